// What persons decided about duties, and what they filed.
#include "model/ledger/dutyrecords.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"
#include "model/ledger/nextdue.h"
#include "model/ledger/recordreading.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

const Party *partyOf(const Incident &incident, const PartyRef &id)
{
    for (const Party &party : incident.parties) {
        if (party.id == id)
            return &party;
    }
    return nullptr;
}

void checkParty(const Incident &incident, const PartyRef &id)
{
    if (id != u"own" && !partyOf(incident, id))
        throw Failure(Problem{QStringLiteral("incident.unknown_party"), {id}, QStringLiteral("party")});
}

QMap<qint64, Record> recordsOfIncident(Database &database, IncidentId id, const FactTable &table)
{
    QMap<qint64, Record> records;
    forEachRecord(database, table, id.value, [&](const Record &record) { records.insert(record.id, record); });
    return records;
}

using Rows = QHash<DutyKey, Record>;

Rows decisionRows(Database &database, IncidentId id)
{
    Rows rows;
    forEachRecord(database, Tables::decision(), id.value,
                  [&](const Record &record) { rows.insert(decisionOf(record).duty, record); });
    return rows;
}

// False when nothing differs.
bool write(Change &change, const Rows &rows, const Decision &decision)
{
    const auto before = rows.constFind(decision.duty);
    Record after = recordOf(decision);
    if (before == rows.constEnd()) {
        change.insert(Tables::decision(), after, {});
        return true;
    }
    after.id = before->id;
    if (*before == after)
        return false;
    change.update(Tables::decision(), *before, after, {});
    return true;
}

// False when nothing differs. What a person decided keeps the proposal that it was decided by.
bool writeProposals(Change &change, const Incident &incident, const QList<Decision> &proposals)
{
    const Rows rows = decisionRows(change.database(), IncidentId(incident.id.valueOr(0)));
    bool wrote = false;
    for (const Decision &proposal : proposals) {
        checkParty(incident, proposal.duty.party);
        const auto stored = rows.constFind(proposal.duty);
        if (stored == rows.constEnd() || decisionOf(*stored).verdict == Decided::ToDecide)
            wrote |= write(change, rows, {.incident = proposal.incident, .duty = proposal.duty, .proposal = proposal.proposal});
    }
    return wrote;
}

/// The first time that this party can have known: of its knowing, else of what came before it.
std::optional<PartialTime> firstKnowing(const Incident &incident, const PartyRef &party)
{
    const auto at = [](const Fact<Moment> &moment) {
        return moment && moment->at ? std::optional(*moment->at) : std::nullopt;
    };
    const Party *other = partyOf(incident, party);
    auto known = at(other ? other->known : incident.known);
    if (!known && !other)
        known = at(incident.discovered);
    if (!known && incident.occurred && !incident.occurred->moments.isEmpty())
        known = at(incident.occurred->moments.first());
    return known;
}

void checkTime(const NewFiling &filing, const Incident &incident, const QTimeZone &zone)
{
    if (!filing.at.hasDay())
        throw Failure(Problem{QStringLiteral("ledger.filed_without_day"), {filing.at.toString()}, QStringLiteral("at")});
    const auto known = firstKnowing(incident, filing.duty.party);
    if (known && filing.at.latest(zone) < known->earliest(zone))
        throw Failure(Problem{QStringLiteral("ledger.filed_before_known"),
                              {filing.at.toString(), known->toString()}, QStringLiteral("at")});
    if (const auto early = notYet(filing.at, QStringLiteral("at"), zone, Base::now()); !early.isEmpty())
        throw Failure(early);
}

bool isSame(const NewFiling &left, const NewFiling &right)
{
    return left.incident == right.incident && left.duty == right.duty && left.stage == right.stage;
}

// Supplements may be many; of everything else the second must say that it corrects the first.
void checkFirst(Database &database, const NewFiling &filing)
{
    bool hasFormer = false;
    for (const Record &record : recordsOfIncident(database, filing.incident, Tables::filing()))
        hasFormer |= isSame(filingOf(record).filing, filing);
    if (hasFormer && filing.why.isEmpty() && filing.stage != Stage::Supplement)
        throw Failure(Problem{QStringLiteral("ledger.filed_already"), {filing.duty.regime, filing.duty.duty}});
    if (!hasFormer && !filing.why.isEmpty())
        throw Failure(Problem{QStringLiteral("ledger.nothing_to_correct"), {filing.duty.regime, filing.duty.duty}});
}

} // namespace

void checkText(const QString &text, const char *where)
{
    Base::Problems problems = partFromJson<TimelineStep>({{QStringLiteral("text"), text}}).problems();
    for (Problem &problem : problems)
        problem.where = QLatin1String(where);
    if (!problems.isEmpty())
        throw Failure(problems);
}

Base::Result<QList<Decision>> LedgerFile::decisions(IncidentId id) const
{
    return guarded([&] {
        QList<Decision> all;
        forEachRecord(*m_database, Tables::decision(), id.value,
                      [&](const Record &record) { all.append(decisionOf(record)); });
        return all;
    });
}

Base::Result<QList<Decision>> LedgerFile::decided() const
{
    return guarded([&] {
        QList<Decision> all;
        const QString isDecided = QStringLiteral("state <> '%1'").arg(Base::nameOf(Decided::ToDecide));
        forEachRecordWhere(*m_database, Tables::decision(), isDecided,
                           [&](const Record &record) { all.append(decisionOf(record)); });
        return all;
    });
}

Base::Outcome LedgerFile::propose(const QList<Decision> &proposals, const QString &by)
{
    return guarded([&] {
        if (proposals.isEmpty())
            return;
        Change change(*m_database, keyForWriting(), by);
        if (writeProposals(change, loadIncident(*m_database, proposals.first().incident), proposals))
            change.commit();
    });
}

void LedgerFile::judge(Change &change, IncidentId id) const
{
    if (!m_judge)
        return keepNextDue(*m_database, keyForWriting(), id, {});
    const Incident incident = loadIncident(*m_database, id);
    const Judgement judgement = m_judge(incident);
    (void)writeProposals(change, incident, judgement.proposals);
    keepNextDue(*m_database, keyForWriting(), id, judgement.next);
}

Base::Outcome LedgerFile::decide(const Decision &decision, const QString &by)
{
    if (decision.verdict == Decided::ToDecide)
        return Problem{QStringLiteral("ledger.decides_nothing"), {}};
    if (by.trimmed().isEmpty())
        return Problem{QStringLiteral("ledger.decision_without_name"), {}};
    if (decision.why.trimmed().isEmpty())
        return Problem{QStringLiteral("ledger.decision_without_reason"), {}};
    return guarded([&] {
        checkText(decision.why, "why");
        checkText(by, "by");
        Change change(*m_database, keyForWriting(), by);
        checkParty(loadIncident(*m_database, decision.incident), decision.duty.party);
        Decision taken = decision;
        taken.by = by;
        taken.decided = QDateTime::fromString(change.at(), Qt::ISODateWithMs);
        (void)write(change, decisionRows(*m_database, taken.incident), taken);
        reckon(change, taken.incident);
        change.commit();
    });
}

Base::Result<FilingId> LedgerFile::file(const NewFiling &filing, const QString &by)
{
    return guarded([&] {
        checkText(filing.receipt, "receipt");
        checkText(filing.why, "why");
        checkText(filing.copyName, "copy");
        Change change(*m_database, keyForWriting(), by);
        const Incident incident = loadIncident(*m_database, filing.incident);
        checkParty(incident, filing.duty.party);
        checkTime(filing, incident, m_zone);
        checkFirst(*m_database, filing);
        const Record record = recordOf(filing, toJson(incident), change.at(), by);
        const qint64 id = change.insert(Tables::filing(), record, {},
                                        filing.copy.isNull() ? QByteArray("") : filing.copy);
        reckon(change, filing.incident);
        change.commit();
        return FilingId(id);
    });
}

Base::Result<QList<FilingRow>> LedgerFile::filings(IncidentId id) const
{
    return guarded([&] {
        QList<FilingRow> rows;
        forEachRecord(*m_database, Tables::filing(), id.value, [&](const Record &record) {
            FilingRow row = filingOf(record);
            const auto former = std::find_if(rows.rbegin(), rows.rend(), [&row](const FilingRow &other) {
                return !other.corrected && isSame(other.filing, row.filing);
            });
            if (!row.filing.why.isEmpty() && former != rows.rend())
                former->corrected = true;
            rows.append(row);
        });
        return rows;
    });
}

Base::Result<QByteArray> LedgerFile::filedCopy(FilingId id) const
{
    return guarded([&] {
        Statement row(*m_database, QStringLiteral("SELECT content FROM filing WHERE id = :id"));
        if (!row.run({{":id", id.value}}).next())
            throw Failure(Problem{QStringLiteral("ledger.no_such_filing"), {id.toString()}});
        return row.value(0).toByteArray();
    });
}

} // namespace Ledger

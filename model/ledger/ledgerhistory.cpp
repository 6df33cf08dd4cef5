// What was changed in an incident, and taking the last change back.
#include "model/ledger/dutyrecords.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"

#include <QSet>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

/// The change of one incident that undo takes back.
struct LastChange
{
    qint64 change = 0;
    qint64 firstRow = 0;
    bool created = false;
    bool addedToTimeline = false;
    bool filed = false;
    QSet<qint64> decisions; ///< the rows it touched

    [[nodiscard]] bool canBeTakenBack() const { return !created && !addedToTimeline && !filed; }
};

LastChange lastChange(Database &database, IncidentId id)
{
    QMap<qint64, LastChange> all;
    QSet<qint64> takenBack;
    forEachAuditRow(database, id.value, [&](const AuditRow &row) {
        if (row.field == u"#undoes") {
            takenBack += {row.change, row.after.toLongLong()};
            return;
        }
        const bool isOfLetters = row.entity == Tables::letterRun().name || row.entity == Tables::letterMark().name;
        if (row.entity == Tables::document().name || row.entity == Tables::documentStep().name || isOfLetters || isProposal(row))
            return;
        LastChange &change = all[row.change];
        change.change = row.change;
        if (change.firstRow == 0)
            change.firstRow = row.seq;
        change.created |= row.entity == Tables::incident().name && row.field.isEmpty();
        change.addedToTimeline |= row.entity == Tables::timelineStep().name;
        change.filed |= row.entity == Tables::filing().name;
        if (row.entity == Tables::decision().name)
            change.decisions += row.entityId;
    });
    for (const qint64 change : std::as_const(takenBack))
        all.remove(change);
    return all.isEmpty() ? LastChange{.created = true} : all.last();
}

Replay replayedUpTo(Database &database, IncidentId id, qint64 seq)
{
    Replay replay;
    forEachAuditRow(database, id.value, [&](const AuditRow &row) {
        if (row.seq < seq)
            replay.apply(row);
    });
    return replay;
}

Incident incidentOf(const Replay &replay)
{
    IncidentRecords records;
    for (auto record = replay.records().cbegin(); record != replay.records().cend(); ++record) {
        if (record.key().first == Tables::incident().name)
            records.incident = *record;
        else if (record.key().first == Tables::headCount().name)
            records.counts.append(*record);
        else if (record.key().first == Tables::timelineStep().name)
            records.steps.append(*record);
        else if (record.key().first == Tables::action().name)
            records.actions.append(*record);
    }
    const auto incident = incidentOf(records);
    if (!incident)
        throw Failure(incident.problems());
    return *incident;
}

// Only what the change touched: proposals that came after it stay.
void restoreDecisions(Change &change, const IncidentId id, const QSet<qint64> &touched, const Replay &before)
{
    const FactTable &table = Tables::decision();
    QHash<qint64, Record> current;
    forEachRecord(change.database(), table, id.value, [&](const Record &row) { current.insert(row.id, row); });
    for (const qint64 row : touched) {
        const auto former = before.records().constFind({table.name, row});
        const bool wasThere = former != before.records().constEnd();
        if (wasThere && current.contains(row))
            change.update(table, current.value(row), *former, {});
        else if (wasThere)
            change.insert(table, *former, {});
        else if (current.contains(row))
            change.remove(table, current.value(row));
    }
}

} // namespace

Base::Outcome LedgerFile::undo(IncidentId id, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const IncidentRecords records = load(*m_database, id);
        const LastChange last = lastChange(*m_database, id);
        if (last.created)
            throw Failure(Problem{QStringLiteral("ledger.nothing_to_undo"), {id.toString()}});
        if (last.addedToTimeline)
            throw Failure(Problem{QStringLiteral("ledger.timeline_is_corrected"), {}});
        if (last.filed)
            throw Failure(Problem{QStringLiteral("ledger.filing_is_corrected"), {}});
        const Replay before = replayedUpTo(*m_database, id, last.firstRow);
        update(change, records, incidentOf(before), m_zone);
        restoreDecisions(change, id, last.decisions, before);
        judge(change, id);
        change.markUndone(Tables::incident(), {.id = id.value, .incident = id.value}, last.change);
        change.commit();
    });
}

Base::Result<QList<HistoryRow>> LedgerFile::history(IncidentId id) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        const LastChange last = lastChange(*m_database, id);
        QList<HistoryRow> rows;
        forEachAuditRow(*m_database, id.value, [&](const AuditRow &row) {
            rows.prepend({.change = row.change,
                          .at = QDateTime::fromString(row.at, Qt::ISODateWithMs),
                          .by = row.by,
                          .entity = row.entity,
                          .entityId = row.entityId,
                          .field = row.field,
                          .before = row.before,
                          .after = row.after,
                          .canUndo = last.canBeTakenBack() && row.change == last.change});
        });
        return rows;
    });
}

} // namespace Ledger

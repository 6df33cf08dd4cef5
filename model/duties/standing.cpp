#include "model/duties/standing.h"

#include "model/base/vocabulary.h"
#include "model/duties/answering.h"
#include "model/duties/proposals.h"

#include <QHash>
#include <QJsonArray>

namespace Duties {

using Incidents::Stage;
using Ledger::Decided;
using Ledger::DutyKey;

namespace {

// A supplement or a consultation adds to a report; it is not the report.
bool meets(const Ledger::FilingRow &filing, const DutyKey &key)
{
    const Stage stage = filing.filing.stage;
    return !filing.corrected && stage != Stage::Supplement && stage != Stage::Consultation && filing.heldFor(key);
}

bool isToCommission(const QString &to)
{
    return to == u"ppc" || to.startsWith(u"ministry:");
}

// A duty in one stage is met by a report in any.
bool meets(const ToldFiling &told, const Standing &standing)
{
    const QString &to = standing.duty.to;
    const Stage usual = usualStage(standing.key.duty);
    const bool isReceiver = told.to == to || (isToCommission(told.to) && isToCommission(to));
    return isReceiver && told.by == standing.key.party
        && (told.stage == Stage::Single || usual == Stage::Single || told.stage == usual);
}

bool isLate(const ToldFiling &told, const Rules::DutyFinding &duty, const QTimeZone &zone)
{
    const QDateTime at = told.at.earliest(zone);
    return duty.dueAt.isValid() ? at > duty.dueAt : duty.due.isValid() && at.toTimeZone(zone).date() > duty.due;
}

State stateOf(const Standing &standing, const QTimeZone &zone)
{
    if (standing.filing)
        return standing.filing->heldFor(standing.key)->late ? State::FiledLate : State::Filed;
    if (standing.told)
        return isLate(*standing.told, standing.duty, zone) ? State::FiledLate : State::Filed;
    switch (standing.decision ? standing.decision->verdict : Decided::ToDecide) {
    case Decided::ToDecide:
        return State::ToDecide;
    case Decided::Report:
        return standing.isPast ? State::Overdue : State::Open;
    case Decided::Voluntary:
        return State::Open;
    case Decided::NotRequired:
    case Decided::Exempt:
        return State::NotRequired;
    }
    Q_UNREACHABLE();
}

/// Puts together what belongs to one duty.
class Joining
{
public:
    Joining(const QList<Ledger::Decision> &decisions, const QList<Ledger::FilingRow> &filings,
            const QList<ToldFiling> &told, const QDateTime &at)
        : m_filings(filings), m_told(told), m_at(at)
    {
        for (const Ledger::Decision &decision : decisions)
            m_decisions.insert(decision.duty, decision);
    }

    void add(Standing standing)
    {
        const auto decision = m_decisions.constFind(standing.key);
        if (decision != m_decisions.constEnd())
            standing.decision = *decision;
        const auto filing = std::find_if(m_filings.begin(), m_filings.end(), [&standing](const Ledger::FilingRow &row) {
            return meets(row, standing.key);
        });
        if (filing != m_filings.end())
            standing.filing = *filing;
        const auto told = std::find_if(m_told.begin(), m_told.end(),
                                       [&standing](const ToldFiling &each) { return meets(each, standing); });
        if (!standing.filing && told != m_told.end())
            standing.told = *told;
        standing.isPast = !standing.filing && !standing.told && isOver(standing.duty.due, standing.duty.dueAt, m_at);
        standing.state = stateOf(standing, m_at.timeZone());
        m_done.insert(standing.key);
        m_all += standing;
    }

    // What was answered or filed, and is not asked any more or never was.
    void addTheRest(const QList<Ledger::Decision> &decisions, const Rules::Assessment &assessment)
    {
        for (const Ledger::Decision &decision : decisions) {
            if (m_done.contains(decision.duty) || decision.verdict == Decided::ToDecide)
                continue;
            const QString verdict = decision.proposal.value(QStringLiteral("verdict")).toString();
            add({.key = decision.duty,
                 .regime = nameOf(assessment, decision.duty.regime),
                 .duty = named(dutyOf(decision.duty, decision.proposal)),
                 .verdict = Base::fromName<Rules::Verdict>(verdict).value_or(Rules::Verdict::Undecided),
                 .version = decision.proposal.value(QStringLiteral("version")).toString(),
                 .isAsked = isAsked(decision.proposal)});
        }
        for (const Ledger::FilingRow &row : m_filings) {
            const DutyKey &key = row.filing.duty;
            if (!m_done.contains(key) && meets(row, key))
                add({.key = key, .regime = nameOf(assessment, key.regime),
                     .duty = named({.id = key.duty, .to = row.filing.to, .by = key.party})});
        }
    }

    QList<Standing> all() { return std::move(m_all); }

private:
    // Of what the law does not ask for, no rule gives the name.
    static Rules::DutyFinding named(Rules::DutyFinding duty)
    {
        const QString group = QStringLiteral("duty");
        if (duty.name.isEmpty())
            duty.name = {Base::label(group, duty.id, Base::Language::Japanese), Base::label(group, duty.id, Base::Language::English)};
        return duty;
    }

    static Rules::Text nameOf(const Rules::Assessment &assessment, const QString &regime)
    {
        const auto found = std::ranges::find(assessment.regimes, regime, &Rules::RegimeFinding::id);
        return found == assessment.regimes.end() ? Rules::Text() : found->name;
    }

    QHash<DutyKey, Ledger::Decision> m_decisions;
    const QList<Ledger::FilingRow> &m_filings;
    const QList<ToldFiling> &m_told;
    QDateTime m_at;
    QSet<DutyKey> m_done;
    QList<Standing> m_all;
};

} // namespace

bool isOver(QDate due, const QDateTime &dueAt, const QDateTime &at)
{
    return dueAt.isValid() ? dueAt < at : due.isValid() && due < at.date();
}

QList<Standing> standings(const Rules::Assessment &assessment, const QList<Ledger::Decision> &decisions,
                          const QList<Ledger::FilingRow> &filings, const QDateTime &at, const QList<ToldFiling> &told)
{
    Joining joining(decisions, filings, told, at);
    for (const Rules::RegimeFinding &regime : assessment.regimes) {
        for (const Rules::PartyVerdict &verdict : regime.parties) {
            for (const Rules::DutyFinding &duty : verdict.duties)
                joining.add({.key = {.regime = regime.id, .party = verdict.party, .duty = duty.id},
                             .regime = regime.name,
                             .duty = duty,
                             .verdict = verdict.verdict,
                             .version = verdict.version});
        }
    }
    joining.addTheRest(decisions, assessment);
    return joining.all();
}

QList<ToldFiling> toldIn(const Incidents::Incident &incident)
{
    const QString own = QStringLiteral("own");
    QList<ToldFiling> all;
    for (qsizetype at = 0; at < incident.authorities.size(); ++at) {
        const Incidents::AuthorityReport &report = incident.authorities[at];
        const Stage stage = report.stage.valueOr(Stage::Single);
        const auto when = report.when ? report.when->when() : std::nullopt;
        if (report.state == Incidents::Filing::Done && when && stage != Stage::Supplement && stage != Stage::Consultation)
            all += {.to = report.to, .by = report.by.valueOr(own), .stage = stage, .at = *when,
                    .receipt = report.receipt.valueOr({}), .path = QStringLiteral("authorities[%1]").arg(at)};
    }
    for (qsizetype at = 0; at < incident.personsInformed.size(); ++at) {
        const Incidents::PersonsInformed &informed = incident.personsInformed[at];
        const auto when = informed.when ? informed.when->when() : std::nullopt;
        const bool isWhole = !informed.count || !informed.of || *informed.count >= *informed.of;
        if (informed.state == Incidents::Progress::Done && when && isWhole)
            all += {.to = QStringLiteral("persons"), .by = informed.party.valueOr(own), .at = *when,
                    .path = QStringLiteral("persons_informed[%1]").arg(at)};
    }
    return all;
}

Rules::IsSettled settledBy(const QList<Standing> &standings)
{
    QSet<DutyKey> settled;
    for (const Standing &standing : standings) {
        if (!standing.isOpen())
            settled.insert(standing.key);
    }
    return [settled](const QString &regime, const Rules::DutyFinding &duty) {
        return settled.contains({.regime = regime, .party = duty.by, .duty = duty.id});
    };
}

namespace {

// The answer that was given, by the law as it was read then.
QJsonObject proposedToJson(const Ledger::Decision &decision)
{
    QJsonObject kept;
    for (const char *key : {"verdict", "version", "known", "due"})
        kept.insert(QLatin1String(key), decision.proposal.value(QLatin1String(key)));
    return kept;
}

QJsonObject decisionToJson(const Ledger::Decision &decision)
{
    const auto proposed = [&decision](const char *key) { return decision.proposal.value(QLatin1String(key)); };
    return {{QStringLiteral("verdict"), Base::nameOf(decision.verdict)},
            {QStringLiteral("by"), decision.by},
            {QStringLiteral("why"), decision.why},
            {QStringLiteral("at"), decision.decided.toString(Qt::ISODate)},
            {QStringLiteral("proposed"), proposed("verdict")},
            {QStringLiteral("version"), proposed("version")},
            {QStringLiteral("due"), proposed("due")}};
}

void insertAnswers(QJsonObject &duty, const Standing &standing)
{
    duty.insert(QStringLiteral("state"), Base::nameOf(standing.state));
    duty.insert(QStringLiteral("overdue"), standing.isPast && standing.isOpen());
    if (standing.decision && standing.decision->verdict == Decided::ToDecide)
        duty.insert(QStringLiteral("proposed"), proposedToJson(*standing.decision));
    else if (standing.decision)
        duty.insert(QStringLiteral("decision"), decisionToJson(*standing.decision));
    if (standing.told) {
        duty.insert(QStringLiteral("filed_at"), standing.told->at.toString());
        duty.insert(QStringLiteral("told_in"), standing.told->path);
    }
    if (!standing.filing)
        return;
    duty.insert(QStringLiteral("filed_at"), standing.filing->filing.at.toString());
    duty.insert(QStringLiteral("late"), standing.filing->heldFor(standing.key)->late);
    duty.insert(QStringLiteral("held_due"), standing.filing->heldFor(standing.key)->due);
    if (!standing.filing->filing.receipt.isEmpty())
        duty.insert(QStringLiteral("receipt"), standing.filing->filing.receipt);
}

QJsonObject dutyToJson(const Standing &standing, Base::Language language)
{
    const QString due = dueText(standing.duty.due, standing.duty.dueAt);
    return {{QStringLiteral("id"), standing.duty.id},
            {QStringLiteral("name"), standing.duty.name.in(language)},
            {QStringLiteral("to"), standing.duty.to},
            {QStringLiteral("by"), standing.duty.by},
            {QStringLiteral("kind"), Base::nameOf(standing.duty.kind)},
            {QStringLiteral("due"), due.isEmpty() ? QJsonValue() : QJsonValue(due)}};
}

/// Goes through the duties of one regime and puts to each what was answered; at the end, adds those that the law no
/// longer asks for.
class Answering
{
public:
    Answering(const QString &regime, const QList<Standing> &standings)
    {
        for (const Standing &standing : standings) {
            if (standing.key.regime == regime)
                m_standings.insert(standing.key, standing);
        }
        m_regime = regime;
    }

    QJsonArray answered(const QJsonArray &duties)
    {
        QJsonArray result;
        for (const auto value : duties) {
            QJsonObject duty = value.toObject();
            const DutyKey key{m_regime, duty.value(QStringLiteral("by")).toString(),
                              duty.value(QStringLiteral("id")).toString()};
            if (const auto standing = m_standings.constFind(key); standing != m_standings.constEnd())
                insertAnswers(duty, *standing);
            m_seen.insert(key);
            result.append(duty);
        }
        return result;
    }

    void appendRest(QJsonArray &duties, const QList<Standing> &inOrder, Base::Language language) const
    {
        for (const Standing &standing : inOrder) {
            if (standing.key.regime != m_regime || m_seen.contains(standing.key))
                continue;
            QJsonObject duty = toJson(standing, language);
            duty.insert(QStringLiteral("asked"), false);
            duties.append(duty);
        }
    }

private:
    QString m_regime;
    QHash<DutyKey, Standing> m_standings;
    QSet<DutyKey> m_seen;
};

} // namespace

QJsonObject toJson(const Standing &standing, Base::Language language)
{
    QJsonObject duty = dutyToJson(standing, language);
    duty.insert(QStringLiteral("regime"), standing.key.regime);
    insertAnswers(duty, standing);
    return duty;
}

QJsonObject toJson(const Rules::Assessment &assessment, const QList<Standing> &standings, Base::Language language)
{
    const QString dutiesKey = QStringLiteral("duties"), partiesKey = QStringLiteral("parties");
    QJsonObject json = Rules::toJson(assessment, language);
    QJsonArray regimes;
    for (const auto value : json.value(QStringLiteral("regimes")).toArray()) {
        QJsonObject regime = value.toObject();
        Answering answering(regime.value(QStringLiteral("id")).toString(), standings);
        QJsonArray parties;
        for (const auto each : regime.value(partiesKey).toArray()) {
            QJsonObject party = each.toObject();
            party.insert(dutiesKey, answering.answered(party.value(dutiesKey).toArray()));
            parties.append(party);
        }
        QJsonArray duties = answering.answered(regime.value(dutiesKey).toArray());
        answering.appendRest(duties, standings, language);
        regime.insert(dutiesKey, duties);
        regime.insert(partiesKey, parties);
        regimes.append(regime);
    }
    json.insert(QStringLiteral("regimes"), regimes);
    return json;
}

QString formerDue(const Standing &standing)
{
    if (!standing.decision || standing.decision->verdict != Decided::ToDecide)
        return {};
    const auto kept = [&standing](const char *key) { return standing.decision->proposal[QLatin1String(key)].toString(); };
    const bool isSame = kept("version") == standing.version && kept("due") == dueText(standing.duty.due, standing.duty.dueAt);
    return isSame ? QString() : kept("due").isEmpty() ? QStringLiteral("-") : kept("due");
}

} // namespace Duties

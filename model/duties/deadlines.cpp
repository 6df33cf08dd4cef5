#include "model/duties/deadlines.h"

#include "model/base/vocabulary.h"
#include "model/incident/problems.h"

#include <QCryptographicHash>

namespace Duties {

using namespace Incidents;
using Base::Language;

namespace {

DeadlineKind kindOf(Rules::DutyKind kind)
{
    switch (kind) {
    case Rules::DutyKind::Hard:
        return DeadlineKind::Hard;
    case Rules::DutyKind::Yardstick:
        return DeadlineKind::Yardstick;
    case Rules::DutyKind::WithoutDelay:
        return DeadlineKind::WithoutDelay;
    }
    Q_UNREACHABLE();
}

Rules::Text word(const char *group, const QString &id)
{
    const QString from = QLatin1String(group);
    return {Base::label(from, id, Language::Japanese), Base::label(from, id, Language::English)};
}

/// Collects what is open in one incident.
class Collecting
{
public:
    Collecting(const Incident &incident, const QDateTime &at, QList<Deadline> &into)
        : m_incident(incident), m_at(at), m_into(into)
    {
    }

    void addDuties(const QList<Standing> &standings)
    {
        for (const Standing &standing : standings) {
            if (standing.isOpen())
                add({.kind = kindOf(standing.duty.kind), .key = standing.key, .name = standing.duty.name,
                     .to = standing.duty.to, .earliest = standing.duty.earliest, .due = standing.duty.due,
                     .dueAt = standing.duty.dueAt, .state = standing.state, .certain = standing.duty.certain});
        }
    }

    void addContracts(const QList<Rules::ContractDeadline> &contracts)
    {
        for (const Rules::ContractDeadline &contract : contracts) {
            if (!hasTold(contract.by))
                add({.kind = DeadlineKind::Contract, .key = {{}, contract.by, QStringLiteral("contract")},
                     .name = word("deadline_kind", QStringLiteral("contract")), .to = QStringLiteral("entrusting"),
                     .due = contract.due, .dueAt = contract.dueAt});
        }
    }

    void addPromises()
    {
        each("persons_informed", m_incident.personsInformed, Progress::Planned);
        each("authorities", m_incident.authorities, Filing::Planned);
        each("publications", m_incident.publications, Publishing::Planned);
    }

    void addActions()
    {
        for (const Action &action : m_incident.actions) {
            const QDate due = lastDay(action.due);
            if (!due.isValid() || !isPending(action.status.valueOr(ActionStatus::Open)))
                continue;
            add({.kind = DeadlineKind::Action,
                 .key = {{}, QStringLiteral("own"), QStringLiteral("action-%1").arg(action.id.valueOr(0))},
                 .name = {action.title, action.title}, .due = due});
        }
    }

private:
    // An action's own day is what was written: no zone moves it.
    [[nodiscard]] static QDate lastDay(const Fact<Moment> &moment)
    {
        const auto when = moment ? moment->when() : std::nullopt;
        return when ? when->latest(QTimeZone::utc()).date() : QDate();
    }

    [[nodiscard]] bool hasTold(const PartyRef &by) const
    {
        return std::any_of(m_incident.parties.begin(), m_incident.parties.end(), [&by](const Party &party) {
            return party.id == by && party.toldEntrusting.isKnown();
        });
    }

    template <typename Entries, typename StateOf>
    void each(const char *list, const Entries &entries, StateOf planned)
    {
        for (qsizetype at = 0; at < entries.size(); ++at) {
            const QDate day = lastDay(entries[at].when);
            if (entries[at].state != planned || !day.isValid())
                continue;
            add({.kind = DeadlineKind::Promise,
                 .key = {{}, QStringLiteral("own"), QStringLiteral("%1-%2").arg(QLatin1String(list)).arg(at + 1)},
                 .name = word("field", QLatin1String(list)), .due = day});
        }
    }

    void add(Deadline deadline)
    {
        deadline.incident = IncidentId(m_incident.id.valueOr(0));
        deadline.reference = m_incident.reference.valueOr({});
        deadline.title = m_incident.title;
        deadline.isPast = isOver(deadline.due, deadline.dueAt, m_at);
        if (deadline.isPast && deadline.key.regime.isEmpty())
            deadline.state = State::Overdue;
        m_into += deadline;
    }

    const Incident &m_incident;
    const QDateTime &m_at;
    QList<Deadline> &m_into;
};

/// What the ledger holds beside the incidents, by incident: read once.
struct Answers
{
    QHash<IncidentId, QList<Ledger::Decision>> decisions;
    QHash<IncidentId, QList<Ledger::FilingRow>> filings;
    QHash<IncidentId, QList<Ledger::FormerFigure>> former;
};

Base::Result<Answers> answersOf(const Ledger::LedgerFile &ledger)
{
    Answers answers;
    const auto decisions = ledger.decisions();
    const auto filings = ledger.filings();
    const auto former = ledger.formerFigures({});
    if (!decisions || !filings || !former)
        return decisions.problems() + filings.problems() + former.problems();
    for (const Ledger::Decision &decision : *decisions)
        answers.decisions[decision.incident] += decision;
    for (const Ledger::FilingRow &filing : *filings)
        answers.filings[filing.filing.incident] += filing;
    for (const Ledger::FormerFigure &figure : *former)
        answers.former[figure.incident] += figure;
    return answers;
}

void sortByDay(QList<Deadline> &deadlines)
{
    const auto day = [](const Deadline &deadline) {
        return deadline.due.isValid() ? deadline.due : QDate(9999, 12, 31);
    };
    std::stable_sort(deadlines.begin(), deadlines.end(),
                     [&day](const Deadline &left, const Deadline &right) { return day(left) < day(right); });
}

} // namespace

QList<Deadline> deadlinesOf(const Incident &incident, const Rules::Assessment &assessment,
                            const QList<Ledger::Decision> &decisions, const QList<Ledger::FilingRow> &filings,
                            const QDateTime &at)
{
    QList<Deadline> open;
    Collecting collecting(incident, at, open);
    collecting.addPromises();
    collecting.addActions();
    collecting.addDuties(standings(assessment, decisions, filings, at, toldIn(incident)));
    collecting.addContracts(assessment.contracts);
    return open;
}

Base::Result<Deadlines> deadlines(const Ledger::LedgerFile &ledger, const LawBooks &books, const QDateTime &at)
{
    const auto setting = settingOf(ledger);
    const auto answers = answersOf(ledger);
    const auto rows = ledger.incidents();
    if (!setting || !answers || !rows)
        return setting.problems() + answers.problems() + rows.problems();
    Deadlines found;
    for (const Ledger::IncidentRow &row : *rows) {
        const auto incident = ledger.incident(row.id);
        if (!incident)
            return incident.problems();
        const Rules::Case given{*incident, at.date(), setting->zone, setting->own,
                                formerCounts(answers->former.value(row.id), setting->zone)};
        const Base::Problems obstacles = Rules::obstacles(given);
        for (Base::Problem problem : obstacles) {
            problem.where = row.id.toString() + u' ' + problem.where;
            found.notJudged += problem;
        }
        const auto assessment = obstacles.isEmpty() ? Rules::assess(given, books.rulebook, books.calendar)
                                                    : Rules::Assessment{.on = at.date()};
        found.open += deadlinesOf(*incident, assessment, answers->decisions.value(row.id),
                                  answers->filings.value(row.id), at);
    }
    sortByDay(found.open);
    return found;
}

QJsonObject toJson(const Deadline &deadline, QDate today, Language language)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{QStringLiteral("incident"), deadline.incident.value},
            {QStringLiteral("reference"), orNull(deadline.reference)},
            {QStringLiteral("title"), deadline.title},
            {QStringLiteral("regime"), orNull(deadline.key.regime)},
            {QStringLiteral("party"), deadline.key.party},
            {QStringLiteral("duty"), deadline.key.duty},
            {QStringLiteral("name"), deadline.name.in(language)},
            {QStringLiteral("to"), orNull(deadline.to)},
            {QStringLiteral("kind"), Base::nameOf(deadline.kind)},
            {QStringLiteral("earliest"), orNull(deadline.earliest.toString(Qt::ISODate))},
            {QStringLiteral("due"), orNull(dueText(deadline.due, deadline.dueAt))},
            {QStringLiteral("state"), Base::nameOf(deadline.state)},
            {QStringLiteral("overdue"), deadline.isPast},
            {QStringLiteral("certain"), deadline.certain},
            {QStringLiteral("days_left"),
             deadline.due.isValid() ? QJsonValue(today.daysTo(deadline.due)) : QJsonValue()}};
}

namespace {

// Opaque: a party's id may say who it is.
QString uidOf(const Deadline &deadline, const QString &ledgerUid)
{
    const QStringList parts = {ledgerUid, deadline.incident.toString(), deadline.key.regime, deadline.key.party,
                               deadline.key.duty};
    const QByteArray hash = QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(32)) + QStringLiteral("@tenmatsu");
}

// The title of an action may name somebody; the others' names come from rules and vocabulary.
QString titleOf(const Deadline &deadline, Language language)
{
    const QString number = deadline.reference.isEmpty() ? u'#' + deadline.incident.toString() : deadline.reference;
    if (deadline.kind != DeadlineKind::Action)
        return number + u' ' + deadline.name.in(language);
    return number + u' ' + Base::label(QStringLiteral("deadline_kind"), QStringLiteral("action"), language) + u' '
        + deadline.key.duty.section(u'-', -1);
}

QString textOf(const Deadline &deadline, Language language)
{
    QStringList lines = {Base::label(QStringLiteral("deadline_kind"), Base::nameOf(deadline.kind), language),
                         Base::label(QStringLiteral("duty_state"), Base::nameOf(deadline.state), language)};
    if (!deadline.to.isEmpty())
        lines += Base::label(QStringLiteral("receiver"), deadline.to, language);
    if (deadline.dueAt.isValid())
        lines += dueText(deadline.due, deadline.dueAt);
    return lines.join(u'\n');
}

} // namespace

QList<CalendarFile::Event> calendarEvents(const QList<Deadline> &deadlines, const QString &ledgerUid, Language language)
{
    QList<CalendarFile::Event> events;
    for (const Deadline &deadline : deadlines) {
        if (!deadline.due.isValid())
            continue;
        events += {.uid = uidOf(deadline, ledgerUid),
                   .title = titleOf(deadline, language),
                   .text = textOf(deadline, language),
                   .first = deadline.earliest.isValid() ? deadline.earliest : deadline.due,
                   .last = deadline.due,
                   .remindDaysBefore = {3, 1}};
    }
    return events;
}

} // namespace Duties

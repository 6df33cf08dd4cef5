#include "model/duties/deadlines.h"

#include "model/base/vocabulary.h"
#include "model/incident/problems.h"
#include "model/promises/promises.h"

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

Rules::Text reviewOf(const QString &action)
{
    const Rules::Text review = word("phrase", QStringLiteral("review_of_action"));
    return {review.japanese() + u'：' + action, review.english() + u": " + action};
}

/// What the days of one incident are reckoned with.
struct Ground
{
    const Incident &incident;
    const OwnOrganisation &own;
    const QDateTime &at; ///< now, in the ledger's zone
};

constexpr int calendarDays = 400; ///< how long what is over is still taken out of other calendars

/// Collects what is open in one incident, and what is over.
class Collecting
{
public:
    Collecting(const Ground &ground, Deadlines &into)
        : m_incident(ground.incident), m_own(ground.own), m_at(ground.at), m_into(into)
    {
    }

    void addDuties(const QList<Standing> &standings)
    {
        for (const Standing &standing : standings) {
            Deadline deadline{.kind = kindOf(standing.duty.kind), .key = standing.key, .regime = standing.regime,
                              .name = standing.duty.name, .law = lawOf(standing), .reporter = nameOf(standing.key.party),
                              .to = standing.duty.to, .earliest = standing.duty.earliest, .due = standing.duty.due,
                              .dueAt = standing.duty.dueAt,
                              .target = targetOf(standing.duty, m_incident, m_own, m_at.timeZone()),
                              .state = standing.state, .isOutdated = standing.isOutdated, .certain = standing.duty.certain};
            if (standing.isOpen())
                add(deadline);
            else
                addOver(deadline, settledOn(standing));
            addReviewOf(standing);
        }
    }

    void addContracts(const QList<Rules::ContractDeadline> &contracts)
    {
        for (const Rules::ContractDeadline &contract : contracts) {
            if (!hasTold(contract.by))
                add({.kind = DeadlineKind::Contract, .key = {{}, contract.by, QStringLiteral("contract")},
                     .name = word("deadline_kind", QStringLiteral("contract")), .reporter = nameOf(contract.by), .to = QStringLiteral("entrusting"),
                     .due = contract.due, .dueAt = contract.dueAt});
        }
    }

    void addPromises()
    {
        each("persons_informed", m_incident.personsInformed, Progress::Planned);
        each("authorities", m_incident.authorities, Filing::Planned);
        each("publications", m_incident.publications, Publishing::Planned);
    }

    // The public was told a day: that one holds, also when it was put off since.
    void addActions(const QList<Promises::Promise> &promises)
    {
        for (const Action &action : m_incident.actions) {
            const auto promise = std::find_if(promises.begin(), promises.end(), [&action](const Promises::Promise &each) {
                return each.action.isValid() && action.id == each.action.value;
            });
            const bool isPromised = promise != promises.end();
            const QString number = QStringLiteral("action-%1").arg(action.id.valueOr(0));
            const ActionStatus status = action.status.valueOr(ActionStatus::Open);
            const Deadline deadline{.kind = isPromised ? DeadlineKind::Promise : DeadlineKind::Action, .key = {{}, QStringLiteral("own"), number},
                                    .name = {action.title, action.title}, .due = isPromised && promise->due.isValid() ? promise->due : lastDay(action.due)};
            if (isPending(status) && deadline.due.isValid())
                add(deadline);
            else if (!isPending(status))
                addOver(deadline, lastDay(action.done));
            // Was it effective? Until somebody says so, the organisation looks again.
            const bool waits = status == ActionStatus::Done && !action.verifiedBy && !action.evaluation;
            if (const QDate day = reviewAfter(lastDay(action.done), m_own); waits && day.isValid())
                add({.kind = DeadlineKind::Review, .key = {{}, QStringLiteral("own"), QStringLiteral("review-") + number},
                     .name = reviewOf(action.title), .due = day});
        }
    }

private:
    [[nodiscard]] static Rules::Text lawOf(const Standing &standing)
    {
        const Rules::Text known = word("law", standing.key.regime);
        return known.japanese() == standing.key.regime ? standing.regime : known; // a rule of the user's own
    }

    [[nodiscard]] QString nameOf(const PartyRef &id) const
    {
        for (const Party &party : m_incident.parties) {
            if (party.id == id)
                return party.name.valueOr(id);
        }
        return id == u"own" ? QString() : id;
    }

    // An action's own day is what was written: no zone moves it.
    [[nodiscard]] static QDate lastDay(const Fact<Moment> &moment)
    {
        const auto when = moment ? moment->when() : std::nullopt;
        return when ? when->latest(QTimeZone::utc()).date() : QDate();
    }

    [[nodiscard]] QDate settledOn(const Standing &standing) const
    {
        if (standing.isMet() && standing.filing)
            return standing.filing->recorded.toTimeZone(m_at.timeZone()).date();
        if (standing.isMet())
            return standing.told->at.date();
        return standing.decision ? standing.decision->decided.toTimeZone(m_at.timeZone()).date() : QDate();
    }

    // Decided away while facts were open that could turn it: to be looked at again.
    void addReviewOf(const Standing &standing)
    {
        if (standing.state != State::NotRequired || standing.verdict != Rules::Verdict::Undecided)
            return;
        const QDate day = reviewAfter(settledOn(standing), m_own);
        Ledger::DutyKey key = standing.key;
        key.duty.prepend(QStringLiteral("review-"));
        if (day.isValid())
            add({.kind = DeadlineKind::Review, .key = key,
                 .name = word("phrase", QStringLiteral("review_of_decision")), .due = day});
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
            const Deadline promise{
                .kind = DeadlineKind::Promise,
                .key = {{}, QStringLiteral("own"), QStringLiteral("%1-%2").arg(QLatin1String(list)).arg(at + 1)},
                .name = word("field", QLatin1String(list)), .due = day};
            if (entries[at].state == planned && day.isValid())
                add(promise);
            else
                addOver(promise, day);
        }
    }

    void add(Deadline deadline)
    {
        name(deadline);
        deadline.isPast = isOver(deadline.due, deadline.dueAt, m_at);
        if (deadline.isPast && deadline.key.regime.isEmpty() && deadline.kind != DeadlineKind::Review)
            deadline.state = State::Overdue;
        m_into.open += deadline;
    }

    void addOver(Deadline deadline, QDate since)
    {
        if (!deadline.day().isValid() || !since.isValid() || since.daysTo(m_at.date()) > calendarDays)
            return;
        name(deadline);
        deadline.isOver = true;
        m_into.over += deadline;
    }

    void name(Deadline &deadline) const
    {
        deadline.incident = IncidentId(m_incident.id.valueOr(0));
        deadline.reference = m_incident.reference.valueOr({});
        deadline.title = m_incident.title;
    }

    const Incident &m_incident;
    const OwnOrganisation &m_own;
    const QDateTime &m_at;
    Deadlines &m_into;
};

/// What the ledger holds beside the incidents, by incident: read once.
struct Answers
{
    QHash<IncidentId, QList<Ledger::Decision>> decisions;
    QHash<IncidentId, QList<Ledger::FilingRow>> filings;
    QHash<IncidentId, QList<Ledger::FormerFigure>> former;
    QHash<IncidentId, QList<Ledger::IssuedDocument>> issued;
};

// Of one incident, or of all (0).
Base::Result<Answers> answersOf(const Ledger::LedgerFile &ledger, IncidentId id = {})
{
    Answers answers;
    const auto decisions = id.isValid() ? ledger.decisions(id) : ledger.decided();
    const auto filings = ledger.filings(id);
    const auto former = ledger.formerFigures(id);
    const auto issued = ledger.issuedDocuments(id);
    if (!decisions || !filings || !former || !issued)
        return decisions.problems() + filings.problems() + former.problems() + issued.problems();
    for (const Ledger::IssuedDocument &document : *issued)
        answers.issued[document.row.document.incident] += document;
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
        return deadline.day().isValid() ? deadline.day() : QDate(9999, 12, 31);
    };
    std::stable_sort(deadlines.begin(), deadlines.end(),
                     [&day](const Deadline &left, const Deadline &right) { return day(left) < day(right); });
}

/// What every incident is judged and collected with.
struct Ledgerwide
{
    const Setting &setting;
    const Answers &answers;
    const LawBooks &books;
    const QDateTime &at;
};

Rules::Assessment collect(const Incident &incident, const Ledgerwide &with, Deadlines &into)
{
    const IncidentId id(incident.id.valueOr(0));
    const Rules::Case given{incident, with.at.date(), with.setting.zone, with.setting.own,
                            formerCounts(with.answers.former.value(id), with.setting.zone)};
    const Base::Problems obstacles = Rules::obstacles(given);
    for (Base::Problem problem : obstacles) {
        problem.where = id.toString() + u' ' + problem.where;
        into.notJudged += problem;
    }
    const auto assessment = obstacles.isEmpty() ? Rules::assess(given, with.books.rulebook, with.books.calendar)
                                                : Rules::Assessment{.on = with.at.date()};
    Collecting collecting({incident, with.setting.own, with.at}, into);
    collecting.addPromises();
    collecting.addActions(Promises::promisesOf(incident, with.answers.issued.value(id)));
    collecting.addDuties(standings(assessment, with.answers.decisions.value(id), with.answers.filings.value(id), with.at,
                                   toldIn(incident)));
    collecting.addContracts(assessment.contracts);
    return assessment;
}

} // namespace

Base::Result<Deadlines> deadlines(const Ledger::LedgerFile &ledger, const LawBooks &books, const QDateTime &at)
{
    const auto setting = settingOf(ledger);
    const auto answers = answersOf(ledger);
    if (!setting || !answers)
        return setting.problems() + answers.problems();
    Deadlines found{.reckonedBy = reckonedBy(books, *setting)};
    const Ledgerwide with{*setting, *answers, books, at};
    const auto read = ledger.forEachIncident([&](const Incident &incident) { (void)collect(incident, with, found); });
    if (!read)
        return read.problems();
    sortByDay(found.open);
    return found;
}

Base::Result<Judged> judged(const Ledger::LedgerFile &ledger, const Incident &incident, const LawBooks &books,
                            const QDateTime &at)
{
    const auto setting = settingOf(ledger);
    const auto answers = answersOf(ledger, IncidentId(incident.id.valueOr(0)));
    if (!setting || !answers)
        return setting.problems() + answers.problems();
    Judged found{.deadlines = {.reckonedBy = reckonedBy(books, *setting)}};
    found.assessment = collect(incident, {*setting, *answers, books, at}, found.deadlines);
    sortByDay(found.deadlines.open);
    return found;
}

QHash<IncidentId, QDate> Deadlines::nextDues() const
{
    QHash<IncidentId, QDate> days;
    for (const Deadline &deadline : open) {
        const QDate before = days.value(deadline.incident);
        const bool isOurs = deadline.reporter.isEmpty();
        if (isOurs && deadline.due.isValid() && (!before.isValid() || deadline.due < before))
            days.insert(deadline.incident, deadline.due);
    }
    return days;
}

bool renewNextDues(QList<Ledger::IncidentRow> &rows, const Deadlines &found)
{
    const QHash<IncidentId, QDate> days = found.nextDues();
    bool renewed = false;
    for (Ledger::IncidentRow &row : rows) {
        if (row.dueReckonedBy == found.reckonedBy)
            continue;
        row.nextDue = days.value(row.id);
        row.dueReckonedBy = found.reckonedBy;
        renewed = true;
    }
    return renewed;
}

Base::Result<QList<Ledger::IncidentRow>> incidentRows(const Ledger::LedgerFile &ledger, const LawBooks &books,
                                                      const QDateTime &at, const Ledger::IncidentQuery &query)
{
    const auto setting = settingOf(ledger);
    auto rows = ledger.incidents(query);
    if (!setting || !rows)
        return setting.problems() + rows.problems();
    const QString by = reckonedBy(books, *setting);
    if (std::ranges::all_of(*rows, [&by](const Ledger::IncidentRow &row) { return row.dueReckonedBy == by; }))
        return rows;
    const auto found = deadlines(ledger, books, at);
    if (!found)
        return found.problems();
    (void)renewNextDues(*rows, *found);
    return rows;
}

} // namespace Duties

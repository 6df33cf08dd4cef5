#include "model/incident/nextsteps.h"

#include "model/incident/figures.h"
#include "model/incident/problems.h"

#include <QLocale>

#include <algorithm>

namespace Incidents {

namespace {

using Urgency = NextStep::Urgency;

constexpr int soonDays = 7; ///< an action is announced this many days before it is due

bool isOpenQuestion(const Fact<Answer> &answer)
{
    return answer.valueOr(Answer::Unknown) == Answer::Unknown;
}

QString figure(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

class Finder
{
public:
    Finder(const Incident &incident, QDate today, const QTimeZone &zone)
        : m_incident(incident), m_today(today), m_zone(zone)
    {
    }

    QList<NextStep> run()
    {
        m_isNearMiss = m_incident.kind.valueOr(Kind::Incident) == Kind::NearMiss;
        askWhatHappened();
        if (!m_isNearMiss) {
            askWhetherItIsStopped();
            askHowMany();
            askWhichData();
            askQuestions();
            askForPersons();
            askForOthers();
        }
        askForActions();
        std::stable_sort(m_steps.begin(), m_steps.end(), [](const NextStep &left, const NextStep &right) {
            return left.urgency < right.urgency;
        });
        return m_steps;
    }

private:
    void ask(const char *kind, const QString &path, Urgency urgency, QStringList args = {})
    {
        m_steps.append({{QLatin1String("nextsteps.") + QLatin1String(kind), std::move(args)}, path, urgency});
    }

    void askUnless(bool known, const char *kind, const char *path, Urgency urgency)
    {
        if (!known)
            ask(kind, QLatin1String(path), urgency);
    }

    bool hasStep(std::initializer_list<StepKind> kinds) const
    {
        return std::any_of(m_incident.timeline.begin(), m_incident.timeline.end(), [&](const TimelineStep &step) {
            return step.kind && std::find(kinds.begin(), kinds.end(), *step.kind) != kinds.end();
        });
    }

    void askWhatHappened()
    {
        askUnless(m_incident.occurred && m_incident.occurred->first(), "occurred", "occurred", Urgency::Now);
        askUnless(m_isNearMiss || (m_incident.known && m_incident.known->when()), "known", "known", Urgency::Now);
        askUnless(m_isNearMiss || m_incident.discovered.isKnown(), "discovered", "discovered", Urgency::Soon);
        askUnless(m_incident.discoveredBy.valueOr(DiscoveredBy::Unknown) != DiscoveredBy::Unknown, "discovered_by",
                  "discovered_by", Urgency::Soon);
        askUnless(m_incident.summary && !m_incident.summary->isEmpty(), "summary", "summary", Urgency::Soon);
        askUnless(m_incident.cause.isKnown(), "cause", "cause", Urgency::Soon);
        askUnless(m_incident.causeDetail && !m_incident.causeDetail->isEmpty(), "cause_detail", "cause_detail",
                  Urgency::Soon);
    }

    void askWhetherItIsStopped()
    {
        const bool open = m_incident.status.valueOr(Status::Open) == Status::Open;
        if (open && !hasStep({StepKind::Stopped}))
            ask("stopped", QStringLiteral("status"), Urgency::Now);
        const bool sentOut = m_incident.channel
            && (*m_incident.channel == Channel::Email || *m_incident.channel == Channel::Fax
                || *m_incident.channel == Channel::Chat || *m_incident.channel == Channel::Post);
        if (open && sentOut && !hasStep({StepKind::DeletionRequested, StepKind::DeletionConfirmed}))
            ask("deletion_requested", QStringLiteral("timeline"), Urgency::Now);
        askUnless(!m_incident.evidence.isEmpty(), "evidence", "evidence", Urgency::Now);
    }

    void askHowMany()
    {
        const auto total = persons(m_incident);
        if (!total)
            return ask("persons", QStringLiteral("counts"), Urgency::Now);
        for (qsizetype at = 0; at < m_incident.counts.size(); ++at) {
            const HeadCount &count = m_incident.counts[at];
            if (count.of == CountOf::Persons && count.value
                && (count.state == CountState::Estimate || count.bound.valueOr(Bound::Exact) != Bound::Exact))
                return ask("persons_estimate", QStringLiteral("counts[%1].value").arg(at), Urgency::Soon,
                           {figure(*count.value)});
        }
    }

    void askWhichData()
    {
        askUnless(m_incident.event && m_incident.event->leak, "event", "event.leak", Urgency::Soon);
        for (qsizetype at = 0; at < m_incident.data.size(); ++at) {
            if (!m_incident.data[at].items.isEmpty())
                return;
        }
        ask("items", QStringLiteral("data"), Urgency::Now);
    }

    void askQuestions()
    {
        const auto question = [this](const Fact<Answer> &answer, const char *path) {
            if (isOpenQuestion(answer))
                ask(path, QLatin1String(path), Urgency::Soon);
        };
        question(m_incident.sensitive, "sensitive");
        question(m_incident.financialHarm, "financial_harm");
        question(m_incident.malicious, "malicious");
        question(m_incident.myNumber, "my_number");
        const bool electronic = m_incident.medium.valueOr(Medium::Electronic) == Medium::Electronic;
        if (electronic && (!m_incident.protection || isOpenQuestion(m_incident.protection->encrypted)))
            ask("encrypted", QStringLiteral("protection.encrypted"), Urgency::Soon);
        const auto damage = m_incident.secondaryDamage ? m_incident.secondaryDamage->status : Fact<DamageStatus>();
        if (damage.valueOr(DamageStatus::Unknown) == DamageStatus::Unknown)
            ask("secondary_damage", QStringLiteral("secondary_damage.status"), Urgency::Soon);
    }

    void askForPersons()
    {
        if (m_incident.personsInformed.isEmpty())
            return ask("persons_informed", QStringLiteral("persons_informed"), Urgency::Soon);
        for (qsizetype at = 0; at < m_incident.personsInformed.size(); ++at) {
            const PersonsInformed &informed = m_incident.personsInformed[at];
            const QString path = QStringLiteral("persons_informed[%1].state").arg(at);
            if (informed.state.valueOr(Progress::Done) == Progress::Planned)
                ask("persons_planned", path, Urgency::Soon);
            else if (informed.count && informed.of && *informed.count < *informed.of)
                ask("persons_left", path.chopped(5) + QLatin1String("count"), Urgency::Soon,
                    {figure(*informed.of - *informed.count)});
        }
    }

    void askForOthers()
    {
        for (qsizetype at = 0; at < m_incident.authorities.size(); ++at) {
            if (m_incident.authorities[at].state == Filing::Planned)
                ask("authority_planned", QStringLiteral("authorities[%1].state").arg(at), Urgency::Soon,
                    {m_incident.authorities[at].to});
        }
        for (qsizetype at = 0; at < m_incident.publications.size(); ++at) {
            if (m_incident.publications[at].state == Publishing::Planned)
                ask("publication_planned", QStringLiteral("publications[%1].state").arg(at), Urgency::Soon);
        }
        askUnless(m_incident.publications.isStated(), "publication", "publications", Urgency::Soon);
        askUnless(!m_incident.contacts.isEmpty(), "contact", "contacts", Urgency::Soon);
    }

    void askForAction(const Action &action, const QString &path)
    {
        const auto due = action.due ? action.due->when() : std::nullopt;
        const ActionStatus status = action.status.valueOr(ActionStatus::Open);
        if (isOverdue(action, m_today))
            return ask("action_overdue", path + QStringLiteral(".status"), Urgency::Overdue, {action.title});
        if (isPending(status) && due && due->latest(m_zone).toTimeZone(m_zone).date() <= m_today.addDays(soonDays))
            return ask("action_due", path + QStringLiteral(".status"), Urgency::Now, {action.title});
        if (isPending(status) && (!action.owner || action.owner->isEmpty()))
            return ask("action_owner", path + QStringLiteral(".owner"), Urgency::Later, {action.title});
        if (isPending(status) && !due)
            return ask("action_date", path + QStringLiteral(".due"), Urgency::Later, {action.title});
        if (status == ActionStatus::Done)
            ask("action_verify", path + QStringLiteral(".evaluation"), Urgency::Later, {action.title});
    }

    void askForActions()
    {
        askUnless(!m_incident.actions.isEmpty(), "actions", "actions", Urgency::Later);
        for (qsizetype at = 0; at < m_incident.actions.size(); ++at)
            askForAction(m_incident.actions[at], QStringLiteral("actions[%1]").arg(at));
        const Status status = m_incident.status.valueOr(Status::Open);
        if (status == Status::Responded && !m_incident.actions.isEmpty() && obstaclesToClosing(m_incident).isEmpty())
            ask("can_close", QStringLiteral("status"), Urgency::Later);
    }

    const Incident &m_incident;
    const QDate m_today;
    const QTimeZone &m_zone;
    bool m_isNearMiss = false;
    QList<NextStep> m_steps;
};

} // namespace

QList<NextStep> nextSteps(const Incident &incident, QDate today, const QTimeZone &zone)
{
    QList<NextStep> steps = Finder(incident, today, zone).run();
    if (incident.status.valueOr(Status::Open) != Status::Closed)
        return steps;
    QList<NextStep> overdue;
    for (const NextStep &step : std::as_const(steps)) {
        if (step.urgency == Urgency::Overdue)
            overdue.append(step);
    }
    return overdue;
}

} // namespace Incidents

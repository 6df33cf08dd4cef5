#include "model/incident/problems.h"

#include "model/base/vocabulary.h"

#include <QSet>

namespace Incidents {

using Base::Problem;
using Base::Problems;

namespace {

constexpr qint64 largestCount = 1'000'000'000'000;
constexpr qsizetype longestTitle = 1'000;

class Checker
{
public:
    Checker(const Incident &incident, const QTimeZone &zone) : m_incident(incident), m_zone(zone) {}

    Problems run()
    {
        checkTitle();
        checkTimes();
        checkCounts();
        checkParties();
        checkTimeline();
        checkCountries();
        return m_problems;
    }

private:
    void report(const char *kind, const QString &where, QStringList args = {})
    {
        m_problems.append({QLatin1String("incident.") + QLatin1String(kind), std::move(args), where});
    }

    void checkTitle()
    {
        if (m_incident.title.trimmed().isEmpty())
            report("title_empty", QStringLiteral("title"));
        if (m_incident.title.size() > longestTitle)
            report("text_too_long", QStringLiteral("title"),
                   {QString::number(m_incident.title.size()), QString::number(longestTitle)});
    }

    void checkInterval(const Fact<Moment> &moment, const QString &where)
    {
        if (!moment || !moment->at || !moment->until || !moment->until->time)
            return;
        if (moment->until->time->latest(m_zone) < moment->at->earliest(m_zone))
            report("end_before_start", where, {moment->at->toString(), moment->until->time->toString()});
    }

    void checkNotBeforeEvent(const Fact<Moment> &moment, const QString &where)
    {
        if (!moment || !moment->at || !m_incident.occurred)
            return;
        const auto event = m_incident.occurred->first();
        if (event && m_incident.occurred->moments.first().at && moment->at->latest(m_zone) < event->earliest(m_zone))
            report("before_event", where, {moment->at->toString(), event->toString()});
    }

    void checkTimes()
    {
        if (m_incident.occurred) {
            for (const Moment &moment : m_incident.occurred->moments)
                checkInterval(moment, QStringLiteral("occurred"));
        }
        checkInterval(m_incident.discovered, QStringLiteral("discovered"));
        checkInterval(m_incident.known, QStringLiteral("known"));
        checkNotBeforeEvent(m_incident.discovered, QStringLiteral("discovered"));
        checkNotBeforeEvent(m_incident.known, QStringLiteral("known"));
        for (qsizetype at = 0; at < m_incident.timeline.size(); ++at)
            checkInterval(m_incident.timeline[at].when, QStringLiteral("timeline[%1].when").arg(at));
        if (m_incident.responded && m_incident.closed && m_incident.responded->at && m_incident.closed->at
            && m_incident.closed->at->latest(m_zone) < m_incident.responded->at->earliest(m_zone))
            report("end_before_start", QStringLiteral("closed"),
                   {m_incident.responded->at->toString(), m_incident.closed->at->toString()});
    }

    void checkPlaces(const Facts<QString> &places, const char *where)
    {
        static const QStringList known = Base::vocabulary(QStringLiteral("iso_country"));
        for (const QString &place : places) {
            if (!known.contains(place.toUpper()))
                report("no_such_country", QLatin1String(where), {place});
        }
    }

    void checkCountries()
    {
        if (!m_incident.facts)
            return;
        checkPlaces(m_incident.facts->personsIn, "facts.persons_in");
        checkPlaces(m_incident.facts->establishedIn, "facts.established_in");
    }

    void checkFigure(const Fact<qint64> &figure, const QString &where)
    {
        if (figure && (*figure < 0 || *figure > largestCount))
            report("absurd_count", where, {QString::number(*figure)});
    }

    void checkCounts()
    {
        for (qsizetype at = 0; at < m_incident.counts.size(); ++at)
            checkFigure(m_incident.counts[at].value, QStringLiteral("counts[%1].value").arg(at));
        for (qsizetype at = 0; at < m_incident.personsInformed.size(); ++at) {
            checkFigure(m_incident.personsInformed[at].count, QStringLiteral("persons_informed[%1].count").arg(at));
            checkFigure(m_incident.personsInformed[at].of, QStringLiteral("persons_informed[%1].of").arg(at));
        }
    }

    void checkParty(const Fact<PartyRef> &party, const QString &where)
    {
        if (party && !m_parties.contains(*party))
            report("unknown_party", where, {*party});
    }

    void checkParties()
    {
        m_parties = {QStringLiteral("own"),    QStringLiteral("entrusted"), QStringLiteral("entrusting"),
                     QStringLiteral("recipient"), QStringLiteral("person"), QStringLiteral("authority"),
                     QStringLiteral("public")};
        QSet<QString> introduced;
        for (qsizetype at = 0; at < m_incident.parties.size(); ++at) {
            const QString &id = m_incident.parties[at].id;
            if (id.isEmpty() || introduced.contains(id))
                report("party_twice", QStringLiteral("parties[%1].id").arg(at), {id});
            introduced.insert(id);
        }
        m_parties += introduced;
        const auto each = [this](const char *list, const auto &entries) {
            for (qsizetype at = 0; at < entries.size(); ++at)
                checkParty(entries[at].party, QStringLiteral("%1[%2].party").arg(QLatin1String(list)).arg(at));
        };
        each("timeline", m_incident.timeline);
        each("persons_informed", m_incident.personsInformed);
        each("actions", m_incident.actions);
        each("contacts", m_incident.contacts);
        for (qsizetype at = 0; at < m_incident.parties.size(); ++at)
            checkParty(m_incident.parties[at].entrustedBy, QStringLiteral("parties[%1].entrusted_by").arg(at));
        for (qsizetype at = 0; at < m_incident.authorities.size(); ++at)
            checkParty(m_incident.authorities[at].by, QStringLiteral("authorities[%1].by").arg(at));
    }

    void checkTimeline()
    {
        QSet<qint64> superseded;
        for (qsizetype at = 0; at < m_incident.timeline.size(); ++at) {
            const TimelineStep &step = m_incident.timeline[at];
            if (!step.supersedes)
                continue;
            const QString where = QStringLiteral("timeline[%1].supersedes").arg(at);
            if (*step.supersedes < 1 || *step.supersedes > at)
                report("no_such_step", where, {QString::number(*step.supersedes)});
            else if (superseded.contains(*step.supersedes))
                report("superseded_twice", where, {QString::number(*step.supersedes)});
            else if (step.why.valueOr({}).trimmed().isEmpty())
                report("correction_without_reason", where);
            superseded.insert(*step.supersedes);
        }
    }

    const Incident &m_incident;
    const QTimeZone &m_zone;
    QSet<QString> m_parties;
    Problems m_problems;
};

} // namespace

Problems problems(const Incident &incident, const QTimeZone &zone)
{
    return Checker(incident, zone).run();
}

namespace {

template <typename ProblemsOf>
Problems ofEach(const QList<Incident> &incidents, ProblemsOf problemsOf)
{
    Problems all;
    for (qsizetype at = 0; at < incidents.size(); ++at) {
        for (Problem problem : problemsOf(incidents[at])) {
            if (incidents.size() > 1)
                problem.where.prepend(QStringLiteral("[%1].").arg(at));
            all += problem;
        }
    }
    return all;
}

} // namespace

Problems problems(const QList<Incident> &incidents, const QTimeZone &zone)
{
    return ofEach(incidents, [&zone](const Incident &incident) { return problems(incident, zone); });
}

Problems obstaclesToRecording(const QList<Incident> &incidents, const QTimeZone &zone, const QDateTime &now)
{
    return ofEach(incidents, [&](const Incident &incident) { return problems(incident, zone) + notYet(incident, zone, now); });
}

Problems notYet(const Incident &incident, const QTimeZone &zone, const QDateTime &now)
{
    Problems found;
    const auto check = [&](const Fact<Moment> &moment, const QString &where) {
        if (moment && moment->at)
            found += notYet(*moment->at, where, zone, now);
    };
    if (incident.occurred) {
        for (const Moment &moment : incident.occurred->moments)
            check(moment, QStringLiteral("occurred"));
    }
    check(incident.discovered, QStringLiteral("discovered"));
    check(incident.known, QStringLiteral("known"));
    for (qsizetype at = 0; at < incident.timeline.size(); ++at)
        check(incident.timeline[at].when, QStringLiteral("timeline[%1].when").arg(at));
    for (qsizetype at = 0; at < incident.actions.size(); ++at)
        check(incident.actions[at].done, QStringLiteral("actions[%1].done").arg(at));
    return found;
}

Problems notYet(const PartialTime &time, const QString &where, const QTimeZone &zone, const QDateTime &now)
{
    if (time.earliest(zone) <= now)
        return {};
    const QString said = now.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return {{QStringLiteral("incident.in_the_future"), {time.toString(), said}, where}};
}

Problems obstaclesToClosing(const Incident &incident)
{
    Problems found;
    for (qsizetype at = 0; at < incident.actions.size(); ++at) {
        const Action &action = incident.actions[at];
        const ActionStatus status = action.status.valueOr(ActionStatus::Open);
        const QString where = QStringLiteral("actions[%1]").arg(at);
        if (!isSettled(status))
            found.append({QStringLiteral("incident.action_still_open"), {action.title}, where});
        else if (status == ActionStatus::CarriedOver && (!action.owner || action.owner->isEmpty() || !action.due))
            found.append({QStringLiteral("incident.carried_over_without_owner"), {action.title}, where});
    }
    return found;
}

namespace {

bool isClosed(const Action &action)
{
    return action.status == ActionStatus::Closed;
}

bool wasClosed(const Incident &before, const Action &action)
{
    return std::any_of(before.actions.begin(), before.actions.end(), [&action](const Action &stored) {
        return stored.id == action.id && stored.id && isClosed(stored);
    });
}

} // namespace

Problems unseenEffects(const Incident &before, const Incident &after)
{
    Problems found;
    for (qsizetype at = 0; at < after.actions.size(); ++at) {
        const Action &action = after.actions[at];
        const bool isSeen = !action.evaluation.valueOr({}).trimmed().isEmpty() || !action.verifiedBy.valueOr({}).isEmpty();
        if (isClosed(action) && !isSeen && !wasClosed(before, action))
            found.append({QStringLiteral("incident.closed_unseen"), {action.title}, QStringLiteral("actions[%1]").arg(at)});
    }
    return found;
}

bool isSettled(ActionStatus status)
{
    return status == ActionStatus::Closed || status == ActionStatus::Dropped || status == ActionStatus::CarriedOver;
}

bool isPending(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Considering:
    case ActionStatus::Planned:
    case ActionStatus::Open:
    case ActionStatus::CarriedOver:
        return true;
    case ActionStatus::Done:
    case ActionStatus::Verified:
    case ActionStatus::Closed:
    case ActionStatus::Dropped:
        return false;
    }
    Q_UNREACHABLE();
}

bool isOverdue(const Action &action, QDate today)
{
    if (!isPending(action.status.valueOr(ActionStatus::Open)) || !action.due)
        return false;
    const auto due = action.due->when();
    if (!due)
        return false;
    return due->latest(QTimeZone::utc()).date() < today;
}

} // namespace Incidents

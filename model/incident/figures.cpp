#include "model/incident/figures.h"

#include <set>

namespace Incidents {

std::optional<PersonsTotal> total(const Incident &incident, CountOf of)
{
    std::optional<PersonsTotal> sum;
    for (const HeadCount &count : incident.counts) {
        if (count.of != of || !count.value)
            continue;
        const Bound bound = count.bound.valueOr(Bound::Exact);
        if (!count.group)
            return PersonsTotal{.value = *count.value, .bound = bound};
        if (count.overlaps.valueOr(false))
            continue;
        if (!sum)
            sum = PersonsTotal{.isSum = true};
        sum->value += *count.value;
        if (bound != Bound::Exact)
            sum->bound = bound;
    }
    return sum;
}

namespace {

std::optional<QDateTime> startOf(const Fact<Moment> &moment, const QTimeZone &zone)
{
    if (!moment || !moment->at)
        return {};
    return moment->at->earliest(zone);
}

} // namespace

std::optional<QDateTime> occurredAt(const Incident &incident, const QTimeZone &zone)
{
    if (!incident.occurred || incident.occurred->moments.isEmpty())
        return {};
    return startOf(incident.occurred->moments.first(), zone);
}

std::optional<QDateTime> discoveredAt(const Incident &incident, const QTimeZone &zone)
{
    return startOf(incident.discovered, zone);
}

std::optional<QDateTime> informedAt(const Incident &incident, const QTimeZone &zone)
{
    std::optional<QDateTime> first;
    for (const PersonsInformed &informed : incident.personsInformed) {
        if (informed.state.valueOr(Progress::Done) == Progress::Planned)
            continue;
        const auto when = startOf(informed.when, zone);
        if (when && (!first || *when < *first))
            first = when;
    }
    return first;
}

namespace {

/// What one entry reached, and when.
struct Reach
{
    PartialTime at;
    qsizetype entry = 0;
    std::optional<qint64> count;
};

QList<Reach> reachesOf(const Incident &incident, const PartyRef &party)
{
    QList<Reach> reaches;
    for (qsizetype at = 0; at < incident.personsInformed.size(); ++at) {
        const PersonsInformed &informed = incident.personsInformed[at];
        const auto when = informed.when ? informed.when->when() : std::nullopt;
        if (informed.state != Progress::Done || !when || informed.party.valueOr(QStringLiteral("own")) != party)
            continue;
        const Fact<qint64> count = informed.count ? informed.count : informed.of;
        reaches += {*when, at, count ? std::optional(*count) : std::nullopt};
    }
    return reaches;
}

// Without a figure, or with a rough one, what the entries themselves say that there was to reach.
qint64 toReach(const Incident &incident, const PartyRef &party)
{
    if (const auto all = personsToTell(incident))
        return *all;
    qint64 most = 0;
    for (const PersonsInformed &informed : incident.personsInformed) {
        if (informed.party.valueOr(QStringLiteral("own")) == party)
            most = std::max({most, informed.of.valueOr(0), informed.count.valueOr(0)});
    }
    return most;
}

} // namespace

std::optional<qint64> personsToTell(const Incident &incident)
{
    const auto all = persons(incident);
    return all && all->bound != Bound::About ? std::optional(all->value) : std::nullopt;
}

std::optional<Coverage> coverage(const Incident &incident, const PartyRef &party)
{
    const QList<Reach> reaches = reachesOf(incident, party);
    if (reaches.isEmpty())
        return {};
    if (std::none_of(reaches.begin(), reaches.end(), [](const Reach &reach) { return reach.count.has_value(); }))
        return Coverage{reaches.first().at, reaches.first().entry, 0};
    const qint64 all = toReach(incident, party);
    constexpr size_t enough = 4096;
    std::set<qint64> sums = {0}; // of the entries so far, none above the whole
    Coverage found{reaches.first().at, reaches.first().entry, all};
    for (const Reach &reach : reaches) {
        if (!reach.count)
            continue;
        std::set<qint64> more;
        for (const qint64 sum : sums) {
            if (sums.size() + more.size() > enough)
                break; // an office sends a handful
            if (sum == 0 || sum + *reach.count <= all)
                more.insert(std::min(all, sum + *reach.count));
        }
        sums.merge(more);
        if (all - *sums.rbegin() < found.untold)
            found = {reach.at, reach.entry, all - *sums.rbegin()};
        if (found.untold == 0)
            break;
    }
    return found;
}

QString faultParty(const Incident &incident)
{
    for (const TimelineStep &step : incident.timeline) {
        const StepKind kind = step.kind.valueOr(StepKind::Other);
        if ((kind != StepKind::Sent && kind != StepKind::Exposed) || !step.party)
            continue;
        for (const Party &party : incident.parties) {
            if (party.id == *step.party && party.role)
                return Base::nameOf(*party.role);
        }
        return *step.party;
    }
    return QStringLiteral("own");
}

bool isSuperseded(const Incident &incident, qsizetype step)
{
    for (const TimelineStep &later : incident.timeline) {
        if (later.supersedes == step + 1)
            return true;
    }
    return false;
}

Incident withStatus(Incident incident, Status status, QDate today)
{
    incident.status = status;
    const Moment now = Moment::of(PartialTime::fromDate(today));
    if ((status == Status::Responded || status == Status::Closed) && !incident.responded)
        incident.responded = now;
    if (status == Status::Closed && !incident.closed)
        incident.closed = now;
    if (status != Status::Closed)
        incident.closed = incident.closed.isStated() ? Fact<Moment>::unknown() : Fact<Moment>();
    if (status == Status::Open || status == Status::Contained)
        incident.responded = incident.responded.isStated() ? Fact<Moment>::unknown() : Fact<Moment>();
    return incident;
}

Action withStatus(Action action, ActionStatus status, const QString &by, QDate today)
{
    const auto clear = [](auto &fact) { fact = {}; };
    action.status = status;
    switch (status) {
    case ActionStatus::Considering:
    case ActionStatus::Planned:
    case ActionStatus::Open:
        clear(action.done);
        clear(action.verifiedBy);
        clear(action.closedBy);
        return action;
    case ActionStatus::CarriedOver:
    case ActionStatus::Dropped:
        return action;
    case ActionStatus::Done:
        clear(action.verifiedBy);
        clear(action.closedBy);
        break;
    case ActionStatus::Verified:
        clear(action.closedBy);
        break;
    case ActionStatus::Closed:
        break;
    }
    if (!action.done)
        action.done = Moment::of(PartialTime::fromDate(today));
    if (status == ActionStatus::Verified && !action.verifiedBy)
        action.verifiedBy = by;
    if (status == ActionStatus::Closed && !action.closedBy)
        action.closedBy = by;
    return action;
}

} // namespace Incidents

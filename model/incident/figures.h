#pragma once

#include "model/incident/incident.h"

#include <optional>

namespace Incidents {

/// The number of persons concerned: the entry without a group, else the groups that do not overlap, added up.
struct PersonsTotal
{
    qint64 value = 0;
    Bound bound = Bound::Exact;
    bool isSum = false;

    bool operator==(const PersonsTotal &) const = default;
};

/// Nothing when no such figure is known.
[[nodiscard]] std::optional<PersonsTotal> total(const Incident &incident, CountOf of);
[[nodiscard]] inline std::optional<PersonsTotal> persons(const Incident &incident)
{
    return total(incident, CountOf::Persons);
}

/// First instants of the milestones whose distances are the lags, UTC; nothing where a time is not known.
[[nodiscard]] std::optional<QDateTime> occurredAt(const Incident &incident, const QTimeZone &zone);
[[nodiscard]] std::optional<QDateTime> discoveredAt(const Incident &incident, const QTimeZone &zone);
/// The first information of the persons that was really given.
[[nodiscard]] std::optional<QDateTime> informedAt(const Incident &incident, const QTimeZone &zone);

/// How many persons are to be told; nothing while the number is not known or only a rough one.
[[nodiscard]] std::optional<qint64> personsToTell(const Incident &incident);

/// How far the persons are informed by what one party recorded as done.
struct Coverage
{
    PartialTime at;       ///< of the entry that made it so
    qsizetype entry = 0;  ///< its place in persons_informed
    qint64 untold = 0;    ///< of the persons concerned as they are counted now

    bool operator==(const Coverage &) const = default;
};

/// Nothing when no entry with a time is done. Messages to the same persons do not add up: several make a whole only
/// where their numbers add up to it. An entry without a number, alone, is taken for all; a rough number for none more.
[[nodiscard]] std::optional<Coverage> coverage(const Incident &incident, const PartyRef &party);

/// Where the fault happened: the party of the first step by which data left, as a party role's name or "own".
[[nodiscard]] QString faultParty(const Incident &incident);

/// The entries that no later entry supersedes.
[[nodiscard]] bool isSuperseded(const Incident &incident, qsizetype step);

/// `incident` with a new status and the dates that go with it: responded and closed are set to `today` unless stated.
[[nodiscard]] Incident withStatus(Incident incident, Status status, QDate today);

/// `action` with a new status and what goes with it: when it was done and who verified or closed it, unless stated;
/// cleared again when work on it goes on.
[[nodiscard]] Action withStatus(Action action, ActionStatus status, const QString &by, QDate today);

} // namespace Incidents

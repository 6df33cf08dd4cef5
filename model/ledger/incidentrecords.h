#pragma once

#include "model/incident/incident.h"
#include "model/ledger/records.h"

namespace Ledger {

/// How an incident lies in rows: its own body, and a row for each head-count, timeline entry and action.
struct IncidentRecords
{
    Record incident;
    QList<Record> counts;
    QList<Record> steps;
    QList<Record> actions;
};

/// `since` is when the head-counts were entered (UTC, ISO 8601).
[[nodiscard]] IncidentRecords recordsOf(const Incidents::Incident &incident, const QString &since);
/// Superseded head-counts are left out. Fails for rows that hold no valid incident.
[[nodiscard]] Base::Result<Incidents::Incident> incidentOf(const IncidentRecords &records);

/// The columns of the lists and figures, computed from the facts.
[[nodiscard]] QVariantMap projectionOf(const Incidents::Incident &incident, const QTimeZone &zone);
[[nodiscard]] QVariantMap projectionOf(const Incidents::Action &action);

/// SHA-256 of an incident file without its ids: the same file twice is the same row.
[[nodiscard]] QString sourceOf(const Incidents::Incident &incident);

[[nodiscard]] IncidentRecords load(Database &database, Incidents::IncidentId id);
[[nodiscard]] Incidents::Incident loadIncident(Database &database, Incidents::IncidentId id);

/// Every one, by id; read in one go, which is many times quicker than one after the other.
void forEachIncident(Database &database, const std::function<void(const Incidents::Incident &)> &visit);

/// Inserts under the given id where it is free, else under a new one; gives the id.
Incidents::IncidentId insert(Change &change, const Incidents::Incident &incident, const QTimeZone &zone);

/// Writes what differs. The timeline only grows; a changed head-count keeps the former one with its date.
void update(Change &change, const IncidentRecords &before, const Incidents::Incident &after, const QTimeZone &zone);

} // namespace Ledger

#include "views/actions/actionstore.h"

#include "model/incident/problems.h"
#include "views/common/session.h"

namespace Views {

using Incidents::Incident;
using Incidents::IncidentId;

namespace {

void replaceAction(Incident &incident, const Incidents::Action &action)
{
    for (Incidents::Action &own : incident.actions) {
        if (own.id == action.id)
            own = action;
    }
}

Base::Result<QMap<IncidentId, Incident>> changedIncidents(const Session &session,
                                                          const QList<Ledger::ActionRow> &changed)
{
    QMap<IncidentId, Incident> incidents;
    for (const Ledger::ActionRow &row : changed) {
        if (!incidents.contains(row.incident)) {
            const auto stored = session.ledger().incident(row.incident);
            if (!stored)
                return stored.problems();
            incidents.insert(row.incident, *stored);
        }
        replaceAction(incidents[row.incident], row.action);
    }
    return incidents;
}

} // namespace

Base::Outcome storeActions(Session &session, const QList<Ledger::ActionRow> &changed)
{
    const auto incidents = changedIncidents(session, changed);
    if (!incidents)
        return incidents.problems();
    QList<IncidentId> saved;
    for (auto incident = incidents->cbegin(); incident != incidents->cend(); ++incident) {
        const auto outcome = session.save(*incident);
        if (outcome) {
            saved.prepend(incident.key());
            continue;
        }
        // The ledger saves incident by incident: what was saved before the refusal goes back.
        Base::Problems problems = outcome.problems();
        for (const IncidentId id : std::as_const(saved))
            problems += session.undo(id).problems();
        return problems;
    }
    return Base::done;
}

QList<Ledger::ActionRow> actionRows(const Incident &incident)
{
    QList<Ledger::ActionRow> rows;
    for (const Incidents::Action &action : incident.actions)
        rows.append({.incident = IncidentId(incident.id.valueOr(0)),
                     .incidentReference = incident.reference.valueOr({}),
                     .incidentTitle = incident.title,
                     .action = action});
    return rows;
}

} // namespace Views

#include "views/incident/openincident.h"

#include "model/incident/json.h"

#include <QScopedValueRollback>

namespace Views {

OpenIncident::OpenIncident(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::incidentChanged, this, [this](Incidents::IncidentId id) {
        if (id != m_id || m_isSaving)
            return;
        read();
        Q_EMIT changed();
    });
    connect(&session, &Session::documentsChanged, this, [this](Incidents::IncidentId id) {
        if (id == m_id)
            Q_EMIT changed();
    });
}

Base::Outcome OpenIncident::open(Incidents::IncidentId id)
{
    const auto incident = m_session.ledger().incident(id);
    if (!incident)
        return incident.problems();
    m_id = id;
    m_incident = *incident;
    return Base::done;
}

void OpenIncident::close()
{
    m_id = {};
    m_incident = {};
}

void OpenIncident::read()
{
    if (const auto incident = m_session.ledger().incident(m_id))
        m_incident = *incident;
}

Base::Outcome OpenIncident::change(const Write &write)
{
    Incidents::Incident changed = m_incident;
    write(changed);
    if (changed == m_incident)
        return Base::done;
    // A control character, a text too long: what the incident file refuses must not get into the ledger.
    if (const auto valid = Incidents::fromJson(Incidents::toJson(changed)); !valid)
        return valid.problems();
    const QScopedValueRollback saving(m_isSaving, true);
    const auto saved = m_session.save(changed);
    if (saved)
        read();
    return saved;
}

Base::Outcome OpenIncident::undo()
{
    return m_session.undo(m_id);
}

} // namespace Views

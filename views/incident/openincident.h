#pragma once

#include "views/common/session.h"

#include <functional>

namespace Views {

using Write = std::function<void(Incidents::Incident &)>;

/// The incident that a page shows, as it stands in the ledger. Each change is stored at once, whole, or refused and
/// nothing is changed. Hears of changes from elsewhere. Knows no widget.
class OpenIncident : public QObject
{
    Q_OBJECT

public:
    explicit OpenIncident(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Base::Outcome open(Incidents::IncidentId id);
    void close();
    [[nodiscard]] bool isOpen() const { return m_id.isValid(); }
    [[nodiscard]] Incidents::IncidentId id() const { return m_id; }
    [[nodiscard]] const Incidents::Incident &incident() const { return m_incident; }
    [[nodiscard]] Session &session() const { return m_session; }

    /// Stores the change. changed() is not emitted for it: who asked shows the new state once it has settled.
    [[nodiscard]] Base::Outcome change(const Write &write);
    [[nodiscard]] Base::Outcome undo();

Q_SIGNALS:
    /// Something else changed the incident.
    void changed();

private:
    void read();

    Session &m_session;
    Incidents::IncidentId m_id;
    Incidents::Incident m_incident;
    bool m_isSaving = false;
};

} // namespace Views

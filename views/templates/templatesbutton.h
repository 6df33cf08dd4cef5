#pragma once

#include "views/common/session.h"

#include <QPushButton>

#include <functional>

namespace Views {

/// Opens the own templates for the incident that is open then, in a dialog of its own.
class TemplatesButton : public QPushButton
{
    Q_OBJECT

public:
    TemplatesButton(Session &session, std::function<Incidents::IncidentId()> incident, QWidget *parent);

private:
    void open();

    Session &m_session;
    std::function<Incidents::IncidentId()> m_incident;
};

} // namespace Views

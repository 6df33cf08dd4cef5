#pragma once

#include "views/common/session.h"

#include <QPointer>
#include <QPushButton>

#include <functional>

namespace Views {

class MailingWindow;

/// Opens letters for many of the incident that is open then, in a window of its own; a second time it comes to the front.
class MailingButton : public QPushButton
{
    Q_OBJECT

public:
    MailingButton(Session &session, std::function<Incidents::IncidentId()> incident, QWidget *parent);

Q_SIGNALS:
    /// Of an incident: where a fact is filled in that the letters lack.
    void fieldRequested(Incidents::IncidentId incident, const QString &path);

private:
    void open();

    Session &m_session;
    std::function<Incidents::IncidentId()> m_incident;
    QHash<Incidents::IncidentId, QPointer<MailingWindow>> m_windows;
};

} // namespace Views

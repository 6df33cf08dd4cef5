#include "views/mailing/mailingbutton.h"

#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/mailing/mailingwindow.h"

namespace Views {

using Incidents::IncidentId;

MailingButton::MailingButton(Session &session, std::function<IncidentId()> incident, QWidget *parent)
    : QPushButton(Views::icon(QStringLiteral("persons")), tr("Letters for &many…"), parent), m_session(session),
      m_incident(std::move(incident))
{
    setObjectName(QStringLiteral("lettersForMany"));
    setToolTip(toolTipText(tr("A letter or an e-mail for each person of a roster, and what became of them")));
    connect(this, &QPushButton::clicked, this, &MailingButton::open);
}

void MailingButton::open()
{
    const IncidentId id = m_incident();
    if (!id.isValid())
        return;
    QPointer<MailingWindow> &window = m_windows[id];
    if (!window) {
        window = new MailingWindow(m_session, id, this);
        connect(window, &MailingWindow::fieldRequested, this, [this, id](const QString &path) {
            Q_EMIT fieldRequested(id, path);
            QWidget::window()->raise(); // where the field is
            QWidget::window()->activateWindow();
        });
    }
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace Views

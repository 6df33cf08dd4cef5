#pragma once

#include "views/common/session.h"

#include <QWidget>

class QTabWidget;

namespace Views {

class BecamePanel;
class MailingPanel;

/// Letters for many of one incident, in a window beside the program's: making them, and what became of them. Asks before it
/// closes while letters are made.
class MailingWindow : public QWidget
{
    Q_OBJECT

public:
    MailingWindow(Session &session, Incidents::IncidentId incident, QWidget *parent);

Q_SIGNALS:
    void fieldRequested(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void nameTabs();
    void showHelp();

    Session &m_session;
    QTabWidget *m_tabs;
    MailingPanel *m_making;
    BecamePanel *m_became;
};

} // namespace Views

#pragma once

#include "views/common/session.h"

#include <QWidget>

#include <functional>

class QTabWidget;

namespace Views {

class BecamePanel;
class MailingPanel;

/// Letters for many of one incident, in a window beside the program's: making them, and what became of them. Asks before it
/// closes while letters are made; whatever else would end it then has to ask too.
class MailingWindow : public QWidget
{
    Q_OBJECT

public:
    MailingWindow(Session &session, Incidents::IncidentId incident, QWidget *parent);

    [[nodiscard]] bool isMaking() const;
    /// Those that make letters now and would end with `widget`.
    [[nodiscard]] static QList<MailingWindow *> makingUnder(const QWidget *widget);
    /// Asks, saying what becomes of the files; on yes all of them stop, and then `then`.
    static void askToStop(const QList<MailingWindow *> &making, QWidget *parent, const QString &yes, std::function<void()> then);

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

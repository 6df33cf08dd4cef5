#pragma once

#include "views/common/session.h"

#include <QMainWindow>

#include <functional>

class QActionGroup;
class QStackedWidget;
class QSystemTrayIcon;

namespace Duties {
struct Deadline;
}

namespace Views {

class ActionsScreen;
class DashboardScreen;
struct DeadlineEntry;
class DeadlineFeed;
class DeadlineStrip;
class DeadlinesScreen;
class IncidentsScreen;
class MessageStrip;
class NavigationRail;
class SettingsScreen;

/// The window: rail, deadline strip, screens and menu, and how one screen leads to another. Language, theme and text
/// size build its content anew. Owns no facts; every screen works on the session by itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Session &session, QWidget *parent = nullptr);

    void showScreen(const QString &name);
    void openIncident(Incidents::IncidentId id);
    /// The incidents that something else picked (a bar of a chart); `caption` says what they are.
    void showIncidents(const QList<Incidents::IncidentId> &ids, const QString &caption);
    [[nodiscard]] QString currentScreen() const;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Screen
    {
        QString name; ///< object name of its button; its help is resources/help/NAME.*.txt
        QString iconName;
        QString label;
        std::function<QWidget *()> build; ///< called when it is first shown
        QWidget *widget = nullptr;
        QAction *undo = nullptr; ///< of a screen that has its own, as find
        QAction *find = nullptr;
    };

    void build();
    void rebuild();
    void fillScreens();
    QWidget *buildCentre();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction *addAction(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                       std::function<void()> work);
    void addChoice(QMenu *menu, QActionGroup *group, const QString &name, const QString &text, bool chosen,
                   std::function<void()> work);
    void goTo(int screen);
    void adoptKeys(Screen &screen);
    IncidentsScreen *buildIncidents();
    ActionsScreen *buildActions();
    DashboardScreen *buildDashboard();
    DeadlinesScreen *buildDeadlines();
    SettingsScreen *buildSettings();
    void showSetting(const QString &path);
    void setLanguage(Base::Language language);
    /// A choice that is in every text, colour or font of the window.
    void dressAnew(std::function<void()> choice);
    /// Menus and settings as they were before a choice that is asked about first.
    void showFormerChoices();
    void showDeadlines();
    [[nodiscard]] QList<DeadlineEntry> dutyEntries();
    [[nodiscard]] DeadlineEntry nextEntry(const Duties::Deadline &deadline);
    void watchDeadlines();
    void renewNextDues();
    void remind(const QList<Duties::Deadline> &near);
    void showHolder();
    void placeOnScreen();

    void recordLeak();
    void noteNearMiss();
    void importFiles();
    void exportLedger();
    void undo();
    void find();
    void showHelp();
    void showAbout();
    void welcome(Incidents::IncidentId id, const QString &text);

    Session &m_session;
    QList<Screen> m_screens;
    int m_current = -1;
    NavigationRail *m_rail = nullptr;
    DeadlineStrip *m_deadlines = nullptr;
    MessageStrip *m_holder = nullptr;
    MessageStrip *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    IncidentsScreen *m_incidents = nullptr;
    DeadlineFeed *m_feed = nullptr;
    QSystemTrayIcon *m_tray = nullptr;
    bool m_isWatched = false; ///< what passed while nobody looked was shown since the start
};

} // namespace Views

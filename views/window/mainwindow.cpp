#include "views/window/mainwindow.h"

#include "model/tables/texts.h"
#include "views/actions/actionsscreen.h"
#include "views/common/appearance.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/dashboard/dashboardscreen.h"
#include "views/deadlines/deadlinefeed.h"
#include "views/deadlines/deadlinesscreen.h"
#include "views/fields/fieldpage.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentsscreen.h"
#include "views/mailing/mailingwindow.h"
#include "views/settings/settingsscreen.h"
#include "views/window/deadlinestrip.h"
#include "views/window/navigationrail.h"
#include "views/window/screennames.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

namespace {

const QString geometrySetting = QStringLiteral("window/geometry");
constexpr QSize firstSize(1280, 800);

void focusFirstField(QWidget *screen)
{
    QWidget *field = screen->nextInFocusChain();
    while (field != screen && !((field->focusPolicy() & Qt::TabFocus) && screen->isAncestorOf(field)
                                && field->isVisibleTo(screen) && field->isEnabled()))
        field = field->nextInFocusChain();
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace

MainWindow::MainWindow(Session &session, QWidget *parent) : QMainWindow(parent), m_session(session)
{
    setObjectName(QStringLiteral("mainWindow"));
    m_feed = new DeadlineFeed(session, this);
    connect(m_feed, &DeadlineFeed::changed, this, &MainWindow::watchDeadlines);
    build();
    placeOnScreen();
}

void MainWindow::placeOnScreen()
{
    if (restoreGeometry(QSettings().value(geometrySetting).toByteArray()))
        return;
    const QSize available = screen()->availableSize();
    resize(firstSize.boundedTo(available));
    // With its frame it would reach beyond the screen.
    if (available.width() <= firstSize.width() || available.height() <= firstSize.height())
        setWindowState(Qt::WindowMaximized);
}

void MainWindow::build()
{
    setWindowTitle(tr("Tenmatsu"));
    fillScreens();
    setCentralWidget(buildCentre());
    buildMenus();
    showHolder();
    goTo(0);
    showDeadlines();
}

// A new screen is one line here.
void MainWindow::fillScreens()
{
    m_screens = {
        {ScreenNames::incidents, QStringLiteral("incidents"), tr("Incidents"), [this] { return buildIncidents(); }},
        {ScreenNames::deadlines, QStringLiteral("deadlines"), tr("Deadlines"), [this] { return buildDeadlines(); }},
        {ScreenNames::actions, QStringLiteral("actions"), tr("Actions"), [this] { return buildActions(); }},
        {ScreenNames::dashboard, QStringLiteral("analysis"), tr("Dashboard"), [this] { return buildDashboard(); }},
        {ScreenNames::settings, QStringLiteral("settings"), tr("Settings"), [this] { return buildSettings(); }},
    };
}

QWidget *MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    centre->setObjectName(QStringLiteral("centre"));
    m_rail = new NavigationRail(centre);
    m_deadlines = new DeadlineStrip(centre);
    m_holder = new MessageStrip(centre);
    m_holder->setObjectName(QStringLiteral("holderStrip"));
    m_holder->setClosable(false);
    m_message = new MessageStrip(centre);
    m_message->setObjectName(QStringLiteral("windowStrip"));
    m_stack = new QStackedWidget(centre);
    for (int at = 0; at < m_screens.size(); ++at) {
        const Screen &screen = m_screens[at];
        m_rail->add(QStringLiteral("screen_") % screen.name, screen.iconName, screen.label,
                    QStringLiteral("Ctrl+%1").arg(at + 1));
    }
    connect(m_rail, &NavigationRail::chosen, this, [this](int screen) { goTo(screen); });

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_holder);
    right->addWidget(m_deadlines);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    auto *whole = new QHBoxLayout(centre);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_rail);
    whole->addLayout(right, 1);
    return centre;
}

void MainWindow::setLanguage(Base::Language language)
{
    chooseLanguage(language);
    m_session.setLanguage(language);
}

// Later: what offered the choice is made anew too. The content later still: new widgets take font and colours from the
// window, which hears of them by events.
void MainWindow::dressAnew(std::function<void()> choice)
{
    const auto later = [this](auto step) { QMetaObject::invokeMethod(this, step, Qt::QueuedConnection); };
    later([this, later, choice = std::move(choice)] {
        const auto dress = [this, later, choice] {
            choice();
            later([this] { rebuild(); });
        };
        const auto making = MailingWindow::makingUnder(this);
        if (making.isEmpty())
            return dress();
        showFormerChoices();
        MailingWindow::askToStop(making, this, tr("Stop and change"), dress);
    });
}

void MainWindow::showFormerChoices()
{
    qDeleteAll(menuBar()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    buildMenus();
    if (auto *settings = m_stack->findChild<SettingsScreen *>())
        settings->showAppearance();
}

// Language, theme and text size are in every text, icon and font: all is made anew, what was open stays open.
void MainWindow::rebuild()
{
    m_incidents->commitTyped();
    const int screen = m_current;
    const IncidentId open = m_incidents->openIncident();
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    qDeleteAll(menuBar()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    m_current = -1;
    build();
    if (open.isValid())
        m_incidents->open(open);
    goTo(screen);
    if (auto *again = focused.isEmpty() ? nullptr : m_screens[screen].widget->findChild<QWidget *>(focused)) {
        bringIntoSight(again);
        again->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::goTo(int screen)
{
    if (screen < 0 || screen >= m_screens.size())
        return;
    Screen &wanted = m_screens[screen];
    if (!wanted.widget) {
        wanted.widget = wanted.build();
        adoptKeys(wanted);
        m_stack->addWidget(wanted.widget);
    }
    if (m_current >= 0 && m_current != screen)
        m_message->clear();
    m_current = screen;
    m_stack->setCurrentWidget(wanted.widget);
    m_rail->setCurrent(screen);
    setWindowTitle(tr("%1 - Tenmatsu").arg(wanted.label));
    focusFirstField(wanted.widget);
}

// The menu has these keys for every screen; two actions with the same key would both stay silent.
void MainWindow::adoptKeys(Screen &screen)
{
    for (QAction *action : screen.widget->actions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Undo))
            screen.undo = action;
        else if (action->shortcut() == QKeySequence(QKeySequence::Find))
            screen.find = action;
        else
            continue;
        action->setShortcut({});
    }
}

void MainWindow::showScreen(const QString &name)
{
    for (int at = 0; at < m_screens.size(); ++at) {
        if (m_screens[at].name == name)
            goTo(at);
    }
}

QString MainWindow::currentScreen() const
{
    return m_screens[m_current].name;
}

IncidentsScreen *MainWindow::buildIncidents()
{
    m_incidents = new IncidentsScreen(m_session, m_stack);
    connect(m_incidents, &IncidentsScreen::newLeakWanted, this, &MainWindow::recordLeak);
    connect(m_incidents, &IncidentsScreen::newNearMissWanted, this, &MainWindow::noteNearMiss);
    connect(m_incidents, &IncidentsScreen::importWanted, this, &MainWindow::importFiles);
    connect(m_incidents, &IncidentsScreen::settingRequested, this, &MainWindow::showSetting);
    connect(&m_incidents->list().feed().table(), &Tables::IncidentTable::rowsChanged, this,
            &MainWindow::showDeadlines);
    connect(&m_incidents->list().feed(), &IncidentFeed::completed, this, &MainWindow::renewNextDues);
    return m_incidents;
}

ActionsScreen *MainWindow::buildActions()
{
    auto *actions = new ActionsScreen(m_session, m_stack);
    connect(actions, &ActionsScreen::incidentRequested, this, &MainWindow::openIncident);
    return actions;
}

DashboardScreen *MainWindow::buildDashboard()
{
    auto *dashboard = new DashboardScreen(m_session, m_stack);
    connect(dashboard, &DashboardScreen::incidentsRequested, this, &MainWindow::showIncidents);
    return dashboard;
}

SettingsScreen *MainWindow::buildSettings()
{
    auto *settings = new SettingsScreen(m_session, m_stack);
    connect(settings, &SettingsScreen::languageChosen, this,
            [this](Base::Language language) { dressAnew([this, language] { setLanguage(language); }); });
    connect(settings, &SettingsScreen::textSizeChosen, this,
            [this](int percent) { dressAnew([percent] { chooseTextSize(percent); }); });
    connect(settings, &SettingsScreen::themeChosen, this,
            [this](Theme theme) { dressAnew([theme] { chooseTheme(theme); }); });
    return settings;
}

void MainWindow::showSetting(const QString &path)
{
    showScreen(ScreenNames::settings);
    if (auto *settings = qobject_cast<SettingsScreen *>(m_stack->currentWidget()))
        settings->showField(path);
}

void MainWindow::openIncident(IncidentId id)
{
    showScreen(ScreenNames::incidents);
    m_incidents->open(id);
}

void MainWindow::showIncidents(const QList<IncidentId> &ids, const QString &caption)
{
    QList<IncidentId> ascending = ids;
    std::sort(ascending.begin(), ascending.end());
    showScreen(ScreenNames::incidents);
    m_incidents->showMatching({.only = ascending}, caption);
}

void MainWindow::showHolder()
{
    if (!m_session.isReadOnly())
        return;
    const auto holder = m_session.ledger().holder();
    if (!holder) {
        m_holder->say(Tone::Warning, tr("This ledger can only be read: the file or its folder is write-protected."));
        return;
    }
    const QString since = Tables::dateTimeText(holder->since.toTimeZone(m_session.ledger().zone()),
                                               m_session.language());
    m_holder->say(Tone::Warning,
                  tr("%1 on %2 has had this ledger open since %3. Until it is closed there, you can read and print "
                     "here, but change nothing.")
                      .arg(holder->user, holder->host, since));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_incidents->commitTyped();
    QSettings().setValue(geometrySetting, saveGeometry());
    if (const auto making = MailingWindow::makingUnder(this); !making.isEmpty()) {
        event->ignore();
        const auto closeThen = [this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); };
        return MailingWindow::askToStop(making, this, tr("Stop and close"), closeThen);
    }
    QMainWindow::closeEvent(event);
}

} // namespace Views

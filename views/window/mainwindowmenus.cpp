// The menu of the window: what can be done, with its keys.
#include "views/window/mainwindow.h"

#include "views/common/appearance.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentsscreen.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace Views {

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                               std::function<void()> work)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(work));
    return action;
}

void MainWindow::addChoice(QMenu *menu, QActionGroup *group, const QString &name, const QString &text, bool chosen,
                           std::function<void()> work)
{
    QAction *action = addAction(menu, name, text, {}, [this, work = std::move(work)] { dressAnew(work); });
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
}

void MainWindow::buildMenus()
{
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    const bool writes = !m_session.isReadOnly();
    addAction(menu, QStringLiteral("newIncident"), tr("Record a &leak …"), QKeySequence::New, [this] { recordLeak(); })
        ->setEnabled(writes);
    addAction(menu, QStringLiteral("newNearMiss"), tr("Note a near-&miss …"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
              [this] { noteNearMiss(); })
        ->setEnabled(writes);
    menu->addSeparator();
    addAction(menu, QStringLiteral("import"), tr("&Import …"), {}, [this] { importFiles(); })->setEnabled(writes);
    addAction(menu, QStringLiteral("export"), tr("&Export the ledger …"), {}, [this] { exportLedger(); });
    menu->addSeparator();
    addAction(menu, QStringLiteral("quit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    addAction(menu, QStringLiteral("undo"), tr("&Undo the last change of the record"), QKeySequence::Undo,
              [this] { undo(); })
        ->setEnabled(!m_session.isReadOnly());
    addAction(menu, QStringLiteral("find"), tr("&Search"), QKeySequence::Find, [this] { find(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int at = 0; at < m_screens.size(); ++at) {
        addAction(menu, QStringLiteral("view_") % m_screens[at].name, m_screens[at].label,
                  QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + at)), [this, at] { goTo(at); });
    }
    menu->addSeparator();

    // Each language is named in itself, so that it can be found by who does not read the other.
    QMenu *languages = menu->addMenu(tr("&Language"));
    auto *group = new QActionGroup(languages);
    const auto language = [&](const QString &name, const QString &text, Base::Language which) {
        addChoice(languages, group, name, text, m_session.language() == which, [this, which] { setLanguage(which); });
    };
    language(QStringLiteral("japanese"), QStringLiteral("日本語"), Base::Language::Japanese);
    language(QStringLiteral("english"), QStringLiteral("English"), Base::Language::English);

    QMenu *sizes = menu->addMenu(tr("&Text size"));
    group = new QActionGroup(sizes);
    for (const int percent : textSizes()) {
        addChoice(sizes, group, QStringLiteral("textSize%1").arg(percent), tr("%1 %").arg(percent),
                  chosenTextSize() == percent, [percent] { chooseTextSize(percent); });
    }

    QMenu *themes = menu->addMenu(tr("&Colours"));
    group = new QActionGroup(themes);
    const auto theme = [&](const QString &name, const QString &text, Theme which) {
        addChoice(themes, group, name, text, chosenTheme() == which, [which] { chooseTheme(which); });
    };
    theme(QStringLiteral("themeSystem"), tr("As the desktop"), Theme::System);
    theme(QStringLiteral("themeLight"), tr("Light"), Theme::Light);
    theme(QStringLiteral("themeDark"), tr("Dark"), Theme::Dark);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, QStringLiteral("help"), tr("&Help for this screen"), QKeySequence::HelpContents,
              [this] { showHelp(); });
    addAction(menu, QStringLiteral("about"), tr("&About Tenmatsu"), {}, [this] { showAbout(); });
}

} // namespace Views

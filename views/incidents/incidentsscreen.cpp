#include "views/incidents/incidentsscreen.h"

#include "views/incident/incidentpage.h"
#include "views/incidents/filterbar.h"
#include "views/incidents/incidentlist.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>

namespace Views {

using Incidents::IncidentId;

namespace {
const QString splitterSetting = QStringLiteral("incidents/splitter");
}

IncidentsScreen::IncidentsScreen(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_list(new IncidentList(session, m_splitter))
{
    setObjectName(QStringLiteral("incidentsScreen"));
    m_splitter->setObjectName(QStringLiteral("incidentsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    auto *back = new QAction(this);
    back->setObjectName(QStringLiteral("back"));
    back->setShortcut(QKeySequence::Back);
    back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(back);
    connect(back, &QAction::triggered, this, &IncidentsScreen::closePage);
    connect(m_list, &IncidentList::opened, this, &IncidentsScreen::open);
    connect(m_list, &IncidentList::closePageWanted, this, &IncidentsScreen::closePage);
    connect(m_list, &IncidentList::newLeakWanted, this, &IncidentsScreen::newLeakWanted);
    connect(m_list, &IncidentList::newNearMissWanted, this, &IncidentsScreen::newNearMissWanted);
    connect(m_list, &IncidentList::importWanted, this, &IncidentsScreen::importWanted);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterSetting, m_splitter->saveState()); });
}

void IncidentsScreen::open(IncidentId id)
{
    if (!m_page) {
        m_page = new IncidentPage(m_session, m_splitter);
        m_splitter->addWidget(m_page);
        connect(m_page, &IncidentPage::settingRequested, this, &IncidentsScreen::settingRequested);
        m_splitter->setStretchFactor(1, 1);
    }
    const bool wasClosed = !m_page->isVisibleTo(this) || !m_open.isValid();
    m_open = id;
    m_page->show(id);
    m_page->show();
    if (wasClosed) {
        m_list->setBesidePage(true);
        m_list->setMinimumWidth(fontMetrics().height() * 14); // not the filters' width: the page needs the room
        if (!m_splitter->restoreState(QSettings().value(splitterSetting).toByteArray()))
            m_splitter->setSizes({fontMetrics().height() * 16, width()});
    }
    m_list->select(id);
}

void IncidentsScreen::closePage()
{
    if (!m_open.isValid())
        return;
    m_page->commitTyped();
    m_page->hide();
    m_open = {};
    m_list->setMinimumWidth(0);
    m_list->setBesidePage(false);
    m_list->focusList();
}

void IncidentsScreen::showMatching(const Tables::IncidentFilter &filter, const QString &caption)
{
    closePage();
    m_list->filters().clear();
    m_list->filters().setFilter(filter, caption);
    m_list->focusList();
}

void IncidentsScreen::showField(const QString &path)
{
    if (m_open.isValid())
        m_page->showField(path);
}

void IncidentsScreen::commitTyped()
{
    if (m_open.isValid())
        m_page->commitTyped();
}

IncidentId IncidentsScreen::current() const
{
    return m_open.isValid() ? m_open : m_list->current();
}

} // namespace Views

#include "views/incidents/incidentlist.h"

#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/incidents/filterbar.h"
#include "views/incidents/incidentdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;
using Tables::IncidentColumn;
using Tables::IncidentTable;

namespace {

constexpr int linesForTable = 34;  ///< narrower than this many text heights, the table becomes a list of two lines
constexpr int followDelay = 120;   ///< milliseconds; holding an arrow key does not open every incident on the way

IncidentId idOf(const QModelIndex &index)
{
    return IncidentId(index.data(IncidentTable::IdRole).toLongLong());
}

int firstYearOf(const QList<Ledger::IncidentRow> &rows)
{
    constexpr int oldest = 1990;
    int first = 0;
    for (const Ledger::IncidentRow &row : rows) {
        if (row.day.isValid() && row.day.year() >= oldest && (first == 0 || row.day.year() < first))
            first = row.day.year();
    }
    return first;
}

} // namespace

IncidentList::IncidentList(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_feed(session), m_filters(new FilterBar(session.language(), this)),
      m_strip(new MessageStrip(this)), m_stack(new QStackedWidget(this)), m_table(new QTableView(m_stack)),
      m_narrow(new QListView(m_stack)), m_empty(new EmptyState(m_stack)), m_count(plainLabel({}, this)),
      m_widen(new QToolButton(this)), m_tableDelegate(new IncidentDelegate(this)),
      m_narrowDelegate(new IncidentDelegate(this)), m_selection(new QItemSelectionModel(&m_feed.table(), this))
{
    setObjectName(QStringLiteral("incidentList"));
    buildTable();
    buildNarrow();
    buildLayout();
    connectAll();
    fitRows();
    chooseView();
    showCount();
}

IncidentList::~IncidentList()
{
    // The views go before the model and the selection that they share.
    delete m_stack;
}

void IncidentList::setUp(QAbstractItemView *view)
{
    view->setAccessibleName(tr("Incidents"));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setAlternatingRowColors(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    copySelectionAsText(view);
    connect(view, &QAbstractItemView::activated, this, &IncidentList::open);
}

void IncidentList::buildTable()
{
    m_table->setObjectName(QStringLiteral("incidentTable"));
    setUp(m_table);
    m_table->setModel(&m_feed.table());
    m_table->setItemDelegate(m_tableDelegate);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSectionResizeMode(int(IncidentColumn::Title), QHeaderView::Stretch);
    const int height = fontMetrics().height();
    const auto width = [&](IncidentColumn column, double heights) {
        m_table->setColumnWidth(int(column), int(heights * height));
    };
    width(IncidentColumn::Status, 6.5);
    width(IncidentColumn::Reference, 4.5);
    width(IncidentColumn::Cause, 10);
    width(IncidentColumn::Occurred, 7);
    width(IncidentColumn::Persons, 4.5);
    width(IncidentColumn::OpenActions, 5);
    width(IncidentColumn::NextDue, 6);
    for (const auto column : {IncidentColumn::Department, IncidentColumn::Known})
        m_table->setColumnHidden(int(column), true);
    rememberColumns(m_table, QStringLiteral("incidents"));
    m_table->setSortingEnabled(true);
}

void IncidentList::buildNarrow()
{
    m_narrow->setObjectName(QStringLiteral("incidentNarrowList"));
    setUp(m_narrow);
    m_narrow->setUniformItemSizes(true);
    m_narrow->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_narrowDelegate->setCompact(true);
    m_narrow->setItemDelegate(m_narrowDelegate);
}

void IncidentList::buildLayout()
{
    m_widen->setObjectName(QStringLiteral("closePage"));
    m_widen->setIcon(icon(QStringLiteral("columns")));
    m_widen->setText(tr("Whole list"));
    m_widen->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_widen->setFocusPolicy(Qt::StrongFocus);
    m_widen->setToolTip(toolTipText(tr("Close the incident and show the whole list (Alt+Left)")));
    m_widen->hide();
    m_count->setObjectName(QStringLiteral("incidentCount"));
    m_count->setWordWrap(false);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 4, 10, 4);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_widen);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(10, 10, 10, 8);
    head->addWidget(m_filters);
    head->addWidget(m_strip);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_narrow);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
}

void IncidentList::connectAll()
{
    IncidentTable *table = &m_feed.table();
    connect(m_filters, &FilterBar::searchTyped, &m_feed, &IncidentFeed::search);
    connect(m_filters, &FilterBar::filterChosen, table, &IncidentTable::setFilter);
    connect(m_filters, &FilterBar::listWanted, this, &IncidentList::focusList);
    connect(table, &IncidentTable::rowsChanged, this, [this] {
        m_filters->setToday(m_session.today());
        m_filters->offer(m_feed.table().departments(), firstYearOf(m_feed.table().allRows()));
    });
    // What is shown may have changed in several steps; the count is told once.
    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->callOnTimeout(this, &IncidentList::showCount);
    const auto soon = [later] { later->start(0); };
    connect(table, &QAbstractItemModel::rowsInserted, later, soon);
    connect(table, &QAbstractItemModel::rowsRemoved, later, soon);
    connect(table, &IncidentTable::rowsChanged, later, soon);
    connect(m_filters, &FilterBar::searchTyped, later, soon);
    connect(&m_feed, &IncidentFeed::completed, later, soon);
    connect(&m_feed, &IncidentFeed::searchReady, later, soon);
    connect(&m_feed, &IncidentFeed::failed, m_strip,
            [this](const Base::Problems &problems) { m_strip->refuse(problems, m_session.language()); });
    connect(m_widen, &QToolButton::clicked, this, &IncidentList::closePageWanted);
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this, &IncidentList::currentMoved);
    m_reveal.setSingleShot(true); // a view knows how much room it has only when it is laid out
    m_reveal.callOnTimeout(this, [this] { m_view->scrollTo(m_selection->currentIndex()); });
    m_follow.setSingleShot(true);
    m_follow.setInterval(followDelay);
    m_follow.callOnTimeout(this, [this] { open(m_selection->currentIndex()); });
    m_filters->setToday(m_session.today());
    m_filters->offer(table->departments(), firstYearOf(table->allRows()));
}

void IncidentList::focusSearch()
{
    m_filters->focusSearch();
}

void IncidentList::focusList()
{
    if (m_feed.table().rowCount() == 0)
        return;
    if (!m_selection->currentIndex().isValid())
        m_view->setCurrentIndex(m_feed.table().index(0, int(IncidentColumn::Title)));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void IncidentList::select(IncidentId id)
{
    if (m_feed.table().positionOf(id) < 0)
        m_filters->clear();
    const int position = m_feed.table().positionOf(id);
    if (position < 0)
        return;
    m_shownInPage = id;
    const QModelIndex index = m_feed.table().index(position, int(IncidentColumn::Title));
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

IncidentId IncidentList::current() const
{
    return idOf(m_selection->currentIndex());
}

void IncidentList::setBesidePage(bool beside)
{
    m_isBesidePage = beside;
    m_widen->setVisible(beside);
    m_filters->setBesidePage(beside);
    if (!beside)
        m_shownInPage = {};
    chooseView();
}

void IncidentList::currentMoved()
{
    if (m_isBesidePage && current().isValid() && current() != m_shownInPage)
        m_follow.start();
}

void IncidentList::open(const QModelIndex &index)
{
    m_follow.stop();
    if (!index.isValid())
        return;
    m_shownInPage = idOf(index);
    Q_EMIT opened(m_shownInPage);
}

// Only the view in use has the model: the other would lay out 100,000 rows with every letter typed.
void IncidentList::chooseView()
{
    const bool isNarrow = m_isBesidePage || width() < linesForTable * fontMetrics().height();
    QAbstractItemView *wanted = isNarrow ? static_cast<QAbstractItemView *>(m_narrow) : m_table;
    if (wanted != m_view) {
        const bool hadFocus = m_view && m_view->hasFocus();
        if (m_view)
            m_view->setModel(nullptr);
        m_view = wanted;
        m_view->setModel(&m_feed.table());
        m_narrow->setModelColumn(int(IncidentColumn::Title)); // a list without a model ignores it
        m_view->setSelectionModel(m_selection);
        if (hadFocus)
            m_view->setFocus();
        m_reveal.start();
    }
    showEmptiness();
}

void IncidentList::fitRows()
{
    const int height = IncidentDelegate::rowHeight(m_table->fontMetrics(), false);
    m_table->verticalHeader()->setMinimumSectionSize(height);
    m_table->verticalHeader()->setDefaultSectionSize(height);
}

void IncidentList::showCount()
{
    const IncidentTable &table = m_feed.table();
    const QString all = Tables::numberText(table.allRows().size());
    QString text = m_filters->isNarrowing() ? tr("%1 of %2 incidents").arg(Tables::numberText(table.rowCount()), all)
                                            : tr("%1 incidents").arg(all);
    if (!m_feed.isComplete())
        text = tr("Reading the ledger …");
    else if (!m_feed.isSearchReady() && !m_filters->searchText().isEmpty())
        text += u' ' % tr("(so far only titles are searched)");
    m_count->setText(text);
    showEmptiness();
}

void IncidentList::showEmptiness()
{
    if (m_feed.table().rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    if (!m_feed.table().allRows().isEmpty()) {
        m_empty->say(QStringLiteral("search"), tr("No incident matches"),
                     tr("Nothing in this ledger has all that you asked for."));
        m_empty->offer(tr("Clear search and filters"), [this] { m_filters->clear(); });
        return;
    }
    m_empty->say(QStringLiteral("tray"), tr("No incident yet"),
                 tr("Record a leak in five questions, note a near-miss in one minute, or bring in what you have."));
    if (m_session.isReadOnly())
        return;
    m_empty->offer(tr("Record a leak"), [this] { Q_EMIT newLeakWanted(); });
    m_empty->offer(tr("Note a near-miss"), [this] { Q_EMIT newNearMissWanted(); });
    m_empty->offer(tr("Import …"), [this] { Q_EMIT importWanted(); });
}

// The title takes what the others leave, as long as one can read it; then the table is scrolled sideways.
void IncidentList::fitTitle()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int title = int(IncidentColumn::Title);
    int others = 0;
    for (int column = 0; column < header->count(); ++column)
        others += column == title ? 0 : header->sectionSize(column);
    const int least = fontMetrics().height() * 12;
    const bool isNarrow = width() - others < least;
    header->setSectionResizeMode(title, isNarrow ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (isNarrow && header->sectionSize(title) < least)
        header->resizeSection(title, least);
}

void IncidentList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTitle();
    chooseView();
    if (m_isBesidePage)
        m_reveal.start();
}

void IncidentList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

} // namespace Views

#include "views/actions/actionview.h"

#include "model/tables/actionsections.h"
#include "model/tables/tabtext.h"
#include "views/actions/actiondelegate.h"
#include "views/common/colours.h"
#include "views/common/icons.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

namespace Views {

using Tables::ActionColumn;
using Tables::ActionSections;
using Tables::ActionTable;

namespace {

constexpr int padding = 10; // above and below a line of text, together

int columnNumber(ActionColumn column)
{
    return static_cast<int>(column);
}

} // namespace

ActionView::ActionView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new ActionDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Actions"));
    verticalHeader()->hide();
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addShortcuts();
    setRowHeights();
}

void ActionView::setRowHeights()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + padding);
}

void ActionView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeights();
}

void ActionView::setActions(Tables::ActionTable *table)
{
    m_table = table;
    m_sections = nullptr;
    show(table);
    setColumnHidden(columnNumber(ActionColumn::Incident), true);
}

void ActionView::setActions(Tables::ActionSections *sections)
{
    m_table = sections->table();
    m_sections = sections;
    show(sections);
    setSortingEnabled(true);
    sortByColumn(columnNumber(ActionColumn::Due), Qt::AscendingOrder);
}

// What one looks for first stands first. Widths in kanji of the font, so that they grow with the text size.
void ActionView::show(QAbstractItemModel *model)
{
    static constexpr std::array columns = {
        std::pair(ActionColumn::Title, 21), std::pair(ActionColumn::Incident, 13), std::pair(ActionColumn::Owner, 9),
        std::pair(ActionColumn::Due, 12),   std::pair(ActionColumn::Status, 8),    std::pair(ActionColumn::Party, 8),
        std::pair(ActionColumn::Purpose, 8), std::pair(ActionColumn::Kind, 7),     std::pair(ActionColumn::Evidence, 10),
        std::pair(ActionColumn::Note, 18)};
    setModel(model);
    const int kanji = fontMetrics().horizontalAdvance(u'国');
    int position = 0;
    for (const auto &[column, width] : columns) {
        setColumnWidth(columnNumber(column), width * kanji);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(columnNumber(column)), position++);
    }
}

void ActionView::addShortcuts()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &key, auto step) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, step);
        addAction(action);
        return action;
    };
    m_copy = add("copyCells", tr("&Copy"), QKeySequence::Copy, [this] { copy(); });
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_paste = add("pasteCells", tr("&Paste"), QKeySequence::Paste,
                  [this] { paste(QGuiApplication::clipboard()->text()); });
    m_open = add("openIncident", tr("&Open the incident"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (const int row = currentAction(); row >= 0)
            Q_EMIT openRequested(row);
    });
}

int ActionView::tableRow(int row) const
{
    return m_sections ? m_sections->tableRow(row) : row;
}

int ActionView::currentAction() const
{
    return currentIndex().isValid() ? tableRow(currentIndex().row()) : -1;
}

void ActionView::showAction(int tableRow)
{
    if (tableRow < 0 || tableRow >= m_table->rowCount())
        return;
    if (m_sections)
        m_sections->setFolded(Tables::actionGroup(m_table->row(tableRow).action, m_table->context().today), false);
    const int row = m_sections ? m_sections->rowOfTableRow(tableRow) : tableRow;
    if (row < 0)
        return;
    setCurrentIndex(model()->index(row, columnNumber(ActionColumn::Title)));
    scrollTo(currentIndex(), PositionAtCenter);
}

void ActionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentActionChanged(currentAction());
}

// ---- copying and pasting

QList<int> ActionView::shownColumns() const
{
    QList<int> columns;
    for (int position = 0; position < horizontalHeader()->count(); ++position) {
        const int column = horizontalHeader()->logicalIndex(position);
        if (!isColumnHidden(column))
            columns += column;
    }
    return columns;
}

QString ActionView::chosenText() const
{
    QMap<int, QSet<int>> chosen;
    QSet<int> columns;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (tableRow(index.row()) < 0)
            continue;
        chosen[index.row()].insert(index.column());
        columns.insert(index.column());
    }
    Tables::CellBlock cells;
    for (auto row = chosen.cbegin(); row != chosen.cend(); ++row) {
        QStringList line;
        for (const int column : shownColumns()) {
            if (columns.contains(column))
                line += row->contains(column)
                    ? model()->index(row.key(), column).data(ActionTable::SourceRole).toString()
                    : QString();
        }
        cells += line;
    }
    return Tables::textFromCells(cells);
}

void ActionView::copy() const
{
    if (const QString text = chosenText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

Tables::PasteTarget ActionView::target() const
{
    QList<int> rows, columns;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (tableRow(index.row()) < 0)
            continue;
        rows += index.row();
        columns += horizontalHeader()->visualIndex(index.column());
    }
    if (rows.isEmpty())
        return {};
    const auto [firstRow, lastRow] = std::minmax_element(rows.cbegin(), rows.cend());
    const auto [firstColumn, lastColumn] = std::minmax_element(columns.cbegin(), columns.cend());
    Tables::PasteTarget target{.chosenRows = 0, .chosenColumns = 0};
    for (int row = *firstRow; row < model()->rowCount(); ++row) {
        if (tableRow(row) < 0)
            continue;
        target.rows += m_table->row(tableRow(row));
        target.chosenRows += row <= *lastRow;
    }
    for (const int column : shownColumns()) {
        const int position = horizontalHeader()->visualIndex(column);
        if (position < *firstColumn)
            continue;
        target.columns += Tables::actionColumns.at(static_cast<size_t>(column));
        target.chosenColumns += position <= *lastColumn;
    }
    return target;
}

void ActionView::paste(const QString &text)
{
    const auto changed = Tables::pasted(text, target(), m_table->context());
    if (!changed)
        Q_EMIT refused(changed.problems());
    else if (m_table->write(*changed))
        Q_EMIT pasted(static_cast<int>(changed->size()));
}

// ---- headings

bool ActionView::toggleHeading(int row)
{
    const auto group = m_sections ? m_sections->headingAt(row) : std::nullopt;
    if (group)
        m_sections->setFolded(*group, !m_sections->isFolded(*group));
    return group.has_value();
}

// Over the cells, so that a heading stands at the left edge however the columns are scrolled and ordered.
void ActionView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_sections)
        return;
    QPainter painter(viewport());
    const int first = qMax(0, rowAt(0));
    for (int row = first; row < model()->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (m_sections->headingAt(row))
            paintHeading(painter, row);
    }
}

void ActionView::paintHeading(QPainter &painter, int row) const
{
    const auto group = *m_sections->headingAt(row);
    const bool current = currentIndex().row() == row && hasFocus();
    const ToneColours tone = colours(group == Tables::ActionGroup::Overdue ? Tone::Danger : Tone::Neutral, palette());
    const QRect band(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.fillRect(band, tone.background);
    painter.setPen(tone.line);
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    const int size = fontMetrics().height();
    const QRect arrow(band.left() + 6, band.center().y() - size / 2, size, size);
    icon(m_sections->isFolded(group) ? QStringLiteral("right") : QStringLiteral("down"), tone.text)
        .paint(&painter, arrow);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(tone.text);
    painter.drawText(band.adjusted(arrow.right() + 6, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     model()->index(row, 0).data().toString());
    if (current) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(band.adjusted(1, 1, -1, -1));
    }
}

void ActionView::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (enters || event->key() == Qt::Key_Space) && toggleHeading(currentIndex().row()))
        return;
    if (plain && enters && state() != EditingState && currentAction() >= 0) {
        if (currentIndex().column() == columnNumber(ActionColumn::Incident))
            Q_EMIT openRequested(currentAction());
        else
            edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ActionView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        toggleHeading(rowAt(event->position().toPoint().y()));
}

void ActionView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_paste->setEnabled(currentIndex().flags().testFlag(Qt::ItemIsEditable));
    m_open->setEnabled(m_sections && currentAction() >= 0);
    menu->addActions({m_copy, m_paste});
    menu->addSeparator();
    menu->addAction(m_open);
    connect(menu, &QObject::destroyed, m_paste, [this] { m_paste->setEnabled(true); });
    menu->popup(event->globalPos());
}

} // namespace Views

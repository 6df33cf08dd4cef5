#include "views/fields/fieldgrid.h"

#include <QWidget>

namespace Views {

namespace {

constexpr int columnLetters = 9; ///< full-width letters that a column holds at least
constexpr int gap = 12;
constexpr int rowGap = 12;

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FieldGrid::~FieldGrid()
{
    for (const Cell &cell : std::as_const(m_cells))
        delete cell.item;
}

void FieldGrid::addField(QWidget *field, int span)
{
    addChildWidget(field);
    m_cells.append({new QWidgetItem(field), span});
    invalidate();
}

void FieldGrid::addItem(QLayoutItem *item)
{
    m_cells.append({item, wholeRow});
}

QLayoutItem *FieldGrid::itemAt(int at) const
{
    return at >= 0 && at < m_cells.size() ? m_cells[at].item : nullptr;
}

QLayoutItem *FieldGrid::takeAt(int at)
{
    return at >= 0 && at < m_cells.size() ? m_cells.takeAt(at).item : nullptr;
}

FieldGrid::Columns FieldGrid::columns(int width) const
{
    const QWidget *parent = parentWidget();
    const int wanted = parent ? columnLetters * parent->fontMetrics().height() * 3 / 4 : 120;
    const int number = qMax(1, (width + gap) / (wanted + gap));
    return {number, (width - (number - 1) * gap) / number};
}

int FieldGrid::spanOf(const Cell &cell, const Columns &columns) const
{
    if (cell.span == wholeRow)
        return columns.number;
    const int needed = cell.item->minimumSize().width();
    int span = cell.span;
    while (span < columns.number && widthOf(span, columns, 0) < needed)
        ++span;
    return qMin(span, columns.number);
}

int FieldGrid::widthOf(int span, const Columns &columns, int total) const
{
    return span == columns.number && total > 0 ? total : span * columns.width + (span - 1) * gap;
}

int FieldGrid::arrange(const QRect &rect, bool apply) const
{
    const Columns all = columns(rect.width());
    int column = 0, y = rect.y(), rowHeight = 0;
    for (const Cell &cell : m_cells) {
        if (cell.item->isEmpty())
            continue;
        const int span = spanOf(cell, all);
        if (column > 0 && column + span > all.number) {
            y += rowHeight + rowGap;
            column = rowHeight = 0;
        }
        const int width = widthOf(span, all, rect.width());
        const int height = heightOf(cell.item, width);
        if (apply)
            cell.item->setGeometry({rect.x() + column * (all.width + gap), y, width, height});
        rowHeight = qMax(rowHeight, height);
        column += span;
    }
    return y + rowHeight - rect.y();
}

void FieldGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(contentsRect(), true);
}

int FieldGrid::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int inner = width - margins.left() - margins.right();
    return arrange({0, 0, inner, 0}, false) + margins.top() + margins.bottom();
}

QSize FieldGrid::sizeHint() const
{
    const int width = qMax(minimumSize().width(), columnLetters * 16 * 3);
    return {width, heightForWidth(width)};
}

QSize FieldGrid::minimumSize() const
{
    int width = 0;
    for (const Cell &cell : m_cells) {
        if (!cell.item->isEmpty())
            width = qMax(width, cell.item->minimumSize().width());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), margins.top() + margins.bottom()};
}

} // namespace Views

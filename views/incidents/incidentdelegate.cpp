#include "views/incidents/incidentdelegate.h"

#include "model/tables/incidenttable.h"
#include "views/common/causecolours.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Views {

using Tables::Deadline;
using Tables::IncidentColumn;
using Tables::IncidentTable;

namespace {

constexpr int gap = 6;
constexpr int margin = 8;

IncidentColumn columnOf(const QModelIndex &index)
{
    return Base::EnumNames<IncidentColumn>::table.at(size_t(index.column())).value;
}

QString textOf(const QModelIndex &index, IncidentColumn column)
{
    return index.siblingAtColumn(int(column)).data().toString();
}

bool isOverdue(const QModelIndex &index)
{
    return index.data(IncidentTable::DeadlineRole).toInt() == int(Deadline::Overdue);
}

QString statusIcon(const QModelIndex &index)
{
    if (index.data(IncidentTable::KindRole).toInt() == int(Incidents::Kind::NearMiss))
        return QStringLiteral("near_miss");
    return QStringLiteral("status_") % Base::nameOf(Incidents::Status(index.data(IncidentTable::StatusRole).toInt()));
}

/// A row while it is painted: where the next thing goes, and in which colours.
class Brushwork
{
public:
    Brushwork(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter), m_palette(option.palette), m_isSelected(option.state & QStyle::State_Selected),
          m_rect(option.rect.adjusted(margin, 0, -margin, 0))
    {
    }

    [[nodiscard]] QColor plain() const
    {
        return m_palette.color(m_isSelected ? QPalette::HighlightedText : QPalette::Text);
    }
    [[nodiscard]] QColor quiet() const { return m_isSelected ? plain() : quietText(m_palette); }
    [[nodiscard]] QColor danger() const { return m_isSelected ? plain() : colours(Tone::Danger, m_palette).text; }

    void setRect(const QRect &rect) { m_rect = rect; }
    [[nodiscard]] QRect rect() const { return m_rect; }

    void drawIcon(const QString &name, const QColor &colour)
    {
        const int size = QFontMetrics(m_painter->font()).height();
        const QRect place(m_rect.left(), m_rect.center().y() - size / 2, size, size);
        icon(name, colour).paint(m_painter, place);
        m_rect.setLeft(place.right() + gap);
    }

    void drawSwatch(const QString &family)
    {
        const int size = QFontMetrics(m_painter->font()).ascent();
        const QRect place(m_rect.left(), m_rect.center().y() - size / 2, size, size);
        m_painter->setBrush(causeBrush(family, m_palette));
        m_painter->setPen(m_isSelected ? plain() : causeLook(family, m_palette).line);
        m_painter->drawRect(place.adjusted(0, 0, -1, -1));
        m_rect.setLeft(place.right() + gap);
    }

    void drawText(const QString &text, const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft)
    {
        // Of a title of 100,000 characters only what can be seen is measured.
        constexpr qsizetype enough = 500;
        QString line = text.left(enough);
        line.replace(u'\n', u' ');
        m_painter->setPen(colour);
        const QString fitting = QFontMetrics(m_painter->font()).elidedText(line, Qt::ElideRight, m_rect.width());
        m_painter->drawText(m_rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
    }

private:
    QPainter *m_painter;
    QPalette m_palette;
    bool m_isSelected;
    QRect m_rect;
};

void drawBackground(QPainter *painter, QStyleOptionViewItem option)
{
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    if (option.state & QStyle::State_HasFocus) {
        // Seen in every theme, which the style's own dotted line is not.
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

} // namespace

int IncidentDelegate::rowHeight(const QFontMetrics &metrics, bool compact)
{
    return compact ? 2 * metrics.height() + 3 * gap : metrics.height() + 2 * gap;
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setFont(cell.font);
    drawBackground(painter, cell);
    if (m_isCompact)
        paintCompact(painter, cell, index);
    else
        paintCell(painter, cell, index);
    painter->restore();
}

void IncidentDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Brushwork row(painter, option);
    QColor colour = row.plain();
    const IncidentColumn column = columnOf(index);
    if (column == IncidentColumn::Status) {
        row.drawIcon(statusIcon(index), row.plain());
    } else if (column == IncidentColumn::Cause && !option.text.isEmpty()) {
        row.drawSwatch(index.data(IncidentTable::FamilyRole).toString());
    } else if (column == IncidentColumn::NextDue && isOverdue(index)) {
        colour = row.danger();
        row.drawIcon(QStringLiteral("warning"), colour);
    }
    row.drawText(option.text, colour, option.displayAlignment & Qt::AlignHorizontal_Mask);
}

void IncidentDelegate::paintCompact(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    Brushwork row(painter, option);
    const QRect whole = row.rect().adjusted(0, gap, 0, -gap);
    const int line = option.fontMetrics.height();
    row.setRect(QRect(whole.left(), whole.top(), whole.width(), line));
    row.drawIcon(statusIcon(index), row.plain());
    const int indent = row.rect().left();
    row.drawText(textOf(index, IncidentColumn::Title), row.plain());

    row.setRect(QRect(indent, whole.bottom() - line, whole.right() - indent, line));
    if (isOverdue(index)) {
        row.drawIcon(QStringLiteral("warning"), row.danger());
        const QString due = textOf(index, IncidentColumn::NextDue);
        row.drawText(due, row.danger());
        row.setRect(row.rect().adjusted(option.fontMetrics.horizontalAdvance(due) + 2 * gap, 0, 0, 0));
    }
    QStringList facts;
    for (const auto column : {IncidentColumn::Reference, IncidentColumn::Occurred, IncidentColumn::Persons}) {
        const QString fact = textOf(index, column);
        if (!fact.isEmpty())
            facts += column == IncidentColumn::Persons ? tr("%1 persons").arg(fact) : fact;
    }
    row.drawText(facts.join(QStringLiteral("  ")), row.quiet());
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * margin, rowHeight(option.fontMetrics, m_isCompact)};
}

bool IncidentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    constexpr qsizetype longest = 1000;
    QString text = index.data().toString().left(longest);
    if (m_isCompact)
        text += u'\n' % textOf(index, IncidentColumn::Status) % QStringLiteral("  ") % textOf(index, IncidentColumn::Cause);
    QToolTip::showText(event->globalPos(), toolTipText(text), view, view->visualRect(index));
    return true;
}

} // namespace Views

#include "views/incident/lanesview.h"

#include "views/common/colours.h"
#include "views/common/text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace Views {

using Tables::LaneMark;
using Tables::LanePoint;

/// All in pixels of this widget, from the height of its letters.
struct LanesView::Measures
{
    int letter;
    int gutter; ///< names of the lanes
    int axis;   ///< height of the dates above the lanes
    int lane;
    int point; ///< distance of two points
    int radius;
};

LanesView::LanesView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lanes"));
    setAccessibleName(tr("Timeline as a picture"));
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

void LanesView::setLanes(const Tables::TimeLanes &lanes, const QStringList &names, const QStringList &texts)
{
    m_lanes = lanes;
    m_names = names;
    m_texts = texts;
    setAccessibleDescription(texts.join(u'\n'));
    updateGeometry();
    update();
}

void LanesView::setCurrent(qsizetype entry)
{
    m_current = entry;
    update();
}

LanesView::Measures LanesView::measures() const
{
    const QFontMetrics metrics = fontMetrics();
    const int letter = metrics.height();
    int gutter = 0;
    for (const QString &name : m_names)
        gutter = qMax(gutter, metrics.horizontalAdvance(name));
    gutter = qMin(gutter, letter * 8) + letter;
    const int least = letter * 9 / 2;
    const int points = qMax<int>(1, int(m_lanes.points.size()));
    return {.letter = letter,
            .gutter = gutter,
            .axis = letter * 3,
            .lane = letter * 5 / 2,
            .point = qBound(least, (width() - gutter) / points, letter * 12),
            .radius = letter / 3};
}

QSize LanesView::sizeHint() const
{
    if (m_lanes.isEmpty())
        return {0, 0};
    const int letter = fontMetrics().height();
    return {letter * 9 + int(m_lanes.points.size()) * letter * 9 / 2,
            letter * 3 + int(m_lanes.parties.size()) * (letter * 5 / 2) + letter / 2};
}

QPoint LanesView::centre(const LaneMark &mark, const Measures &measures) const
{
    return {measures.gutter + mark.point * measures.point + measures.letter / 2,
            measures.axis + mark.lane * measures.lane + measures.lane / 3};
}

QRect LanesView::markRect(qsizetype entry) const
{
    const Measures all = measures();
    for (const LaneMark &mark : m_lanes.marks) {
        if (mark.entry == entry)
            return QRect(0, 0, all.radius * 4, all.radius * 4).translated(centre(mark, all) - QPoint(all.radius * 2, all.radius * 2));
    }
    return {};
}

void LanesView::paintAxis(QPainter &painter, const Measures &measures) const
{
    const QColor quiet = quietText(palette());
    for (qsizetype at = 0; at < m_lanes.points.size(); ++at) {
        const LanePoint &point = m_lanes.points[at];
        const int x = measures.gutter + int(at) * measures.point;
        const int width = measures.point - measures.letter / 2;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 0, width, measures.letter), Qt::AlignLeft,
                         fontMetrics().elidedText(point.day, Qt::ElideRight, width));
        painter.drawText(QRect(x, measures.letter, width, measures.letter), Qt::AlignLeft, point.time);
        painter.setPen(quiet);
        const QString gap = point.gap.isEmpty() ? QString() : u'+' + point.gap;
        painter.drawText(QRect(x, measures.letter * 2, width, measures.letter), Qt::AlignLeft, gap);
    }
}

void LanesView::paintLanes(QPainter &painter, const Measures &measures) const
{
    for (int lane = 0; lane < int(m_lanes.parties.size()); ++lane) {
        const int y = measures.axis + lane * measures.lane;
        painter.setPen(hairline(palette()));
        painter.drawLine(0, y - 1, width(), y - 1);
        painter.drawLine(measures.gutter, y + measures.lane / 3, width(), y + measures.lane / 3);
        painter.setPen(palette().color(QPalette::WindowText));
        const int room = measures.gutter - measures.letter / 2;
        painter.drawText(QRect(0, y, room, measures.lane), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_names.value(lane), Qt::ElideRight, room));
    }
}

void LanesView::paintMark(QPainter &painter, const Measures &measures, const LaneMark &mark) const
{
    const QPoint place = centre(mark, measures);
    const QColor accent = palette().color(QPalette::Link);
    if (mark.lastPoint > mark.point || mark.endsUnknown) {
        const int end = measures.gutter + mark.lastPoint * measures.point + measures.letter / 2;
        painter.setPen(QPen(accent, qMax(2, measures.radius / 2), mark.endsUnknown ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(place, {qMax(end, place.x() + measures.letter * 2), place.y()});
    }
    painter.setPen(QPen(accent, 2));
    painter.setBrush(mark.hasTime ? QBrush(accent) : QBrush(palette().color(QPalette::Window)));
    painter.drawEllipse(place, measures.radius, measures.radius);
    if (mark.entry == m_current) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place, measures.radius + 4, measures.radius + 4);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect below(place.x() - measures.radius, place.y() + measures.radius + 2, measures.point - measures.letter / 2,
                      measures.letter);
    painter.drawText(below, Qt::AlignLeft, fontMetrics().elidedText(mark.kind, Qt::ElideRight, below.width()));
}

void LanesView::paintEvent(QPaintEvent *)
{
    if (m_lanes.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measures all = measures();
    paintAxis(painter, all);
    paintLanes(painter, all);
    for (const LaneMark &mark : m_lanes.marks)
        paintMark(painter, all, mark);
}

int LanesView::markAt(const QPoint &position) const
{
    for (qsizetype at = 0; at < m_lanes.marks.size(); ++at) {
        if (markRect(m_lanes.marks[at].entry).contains(position))
            return int(at);
    }
    return -1;
}

void LanesView::mousePressEvent(QMouseEvent *event)
{
    const int at = markAt(event->position().toPoint());
    if (at >= 0)
        Q_EMIT entryClicked(m_lanes.marks[at].entry);
}

bool LanesView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = markAt(help->pos());
        QToolTip::showText(help->globalPos(), at >= 0 ? toolTipText(m_texts.value(at)) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Views

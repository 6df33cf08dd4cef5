#include "views/judgement/daystrip.h"

#include "views/common/colours.h"
#include "views/common/text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Views {

using Rules::Closed;

namespace {

constexpr int mostDays = 70; ///< 60 days with what rolls over
constexpr double cellInLetters = 0.62;

} // namespace

DayStrip::DayStrip(const Days &days, const Rules::Calendar &calendar, QWidget *parent) : QWidget(parent), m_days(days)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QDate day = days.from; day <= days.due && m_closed.size() < mostDays; day = day.addDays(1)) {
        m_closed += calendar.whyClosed(day);
        m_names += calendar.holidayName(day);
    }
}

int DayStrip::dayCount() const
{
    return int(m_closed.size());
}

double DayStrip::cellWidth() const
{
    return qMin(fontMetrics().height() * cellInLetters, double(width()) / qMax(1, dayCount()));
}

QSize DayStrip::sizeHint() const
{
    const int letter = fontMetrics().height();
    return {int(dayCount() * letter * cellInLetters) + 1, letter * 2};
}

void DayStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours accent = colours(Tone::Accent, palette());
    const double cell = cellWidth();
    for (int at = 0; at < dayCount(); ++at) {
        const QDate day = m_days.from.addDays(at);
        const QRectF box(at * cell, 1, cell - 1, height() / 2.0 - 2);
        const bool isClosed = m_closed[at] != Closed::Open;
        const bool isMarked = day == m_days.due || (m_days.bandFrom.isValid() && day >= m_days.bandFrom);
        painter.fillRect(box, isMarked ? accent.line : isClosed ? hairline(palette()) : palette().color(QPalette::Base));
        if (isClosed)
            painter.fillRect(box, QBrush(quietText(palette()), Qt::BDiagPattern));
        painter.setPen(hairline(palette()));
        painter.drawRect(box);
        if (day == m_days.today) {
            painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }
    paintDates(painter);
    paintLegend(painter);
}

// Under the first day, today and the days when it is due; what would cover another is left out.
void DayStrip::paintDates(QPainter &painter) const
{
    painter.setFont(smallFont());
    painter.setPen(palette().color(QPalette::WindowText));
    double free = 0;
    for (int at = 0; at < dayCount(); ++at) {
        const QDate day = m_days.from.addDays(at);
        const bool isNamed = at == 0 || day == m_days.today || day == m_days.bandFrom || day == m_days.due;
        if (!isNamed)
            continue;
        const QString text = QStringLiteral("%1/%2").arg(day.month()).arg(day.day());
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        const bool isDue = day == m_days.due;
        if (at * cellWidth() < free && !isDue)
            continue;
        const double left = qMax(at * cellWidth(), free);
        painter.drawText(QRectF(left, height() / 2.0, width + 2, height() / 2.0), Qt::AlignLeft | Qt::AlignVCenter, text);
        free = left + width + fontMetrics().height() / 3.0;
    }
}

void DayStrip::paintLegend(QPainter &painter) const
{
    const QString text = tr("Filled: when it is due. Hatched: closed days. Framed: today.");
    const double left = qMax(dayCount() * cellWidth(), 0.0) + fontMetrics().height() / 2.0;
    painter.setFont(smallFont());
    painter.setPen(quietText(palette()));
    if (left + QFontMetricsF(painter.font()).horizontalAdvance(text) < width())
        painter.drawText(QRectF(left, 0, width() - left, height() / 2.0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

QFont DayStrip::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

bool DayStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = int(help->pos().x() / cellWidth());
    if (at < 0 || at >= dayCount())
        return true;
    const QString day = tr("Day %1: %2").arg(at + 1).arg(locale().toString(m_days.from.addDays(at), QLocale::LongFormat));
    QToolTip::showText(help->globalPos(), toolTipText(m_names[at].isEmpty() ? day : day + u' ' + m_names[at]), this);
    return true;
}

} // namespace Views

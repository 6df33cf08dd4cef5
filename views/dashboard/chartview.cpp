#include "views/dashboard/chartview.h"

#include "views/common/text.h"
#include "views/dashboard/chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace Views {

QString barText(const Insight::ChartFigures &figures, qsizetype category, qsizetype series)
{
    const Insight::Series &shown = figures.series[series];
    const QString value = QLocale(QLocale::English).toString(shown.values.value(category), 'f', figures.decimals);
    const QString number = ChartView::tr("%1 %2", "a number and its unit").arg(value, figures.unit);
    const QString where = figures.series.size() > 1
        ? ChartView::tr("%1, %2", "a category and its part").arg(figures.labels[category], shown.label)
        : figures.labels[category];
    return ChartView::tr("%1: %2", "a bar and its number").arg(where, number);
}

ChartView::ChartView(QWidget *parent) : QChartView(parent)
{
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

void ChartView::show(const Insight::ChartFigures &figures, const ChartLook &look)
{
    QChart *former = chart();
    m_chart = new Chart(figures, look);
    m_chart->setContentsMargins(0, 0, 0, 0);
    setChart(m_chart);
    delete former;
    m_current = 0;
    setAccessibleName(figures.title);
    setBackgroundBrush(look.palette.color(QPalette::Base));
    markCurrent();
}

QPointF ChartView::inChart(const QPointF &position) const
{
    return m_chart->mapFromScene(mapToScene(position.toPoint()));
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const auto bar = m_chart && event->button() == Qt::LeftButton ? m_chart->barAt(inChart(event->position()))
                                                                 : std::nullopt;
    if (bar)
        Q_EMIT barActivated(bar->category, bar->series);
    else
        QChartView::mousePressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto bar = m_chart ? m_chart->barAt(inChart(event->position())) : std::nullopt;
    setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_chart)
        m_chart->mark(bar);
    QChartView::mouseMoveEvent(event);
}

void ChartView::leaveEvent(QEvent *event)
{
    markCurrent();
    QChartView::leaveEvent(event);
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_chart)
        return QChartView::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto bar = m_chart->barAt(inChart(help->pos()));
    QToolTip::showText(help->globalPos(),
                       bar ? toolTipText(barText(m_chart->figures(), bar->category, bar->series)) : QString(), this);
    return true;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const QList<Bar> bars = m_chart ? m_chart->bars() : QList<Bar>{};
    if (bars.isEmpty())
        return QChartView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_current = qMin(m_current + 1, bars.size() - 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_current = qMax<qsizetype>(m_current - 1, 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT barActivated(bars[m_current].category, bars[m_current].series);
        return;
    default:
        return QChartView::keyPressEvent(event);
    }
    markCurrent();
}

void ChartView::markCurrent()
{
    const QList<Bar> bars = m_chart && hasFocus() ? m_chart->bars() : QList<Bar>{};
    if (m_chart)
        m_chart->mark(m_current < bars.size() ? std::optional(bars[m_current]) : std::nullopt);
    setAccessibleDescription(
        m_current < bars.size() ? barText(m_chart->figures(), bars[m_current].category, bars[m_current].series) : QString());
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    markCurrent();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    markCurrent();
}

} // namespace Views

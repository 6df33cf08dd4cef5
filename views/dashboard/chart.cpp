#include "views/dashboard/chart.h"

#include "views/common/colours.h"
#include "views/dashboard/charttexts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace Views {

using Insight::ChartFigures;

namespace {

constexpr double barShare = 0.7; ///< of the room of a category
constexpr double nearly = 4;     ///< pixels by which a bar may be missed

double largestBar(const ChartFigures &figures, bool stacked)
{
    double largest = 0;
    for (qsizetype at = 0; at < figures.categories.size(); ++at) {
        double sum = 0;
        for (const Insight::Series &series : figures.series)
            sum = stacked ? sum + series.values.value(at) : qMax(sum, series.values.value(at));
        largest = qMax(largest, sum);
    }
    return largest;
}

} // namespace

double scaleStep(double largest, bool wholeNumbers)
{
    constexpr double mostSteps = 5;
    if (largest <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(largest / mostSteps)));
    double step = power * 10;
    for (const double factor : {5.0, 2.0, 1.0}) {
        if (largest / (factor * power) <= mostSteps)
            step = factor * power;
    }
    return wholeNumbers ? qMax(1.0, step) : step;
}

Chart::Chart(const ChartFigures &figures, const ChartLook &look)
    : m_figures(figures), m_look(look), m_texts(new ChartTexts(this))
{
    setBackgroundVisible(false);
    setBackgroundRoundness(0);
    legend()->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
    setLocale(QLocale(QLocale::English)); // 1,748 in both languages
    setLocalizeNumbers(true);
    addSeries();
    addScale();
    m_texts->arrange();
    connect(this, &QGraphicsWidget::geometryChanged, m_texts, &ChartTexts::arrange);
    connect(this, &QChart::plotAreaChanged, m_texts, &ChartTexts::refresh);
}

// Lying bars are counted from below, so they go in backwards. A stacked bar whose colour depends on its category gets a
// set for each category.
void Chart::addSeries()
{
    auto *bars = !isLying() ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries)
        : isGrouped()       ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries)
                            : new QHorizontalStackedBarSeries;
    bars->setBarWidth(barShare);
    const qsizetype number = m_figures.categories.size();
    const bool perCategory = isLying() && !isGrouped();
    const auto add = [&](qsizetype series, qsizetype only) {
        auto *set = new QBarSet({});
        for (qsizetype at = 0; at < number; ++at) {
            const qsizetype category = isLying() ? number - 1 - at : at;
            set->append(only < 0 || only == category ? m_figures.series[series].values.value(category) : 0);
        }
        set->setColor(barLook(m_figures, qMax<qsizetype>(only, 0), series, m_look.palette).fill);
        set->setBorderColor(m_look.palette.color(QPalette::Base));
        bars->append(set);
    };
    for (qsizetype series = 0; series < m_figures.series.size(); ++series) {
        const qsizetype at = isGrouped() ? m_figures.series.size() - 1 - series : series;
        for (qsizetype only = perCategory ? 0 : -1; only < (perCategory ? number : 0); ++only)
            add(at, only);
    }
    QChart::addSeries(bars);
}

void Chart::addScale()
{
    const bool whole = m_figures.decimals == 0;
    const double largest = largestBar(m_figures, !isGrouped());
    const double step = scaleStep(largest, whole);
    m_top = isLying() ? qMax(largest, 1.0) : step * qMax(1.0, std::ceil(largest / step));
    const QColor line = hairline(m_look.palette);

    auto *scale = new QValueAxis;
    scale->setRange(0, m_top);
    scale->setTickType(QValueAxis::TicksDynamic);
    scale->setTickInterval(step);
    scale->setLabelFormat(step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    scale->setLabelsFont(m_look.font);
    scale->setLabelsColor(quietText(m_look.palette));
    scale->setGridLineColor(line);
    scale->setLineVisible(false);
    // Each lying bar has its number at its end: a scale would say it twice.
    scale->setLabelsVisible(!isLying());
    scale->setGridLineVisible(!isLying());

    auto *categories = new QBarCategoryAxis;
    for (qsizetype at = 0; at < m_figures.categories.size(); ++at)
        categories->append(QString::number(at));
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLineVisible(false);

    addAxis(scale, isLying() ? Qt::AlignBottom : Qt::AlignLeft);
    addAxis(categories, isLying() ? Qt::AlignLeft : Qt::AlignBottom);
    for (QAbstractSeries *bars : series()) {
        bars->attachAxis(scale);
        bars->attachAxis(categories);
    }
}

// `from` and `to` are values, `offset` and `width` shares of the room of a category.
QRectF Chart::barRect(qsizetype category, double from, double to, double offset, double width) const
{
    const QRectF plot = plotArea();
    const double number = static_cast<double>(m_figures.categories.size());
    const double place = (static_cast<double>(category) + offset) / number;
    if (isLying())
        return QRectF(QPointF(plot.left() + plot.width() * from / m_top, plot.top() + plot.height() * place),
                      QPointF(plot.left() + plot.width() * to / m_top,
                              plot.top() + plot.height() * (place + width / number)));
    return QRectF(QPointF(plot.left() + plot.width() * place, plot.bottom() - plot.height() * to / m_top),
                  QPointF(plot.left() + plot.width() * (place + width / number),
                          plot.bottom() - plot.height() * from / m_top));
}

QList<Bar> Chart::bars() const
{
    QList<Bar> bars;
    for (qsizetype category = 0; category < m_figures.categories.size(); ++category) {
        double below = 0;
        for (qsizetype at = 0; at < m_figures.series.size(); ++at) {
            const double value = m_figures.series[at].values.value(category);
            const double width = isGrouped() ? barShare / static_cast<double>(m_figures.series.size()) : barShare;
            const double offset = (1 - barShare) / 2 + (isGrouped() ? width * static_cast<double>(at) : 0);
            if (value > 0)
                bars.append({barRect(category, below, below + value, offset, width), category, at});
            below += isGrouped() ? 0 : value;
        }
    }
    return bars;
}

std::optional<Bar> Chart::barAt(const QPointF &point) const
{
    std::optional<Bar> near;
    for (const Bar &bar : bars()) {
        if (bar.rect.contains(point))
            return bar;
        if (bar.rect.adjusted(-nearly, -nearly, nearly, nearly).contains(point))
            near = bar;
    }
    return near;
}

void Chart::mark(const std::optional<Bar> &bar)
{
    m_texts->mark(bar ? std::optional(std::pair(bar->category, bar->series)) : std::nullopt);
}

} // namespace Views

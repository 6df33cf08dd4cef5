#pragma once

#include "views/dashboard/chartlook.h"

#include <QChart>

namespace Views {

class ChartTexts;

/// One bar, or one part of a stacked one, where it stands on the chart.
struct Bar
{
    QRectF rect;
    qsizetype category = 0;
    qsizetype series = 0;
};

/// A bar chart of one table of figures. Qt Charts draws bars, grid and scale; patterns and words are drawn over it,
/// because Qt Charts reads its labels as markup and shows no pattern in an SVG.
class Chart : public QChart
{
    Q_OBJECT

public:
    Chart(const Insight::ChartFigures &figures, const ChartLook &look);

    [[nodiscard]] const Insight::ChartFigures &figures() const { return m_figures; }
    [[nodiscard]] const ChartLook &look() const { return m_look; }
    /// Bars run to the right, a name in front of each; else upwards along time.
    [[nodiscard]] bool isLying() const { return !m_figures.isOverTime(); }
    /// The series of a category stand side by side, not on each other.
    [[nodiscard]] bool isGrouped() const { return m_figures.name == Insight::ChartName::Lags; }
    /// The value at the end of the plot area.
    [[nodiscard]] double top() const { return m_top; }

    /// Bars with a value, in the chart's coordinates.
    [[nodiscard]] QList<Bar> bars() const;
    /// The bar at a point; thin ones can be missed by a little.
    [[nodiscard]] std::optional<Bar> barAt(const QPointF &point) const;
    /// Draws a frame around one bar; none for no bar.
    void mark(const std::optional<Bar> &bar);

private:
    void addSeries();
    void addScale();
    [[nodiscard]] QRectF barRect(qsizetype category, double from, double to, double offset, double width) const;

    Insight::ChartFigures m_figures;
    ChartLook m_look;
    double m_top = 1;
    ChartTexts *m_texts;
};

/// 1, 2 or 5 times a power of ten, so that `largest` takes at most five steps.
[[nodiscard]] double scaleStep(double largest, bool wholeNumbers);

} // namespace Views

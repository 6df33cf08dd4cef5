#pragma once

#include <QFontMetricsF>
#include <QGraphicsObject>

#include <optional>

namespace Views {

class Chart;

/// Everything on a chart that Qt Charts does not draw: title, legend, names of the bars, their values and patterns. All
/// of it plain text by QPainter. Reserves its room through the chart's margins.
class ChartTexts : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit ChartTexts(Chart *chart);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// Reserves room for the words in the present size.
    void arrange();
    void refresh();
    void mark(const std::optional<std::pair<qsizetype, qsizetype>> &bar);

private:
    struct LegendEntry
    {
        QString label;
        qsizetype category;
        qsizetype series;
    };

    [[nodiscard]] QList<LegendEntry> legend() const;
    /// Lays the legend out over the width and paints it when there is a painter; gives its height.
    double legendRows(QPainter *painter, double top) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double nameWidth() const;
    void paintHead(QPainter *painter) const;
    void paintPatterns(QPainter *painter) const;
    void paintNames(QPainter *painter) const;
    void paintTimes(QPainter *painter) const;
    void paintValues(QPainter *painter) const;
    [[nodiscard]] QFontMetricsF metrics() const;

    Chart *m_chart;
    std::optional<std::pair<qsizetype, qsizetype>> m_marked;
};

} // namespace Views

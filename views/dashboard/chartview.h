#pragma once

#include "views/dashboard/chartlook.h"

#include <QChartView>

#include <optional>

namespace Views {

class Chart;

/// Shows one chart and turns clicks, arrow keys and Enter into "this bar". Owns the chart; knows no ledger.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void show(const Insight::ChartFigures &figures, const ChartLook &look);
    [[nodiscard]] const Chart *shownChart() const { return m_chart; }

Q_SIGNALS:
    void barActivated(qsizetype category, qsizetype series);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QPointF inChart(const QPointF &position) const;
    void markCurrent();

    Chart *m_chart = nullptr;
    qsizetype m_current = 0; ///< among the chart's bars, for the keyboard
};

/// "2026-11, Mis-sent messages: 3 incidents": a bar in words, as text.
[[nodiscard]] QString barText(const Insight::ChartFigures &figures, qsizetype category, qsizetype series);

} // namespace Views

#pragma once

#include "model/base/result.h"
#include "views/dashboard/chartlook.h"

class QImage;
class QPainter;

namespace Views {

/// Charts as files and pictures, for the window and the command line. All need a QApplication (offscreen will do).

/// Writes one chart; the ending of `path` chooses .png, .svg, .pdf, or its figures as .csv. `subtitle` names period and
/// department. After a refusal (charts.unknown_ending, charts.cannot_write) nothing was written.
[[nodiscard]] Base::Outcome saveChart(const Insight::ChartFigures &figures, const QString &subtitle,
                                      Base::Language language, const QString &path);

/// All charts and the three numbers on one A4 page: .pdf, .png or .svg.
struct Report
{
    QList<Insight::ChartFigures> charts;
    Insight::Alerts alerts;
    QString subtitle; ///< period and department
    QDate today;      ///< what "overdue" counts from
    Base::Language language = Base::Language::Japanese;
};
[[nodiscard]] Base::Outcome saveReport(const Report &report, const QString &path);

/// The whole report from figures: what `tenmatsu demo` and `chart report` write.
[[nodiscard]] Report reportOf(const Ledger::Figures &figures, const Insight::Period &period, const QString &department,
                              QDate today, Base::Language language);

/// As it is copied to the clipboard.
[[nodiscard]] QImage chartImage(const Insight::ChartFigures &figures, const QString &subtitle, Base::Language language);

/// Draws a chart into a rectangle, in pixels of its own as many as `size`.
void drawChart(QPainter &painter, const QRectF &place, const Insight::ChartFigures &figures, const ChartLook &look);

} // namespace Views

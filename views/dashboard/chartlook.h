#pragma once

#include "model/insight/chartfigures.h"

#include <QBrush>
#include <QFont>
#include <QPalette>

namespace Views {

/// What a chart looks like, beside its figures.
struct ChartLook
{
    QPalette palette;
    QFont font; ///< with a pixel size: a chart is drawn on screens, images and pages of other resolutions
    Base::Language language = Base::Language::Japanese;
    bool titled = false;   ///< in a file; on the screen the title stands beside the chart
    QString subtitle = {}; ///< period and department; text, never markup
};

/// As the application looks now.
[[nodiscard]] ChartLook screenLook(Base::Language language);
/// Black on white, in fonts whose Japanese is Japanese.
[[nodiscard]] ChartLook printLook(Base::Language language);

/// Colour of one bar and, so that nothing is said by colour alone, the pattern over it (NoBrush for none). A cause has
/// the colour that it has everywhere.
struct BarLook
{
    QColor fill;
    QBrush pattern;
};
[[nodiscard]] BarLook barLook(const Insight::ChartFigures &figures, qsizetype category, qsizetype series,
                              const QPalette &palette);

} // namespace Views

#pragma once

#include <QBrush>
#include <QColor>
#include <QString>

class QPalette;

/// One look for each family of causes, the same in lists, charts and legends. The hues are those of Okabe and Ito,
/// which people with any kind of colour vision tell apart; the pattern says the same without colour.
namespace Views {

struct CauseLook
{
    QColor fill;
    QColor line; ///< of the pattern; 3 : 1 against the fill
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

/// The look of a family (Incidents::causeFamilyIds()); one that is not known looks like "other", an empty one like
/// "not known yet".
[[nodiscard]] CauseLook causeLook(const QString &family, const QPalette &palette);

/// The fill with its pattern drawn in: for bars, swatches and printed charts.
[[nodiscard]] QBrush causeBrush(const QString &family, const QPalette &palette);

} // namespace Views

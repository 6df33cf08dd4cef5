#pragma once

#include <QBrush>
#include <QPainterPath>

namespace Pdf {

class Content;
class Writer;

/// Qt's brush patterns repeat after eight pixels; here a pixel is 3/4 point, so that they look as on a screen and can be
/// told apart in print. Dots are an uncoloured pattern for Content::setFillPattern().
int addDots(Content &content, Qt::BrushStyle style);

/// The hatchings are lines over `box`, to be clipped: patterns show seams where their cells meet.
[[nodiscard]] QPainterPath hatching(Qt::BrushStyle style, const QRectF &box);
constexpr double hatchingWidth = 0.75; ///< points

/// An image repeated over the plane; `matrix` maps its pixels to the page.
int addTexture(Content &content, const QImage &image, const QTransform &matrix);

/// A linear or radial gradient in its own coordinates, its opacity left out; 0: of a kind PDF has no shading for.
int addShading(Writer &writer, const QGradient &gradient);

/// What stands for a gradient where only one colour can.
[[nodiscard]] QColor averageColour(const QGradient &gradient);

} // namespace Pdf

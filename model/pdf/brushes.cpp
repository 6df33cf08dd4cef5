#include "model/pdf/brushes.h"

#include "model/pdf/content.h"
#include "model/pdf/objects.h"
#include "model/pdf/syntax.h"
#include "model/pdf/writer.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Pdf {

namespace {

constexpr int cell = 8;
constexpr double unit = 0.75;

// The dots of Qt's dense patterns are not documented; Qt itself paints them.
QByteArray dots(Qt::BrushStyle style)
{
    QImage image(cell, cell, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(image.rect(), QBrush(Qt::black, style));
    painter.end();
    QByteArray out;
    for (int y = 0; y < cell; ++y) {
        for (int x = 0; x < cell; ++x) {
            if (image.pixelColor(x, y) == Qt::black)
                out += QByteArray::number(x) + ' ' + QByteArray::number(y) + " 1 1 re ";
        }
    }
    return out + "f";
}

// The same lines everywhere on the page, so that hatchings that touch go on in each other.
double firstStep(double from, double step)
{
    return std::ceil(from / step) * step;
}

QByteArray patternEntries(int paintType, const QSizeF &step, const QTransform &matrix, const QByteArray &resources)
{
    QByteArray out = "/Type/Pattern/PatternType 1/TilingType 1/PaintType " + QByteArray::number(paintType) + "/BBox[0 0 ";
    put(out, QPointF(step.width(), step.height()));
    out += "]/XStep ";
    put(out, step.width());
    out += "/YStep ";
    put(out, step.height());
    out += "/Matrix[";
    put(out, matrix);
    return out + "]/Resources<<" + resources + ">>";
}

QByteArray colourArray(const QColor &colour)
{
    QByteArray out = "[";
    put(out, colour.redF());
    put(out, colour.greenF());
    put(out, colour.blueF());
    return out + ']';
}

QByteArray between(const QColor &from, const QColor &to)
{
    return "<</FunctionType 2/Domain[0 1]/N 1/C0" + colourArray(from) + "/C1" + colourArray(to) + ">>";
}

// One straight piece between each two stops.
QByteArray colourFunction(QGradientStops stops)
{
    if (stops.first().first > 0)
        stops.prepend({0, stops.first().second});
    if (stops.last().first < 1)
        stops.append({1, stops.last().second});
    if (stops.size() < 2)
        return between(stops.first().second, stops.first().second);
    QByteArray pieces, bounds, encodings;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        pieces += between(stops[i - 1].second, stops[i].second);
        encodings += "0 1 ";
        if (i + 1 < stops.size())
            put(bounds, stops[i].first);
    }
    return "<</FunctionType 3/Domain[0 1]/Functions[" + pieces + "]/Bounds[" + bounds + "]/Encode[" + encodings + "]>>";
}

QByteArray coordinates(const QGradient &gradient)
{
    QByteArray out = "/Coords[";
    if (gradient.type() == QGradient::LinearGradient) {
        const auto &linear = static_cast<const QLinearGradient &>(gradient);
        put(out, linear.start());
        put(out, linear.finalStop());
    } else {
        const auto &radial = static_cast<const QRadialGradient &>(gradient);
        put(out, radial.focalPoint());
        put(out, radial.focalRadius());
        put(out, radial.center());
        put(out, radial.radius());
    }
    return out + ']';
}

} // namespace

int addDots(Content &content, Qt::BrushStyle style)
{
    const QTransform matrix = QTransform::fromScale(unit, unit) * content.base();
    return content.writer().addPattern(patternEntries(2, QSizeF(cell, cell), matrix, {}), dots(style));
}

QPainterPath hatching(Qt::BrushStyle style, const QRectF &box)
{
    constexpr double step = cell * unit;
    QPainterPath lines;
    const auto line = [&](double x1, double y1, double x2, double y2) {
        lines.moveTo(x1, y1);
        lines.lineTo(x2, y2);
    };
    if (style == Qt::HorPattern || style == Qt::CrossPattern) {
        for (double y = firstStep(box.top(), step); y <= box.bottom(); y += step)
            line(box.left(), y, box.right(), y);
    }
    if (style == Qt::VerPattern || style == Qt::CrossPattern) {
        for (double x = firstStep(box.left(), step); x <= box.right(); x += step)
            line(x, box.top(), x, box.bottom());
    }
    if (style == Qt::BDiagPattern || style == Qt::DiagCrossPattern) {
        for (double sum = firstStep(box.left() + box.top(), step); sum <= box.right() + box.bottom(); sum += step)
            line(sum - box.top(), box.top(), sum - box.bottom(), box.bottom());
    }
    if (style == Qt::FDiagPattern || style == Qt::DiagCrossPattern) {
        for (double gap = firstStep(box.left() - box.bottom(), step); gap <= box.right() - box.top(); gap += step)
            line(gap + box.top(), box.top(), gap + box.bottom(), box.bottom());
    }
    return lines;
}

int addTexture(Content &content, const QImage &image, const QTransform &matrix)
{
    const int object = content.writer().addImage(image);
    const QByteArray name = "X" + QByteArray::number(object);
    QByteArray drawing = "q ";
    put(drawing, QTransform(image.width(), 0, 0, -image.height(), 0, image.height()));
    return content.writer().addPattern(
        patternEntries(1, QSizeF(image.size()), matrix * content.base(), "/XObject<</" + name + ' ' + reference(object) + ">>"),
        drawing + "cm/" + name + " Do Q");
}

int addShading(Writer &writer, const QGradient &gradient)
{
    const bool isLinear = gradient.type() == QGradient::LinearGradient;
    if (!isLinear && gradient.type() != QGradient::RadialGradient)
        return 0;
    return writer.objects().add("<</ShadingType " + QByteArray(isLinear ? "2" : "3") + "/ColorSpace/DeviceRGB"
                                + coordinates(gradient) + "/Extend[true true]/Function"
                                + colourFunction(gradient.stops()) + ">>");
}

QColor averageColour(const QGradient &gradient)
{
    float red = 0, green = 0, blue = 0, alpha = 0;
    const QGradientStops stops = gradient.stops();
    for (const auto &[position, colour] : stops) {
        red += colour.redF();
        green += colour.greenF();
        blue += colour.blueF();
        alpha += colour.alphaF();
    }
    const float count = std::max(1.0f, float(stops.size()));
    return QColor::fromRgbF(red / count, green / count, blue / count, alpha / count);
}

} // namespace Pdf

#include "model/pdf/paintengine.h"

#include "model/pdf/brushes.h"
#include "model/pdf/content.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/text.h"
#include "model/pdf/writer.h"

#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QTextLayout>

#include <cmath>

namespace Pdf {

namespace {

constexpr double cosmeticUnit = 0.75; ///< points: a pixel of a usual screen
constexpr double hairline = 0.5;

bool keepsShape(const QTransform &matrix)
{
    return matrix.isAffine() && qFuzzyIsNull(matrix.m11() * matrix.m21() + matrix.m12() * matrix.m22())
        && qFuzzyCompare(std::hypot(matrix.m11(), matrix.m12()), std::hypot(matrix.m21(), matrix.m22()));
}

void layOutOneLine(QTextLayout &layout)
{
    layout.beginLayout();
    layout.createLine().setNumColumns(int(layout.text().size()));
    layout.endLayout();
}

// Justified text is wider than its letters: Qt has put the rest between the words, or between the letters if there is
// only one word.
QFont spaced(const QTextItem &item, double missing)
{
    QFont font = item.font();
    if (const qsizetype spaces = item.text().count(u' '); spaces > 0)
        font.setWordSpacing(font.wordSpacing() + missing / double(spaces));
    else
        font.setLetterSpacing(QFont::AbsoluteSpacing, missing / double(item.text().size()));
    return font;
}

double scaleOf(const QTransform &matrix)
{
    return std::sqrt(std::abs(matrix.determinant()));
}

} // namespace

PaintEngine::PaintEngine(Content &content)
    : QPaintEngine(AllFeatures),
      m_content(content),
      m_deviceToPage(QTransform::fromScale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint))
{
}

bool PaintEngine::begin(QPaintDevice *)
{
    m_transform = {};
    m_clips.clear();
    m_isClipOn = false;
    m_isClipStale = false;
    m_content.save();
    setActive(true);
    return true;
}

bool PaintEngine::end()
{
    m_content.restore();
    setActive(false);
    return true;
}

void PaintEngine::updateState(const QPaintEngineState &state)
{
    const DirtyFlags dirty = state.state();
    if (dirty & DirtyTransform)
        m_transform = state.transform();
    if (dirty & DirtyPen)
        m_pen = state.pen();
    if (dirty & DirtyBrush)
        m_brush = state.brush();
    if (dirty & DirtyBrushOrigin)
        m_brushOrigin = state.brushOrigin();
    if (dirty & DirtyOpacity)
        m_opacity = state.opacity();
    if (dirty & DirtyClipEnabled) {
        m_isClipOn = state.isClipEnabled();
        m_isClipStale = true;
    }
    if (dirty & (DirtyClipPath | DirtyClipRegion))
        updateClip(state);
}

void PaintEngine::updateClip(const QPaintEngineState &state)
{
    QPainterPath path;
    if (state.state() & DirtyClipPath)
        path = state.clipPath();
    else
        path.addRegion(state.clipRegion());
    m_isClipStale = true;
    m_isClipOn = state.clipOperation() != Qt::NoClip;
    if (state.clipOperation() != Qt::IntersectClip)
        m_clips.clear();
    if (m_isClipOn)
        m_clips.append(toPage().map(path));
}

void PaintEngine::applyClip()
{
    if (!m_isClipStale)
        return;
    m_isClipStale = false;
    m_content.restore();
    m_content.save();
    if (!m_isClipOn)
        return;
    for (const QPainterPath &clip : m_clips)
        m_content.clip(clip);
}

void PaintEngine::drawPath(const QPainterPath &path)
{
    applyClip();
    fill(toPage().map(path), m_brush);
    stroke(path);
}

void PaintEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    for (int i = 0; i < count; ++i)
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    applyClip();
    if (mode != PolylineMode) {
        path.closeSubpath();
        fill(toPage().map(path), m_brush);
    }
    stroke(path);
}

void PaintEngine::drawPolygon(const QPoint *points, int count, PolygonDrawMode mode)
{
    QList<QPointF> exact(points, points + count);
    drawPolygon(exact.constData(), count, mode);
}

QColor PaintEngine::withOpacity(QColor colour) const
{
    colour.setAlphaF(float(colour.alphaF() * m_opacity));
    return colour.toRgb();
}

void PaintEngine::fill(const QPainterPath &path, const QBrush &brush)
{
    if (brush.style() == Qt::NoBrush || path.isEmpty())
        return;
    if (brush.gradient())
        return fillWithGradient(path, brush);
    if (brush.style() >= Qt::HorPattern && brush.style() <= Qt::DiagCrossPattern)
        return fillWithLines(path, brush);
    if (brush.style() == Qt::SolidPattern) {
        m_content.setFill(withOpacity(brush.color()));
    } else if (brush.style() == Qt::TexturePattern) {
        const QTransform texture = brush.transform() * QTransform::fromTranslate(m_brushOrigin.x(), m_brushOrigin.y())
            * toPage();
        m_content.setFillPattern(addTexture(m_content, brush.textureImage(), texture), {});
    } else {
        m_content.setFillPattern(addDots(m_content, brush.style()), withOpacity(brush.color()));
    }
    m_content.fill(path);
}

void PaintEngine::fillWithLines(const QPainterPath &path, const QBrush &brush)
{
    m_content.save();
    m_content.clip(path);
    m_content.setStroke(QPen(withOpacity(brush.color()), hatchingWidth));
    m_content.stroke(hatching(brush.style(), path.boundingRect()));
    m_content.restore();
}

void PaintEngine::fillWithGradient(const QPainterPath &path, const QBrush &brush)
{
    const QGradient &gradient = *brush.gradient();
    const QColor flat = averageColour(gradient);
    const int shading = flat.alphaF() * m_opacity < 0.999 ? 0 : addShading(m_content.writer(), gradient);
    if (!shading) { // conical, or partly transparent
        m_content.setFill(withOpacity(flat));
        return m_content.fill(path);
    }
    const QRectF box = toPage().inverted().map(path).boundingRect();
    const QTransform toBox(box.width(), 0, 0, box.height(), box.left(), box.top());
    const bool isOfBox = gradient.coordinateMode() == QGradient::ObjectBoundingMode
        || gradient.coordinateMode() == QGradient::ObjectMode;
    const QTransform matrix = brush.transform() * (isOfBox ? toBox : QTransform()) * toPage();
    m_content.save();
    m_content.clip(path);
    m_content.transform(matrix);
    m_content.shade(shading);
    m_content.restore();
}

QPen PaintEngine::strokePen(double scale) const
{
    QPen pen = m_pen;
    const bool isFixed = pen.isCosmetic();
    pen.setCosmetic(false);
    QColor colour = pen.color();
    if (const QGradient *gradient = pen.brush().gradient())
        colour = averageColour(*gradient);
    const QList<qreal> dashes = pen.style() == Qt::SolidLine ? QList<qreal>() : pen.dashPattern();
    pen.setColor(withOpacity(colour));
    pen.setWidthF(pen.widthF() <= 0 ? hairline : pen.widthF() * (isFixed ? cosmeticUnit : scale));
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

void PaintEngine::stroke(const QPainterPath &path)
{
    if (m_pen.style() == Qt::NoPen || path.isEmpty())
        return;
    const QTransform matrix = toPage();
    if (m_pen.isCosmetic() || m_pen.widthF() <= 0 || keepsShape(matrix)) {
        m_content.setStroke(strokePen(scaleOf(matrix)));
        return m_content.stroke(matrix.map(path));
    }
    m_content.save();
    m_content.transform(matrix);
    m_content.setStroke(strokePen(1));
    m_content.stroke(path);
    m_content.restore();
}

void PaintEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void PaintEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    const bool isWhole = source == QRectF(image.rect());
    const int object = m_content.writer().addImage(isWhole ? image : image.copy(source.toAlignedRect()));
    if (!object)
        return;
    applyClip();
    m_content.setFill(withOpacity(Qt::black)); // an image takes its opacity from the fill
    const QTransform box(target.width(), 0, 0, target.height(), target.left(), target.top());
    m_content.image(object, box * toPage());
}

void PaintEngine::drawTiledPixmap(const QRectF &target, const QPixmap &pixmap, const QPointF &offset)
{
    applyClip();
    const QPointF start = target.topLeft() - offset;
    const QTransform matrix = QTransform::fromTranslate(start.x(), start.y()) * toPage();
    QPainterPath path;
    path.addRect(target);
    m_content.setFillPattern(addTexture(m_content, pixmap.toImage(), matrix), {});
    m_content.fill(toPage().map(path));
}

// Only the public part of the item is used: its text is laid out again with its own font, which gives the same glyphs.
void PaintEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    const QTransform matrix = toPage();
    if (item.text().isEmpty() || (m_textFilter && !m_textFilter(matrix.map(at))))
        return;
    applyClip();
    QTextLayout layout(item.text(), item.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(item.renderFlags() & QTextItem::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layOutOneLine(layout);
    if (const double missing = item.width() - layout.lineAt(0).naturalTextWidth(); missing > item.width() * 0.001) {
        layout.setFont(spaced(item, missing));
        layOutOneLine(layout);
    }
    m_content.setFill(withOpacity(m_pen.color()));
    const QTextLine line = layout.lineAt(0);
    const QPointF origin = at - QPointF(0, line.y() + line.ascent());
    drawLine(m_content, line, item.text(), 0, int(item.text().size()),
             QTransform::fromTranslate(origin.x(), origin.y()) * matrix);
}

} // namespace Pdf

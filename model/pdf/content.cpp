#include "model/pdf/content.h"

#include "model/pdf/outlines.h"
#include "model/pdf/syntax.h"
#include "model/pdf/writer.h"

#include <QPainterPath>

#include <algorithm>

namespace Pdf {

namespace {

QByteArray channels(const QColor &colour)
{
    QByteArray out;
    put(out, colour.redF());
    put(out, colour.greenF());
    put(out, colour.blueF());
    return out;
}

int capOf(Qt::PenCapStyle style)
{
    return style == Qt::FlatCap ? 0 : style == Qt::RoundCap ? 1 : 2;
}

int joinOf(Qt::PenJoinStyle style)
{
    return style == Qt::RoundJoin ? 1 : style == Qt::BevelJoin ? 2 : 0;
}

QByteArray penOperators(const QPen &pen)
{
    QByteArray out;
    put(out, pen.widthF());
    out += "w " + QByteArray::number(capOf(pen.capStyle())) + " J " + QByteArray::number(joinOf(pen.joinStyle())) + " j ";
    // Qt counts the miter from the middle of the line in widths, PDF from edge to edge.
    put(out, std::max(1.0, pen.miterLimit() * 2));
    out += "M [";
    for (const qreal dash : pen.dashPattern())
        put(out, dash * pen.widthF());
    out += ']';
    put(out, pen.dashOffset() * pen.widthF());
    return out + "d\n";
}

const char *fillOperator(const QPainterPath &path)
{
    return path.fillRule() == Qt::WindingFill ? "f\n" : "f*\n";
}

} // namespace

Content::Content(Writer &writer, const QTransform &base) : m_writer(writer), m_base(base)
{
    transform(base);
}

void Content::save()
{
    m_saved.push_back(m_state);
    m_bytes += "q\n";
}

void Content::restore()
{
    m_state = m_saved.back();
    m_saved.pop_back();
    m_bytes += "Q\n";
}

void Content::transform(const QTransform &matrix)
{
    if (matrix.isIdentity())
        return;
    put(m_bytes, matrix);
    m_bytes += "cm\n";
}

void Content::clip(const QPainterPath &path)
{
    if (path.isEmpty())
        m_bytes += "0 0 0 0 re ";
    putOutline(m_bytes, path);
    m_bytes += path.fillRule() == Qt::WindingFill ? "W n\n" : "W* n\n";
}

void Content::set(QByteArray State::*part, const QByteArray &operators)
{
    if (m_state.*part == operators)
        return;
    m_state.*part = operators;
    m_bytes += operators;
}

void Content::setAlpha(int State::*part, char kind, const QColor &colour)
{
    if (m_state.*part == colour.alpha())
        return;
    m_state.*part = colour.alpha();
    m_writer.useAlpha(kind, colour.alpha());
    m_bytes += QByteArray("/A") + kind + QByteArray::number(colour.alpha()) + " gs\n";
}

void Content::setFill(const QColor &colour)
{
    setAlpha(&State::fillAlpha, 'f', colour);
    set(&State::fill, channels(colour) + "rg\n");
    m_state.fillColour = colour;
}

void Content::setFillPattern(int pattern, const QColor &colour)
{
    m_patterns.insert(pattern);
    const QByteArray name = "/P" + QByteArray::number(pattern) + " scn\n";
    if (!colour.isValid()) {
        setAlpha(&State::fillAlpha, 'f', Qt::black);
        set(&State::fill, "/Pattern cs " + name);
        return;
    }
    setAlpha(&State::fillAlpha, 'f', colour);
    set(&State::fill, "/CP cs " + channels(colour) + name);
}

void Content::setStroke(const QPen &pen)
{
    setAlpha(&State::strokeAlpha, 's', pen.color());
    set(&State::stroke, channels(pen.color()) + "RG\n");
    set(&State::pen, penOperators(pen));
}

void Content::fill(const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    putOutline(m_bytes, path);
    m_bytes += fillOperator(path);
}

void Content::fill(const QRectF &rectangle)
{
    put(m_bytes, rectangle.topLeft());
    put(m_bytes, QPointF(rectangle.width(), rectangle.height()));
    m_bytes += "re f\n";
}

void Content::stroke(const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    putOutline(m_bytes, path);
    m_bytes += "S\n";
}

void Content::image(int image, const QTransform &toPage)
{
    m_xObjects.insert(image);
    m_bytes += "q ";
    put(m_bytes, QTransform(1, 0, 0, -1, 0, 1) * toPage); // PDF's images stand on their last row
    m_bytes += "cm/X" + QByteArray::number(image) + " Do Q\n";
}

void Content::form(const Form &form, const QTransform &toPage)
{
    // A form starts with the state of the page around it; it was written for full opacity.
    setAlpha(&State::fillAlpha, 'f', Qt::black);
    setAlpha(&State::strokeAlpha, 's', Qt::black);
    m_xObjects.insert(form.object);
    const QByteArray name = "/X" + QByteArray::number(form.object) + " Do";
    if (toPage.isIdentity()) {
        m_bytes += name + '\n';
        return;
    }
    m_bytes += "q ";
    put(m_bytes, toPage);
    m_bytes += "cm" + name + " Q\n";
}

void Content::shade(int shading)
{
    m_shadings.insert(shading);
    setAlpha(&State::fillAlpha, 'f', Qt::black);
    m_bytes += "/S" + QByteArray::number(shading) + " sh\n";
}

void Content::setFont(const QByteArray &name, double size)
{
    QByteArray operators = '/' + name + ' ';
    put(operators, size);
    set(&State::font, operators + "Tf ");
}

void Content::setTextOutline(double width)
{
    if (width > 0)
        setStroke(QPen(m_state.fillColour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    set(&State::textMode, width > 0 ? "2 Tr\n" : "0 Tr\n");
}

void Content::beginActualText(QStringView text)
{
    m_bytes += "/Span<</ActualText" + textString(text) + ">>BDC\n";
}

void Content::endActualText()
{
    m_bytes += "EMC\n";
}

QByteArray Content::named(const char *category, const QSet<int> &objects, char letter) const
{
    if (objects.isEmpty())
        return {};
    QList<int> sorted = objects.values();
    std::sort(sorted.begin(), sorted.end());
    QByteArray out = '/' + QByteArray(category) + "<<";
    for (const int object : sorted)
        out += '/' + QByteArray(1, letter) + QByteArray::number(object) + ' ' + reference(object);
    return out + ">>";
}

QByteArray Content::resources() const
{
    return "<<" + m_writer.sharedResources() + named("XObject", m_xObjects, 'X') + named("Pattern", m_patterns, 'P')
        + named("Shading", m_shadings, 'S') + ">>";
}

} // namespace Pdf

#include "model/pdf/glyphrow.h"

#include "model/pdf/content.h"
#include "model/pdf/syntax.h"

#include <cmath>

namespace Pdf {

namespace {

constexpr double sameLine = 0.01; ///< points off the line that nobody sees
constexpr double slant = 0.2;      // Qt's own figures
constexpr double boldness = 1.0 / 24;

QTransform withoutMove(const QTransform &matrix)
{
    return {matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), 0, 0};
}

void putByte(QByteArray &out, char byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        out += '\\';
    if (byte == '\r')
        out += "\\r"; // read back as a line feed otherwise
    else
        out += byte;
}

} // namespace

GlyphRow::GlyphRow(Content &content, double size, const QTransform &matrix, FontSet::Synthesis synthesis)
    : m_content(content),
      m_size(size),
      m_matrix(withoutMove(matrix)),
      m_inverse(m_matrix.inverted()),
      m_synthesis(synthesis)
{
}

void GlyphRow::add(const Code &code, const QPointF &at)
{
    const QPointF step = m_inverse.map(at - m_start);
    const bool goesOn = !m_strings.isEmpty() && code.font == m_code.font && code.wide == m_code.wide
        && std::abs(step.y()) < sameLine;
    if (!goesOn) {
        flush();
        start(code, at);
    } else if (const double off = std::round(step.x() * 1000 / m_size - m_pen); off != 0) {
        moveBy(off);
    }
    append(code);
}

void GlyphRow::start(const Code &code, const QPointF &at)
{
    m_code = code;
    m_start = at;
    m_pen = 0;
    m_isMoved = false;
    m_strings = "(";
}

void GlyphRow::moveBy(double thousandths)
{
    m_strings += ')' + QByteArray::number(-qint64(thousandths)) + '(';
    m_pen += thousandths;
    m_isMoved = true;
}

void GlyphRow::append(const Code &code)
{
    if (code.wide)
        putByte(m_strings, char(code.value >> 8));
    putByte(m_strings, char(code.value & 0xFF));
    m_pen += code.advance;
}

void GlyphRow::flush()
{
    if (m_strings.isEmpty())
        return;
    m_content.setFont((m_code.wide ? "F" : "T") + QByteArray::number(m_code.font), m_size);
    m_content.setTextOutline(m_synthesis.thickened ? m_size * boldness : 0);
    QByteArray &out = m_content.bytes();
    out += "BT ";
    // The page's y goes down, a glyph's up.
    const QTransform upright(1, 0, m_synthesis.slanted ? slant : 0, -1, 0, 0);
    put(out, upright * m_matrix * QTransform::fromTranslate(m_start.x(), m_start.y()));
    out += (m_isMoved ? "Tm[" : "Tm") + m_strings + (m_isMoved ? ")]TJ ET\n" : ")Tj ET\n");
    m_strings.clear();
}

} // namespace Pdf

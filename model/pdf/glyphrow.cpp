#include "model/pdf/glyphrow.h"

#include "model/pdf/content.h"
#include "model/pdf/syntax.h"

#include <cmath>

namespace Pdf {

namespace {

constexpr double sameLine = 0.01; ///< points off the line that nobody sees
constexpr double slant = 0.2;      // Qt's own figures
constexpr double boldness = 1.0 / 24;

} // namespace

GlyphRow::GlyphRow(Content &content, double size, const QTransform &toPage, FontSet::Synthesis synthesis)
    : m_content(content), m_size(size), m_toPage(toPage), m_scale(std::sqrt(std::abs(toPage.determinant()))), m_synthesis(synthesis)
{
}

void GlyphRow::add(const Code &code, const QPointF &at)
{
    const bool goesOn = !m_strings.empty() && code.font == m_code.font && code.wide == m_code.wide
        && std::abs(at.y() - m_start.y()) * m_scale < sameLine;
    if (!goesOn) {
        flush();
        start(code, at);
    } else if (const double off = std::round((at.x() - m_start.x()) * 1000 / m_size - m_pen); off != 0) {
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
    m_strings.assign(1, '(');
}

void GlyphRow::moveBy(double thousandths)
{
    m_strings += ')';
    m_strings += std::to_string(-qint64(thousandths));
    m_strings += '(';
    m_pen += thousandths;
    m_isMoved = true;
}

void GlyphRow::append(const Code &code)
{
    if (code.wide)
        putByte(char(code.value >> 8));
    putByte(char(code.value & 0xFF));
    m_pen += code.advance;
}

void GlyphRow::putByte(char byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        m_strings += '\\';
    if (byte == '\r')
        m_strings += "\\r"; // read back as a line feed otherwise
    else
        m_strings += byte;
}

void GlyphRow::flush()
{
    if (m_strings.empty())
        return;
    const double size = m_size * m_scale;
    m_content.setFont((m_code.wide ? "F" : "T") + QByteArray::number(m_code.font), size);
    m_content.setTextOutline(m_synthesis.thickened ? size * boldness : 0);
    QByteArray &out = m_content.bytes();
    out += "BT ";
    const QTransform direction(m_toPage.m11() / m_scale, m_toPage.m12() / m_scale, m_toPage.m21() / m_scale, m_toPage.m22() / m_scale, 0, 0);
    const QPointF start = m_toPage.map(m_start);
    // The page's y goes down, a glyph's up.
    const QTransform upright(1, 0, m_synthesis.slanted ? slant : 0, -1, 0, 0);
    put(out, upright * direction * QTransform::fromTranslate(start.x(), start.y()));
    out += m_isMoved ? "Tm[" : "Tm";
    out.append(m_strings.data(), qsizetype(m_strings.size()));
    out += m_isMoved ? ")]TJ ET\n" : ")Tj ET\n";
    m_strings.clear();
}

} // namespace Pdf

#pragma once

#include "model/pdf/fontset.h"

#include <QPointF>
#include <QTransform>

#include <string>

namespace Pdf {

class Content;

/// Glyphs of one font set one after another; becomes as few operators as their positions allow.
class GlyphRow
{
public:
    /// `size` in the units of a layout, which `toPage` maps to points on the page.
    GlyphRow(Content &content, double size, const QTransform &toPage, FontSet::Synthesis synthesis = {});
    ~GlyphRow() { flush(); }
    GlyphRow(const GlyphRow &) = delete;
    GlyphRow &operator=(const GlyphRow &) = delete;

    /// `at`: where the glyph's origin comes in the layout.
    void add(const Code &code, const QPointF &at);
    void flush();

private:
    void start(const Code &code, const QPointF &at);
    void moveBy(double thousandths);
    void append(const Code &code);
    void putByte(char byte);

    Content &m_content;
    double m_size;
    QTransform m_toPage;
    double m_scale; ///< points a unit
    FontSet::Synthesis m_synthesis;
    std::string m_strings; ///< "(..)-12(..", the open row
    QPointF m_start;
    double m_pen = 0; ///< from m_start, in thousandths of the size: where a reader stands now
    Code m_code;
    bool m_isMoved = false;
};

} // namespace Pdf

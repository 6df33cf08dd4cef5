#pragma once

#include "model/pdf/fontset.h"

#include <QPointF>
#include <QTransform>

namespace Pdf {

class Content;

/// Glyphs of one size set one after another; becomes as few operators as their positions allow. Lengths are points.
class GlyphRow
{
public:
    /// `matrix` turns upright text of `size` points into what is wanted on the page; its translation is not looked at.
    GlyphRow(Content &content, double size, const QTransform &matrix = {}, FontSet::Synthesis synthesis = {});
    ~GlyphRow() { flush(); }
    GlyphRow(const GlyphRow &) = delete;
    GlyphRow &operator=(const GlyphRow &) = delete;

    /// `at`: where the glyph's origin comes on the page.
    void add(const Code &code, const QPointF &at);
    void flush();

private:
    void start(const Code &code, const QPointF &at);
    void moveBy(double thousandths);
    void append(const Code &code);

    Content &m_content;
    double m_size;
    QTransform m_matrix;
    QTransform m_inverse;
    FontSet::Synthesis m_synthesis;
    QByteArray m_strings; ///< "(..)-12(..", the open row
    QPointF m_start;
    double m_pen = 0; ///< from m_start, in thousandths of the size: where a reader stands now
    Code m_code;
    bool m_isMoved = false;
};

} // namespace Pdf

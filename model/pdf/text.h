#pragma once

#include <QTextLayout>
#include <QTransform>

namespace Pdf {

class Content;

/// Draws characters [from, from + length) of a line that Qt has laid out, glyph for glyph, so that they copy as they
/// were typed. `text` is the layout's whole text, `toPage` maps the layout's coordinates (without its position) to
/// points on the page. The colour is the content's fill.
void drawLine(Content &content, const QTextLine &line, QStringView text, int from, int length,
              const QTransform &toPage);

/// All lines of a layout in one colour, moved by the layout's own position.
void drawLayout(Content &content, const QTextLayout &layout, const QTransform &toPage);

} // namespace Pdf

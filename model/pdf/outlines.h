#pragma once

#include <QByteArray>

class QPainterPath;

namespace Pdf {

/// Appends the construction of a path (moves, lines, curves, closings), without painting it.
void putOutline(QByteArray &out, const QPainterPath &path);

} // namespace Pdf

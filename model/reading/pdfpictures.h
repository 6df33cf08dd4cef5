#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

namespace Reading {

/// The pages of a PDF as a printer would show them, the first `most` of them; empty when it is none. For looking at, in
/// any thread.
[[nodiscard]] QList<QImage> picturesOf(const QByteArray &pdf, double dotsPerInch, int most);

} // namespace Reading

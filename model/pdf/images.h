#pragma once

class QImage;

namespace Pdf {

class Objects;

/// Writes an image (grey or RGB, with its transparency as a soft mask) and returns its object. Not for a null image.
int writeImage(Objects &objects, const QImage &image);

} // namespace Pdf

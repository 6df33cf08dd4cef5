#include "model/pdf/images.h"

#include "model/pdf/objects.h"
#include "model/pdf/syntax.h"

#include <QImage>

namespace Pdf {

namespace {

// The rows without the padding QImage puts behind each.
QByteArray packedRows(const QImage &image, int bytesPerPixel)
{
    QByteArray rows;
    const qsizetype length = qsizetype(image.width()) * bytesPerPixel;
    rows.reserve(length * image.height());
    for (int y = 0; y < image.height(); ++y)
        rows.append(reinterpret_cast<const char *>(image.constScanLine(y)), length);
    return rows;
}

QByteArray entries(const QImage &image, const char *space)
{
    return "/Type/XObject/Subtype/Image/Width " + QByteArray::number(image.width()) + "/Height "
        + QByteArray::number(image.height()) + "/ColorSpace/" + space + "/BitsPerComponent 8";
}

bool isOpaque(const QImage &mask)
{
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *row = mask.constScanLine(y);
        if (std::any_of(row, row + mask.width(), [](uchar value) { return value != 255; }))
            return false;
    }
    return true;
}

} // namespace

int writeImage(Objects &objects, const QImage &image)
{
    QByteArray softMask;
    if (image.hasAlphaChannel()) {
        const QImage mask = image.convertToFormat(QImage::Format_Alpha8);
        if (!isOpaque(mask))
            softMask = "/SMask " + reference(objects.addStream(entries(mask, "DeviceGray"), packedRows(mask, 1)));
    }
    if (image.isGrayscale()) {
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        return objects.addStream(entries(grey, "DeviceGray") + softMask, packedRows(grey, 1));
    }
    // By way of straight alpha: premultiplied colours would come out dark at soft edges.
    const QImage colour = image.convertToFormat(QImage::Format_ARGB32).convertToFormat(QImage::Format_RGB888);
    return objects.addStream(entries(colour, "DeviceRGB") + softMask, packedRows(colour, 3));
}

} // namespace Pdf

#include "model/reading/pdfopening.h"

#include <poppler-qt6.h>

namespace Reading {

std::unique_ptr<Poppler::Document> openPdf(const QByteArray &bytes)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    return Poppler::Document::loadFromData(bytes);
}

} // namespace Reading

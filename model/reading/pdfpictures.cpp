#include "model/reading/pdfpictures.h"

#include "model/reading/pdfopening.h"

#include <poppler-qt6.h>

#include <algorithm>

namespace Reading {

QList<QImage> picturesOf(const QByteArray &pdf, double dotsPerInch, int most)
{
    const auto document = openPdf(pdf);
    if (!document || document->isLocked())
        return {};
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    QList<QImage> pictures;
    for (int number = 0; number < std::min(document->numPages(), most); ++number) {
        if (const auto page = document->page(number))
            pictures += page->renderToImage(dotsPerInch, dotsPerInch);
    }
    return pictures;
}

} // namespace Reading

#include "model/reading/pdfopening.h"
#include "model/reading/readers.h"

#include <poppler-qt6.h>

#include <QRegularExpression>

#include <algorithm>

namespace Reading {

using Base::Problem;

namespace {

// Full-width signs count twice, as they are drawn.
int widthOf(const QString &line)
{
    return int(std::count_if(line.begin(), line.end(), [](QChar c) { return c.unicode() > 0xff; }) + line.size());
}

// A line as wide as the page goes on in the next, unless that begins an item of its own.
QString unwrapped(const QString &page)
{
    static const QRegularExpression item(QStringLiteral(R"(^\s*(?:[・•■※①-⑳]|[(（]?[0-9０-９]{1,2}[).．）]|[0-9０-９]{1,2}\s|【))"));
    const QStringList lines = page.split(u'\n');
    int widest = 0;
    for (const QString &line : lines)
        widest = std::max(widest, widthOf(line.trimmed()));
    QString text;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        const QString next = at + 1 < lines.size() ? lines[at + 1].trimmed() : QString();
        const bool isFull = widest >= 40 && widthOf(line) >= widest * 9 / 10;
        const bool goesOn = isFull && !next.isEmpty() && !line.endsWith(u'。') && !item.match(next).hasMatch();
        text += line;
        text += goesOn ? (line.back().unicode() < 0x80 ? QStringLiteral(" ") : QString()) : QStringLiteral("\n");
    }
    return text;
}

} // namespace

Base::Result<ReadText> readPdf(const QByteArray &bytes, const Limits &limits)
{
    const auto document = openPdf(bytes);
    if (!document)
        return Problem{QStringLiteral("reading.not_pdf"), {}};
    if (document->isLocked())
        return Problem{QStringLiteral("reading.encrypted"), {}};
    if (document->numPages() > limits.pages)
        return Problem{QStringLiteral("reading.too_many_pages"), {QString::number(limits.pages)}};
    Collector collector(limits);
    for (int number = 0; number < document->numPages() && !collector.isFull(); ++number) {
        const auto page = document->page(number);
        if (!page)
            return Problem{QStringLiteral("reading.broken"), {QStringLiteral("page %1").arg(number + 1)}};
        collector.beginPart(QStringLiteral("page %1").arg(number + 1));
        collector.add(unwrapped(page->text(QRectF())));
        collector.endPart();
    }
    return collector.result();
}

} // namespace Reading

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

/// What other programs make of a PDF: poppler's command line tools and qpdf, as a reader at the other end has them.
namespace Tests {

/// The text of all pages as pdftotext copies it; lines end with a line feed, pages with a form feed.
[[nodiscard]] QString textOf(const QByteArray &pdf);

/// A page (from 0) as pdftoppm draws it.
[[nodiscard]] QImage pictureOf(const QByteArray &pdf, int page, int dotsPerInch);

/// The rows of pdffonts, without its two head lines.
[[nodiscard]] QStringList fontsOf(const QByteArray &pdf);

/// What qpdf --check has to say against the file; empty: nothing.
[[nodiscard]] QString complaintsAbout(const QByteArray &pdf);

struct Distance
{
    double mean = 0; ///< of a colour channel, 0 to 255
    int most = 0;
};

/// How far two pictures of one size are apart once both are reduced to a fifth: what is left are blots whose place and
/// blackness must agree, whoever smooths edges in which way.
[[nodiscard]] Distance distanceBetween(const QImage &left, const QImage &right);

} // namespace Tests

#pragma once

#include "model/letters/document.h"

/// How the parts of a letter look, one description for every format that has pages, so that the PDF, the Word file and
/// the ODF file are the same letter. Lengths are points (1/72 inch). It knows neither fonts' names nor any file format.
namespace Letters {

namespace Sheet { // A4
inline constexpr double width = 595.3;
inline constexpr double height = 841.9;
inline constexpr double margin = 70.9; ///< 25 mm on all four sides
inline constexpr double footer = 27.0; ///< lower edge of the line with the page number: the line is in the middle of the margin
inline constexpr double textWidth = width - 2 * margin; ///< 43 characters
}

inline constexpr double em = 10.5;       ///< one character of the body
inline constexpr double bodyLine = 16.8; ///< 1.6 times
inline constexpr double border = 0.5;    ///< of a table
inline constexpr double cellPadX = 4.0;
inline constexpr double cellPadY = 2.5;

/// Backgrounds as RRGGBB: light enough to be read on paper, and each goes with a second sign that is not a colour.
inline constexpr auto missingBackground = u"FFFF00"; ///< bold and underlined too; what Word calls yellow, so its search finds it
inline constexpr auto changedBackground = u"DCEBFA"; ///< dotted underline too
inline constexpr auto headerBackground = u"EFEFEF";  ///< bold too

enum class Align { Left, Right, Centre, Justified };

struct StyleLook
{
    double size = em;       ///< of the font
    double line = bodyLine; ///< least distance of the base lines
    bool gothic = false;    ///< else 明朝
    bool bold = false;
    Align align = Align::Left;
};

[[nodiscard]] StyleLook lookOf(Style style, Base::Language language);
/// Of a paragraph in a table; `headerRow` when the whole row is a header.
[[nodiscard]] StyleLook lookInTable(Style style, bool header, bool headerRow);

/// Where a paragraph stands, its neighbours considered.
struct Placed
{
    double before = 0;    ///< space above
    double after = 0;     ///< space below
    double left = 0;      ///< indent of the lines after the first
    double firstLine = 0; ///< indent of the first line against `left`; negative hangs the marker
    bool keepNext = false;
    bool pageBreak = false; ///< starts a page

    bool operator==(const Placed &) const = default;
};

/// One for each block; a table has only its space above, its page break and whether 以上 follows, a PageBreak nothing.
[[nodiscard]] QList<Placed> placed(const Document &document);
[[nodiscard]] QList<Placed> placed(const Cell &cell);

/// The level within bounds that a page can show: 0 to 8.
[[nodiscard]] int depthOf(const Paragraph &paragraph);

/// What stands between marker and text on one line of text: nothing after ・ and ※, else a space as wide as suits.
[[nodiscard]] QString gapAfter(const QString &marker, Style style);
/// Whether the text starts at the hanging indent (a tab); not so after ・ and ※, which fill their indent.
[[nodiscard]] bool hasGap(const QString &marker);

/// The table with as many columns in every row as it has widths, and widths that add up to 1. Without rows it has none.
[[nodiscard]] Table squared(const Table &table);
/// How many of the first rows are headers all through: they are repeated on every page.
[[nodiscard]] int headerRows(const Table &table);

/// Whether every cell of the row is a header: the first such rows are repeated, one further down heads what follows it.
[[nodiscard]] bool isHeaderRow(const QList<Cell> &row);
/// Whether the row, as far as its text lets one estimate, takes less than half a page: only then is it kept together.
[[nodiscard]] bool staysWhole(const QList<Cell> &row, const QList<double> &widths);

/// Whether an item stands at that place; none does outside the document.
[[nodiscard]] bool isItem(const Document &document, qsizetype at);

/// Everything the paragraph says, marker excluded; runs without a seam.
[[nodiscard]] QString textOf(const Paragraph &paragraph);

} // namespace Letters

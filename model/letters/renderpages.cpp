#include "model/letters/renderpages.h"

#include "model/letters/renderers.h"
#include "model/letters/renderpaper.h"
#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

using Breaks = std::set<BreakBefore>;

/// Looks at a letter that was laid out and says where pages ought to begin. It tells the first flaw only, because what
/// mends it moves all that follows; in a table, where the heights are known, it foresees the pages after it too.
class Pagination
{
public:
    Pagination(const Document &document, const QTextDocument &text, const QList<Standing> &standings, const Breaks &breaks)
        : m_document(document), m_text(text), m_standings(standings), m_breaks(breaks), m_places(placed(document))
    {
    }

    [[nodiscard]] Breaks missingBreaks() const;

private:
    struct Pages
    {
        int first = 0;
        int last = 0;
        int linesOnFirst = 0;
        int lines = 0;
    };
    struct Row
    {
        int first = 0;     ///< page
        int last = 0;      ///< page, its lower border included
        double height = 0; ///< as if on one page
    };

    [[nodiscard]] Pages pagesOf(const QTextBlock &block) const;
    [[nodiscard]] double heightOf(const QTextBlock &block) const;
    [[nodiscard]] Row rowOf(qsizetype block, int row) const;
    [[nodiscard]] QList<Row> rowsOf(qsizetype block) const;
    [[nodiscard]] Breaks missingIn(qsizetype block) const;
    [[nodiscard]] Breaks missingInTable(qsizetype block) const;
    [[nodiscard]] Breaks foreseen(qsizetype block, int row, const QList<Row> &rows) const;
    [[nodiscard]] std::optional<int> firstPageOf(qsizetype block) const;
    [[nodiscard]] Breaks breakAt(qsizetype block) const;
    [[nodiscard]] int lastPageBefore(qsizetype block) const;

    const Document &m_document;
    const QTextDocument &m_text;
    const QList<Standing> &m_standings;
    const Breaks &m_breaks;
    const QList<Placed> m_places;
};

Breaks Pagination::missingBreaks() const
{
    for (qsizetype block = 0; block < m_document.blocks.size(); ++block) {
        const Breaks missing = missingIn(block);
        if (!missing.empty())
            return missing;
    }
    return {};
}

double lineTop(const QTextDocument &text, const QTextBlock &block, int line)
{
    return text.documentLayout()->blockBoundingRect(block).top() + block.layout()->lineAt(line).y();
}

Pagination::Pages Pagination::pagesOf(const QTextBlock &block) const
{
    const auto pageOf = [&](int line) {
        const double middle = lineTop(m_text, block, line) + block.layout()->lineAt(line).height() / 2;
        return int(middle / m_text.pageSize().height());
    };
    Pages pages = {.lines = block.layout()->lineCount()};
    if (pages.lines == 0)
        return pages;
    pages.first = pageOf(0);
    pages.last = pageOf(pages.lines - 1);
    while (pages.linesOnFirst < pages.lines && pageOf(pages.linesOnFirst) == pages.first)
        ++pages.linesOnFirst;
    return pages;
}

// A gap between two pages is none between two lines.
double Pagination::heightOf(const QTextBlock &block) const
{
    double height = 0;
    for (int line = 0; line < block.layout()->lineCount(); ++line)
        height += std::max(block.layout()->lineAt(line).height(), lookInTable({}, false, false).line * Pdf::unitsPerPoint);
    return height;
}

Pagination::Row Pagination::rowOf(qsizetype block, int row) const
{
    const double padding = (cellPadY + border) * Pdf::unitsPerPoint;
    const double pageHeight = m_text.pageSize().height(), footer = Sheet::margin * Pdf::unitsPerPoint;
    Row all = {.first = std::numeric_limits<int>::max()};
    for (const int position : m_standings[block].rows[row]) {
        const QTextCursor cursor(m_text.findBlock(position));
        const int end = cursor.currentTable()->cellAt(position).lastPosition();
        double height = 2 * padding;
        for (QTextBlock at = m_text.findBlock(position); at.isValid() && at.position() <= end; at = at.next()) {
            const Pages pages = pagesOf(at);
            const int lastLine = pages.lines - 1;
            const double bottom = pages.lines == 0 ? 0 : lineTop(m_text, at, lastLine) + at.layout()->lineAt(lastLine).height();
            const bool overlaps = bottom + padding > (pages.last + 1) * pageHeight - footer + 1;
            all.first = std::min(all.first, pages.first);
            all.last = std::max(all.last, pages.last + (overlaps ? 1 : 0));
            height += heightOf(at);
        }
        all.height = std::max(all.height, height);
    }
    return all;
}

QList<Pagination::Row> Pagination::rowsOf(qsizetype block) const
{
    QList<Row> rows;
    for (int row = 0; row < m_standings[block].rows.size(); ++row)
        rows += rowOf(block, row);
    return rows;
}

std::optional<int> Pagination::firstPageOf(qsizetype block) const
{
    if (block >= m_document.blocks.size() || std::holds_alternative<PageBreak>(m_document.blocks[block]))
        return {};
    if (std::holds_alternative<Paragraph>(m_document.blocks[block]))
        return pagesOf(m_text.findBlock(m_standings[block].first)).first;
    if (m_standings[block].rows.isEmpty())
        return {};
    return rowOf(block, 0).first;
}

int Pagination::lastPageBefore(qsizetype block) const
{
    if (block == 0 || std::holds_alternative<PageBreak>(m_document.blocks[block - 1]))
        return -1;
    if (std::holds_alternative<Paragraph>(m_document.blocks[block - 1]))
        return pagesOf(m_text.findBlock(m_standings[block - 1].first)).last;
    const int rows = int(m_standings[block - 1].rows.size());
    return rows == 0 ? lastPageBefore(block - 1) : rowOf(block - 1, rows - 1).last;
}

// Headings above it go with it. Nothing, when that is how it stands already: then it is longer than a page.
Breaks Pagination::breakAt(qsizetype block) const
{
    while (block > 0 && m_places[block - 1].keepNext && std::holds_alternative<Paragraph>(m_document.blocks[block - 1]))
        --block;
    const std::optional<int> page = firstPageOf(block);
    if (!page || lastPageBefore(block) != *page || m_breaks.contains({block, 0}))
        return {};
    return {{block, 0}};
}

Breaks Pagination::missingIn(qsizetype block) const
{
    if (std::holds_alternative<Table>(m_document.blocks[block]))
        return missingInTable(block);
    if (!std::holds_alternative<Paragraph>(m_document.blocks[block]))
        return {};
    const Pages pages = pagesOf(m_text.findBlock(m_standings[block].first));
    const std::optional<int> next = firstPageOf(block + 1);
    const bool leftBehind = m_places[block].keepNext && next && *next != pages.last;
    constexpr int fewLines = 6; // of more, a single one over the page is the lesser evil than the gap before them
    const bool isAlone = pages.linesOnFirst == 1 || (pages.lines <= fewLines && pages.lines - pages.linesOnFirst == 1);
    const bool torn = pages.first != pages.last && (isAlone || pages.lines <= 3);
    return leftBehind || torn ? breakAt(block) : Breaks{};
}

// Every page break within a table is made by hand, so that the table has its lower border on each page.
Breaks Pagination::missingInTable(qsizetype block) const
{
    const Table table = squared(std::get<Table>(m_document.blocks[block]));
    const QList<Row> rows = rowsOf(block);
    const int headers = headerRows(table);
    for (int row = 0; row < rows.size(); ++row) {
        const bool torn = rows[row].first != rows[row].last && staysWhole(table.rows[row], table.widths);
        const bool onNext = row > 0 && rows[row].first != rows[row - 1].last;
        if (row <= headers && (torn || onNext)) {
            const Breaks whole = breakAt(block);
            if (!whole.empty())
                return whole;
        }
        const int from = row > headers + 1 && isHeaderRow(table.rows[row - 1]) ? row - 1 : row; // it heads this one
        if (row > headers && (torn || onNext) && !m_breaks.contains({block, row}) && !m_breaks.contains({block, from}))
            return foreseen(block, from, rows);
    }
    const std::optional<int> next = firstPageOf(block + 1);
    if (rows.isEmpty() || !m_places[block].keepNext || !next || *next == rows.last().last)
        return {};
    const int last = int(rows.size()) - 1;
    return last > headers && !m_breaks.contains({block, last}) ? Breaks{{block, last}} : breakAt(block);
}

Breaks Pagination::foreseen(qsizetype block, int row, const QList<Row> &rows) const
{
    const Table &table = std::get<Table>(m_document.blocks[block]);
    double header = 0;
    for (int at = 0; at < headerRows(table); ++at)
        header += rows[at].height;
    const double room = m_text.pageSize().height() - 2 * Sheet::margin * Pdf::unitsPerPoint;
    Breaks breaks = {{block, row}};
    double filled = header;
    for (int at = row, top = row; at < rows.size(); ++at) {
        if (filled + rows[at].height > room && at > top) {
            at -= at - 1 > top && isHeaderRow(table.rows[at - 1]) ? 1 : 0;
            breaks.insert({block, at});
            filled = header;
            top = at;
        }
        filled += rows[at].height;
    }
    return breaks;
}

} // namespace

Pdf::PageLayout pageLayout()
{
    QFont footer;
    footer.setFamilies(Pdf::serifFamilies());
    footer.setPointSizeF(9);
    return {.pageNumbers = true, .footerFont = footer};
}

namespace {

struct LaidOut
{
    std::unique_ptr<QTextDocument> text;
    int pages = 0;
};

LaidOut laidOut(const Document &document, Setting setting)
{
    Breaks breaks;
    for (;;) {
        Paper paper(document, breaks, setting);
        std::unique_ptr<QTextDocument> text = paper.takeDocument();
        const int pages = Pdf::layOut(*text, pageLayout());
        const Breaks missing = Pagination(document, *text, paper.standings(), breaks).missingBreaks();
        if (missing.empty())
            return {std::move(text), pages};
        breaks.insert(missing.begin(), missing.end());
    }
}

bool endsJustOverThePage(const LaidOut &letter)
{
    constexpr double fewLines = 6;
    if (letter.pages < 2)
        return false;
    const double end = letter.text->documentLayout()->blockBoundingRect(letter.text->lastBlock()).bottom();
    const double top = (letter.pages - 1) * letter.text->pageSize().height() + Sheet::margin * Pdf::unitsPerPoint;
    return end - top < fewLines * bodyLine * Pdf::unitsPerPoint;
}

} // namespace

std::unique_ptr<QTextDocument> textDocument(const Document &document, int *pages)
{
    LaidOut letter = laidOut(document, Setting::Usual);
    if (endsJustOverThePage(letter)) {
        LaidOut close = laidOut(document, Setting::Close);
        if (close.pages < letter.pages)
            letter = std::move(close);
    }
    if (pages)
        *pages = letter.pages;
    return std::move(letter.text);
}

Base::Result<QByteArray> pdfFile(const Document &document)
{
    const bool japanese = document.language == Base::Language::Japanese;
    const std::unique_ptr<QTextDocument> text = textDocument(document);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = Pdf::writeTextDocument(*text, pageLayout(),
                                                {.title = document.title, .language = japanese ? u"ja"_s : u"en"_s}, &buffer);
    if (!written)
        return written.problems();
    return buffer.data();
}

} // namespace Letters

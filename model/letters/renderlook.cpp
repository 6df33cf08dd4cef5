#include "model/letters/renderlook.h"

#include "model/letters/renderwidth.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace Letters {

namespace {

bool isEmpty(const Paragraph &paragraph)
{
    return paragraph.marker.isEmpty() && textOf(paragraph).isEmpty();
}

bool isHead(Style style)
{
    return style == Style::Right || style == Style::Addressee || style == Style::Title;
}

double spaceAbove(Style above, const Paragraph &paragraph, Base::Language language)
{
    const Style style = paragraph.style;
    if (above == style && style != Style::Body && style != Style::Heading)
        return 0;
    if (style == Style::Title)
        return 1.5 * bodyLine;
    if (isHead(style) || isHead(above))
        return bodyLine;
    switch (style) {
    case Style::Centre:
        return bodyLine;
    case Style::Heading:
        return (depthOf(paragraph) == 0 ? 0.75 : 0.3) * bodyLine;
    case Style::Closing:
        return 0.5 * bodyLine;
    case Style::Note:
        return 0.25 * bodyLine;
    case Style::Body:
    case Style::Plain:
    case Style::Item:
        return above == Style::Centre || language == Base::Language::English ? 0.5 * bodyLine : 0;
    case Style::Right:
    case Style::Addressee:
    case Style::Title:
        break;
    }
    return 0;
}

constexpr double widestHang = 8; // characters: a label may be any text, and the text needs room behind it

double hangOf(const Paragraph &paragraph)
{
    if (paragraph.marker.isEmpty())
        return 0;
    const double width = columns(paragraph.marker) / 2.0;
    if (!hasGap(paragraph.marker))
        return width * em;
    return std::clamp(width + 0.5, paragraph.style == Style::Item ? 2.0 : 1.5, widestHang) * em;
}

double markerAt(const Paragraph &paragraph, bool inTable)
{
    switch (paragraph.style) {
    case Style::Item:
        return ((inTable ? 0 : 1) + 2 * depthOf(paragraph)) * em;
    case Style::Note:
        return ((inTable ? 0 : 1) + depthOf(paragraph)) * em;
    case Style::Heading:
        return depthOf(paragraph) * em;
    default:
        return 0;
    }
}

using Line = const Paragraph *; // null for a table or a page break

// Items that follow each other share their widest hanging indent, so that (9) and (10) have their text in one line.
QHash<Line, double> hangs(const QList<Line> &lines)
{
    QHash<Line, double> hanging;
    for (auto from = lines.begin(); from != lines.end();) {
        const auto isItem = [](Line line) { return line && line->style == Style::Item; };
        const auto to = isItem(*from) ? std::find_if_not(from, lines.end(), isItem) : from + 1;
        QHash<int, double> widest;
        for (auto line = from; line != to && *line; ++line)
            widest[(*line)->level] = std::max(widest.value((*line)->level), hangOf(**line));
        for (auto line = from; line != to && *line; ++line)
            hanging[*line] = (*line)->marker.isEmpty() && !isItem(*line) ? 0 : widest[(*line)->level];
        from = to;
    }
    return hanging;
}

Placed indented(const Paragraph &paragraph, double hang, bool inTable, Base::Language language)
{
    Placed place;
    place.left = markerAt(paragraph, inTable) + hang;
    place.firstLine = paragraph.marker.isEmpty() ? 0 : -hang;
    if (paragraph.style == Style::Body && !inTable && language == Base::Language::Japanese)
        place.firstLine = em;
    return place;
}

bool isItem(Line line)
{
    return line && line->style == Style::Item;
}

qsizetype lengthOf(const Paragraph &paragraph)
{
    return std::accumulate(paragraph.runs.begin(), paragraph.runs.end(), qsizetype(0),
                           [](qsizetype sum, const Run &run) { return sum + run.text.size(); });
}

// No page ends with the line that leads to a list, and none begins with its last item alone.
bool staysInList(const QList<Line> &lines, qsizetype at)
{
    constexpr qsizetype longestLead = 80; // letters: two lines
    const Line line = lines[at], next = lines.value(at + 1);
    if (!isItem(next))
        return false;
    const bool isLead = (line->style == Style::Body || line->style == Style::Plain) && lengthOf(*line) <= longestLead;
    const bool isFirst = at == 0 || !isItem(lines[at - 1]);
    const bool isLastButOne = isItem(line) && !isFirst && !isItem(lines.value(at + 2));
    const bool isFirstOfThree = isItem(line) && isFirst && isItem(lines.value(at + 2)) && !isItem(lines.value(at + 3));
    return isLead || isLastButOne || isFirstOfThree;
}

bool staysWithNext(const QList<Line> &lines, qsizetype at)
{
    const Line line = lines[at], next = lines.value(at + 1);
    const bool isHeadOfIts = line->style == Style::Heading || line->style == Style::Title || line->style == Style::Centre;
    return isHeadOfIts || (next && next->style == Style::Closing) || staysInList(lines, at);
}

Placed besideNeighbours(Placed place, Line line, Line above, bool afterTable, Base::Language language)
{
    if (line && above && !isEmpty(*above))
        place.before = spaceAbove(above->style, *line, language);
    if (afterTable)
        place.before = std::max(place.before, 0.5 * bodyLine);
    return place;
}

} // namespace

StyleLook lookOf(Style style, Base::Language language)
{
    const Align running = language == Base::Language::Japanese ? Align::Justified : Align::Left;
    switch (style) {
    case Style::Right:
    case Style::Closing:
        return {.align = Align::Right};
    case Style::Title:
        return {.size = 14, .line = 22.4, .gothic = true, .bold = true, .align = Align::Centre};
    case Style::Centre:
        return {.align = Align::Centre};
    case Style::Heading:
        return {.gothic = true, .bold = true};
    case Style::Note:
        return {.size = 9, .line = 14.4, .align = running};
    case Style::Body:
    case Style::Item:
        return {.align = running};
    case Style::Addressee:
    case Style::Plain:
        return {};
    }
    return {};
}

StyleLook lookInTable(Style style, bool header, bool headerRow)
{
    StyleLook look = lookOf(style, Base::Language::English);
    look.size = style == Style::Note ? 9 : 10;
    look.line = 15;
    look.gothic = look.bold = header || style == Style::Heading || style == Style::Title;
    if (headerRow)
        look.align = Align::Centre;
    return look;
}

QList<Placed> placed(const Document &document)
{
    QList<Line> lines;
    for (const Block &block : document.blocks)
        lines += std::get_if<Paragraph>(&block);
    const QHash<Line, double> hanging = hangs(lines);

    QList<Placed> places;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const Line line = lines[at];
        const bool isTable = std::holds_alternative<Table>(document.blocks[at]);
        const bool afterTable = at > 0 && std::holds_alternative<Table>(document.blocks[at - 1]);
        const bool beforeTable = at + 1 < lines.size() && std::holds_alternative<Table>(document.blocks[at + 1]);
        Placed place = line ? indented(*line, hanging[line], false, document.language) : Placed{};
        place = besideNeighbours(place, line, at > 0 ? lines[at - 1] : nullptr, afterTable, document.language);
        place.pageBreak = (line || isTable) && at > 1 && std::holds_alternative<PageBreak>(document.blocks[at - 1]);
        const Line next = lines.value(at + 1);
        place.keepNext = line ? staysWithNext(lines, at) : isTable && next && next->style == Style::Closing;
        if (line && beforeTable)
            place.after = (isHead(line->style) ? 1 : 0.3) * bodyLine;
        places += place;
    }
    return places;
}

QList<Placed> placed(const Cell &cell)
{
    QList<Line> lines;
    for (const Paragraph &paragraph : cell.paragraphs)
        lines += &paragraph;
    const QHash<Line, double> hanging = hangs(lines);
    QList<Placed> places;
    for (const Line line : lines)
        places += indented(*line, hanging[line], true, Base::Language::English);
    return places;
}

int depthOf(const Paragraph &paragraph)
{
    return std::clamp(paragraph.level, 0, 8);
}

bool hasGap(const QString &marker)
{
    return !marker.isEmpty() && marker != u"・" && marker != u"※";
}

QString gapAfter(const QString &marker, Style style)
{
    if (!hasGap(marker))
        return {};
    const bool wide = style == Style::Heading || columns(QStringView(marker).last(1)) == 2;
    return wide ? QStringLiteral("　") : QStringLiteral(" ");
}

Table squared(const Table &table)
{
    const auto spanOf = [](const Cell &cell) { return std::clamp(cell.columns, 1, 60); }; // Word has 63 columns
    Table square = table;
    qsizetype most = table.widths.size();
    for (const QList<Cell> &row : table.rows) {
        const auto add = [&](int sum, const Cell &cell) { return sum + spanOf(cell); };
        most = std::max<qsizetype>(most, std::accumulate(row.begin(), row.end(), 0, add));
    }
    square.widths.resize(most, 1.0 / double(std::max<qsizetype>(most, 1)));
    for (double &width : square.widths)
        width = std::max(width, 0.02);
    const double sum = std::accumulate(square.widths.begin(), square.widths.end(), 0.0);
    for (double &width : square.widths)
        width /= sum;
    for (QList<Cell> &row : square.rows) {
        int filled = 0;
        for (Cell &cell : row)
            filled += cell.columns = spanOf(cell);
        if (filled < most)
            row += Cell{.columns = int(most) - filled};
    }
    return square;
}

bool isHeaderRow(const QList<Cell> &row)
{
    return !row.isEmpty() && std::all_of(row.begin(), row.end(), [](const Cell &cell) { return cell.header; });
}

int headerRows(const Table &table)
{
    const auto body = std::find_if_not(table.rows.begin(), table.rows.end(), isHeaderRow);
    return body == table.rows.end() ? 0 : int(body - table.rows.begin());
}

bool staysWhole(const QList<Cell> &row, const QList<double> &widths)
{
    const StyleLook look = lookInTable(Style::Plain, false, false);
    int most = 0, column = 0;
    for (const Cell &cell : row) {
        const auto from = widths.begin() + column;
        const double width = std::accumulate(from, from + cell.columns, 0.0) * Sheet::textWidth - 2 * cellPadX;
        const int room = std::max(2, int(2 * width / look.size)); // in half-width columns
        int lines = 0;
        for (const Paragraph &paragraph : cell.paragraphs) {
            const QString text = paragraph.marker + textOf(paragraph);
            for (const QString &part : text.split(u'\n'))
                lines += 1 + columns(part) / room;
        }
        most = std::max(most, lines);
        column += cell.columns;
    }
    return most * look.line < (Sheet::height - 2 * Sheet::margin) / 2;
}

bool isItem(const Document &document, qsizetype at)
{
    const bool isInside = at >= 0 && at < document.blocks.size();
    const auto *paragraph = isInside ? std::get_if<Paragraph>(&document.blocks[at]) : nullptr;
    return paragraph && paragraph->style == Style::Item;
}

QString textOf(const Paragraph &paragraph)
{
    QString text;
    for (const Run &run : paragraph.runs)
        text += run.text;
    return text;
}

} // namespace Letters

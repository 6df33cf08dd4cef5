#include "model/letters/renderers.h"
#include "model/letters/renderlook.h"
#include "model/letters/renderwidth.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

constexpr int lineColumns = 70; // 35 full-width characters: fits a mail window and a page of A4

QString spaces(int columns)
{
    return QString(columns / 2, u'　') + QString(columns % 2, u' ');
}

QString filledTo(const QString &text, int width)
{
    return text + spaces(std::max(0, width - columns(text)));
}

QString aligned(const QString &line, Style style)
{
    const int room = std::max(0, lineColumns - columns(line));
    if (style == Style::Right || style == Style::Closing)
        return spaces(room) + line;
    if (style == Style::Title || style == Style::Centre)
        return spaces(room / 2) + line;
    return line;
}

// The lines after the first stand under the first one's text. A line is as long as its paragraph: text that will be
// pasted into a mail or a form must not be broken twice.
QStringList lines(const Paragraph &paragraph)
{
    const bool isBody = paragraph.style == Style::Body;
    const QString marker = paragraph.marker + gapAfter(paragraph.marker, paragraph.style);
    const QString indent = paragraph.style == Style::Heading ? QString() : QString(depthOf(paragraph), u'　');
    QStringList lines = textOf(paragraph).split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString lead = at > 0 ? spaces(columns(marker)) : isBody && !lines[0].isEmpty() ? u"　"_s : marker;
        lines[at] = aligned(indent + lead + lines[at], paragraph.style);
    }
    return lines;
}

using Lines = QStringList;

Lines lines(const Cell &cell)
{
    Lines all;
    for (Paragraph paragraph : cell.paragraphs) {
        const bool keepsItsPlace = paragraph.style == Style::Item || paragraph.style == Style::Note;
        paragraph.style = keepsItsPlace ? paragraph.style : Style::Plain;
        all += lines(paragraph);
    }
    return all.isEmpty() ? Lines{QString()} : all;
}

int widest(const Lines &lines)
{
    int most = 0;
    for (const QString &line : lines)
        most = std::max(most, columns(line));
    return most;
}

QList<int> columnWidths(const Table &table)
{
    QList<int> widths(table.widths.size(), 0);
    for (const QList<Cell> &row : table.rows) {
        int column = 0;
        for (const Cell &cell : row) {
            if (cell.columns == 1)
                widths[column] = std::max(widths[column], widest(lines(cell)));
            column += cell.columns;
        }
    }
    for (int &width : widths)
        width += width % 2 + 2; // whole full-width characters and one between
    return widths;
}

Lines alignedRow(const QList<Cell> &row, const QList<int> &widths)
{
    Lines all;
    int left = 0, column = 0;
    for (const Cell &cell : row) {
        const Lines own = lines(cell);
        all.resize(std::max(all.size(), own.size()));
        for (qsizetype at = 0; at < own.size(); ++at)
            all[at] = filledTo(all[at], left) + own[at];
        for (int end = column + cell.columns; column < end; ++column)
            left += widths[column];
    }
    return all;
}

QString labelled(const QString &label, const Lines &lines)
{
    const QString lead = label.isEmpty() ? QString() : label + u'：';
    return lead + lines.join(u'\n' + spaces(columns(lead)));
}

QString labelOf(const Table &table, int column)
{
    int at = 0;
    for (const Cell &cell : table.rows.value(headerRows(table) - 1)) {
        if (at == column)
            return lines(cell).join(u'・');
        at += cell.columns;
    }
    return {};
}

// 項目：値, one line for each cell: for tables that are wider than a line.
Lines labelledRow(const Table &table, const QList<Cell> &row)
{
    if (row.size() == 2 && (row[0].header || headerRows(table) == 0))
        return {labelled(lines(row[0]).join(u' '), lines(row[1]))};
    if (isHeaderRow(row) && row.size() == 1)
        return {QString(), lines(row[0]).join(u'\n')}; // it heads the rows after it
    Lines all;
    int column = 0;
    for (const Cell &cell : row) {
        all += labelled(row.size() == 1 ? QString() : labelOf(table, column), lines(cell));
        column += cell.columns;
    }
    return all << QString();
}

Lines alignedTable(const Table &table, const QList<int> &widths)
{
    const int header = headerRows(table);
    Lines all;
    for (int at = 0; at < table.rows.size(); ++at) {
        all += alignedRow(table.rows[at], widths);
        if (header > 0 && at + 1 == header)
            all += QString(std::accumulate(widths.begin(), widths.end(), -2) / 2, u'─');
    }
    return all;
}

Lines labelledTable(const Table &table)
{
    Lines all;
    const int header = headerRows(table);
    for (int at = header; at < table.rows.size(); ++at)
        all += labelledRow(table, table.rows[at]);
    if (!all.isEmpty() && all.last().isEmpty())
        all.removeLast();
    if (!all.isEmpty() && all.first().isEmpty())
        all.removeFirst();
    return all;
}

bool hasPairs(const Table &table)
{
    return headerRows(table) == 0 && table.widths.size() == 2
        && std::all_of(table.rows.begin(), table.rows.end(), [](const QList<Cell> &row) { return row[0].header; });
}

Lines lines(const Table &anyTable)
{
    const Table table = squared(anyTable);
    const QList<int> widths = columnWidths(table);
    const bool fits = std::accumulate(widths.begin(), widths.end(), -2) <= lineColumns;
    return fits && !hasPairs(table) ? alignedTable(table, widths) : labelledTable(table);
}

Lines lines(const PageBreak &)
{
    return {};
}

QString withoutEndSpaces(QString line)
{
    while (line.endsWith(u'　') || line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

QByteArray plainText(const Document &document)
{
    const QList<Placed> places = placed(document);
    QString text;
    for (qsizetype at = 0; at < document.blocks.size(); ++at) {
        const bool isTable = std::holds_alternative<Table>(document.blocks[at]);
        if (at > 0 && (isTable || places[at].pageBreak || places[at].before >= 0.3 * bodyLine))
            text += u'\n';
        for (const QString &line : std::visit([](const auto &block) { return lines(block); }, document.blocks[at]))
            text += withoutEndSpaces(line) + u'\n';
    }
    return text.toUtf8();
}

} // namespace Letters

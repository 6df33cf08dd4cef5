#include "model/letters/linetable.h"

#include "model/letters/renderlook.h"

namespace Letters {

namespace {

constexpr QStringView widthsSign = u"|%";
constexpr QStringView sameRowSign = u"||";

// Bars count in the template's words only.
QList<Line> contentsOf(const Line &line)
{
    QList<Line> contents = {{}};
    for (const LinePart &part : line) {
        if (part.isValue) {
            contents.last() += part;
            continue;
        }
        const QStringList pieces = part.run.text.split(u'|');
        for (qsizetype at = 0; at < pieces.size(); ++at) {
            if (at > 0)
                contents.append(Line{});
            contents.last() += LinePart{.run = {.text = pieces[at]}, .isValue = false};
        }
    }
    return contents;
}

qsizetype leadingBlanks(const QString &text)
{
    qsizetype blanks = 0;
    while (blanks < text.size() && text[blanks] == u' ')
        ++blanks;
    return blanks;
}

Cell cellOf(Line line)
{
    Cell cell;
    if (headOf(line).startsWith(u'!')) {
        cell.header = true;
        line = withoutHead(line, 1);
    }
    if (const qsizetype blanks = leadingBlanks(headOf(line)); blanks > 0)
        line = withoutHead(line, blanks);
    const Paragraph shape = shapeOf(&line, Style::Plain);
    cell.paragraphs = paragraphsOf(shape, line);
    return cell;
}

QList<Cell> cellsOf(const Line &line)
{
    QList<Cell> cells;
    for (const Line &content : contentsOf(line))
        cells += cellOf(content);
    return cells;
}

bool isEmptyRow(const QList<Cell> &row)
{
    return !isHeaderRow(row)
        && std::ranges::all_of(row, [](const Cell &cell) { return cell.header || cell.paragraphs.isEmpty(); });
}

bool isHeadingOverRows(const QList<Cell> &row)
{
    return row.size() == 1 && row.first().header;
}

} // namespace

bool LineTable::isRow(const Line &line)
{
    return headOf(line).startsWith(u'|');
}

void LineTable::add(const Line &line)
{
    const QString start = headOf(line);
    if (start.startsWith(widthsSign))
        return setWidths(start.mid(widthsSign.size()));
    const bool continues = start.startsWith(sameRowSign);
    const QList<Cell> cells = cellsOf(withoutHead(line, continues ? 2 : 1));
    if (!continues || m_rows.isEmpty()) {
        m_rows += cells;
        return;
    }
    QList<Cell> &row = m_rows.last();
    for (qsizetype at = 0; at < qMin(cells.size(), row.size()); ++at)
        row[at].paragraphs += cells[at].paragraphs;
}

void LineTable::setWidths(const QString &words)
{
    m_widths.clear();
    double sum = 0;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        m_widths += qMax(word.toDouble(), 1.0);
        sum += m_widths.last();
    }
    for (double &width : m_widths)
        width /= sum;
}

void LineTable::dropIdleRows()
{
    m_rows.removeIf(isEmptyRow);
    for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
        const bool isLast = at + 1 == m_rows.size();
        if (isHeadingOverRows(m_rows[at]) && (isLast || isHeadingOverRows(m_rows[at + 1])))
            m_rows.removeAt(at);
    }
}

std::optional<Table> LineTable::take()
{
    dropIdleRows();
    QList<QList<Cell>> rows;
    rows.swap(m_rows);
    if (std::ranges::all_of(rows, isHeaderRow))
        return {};
    qsizetype columns = m_widths.size();
    for (const QList<Cell> &row : rows)
        columns = m_widths.isEmpty() ? qMax(columns, row.size()) : columns;
    // A row with fewer cells than the table has columns lets its last one span the rest.
    for (QList<Cell> &row : rows) {
        row = row.first(qMin(row.size(), columns));
        row.last().columns = int(columns - row.size() + 1);
    }
    const QList<double> even(columns, 1.0 / double(columns));
    return Table{.widths = m_widths.isEmpty() ? even : m_widths, .rows = rows};
}

} // namespace Letters

#include "model/letters/renderpaper.h"

#include "model/letters/renderpages.h"
#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/textdocument.h"

#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

constexpr double closeLine = 0.94; ///< of the usual distance; still 1.5 times the letters

QFont fontOf(const StyleLook &look)
{
    static const QStringList serif = Pdf::serifFamilies(), sans = Pdf::sansFamilies();
    QFont font;
    font.setFamilies(look.gothic ? sans : serif);
    font.setPointSizeF(look.size);
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QTextCharFormat charFormat(const StyleLook &look, const Run &run = {})
{
    StyleLook own = look;
    own.bold = look.bold || run.bold || run.mark == Mark::Missing;
    QTextCharFormat format;
    format.setFont(fontOf(own));
    if (!run.tag.isEmpty())
        format.setProperty(tagProperty, run.tag);
    if (run.mark == Mark::None)
        return format;
    const auto background = run.mark == Mark::Missing ? missingBackground : changedBackground;
    format.setBackground(QColor(u'#' + QString::fromUtf16(background)));
    format.setUnderlineStyle(run.mark == Mark::Missing ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
    return format;
}

// QTextDocumentLayout scales what stands above and below a block to its device, but not what stands before it.
double unscaled(double points)
{
    return points * Pdf::unitsPerPoint;
}

QTextBlockFormat blockFormat(const Placed &place, const StyleLook &look)
{
    const Qt::Alignment alignments[] = {Qt::AlignLeft, Qt::AlignRight, Qt::AlignHCenter, Qt::AlignJustify};
    QTextBlockFormat format;
    format.setAlignment(alignments[int(look.align)]);
    format.setTopMargin(Pdf::formatLength(place.before));
    format.setBottomMargin(Pdf::formatLength(place.after));
    format.setLeftMargin(unscaled(place.left));
    format.setTextIndent(unscaled(place.firstLine));
    format.setLineHeight(Pdf::formatLength(look.line), QTextBlockFormat::MinimumHeight);
    if (place.firstLine < 0)
        format.setTabPositions({QTextOption::Tab(Pdf::formatLength(-place.firstLine), QTextOption::LeftTab)});
    return format;
}

// Qt would make paragraphs of some characters, and two more are its own marks of the ends of a frame.
QString asOneBlock(QString text)
{
    for (QChar &letter : text) {
        const ushort code = letter.unicode();
        if (code == u'\n' || code == u'\r' || code == QChar::ParagraphSeparator)
            letter = QChar::LineSeparator;
        else if (code == 0xFDD0 || code == 0xFDD1 || code == 0)
            letter = QChar::ReplacementCharacter;
    }
    return text;
}

QTextTableFormat tableFormat(const Table &table)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const double width : table.widths)
        widths += QTextLength(QTextLength::PercentageLength, 100 * width);
    format.setColumnWidthConstraints(widths);
    format.setBorderCollapse(true);
    format.setBorder(Pdf::formatLength(border));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(Qt::black);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setHeaderRowCount(headerRows(table));
    return format;
}

QTextTableCellFormat cellFormat(bool header, bool rowStaysWhole)
{
    QTextTableCellFormat format;
    format.setLeftPadding(Pdf::formatLength(cellPadX));
    format.setRightPadding(Pdf::formatLength(cellPadX));
    format.setTopPadding(Pdf::formatLength(cellPadY));
    format.setBottomPadding(Pdf::formatLength(cellPadY));
    format.setBorder(Pdf::formatLength(border));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(Qt::black);
    if (header) {
        format.setBackground(QColor(u'#' + QString::fromUtf16(headerBackground)));
        if (rowStaysWhole)
            format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    }
    return format;
}

} // namespace

// Between sections there is more to give than between lines.
QList<Placed> closer(QList<Placed> places)
{
    constexpr double space = 0.6;
    for (Placed &place : places) {
        place.before *= space;
        place.after *= space;
    }
    return places;
}

Paper::Paper(const Document &document, const std::set<BreakBefore> &breaks, Setting setting)
    : m_document(document), m_breaks(breaks), m_setting(setting),
      m_places(setting == Setting::Close ? closer(placed(document)) : placed(document)), m_text(std::make_unique<QTextDocument>()),
      m_cursor(m_text.get())
{
    m_text->setUndoRedoEnabled(false);
    m_text->setDefaultFont(fontOf({}));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(Pdf::formatLength(4 * em));
    option.setUseDesignMetrics(true);
    m_text->setDefaultTextOption(option);
    m_standings.resize(document.blocks.size());
    m_cursor.beginEditBlock();
    for (qsizetype at = 0; at < document.blocks.size(); ++at) {
        if (const auto *paragraph = std::get_if<Paragraph>(&document.blocks[at]))
            add(at, *paragraph);
        if (const auto *table = std::get_if<Table>(&document.blocks[at]))
            add(at, squared(*table));
    }
    m_cursor.endEditBlock();
    m_cursor = QTextCursor();
}

void Paper::beginBlock()
{
    m_cursor.movePosition(QTextCursor::End);
    if (!std::exchange(m_blockIsFree, false))
        m_cursor.insertBlock();
}

void Paper::add(qsizetype block, const Paragraph &paragraph)
{
    beginBlock();
    StyleLook look = lookOf(paragraph.style, m_document.language);
    if (m_setting == Setting::Close)
        look.line *= closeLine;
    QTextBlockFormat format = blockFormat(m_places[block], look);
    if (m_places[block].pageBreak || m_breaks.contains({block, 0})) {
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        format.setTopMargin(0);
    }
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(charFormat(look));
    m_standings[block].first = m_cursor.position();
    writeContent(paragraph, look);
}

void Paper::writeContent(const Paragraph &paragraph, const StyleLook &look)
{
    if (!paragraph.marker.isEmpty())
        m_cursor.insertText(asOneBlock(paragraph.marker) + (hasGap(paragraph.marker) ? u"\t"_s : QString()), charFormat(look));
    for (const Run &run : paragraph.runs)
        m_cursor.insertText(asOneBlock(run.text), charFormat(look, run));
}

void Paper::add(qsizetype block, const Table &table)
{
    const bool breakBefore = m_places[block].pageBreak || m_breaks.contains({block, 0});
    for (int from = 0; from < table.rows.size();)
        from = addTablePart(block, table, from, from > 0 || breakBefore);
}

// Qt ignores the margins of the blocks above and below a table, so the table has them.
QTextTableFormat Paper::partFormat(qsizetype block, const Table &table, bool isFirst, bool isLast) const
{
    QTextTableFormat format = tableFormat(table);
    const double above = std::max(m_places[block].before, block > 0 ? m_places[block - 1].after : 0);
    if (isFirst)
        format.setTopMargin(Pdf::formatLength(above));
    if (isLast && block + 1 < m_places.size())
        format.setBottomMargin(Pdf::formatLength(m_places[block + 1].before));
    return format;
}

// A table is torn by hand: Qt's own page break would go through a row. Each part begins with the header rows.
int Paper::addTablePart(qsizetype block, const Table &table, int from, bool breakBefore)
{
    const int headers = headerRows(table);
    int to = from + 1;
    while (to < table.rows.size() && !m_breaks.contains({block, to}))
        ++to;
    QList<int> rows;
    for (int row = 0; from > 0 && row < headers; ++row)
        rows += row;
    for (int row = from; row < to; ++row)
        rows += row;
    m_cursor.movePosition(QTextCursor::End);
    QTextTableFormat format = partFormat(block, table, from == 0, to == table.rows.size());
    if (breakBefore)
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextTable *part = m_cursor.insertTable(int(rows.size()), int(table.widths.size()), format);
    for (int row = 0; row < rows.size(); ++row) {
        const QList<int> positions = fillRow(part, row, table, rows[row]);
        if (rows[row] >= from)
            m_standings[block].rows += positions;
    }
    m_blockIsFree = true;
    return to;
}

QList<int> Paper::fillRow(QTextTable *part, int row, const Table &table, int from)
{
    const bool inHeaderRow = from < headerRows(table), whole = staysWhole(table.rows[from], table.widths);
    QList<int> positions;
    int column = 0;
    for (const Cell &cell : table.rows[from]) {
        if (cell.columns > 1)
            part->mergeCells(row, column, 1, cell.columns);
        fillCell(part->cellAt(row, column), cell, inHeaderRow, whole);
        positions += part->cellAt(row, column).firstPosition();
        column += cell.columns;
    }
    return positions;
}

void Paper::fillCell(const QTextTableCell &place, const Cell &cell, bool inHeaderRow, bool rowStaysWhole)
{
    m_cursor = place.firstCursorPosition();
    QList<Paragraph> paragraphs = cell.paragraphs;
    if (paragraphs.isEmpty())
        paragraphs += Paragraph{.style = Style::Plain};
    const QList<Placed> places = placed(Cell{.paragraphs = paragraphs});
    for (qsizetype at = 0; at < paragraphs.size(); ++at) {
        const StyleLook look = lookInTable(paragraphs[at].style, cell.header, inHeaderRow);
        if (at == 0) { // the characters' format of its first block is the cell's own format
            QTextTableCellFormat format = cellFormat(cell.header, rowStaysWhole);
            format.merge(charFormat(look));
            QTextTableCell(place).setFormat(format);
        } else {
            m_cursor.insertBlock();
            m_cursor.setBlockCharFormat(charFormat(look));
        }
        m_cursor.setBlockFormat(blockFormat(places[at], look));
        writeContent(paragraphs[at], look);
    }
}

} // namespace Letters

#pragma once

#include "model/letters/renderlook.h"

#include <QList>
#include <QTextCursor>
#include <QTextTableFormat>

#include <memory>
#include <set>

class QTextDocument;
class QTextTable;
class QTextTableCell;

namespace Letters {

/// Where a page has to begin: before a block, or before a row of a table (0: before the whole table).
struct BreakBefore
{
    qsizetype block = 0;
    int row = 0;

    auto operator<=>(const BreakBefore &) const = default;
};

/// Where a block of the letter came to stand: positions in the text document.
struct Standing
{
    int first = 0;              ///< of a paragraph
    QList<QList<int>> rows = {}; ///< of a table: the first positions of the cells of each row
};

/// How close the lines stand: a letter of which a few lines would begin another page is set a little closer.
enum class Setting { Usual, Close };

/// Puts a letter into a QTextDocument with the page breaks it is told. Knows nothing of where pages end.
class Paper
{
public:
    Paper(const Document &document, const std::set<BreakBefore> &breaks, Setting setting = Setting::Usual);

    std::unique_ptr<QTextDocument> takeDocument() { return std::move(m_text); }
    const QList<Standing> &standings() const { return m_standings; }

private:
    void add(qsizetype block, const Paragraph &paragraph);
    void add(qsizetype block, const Table &table);
    int addTablePart(qsizetype block, const Table &table, int from, bool breakBefore);
    [[nodiscard]] QTextTableFormat partFormat(qsizetype block, const Table &table, bool isFirst, bool isLast) const;
    /// Row `from` of the table as row `row` of its part; gives the first positions of its cells.
    QList<int> fillRow(QTextTable *part, int row, const Table &table, int from);
    void fillCell(const QTextTableCell &place, const Cell &cell, bool inHeaderRow, bool rowStaysWhole);
    void writeContent(const Paragraph &paragraph, const StyleLook &look);
    void beginBlock();

    const Document &m_document;
    const std::set<BreakBefore> m_breaks;
    const Setting m_setting;
    const QList<Placed> m_places;
    std::unique_ptr<QTextDocument> m_text;
    QTextCursor m_cursor;
    bool m_blockIsFree = true; ///< Qt has a block already at the start of a document and behind every table
    QList<Standing> m_standings;
};

} // namespace Letters

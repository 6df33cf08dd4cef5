#pragma once

#include <QString>
#include <QStringList>

/// Cells as spreadsheets put them on the clipboard: a tab between cells, a line a row, a cell with a tab, a line end or
/// a quotation mark between quotation marks in which the mark is doubled.
namespace Tables {

using CellBlock = QList<QStringList>;

/// Rows as they stand; a line end at the end of the text starts no row. Rows need not be equally long.
[[nodiscard]] CellBlock cellsFromText(const QString &text);

[[nodiscard]] QString textFromCells(const CellBlock &cells);

} // namespace Tables

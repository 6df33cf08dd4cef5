#pragma once

#include <QString>

class QAbstractItemView;
class QTableView;

/// What every table does, whatever it shows.
namespace Views {

/// Keeps widths, order, visibility and sorting of the columns under `key` in the settings, and offers the choice of
/// columns on the header's context menu (also by the menu key). To be called when the model is set.
void rememberColumns(QTableView *table, const QString &key);

/// Ctrl+C copies what is selected, with a header row, as text that a spreadsheet takes.
void copySelectionAsText(QAbstractItemView *view);

/// The selected rows of the visible columns, tab-separated, with a header row; empty when nothing is selected.
[[nodiscard]] QString selectionAsText(const QAbstractItemView *view);

} // namespace Views

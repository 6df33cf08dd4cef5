#pragma once

#include "model/letters/lineshapes.h"

#include <optional>

namespace Letters {

/// The rows of one table while its lines come in: "|! heading | content", "|| | more in the same row", "|% 25 75" for
/// the widths of this table and those after it. Rows without content vanish, and headings over nothing with them.
class LineTable
{
public:
    /// Whether the line belongs to a table.
    [[nodiscard]] static bool isRow(const Line &line);

    void add(const Line &line);

    /// The table of the rows so far, if anything is left of it; begins a new one.
    [[nodiscard]] std::optional<Table> take();

private:
    void setWidths(const QString &words);
    void dropIdleRows();

    QList<double> m_widths;
    QList<QList<Cell>> m_rows;
};

} // namespace Letters

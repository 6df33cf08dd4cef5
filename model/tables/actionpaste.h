#pragma once

#include "model/tables/actioncells.h"

namespace Tables {

/// Where a block of cells goes: the rows from the first chosen one on, the columns from the chosen one on, both in the
/// order in which they are shown.
struct PasteTarget
{
    QList<Ledger::ActionRow> rows;
    QList<ActionColumn> columns;
    qsizetype chosenRows = 1;    ///< how many of `rows` were chosen: a single copied cell fills them all
    qsizetype chosenColumns = 1;
};

/// The rows that the block changes. Everything or nothing: each cell that cannot be read is a problem that names its
/// row and column. A first line that only repeats the headings is passed over.
[[nodiscard]] Base::Result<QList<Ledger::ActionRow>> pasted(const QString &text, const PasteTarget &target,
                                                            const ActionContext &context);

} // namespace Tables

#pragma once

#include "model/ledger/figurerows.h"

namespace Ledger {

/// The very statements behind LedgerFile::figures(), with placeholders where the query restricts; for measuring them
/// beside another program.
[[nodiscard]] QStringList figureStatements(const FigureQuery &query);

} // namespace Ledger

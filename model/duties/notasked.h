#pragma once

#include "model/duties/standing.h"

namespace Duties {

/// What the law would ask of a party if it asked: the duties of the version that it was judged by, where it is free of
/// them or they are left to it. A person may decide about them, or report all the same. Those of `known` are left out.
[[nodiscard]] QList<Standing> notAsked(const Rules::RegimeFinding &regime, const Rules::PartyVerdict &verdict,
                                       const Rules::Regime &rule, const QList<Standing> &known,
                                       const QList<Ledger::FilingRow> &filings);

} // namespace Duties

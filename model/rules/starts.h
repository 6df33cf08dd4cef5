#pragma once

#include "model/rules/regime.h"

namespace Rules {

/// From when a clock runs, as far as it is known.
struct Start
{
    std::optional<Incidents::PartialTime> time; ///< nothing: no start is known
    QDate day;                                  ///< in the ledger's zone
    Reasons because;                            ///< how it was read, where that is not plain
    QStringList missing;                        ///< what would make it exact

    [[nodiscard]] bool isKnown() const { return time.has_value(); }
};

/// The moment of knowing is the subject's own; at the latest when somebody it entrusted told it (GL 3-5-3-5). Of a time
/// known in part the first day counts, of "before" the day before which it was.
[[nodiscard]] Start startOf(StartEvent event, const CaseFacts &facts);

} // namespace Rules

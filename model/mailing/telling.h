#pragma once

#include "model/ledger/letters.h"

namespace Mailing {

/// The facts with what the ledger of letters says of the information of the persons: one entry for all letters that are on
/// their way, brought up to date when it is there already. `channel`: of the run that was marked, as in NewLetterRun; `day`:
/// when the first left. Nothing is added while no letter is on its way.
[[nodiscard]] Incidents::Incident withTelling(Incidents::Incident incident, const Ledger::LetterCoverage &coverage,
                                              const QString &channel, QDate day);

} // namespace Mailing

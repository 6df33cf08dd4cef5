#pragma once

#include "model/check/slip.h"
#include "model/drafts/kept.h"

namespace Drafts {

/// The slips of the kept bytes themselves, read back and held against the letter and the incident as it is now. Refused
/// when they cannot be read.
[[nodiscard]] Base::Result<QList<Check::Slip>> slipsOf(const Ledger::LedgerFile &ledger, const Kept &kept,
                                                       const Incidents::Incident &incident,
                                                       const Incidents::OwnOrganisation &own);

/// What stands against approving it: the sure ones, their words in `where`. What cannot be read is one too.
[[nodiscard]] Base::Problems sureSlips(const Ledger::LedgerFile &ledger, const Kept &kept,
                                       const Incidents::Incident &incident, const Incidents::OwnOrganisation &own);

} // namespace Drafts

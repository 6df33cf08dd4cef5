#pragma once

#include "model/drafts/drafts.h"
#include "model/ledger/ledgerfile.h"

namespace Drafts {

/// A document of the ledger: what became of it, and what of it reads differently now.
struct Kept
{
    Ledger::DocumentRow row;
    Ledger::DocumentLife life = {};
    QList<Letters::ChangedFact> changes = {};
    Base::Problems problems = {}; ///< why it cannot be compared: the letter no longer fits
    bool superseded = false;      ///< a later one of the same letter was issued, or it was withdrawn: nobody relies on it

    [[nodiscard]] bool isStale() const { return !superseded && (!changes.isEmpty() || !problems.isEmpty()); }
};

/// Every document kept of the incident, in the order in which they were kept.
[[nodiscard]] Base::Result<QList<Kept>> keptOf(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                                               const Incidents::OwnOrganisation &own);

/// Why it cannot be approved or issued as it stands: each fact that changed, with its sentence; empty when it is up to
/// date or the step does not need that.
[[nodiscard]] Base::Problems outOfDate(const Kept &kept, Ledger::DocumentVerb verb);

} // namespace Drafts

#pragma once

#include "model/drafts/kept.h"

namespace Drafts {

/// What stands against a step although the rules of the ledger would let it pass. One can say why it is done all the
/// same: facts still missing or sure slips in what is to be approved, a public notice before those concerned were told.
[[nodiscard]] Base::Problems doubts(const Ledger::LedgerFile &ledger, const Kept &kept, const Ledger::DocumentStep &step,
                                    const Incidents::Incident &incident, const Incidents::OwnOrganisation &own);

/// Who is to hear of it before the public (社内周知 → 本人通知 → 公表) and has not, by the facts and what was filed; empty
/// when all were told.
[[nodiscard]] Base::Problems untold(const Incidents::Incident &incident, const Filings &filings);

/// The step as the ledger shall keep it. Refused: an out-of-date document is to be approved or issued; an approval was
/// spoken before the document was made; there are doubts and no `why`. With one, the doubts stand in `overridden`, in `language`.
[[nodiscard]] Base::Result<Ledger::DocumentStep> prepared(const Ledger::LedgerFile &ledger, const Kept &kept,
                                                          const Ledger::DocumentStep &step,
                                                          const Incidents::Incident &incident,
                                                          const Incidents::OwnOrganisation &own, Base::Language language);

/// The publication that issuing a notice is: its number in the series, done, when and where.
[[nodiscard]] Incidents::Publication publicationOf(const Ledger::NewDocument &document, const Ledger::DocumentStep &issue,
                                                   const Incidents::Incident &incident,
                                                   const QList<Ledger::IssuedDocument> &issuedBefore,
                                                   const QTimeZone &zone);

} // namespace Drafts

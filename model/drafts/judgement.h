#pragma once

#include "model/duties/judging.h"
#include "model/duties/standing.h"
#include "model/letters/case.h"

/// What the law says of a case, for a letter that prints it.
namespace Drafts {

struct Judgement
{
    Rules::Assessment assessment;
    QList<Duties::Standing> duties;
};

/// Of an incident of the ledger, with what persons decided and filed; `at` is now, in the ledger's zone. Refused when
/// the incident became known after that.
[[nodiscard]] Base::Result<Judgement> judge(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                                            const Duties::LawBooks &books, const QDateTime &at);

/// Into the words and the era of the letter, in the place of a judgement that was there.
void addJudgement(const Judgement &judgement, Base::Language language, Base::Era era, Letters::Options *options);

} // namespace Drafts

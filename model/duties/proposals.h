#pragma once

#include "model/duties/judging.h"

namespace Duties {

/// What the program proposed about one duty, as a decision keeps it beside itself: verdict, version of the law, dates.
[[nodiscard]] QJsonObject proposalOf(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty);

/// The same for a duty that the law does not ask for, and whether a kept one was asked for.
[[nodiscard]] QJsonObject unaskedProposal(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty);
[[nodiscard]] bool isAsked(const QJsonObject &proposal);

/// The duty that was proposed, as far as it was kept.
[[nodiscard]] Rules::DutyFinding dutyOf(const Ledger::DutyKey &key, const QJsonObject &proposal);

/// A row "to decide" for every duty of the assessment.
[[nodiscard]] QList<Ledger::Decision> proposals(Incidents::IncidentId incident, const Rules::Assessment &assessment);

/// For LedgerFile::setJudge: whatever is written there is judged as of today. `books` is asked for when something is;
/// the ledger keeps the judge and outlives it.
[[nodiscard]] Ledger::Judge judgeOf(const Ledger::LedgerFile &ledger, std::function<const LawBooks &()> books);

} // namespace Duties

#pragma once

#include "model/duties/judging.h"

namespace Duties {

/// What the program proposed about one duty, as a decision keeps it beside itself: verdict, version of the law, dates.
[[nodiscard]] QJsonObject proposalOf(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty);

/// The same for a duty that the law does not ask for, and whether a kept one was asked for.
[[nodiscard]] QJsonObject unaskedProposal(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty);
[[nodiscard]] bool isAsked(const QJsonObject &proposal);

/// What is kept beside a decision about a duty of a law that had nothing to say.
[[nodiscard]] QJsonObject nothingProposed();

/// Whether the law asks for more by the facts of today than by those of `proposal`: a graver verdict, or an item that
/// was not met then. `today` is null where it has nothing to say any more.
[[nodiscard]] bool asksForMore(const QJsonObject &proposal, const Rules::PartyVerdict *today);

/// The duty that was proposed, as far as it was kept.
[[nodiscard]] Rules::DutyFinding dutyOf(const Ledger::DutyKey &key, const QJsonObject &proposal);

/// A row "to decide" for every duty of the assessment.
[[nodiscard]] QList<Ledger::Decision> proposals(Incidents::IncidentId incident, const Rules::Assessment &assessment);

/// For LedgerFile::setJudge: whatever is written there is judged as of today. `books` is asked for when something is;
/// the ledger keeps the judge and outlives it.
[[nodiscard]] Ledger::Judge judgeOf(const Ledger::LedgerFile &ledger, std::function<const LawBooks &()> books);

} // namespace Duties

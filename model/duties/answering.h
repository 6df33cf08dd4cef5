#pragma once

#include "model/duties/judging.h"

namespace Duties {

/// A decision about this duty with the program's proposal beside it; verdict and reason are the caller's to fill in.
/// Refused by name: a regime or a duty that does not exist. A duty that the law does not ask of this incident may be
/// decided (a voluntary report).
[[nodiscard]] Base::Result<Ledger::Decision> decisionOn(const Ledger::DutyKey &key, Incidents::IncidentId incident,
                                                        const Rules::Rulebook &rulebook,
                                                        const Rules::Assessment &assessment);

/// What there is to say of a decision that a person took otherwise than the rules proposed, in `language`; nothing where
/// the rules left it open or do not ask for that duty. It stands all the same: a person decides.
[[nodiscard]] std::optional<Base::Problem> decidedOtherwise(const Ledger::Decision &decision, Base::Language language);

/// The stage in which this duty is filed unless somebody says otherwise.
[[nodiscard]] Incidents::Stage usualStage(const QString &duty);

/// A filing of this duty with the deadlines that hold now, for each whether `at` was late; in the stage "single" it
/// meets both the preliminary and the final report. Receipt, reason and copy are the caller's to fill in.
/// Refused: what does not exist, a stage that does not fit, a day without time for a duty in hours.
[[nodiscard]] Base::Result<Ledger::NewFiling> filingOf(const Ledger::DutyKey &key, Incidents::IncidentId incident,
                                                       Incidents::Stage stage, const Incidents::PartialTime &at,
                                                       const Rules::Rulebook &rulebook,
                                                       const Rules::Assessment &assessment, const QTimeZone &zone);

} // namespace Duties

#pragma once

#include "model/rules/assessment.h"
#include "model/rules/calendar.h"

namespace Rules {

/// The time limits that contracts set (parties[].contract_deadline), counted from when the party that owes it knew. A
/// limit that cannot be read as a time ("速やかに") stays as it was written.
[[nodiscard]] QList<ContractDeadline> contractDeadlines(const Incidents::Incident &incident,
                                                        const QList<Subject> &subjects, const Calendar &calendar,
                                                        const QTimeZone &zone);

} // namespace Rules

#pragma once

#include "model/rules/assessment.h"
#include "model/rules/calendar.h"
#include "model/rules/starts.h"

namespace Rules {

/// A trigger as it came out, and the day on which it was met where that is not the day of knowing.
struct MetTrigger
{
    const Trigger *trigger = nullptr;
    Truth met = Truth::No;
    std::optional<QDate> since;
};

/// By when `duty` is to be done, given all triggers of its version in their order and where its clock starts: what stays empty in
/// `finding` otherwise (from, earliest, due, dueAt, because).
void setTimes(DutyFinding &finding, const Duty &duty, const Start &start, const QList<MetTrigger> &triggers,
              const Calendar &calendar, const QTimeZone &zone);

} // namespace Rules

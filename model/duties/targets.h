#pragma once

#include "model/incident/organisation.h"
#include "model/rules/assessment.h"

#include <QTimeZone>

namespace Duties {

/// What the organisation sets itself where the law names no date: its own, never the law's. `at` where the time of
/// knowing is known, else the day alone; both invalid: none.
struct Target
{
    QDate day;
    QDateTime at;
};

/// Of a duty "without delay" whose clock began; of any other none.
[[nodiscard]] Target targetOf(const Rules::DutyFinding &duty, const Incidents::Incident &incident,
                              const Incidents::OwnOrganisation &own, const QTimeZone &zone);

/// The day on which to look again at what was done or decided on `day`; invalid: the organisation wants none.
[[nodiscard]] QDate reviewAfter(QDate day, const Incidents::OwnOrganisation &own);

} // namespace Duties

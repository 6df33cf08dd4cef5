#pragma once

#include "model/rules/calendar.h"
#include "model/rules/rulebook.h"

namespace Rules {

/// One case as it is to be judged: facts, the organisation that keeps the ledger, former figures, today, the zone of
/// the ledger.
struct Case
{
    const Incidents::Incident &incident;
    QDate on;
    QTimeZone zone;
    Incidents::OwnOrganisation own = {};
    QList<FormerCount> former = {};
};

/// What every regime of the rulebook asks: pure, the same facts give the same answer.
[[nodiscard]] Assessment assess(const Case &given, const Rulebook &rulebook, const Calendar &calendar);

/// Why the case cannot be judged: it became known after `on`.
[[nodiscard]] Base::Problems obstacles(const Case &given);

} // namespace Rules

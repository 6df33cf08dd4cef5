#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QTimeZone>

namespace Incidents {

/// One thing to find out or to do, and where it is written down.
struct NextStep
{
    enum class Urgency {
        Overdue, ///< a promised day has passed
        Now,     ///< the first hours: what limits the harm and starts the clock
        Soon,    ///< what letters and reports quote
        Later,   ///< what closing needs
    };

    Base::Problem what; ///< kind "nextsteps.…"; its sentence says what to do
    QString path;       ///< the field of the incident file ("counts", "actions[2].due")
    Urgency urgency = Urgency::Soon;

    bool operator==(const NextStep &) const = default;
};

/// What is missing or due, the most pressing first, else in the order in which facts arrive. A fact that was answered -
/// "not known yet" included, for it is no answer to a letter - is asked for until it is known. A closed incident has
/// none but what contradicts its closing. Knows no law: which duty follows is the rules room's.
[[nodiscard]] QList<NextStep> nextSteps(const Incident &incident, QDate today, const QTimeZone &zone);

} // namespace Incidents

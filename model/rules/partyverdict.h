#pragma once

#include "model/rules/assessment.h"
#include "model/rules/calendar.h"
#include "model/rules/starts.h"

namespace Rules {

/// One subject before one version of one law.
struct Judged
{
    const CaseFacts &facts;
    const Starts &starts;
    const Binding &binding;
    bool isBound; ///< else the facts leave open whether the binding holds
    const Version &version;
    const QList<FormerCount> &former;
};

/// Triggers, then grounds of exemption, then duties: what the version says to the subject.
[[nodiscard]] PartyVerdict judge(const Judged &judged, const Calendar &calendar);

} // namespace Rules

#pragma once

#include "model/duties/standing.h"
#include "model/incident/nextsteps.h"

namespace Duties {

/// What the law asks next of the own organisation, as "next things to do": the open duty whose day comes first, with
/// that day, else one without a date; and the facts that keep a verdict of the own organisation open, the first ones.
/// `path` is "judgement", or the field of the fact, which the sentence takes as its argument.
[[nodiscard]] QList<Incidents::NextStep> dutySteps(const Rules::Assessment &assessment, const QList<Standing> &standings,
                                                   QDate today, Base::Language language);

} // namespace Duties

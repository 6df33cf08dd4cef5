#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

/// The three facts one is asked for first, each in one short line; empty while nothing was said.
namespace Tables {

/// 約1,748名（見込み）; "not known" when that was said.
[[nodiscard]] QString personsText(const Incidents::Incident &incident, Base::Language language);
/// The items of all groups, the first few named.
[[nodiscard]] QString itemsText(const Incidents::Incident &incident, Base::Language language);
/// When the organisation knew.
[[nodiscard]] QString knownText(const Incidents::Incident &incident, Base::Language language);

} // namespace Tables

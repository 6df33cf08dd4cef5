#pragma once

#include "model/duties/standing.h"

#include "model/base/problem.h"

namespace Duties {

/// What window and command line say when an incident became responded (対応終結) or closed while duties were open, by
/// their names; nothing otherwise. It stands all the same: a person knows why.
[[nodiscard]] std::optional<Base::Problem> openAtTheEnd(const Incidents::Incident &before, const Incidents::Incident &after,
                                                        const QList<Standing> &standings, Base::Language language);

} // namespace Duties

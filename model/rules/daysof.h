#pragma once

#include "model/incident/incident.h"

#include <optional>

namespace Rules {

/// The first day a time can mean, in the ledger's zone.
[[nodiscard]] QDate dayOf(const Incidents::PartialTime &time, const QTimeZone &zone);
/// Nothing for a moment that is only words or not known.
[[nodiscard]] std::optional<QDate> dayOf(const Base::Fact<Incidents::Moment> &moment, const QTimeZone &zone);

} // namespace Rules

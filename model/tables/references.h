#pragma once

#include "model/ledger/incidentrows.h"

namespace Tables {

/// The reference a new incident gets: the year and the next free number, 2026-015. References of other forms, which
/// came with imported cases, do not count.
[[nodiscard]] QString nextReference(const QList<Ledger::IncidentRow> &rows, int year);

} // namespace Tables

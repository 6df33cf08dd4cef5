#pragma once

#include "model/base/result.h"
#include "model/ledger/incidentrows.h"

namespace Views {

class Session;

/// Stores changed actions of one or several incidents: all of them, or none and why.
[[nodiscard]] Base::Outcome storeActions(Session &session, const QList<Ledger::ActionRow> &changed);

/// The actions of one incident as a table shows them.
[[nodiscard]] QList<Ledger::ActionRow> actionRows(const Incidents::Incident &incident);

} // namespace Views

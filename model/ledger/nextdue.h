#pragma once

#include "model/ledger/auditkey.h"
#include "model/ledger/database.h"
#include "model/ledger/duties.h"

namespace Ledger {

/// In place of the one before; one that was never reckoned leaves none.
void keepNextDue(Database &database, const AuditKey &key, Incidents::IncidentId incident, const NextDue &next);

[[nodiscard]] QString sealOf(const AuditKey &key, Incidents::IncidentId incident, const NextDue &next);

/// Those that were kept, with the seal that each bears.
void forEachNextDue(Database &database,
                    const std::function<void(Incidents::IncidentId, const NextDue &, const QString &seal)> &visit);

} // namespace Ledger

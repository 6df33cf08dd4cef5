#pragma once

#include "model/incident/organisation.h"

#include <QStringList>

/// Words that are nearly those of the ledger.
namespace Check {

/// How many signs must be changed, added, left out or swapped with their neighbour to make one of the other.
[[nodiscard]] int signsApart(const QString &a, const QString &b);

/// Every text that the incident and the organisation hold, in even width.
[[nodiscard]] QStringList textsOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own);

} // namespace Check

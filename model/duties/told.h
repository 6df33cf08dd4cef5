#pragma once

#include "model/incident/incident.h"

namespace Duties {

/// A report or a notice that the incident's facts tell of, with its day; nobody recorded it here, no copy is kept.
struct ToldFiling
{
    QString to; ///< of authorities.to, or "persons"
    Incidents::PartyRef by;
    Incidents::Stage stage = Incidents::Stage::Single;
    Incidents::PartialTime at;
    QString receipt = {};
    QString path;      ///< where it stands: "authorities[0]"
    qint64 untold = 0; ///< persons concerned whom it did not reach: the notice is not done
};

/// What the facts of an incident say beside the duties themselves.
struct Told
{
    QList<ToldFiling> filings;
    std::optional<qint64> persons; ///< to be told now
};

/// What `authorities` and `persons_informed` say was done; without a time or as a consultation it meets no duty and is
/// left out.
[[nodiscard]] Told toldIn(const Incidents::Incident &incident);

} // namespace Duties

#pragma once

#include "model/incident/incident.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace Check {

/// What the ledger says to a claim of the text.
enum class Support {
    Holds,
    Fails,   ///< the ledger says otherwise
    Unknown, ///< the ledger does not say
};

/// A claim as it was found: its words decide what is asked of the ledger.
struct Claim
{
    const Incidents::Incident &incident;
    QTimeZone zone;
    QString words; ///< the sentence, in even width
};

/// One kind of claim: resources/check/claims.json names its patterns.
struct ClaimKind
{
    QString id; ///< all_informed, all_recovered, at_once, reported, investigated, no_damage, done
    QRegularExpression pattern;
};
[[nodiscard]] const QList<ClaimKind> &claimKinds();

[[nodiscard]] Support supportOf(const QString &kind, const Claim &claim);

} // namespace Check

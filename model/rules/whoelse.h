#pragma once

#include "model/base/result.h"
#include "model/rules/condition.h"

namespace Rules {

/// Somebody who may have to be told beside the receivers of the regimes: an entry of checklists/who_else.json. Says
/// when to think of them and under which value the incident keeps it; it is a duty only where a source says so.
struct OtherReceiver
{
    QString id;
    Text name;
    Text why;
    Condition when;
    QString to;    ///< of authorities.to; empty when a publication reaches them
    QString where; ///< of publications.where, else empty
    bool isDuty = false;
    QString source; ///< an address; empty: a suggestion
};

/// Reads such a file strictly: whatever is missing, unknown or a duty without a source is a problem with its place.
[[nodiscard]] Base::Result<QList<OtherReceiver>> readWhoElse(const QByteArray &bytes);

} // namespace Rules

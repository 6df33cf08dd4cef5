#pragma once

#include "model/base/problem.h"

namespace Base {

/// The words a person reads for the contract's ids: resources/vocabulary/<group>.json, in the order they are offered.
/// Knows no meaning: which causes exist and how they map to forms is the rules room's.
[[nodiscard]] QStringList vocabulary(const QString &group);

/// The word for an id; an id the group does not hold is text kept as written and comes back as it is.
[[nodiscard]] QString label(const QString &group, const QString &id, Language language);

} // namespace Base

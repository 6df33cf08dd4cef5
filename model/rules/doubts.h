#pragma once

#include "model/rules/rulebook.h"

namespace Rules {

/// The answers that a rule of the rulebook contradicts by the facts of the case, each with the reason.
[[nodiscard]] QList<Doubt> doubtsOf(const CaseFacts &facts, const Rulebook &rulebook);

} // namespace Rules

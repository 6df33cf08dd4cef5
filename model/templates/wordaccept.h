#pragma once

#include "model/templates/grammar.h"

namespace Templates {

/// Makes of a part of Word the text that its tracked changes would leave when all were accepted, without the remarks of
/// reviewers and without the wrappers that cut tags apart.
void acceptWord(const Node &root);

} // namespace Templates

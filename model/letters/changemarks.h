#pragma once

#include "model/letters/document.h"

namespace Letters {

/// Marks every value of `now` that `former`, the same letter of earlier facts, did not say (Mark::Changed). An entry of
/// a list that only moved is no change; what is missing keeps its own mark.
void markChanges(Document &now, const Document &former);

} // namespace Letters

#pragma once

#include "model/letters/compose.h"

namespace Letters {

/// The sentence of the document in which the value of a tag stands for the first time ("timeline[2]": any field of that
/// entry); of a table the row. Empty where it only chose the words.
[[nodiscard]] QString sentenceWith(const Document &document, const QString &tag);

/// Says of every quoted fact in which sentence it stands.
void addSentences(Composition &composition);

} // namespace Letters

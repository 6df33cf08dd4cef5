#pragma once

#include "model/letters/factreader.h"
#include "model/templates/weaving.h"

namespace Templates {

/// A part with the facts in it.
struct FilledPart
{
    PartTree tree;
    QList<Letters::Paragraph> paragraphs = {}; ///< its words, for a preview: values that are missing are marked
};

/// Copies a woven part, each value read from the facts, each section as often as it stands there. Values are words: they
/// are never read for tags or markup.
[[nodiscard]] FilledPart fill(const Woven &part, Grammar &grammar, Letters::FactReader &facts);

} // namespace Templates

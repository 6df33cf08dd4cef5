#pragma once

#include "model/templates/weaving.h"

namespace Templates {

/// A section of one story: its tags and where their edges stand in the tree.
struct Section
{
    Letters::Tag open;
    Letters::Tag close;
    Node begin = {}; ///< mark in a paragraph, or an element of its own between paragraphs
    Node end = {};
    bool isBlock = false; ///< around whole paragraphs, rows or items
};

/// The sections of a story in the order in which they end. The pieces were found to be well nested.
[[nodiscard]] QList<Section> sectionsOf(const QList<Letters::Piece> &pieces);

/// Puts the element of a section around what stands between its edges, and takes the edges away. Sections inside were
/// wrapped before. False: the edges stand where no whole rows, items or paragraphs lie between them.
[[nodiscard]] bool wrap(const Section &section, const Grammar &grammar, Woven *woven);

} // namespace Templates

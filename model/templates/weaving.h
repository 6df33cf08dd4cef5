#pragma once

#include "model/templates/story.h"
#include "model/templates/xmlpart.h"

#include <QHash>

namespace Templates {

/// A part whose tags have become elements: each value a mark, each section one element around what it decides about or
/// repeats. The tags stand beside the tree, by their nodes, so that no file can smuggle one in.
struct Woven
{
    PartTree tree;
    QHash<NodeKey, Letters::Tag> values;
    QHash<NodeKey, Letters::Tag> sections;
    QHash<NodeKey, Node> spares; ///< of containers: an empty paragraph in the looks of their last one
    QSet<NodeKey> live;          ///< elements with a tag in them; the rest is copied as it is
    QStringList stories;         ///< areas in which there is a tag

    [[nodiscard]] bool isLive() const { return !live.isEmpty(); }
};

/// Weaves every story of a part; `area` names the outermost ones. The tree is changed and is of no other use afterwards;
/// with faults the result is not to be filled.
[[nodiscard]] Woven weave(const PartTree &tree, const QString &area, const Grammar &grammar, Faults *faults);

} // namespace Templates

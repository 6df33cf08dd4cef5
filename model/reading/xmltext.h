#pragma once

#include "model/reading/readers.h"

#include <pugixml.hpp>

namespace Reading {

/// What one element of a document means for its text.
enum class Meaning {
    Nothing,   ///< what is in it counts
    Text,      ///< its own text counts as it stands
    Flowing,   ///< ... with white space as one blank
    Paragraph, ///< a line of its own
    Tab,
    Break,
    Blanks,    ///< text:s
    LeftOut,
};

/// Walks a part without recursion; `meaning` by the element's name. Text outside of Text and Flowing counts not.
void collectXml(pugi::xml_node root, Meaning (*meaning)(const char *name), Collector &into);

/// The part as a tree; nothing when it is no XML, or nests or declares what no document does.
[[nodiscard]] bool loadXml(pugi::xml_document &document, const QByteArray &bytes);

} // namespace Reading

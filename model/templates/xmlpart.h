#pragma once

#include "model/base/result.h"
#include "model/templates/grammar.h"

namespace Templates {

using PartTree = std::shared_ptr<pugi::xml_document>;

/// How deep the elements of a part may be nested; Word and LibreOffice stay under 100.
inline constexpr int deepestElement = 200;

/// Reads a part of XML from a stranger's file: well formed, of a moderate depth, without document type and entities of
/// its own (nothing is ever fetched). templates.damaged_part, .entities, .too_deep; their argument is `name`.
[[nodiscard]] Base::Result<PartTree> parsePart(const QByteArray &bytes, const QString &name);

/// The part again, UTF-8.
[[nodiscard]] QByteArray saved(const pugi::xml_document &part);

} // namespace Templates

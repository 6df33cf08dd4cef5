#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Pdf {

/// What of a CFF table a PDF reader goes by: in a CID-keyed font a code means a CID, and the charset says which glyph
/// that is.
struct CffCharset
{
    bool cidKeyed = false;
    std::vector<quint16> cids; ///< by glyph; only of a CID-keyed font
};

/// None: the table is broken (Adobe Technical Note 5176 is the format).
[[nodiscard]] std::optional<CffCharset> readCffCharset(const QByteArray &table, int glyphCount);

} // namespace Pdf

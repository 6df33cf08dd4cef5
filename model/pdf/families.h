#pragma once

#include <QStringList>

namespace Pdf {

/// Japanese families in the order they are tried: what Debian ships, then Windows, then macOS. For QFont::setFamilies();
/// only those that are installed, and never an empty list.
[[nodiscard]] QStringList sansFamilies();
[[nodiscard]] QStringList serifFamilies();

} // namespace Pdf

#pragma once

#include <QStringView>

namespace Tables {

/// Whether `text` holds `word` (not empty). Compares the first and the last unit of the word over 32 places at once,
/// which compilers turn into vector instructions, and looks closer only where both agree: no slow case for words of
/// two kanji, of which byte-wise searches have some (shared lead bytes).
[[nodiscard]] bool holds(QStringView text, QStringView word);

} // namespace Tables

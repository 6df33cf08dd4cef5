#pragma once

#include "model/base/result.h"

namespace Ledger {

/// Puts a copy of a ledger in the place of one that cannot be opened. The copy is opened first; what stood at `path`,
/// with what SQLite keeps beside it, is set aside and gives its new name (empty: nothing stood there). After a refusal
/// everything is where it was.
[[nodiscard]] Base::Result<QString> restore(const QString &copy, const QString &path);

} // namespace Ledger

#pragma once

#include "model/base/result.h"
#include "model/ledger/ledgerfile.h"
#include "model/tables/searchindex.h"
#include "model/tables/searchtext.h"

#include <atomic>

namespace Tables {

/// Reads the texts of all incidents into an index; meant for a worker thread with a ledger of its own. Where
/// `isCancelled` becomes true the rest is left out soon.
[[nodiscard]] Base::Result<SearchIndex> searchIndexOf(const Ledger::LedgerFile &ledger, Base::Language language,
                                                      const std::atomic_bool &isCancelled);

/// The text of one incident, for SearchIndex::put() after it changed.
[[nodiscard]] QString searchTextOf(const Incidents::Incident &incident, Base::Language language);

} // namespace Tables

#pragma once

#include "views/common/session.h"

namespace Views {

/// Reads incident files, or one file of a whole ledger, and adds them: all or nothing.
[[nodiscard]] Base::Result<Ledger::Added> importInto(Session &session, const QStringList &paths);

/// The whole ledger as .json, or its list of incidents as .csv or .xlsx (Tables::saveIncidentList); another ending is
/// refused. After a failure no half-written file is left.
[[nodiscard]] Base::Outcome exportTo(const QString &path, const Ledger::LedgerFile &ledger, const Duties::LawBooks &books,
                                     Base::Language language);

} // namespace Views

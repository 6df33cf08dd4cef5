#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/ledger/incidentrows.h"

/// The list of incidents as a file for a spreadsheet.
namespace Tables {

/// Whether the ending is one of a list: .csv or .xlsx.
[[nodiscard]] bool isListFile(const QString &path);

/// Comma-separated, UTF-8 with a byte order mark so that Excel reads it as such; columns and values by their contract
/// names, for other programs. Texts stand as they were typed.
[[nodiscard]] QByteArray incidentListCsv(const QList<Ledger::IncidentRow> &rows);

/// .csv as above; .xlsx in the words of the language, with real dates and figures, a heading that stays and a filter.
/// No text becomes a formula or a link. Refused ("app.cannot_write") when it cannot be written; then no file is left.
[[nodiscard]] Base::Outcome saveIncidentList(const QList<Ledger::IncidentRow> &rows, const QString &path,
                                             Base::Language language);

} // namespace Tables

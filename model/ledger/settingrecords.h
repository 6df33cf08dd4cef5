#pragma once

#include "model/ledger/records.h"

#include <optional>

/// The named settings as rows: which row a name has, and its first writing.
namespace Ledger {

[[nodiscard]] std::optional<Record> settingRecord(Database &database, const QString &name);
void insertSetting(Change &change, const QString &name, const QJsonObject &body);

} // namespace Ledger

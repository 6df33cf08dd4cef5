#pragma once

#include <QString>

/// What the program remembers between starts, outside any ledger. Every key is named here and nowhere else.
namespace App::Settings {

/// The ledger that window and command line use unless told otherwise.
[[nodiscard]] QString ledgerPath();
void setLedgerPath(const QString &path);

/// The login name: who acts unless --by says otherwise.
[[nodiscard]] QString loginName();

} // namespace App::Settings

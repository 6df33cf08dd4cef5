#pragma once

#include <QString>

/// What the program remembers between starts, outside any ledger. Every key is named here and nowhere else.
namespace App::Settings {

/// The ledger that window and command line use unless told otherwise.
[[nodiscard]] QString ledgerPath();
void setLedgerPath(const QString &path);

/// The user's own rule files; a file there wins over the shipped one with the same id.
[[nodiscard]] QString rulesFolder();

/// The user's own forms, likewise.
[[nodiscard]] QString formsFolder();

/// The Cabinet Office's list of holidays, if the user put one there.
[[nodiscard]] QString holidayList();

/// Who acts unless --by says otherwise: the name set in the window, else the login name.
[[nodiscard]] QString userName();
void setUserName(const QString &name);

} // namespace App::Settings

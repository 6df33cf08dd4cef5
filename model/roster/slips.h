#pragma once

#include <QString>

/// What gets into a cell by a slip and would be printed as it stands. The words are data (resources/roster/slips.json).
namespace Roster {

/// A spreadsheet's error value, such as #N/A.
[[nodiscard]] bool isCellError(const QString &text);
/// The name of a line that sums up the others.
[[nodiscard]] bool isTotal(const QString &name);
/// The character that stands for one that was lost on the way; empty: none. U+FFFD is told with the other characters.
[[nodiscard]] QString lostCharacterIn(const QString &name);
/// The honorific a name ends with; empty: none. A surname such as 鵜殿 ends with none.
[[nodiscard]] QString honorificAfter(const QString &name);
[[nodiscard]] QString honorificAfterOrganisation(const QString &name);

} // namespace Roster

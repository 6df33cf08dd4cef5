#pragma once

#include <QString>
#include <QXmlStreamReader>

namespace Sheets {

/// The text of an <si> or <is> the reader stands on, up to its end: all runs, without the furigana Excel keeps.
[[nodiscard]] QString richText(QXmlStreamReader &xml);

/// 0 for "A1"; -1 when there is no column in it.
[[nodiscard]] int columnOf(QStringView reference);

/// "_x000D_" is how a workbook writes a character that XML cannot hold.
[[nodiscard]] QString unescaped(QString text);

} // namespace Sheets

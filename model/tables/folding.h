#pragma once

#include <QString>
#include <QStringList>

namespace Tables {

/// The form in which texts are compared by the search: width, case, hiragana and katakana, dashes and a few variant
/// characters of names (髙, 﨑, 𠮷) make no difference, and invisible characters are gone. The same for a text and for
/// what is looked for.
[[nodiscard]] QString folded(QStringView text);
void appendFolded(QStringView text, QString &to);

/// The words of what was typed, folded, without repetition; all of them must be found.
[[nodiscard]] QStringList searchWords(QStringView typed);

} // namespace Tables

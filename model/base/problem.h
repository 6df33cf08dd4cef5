#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Base {

enum class Language { Japanese, English };

/// One reason why something was refused or is not right: a kind with arguments. The sentence for a person is data
/// (resources/messages/<room>.json), so that window and command line say the same words.
struct Problem
{
    QString kind;       ///< "json.unknown_key": the file of the sentence, a dot, its name in there
    QStringList args;   ///< {0}, {1} ... of the sentence
    QString where = {}; ///< file, row, column or field; empty when the sentence says it all

    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

/// One line for a person: what, where, what to do. An unknown kind gives the kind itself and its arguments.
[[nodiscard]] QString sentence(const Problem &problem, Language language);

/// "where: sentence" when the problem names a place, else the sentence.
[[nodiscard]] QString line(const Problem &problem, Language language);

/// Every kind for which a sentence is shipped; tests hold the program's kinds against it.
[[nodiscard]] QStringList problemKinds();

} // namespace Base

#pragma once

#include "model/roster/columns.h"

#include <QHash>

/// The names of tags that stand for what a roster says, in both languages: data (resources/roster/tags.json).
namespace Mailing {

/// What a tag asks of a row: one of these or, from FirstOwn on, a column of Roster::Columns::own().
struct PersonalSource
{
    enum Known { Name, Honorific, Organisation, PostalCode, Address, MemberNumber, Email, IsExposed, IsReceived, FirstOwn };
};

/// The roster's known columns and its own.
[[nodiscard]] QStringList personalTags(const Roster::Columns &columns);

/// The source of each of these tags; a column of the roster's own goes before a known tag of its name.
[[nodiscard]] QHash<QString, int> personalSources(const Roster::Columns &columns);

/// Tags within the list that a cell holds ("簿記;統計").
[[nodiscard]] bool isEntryTag(const QString &name);
[[nodiscard]] bool isFirstTag(const QString &name);
[[nodiscard]] bool isLastTag(const QString &name);

} // namespace Mailing

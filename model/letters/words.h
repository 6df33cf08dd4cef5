#pragma once

#include "model/base/problem.h"

/// Turns of phrase that depend on a fact, as data: resources/letters/words.json. The sentences are the templates'.
namespace Letters {

/// The phrase of that id ("accident.leak") with {0}, {1} ... filled in; empty when there is none.
[[nodiscard]] QString phrase(const QString &id, Base::Language language, const QStringList &args = {});
[[nodiscard]] bool hasPhrase(const QString &id);

/// What an organisation of that name calls itself: 当社, 本市, 当会; a neutral word where the name does not tell.
[[nodiscard]] QString selfWord(const QString &organisation, Base::Language language);

/// Whether the persons of a group are minors, so that a letter goes to their guardians too.
[[nodiscard]] bool areMinors(const QString &group);

} // namespace Letters

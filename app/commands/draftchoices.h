#pragma once

#include "app/commands/commands.h"
#include "model/letters/case.h"

namespace App {

/// What `draft` lets a person choose about one document beside letter, language, era, date and number: each option with
/// a line for --help.
[[nodiscard]] QList<QCommandLineOption> choiceOptions();

/// What was chosen; wrong usage for a word that is none.
[[nodiscard]] Letters::Options choicesIn(const Invocation &invocation);

/// What the rules say of the case today, in the words and the era of the letter, for the letter that prints it.
void addJudgement(Letters::Options &choices, const Invocation &invocation, const Source &source, Base::Language language,
                  Base::Era era);

} // namespace App

#pragma once

#include "app/commands/commands.h"

namespace App {

/// What `draft` lets a person choose about one document beside letter, language, era, date and number: each option with
/// a line for --help.
[[nodiscard]] QList<QCommandLineOption> choiceOptions();

/// What was chosen; wrong usage for a word that is none.
[[nodiscard]] Letters::Options choicesIn(const Invocation &invocation);

/// What the rules say of the case today, for the letter that prints it; nothing where they cannot say it.
void addJudgement(const Invocation &invocation, const Source &source, Drafts::Request *request);

} // namespace App

#pragma once

#include "model/rules/condition.h"

namespace Rules {

/// One row of the vocabulary: the key by which a condition names it, and how its arguments are read.
struct LeafKind
{
    const char *name;
    std::shared_ptr<const ConditionLeaf> (*read)(Keys &keys);
};

/// yes/no questions, head-counts, what happened, scope: what a trigger looks at.
[[nodiscard]] QList<LeafKind> factLeaves();
/// Who is judged: kind, mark, countries, place in the chain of entrusting.
[[nodiscard]] QList<LeafKind> subjectLeaves();
/// Data items, causes, channels, words: what a proposal looks at.
[[nodiscard]] QList<LeafKind> contentLeaves();

/// What was answered to a yes/no question, as it is written; `key` of the incident file.
[[nodiscard]] Incidents::Answer answerTo(const QString &key, const Incidents::Incident &incident);

/// A list of words that must all be among `words`.
[[nodiscard]] QStringList wordsFrom(Keys &keys, const char *key, const QStringList &words);

} // namespace Rules

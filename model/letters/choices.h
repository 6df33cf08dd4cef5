#pragma once

#include "model/base/enumnames.h"
#include "model/letters/tags.h"

#include <optional>

/// What a template asks of the document itself, beside the facts: each a field of Options. Which tags ask is data ("asks"
/// in tags.json).
namespace Letters {

enum class Choice { Reader, Minors, Bereaved, Numbers, Seal, CausePending, Annex, AnswerBy, NextWord, Judgement };

/// A condition asks for the choice behind it; a value only does where it is a date: a letter that prints the number of
/// persons without a condition cannot do without it.
[[nodiscard]] std::optional<Choice> choiceAskedBy(const Tag &tag);

/// Every choice a template asks for, each once, in the order of the enumeration.
[[nodiscard]] QList<Choice> choicesAskedBy(const QList<Node> &nodes);
[[nodiscard]] QList<Choice> choicesAskedBy(const QList<Tag> &tags);

} // namespace Letters

template <>
struct Base::EnumNames<Letters::Choice>
{
    using E = Letters::Choice;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Reader, "reader"}, N{E::Minors, "minors"}, N{E::Bereaved, "bereaved"},
                                         N{E::Numbers, "numbers"}, N{E::Seal, "seal"},
                                         N{E::CausePending, "cause_pending"}, N{E::Annex, "annex"},
                                         N{E::AnswerBy, "answer_by"}, N{E::NextWord, "next_word"},
                                         N{E::Judgement, "judgement"}};
};

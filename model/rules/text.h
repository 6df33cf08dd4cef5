#pragma once

#include "model/base/text.h"

namespace Rules {

using Base::Text;

/// One "because": a kind with arguments, or the own words of a rule file. An argument "@group:id" stands for the word
/// of that vocabulary. Thousands are made for one that is read, so the kind is a literal and owns nothing.
struct Reason
{
    const char *kind = ""; ///< of resources/messages/rules.json
    QStringList args = {};
    Text said = {}; ///< when stated, instead of the kind's sentence

    [[nodiscard]] static Reason of(const char *kind, QStringList args = {}) { return {kind, std::move(args), {}}; }
    [[nodiscard]] static Reason saying(const Text &text) { return {"", {}, text}; }
    bool operator==(const Reason &other) const
    {
        return qstrcmp(kind, other.kind) == 0 && args == other.args && said == other.said;
    }
};

using Reasons = QList<Reason>;

[[nodiscard]] QString sentence(const Reason &reason, Base::Language language);
/// Each once, in their order.
[[nodiscard]] QStringList sentences(const Reasons &reasons, Base::Language language);

} // namespace Rules

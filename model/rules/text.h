#pragma once

#include "model/base/problem.h"

namespace Rules {

/// What a data file says to a person, in both languages.
struct Text
{
    QString japanese;
    QString english;

    [[nodiscard]] QString in(Base::Language language) const
    {
        return language == Base::Language::Japanese ? japanese : english;
    }
    [[nodiscard]] bool isEmpty() const { return japanese.isEmpty(); }
    bool operator==(const Text &) const = default;
};

/// One "because": a kind with arguments, or the own words of a rule file. An argument "@group:id" stands for the word
/// of that vocabulary.
struct Reason
{
    Base::Problem what;
    Text said = {}; ///< when stated, instead of `what`

    [[nodiscard]] static Reason of(const char *kind, QStringList args = {})
    {
        return {{QLatin1String("rules.") + QLatin1String(kind), std::move(args), {}}, {}};
    }
    bool operator==(const Reason &) const = default;
};

using Reasons = QList<Reason>;

[[nodiscard]] QString sentence(const Reason &reason, Base::Language language);

} // namespace Rules

#pragma once

#include "model/base/problem.h"

namespace Base {

/// What a data file says to a person, in both languages.
struct Text
{
    QString japanese;
    QString english;

    [[nodiscard]] QString in(Language language) const { return language == Language::Japanese ? japanese : english; }
    [[nodiscard]] bool isEmpty() const { return japanese.isEmpty(); }
    bool operator==(const Text &) const = default;
};

} // namespace Base

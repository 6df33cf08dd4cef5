#pragma once

#include "model/base/problem.h"

#include <utility>
#include <variant>

namespace Base {

/// A value, or the reasons why there is none (never an empty list). What crosses a room and can fail returns this.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Problem problem) : m_content(Problems{std::move(problem)}) {}
    Result(Problems problems) : m_content(std::move(problems)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    const T &value() const { return std::get<T>(m_content); }
    T &value() { return std::get<T>(m_content); }
    const T &operator*() const { return value(); }
    T &operator*() { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Empty when there is a value.
    Problems problems() const { return *this ? Problems{} : std::get<Problems>(m_content); }

private:
    std::variant<T, Problems> m_content;
};

struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

/// For what only succeeds or fails: `return {};` is success.
using Outcome = Result<Nothing>;

inline const Nothing done = {};

} // namespace Base

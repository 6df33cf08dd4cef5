#pragma once

#include <QString>

#include <optional>

/// What a text tells, and where: dates and times, figures. A finding never guesses: what is not written is left out.
namespace Finding {

/// A stretch of a text in UTF-16 units, as the contract's offsets.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0; ///< behind the last unit

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool contains(qsizetype at) const { return at >= start && at < end; }
    [[nodiscard]] bool touches(const Span &other) const { return start < other.end && other.start < end; }
    [[nodiscard]] QString of(const QString &text) const { return text.mid(start, length()); }

    bool operator==(const Span &) const = default;
};

/// The same text character by character in half-width forms, wave dashes as ~: offsets hold for both.
[[nodiscard]] QString evenWidth(const QString &text);

/// A number in digits, full-width digits or Chinese numerals (千七百四十八, 二〇二三, 元); nothing for anything else.
[[nodiscard]] std::optional<qint64> numberIn(const QString &text);

} // namespace Finding

#pragma once

#include <QHashFunctions>
#include <QString>

namespace Base {

/// A number that names one row of one kind; ids of different kinds do not convert into each other. 0 is no row.
template <typename Kind>
struct Id
{
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 number) : value(number) {}
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    [[nodiscard]] QString toString() const { return QString::number(value); }
    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace Base

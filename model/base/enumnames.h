#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Base {

template <typename E>
struct EnumName
{
    E value;
    const char *name;
};

/// Specialised beside each enum: `static constexpr std::array table = {EnumName{E::A, "a"}, ...};`
/// The names are the contract's and are what is stored; the numbers of an enum mean nothing outside the program.
template <typename E>
struct EnumNames;

template <typename E>
concept NamedEnum = requires { EnumNames<E>::table; };

template <NamedEnum E>
[[nodiscard]] QString nameOf(E value)
{
    for (const auto &entry : EnumNames<E>::table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    Q_UNREACHABLE();
}

template <NamedEnum E>
[[nodiscard]] std::optional<E> fromName(QStringView name)
{
    for (const auto &entry : EnumNames<E>::table) {
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    }
    return {};
}

template <NamedEnum E>
[[nodiscard]] QStringList enumNames()
{
    QStringList names;
    for (const auto &entry : EnumNames<E>::table)
        names += QString::fromLatin1(entry.name);
    return names;
}

} // namespace Base

#pragma once

#include "model/base/enumnames.h"
#include "model/base/fact.h"

#include <QString>

/// How a member of a record is shown by a field, and back: most fields show the member's own type; fields of words show
/// enums and true/false by their contract names.
namespace Views {

template <typename T>
const T &shownFact(const T &fact)
{
    return fact;
}

inline Base::Fact<QString> shownFact(const QString &text)
{
    return text.isEmpty() ? Base::Fact<QString>() : Base::Fact<QString>(text);
}

inline Base::Fact<QString> shownFact(const Base::Fact<bool> &fact)
{
    if (!fact.isStated())
        return {};
    if (!fact)
        return Base::Fact<QString>::unknown();
    return *fact ? QStringLiteral("yes") : QStringLiteral("no");
}

template <Base::NamedEnum E>
Base::Fact<QString> shownFact(const Base::Fact<E> &fact)
{
    if (!fact.isStated())
        return {};
    return fact ? Base::Fact<QString>(Base::nameOf(*fact)) : Base::Fact<QString>::unknown();
}

template <Base::NamedEnum E>
Base::Fact<QString> shownFact(const E &value)
{
    return Base::nameOf(value);
}

template <Base::NamedEnum E>
Base::Facts<QString> shownFact(const Base::Facts<E> &facts)
{
    if (!facts.isStated())
        return {};
    if (facts.knowledge() == Base::Knowledge::Unknown)
        return Base::Facts<QString>::unknown();
    QList<QString> names;
    for (const E value : facts)
        names += Base::nameOf(value);
    return names;
}

template <typename T>
void takeFact(const T &shown, T &into)
{
    into = shown;
}

inline void takeFact(const Base::Fact<QString> &shown, QString &into)
{
    into = shown.valueOr({});
}

inline void takeFact(const Base::Fact<QString> &shown, Base::Fact<bool> &into)
{
    if (shown)
        into = *shown == u"yes";
    else
        into = shown.isStated() ? Base::Fact<bool>::unknown() : Base::Fact<bool>();
}

template <Base::NamedEnum E>
void takeFact(const Base::Fact<QString> &shown, Base::Fact<E> &into)
{
    const auto value = shown ? Base::fromName<E>(*shown) : std::nullopt;
    if (value)
        into = *value;
    else
        into = shown.isStated() ? Base::Fact<E>::unknown() : Base::Fact<E>();
}

template <Base::NamedEnum E>
void takeFact(const Base::Fact<QString> &shown, E &into)
{
    into = Base::fromName<E>(shown.valueOr({})).value_or(into);
}

template <Base::NamedEnum E>
void takeFact(const Base::Facts<QString> &shown, Base::Facts<E> &into)
{
    into = !shown.isStated()                                   ? Base::Facts<E>()
        : shown.knowledge() == Base::Knowledge::Unknown ? Base::Facts<E>::unknown()
                                                               : Base::Facts<E>(QList<E>{});
    for (const QString &name : shown) {
        if (const auto value = Base::fromName<E>(name))
            into.append(*value);
    }
}

} // namespace Views

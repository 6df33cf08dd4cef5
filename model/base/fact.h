#pragma once

#include <QList>

#include <initializer_list>
#include <utility>

namespace Base {

enum class Knowledge {
    NotStated, ///< absent key: nobody said anything
    Unknown,   ///< JSON null: asked, and not known (yet)
    Known,
};

/// One stated fact. That "not stated" and "not known yet" are two answers is what lets a person say the second.
template <typename T>
class Fact
{
public:
    Fact() = default;
    Fact(T value) : m_value(std::move(value)), m_knowledge(Knowledge::Known) {}
    static Fact unknown()
    {
        Fact fact;
        fact.m_knowledge = Knowledge::Unknown;
        return fact;
    }

    [[nodiscard]] Knowledge knowledge() const { return m_knowledge; }
    [[nodiscard]] bool isKnown() const { return m_knowledge == Knowledge::Known; }
    [[nodiscard]] bool isStated() const { return m_knowledge != Knowledge::NotStated; }
    explicit operator bool() const { return isKnown(); }

    /// Only of a known fact.
    const T &value() const { return m_value; }
    const T &operator*() const { return m_value; }
    const T *operator->() const { return &m_value; }
    T &operator*() { return m_value; }
    T *operator->() { return &m_value; }
    [[nodiscard]] T valueOr(T other) const { return isKnown() ? m_value : std::move(other); }

    bool operator==(const Fact &) const = default;
    bool operator==(const T &value) const { return isKnown() && m_value == value; }

private:
    T m_value = {};
    Knowledge m_knowledge = Knowledge::NotStated;
};

/// A list of facts; an empty list may be stated ("there is none") or not.
template <typename T>
class Facts
{
public:
    Facts() = default;
    Facts(std::initializer_list<T> items) : m_items(items), m_knowledge(Knowledge::Known) {}
    Facts(QList<T> items) : m_items(std::move(items)), m_knowledge(Knowledge::Known) {}
    static Facts unknown()
    {
        Facts facts;
        facts.m_knowledge = Knowledge::Unknown;
        return facts;
    }

    [[nodiscard]] Knowledge knowledge() const { return m_knowledge; }
    [[nodiscard]] bool isStated() const { return m_knowledge != Knowledge::NotStated; }
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_items.size(); }
    [[nodiscard]] const QList<T> &items() const { return m_items; }
    const T &operator[](qsizetype at) const { return m_items.at(at); }
    T &operator[](qsizetype at) { return m_items[at]; }
    auto begin() const { return m_items.cbegin(); }
    auto end() const { return m_items.cend(); }
    auto begin() { return m_items.begin(); }
    auto end() { return m_items.end(); }
    void append(T item)
    {
        m_items.append(std::move(item));
        m_knowledge = Knowledge::Known;
    }
    void removeAt(qsizetype at) { m_items.removeAt(at); }
    void insert(qsizetype at, T item)
    {
        m_items.insert(at, std::move(item));
        m_knowledge = Knowledge::Known;
    }

    bool operator==(const Facts &) const = default;

private:
    QList<T> m_items;
    Knowledge m_knowledge = Knowledge::NotStated;
};

} // namespace Base

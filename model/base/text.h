#pragma once

#include "model/base/problem.h"

#include <QSharedData>

namespace Base {

/// What a data file says to a person, in both languages. Copies share: a judgement holds hundreds of them.
class Text
{
public:
    Text() = default;
    Text(const QString &japanese, const QString &english)
        : m_body(japanese.isEmpty() && english.isEmpty() ? nullptr : new Body(japanese, english))
    {
    }

    [[nodiscard]] QString japanese() const { return m_body ? m_body->japanese : QString(); }
    [[nodiscard]] QString english() const { return m_body ? m_body->english : QString(); }
    [[nodiscard]] QString in(Language language) const { return language == Language::Japanese ? japanese() : english(); }
    [[nodiscard]] bool isEmpty() const { return !m_body || m_body->japanese.isEmpty(); }

    bool operator==(const Text &other) const
    {
        return m_body == other.m_body || (japanese() == other.japanese() && english() == other.english());
    }

private:
    struct Body : QSharedData
    {
        Body(const QString &ja, const QString &en) : japanese(ja), english(en) {}

        QString japanese;
        QString english;
    };

    QExplicitlySharedDataPointer<const Body> m_body;
};

} // namespace Base

Q_DECLARE_TYPEINFO(Base::Text, Q_RELOCATABLE_TYPE);

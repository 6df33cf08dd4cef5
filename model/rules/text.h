#pragma once

#include "model/base/text.h"

#include <QDate>
#include <QSharedData>
#include <QVarLengthArray>

#include <concepts>

namespace Rules {

using Base::Text;

/// What stands in a reason's sentence. A day and a number become text only when somebody reads it.
class ReasonArg
{
public:
    ReasonArg() = default;
    ReasonArg(const std::convertible_to<QString> auto &text) : m_text(text) {}
    ReasonArg(QDate day) : m_number(day.toJulianDay()), m_form(Form::Day) {}
    ReasonArg(int number) : m_number(number), m_form(Form::Number) {}
    /// 1,748
    [[nodiscard]] static ReasonArg grouped(qint64 number);

    [[nodiscard]] QString text() const;
    bool operator==(const ReasonArg &) const = default;

private:
    enum class Form { Text, Day, Number, Grouped };

    QString m_text;
    qint64 m_number = 0;
    Form m_form = Form::Text;
};

/// One "because": a kind with arguments, or the own words of a rule file. An argument "@group:id" stands for the word
/// of that vocabulary. Thousands are made for one that is read: a copy shares, and nothing is put into words before.
class Reason
{
public:
    Reason() = default; ///< says nothing
    /// `kind`: of resources/messages/rules.json, a literal.
    [[nodiscard]] static Reason of(const char *kind, std::initializer_list<ReasonArg> args = {});
    [[nodiscard]] static Reason with(const char *kind, const QStringList &args);
    [[nodiscard]] static Reason saying(const Text &text);

    bool operator==(const Reason &other) const;
    friend QString sentence(const Reason &reason, Base::Language language);

private:
    struct Body : QSharedData
    {
        const char *kind = "";
        QVarLengthArray<ReasonArg, 3> args = {};
        Text said = {}; ///< when stated, instead of the kind's sentence
    };
    explicit Reason(Body *body) : m_body(body) {}

    QExplicitlySharedDataPointer<const Body> m_body;
};

using Reasons = QList<Reason>;

/// Adds reasons that were made once: a list with nothing in it shares theirs and asks for no memory.
inline void addMade(Reasons &into, const Reasons &made)
{
    if (into.capacity() == 0)
        into = made;
    else
        into += made;
}

[[nodiscard]] QString sentence(const Reason &reason, Base::Language language);
/// Each once, in their order.
[[nodiscard]] QStringList sentences(const Reasons &reasons, Base::Language language);

} // namespace Rules

Q_DECLARE_TYPEINFO(Rules::Reason, Q_RELOCATABLE_TYPE);

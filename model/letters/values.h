#pragma once

#include "model/letters/tagwords.h"
#include "model/letters/writing.h"

#include <QHash>

#include <variant>

/// What a tag stands for in one letter, before it is written: the fact itself, not its text.
namespace Letters {

struct Record;

/// A time in an account of events, or several times of one event.
struct When
{
    QList<Incidents::Moment> moments;
    QDate previousDay = {}; ///< of the step before, for 同日
    bool besideLabel = false; ///< printed behind a label, not in an account (Writing::besideLabel)
};

/// The incident does not say. What is missing is named by the vocabulary, unless one entry of a list has another name.
struct Absent
{
    QString label = {};
    QString path = {};
};

/// A list may be empty; a condition is never absent.
using Value = std::variant<Absent, bool, QString, QDate, When, Incidents::HeadCount, QList<Record>>;

/// One entry of a list: its fields by the ids of the vocabulary, every field present.
struct Record
{
    QHash<QString, Value> fields;
};

[[nodiscard]] inline bool isAbsent(const Value &value)
{
    return std::holds_alternative<Absent>(value);
}

/// A text, or nothing where it is blank: a blank is no answer.
[[nodiscard]] inline Value textValue(const QString &text)
{
    return text.trimmed().isEmpty() ? Value{} : Value{text};
}

[[nodiscard]] inline Value textValue(const Base::Fact<QString> &fact)
{
    return textValue(fact.valueOr({}));
}

/// As in an account of events; nothing where nobody said when.
[[nodiscard]] inline Value timeValue(const Base::Fact<Incidents::Moment> &moment)
{
    return moment ? Value{When{{*moment}}} : Value{};
}

/// The value in the words of the letter; a list is the first field of each entry, joined. Empty: there is nothing.
[[nodiscard]] QString textOf(const Value &value, const TagInfo &info, const Writing &style);

} // namespace Letters

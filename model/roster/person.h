#pragma once

#include "model/roster/columns.h"

namespace Roster {

/// One row as a person to write to. Texts are as typed, without blanks around them.
struct Person
{
    QString name;
    QString honorific; ///< 様 where the roster says nothing; 御中 for an organisation without a person
    QString organisation;
    QString postalCode; ///< 123-4567 where it is a Japanese one, else as typed
    QStringList address; ///< one or two lines
    QString email;
    QString memberNumber;
    QString household;
    bool doNotPost = false;
    bool deceased = false;
    Variant variant = Variant::Unstated;

    bool operator==(const Person &) const = default;
};

[[nodiscard]] Person personOf(const Columns &columns, const Sheets::Row &row);

} // namespace Roster

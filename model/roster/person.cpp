#include "model/roster/person.h"

#include "model/base/japanese.h"

namespace Roster {

namespace {

QString nameOf(const Columns &columns, const Sheets::Row &row)
{
    const QString whole = columns.text(row, Meaning::Name);
    if (!whole.isEmpty())
        return whole;
    const QString family = columns.text(row, Meaning::FamilyName), given = columns.text(row, Meaning::GivenName);
    const bool isLatin = !family.isEmpty() && family.front().unicode() < 0x250;
    const QString between = family.isEmpty() || given.isEmpty() ? QString() : QString(isLatin ? u' ' : u'　');
    return family + between + given;
}

Variant variantOf(const Columns &columns, const Sheets::Row &row)
{
    if (const auto said = variantIn(columns.text(row, Meaning::Variant)); said && *said != Variant::Unstated)
        return *said;
    const bool exposed = answerIn(columns.text(row, Meaning::Exposed)).value_or(false);
    const bool received = answerIn(columns.text(row, Meaning::Received)).value_or(false);
    return exposed && received ? Variant::Both : exposed ? Variant::Exposed : received ? Variant::Received : Variant::Unstated;
}

// A word that is neither yes nor no is a yes: a letter held back can still be sent.
bool isMarked(const Columns &columns, const Sheets::Row &row, Meaning meaning)
{
    return columns.has(meaning) && answerIn(columns.text(row, meaning)).value_or(true);
}

} // namespace

Person personOf(const Columns &columns, const Sheets::Row &row)
{
    Person person{.name = nameOf(columns, row),
                  .honorific = columns.text(row, Meaning::Honorific),
                  .organisation = columns.text(row, Meaning::Organisation),
                  .postalCode = Base::postalCode(columns.text(row, Meaning::PostalCode)),
                  .email = columns.text(row, Meaning::Email),
                  .memberNumber = columns.text(row, Meaning::MemberNumber),
                  .household = columns.text(row, Meaning::Household),
                  .doNotPost = isMarked(columns, row, Meaning::DoNotPost),
                  .deceased = isMarked(columns, row, Meaning::Deceased),
                  .variant = variantOf(columns, row)};
    for (const Meaning part : {Meaning::Address, Meaning::Building}) {
        for (const QString &line : columns.text(row, part).split(u'\n', Qt::SkipEmptyParts))
            person.address += line.trimmed();
    }
    if (person.honorific.isEmpty())
        person.honorific = person.name.isEmpty() && !person.organisation.isEmpty() ? QStringLiteral("御中") : QStringLiteral("様");
    return person;
}

} // namespace Roster

#pragma once

#include "model/base/result.h"
#include "model/sheets/rows.h"

#include <QStringList>

#include <array>
#include <optional>

/// Rosters: rows of a table read as persons to write to. Which headings mean what is data
/// (resources/roster/columns.json). Keeps no name and no address of anybody: what it remembers of a row is a hash.
namespace Roster {

enum class Meaning {
    Name, FamilyName, GivenName, Kana, Honorific, Organisation, PostalCode, Address, Building, Email, MemberNumber,
    Household, DoNotPost, Deceased, Variant, Exposed, Received,
};
inline constexpr size_t meanings = size_t(Meaning::Received) + 1;

/// What happened to a person's data: which of the letter's variants he gets.
enum class Variant { Unstated, Exposed, Received, Both };
[[nodiscard]] QString nameOf(Variant variant); ///< "", "exposed", "received", "both"

/// What a letter needs of each row.
struct Needs
{
    bool address = false;
    bool email = false;

    bool operator==(const Needs &) const = default;
};

/// What the header row says: where each meaning stands, and which columns are the roster's own.
class Columns
{
public:
    /// Refused with all reasons: roster.column_missing, .column_doubled, .heading_doubled, .heading_empty.
    [[nodiscard]] static Base::Result<Columns> of(const Sheets::Row &header, const Needs &needs);

    [[nodiscard]] bool has(Meaning meaning) const { return m_places[size_t(meaning)].has_value(); }
    /// Trimmed; empty when there is no such column.
    [[nodiscard]] QString text(const Sheets::Row &row, Meaning meaning) const;
    /// The heading of a meaning as the file has it; of a missing one the usual name.
    [[nodiscard]] QString heading(Meaning meaning) const;
    [[nodiscard]] const QStringList &headings() const { return m_headings; }
    /// Places of the columns that have no meaning of their own.
    [[nodiscard]] const QList<int> &own() const { return m_own; }
    [[nodiscard]] std::optional<int> place(Meaning meaning) const { return m_places[size_t(meaning)]; }

private:
    QStringList m_headings;
    QList<int> m_own;
    std::array<std::optional<int>, meanings> m_places;
};

/// Yes, no, or neither of the words for it.
[[nodiscard]] std::optional<bool> answerIn(const QString &text);
/// Nothing when the word is none of them; Unstated for an empty one.
[[nodiscard]] std::optional<Variant> variantIn(const QString &text);
/// Full-width letters and digits to ASCII, half-width kana to full-width, blanks away, small letters: for comparing.
[[nodiscard]] QString folded(const QString &text);

} // namespace Roster

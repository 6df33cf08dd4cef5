#pragma once

#include "model/roster/person.h"

#include <QHash>

#include <functional>
#include <vector>

namespace Roster {

struct CheckOptions
{
    Sheets::Options file = {};
    Needs needs = {};
    bool posts = true;        ///< letters on paper: "do not post" matters
    bool byHousehold = false; ///< one letter a household
    /// Whether an installed font draws a character; nothing: not asked.
    std::function<bool(char32_t)> canDraw = {};
};

/// One pass over all rows. Owns the hashes by which duplicates are found: 8 bytes a key, no name, no address.
class RowCheck
{
public:
    RowCheck(const Columns &columns, const CheckOptions &options);

    /// What is wrong with the next row, in the order of its columns; nothing but remarks: a letter can be made. `where` of a
    /// problem is "row:heading".
    [[nodiscard]] Base::Problems problemsOf(const Sheets::Row &row);

private:
    [[nodiscard]] Base::Problems placedByHeading(Base::Problems faults) const;
    void add(Base::Problems *problems, const char *kind, QStringList args, Meaning meaning) const;
    void checkErrorValues(const Sheets::Row &row, Base::Problems *problems) const;
    void checkName(const Person &person, const Sheets::Row &row, Base::Problems *problems) const;
    void checkAddress(const Sheets::Row &row, Base::Problems *problems) const;
    void checkEmail(const Person &person, Base::Problems *problems) const;
    void checkAnswers(const Sheets::Row &row, Base::Problems *problems) const;
    void checkCharacters(const Sheets::Row &row, Base::Problems *problems);
    void checkMarks(const Person &person, Base::Problems *problems) const;
    void checkDuplicates(const Person &person, Base::Problems *problems);
    void checkHousehold(const Person &person, Base::Problems *problems);
    [[nodiscard]] bool canDraw(char32_t character);

    const Columns &m_columns;
    const CheckOptions &m_options;
    size_t m_seed;
    qint64 m_row = 0;
    QHash<size_t, quint32> m_persons, m_numbers, m_emails; ///< hash -> row
    QHash<size_t, quint32> m_households;
    size_t m_lastHousehold = 0;
    Person m_former;
    QHash<char32_t, bool> m_drawable;
};

/// Told, but no reason against a letter: what only the other channel would need, .email_remark and .postal_remark.
[[nodiscard]] bool isRemark(const Base::Problem &problem);

/// What a whole roster is worth.
struct Report
{
    QByteArray encoding;
    qint64 rows = 0;
    qint64 bad = 0;
    std::vector<bool> isBad; ///< by the place of the row below the header, from 0
    Base::Problems problems = {}; ///< the first of them, remarks among them: `where` is "row:heading"
    qint64 problemCount = 0;
    QHash<QString, qint64> kinds = {}; ///< how many of each
};
inline constexpr qint64 problemsKept = 1'000;

/// Reads the whole table once. `badRows`, when given, gets the bad rows as a CSV of the same columns and a last one
/// with the reasons, in that language. `step` is told the rows read so far; false from it cancels (roster.cancelled).
/// Refused: what Columns::of() refuses, a table that breaks off, a roster without a row.
[[nodiscard]] Base::Result<Report> check(Sheets::Reader &reader, const CheckOptions &options, QIODevice *badRows = nullptr,
                                         Base::Language language = Base::Language::Japanese,
                                         const std::function<bool(qint64)> &step = {});
/// The same of a file; also refused is what Sheets::open() refuses. `where` of a refusal begins with the path.
[[nodiscard]] Base::Result<Report> check(const QString &path, const CheckOptions &options, QIODevice *badRows = nullptr,
                                         Base::Language language = Base::Language::Japanese,
                                         const std::function<bool(qint64)> &step = {});

/// One cell of a CSV, quoted where it must be.
[[nodiscard]] QByteArray csvCell(const QString &text);

} // namespace Roster

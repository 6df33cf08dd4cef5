#pragma once

#include "model/mailing/personaltext.h"
#include "model/roster/check.h"

namespace Mailing {

/// The good rows of a checked roster, one letter after the other: a row each, or the rows of a household that follow
/// each other. One pass; holds two rows at a time.
class Recipients
{
public:
    /// What Sheets::open() and Roster::Columns::of() refuse; mailing.roster_changed when it is not what was checked.
    [[nodiscard]] static Base::Result<Recipients> open(const QString &path, const Roster::CheckOptions &options,
                                                       const Roster::Report &report);

    /// False at the end.
    [[nodiscard]] Base::Result<bool> next(Recipient *recipient);
    [[nodiscard]] const Roster::Columns &columns() const { return m_columns; }

private:
    Recipients(std::unique_ptr<Sheets::Reader> reader, Roster::Columns columns, bool byHousehold, const Roster::Report &report);
    [[nodiscard]] Base::Result<bool> nextGood(Sheets::Row *row);

    std::unique_ptr<Sheets::Reader> m_reader;
    Roster::Columns m_columns;
    bool m_byHousehold;
    const Roster::Report *m_report;
    size_t m_place = 0; ///< of the next row below the header
    Sheets::Row m_ahead;
    bool m_hasAhead = false;
};

} // namespace Mailing

#pragma once

#include "model/mailing/job.h"

namespace Ledger {
class LedgerFile;
}

/// What window and command line both do before letters are made and after: read the roster's head, check it, say what the
/// letters lack, and write down what was made.
namespace Mailing {

/// The header of a roster and the row below it.
struct RosterHead
{
    Roster::Columns columns;
    QByteArray encoding; ///< as found or as asked for; "xlsx"
    Sheets::Row first;   ///< number 0: there is none
};
/// What Sheets::open() and Roster::Columns::of() refuse, and roster.no_rows; `where` begins with the path. No column is
/// demanded yet.
[[nodiscard]] Base::Result<RosterHead> headOf(const QString &roster, const Sheets::Options &file = {});

/// An own text as a letter: beside the facts it may quote the columns of the roster. Refused: what
/// Letters::readTemplate() refuses, and mailing.template_not_text, .template_no_header.
[[nodiscard]] Base::Result<Letters::Template> letterFrom(const QByteArray &file, const Roster::Columns &columns);
/// Whether a letter names whom it is for: only then one for each row makes sense.
[[nodiscard]] bool takesRoster(const Letters::Template &letter);

/// What the letters need of each row, from kind and envelope of the order; its file and households stay.
void demandWhatIsNeeded(Order *order);

/// Roster::check() as the order needs it; the bad rows also as a file, readable by the user alone, when `badRowsFile` names
/// one: there whole, or not at all where no row is bad. Refused beside: mailing.cannot_open, .cannot_write.
[[nodiscard]] Base::Result<Roster::Report> checkRoster(const Order &order, const QString &badRowsFile, Base::Language language,
                                                       const std::function<bool(qint64)> &step = {});

/// A mailing.missing for each fact that one of the letters asks for and the incident lacks, `where`: its path in the
/// incident file, or the tag of what belongs to the letter (document_date). Looks at the first 10,000 good rows. Instead,
/// what Recipients::open() or Letters::compose() refuse.
[[nodiscard]] Base::Problems gaps(const Order &order, const Roster::Report &report);

/// What the check is sure is wrong with the letters (resources/messages/check.json), the words in `where`: as it is run on
/// one draft. Reads no row: what a row says of its person stands as other words. Instead, what gaps() refuses.
[[nodiscard]] Base::Problems slips(const Order &order, const Roster::Report &report);

/// Writes what was made into the ledger of letters. A resumed run that was recorded before it broke off is not recorded
/// twice. `step` as of Ledger::LedgerFile::recordLetters().
[[nodiscard]] Base::Outcome record(Ledger::LedgerFile &ledger, const Order &order, const Roster::Report &report,
                                   const Made &made, const QString &by, const std::function<bool(qint64)> &step = {});

/// Rows as one types them: "12, 15-18". mailing.not_rows.
[[nodiscard]] Base::Result<QList<qint64>> rowsIn(const QString &typed);

} // namespace Mailing

#pragma once

#include "model/mail/message.h"
#include "model/mailing/job.h"

namespace Mailing {

/// The letter of one real row, to be looked at before all are made. Stands in no file.
struct TestLetter
{
    qint64 row = 0; ///< of the roster, as a spreadsheet counts
    Roster::Variant variant = Roster::Variant::Unstated;
    qsizetype persons = 1; ///< more than one in a letter to a household
    QByteArray pdf = {};   ///< of a letter on paper
    int pages = 0;
    std::optional<Mail::Message> message = {}; ///< instead of it
    Base::Problems missing = {}; ///< of all letters: as gaps() says
    Base::Problems slips = {};   ///< of all letters: as slips() says
};

/// The first good row from that number on. Missing facts stand in it as 【要確認】. Refused: mailing.no_good_rows and what
/// make() refuses of the letter.
[[nodiscard]] Base::Result<TestLetter> testLetter(const Order &order, const Roster::Report &report, qint64 fromRow = 0);

} // namespace Mailing

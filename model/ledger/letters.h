#pragma once

#include "model/base/enumnames.h"
#include "model/incident/incident.h"

#include <QDateTime>

#include <vector>

/// The letter ledger: what went to whom, when and how - without a name or an address.
namespace Ledger {

using LetterRunId = Base::Id<struct LetterRunKind>;

/// One person's letter.
struct LetterRow
{
    qint64 row = 0;       ///< of the roster, as a spreadsheet counts
    QByteArray hash = {}; ///< LedgerFile::keyedHash() of its cells
    QString variant = QStringLiteral("");
    qint64 file = 0;
    qint64 page = 0;

    bool operator==(const LetterRow &) const = default;
};

struct NewLetterRun
{
    Incidents::IncidentId incident;
    QString letter;
    int version = 1;
    QString language;
    QString channel; ///< post, email
    QString job;     ///< the same for the same roster, letter, facts and options
    qint64 refused = 0; ///< rows of the roster for which no letter was made
    qint64 files = 0;
    qint64 pages = 0;
};

struct LetterRun
{
    LetterRunId id;
    QDateTime made; ///< UTC
    QString madeBy;
    NewLetterRun run;
    qint64 first = 0; ///< id of its first row
    qint64 count = 0;
};

enum class LetterState { Made, Sent, Returned, SentAgain };

struct NewLetterMark
{
    Incidents::IncidentId incident;
    LetterRunId run = {};       ///< 0: the last one
    LetterState state = LetterState::Sent;
    QList<qint64> rows = {};    ///< of the roster; empty: all of the run
    QString note = {};
};

/// How many of the persons a letter is on its way to or has reached; of each person his best letter counts.
struct LetterCoverage
{
    qint64 persons = 0; ///< rows of the rosters, those without a letter included
    qint64 made = 0;    ///< not marked as sent yet
    qint64 sent = 0;
    qint64 returned = 0;
    qint64 sentAgain = 0; ///< after a return

    [[nodiscard]] double percent() const { return persons ? 100.0 * double(sent + sentAgain) / double(persons) : 0; }
};

} // namespace Ledger

template <>
struct Base::EnumNames<Ledger::LetterState>
{
    static constexpr std::array table = {
        EnumName<Ledger::LetterState>{Ledger::LetterState::Made, "made"},
        EnumName<Ledger::LetterState>{Ledger::LetterState::Sent, "sent"},
        EnumName<Ledger::LetterState>{Ledger::LetterState::Returned, "returned"},
        EnumName<Ledger::LetterState>{Ledger::LetterState::SentAgain, "sent_again"},
    };
};

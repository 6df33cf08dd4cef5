#pragma once

#include "model/ledger/letters.h"
#include "model/ledger/records.h"

namespace Ledger {

/// Between the tables of the letter ledger and the plain rows.
[[nodiscard]] LetterRun letterRunOf(const Record &record);

/// A row of `letter` as it is stored, with all that its seal covers.
struct StoredLetter
{
    qint64 id = 0;
    qint64 run = 0;
    LetterRow row;
    QByteArray seal;
};
/// Rows in the order of their ids; of one run, or of all.
void forEachLetter(Database &database, const LetterRun *run, const std::function<void(const StoredLetter &)> &visit);

/// 16 bytes of a keyed hash: enough that nobody finds another row with the same one.
[[nodiscard]] QByteArray sealOf(const AuditKey &key, const StoredLetter &letter);

/// "5-9,12" and back; empty is "all".
[[nodiscard]] QString rangesOf(QList<qint64> rows);
[[nodiscard]] bool isAll(const QString &ranges);
[[nodiscard]] bool isIn(const QString &ranges, qint64 row);

} // namespace Ledger

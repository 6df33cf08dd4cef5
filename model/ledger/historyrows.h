#pragma once

#include "model/base/problem.h"

#include <QDateTime>

/// What the ledger tells of its own past, and of whether it is whole.
namespace Ledger {

struct HistoryRow
{
    qint64 change = 0;
    QDateTime at; ///< UTC
    QString by;
    QString entity;
    qint64 entityId = 0;
    QString field; ///< contract path; empty for a whole row; "#undoes"
    QString before; ///< JSON text, null when there was nothing
    QString after;
    bool canUndo = false; ///< this is the change that undo() would take back
};

struct Finding
{
    QString where; ///< "incident 7", "audit 12"
    Base::Problem what;
};

} // namespace Ledger

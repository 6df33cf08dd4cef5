#include "model/tables/references.h"

namespace Tables {

QString nextReference(const QList<Ledger::IncidentRow> &rows, int year)
{
    const QString prefix = QStringLiteral("%1-").arg(year, 4, 10, QLatin1Char('0'));
    qint64 last = 0;
    for (const Ledger::IncidentRow &row : rows) {
        if (!row.reference.startsWith(prefix))
            continue;
        bool isNumber = false;
        const qint64 number = QStringView(row.reference).mid(prefix.size()).toLongLong(&isNumber);
        constexpr qint64 longest = 999'999; // what is longer is a number of another kind
        if (isNumber && number <= longest)
            last = qMax(last, number);
    }
    return prefix % QStringLiteral("%1").arg(last + 1, 3, 10, QLatin1Char('0'));
}

} // namespace Tables

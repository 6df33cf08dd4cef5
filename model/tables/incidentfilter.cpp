#include "model/tables/incidentfilter.h"

#include "model/incident/causes.h"

#include <algorithm>

namespace Tables {

using Ledger::IncidentRow;

namespace {

constexpr int daysAhead = 6;

bool isWithin(QDate day, QDate from, QDate to)
{
    if (!from.isValid() && !to.isValid())
        return true;
    return day.isValid() && (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
}

} // namespace

Deadline deadlineOf(const IncidentRow &row, QDate today)
{
    if (!row.nextDue.isValid())
        return Deadline::None;
    if (row.nextDue < today)
        return Deadline::Overdue;
    return row.nextDue <= today.addDays(daysAhead) ? Deadline::ThisWeek : Deadline::Any;
}

bool IncidentFilter::match(const IncidentRow &row, QDate today) const
{
    if ((status && row.status != *status) || (kind && row.kind != *kind))
        return false;
    if (unfinished && row.status == Incidents::Status::Closed)
        return false;
    if (!cause.isEmpty() && row.cause != cause)
        return false;
    if (!family.isEmpty() && (row.cause.isEmpty() || Incidents::familyOf(row.cause).id != family))
        return false;
    if (!department.isEmpty() && row.department != department)
        return false;
    if (!isWithin(row.day, from, to))
        return false;
    if (deadline != Deadline::Any && deadlineOf(row, today) != deadline)
        return false;
    return !only || std::binary_search(only->begin(), only->end(), row.id);
}

DeadlineSummary deadlineSummary(const QList<IncidentRow> &rows, QDate today)
{
    DeadlineSummary summary;
    const auto keepEarliest = [](QDate &kept, QDate day) {
        if (!kept.isValid() || day < kept)
            kept = day;
    };
    for (const IncidentRow &row : rows) {
        summary.openActions += row.openActions;
        if (!row.nextDue.isValid())
            continue;
        const bool isOverdue = row.nextDue < today;
        keepEarliest(isOverdue ? summary.mostOverdue : summary.nextDue, row.nextDue);
        summary.overdueIncidents += isOverdue ? 1 : 0;
        summary.dueThisWeekIncidents += deadlineOf(row, today) == Deadline::ThisWeek ? 1 : 0;
    }
    return summary;
}

} // namespace Tables

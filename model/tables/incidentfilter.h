#pragma once

#include "model/base/enumnames.h"
#include "model/ledger/incidentrows.h"

#include <optional>

namespace Tables {

/// By the day on which the next of what is open is due. "This week" is today and the six days after it.
enum class Deadline { Any, Overdue, ThisWeek, None };

[[nodiscard]] Deadline deadlineOf(const Ledger::IncidentRow &row, QDate today);

/// Which incidents a list shows, apart from what the search found. Empty members do not restrict.
struct IncidentFilter
{
    QString cause = {};
    QString family = {}; ///< of causes; an incident without a cause has none
    std::optional<Incidents::Status> status = {};
    bool unfinished = false; ///< everything but closed
    std::optional<Incidents::Kind> kind = {};
    QDate from = {}; ///< of the day for which an incident counts, inclusive
    QDate to = {};
    QString department = {};
    Deadline deadline = Deadline::Any;
    std::optional<QList<Incidents::IncidentId>> only = {}; ///< picked elsewhere, ascending: a bar of a chart

    [[nodiscard]] bool match(const Ledger::IncidentRow &row, QDate today) const;
    bool operator==(const IncidentFilter &) const = default;
};

/// What the rows say about deadlines, for the strip above every screen.
struct DeadlineSummary
{
    qsizetype overdueIncidents = 0;
    qsizetype dueThisWeekIncidents = 0;
    qsizetype openActions = 0;
    QDate mostOverdue; ///< null when nothing is
    QDate nextDue;     ///< from today on; null when nothing is

    bool operator==(const DeadlineSummary &) const = default;
};

[[nodiscard]] DeadlineSummary deadlineSummary(const QList<Ledger::IncidentRow> &rows, QDate today);

} // namespace Tables

template <>
struct Base::EnumNames<Tables::Deadline>
{
    using E = Tables::Deadline;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Any, "any"}, N{E::Overdue, "overdue"}, N{E::ThisWeek, "this_week"},
                                         N{E::None, "none"}};
};

#pragma once

#include "model/incident/incident.h"

#include <QDate>

#include <optional>

/// What the ledger gives to lists of incidents and of their actions: plain rows.
namespace Ledger {

struct IncidentRow
{
    Incidents::IncidentId id;
    QString reference;
    QString title;
    Incidents::Kind kind = Incidents::Kind::Incident;
    Incidents::Status status = Incidents::Status::Open;
    QString cause; ///< empty when not known
    QString department;
    QString process;
    QDate day;        ///< the day for which it counts in lists and trends; null when no time is known
    QString occurred; ///< contract notation, as exact as known; empty when not known
    QString known;
    std::optional<qint64> persons;
    Incidents::Bound personsBound = Incidents::Bound::Exact;
    QDate nextDue;          ///< of all that is open: duties, promises, actions, reviews; null when none has a date
    QString dueReckonedBy;  ///< see NextDue; empty: it was never reckoned
    int openActions = 0;

    bool operator==(const IncidentRow &) const = default;
};

/// Empty members do not restrict. `from` and `to` are days of the month column, inclusive.
struct IncidentQuery
{
    Incidents::IncidentId id = {};
    QString cause = {};
    QString status = {};
    QString kind = {};
    QDate from = {};
    QDate to = {};
    int limit = 0; ///< 0: all
};

struct ActionRow
{
    Incidents::IncidentId incident;
    QString incidentReference;
    QString incidentTitle;
    Incidents::Action action;
};

/// A head-count that another one replaced.
struct FormerFigure
{
    Incidents::IncidentId incident;
    Incidents::HeadCount count;
    QDateTime since;    ///< UTC
    QDateTime replaced; ///< UTC
};

struct Added
{
    QList<Incidents::IncidentId> ids;     ///< of the new incidents
    QList<Incidents::IncidentId> skipped; ///< were there already
};

} // namespace Ledger

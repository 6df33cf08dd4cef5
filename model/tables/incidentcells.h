#pragma once

#include "model/base/enumnames.h"
#include "model/base/problem.h"
#include "model/ledger/incidentrows.h"

#include <QVariant>

#include <compare>

/// The cells of the list of incidents: everything that needs no item model.
namespace Tables {

enum class IncidentColumn { Status, Reference, Title, Cause, Occurred, Persons, OpenActions, NextDue, Department, Known };

[[nodiscard]] QString columnLabel(IncidentColumn column, Base::Language language);
[[nodiscard]] Qt::Alignment alignmentOf(IncidentColumn column);

/// What a cell shows; empty where nothing is known.
[[nodiscard]] QString cellText(const Ledger::IncidentRow &row, IncidentColumn column, Base::Language language);
/// The value behind it, as stored.
[[nodiscard]] QVariant cellValue(const Ledger::IncidentRow &row, IncidentColumn column);

/// Causes sort in the order in which they are offered; what is not known comes first.
[[nodiscard]] std::weak_ordering compared(const Ledger::IncidentRow &one, const Ledger::IncidentRow &other,
                                          IncidentColumn column);
/// The ledger's order: by the day for which they count, then by id.
[[nodiscard]] std::weak_ordering newestFirst(const Ledger::IncidentRow &one, const Ledger::IncidentRow &other);

} // namespace Tables

template <>
struct Base::EnumNames<Tables::IncidentColumn>
{
    using E = Tables::IncidentColumn;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Status, "status"}, N{E::Reference, "reference"}, N{E::Title, "title"},
                                         N{E::Cause, "cause"}, N{E::Occurred, "occurred"}, N{E::Persons, "persons"},
                                         N{E::OpenActions, "open_actions"}, N{E::NextDue, "next_due"},
                                         N{E::Department, "department"}, N{E::Known, "known"}};
};

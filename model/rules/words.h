#pragma once

#include "model/base/enumnames.h"

/// The words of rule files and of `assess --json`.
namespace Rules {

enum class Verdict { Report, Undecided, Voluntary, Effort, Exempt, NotALeak };
enum class StartEvent { Known, Discovered, Assessed };
enum class Unit { Hours, CalendarDays, BusinessDays };
enum class DutyKind {
    Hard,         ///< a date fixed by the law
    Yardstick,    ///< 概ね3～5日: a span that a guideline names
    WithoutDelay, ///< 速やかに: no date at all, never shown late
};

} // namespace Rules

template <>
struct Base::EnumNames<Rules::Verdict>
{
    using E = Rules::Verdict;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Report, "report"}, N{E::Undecided, "undecided"},
                                         N{E::Voluntary, "voluntary"}, N{E::Effort, "effort"}, N{E::Exempt, "exempt"},
                                         N{E::NotALeak, "not_a_leak"}};
};

template <>
struct Base::EnumNames<Rules::StartEvent>
{
    using E = Rules::StartEvent;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Known, "known"}, N{E::Discovered, "discovered"},
                                         N{E::Assessed, "assessed"}};
};

template <>
struct Base::EnumNames<Rules::Unit>
{
    using E = Rules::Unit;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Hours, "hours"}, N{E::CalendarDays, "calendar_days"},
                                         N{E::BusinessDays, "business_days"}};
};

template <>
struct Base::EnumNames<Rules::DutyKind>
{
    using E = Rules::DutyKind;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Hard, "hard"}, N{E::Yardstick, "yardstick"},
                                         N{E::WithoutDelay, "without_delay"}};
};

#include "model/rules/duedates.h"

#include "model/rules/daysof.h"

#include <algorithm>

namespace Rules {

using namespace Incidents;

namespace {

// A number that grew past its line starts the clock on that day, unless another trigger was met from the start.
std::optional<Start> shifted(const Start &start, const Duty &duty, const QList<MetTrigger> &triggers)
{
    std::optional<QDate> since;
    for (qsizetype at = 0; at < triggers.size(); ++at) {
        const MetTrigger &trigger = triggers[at];
        if (trigger.met != Truth::Yes || !duty.broughtBy[size_t(at)])
            continue;
        if (!trigger.since || !start.isKnown() || *trigger.since <= start.day)
            return {};
        since = since ? std::min(*since, *trigger.since) : *trigger.since;
    }
    if (!since)
        return {};
    return Start{.time = PartialTime::fromDate(*since), .day = *since, .because = {Reason::of("exceeded_on", {*since})},
                 .missing = start.missing};
}

struct Length
{
    int within;
    Reasons because;
};

Length lengthOf(const Duty &duty, const QList<MetTrigger> &triggers)
{
    Length length{duty.within, {}};
    for (const Duty::Longer &longer : duty.longer) {
        const MetTrigger &trigger = triggers[longer.place];
        if (trigger.met == Truth::No)
            continue;
        if (trigger.met == Truth::Yes)
            length = {qMax(length.within, longer.within), {Reason::saying(trigger.trigger->name)}};
        else
            length.because += Reason::of("longer_if", {longer.within});
    }
    return length;
}

Reason closedReason(const Calendar &calendar, QDate day, int number)
{
    switch (calendar.whyClosed(day)) {
    case Closed::Saturday:
        return Reason::of("rolled_saturday", {number, day});
    case Closed::Sunday:
        return Reason::of("rolled_sunday", {number, day});
    case Closed::Holiday:
        return Reason::of("rolled_holiday", {number, day, calendar.holidayName(day)});
    case Closed::YearEnd:
        return Reason::of("rolled_year_end", {number, day});
    case Closed::Open:
        return Reason::of("day_number", {number, day});
    }
    Q_UNREACHABLE();
}

void setHours(DutyFinding &finding, const Start &start, int hours, const QTimeZone &zone)
{
    finding.dueAt = start.hoursLater(hours, zone);
    finding.due = finding.dueAt.date();
    if (!start.time->hasTime())
        finding.because += Reason::of("hours_from_midnight", {finding.from});
}

QDate lastDay(QDate start, int count, const Duty &duty, const Calendar &calendar)
{
    const int steps = duty.startDayCounts ? count - 1 : count;
    return duty.unit == Unit::BusinessDays ? calendar.businessDayAfter(start, steps) : start.addDays(steps);
}

void setDays(DutyFinding &finding, const Duty &duty, int within, const Calendar &calendar)
{
    const QDate last = lastDay(finding.from, within, duty, calendar);
    finding.due = duty.rollsToOpenDay ? calendar.openDay(last) : last;
    if (duty.kind == DutyKind::Yardstick)
        finding.earliest = lastDay(finding.from, duty.earliest, duty, calendar);
    else
        finding.because += closedReason(calendar, last, within);
    if (!calendar.covers(finding.due))
        finding.because += Reason::of("beyond_calendar", {finding.due.year()});
}

} // namespace

void setTimes(DutyFinding &finding, const Duty &duty, const Start &start, const QList<MetTrigger> &triggers,
              const Calendar &calendar, const QTimeZone &zone)
{
    const std::optional<Start> moved = shifted(start, duty, triggers);
    const Start &from = moved ? *moved : start;
    finding.from = from.day;
    finding.because += from.because;
    if (!duty.note.isEmpty())
        finding.because += Reason::saying(duty.note);
    if (duty.kind == DutyKind::WithoutDelay)
        return;
    if (!from.isKnown()) {
        finding.because += Reason::of("no_start");
        return;
    }
    const Length length = lengthOf(duty, triggers);
    finding.because += length.because;
    if (duty.unit == Unit::Hours)
        setHours(finding, from, length.within, zone);
    else
        setDays(finding, duty, length.within, calendar);
}

} // namespace Rules

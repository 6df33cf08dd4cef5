#include "model/rules/duedates.h"

#include "model/rules/daysof.h"

#include <algorithm>

namespace Rules {

using namespace Incidents;

namespace {

const MetTrigger *found(const QList<MetTrigger> &triggers, const QString &id)
{
    for (const MetTrigger &trigger : triggers) {
        if (trigger.trigger->id == id)
            return &trigger;
    }
    return nullptr;
}

bool brings(const Duty &duty, const MetTrigger &trigger)
{
    return duty.triggers.isEmpty() ? trigger.trigger->leadsToReport : duty.triggers.contains(trigger.trigger->id);
}

// A number that grew past its line starts the clock on that day, unless another trigger was met from the start.
Start shifted(Start start, const Duty &duty, const QList<MetTrigger> &triggers)
{
    std::optional<QDate> since;
    for (const MetTrigger &trigger : triggers) {
        if (trigger.met != Truth::Yes || !brings(duty, trigger))
            continue;
        if (!trigger.since || !start.isKnown() || *trigger.since <= start.day)
            return start;
        since = since ? std::min(*since, *trigger.since) : *trigger.since;
    }
    if (!since)
        return start;
    start.because = {Reason::of("exceeded_on", {dateText(*since)})};
    start.time = PartialTime::fromDate(*since);
    start.day = *since;
    return start;
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
        const MetTrigger *trigger = found(triggers, longer.trigger);
        if (!trigger || trigger->met == Truth::No)
            continue;
        if (trigger->met == Truth::Yes)
            length = {qMax(length.within, longer.within), {Reason::saying(trigger->trigger->name)}};
        else
            length.because += Reason::of("longer_if", {QString::number(longer.within)});
    }
    return length;
}

Reason closedReason(const Calendar &calendar, QDate day, int number)
{
    const QStringList args = {QString::number(number), dateText(day)};
    switch (calendar.whyClosed(day)) {
    case Closed::Saturday:
        return Reason::of("rolled_saturday", args);
    case Closed::Sunday:
        return Reason::of("rolled_sunday", args);
    case Closed::Holiday:
        return Reason::of("rolled_holiday", args + QStringList{calendar.holidayName(day)});
    case Closed::YearEnd:
        return Reason::of("rolled_year_end", args);
    case Closed::Open:
        return Reason::of("day_number", args);
    }
    Q_UNREACHABLE();
}

void setHours(DutyFinding &finding, const PartialTime &start, int hours, const QTimeZone &zone)
{
    finding.dueAt = start.earliest(zone).addSecs(hours * 3600LL).toTimeZone(zone);
    finding.due = finding.dueAt.date();
    if (!start.hasTime())
        finding.because += Reason::of("hours_from_midnight", {dateText(finding.from)});
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
        finding.because += Reason::of("beyond_calendar", {QString::number(finding.due.year())});
}

} // namespace

void setTimes(DutyFinding &finding, const Duty &duty, const Start &start, const QList<MetTrigger> &triggers,
              const Calendar &calendar, const QTimeZone &zone)
{
    const Start from = shifted(start, duty, triggers);
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
        setHours(finding, *from.time, length.within, zone);
    else
        setDays(finding, duty, length.within, calendar);
}

} // namespace Rules

#include "model/rules/starts.h"

#include "model/rules/daysof.h"

namespace Rules {

using namespace Incidents;

namespace {

void setTime(Start &start, const PartialTime &time, const QTimeZone &zone)
{
    start.time = time;
    start.day = dayOf(time, zone);
}

/// `key` is where the moment stands in the incident file.
Start startFrom(const Fact<Moment> &moment, const QString &key, const QTimeZone &zone)
{
    Start start;
    const auto time = moment ? moment->when() : std::nullopt;
    if (!time) {
        start.missing += key;
        return start;
    }
    setTime(start, *time, zone);
    if (!moment->at) {
        start.because += Reason::of("known_before", {start.day});
        start.missing += key;
    } else if (!time->hasDay()) {
        start.because += Reason::of("known_roughly", {time->toString(), start.day});
        start.missing += key;
    } else if (moment->until) {
        start.because += Reason::of("known_between", {start.day});
    }
    return start;
}

Start knowing(const CaseFacts &facts)
{
    const QString key = facts.subject.pathOf(QStringLiteral("known"));
    Start start = startFrom(facts.subject.known, key, facts.zone);
    for (const Fact<Moment> &heard : facts.subject.heard) {
        const auto time = heard ? heard->when() : std::nullopt;
        if (!time || (start.isKnown() && dayOf(*time, facts.zone) >= start.day))
            continue;
        setTime(start, *time, facts.zone);
        start.because = {Reason::of("known_when_told", {start.day})};
        start.missing.clear();
    }
    if (start.isKnown() || !facts.subject.isOwn())
        return start;
    Start discovered = startFrom(facts.incident.discovered, key, facts.zone);
    if (discovered.isKnown())
        discovered.because.prepend(Reason::of("known_from_discovery", {discovered.day}));
    discovered.missing = {key};
    return discovered;
}

Start discovery(const CaseFacts &facts)
{
    Start start = startFrom(facts.incident.discovered, QStringLiteral("discovered"), facts.zone);
    if (start.isKnown() || !facts.subject.isOwn())
        return start;
    Start known = knowing(facts);
    if (known.isKnown())
        known.because.prepend(Reason::of("discovered_from_knowing", {known.day}));
    known.missing.prepend(QStringLiteral("discovered"));
    return known;
}

Start assessed(const CaseFacts &facts)
{
    const QString key = QStringLiteral("facts.assessed");
    const auto moment = facts.incident.facts ? facts.incident.facts->assessed : Fact<Moment>();
    const Start start = startFrom(moment, key, facts.zone);
    if (start.isKnown())
        return start;
    Start known = knowing(facts);
    if (known.isKnown())
        known.because.prepend(Reason::of("assessed_from_knowing", {known.day}));
    known.missing.prepend(key);
    return known;
}

} // namespace

const QDateTime &Start::hoursLater(int hours, const QTimeZone &zone) const
{
    if (reckoned.isValid() && reckonedHours == hours)
        return reckoned;
    const QDateTime first = time->offset() ? time->earliest(zone).toTimeZone(zone)
                                           : QDateTime(time->date(), time->time(), zone);
    reckonedHours = hours;
    reckoned = first.addSecs(hours * 3600LL);
    return reckoned;
}

const Start &Starts::of(StartEvent event) const
{
    std::optional<Start> &start = m_read[size_t(event)];
    if (!start)
        start = startOf(event, m_facts);
    return *start;
}

Start startOf(StartEvent event, const CaseFacts &facts)
{
    switch (event) {
    case StartEvent::Known:
        return knowing(facts);
    case StartEvent::Discovered:
        return discovery(facts);
    case StartEvent::Assessed:
        return assessed(facts);
    }
    Q_UNREACHABLE();
}

} // namespace Rules

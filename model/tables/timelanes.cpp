#include "model/tables/timelanes.h"

#include "model/base/vocabulary.h"
#include "model/incident/chronology.h"
#include "model/incident/figures.h"
#include "model/tables/texts.h"

namespace Tables {

using Base::Language;
using namespace Incidents;

namespace {

const QString ownParty = QStringLiteral("own");

QString phrase(const char *id, qint64 number, Language language)
{
    return Base::label(QStringLiteral("phrase"), QLatin1String(id), language)
        .replace(QStringLiteral("{0}"), numberText(number));
}

/// A point while the axis is built: an instant, or the place of an entry without one.
struct Instant
{
    std::optional<PartialTime> time;
    QDateTime from; ///< UTC
};

class Builder
{
public:
    Builder(const Incident &incident, const QTimeZone &zone, Language language)
        : m_incident(incident), m_zone(zone), m_language(language)
    {
    }

    TimeLanes run()
    {
        for (const qsizetype entry : inOrderOfTime(m_incident, m_zone)) {
            if (!isSuperseded(m_incident, entry))
                add(entry, m_incident.timeline[entry]);
        }
        addEnds();
        for (qsizetype at = 0; at < m_instants.size(); ++at)
            m_lanes.points.append(wordsOf(at));
        return m_lanes;
    }

private:
    void add(qsizetype entry, const TimelineStep &step)
    {
        const auto time = step.when ? step.when->when() : std::nullopt;
        LaneMark mark{.entry = entry, .lane = laneOf(step.party.valueOr(ownParty)), .hasTime = time.has_value()};
        mark.point = mark.lastPoint = pointOf(time, mark.lane);
        mark.endsUnknown = step.when && step.when->until && !step.when->until->time;
        if (step.kind)
            mark.kind = Base::label(QStringLiteral("step_kind"), Base::nameOf(*step.kind), m_language);
        m_lanes.marks.append(mark);
    }

    int laneOf(const PartyRef &party)
    {
        if (m_lanes.parties.isEmpty() && party != ownParty)
            m_lanes.parties.append(ownParty);
        if (!m_lanes.parties.contains(party))
            m_lanes.parties.append(party);
        return int(m_lanes.parties.indexOf(party));
    }

    // Entries come in order, so that a new point stands behind all others. Two of one lane never share a point.
    int pointOf(const std::optional<PartialTime> &time, int lane)
    {
        const bool isFree = !m_lanes.marks.isEmpty()
            && std::none_of(m_lanes.marks.cbegin(), m_lanes.marks.cend(), [&](const LaneMark &mark) {
                   return mark.point == m_instants.size() - 1 && mark.lane == lane;
               });
        const bool isSame = isFree && m_instants.last().time == time;
        if (!isSame)
            m_instants.append(Instant{time, time ? time->earliest(m_zone) : QDateTime()});
        return int(m_instants.size()) - 1;
    }

    // The end of an interval lies at the last point that is not after it.
    void addEnds()
    {
        for (LaneMark &mark : m_lanes.marks) {
            const auto &when = m_incident.timeline[mark.entry].when;
            if (!when || !when->at || !when->until)
                continue;
            mark.lastPoint = int(m_instants.size()) - 1;
            while (when->until->time && mark.lastPoint > mark.point
                   && m_instants[mark.lastPoint].from > when->until->time->latest(m_zone))
                --mark.lastPoint;
        }
    }

    LanePoint wordsOf(qsizetype at) const
    {
        const Instant &instant = m_instants[at];
        if (!instant.time)
            return {.day = {}, .time = QStringLiteral("?"), .gap = {}};
        const Instant *before = nullptr;
        for (qsizetype earlier = at - 1; earlier >= 0 && !before; --earlier)
            before = m_instants[earlier].time ? &m_instants[earlier] : nullptr;
        LanePoint point;
        const bool isSameDay = before && before->time->hasDay() && instant.time->hasDay()
            && before->time->date() == instant.time->date();
        if (!isSameDay)
            point.day = instant.time->hasDay() ? shortDateText(instant.time->date(), m_language)
                                               : shortTimeText(*instant.time, m_language);
        if (instant.time->hasTime())
            point.time = shortTimeText(*instant.time, m_language).section(u' ', 1);
        if (before && *before->time == *instant.time)
            point.time.clear(); // the same again, for another entry of the lane
        else if (before)
            point.gap = gapText(before->from, instant.from, !before->time->hasTime() || !instant.time->hasTime(),
                                m_language);
        return point;
    }

    const Incident &m_incident;
    const QTimeZone &m_zone;
    const Language m_language;
    QList<Instant> m_instants;
    TimeLanes m_lanes;
};

} // namespace

TimeLanes timeLanes(const Incident &incident, const QTimeZone &zone, Language language)
{
    return Builder(incident, zone, language).run();
}

QString gapText(const QDateTime &from, const QDateTime &to, bool daysOnly, Language language)
{
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour, month = 30 * day, year = 365 * day;
    const qint64 seconds = from.secsTo(to);
    if (seconds < (daysOnly ? day : minute))
        return {};
    if (seconds < 2 * hour)
        return phrase("gap_minutes", seconds / minute, language);
    if (seconds < 2 * day && !daysOnly)
        return phrase("gap_hours", seconds / hour, language);
    if (seconds < 3 * month)
        return phrase("gap_days", seconds / day, language);
    return seconds < 2 * year ? phrase("gap_months", seconds / month, language)
                              : phrase("gap_years", seconds / year, language);
}

} // namespace Tables

#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QTimeZone>

namespace Tables {

/// A point of the time axis. Points stand at equal distances, whatever lies between them: minutes and years of one
/// incident would not fit one scale; how much lies between two is said in words.
struct LanePoint
{
    QString day;  ///< empty when it is the day of the point before
    QString time; ///< empty when only the day is known
    QString gap;  ///< since the point before: 5分, 3日; empty when not known
};

/// An entry of the account of events, at a point of its party's lane.
struct LaneMark
{
    qsizetype entry = 0; ///< number from 0
    int lane = 0;
    int point = 0;
    int lastPoint = 0; ///< of an interval
    bool endsUnknown = false;
    bool hasTime = true; ///< false: it stands behind the entry after which it was written
    QString kind;        ///< the word
};

struct TimeLanes
{
    QList<Incidents::PartyRef> parties; ///< own organisation first, then as they enter
    QList<LanePoint> points;
    QList<LaneMark> marks; ///< in order of time, without what was corrected

    [[nodiscard]] bool isEmpty() const { return marks.isEmpty(); }
};

[[nodiscard]] TimeLanes timeLanes(const Incidents::Incident &incident, const QTimeZone &zone, Base::Language language);

/// How much time lies between two instants, in the largest unit that says it: 5分, 3時間, 2日, 4か月.
[[nodiscard]] QString gapText(const QDateTime &from, const QDateTime &to, bool daysOnly, Base::Language language);

} // namespace Tables

#pragma once

#include "model/base/result.h"
#include "model/incident/moment.h"

namespace Incidents {

/// What a typed time may leave out. `day` is the day to which a time alone belongs (null: today); `ahead` reads a day
/// without year as the next one (a due date), else as the latest one that is not after today.
struct TimeContext
{
    QDate today; ///< in the ledger's zone
    QDate day = {};
    bool ahead = false;
};

/// A typed time as it was understood. What was not typed but added is flagged: a screen shows it, nothing is guessed
/// in silence.
struct TypedTime
{
    Moment moment;
    bool yearAdded = false;
    bool dayAdded = false;

    bool operator==(const TypedTime &) const = default;
};

/// A line of the account of events: a time, if it starts with one, and what happened.
struct TypedStep
{
    std::optional<TypedTime> when;
    QString text;
};

/// Reads what people type: 2026-11-20 17:19, 11/20 17:19, 17:19, 令和8年11月20日(金) 午後5時頃, 2021年5月, 20 Nov 2026 5pm,
/// A〜B, A〜 (end not known), B以前, 昨日. 「…」 at the end is kept as the words of the source; words without any digit are
/// kept as words alone. Refused: a date that the calendar does not have, a weekday that is not that day's, a year of two
/// digits, an end before its start, anything else with digits that is no time.
[[nodiscard]] Base::Result<TypedTime> typedTime(const QString &text, const TimeContext &context);

/// The same at the start of a line; what does not start with a time is text alone. Refused: impossible times.
[[nodiscard]] Base::Result<TypedStep> typedStep(const QString &line, const TimeContext &context);

/// A moment as a person would type it, so that typedTime() reads it back.
[[nodiscard]] QString typedForm(const Moment &moment, Base::Language language);

/// As exact as it is known, in `zone` and without naming it: 2026-11-30 17:10.
[[nodiscard]] QString localText(const PartialTime &time, const QTimeZone &zone);

} // namespace Incidents

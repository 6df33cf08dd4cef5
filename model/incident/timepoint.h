#pragma once

#include "model/incident/timetext.h"

namespace Incidents {

/// A time as typed, piece by piece; what is missing is taken from the context or from the start of an interval.
struct TypedPoint
{
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> hour;
    std::optional<int> minute;
    std::optional<int> second;
    QString offset;
    int weekday = 0; ///< 1 Monday .. 7 Sunday; 0 not typed
    bool approx = false;
};

/// What was added to a typed point to make it a time.
struct AddedPieces
{
    bool year = false;
    bool day = false;
};

inline const QString weekdayLetters = QStringLiteral("月火水木金土日");

/// Fills in what `point` leaves out - from the start of the interval that it ends, else from the context - and makes it
/// a time. `point` is completed; `added` notes what came from the context. Refused: a time that does not exist, a
/// weekday that is not that day's.
[[nodiscard]] Base::Result<PartialTime> completed(TypedPoint &point, const TypedPoint *start,
                                                  const TimeContext &context, AddedPieces &added);

} // namespace Incidents

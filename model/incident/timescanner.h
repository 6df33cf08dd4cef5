#pragma once

#include "model/incident/timepoint.h"

#include <QRegularExpression>

namespace Incidents {

/// Takes a time from the start of a text, as far as it goes; the work behind timetext.h. Knows no language setting:
/// Japanese and English are both understood. Finding::moments() reads times too, but in what others wrote: it looks for them
/// anywhere, keeps a 30 February as it stands and never refuses. Here someone types at this moment: short forms are
/// completed from today, and what may be read in two ways is asked about.
class TimeScanner
{
public:
    TimeScanner(const QString &text, const TimeContext &context);

    /// Nothing when the text does not start with a time; then nothing was taken.
    [[nodiscard]] Base::Result<std::optional<TypedTime>> takeTime();
    [[nodiscard]] bool isAtEnd() const;
    /// What follows, as it was typed, without blanks and a leading comma.
    [[nodiscard]] QString rest() const;

private:
    QRegularExpressionMatch take(const QRegularExpression &pattern);
    bool takes(const QRegularExpression &pattern) { return take(pattern).hasMatch(); }

    std::optional<TypedPoint> takePoint();
    bool takeDate(TypedPoint &point);
    bool takeEraDate(TypedPoint &point);
    bool takeYearDate(TypedPoint &point);
    bool takeShortDate(TypedPoint &point);
    bool takeEnglishDate(TypedPoint &point);
    bool takeDayWord(TypedPoint &point);
    void takeWeekday(TypedPoint &point);
    bool takeTimeOfDay(TypedPoint &point);
    bool takeClock(TypedPoint &point);
    Base::Outcome takeEnd(TypedTime &typed, const TypedPoint &start);
    static TypedTime endingAt(TypedTime typed, const PartialTime &end);
    Base::Result<PartialTime> complete(TypedPoint &point, const TypedPoint *start, TypedTime &typed) const;

    QString m_typed; ///< as it was
    QString m_text;  ///< half-width, same length, so that offsets hold for both
    qsizetype m_at = 0;
    TimeContext m_context;
    bool m_shortYear = false; ///< a year of two digits was met
    bool m_noonUnclear = false;
};

} // namespace Incidents

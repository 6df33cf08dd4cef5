#pragma once

#include "model/finding/span.h"

#include <QDate>
#include <QList>

namespace Finding {

enum class YearNotation { None, Western, Japanese };

/// One mention of a day or a time in a text: 令和5年5月11日（木）午後5時10分頃, 5月11日, 同日 17時19分, 2023/5/9 18:57.
/// Numbers are as written, so that a 30 February can be told; what is not written is empty.
struct FoundMoment
{
    Span where; ///< the whole mention, weekday and time included
    YearNotation notation = YearNotation::None;
    QString era = {};                     ///< 令和; as the whole word also where R5 was written
    std::optional<int> eraYear = {};
    std::optional<int> year = {};         ///< western
    std::optional<int> otherYear = {};    ///< western; the year in brackets in the other notation: 令和5年（2023年）
    std::optional<int> month = {};
    std::optional<int> day = {};
    bool isFiscalYear = false;            ///< 年度
    int weekday = 0;                      ///< 1 Monday .. 7 Sunday; 0 not written
    Span weekdayPlace = {};
    std::optional<int> hour = {};         ///< of 24; 午後 is added
    std::optional<int> minute = {};
    std::optional<int> second = {};
    bool approx = false;                  ///< 頃
    int daysLater = 0;                    ///< 翌日 1, 前日 -1
    bool isRelative = false;              ///< 同日, 翌日, 前日
    bool opensRange = false;              ///< から, ～ follows
    bool closesRange = false;

    std::optional<int> assumedYear = {};  ///< of the mention before, where this one names none
    std::optional<int> assumedMonth = {};
    QDate meant = {};                     ///< the day meant, where text and the mentions before tell it; else invalid

    [[nodiscard]] bool hasDay() const { return month && day; }
    [[nodiscard]] bool hasTime() const { return hour.has_value(); }
    /// Year, month and day all stand here; invalid when they are no day of the calendar.
    [[nodiscard]] QDate writtenDay() const;
};

/// Every mention, in the order of the text; overlapping readings are settled for the longest. What a person types into a
/// field is read by Incidents::typedTime() instead: it completes short forms from today and refuses what is no time, and
/// neither may happen to the words of a finished text.
[[nodiscard]] QList<FoundMoment> moments(const QString &text);

} // namespace Finding

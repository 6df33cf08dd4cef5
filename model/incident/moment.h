#pragma once

#include "model/base/fact.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace Incidents {

/// A time as exact as it is known: 2021, 2021-05, 2021-05-24, 2021-05-24T14, ...T14:37, ...T14:37:05, an offset after
/// a time. Keeps what was written; a time without offset is in the ledger's zone.
class PartialTime
{
public:
    enum class Precision { Year, Month, Day, Hour, Minute, Second };

    /// Nothing for what is not one of the forms above or is no date of the calendar (2023-02-30).
    [[nodiscard]] static std::optional<PartialTime> fromString(QStringView text);
    [[nodiscard]] static PartialTime fromDate(QDate date);
    /// Minute precision, without offset: `moment` must already be in the ledger's zone.
    [[nodiscard]] static PartialTime fromDateTime(const QDateTime &moment);
    [[nodiscard]] QString toString() const;

    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] bool hasTime() const { return m_precision >= Precision::Hour; }
    [[nodiscard]] bool hasDay() const { return m_precision >= Precision::Day; }
    /// The first day it can mean; the day itself from day precision on (in the zone in which it was written).
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] QTime time() const { return m_time; }
    /// The written offset in seconds, if any.
    [[nodiscard]] std::optional<int> offset() const { return m_offset; }

    /// First and last instant it can mean, UTC.
    [[nodiscard]] QDateTime earliest(const QTimeZone &ledgerZone) const;
    [[nodiscard]] QDateTime latest(const QTimeZone &ledgerZone) const;

    bool operator==(const PartialTime &) const = default;

private:
    QDateTime instant(QDate date, QTime time, const QTimeZone &ledgerZone) const;

    Precision m_precision = Precision::Day;
    QDate m_date;
    QTime m_time = QTime(0, 0);
    std::optional<int> m_offset;
    bool m_zulu = false; ///< written as Z, not +00:00
};

/// The end of an interval; without a time it is open ("until": "unknown").
struct Until
{
    std::optional<PartialTime> time;
    bool operator==(const Until &) const = default;
};

/// When something was: a time, an interval, "before", or only words. `bare` is a time written as a plain string.
struct Moment
{
    Base::Fact<PartialTime> at;
    Base::Fact<Until> until;
    Base::Fact<bool> approx; ///< 頃, 約
    Base::Fact<QString> text;
    bool bare = false;

    [[nodiscard]] static Moment of(const PartialTime &time) { return {.at = time, .bare = true}; }
    [[nodiscard]] bool isApproximate() const { return approx.valueOr(false); }
    /// The time to sort by: `at`, else the end of "before"; nothing for words alone.
    [[nodiscard]] std::optional<PartialTime> when() const;

    bool operator==(const Moment &) const = default;
};

/// One time, or several (two mailings); remembers whether it was written as an array.
struct Occurrence
{
    QList<Moment> moments;
    bool asArray = false;

    [[nodiscard]] std::optional<PartialTime> first() const;
    bool operator==(const Occurrence &) const = default;
};

} // namespace Incidents

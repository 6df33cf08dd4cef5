#pragma once

#include "model/base/result.h"

#include <QBitArray>
#include <QDate>
#include <QHash>
#include <QSet>

namespace Rules {

/// Why an office is closed on a day.
enum class Closed { Open, Saturday, Sunday, Holiday, YearEnd };

/// The public holidays of a country and the closed days of its administrative organs (行政機関の休日に関する法律 1条):
/// days only, no zone. Made from the Act's rules as data; the years of a Cabinet Office list replace what these say.
/// Knows no duty and no deadline.
class Calendar
{
public:
    /// Rules as data (resources/calendar/jp.json shows the form). Problems name their place.
    [[nodiscard]] static Base::Result<Calendar> fromJson(const QByteArray &bytes);
    /// The Japanese one, from the program's resources.
    [[nodiscard]] static const Calendar &japan();

    /// This calendar with the years of the Cabinet Office's syukujitsu.csv (Shift_JIS, "YYYY/M/D,名称") in place of
    /// its own. Refused whole: another encoding, a row that is no date, a year without 元日.
    [[nodiscard]] Base::Result<Calendar> withOfficialList(const QByteArray &csv) const;

    [[nodiscard]] int firstYear() const { return m_first.year(); }
    [[nodiscard]] int lastYear() const { return m_last.year(); }
    /// Holidays are known only there; outside, only weekends and the turn of the year are closed.
    [[nodiscard]] bool covers(QDate day) const { return day >= m_first && day <= m_last; }

    /// Empty when the day is no holiday.
    [[nodiscard]] QString holidayName(QDate day) const { return m_names.value(day); }
    /// Whether a source confirms the day; the day itself if it is no holiday.
    [[nodiscard]] bool isVerified(QDate day) const { return !m_unverified.contains(day); }
    [[nodiscard]] QList<QDate> holidays() const;

    [[nodiscard]] bool isClosed(QDate day) const;
    [[nodiscard]] Closed whyClosed(QDate day) const;
    /// The day itself when it is open, else the first open one after it.
    [[nodiscard]] QDate openDay(QDate day) const;
    /// The nth open day after `day`; `day` itself for 0 or less.
    [[nodiscard]] QDate businessDayAfter(QDate day, int count) const;

private:
    void add(QDate day, const QString &name, bool verified);
    void closeHolidays();

    QDate m_first;
    QDate m_last;
    QHash<QDate, QString> m_names;
    QSet<QDate> m_unverified;
    QList<int> m_closedWeekdays;
    QList<int> m_closedYearDays; ///< month * 100 + day
    QBitArray m_closed;          ///< from m_first on
};

} // namespace Rules

#pragma once

#include "model/base/problem.h"

#include <QDate>
#include <QTime>

#include <optional>

/// Dates and numbers as a letter writes them, in Japanese and in English. Never through a locale: what is printed may
/// not depend on the machine.
namespace Base {

enum class Era {
    Western,  ///< 西暦
    Japanese, ///< 和暦; in English always the western year
};

struct EraYear
{
    QString era; ///< 明治, 大正, 昭和, 平成, 令和
    int year;    ///< 1 is 元年
    bool operator==(const EraYear &) const = default;
};

/// The era of a day. Nothing before 1873-01-01: until then Japan counted lunar months, so a day of our calendar has no
/// date in 明治.
[[nodiscard]] std::optional<EraYear> eraYear(QDate date);

struct DateStyle
{
    Language language = Language::Japanese;
    Era era = Era::Western;
    bool weekday = false;
    bool halfDay = false; ///< 午後5時10分 instead of 17時10分
};

enum class TimeParts { Hour, Minute, Second };

/// 木; Thursday.
[[nodiscard]] QString weekdayText(QDate date, Language language);

/// 2021年10月14日（木）, 令和3年10月14日; Thursday, 14 October 2021.
[[nodiscard]] QString dateText(QDate date, const DateStyle &style);

/// 10月14日（木）, for a day whose year was just named; 14 October.
[[nodiscard]] QString dayText(QDate date, const DateStyle &style);

/// 2021年10月. A month in which the era changed names both: 昭和64年・平成元年1月.
[[nodiscard]] QString monthText(int year, int month, const DateStyle &style);

/// 2021年, 令和3年. A year in which the era changed names both: 平成31年・令和元年.
[[nodiscard]] QString yearText(int year, const DateStyle &style);

/// 17時10分, 9時, 午後8時50分, 14時37分5秒; 17:10, 09:00, 8:50 p.m.
[[nodiscard]] QString timeText(QTime time, TimeParts parts, const DateStyle &style);

/// 1,748
[[nodiscard]] QString grouped(qint64 number);

/// 千七百四十八, 二十九万七百七十一; 〇 for nothing.
[[nodiscard]] QString kanjiNumber(qint64 number);

/// ASCII to its full-width forms (the blank too), and back. Kana stay as they are.
[[nodiscard]] QString fullWidth(const QString &text);
[[nodiscard]] QString halfWidth(const QString &text);

/// The digits of a Japanese postal code in whatever writing (〒１００－０００１): seven; fewer when zeros at its start were
/// lost. Nothing: it is none.
[[nodiscard]] std::optional<QString> postalDigits(const QString &typed);
/// 〒100-0001, as it is printed before an address; what is no postal code of seven digits stays as typed.
[[nodiscard]] QString postalText(const QString &typed);
/// The same without the mark.
[[nodiscard]] QString postalCode(const QString &typed);

} // namespace Base

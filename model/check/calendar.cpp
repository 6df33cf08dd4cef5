#include "model/base/japanese.h"
#include "model/check/paper.h"

#include <algorithm>

namespace Check {

using Finding::FoundMoment;
using Finding::YearNotation;

namespace {

constexpr int lastHour = 29;  // programmes and timetables go on to 29 o'clock
constexpr int leapYear = 2024; // a 29 February without a year may exist

bool isImpossible(const FoundMoment &moment)
{
    if (moment.month && (*moment.month < 1 || *moment.month > 12))
        return true;
    if (moment.day && (*moment.day < 1 || *moment.day > 31))
        return true;
    if (moment.hasDay() && !QDate(moment.year.value_or(leapYear), *moment.month, *moment.day).isValid())
        return true;
    return moment.hour.value_or(0) > lastHour || moment.minute.value_or(0) > 59 || moment.second.value_or(0) > 59;
}

bool namesReiwa(const Paper &paper)
{
    return std::ranges::any_of(paper.moments, [](const FoundMoment &moment) { return moment.era == u"令和"; });
}

// The first and the last day that may be meant: of a year or a month alone there are several.
std::pair<QDate, QDate> daysMeant(const FoundMoment &moment)
{
    if (!moment.month)
        return {QDate(*moment.year, 1, 1), QDate(*moment.year, 12, 31)};
    if (!moment.day)
        return {QDate(*moment.year, *moment.month, 1), QDate(*moment.year, *moment.month, 1).addMonths(1).addDays(-1)};
    return {moment.writtenDay(), moment.writtenDay()};
}

// 令和元年4月1日, 平成32年1月1日: the era had not begun, or was over.
std::optional<Slip> foreignEra(const Paper &paper, const FoundMoment &moment)
{
    if (moment.notation != YearNotation::Japanese || moment.isFiscalYear)
        return {};
    const auto [day, last] = daysMeant(moment);
    const auto right = Base::eraYear(day), alsoRight = Base::eraYear(last);
    if (!right || !alsoRight || right->era == moment.era || alsoRight->era == moment.era)
        return {};
    const bool sure = moment.era == u"令和" || namesReiwa(paper); // before 2019 people wrote 平成35年 in good faith
    const QString year = right->year == 1 ? QStringLiteral("元") : QString::number(right->year);
    return paper.slip(SlipKind::EraYear, moment.where, sure,
                      {QStringLiteral("check.era_of_day"), {day.toString(Qt::ISODate), right->era, year}});
}

} // namespace

QList<Slip> impossibleDateSlips(const Paper &paper)
{
    QList<Slip> found;
    for (const FoundMoment &moment : paper.moments) {
        if (isImpossible(moment))
            found += paper.slip(SlipKind::ImpossibleDate, moment.where, true, {QStringLiteral("check.impossible_date"), {}});
    }
    return found;
}

QList<Slip> eraYearSlips(const Paper &paper)
{
    QList<Slip> found;
    for (const FoundMoment &moment : paper.moments) {
        if (moment.year && moment.otherYear && *moment.year != *moment.otherYear) {
            found += paper.slip(SlipKind::EraYear, moment.where, true,
                                {QStringLiteral("check.era_year"),
                                 {QString::number(*moment.year), QString::number(*moment.otherYear)}});
        } else if (const auto slip = foreignEra(paper, moment)) {
            found += *slip;
        }
    }
    return found;
}

} // namespace Check

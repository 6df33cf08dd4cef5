#include "model/incident/timepoint.h"

namespace Incidents {

using Base::Problem;

namespace {

QString padded(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

/// In the contract's notation, as far as it is known; whether it exists is PartialTime's to say.
QString written(const TypedPoint &point)
{
    QString text = padded(*point.year, 4);
    if (point.month)
        text += u'-' + padded(*point.month, 2);
    if (point.day)
        text += u'-' + padded(*point.day, 2);
    if (point.hour)
        text += u'T' + padded(*point.hour, 2);
    if (point.minute)
        text += u':' + padded(*point.minute, 2);
    if (point.second)
        text += u':' + padded(*point.second, 2);
    return text + point.offset;
}

void setDay(TypedPoint &point, QDate date)
{
    point.year = date.year();
    point.month = date.month();
    point.day = date.day();
}

bool isBefore(const TypedPoint &point, const TypedPoint &start)
{
    return std::pair(point.month.value_or(1), point.day.value_or(31))
        < std::pair(start.month.value_or(1), start.day.value_or(1));
}

/// The day from which what is missing is taken.
QDate nearDay(const TimeContext &context)
{
    return context.day.isValid() ? context.day : context.today;
}

int nearestYear(const TypedPoint &point, const TimeContext &context)
{
    const QDate near = nearDay(context);
    const auto inYear = [&](int year) { return QDate(year, *point.month, point.day.value_or(1)); };
    int best = near.year();
    if (context.day.isValid()) {
        for (const int year : {near.year() - 1, near.year() + 1}) {
            if (qAbs(inYear(year).daysTo(near)) < qAbs(inYear(best).daysTo(near)))
                best = year;
        }
    } else if (context.ahead && inYear(best) < near) {
        ++best;
    } else if (!context.ahead && inYear(best) > near) {
        --best;
    }
    return best;
}

void addDay(TypedPoint &point, const TypedPoint *start, const TimeContext &context)
{
    if (start && start->day)
        setDay(point, QDate(*start->year, *start->month, *start->day));
    else
        setDay(point, nearDay(context));
}

void addMonth(TypedPoint &point, const TypedPoint *start, const TimeContext &context)
{
    const QDate near = nearDay(context);
    point.month = start ? start->month : near.month();
    point.year = start ? *start->year : near.year();
    const QDate day(*point.year, point.month.value_or(1), *point.day);
    if (!start && !context.day.isValid() && !context.ahead && day > near)
        setDay(point, day.addMonths(-1));
}

void complete(TypedPoint &point, const TypedPoint *start, const TimeContext &context, AddedPieces &added)
{
    if (!point.year && !point.month && !point.day) {
        addDay(point, start, context);
        added.day = added.day || !start;
    } else if (!point.month && point.day) {
        addMonth(point, start, context);
        added.year = added.year || !start;
    } else if (!point.year) {
        point.year = start ? *start->year + (isBefore(point, *start) ? 1 : 0) : nearestYear(point, context);
        added.year = added.year || !start;
    }
}

} // namespace

Base::Result<PartialTime> completed(TypedPoint &point, const TypedPoint *start, const TimeContext &context,
                                    AddedPieces &added)
{
    complete(point, start, context, added);
    const auto time = PartialTime::fromString(written(point));
    if (!time)
        return Problem{QStringLiteral("incident.impossible_date"), {written(point)}};
    if (point.weekday != 0 && time->hasDay() && time->date().dayOfWeek() != point.weekday)
        return Problem{QStringLiteral("incident.other_weekday"),
                       {time->date().toString(Qt::ISODate), weekdayLetters.mid(point.weekday - 1, 1),
                        weekdayLetters.mid(time->date().dayOfWeek() - 1, 1)}};
    return *time;
}

} // namespace Incidents

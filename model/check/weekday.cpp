#include "model/base/japanese.h"
#include "model/check/paper.h"

#include <QSet>

namespace Check {

using Finding::FoundMoment;

namespace {

// A day without a year may be of any year that the text names.
QSet<int> yearsOf(const Paper &paper)
{
    QSet<int> years;
    for (const FoundMoment &moment : paper.moments) {
        if (moment.year && !moment.isFiscalYear)
            years += *moment.year;
    }
    return years;
}

Slip slipOf(const Paper &paper, const FoundMoment &moment, QDate day, bool sure)
{
    return paper.slip(SlipKind::Weekday, moment.where, sure,
                      {QStringLiteral("check.weekday"),
                       {day.toString(Qt::ISODate), Base::weekdayText(day, Base::Language::Japanese),
                        Base::weekdayText(day, Base::Language::English)}});
}

// No year stands here: a slip only if the weekday is wrong in every year it may mean.
std::optional<Slip> yearlessSlip(const Paper &paper, const FoundMoment &moment, const QSet<int> &years)
{
    const auto month = moment.month ? moment.month : moment.assumedMonth;
    if (!month || !moment.day || years.isEmpty())
        return {};
    for (const int year : years) {
        if (QDate(year, *month, *moment.day).dayOfWeek() == moment.weekday)
            return {};
    }
    const QDate day(moment.assumedYear.value_or(*years.begin()), *month, *moment.day);
    if (!day.isValid())
        return {};
    return slipOf(paper, moment, day, years.size() == 1 && moment.assumedYear && moment.month);
}

} // namespace

QList<Slip> weekdaySlips(const Paper &paper)
{
    const QSet<int> years = yearsOf(paper);
    QList<Slip> found;
    for (const FoundMoment &moment : paper.moments) {
        if (moment.weekday == 0)
            continue;
        if (!moment.year && !moment.isRelative) {
            if (const auto slip = yearlessSlip(paper, moment, years))
                found += *slip;
            continue;
        }
        const QDate day = moment.year ? moment.writtenDay() : moment.meant;
        if (day.isValid() && day.dayOfWeek() != moment.weekday)
            found += slipOf(paper, moment, day, moment.year.has_value());
    }
    return found;
}

} // namespace Check

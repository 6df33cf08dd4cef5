#include "model/insight/period.h"

#include "model/base/vocabulary.h"

#include <algorithm>

namespace Insight {

namespace {

constexpr int firstFiscalMonth = 4;
constexpr int monthsAYear = 12;

QString phrase(const QString &id, const QStringList &parts, Base::Language language)
{
    QString text = Base::label(QStringLiteral("chart_part"), id, language);
    for (qsizetype at = 0; at < parts.size(); ++at)
        text.replace(QStringLiteral("{%1}").arg(at), parts[at]);
    return text;
}

int monthNumber(const QString &month)
{
    return month.left(4).toInt() * monthsAYear + month.mid(5, 2).toInt() - 1;
}

QString monthId(int number)
{
    return QStringLiteral("%1-%2").arg(number / monthsAYear, 4, 10, QLatin1Char('0'))
        .arg(number % monthsAYear + 1, 2, 10, QLatin1Char('0'));
}

QString monthOf(QDate day)
{
    return day.toString(QStringLiteral("yyyy-MM"));
}

} // namespace

int fiscalYearOf(QDate day)
{
    return day.month() >= firstFiscalMonth ? day.year() : day.year() - 1;
}

Period fiscalYear(int year)
{
    return {QDate(year, firstFiscalMonth, 1), QDate(year + 1, firstFiscalMonth, 1).addDays(-1)};
}

Period lastTwelveMonths(QDate today)
{
    const QDate thisMonth(today.year(), today.month(), 1);
    return {thisMonth.addMonths(1 - monthsAYear), thisMonth.addMonths(1).addDays(-1)};
}

Period month(int year, int month)
{
    const QDate first(year, month, 1);
    return {first, first.addMonths(1).addDays(-1)};
}

QString periodText(const Period &period, Base::Language language)
{
    if (!period.from.isValid() && !period.to.isValid())
        return phrase(QStringLiteral("all_time"), {}, language);
    if (period.from.isValid() && period == fiscalYear(fiscalYearOf(period.from)))
        return phrase(QStringLiteral("fiscal_year"), {QString::number(period.from.year())}, language);
    return phrase(QStringLiteral("from_to"),
                  {period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)}, language);
}

TimeAxis timeAxis(const QStringList &months, const Period &period, int mostBars)
{
    QStringList known = months;
    known.removeAll(QString());
    known.sort();
    const QString first = period.from.isValid() ? monthOf(period.from) : known.value(0);
    const QString last = period.to.isValid() ? monthOf(period.to) : known.isEmpty() ? first : known.last();
    TimeAxis axis;
    if (first.isEmpty() || last.isEmpty())
        return axis;
    for (const Step step : {Step::Month, Step::Quarter, Step::FiscalYear}) {
        axis = {.step = step, .ids = {}};
        for (int number = monthNumber(first); number <= monthNumber(last) && axis.ids.size() <= mostBars; ++number) {
            const QString id = stepOf(monthId(number), step);
            if (axis.ids.isEmpty() || axis.ids.last() != id)
                axis.ids += id;
        }
        if (axis.ids.size() <= mostBars)
            return axis;
    }
    axis.ids.clear();
    for (const QString &one : std::as_const(known))
        axis.ids += stepOf(one, Step::FiscalYear);
    axis.ids.removeDuplicates();
    return axis;
}

QString stepOf(const QString &month, Step step)
{
    const int year = month.left(4).toInt(), number = month.mid(5, 2).toInt();
    switch (step) {
    case Step::Month:
        return month;
    case Step::Quarter:
        return month.left(4) + QStringLiteral("-Q%1").arg((number + 2) / 3);
    case Step::FiscalYear:
        return QStringLiteral("%1").arg(number >= firstFiscalMonth ? year : year - 1, 4, 10, QLatin1Char('0'));
    }
    Q_UNREACHABLE();
}

Period periodOfStep(const QString &id)
{
    const int year = id.left(4).toInt();
    if (id.size() == 4)
        return fiscalYear(year);
    if (!id.contains(u'Q'))
        return month(year, id.mid(5).toInt());
    const QDate first(year, id.mid(6).toInt() * 3 - 2, 1);
    return {first, first.addMonths(3).addDays(-1)};
}

QString stepText(const QString &id, Base::Language language)
{
    if (id.size() == 4)
        return phrase(QStringLiteral("fiscal_year"), {id}, language);
    if (!id.contains(u'Q'))
        return id;
    const int quarter = id.mid(6).toInt();
    return phrase(QStringLiteral("quarter"),
                  {id.left(4), QString::number(quarter * 3 - 2), QString::number(quarter * 3), QString::number(quarter)},
                  language);
}

} // namespace Insight

#include "model/letters/writing.h"

#include "model/base/vocabulary.h"

#include <QRegularExpression>

namespace Letters {

using Base::Language;
using Incidents::HeadCount;
using Incidents::Moment;
using Incidents::PartialTime;

namespace {

using Precision = PartialTime::Precision;

bool isJapanese(const Writing &style)
{
    return style.language == Language::Japanese;
}

QString inLanguage(const Writing &style, const QString &japanese, const QString &english)
{
    return isJapanese(style) ? japanese : english;
}

// The time as the letter's zone reads it: a time written with another offset may fall on another day.
PartialTime inZone(const PartialTime &time, const Writing &style)
{
    if (!time.offset() || !time.hasTime())
        return time;
    const QDateTime local = time.earliest(style.zone).toTimeZone(style.zone);
    const QString form = time.precision() == Precision::Hour ? QStringLiteral("yyyy-MM-ddTHH")
        : time.precision() == Precision::Minute              ? QStringLiteral("yyyy-MM-ddTHH:mm")
                                                             : QStringLiteral("yyyy-MM-ddTHH:mm:ss");
    return PartialTime::fromString(local.toString(form)).value_or(time);
}

Base::DateStyle dateStyle(const Writing &style, bool weekday)
{
    return {.language = style.language, .era = style.era, .weekday = weekday, .halfDay = style.halfDay};
}

Base::TimeParts timeParts(const PartialTime &time)
{
    return time.precision() == Precision::Hour ? Base::TimeParts::Hour
        : time.precision() == Precision::Minute ? Base::TimeParts::Minute
                                                : Base::TimeParts::Second;
}

QString timeOf(const PartialTime &time, const Writing &style)
{
    return time.hasTime() ? Base::timeText(time.time(), timeParts(time), dateStyle(style, false)) : QString();
}

/// What of a date need not be said again.
enum class Said { Nothing, Year, Day };

Said alreadySaid(const PartialTime &time, const std::optional<PartialTime> &before, const Writing &style)
{
    if (!before || !before->hasDay() || !time.hasDay())
        return Said::Nothing;
    if (before->date() == time.date())
        return Said::Day;
    const Base::DateStyle years = dateStyle(style, false);
    const auto yearIn = [&](QDate date) {
        const auto era = Base::eraYear(date);
        return years.era == Base::Era::Japanese && isJapanese(style) && era ? era->era + QString::number(era->year)
                                                                            : QString::number(date.year());
    };
    return yearIn(before->date()) == yearIn(time.date()) ? Said::Year : Said::Nothing;
}

QString dateOf(const PartialTime &time, const Writing &style, bool weekday, Said said)
{
    const Base::DateStyle words = dateStyle(style, weekday);
    if (time.precision() == Precision::Year)
        return Base::yearText(time.date().year(), words);
    if (time.precision() == Precision::Month)
        return Base::monthText(time.date().year(), time.date().month(), words);
    return said == Said::Year ? Base::dayText(time.date(), words) : Base::dateText(time.date(), words);
}

// Day and time of one point; the day is left out when it was said before.
QString pointOf(const PartialTime &time, const Writing &style, bool weekday, Said said)
{
    const QString hour = style.dateOnly ? QString() : timeOf(time, style);
    if ((said == Said::Day && !hour.isEmpty()) || (style.timeOnly && time.hasTime()))
        return hour;
    const QString day = dateOf(time, style, weekday, said);
    return hour.isEmpty() ? day : inLanguage(style, day + hour, day + u", " + hour);
}

QString approximate(const QString &text, const Moment &moment, const Writing &style)
{
    if (!moment.isApproximate())
        return text;
    // 25 April 2023, around 09:00: it is the hour that is not sure.
    const qsizetype comma = text.lastIndexOf(QStringLiteral(", "));
    const qsizetype place = comma > 0 && text.indexOf(u':', comma) > 0 ? comma + 2 : 0;
    return inLanguage(style, text + u'頃', text.left(place) + u"around " + text.mid(place));
}

// 同日 17時19分. Only the day is shortened: the hour is what the account is about.
QString onSameDay(const PartialTime &time, const Writing &style)
{
    const QString hour = style.dateOnly ? QString() : timeOf(time, style);
    const QString day = inLanguage(style, QStringLiteral("同日"), QStringLiteral("same day"));
    return hour.isEmpty() ? day : inLanguage(style, day + u' ' + hour, day + u", " + hour);
}

QString intervalOf(const Moment &moment, const Writing &style, QDate previousDay)
{
    const PartialTime begin = inZone(*moment.at, style);
    const auto &until = moment.until->time;
    const bool withinDay = until && begin.hasDay() && inZone(*until, style).date() == begin.date();
    const bool weekday = style.weekday.value_or(withinDay);
    const bool sameDay = style.sameDay && previousDay.isValid() && previousDay == begin.date() && begin.hasDay();
    const QString start = sameDay ? onSameDay(begin, style) : pointOf(begin, style, weekday, Said::Nothing);
    if (!until)
        return inLanguage(style, start + u"から（終了の時期は不明）", u"from " + start + u" (end not known)");
    const PartialTime end = inZone(*until, style);
    const QString finish = approximate(pointOf(end, style, weekday, alreadySaid(end, begin, style)), moment, style);
    return inLanguage(style, start + u"から" + finish + u"まで", u"from " + start + u" to " + finish);
}

// Words beside the time say what the computed form cannot: 7時25分頃から順次 adds から順次; 送信後 stands in brackets.
// Words with a date or an hour of their own are that same time once more and are not repeated.
QString wordsBeside(const Moment &moment, const QString &hour, const Writing &style)
{
    const QString words = moment.text.valueOr({}).simplified();
    static const QRegularExpression digit(QStringLiteral("[0-9０-９]"));
    if (!hour.isEmpty() && words.startsWith(hour))
        return words.mid(hour.size());
    if (words.isEmpty() || words.contains(digit) || !isJapanese(style))
        return {};
    return u'（' + words + u'）';
}

QString singleOf(const Moment &moment, const Writing &style, QDate previousDay)
{
    const PartialTime time = inZone(*moment.at, style);
    const bool sameDay = style.sameDay && previousDay.isValid() && previousDay == time.date() && time.hasDay();
    const QString point = sameDay ? onSameDay(time, style)
                                  : pointOf(time, style, style.weekday.value_or(true), Said::Nothing);
    const QString hour = approximate(timeOf(time, style), moment, style);
    return approximate(point, moment, style)
        + (style.dateOnly || style.timeOnly ? QString() : wordsBeside(moment, hour, style));
}

QString beforeOf(const Moment &moment, const Writing &style)
{
    const PartialTime end = inZone(*moment.until->time, style);
    const QString text = approximate(pointOf(end, style, style.weekday.value_or(true), Said::Nothing), moment, style);
    if (style.besideLabel)
        return inLanguage(style, u"遅くとも" + text, u"not later than " + text);
    return inLanguage(style, text + u"までに", u"by " + text);
}

QString withWidth(const QString &text, const Writing &style)
{
    if (!style.wide)
        return text;
    return *style.wide ? Base::fullWidth(text) : Base::halfWidth(text);
}

QString unboundedNumber(qint64 number, const Writing &style)
{
    const QString digits = style.kanji ? Base::kanjiNumber(number)
        : style.grouped                ? Base::grouped(number)
                                       : QString::number(number);
    return withWidth(digits, style);
}

QString bounded(const QString &number, Incidents::Bound bound, const Writing &style)
{
    switch (bound) {
    case Incidents::Bound::Exact:
        return number;
    case Incidents::Bound::UpTo:
        return inLanguage(style, u"最大" + number, u"up to " + number);
    case Incidents::Bound::AtLeast:
        return inLanguage(style, u"少なくとも" + number, u"at least " + number);
    case Incidents::Bound::About:
        return inLanguage(style, u"約" + number, u"about " + number);
    }
    Q_UNREACHABLE();
}

} // namespace

QString written(const Moment &moment, const Writing &style, QDate previousDay)
{
    if (moment.at)
        return withWidth(moment.until ? intervalOf(moment, style, previousDay) : singleOf(moment, style, previousDay),
                         style);
    if (moment.until && moment.until->time)
        return withWidth(beforeOf(moment, style), style);
    if (moment.text && !moment.text->trimmed().isEmpty())
        return written(*moment.text, style);
    return inLanguage(style, QStringLiteral("日時不明"), QStringLiteral("date and time not known"));
}

QString written(const QList<Moment> &moments, const Writing &style)
{
    QStringList texts;
    std::optional<PartialTime> before;
    for (const Moment &moment : moments) {
        const bool isPoint = moment.at && !moment.until && before;
        const PartialTime time = moment.at ? inZone(*moment.at, style) : PartialTime();
        const Said said = isPoint ? alreadySaid(time, before, style) : Said::Nothing;
        texts += said == Said::Nothing
            ? written(moment, style)
            : approximate(pointOf(time, style, style.weekday.value_or(true), said), moment, style);
        before = moment.at && !moment.until ? std::optional(time) : std::nullopt;
    }
    if (!isJapanese(style) && texts.size() == 2)
        return texts.join(QStringLiteral(" and "));
    return texts.join(isJapanese(style) ? QStringLiteral("、") : QStringLiteral("; "));
}

QDate dayOf(const Moment &moment, const Writing &style)
{
    const auto when = moment.at ? std::optional(*moment.at) : std::nullopt;
    return when && when->hasDay() && !moment.until ? inZone(*when, style).date() : QDate();
}

QString written(const HeadCount &count, const Writing &style)
{
    if (!count.value) {
        const bool isSaid = count.reason && *count.reason != Incidents::CountReason::NotStated;
        return isSaid ? Base::label(QStringLiteral("count_reason"), Base::nameOf(*count.reason), style.language)
                      : QString();
    }
    const QString number = bounded(unboundedNumber(*count.value, style), count.bound.valueOr(Incidents::Bound::Exact),
                                   style);
    if (!style.unit || !isJapanese(style))
        return number;
    return number + count.unit.valueOr(QStringLiteral("名"));
}

QString written(const QString &text, const Writing &style)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\t', u' ');
    QStringList lines;
    for (const QString &line : clean.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return withWidth(lines.join(u'\n'), style);
}

} // namespace Letters

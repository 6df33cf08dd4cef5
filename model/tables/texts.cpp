#include "model/tables/texts.h"

#include "model/base/vocabulary.h"

#include <QLocale>

namespace Tables {

using Base::Language;
using Incidents::PartialTime;

namespace {

// In one pass: what stands in for {0} may itself hold a brace.
QString phrase(const QString &id, const QStringList &parts, Language language)
{
    const QString pattern = Base::label(QStringLiteral("phrase"), id, language);
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == u'{') {
            text += parts.value(pattern[at + 1].digitValue());
            at += 2;
        } else {
            text += pattern[at];
        }
    }
    return text;
}

const QLocale &localeOf(Language language)
{
    static const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return language == Language::Japanese ? japanese : english;
}

QString dayFormat(Language language)
{
    return language == Language::Japanese ? QStringLiteral("yyyy年M月d日(ddd)") : QStringLiteral("yyyy-MM-dd (ddd)");
}

QString clockOf(const PartialTime &time, Language language)
{
    switch (time.precision()) {
    case PartialTime::Precision::Hour:
        return time.time().toString(language == Language::Japanese ? QStringLiteral("H時") : QStringLiteral("HH'h'"));
    case PartialTime::Precision::Second: return time.time().toString(QStringLiteral("HH:mm:ss"));
    case PartialTime::Precision::Year:
    case PartialTime::Precision::Month:
    case PartialTime::Precision::Day:
    case PartialTime::Precision::Minute: break;
    }
    return time.time().toString(QStringLiteral("HH:mm"));
}

QString written(const PartialTime &time, Language language, QString (*day)(QDate, Language))
{
    const bool japanese = language == Language::Japanese;
    if (time.precision() == PartialTime::Precision::Year)
        return time.date().toString(japanese ? QStringLiteral("yyyy年") : QStringLiteral("yyyy"));
    if (time.precision() == PartialTime::Precision::Month)
        return time.date().toString(japanese ? QStringLiteral("yyyy年M月") : QStringLiteral("yyyy-MM"));
    const QString date = day(time.date(), language);
    return time.hasTime() ? QString(date % u' ' % clockOf(time, language)) : date;
}

QString withUntil(const Incidents::Moment &moment, Language language)
{
    const QString end = moment.until->time ? timeText(*moment.until->time, language) : QString();
    if (!moment.at)
        return end.isEmpty() ? moment.text.valueOr({}) : phrase(QStringLiteral("before"), {end}, language);
    const QString start = timeText(*moment.at, language);
    return end.isEmpty() ? phrase(QStringLiteral("from_open"), {start}, language)
                         : phrase(QStringLiteral("from_to"), {start, end}, language);
}

} // namespace

QString dateText(QDate date, Language language)
{
    return localeOf(language).toString(date, dayFormat(language));
}

QString shortDateText(QDate date, Language language)
{
    return date.toString(language == Language::Japanese ? QStringLiteral("yyyy/MM/dd") : QStringLiteral("yyyy-MM-dd"));
}

QString dateTimeText(const QDateTime &moment, Language language)
{
    if (!moment.isValid())
        return {};
    return dateText(moment.date(), language) % u' ' % moment.time().toString(QStringLiteral("HH:mm"));
}

QString timeText(const PartialTime &time, Language language)
{
    return written(time, language, &dateText);
}

QString shortTimeText(const PartialTime &time, Language language)
{
    return written(time, language, &shortDateText);
}

QString momentText(const Incidents::Moment &moment, Language language)
{
    QString text;
    if (moment.until)
        text = withUntil(moment, language);
    else if (moment.at)
        text = timeText(*moment.at, language);
    else
        return moment.text.valueOr({});
    return moment.isApproximate() ? phrase(QStringLiteral("approximately"), {text}, language) : text;
}

QString occurrenceText(const Incidents::Occurrence &occurrence, Language language)
{
    if (occurrence.moments.isEmpty())
        return {};
    const QString first = momentText(occurrence.moments.first(), language);
    const qsizetype others = occurrence.moments.size() - 1;
    return others == 0 ? first
                       : phrase(QStringLiteral("and_more_times"), {first, QString::number(others)}, language);
}

QString figureText(qint64 value, Incidents::Bound bound, Language language)
{
    return phrase(QStringLiteral("figure_") % Base::nameOf(bound), {numberText(value)}, language);
}

QString numberText(qint64 value)
{
    return localeOf(Language::English).toString(value);
}

} // namespace Tables

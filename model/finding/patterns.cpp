#include "model/finding/patterns.h"

namespace Finding {

namespace {

// Built of parts; each part of a date may stand apart from the next by blanks, as Word sets 2023 年 5 月 9 日.
const QString number = QStringLiteral(R"((?:\d{1,2}|[一二三四五六七八九十]{1,3}))");
const QString eraYear = QStringLiteral(R"((?:元|\d{1,2}|[一二三四五六七八九十]{1,3}))");
const QString eraName = QStringLiteral(R"(明治|大正|昭和|平成|令和)");

QString year()
{
    const QString western = QStringLiteral(R"((?<![\d.])(?:西暦)?(?:(?<year>\d{4}|[〇一二三四五六七八九]{4})|['’](?<year2>\d{2})))");
    const QString japanese = QStringLiteral(R"((?<era>%1|(?<![A-Za-z0-9])[MTSHR](?=\h*\d))\h*(?<erayear>%2))").arg(eraName, eraYear);
    const QString other = QStringLiteral(R"((?:\h*\(\h*(?:(?<otherera>%1)\h*(?<othererayear>%2)|(?:西暦)?(?<otheryear>\d{4}))\h*年?\h*\))?)")
                              .arg(eraName, eraYear);
    return QStringLiteral(R"((?:%1|%2)\h*年(?<fiscal>度)?)").arg(japanese, western) + other;
}

QString month()
{
    return QStringLiteral(R"((?<month>%1)\h*月(?!\h*(?:分|間|号|次|例|額|末頃)))").arg(number);
}

QString day()
{
    return QStringLiteral(R"((?<day>%1)\h*日(?!間|以内|程度|ほど|目|あたり|数|後))").arg(number);
}

QString weekday()
{
    return QStringLiteral(R"((?:\h*[(\[]\h*(?<weekday>[月火水木金土日])(?:曜日?)?\h*(?:[・、,/\s]\h*[祝休][^)\]\n]{0,5})?[)\]]|\h*(?<weekday2>[月火水木金土日])曜日?))");
}

QString time()
{
    return QStringLiteral(R"((?:(?<halfday>午前|午後)\h*)?(?<![\d:])(?<hour>\d{1,2}|(?<=午前|午後)[一二三四五六七八九十]{1,3})\h*(?:時(?![間点期代刻])(?:\h*(?:(?<minute>\d{1,2})\h*分(?!間|後|以内|前|の)(?:\h*(?<second>\d{1,2})\h*秒(?!間))?|(?<half>半)))?|:(?<minute2>\d{2})(?::(?<second2>\d{2}))?(?![\d:])(?:\h*(?<halfday2>[AaPp]\.?[Mm]\b\.?))?)(?:\h*(?<approx>頃|ごろ|ころ|前後))?)");
}

// A time behind a day: with or without の and blanks, on the same line.
QString timeAfter()
{
    return QStringLiteral(R"((?:[ 、,]{0,3}(?:の|T)?[ ]{0,3}%1)?)").arg(time());
}

QString englishDate()
{
    const QString name = QStringLiteral(R"((?<monthname%1>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))");
    const QString before = QStringLiteral(R"(\b(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+)?)");
    const QString dayFirst = QStringLiteral(R"((?<day>\d{1,2})(?:st|nd|rd|th)?\s+)") + name.arg(QString())
        + QStringLiteral(R"((?:,?\s+(?<year>\d{4}))?)");
    const QString monthFirst = name.arg(2) + QStringLiteral(R"(\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?<year2>\d{4}))?)");
    return before + QStringLiteral("(?:%1|%2)").arg(dayFirst, monthFirst)
        + QStringLiteral(R"(\b(?:,?\s+(?:at\s+)?%1)?)").arg(time());
}

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

const QList<QRegularExpression> &momentPatterns()
{
    static const QString numeric = QStringLiteral(R"((?<![\d./-])(?:(?<year>\d{4})|(?<era>(?<![A-Za-z0-9])[MTSHR])(?<erayear>\d{1,2}))(?<sep>[/.-])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?![\d/-]))");
    static const QList<QRegularExpression> all = {
        compiled(year() + QStringLiteral(R"((?:\h*%1(?:\h*%2%3?)?)?)").arg(month(), day(), weekday()) + timeAfter()),
        compiled(QStringLiteral(R"((?<![\d〇一二三四五六七八九十]))") + month() + QStringLiteral(R"(\h*)") + day() + weekday() + u'?' + timeAfter()),
        compiled(QStringLiteral(R"((?<![\d年月〇一二三四五六七八九十]))") + day() + weekday() + timeAfter()),
        compiled(QStringLiteral(R"((?<![\d年月〇一二三四五六七八九十]))") + day() + QStringLiteral(R"((?:の)?\h*)") + time()),
        compiled(QStringLiteral(R"((?<![\d/])(?<month>\d{1,2})/(?<day>\d{1,2})(?![\d/]))") + weekday() + timeAfter()),
        compiled(numeric + weekday() + u'?' + timeAfter()),
        compiled(QStringLiteral(R"((?<relation>同[ ]?日|翌[ ]?日|前[ ]?日))") + weekday() + u'?' + timeAfter()),
        compiled(time()),
        compiled(englishDate()),
    };
    return all;
}

QString captured(const QRegularExpressionMatch &match, const char *name)
{
    const QString first = match.captured(QLatin1String(name));
    return first.isEmpty() ? match.captured(QLatin1String(name) + u'2') : first;
}

} // namespace Finding

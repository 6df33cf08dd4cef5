#include "model/base/japanese.h"

#include <algorithm>
#include <array>

namespace Base {

namespace {

struct EraStart
{
    QDate first;
    int yearOne;
    QString name;
};

// The first day belongs to the new era (大正, 昭和: by the edicts of 1912-07-30 and 1926-12-25; 平成, 令和: by the
// cabinet orders that put them in force on 1989-01-08 and 2019-05-01).
const std::array<EraStart, 5> &eras()
{
    static const std::array<EraStart, 5> all = {{
        {QDate(2019, 5, 1), 2019, QStringLiteral("令和")},
        {QDate(1989, 1, 8), 1989, QStringLiteral("平成")},
        {QDate(1926, 12, 25), 1926, QStringLiteral("昭和")},
        {QDate(1912, 7, 30), 1912, QStringLiteral("大正")},
        {QDate(1873, 1, 1), 1868, QStringLiteral("明治")},
    }};
    return all;
}

QString eraYearText(const EraYear &year)
{
    return year.era + (year.year == 1 ? QStringLiteral("元") : QString::number(year.year)) + u'年';
}

QString japaneseYear(QDate date, const DateStyle &style)
{
    const auto year = eraYear(date);
    if (style.era == Era::Japanese && year)
        return eraYearText(*year);
    return QString::number(date.year()) + u'年';
}

// The year over a whole period: both eras where it changed within.
QString yearOver(QDate first, QDate last, const DateStyle &style)
{
    const QString begin = japaneseYear(first, style);
    const QString end = japaneseYear(last, style);
    return begin == end ? begin : begin.chopped(1) + u"年・" + end;
}

QString englishMonth(int month)
{
    static const char *names[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};
    return QString::fromLatin1(names[month - 1]);
}

QString padded(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString englishTime(QTime time, TimeParts parts, bool halfDay)
{
    const int hour = halfDay ? (time.hour() % 12 == 0 ? 12 : time.hour() % 12) : time.hour();
    QString text = (halfDay ? QString::number(hour) : padded(hour)) + u':' + padded(time.minute());
    if (parts == TimeParts::Second)
        text += u':' + padded(time.second());
    if (halfDay)
        text += time.hour() < 12 ? u" a.m." : u" p.m.";
    return text;
}

QString japaneseTime(QTime time, TimeParts parts, bool halfDay)
{
    QString text = halfDay ? (time.hour() < 12 ? QStringLiteral("午前") : QStringLiteral("午後")) : QString();
    text += QString::number(halfDay ? time.hour() % 12 : time.hour()) + u'時';
    const bool seconds = parts == TimeParts::Second;
    if (seconds || (parts == TimeParts::Minute && time.minute() != 0))
        text += QString::number(time.minute()) + u'分';
    if (seconds)
        text += QString::number(time.second()) + u'秒';
    return text;
}

// 1 to 9999, without 一 before 十, 百 and 千, as it is read aloud.
QString kanjiBelowMyriad(int number, bool withLeadingOne)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    static const QString places = QStringLiteral("千百十");
    QString text;
    int unit = 1000;
    for (const QChar place : places) {
        const int digit = number / unit % 10;
        if (digit > 1 || (digit == 1 && unit == 1000 && withLeadingOne))
            text += digits[digit];
        if (digit > 0)
            text += place;
        unit /= 10;
    }
    return number % 10 > 0 ? text + digits[number % 10] : text;
}

} // namespace

std::optional<EraYear> eraYear(QDate date)
{
    for (const EraStart &era : eras()) {
        if (date >= era.first)
            return EraYear{.era = era.name, .year = date.year() - era.yearOne + 1};
    }
    return {};
}

QString weekdayText(QDate date, Language language)
{
    static const char *english[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    static const QString japanese = QStringLiteral("月火水木金土日");
    const int day = date.dayOfWeek() - 1;
    return language == Language::Japanese ? QString(japanese[day]) : QString::fromLatin1(english[day]);
}

QString dayText(QDate date, const DateStyle &style)
{
    const QString day = QString::number(date.day());
    const QString weekday = style.weekday ? weekdayText(date, style.language) : QString();
    if (style.language == Language::English)
        return (weekday.isEmpty() ? weekday : weekday + u", ") + day + u' ' + englishMonth(date.month());
    const QString text = QString::number(date.month()) + u'月' + day + u'日';
    return weekday.isEmpty() ? text : text + u'（' + weekday + u'）';
}

QString dateText(QDate date, const DateStyle &style)
{
    if (style.language == Language::English)
        return dayText(date, style) + u' ' + QString::number(date.year());
    return japaneseYear(date, style) + dayText(date, style);
}

QString monthText(int year, int month, const DateStyle &style)
{
    if (style.language == Language::English)
        return englishMonth(month) + u' ' + QString::number(year);
    const QDate first(year, month, 1);
    return yearOver(first, first.addMonths(1).addDays(-1), style) + QString::number(month) + u'月';
}

QString yearText(int year, const DateStyle &style)
{
    if (style.language == Language::English)
        return QString::number(year);
    return yearOver(QDate(year, 1, 1), QDate(year, 12, 31), style);
}

QString timeText(QTime time, TimeParts parts, const DateStyle &style)
{
    return style.language == Language::English ? englishTime(time, parts, style.halfDay)
                                               : japaneseTime(time, parts, style.halfDay);
}

QString grouped(qint64 number)
{
    QString text = QString::number(number);
    const qsizetype sign = number < 0 ? 1 : 0;
    for (qsizetype at = text.size() - 3; at > sign; at -= 3)
        text.insert(at, u',');
    return text;
}

QString kanjiNumber(qint64 number)
{
    static const QString myriads[] = {QString(), QStringLiteral("万"), QStringLiteral("億"), QStringLiteral("兆"),
                                      QStringLiteral("京")};
    if (number == 0)
        return QStringLiteral("〇");
    // Unsigned, so that the smallest number has a magnitude too.
    quint64 rest = number < 0 ? quint64(0) - quint64(number) : quint64(number);
    QString text;
    for (const QString &myriad : myriads) {
        const int part = int(rest % 10'000);
        if (part > 0)
            text.prepend(kanjiBelowMyriad(part, !myriad.isEmpty()) + myriad);
        rest /= 10'000;
    }
    return number < 0 ? u"マイナス" + text : text;
}

QString fullWidth(const QString &text)
{
    QString wide = text;
    for (QChar &c : wide) {
        if (c == u' ')
            c = QChar(0x3000);
        else if (c > u' ' && c <= u'~')
            c = QChar(c.unicode() + 0xfee0);
    }
    return wide;
}

QString halfWidth(const QString &text)
{
    QString narrow = text;
    for (QChar &c : narrow) {
        if (c == QChar(0x3000))
            c = u' ';
        else if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            c = QChar(c.unicode() - 0xfee0);
    }
    return narrow;
}

std::optional<QString> postalDigits(const QString &typed)
{
    static const QString between = QStringLiteral("-〒ー‐−–");
    QString digits = typed.normalized(QString::NormalizationForm_KC);
    digits.removeIf([](QChar letter) { return letter.isSpace() || between.contains(letter); });
    const bool isNumber = std::all_of(digits.begin(), digits.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    return isNumber && !digits.isEmpty() && digits.size() <= 7 ? std::optional(digits) : std::nullopt;
}

QString postalCode(const QString &typed)
{
    const auto digits = postalDigits(typed);
    return digits && digits->size() == 7 ? digits->left(3) + u'-' + digits->mid(3) : typed;
}

QString postalText(const QString &typed)
{
    const QString code = postalCode(typed.trimmed());
    return code.isEmpty() || code.startsWith(u'〒') ? code : u'〒' + code;
}

} // namespace Base

#include "model/rules/calendar.h"

#include "model/rules/holidayrules.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>

namespace Rules {

using Base::Problem;
using Base::Problems;

namespace {

constexpr int longestClosure = 60; ///< no run of closed days is longer; ends every search

struct ListedDay
{
    QDate date;
    QString name;
};

bool isUtf8WithKana(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return !utf8.hasError() && text.size() < bytes.size();
}

Base::Result<QString> decoded(const QByteArray &csv)
{
    const Problem wrong{QStringLiteral("rules.not_shift_jis"), {}};
    if (isUtf8WithKana(csv))
        return wrong;
    QStringDecoder decoder("Shift_JIS", QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return Problem{QStringLiteral("rules.no_shift_jis"), {}};
    const QString text = decoder(csv);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null))
        return wrong;
    return text;
}

QDate dateFrom(const QString &written)
{
    const QStringList parts = written.split(u'/');
    return parts.size() == 3 ? QDate(parts[0].toInt(), parts[1].toInt(), parts[2].toInt()) : QDate();
}

Base::Result<QList<ListedDay>> listedDays(const QString &text)
{
    QList<ListedDay> days;
    const QStringList lines = text.split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        if (line.isEmpty() || (at == 0 && !line[0].isDigit()))
            continue;
        const ListedDay day{dateFrom(line.section(u',', 0, 0)), line.section(u',', 1).trimmed()};
        if (!day.date.isValid() || day.name.isEmpty())
            return Problem{QStringLiteral("rules.not_a_listed_day"), {QString::number(at + 1), line.left(40)}};
        days += day;
    }
    if (days.isEmpty())
        return Problem{QStringLiteral("rules.no_listed_day"), {}};
    return days;
}

} // namespace

Base::Result<Calendar> Calendar::fromJson(const QByteArray &bytes)
{
    Problems problems;
    Keys keys(QJsonDocument::fromJson(bytes).object(), {}, problems);
    if (keys.text("format") != u"tenmatsu-calendar/1")
        keys.report("rules.not_a_calendar", {});
    (void)keys.text("source");
    (void)keys.date("checked");
    const HolidayRules rules = HolidayRules::read(keys);
    Calendar calendar;
    calendar.m_closedWeekdays = keys.numbersOr("closed_weekdays");
    const QStringList yearDays = keys.textsOr("closed_days");
    for (const QString &day : yearDays)
        calendar.m_closedYearDays += day.left(2).toInt() * 100 + day.mid(3).toInt();
    keys.refuseTheRest();
    if (!problems.isEmpty())
        return problems;
    calendar.m_first = QDate(rules.firstYear, 1, 1);
    calendar.m_last = QDate(rules.lastYear, 12, 31);
    const Holidays days = rules.all();
    for (auto day = days.begin(); day != days.end(); ++day)
        calendar.add(day.key(), day->name, day->verified);
    calendar.closeHolidays();
    return calendar;
}

const Calendar &Calendar::japan()
{
    static const Calendar calendar = [] {
        QFile file(QStringLiteral(":/calendar/jp.json"));
        const auto read = file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()) : Base::Result<Calendar>(Problem{});
        if (!read)
            qFatal("%s", qPrintable(Base::line(read.problems().first(), Base::Language::English)));
        return *read;
    }();
    return calendar;
}

Base::Result<Calendar> Calendar::withOfficialList(const QByteArray &csv) const
{
    const auto text = decoded(csv);
    if (!text)
        return text.problems();
    const auto days = listedDays(*text);
    if (!days)
        return days.problems();
    QSet<int> years;
    QSet<int> whole;
    for (const ListedDay &day : *days) {
        years.insert(day.date.year());
        if (day.date.month() == 1 && day.date.day() == 1)
            whole.insert(day.date.year());
    }
    for (const int year : std::as_const(years)) {
        if (!whole.contains(year))
            return Problem{QStringLiteral("rules.year_not_whole"), {QString::number(year)}};
    }
    Calendar calendar = *this;
    calendar.m_names.removeIf([&](const auto &day) { return years.contains(day.key().year()); });
    calendar.m_unverified.removeIf([&](QDate day) { return years.contains(day.year()); });
    for (const ListedDay &day : *days) {
        if (covers(day.date))
            calendar.add(day.date, day.name, true);
    }
    calendar.closeHolidays();
    return calendar;
}

void Calendar::add(QDate day, const QString &name, bool verified)
{
    m_names.insert(day, name);
    if (!verified)
        m_unverified.insert(day);
}

// Looked up for every deadline: one bit a day.
void Calendar::closeHolidays()
{
    m_closed = QBitArray(m_first.daysTo(m_last) + 1);
    for (auto day = m_names.keyBegin(); day != m_names.keyEnd(); ++day)
        m_closed.setBit(m_first.daysTo(*day));
}

QList<QDate> Calendar::holidays() const
{
    QList<QDate> days = m_names.keys();
    std::sort(days.begin(), days.end());
    return days;
}

bool Calendar::isClosed(QDate day) const
{
    if (m_closedWeekdays.contains(day.dayOfWeek()))
        return true;
    if (covers(day) && m_closed.testBit(m_first.daysTo(day)))
        return true;
    return m_closedYearDays.contains(day.month() * 100 + day.day());
}

Closed Calendar::whyClosed(QDate day) const
{
    if (!isClosed(day))
        return Closed::Open;
    if (m_names.contains(day))
        return Closed::Holiday;
    if (m_closedYearDays.contains(day.month() * 100 + day.day()))
        return Closed::YearEnd;
    return day.dayOfWeek() == Qt::Saturday ? Closed::Saturday : Closed::Sunday;
}

QDate Calendar::openDay(QDate day) const
{
    for (int step = 0; step < longestClosure && isClosed(day); ++step)
        day = day.addDays(1);
    return day;
}

QDate Calendar::businessDayAfter(QDate day, int count) const
{
    for (int done = 0; done < count; ++done)
        day = openDay(day.addDays(1));
    return day;
}

} // namespace Rules

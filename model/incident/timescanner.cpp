#include "model/incident/timescanner.h"

#include "model/base/japanese.h"

namespace Incidents {

using Base::Problem;

namespace {

constexpr int earliestYear = 1868; ///< 明治元年; an older number is no year of a leak
constexpr int latestYear = 2199;

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

std::optional<int> number(const QString &text)
{
    return text.isEmpty() ? std::optional<int>() : text.toInt();
}

int eraStart(QChar letter)
{
    switch (letter.unicode()) {
    case u'令':
    case u'R':
        return 2018;
    case u'平':
    case u'H':
        return 1988;
    case u'昭':
    case u'S':
        return 1925;
    default:
        return 0;
    }
}

int monthNamed(const QString &name)
{
    static const QStringList months = {QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                       QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                       QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                       QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return int(months.indexOf(name.left(3).toLower())) + 1;
}

} // namespace

TimeScanner::TimeScanner(const QString &text, const TimeContext &context)
    : m_typed(text), m_text(Base::halfWidth(text).replace(QChar(0x301c), u'~')), m_context(context)
{
}

bool TimeScanner::isAtEnd() const
{
    return QStringView(m_text).mid(m_at).trimmed().isEmpty();
}

QString TimeScanner::rest() const
{
    static const QRegularExpression lead(QStringLiteral("^[\\s、,，:：]+"));
    return m_typed.mid(m_at).remove(lead).trimmed();
}

QRegularExpressionMatch TimeScanner::take(const QRegularExpression &pattern)
{
    const auto match = pattern.match(m_text, m_at, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch())
        m_at = match.capturedEnd();
    return match;
}

bool TimeScanner::takeEraDate(TypedPoint &point)
{
    static const auto era = pattern("(令和|平成|昭和|[RHS](?=\\d))\\s*(元|\\d{1,2})\\s*(?:年(?!度)|(?=[./-]))"
                                    "(?:[./-]?\\s*(\\d{1,2})\\s*(?:月|[./-]|(?!\\d))(?:\\s*(\\d{1,2})(?!\\d)日?)?)?");
    const auto match = take(era);
    if (!match.hasMatch())
        return false;
    const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
    point.year = eraStart(match.captured(1).at(0).toUpper()) + year;
    point.month = number(match.captured(3));
    point.day = number(match.captured(4));
    return true;
}

bool TimeScanner::takeYearDate(TypedPoint &point)
{
    static const auto japanese = pattern("(\\d{4})年(?!度)(?:\\s*(\\d{1,2})月(?:\\s*(\\d{1,2})日)?)?");
    static const auto dashed = pattern("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
    static const auto plain = pattern("(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    static const auto yearOnly = pattern("(\\d{4})(?=\\s*(?:$|[~～–「\"頃以ま]|ごろ|ころ|から)|\\s+-\\s)");
    for (const QRegularExpression &form : {japanese, dashed, plain, yearOnly}) {
        const qsizetype before = m_at;
        const auto match = take(form);
        if (!match.hasMatch())
            continue;
        point.year = match.captured(1).toInt();
        point.month = number(match.captured(2));
        point.day = number(match.captured(3));
        if (*point.year >= earliestYear && *point.year <= latestYear)
            return true;
        point = {};
        m_at = before;
    }
    return false;
}

bool TimeScanner::takeShortDate(TypedPoint &point)
{
    static const auto shortYear = pattern("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{1,4}(?![\\d.])");
    static const auto monthDay = pattern("(\\d{1,2})(?:/|月\\s*)(\\d{1,2})(?!\\d)日?");
    static const auto month = pattern("(\\d{1,2})月(?![号分度])");
    static const auto day = pattern("()(\\d{1,2})日(?![後間前以目分])");
    if (takes(shortYear)) {
        m_shortYear = true;
        return false;
    }
    for (const QRegularExpression &form : {monthDay, month, day}) {
        const auto match = take(form);
        if (!match.hasMatch())
            continue;
        point.month = number(match.captured(1));
        point.day = number(match.captured(2));
        return true;
    }
    return false;
}

bool TimeScanner::takeEnglishDate(TypedPoint &point)
{
    static const QString names = QStringLiteral("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?");
    static const QRegularExpression dayFirst(QStringLiteral("(\\d{1,2})\\s+%1(?:,?\\s+(\\d{4})(?!\\d))?").arg(names),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthFirst(
        QStringLiteral("%1\\s+(?:(\\d{1,2})(?!\\d),?\\s*)?(\\d{4})?(?![\\d:])").arg(names),
        QRegularExpression::CaseInsensitiveOption);
    auto match = take(dayFirst);
    const bool isDayFirst = match.hasMatch();
    if (!isDayFirst)
        match = take(monthFirst);
    if (!match.hasMatch())
        return false;
    point.day = number(match.captured(isDayFirst ? 1 : 2));
    point.month = monthNamed(match.captured(isDayFirst ? 2 : 1));
    point.year = number(match.captured(3));
    return true;
}

bool TimeScanner::takeDayWord(TypedPoint &point)
{
    struct Word
    {
        QRegularExpression pattern;
        int days;
        bool relativeToDay;
    };
    static const QList<Word> words = {{pattern("今日|本日|きょう|today\\b"), 0, false},
                                      {pattern("一昨日|おととい"), -2, false},
                                      {pattern("昨日|きのう|yesterday\\b"), -1, false},
                                      {pattern("同日"), 0, true},
                                      {pattern("翌日"), 1, true},
                                      {pattern("前日"), -1, true}};
    for (const Word &word : words) {
        if ((word.relativeToDay && !m_context.day.isValid()) || !takes(word.pattern))
            continue;
        const QDate day = (word.relativeToDay ? m_context.day : m_context.today).addDays(word.days);
        point.year = day.year();
        point.month = day.month();
        point.day = day.day();
        return true;
    }
    return false;
}

void TimeScanner::takeWeekday(TypedPoint &point)
{
    static const auto weekday = pattern("\\s*(?:\\(([月火水木金土日])(?:曜日?)?\\)|([月火水木金土日])曜日?)");
    const auto match = take(weekday);
    if (match.hasMatch())
        point.weekday = int(weekdayLetters.indexOf(match.captured(1) + match.captured(2))) + 1;
}

bool TimeScanner::takeDate(TypedPoint &point)
{
    const bool taken = takeEraDate(point) || takeYearDate(point) || takeEnglishDate(point) || takeShortDate(point)
        || takeDayWord(point);
    if (taken)
        takeWeekday(point);
    return taken;
}

bool TimeScanner::takeClock(TypedPoint &point)
{
    static const auto clock = pattern(
        "(午前|午後)?\\s*(\\d{1,2})(?:\\s*時(?!間)(?:\\s*(?:(\\d{1,2})分(?:\\s*(\\d{1,2})秒)?|(半)))?"
        "|:(\\d{2})(?::(\\d{2}))?(?!\\d)(?:\\s*([ap])\\.?m\\b\\.?)?|\\s*([ap])\\.?m\\b\\.?|h\\b|(?<=T\\d\\d)(?![\\d:]))");
    const auto match = take(clock);
    if (!match.hasMatch())
        return false;
    point.hour = match.captured(2).toInt();
    point.minute = !match.captured(5).isEmpty() ? 30 : number(match.captured(3) + match.captured(6));
    point.second = number(match.captured(4) + match.captured(7));
    const QString half = match.captured(1), english = (match.captured(8) + match.captured(9)).toLower();
    m_noonUnclear = m_noonUnclear || (!half.isEmpty() && *point.hour >= 12);
    if (!english.isEmpty() && *point.hour == 12)
        point.hour = 0;
    if (half == u"午後" || english == u"p")
        point.hour = *point.hour + 12;
    return true;
}

bool TimeScanner::takeTimeOfDay(TypedPoint &point)
{
    static const auto noon = pattern("正午|noon\\b");
    static const auto offset = pattern("Z\\b|[+-]\\d{2}:\\d{2}(?!\\d)");
    static const auto plusOffset = pattern("\\+\\d{2}:\\d{2}(?!\\d)");
    static const auto gap = pattern("\\s*(?:[,のT]\\s*)?");
    const qsizetype before = m_at;
    const QString between = take(gap).captured();
    if (takes(noon)) {
        point.hour = 12;
        point.minute = 0;
        return true;
    }
    if (!takeClock(point)) {
        m_at = before;
        return false;
    }
    // Without the T a minus is more likely a dash between two times than an offset.
    point.offset = take(between.contains(u'T', Qt::CaseInsensitive) ? offset : plusOffset).captured().toUpper();
    return true;
}

std::optional<TypedPoint> TimeScanner::takePoint()
{
    static const auto blanks = pattern("\\s*");
    static const auto roughly = pattern("(?:約|およそ|おおよそ|about\\s|around\\s|ca\\.\\s?)\\s*");
    static const auto orSo = pattern("\\s*(?:頃|ごろ|ころ)(?:に|、)?");
    const qsizetype before = m_at;
    TypedPoint point;
    take(blanks);
    point.approx = takes(roughly);
    const bool hasDate = takeDate(point);
    const bool mayHaveTime = !hasDate || point.day;
    const bool hasTime = !m_shortYear && mayHaveTime && takeTimeOfDay(point);
    if (!hasDate && !hasTime) {
        m_at = before;
        return {};
    }
    point.approx = takes(orSo) || point.approx;
    return point;
}

TypedTime TimeScanner::endingAt(TypedTime typed, const PartialTime &end)
{
    typed.moment.at = Base::Fact<PartialTime>::unknown();
    typed.moment.until = Until{end};
    return typed;
}

Base::Result<PartialTime> TimeScanner::complete(TypedPoint &point, const TypedPoint *start, TypedTime &typed) const
{
    AddedPieces added{.year = typed.yearAdded, .day = typed.dayAdded};
    const auto time = completed(point, start, m_context, added);
    typed.yearAdded = added.year;
    typed.dayAdded = added.day;
    return time;
}

Base::Outcome TimeScanner::takeEnd(TypedTime &typed, const TypedPoint &start)
{
    static const auto separator = pattern("\\s*(?:~|–|—|から|\\s-\\s|\\sto\\s)\\s*");
    static const auto notKnown = pattern("不明|unknown\\b|\\?");
    static const auto upTo = pattern("\\s*まで(?:に)?");
    static const auto onwards = pattern("\\s*以降");
    if (takes(onwards)) {
        typed.moment.until = Until{};
        return Base::done;
    }
    if (!takes(separator))
        return Base::done;
    const auto end = takes(notKnown) ? std::optional<TypedPoint>() : takePoint();
    if (!end) {
        typed.moment.until = Until{};
        return Base::done;
    }
    TypedPoint point = *end;
    const auto time = complete(point, &start, typed);
    if (!time)
        return time.problems();
    take(upTo);
    typed.moment.until = Until{*time};
    if (end->approx)
        typed.moment.approx = true;
    return Base::done;
}

Base::Result<std::optional<TypedTime>> TimeScanner::takeTime()
{
    static const auto openStart = pattern("\\s*(?:~|before\\s|until\\s)\\s*");
    static const auto upTo = pattern("\\s*(?:以前|まで(?:に)?|より前)");
    const bool isBefore = takes(openStart);
    auto start = takePoint();
    if (m_shortYear)
        return Problem{QStringLiteral("incident.short_year"), {m_typed.trimmed()}};
    if (m_noonUnclear)
        return Problem{QStringLiteral("incident.unclear_noon"), {m_typed.trimmed()}};
    if (!start)
        return std::optional<TypedTime>();
    TypedTime typed;
    const auto time = complete(*start, nullptr, typed);
    if (!time)
        return time.problems();
    if (start->approx)
        typed.moment.approx = true;
    if (isBefore || takes(upTo))
        return std::optional(endingAt(typed, *time));
    typed.moment.at = *time;
    const auto end = takeEnd(typed, *start);
    if (!end)
        return end.problems();
    return std::optional(typed);
}

} // namespace Incidents

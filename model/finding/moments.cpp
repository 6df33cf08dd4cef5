#include "model/finding/moments.h"

#include "model/finding/patterns.h"

#include <QHash>

#include <algorithm>

namespace Finding {

namespace {

constexpr int earliestYear = 1868;
constexpr int latestYear = 2199;

std::optional<int> numberOf(const QRegularExpressionMatch &match, const char *name)
{
    const auto number = numberIn(captured(match, name));
    return number ? std::optional<int>(int(std::min<qint64>(*number, 1'000'000))) : std::nullopt;
}

struct EraStart
{
    QString name;
    QChar letter;
    int before; ///< the year before its first
};

const QList<EraStart> &eras()
{
    static const QList<EraStart> all = {{QStringLiteral("令和"), u'R', 2018},
                                        {QStringLiteral("平成"), u'H', 1988},
                                        {QStringLiteral("昭和"), u'S', 1925},
                                        {QStringLiteral("大正"), u'T', 1911},
                                        {QStringLiteral("明治"), u'M', 1867}};
    return all;
}

void takeEra(FoundMoment &moment, const QString &name, std::optional<int> year)
{
    for (const EraStart &era : eras()) {
        if (!year || (name != era.name && name != era.letter))
            continue;
        moment.notation = YearNotation::Japanese;
        moment.era = era.name;
        moment.eraYear = year;
        moment.year = era.before + *year;
    }
}

std::optional<int> eraYearOf(const QString &name, std::optional<int> year)
{
    FoundMoment moment;
    takeEra(moment, name, year);
    return moment.year;
}

void takeYear(FoundMoment &moment, const QRegularExpressionMatch &match)
{
    takeEra(moment, captured(match, "era"), numberOf(match, "erayear"));
    if (const auto year = numberOf(match, "year")) {
        moment.notation = YearNotation::Western;
        moment.year = *year < 100 && captured(match, "year").size() == 2 ? 2000 + *year : *year;
    }
    moment.otherYear = numberOf(match, "otheryear");
    if (!captured(match, "otherera").isEmpty())
        moment.otherYear = eraYearOf(captured(match, "otherera"), numberOf(match, "othererayear"));
    moment.isFiscalYear = !captured(match, "fiscal").isEmpty();
}

int weekdayNumber(const QString &word)
{
    static const QString letters = QStringLiteral("月火水木金土日");
    static const QStringList names = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                      QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                      QStringLiteral("sun")};
    if (word.isEmpty())
        return 0;
    const qsizetype letter = letters.indexOf(word.at(0));
    return int(letter >= 0 ? letter : names.indexOf(word.left(3).toLower())) + 1;
}

void takeWeekday(FoundMoment &moment, const QRegularExpressionMatch &match)
{
    moment.weekday = weekdayNumber(captured(match, "weekday"));
    if (moment.weekday == 0)
        return;
    const QString name = match.captured(QStringLiteral("weekday")).isEmpty() ? QStringLiteral("weekday2")
                                                                             : QStringLiteral("weekday");
    moment.weekdayPlace = {match.capturedStart(name), match.capturedEnd(name)};
}

void takeTime(FoundMoment &moment, const QRegularExpressionMatch &match)
{
    moment.hour = numberOf(match, "hour");
    if (!moment.hour)
        return;
    moment.minute = captured(match, "half").isEmpty() ? numberOf(match, "minute") : 30;
    moment.second = numberOf(match, "second");
    moment.approx = !captured(match, "approx").isEmpty();
    const QString half = captured(match, "halfday").toLower().remove(u'.');
    if ((half == u"午後" || half == u"pm") && *moment.hour < 12)
        moment.hour = *moment.hour + 12;
    if ((half == u"午前" || half == u"am") && *moment.hour == 12)
        moment.hour = 0;
}

void takeRelation(FoundMoment &moment, const QString &word)
{
    moment.isRelative = word.startsWith(u'同') || word.startsWith(u'翌') || word.startsWith(u'前');
    if (moment.isRelative)
        moment.daysLater = word.startsWith(u'翌') ? 1 : word.startsWith(u'前') ? -1 : 0;
}

int monthOf(const QRegularExpressionMatch &match)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    return int(names.indexOf(captured(match, "monthname").left(3).toLower())) / 3 + 1;
}

FoundMoment momentOf(const QRegularExpressionMatch &match)
{
    FoundMoment moment;
    moment.where = {match.capturedStart(), match.capturedEnd()};
    takeYear(moment, match);
    moment.month = captured(match, "monthname").isEmpty() ? numberOf(match, "month") : monthOf(match);
    moment.day = numberOf(match, "day");
    takeWeekday(moment, match);
    takeTime(moment, match);
    takeRelation(moment, captured(match, "relation"));
    return moment;
}

bool isPossibleYear(const FoundMoment &moment)
{
    return !moment.year || (*moment.year >= earliestYear && *moment.year <= latestYear);
}

QList<FoundMoment> readings(const QString &even)
{
    QList<FoundMoment> found;
    for (const QRegularExpression &pattern : momentPatterns()) {
        auto matches = pattern.globalMatch(even);
        while (matches.hasNext()) {
            const FoundMoment moment = momentOf(matches.next());
            if (isPossibleYear(moment))
                found += moment;
        }
    }
    std::ranges::stable_sort(found, [](const FoundMoment &a, const FoundMoment &b) {
        return a.where.start != b.where.start ? a.where.start < b.where.start : a.where.end > b.where.end;
    });
    return found;
}

QList<FoundMoment> withoutOverlaps(const QList<FoundMoment> &found)
{
    QList<FoundMoment> kept;
    for (const FoundMoment &moment : found) {
        if (kept.isEmpty() || !kept.last().where.touches(moment.where))
            kept += moment;
        else if (moment.where.length() > kept.last().where.length())
            kept.last() = moment;
    }
    return kept;
}

void markRanges(QList<FoundMoment> &moments, const QString &even)
{
    static const QRegularExpression joint(QStringLiteral(R"(^\s*(?:から|より|~|-|–|—|to)\s*$)"));
    static const QRegularExpression opening(QStringLiteral(R"(^\s*(?:から|以降|~))"));
    for (qsizetype at = 0; at < moments.size(); ++at) {
        const qsizetype end = moments[at].where.end;
        moments[at].opensRange = opening.match(even.mid(end, 8)).hasMatch();
        if (at + 1 < moments.size() && joint.match(even.mid(end, moments[at + 1].where.start - end)).hasMatch()) {
            moments[at].opensRange = true;
            moments[at + 1].closesRange = true;
        }
    }
}

// 本年7月5日: a year was said, but not which.
bool saysAnotherYear(const FoundMoment &moment, const QString &even)
{
    static const QRegularExpression words(QStringLiteral("(?:本年|今年|昨年|去年|来年|翌年|前年|毎年|例年)\\s*$"));
    return words.match(even.mid(std::max<qsizetype>(0, moment.where.start - 4), std::min<qsizetype>(4, moment.where.start)))
        .hasMatch();
}

QDate dayOf(int year, const FoundMoment &moment, std::optional<int> month)
{
    return month && moment.day ? QDate(year, *month, *moment.day) : QDate();
}

struct Context
{
    std::optional<int> year = {};
    std::optional<int> month = {};
    QDate day = {};
};

void resolve(FoundMoment &moment, Context &before, const QString &even)
{
    const bool hasNoDate = !moment.year && !moment.month && !moment.day;
    if (moment.isRelative || hasNoDate) {
        if (before.day.isValid())
            moment.meant = before.day.addDays(moment.daysLater);
    } else {
        const bool inherits = !moment.year && !saysAnotherYear(moment, even);
        moment.assumedYear = inherits ? before.year : std::nullopt;
        moment.assumedMonth = moment.day && !moment.month ? before.month : std::nullopt;
        const auto year = moment.year ? moment.year : moment.assumedYear;
        moment.meant = year ? dayOf(*year, moment, moment.month ? moment.month : moment.assumedMonth) : QDate();
        before.day = moment.meant;
        before.year = moment.year && !moment.isFiscalYear ? moment.year : before.year;
        before.month = moment.month ? moment.month : before.month;
    }
    if (moment.meant.isValid())
        before.day = moment.meant;
}

} // namespace

QDate FoundMoment::writtenDay() const
{
    return year && hasDay() ? QDate(*year, *month, *day) : QDate();
}

QList<FoundMoment> moments(const QString &text)
{
    const QString even = evenWidth(text);
    QList<FoundMoment> found = withoutOverlaps(readings(even));
    markRanges(found, even);
    Context before;
    for (FoundMoment &moment : found)
        resolve(moment, before, even);
    return found;
}

} // namespace Finding

#include "model/check/paper.h"

#include <algorithm>

namespace Check {

using Finding::FoundMoment;
using Finding::YearNotation;

namespace {

constexpr qsizetype fewestOthers = 3;
constexpr int longestStory = 400;   // days from the first to the last of the other dates
constexpr int shortStory = 60;
constexpr int before = 40, after = 120; // days around them into which the mended date must fall

// Days that have a reason to be of another year: a law's, a contract's, a person's.
bool tellsWhy(const Paper &paper, const FoundMoment &moment)
{
    static const QRegularExpression reason(QStringLiteral(
        "^\\s*(?:付け?で?)?(?:の)?(?:設立|創立|制定|施行|公布|改正|締結|契約|生まれ|生$|以降|以前|以来|より|から|までに登録|に登録|に退会|に卒業|に入会)"));
    return reason.match(paper.even.mid(moment.where.end, 12)).hasMatch();
}

QList<FoundMoment> datesOf(const Paper &paper)
{
    QList<FoundMoment> dates;
    for (const FoundMoment &moment : paper.moments) {
        if (moment.writtenDay().isValid() && !moment.opensRange && !paper.isQuoted(moment.where))
            dates += moment;
    }
    return dates;
}

bool isNamedElsewhere(const Paper &paper, const FoundMoment &date)
{
    return std::ranges::any_of(paper.moments, [&date](const FoundMoment &other) {
        return other.where != date.where && other.year == date.year;
    });
}

// 2013 for 2023, 令和3 for 令和5: what one wrong key makes.
bool isOneKeyFrom(const FoundMoment &date, int year)
{
    const int written = date.notation == YearNotation::Japanese ? *date.eraYear : *date.year;
    const QString one = QString::number(written);
    const QString other = QString::number(written + year - *date.year);
    int differing = 0;
    for (qsizetype at = 0; at < one.size() && one.size() == other.size(); ++at)
        differing += one[at] != other[at] ? 1 : 0;
    return differing == 1;
}

struct Story
{
    QDate first;
    QDate last;
    qsizetype dates = 0;
};

std::optional<Story> storyWithout(const QList<FoundMoment> &dates, const FoundMoment &date)
{
    Story story;
    for (const FoundMoment &other : dates) {
        if (other.where == date.where || other.year == date.year)
            continue;
        const QDate day = other.writtenDay();
        story.first = story.dates == 0 ? day : std::min(story.first, day);
        story.last = story.dates == 0 ? day : std::max(story.last, day);
        ++story.dates;
    }
    if (story.dates < fewestOthers || story.first.daysTo(story.last) > longestStory)
        return {};
    return story;
}

bool fitsWith(const Story &story, const FoundMoment &date, int year)
{
    const QDate mended(year, *date.month, *date.day);
    return isOneKeyFrom(date, year) && mended.isValid() && mended >= story.first.addDays(-before)
        && mended <= story.last.addDays(after);
}

} // namespace

QList<Slip> yearOutlierSlips(const Paper &paper)
{
    const QList<FoundMoment> dates = datesOf(paper);
    QList<Slip> found;
    for (const FoundMoment &date : dates) {
        const auto story = storyWithout(dates, date);
        if (!story || isNamedElsewhere(paper, date) || tellsWhy(paper, date))
            continue;
        const int right = story->last.year();
        const int apart = std::abs(right - *date.year);
        const bool isShort = story->first.daysTo(story->last) <= shortStory && story->dates > fewestOthers;
        if (fitsWith(*story, date, right) && (apart >= 3 || isShort))
            found += paper.slip(SlipKind::YearOutlier, date.where, apart >= 3,
                                {QStringLiteral("check.year_outlier"), {QString::number(*date.year), QString::number(right)}});
    }
    return found;
}

} // namespace Check

#include "model/rules/counts.h"

#include "model/base/japanese.h"
#include "model/rules/daysof.h"

#include <algorithm>

namespace Rules {

using namespace Incidents;

namespace {

/// Half of the last digit that was not rounded away: about 1,000 is 500 to 1,500, about 950 is 945 to 955.
qint64 roundingOf(qint64 value)
{
    qint64 unit = 1;
    while (value != 0 && value % (unit * 10) == 0)
        unit *= 10;
    return unit / 2;
}

struct Span
{
    qint64 least;
    qint64 most;
};

Span spanOf(const HeadCount &count)
{
    if (!count.value)
        return {0, CountRange::unlimited};
    const qint64 value = *count.value;
    switch (count.bound.valueOr(Bound::Exact)) {
    case Bound::Exact:
    case Bound::UpTo:
        return {value, value};
    case Bound::AtLeast:
        return {value, CountRange::unlimited};
    case Bound::About:
        return {value - roundingOf(value), value + roundingOf(value)};
    }
    Q_UNREACHABLE();
}

qint64 added(qint64 one, qint64 other)
{
    return one == CountRange::unlimited || other == CountRange::unlimited ? CountRange::unlimited : one + other;
}

// Of several figures for the same persons the newest; where the dates do not say which, the larger.
bool isNewer(const HeadCount &one, const HeadCount &other)
{
    const auto day = [](const HeadCount &count) {
        const auto time = count.asOf ? count.asOf->when() : std::nullopt;
        return time ? time->date() : QDate();
    };
    if (day(one).isValid() && day(other).isValid() && day(one) != day(other))
        return day(one) > day(other);
    return one.value.valueOr(0) > other.value.valueOr(0);
}

QList<qsizetype> currentEntries(const Facts<HeadCount> &counts, CountOf of)
{
    QList<qsizetype> current;
    for (qsizetype at = 0; at < counts.size(); ++at) {
        if (counts[at].of != of)
            continue;
        const auto same = std::find_if(current.begin(), current.end(), [&](qsizetype other) {
            return counts[other].group == counts[at].group;
        });
        if (same == current.end())
            current += at;
        else if (isNewer(counts[at], counts[*same]))
            *same = at;
    }
    const auto total = std::find_if(current.begin(), current.end(),
                                    [&](qsizetype at) { return !counts[at].group && counts[at].value; });
    return total == current.end() ? current : QList<qsizetype>{*total};
}

void addEntry(CountRange &range, const HeadCount &count)
{
    const Span span = spanOf(count);
    range.isStated = range.isStated || count.value.isKnown();
    if (count.overlaps.valueOr(false)) {
        range.least = qMax(range.least, span.least);
        range.shown = qMax(range.shown, count.value.valueOr(0));
    } else {
        range.least += span.least;
        range.shown += count.value.valueOr(0);
    }
    range.most = added(range.most, span.most);
    const Bound bound = count.bound.valueOr(Bound::Exact);
    if (bound != Bound::Exact)
        range.bound = bound;
    if (!count.value)
        range.bound = Bound::AtLeast;
}

CountRange rangeOf(const Facts<HeadCount> &counts, CountOf of)
{
    CountRange range{.most = 0};
    range.used = currentEntries(counts, of);
    // What does not overlap first, so that an overlapping group is held against the sum of the others.
    for (const bool overlapping : {false, true}) {
        for (const qsizetype at : std::as_const(range.used)) {
            if (counts[at].overlaps.valueOr(false) == overlapping)
                addEntry(range, counts[at]);
        }
    }
    if (!range.isStated)
        return {.used = range.used};
    return range;
}

const char *kindOf(Bound bound)
{
    switch (bound) {
    case Bound::Exact:
        return "count";
    case Bound::UpTo:
        return "count_up_to";
    case Bound::AtLeast:
        return "count_at_least";
    case Bound::About:
        return "count_about";
    }
    Q_UNREACHABLE();
}

QString partsOf(const Incident &incident, const CountRange &range)
{
    QStringList parts;
    for (const qsizetype at : range.used) {
        const HeadCount &count = incident.counts[at];
        parts += count.group.valueOr({}) + u' ' + (count.value ? Base::grouped(*count.value) : QStringLiteral("?"));
    }
    return QStringLiteral(" (") + parts.join(QStringLiteral(" + ")) + u')';
}

} // namespace

CountRange countOf(const Incident &incident, CountOf of)
{
    return rangeOf(incident.counts, of);
}

ThresholdWords::ThresholdWords(const Threshold &threshold) : of(QStringLiteral("@count_of:") + Base::nameOf(threshold.of))
{
    const QString limit = Base::grouped(threshold.limit);
    above = (threshold.orEqual ? QStringLiteral("≥ ") : QStringLiteral("> ")) + limit;
    below = (threshold.orEqual ? QStringLiteral("< ") : QStringLiteral("≤ ")) + limit;
}

Reason countReason(const Incident &incident, const CountRange &range, const Threshold &threshold,
                   const ThresholdWords &words)
{
    if (!range.isStated)
        return Reason::of("count_unknown", {words.of, words.above});
    const ReasonArg shown = range.isSum() ? ReasonArg(Base::grouped(range.shown) + partsOf(incident, range))
                                          : ReasonArg::grouped(range.shown);
    if (threshold.passedBy(range.least))
        return Reason::of(kindOf(range.bound), {words.of, shown, words.above});
    if (threshold.passedBy(range.most))
        return Reason::of("count_unclear",
                          {words.of, QStringLiteral("@bound:") + Base::nameOf(range.bound), shown, words.above});
    return Reason::of(kindOf(range.bound), {words.of, shown, words.below});
}

namespace {

/// One number after another, the first state first.
struct Figures
{
    Facts<HeadCount> counts;
    QDate day; ///< invalid: from the start
};

bool isPassed(const Figures &stage, const Threshold &threshold)
{
    return threshold.passedBy(rangeOf(stage.counts, threshold.of).least);
}

// What the ledger replaced, undone day by day: the figure before it stood until then.
QList<Figures> stagesOfLedger(const Incident &incident, QList<FormerCount> former, const QTimeZone &zone)
{
    QList<Figures> stages = {{incident.counts, {}}};
    std::stable_sort(former.begin(), former.end(),
                     [](const FormerCount &one, const FormerCount &other) { return one.replaced > other.replaced; });
    for (const FormerCount &old : std::as_const(former)) {
        Facts<HeadCount> before = stages.first().counts;
        const auto same = std::find_if(before.begin(), before.end(), [&old](const HeadCount &count) {
            return count.of == old.count.of && count.group == old.count.group;
        });
        const auto counted = same == before.end() ? std::nullopt : dayOf(same->asOf, zone);
        const QDate day = counted ? std::min(*counted, old.replaced) : old.replaced;
        if (same == before.end())
            before.append(old.count);
        else
            *same = old.count;
        const bool changedTogether = stages.size() > 1 && stages[1].day == day;
        if (changedTogether) {
            stages.first().counts = before;
            continue;
        }
        stages.first().day = day;
        stages.prepend({before, {}});
    }
    return stages;
}

// What the file itself dates: each figure joins those before it.
QList<Figures> stagesOfFile(const Incident &incident, const QTimeZone &zone)
{
    QMap<QDate, QList<HeadCount>> dated;
    for (const HeadCount &count : incident.counts)
        dated[dayOf(count.asOf, zone).value_or(QDate())] += count;
    QList<Figures> stages;
    Facts<HeadCount> sofar;
    for (auto day = dated.begin(); day != dated.end(); ++day) {
        for (HeadCount count : *day) {
            // A figure without a date must not beat those that follow.
            count.asOf = Moment::of(PartialTime::fromDate(day.key().isValid() ? day.key() : QDate(1, 1, 1)));
            sofar.append(count);
        }
        stages += Figures{sofar, day.key()};
    }
    return stages;
}

} // namespace

std::optional<QDate> dayPassed(const Incident &incident, const QList<FormerCount> &former, const Threshold &threshold,
                               const QTimeZone &zone)
{
    if (incident.counts.size() + former.size() < 2)
        return {};
    const QList<Figures> stages = former.isEmpty() ? stagesOfFile(incident, zone)
                                                 : stagesOfLedger(incident, former, zone);
    bool wasBelow = false;
    for (const Figures &stage : stages) {
        if (!rangeOf(stage.counts, threshold.of).isStated)
            continue;
        if (isPassed(stage, threshold))
            return wasBelow && stage.day.isValid() ? std::optional(stage.day) : std::nullopt;
        wasBelow = true;
    }
    return {};
}

} // namespace Rules

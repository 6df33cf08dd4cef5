#include "model/check/paper.h"

#include <algorithm>

namespace Check {

using Finding::FoundMoment;

namespace {

constexpr int longestGap = 4;      // lines between two entries of one account
constexpr int longestTurn = 120;   // days: a range over the turn of the year

Slip backwards(const Paper &paper, const FoundMoment &from, const FoundMoment &to, const char *kind, bool sure)
{
    return paper.slip(SlipKind::Order, to.where, sure,
                      {QString::fromLatin1(kind), {from.where.of(paper.text), to.where.of(paper.text)}});
}

std::optional<Slip> rangeSlip(const Paper &paper, const FoundMoment &from, const FoundMoment &to)
{
    if (!from.opensRange || !to.closesRange || !from.meant.isValid())
        return {};
    if (to.day && to.meant.isValid() && to.meant < from.meant) {
        const bool turnsTheYear = !to.year && from.meant.daysTo(to.meant.addYears(1)) <= longestTurn;
        if (!turnsTheYear)
            return backwards(paper, from, to, "check.order_range", from.year && to.year);
    }
    const bool sameDay = to.day && to.meant == from.meant;
    if (sameDay && from.hour && to.hour && QTime(*to.hour % 24, to.minute.value_or(0)) < QTime(*from.hour % 24, from.minute.value_or(0)))
        return backwards(paper, from, to, "check.order_range", true);
    return {};
}

/// An entry of an account of events: a line that begins with a time.
struct Entry
{
    FoundMoment moment;
    qsizetype line = 0;
    QString shape; ///< of what stands around the time: "(1)" and "(2)" are one shape; the date of the letter alone is another
};

QList<Entry> entriesOf(const Paper &paper)
{
    static const QRegularExpression counters(QStringLiteral("[0-9①-⑳]+"));
    static const QRegularExpression marker(QStringLiteral(R"(^(?:\(?[0-9]{1,2}[).]|[①-⑳]|【[0-9]+】|-)?\s*$)"));
    QList<Entry> entries;
    for (const FoundMoment &moment : paper.moments) {
        const qsizetype line = paper.lineAt(moment.where.start);
        QString before = paper.even.mid(paper.lines[line].where.start, moment.where.start - paper.lines[line].where.start);
        const bool isAlone = moment.where.end == paper.lines[line].where.end;
        if (moment.meant.isValid() && !moment.isFiscalYear && marker.match(before).hasMatch())
            entries += {.moment = moment, .line = line, .shape = before.replace(counters, QStringLiteral("1")) + (isAlone ? u"." : u"")};
    }
    return entries;
}

/// Earlier, later or not to be told apart: -1, 1, 0. Without a time on either side the days alone count.
int compared(const FoundMoment &a, const FoundMoment &b)
{
    if (a.meant != b.meant)
        return a.meant < b.meant ? -1 : 1;
    if (!a.hour || !b.hour)
        return 0;
    const int one = *a.hour * 60 + a.minute.value_or(0);
    const int other = *b.hour * 60 + b.minute.value_or(0);
    return one == other || a.approx || b.approx ? 0 : one < other ? -1 : 1;
}

QList<QList<Entry>> accountsOf(const QList<Entry> &entries)
{
    QList<QList<Entry>> accounts;
    for (const Entry &entry : entries) {
        const bool goesOn = !accounts.isEmpty() && accounts.last().last().shape == entry.shape
            && entry.line - accounts.last().last().line <= longestGap;
        if (!goesOn)
            accounts += QList<Entry>();
        accounts.last() += entry;
    }
    return accounts;
}

std::optional<Slip> accountSlip(const Paper &paper, const QList<Entry> &account)
{
    int ascents = 0;
    QList<qsizetype> descents;
    for (qsizetype at = 1; at < account.size(); ++at) {
        const int order = compared(account[at - 1].moment, account[at].moment);
        ascents += order < 0 ? 1 : 0;
        if (order > 0)
            descents += at;
    }
    if (descents.size() != 1 || ascents < 2)
        return {};
    const FoundMoment &to = account[descents.first()].moment;
    const FoundMoment &from = account[descents.first() - 1].moment;
    // One entry out of its place: the next goes on from where the one before had come. Else a new list may begin here.
    const bool goesOn = descents.first() + 1 < account.size()
        && compared(from, account[descents.first() + 1].moment) < 0;
    const bool sure = ascents >= 3 && goesOn && to.hasDay() && from.hasDay();
    return backwards(paper, from, to, "check.order", sure);
}

std::optional<FoundMoment> labelled(const Paper &paper, const QRegularExpression &label)
{
    for (const FoundMoment &moment : paper.moments) {
        const qsizetype line = paper.lineAt(moment.where.start);
        const qsizetype start = paper.lines[std::max<qsizetype>(0, line - 1)].where.start;
        if (moment.hasDay() && moment.meant.isValid()
            && label.match(paper.even.mid(start, moment.where.start - start)).hasMatch())
            return moment;
    }
    return {};
}

// 発覚日 before 発生日: nothing is found before it happened.
std::optional<Slip> discoverySlip(const Paper &paper)
{
    static const QRegularExpression occurred(QStringLiteral(R"((?:^|\n|\s|[.)])発生(?:年月)?日時?\s*[:\s]\s*$)"));
    static const QRegularExpression discovered(QStringLiteral(R"((?:^|\n|\s|[.)])(?:発覚|判明)(?:年月)?日時?\s*[:\s]\s*$)"));
    const auto first = labelled(paper, occurred);
    const auto second = labelled(paper, discovered);
    if (!first || !second || second->meant >= first->meant || first->opensRange)
        return {};
    return backwards(paper, *first, *second, "check.order_discovery", first->year && second->year);
}

} // namespace

QList<Slip> orderSlips(const Paper &paper)
{
    QList<Slip> found;
    for (qsizetype at = 1; at < paper.moments.size(); ++at) {
        if (const auto slip = rangeSlip(paper, paper.moments[at - 1], paper.moments[at]))
            found += *slip;
    }
    for (const QList<Entry> &account : accountsOf(entriesOf(paper))) {
        if (const auto slip = accountSlip(paper, account))
            found += *slip;
    }
    if (const auto slip = discoverySlip(paper))
        found += *slip;
    return found;
}

} // namespace Check

#include "model/base/japanese.h"
#include "model/check/paper.h"
#include "model/incident/figures.h"
#include "model/incident/json.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace Check {

using Finding::FoundFigure;
using Incidents::Incident;

namespace {

constexpr qint64 smallNumber = 10; // two people who check, three mails: no figure of the case

// Every number that the ledger holds, also those inside of its texts.
void collect(const QJsonValue &value, QSet<qint64> &numbers)
{
    static const QRegularExpression digits(QStringLiteral("\\d[\\d,]*"));
    if (value.isDouble())
        numbers += qint64(value.toDouble());
    for (const auto entry : value.toArray())
        collect(entry, numbers);
    for (const auto entry : value.toObject())
        collect(entry, numbers);
    if (!value.isString())
        return;
    auto matches = digits.globalMatch(Finding::evenWidth(value.toString()));
    while (matches.hasNext()) {
        if (const auto number = Finding::numberIn(matches.next().captured()))
            numbers += *number;
    }
    for (const FoundFigure &figure : Finding::figures(value.toString()))
        numbers += figure.value;
}

// Also what adds up from it: groups to a total, a total less what was not sent.
QSet<qint64> numbersOf(const Incident &incident)
{
    QSet<qint64> numbers;
    collect(Incidents::toJson(incident), numbers);
    QList<qint64> totals;
    for (const auto &name : Base::EnumNames<Incidents::CountOf>::table) {
        if (const auto total = Incidents::total(incident, name.value))
            totals += total->value;
    }
    for (const qint64 one : totals) {
        numbers += one;
        for (const qint64 other : totals)
            numbers += std::abs(one - other);
    }
    return numbers;
}

QString sorted(qint64 number)
{
    QString digits = QString::number(number);
    std::ranges::sort(digits);
    return digits;
}

// 5221 for 5212: one digit another, or two that changed places.
bool isOneKeyFrom(qint64 a, qint64 b)
{
    const QString one = QString::number(a);
    const QString other = QString::number(b);
    if (one.size() != other.size() || one.size() < 3)
        return false;
    int differing = 0;
    for (qsizetype at = 0; at < one.size(); ++at)
        differing += one[at] != other[at] ? 1 : 0;
    return differing == 1 || (differing == 2 && sorted(a) == sorted(b));
}

std::optional<qint64> confirmedNear(const Incident &incident, qint64 number)
{
    for (const Incidents::HeadCount &count : incident.counts) {
        const bool isFirm = count.bound.valueOr(Incidents::Bound::Exact) == Incidents::Bound::Exact
            && count.state.valueOr(Incidents::CountState::Confirmed) == Incidents::CountState::Confirmed;
        if (count.value && isFirm && isOneKeyFrom(*count.value, number))
            return *count.value;
    }
    return {};
}

// 1,000人を超える: where the law draws its line (施行規則第7条第4号).
bool isThreshold(const Paper &paper, const FoundFigure &figure)
{
    const QString behind = paper.even.mid(figure.where.end, 4).trimmed();
    return behind.startsWith(u"を超") || behind.startsWith(u'超') || behind.startsWith(u"or ");
}

bool countsPersons(const FoundFigure &figure)
{
    static const QStringList units = {QStringLiteral("名"),      QStringLiteral("人"),        QStringLiteral("件"),
                                      QStringLiteral("通"),      QStringLiteral("社"),        QStringLiteral("者"),
                                      QStringLiteral("persons"), QStringLiteral("people"),    QStringLiteral("addresses"),
                                      QStringLiteral("messages"), QStringLiteral("customers"), QStringLiteral("recipients"),
                                      QStringLiteral("records"), QStringLiteral("e-mails")};
    return units.contains(figure.unit);
}

// What the ledger counts now.
QSet<qint64> presentFigures(const Incident &incident)
{
    QSet<qint64> numbers;
    for (const Incidents::HeadCount &count : incident.counts)
        numbers += count.value.valueOr(0);
    for (const auto &name : Base::EnumNames<Incidents::CountOf>::table) {
        if (const auto total = Incidents::total(incident, name.value))
            numbers += total->value;
    }
    return numbers;
}

std::optional<qint64> presentValue(const Incident &incident, const Incidents::HeadCount &former)
{
    for (const Incidents::HeadCount &count : incident.counts) {
        if (count.of == former.of && count.group == former.group && count.value)
            return *count.value;
    }
    return {};
}

// An entry of the account tells what was so at its time: 10月14日、1,748名へ送信. So does how many were informed.
bool tellsTheAccount(const Paper &paper, const Incident &incident, const FoundFigure &figure)
{
    if (std::ranges::any_of(incident.personsInformed, [&](const auto &informed) { return informed.count == figure.value; }))
        return true;
    return std::ranges::any_of(incident.timeline, [&](const Incidents::TimelineStep &step) {
        const QString text = Finding::evenWidth(step.text);
        const qsizetype at = text.isEmpty() ? -1 : paper.even.lastIndexOf(text, figure.where.start);
        return at >= 0 && at + text.size() >= figure.where.end;
    });
}

// 第一報では1,748名としておりましたが、1,802名に訂正します: it speaks of both on purpose.
bool tellsTheChange(const Paper &paper, const FoundFigure &figure)
{
    static const QRegularExpression change(QStringLiteral(
        "訂正|修正|前回|前報|第[一二三1-3]報(?:では|で|の|時)|当初|従来|判明(?:した|し、|いたし)|変更|増え|減[りっ]|以前|から[^。\\n]{0,8}(?:へ|に)(?:改|更新)|(?:corrected|earlier|previous|first reported)"));
    const qsizetype start = std::max(paper.even.lastIndexOf(u'。', figure.where.start), paper.even.lastIndexOf(u'\n', figure.where.start)) + 1;
    static const QRegularExpression end(QStringLiteral("[。\\n]"));
    const qsizetype stop = paper.even.indexOf(end, figure.where.end);
    return change.match(paper.even.mid(start, stop < 0 ? -1 : stop - start)).hasMatch();
}

// The count that had this value once, where none has it now.
std::optional<Incidents::HeadCount> formerCount(const Context &context, const FoundFigure &figure)
{
    const auto isIt = [&figure](const Incidents::HeadCount &former) { return former.value && *former.value == figure.value; };
    const auto former = std::ranges::find_if(context.formerCounts, isIt);
    if (former == context.formerCounts.end() || presentFigures(*context.incident).contains(figure.value))
        return {};
    return *former;
}

Slip formerSlip(const Paper &paper, const Incident &incident, const FoundFigure &figure, const Incidents::HeadCount &former)
{
    const bool sure = !figure.isRounded && !tellsTheAccount(paper, incident, figure);
    const auto now = presentValue(incident, former);
    return paper.slip(SlipKind::NumberMismatch, figure.where, sure,
                      {now ? QStringLiteral("check.number_former") : QStringLiteral("check.number_withdrawn"),
                       {figure.where.of(paper.text), now ? Base::grouped(*now) + figure.unit : QString()}});
}

} // namespace

QList<Slip> numberMismatchSlips(const Paper &paper, const Context &context)
{
    const QSet<qint64> known = numbersOf(*context.incident);
    QList<Slip> found;
    for (const FoundFigure &figure : paper.figures) {
        if (!countsPersons(figure) || isThreshold(paper, figure) || figure.value <= smallNumber)
            continue;
        if (const auto former = formerCount(context, figure)) {
            if (!tellsTheChange(paper, figure))
                found += formerSlip(paper, *context.incident, figure, *former);
            continue;
        }
        if (known.contains(figure.value))
            continue;
        const auto near = confirmedNear(*context.incident, figure.value);
        found += paper.slip(SlipKind::NumberMismatch, figure.where, near && !figure.isRounded,
                            {near ? QStringLiteral("check.number_near") : QStringLiteral("check.number_unknown"),
                             {Base::grouped(figure.value), near ? Base::grouped(*near) : QString()}});
    }
    return found;
}

} // namespace Check

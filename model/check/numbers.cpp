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

} // namespace

QList<Slip> numberMismatchSlips(const Paper &paper, const Context &context)
{
    const QSet<qint64> known = numbersOf(*context.incident);
    QList<Slip> found;
    for (const FoundFigure &figure : paper.figures) {
        if (!countsPersons(figure) || isThreshold(paper, figure) || figure.value <= smallNumber || known.contains(figure.value))
            continue;
        const auto near = confirmedNear(*context.incident, figure.value);
        found += paper.slip(SlipKind::NumberMismatch, figure.where, near && !figure.isRounded,
                            {near ? QStringLiteral("check.number_near") : QStringLiteral("check.number_unknown"),
                             {Base::grouped(figure.value), near ? Base::grouped(*near) : QString()}});
    }
    return found;
}

} // namespace Check

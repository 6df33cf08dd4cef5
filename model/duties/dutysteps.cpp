#include "model/duties/dutysteps.h"

#include "model/base/vocabulary.h"

namespace Duties {

using Incidents::NextStep;
using Urgency = Incidents::NextStep::Urgency;

namespace {

constexpr int soonDays = 7;
constexpr qsizetype fewFacts = 3;

const Standing *nextOf(const QList<Standing> &standings)
{
    const QDate never(9999, 12, 31);
    const Standing *next = nullptr;
    const auto day = [&never](const Standing &standing) { return standing.duty.due.isValid() ? standing.duty.due : never; };
    for (const Standing &standing : standings) {
        const bool isOurs = standing.key.party == u"own" && standing.isOpen() && standing.isAsked;
        if (isOurs && (!next || day(standing) < day(*next)))
            next = &standing;
    }
    return next;
}

NextStep stepOf(const Standing &standing, QDate today, Base::Language language)
{
    const QString law = Base::label(QStringLiteral("law"), standing.key.regime, language);
    const QStringList named = {standing.duty.name.in(language),
                               law == standing.key.regime ? standing.regime.in(language) : law};
    NextStep step{.what = {QStringLiteral("nextsteps.duty_open"), named}, .path = QStringLiteral("judgement"),
                  .urgency = Urgency::Now};
    const QDate due = standing.duty.due;
    if (!due.isValid())
        return step;
    step.what.kind = standing.isPast ? QStringLiteral("nextsteps.duty_past") : QStringLiteral("nextsteps.duty_due");
    step.what.args += {due.toString(Qt::ISODate), QString::number(qAbs(today.daysTo(due)))};
    step.urgency = standing.isPast ? Urgency::Overdue : today.daysTo(due) <= soonDays ? Urgency::Now : Urgency::Soon;
    return step;
}

// The first law that is open asks first; what it misses is asked of the others too.
QStringList openFacts(const Rules::Assessment &assessment)
{
    QStringList paths;
    for (const Rules::RegimeFinding &regime : assessment.regimes) {
        for (const Rules::PartyVerdict &verdict : regime.parties) {
            if (verdict.party == u"own" && verdict.verdict == Rules::Verdict::Undecided)
                paths += verdict.missing;
        }
    }
    paths.removeDuplicates();
    return paths.mid(0, fewFacts);
}

} // namespace

QList<NextStep> dutySteps(const Rules::Assessment &assessment, const QList<Standing> &standings, QDate today,
                          Base::Language language)
{
    QList<NextStep> steps;
    if (const Standing *next = nextOf(standings))
        steps += stepOf(*next, today, language);
    for (const QString &path : openFacts(assessment))
        steps += {.what = {QStringLiteral("nextsteps.fact_decides"), {path}}, .path = path, .urgency = Urgency::Now};
    return steps;
}

} // namespace Duties

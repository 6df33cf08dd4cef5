#include "model/drafts/judgement.h"

#include "model/base/japanese.h"
#include "model/base/vocabulary.h"

namespace Drafts {

using Base::Language;

namespace {

QString dueOf(const Rules::DutyFinding &duty, const Base::DateStyle &style)
{
    if (duty.dueAt.isValid())
        return Base::dateText(duty.dueAt.date(), style) + u' ' + Base::timeText(duty.dueAt.time(), Base::TimeParts::Minute, style);
    if (!duty.due.isValid())
        return {};
    const QString due = Base::dateText(duty.due, style);
    return duty.earliest.isValid() && duty.earliest != duty.due
        ? Base::dateText(duty.earliest, style) + QStringLiteral("～") + Base::dayText(duty.due, style)
        : due;
}

QStringList verdictsOf(const Rules::Assessment &assessment, Language language)
{
    QStringList lines;
    for (const Rules::RegimeFinding &finding : assessment.regimes) {
        const Rules::PartyVerdict *verdict = finding.applies ? finding.verdict() : nullptr;
        if (verdict)
            lines += finding.name.in(language) + QStringLiteral("：")
                + Base::label(QStringLiteral("verdict"), Base::nameOf(verdict->verdict), language);
    }
    return lines;
}

} // namespace

Base::Result<Judgement> judge(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                              const Duties::LawBooks &books, const QDateTime &at)
{
    const Incidents::IncidentId id(incident.id.valueOr(0));
    const auto assessment = Duties::assess(ledger, incident, books, at.date());
    const auto decisions = ledger.decisions(id);
    const auto filings = ledger.filings(id);
    if (!assessment || !decisions || !filings)
        return assessment.problems() + decisions.problems() + filings.problems();
    return Judgement{*assessment, Duties::standings(*assessment, *decisions, *filings, at, Duties::toldIn(incident))};
}

void addJudgement(const Judgement &judgement, Language language, Base::Era era, Letters::Options *options)
{
    options->verdicts = verdictsOf(judgement.assessment, language);
    options->duties.clear();
    for (const Duties::Standing &standing : judgement.duties)
        options->duties += Letters::DutyLine{
            .text = standing.duty.name.in(language),
            .to = Duties::receiverText(standing.duty.to, language),
            .due = dueOf(standing.duty, {.language = language, .era = era}),
            .state = Duties::stateText(standing.duty.to, standing.state, standing.isOutdated, language)};
}

} // namespace Drafts

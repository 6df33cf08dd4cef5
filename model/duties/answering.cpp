#include "model/duties/answering.h"

#include "model/base/vocabulary.h"
#include "model/duties/proposals.h"
#include "model/duties/standing.h"

namespace Duties {

using namespace Incidents;
using Base::Problem;
using Ledger::DutyKey;

namespace {

const QString preliminary = QStringLiteral("preliminary");
const QString final = QStringLiteral("final");

std::optional<Problem> unknown(const DutyKey &key, const Rules::Rulebook &rulebook)
{
    const Rules::Regime *regime = rulebook.regime(key.regime);
    QStringList known;
    if (!regime) {
        for (const Rules::Regime &each : rulebook.regimes())
            known += each.id;
        return Problem{QStringLiteral("duties.no_such_regime"), {key.regime, known.join(QStringLiteral(", "))}};
    }
    for (const Rules::Version &version : regime->versions) {
        for (const Rules::Duty &duty : version.duties)
            known += duty.id;
    }
    known.removeDuplicates();
    if (known.contains(key.duty))
        return std::nullopt;
    return Problem{QStringLiteral("duties.no_such_duty"), {key.duty, key.regime, known.join(QStringLiteral(", "))}};
}

const Rules::PartyVerdict *verdictFor(const DutyKey &key, const Rules::Assessment &assessment)
{
    const Rules::RegimeFinding *regime = assessment.regime(key.regime);
    if (!regime)
        return nullptr;
    const auto found = std::find_if(regime->parties.begin(), regime->parties.end(),
                                    [&key](const Rules::PartyVerdict &verdict) { return verdict.party == key.party; });
    return found == regime->parties.end() ? nullptr : &*found;
}

const Rules::DutyFinding *dutyFor(const DutyKey &key, const Rules::Assessment &assessment)
{
    const Rules::PartyVerdict *verdict = verdictFor(key, assessment);
    if (!verdict)
        return nullptr;
    const auto found = std::find_if(verdict->duties.begin(), verdict->duties.end(),
                                    [&key](const Rules::DutyFinding &duty) { return duty.id == key.duty; });
    return found == verdict->duties.end() ? nullptr : &*found;
}

// A day counts in the ledger's zone, also when the time was written with another offset.
QDate dayOf(const PartialTime &at, const QTimeZone &zone)
{
    return at.hasTime() ? at.earliest(zone).toTimeZone(zone).date() : at.date();
}

Ledger::HeldDeadline heldFor(const Rules::DutyFinding &duty, const PartialTime &at, const QTimeZone &zone)
{
    const bool late = duty.dueAt.isValid() ? at.earliest(zone) > duty.dueAt
                                           : duty.due.isValid() && dayOf(at, zone) > duty.due;
    return {.duty = duty.id, .due = dueText(duty.due, duty.dueAt), .late = late};
}

QStringList metBy(const DutyKey &key, Stage stage)
{
    // One report may be both; a final one that came first tells all that a preliminary one would have.
    const bool isBoth = (stage == Stage::Single && (key.duty == preliminary || key.duty == final))
        || (stage == Stage::Final && key.duty == final);
    return isBoth ? QStringList{preliminary, final} : QStringList{key.duty};
}

// What the law does not ask for: its name, and who would get it if it did; without a date.
Rules::DutyFinding unasked(const DutyKey &key, const Rules::Rulebook &rulebook)
{
    Rules::DutyFinding finding{.id = key.duty, .by = key.party, .kind = Rules::DutyKind::WithoutDelay};
    for (const Rules::Version &version : rulebook.regime(key.regime)->versions) {
        for (const Rules::Duty &duty : version.duties) {
            if (duty.id != key.duty)
                continue;
            finding.name = duty.name;
            finding.to = duty.to;
        }
    }
    return finding;
}

QString receiverOf(const DutyKey &key, const Rules::Rulebook &rulebook, const Rules::Assessment &assessment)
{
    const Rules::DutyFinding *asked = dutyFor(key, assessment);
    return asked ? asked->to : unasked(key, rulebook).to;
}

bool fits(Stage stage, const QString &duty)
{
    return stage == usualStage(duty) || stage == Stage::Single || stage == Stage::Supplement;
}

} // namespace

Base::Result<Ledger::Decision> decisionOn(const DutyKey &key, IncidentId incident, const Rules::Rulebook &rulebook,
                                          const Rules::Assessment &assessment)
{
    if (const auto problem = unknown(key, rulebook))
        return *problem;
    Ledger::Decision decision{.incident = incident, .duty = key};
    decision.proposal = nothingProposed();
    if (const Rules::PartyVerdict *verdict = verdictFor(key, assessment)) {
        const Rules::DutyFinding *duty = dutyFor(key, assessment);
        decision.proposal = duty ? proposalOf(*verdict, *duty) : unaskedProposal(*verdict, unasked(key, rulebook));
    }
    return decision;
}

std::optional<Problem> decidedOtherwise(const Ledger::Decision &decision, Base::Language language)
{
    const QString proposed = decision.proposal.value(QStringLiteral("verdict")).toString();
    const auto rules = Base::fromName<Rules::Verdict>(proposed);
    if (!rules || rules == Rules::Verdict::Undecided || !isAsked(decision.proposal) || decision.verdict == Ledger::Decided::ToDecide
        || (rules == Rules::Verdict::Report) == (decision.verdict == Ledger::Decided::Report))
        return std::nullopt;
    return Problem{QStringLiteral("duties.decided_otherwise"),
                   {Base::label(QStringLiteral("verdict"), proposed, language),
                    Ledger::decidedText(decision.duty, decision.verdict, language)}};
}

Stage usualStage(const QString &duty)
{
    return duty == preliminary ? Stage::Preliminary : duty == final ? Stage::Final : Stage::Single;
}

Base::Result<Ledger::NewFiling> filingOf(const DutyKey &key, IncidentId incident, Stage stage, const PartialTime &at,
                                         const Rules::Rulebook &rulebook, const Rules::Assessment &assessment,
                                         const QTimeZone &zone)
{
    if (const auto problem = unknown(key, rulebook))
        return *problem;
    if (!fits(stage, key.duty))
        return Problem{QStringLiteral("duties.stage_does_not_fit"), {Base::nameOf(stage), key.duty}};
    Ledger::NewFiling filing{.incident = incident, .duty = key, .to = receiverOf(key, rulebook, assessment),
                             .stage = stage, .at = at};
    for (const QString &duty : metBy(key, stage)) {
        const Rules::DutyFinding *asked = dutyFor({key.regime, key.party, duty}, assessment);
        if (asked && asked->dueAt.isValid() && !at.hasTime())
            return Problem{QStringLiteral("duties.time_needed"),
                           {at.toString(), dueText(asked->due, asked->dueAt)}, QStringLiteral("at")};
        if (asked)
            filing.held += heldFor(*asked, at, zone);
        else if (duty == key.duty)
            filing.held += {.duty = duty, .due = {}, .late = false};
    }
    return filing;
}

} // namespace Duties

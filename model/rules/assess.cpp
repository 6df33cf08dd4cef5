#include "model/rules/assess.h"

#include "model/rules/contractdeadline.h"
#include "model/rules/daysof.h"
#include "model/rules/doubts.h"
#include "model/rules/duedates.h"
#include "model/rules/partyverdict.h"

#include <vector>

namespace Rules {

using namespace Incidents;

namespace {

/// One subject of the case, and when it knew.
struct SubjectCase
{
    CaseFacts facts;
    Starts starts;

    explicit SubjectCase(const CaseFacts &of) : facts(of), starts(of) {}
};

struct Bound
{
    const Binding *binding = nullptr;
    Truth truth = Truth::No;
};

Bound boundBy(const Regime &regime, const CaseFacts &facts)
{
    Bound best;
    for (const Binding &binding : regime.bindings) {
        const Truth now = binding.when.truth(facts);
        if (!best.binding || now > best.truth)
            best = {&binding, now};
    }
    return best;
}

/// What came out for one subject: a verdict, or why the regime has nothing to say to it.
struct Answer
{
    std::optional<PartyVerdict> verdict;
    std::optional<Verdict> instead;
    Finding why;
};

Answer notInForce(const Regime &regime, QDate day, QDate from)
{
    Answer answer{.instead = regime.beforeVerdict};
    if (!regime.before.isEmpty())
        answer.why.because += Reason::saying(regime.before);
    const bool isOnlyNotCollected = (!regime.before.isEmpty() && !regime.beforeVerdict) || !from.isValid();
    if (isOnlyNotCollected)
        answer.instead = Verdict::Undecided;
    if (isOnlyNotCollected && !regime.before.isEmpty())
        return answer;
    const char *kind = from.isValid() ? "not_in_force" : "no_version";
    answer.why.because += Reason::of(kind, {day.toString(Qt::ISODate), from.toString(Qt::ISODate)});
    return answer;
}

/// The day by which the law is chosen where a party's own day of knowing is not known: the nearest one that is.
QDate likelyDay(const CaseFacts &facts, QDate on)
{
    if (const auto day = dayOf(facts.incident.known, facts.zone))
        return *day;
    if (const auto day = dayOf(facts.incident.discovered, facts.zone))
        return *day;
    const auto occurred = facts.incident.occurred ? facts.incident.occurred->first() : std::nullopt;
    return occurred ? dayOf(*occurred, facts.zone) : on;
}

Answer answerFor(const Regime &regime, const SubjectCase &subject, const Case &given, const Calendar &calendar)
{
    const CaseFacts &facts = subject.facts;
    const auto [binding, isBound] = boundBy(regime, facts);
    if (isBound == Truth::No) {
        Answer answer;
        binding->when.explain(facts, answer.why);
        if (!answer.why.missing.isEmpty())
            answer.instead = Verdict::Undecided;
        return answer;
    }
    const Start &known = subject.starts.of(StartEvent::Known);
    const QDate day = known.isKnown() ? known.day : likelyDay(facts, given.on);
    if (binding->from.isValid() && day < binding->from)
        return notInForce(regime, day, binding->from);
    const Version *version = regime.inForceOn(day);
    if (!version)
        return notInForce(regime, day, regime.versions.first().from);
    const Judged judged{.facts = facts, .starts = subject.starts, .binding = *binding, .isBound = isBound == Truth::Yes,
                        .version = *version, .former = given.former};
    return {.verdict = judge(judged, calendar)};
}

bool isAnswered(const QList<Proposal> &proposals, const QString &field)
{
    return std::any_of(proposals.begin(), proposals.end(), [&](const Proposal &other) { return other.field == field; });
}

bool isOpen(const RegimeFinding &finding, const QString &field)
{
    return finding.applies && finding.verdict()->missing.contains(field);
}

/// The likely answers to the questions that a regime leaves open, the first rule for each.
QList<Proposal> proposalsFor(const CaseFacts &facts, const Rulebook &rulebook, const QList<RegimeFinding> &findings)
{
    QList<Proposal> proposals;
    for (const ProposalRule &rule : rulebook.proposals()) {
        const bool isAsked = std::any_of(findings.begin(), findings.end(), [&rule](const RegimeFinding &finding) {
            return isOpen(finding, rule.field);
        });
        if (!isAsked || isAnswered(proposals, rule.field) || rule.when.truth(facts) != Truth::Yes)
            continue;
        Finding why;
        rule.when.explain(facts, why);
        why.because.prepend(Reason::saying(rule.because));
        proposals += Proposal{rule.field, rule.value, why.because, rule.question};
    }
    return proposals;
}

RegimeFinding findingOf(const Regime &regime, const std::vector<SubjectCase> &all, const Case &given,
                        const Calendar &calendar)
{
    RegimeFinding finding{.id = regime.id, .name = regime.name};
    finding.parties.reserve(qsizetype(all.size()));
    for (const SubjectCase &subject : all) {
        Answer answer = answerFor(regime, subject, given, calendar);
        if (answer.verdict)
            finding.parties += std::move(*answer.verdict);
        else if (subject.facts.subject.isOwn()) {
            finding.because = answer.why.because;
            finding.missing = answer.why.missing;
            finding.instead = answer.instead;
        }
    }
    finding.applies = !finding.parties.isEmpty();
    if (const Version *coming = regime.coming()) {
        finding.coming = coming->id;
        finding.comingNote = coming->note;
    }
    return finding;
}

} // namespace

Assessment assess(const Case &given, const Rulebook &rulebook, const Calendar &calendar)
{
    Assessment assessment{.on = given.on};
    const QList<Subject> subjects = subjectsOf(given.incident, given.own);
    const CountRange persons = countOf(given.incident, CountOf::Persons);
    const QList<Doubt> doubts = doubtsOf({given.incident, subjects.first(), given.zone}, rulebook);
    std::vector<SubjectCase> all;
    all.reserve(size_t(subjects.size()));
    for (const Subject &subject : subjects)
        all.emplace_back(CaseFacts{given.incident, subject, given.zone, &persons, &doubts});
    assessment.regimes.reserve(rulebook.regimes().size());
    for (const Regime &regime : rulebook.regimes())
        assessment.regimes += findingOf(regime, all, given, calendar);
    for (const Proposal &proposal : proposalsFor(all.front().facts, rulebook, assessment.regimes)) {
        for (RegimeFinding &finding : assessment.regimes) {
            if (isOpen(finding, proposal.field))
                finding.proposed += proposal;
        }
    }
    assessment.contracts = contractDeadlines(given.incident, subjects, calendar, given.zone);
    return assessment;
}

Base::Problems obstacles(const Case &given)
{
    const QList<Subject> subjects = subjectsOf(given.incident, given.own);
    Base::Problems problems;
    for (const Subject &subject : subjects) {
        const Start known = startOf(StartEvent::Known, {given.incident, subject, given.zone});
        if (known.isKnown() && known.day > given.on)
            problems.append({QStringLiteral("rules.known_later"),
                             {known.day.toString(Qt::ISODate), given.on.toString(Qt::ISODate)},
                             subject.pathOf(QStringLiteral("known"))});
    }
    return problems;
}

const RegimeFinding *Assessment::regime(const QString &id) const
{
    for (const RegimeFinding &finding : regimes) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

} // namespace Rules

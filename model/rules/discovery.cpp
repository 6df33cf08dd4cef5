// The five things to do on discovery (GL 3-5-2), each computed from what the incident says.
#include "model/rules/checklist.h"

#include "model/incident/chronology.h"
#include "model/incident/figures.h"

namespace Rules {

using namespace Incidents;

namespace {

bool hasStep(const Incident &incident, std::initializer_list<StepKind> kinds)
{
    return std::any_of(incident.timeline.begin(), incident.timeline.end(), [&](const TimelineStep &step) {
        const auto kind = step.kind && *step.kind != StepKind::Other ? std::optional(*step.kind) : likelyKind(step.text);
        return kind && std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
    });
}

bool isFinished(const Action &action)
{
    const ActionStatus status = action.status.valueOr(ActionStatus::Open);
    return status == ActionStatus::Done || status == ActionStatus::Verified || status == ActionStatus::Closed;
}

bool isContained(const Incident &incident)
{
    const auto stops = [](const Action &action) { return action.purpose == Purpose::Containment && isFinished(action); };
    return incident.status.valueOr(Status::Open) != Status::Open
        || (incident.recovery && incident.recovery->recoveredUnseen == Answer::Yes)
        || hasStep(incident, {StepKind::Secured, StepKind::Stopped, StepKind::DeletionRequested,
                              StepKind::DeletionConfirmed, StepKind::Restored})
        || std::any_of(incident.actions.begin(), incident.actions.end(), stops);
}

/// Who tells the outside was told inside: the list that says so; empty when none does.
QString toldOutside(const Incident &incident)
{
    const bool isReported = std::ranges::any_of(incident.authorities, [](const AuthorityReport &each) {
        return each.state == Filing::Done && isOwn(each.by);
    });
    const bool isInformed = std::ranges::any_of(incident.personsInformed, [](const PersonsInformed &each) {
        return each.state == Incidents::Progress::Done && isOwn(each.party);
    });
    const bool isPublished = std::ranges::any_of(
        incident.publications, [](const Publication &each) { return each.state == Publishing::Done; });
    return isReported ? QStringLiteral("authorities")
        : isInformed  ? QStringLiteral("persons_informed")
        : isPublished ? QStringLiteral("publications")
                      : QString();
}

DiscoveryDuty inside(const Incident &incident)
{
    DiscoveryDuty duty{.id = QStringLiteral("inside"), .name = Reason::of("discovery_inside")};
    const bool isWritten = hasStep(incident, {StepKind::ReportedInside, StepKind::Meeting});
    const QString outside = isWritten ? QString() : toldOutside(incident);
    const bool isTold = isWritten || !outside.isEmpty();
    const bool isStopped = isContained(incident);
    duty.progress = isTold && isStopped ? Progress::Done : isTold || isStopped ? Progress::Begun : Progress::Open;
    duty.because = !isTold     ? Reason::of(isStopped ? "inside_not_told" : "inside_open")
        : !outside.isEmpty()   ? Reason::of(isStopped ? "inside_done_by" : "inside_told_by", {QStringLiteral("@field:") + outside})
        : isStopped            ? Reason::of("inside_done")
                               : Reason::of("inside_not_stopped");
    if (duty.progress != Progress::Done)
        duty.next = isTold ? QStringLiteral("status") : QStringLiteral("timeline");
    return duty;
}

DiscoveryDuty factsAndCause(const Incident &incident)
{
    DiscoveryDuty duty{.id = QStringLiteral("facts"), .name = Reason::of("discovery_facts")};
    const std::pair<const char *, bool> wanted[] = {
        {"occurred", incident.occurred && incident.occurred->first()},
        {"summary", incident.summary && !incident.summary->isEmpty()},
        {"cause", incident.cause.isKnown()},
        {"cause_detail", (incident.causeDetail && !incident.causeDetail->isEmpty()) || !incident.why.isEmpty()}};
    int known = 0;
    for (const auto &[path, isKnown] : wanted) {
        known += isKnown ? 1 : 0;
        if (!isKnown && duty.next.isEmpty())
            duty.next = QString::fromLatin1(path);
    }
    duty.progress = duty.next.isEmpty() ? Progress::Done : known > 0 ? Progress::Begun : Progress::Open;
    duty.because = duty.next.isEmpty() ? Reason::of("facts_done")
                                       : Reason::of("fact_open", {QStringLiteral("@field:") + duty.next});
    return duty;
}

/// Where the number of persons is only an estimate or a bound; empty when it is final.
QString roughCount(const Incident &incident)
{
    for (qsizetype at = 0; at < incident.counts.size(); ++at) {
        const HeadCount &count = incident.counts[at];
        if (count.of == CountOf::Persons && count.value
            && (count.state == CountState::Estimate || count.bound.valueOr(Bound::Exact) != Bound::Exact))
            return QStringLiteral("counts[%1].value").arg(at);
    }
    return {};
}

DiscoveryDuty extent(const Incident &incident)
{
    DiscoveryDuty duty{.id = QStringLiteral("extent"), .name = Reason::of("discovery_extent")};
    const bool isCounted = persons(incident).has_value();
    const bool hasItems = std::any_of(incident.data.begin(), incident.data.end(),
                                      [](const DataGroup &group) { return !group.items.isEmpty(); });
    const QString rough = roughCount(incident);
    duty.progress = isCounted && hasItems && rough.isEmpty() ? Progress::Done
        : isCounted || hasItems                              ? Progress::Begun
                                                             : Progress::Open;
    duty.next = !isCounted ? QStringLiteral("counts") : !hasItems ? QStringLiteral("data") : rough;
    duty.because = !isCounted ? Reason::of(hasItems ? "extent_no_count" : "extent_open")
        : !hasItems           ? Reason::of("extent_no_items")
        : rough.isEmpty()     ? Reason::of("extent_done")
                              : Reason::of("extent_rough");
    return duty;
}

bool prevents(const Action &action)
{
    const Purpose purpose = action.purpose.valueOr(Purpose::Preventive);
    return (purpose == Purpose::Preventive || purpose == Purpose::Corrective) && action.status != ActionStatus::Dropped;
}

DiscoveryDuty prevention(const Incident &incident)
{
    DiscoveryDuty duty{.id = QStringLiteral("prevention"), .name = Reason::of("discovery_prevention")};
    int all = 0;
    int finished = 0;
    for (qsizetype at = 0; at < incident.actions.size(); ++at) {
        const Action &action = incident.actions[at];
        if (!prevents(action))
            continue;
        ++all;
        finished += isFinished(action) ? 1 : 0;
        if (!isFinished(action) && duty.next.isEmpty())
            duty.next = QStringLiteral("actions[%1].status").arg(at);
    }
    duty.progress = all == 0 ? Progress::Open : finished == all ? Progress::Done : Progress::Begun;
    duty.because = all == 0 ? Reason::of("prevention_open")
                            : Reason::of("prevention_count", {finished, all});
    if (all == 0)
        duty.next = QStringLiteral("actions");
    return duty;
}

/// How far something is, and the field in which it goes on.
struct Stand
{
    Progress progress = Progress::Open;
    QString next;
};

bool isToCommission(const QString &to)
{
    return to == u"ppc" || to.startsWith(u"ministry:");
}

// A first report leaves the final one open (規則8条2項). The account of events does not say to whom and at which stage.
Stand reported(const Incident &incident)
{
    Stand stand{.progress = hasStep(incident, {StepKind::ReportedAuthority}) ? Progress::Begun : Progress::Open,
                .next = QStringLiteral("authorities")};
    for (qsizetype at = 0; at < incident.authorities.size(); ++at) {
        const AuthorityReport &report = incident.authorities[at];
        const Stage stage = report.stage.valueOr(Stage::Single);
        if (!isOwn(report.by) || !isToCommission(report.to) || stage == Stage::Consultation)
            continue;
        if (report.state == Filing::Done && stage != Stage::Preliminary)
            return {Progress::Done, {}};
        stand.progress = Progress::Begun;
        if (report.state != Filing::Done)
            stand.next = QStringLiteral("authorities[%1].state").arg(at);
    }
    return stand;
}

Stand informed(const Incident &incident)
{
    Stand stand{.progress = hasStep(incident, {StepKind::InformedPersons}) ? Progress::Begun : Progress::Open,
                .next = QStringLiteral("persons_informed")};
    for (qsizetype at = 0; at < incident.personsInformed.size(); ++at) {
        const PersonsInformed &informed = incident.personsInformed[at];
        const bool isDone = informed.state.valueOr(Incidents::Progress::Done) == Incidents::Progress::Done;
        const bool isWhole = !informed.count || !informed.of || *informed.count >= *informed.of;
        if (isDone && isWhole)
            return {Progress::Done, {}};
        stand = {Progress::Begun, QStringLiteral("persons_informed[%1].state").arg(at)};
    }
    return stand;
}

/// What the own organisation owes to a receiver, or may once the open facts are known.
struct Owed
{
    bool isOpen = false;
    bool isFiled = false; ///< some of it
    bool isAway = false;  ///< some of it was decided away
};

bool isToPersons(const QString &to)
{
    return to == u"persons";
}

// Whoever asks for a report beside the commission: the mark's body, an authority abroad.
bool isToOthers(const QString &to)
{
    return !isToCommission(to) && !isToPersons(to) && to != u"entrusting";
}

Owed owed(const Assessment &assessment, const SettledBy &settledBy, bool (*isReceiver)(const QString &))
{
    Owed owed;
    for (const RegimeFinding &finding : assessment.regimes) {
        const PartyVerdict *verdict = finding.verdict();
        if (!verdict || verdict->party != u"own")
            continue;
        for (const DutyFinding &duty : verdict->duties) {
            if (!isReceiver(duty.to))
                continue;
            const Settled settled = settledBy ? settledBy(finding.id, duty) : Settled::No;
            (settled == Settled::No ? owed.isOpen : settled == Settled::Filed ? owed.isFiled : owed.isAway) = true;
        }
    }
    return owed;
}

/// A law of which nobody knows yet whether it applies; null where there is none.
const RegimeFinding *unsettled(const Assessment &assessment)
{
    const auto found = std::find_if(assessment.regimes.begin(), assessment.regimes.end(),
                                    [](const RegimeFinding &finding) { return finding.isUnsettled(); });
    return found == assessment.regimes.end() ? nullptr : &*found;
}

// The commission and the persons need nothing more: what is left are other laws.
void weighOthers(DiscoveryDuty &duty, const Assessment &assessment, const Owed &toOthers)
{
    if (toOthers.isOpen) {
        duty.progress = toOthers.isFiled ? Progress::Begun : Progress::Open;
        duty.because = Reason::of("report_elsewhere");
        duty.next = QStringLiteral("authorities");
    } else if (const RegimeFinding *law = unsettled(assessment)) {
        duty.progress = Progress::Begun;
        duty.because = Reason::of("report_unsettled");
        duty.next = law->missing.value(0, QStringLiteral("known"));
    }
}

DiscoveryDuty report(const Incident &incident, const Assessment &assessment, const SettledBy &settledBy)
{
    DiscoveryDuty duty{.id = QStringLiteral("report"), .name = Reason::of("discovery_report")};
    const Owed toReport = owed(assessment, settledBy, isToCommission);
    const Owed toTell = owed(assessment, settledBy, isToPersons);
    const Owed toOthers = owed(assessment, settledBy, isToOthers);
    const bool owesReport = toReport.isOpen, owesNotice = toTell.isOpen;
    Stand filed = owesReport ? reported(incident) : Stand{Progress::Done, {}};
    const Stand told = owesNotice ? informed(incident) : Stand{Progress::Done, {}};
    if (toReport.isFiled)
        filed.progress = std::max(filed.progress, Progress::Begun);
    if (filed.progress == Progress::Done && told.progress == Progress::Done) {
        duty.progress = Progress::Done;
        const bool isSettledHere = toReport.isFiled || toReport.isAway || toTell.isFiled || toTell.isAway;
        duty.because = Reason::of(owesReport || owesNotice ? "report_done"
                                      : isSettledHere      ? "report_settled"
                                                           : "report_not_owed");
        weighOthers(duty, assessment, toOthers);
        return duty;
    }
    const bool isBegun = (owesReport && filed.progress != Progress::Open) || (owesNotice && told.progress != Progress::Open);
    duty.progress = isBegun ? Progress::Begun : Progress::Open;
    const bool isFirst = filed.progress != Progress::Done;
    duty.next = isFirst ? filed.next : told.next;
    const bool isInAccountAlone = isFirst ? incident.authorities.isEmpty() && hasStep(incident, {StepKind::ReportedAuthority})
                                          : incident.personsInformed.isEmpty() && hasStep(incident, {StepKind::InformedPersons});
    duty.because = isInAccountAlone           ? Reason::of("told_in_timeline", {QStringLiteral("@field:") + duty.next})
        : !isFirst                            ? Reason::of("notice_open")
        : filed.progress == Progress::Open    ? Reason::of("report_open")
                                              : Reason::of("report_begun");
    return duty;
}

} // namespace

QList<DiscoveryDuty> discoveryDuties(const Case &given, const Assessment &assessment, const SettledBy &settledBy)
{
    const Incident &incident = given.incident;
    if (incident.kind == Kind::NearMiss)
        return {factsAndCause(incident), prevention(incident)};
    return {inside(incident), factsAndCause(incident), extent(incident), prevention(incident),
            report(incident, assessment, settledBy)};
}

} // namespace Rules

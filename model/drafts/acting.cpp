#include "model/drafts/acting.h"

#include "model/base/clock.h"
#include "model/drafts/lastcheck.h"

namespace Drafts {

using Base::Problem;
using Base::Problems;
using Ledger::DocumentVerb;
using namespace Incidents;

namespace {

Problem doubt(const char *kind, QStringList args = {})
{
    return {QLatin1String("life.") + QLatin1String(kind), std::move(args)};
}

bool hasStep(const Incident &incident, std::initializer_list<StepKind> kinds)
{
    return std::any_of(incident.timeline.begin(), incident.timeline.end(), [&](const TimelineStep &step) {
        return step.kind && std::find(kinds.begin(), kinds.end(), *step.kind) != kinds.end();
    });
}

// A public notice may itself be how they are told: 公表 as the substitute, where they cannot be reached (法26条2項).
bool isByNotice(const PersonsInformed &informed)
{
    const InformedBy by = informed.by.valueOr(InformedBy::Other);
    return by == InformedBy::Web || by == InformedBy::Substitute;
}

Problems untoldPersons(const Incident &incident)
{
    if (incident.scope.valueOr(Scope::PersonalData) == Scope::NotPersonalData)
        return {};
    Problems found;
    for (const PersonsInformed &informed : incident.personsInformed) {
        if (isByNotice(informed))
            continue;
        if (informed.state.valueOr(Progress::Done) == Progress::Planned)
            found += doubt("persons_planned");
        else if (informed.count && informed.of && *informed.count < *informed.of)
            found += doubt("persons_partly", {QString::number(*informed.count), QString::number(*informed.of)});
    }
    return incident.personsInformed.isEmpty() ? Problems{doubt("persons_untold")} : found;
}

// A contractor's client hears of it before the public does.
Problems untoldClients(const Incident &incident)
{
    const bool told = hasStep(incident, {StepKind::ToldEntrusting})
        || std::any_of(incident.parties.begin(), incident.parties.end(),
                       [](const Party &party) { return party.toldEntrusting.isKnown(); })
        || std::any_of(incident.authorities.begin(), incident.authorities.end(), [](const AuthorityReport &report) {
               return report.to == u"entrusting" && report.state == Filing::Done;
           });
    return incident.role == Role::Entrusted && !told ? Problems{doubt("client_untold")} : Problems();
}

} // namespace

Problems untold(const Incident &incident, const Filings &filings)
{
    const bool staff = hasStep(incident, {StepKind::ReportedInside, StepKind::Meeting});
    const bool persons = std::ranges::any_of(filings, [](const Ledger::FilingRow &row) {
        return !row.corrected && row.filing.to == u"persons";
    });
    return (staff ? Problems() : Problems{doubt("staff_untold")}) + (persons ? Problems() : untoldPersons(incident))
        + untoldClients(Ledger::withFilings(incident, filings));
}

Problems doubts(const Ledger::LedgerFile &ledger, const Kept &kept, const Ledger::DocumentStep &step,
                const Incident &incident, const OwnOrganisation &own)
{
    Problems found;
    const Ledger::NewDocument &document = kept.row.document;
    if (step.verb == DocumentVerb::Approve && !document.missing.isEmpty())
        found += doubt("facts_missing", {document.missing.join(QStringLiteral(", "))});
    if (step.verb == DocumentVerb::Approve)
        found += sureSlips(ledger, kept, incident, own);
    if (step.verb != DocumentVerb::Issue || !isNotice(document.letter))
        return found;
    const auto filings = ledger.filings(IncidentId(incident.id.valueOr(0)));
    found += filings ? untold(incident, *filings) : filings.problems();
    return found;
}

namespace {

// To the minute: what was said in the minute in which the document was made may be about it.
Problems spokenTooEarly(const Kept &kept, const Ledger::DocumentStep &step, const QTimeZone &zone)
{
    if (step.verb != DocumentVerb::Approve || !step.orally || !step.at || step.at->latest(zone) >= kept.row.made)
        return {};
    const QString made = kept.row.made.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    return {doubt("approved_before_made", {step.at->toString(), made})};
}

} // namespace

Base::Result<Ledger::DocumentStep> prepared(const Ledger::LedgerFile &ledger, const Kept &kept,
                                            const Ledger::DocumentStep &step, const Incident &incident,
                                            const OwnOrganisation &own, Base::Language language)
{
    const Problems old = kept.life.state == Ledger::DocumentState::Issued ? Problems() : outOfDate(kept, step.verb);
    if (!old.isEmpty())
        return old;
    if (const Problems early = spokenTooEarly(kept, step, ledger.zone()); !early.isEmpty())
        return early;
    const Problems found = doubts(ledger, kept, step, incident, own);
    if (!found.isEmpty() && step.why.trimmed().isEmpty())
        return found + Problems{doubt("say_why")};
    Ledger::DocumentStep done = step;
    for (const Problem &problem : found)
        done.overridden += Base::line(problem, language);
    return done;
}

namespace {

// A word of the contract, or what was written.
QString placeOf(const QString &to)
{
    static const QStringList words = {QStringLiteral("website"), QStringLiteral("press_club"), QStringLiteral("assembly"),
                                      QStringLiteral("press_conference"), QStringLiteral("notice_board")};
    return to.isEmpty() ? words.first() : words.contains(to) || to.startsWith(u"other:") ? to : u"other:" + to;
}

} // namespace

Publication publicationOf(const Ledger::NewDocument &document, const Ledger::DocumentStep &issue, const Incident &incident,
                          const QList<Ledger::IssuedDocument> &issuedBefore, const QTimeZone &zone)
{
    const QString now = Base::now().toTimeZone(zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    const auto at = issue.at ? issue.at : PartialTime::fromString(now);
    Publication publication;
    publication.series = document.series.isEmpty() ? nextSeries(incident, document.language, issuedBefore) : document.series;
    publication.state = Publishing::Done;
    publication.when = Moment::of(*at);
    publication.where = placeOf(issue.to);
    return publication;
}

} // namespace Drafts

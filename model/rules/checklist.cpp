// Who else may have to be told, and what the incident keeps of it.
#include "model/rules/checklist.h"

namespace Rules {

using namespace Incidents;

bool isOwn(const Fact<PartyRef> &by)
{
    return by.valueOr(QStringLiteral("own")) == u"own";
}

namespace {

const QString ministry = QStringLiteral("ministry:");

// "other:A市教育委員会" is what "other:教育委員会" asks for; a word without a name is itself alone.
bool isSame(const QString &kept, const QString &asked)
{
    const qsizetype colon = asked.indexOf(u':') + 1;
    if (colon == 0)
        return kept == asked;
    return kept.startsWith(QStringView(asked).left(colon)) && kept.indexOf(QStringView(asked).mid(colon), colon) >= 0;
}

/// Keeps the furthest of what was found, with its place.
void note(ToTell &other, Recorded recorded, const QString &path)
{
    if (recorded <= other.recorded)
        return;
    other.recorded = recorded;
    other.path = path;
}

void lookAmongAuthorities(ToTell &other, const Incident &incident)
{
    for (qsizetype at = 0; at < incident.authorities.size(); ++at) {
        const AuthorityReport &report = incident.authorities[at];
        if (isOwn(report.by) && isSame(report.to, other.entry.to))
            note(other, report.state == Filing::Done ? Recorded::Done : Recorded::Planned,
                 QStringLiteral("authorities[%1].state").arg(at));
    }
}

void lookAmongPublications(ToTell &other, const Incident &incident)
{
    for (qsizetype at = 0; at < incident.publications.size(); ++at) {
        const Publication &publication = incident.publications[at];
        if (publication.state == Publishing::None || !publication.where || !isSame(*publication.where, other.entry.where))
            continue;
        note(other, publication.state == Publishing::Done ? Recorded::Done : Recorded::Planned,
             QStringLiteral("publications[%1].state").arg(at));
    }
}

// Some are told in the account of events alone.
void lookAmongSteps(ToTell &other, const Incident &incident)
{
    const auto kind = other.entry.to == u"police"   ? std::optional(StepKind::Police)
        : other.entry.to == u"entrusting" ? std::optional(StepKind::ToldEntrusting)
                                          : std::nullopt;
    for (qsizetype at = 0; kind && at < incident.timeline.size(); ++at) {
        const TimelineStep &step = incident.timeline[at];
        if (step.kind == *kind && isOwn(step.party))
            note(other, Recorded::Done, QStringLiteral("timeline[%1].text").arg(at));
    }
}

ToTell found(const OtherReceiver &entry, const CaseFacts &facts)
{
    ToTell other{.entry = entry};
    const QString named = facts.subject.delegatedMinistry.valueOr({});
    if (entry.id == u"minister" && !named.isEmpty())
        other.entry.to = named.startsWith(ministry) ? named : ministry + named;
    if (entry.where.isEmpty()) {
        lookAmongAuthorities(other, facts.incident);
        lookAmongSteps(other, facts.incident);
    } else {
        lookAmongPublications(other, facts.incident);
    }
    Finding why;
    entry.when.explain(facts, why);
    other.because = why.because;
    return other;
}

} // namespace

QList<ToTell> whoElse(const Case &given, const Rulebook &rulebook)
{
    if (given.incident.kind == Incidents::Kind::NearMiss)
        return {};
    const QList<Subject> subjects = subjectsOf(given.incident, given.own);
    const CaseFacts facts{given.incident, subjects.first(), given.zone};
    QList<ToTell> others;
    for (const OtherReceiver &entry : rulebook.whoElse()) {
        if (entry.when.truth(facts) == Truth::Yes)
            others += found(entry, facts);
    }
    return others;
}

void plan(Incident &incident, const OtherReceiver &entry)
{
    if (entry.where.isEmpty())
        incident.authorities.append({.to = entry.to, .state = Filing::Planned, .by = QStringLiteral("own")});
    else
        incident.publications.append({.state = Publishing::Planned, .where = entry.where});
}

} // namespace Rules

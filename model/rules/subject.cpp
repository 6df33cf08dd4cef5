#include "model/rules/subject.h"

namespace Rules {

using namespace Incidents;
using Stands = Subject::Stands;

namespace {

const QString ownId = QStringLiteral("own");

Stands standsFor(PartyRole role)
{
    switch (role) {
    case PartyRole::Own:
    case PartyRole::Entrusting:
    case PartyRole::Joint:
    case PartyRole::JointUser:
        return Stands::OwnsData;
    case PartyRole::Entrusted:
    case PartyRole::SubEntrusted:
        return Stands::HoldsForData;
    case PartyRole::DesignatedManager:
        return Stands::Manages;
    case PartyRole::Platform:
    case PartyRole::Carrier:
    case PartyRole::Publisher:
        return Stands::Unknown;
    }
    Q_UNREACHABLE();
}

// A carrier, a platform or a publisher handles no data of its own here.
bool mayOwe(const Party &party)
{
    if (!party.role)
        return true;
    return *party.role != PartyRole::Platform && *party.role != PartyRole::Carrier
        && *party.role != PartyRole::Publisher;
}

bool hasParty(const Incident &incident, PartyRole role)
{
    for (const Party &party : incident.parties) {
        if (party.role == role)
            return true;
    }
    return false;
}

// Somebody holds the data, and nobody said for whom.
bool hasUnplacedHolder(const Incident &incident)
{
    return std::any_of(incident.parties.begin(), incident.parties.end(), [](const Party &party) {
        const Stands stands = party.role ? standsFor(*party.role) : Stands::Unknown;
        return (stands == Stands::HoldsForData || stands == Stands::Manages) && !party.entrustedBy;
    });
}

// "Not stated" is the ordinary case of one's own data; a stated "not known" is an answer and stays open.
void place(Subject &own, const Incident &incident)
{
    if (incident.role)
        own.stands = *incident.role == Role::Entrusted ? Stands::HoldsForData : Stands::OwnsData;
    else if (incident.role.isStated() || hasUnplacedHolder(incident))
        own.stands = Stands::Unknown;
    else if (hasParty(incident, PartyRole::Entrusting))
        own.stands = Stands::HoldsForData;
    if (own.stands == Stands::Unknown)
        own.missing = {QStringLiteral("role")};
}

void addTelling(Subject &own, const Incident &incident)
{
    const auto tell = [&own](const Fact<Moment> &when) {
        own.wasTold = true;
        if (!own.told)
            own.told = when;
    };
    for (const Party &party : incident.parties) {
        if (party.role == PartyRole::Entrusting && party.toldEntrusting)
            tell(party.toldEntrusting);
    }
    for (const AuthorityReport &report : incident.authorities) {
        if (report.to == u"entrusting" && report.by.valueOr(ownId) == ownId
            && report.state.valueOr(Filing::Planned) == Filing::Done)
            tell(report.when);
    }
    for (const TimelineStep &step : incident.timeline) {
        if (step.kind == StepKind::ToldEntrusting && step.party.valueOr({}) == ownId)
            tell(step.when);
    }
}

bool isEntrustedBy(const Party &party, const PartyRef &by)
{
    if (party.entrustedBy)
        return *party.entrustedBy == by;
    return by == ownId && (party.role == PartyRole::Entrusted || party.role == PartyRole::DesignatedManager);
}

void addHearing(Subject &subject, const Incident &incident)
{
    for (const Party &party : incident.parties) {
        if (isEntrustedBy(party, subject.id) && party.toldEntrusting)
            subject.heard += party.toldEntrusting;
    }
}

Subject ownSubject(const Incident &incident, const OwnOrganisation &settings)
{
    Subject own{.id = ownId, .known = incident.known};
    const Organisation organisation = incident.organisation.valueOr({});
    const bool isTheLedgers = !organisation.name || organisation.name == settings.name;
    own.name = organisation.name.valueOr(settings.name.valueOr({}));
    own.kind = organisation.kind.isStated() || !isTheLedgers ? organisation.kind : settings.kind;
    own.privacyMark = organisation.privacyMark;
    if (!own.privacyMark.isStated() && isTheLedgers && settings.privacyMarkNumber)
        own.privacyMark = true;
    own.delegatedMinistry = organisation.delegatedMinistry.isStated() || !isTheLedgers ? organisation.delegatedMinistry
                                                                                      : settings.delegatedMinistry;
    own.sector = organisation.sector.isStated() || !isTheLedgers ? organisation.sector : settings.sector;
    place(own, incident);
    if (own.stands != Stands::OwnsData)
        addTelling(own, incident);
    addHearing(own, incident);
    return own;
}

Subject partySubject(const Incident &incident, qsizetype at)
{
    const Party &party = incident.parties[at];
    Subject subject{.id = party.id, .name = party.name.valueOr(party.id),
                    .path = QStringLiteral("parties[%1].").arg(at), .kind = party.kind, .known = party.known,
                    .told = party.toldEntrusting, .wasTold = party.toldEntrusting.isKnown()};
    subject.stands = party.role ? standsFor(*party.role) : Stands::Unknown;
    if (!party.role)
        subject.missing += subject.pathOf(QStringLiteral("role"));
    // Whose data a manager or an entrusted party holds is said by who entrusted it.
    const bool holds = subject.stands == Stands::Manages || party.role == PartyRole::SubEntrusted;
    if (holds && !party.entrustedBy) {
        subject.missing += subject.pathOf(QStringLiteral("entrusted_by"));
        subject.stands = Stands::Unknown;
    }
    if (party.role == PartyRole::Entrusting) {
        subject.told = {};
        subject.wasTold = false;
        if (party.toldEntrusting)
            subject.heard += party.toldEntrusting;
    }
    addHearing(subject, incident);
    return subject;
}

} // namespace

QString Subject::pathOf(const QString &key) const
{
    if (!isOwn())
        return path + key;
    const bool isOfOrganisation = key == u"kind" || key == u"privacy_mark" || key == u"delegated_ministry"
        || key == u"sector";
    return isOfOrganisation ? QStringLiteral("organisation.") + key : key;
}

const Doubt *CaseFacts::doubtAbout(const QString &field) const
{
    if (!doubts)
        return nullptr;
    const auto found = std::find_if(doubts->begin(), doubts->end(), [&field](const Doubt &doubt) { return doubt.field == field; });
    return found == doubts->end() ? nullptr : &*found;
}

QList<Subject> subjectsOf(const Incident &incident, const OwnOrganisation &own)
{
    QList<Subject> subjects = {ownSubject(incident, own)};
    for (qsizetype at = 0; at < incident.parties.size(); ++at) {
        if (mayOwe(incident.parties[at]))
            subjects += partySubject(incident, at);
    }
    return subjects;
}

} // namespace Rules

#include "model/letters/facts.h"

namespace Letters {

using Incidents::CountOf;
using Incidents::HeadCount;
using Incidents::Incident;
using Incidents::Party;
using Incidents::PartyRole;
using Incidents::Role;

namespace {

FactTable gathered()
{
    FactTable table;
    addDocumentFacts(table);
    addSenderFacts(table);
    addEventFacts(table);
    addRuleFacts(table);
    addCountFacts(table);
    addDataFacts(table);
    addPartyFacts(table);
    addDamageFacts(table);
    addCourseFacts(table);
    addReportFacts(table);
    addActionFacts(table);
    addLagFacts(table);
    addProofFacts(table);
    return table;
}

bool actsForAnother(PartyRole role)
{
    return role == PartyRole::Entrusted || role == PartyRole::SubEntrusted || role == PartyRole::DesignatedManager;
}

bool isActingForUs(const Party &party, const Incident &incident)
{
    const PartyRole its = party.role.valueOr(PartyRole::Joint);
    return incident.role == Role::Entrusted ? its == PartyRole::SubEntrusted : actsForAnother(its);
}

// With whom data left, or else what is dated like the event itself: the account has no other fact for it.
QString placeOfTheFault(const Incident &incident)
{
    using Incidents::StepKind;
    QString atItsTime;
    for (const Incidents::TimelineStep &step : incident.timeline) {
        if (!step.party)
            continue;
        if (step.kind == StepKind::Sent || step.kind == StepKind::Exposed)
            return *step.party;
        const bool isThen = step.when && incident.occurred && incident.occurred->moments.contains(*step.when);
        if (isThen && atItsTime.isEmpty())
            atItsTime = *step.party;
    }
    return atItsTime;
}

std::optional<HeadCount> sumOfGroups(const QList<HeadCount> &groups)
{
    if (groups.isEmpty())
        return {};
    HeadCount sum = groups.first();
    sum.group = {};
    sum.source = {};
    qint64 total = 0;
    for (const HeadCount &part : groups) {
        if (!part.value || part.overlaps.valueOr(false) || part.bound.valueOr(Incidents::Bound::Exact) != sum.bound.valueOr(Incidents::Bound::Exact))
            return {};
        total += *part.value;
    }
    sum.value = total;
    return sum;
}

} // namespace

const FactTable &factTable()
{
    static const FactTable table = gathered();
    return table;
}

Value valueOf(const QString &id, const Case &from)
{
    const ValueFunction function = factTable().values.value(id);
    return function ? function(from) : Value{};
}

bool happenedAtContractor(const Incident &incident)
{
    return incident.role == Role::Entrusting || (incident.role == Role::Entrusted && !actingForUs(incident).isEmpty());
}

QList<Party> actingForUs(const Incident &incident)
{
    QList<Party> all;
    for (const Party &party : incident.parties) {
        if (isActingForUs(party, incident))
            all += party;
    }
    return all;
}

const Party *partyAtFault(const Incident &incident)
{
    if (!happenedAtContractor(incident))
        return nullptr;
    const auto first = std::ranges::find_if(incident.parties, [&](const Party &party) { return isActingForUs(party, incident); });
    if (first == incident.parties.end() || actingForUs(incident).size() == 1)
        return first == incident.parties.end() ? nullptr : &*first;
    const QString whose = placeOfTheFault(incident);
    const auto named = std::ranges::find_if(incident.parties, [&](const Party &party) {
        return !whose.isEmpty() && party.id == whose && isActingForUs(party, incident);
    });
    return named == incident.parties.end() ? nullptr : &*named;
}

bool hasContractor(const Incident &incident)
{
    return happenedAtContractor(incident) || std::ranges::any_of(incident.parties, [](const Party &party) {
               return party.role && actsForAnother(*party.role);
           });
}

QString withinSentence(const QString &word, Base::Language language)
{
    const bool isWord = word.size() > 1 && word[0].isUpper() && !word[1].isUpper() && !word.startsWith(u"My ");
    return language == Base::Language::English && isWord ? word[0].toLower() + word.mid(1) : word;
}

bool isOwn(const Base::Fact<Incidents::PartyRef> &party)
{
    return !party || *party == u"own";
}

Value partyName(const Base::Fact<Incidents::PartyRef> &ref, const Case &from)
{
    if (!ref)
        return {};
    if (*ref == u"own")
        return valueOf(QStringLiteral("self"), from);
    for (const Party &party : from.incident.parties) {
        if (party.id != *ref)
            continue;
        const Value name = textValue(party.name);
        return isAbsent(name) ? wordFor("party_role", party.role, from) : name;
    }
    return textValue(withinSentence(Base::label(QStringLiteral("party"), *ref, from.language()), from.language()));
}

std::optional<HeadCount> totalOf(const Incident &incident, CountOf of)
{
    QList<HeadCount> groups;
    for (const HeadCount &count : incident.counts) {
        if (count.of != of)
            continue;
        if (!count.group)
            return count;
        groups += count;
    }
    return sumOfGroups(groups);
}

std::optional<HeadCount> personsOf(const Incident &incident)
{
    const auto persons = totalOf(incident, CountOf::Persons);
    return persons ? persons : totalOf(incident, CountOf::Organisations);
}

QList<Record> textRecords(const QStringList &texts)
{
    QList<Record> records;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            records += Record{{{QStringLiteral("text"), Value{text}}}};
    }
    return records;
}

} // namespace Letters

// Contractors, clients and others who had a hand in it.
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::Party;
using Incidents::PartyRole;
using Incidents::Role;

namespace {

const FieldTable<Party> partyFields{
    QStringLiteral("party"),
    {{"name", [](const Party &party, const Case &) { return textValue(party.name); }},
     {"role", [](const Party &party, const Case &from) { return wordFor("party_role", party.role, from); }}}};

Value contractor(const Case &from)
{
    const Party *party = partyAtFault(from.incident);
    return party ? textValue(party->name) : Value{};
}

PartyRole roleAtFault(const Case &from)
{
    const Party *party = partyAtFault(from.incident);
    return party ? party->role.valueOr(PartyRole::Entrusted) : PartyRole::Entrusted;
}

const Party *clientOf(const Incidents::Incident &incident)
{
    for (const Party &party : incident.parties) {
        if (party.role == PartyRole::Entrusting)
            return &party;
    }
    return nullptr;
}

// When we told our client: what was recorded of the client, else the entry of the account.
Value toldClient(const Case &from)
{
    const Party *party = clientOf(from.incident);
    if (party && party->toldEntrusting)
        return When{.moments = {*party->toldEntrusting}, .besideLabel = true};
    for (const Incidents::TimelineStep &step : from.incident.timeline) {
        if (step.kind == Incidents::StepKind::ToldEntrusting && isOwn(step.party) && step.when)
            return When{.moments = {*step.when}, .besideLabel = true};
    }
    return {};
}

Value contractDeadline(const Case &from)
{
    const Party *party = from.incident.role == Role::Entrusted ? clientOf(from.incident) : partyAtFault(from.incident);
    return party ? textValue(party->contractDeadline) : Value{};
}

Value subContractors(const Case &from)
{
    QList<Party> all;
    for (const Party &party : from.incident.parties) {
        if (party.role == PartyRole::SubEntrusted)
            all += party;
    }
    return partyFields.all(all, from);
}

// 貴社, 貴市, 貴学: what the client calls itself, seen from outside.
Value clientWord(const Case &from)
{
    const Party *party = clientOf(from.incident);
    const QString word = selfWord(party ? party->name.valueOr({}).trimmed() : QString(), from.language());
    const bool isOne = word.startsWith(u'当') || word.startsWith(u'本');
    return isOne ? textValue(u'貴' + word.mid(1)) : textValue(phrase(QStringLiteral("client.fallback"), from.language()));
}

const QHash<QString, ValueFunction> partyValues = {
    {QStringLiteral("client_word"), clientWord},
    {QStringLiteral("role"), [](const Case &from) { return wordFor("role", from.incident.role, from); }},
    {QStringLiteral("by_contractor"), [](const Case &from) { return Value{happenedAtContractor(from.incident)}; }},
    {QStringLiteral("contractor"), contractor},
    {QStringLiteral("contractor_role"),
     [](const Case &from) { return wordFor("party_role", Base::Fact<PartyRole>(roleAtFault(from)), from); }},
    {QStringLiteral("contractor_relation"),
     [](const Case &from) { return textValue(phrase(u"relation." + Base::nameOf(roleAtFault(from)), from.language())); }},
    {QStringLiteral("as_contractor"), [](const Case &from) { return Value{from.incident.role == Role::Entrusted}; }},
    {QStringLiteral("client"),
     [](const Case &from) {
         const Party *party = clientOf(from.incident);
         return party ? textValue(party->name) : Value{};
     }},
    {QStringLiteral("told_client"), toldClient},
    {QStringLiteral("contract_deadline"), contractDeadline},
    {QStringLiteral("sub_contractors"), subContractors},
    {QStringLiteral("has_contractor"), [](const Case &from) { return Value{hasContractor(from.incident)}; }},
    {QStringLiteral("parties"), [](const Case &from) { return Value{partyFields.all(from.incident.parties, from)}; }},
};

} // namespace

void addPartyFacts(FactTable &table)
{
    table.values.insert(partyValues);
    partyFields.addTo(table);
}

} // namespace Letters

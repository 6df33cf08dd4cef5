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

Value client(const Case &from)
{
    for (const Party &party : from.incident.parties) {
        if (party.role == PartyRole::Entrusting)
            return textValue(party.name);
    }
    return {};
}

const QHash<QString, ValueFunction> partyValues = {
    {QStringLiteral("role"), [](const Case &from) { return wordFor("role", from.incident.role, from); }},
    {QStringLiteral("by_contractor"), [](const Case &from) { return Value{happenedAtContractor(from.incident)}; }},
    {QStringLiteral("contractor"), contractor},
    {QStringLiteral("contractor_role"),
     [](const Case &from) { return wordFor("party_role", Base::Fact<PartyRole>(roleAtFault(from)), from); }},
    {QStringLiteral("contractor_relation"),
     [](const Case &from) { return textValue(phrase(u"relation." + Base::nameOf(roleAtFault(from)), from.language())); }},
    {QStringLiteral("as_contractor"), [](const Case &from) { return Value{from.incident.role == Role::Entrusted}; }},
    {QStringLiteral("client"), client},
    {QStringLiteral("parties"), [](const Case &from) { return Value{partyFields.all(from.incident.parties, from)}; }},
};

} // namespace

void addPartyFacts(FactTable &table)
{
    table.values.insert(partyValues);
    partyFields.addTo(table);
}

} // namespace Letters

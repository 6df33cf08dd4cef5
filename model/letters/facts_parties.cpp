// Contractors, clients and others who had a hand in it.
#include "model/letters/facts.h"
#include "model/letters/words.h"

#include <functional>

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
    if (const Party *party = partyAtFault(from.incident))
        return textValue(party->name);
    const bool isOneOfSeveral = happenedAtContractor(from.incident) && actingForUs(from.incident).size() > 1;
    return isOneOfSeveral ? Value{Absent{.label = phrase(QStringLiteral("contractor.which"), from.language()), .path = QStringLiteral("timeline")}}
                          : Value{};
}

// Where several come into question, what they have in common.
PartyRole roleAtFault(const Case &from)
{
    if (const Party *party = partyAtFault(from.incident))
        return party->role.valueOr(PartyRole::Entrusted);
    const QList<Party> all = actingForUs(from.incident);
    const bool isOne = !all.isEmpty() && std::ranges::all_of(all, [&](const Party &party) { return party.role == all.first().role; });
    return isOne ? all.first().role.valueOr(PartyRole::Entrusted) : PartyRole::Entrusted;
}

// A contractor's contractor is not ours: 当社が業務を委託している乙社の再委託先である丙社.
Value relation(const Case &from)
{
    const Party *party = partyAtFault(from.incident);
    const auto said = [&](const QString &id, const QStringList &args = {}) { return textValue(phrase(u"relation." + id, from.language(), args)); };
    if (!party || party->role != PartyRole::SubEntrusted || from.incident.role == Role::Entrusted)
        return said(Base::nameOf(roleAtFault(from)));
    for (const Party &other : from.incident.parties) {
        if (party->entrustedBy && other.id == *party->entrustedBy && other.name)
            return said(QStringLiteral("sub_of"), {*other.name});
    }
    return said(QStringLiteral("sub"));
}

bool isManager(const Party &party)
{
    return party.role == PartyRole::DesignatedManager;
}

Value contractors(const Case &from)
{
    QList<Party> all = actingForUs(from.incident);
    all.removeIf(isManager);
    return partyFields.all(all, from);
}

// Work is entrusted to somebody else: not so the management of a facility, which is designated (指定管理者).
Value isContractorConcerned(const Case &from)
{
    const QList<Party> all = actingForUs(from.incident);
    return std::ranges::any_of(all, std::not_fn(isManager)) || (all.isEmpty() && happenedAtContractor(from.incident));
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
    {QStringLiteral("contractor_relation"), relation},
    {QStringLiteral("contractors"), contractors},
    {QStringLiteral("contractor_concerned"), isContractorConcerned},
    {QStringLiteral("by_manager"),
     [](const Case &from) {
         return Value{happenedAtContractor(from.incident) && roleAtFault(from) == PartyRole::DesignatedManager};
     }},
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

// What is done against a recurrence, by whom, and how far it has come.
#include "model/letters/facts.h"

namespace Letters {

using Incidents::Action;
using Incidents::ActionStatus;
using Incidents::Moment;
using Incidents::Purpose;

namespace {

enum class Stand { Done, Running, Planned, Considered, Dropped };

Stand standOf(const Action &action)
{
    switch (action.status.valueOr(ActionStatus::Planned)) {
    case ActionStatus::Considering:
        return Stand::Considered;
    case ActionStatus::Planned:
    case ActionStatus::Open: // it stands in the list; that somebody began it nobody said
        return Stand::Planned;
    case ActionStatus::CarriedOver:
        return Stand::Running;
    case ActionStatus::Done:
    case ActionStatus::Verified:
    case ActionStatus::Closed:
        return Stand::Done;
    case ActionStatus::Dropped:
        return Stand::Dropped;
    }
    Q_UNREACHABLE();
}

Value proofs(const Action &action, const Case &)
{
    QStringList titles;
    for (const Incidents::Evidence &evidence : action.evidence)
        titles += evidence.title;
    return textRecords(titles);
}

Value status(const Action &action, const Case &from)
{
    const bool isOpen = action.status == ActionStatus::Open;
    return wordFor("action_status", isOpen ? Base::Fact<ActionStatus>(ActionStatus::Planned) : action.status, from);
}

const FieldTable<Action> actionFields{
    QStringLiteral("action"),
    {{"title", [](const Action &action, const Case &) { return textValue(action.title); }},
     {"label", [](const Action &action, const Case &) { return textValue(action.label); }},
     {"party", [](const Action &action, const Case &from) { return partyName(action.party, from); }},
     {"by_other", [](const Action &action, const Case &) { return Value{!isOwn(action.party)}; }},
     {"due", [](const Action &action, const Case &) { return timeValue(action.due); }},
     {"done_on", [](const Action &action, const Case &) { return timeValue(action.done); }},
     {"owner", [](const Action &action, const Case &) { return textValue(action.owner); }},
     {"status", status},
     {"kind", [](const Action &action, const Case &from) { return wordFor("action_kind", action.kind, from); }},
     {"evidence", proofs},
     {"evaluation", [](const Action &action, const Case &) { return textValue(action.evaluation); }},
     {"verified_by", [](const Action &action, const Case &) { return textValue(action.verifiedBy); }},
     {"closed_by", [](const Action &action, const Case &) { return textValue(action.closedBy); }}}};

// Containment and care for the persons answer this case; only the rest is against the next one.
bool isAgainstRecurrence(const Action &action)
{
    const Purpose purpose = action.purpose.valueOr(Purpose::Preventive);
    return purpose == Purpose::Preventive || purpose == Purpose::Corrective;
}

QList<Action> actionsWhere(const Case &from, auto &&chosen)
{
    QList<Action> actions;
    for (const Action &action : from.incident.actions) {
        if (standOf(action) != Stand::Dropped && chosen(action))
            actions += action;
    }
    return actions;
}

/// The actions of one party.
struct Measures
{
    Base::Fact<Incidents::PartyRef> party;
    QList<Action> actions;
};

template <Stand stand>
Value standing(const Measures &measures, const Case &from)
{
    QList<Action> actions;
    for (const Action &action : measures.actions) {
        if (standOf(action) == stand)
            actions += action;
    }
    return actionFields.all(actions, from);
}

const FieldTable<Measures> measuresFields{
    QStringLiteral("measures"),
    {{"party", [](const Measures &measures, const Case &from) { return partyName(measures.party, from); }},
     {"own", [](const Measures &measures, const Case &) { return Value{isOwn(measures.party)}; }},
     {"done", standing<Stand::Done>},
     {"running", standing<Stand::Running>},
     {"planned", standing<Stand::Planned>},
     {"considered", standing<Stand::Considered>}}};

// Our own first: whoever writes answers for the contractor's too.
QList<Measures> byParty(const Case &from)
{
    QList<Measures> all = {{.party = QStringLiteral("own"), .actions = {}}};
    for (const Action &action : actionsWhere(from, isAgainstRecurrence)) {
        const auto party = isOwn(action.party) ? Base::Fact<Incidents::PartyRef>(QStringLiteral("own")) : action.party;
        auto found = std::ranges::find(all, party, &Measures::party);
        if (found == all.end())
            found = all.insert(all.end(), {.party = party, .actions = {}});
        found->actions += action;
    }
    all.removeIf([](const Measures &measures) { return measures.actions.isEmpty(); });
    return all;
}

// Whose measures they are goes without saying only while all are our own.
Value needsHeadings(const Case &from)
{
    const QList<Measures> all = byParty(from);
    return all.size() > 1 || (all.size() == 1 && !isOwn(all.first().party));
}

Value doneActions(const Case &from)
{
    return actionFields.all(actionsWhere(from,
                                         [](const Action &action) {
                                             return isAgainstRecurrence(action) && standOf(action) == Stand::Done;
                                         }),
                            from);
}

Value futureActions(const Case &from)
{
    return actionFields.all(actionsWhere(from,
                                         [](const Action &action) {
                                             return isAgainstRecurrence(action) && standOf(action) != Stand::Done;
                                         }),
                            from);
}

Value immediateActions(const Case &from)
{
    return actionFields.all(actionsWhere(from, [](const Action &action) { return !isAgainstRecurrence(action); }), from);
}

Value allActions(const Case &from)
{
    return actionFields.all(actionsWhere(from, isAgainstRecurrence), from);
}

Value evaluatedActions(const Case &from)
{
    return actionFields.all(actionsWhere(from,
                                         [](const Action &action) {
                                             return isAgainstRecurrence(action) && action.evaluation;
                                         }),
                            from);
}

const QHash<QString, ValueFunction> actionValues = {
    {QStringLiteral("all_actions"), allActions},
    {QStringLiteral("evaluated_actions"), evaluatedActions},
    {QStringLiteral("measures"), [](const Case &from) { return Value{measuresFields.all(byParty(from), from)}; }},
    {QStringLiteral("several_parties"), needsHeadings},
    {QStringLiteral("immediate_actions"), immediateActions},
    {QStringLiteral("done_actions"), doneActions},
    {QStringLiteral("future_actions"), futureActions},
};

} // namespace

void addActionFacts(FactTable &table)
{
    table.values.insert(actionValues);
    actionFields.addTo(table);
    measuresFields.addTo(table);
}

} // namespace Letters

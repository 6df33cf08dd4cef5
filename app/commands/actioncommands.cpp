#include "app/commands/commands.h"

#include "model/base/clock.h"
#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"
#include "model/incident/timetext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace App {

using namespace Incidents;
using Ledger::LedgerFile;

namespace {

const QString due = QStringLiteral("due"), owner = QStringLiteral("owner"), evaluation = QStringLiteral("evaluation");

Fact<QString> given(const Invocation &invocation, const QString &option)
{
    return invocation.has(option) ? Fact<QString>(invocation.value(option)) : Fact<QString>();
}

template <Base::NamedEnum E>
Fact<E> word(const Invocation &invocation, const QString &option)
{
    if (!invocation.has(option))
        return {};
    const auto named = Base::fromName<E>(invocation.value(option));
    if (!named)
        wrongUsage("app.unknown_word", {option, invocation.value(option), Base::enumNames<E>().join(QStringLiteral(", "))});
    return *named;
}

QJsonObject toJson(const Ledger::ActionRow &row, QDate today)
{
    QJsonObject json = partToJson(row.action);
    json.insert(QStringLiteral("incident"), row.incident.value);
    json.insert(QStringLiteral("incident_title"), row.incidentTitle);
    json.insert(QStringLiteral("overdue"), isOverdue(row.action, today));
    return json;
}

void listActions(const Invocation &invocation)
{
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Read);
    const QDate on = invocation.date(QStringLiteral("on"));
    const QDate today = on.isValid() ? on : Base::today(ledger->zone());
    QJsonArray array;
    for (const auto &row : invocation.expect(ledger->actions())) {
        if (invocation.has(QStringLiteral("overdue")) && !isOverdue(row.action, today))
            continue;
        array.append(toJson(row, today));
        if (invocation.wantsJson())
            continue;
        const auto dueTime = row.action.due ? row.action.due->when() : std::nullopt;
        invocation.print(QStringList{QString::number(*row.action.id), row.incident.toString(),
                                     dueTime ? localText(*dueTime, ledger->zone()) : QString(),
                                     Base::label(QStringLiteral("action_status"),
                                                 Base::nameOf(row.action.status.valueOr(ActionStatus::Open)),
                                                 invocation.language()),
                                     row.action.owner.valueOr({}), row.action.title.simplified()}
                             .join(u'\t'));
    }
    if (invocation.wantsJson())
        invocation.print(array);
}

void save(const Invocation &invocation, LedgerFile &ledger, const Incident &incident)
{
    invocation.expect(ledger.save(invocation.expect(fromJson(Incidents::toJson(incident))), invocation.by()));
}

void add(const Invocation &invocation)
{
    (void)invocation.argument(1, "INCIDENT");
    Action action{.title = invocation.argument(2, "TITLE"),
                  .party = given(invocation, QStringLiteral("party")),
                  .purpose = word<Purpose>(invocation, QStringLiteral("purpose")),
                  .kind = word<ActionKind>(invocation, QStringLiteral("kind")),
                  .status = word<ActionStatus>(invocation, QStringLiteral("status")),
                  .owner = given(invocation, owner)};
    if (!action.status)
        action.status = ActionStatus::Open;
    if (invocation.has(due))
        action.due = momentFrom(due, invocation.value(due));
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    const IncidentId id = invocation.incident(*ledger, 1, "INCIDENT");
    Incident incident = invocation.expect(ledger->incident(id));
    incident.actions.append(action);
    save(invocation, *ledger, incident);
    const qint64 added = *invocation.expect(ledger->incident(id)).actions.items().last().id;
    if (invocation.wantsJson())
        invocation.print(QJsonObject{{QStringLiteral("id"), added}});
    else
        invocation.print(QString::number(added));
}

/// Loads the incident of the action named on the command line, changes the action, saves.
void change(const Invocation &invocation, const std::function<void(Action &, QDate today)> &edit)
{
    const ActionId id(invocation.number(1, "ACTION"));
    const auto ledger = invocation.openLedger(LedgerFile::Mode::Write);
    const IncidentId incidentId = invocation.expect(ledger->incidentOfAction(id));
    Incident incident = invocation.expect(ledger->incident(incidentId));
    for (Action &action : incident.actions) {
        if (action.id == id.value)
            edit(action, Base::today(ledger->zone()));
    }
    save(invocation, *ledger, incident);
}

void setAction(const Invocation &invocation)
{
    (void)invocation.argument(2, "PATH=VALUE");
    change(invocation, [&](Action &action, QDate) {
        const QJsonObject json = assigned(partToJson(action), invocation.arguments().mid(2), [](const QJsonObject &state) {
            return partFromJson<Action>(state).problems();
        });
        const Action changed = invocation.expect(partFromJson<Action>(json));
        if (changed.id != action.id)
            throw Stop{Refused, {{QStringLiteral("app.id_is_fixed"), {}, QStringLiteral("id")}}};
        action = changed;
    });
}

void verifyAction(const Invocation &invocation)
{
    const QString judgement = invocation.required(evaluation);
    change(invocation, [&](Action &action, QDate) {
        action.status = ActionStatus::Verified;
        action.evaluation = judgement;
        action.verifiedBy = invocation.by();
    });
}

// Whoever closes it without a look at its effect says why: that stands where the evaluation would.
void closeAction(const Invocation &invocation)
{
    const QString why = invocation.has(QStringLiteral("why")) ? invocation.required(QStringLiteral("why")) : QString();
    change(invocation, [&](Action &action, QDate today) {
        action.status = ActionStatus::Closed;
        action.closedBy = invocation.by();
        if (!action.done)
            action.done = Moment::of(PartialTime::fromDate(today));
        if (invocation.has(evaluation))
            action.evaluation = invocation.value(evaluation);
        else if (!why.isEmpty())
            action.evaluation = Base::sentence({QStringLiteral("actions.not_evaluated"), {why}}, invocation.language());
    });
}

void carryOver(const Invocation &invocation)
{
    const QString by = invocation.required(owner);
    const Moment until = momentFrom(due, invocation.required(due));
    change(invocation, [&](Action &action, QDate) {
        action.status = ActionStatus::CarriedOver;
        action.owner = by;
        action.due = until;
    });
}

void action(const Invocation &invocation)
{
    static const QHash<QString, void (*)(const Invocation &)> verbs = {
        {QStringLiteral("list"), listActions},     {QStringLiteral("add"), add},
        {QStringLiteral("set"), setAction},        {QStringLiteral("verify"), verifyAction},
        {QStringLiteral("close"), closeAction},    {QStringLiteral("carry-over"), carryOver},
    };
    const QString verb = invocation.argument(0, "list|add|set|verify|close|carry-over");
    if (!verbs.contains(verb))
        wrongUsage("app.unknown_command", {QStringLiteral("action ") + verb});
    verbs.value(verb)(invocation);
}

} // namespace

QList<Command> actionCommands()
{
    const auto option = [](const char *name, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
    };
    return {{.name = QStringLiteral("action"),
             .usage = QStringLiteral("list | add INCIDENT TITLE | set ACTION PATH=VALUE... | verify ACTION "
                                     "--evaluation TEXT | close ACTION [--evaluation TEXT|--why TEXT] | carry-over ACTION --owner NAME --due DATE"),
             .options = {QCommandLineOption(QStringLiteral("overdue")), option("on", "DATE"), option("owner", "NAME"),
                         option("due", "DATE"), option("party", "PARTY"), option("purpose", "PURPOSE"),
                         option("kind", "KIND"), option("status", "STATUS"), option("evaluation", "TEXT"), option("why", "TEXT")},
             .run = action}};
}

} // namespace App

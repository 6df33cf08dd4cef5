#include "model/tables/actioncells.h"

#include "model/base/vocabulary.h"
#include "model/incident/problems.h"
#include "model/incident/timetext.h"
#include "model/tables/texts.h"

namespace Tables {

using Base::Fact;
using Base::Language;
using Incidents::Action;
using Incidents::ActionStatus;
using Ledger::ActionRow;

namespace {

constexpr int daysAhead = 6;

QString undecided(const ActionContext &context)
{
    return Base::label(QStringLiteral("action_text"), QStringLiteral("undecided"), context.language);
}

template <typename T>
QString shown(const Fact<T> &fact, const ActionContext &context, auto &&write)
{
    if (fact)
        return write(*fact);
    return fact.isStated() ? undecided(context) : QString();
}

const Incidents::Note *lastNote(const Action &action)
{
    return action.notes.isEmpty() ? nullptr : &action.notes.items().last();
}

QString noteText(const Action &action, const ActionContext &context)
{
    const Incidents::Note *note = lastNote(action);
    if (!note)
        return {};
    const auto when = note->at ? note->at->when() : std::nullopt;
    const QString day = when ? shortTimeText(*when, context.language) : QString();
    return day.isEmpty() ? note->text : day + u' ' + note->text;
}

QString evidenceText(const Action &action)
{
    QStringList titles;
    for (const Incidents::Evidence &evidence : action.evidence)
        titles += evidence.title;
    return titles.join(QLatin1String("; "));
}

QString incidentText(const ActionRow &row)
{
    return row.incidentReference.isEmpty() ? row.incidentTitle : row.incidentReference + u' ' + row.incidentTitle;
}

QString idOf(const Action &action, ActionColumn column)
{
    const auto named = [](const auto &fact) { return fact ? Base::nameOf(*fact) : QString(); };
    switch (column) {
    case ActionColumn::Party:
        return action.party.valueOr({});
    case ActionColumn::Purpose:
        return named(action.purpose);
    case ActionColumn::Kind:
        return named(action.kind);
    case ActionColumn::Status:
        return Base::nameOf(action.status.valueOr(ActionStatus::Open));
    case ActionColumn::Title:
    case ActionColumn::Incident:
    case ActionColumn::Owner:
    case ActionColumn::Due:
    case ActionColumn::Evidence:
    case ActionColumn::Note:
        return {};
    }
    Q_UNREACHABLE();
}

QString groupOf(ActionColumn column)
{
    switch (column) {
    case ActionColumn::Party:
        return QStringLiteral("party");
    case ActionColumn::Purpose:
        return QStringLiteral("purpose");
    case ActionColumn::Kind:
        return QStringLiteral("action_kind");
    case ActionColumn::Status:
        return QStringLiteral("action_status");
    case ActionColumn::Title:
    case ActionColumn::Incident:
    case ActionColumn::Owner:
    case ActionColumn::Due:
    case ActionColumn::Evidence:
    case ActionColumn::Note:
        return {};
    }
    Q_UNREACHABLE();
}

bool isStatedUnknown(const Action &action, ActionColumn column)
{
    const auto unknown = [](const auto &fact) { return fact.knowledge() == Base::Knowledge::Unknown; };
    return (column == ActionColumn::Party && unknown(action.party))
        || (column == ActionColumn::Purpose && unknown(action.purpose))
        || (column == ActionColumn::Kind && unknown(action.kind));
}

QString choiceText(const ActionRow &row, ActionColumn column, const ActionContext &context)
{
    if (isStatedUnknown(row.action, column))
        return undecided(context);
    const QString id = idOf(row.action, column);
    if (id.isEmpty())
        return {};
    for (const Choice &choice : choicesOf(row, column, context)) {
        if (choice.id == id)
            return choice.label;
    }
    return id;
}

} // namespace

QDate dueDay(const Action &action)
{
    const auto due = action.due ? action.due->when() : std::nullopt;
    return due ? due->latest(QTimeZone::utc()).date() : QDate();
}

ActionGroup actionGroup(const Action &action, QDate today)
{
    const ActionStatus status = action.status.valueOr(ActionStatus::Open);
    if (status == ActionStatus::Done || status == ActionStatus::Verified)
        return ActionGroup::ToVerify;
    if (!Incidents::isPending(status))
        return ActionGroup::Settled;
    if (Incidents::isOverdue(action, today))
        return ActionGroup::Overdue;
    const QDate due = dueDay(action);
    return due.isValid() && due <= today.addDays(daysAhead) ? ActionGroup::ThisWeek : ActionGroup::Later;
}

QString columnLabel(ActionColumn column, Language language)
{
    return Base::label(QStringLiteral("action_column"), Base::nameOf(column), language);
}

bool isEditable(ActionColumn column)
{
    return column != ActionColumn::Incident;
}

QList<Choice> choicesOf(const ActionRow &row, ActionColumn column, const ActionContext &context)
{
    const QString group = groupOf(column);
    QList<Choice> choices;
    if (column == ActionColumn::Party && context.parties) {
        for (const Incidents::Party &party : context.parties(row.incident))
            choices.append({party.id, party.name.valueOr(party.id)});
    }
    for (const QString &id : Base::vocabulary(group))
        choices.append({id, Base::label(group, id, context.language)});
    return choices;
}

QString cellText(const ActionRow &row, ActionColumn column, const ActionContext &context)
{
    const Action &action = row.action;
    switch (column) {
    case ActionColumn::Title:
        return action.title;
    case ActionColumn::Incident:
        return incidentText(row);
    case ActionColumn::Party:
    case ActionColumn::Purpose:
    case ActionColumn::Kind:
    case ActionColumn::Status:
        return choiceText(row, column, context);
    case ActionColumn::Owner:
        return shown(action.owner, context, [](const QString &owner) { return owner; });
    case ActionColumn::Due:
        return shown(action.due, context, [&context](const Incidents::Moment &due) {
            return momentText(due, context.language);
        });
    case ActionColumn::Evidence:
        return evidenceText(action);
    case ActionColumn::Note:
        return noteText(action, context);
    }
    Q_UNREACHABLE();
}

QString cellSource(const ActionRow &row, ActionColumn column, const ActionContext &context)
{
    if (column == ActionColumn::Due && row.action.due)
        return Incidents::typedForm(*row.action.due, context.language);
    return cellText(row, column, context);
}

} // namespace Tables

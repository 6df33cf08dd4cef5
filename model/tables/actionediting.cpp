// How typed or pasted text becomes a fact of an action.
#include "model/base/vocabulary.h"
#include "model/incident/figures.h"
#include "model/incident/timetext.h"
#include "model/tables/actioncells.h"

#include <QRegularExpression>

namespace Tables {

using Base::Fact;
using Base::Language;
using Base::Problem;
using Incidents::Action;
using Incidents::ActionStatus;
using Ledger::ActionRow;

namespace {

constexpr qsizetype longestTitle = 1'000;
constexpr qsizetype longestText = 100'000;

// As different keyboards and spreadsheets write the same word.
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

bool saysUndecided(const QString &text)
{
    static const QStringList words = {QStringLiteral("未定"),      QStringLiteral("不明"),    QStringLiteral("調査中"),
                                      QStringLiteral("undecided"), QStringLiteral("unknown"), QStringLiteral("tbd"),
                                      QStringLiteral("?"),         QStringLiteral("-")};
    return words.contains(plain(text));
}

Base::Outcome checkedText(const QString &text, qsizetype longest)
{
    if (text.size() > longest)
        return Problem{QStringLiteral("actions.text_too_long"),
                       {QString::number(text.size()), QString::number(longest)}};
    for (const QChar c : text) {
        const bool allowed = c >= u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!allowed || (c >= QChar(0x7f) && c < QChar(0xa0)) || c == QChar(0xfffe) || c == QChar(0xffff))
            return Problem{QStringLiteral("actions.control_character"),
                           {QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0'))}};
    }
    return Base::done;
}

// Absent, asked but not known, or a value: the three answers a cell can hold.
template <typename T>
std::optional<Fact<T>> withoutValue(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Fact<T>();
    if (saysUndecided(text))
        return Fact<T>::unknown();
    return {};
}

Base::Result<Action> withDue(Action action, const QString &text, const ActionContext &context)
{
    if (const auto none = withoutValue<Incidents::Moment>(text)) {
        action.due = *none;
        return action;
    }
    const auto typed = Incidents::typedTime(text, {.today = context.today, .ahead = true});
    if (!typed || !typed->moment.when())
        return Problem{QStringLiteral("actions.no_date"), {text.trimmed()}};
    if (typed->dayAdded || (typed->yearAdded && !context.addsYear))
        return Problem{QStringLiteral("actions.no_year"), {text.trimmed()}};
    action.due = typed->moment;
    return action;
}

Base::Result<QString> idFrom(const ActionRow &row, ActionColumn column, const QString &text,
                             const ActionContext &context)
{
    const QString wanted = plain(text);
    ActionContext other = context;
    other.language = context.language == Language::Japanese ? Language::English : Language::Japanese;
    const QList<Choice> choices = choicesOf(row, column, context);
    for (const Choice &choice : choices + choicesOf(row, column, other)) {
        if (plain(choice.id) == wanted || plain(choice.label) == wanted)
            return choice.id;
    }
    QStringList labels;
    for (const Choice &choice : choices)
        labels += choice.label;
    return Problem{QStringLiteral("actions.no_choice"), {text.trimmed(), labels.join(QLatin1String(", "))}};
}

template <typename T>
Base::Result<Action> withChoice(const ActionRow &row, ActionColumn column, const QString &text,
                                const ActionContext &context, Fact<T> Action::*member)
{
    Action action = row.action;
    if (const auto none = withoutValue<T>(text)) {
        action.*member = *none;
        return action;
    }
    const auto id = idFrom(row, column, text, context);
    if (!id)
        return id.problems();
    if constexpr (Base::NamedEnum<T>)
        action.*member = Base::fromName<T>(*id).value();
    else
        action.*member = *id;
    return action;
}

Base::Result<Action> withStatus(const ActionRow &row, const QString &text, const ActionContext &context)
{
    const auto id = idFrom(row, ActionColumn::Status, text, context);
    if (!id)
        return id.problems();
    const auto status = Base::fromName<ActionStatus>(*id).value();
    if (status == row.action.status.valueOr(ActionStatus::Open))
        return row.action;
    return Incidents::withStatus(row.action, status, context.by, context.today);
}

Base::Result<Action> withTitle(Action action, const QString &text)
{
    const QString title = text.simplified();
    if (title.isEmpty())
        return Problem{QStringLiteral("actions.no_title"), {}};
    const auto checked = checkedText(title, longestTitle);
    if (!checked)
        return checked.problems();
    action.title = title == action.title.simplified() ? action.title : title;
    return action;
}

Action withOwner(Action action, const QString &text)
{
    action.owner = withoutValue<QString>(text).value_or(Fact<QString>(text.simplified()));
    return action;
}

// What is known of an evidence that stays is kept; new ones are titles alone.
Action withEvidence(Action action, const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[;；\\n]"));
    QList<Incidents::Evidence> listed;
    for (const QString &part : text.split(separator)) {
        const QString title = part.simplified();
        if (title.isEmpty())
            continue;
        Incidents::Evidence evidence{.title = title, .bare = true};
        for (const Incidents::Evidence &known : action.evidence) {
            if (known.title.simplified() == title)
                evidence = known;
        }
        listed.append(evidence);
    }
    if (!listed.isEmpty() || action.evidence.isStated())
        action.evidence = listed;
    return action;
}

Action withNote(Action action, const QString &text, const ActionContext &context)
{
    const QString words = text.trimmed();
    if (words.isEmpty() || (!action.notes.isEmpty() && words == action.notes.items().last().text.trimmed()))
        return action;
    Incidents::Note note{.at = Incidents::Moment::of(Incidents::PartialTime::fromDate(context.today)), .text = words};
    if (!context.by.isEmpty())
        note.by = context.by;
    action.notes.append(note);
    return action;
}

} // namespace

Base::Result<Action> withCell(const ActionRow &row, ActionColumn column, const QString &text,
                              const ActionContext &context)
{
    if (text == cellSource(row, column, context))
        return row.action;
    if (const auto checked = checkedText(text, longestText); !checked)
        return checked.problems();
    switch (column) {
    case ActionColumn::Title:
        return withTitle(row.action, text);
    case ActionColumn::Incident:
        if (plain(text) == plain(cellText(row, column, context)))
            return row.action;
        return Problem{QStringLiteral("actions.fixed_cell"), {text.trimmed()}};
    case ActionColumn::Party:
        return withChoice(row, column, text, context, &Action::party);
    case ActionColumn::Purpose:
        return withChoice(row, column, text, context, &Action::purpose);
    case ActionColumn::Kind:
        return withChoice(row, column, text, context, &Action::kind);
    case ActionColumn::Status:
        return withStatus(row, text, context);
    case ActionColumn::Owner:
        return withOwner(row.action, text);
    case ActionColumn::Due:
        return withDue(row.action, text, context);
    case ActionColumn::Evidence:
        return withEvidence(row.action, text);
    case ActionColumn::Note:
        return withNote(row.action, text, context);
    }
    Q_UNREACHABLE();
}

} // namespace Tables

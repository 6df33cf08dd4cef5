#pragma once

#include "model/base/result.h"
#include "model/ledger/incidentrows.h"

#include <QMetaType>

#include <array>
#include <functional>

/// The cells of a table of actions: what stands in each, what may be chosen, and how typed or pasted text becomes a
/// fact. Everything that needs no item model.
namespace Tables {

enum class ActionColumn { Title, Incident, Party, Purpose, Kind, Owner, Due, Status, Evidence, Note };
inline constexpr std::array actionColumns = {ActionColumn::Title,   ActionColumn::Incident, ActionColumn::Party,
                                             ActionColumn::Purpose, ActionColumn::Kind,     ActionColumn::Owner,
                                             ActionColumn::Due,     ActionColumn::Status,   ActionColumn::Evidence,
                                             ActionColumn::Note};

/// In the order in which they are shown; the words are resources/vocabulary/action_group.json.
enum class ActionGroup { Overdue, ThisWeek, Later, ToVerify, Settled };

/// What the cells depend on beside the facts.
struct ActionContext
{
    Base::Language language = Base::Language::Japanese;
    QDate today; ///< in the ledger's zone
    QString by;  ///< who acts: signs notes, verifies and closes
    bool addsYear = true; ///< a typed 12/4 is the next one and is seen at once; in a pasted block it is refused
    /// The parties that an incident introduces, for their names.
    std::function<QList<Incidents::Party>(Incidents::IncidentId)> parties = {};
};

struct Choice
{
    QString id;
    QString label;
    bool operator==(const Choice &) const = default;
};

/// "This week" is today and the six days after it: a deadline on Monday is not far away on a Friday.
[[nodiscard]] ActionGroup actionGroup(const Incidents::Action &action, QDate today);

/// The last day on which the action is not overdue; null without a due day.
[[nodiscard]] QDate dueDay(const Incidents::Action &action);

[[nodiscard]] QString columnLabel(ActionColumn column, Base::Language language);
[[nodiscard]] bool isEditable(ActionColumn column);

/// What may be chosen in a cell of this row; empty for columns of free text.
[[nodiscard]] QList<Choice> choicesOf(const Ledger::ActionRow &row, ActionColumn column, const ActionContext &context);

/// What a cell shows.
[[nodiscard]] QString cellText(const Ledger::ActionRow &row, ActionColumn column, const ActionContext &context);

/// What an editor starts with and what is copied: read back by withCell() it changes nothing.
[[nodiscard]] QString cellSource(const Ledger::ActionRow &row, ActionColumn column, const ActionContext &context);

/// The action with one cell rewritten from text: ids or words of either language, days in many writings, an empty text
/// for "not stated", 未定 for "not known yet". Text in the note column is added as a new note.
[[nodiscard]] Base::Result<Incidents::Action> withCell(const Ledger::ActionRow &row, ActionColumn column,
                                                       const QString &text, const ActionContext &context);

} // namespace Tables

template <>
struct Base::EnumNames<Tables::ActionColumn>
{
    using E = Tables::ActionColumn;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Title, "title"}, N{E::Incident, "incident"}, N{E::Party, "party"},
                                         N{E::Purpose, "purpose"}, N{E::Kind, "kind"}, N{E::Owner, "owner"},
                                         N{E::Due, "due"}, N{E::Status, "status"}, N{E::Evidence, "evidence"},
                                         N{E::Note, "note"}};
};

template <>
struct Base::EnumNames<Tables::ActionGroup>
{
    using E = Tables::ActionGroup;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Overdue, "overdue"}, N{E::ThisWeek, "this_week"}, N{E::Later, "later"},
                                         N{E::ToVerify, "to_verify"}, N{E::Settled, "settled"}};
};

Q_DECLARE_METATYPE(QList<Tables::Choice>)

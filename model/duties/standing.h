#pragma once

#include "model/duties/told.h"
#include "model/ledger/duties.h"
#include "model/rules/checklist.h"

#include <QTimeZone>

namespace Duties {

/// The contract's duty states.
enum class State { ToDecide, Open, Filed, FiledLate, Overdue, NotRequired };

/// One duty of one party: what the law asks, what a person decided, what was filed. A duty that was decided stays even
/// when the law no longer asks for it; it is then what was proposed when it was decided.
struct Standing
{
    Ledger::DutyKey key;
    Rules::Text regime; ///< its name; empty when the rule file is gone
    Rules::DutyFinding duty;
    Rules::Verdict verdict = Rules::Verdict::Undecided;
    QString version;
    std::optional<Ledger::Decision> decision;
    std::optional<Ledger::FilingRow> filing; ///< the one that meets it
    std::optional<ToldFiling> told = {};     ///< where nothing was filed here
    qint64 untold = 0; ///< persons concerned whom the notice recorded here did not reach: it is not done
    State state = State::ToDecide;
    bool isOutdated = false; ///< decided away on facts that changed since, so that the law asks for more: to decide anew
    bool isPast = false; ///< its date is over and nothing was filed; a duty without a date is never past
    bool isAsked = true; ///< false: the law leaves it to the party, or frees it; a person answered all the same

    /// By what was filed here, or what the facts tell.
    [[nodiscard]] bool isMet() const { return (filing || told) && untold == 0; }
    /// Something is still to be done.
    [[nodiscard]] bool isOpen() const
    {
        return state == State::ToDecide || state == State::Open || state == State::Overdue;
    }
};

/// Of an open question the date that was kept with it, "-" for none, where the law as it is read now has another date
/// or another version; null where it says the same.
[[nodiscard]] QString formerDue(const Standing &standing);

/// All duties of one incident, in the order of the assessment. `at` is now, in the ledger's zone.
[[nodiscard]] QList<Standing> standings(const Rules::Assessment &assessment, const QList<Ledger::Decision> &decisions,
                                        const QList<Ledger::FilingRow> &filings, const QDateTime &at,
                                        const Told &told = {});

/// For the fifth duty on discovery: whether a duty was filed or decided away.
[[nodiscard]] Rules::SettledBy settledBy(const QList<Standing> &standings);

/// The contract's `assess --json` with what persons did: "state", "decision", "filed_at", "late", "receipt".
[[nodiscard]] QJsonObject toJson(const Rules::Assessment &assessment, const QList<Standing> &standings,
                                 Base::Language language);

/// One duty with its answers, in the same words.
[[nodiscard]] QJsonObject toJson(const Standing &standing, Base::Language language);

/// Law, party unless it is the own organisation, duty.
[[nodiscard]] QString nameOf(const Standing &standing, Base::Language language);

/// What persons did, for a person to read, line by line; nothing for what is to be decided.
[[nodiscard]] QStringList toText(const QList<Standing> &standings, Base::Language language, const QTimeZone &zone);

/// What changed since the decision, as a sentence; empty unless it is outdated.
[[nodiscard]] QString outdatedText(const Standing &standing, Base::Language language);

/// To whom, as a person calls them: a minister by name, without "ministry:".
[[nodiscard]] QString receiverText(const QString &to, Base::Language language);

/// The state of a duty to this receiver ("public" for a publication): reports are filed, persons notified; of an outdated
/// decision that it is to be taken anew.
[[nodiscard]] QString stateText(const QString &to, State state, bool isOutdated, Base::Language language);

/// A date, or a time with offset; empty when there is none.
[[nodiscard]] QString dueText(QDate due, const QDateTime &dueAt);
/// For a person to read: a date, or a time in `zone` without naming it.
[[nodiscard]] QString localDueText(QDate due, const QDateTime &dueAt, const QTimeZone &zone);

/// Whether a limit is over at a moment of the ledger's zone; one without a date never is.
[[nodiscard]] bool isOver(QDate due, const QDateTime &dueAt, const QDateTime &at);

} // namespace Duties

template <>
struct Base::EnumNames<Duties::State>
{
    using E = Duties::State;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::ToDecide, "to_decide"}, N{E::Open, "open"}, N{E::Filed, "filed"},
                                         N{E::FiledLate, "filed_late"}, N{E::Overdue, "overdue"},
                                         N{E::NotRequired, "not_required"}};
};

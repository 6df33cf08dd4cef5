#pragma once

#include "model/calendarfile/calendarfile.h"
#include "model/duties/judging.h"
#include "model/duties/standing.h"
#include "model/duties/targets.h"

namespace Duties {

enum class DeadlineKind {
    Hard, Yardstick, WithoutDelay, ///< what the law asks
    Contract,                      ///< what a contract sets beside it
    Promise,                       ///< a planned letter, publication or report; an action that an issued notice told of
    Review,                        ///< the own look at a finished action or an early decision
    Action,                        ///< of an open action
};

/// Something open over the ledger, with its day if it has one.
struct Deadline
{
    Incidents::IncidentId incident;
    QString reference = {}; ///< empty when the incident has none
    QString title = {};
    DeadlineKind kind = DeadlineKind::Hard;
    Ledger::DutyKey key = {}; ///< regime empty unless it is a duty; duty names the action or entry ("action-7")
    Rules::Text regime = {}; ///< its name, of a duty
    Rules::Text name = {};
    Rules::Text law = {};   ///< what asks for it; empty unless it is a duty
    QString reporter = {};  ///< who owes it, where it is not the own organisation
    QString to = {};
    QDate earliest = {}; ///< of a yardstick
    QDate due = {};      ///< invalid: no date
    QDateTime dueAt = {};
    Target target = {};  ///< the own one, where the law names no date; never late
    State state = State::Open;
    bool isOutdated = false; ///< see Standing
    bool isPast = false;
    bool certain = true;
    bool isOver = false; ///< filed, done or decided away: only to be taken out of the calendars of others

    /// By which it is sorted and shown: its date, else the own target.
    [[nodiscard]] QDate day() const { return due.isValid() ? due : target.day; }
};

struct Deadlines
{
    QList<Deadline> open;     ///< the nearest first, those without a date last
    QList<Deadline> over;     ///< filed, done or decided away in the last 400 days
    Base::Problems notJudged; ///< incidents that the law could not be asked about, named in `where`
    QString reckonedBy;       ///< the rules and the organisation, as Ledger::NextDue keeps them

    /// Of each incident the first day on which something open is due to the own organisation; what others owe is not its
    /// next. An own target is no such day: it is never late.
    [[nodiscard]] QHash<Incidents::IncidentId, QDate> nextDues() const;
};

/// Everything open over the whole ledger at a moment of its zone: duties neither filed nor decided away, limits of
/// contracts, promises, own reviews and open actions.
[[nodiscard]] Base::Result<Deadlines> deadlines(const Ledger::LedgerFile &ledger, const LawBooks &books,
                                                const QDateTime &at);

/// One incident of the ledger, judged at a moment of its zone; what the law cannot be asked about has no regimes.
struct Judged
{
    Rules::Assessment assessment;
    Deadlines deadlines;
};
[[nodiscard]] Base::Result<Judged> judged(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                                          const LawBooks &books, const QDateTime &at);

/// Gives the rows whose next due was reckoned by other rules, or never, the one of `found`. False: there were none.
bool renewNextDues(QList<Ledger::IncidentRow> &rows, const Deadlines &found);

/// The rows of the ledger's list, these renewed: the ledger's own word holds for the rules it was written by.
[[nodiscard]] Base::Result<QList<Ledger::IncidentRow>> incidentRows(const Ledger::LedgerFile &ledger,
                                                                    const LawBooks &books, const QDateTime &at,
                                                                    const Ledger::IncidentQuery &query = {});

/// The law and, of another party's duty, who owes it; empty for what no law asks.
[[nodiscard]] QString owedText(const Deadline &deadline, Base::Language language);

/// As a screen says it: of a report whether it was filed, of a notice whether it was given, of all else whether it was done.
[[nodiscard]] QString stateText(const Deadline &deadline, Base::Language language);

/// A row of the contract's `deadlines --json`.
[[nodiscard]] QJsonObject toJson(const Deadline &deadline, QDate today, Base::Language language);

/// For the calendars of others: the incident's number and what is due, no title and no name of a person; an action by its
/// number. What has no date and no own target is left out; what is over becomes a cancelled entry. Reminds 3 days and 1 day before.
[[nodiscard]] QList<CalendarFile::Event> calendarEvents(const QList<Deadline> &deadlines, const QString &ledgerUid,
                                                        Base::Language language);

} // namespace Duties

template <>
struct Base::EnumNames<Duties::DeadlineKind>
{
    using E = Duties::DeadlineKind;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Hard, "hard"}, N{E::Yardstick, "yardstick"},
                                         N{E::WithoutDelay, "without_delay"}, N{E::Contract, "contract"},
                                         N{E::Promise, "promise"}, N{E::Review, "review"},
                                         N{E::Action, "action"}};
};

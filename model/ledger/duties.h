#pragma once

#include "model/base/enumnames.h"
#include "model/base/id.h"
#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>

/// The human side of a duty: what was decided about it, and what was filed. Knows no rule: which regimes and duties
/// there are, and when they are due, the caller says.
namespace Ledger {

using FilingId = Base::Id<struct FilingRowKind>;

enum class Decided { ToDecide, Report, NotRequired, Exempt, Voluntary };

/// Whose duty it is, under which law or scheme.
struct DutyKey
{
    QString regime;
    Incidents::PartyRef party = QStringLiteral("own");
    QString duty;

    bool operator==(const DutyKey &) const = default;
    friend size_t qHash(const DutyKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.regime, key.party, key.duty);
    }
};

/// The current answer. What was answered before is in the history.
struct Decision
{
    Incidents::IncidentId incident;
    DutyKey duty;
    Decided verdict = Decided::ToDecide;
    QString by = {};            ///< empty while it is to be decided
    QString why = {};
    QDateTime decided = {};     ///< UTC; null while it is to be decided
    QJsonObject proposal = {};  ///< the program's, as it stood then: verdict, version, dates

    bool operator==(const Decision &) const = default;
};

/// The first day on which something open in an incident is due. No fact: it is reckoned anew with every change.
struct NextDue
{
    QDate day = {};          ///< invalid: nothing that is open has a date
    QString reckonedBy = {}; ///< the rules and the organisation that it holds for; empty: it was never reckoned

    bool operator==(const NextDue &) const = default;
};

/// What was decided, in words that fit the duty: persons are notified, nobody reports to them.
[[nodiscard]] QString decidedText(const DutyKey &key, Decided verdict, Base::Language language);

/// What the rules say of an incident as it stands in the ledger.
struct Judgement
{
    QList<Decision> proposals = {}; ///< of each duty
    NextDue next = {};
};
using Judge = std::function<Judgement(const Incidents::Incident &)>;

/// A deadline as it held when something was filed; frozen.
struct HeldDeadline
{
    QString duty;
    QString due;       ///< a date, or a time with offset; empty: the duty had none
    bool late = false; ///< filed after it

    bool operator==(const HeldDeadline &) const = default;
};

struct NewFiling
{
    Incidents::IncidentId incident;
    DutyKey duty;
    QString to = {};           ///< of authorities.to, or "persons": ppc, jipdec, entrusting, ministry:NAME …
    Incidents::Stage stage = Incidents::Stage::Single;
    Incidents::PartialTime at; ///< at least a day; without offset in the ledger's zone
    QString receipt = {};
    QList<HeldDeadline> held = {}; ///< of every duty that it meets: one report may be preliminary and final
    QString why = {};          ///< states that it corrects the one before of the same duty and stage
    QString copyName = {};     ///< the file as sent, without its folder
    QByteArray copy = {};

    bool operator==(const NewFiling &) const = default;
};

struct FilingRow
{
    FilingId id;
    QDateTime recorded; ///< UTC
    QString recordedBy;
    NewFiling filing;   ///< without its copy
    QString sha256;     ///< of the copy; empty when there is none
    QJsonObject facts;  ///< the incident file as it was: what the next report marks as changed is the difference
    bool corrected = false; ///< a later one stands for it

    /// Whether it meets this duty, and with which deadline.
    [[nodiscard]] const HeldDeadline *heldFor(const DutyKey &key) const;
};

/// The incident as it tells of itself with what was filed: each report of the ledger stands among its `authorities`,
/// where they do not tell of it already; a corrected one does not, nor what went to the persons.
[[nodiscard]] Incidents::Incident withFilings(Incidents::Incident incident, const QList<FilingRow> &filings);

} // namespace Ledger

template <>
struct Base::EnumNames<Ledger::Decided>
{
    using E = Ledger::Decided;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::ToDecide, "to_decide"}, N{E::Report, "report"},
                                         N{E::NotRequired, "not_required"}, N{E::Exempt, "exempt"},
                                         N{E::Voluntary, "voluntary"}};
};

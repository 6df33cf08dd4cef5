#pragma once

#include "model/rules/regime.h"

#include <QDateTime>
#include <QJsonObject>

/// What the law asks in one case, as a value: per regime and per party, with every reason. Keeps regime, version and
/// dates, so that it stays what it was when a rule file changes.
namespace Rules {

struct TriggerFinding
{
    QString id;
    Text name;
    Truth met = Truth::Unknown;
    Reasons because;
};

/// One thing to do by a time. Dates are days in the ledger's zone; a time in hours is an instant in it.
struct DutyFinding
{
    QString id;
    Text name;
    QString to;                ///< ppc, jipdec, persons, entrusting, ministry:NAME …
    Incidents::PartyRef by;    ///< own or a party's id
    DutyKind kind = DutyKind::Hard;
    QDate from;                ///< day 1, invalid when no start is known
    QDate earliest;            ///< of a yardstick
    QDate due;                 ///< invalid: no date
    QDateTime dueAt;           ///< of a duty in hours
    bool certain = true;       ///< false while it depends on an open fact
    bool verified = true;
    Reasons because;
    QString source;
};

/// What one regime says to one party.
struct PartyVerdict
{
    Incidents::PartyRef party;
    QString name;
    Verdict verdict = Verdict::Undecided;
    QString version;
    QDate known; ///< the day of knowing it was judged by
    Reasons because;
    QStringList missing;
    QStringList couldExempt; ///< facts that would free from the duty if they were so
    QList<TriggerFinding> triggers;
    QList<DutyFinding> duties;
    bool verified = true;
    QString source;
    Text note; ///< what is not settled about the version
};

/// A first answer for an open question, with its reason: for a person to decide.
struct Proposal
{
    QString field;
    QString value;
    Reasons because;
    Text question;
};

struct RegimeFinding
{
    QString id;
    Text name;
    bool applies = false;
    /// What holds where it is not in force; undecided where it is not known whether it applies, or what held then.
    std::optional<Verdict> instead;
    Reasons because;            ///< why it does not apply
    QStringList missing;        ///< what would have to be known to be sure that it does not
    QList<PartyVerdict> parties; ///< the own organisation first; empty when it applies to nobody
    QList<Proposal> proposed;
    QString coming; ///< id of a version that is enacted and not in force
    Text comingNote;

    /// It is not known whether it applies, or what it asked for then.
    [[nodiscard]] bool isUnsettled() const { return !applies && instead == Verdict::Undecided; }
    /// The own organisation's, else the first.
    [[nodiscard]] const PartyVerdict *verdict() const { return parties.isEmpty() ? nullptr : &parties.first(); }
};

/// A time limit that a contract sets beside the law's, as it was written and, where it can be read, as a time.
struct ContractDeadline
{
    Incidents::PartyRef by;
    QString text;
    QDate due;
    QDateTime dueAt;
};

struct Assessment
{
    QDate on;
    QList<RegimeFinding> regimes; ///< in the order of the rulebook
    QList<ContractDeadline> contracts;

    [[nodiscard]] const RegimeFinding *regime(const QString &id) const;
};

/// The contract's `assess --json`.
[[nodiscard]] QJsonObject toJson(const Assessment &assessment, Base::Language language);

/// The same for a person to read, line by line.
[[nodiscard]] QStringList toText(const Assessment &assessment, Base::Language language);

} // namespace Rules

Q_DECLARE_TYPEINFO(Rules::TriggerFinding, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Rules::DutyFinding, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Rules::PartyVerdict, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Rules::Proposal, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Rules::RegimeFinding, Q_RELOCATABLE_TYPE);

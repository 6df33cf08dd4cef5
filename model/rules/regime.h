#pragma once

#include "model/base/result.h"
#include "model/rules/condition.h"
#include "model/rules/words.h"

#include <bitset>
#include <optional>

/// One law or scheme as data: what its file (resources/rules/*.json) says, read strictly. Plain values; no case in it.
namespace Rules {

/// Where a sentence of the law was read, and when.
struct Source
{
    QString address;
    QDate checked;
    bool verified = true;

    bool operator==(const Source &) const = default;
};

/// Whom a regime binds, and from which day of knowing on.
struct Binding
{
    Condition when;
    QDate from; ///< invalid: from the regime's first version on
    bool verified = true;
    Text because = {}; ///< why whoever it binds is judged so, where that is not settled
};

/// A kind of event that brings the duty. `reads` are the keys of the incident file its condition looks at.
struct Trigger
{
    QString id;
    Text name;
    Condition when;
    QStringList reads;
    QList<Threshold> lines; ///< for head-counts anywhere in it
    bool leadsToReport = true; ///< else it only brings the duties that name it
    QString source;
};

/// A ground on which there is no duty though a trigger may be met.
struct Exemption
{
    QString id;
    Text ground;
    Condition when;
    /// While `when` is open the ground counts as possible only if this holds: data that was encrypted, a key that may
    /// be safe.
    std::optional<Condition> claimedWhen;
    Text perhaps; ///< what is said while it is open, after the reasons; none: only that it is open
    Verdict verdict = Verdict::Exempt;
    bool needsTrigger = false; ///< releases from a duty, so there must be one
    QStringList keeps;         ///< duties that stay all the same
    QString source;
};

inline constexpr qsizetype mostTriggers = 64; ///< of one version

struct Duty
{
    struct Longer
    {
        QString trigger;
        int within = 0;
        qsizetype place = -1; ///< of the trigger in its version
    };

    QString id;
    Text name;
    QString to; ///< ppc, jipdec, persons, entrusting, or another authority's name
    bool mayBeDelegated = false; ///< goes to the minister to whom the power was delegated, if one is stated
    std::optional<Condition> owedWhen;
    QStringList triggers; ///< any of them; none: every trigger that leads to a report
    std::bitset<mostTriggers> broughtBy; ///< the same, by their places in the version
    DutyKind kind = DutyKind::Hard;
    StartEvent start = StartEvent::Known;
    Unit unit = Unit::CalendarDays;
    bool startDayCounts = false;
    bool rollsToOpenDay = false;
    int within = 0;   ///< units; of a yardstick its end
    int earliest = 0; ///< of a yardstick
    QList<Longer> longer;
    Text note; ///< what is not settled about it
    QString source;
    bool verified = true;
};

/// The law as it stood in a span of days of knowing; what did not change stands in every version.
struct Version
{
    QString id;
    QDate from;          ///< invalid: nobody stated since when
    QDate to;            ///< invalid: still in force
    bool inForce = true; ///< false: enacted, its day not come or not fixed
    Source source;
    Text note;
    QList<Trigger> triggers;
    QList<Exemption> exemptions;
    QList<Duty> duties;
    Verdict otherwise = Verdict::Voluntary;
    Text otherwiseBecause;

    [[nodiscard]] bool isInForceOn(QDate day) const
    {
        return inForce && (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
};

/// A case the file itself brings, with what must come out.
struct Example
{
    QString name;
    QJsonObject incident; ///< members of an incident file
    QDate on;
    QJsonObject expect;
};

struct Regime
{
    QString id;
    Text name;
    Text before; ///< what held before the first version
    std::optional<Verdict> beforeVerdict;
    QList<Binding> bindings;
    QList<Version> versions;
    QList<Example> examples;

    [[nodiscard]] const Version *inForceOn(QDate day) const;
    /// Enacted but not yet in force.
    [[nodiscard]] const Version *coming() const;
};

/// Reads a regime file, strictly: an unknown key, a missing source, a contradiction are problems with their place. Its
/// examples are read but not run (see Rulebook).
[[nodiscard]] Base::Result<Regime> readRegime(const QByteArray &bytes);

} // namespace Rules

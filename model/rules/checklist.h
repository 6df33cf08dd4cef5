#pragma once

#include "model/rules/assess.h"

#include <QJsonArray>

#include <functional>

namespace Rules {

/// Whether the incident says that somebody was told.
enum class Recorded { None, Planned, Done };

/// Somebody to think of in this case, and what the incident keeps of it.
struct ToTell
{
    OtherReceiver entry; ///< `to` with the minister's own name where one is stated
    Recorded recorded = Recorded::None;
    QString path; ///< of what is kept ("authorities[1].state"); empty when nothing is
    Reasons because; ///< what made one think of them
};

/// Who else may have to be told: the entries whose condition holds for the ledger's own organisation, in the order of
/// the file. An open fact brings none, a near-miss nobody.
[[nodiscard]] QList<ToTell> whoElse(const Case &given, const Rulebook &rulebook);

/// Whether the ledger's own organisation did it, which is what is meant where nobody is named.
[[nodiscard]] bool isOwn(const Base::Fact<Incidents::PartyRef> &by);

/// Adds what the entry would be kept as, planned: a report to an authority, or a publication.
void plan(Incidents::Incident &incident, const OtherReceiver &entry);

enum class Progress { Open, Begun, Done };

/// One of the five things to do on discovery (GL 3-5-2), as far as the incident's facts show it.
struct DiscoveryDuty
{
    QString id; ///< inside, facts, extent, prevention, report
    Reason name;
    Progress progress = Progress::Open;
    Reason because;
    QString next; ///< the field to fill next; empty when it is done
};

/// What persons did about a duty.
enum class Settled {
    No,
    Filed,
    Away, ///< decided that there is nothing to file
};

/// How a duty of the own organisation under a regime was settled.
using SettledBy = std::function<Settled(const QString &regime, const DutyFinding &duty)>;

/// Five, in the guideline's order; of a near-miss, where nothing leaked, only the facts and the prevention. The last
/// follows `assessment`: where no report and no notice is owed under any law, or each is settled, nothing is left to do.
[[nodiscard]] QList<DiscoveryDuty> discoveryDuties(const Case &given, const Assessment &assessment,
                                                   const SettledBy &settledBy = {});

/// Whether these are what a near-miss asks for, not the guideline's five.
[[nodiscard]] bool isOfNearMiss(const QList<DiscoveryDuty> &duties);

[[nodiscard]] QJsonArray toJson(const QList<DiscoveryDuty> &duties, Base::Language language);
[[nodiscard]] QJsonArray toJson(const QList<ToTell> &others, Base::Language language);

/// The same for a person to read, line by line; nothing for none.
[[nodiscard]] QStringList toText(const QList<DiscoveryDuty> &duties, Base::Language language);
[[nodiscard]] QStringList toText(const QList<ToTell> &others, Base::Language language);

} // namespace Rules

template <>
struct Base::EnumNames<Rules::Recorded>
{
    using E = Rules::Recorded;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::None, "none"}, N{E::Planned, "planned"}, N{E::Done, "done"}};
};

template <>
struct Base::EnumNames<Rules::Progress>
{
    using E = Rules::Progress;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Open, "open"}, N{E::Begun, "begun"}, N{E::Done, "done"}};
};

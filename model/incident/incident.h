#pragma once

#include "model/base/id.h"
#include "model/incident/moment.h"
#include "model/incident/words.h"

#include <QStringList>

/// The facts of one leak as plain values: the whole incident file of the contract, section 3.
///
/// Each struct lists its members once, in `fields(self, visit)`, under their contract names; reading, writing, finding
/// by path and comparing all go through that one list. A member that is no Fact is required. This room knows no
/// database, no rule and no screen.
namespace Incidents {

using Base::Fact;
using Base::Facts;

using IncidentId = Base::Id<struct IncidentKind>;
using ActionId = Base::Id<struct ActionRowKind>;

/// The "party" of an entry: own, entrusted, entrusting, recipient, person, authority, public, or a party's id.
using PartyRef = QString;

struct Link
{
    QString to;
    Fact<LinkKind> kind;

    static void fields(auto &self, auto &&visit)
    {
        visit("to", self.to);
        visit("kind", self.kind);
    }
    bool operator==(const Link &) const = default;
};

struct Organisation
{
    Fact<QString> name;
    Fact<OrganisationKind> kind;
    Fact<QString> sector;
    Fact<bool> privacyMark;
    Fact<QString> delegatedMinistry;

    static void fields(auto &self, auto &&visit)
    {
        visit("name", self.name);
        visit("kind", self.kind);
        visit("sector", self.sector);
        visit("privacy_mark", self.privacyMark);
        visit("delegated_ministry", self.delegatedMinistry);
    }
    bool operator==(const Organisation &) const = default;
};

struct Party
{
    QString id;
    Fact<QString> name;
    Fact<PartyRole> role;
    Fact<OrganisationKind> kind;
    Fact<PartyRef> entrustedBy;
    Fact<Moment> known;
    Fact<Moment> toldEntrusting;
    Fact<QString> contractDeadline; ///< as the contract between them words it

    static void fields(auto &self, auto &&visit)
    {
        visit("id", self.id);
        visit("name", self.name);
        visit("role", self.role);
        visit("kind", self.kind);
        visit("entrusted_by", self.entrustedBy);
        visit("known", self.known);
        visit("told_entrusting", self.toldEntrusting);
        visit("contract_deadline", self.contractDeadline);
    }
    bool operator==(const Party &) const = default;
};

struct Event
{
    Fact<Happened> leak;
    Fact<Happened> loss;
    Fact<Happened> damage;

    static void fields(auto &self, auto &&visit)
    {
        visit("leak", self.leak);
        visit("loss", self.loss);
        visit("damage", self.damage);
    }
    bool operator==(const Event &) const = default;
};

struct HeadCount
{
    CountOf of = CountOf::Persons;
    Fact<qint64> value;
    Fact<Bound> bound;
    Fact<CountState> state;
    Fact<QString> unit;
    Fact<QString> group; ///< without one the entry is the total
    Fact<bool> overlaps; ///< the group shares persons with others, so it does not add up
    Fact<Moment> asOf;
    Fact<QString> source;
    Fact<CountReason> reason; ///< why `value` is unknown

    static void fields(auto &self, auto &&visit)
    {
        visit("of", self.of);
        visit("value", self.value);
        visit("bound", self.bound);
        visit("state", self.state);
        visit("unit", self.unit);
        visit("group", self.group);
        visit("overlaps", self.overlaps);
        visit("as_of", self.asOf);
        visit("source", self.source);
        visit("reason", self.reason);
    }
    bool operator==(const HeadCount &) const = default;
};

struct DataGroup
{
    Fact<QString> group;
    Fact<Category> category;
    Facts<QString> items; ///< ids of the vocabulary "item", or text kept as written
    Facts<QString> excluded;
    Fact<QString> note;

    static void fields(auto &self, auto &&visit)
    {
        visit("group", self.group);
        visit("category", self.category);
        visit("items", self.items);
        visit("excluded", self.excluded);
        visit("note", self.note);
    }
    bool operator==(const DataGroup &) const = default;
};

/// Facts that only some laws ask for.
struct LawFacts
{
    Fact<Answer> myNumberSystem;
    Fact<Answer> publicBrowsable;
    Fact<Answer> uniqueId;
    Facts<QString> personsIn; ///< ISO 3166 countries
    Facts<QString> establishedIn;
    Fact<Answer> risk;
    Fact<Answer> highRisk;
    Fact<Answer> significantHarm;
    Fact<Moment> assessed;

    static void fields(auto &self, auto &&visit)
    {
        visit("my_number_system", self.myNumberSystem);
        visit("public_browsable", self.publicBrowsable);
        visit("unique_id", self.uniqueId);
        visit("persons_in", self.personsIn);
        visit("established_in", self.establishedIn);
        visit("risk", self.risk);
        visit("high_risk", self.highRisk);
        visit("significant_harm", self.significantHarm);
        visit("assessed", self.assessed);
    }
    bool operator==(const LawFacts &) const = default;
};

struct Protection
{
    Fact<Answer> encrypted;
    Fact<Answer> keySafe;

    static void fields(auto &self, auto &&visit)
    {
        visit("encrypted", self.encrypted);
        visit("key_safe", self.keySafe);
    }
    bool operator==(const Protection &) const = default;
};

struct Recovery
{
    Fact<Answer> recoveredUnseen;
    Fact<QString> note;

    static void fields(auto &self, auto &&visit)
    {
        visit("recovered_unseen", self.recoveredUnseen);
        visit("note", self.note);
    }
    bool operator==(const Recovery &) const = default;
};

struct SecondaryDamage
{
    Fact<DamageStatus> status;
    Fact<Moment> asOf;
    Fact<QString> text;

    static void fields(auto &self, auto &&visit)
    {
        visit("status", self.status);
        visit("as_of", self.asOf);
        visit("text", self.text);
    }
    bool operator==(const SecondaryDamage &) const = default;
};

/// One entry of the account of events. Entries are never edited: a later one supersedes an earlier one, with a reason.
struct TimelineStep
{
    Fact<Moment> when;
    Fact<PartyRef> party;
    Fact<StepKind> kind;
    QString text;
    Fact<qint64> supersedes; ///< number (from 1) of the entry that this one corrects
    Fact<QString> why;       ///< why it was corrected

    static void fields(auto &self, auto &&visit)
    {
        visit("when", self.when);
        visit("party", self.party);
        visit("kind", self.kind);
        visit("text", self.text);
        visit("supersedes", self.supersedes);
        visit("why", self.why);
    }
    bool operator==(const TimelineStep &) const = default;
};

struct PersonsInformed
{
    Fact<Moment> when;
    Fact<PartyRef> party;
    Fact<InformedBy> by;
    Fact<qint64> count;
    Fact<qint64> of;
    Fact<Progress> state;
    Fact<QString> text;

    static void fields(auto &self, auto &&visit)
    {
        visit("when", self.when);
        visit("party", self.party);
        visit("by", self.by);
        visit("count", self.count);
        visit("of", self.of);
        visit("state", self.state);
        visit("text", self.text);
    }
    bool operator==(const PersonsInformed &) const = default;
};

/// A report to, or a consultation of, an authority. `to` and `via`: ppc, jipdec, police, ministry:NAME,
/// local_government, entrusting, ipa, other:NAME.
struct AuthorityReport
{
    QString to;
    Fact<QString> via;
    Fact<Stage> stage;
    Fact<Filing> state;
    Fact<PartyRef> by;
    Fact<Moment> when;
    Fact<QString> receipt;

    static void fields(auto &self, auto &&visit)
    {
        visit("to", self.to);
        visit("via", self.via);
        visit("stage", self.stage);
        visit("state", self.state);
        visit("by", self.by);
        visit("when", self.when);
        visit("receipt", self.receipt);
    }
    bool operator==(const AuthorityReport &) const = default;
};

/// `where`: website, press_club, press_conference, assembly, notice_board, other:NAME.
struct Publication
{
    Fact<QString> series; ///< 第一報 ...
    Fact<Publishing> state;
    Fact<Moment> when;
    Fact<QString> where;
    Fact<QString> url;
    Fact<QString> why;

    static void fields(auto &self, auto &&visit)
    {
        visit("series", self.series);
        visit("state", self.state);
        visit("when", self.when);
        visit("where", self.where);
        visit("url", self.url);
        visit("why", self.why);
    }
    bool operator==(const Publication &) const = default;
};

/// A thing kept as proof. `bare`: written as a plain string, the title alone.
struct Evidence
{
    QString title;
    Fact<Moment> kept;
    Fact<QString> where;
    Fact<QString> sha256;
    bool bare = false;

    static void fields(auto &self, auto &&visit)
    {
        visit("title", self.title);
        visit("kept", self.kept);
        visit("where", self.where);
        visit("sha256", self.sha256);
    }
    bool operator==(const Evidence &) const = default;
};

/// A dated remark on an action. `bare`: written as a plain string, the text alone.
struct Note
{
    Fact<Moment> at;
    Fact<QString> by;
    QString text;
    bool bare = false;

    static void fields(auto &self, auto &&visit)
    {
        visit("at", self.at);
        visit("by", self.by);
        visit("text", self.text);
    }
    bool operator==(const Note &) const = default;
};

struct Action
{
    Fact<qint64> id;
    Fact<QString> label; ///< as printed in a notice: 【1】, ①
    QString title;
    Fact<PartyRef> party;
    Fact<Purpose> purpose;
    Fact<ActionKind> kind;
    Fact<ActionStatus> status;
    Fact<QString> owner;
    Fact<Moment> due;
    Fact<Moment> done;
    Fact<QString> repeats;
    Facts<Evidence> evidence;
    Fact<QString> evaluation; ///< was it effective, and how was that seen
    Fact<QString> verifiedBy;
    Fact<QString> closedBy;
    Facts<Note> notes;

    static void fields(auto &self, auto &&visit)
    {
        visit("id", self.id);
        visit("label", self.label);
        visit("title", self.title);
        visit("party", self.party);
        visit("purpose", self.purpose);
        visit("kind", self.kind);
        visit("status", self.status);
        visit("owner", self.owner);
        visit("due", self.due);
        visit("done", self.done);
        visit("repeats", self.repeats);
        visit("evidence", self.evidence);
        visit("evaluation", self.evaluation);
        visit("verified_by", self.verifiedBy);
        visit("closed_by", self.closedBy);
        visit("notes", self.notes);
    }
    bool operator==(const Action &) const = default;
};

struct Contact
{
    Fact<PartyRef> party;
    Fact<QString> name;
    Fact<QString> phone;
    Fact<QString> email;
    Fact<QString> hours;
    Fact<Moment> until;

    static void fields(auto &self, auto &&visit)
    {
        visit("party", self.party);
        visit("name", self.name);
        visit("phone", self.phone);
        visit("email", self.email);
        visit("hours", self.hours);
        visit("until", self.until);
    }
    bool operator==(const Contact &) const = default;
};

struct Incident
{
    Fact<qint64> id;
    QString title;
    Fact<QString> reference;
    Fact<Kind> kind;
    Fact<Status> status;
    Fact<Moment> responded; ///< 対応終結
    Fact<Moment> closed;    ///< 是正完了
    Facts<Link> links;
    Fact<Organisation> organisation;
    Fact<Role> role;
    Facts<Party> parties;
    Fact<QString> department;
    Fact<QString> process;
    Fact<Event> event;
    Fact<QString> cause; ///< id of a shipped or added cause (causes.h)
    Facts<QString> causes;
    Facts<Why> why;
    Fact<QString> causeDetail;
    Fact<QString> summary;
    Fact<Channel> channel;
    Fact<Medium> medium;
    Fact<QString> subjectLine;
    Fact<Occurrence> occurred;
    Fact<Moment> discovered; ///< 発覚
    Fact<Moment> known;      ///< any department of the organisation knew: the clock's start
    Fact<DiscoveredBy> discoveredBy;
    Facts<HeadCount> counts;
    Facts<DataGroup> data;
    Fact<Answer> sensitive;
    Fact<Answer> financialHarm;
    Fact<Answer> malicious;
    Fact<Answer> myNumber;
    Fact<Answer> ordinanceSensitive;
    Fact<LawFacts> facts;
    Fact<Protection> protection;
    Fact<Scope> scope;
    Fact<Recovery> recovery;
    Fact<SecondaryDamage> secondaryDamage;
    Facts<TimelineStep> timeline;
    Facts<PersonsInformed> personsInformed;
    Facts<AuthorityReport> authorities;
    Facts<Publication> publications;
    Facts<Action> actions;
    Facts<Evidence> evidence;
    Fact<QString> redress;
    Facts<Contact> contacts;
    Fact<QString> notes;

    static void fields(auto &self, auto &&visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("reference", self.reference);
        visit("kind", self.kind);
        visit("status", self.status);
        visit("responded", self.responded);
        visit("closed", self.closed);
        visit("links", self.links);
        visit("organisation", self.organisation);
        visit("role", self.role);
        visit("parties", self.parties);
        visit("department", self.department);
        visit("process", self.process);
        visit("event", self.event);
        visit("cause", self.cause);
        visit("causes", self.causes);
        visit("why", self.why);
        visit("cause_detail", self.causeDetail);
        visit("summary", self.summary);
        visit("channel", self.channel);
        visit("medium", self.medium);
        visit("subject_line", self.subjectLine);
        visit("occurred", self.occurred);
        visit("discovered", self.discovered);
        visit("known", self.known);
        visit("discovered_by", self.discoveredBy);
        visit("counts", self.counts);
        visit("data", self.data);
        visit("sensitive", self.sensitive);
        visit("financial_harm", self.financialHarm);
        visit("malicious", self.malicious);
        visit("my_number", self.myNumber);
        visit("ordinance_sensitive", self.ordinanceSensitive);
        visit("facts", self.facts);
        visit("protection", self.protection);
        visit("scope", self.scope);
        visit("recovery", self.recovery);
        visit("secondary_damage", self.secondaryDamage);
        visit("timeline", self.timeline);
        visit("persons_informed", self.personsInformed);
        visit("authorities", self.authorities);
        visit("publications", self.publications);
        visit("actions", self.actions);
        visit("evidence", self.evidence);
        visit("redress", self.redress);
        visit("contacts", self.contacts);
        visit("notes", self.notes);
    }
    bool operator==(const Incident &) const = default;
};

} // namespace Incidents

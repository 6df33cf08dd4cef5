#pragma once

#include "model/base/enumnames.h"

/// The closed vocabularies of the incident file (contract, section 3): an enum and its contract names each.
/// Their words for a person are resources/vocabulary/<group>.json.
namespace Incidents {

enum class Kind { Incident, NearMiss };
enum class Status { Open, Contained, Responded, Closed };
enum class LinkKind { Recurrence, CausedBy, SameEvent, Other };
enum class OrganisationKind { Business, AdministrativeOrgan, LocalGovernment, IncorporatedAgency, Article58 };
enum class Role { Own, Entrusting, Entrusted, Joint };
enum class PartyRole { Own, Entrusting, Entrusted, Joint, SubEntrusted, DesignatedManager, JointUser, Platform,
                       Carrier, Publisher };
enum class Answer { Yes, No, Unknown };
enum class Happened { Yes, Suspected, No };
enum class Why { OperationError, RuleViolation, InsufficientCheck, NoRule, SystemFault, Supervision, Haste, Other };
enum class Channel { Email, Post, Fax, Web, Form, Chat, Cloud, Hand, Phone, Device, Other };
enum class Medium { Electronic, Paper, Oral, Other };
enum class DiscoveredBy { Own, Entrusted, Entrusting, Recipient, Person, ThirdParty, Media, Authority, Unknown };
enum class CountOf { Persons, Addresses, Recipients, Delivered, NotSent, Returned, Opened, Deleted, Messages, Records,
                     Organisations, Viewed, Deceased };
enum class Bound { Exact, UpTo, AtLeast, About };
enum class CountState { Estimate, Confirmed };
enum class CountReason { Unknown, Withheld, NotStated };
enum class Category { Customer, Employee, Resident, Student, Member, Other };
enum class Scope { PersonalData, BeingAcquired, NotPersonalData };
enum class DamageStatus { NoneReported, Risk, Occurred, Unknown, Impossible };
enum class StepKind { Background, Sent, Exposed, Discovered, ReportedInside, Secured, Stopped, Investigated, Meeting,
                      Apologised, DeletionRequested, DeletionConfirmed, ToldEntrusting, InformedPersons,
                      ReportedAuthority, Police, Published, Restored, Action, Other };
enum class InformedBy { Email, Post, Phone, Visit, Assembly, Web, Substitute, Other };
enum class Progress { Planned, Running, Done };
enum class Stage { Preliminary, Final, Supplement, Single, Consultation };
enum class Filing { Planned, Done };
enum class Publishing { Planned, Done, None };
enum class Purpose { Containment, Persons, Corrective, Preventive };
enum class ActionKind { Technical, Procedural, Training, Audit, Organisational };
enum class ActionStatus { Considering, Planned, Open, Done, Verified, Closed, CarriedOver, Dropped };

} // namespace Incidents

#define TENMATSU_NAMES(Enum, ...)                                                                                      \
    template <>                                                                                                        \
    struct Base::EnumNames<Incidents::Enum>                                                                            \
    {                                                                                                                  \
        using E = Incidents::Enum;                                                                                     \
        using N = Base::EnumName<E>;                                                                                   \
        static constexpr std::array table = {__VA_ARGS__};                                                             \
    }

TENMATSU_NAMES(Kind, N{E::Incident, "incident"}, N{E::NearMiss, "near_miss"});
TENMATSU_NAMES(Status, N{E::Open, "open"}, N{E::Contained, "contained"}, N{E::Responded, "responded"},
               N{E::Closed, "closed"});
TENMATSU_NAMES(LinkKind, N{E::Recurrence, "recurrence"}, N{E::CausedBy, "caused_by"}, N{E::SameEvent, "same_event"},
               N{E::Other, "other"});
TENMATSU_NAMES(OrganisationKind, N{E::Business, "business"}, N{E::AdministrativeOrgan, "administrative_organ"},
               N{E::LocalGovernment, "local_government"}, N{E::IncorporatedAgency, "incorporated_agency"},
               N{E::Article58, "article58"});
TENMATSU_NAMES(Role, N{E::Own, "own"}, N{E::Entrusting, "entrusting"}, N{E::Entrusted, "entrusted"},
               N{E::Joint, "joint"});
TENMATSU_NAMES(PartyRole, N{E::Own, "own"}, N{E::Entrusting, "entrusting"}, N{E::Entrusted, "entrusted"},
               N{E::Joint, "joint"}, N{E::SubEntrusted, "sub_entrusted"},
               N{E::DesignatedManager, "designated_manager"}, N{E::JointUser, "joint_user"},
               N{E::Platform, "platform"}, N{E::Carrier, "carrier"}, N{E::Publisher, "publisher"});
TENMATSU_NAMES(Answer, N{E::Yes, "yes"}, N{E::No, "no"}, N{E::Unknown, "unknown"});
TENMATSU_NAMES(Happened, N{E::Yes, "yes"}, N{E::Suspected, "suspected"}, N{E::No, "no"});
TENMATSU_NAMES(Why, N{E::OperationError, "operation_error"}, N{E::RuleViolation, "rule_violation"},
               N{E::InsufficientCheck, "insufficient_check"}, N{E::NoRule, "no_rule"},
               N{E::SystemFault, "system_fault"}, N{E::Supervision, "supervision"}, N{E::Haste, "haste"},
               N{E::Other, "other"});
TENMATSU_NAMES(Channel, N{E::Email, "email"}, N{E::Post, "post"}, N{E::Fax, "fax"}, N{E::Web, "web"},
               N{E::Form, "form"}, N{E::Chat, "chat"}, N{E::Cloud, "cloud"}, N{E::Hand, "hand"},
               N{E::Phone, "phone"}, N{E::Device, "device"}, N{E::Other, "other"});
TENMATSU_NAMES(Medium, N{E::Electronic, "electronic"}, N{E::Paper, "paper"}, N{E::Oral, "oral"}, N{E::Other, "other"});
TENMATSU_NAMES(DiscoveredBy, N{E::Own, "own"}, N{E::Entrusted, "entrusted"}, N{E::Entrusting, "entrusting"},
               N{E::Recipient, "recipient"}, N{E::Person, "person"}, N{E::ThirdParty, "third_party"},
               N{E::Media, "media"}, N{E::Authority, "authority"}, N{E::Unknown, "unknown"});
TENMATSU_NAMES(CountOf, N{E::Persons, "persons"}, N{E::Addresses, "addresses"}, N{E::Recipients, "recipients"},
               N{E::Delivered, "delivered"}, N{E::NotSent, "not_sent"}, N{E::Returned, "returned"},
               N{E::Opened, "opened"}, N{E::Deleted, "deleted"}, N{E::Messages, "messages"}, N{E::Records, "records"},
               N{E::Organisations, "organisations"}, N{E::Viewed, "viewed"}, N{E::Deceased, "deceased"});
TENMATSU_NAMES(Bound, N{E::Exact, "exact"}, N{E::UpTo, "up_to"}, N{E::AtLeast, "at_least"}, N{E::About, "about"});
TENMATSU_NAMES(CountState, N{E::Estimate, "estimate"}, N{E::Confirmed, "confirmed"});
TENMATSU_NAMES(CountReason, N{E::Unknown, "unknown"}, N{E::Withheld, "withheld"}, N{E::NotStated, "not_stated"});
TENMATSU_NAMES(Category, N{E::Customer, "customer"}, N{E::Employee, "employee"}, N{E::Resident, "resident"},
               N{E::Student, "student"}, N{E::Member, "member"}, N{E::Other, "other"});
TENMATSU_NAMES(Scope, N{E::PersonalData, "personal_data"}, N{E::BeingAcquired, "being_acquired"},
               N{E::NotPersonalData, "not_personal_data"});
TENMATSU_NAMES(DamageStatus, N{E::NoneReported, "none_reported"}, N{E::Risk, "risk"}, N{E::Occurred, "occurred"},
               N{E::Unknown, "unknown"}, N{E::Impossible, "impossible"});
TENMATSU_NAMES(StepKind, N{E::Background, "background"}, N{E::Sent, "sent"}, N{E::Exposed, "exposed"},
               N{E::Discovered, "discovered"}, N{E::ReportedInside, "reported_inside"}, N{E::Secured, "secured"},
               N{E::Stopped, "stopped"}, N{E::Investigated, "investigated"}, N{E::Meeting, "meeting"},
               N{E::Apologised, "apologised"}, N{E::DeletionRequested, "deletion_requested"},
               N{E::DeletionConfirmed, "deletion_confirmed"}, N{E::ToldEntrusting, "told_entrusting"},
               N{E::InformedPersons, "informed_persons"}, N{E::ReportedAuthority, "reported_authority"},
               N{E::Police, "police"}, N{E::Published, "published"}, N{E::Restored, "restored"},
               N{E::Action, "action"}, N{E::Other, "other"});
TENMATSU_NAMES(InformedBy, N{E::Email, "email"}, N{E::Post, "post"}, N{E::Phone, "phone"}, N{E::Visit, "visit"},
               N{E::Assembly, "assembly"}, N{E::Web, "web"}, N{E::Substitute, "substitute"}, N{E::Other, "other"});
TENMATSU_NAMES(Progress, N{E::Planned, "planned"}, N{E::Running, "running"}, N{E::Done, "done"});
TENMATSU_NAMES(Stage, N{E::Preliminary, "preliminary"}, N{E::Final, "final"}, N{E::Supplement, "supplement"},
               N{E::Single, "single"}, N{E::Consultation, "consultation"});
TENMATSU_NAMES(Filing, N{E::Planned, "planned"}, N{E::Done, "done"});
TENMATSU_NAMES(Publishing, N{E::Planned, "planned"}, N{E::Done, "done"}, N{E::None, "none"});
TENMATSU_NAMES(Purpose, N{E::Containment, "containment"}, N{E::Persons, "persons"}, N{E::Corrective, "corrective"},
               N{E::Preventive, "preventive"});
TENMATSU_NAMES(ActionKind, N{E::Technical, "technical"}, N{E::Procedural, "procedural"}, N{E::Training, "training"},
               N{E::Audit, "audit"}, N{E::Organisational, "organisational"});
TENMATSU_NAMES(ActionStatus, N{E::Considering, "considering"}, N{E::Planned, "planned"}, N{E::Open, "open"},
               N{E::Done, "done"}, N{E::Verified, "verified"}, N{E::Closed, "closed"},
               N{E::CarriedOver, "carried_over"}, N{E::Dropped, "dropped"});

#undef TENMATSU_NAMES

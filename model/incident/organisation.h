#pragma once

#include "model/base/result.h"
#include "model/incident/incident.h"

#include <QJsonObject>

namespace Incidents {

/// Who signs a letter: 職名 and 氏名.
struct Signatory
{
    Fact<QString> title;
    QString name;

    static void fields(auto &self, auto &&visit)
    {
        visit("title", self.title);
        visit("name", self.name);
    }
    bool operator==(const Signatory &) const = default;
};

/// One entry of the call chain (連絡網), in the order in which one calls.
struct CallEntry
{
    Fact<QString> duty; ///< 個人情報保護管理者, 広報 ...
    QString name;
    Fact<QString> phone;
    Fact<QString> email;
    Fact<QString> when; ///< 夜間・休日 ...

    static void fields(auto &self, auto &&visit)
    {
        visit("duty", self.duty);
        visit("name", self.name);
        visit("phone", self.phone);
        visit("email", self.email);
        visit("when", self.when);
    }
    bool operator==(const CallEntry &) const = default;
};

/// One who approves a document before it leaves, in the order of the list. Of title and name one may be open: then
/// whoever holds the title approves.
struct Approver
{
    Fact<QString> title;
    Fact<QString> name;
    Facts<QString> deputies; ///< who may act in their place (代理)

    static void fields(auto &self, auto &&visit)
    {
        visit("title", self.title);
        visit("name", self.name);
        visit("deputies", self.deputies);
    }
    bool operator==(const Approver &) const = default;
};

/// Who answers an authority's questions about a report (事務連絡者): never the desk of the persons concerned.
struct Officer
{
    Fact<QString> name;
    Fact<QString> department;
    Fact<QString> phone;
    Fact<QString> email;

    static void fields(auto &self, auto &&visit)
    {
        visit("name", self.name);
        visit("department", self.department);
        visit("phone", self.phone);
        visit("email", self.email);
    }
    bool operator==(const Officer &) const = default;
};

/// The organisation that keeps the ledger: what every letter and form repeats and no incident should hold. A setting
/// of the ledger; knows no incident.
struct OwnOrganisation
{
    Fact<QString> name;
    Fact<QString> selfWord; ///< what it calls itself in a letter (当社, 本市, 弊館); computed from the name if not stated
    Fact<QString> corporateNumber; ///< 法人番号, 13 digits
    Fact<QString> postalCode;
    Fact<QString> address;
    Fact<Signatory> representative;
    Fact<Officer> officer;
    Fact<OrganisationKind> kind;
    Fact<QString> sector;
    Fact<QString> delegatedMinistry; ///< the minister to whom its reports go instead of the commission
    Fact<QString> privacyMarkNumber;
    Fact<QString> privacyMarkBody; ///< 審査機関
    Fact<QString> documentNumber;  ///< form of 文書番号; {year}, {era} and {number} are filled in
    Facts<Contact> desks;
    Facts<Signatory> signatories;
    Fact<QString> insurer;
    Facts<CallEntry> callChain;
    Facts<Approver> approvers; ///< everyone must approve, in this order; nobody: one approval, by anyone
    Fact<qint64> targetHours; ///< its own aim where the law says "without delay"; 0: none, not stated: usualTargetHours
    Fact<qint64> reviewDays;  ///< until a measure that is done or a decision is looked at again; the same

    static constexpr int usualTargetHours = 24;
    static constexpr int usualReviewDays = 30;

    static void fields(auto &self, auto &&visit)
    {
        visit("name", self.name);
        visit("self_word", self.selfWord);
        visit("corporate_number", self.corporateNumber);
        visit("postal_code", self.postalCode);
        visit("address", self.address);
        visit("representative", self.representative);
        visit("officer", self.officer);
        visit("kind", self.kind);
        visit("sector", self.sector);
        visit("delegated_ministry", self.delegatedMinistry);
        visit("privacy_mark_number", self.privacyMarkNumber);
        visit("privacy_mark_body", self.privacyMarkBody);
        visit("document_number", self.documentNumber);
        visit("desks", self.desks);
        visit("signatories", self.signatories);
        visit("insurer", self.insurer);
        visit("call_chain", self.callChain);
        visit("approvers", self.approvers);
        visit("target_hours", self.targetHours);
        visit("review_days", self.reviewDays);
    }
    bool operator==(const OwnOrganisation &) const = default;
};

/// As the ledger stores it; nothing stated is an empty object.
[[nodiscard]] QJsonObject toJson(const OwnOrganisation &own);

/// Reads what toJson() wrote; an empty object is an organisation of which nothing is stated. Problems name their path.
[[nodiscard]] Base::Result<OwnOrganisation> organisationFromJson(const QJsonObject &object);

/// A 法人番号 as it is stored: ASCII digits alone. Full width, blanks, hyphens and the T in front of an invoice number
/// (適格請求書発行事業者の登録番号) go; anything else stays, for problems() to name.
[[nodiscard]] QString plainCorporateNumber(const QString &typed);

/// What is wrong with it: no name, a 法人番号 that cannot be one, an entry that says nobody or nothing. `where` is the
/// contract path.
[[nodiscard]] Base::Problems problems(const OwnOrganisation &own);

} // namespace Incidents

#pragma once

#include "model/incident/incident.h"
#include "model/incident/organisation.h"
#include "model/rules/counts.h"

namespace Rules {

/// Who is judged: the ledger's own organisation or a party of the incident, with its place in the chain of entrusting.
struct Subject
{
    enum class Stands {
        OwnsData,     ///< its own data, handled by itself or by somebody it entrusted; joint use
        HoldsForData, ///< 委託先, 再委託先
        Manages,      ///< 指定管理者
        Unknown,      ///< whose data it is was not said
    };

    Incidents::PartyRef id;
    QString name;
    QString path; ///< "parties[0]."; empty for the own organisation
    Stands stands = Stands::OwnsData;
    Base::Fact<Incidents::OrganisationKind> kind;
    Base::Fact<bool> privacyMark;
    Base::Fact<QString> delegatedMinistry;
    Base::Fact<QString> sector;
    Base::Fact<Incidents::Moment> known;
    Base::Fact<Incidents::Moment> told; ///< when it told who entrusted it
    bool wasTold = false;               ///< it told, whether or not a time is known
    QList<Base::Fact<Incidents::Moment>> heard; ///< when those it entrusted told it
    QStringList missing = {};           ///< what must be known to say where it stands

    [[nodiscard]] bool isOwn() const { return id == u"own"; }
    /// A key of the incident file as it stands for this subject: "kind" is organisation.kind or parties[0].kind.
    [[nodiscard]] QString pathOf(const QString &key) const;
};

/// The own organisation first, then every party that may owe a report of its own; who only carries, hosts or
/// publishes is none of them.
[[nodiscard]] QList<Subject> subjectsOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own);

/// An answer that does not go with what else was written: it counts as open.
struct Doubt
{
    QString field;
    Reasons because;
};

/// Everything a condition may look at.
struct CaseFacts
{
    const Incidents::Incident &incident;
    const Subject &subject;
    const QTimeZone &zone;
    const CountRange *persons = nullptr; ///< the number of persons, if it was counted already
    const QList<Doubt> *doubts = nullptr;

    /// Why the answer to this question is not taken; null where it is.
    [[nodiscard]] const Doubt *doubtAbout(const QString &field) const;
};

} // namespace Rules

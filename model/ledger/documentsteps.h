#pragma once

#include "model/base/enumnames.h"
#include "model/incident/organisation.h"
#include "model/ledger/documentrows.h"

/// What persons do with a kept document, and the rules of it: draft, reviewed, approved by everyone of the chain in
/// their order, issued and frozen. Knows no letter: whether a document is out of date, the caller has asked.
namespace Ledger {

using DocumentStepId = Base::Id<struct DocumentStepKind>;

enum class DocumentVerb { Review, Approve, Reject, Issue, Withdraw };
enum class DocumentState { Draft, Reviewed, Approved, Issued, Rejected, Withdrawn };

struct DocumentStep
{
    DocumentId document;
    DocumentVerb verb = DocumentVerb::Review;
    QString who = {};       ///< who acts, or who said so; empty: whoever writes it down
    QString deputyFor = {}; ///< name or title of the approver in whose place they act (代理)
    bool orally = false;    ///< 口頭承認: `at` is when it was said
    std::optional<Incidents::PartialTime> at = {}; ///< nothing: when it was written down
    QString comment = {};
    QString to = {};              ///< of an issue: where or to whom
    QStringList overridden = {};  ///< what stood against it, as sentences
    QString why = {};             ///< why it was done all the same

    bool operator==(const DocumentStep &) const = default;
};

struct DocumentStepRow
{
    DocumentStepId id;
    Incidents::IncidentId incident;
    QDateTime recorded; ///< UTC
    QString recordedBy;
    DocumentStep step;                  ///< with the name of who acted
    QList<Incidents::Approver> chain;   ///< of the first approval: the chain that holds from then on
    QString sha256;                     ///< of an issue: of the bytes it froze
};

/// What the steps of one document add up to.
struct DocumentLife
{
    DocumentState state = DocumentState::Draft;
    QList<Incidents::Approver> chain;  ///< in their order; nobody: one approval, by anyone
    QList<DocumentStepRow> approvals;  ///< that count: since the last review
    std::optional<DocumentStepRow> issue;
    std::optional<DocumentStepRow> last;

    [[nodiscard]] qsizetype needed() const { return qMax(qsizetype(1), chain.size()); }
    /// Whose approval comes next; nothing where all gave it, or where anyone may.
    [[nodiscard]] std::optional<Incidents::Approver> next() const;
};

/// A document that left the house, and when.
struct IssuedDocument
{
    DocumentRow row;
    DocumentStepRow step;
    QDateTime issued; ///< UTC
};

/// `chain`: the organisation's of now; it holds until the first approval was given. `steps` in their order.
[[nodiscard]] DocumentLife lifeOf(const QList<DocumentStepRow> &steps, DocumentId document,
                                  const QList<Incidents::Approver> &chain);

/// Why this cannot be done now; empty when it can. `at` is now.
[[nodiscard]] Base::Problems refusals(const DocumentLife &life, const DocumentStep &step, const QDateTime &at,
                                      const QTimeZone &zone);

/// "総務部長 見本 太郎": how an approver is named in a sentence.
[[nodiscard]] QString nameOf(const Incidents::Approver &approver);

/// Whether two spellings name one person: blanks and widths do not count.
[[nodiscard]] bool isSamePerson(const QString &one, const QString &other);

} // namespace Ledger

template <>
struct Base::EnumNames<Ledger::DocumentVerb>
{
    using E = Ledger::DocumentVerb;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Review, "review"}, N{E::Approve, "approve"}, N{E::Reject, "reject"},
                                         N{E::Issue, "issue"}, N{E::Withdraw, "withdraw"}};
};

template <>
struct Base::EnumNames<Ledger::DocumentState>
{
    using E = Ledger::DocumentState;
    using N = Base::EnumName<E>;
    static constexpr std::array table = {N{E::Draft, "draft"}, N{E::Reviewed, "reviewed"}, N{E::Approved, "approved"},
                                         N{E::Issued, "issued"}, N{E::Rejected, "rejected"},
                                         N{E::Withdrawn, "withdrawn"}};
};

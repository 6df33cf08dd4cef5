// The rules of a document's life: what may follow what, and who approves when.
#include "model/ledger/documentsteps.h"

#include "model/base/japanese.h"

namespace Ledger {

using Base::Problem;
using Base::Problems;
using namespace Incidents;

namespace {

using Verb = DocumentVerb;
using State = DocumentState;

Problem refusal(const char *kind, QStringList args = {})
{
    return {QLatin1String("life.") + QLatin1String(kind), std::move(args)};
}

QString plain(const QString &name)
{
    QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

bool isNamed(const Approver &approver, const QString &name)
{
    return isSamePerson(approver.name.valueOr({}), name) || isSamePerson(approver.title.valueOr({}), name);
}

bool isDeputy(const Approver &approver, const QString &name)
{
    return std::any_of(approver.deputies.begin(), approver.deputies.end(),
                       [&name](const QString &deputy) { return isSamePerson(deputy, name); });
}

QString progress(const DocumentLife &life)
{
    return QStringLiteral("%1/%2").arg(life.approvals.size()).arg(life.needed());
}

// Every verb but withdrawing ends at an issued document: it is frozen.
Problems stateRefusals(const DocumentLife &life, Verb verb)
{
    switch (life.state) {
    case State::Issued:
        return verb == Verb::Withdraw ? Problems() : Problems{refusal("is_issued")};
    case State::Withdrawn:
        return {refusal("is_withdrawn")};
    case State::Rejected:
        return verb == Verb::Approve || verb == Verb::Issue ? Problems{refusal("is_rejected")} : Problems();
    case State::Approved:
        return verb == Verb::Approve || verb == Verb::Review ? Problems{refusal("approved_already")} : Problems();
    case State::Reviewed:
        if (verb == Verb::Review)
            return {refusal("reviewed_already")};
        return verb == Verb::Issue ? Problems{refusal("not_approved", {progress(life)})} : Problems();
    case State::Draft:
        return verb == Verb::Approve || verb == Verb::Issue ? Problems{refusal("not_reviewed")} : Problems();
    }
    Q_UNREACHABLE();
}

bool comesLater(const DocumentLife &life, const QString &name)
{
    return std::any_of(life.chain.begin() + life.approvals.size() + 1, life.chain.end(),
                       [&name](const Approver &approver) { return isNamed(approver, name); });
}

Problems deputyRefusals(const DocumentLife &life, const Approver &next, const DocumentStep &step)
{
    if (!isNamed(next, step.deputyFor))
        return {comesLater(life, step.deputyFor) ? refusal("out_of_order", {step.deputyFor, nameOf(next)})
                                                 : refusal("no_such_approver", {step.deputyFor, nameOf(next)})};
    return isDeputy(next, step.who) ? Problems() : Problems{refusal("not_a_deputy", {step.who, nameOf(next)})};
}

Problems approverRefusals(const DocumentLife &life, const DocumentStep &step)
{
    for (const DocumentStepRow &given : life.approvals) {
        if (isSamePerson(given.step.who, step.who))
            return {refusal("approved_twice", {step.who})};
    }
    const auto next = life.next();
    if (!next)
        return {};
    if (!step.deputyFor.isEmpty())
        return deputyRefusals(life, *next, step);
    if (next->name.valueOr({}).isEmpty() || isSamePerson(*next->name, step.who))
        return {};
    if (comesLater(life, step.who))
        return {refusal("out_of_order", {step.who, nameOf(*next)})};
    if (isDeputy(*next, step.who))
        return {refusal("say_for_whom", {step.who, nameOf(*next)})};
    return {refusal("not_the_approver", {step.who, nameOf(*next)})};
}

QDateTime momentOf(const DocumentStepRow &row, const QTimeZone &zone)
{
    return row.step.at ? row.step.at->earliest(zone) : row.recorded;
}

Problems timeRefusals(const DocumentLife &life, const DocumentStep &step, const QDateTime &at, const QTimeZone &zone)
{
    if (step.orally && (!step.at || !step.at->hasTime()))
        return {refusal("oral_without_time")};
    if (!step.at)
        return {};
    if (!step.at->hasDay())
        return {refusal("without_day", {step.at->toString()})};
    if (step.at->earliest(zone) > at)
        return {refusal("in_future", {step.at->toString()})};
    if (step.verb == Verb::Issue && !life.approvals.isEmpty()
        && step.at->latest(zone) < momentOf(life.approvals.last(), zone))
        return {refusal("issued_before_approval", {step.at->toString()})};
    return {};
}

State stateAfter(const DocumentLife &life, Verb verb)
{
    switch (verb) {
    case Verb::Review:
        return State::Reviewed;
    case Verb::Approve:
        return life.approvals.size() < life.needed() ? State::Reviewed : State::Approved;
    case Verb::Reject:
        return State::Rejected;
    case Verb::Issue:
        return State::Issued;
    case Verb::Withdraw:
        return State::Withdrawn;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Approver> DocumentLife::next() const
{
    return approvals.size() < chain.size() ? std::optional(chain.at(approvals.size())) : std::nullopt;
}

DocumentLife lifeOf(const QList<DocumentStepRow> &steps, DocumentId document, const QList<Approver> &chain)
{
    DocumentLife life{.chain = chain};
    for (const DocumentStepRow &row : steps) {
        if (row.step.document != document)
            continue;
        if (row.step.verb == Verb::Review) {
            life.approvals.clear();
            life.chain = chain;
        }
        if (row.step.verb == Verb::Approve) {
            if (life.approvals.isEmpty())
                life.chain = row.chain;
            life.approvals += row;
        }
        if (row.step.verb == Verb::Issue)
            life.issue = row;
        life.state = stateAfter(life, row.step.verb);
        life.last = row;
    }
    return life;
}

Problems refusals(const DocumentLife &life, const DocumentStep &step, const QDateTime &at, const QTimeZone &zone)
{
    if (const Problems found = stateRefusals(life, step.verb); !found.isEmpty())
        return found;
    if (plain(step.who).isEmpty())
        return {refusal("nobody")};
    const bool sendsBack = step.verb == Verb::Reject || step.verb == Verb::Withdraw;
    if (sendsBack && step.comment.trimmed().isEmpty())
        return {refusal("without_reason")};
    if (!step.overridden.isEmpty() && step.why.trimmed().isEmpty())
        return {refusal("without_reason")};
    const Problems wrongTime = timeRefusals(life, step, at, zone);
    return wrongTime.isEmpty() && step.verb == Verb::Approve ? approverRefusals(life, step) : wrongTime;
}

QString nameOf(const Approver &approver)
{
    const QString title = approver.title.valueOr({}), name = approver.name.valueOr({});
    return QStringList{title, name}.join(u' ').trimmed();
}

bool isSamePerson(const QString &one, const QString &other)
{
    return !plain(one).isEmpty() && plain(one) == plain(other);
}

} // namespace Ledger

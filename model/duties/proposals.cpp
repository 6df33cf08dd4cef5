#include "model/duties/proposals.h"

#include "model/base/clock.h"
#include "model/duties/deadlines.h"

#include <QJsonArray>

namespace Duties {

using Base::Language;

namespace {

const QString dueKey = QStringLiteral("due");
const QString askedKey = QStringLiteral("asked");
const QString triggersKey = QStringLiteral("triggers");

QJsonObject inBoth(const Rules::Text &text)
{
    return {{QStringLiteral("ja"), text.japanese()}, {QStringLiteral("en"), text.english()}};
}

// An item that is not met is left out.
QJsonObject triggersOf(const Rules::PartyVerdict &verdict)
{
    QJsonObject met;
    for (const Rules::TriggerFinding &trigger : verdict.triggers) {
        if (trigger.met != Rules::Truth::No)
            met.insert(trigger.id, trigger.met == Rules::Truth::Yes ? QStringLiteral("yes") : QStringLiteral("unknown"));
    }
    return met;
}

int gravityOf(Rules::Verdict verdict)
{
    return verdict == Rules::Verdict::Report ? 2 : verdict == Rules::Verdict::Undecided ? 1 : 0;
}

QDate dateAt(const QJsonObject &object, const QString &key)
{
    return QDate::fromString(object.value(key).toString().left(10), Qt::ISODate);
}

} // namespace

QJsonObject proposalOf(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty)
{
    return {{QStringLiteral("verdict"), Base::nameOf(verdict.verdict)},
            {QStringLiteral("version"), verdict.version},
            {QStringLiteral("known"), verdict.known.toString(Qt::ISODate)},
            {triggersKey, triggersOf(verdict)},
            {QStringLiteral("name"), inBoth(duty.name)},
            {QStringLiteral("to"), duty.to},
            {QStringLiteral("kind"), Base::nameOf(duty.kind)},
            {QStringLiteral("from"), duty.from.toString(Qt::ISODate)},
            {QStringLiteral("earliest"), duty.earliest.toString(Qt::ISODate)},
            {dueKey, dueText(duty.due, duty.dueAt)},
            {QStringLiteral("because"),
             QJsonObject{{QStringLiteral("ja"), QJsonArray::fromStringList(Rules::sentences(verdict.because, Language::Japanese))},
                         {QStringLiteral("en"), QJsonArray::fromStringList(Rules::sentences(verdict.because, Language::English))}}}};
}

QJsonObject unaskedProposal(const Rules::PartyVerdict &verdict, const Rules::DutyFinding &duty)
{
    QJsonObject proposal = proposalOf(verdict, duty);
    proposal.insert(askedKey, false);
    return proposal;
}

bool isAsked(const QJsonObject &proposal)
{
    return proposal.value(askedKey).toBool(true) && !proposal.value(QStringLiteral("name"))[u"ja"].toString().isEmpty();
}

// A proposal of before the items were kept is held by its verdict alone, one that nobody kept by nothing.
bool asksForMore(const QJsonObject &proposal, const Rules::PartyVerdict *today)
{
    if (proposal.isEmpty() || !today || gravityOf(today->verdict) == 0)
        return false;
    const auto then = Base::fromName<Rules::Verdict>(proposal.value(QStringLiteral("verdict")).toString());
    if (gravityOf(today->verdict) > (then ? gravityOf(*then) : 0))
        return true;
    const QJsonObject met = proposal.value(triggersKey).toObject();
    return proposal.contains(triggersKey)
        && std::any_of(today->triggers.begin(), today->triggers.end(), [&met](const Rules::TriggerFinding &trigger) {
               const QString before = met.value(trigger.id).toString();
               return (trigger.met == Rules::Truth::Yes && before != u"yes")
                   || (trigger.met == Rules::Truth::Unknown && before.isEmpty());
           });
}

Rules::DutyFinding dutyOf(const Ledger::DutyKey &key, const QJsonObject &proposal)
{
    const auto text = [&proposal](const char *name) { return proposal.value(QLatin1String(name)).toString(); };
    const QJsonValue name = proposal.value(QStringLiteral("name"));
    const QDateTime instant =
        text("due").contains(u'T') ? QDateTime::fromString(text("due"), Qt::ISODate) : QDateTime();
    return {.id = key.duty,
            .name = {name[u"ja"].toString(), name[u"en"].toString()},
            .to = text("to"),
            .by = key.party,
            .kind = Base::fromName<Rules::DutyKind>(text("kind")).value_or(Rules::DutyKind::WithoutDelay),
            .from = dateAt(proposal, QStringLiteral("from")),
            .earliest = dateAt(proposal, QStringLiteral("earliest")),
            .due = dateAt(proposal, dueKey),
            .dueAt = instant,
            .certain = false};
}

QJsonObject nothingProposed()
{
    return {{triggersKey, QJsonObject()}};
}

QList<Ledger::Decision> proposals(Incidents::IncidentId incident, const Rules::Assessment &assessment)
{
    QList<Ledger::Decision> rows;
    for (const Rules::RegimeFinding &regime : assessment.regimes) {
        for (const Rules::PartyVerdict &verdict : regime.parties) {
            for (const Rules::DutyFinding &duty : verdict.duties)
                rows += {.incident = incident,
                         .duty = {.regime = regime.id, .party = verdict.party, .duty = duty.id},
                         .proposal = proposalOf(verdict, duty)};
        }
    }
    return rows;
}

// What cannot be judged yet has no proposals: nobody is kept from recording it.
Ledger::Judge judgeOf(const Ledger::LedgerFile &ledger, std::function<const LawBooks &()> books)
{
    return [&ledger, books = std::move(books)](const Incidents::Incident &incident) {
        const auto found = judged(ledger, incident, books(), Base::now().toTimeZone(ledger.zone()));
        if (!found)
            return Ledger::Judgement();
        const Incidents::IncidentId id(incident.id.valueOr(0));
        return Ledger::Judgement{.proposals = proposals(id, found->assessment),
                                 .next = {found->deadlines.nextDues().value(id), found->deadlines.reckonedBy}};
    };
}

} // namespace Duties

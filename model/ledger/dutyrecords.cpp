#include "model/ledger/dutyrecords.h"

#include "model/base/vocabulary.h"
#include "model/ledger/recordkeys.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace Ledger {

using namespace Incidents;

namespace {

const QString regimeKey = QStringLiteral("regime");
const QString partyKey = QStringLiteral("party");
const QString dutyKey = QStringLiteral("duty");
const QString stateKey = QStringLiteral("state");
const QString byKey = QStringLiteral("by");
const QString decidedKey = QStringLiteral("decided");
const QString proposalKey = QStringLiteral("proposal");
const QString stageKey = QStringLiteral("stage");
const QString receiptKey = QStringLiteral("receipt");
const QString heldKey = QStringLiteral("held");
const QString copyKey = QStringLiteral("copy");
const QString filedAtKey = QStringLiteral("filed_at");

DutyKey keyOf(const QJsonObject &attributes)
{
    return {.regime = attributes.value(regimeKey).toString(),
            .party = attributes.value(partyKey).toString(),
            .duty = attributes.value(dutyKey).toString()};
}

QJsonArray heldToJson(const QList<HeldDeadline> &held)
{
    QJsonArray array;
    for (const HeldDeadline &deadline : held)
        array.append(QJsonObject{{dutyKey, deadline.duty}, {QStringLiteral("due"), deadline.due},
                                 {QStringLiteral("late"), deadline.late}});
    return array;
}

QList<HeldDeadline> heldFromJson(const QJsonValue &array)
{
    QList<HeldDeadline> held;
    for (const auto deadline : array.toArray())
        held.append({deadline[dutyKey].toString(), deadline[u"due"].toString(), deadline[u"late"].toBool()});
    return held;
}

} // namespace

const HeldDeadline *FilingRow::heldFor(const DutyKey &key) const
{
    if (key.regime != filing.duty.regime || key.party != filing.duty.party)
        return nullptr;
    const auto held = std::find_if(filing.held.begin(), filing.held.end(),
                                   [&key](const HeldDeadline &deadline) { return deadline.duty == key.duty; });
    return held == filing.held.end() ? nullptr : &*held;
}

namespace {

// In the words of authorities.to: whom these do not name stands there under his own name.
QString authorityOf(const QString &to)
{
    static const QStringList named = {QStringLiteral("ppc"), QStringLiteral("jipdec"), QStringLiteral("entrusting")};
    if (named.contains(to) || to.contains(u':'))
        return to;
    return QStringLiteral("other:") + Base::label(QStringLiteral("receiver"), to, Base::Language::Japanese);
}

bool isSameReport(const AuthorityReport &told, const NewFiling &filing)
{
    return told.to == authorityOf(filing.to) && told.stage == filing.stage
        && told.by.valueOr(QStringLiteral("own")) == filing.duty.party;
}

} // namespace

Incident withFilings(Incident incident, const QList<FilingRow> &filings)
{
    for (const FilingRow &row : filings) {
        const NewFiling &filing = row.filing;
        if (row.corrected || filing.to.isEmpty() || filing.to == u"persons")
            continue;
        auto told = std::find_if(incident.authorities.begin(), incident.authorities.end(),
                                 [&filing](const AuthorityReport &each) { return isSameReport(each, filing); });
        if (told == incident.authorities.end() || filing.stage == Stage::Supplement) {
            incident.authorities.append({.to = authorityOf(filing.to), .stage = filing.stage, .by = filing.duty.party});
            told = incident.authorities.end() - 1;
        }
        told->state = Filing::Done;
        told->when = Moment::of(filing.at);
        if (!filing.receipt.isEmpty())
            told->receipt = filing.receipt;
    }
    return incident;
}

QString decidedText(const DutyKey &key, Decided verdict, Base::Language language)
{
    if (key.duty == u"persons" && verdict == Decided::NotRequired)
        return Base::label(QStringLiteral("duty_state_persons"), QStringLiteral("not_required"), language);
    return Base::label(QStringLiteral("decided"), Base::nameOf(verdict), language);
}

Record recordOf(const Decision &decision)
{
    QJsonObject body{{proposalKey, decision.proposal}};
    insertText(body, byKey, decision.by);
    insertText(body, whyKey, decision.why);
    insertText(body, decidedKey, decision.decided.toUTC().toString(Qt::ISODateWithMs));
    return {.incident = decision.incident.value,
            .attributes = {{regimeKey, decision.duty.regime}, {partyKey, decision.duty.party},
                           {dutyKey, decision.duty.duty}, {stateKey, Base::nameOf(decision.verdict)}},
            .body = body};
}

Decision decisionOf(const Record &record)
{
    return {.incident = IncidentId(record.incident),
            .duty = keyOf(record.attributes),
            .verdict = Base::fromName<Decided>(record.attributes.value(stateKey).toString()).value_or(Decided::ToDecide),
            .by = record.body.value(byKey).toString(),
            .why = record.body.value(whyKey).toString(),
            .decided = utc(record.body.value(decidedKey).toString()),
            .proposal = record.body.value(proposalKey).toObject()};
}

Record recordOf(const NewFiling &filing, const QJsonObject &facts, const QString &recorded, const QString &by)
{
    const QByteArray hash = QCryptographicHash::hash(filing.copy, QCryptographicHash::Sha256).toHex();
    QJsonObject body{{stageKey, Base::nameOf(filing.stage)}, {heldKey, heldToJson(filing.held)},
                     {shaKey, QString::fromLatin1(hash)}, {factsKey, facts}};
    insertText(body, toKey, filing.to);
    insertText(body, receiptKey, filing.receipt);
    insertText(body, whyKey, filing.why);
    insertText(body, copyKey, filing.copyName);
    return {.incident = filing.incident.value,
            .attributes = {{regimeKey, filing.duty.regime}, {partyKey, filing.duty.party},
                           {dutyKey, filing.duty.duty}, {filedAtKey, filing.at.toString()},
                           {recordedKey, recorded}, {recordedByKey, by}},
            .body = body};
}

FilingRow filingOf(const Record &record)
{
    const auto text = [&record](const QString &key) { return record.body.value(key).toString(); };
    const auto attribute = [&record](const QString &key) { return record.attributes.value(key).toString(); };
    const QString copyName = text(copyKey);
    return {.id = FilingId(record.id),
            .recorded = utc(attribute(recordedKey)),
            .recordedBy = attribute(recordedByKey),
            .filing = {.incident = IncidentId(record.incident),
                       .duty = keyOf(record.attributes),
                       .to = text(toKey),
                       .stage = Base::fromName<Stage>(text(stageKey)).value_or(Stage::Single),
                       .at = PartialTime::fromString(attribute(filedAtKey)).value_or(PartialTime()),
                       .receipt = text(receiptKey),
                       .held = heldFromJson(record.body.value(heldKey)),
                       .why = text(whyKey),
                       .copyName = copyName},
            .sha256 = copyName.isEmpty() ? QString() : text(shaKey),
            .facts = record.body.value(factsKey).toObject()};
}

bool isProposal(const AuditRow &row)
{
    if (row.entity != Tables::decision().name)
        return false;
    if (row.field.isEmpty() && row.before.isNull())
        return valueFromText(row.after)[stateKey] == Base::nameOf(Decided::ToDecide);
    return row.field == proposalKey || row.field.startsWith(proposalKey + u'.');
}

} // namespace Ledger

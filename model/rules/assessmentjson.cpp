// The contract's `assess --json`: names fixed there, sentences in the language asked for.
#include "model/rules/assessment.h"

#include <QJsonArray>

namespace Rules {

using Base::Language;

namespace {


QJsonValue dateOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue dueOf(QDate day, const QDateTime &instant)
{
    if (instant.isValid())
        return instant.toOffsetFromUtc(instant.offsetFromUtc()).toString(Qt::ISODate);
    return dateOrNull(day);
}

QString joined(const Reasons &reasons, Language language)
{
    const QString separator = language == Language::Japanese ? QStringLiteral("、") : QStringLiteral("; ");
    return sentences(reasons, language).join(separator);
}

QString word(Truth truth)
{
    static const QString words[] = {QStringLiteral("no"), QStringLiteral("unknown"), QStringLiteral("yes")};
    return words[int(truth)];
}

QJsonObject triggerToJson(const TriggerFinding &trigger, Language language)
{
    return {{QStringLiteral("id"), trigger.id},
            {QStringLiteral("name"), trigger.name.in(language)},
            {QStringLiteral("met"), word(trigger.met)},
            {QStringLiteral("because"), joined(trigger.because, language)}};
}

QJsonObject dutyToJson(const DutyFinding &duty, QDate on, Language language)
{
    QJsonObject json{{QStringLiteral("id"), duty.id},
                     {QStringLiteral("name"), duty.name.in(language)},
                     {QStringLiteral("to"), duty.to},
                     {QStringLiteral("by"), duty.by},
                     {QStringLiteral("kind"), Base::nameOf(duty.kind)},
                     {QStringLiteral("from"), dateOrNull(duty.from)},
                     {QStringLiteral("due"), dueOf(duty.due, duty.dueAt)},
                     {QStringLiteral("days_left"), duty.due.isValid() ? QJsonValue(on.daysTo(duty.due)) : QJsonValue()},
                     {QStringLiteral("certain"), duty.certain},
                     {QStringLiteral("verified"), duty.verified},
                     {QStringLiteral("because"), joined(duty.because, language)},
                     {QStringLiteral("source"), duty.source},
                     {QStringLiteral("state"), QStringLiteral("to_decide")}};
    if (duty.earliest.isValid())
        json.insert(QStringLiteral("earliest"), dateOrNull(duty.earliest));
    return json;
}

void addVerdict(QJsonObject &json, const PartyVerdict &verdict, Language language)
{
    json.insert(QStringLiteral("party"), verdict.party);
    json.insert(QStringLiteral("version"), verdict.version);
    json.insert(QStringLiteral("verdict"), Base::nameOf(verdict.verdict));
    json.insert(QStringLiteral("known"), dateOrNull(verdict.known));
    json.insert(QStringLiteral("because"), QJsonArray::fromStringList(sentences(verdict.because, language)));
    json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(verdict.missing));
    json.insert(QStringLiteral("could_exempt"), QJsonArray::fromStringList(verdict.couldExempt));
    json.insert(QStringLiteral("verified"), verdict.verified);
    json.insert(QStringLiteral("source"), verdict.source);
    if (!verdict.note.isEmpty())
        json.insert(QStringLiteral("note"), verdict.note.in(language));
    QJsonArray triggers;
    for (const TriggerFinding &trigger : verdict.triggers)
        triggers.append(triggerToJson(trigger, language));
    json.insert(QStringLiteral("triggers"), triggers);
}

QJsonArray dutiesToJson(const QList<DutyFinding> &duties, QDate on, Language language)
{
    QJsonArray array;
    for (const DutyFinding &duty : duties)
        array.append(dutyToJson(duty, on, language));
    return array;
}

QJsonArray proposalsToJson(const QList<Proposal> &proposals, Language language)
{
    QJsonArray array;
    for (const Proposal &proposal : proposals)
        array.append(QJsonObject{{QStringLiteral("field"), proposal.field},
                                 {QStringLiteral("value"), proposal.value},
                                 {QStringLiteral("because"), joined(proposal.because, language)},
                                 {QStringLiteral("question"), proposal.question.in(language)}});
    return array;
}

void addParties(QJsonObject &json, const RegimeFinding &finding, QDate on, Language language)
{
    QJsonArray all;
    QJsonArray parties;
    for (const PartyVerdict &verdict : finding.parties) {
        const QJsonArray duties = dutiesToJson(verdict.duties, on, language);
        for (const auto duty : duties)
            all.append(duty);
        QJsonObject party{{QStringLiteral("name"), verdict.name}, {QStringLiteral("duties"), duties}};
        addVerdict(party, verdict, language);
        parties.append(party);
    }
    json.insert(QStringLiteral("duties"), all);
    json.insert(QStringLiteral("parties"), parties);
}

QJsonObject regimeToJson(const RegimeFinding &finding, QDate on, Language language)
{
    const QJsonValue instead = finding.instead ? QJsonValue(Base::nameOf(*finding.instead)) : QJsonValue();
    QJsonObject json{{QStringLiteral("id"), finding.id},
                     {QStringLiteral("name"), finding.name.in(language)},
                     {QStringLiteral("applies"), finding.applies},
                     {QStringLiteral("verdict"), instead},
                     {QStringLiteral("because"), QJsonArray::fromStringList(sentences(finding.because, language))},
                     {QStringLiteral("missing"), QJsonArray::fromStringList(finding.missing)},
                     {QStringLiteral("triggers"), QJsonArray()},
                     {QStringLiteral("proposed"), proposalsToJson(finding.proposed, language)}};
    if (finding.verdict())
        addVerdict(json, *finding.verdict(), language);
    addParties(json, finding, on, language);
    if (!finding.coming.isEmpty())
        json.insert(QStringLiteral("coming"), QJsonObject{{QStringLiteral("version"), finding.coming},
                                                          {QStringLiteral("note"), finding.comingNote.in(language)}});
    return json;
}

} // namespace

QJsonObject toJson(const Assessment &assessment, Language language)
{
    QJsonArray regimes;
    for (const RegimeFinding &finding : assessment.regimes)
        regimes.append(regimeToJson(finding, assessment.on, language));
    QJsonArray contracts;
    for (const ContractDeadline &limit : assessment.contracts)
        contracts.append(QJsonObject{{QStringLiteral("by"), limit.by}, {QStringLiteral("deadline"), limit.text},
                                     {QStringLiteral("due"), dueOf(limit.due, limit.dueAt)}});
    return {{QStringLiteral("on"), assessment.on.toString(Qt::ISODate)},
            {QStringLiteral("regimes"), regimes},
            {QStringLiteral("contracts"), contracts}};
}

} // namespace Rules

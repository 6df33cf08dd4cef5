#include "model/ledger/documentrecords.h"

#include "model/incident/json.h"
#include "model/ledger/recordkeys.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace Ledger {

using namespace Incidents;

namespace {

const QString madeKey = QStringLiteral("made");
const QString madeByKey = QStringLiteral("made_by");
const QString choicesKey = QStringLiteral("choices");
const QString templateKey = QStringLiteral("template_version");
const QString ownTemplateKey = QStringLiteral("template");
const QString factsShaKey = QStringLiteral("facts_sha256");
const QString documentKey = QStringLiteral("document_id");
const QString verbKey = QStringLiteral("verb");
const QString whoKey = QStringLiteral("who");
const QString deputyKey = QStringLiteral("deputy_for");
const QString orallyKey = QStringLiteral("orally");
const QString atKey = QStringLiteral("at");
const QString commentKey = QStringLiteral("comment");
const QString overriddenKey = QStringLiteral("overridden");
const QString chainKey = QStringLiteral("chain");
const QString seriesKey = QStringLiteral("series");

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonArray quotedToJson(const QList<QuotedText> &quoted)
{
    QJsonArray array;
    for (const QuotedText &fact : quoted) {
        QJsonObject object{{QStringLiteral("tag"), fact.tag}, {QStringLiteral("label"), fact.label},
                           {QStringLiteral("value"), fact.value}};
        insertText(object, QStringLiteral("sentence"), fact.sentence);
        array.append(object);
    }
    return array;
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const auto text : array.toArray())
        texts += text.toString();
    return texts;
}

QJsonArray chainToJson(const QList<Approver> &chain)
{
    QJsonArray array;
    for (const Approver &approver : chain)
        array.append(partToJson(approver));
    return array;
}

QList<Approver> chainFromJson(const QJsonValue &array)
{
    QList<Approver> chain;
    for (const auto each : array.toArray()) {
        const auto approver = partFromJson<Approver>(each.toObject());
        chain += approver ? *approver : Approver();
    }
    return chain;
}

} // namespace

Record recordOf(const NewDocument &document, const QString &made, const QString &by)
{
    QJsonObject body{{QStringLiteral("letter"), document.letter},
                     {QStringLiteral("language"), document.language},
                     {QStringLiteral("era"), document.era},
                     {QStringLiteral("format"), document.format},
                     {QStringLiteral("date"), document.date.toString(Qt::ISODate)},
                     {QStringLiteral("number"), document.number},
                     {QStringLiteral("addressee"), document.addressee},
                     {QStringLiteral("quoted"), quotedToJson(document.quoted)},
                     {QStringLiteral("missing"), QJsonArray::fromStringList(document.missing)},
                     {shaKey, hashOf(document.content)}};
    insertText(body, seriesKey, document.series);
    insertText(body, templateKey, document.templateVersion);
    if (document.ownTemplate > 0)
        body.insert(ownTemplateKey, document.ownTemplate);
    if (!document.choices.isEmpty())
        body.insert(choicesKey, document.choices);
    if (!document.facts.isEmpty())
        body.insert(factsKey, document.facts);
    return {.incident = document.incident.value, .attributes = {{madeKey, made}, {madeByKey, by}}, .body = body};
}

DocumentRow documentOf(const Record &record)
{
    const QJsonObject &body = record.body;
    const auto text = [&body](const char *key) { return body.value(QLatin1String(key)).toString(); };
    DocumentRow row{.id = DocumentId(record.id),
                    .made = utc(record.attributes.value(madeKey).toString()),
                    .madeBy = record.attributes.value(madeByKey).toString(),
                    .document = {.incident = IncidentId(record.incident),
                                 .letter = text("letter"),
                                 .language = text("language"),
                                 .era = text("era"),
                                 .format = text("format"),
                                 .date = QDate::fromString(text("date"), Qt::ISODate),
                                 .number = text("number"),
                                 .addressee = text("addressee"),
                                 .series = text("series"),
                                 .missing = textsOf(body.value(QStringLiteral("missing"))),
                                 .ownTemplate = body.value(ownTemplateKey).toInteger(),
                                 .templateVersion = text("template_version"),
                                 .choices = body.value(choicesKey).toObject(),
                                 .facts = body.value(factsKey).toObject()},
                    .sha256 = text("sha256")};
    for (const auto fact : body.value(QStringLiteral("quoted")).toArray())
        row.document.quoted.append({fact[u"tag"].toString(), fact[u"label"].toString(), fact[u"value"].toString(),
                                    fact[u"sentence"].toString()});
    return row;
}

Record recordOf(const DocumentStep &step, const QList<Approver> &chain, const Record &document, const QString &recorded,
                const QString &by)
{
    QJsonObject body{{whoKey, step.who}};
    insertText(body, deputyKey, step.deputyFor);
    insertText(body, atKey, step.at ? step.at->toString() : QString());
    insertText(body, commentKey, step.comment);
    insertText(body, toKey, step.to);
    insertText(body, whyKey, step.why);
    if (step.orally)
        body.insert(orallyKey, true);
    if (!step.overridden.isEmpty())
        body.insert(overriddenKey, QJsonArray::fromStringList(step.overridden));
    if (!chain.isEmpty())
        body.insert(chainKey, chainToJson(chain));
    if (step.verb == DocumentVerb::Issue) {
        body.insert(shaKey, document.body.value(shaKey));
        body.insert(factsShaKey, hashOf(compact(document.body).toUtf8()));
        insertText(body, templateKey, document.body.value(templateKey).toString());
    }
    return {.incident = document.incident,
            .attributes = {{documentKey, document.id}, {verbKey, Base::nameOf(step.verb)}, {recordedKey, recorded},
                           {recordedByKey, by}},
            .body = body};
}

DocumentStepRow stepOf(const Record &record)
{
    const auto text = [&record](const QString &key) { return record.body.value(key).toString(); };
    const auto attribute = [&record](const QString &key) { return record.attributes.value(key).toString(); };
    return {.id = DocumentStepId(record.id),
            .incident = IncidentId(record.incident),
            .recorded = utc(attribute(recordedKey)),
            .recordedBy = attribute(recordedByKey),
            .step = {.document = DocumentId(record.attributes.value(documentKey).toInteger()),
                     .verb = Base::fromName<DocumentVerb>(attribute(verbKey)).value_or(DocumentVerb::Review),
                     .who = text(whoKey),
                     .deputyFor = text(deputyKey),
                     .orally = record.body.value(orallyKey).toBool(),
                     .at = PartialTime::fromString(text(atKey)),
                     .comment = text(commentKey),
                     .to = text(toKey),
                     .overridden = textsOf(record.body.value(overriddenKey)),
                     .why = text(whyKey)},
            .chain = chainFromJson(record.body.value(chainKey)),
            .sha256 = text(shaKey)};
}

bool isFrozen(const Record &issue, const Record &document)
{
    return issue.body.value(shaKey) == document.body.value(shaKey)
        && issue.body.value(factsShaKey).toString() == hashOf(compact(document.body).toUtf8());
}

} // namespace Ledger

#include "model/drafts/choices.h"

#include "model/letters/choices.h"

#include <QJsonArray>

namespace Drafts {

using Letters::Choice;
using Letters::Reader;

namespace {

const QString voluntaryKey = QStringLiteral("voluntary");
const QString verdictsKey = QStringLiteral("verdicts");
const QString dutiesKey = QStringLiteral("duties");
const QStringList readers = {QStringLiteral("both"), QStringLiteral("exposed"), QStringLiteral("received")};

QString keyOf(Choice choice)
{
    return Base::nameOf(choice);
}

void insertFlag(QJsonObject *object, const QString &key, bool chosen, bool usual)
{
    if (chosen != usual)
        object->insert(key, chosen);
}

void insertAnswer(QJsonObject *object, Choice choice, const std::optional<bool> &chosen)
{
    if (chosen)
        object->insert(keyOf(choice), *chosen);
}

void insertDay(QJsonObject *object, Choice choice, QDate day)
{
    if (day.isValid())
        object->insert(keyOf(choice), day.toString(Qt::ISODate));
}

// The judgement of the day on which it was written: a later one makes no letter out of date.
void insertJudgement(QJsonObject *object, const Letters::Options &options)
{
    QJsonArray duties;
    for (const Letters::DutyLine &line : options.duties)
        duties.append(QJsonArray{line.text, line.to, line.due, line.state});
    if (!options.verdicts.isEmpty())
        object->insert(verdictsKey, QJsonArray::fromStringList(options.verdicts));
    if (!duties.isEmpty())
        object->insert(dutiesKey, duties);
}

std::optional<bool> answerIn(const QJsonObject &choices, Choice choice)
{
    const QJsonValue value = choices.value(keyOf(choice));
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QDate dayIn(const QJsonObject &choices, Choice choice)
{
    return QDate::fromString(choices.value(keyOf(choice)).toString(), Qt::ISODate);
}

} // namespace

QJsonObject choicesToJson(const Request &request)
{
    const Letters::Options &options = request.choices;
    QJsonObject object;
    insertFlag(&object, voluntaryKey, request.voluntary, false);
    if (options.reader != Reader::Both)
        object.insert(keyOf(Choice::Reader), readers[int(options.reader)]);
    insertFlag(&object, keyOf(Choice::Numbers), options.showNumbers, true);
    insertAnswer(&object, Choice::Minors, options.minors);
    insertFlag(&object, keyOf(Choice::Bereaved), options.bereaved, false);
    insertAnswer(&object, Choice::Seal, options.sealOmitted);
    insertFlag(&object, keyOf(Choice::CausePending), options.causePending, false);
    insertFlag(&object, keyOf(Choice::Annex), options.withAnnex, false);
    insertDay(&object, Choice::AnswerBy, options.answerBy);
    insertDay(&object, Choice::NextWord, options.nextWord);
    insertJudgement(&object, options);
    return object;
}

void addChoices(const QJsonObject &choices, Request *request)
{
    Letters::Options &options = request->choices;
    request->voluntary = choices.value(voluntaryKey).toBool();
    options.reader = Reader(qMax(qsizetype(0), readers.indexOf(choices.value(keyOf(Choice::Reader)).toString())));
    options.showNumbers = choices.value(keyOf(Choice::Numbers)).toBool(true);
    options.minors = answerIn(choices, Choice::Minors);
    options.bereaved = choices.value(keyOf(Choice::Bereaved)).toBool();
    options.sealOmitted = answerIn(choices, Choice::Seal);
    options.causePending = choices.value(keyOf(Choice::CausePending)).toBool();
    options.withAnnex = choices.value(keyOf(Choice::Annex)).toBool();
    options.answerBy = dayIn(choices, Choice::AnswerBy);
    options.nextWord = dayIn(choices, Choice::NextWord);
    for (const auto verdict : choices.value(verdictsKey).toArray())
        options.verdicts += verdict.toString();
    for (const auto duty : choices.value(dutiesKey).toArray())
        options.duties += {duty[0].toString(), duty[1].toString(), duty[2].toString(), duty[3].toString()};
}

} // namespace Drafts

#include "model/check/elements.h"

#include "model/base/shipped.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Check {

namespace {

const QJsonObject &lettersFile()
{
    static const QJsonObject content = Base::shippedJson(QStringLiteral("check/letters.json")).object();
    return content;
}

// An entry is the id of a shared element, or one with properties of its own.
Element elementOf(const QJsonValue &entry)
{
    const QString id = entry.isString() ? entry.toString() : entry[u"id"].toString();
    const QJsonObject shared = lettersFile()[u"elements"][id].toObject();
    return {.id = id,
            .pattern = QRegularExpression(shared[u"pattern"].toString(),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption),
            .withinSentences = entry[u"within_sentences"].toInt(),
            .sure = entry[u"sure"].toBool(shared[u"sure"].toBool())};
}

// What the law asks for in a notice to persons is custom in any other letter.
QList<Element> listOf(const QJsonValue &entries, bool isNotice)
{
    QList<Element> list;
    for (const auto entry : entries.toArray()) {
        list += elementOf(entry);
        list.last().sure = list.last().sure && isNotice;
    }
    return list;
}

} // namespace

LetterElements elementsOf(const QString &letter)
{
    const QJsonObject entry = lettersFile()[u"letters"][letter].toObject();
    const bool isNotice = entry[u"notice_to_persons"].toBool();
    return {.elements = listOf(entry[u"holds"], isNotice),
            .unwanted = listOf(entry[u"unwanted"], isNotice),
            .mostLines = entry[u"most_lines"].toInt(),
            .staysInside = entry[u"stays_inside"].toBool()};
}

QStringList lettersWithElements()
{
    return lettersFile()[u"letters"].toObject().keys();
}

} // namespace Check

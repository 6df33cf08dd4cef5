#include "model/check/phrases.h"

#include "model/base/shipped.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Check {

namespace {

const QJsonObject &phrasesFile()
{
    static const QJsonObject content = Base::shippedJson(QStringLiteral("check/phrases.json")).object();
    return content;
}

} // namespace

QList<Phrase> phrases(const QString &list)
{
    QList<Phrase> found;
    for (const auto entry : phrasesFile()[list].toArray()) {
        const QJsonObject phrase = entry.toObject();
        found += {.pattern = QRegularExpression(phrase[u"pattern"].toString(), QRegularExpression::MultilineOption),
                  .because = QStringLiteral("check.") + phrase[u"because"].toString(),
                  .sure = phrase[u"sure"].toBool(),
                  .least = phrase[u"least"].toInt(1)};
    }
    return found;
}

QList<Variants> variants(const QString &list)
{
    QList<Variants> found;
    for (const auto entry : phrasesFile()[list].toArray()) {
        const QJsonObject group = entry.toObject();
        found += {.words = group[u"words"].toVariant().toStringList(),
                  .behindTheSameWord = group[u"behind_the_same_word"].toBool()};
    }
    return found;
}

const QList<Pair> &pairs()
{
    static const QList<Pair> all = [] {
        QList<Pair> found;
        for (const auto entry : phrasesFile()[u"pairs"].toArray())
            found += {.opening = entry[u"opening"].toString(), .closings = entry[u"closings"].toVariant().toStringList()};
        return found;
    }();
    return all;
}

bool areHomophones(QChar a, QChar b)
{
    const QJsonArray groups = phrasesFile()[u"homophones"].toArray();
    return std::any_of(groups.begin(), groups.end(), [&](const QJsonValue &group) {
        const QString signs = group.toString();
        return signs.contains(a) && signs.contains(b);
    });
}

bool tellsApart(QChar c)
{
    static const QString signs = phrasesFile()[u"telling_apart"].toString();
    return signs.contains(c);
}

QChar commonForm(QChar c)
{
    static const QHash<QChar, QChar> forms = [] {
        QHash<QChar, QChar> found;
        for (const auto entry : phrasesFile()[u"forms"].toArray()) {
            const QString group = entry.toString();
            for (const QChar form : group)
                found.insert(form, group.at(0));
        }
        return found;
    }();
    return forms.value(c, c);
}

} // namespace Check

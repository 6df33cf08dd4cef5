#include "model/roster/slips.h"

#include "model/base/shipped.h"
#include "model/roster/columns.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace Roster {

namespace {

const QJsonObject &slipWords()
{
    static const QJsonObject all = Base::shippedJson(QStringLiteral("roster/slips.json")).object();
    return all;
}

// Read once: each cell of each row is asked about.
QSet<QString> foldedWords(const QString &key)
{
    QSet<QString> folds;
    for (const auto word : slipWords()[key].toArray())
        folds += folded(word.toString());
    return folds;
}

} // namespace

bool isCellError(const QString &text)
{
    static const QSet<QString> errors = foldedWords(QStringLiteral("cell_errors"));
    return (text.contains(u'#') || text.contains(u'＃')) && errors.contains(folded(text));
}

bool isTotal(const QString &name)
{
    static const QSet<QString> totals = foldedWords(QStringLiteral("totals"));
    return totals.contains(folded(name));
}

QString lostCharacterIn(const QString &name)
{
    static const QJsonArray lost = slipWords()[u"lost"].toArray();
    for (const auto character : lost) {
        if (name.contains(character.toString()))
            return character.toString();
    }
    return {};
}

QString honorificAfter(const QString &name)
{
    static const QJsonArray honorifics = slipWords()[u"honorifics"].toArray();
    for (const auto honorific : honorifics) {
        const QString word = honorific[u"word"].toString();
        if (name.endsWith(word) && name.size() >= honorific[u"shortest"].toInt())
            return word;
    }
    return {};
}

QString honorificAfterOrganisation(const QString &name)
{
    static const QJsonArray honorifics = slipWords()[u"organisation_honorifics"].toArray();
    for (const auto honorific : honorifics) {
        if (name.endsWith(honorific.toString()))
            return honorific.toString();
    }
    return {};
}

} // namespace Roster

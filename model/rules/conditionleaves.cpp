#include "model/rules/conditionleaves.h"

namespace Rules {

namespace {

const QList<LeafKind> &leafKinds()
{
    static const QList<LeafKind> all = factLeaves() + subjectLeaves() + contentLeaves();
    return all;
}

} // namespace

QStringList wordsFrom(Keys &keys, const char *key, const QStringList &words)
{
    const QStringList chosen = keys.textsOr(key);
    for (const QString &word : chosen) {
        if (!words.contains(word))
            keys.report("data.unknown_word", keys.where(QString::fromLatin1(key)), {word, words.join(QStringLiteral(", "))});
    }
    return chosen;
}

QStringList leafNames()
{
    QStringList names;
    for (const LeafKind &kind : leafKinds())
        names += QString::fromLatin1(kind.name);
    return names;
}

std::shared_ptr<const ConditionLeaf> readLeaf(const QJsonObject &object, const QString &where, Base::Problems &problems)
{
    Keys keys(object, where, problems);
    for (const LeafKind &kind : leafKinds()) {
        if (!object.contains(QLatin1StringView(kind.name)))
            continue;
        auto leaf = kind.read(keys);
        keys.refuseTheRest();
        return leaf;
    }
    const QString named = object.isEmpty() ? QString() : object.constBegin().key();
    keys.report("rules.unknown_condition", where, {named, leafNames().join(QStringLiteral(", "))});
    return {};
}

} // namespace Rules

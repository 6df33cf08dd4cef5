#include "model/base/vocabulary.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Base {

namespace {

struct Word
{
    QString japanese;
    QString english;
};

struct Group
{
    QStringList ids;
    QHash<QString, Word> words;
};

Group load(const QString &path)
{
    Group group;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return group;
    for (const auto entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject word = entry.toObject();
        const QString id = word[u"id"].toString();
        group.ids += id;
        group.words.insert(id, {word[u"ja"].toString(), word[u"en"].toString()});
    }
    return group;
}

QHash<QString, Group> loadAll()
{
    QHash<QString, Group> groups;
    const QDir folder(QStringLiteral(":/vocabulary"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}))
        groups.insert(name.chopped(5), load(folder.filePath(name)));
    return groups;
}

// Read once as a whole: afterwards any thread may look words up.
const Group &groupNamed(const QString &name)
{
    static const QHash<QString, Group> groups = loadAll();
    static const Group none;
    const auto found = groups.constFind(name);
    return found == groups.constEnd() ? none : *found;
}

} // namespace

QStringList vocabulary(const QString &group)
{
    return groupNamed(group).ids;
}

QString label(const QString &group, const QString &id, Language language)
{
    const Group &words = groupNamed(group);
    const auto found = words.words.constFind(id);
    if (found == words.words.constEnd())
        return id;
    return language == Language::Japanese ? found->japanese : found->english;
}

} // namespace Base

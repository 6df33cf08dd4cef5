#include "model/base/problem.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Base {

namespace {

struct Sentences
{
    QString japanese;
    QString english;
};

QHash<QString, Sentences> loadSentences()
{
    QHash<QString, Sentences> all;
    const QDir folder(QStringLiteral(":/messages"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject kinds = QJsonDocument::fromJson(file.readAll()).object();
        const QString room = name.chopped(5);
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            const QJsonObject texts = kind->toObject();
            all.insert(room + u'.' + kind.key(), {texts[u"ja"].toString(), texts[u"en"].toString()});
        }
    }
    return all;
}

const QHash<QString, Sentences> &sentences()
{
    static const QHash<QString, Sentences> all = loadSentences();
    return all;
}

// In one pass, so that an argument that itself holds "{1}" stays as it is.
QString filledIn(const QString &pattern, const QStringList &args)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isSlot = pattern[at] == u'{' && at + 2 < pattern.size() && pattern[at + 1].isDigit()
            && pattern[at + 2] == u'}';
        if (!isSlot) {
            text += pattern[at];
            continue;
        }
        text += args.value(pattern[at + 1].digitValue());
        at += 2;
    }
    return text;
}

} // namespace

QString sentence(const Problem &problem, Language language)
{
    const auto found = sentences().constFind(problem.kind);
    if (found == sentences().constEnd())
        return problem.kind + u' ' + problem.args.join(u' ');
    return filledIn(language == Language::Japanese ? found->japanese : found->english, problem.args);
}

QString line(const Problem &problem, Language language)
{
    const QString text = sentence(problem, language);
    return problem.where.isEmpty() ? text : problem.where + QStringLiteral(": ") + text;
}

QStringList problemKinds()
{
    return sentences().keys();
}

} // namespace Base

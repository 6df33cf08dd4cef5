#include "model/rules/whoelse.h"

#include "model/base/vocabulary.h"

#include <QJsonDocument>

namespace Rules {

using Base::Problems;

namespace {

/// Whether `word` is one of a vocabulary, or a free name after one of its prefixes ("other:教育委員会").
bool isWord(const QString &word, const QStringList &words, const QStringList &prefixes)
{
    const auto names = [&word](const QString &prefix) {
        return word.startsWith(prefix) && word.size() > prefix.size();
    };
    return words.contains(word) || std::any_of(prefixes.begin(), prefixes.end(), names);
}

QString readWord(Keys &keys, const char *key, const char *vocabulary, const QStringList &prefixes)
{
    const QString word = keys.textOr(key);
    const QStringList words = Base::vocabulary(QString::fromLatin1(vocabulary));
    if (!word.isEmpty() && !isWord(word, words, prefixes))
        keys.report("data.unknown_word", keys.where(QString::fromLatin1(key)),
                    {word, (words + prefixes).join(QStringLiteral(", "))});
    return word;
}

void readSource(OtherReceiver &entry, Keys &keys)
{
    if (!keys.has("source"))
        keys.report("data.key_missing", keys.where(), {QStringLiteral("source")});
    entry.source = keys.textOr("source");
    if (!entry.source.isEmpty() && !entry.source.startsWith(u"https://") && !entry.source.startsWith(u"http://"))
        keys.report("rules.no_address", keys.where(QStringLiteral("source")), {entry.source});
    entry.isDuty = keys.flagOr("duty", false);
    if (entry.isDuty && entry.source.isEmpty())
        keys.report("rules.duty_without_source", keys.where(), {entry.id});
}

OtherReceiver readEntry(Keys &keys, Problems &problems)
{
    OtherReceiver entry{.id = keys.text("id"), .name = keys.sentence("name"), .why = keys.sentence("why")};
    if (keys.isStated("when"))
        entry.when = Condition::read(keys.objectOr("when"), keys.where(QStringLiteral("when")), problems);
    else
        keys.report("data.key_missing", keys.where(), {QStringLiteral("when")});
    const QString other = QStringLiteral("other:");
    entry.to = readWord(keys, "authority", "authority", {QStringLiteral("ministry:"), other});
    entry.where = readWord(keys, "publication", "place", {other});
    if (entry.to.isEmpty() == entry.where.isEmpty())
        keys.report("rules.one_of_two", keys.where(), {QStringLiteral("authority"), QStringLiteral("publication")});
    readSource(entry, keys);
    return entry;
}

} // namespace

Base::Result<QList<OtherReceiver>> readWhoElse(const QByteArray &bytes)
{
    Problems problems;
    QList<OtherReceiver> entries;
    Keys keys(QJsonDocument::fromJson(bytes).object(), {}, problems);
    if (keys.text("format") != u"tenmatsu-checklist/1")
        keys.report("rules.not_a_checklist", {});
    if (!keys.has("entries"))
        keys.report("data.key_missing", {}, {QStringLiteral("entries")});
    keys.each("entries", [&](Keys &each) {
        const OtherReceiver entry = readEntry(each, problems);
        const auto isSame = [&entry](const OtherReceiver &other) { return other.id == entry.id; };
        if (std::any_of(entries.begin(), entries.end(), isSame))
            each.report("data.same_id_twice", each.where(), {entry.id});
        entries += entry;
    });
    keys.refuseTheRest();
    if (!problems.isEmpty())
        return problems;
    return entries;
}

} // namespace Rules

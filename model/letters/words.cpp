#include "model/letters/words.h"

#include "model/base/shipped.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace Letters {

using Base::Language;

namespace {

struct SelfWord
{
    QString mark; ///< a legal form within the name, or the name's ending
    QString word;
};

struct Words
{
    QHash<QString, QString> japanese;
    QHash<QString, QString> english;
    QList<SelfWord> byForm;
    QList<SelfWord> byEnding;
    QStringList minors;
};

QList<SelfWord> selfWords(const QJsonArray &entries, const QString &key)
{
    QList<SelfWord> words;
    for (const auto entry : entries)
        words += SelfWord{entry[key].toString(), entry[u"ja"].toString()};
    return words;
}

Words load()
{
    const QJsonObject all = Base::shippedJson(QStringLiteral("letters/words.json")).object();
    Words words;
    const QJsonObject phrases = all[u"phrases"].toObject();
    for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase) {
        words.japanese.insert(phrase.key(), phrase->toObject()[u"ja"].toString());
        words.english.insert(phrase.key(), phrase->toObject()[u"en"].toString());
    }
    words.byForm = selfWords(all[u"self_by_form"].toArray(), QStringLiteral("form"));
    words.byEnding = selfWords(all[u"self"].toArray(), QStringLiteral("ending"));
    for (const auto minor : all[u"minors"].toArray())
        words.minors += minor.toString();
    return words;
}

const Words &words()
{
    static const Words all = load();
    return all;
}

} // namespace

QString phrase(const QString &id, Language language, const QStringList &args)
{
    QString text = (language == Language::Japanese ? words().japanese : words().english).value(id);
    // From the last slot on, and each once: an argument that holds "{0}" stays as it is.
    for (qsizetype at = args.size() - 1; at >= 0; --at) {
        const QString slot = u'{' + QString::number(at) + u'}';
        if (const qsizetype found = text.indexOf(slot); found >= 0)
            text.replace(found, slot.size(), args[at]);
    }
    return text;
}

bool hasPhrase(const QString &id)
{
    return words().japanese.contains(id);
}

QString selfWord(const QString &organisation, Language language)
{
    if (language == Language::Japanese) {
        for (const SelfWord &form : words().byForm) {
            if (organisation.contains(form.mark))
                return form.word;
        }
        for (const SelfWord &ending : words().byEnding) {
            if (organisation.endsWith(ending.mark))
                return ending.word;
        }
    }
    return phrase(QStringLiteral("self.fallback"), language);
}

bool areMinors(const QString &group)
{
    return std::ranges::any_of(words().minors, [&](const QString &minor) { return group.contains(minor); });
}

} // namespace Letters

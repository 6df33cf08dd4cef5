#include "model/tables/historyanswers.h"

#include "model/base/vocabulary.h"
#include "model/ledger/duties.h"
#include "model/tables/fieldwords.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Tables {

using Base::Language;
using Ledger::HistoryRow;

QJsonValue storedValue(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

namespace {

/// One decision on its way through the changes.
struct Answer
{
    QString name; ///< regime and duty
    Ledger::DutyKey key;
    QString state;
    QString why;

    void apply(const HistoryRow &row, Language language)
    {
        if (row.field == u"#state")
            state = storedValue(row.after).toString();
        else if (row.field == u"why")
            why = storedValue(row.after).toString();
        else if (row.field.isEmpty() && !row.after.isNull())
            begin(storedValue(row.after).toObject(), language);
        else if (row.field.isEmpty())
            state.clear();
    }

    void begin(const QJsonObject &whole, Language language)
    {
        const QJsonValue body = whole.value(QStringLiteral("body"));
        const QString said = body[u"proposal"][u"name"][language == Language::Japanese ? u"ja" : u"en"].toString();
        name = Base::label(QStringLiteral("law"), whole.value(QStringLiteral("regime")).toString(), language) + u' '
            + (said.isEmpty() ? whole.value(QStringLiteral("duty")).toString() : said);
        key.duty = whole.value(QStringLiteral("duty")).toString();
        state = whole.value(QStringLiteral("state")).toString();
        why = body[u"why"].toString();
    }

    [[nodiscard]] QString text(Language language) const
    {
        if (state.isEmpty() || state == u"to_decide")
            return {};
        const auto verdict = Base::fromName<Ledger::Decided>(state).value_or(Ledger::Decided::ToDecide);
        const QString word = Ledger::decidedText(key, verdict, language);
        if (language == Language::Japanese)
            return word + u'（' + why + u'）';
        return word + QStringLiteral(" (") + why + u')';
    }
};

HistoryAnswers::Words filingWords(const HistoryRow &row, Language language)
{
    const QJsonObject whole = storedValue(row.after).toObject();
    const QJsonValue body = whole.value(QStringLiteral("body"));
    const QString stage = Base::label(QStringLiteral("stage"), body[u"stage"].toString(), language);
    const QString law = Base::label(QStringLiteral("law"), whole.value(QStringLiteral("regime")).toString(), language);
    return {.field = phrase("filing", language) + u' ' + law + u' ' + stage,
            .before = {},
            .after = QStringList{whole.value(QStringLiteral("filed_at")).toString(), body[u"receipt"].toString()}
                         .join(u' ')
                         .trimmed()};
}

HistoryAnswers::Words stepWords(const HistoryRow &row, Language language)
{
    const QJsonObject whole = storedValue(row.after).toObject();
    const QJsonValue body = whole.value(QStringLiteral("body"));
    const QString verb = Base::label(QStringLiteral("document_verb"), whole.value(QStringLiteral("verb")).toString(), language);
    QStringList parts{body[u"who"].toString()};
    if (const QString other = body[u"deputy_for"].toString(); !other.isEmpty())
        parts += phrase("deputy_for", language) + other;
    if (body[u"orally"].toBool())
        parts += phrase("orally", language);
    for (const char16_t *key : {u"at", u"to", u"comment", u"why"})
        parts += body[QStringView(key)].toString();
    parts.removeAll(QString());
    return {.field = QStringLiteral("%1 %2 %3").arg(phrase("document", language)).arg(whole.value(QStringLiteral("document_id")).toInteger()).arg(verb),
            .before = {},
            .after = parts.join(QStringLiteral(" · "))};
}

} // namespace

HistoryAnswers::HistoryAnswers(const QList<HistoryRow> &rows, Language language)
{
    QHash<qint64, Answer> answers;
    QHash<std::pair<qint64, qint64>, QString> before; ///< by change and decision
    QHash<std::pair<qint64, qint64>, qsizetype> place;
    for (qsizetype at = rows.size() - 1; at >= 0; --at) {
        const HistoryRow &row = rows[at];
        if (row.entity == u"filing" && row.field.isEmpty())
            m_words.insert(at, filingWords(row, language));
        if (row.entity == u"document_step" && row.field.isEmpty())
            m_words.insert(at, stepWords(row, language));
        if (row.entity != u"decision" || row.field.startsWith(u"#undoes"))
            continue;
        const std::pair key(row.change, row.entityId);
        Answer &answer = answers[row.entityId];
        if (!before.contains(key))
            before.insert(key, answer.text(language));
        answer.apply(row, language);
        if (place.contains(key))
            m_words.remove(place.value(key));
        place.insert(key, at);
        if (before.value(key) != answer.text(language))
            m_words.insert(at, {phrase("decision", language) + u' ' + answer.name, before.value(key), answer.text(language)});
    }
}

std::optional<HistoryAnswers::Words> HistoryAnswers::at(qsizetype row) const
{
    const auto words = m_words.constFind(row);
    return words == m_words.constEnd() ? std::nullopt : std::optional(*words);
}

} // namespace Tables

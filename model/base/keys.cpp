#include "model/base/keys.h"

namespace Base {

QString Keys::where(const QString &key) const
{
    return m_where.isEmpty() ? key : m_where + u'.' + key;
}

void Keys::report(const char *kind, const QString &where, QStringList args)
{
    m_problems.append({QString::fromLatin1(kind), std::move(args), where});
}

QJsonValue Keys::take(const char *key, bool required)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    const QJsonValue value = m_object.value(name);
    if (required && (value.isUndefined() || value.isNull()))
        report("data.key_missing", m_where, {name});
    return value;
}

bool Keys::has(const char *key)
{
    return !take(key, false).isUndefined();
}

bool Keys::isStated(const char *key)
{
    const QJsonValue value = take(key, false);
    return !value.isUndefined() && !value.isNull();
}

QString Keys::text(const char *key)
{
    const QJsonValue value = take(key, true);
    if (!value.isUndefined() && !value.isNull() && value.toString().trimmed().isEmpty())
        report("data.text_needed", where(QString::fromLatin1(key)));
    return value.toString();
}

QString Keys::textOr(const char *key, const QString &other)
{
    return isStated(key) ? text(key) : other;
}

QString Keys::choice(const char *key, const QStringList &words, const QString &other)
{
    const QString word = other.isEmpty() ? text(key) : textOr(key, other);
    if (!word.isEmpty() && !words.contains(word))
        report("data.unknown_word", where(QString::fromLatin1(key)), {word, words.join(QStringLiteral(", "))});
    return word;
}

int Keys::number(const char *key, int least, int most)
{
    const QJsonValue value = take(key, true);
    const double number = value.toDouble(-1e9);
    if (value.isUndefined() || value.isNull())
        return least;
    if (number < least || number > most || number != int(number)) {
        report("data.number_needed", where(QString::fromLatin1(key)), {QString::number(least), QString::number(most)});
        return least;
    }
    return int(number);
}

int Keys::numberOr(const char *key, int least, int most, int other)
{
    return isStated(key) ? number(key, least, most) : other;
}

double Keys::decimal(const char *key)
{
    const QJsonValue value = take(key, true);
    if (!value.isDouble() && !value.isUndefined() && !value.isNull())
        report("data.number_needed", where(QString::fromLatin1(key)), {QString(), QString()});
    return value.toDouble();
}

bool Keys::flagOr(const char *key, bool other)
{
    if (!isStated(key))
        return other;
    const QJsonValue value = take(key, true);
    if (!value.isBool())
        report("data.flag_needed", where(QString::fromLatin1(key)));
    return value.toBool(other);
}

QDate Keys::dateOr(const char *key)
{
    return isStated(key) ? date(key) : QDate();
}

QDate Keys::date(const char *key)
{
    const QString written = text(key);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && (!date.isValid() || written.size() != 10))
        report("data.date_needed", where(QString::fromLatin1(key)), {written});
    return date;
}

Text Keys::sentence(const char *key)
{
    const QJsonValue value = take(key, true);
    if (value.isUndefined() || value.isNull())
        return {};
    Keys languages(value.toObject(), where(QString::fromLatin1(key)), m_problems);
    const Text text{languages.text("ja"), languages.text("en")};
    languages.refuseTheRest();
    return text;
}

Text Keys::sentenceOr(const char *key)
{
    return isStated(key) ? sentence(key) : Text();
}

QStringList Keys::textsOr(const char *key)
{
    if (!isStated(key))
        return {};
    const QJsonValue value = take(key, true);
    QStringList texts;
    for (const auto entry : value.toArray()) {
        if (entry.toString().isEmpty())
            report("data.text_needed", where(QString::fromLatin1(key)));
        else
            texts += entry.toString();
    }
    if (texts.isEmpty())
        report("data.list_needed", where(QString::fromLatin1(key)));
    return texts;
}

QList<int> Keys::numbersOr(const char *key)
{
    QList<int> numbers;
    if (!isStated(key))
        return numbers;
    for (const auto entry : take(key, true).toArray())
        numbers += entry.toInt(-1);
    if (numbers.isEmpty() || numbers.contains(-1))
        report("data.list_needed", where(QString::fromLatin1(key)));
    return numbers;
}

QJsonObject Keys::objectOr(const char *key)
{
    if (!isStated(key))
        return {};
    const QJsonValue value = take(key, true);
    if (!value.isObject() || value.toObject().isEmpty())
        report("data.object_needed", where(QString::fromLatin1(key)));
    return value.toObject();
}

void Keys::each(const char *key, const std::function<void(Keys &)> &read)
{
    if (!has(key))
        return;
    const QJsonValue value = take(key, false);
    const QString name = QString::fromLatin1(key);
    if (!value.isArray())
        report("data.list_needed", where(name));
    const QJsonArray array = value.toArray();
    for (qsizetype at = 0; at < array.size(); ++at) {
        const QString place = where(name) + QStringLiteral("[%1]").arg(at);
        if (!array[at].isObject()) {
            report("data.object_needed", place);
            continue;
        }
        Keys entry(array[at].toObject(), place, m_problems);
        read(entry);
        entry.refuseTheRest();
    }
}

void Keys::refuseTheRest()
{
    for (auto key = m_object.begin(); key != m_object.end(); ++key) {
        if (!m_asked.contains(key.key()))
            report("data.unknown_key", m_where, {key.key()});
    }
}

} // namespace Base

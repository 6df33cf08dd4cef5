#include "model/tables/fieldwords.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/incident/json.h"
#include "model/tables/texts.h"

#include <QHash>
#include <QRegularExpression>

namespace Tables {

using Base::Language;

namespace {

const QString field = QStringLiteral("field");
const QString cause = QStringLiteral("cause");
const QString answer = QStringLiteral("answer");

const QHash<QString, QString> &vocabularies()
{
    static const QHash<QString, QString> all = {
        {"kind", "kind"}, {"status", "status"}, {"links.kind", "link_kind"},
        {"organisation.kind", "organisation_kind"}, {"organisation.privacy_mark", "answer"}, {"role", "role"},
        {"parties.role", "party_role"}, {"parties.kind", "organisation_kind"}, {"parties.entrusted_by", "party"},
        {"event.leak", "happened"}, {"event.loss", "happened"}, {"event.damage", "happened"},
        {"cause", "cause"}, {"causes", "cause"}, {"why", "why"}, {"channel", "channel"}, {"medium", "medium"},
        {"discovered_by", "discovered_by"}, {"counts.of", "count_of"}, {"counts.bound", "bound"},
        {"counts.state", "count_state"}, {"counts.overlaps", "answer"}, {"counts.reason", "count_reason"},
        {"data.category", "category"}, {"data.items", "item"}, {"data.excluded", "item"},
        {"sensitive", "answer"}, {"financial_harm", "answer"}, {"malicious", "answer"}, {"my_number", "answer"},
        {"ordinance_sensitive", "answer"}, {"facts.my_number_system", "answer"},
        {"facts.public_browsable", "answer"}, {"facts.unique_id", "answer"}, {"facts.risk", "answer"},
        {"facts.high_risk", "answer"}, {"facts.significant_harm", "answer"}, {"protection.encrypted", "answer"},
        {"protection.key_safe", "answer"}, {"scope", "scope"}, {"recovery.recovered_unseen", "answer"},
        {"secondary_damage.status", "damage"}, {"timeline.party", "party"}, {"timeline.kind", "step_kind"},
        {"facts.persons_in", "iso_country"}, {"facts.established_in", "iso_country"},
        {"persons_informed.party", "party"}, {"persons_informed.by", "informed_by"},
        {"persons_informed.state", "progress"}, {"authorities.to", "authority"}, {"authorities.via", "authority"},
        {"authorities.stage", "stage"}, {"authorities.state", "progress"}, {"authorities.by", "party"},
        {"publications.state", "publishing"}, {"publications.where", "place"}, {"actions.party", "party"},
        {"actions.purpose", "purpose"}, {"actions.kind", "action_kind"}, {"actions.status", "action_status"},
        {"contacts.party", "party"}, {"own.kind", "organisation_kind"}};
    return all;
}

QString wordOfKey(const QString &key, Language language)
{
    return Base::label(key.startsWith(u"own.") ? QStringLiteral("own_field") : field, key, language);
}

QString joined(const QStringList &parts, Language language)
{
    return parts.join(language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
}

/// A time, an interval or several of them; nothing when the value is no time.
QString timeTextOf(const QJsonValue &value, Language language)
{
    const bool isMoment = value.isObject() && (value[u"at"] != QJsonValue::Undefined
                                               || value[u"until"] != QJsonValue::Undefined);
    if (!isMoment)
        return {};
    const auto step = Incidents::partFromJson<Incidents::TimelineStep>(
        {{QStringLiteral("text"), QString()}, {QStringLiteral("when"), value}});
    return step && step->when ? momentText(*step->when, language) : QString();
}

/// The members in the order in which a form shows them.
QString objectText(const QString &path, const QJsonObject &object, Language language)
{
    QStringList keys = object.keys();
    const QStringList order = Base::vocabulary(field);
    const auto place = [&](const QString &key) { return order.indexOf(fieldKey(path) + u'.' + key); };
    std::stable_sort(keys.begin(), keys.end(), [&](const QString &left, const QString &right) {
        return place(left) < place(right);
    });
    QStringList parts;
    for (const QString &key : std::as_const(keys)) {
        const QString inner = path + u'.' + key;
        const QString text = valueText(inner, object[key], language);
        if (!text.isEmpty())
            parts += fieldLabel(inner, language) + QStringLiteral(": ") + text;
    }
    return joined(parts, language);
}

QString listText(const QString &path, const QJsonArray &array, Language language)
{
    if (array.isEmpty())
        return phrase("none", language);
    QStringList parts;
    for (const auto item : array)
        parts += valueText(path, item, language);
    return array.first().isObject() ? parts.join(u'\n') : joined(parts, language);
}

QString plainText(const QString &path, const QString &text, Language language)
{
    const QString vocabulary = fieldVocabulary(path);
    if (!vocabulary.isEmpty())
        return wordText(vocabulary, text, language);
    const auto time = Incidents::PartialTime::fromString(text);
    return time && time->precision() != Incidents::PartialTime::Precision::Year ? timeText(*time, language) : text;
}

} // namespace

QString phrase(const char *id, Language language)
{
    return Base::label(QStringLiteral("phrase"), QLatin1String(id), language);
}

QString fieldKey(const QString &path)
{
    static const QRegularExpression index(QStringLiteral("\\[\\d+\\]"));
    return QString(path).remove(index);
}

QString fieldLabel(const QString &path, Language language)
{
    return wordOfKey(fieldKey(path), language);
}

QString fieldText(const QString &path, Language language)
{
    static const QRegularExpression index(QStringLiteral("\\[(\\d+)\\]$"));
    QStringList words;
    QString above;
    for (const QString &part : path.split(u'.')) {
        above += above.isEmpty() ? part : u'.' + part;
        const QString key = fieldKey(above);
        QString word = wordOfKey(key, language);
        if (word == key)
            continue; // the parts of a time: at, until ...
        const auto number = index.match(part);
        if (number.hasMatch())
            word += u' ' + QString::number(number.captured(1).toInt() + 1);
        words += word;
    }
    return words.join(QStringLiteral(" › "));
}

QString fieldVocabulary(const QString &path)
{
    return vocabularies().value(fieldKey(path));
}

QString wordText(const QString &vocabulary, const QString &id, Language language)
{
    if (vocabulary == cause)
        return Incidents::causeLabel(id, language);
    for (const QString &prefix : {QStringLiteral("other:"), QStringLiteral("ministry:")}) {
        if (id.startsWith(prefix))
            return id.mid(prefix.size());
    }
    return Base::label(vocabulary, id, language);
}

QString valueText(const QString &path, const QJsonValue &value, Language language)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Null:
        return phrase("not_known", language);
    case QJsonValue::Bool:
        return Base::label(answer, value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"), language);
    case QJsonValue::Double:
        return numberText(value.toInteger());
    case QJsonValue::String:
        return plainText(path, value.toString(), language);
    case QJsonValue::Array:
        return listText(path, value.toArray(), language);
    case QJsonValue::Object:
        break;
    }
    const QString time = timeTextOf(value, language);
    return time.isEmpty() ? objectText(path, value.toObject(), language) : time;
}

} // namespace Tables

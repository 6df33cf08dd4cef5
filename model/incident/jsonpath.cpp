// Finding, replacing and comparing by path, over the JSON form of an incident.
#include "model/incident/json.h"

#include <QJsonDocument>

namespace Incidents {

using Base::Problem;

namespace {

/// One step of a path: a key, or an index into a list.
struct PathStep
{
    QString key;
    qsizetype index = -1;
};

Base::Result<QList<PathStep>> steps(const QString &path)
{
    const Problem malformed{QStringLiteral("incident.malformed_path"), {path}};
    QList<PathStep> all;
    for (const QString &part : path.split(u'.')) {
        const QStringList pieces = part.split(u'[');
        if (pieces.first().isEmpty())
            return malformed;
        all.append({.key = pieces.first()});
        for (qsizetype at = 1; at < pieces.size(); ++at) {
            bool isNumber = false;
            const int index = pieces[at].chopped(1).toInt(&isNumber);
            if (!pieces[at].endsWith(u']') || !isNumber || index < 0)
                return malformed;
            all.append({.key = {}, .index = index});
        }
    }
    return all;
}

bool isBareMoment(const QJsonValue &value)
{
    return value.isString() && PartialTime::fromString(value.toString()).has_value();
}

bool isMomentKey(const QString &key)
{
    return key == u"at" || key == u"until" || key == u"approx" || key == u"text";
}

Base::Result<QJsonValue> replaced(const QJsonValue &whole, QList<PathStep> rest, const QJsonValue &value)
{
    if (rest.isEmpty())
        return value;
    const PathStep step = rest.takeFirst();
    if (step.index < 0) {
        if (isBareMoment(whole) && isMomentKey(step.key)) // "known": "2026-11-20" is short for {"at": ...}
            return replaced(QJsonObject{{QStringLiteral("at"), whole}}, QList<PathStep>{step} + rest, value);
        if (!whole.isObject() && !whole.isUndefined() && !whole.isNull())
            return Problem{QStringLiteral("incident.not_an_object"), {}, step.key};
        QJsonObject object = whole.toObject();
        const auto inner = replaced(object.value(step.key), rest, value);
        if (!inner)
            return inner;
        object.insert(step.key, *inner);
        return QJsonValue(object);
    }
    QJsonArray array = whole.toArray();
    if (step.index > array.size())
        return Problem{QStringLiteral("incident.no_such_entry"),
                       {QString::number(step.index), QString::number(array.size())}};
    const auto inner = replaced(step.index < array.size() ? array[step.index] : QJsonValue(QJsonValue::Undefined),
                                rest, value);
    if (!inner)
        return inner;
    if (step.index < array.size() && inner->isUndefined())
        array.removeAt(step.index);
    else if (step.index < array.size())
        array[step.index] = *inner;
    else
        array.append(*inner);
    return QJsonValue(array);
}

bool isList(const QJsonValue &value)
{
    return value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject();
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, QList<Change> &found)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject()) {
        QStringList keys = before.toObject().keys() + after.toObject().keys();
        keys.sort();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys))
            compare(path.isEmpty() ? key : path + u'.' + key, before[key], after[key], found);
        return;
    }
    const QJsonArray left = before.toArray(), right = after.toArray();
    if (isList(before) && isList(after) && left.size() <= right.size()) {
        for (qsizetype at = 0; at < right.size(); ++at) {
            const auto item = [at](const QJsonArray &array) {
                return at < array.size() ? array[at] : QJsonValue(QJsonValue::Undefined);
            };
            compare(QStringLiteral("%1[%2]").arg(path).arg(at), item(left), item(right), found);
        }
        return;
    }
    found.append({path, before, after});
}

} // namespace

Base::Result<QJsonValue> parseJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QByteArray before = text.left(error.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    const char *kind = error.error == QJsonParseError::DeepNesting ? "incident.too_deep"
        : error.error == QJsonParseError::DocumentTooLarge         ? "incident.too_large"
                                                                   : "incident.broken_json";
    return Problem{QLatin1String(kind), {QString::number(line), QString::number(column), error.errorString()}};
}

Base::Result<QJsonObject> withValueAt(const QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const auto way = steps(path);
    if (!way)
        return way.problems();
    const auto whole = replaced(object, *way, value);
    if (!whole)
        return whole.problems();
    return whole->toObject();
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    const auto way = steps(path);
    if (!way)
        return QJsonValue::Undefined;
    QJsonValue value = object;
    for (const PathStep &step : *way)
        value = step.index < 0 ? value.toObject().value(step.key) : value.toArray().at(step.index);
    return value;
}

QList<Change> changes(const QJsonObject &before, const QJsonObject &after)
{
    QList<Change> found;
    compare({}, before, after, found);
    return found;
}

} // namespace Incidents

// Runs the examples a rule file brings: an incident and what must come out of it.
#include "model/rules/assess.h"

#include "model/incident/json.h"

#include <QJsonDocument>

namespace Rules {

using Base::Problem;

namespace {

Problem failed(const Example &example, const QString &what, const QString &expected, const QString &found)
{
    return {QStringLiteral("rules.example_fails"), {example.name, what, expected, found}, {}};
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json).mid(1).chopped(1);
}

QJsonObject named(const QJsonArray &list, const QString &id)
{
    for (const auto entry : list) {
        if (entry[u"id"].toString() == id)
            return entry.toObject();
    }
    return {};
}

/// `found` holds at least what `expected` says: objects by key, lists of objects by their "id", all else equal.
std::optional<Problem> difference(const Example &example, const QString &path, const QJsonValue &expected,
                                  const QJsonValue &found)
{
    if (!expected.isObject()) {
        if (expected == found)
            return {};
        return failed(example, path, shown(expected), shown(found));
    }
    const QJsonObject members = expected.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QJsonValue inner = found.isArray() ? QJsonValue(named(found.toArray(), member.key()))
                                                 : found.toObject().value(member.key());
        if (const auto problem = difference(example, path + u'.' + member.key(), *member, inner))
            return problem;
    }
    return {};
}

QJsonObject withFormat(QJsonObject incident)
{
    incident.insert(QStringLiteral("format"), QLatin1StringView(Incidents::incidentFormat));
    if (!incident.contains(u"title"))
        incident.insert(QStringLiteral("title"), QStringLiteral("example"));
    return incident;
}

} // namespace

std::optional<Problem> failingExample(const Regime &regime)
{
    const Rulebook rulebook = Rulebook::of(regime);
    for (const Example &example : regime.examples) {
        const auto incident = Incidents::fromJson(withFormat(example.incident));
        if (!incident) {
            Problem problem = incident.problems().first();
            problem.where = example.name + QStringLiteral(": ") + problem.where;
            return problem;
        }
        const QDate on = example.on.isValid() ? example.on : QDate(2026, 11, 22);
        const Assessment assessment = assess({*incident, on, QTimeZone("Asia/Tokyo")}, rulebook, Calendar::japan());
        const QJsonObject found = toJson(assessment, Base::Language::Japanese)[u"regimes"][0].toObject();
        if (const auto problem = difference(example, regime.id, example.expect, found))
            return problem;
    }
    return {};
}

} // namespace Rules

// A whole file: one incident or an array of them.
#include "model/incident/json.h"

namespace Incidents {

using Base::Problem;
using Base::Problems;

Base::Result<QList<Incident>> readIncidents(const QJsonValue &document)
{
    if (!document.isArray() && !document.isObject())
        return Problem{QStringLiteral("incident.not_an_object"), {}};
    const QJsonArray array = document.isArray() ? document.toArray() : QJsonArray{document};
    QList<Incident> incidents;
    Problems problems;
    for (qsizetype at = 0; at < array.size(); ++at) {
        const QString path = document.isArray() ? QStringLiteral("[%1]").arg(at) : QString();
        if (!array[at].isObject()) {
            problems.append({QStringLiteral("incident.not_an_object"), {}, path});
            continue;
        }
        const auto incident = fromJson(array[at].toObject(), path);
        problems += incident.problems();
        if (incident)
            incidents.append(*incident);
    }
    if (!problems.isEmpty())
        return problems;
    return incidents;
}

} // namespace Incidents

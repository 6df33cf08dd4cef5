#include "model/check/near.h"

#include "model/finding/span.h"
#include "model/incident/json.h"

#include <QJsonArray>

#include <algorithm>

namespace Check {

namespace {

void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts += Finding::evenWidth(value.toString());
    for (const auto entry : value.toArray())
        collect(entry, texts);
    for (const auto entry : value.toObject())
        collect(entry, texts);
}

} // namespace

int signsApart(const QString &a, const QString &b)
{
    QList<QList<int>> steps(a.size() + 1, QList<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = int(i + j);
                continue;
            }
            const int change = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
    }
    return steps[a.size()][b.size()];
}

QStringList textsOf(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own)
{
    QStringList texts;
    collect(Incidents::toJson(incident), texts);
    collect(Incidents::toJson(own), texts);
    return texts;
}

} // namespace Check

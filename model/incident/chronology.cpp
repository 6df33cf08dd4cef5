#include "model/incident/chronology.h"

#include "model/base/shipped.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Incidents {

namespace {

struct KindWords
{
    StepKind kind;
    QStringList words;
};

QList<KindWords> loadKindWords()
{
    QList<KindWords> all;
    const QJsonArray entries = Base::shippedJson(QStringLiteral("words/step_kind.json")).array();
    for (const auto entry : entries) {
        const auto kind = Base::fromName<StepKind>(entry[u"id"].toString());
        if (kind)
            all.append({*kind, entry[u"words"].toVariant().toStringList()});
    }
    return all;
}

std::optional<PartialTime> timeOf(const TimelineStep &step)
{
    return step.when ? step.when->when() : std::nullopt;
}

} // namespace

QList<qsizetype> inOrderOfTime(const Incident &incident, const QTimeZone &zone)
{
    struct Entry
    {
        std::optional<QDateTime> at;
        qsizetype number;
    };
    QList<Entry> entries;
    std::optional<QDateTime> last;
    for (qsizetype at = 0; at < incident.timeline.size(); ++at) {
        if (const auto time = timeOf(incident.timeline[at]))
            last = time->earliest(zone);
        entries.append({last, at});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &left, const Entry &right) {
        return left.at < right.at; // without a time: before all
    });
    QList<qsizetype> order;
    for (const Entry &entry : std::as_const(entries))
        order.append(entry.number);
    return order;
}

std::optional<qsizetype> correctionOf(const Incident &incident, qsizetype step)
{
    for (qsizetype at = step + 1; at < incident.timeline.size(); ++at) {
        if (incident.timeline[at].supersedes == step + 1)
            return at;
    }
    return {};
}

QDate lastDay(const Incident &incident)
{
    for (qsizetype at = incident.timeline.size() - 1; at >= 0; --at) {
        const auto time = timeOf(incident.timeline[at]);
        if (time && time->hasDay())
            return time->date();
    }
    const auto event = incident.occurred ? incident.occurred->first() : std::nullopt;
    return event && event->hasDay() ? event->date() : QDate();
}

std::optional<StepKind> likelyKind(const QString &text)
{
    static const QList<KindWords> all = loadKindWords();
    for (const KindWords &entry : all) {
        for (const QString &word : entry.words) {
            if (text.contains(word, Qt::CaseInsensitive))
                return entry.kind;
        }
    }
    return {};
}

std::optional<PartyRef> likelyParty(const QString &text, const Incident &incident)
{
    for (const Party &party : incident.parties) {
        if (party.name && !party.name->isEmpty() && text.startsWith(*party.name))
            return party.id;
    }
    return {};
}

} // namespace Incidents

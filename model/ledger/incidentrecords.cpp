#include "model/ledger/incidentrecords.h"

#include "model/incident/figures.h"
#include "model/incident/json.h"
#include "model/ledger/recordreading.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

const QString countsKey = QStringLiteral("counts");
const QString timelineKey = QStringLiteral("timeline");
const QString actionsKey = QStringLiteral("actions");
const QString positionKey = QStringLiteral("position");
const QString replacedKey = QStringLiteral("replaced");

// Takes a list out of the body; an empty or unknown one stays, for it has no rows to stand for it.
QList<Record> rowsFrom(QJsonObject &body, const QString &key, qint64 incident, const QJsonObject &attributes = {})
{
    QList<Record> rows;
    const QJsonArray items = body.value(key).toArray();
    if (items.isEmpty())
        return rows;
    body.remove(key);
    for (const auto item : items) {
        QJsonObject object = item.toObject();
        Record row{.incident = incident, .attributes = attributes};
        row.attributes.insert(positionKey, rows.size());
        if (key == actionsKey)
            row.id = object.take(QStringLiteral("id")).toInteger();
        row.body = object;
        rows.append(row);
    }
    return rows;
}

void putBack(QJsonObject &body, const QString &key, QList<Record> rows)
{
    if (rows.isEmpty())
        return;
    std::stable_sort(rows.begin(), rows.end(), [](const Record &left, const Record &right) {
        return left.attributes.value(positionKey).toInteger() < right.attributes.value(positionKey).toInteger();
    });
    QJsonArray items;
    for (const Record &row : rows) {
        QJsonObject item = row.body;
        if (key == actionsKey)
            item.insert(QStringLiteral("id"), row.id);
        items.append(item);
    }
    body.insert(key, items);
}

QVariant textOf(const Fact<QString> &fact)
{
    return fact && !fact->isEmpty() ? QVariant(*fact) : QVariant();
}

template <Base::NamedEnum E>
QVariant textOf(const Fact<E> &fact)
{
    return fact ? QVariant(Base::nameOf(*fact)) : QVariant();
}

QVariant textOf(const std::optional<PartialTime> &time)
{
    return time ? QVariant(time->toString()) : QVariant();
}

QVariant secondsOf(const std::optional<QDateTime> &moment)
{
    return moment ? QVariant(moment->toSecsSinceEpoch()) : QVariant();
}

// The time that counts for trends: of the event, else of what is known next after it.
std::optional<PartialTime> trendTime(const Incident &incident)
{
    std::optional<PartialTime> time;
    if (incident.occurred)
        time = incident.occurred->first();
    for (const Fact<Moment> *moment : {&incident.discovered, &incident.known}) {
        if (!time && *moment)
            time = (*moment)->when();
    }
    return time;
}

QVariant dayOf(const std::optional<PartialTime> &time, const QTimeZone &zone, const QString &form)
{
    if (!time || (form.size() < 10 && time->precision() == PartialTime::Precision::Year))
        return {};
    return time->earliest(zone).toTimeZone(zone).date().toString(form);
}

} // namespace

IncidentRecords recordsOf(const Incident &incident, const QString &since)
{
    IncidentRecords records;
    QJsonObject body = toJson(incident);
    body.remove(QStringLiteral("format"));
    const qint64 id = body.take(QStringLiteral("id")).toInteger();
    records.counts = rowsFrom(body, countsKey, id, {{QStringLiteral("since"), since}});
    records.steps = rowsFrom(body, timelineKey, id);
    records.actions = rowsFrom(body, actionsKey, id);
    records.incident = {.id = id, .attributes = {{QStringLiteral("source"), sourceOf(incident)}}, .body = body};
    return records;
}

Base::Result<Incident> incidentOf(const IncidentRecords &records)
{
    QJsonObject body = records.incident.body;
    QList<Record> current;
    for (const Record &count : records.counts) {
        if (!count.attributes.contains(replacedKey))
            current.append(count);
    }
    putBack(body, countsKey, current);
    putBack(body, timelineKey, records.steps);
    putBack(body, actionsKey, records.actions);
    body.insert(QStringLiteral("format"), QLatin1String(incidentFormat));
    body.insert(QStringLiteral("id"), records.incident.id);
    return fromJson(body);
}

QVariantMap projectionOf(const Incident &incident, const QTimeZone &zone)
{
    const auto persons = Incidents::persons(incident);
    return {{QStringLiteral("title"), incident.title},
            {QStringLiteral("reference"), textOf(incident.reference)},
            {QStringLiteral("kind"), Base::nameOf(incident.kind.valueOr(Kind::Incident))},
            {QStringLiteral("status"), Base::nameOf(incident.status.valueOr(Status::Open))},
            {QStringLiteral("cause"), textOf(incident.cause)},
            {QStringLiteral("department"), textOf(incident.department)},
            {QStringLiteral("process"), textOf(incident.process)},
            {QStringLiteral("party"), faultParty(incident)},
            {QStringLiteral("discovered_by"), textOf(incident.discoveredBy)},
            {QStringLiteral("occurred"), incident.occurred ? textOf(incident.occurred->first()) : QVariant()},
            {QStringLiteral("known"), incident.known ? textOf(incident.known->when()) : QVariant()},
            {QStringLiteral("day"), dayOf(trendTime(incident), zone, QStringLiteral("yyyy-MM-dd"))},
            {QStringLiteral("month"), dayOf(trendTime(incident), zone, QStringLiteral("yyyy-MM"))},
            {QStringLiteral("occurred_at"), secondsOf(occurredAt(incident, zone))},
            {QStringLiteral("discovered_at"), secondsOf(discoveredAt(incident, zone))},
            {QStringLiteral("informed_at"), secondsOf(informedAt(incident, zone))},
            {QStringLiteral("persons"), persons ? QVariant(persons->value) : QVariant()},
            {QStringLiteral("persons_bound"), persons ? QVariant(Base::nameOf(persons->bound)) : QVariant()}};
}

QVariantMap projectionOf(const Action &action)
{
    const auto due = action.due ? action.due->when() : std::nullopt;
    return {{QStringLiteral("status"), Base::nameOf(action.status.valueOr(ActionStatus::Open))},
            {QStringLiteral("owner"), textOf(action.owner)},
            {QStringLiteral("due"),
             due ? QVariant(due->latest(QTimeZone::utc()).date().toString(Qt::ISODate)) : QVariant()}};
}

QString sourceOf(const Incident &incident)
{
    QJsonObject file = toJson(incident);
    file.remove(QStringLiteral("id"));
    QJsonArray actions = file.value(actionsKey).toArray();
    for (qsizetype at = 0; at < actions.size(); ++at) {
        QJsonObject action = actions[at].toObject();
        action.remove(QStringLiteral("id"));
        actions[at] = action;
    }
    if (!actions.isEmpty())
        file.insert(actionsKey, actions);
    return QString::fromLatin1(
        QCryptographicHash::hash(compact(file).toUtf8(), QCryptographicHash::Sha256).toHex());
}

IncidentRecords load(Database &database, IncidentId id)
{
    IncidentRecords records;
    const auto into = [](QList<Record> &rows) { return [&rows](const Record &row) { rows.append(row); }; };
    forEachRecord(database, Tables::incident(), id.value, [&](const Record &row) { records.incident = row; });
    if (records.incident.id == 0)
        throw Failure(Problem{QStringLiteral("ledger.no_such_incident"), {id.toString()}});
    forEachRecord(database, Tables::headCount(), id.value, into(records.counts));
    forEachRecord(database, Tables::timelineStep(), id.value, into(records.steps));
    forEachRecord(database, Tables::action(), id.value, into(records.actions));
    return records;
}

namespace {

Incident soundIncident(const Database &database, const IncidentRecords &records)
{
    const auto incident = incidentOf(records);
    if (!incident)
        throw Failure(Problem{QStringLiteral("ledger.damaged_incident"), {QString::number(records.incident.id)}, database.path()});
    return *incident;
}

} // namespace

Incident loadIncident(Database &database, IncidentId id)
{
    return soundIncident(database, load(database, id));
}

void forEachIncident(Database &database, const std::function<void(const Incident &)> &visit)
{
    RecordsByIncident counts(database, Tables::headCount()), steps(database, Tables::timelineStep()),
        actions(database, Tables::action());
    forEachRecord(database, Tables::incident(), 0, [&](const Record &incident) {
        visit(soundIncident(database, {.incident = incident, .counts = counts.of(incident.id), .steps = steps.of(incident.id),
                                       .actions = actions.of(incident.id)}));
    });
}

// ---- writing

namespace {

bool isFree(Database &database, const FactTable &table, qint64 id)
{
    Statement row(database, QStringLiteral("SELECT 1 FROM ") + table.name + QStringLiteral(" WHERE id = :id"));
    row.run({{":id", id}});
    return !row.next();
}

Action actionOf(const Record &record)
{
    const auto action = partFromJson<Action>(record.body);
    if (!action)
        throw Failure(action.problems());
    return *action;
}

void insertAction(Change &change, Record record)
{
    if (record.id > 0 && !isFree(change.database(), Tables::action(), record.id))
        record.id = 0;
    change.insert(Tables::action(), record, projectionOf(actionOf(record)));
}

void updateCounts(Change &change, const QList<Record> &before, const QList<Record> &after)
{
    QHash<qint64, Record> current;
    for (const Record &row : before) {
        if (!row.attributes.contains(replacedKey))
            current.insert(row.attributes.value(positionKey).toInteger(), row);
    }
    for (const Record &row : after) {
        const auto former = current.constFind(row.attributes.value(positionKey).toInteger());
        if (former != current.constEnd() && former->body == row.body) {
            current.erase(former);
            continue;
        }
        change.insert(Tables::headCount(), row, {});
    }
    for (const Record &former : std::as_const(current)) {
        Record replaced = former;
        replaced.attributes.insert(replacedKey, change.at());
        change.update(Tables::headCount(), former, replaced, {});
    }
}

void updateTimeline(Change &change, const QList<Record> &before, const QList<Record> &after)
{
    for (qsizetype at = 0; at < before.size(); ++at) {
        if (at >= after.size() || before[at].body != after[at].body)
            throw Failure(Problem{QStringLiteral("ledger.timeline_only_grows"), {QString::number(at + 1)},
                                  QStringLiteral("timeline[%1]").arg(at)});
    }
    for (qsizetype at = before.size(); at < after.size(); ++at)
        change.insert(Tables::timelineStep(), after[at], {});
}

void updateActions(Change &change, const QList<Record> &before, const QList<Record> &after)
{
    QHash<qint64, Record> former;
    for (const Record &row : before)
        former.insert(row.id, row);
    for (const Record &row : after) {
        if (!former.contains(row.id)) {
            insertAction(change, row);
            continue;
        }
        const Record old = former.take(row.id);
        if (old != row)
            change.update(Tables::action(), old, row, projectionOf(actionOf(row)));
    }
    for (const Record &gone : std::as_const(former))
        change.remove(Tables::action(), gone);
}

} // namespace

IncidentId insert(Change &change, const Incident &incident, const QTimeZone &zone)
{
    IncidentRecords records = recordsOf(incident, change.at());
    if (records.incident.id > 0 && !isFree(change.database(), Tables::incident(), records.incident.id))
        records.incident.id = 0;
    const qint64 id = change.insert(Tables::incident(), records.incident, projectionOf(incident, zone));
    const auto insertAll = [&](const FactTable &table, QList<Record> &rows) {
        for (Record &row : rows) {
            row.incident = id;
            if (table.name == Tables::action().name)
                insertAction(change, row);
            else
                change.insert(table, row, {});
        }
    };
    insertAll(Tables::headCount(), records.counts);
    insertAll(Tables::timelineStep(), records.steps);
    insertAll(Tables::action(), records.actions);
    return IncidentId(id);
}

void update(Change &change, const IncidentRecords &before, const Incident &after, const QTimeZone &zone)
{
    IncidentRecords records = recordsOf(after, change.at());
    records.incident.attributes = before.incident.attributes;
    change.update(Tables::incident(), before.incident, records.incident, projectionOf(after, zone));
    updateCounts(change, before.counts, records.counts);
    updateTimeline(change, before.steps, records.steps);
    updateActions(change, before.actions, records.actions);
}

} // namespace Ledger

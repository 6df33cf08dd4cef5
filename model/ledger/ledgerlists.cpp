// What lists read from the ledger: rows of incidents and actions, former figures.
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"

#include "model/incident/json.h"
#include "model/incident/problems.h"

#include <QJsonArray>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

// As different keyboards write the same reference.
QString comparable(const QString &reference)
{
    return reference.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
}

// The statuses that still ask for work, as a list for SQL; names of the contract hold no quotes.
QString pendingStatuses()
{
    QStringList names;
    for (const auto &status : Base::EnumNames<ActionStatus>::table) {
        if (isPending(status.value))
            names += u'\'' + QLatin1String(status.name) + u'\'';
    }
    return names.join(QStringLiteral(", "));
}

struct PendingActions
{
    QString number;
    QString join;
};

// For few incidents their actions are looked up; for all of them every action is read once.
PendingActions pendingActions(bool ofFew)
{
    if (ofFew) {
        return {.number = QStringLiteral("(SELECT count(*) FROM action WHERE incident_id = incident.id AND status IN (%1))")
                              .arg(pendingStatuses()),
                .join = {}};
    }
    return {.number = QStringLiteral("pending.number"),
            .join = QStringLiteral(R"(
        LEFT JOIN (SELECT incident_id, count(*) AS number FROM action
                   WHERE status IN (%1) GROUP BY incident_id) AS pending ON pending.incident_id = incident.id)")
                        .arg(pendingStatuses())};
}

QString incidentStatement(const IncidentQuery &query)
{
    QStringList conditions = {QStringLiteral("1 = 1")};
    if (!query.cause.isEmpty())
        conditions += QStringLiteral("cause = :cause");
    if (!query.status.isEmpty())
        conditions += QStringLiteral("incident.status = :status");
    if (!query.kind.isEmpty())
        conditions += QStringLiteral("kind = :kind");
    if (query.from.isValid())
        conditions += QStringLiteral("incident.day >= :from");
    if (query.to.isValid())
        conditions += QStringLiteral("incident.day <= :to");
    if (query.id.isValid())
        conditions += QStringLiteral("incident.id = :id");
    const PendingActions pending = pendingActions(query.limit > 0 || query.id.isValid());
    QString sql = QStringLiteral(R"(
        SELECT incident.id, reference, title, kind, incident.status, cause, department, process, incident.day, occurred,
               known, persons, persons_bound, next_due.day, next_due.reckoned_by, %1
        FROM incident LEFT JOIN next_due ON next_due.id = incident.id %2
        WHERE %3 ORDER BY incident.day DESC, incident.id DESC)")
                      .arg(pending.number, pending.join, conditions.join(QStringLiteral(" AND ")));
    if (query.limit > 0)
        sql += QStringLiteral(" LIMIT %1").arg(query.limit);
    return sql;
}

void bind(Statement &statement, const IncidentQuery &query)
{
    const auto text = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            statement.bind(QLatin1String(name), value);
    };
    text(":cause", query.cause);
    text(":status", query.status);
    text(":kind", query.kind);
    text(":from", query.from.toString(Qt::ISODate));
    text(":to", query.to.toString(Qt::ISODate));
    if (query.id.isValid())
        statement.bind(QStringLiteral(":id"), query.id.value);
}

IncidentRow incidentRow(const Statement &row)
{
    return {.id = IncidentId(row.number(0)),
            .reference = row.text(1),
            .title = row.text(2),
            .kind = Base::fromName<Kind>(row.text(3)).value_or(Kind::Incident),
            .status = Base::fromName<Status>(row.text(4)).value_or(Status::Open),
            .cause = row.text(5),
            .department = row.text(6),
            .process = row.text(7),
            .day = QDate::fromString(row.text(8), Qt::ISODate),
            .occurred = row.text(9),
            .known = row.text(10),
            .persons = row.isNull(11) ? std::nullopt : std::optional<qint64>(row.number(11)),
            .personsBound = Base::fromName<Bound>(row.text(12)).value_or(Bound::Exact),
            .nextDue = QDate::fromString(row.text(13), Qt::ISODate),
            .dueReckonedBy = row.text(14),
            .openActions = int(row.number(15))};
}

template <typename Part>
Part partOf(const QString &body, qint64 id = 0)
{
    QJsonObject object = valueFromText(body).toObject();
    if (id > 0)
        object.insert(QStringLiteral("id"), id);
    const auto part = partFromJson<Part>(object);
    if (!part)
        throw Failure(part.problems());
    return *part;
}

} // namespace

Base::Result<QList<IncidentRow>> LedgerFile::incidents(const IncidentQuery &query) const
{
    return guarded([&] {
        Statement rows(*m_database, incidentStatement(query));
        bind(rows, query);
        rows.run();
        QList<IncidentRow> list;
        while (rows.next())
            list.append(incidentRow(rows));
        return list;
    });
}

Base::Result<IncidentId> LedgerFile::incidentNamed(const QString &name) const
{
    return guarded([&] {
        const QString wanted = comparable(name);
        bool isNumber = false;
        const qint64 number = wanted.toLongLong(&isNumber);
        Statement ids(*m_database, QStringLiteral("SELECT id FROM incident WHERE id = :id"));
        if (isNumber && ids.run({{":id", number}}).next())
            return IncidentId(number);
        Statement rows(*m_database, QStringLiteral("SELECT id, reference FROM incident WHERE reference IS NOT NULL ORDER BY id"));
        rows.run();
        QStringList found;
        while (rows.next()) {
            if (comparable(rows.text(1)) == wanted)
                found += rows.text(0);
        }
        if (found.isEmpty())
            throw Failure(Problem{QStringLiteral("ledger.no_such_incident"), {name}});
        if (found.size() > 1)
            throw Failure(Problem{QStringLiteral("ledger.several_incidents"), {name, found.join(QStringLiteral(", "))}});
        return IncidentId(found.first().toLongLong());
    });
}

Base::Result<QList<ActionRow>> LedgerFile::actions() const
{
    return guarded([&] {
        Statement rows(*m_database, QStringLiteral(R"(
            SELECT incident_id, reference, title, action.id, action.body FROM action
            JOIN incident ON incident.id = action.incident_id
            ORDER BY action.due IS NULL, action.due, action.id)"));
        rows.run();
        QList<ActionRow> list;
        while (rows.next()) {
            list.append({.incident = IncidentId(rows.number(0)),
                         .incidentReference = rows.text(1),
                         .incidentTitle = rows.text(2),
                         .action = partOf<Action>(rows.text(4), rows.number(3))});
        }
        return list;
    });
}

Base::Result<IncidentId> LedgerFile::incidentOfAction(ActionId id) const
{
    return guarded([&] {
        Statement row(*m_database, QStringLiteral("SELECT incident_id FROM action WHERE id = :id"));
        if (!row.run({{":id", id.value}}).next())
            throw Failure(Problem{QStringLiteral("ledger.no_such_action"), {id.toString()}});
        return IncidentId(row.number(0));
    });
}

Base::Result<QList<FormerFigure>> LedgerFile::formerFigures(IncidentId id) const
{
    return guarded([&] {
        QList<FormerFigure> figures;
        forEachRecord(*m_database, Tables::headCount(), id.value, [&](const Record &record) {
            const QString replaced = record.attributes.value(QStringLiteral("replaced")).toString();
            if (replaced.isEmpty())
                return;
            figures.append({.incident = IncidentId(record.incident),
                            .count = partOf<HeadCount>(compact(record.body)),
                            .since = utc(record.attributes.value(QStringLiteral("since")).toString()),
                            .replaced = utc(replaced)});
        });
        return figures;
    });
}

Base::Outcome LedgerFile::forEachBody(const std::function<void(IncidentId, const QByteArray &)> &visit) const
{
    return guarded([&] {
        Statement rows(*m_database, QStringLiteral(R"(
            SELECT id, body FROM incident
            UNION ALL SELECT incident_id, body FROM timeline_step
            UNION ALL SELECT incident_id, body FROM action
            ORDER BY 1)"));
        rows.run();
        while (rows.next())
            visit(IncidentId(rows.number(0)), rows.text(1).toUtf8());
    });
}

} // namespace Ledger

// The rows of a table, read: of one incident, of all, by a condition, along with the incidents.
#include "model/ledger/recordreading.h"

#include <QJsonDocument>

namespace Ledger {

namespace {

QString selectFrom(const FactTable &table)
{
    QString sql = QStringLiteral("SELECT id, body, ") + (table.ofIncident ? QStringLiteral("incident_id") : QStringLiteral("0"));
    for (const QString &name : table.attributes)
        sql += QStringLiteral(", ") + name;
    return sql + QStringLiteral(" FROM ") + table.name;
}

Record recordAt(const Statement &rows, const FactTable &table)
{
    Record record{.id = rows.number(0), .incident = rows.number(2)};
    record.body = QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object();
    for (int at = 0; at < table.attributes.size(); ++at) {
        if (!rows.isNull(3 + at))
            record.attributes.insert(table.attributes[at], QJsonValue::fromVariant(rows.value(3 + at)));
    }
    return record;
}

} // namespace

void forEachRecord(Database &database, const FactTable &table, qint64 incident,
                   const std::function<void(const Record &)> &visit)
{
    QString sql = selectFrom(table);
    const bool one = incident > 0;
    if (one)
        sql += table.ofIncident ? QStringLiteral(" WHERE incident_id = :incident") : QStringLiteral(" WHERE id = :incident");
    Statement rows(database, sql + QStringLiteral(" ORDER BY id"));
    if (one)
        rows.bind(QStringLiteral(":incident"), incident);
    rows.run();
    while (rows.next())
        visit(recordAt(rows, table));
}

void forEachRecordWhere(Database &database, const FactTable &table, const QString &condition,
                        const std::function<void(const Record &)> &visit)
{
    Statement rows(database, selectFrom(table) + QStringLiteral(" WHERE ") + condition + QStringLiteral(" ORDER BY id"));
    rows.run();
    while (rows.next())
        visit(recordAt(rows, table));
}

RecordsByIncident::RecordsByIncident(Database &database, const FactTable &table)
    : m_table(table), m_rows(database, selectFrom(table) + QStringLiteral(" ORDER BY incident_id, id"))
{
    m_isAtRow = m_rows.run().next();
}

QList<Record> RecordsByIncident::of(qint64 incident)
{
    QList<Record> records;
    while (m_isAtRow && m_rows.number(2) <= incident) {
        if (m_rows.number(2) == incident)
            records += recordAt(m_rows, m_table);
        m_isAtRow = m_rows.next();
    }
    return records;
}

} // namespace Ledger

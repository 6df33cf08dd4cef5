#include "model/ledger/records.h"

#include "model/base/clock.h"
#include "model/incident/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Ledger {

namespace Tables {

const FactTable &setting()
{
    static const FactTable table{.name = QStringLiteral("setting"), .ofIncident = false,
                                 .attributes = {QStringLiteral("name")}, .projections = {}};
    return table;
}

const FactTable &incident()
{
    static const FactTable table{
        .name = QStringLiteral("incident"), .ofIncident = false, .attributes = {QStringLiteral("source")},
        .projections = QStringLiteral("title reference kind status cause department process party discovered_by "
                                      "occurred known day month occurred_at discovered_at informed_at persons "
                                      "persons_bound").split(u' ')};
    return table;
}

const FactTable &headCount()
{
    static const FactTable table{
        .name = QStringLiteral("head_count"), .ofIncident = true,
        .attributes = {QStringLiteral("position"), QStringLiteral("since"), QStringLiteral("replaced")},
        .projections = {}};
    return table;
}

const FactTable &timelineStep()
{
    static const FactTable table{.name = QStringLiteral("timeline_step"), .ofIncident = true,
                                 .attributes = {QStringLiteral("position")}, .projections = {}};
    return table;
}

const FactTable &action()
{
    static const FactTable table{
        .name = QStringLiteral("action"), .ofIncident = true, .attributes = {QStringLiteral("position")},
        .projections = {QStringLiteral("status"), QStringLiteral("owner"), QStringLiteral("due")}};
    return table;
}

const FactTable &document()
{
    static const FactTable table{.name = QStringLiteral("document"), .ofIncident = true,
                                 .attributes = {QStringLiteral("made"), QStringLiteral("made_by")},
                                 .projections = {QStringLiteral("letter")},
                                 .hasContent = true};
    return table;
}

const FactTable &documentStep()
{
    static const FactTable table{.name = QStringLiteral("document_step"), .ofIncident = true,
                                 .attributes = QStringLiteral("document_id verb recorded recorded_by").split(u' '),
                                 .projections = {}};
    return table;
}

const FactTable &decision()
{
    static const FactTable table{.name = QStringLiteral("decision"), .ofIncident = true,
                                 .attributes = QStringLiteral("regime party duty state").split(u' '),
                                 .projections = {}};
    return table;
}

const FactTable &filing()
{
    static const FactTable table{
        .name = QStringLiteral("filing"), .ofIncident = true,
        .attributes = QStringLiteral("regime party duty filed_at recorded recorded_by").split(u' '),
        .projections = {}, .hasContent = true};
    return table;
}

const FactTable &ownTemplate()
{
    static const FactTable table{.name = QStringLiteral("template"), .ofIncident = false,
                                 .attributes = {QStringLiteral("added"), QStringLiteral("added_by")},
                                 .projections = {}, .hasContent = true};
    return table;
}

const FactTable &letterRun()
{
    static const FactTable table{.name = QStringLiteral("letter_run"), .ofIncident = true,
                                 .attributes = {QStringLiteral("made"), QStringLiteral("made_by")},
                                 .projections = {}};
    return table;
}

const FactTable &letterMark()
{
    static const FactTable table{.name = QStringLiteral("letter_mark"), .ofIncident = true,
                                 .attributes = QStringLiteral("run_id state marked marked_by").split(u' '),
                                 .projections = {}};
    return table;
}

const QList<FactTable> &all()
{
    static const QList<FactTable> tables = {setting(),  incident(),     headCount(), timelineStep(), action(),
                                            document(), documentStep(), decision(),  filing(),       ownTemplate(),
                                            letterRun(), letterMark()};
    return tables;
}

} // namespace Tables

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1).chopped(1));
}

QJsonValue valueFromText(const QString &text)
{
    if (text.isNull())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

// ---- writing

namespace {

QJsonObject wholeOf(const Record &record)
{
    QJsonObject whole = record.attributes;
    whole.insert(QStringLiteral("body"), record.body);
    return whole;
}

QString insertStatement(const FactTable &table, bool withContent)
{
    QStringList columns = {QStringLiteral("id"), QStringLiteral("body")};
    if (table.ofIncident)
        columns += QStringLiteral("incident_id");
    columns += table.attributes + table.projections;
    if (withContent)
        columns += QStringLiteral("content");
    return QStringLiteral("INSERT INTO ") + table.name + QStringLiteral(" (") + columns.join(QStringLiteral(", "))
        + QStringLiteral(") VALUES (:") + columns.join(QStringLiteral(", :")) + u')';
}

QString updateStatement(const FactTable &table)
{
    QStringList assignments;
    for (const QString &column : QStringList{QStringLiteral("body")} + table.attributes + table.projections)
        assignments += column + QStringLiteral(" = :") + column;
    return QStringLiteral("UPDATE ") + table.name + QStringLiteral(" SET ") + assignments.join(QStringLiteral(", "))
        + QStringLiteral(" WHERE id = :id");
}

void bindRow(Statement &statement, const FactTable &table, const Record &record, const QVariantMap &projections)
{
    statement.bind(QStringLiteral(":id"), record.id > 0 ? QVariant(record.id) : QVariant(QMetaType(QMetaType::LongLong)));
    statement.bind(QStringLiteral(":body"), compact(record.body));
    for (const QString &name : table.attributes)
        statement.bind(u':' + name, record.attributes.value(name).toVariant());
    for (const QString &name : table.projections)
        statement.bind(u':' + name, projections.value(name));
}

} // namespace

Change::Change(Database &database, const AuditKey &key, const QString &by)
    : m_database(database), m_key(key), m_at(Base::now().toUTC().toString(Qt::ISODateWithMs)), m_by(by),
      m_transaction(database, Transaction::Kind::Write), m_head(headOf(database))
{
    Statement last(database, QStringLiteral("SELECT max(change_no) FROM audit"));
    last.run().next();
    m_change = last.number(0) + 1;
}

Statement &Change::prepared(const QString &name, const QString &sql)
{
    auto &statement = m_prepared[name];
    if (!statement)
        statement = std::make_shared<Statement>(m_database, sql);
    return *statement;
}

qint64 Change::insert(const FactTable &table, Record record, const QVariantMap &projections, const QByteArray &content)
{
    Statement &statement = prepared(u'+' + table.name, insertStatement(table, !content.isNull()));
    bindRow(statement, table, record, projections);
    if (table.ofIncident)
        statement.bind(QStringLiteral(":incident_id"), record.incident);
    if (!content.isNull())
        statement.bind(QStringLiteral(":content"), content);
    statement.run();
    if (record.id == 0)
        record.id = statement.lastId();
    audit(table, record, QLatin1String(""), {}, compact(wholeOf(record)));
    return record.id;
}

void Change::update(const FactTable &table, const Record &before, const Record &after, const QVariantMap &projections)
{
    Statement &statement = prepared(u'=' + table.name, updateStatement(table));
    bindRow(statement, table, after, projections);
    statement.run();
    for (const QString &name : table.attributes) {
        if (before.attributes.value(name) != after.attributes.value(name))
            audit(table, after, u'#' + name, compact(before.attributes.value(name)),
                  compact(after.attributes.value(name)));
    }
    for (const Incidents::Change &change : Incidents::changes(before.body, after.body))
        audit(table, after, change.path, compact(change.before), compact(change.after));
}

void Change::remove(const FactTable &table, const Record &record)
{
    Statement &statement = prepared(u'-' + table.name, QStringLiteral("DELETE FROM ") + table.name
                                                           + QStringLiteral(" WHERE id = :id"));
    statement.run({{":id", record.id}});
    audit(table, record, QLatin1String(""), compact(wholeOf(record)), {});
}

void Change::markUndone(const FactTable &table, const Record &record, qint64 change)
{
    audit(table, record, QStringLiteral("#undoes"), {}, QString::number(change));
}

void Change::audit(const FactTable &table, const Record &record, const QString &field, const QString &before,
                   const QString &after)
{
    const bool isIncident = table.name == Tables::incident().name;
    AuditRow row{.seq = m_head.seq + 1,
                 .change = m_change,
                 .at = m_at,
                 .by = m_by,
                 .incident = isIncident ? record.id : record.incident,
                 .entity = table.name,
                 .entityId = record.id,
                 .field = field,
                 .before = before,
                 .after = after,
                 .previous = m_head.hash,
                 .hash = {}};
    row.hash = m_key.seal(sealedContent(row));
    static const QString sql = QStringLiteral(R"(
        INSERT INTO audit (seq, change_no, at, by, incident_id, entity, entity_id, field, old, new, previous, hash)
        VALUES (:seq, :change, :at, :by, :incident, :entity, :entity_id, :field, :old, :new, :previous, :hash))");
    prepared(QStringLiteral("audit"), sql)
        .run({{":seq", row.seq}, {":change", row.change}, {":at", row.at}, {":by", row.by},
              {":incident", row.incident > 0 ? QVariant(row.incident) : QVariant(QMetaType(QMetaType::LongLong))},
              {":entity", row.entity}, {":entity_id", row.entityId}, {":field", row.field}, {":old", row.before},
              {":new", row.after}, {":previous", row.previous}, {":hash", row.hash}});
    m_head = {.seq = row.seq, .hash = row.hash};
}

void Change::commit()
{
    m_transaction.commit();
    m_key.rememberHead(m_head);
}

// ---- reading

QByteArray sealedContent(const AuditRow &row)
{
    const auto text = [](const QString &value) { return value.isNull() ? QJsonValue() : QJsonValue(value); };
    const QJsonArray content = {row.seq,   row.change,       row.at,          row.by,           row.incident,
                                row.entity, row.entityId,    row.field,       text(row.before), text(row.after),
                                row.previous};
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

void forEachAuditRow(Database &database, qint64 incident, const std::function<void(const AuditRow &)> &visit)
{
    QString sql = QStringLiteral("SELECT seq, change_no, at, by, incident_id, entity, entity_id, field, old, new, "
                                 "previous, hash FROM audit ");
    if (incident > 0)
        sql += QStringLiteral("WHERE incident_id = :incident ");
    else if (incident == noIncident)
        sql += QStringLiteral("WHERE incident_id IS NULL ");
    Statement rows(database, sql + QStringLiteral("ORDER BY seq"));
    if (incident > 0)
        rows.bind(QStringLiteral(":incident"), incident);
    rows.run();
    const auto text = [&rows](int column) { return rows.isNull(column) ? QString() : rows.text(column); };
    while (rows.next()) {
        visit({.seq = rows.number(0), .change = rows.number(1), .at = rows.text(2), .by = rows.text(3),
               .incident = rows.number(4), .entity = rows.text(5), .entityId = rows.number(6), .field = rows.text(7),
               .before = text(8), .after = text(9), .previous = rows.text(10), .hash = rows.text(11)});
    }
}

ChainHead headOf(Database &database)
{
    Statement last(database, QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
    last.run();
    if (!last.next())
        return {};
    return {.seq = last.number(0), .hash = last.text(1)};
}

bool Replay::apply(const AuditRow &row)
{
    const Key key(row.entity, row.entityId);
    if (row.field == u"#undoes")
        return true;
    if (row.field.isEmpty()) {
        if (row.after.isNull())
            return m_records.remove(key) == 1;
        QJsonObject whole = valueFromText(row.after).toObject();
        Record record{.id = row.entityId, .incident = row.entity == Tables::incident().name ? 0 : row.incident};
        record.body = whole.take(QStringLiteral("body")).toObject();
        record.attributes = whole;
        m_records.insert(key, record);
        return true;
    }
    const auto record = m_records.find(key);
    if (record == m_records.end())
        return false;
    if (row.field.startsWith(u'#')) {
        record->attributes.insert(row.field.mid(1), valueFromText(row.after));
        return true;
    }
    const auto body = Incidents::withValueAt(record->body, row.field, valueFromText(row.after));
    if (body)
        record->body = *body;
    return bool(body);
}

} // namespace Ledger

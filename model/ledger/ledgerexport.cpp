// The whole ledger as "tenmatsu-ledger/1", out and in.
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"
#include "model/ledger/letterrecords.h"

#include "model/base/clock.h"
#include "model/incident/json.h"
#include "model/incident/problems.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

const QString ledgerFormat = QStringLiteral("tenmatsu-ledger/1");

/// Writes an object key by key, and lists item by item, so that memory does not grow with the ledger.
class JsonStream
{
public:
    explicit JsonStream(QIODevice *file) : m_file(file) { write("{"); }

    void value(const char *key, const QJsonValue &value)
    {
        beginKey(key);
        write(compact(value).toUtf8());
    }
    void beginList(const char *key)
    {
        beginKey(key);
        write("[");
        m_firstItem = true;
    }
    void item(const QJsonObject &object)
    {
        write(m_firstItem ? "\n" : ",\n");
        write(compact(object).toUtf8());
        m_firstItem = false;
    }
    void endList() { write("]"); }
    void end() { write("}\n"); }

private:
    void beginKey(const char *key)
    {
        write(m_firstKey ? "\n" : ",\n");
        write(QByteArray("\"") + key + "\": ");
        m_firstKey = false;
    }
    void write(const QByteArray &bytes)
    {
        if (m_file->write(bytes) != bytes.size())
            throw Failure(Problem{QStringLiteral("ledger.cannot_write"), {m_file->errorString()}});
    }

    QIODevice *m_file;
    bool m_firstKey = true;
    bool m_firstItem = true;
};

QJsonObject exportedAudit(const AuditRow &row)
{
    QJsonObject object{{QStringLiteral("seq"), row.seq},         {QStringLiteral("change"), row.change},
                       {QStringLiteral("at"), row.at},           {QStringLiteral("by"), row.by},
                       {QStringLiteral("incident"), row.incident}, {QStringLiteral("entity"), row.entity},
                       {QStringLiteral("entity_id"), row.entityId}, {QStringLiteral("field"), row.field},
                       {QStringLiteral("previous"), row.previous}, {QStringLiteral("hash"), row.hash}};
    object.insert(QStringLiteral("old"), row.before.isNull() ? QJsonValue() : QJsonValue(row.before));
    object.insert(QStringLiteral("new"), row.after.isNull() ? QJsonValue() : QJsonValue(row.after));
    return object;
}

QJsonObject exportedRow(const Record &record, const char *body)
{
    QJsonObject object = record.attributes;
    object.insert(QStringLiteral("incident"), record.incident);
    object.insert(QLatin1String(body), record.body);
    return object;
}

QJsonObject exportedLetter(const StoredLetter &letter)
{
    return {{QStringLiteral("id"), letter.id},
            {QStringLiteral("run"), letter.run},
            {QStringLiteral("row"), letter.row.row},
            {QStringLiteral("hash"), QString::fromLatin1(letter.row.hash.toHex())},
            {QStringLiteral("variant"), letter.row.variant},
            {QStringLiteral("file"), letter.row.file},
            {QStringLiteral("page"), letter.row.page}};
}

void exportRows(Database &database, const FactTable &table, const char *list, JsonStream &stream)
{
    stream.beginList(list);
    forEachRecord(database, table, 0,
                  [&](const Record &record) { stream.item(exportedRow(record, table.name.toLatin1().constData())); });
    stream.endList();
}

void exportFiles(Database &database, const FactTable &table, const char *list, JsonStream &stream)
{
    stream.beginList(list);
    Statement content(database, QStringLiteral("SELECT content FROM ") + table.name + QStringLiteral(" WHERE id = :id"));
    forEachRecord(database, table, 0, [&](const Record &record) {
        content.run({{":id", record.id}}).next();
        QJsonObject object = exportedRow(record, table.name.toLatin1().constData());
        object.insert(QStringLiteral("id"), record.id);
        object.insert(QStringLiteral("content"), QString::fromLatin1(content.value(0).toByteArray().toBase64()));
        stream.item(object);
    });
    stream.endList();
}

} // namespace

Base::Outcome LedgerFile::exportTo(QIODevice *file) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        JsonStream stream(file);
        stream.value("format", ledgerFormat);
        stream.value("ledger", m_uid);
        stream.value("zone", QString::fromUtf8(m_zone.id()));
        stream.value("exported", Base::now().toUTC().toString(Qt::ISODate));
        QJsonObject settings;
        forEachRecord(*m_database, Tables::setting(), 0, [&](const Record &record) {
            settings.insert(record.attributes.value(QStringLiteral("name")).toString(), record.body);
        });
        settings.remove(QStringLiteral("ledger"));
        stream.value("settings", settings);
        stream.beginList("incidents");
        Ledger::forEachIncident(*m_database, [&stream](const Incident &incident) { stream.item(toJson(incident)); });
        stream.endList();
        stream.beginList("former_figures");
        forEachRecord(*m_database, Tables::headCount(), 0, [&](const Record &record) {
            if (record.attributes.contains(QStringLiteral("replaced")))
                stream.item(exportedRow(record, "count"));
        });
        stream.endList();
        exportFiles(*m_database, Tables::document(), "documents", stream);
        exportRows(*m_database, Tables::documentStep(), "document_steps", stream);
        exportRows(*m_database, Tables::decision(), "decisions", stream);
        exportFiles(*m_database, Tables::filing(), "filings", stream);
        stream.beginList("templates"); // what a document was made from is named by its hash
        forEachRecord(*m_database, Tables::ownTemplate(), 0, [&](const Record &record) {
            QJsonObject object = record.attributes;
            object.insert(QStringLiteral("id"), record.id);
            object.insert(QStringLiteral("template"), record.body);
            stream.item(object);
        });
        stream.endList();
        exportRows(*m_database, Tables::letterRun(), "letter_runs", stream);
        stream.beginList("letters");
        forEachLetter(*m_database, nullptr, [&](const StoredLetter &letter) { stream.item(exportedLetter(letter)); });
        stream.endList();
        exportRows(*m_database, Tables::letterMark(), "letter_marks", stream);
        stream.beginList("audit");
        forEachAuditRow(*m_database, 0, [&](const AuditRow &row) { stream.item(exportedAudit(row)); });
        stream.endList();
        stream.end();
    });
}

namespace {

/// Reads an exported ledger into a change: the old ids of its incidents become the new ones.
class Importer
{
public:
    Importer(Change &change, const QTimeZone &zone) : m_change(change), m_zone(zone) {}

    Added run(const QJsonObject &ledger)
    {
        const QJsonArray incidents = ledger.value(QStringLiteral("incidents")).toArray();
        for (qsizetype at = 0; at < incidents.size(); ++at)
            addIncident(incidents[at].toObject(), QStringLiteral("incidents[%1]").arg(at));
        if (!m_problems.isEmpty())
            throw Failure(m_problems);
        for (const auto row : ledger.value(QStringLiteral("former_figures")).toArray())
            addRow(Tables::headCount(), row.toObject(), QStringLiteral("count"), {}, {});
        for (const auto row : ledger.value(QStringLiteral("documents")).toArray()) {
            const QString letter = row[u"document"][u"letter"].toString();
            const qint64 id = addFile(Tables::document(), row.toObject(), {{QStringLiteral("letter"), letter}});
            m_newDocuments.insert(row[u"id"].toInteger(), id);
        }
        addSteps(ledger.value(QStringLiteral("document_steps")).toArray());
        addAnswers(ledger.value(QStringLiteral("decisions")).toArray(), ledger.value(QStringLiteral("filings")).toArray());
        return m_added;
    }

private:
    void addIncident(const QJsonObject &object, const QString &where)
    {
        const auto incident = fromJson(object, where);
        if (!incident)
            m_problems += incident.problems();
        if (!incident || !canBeRecorded(*incident, where))
            return;
        const qint64 oldId = incident->id.valueOr(0);
        Statement same(m_change.database(),
                       QStringLiteral("SELECT id FROM incident WHERE id = :id OR source = :source"));
        if (same.run({{":id", oldId}, {":source", sourceOf(*incident)}}).next()) {
            m_added.skipped += IncidentId(same.number(0));
            return;
        }
        const IncidentId id = insert(m_change, *incident, m_zone);
        m_added.ids += id;
        m_newIds.insert(oldId, id.value);
    }

    bool canBeRecorded(const Incident &incident, const QString &where)
    {
        Base::Problems found = obstaclesToRecording({incident}, m_zone, m_now);
        for (Problem &problem : found)
            problem.where.prepend(where + u'.');
        m_problems += found;
        return found.isEmpty();
    }

    // A file from elsewhere may hold what no ledger writes.
    static void check(bool good, const char *list, qsizetype at, const char *key, const QJsonValue &found)
    {
        if (!good)
            throw Failure(Problem{QStringLiteral("ledger.broken_entry"), {found.toVariant().toString()},
                                  QStringLiteral("%1[%2].%3").arg(QLatin1String(list)).arg(at).arg(QLatin1String(key))});
    }

    void addSteps(const QJsonArray &steps)
    {
        const FactTable &table = Tables::documentStep();
        for (qsizetype at = 0; at < steps.size(); ++at) {
            QJsonObject step = steps[at].toObject();
            const QJsonValue verb = step.value(QStringLiteral("verb")), former = step.value(QStringLiteral("document_id"));
            check(Base::fromName<DocumentVerb>(verb.toString()).has_value(), "document_steps", at, "verb", verb);
            check(m_newDocuments.contains(former.toInteger()), "document_steps", at, "document_id", former);
            step.insert(QStringLiteral("document_id"), m_newDocuments.value(former.toInteger()));
            addRow(table, step, table.name, {}, {});
        }
    }

    void addAnswers(const QJsonArray &decisions, const QJsonArray &filings)
    {
        for (qsizetype at = 0; at < decisions.size(); ++at) {
            const QJsonValue state = decisions[at][u"state"];
            check(Base::fromName<Decided>(state.toString()).has_value(), "decisions", at, "state", state);
            if (state != Base::nameOf(Decided::ToDecide)) {
                for (const char *key : {"by", "why"}) // who decided and why is what makes it one
                    check(!decisions[at][u"decision"][QLatin1String(key)].toString().trimmed().isEmpty(), "decisions", at, key, {});
            }
            addRow(Tables::decision(), decisions[at].toObject(), Tables::decision().name, {}, {});
        }
        for (qsizetype at = 0; at < filings.size(); ++at) {
            const QJsonValue filed = filings[at][u"filed_at"];
            check(PartialTime::fromString(filed.toString()).has_value(), "filings", at, "filed_at", filed);
            addFile(Tables::filing(), filings[at].toObject(), {});
        }
    }

    qint64 addFile(const FactTable &table, QJsonObject row, const QVariantMap &projections)
    {
        const QByteArray content = QByteArray::fromBase64(row.take(QStringLiteral("content")).toString().toLatin1());
        return addRow(table, row, table.name, projections, content.isNull() ? QByteArray("") : content);
    }

    // 0: its incident was here already.
    qint64 addRow(const FactTable &table, QJsonObject row, const QString &bodyKey, const QVariantMap &projections,
                  const QByteArray &content)
    {
        const qint64 incident = m_newIds.value(row.take(QStringLiteral("incident")).toInteger());
        if (incident == 0)
            return 0;
        const QJsonObject body = row.take(bodyKey).toObject();
        QJsonObject attributes;
        for (const QString &name : table.attributes)
            attributes.insert(name, row.value(name));
        return m_change.insert(table, {.incident = incident, .attributes = attributes, .body = body}, projections, content);
    }

    Change &m_change;
    const QTimeZone &m_zone;
    QDateTime m_now = Base::now();
    QHash<qint64, qint64> m_newIds;
    QHash<qint64, qint64> m_newDocuments;
    Base::Problems m_problems;
    Added m_added;
};

} // namespace

Base::Result<Added> LedgerFile::importFrom(const QJsonObject &ledger, const QString &by)
{
    if (ledger.value(QStringLiteral("format")) != ledgerFormat)
        return Problem{QStringLiteral("incident.format"),
                       {ledger.value(QStringLiteral("format")).toString(), ledgerFormat}};
    const auto added = guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const Added result = Importer(change, m_zone).run(ledger);
        for (const IncidentId id : result.ids) {
            const auto answered = decisions(id);
            if (answered && answered->isEmpty())
                judge(change, id);
            else
                reckon(change, id); // what was proposed then came with it
        }
        if (!result.ids.isEmpty())
            change.commit();
        return result;
    });
    if (!added)
        return added;
    const QJsonObject settings = ledger.value(QStringLiteral("settings")).toObject();
    for (auto part = settings.begin(); part != settings.end(); ++part) {
        const auto mine = setting(part.key());
        if (mine && mine->isEmpty()) {
            if (const auto set = setSetting(part.key(), part->toObject(), by); !set)
                return set.problems();
        }
    }
    return added;
}

} // namespace Ledger

// Holds every row against what the audit says it must be, and the audit against its chain.
#include "model/ledger/documentrecords.h"
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"
#include "model/ledger/letterrecords.h"
#include "model/ledger/migrations.h"
#include "model/ledger/nextdue.h"

#include "model/incident/json.h"

#include <QCryptographicHash>
#include <QSet>

namespace Ledger {

using Base::Problem;
using namespace Incidents;

namespace {

class Verifier
{
public:
    Verifier(Database &database, const AuditKey *key, const QTimeZone &zone, const QString &uid)
        : m_database(database), m_key(key), m_zone(zone), m_uid(uid)
    {
    }

    QList<Finding> run()
    {
        checkFile();
        checkSchemaIsOurs();
        checkChain();
        checkRows();
        checkLetters();
        checkNextDues();
        return m_findings;
    }

private:
    void report(const QString &where, const char *kind, QStringList args = {})
    {
        m_findings.append({where, Problem{QLatin1String("ledger.") + QLatin1String(kind), std::move(args)}});
    }

    void checkFile()
    {
        Statement rows(m_database, QStringLiteral("PRAGMA integrity_check(20)"));
        rows.run();
        while (rows.next()) {
            if (rows.text(0) != u"ok")
                report(QStringLiteral("file"), "damaged", {rows.text(0)});
        }
    }

    static QSet<QString> schemaOf(Database &database)
    {
        QSet<QString> objects;
        Statement rows(database, QStringLiteral("SELECT type, name, sql FROM sqlite_master"));
        rows.run();
        while (rows.next())
            objects += rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2);
        return objects;
    }

    void checkSchemaIsOurs()
    {
        Database fresh(QStringLiteral(":memory:"), Database::Access::Create);
        migrate(fresh);
        const QSet<QString> ours = schemaOf(fresh), found = schemaOf(m_database);
        for (const QString &object : found - ours)
            report(object.section(u' ', 0, 1), "schema_changed");
        for (const QString &object : ours - found)
            report(object.section(u' ', 0, 1), "schema_changed");
    }

    void checkChain()
    {
        if (!m_key)
            report(QStringLiteral("audit"), "key_missing", {AuditKey::folder(), m_uid});
        ChainHead head;
        const auto lastSeen = m_key ? m_key->lastHead() : std::nullopt;
        bool headFound = !lastSeen || lastSeen->seq == 0;
        forEachAuditRow(m_database, 0, [&](const AuditRow &row) {
            const QString where = QStringLiteral("audit %1").arg(row.seq);
            if (row.seq != head.seq + 1)
                report(where, "audit_gap", {QString::number(head.seq + 1)});
            if (row.previous != head.hash)
                report(where, "audit_chain_broken");
            if (m_key && m_key->seal(sealedContent(row)) != row.hash)
                report(where, "audit_row_edited");
            head = {.seq = row.seq, .hash = row.hash};
            headFound |= lastSeen && head == *lastSeen;
        });
        if (!headFound)
            report(QStringLiteral("audit"), "audit_cut_off",
                   {QString::number(lastSeen->seq), QString::number(head.seq)});
    }

    // Incident by incident, so that memory does not grow with the ledger; 0 are the rows of no incident.
    void checkRows()
    {
        Statement ids(m_database, QStringLiteral(R"(
            SELECT 0 UNION SELECT id FROM incident UNION SELECT incident_id FROM audit WHERE incident_id IS NOT NULL
            UNION SELECT incident_id FROM head_count UNION SELECT incident_id FROM timeline_step
            UNION SELECT incident_id FROM action UNION SELECT incident_id FROM document
            UNION SELECT incident_id FROM document_step
            UNION SELECT incident_id FROM decision UNION SELECT incident_id FROM filing
            UNION SELECT incident_id FROM letter_run UNION SELECT incident_id FROM letter_mark ORDER BY 1)"));
        ids.run();
        while (ids.next())
            checkIncident(ids.number(0));
    }

    void checkIncident(qint64 id)
    {
        Replay replay;
        forEachAuditRow(m_database, id == 0 ? noIncident : id, [&](const AuditRow &row) {
            if (!replay.apply(row))
                report(QStringLiteral("audit %1").arg(row.seq), "audit_contradicts_itself");
        });
        QMap<Replay::Key, Record> expected = replay.records();
        const int before = int(m_findings.size());
        for (const FactTable &table : Tables::all()) {
            const bool ofNone = table.name == Tables::setting().name || table.name == Tables::ownTemplate().name;
            if (ofNone == (id == 0))
                checkTable(table, id, expected);
        }
        for (auto missing = expected.begin(); missing != expected.end(); ++missing)
            report(placeOf(missing.key().first, missing.key().second), "row_missing");
        checkFrozen(replay.records());
        if (id > 0 && m_findings.size() == before)
            checkProjection(id);
    }

    // An issued document must be the one that was approved: both rows say the same hashes.
    void checkFrozen(const QMap<Replay::Key, Record> &rows)
    {
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row.key().first != Tables::documentStep().name)
                continue;
            const DocumentStep step = stepOf(*row).step;
            const Record document = rows.value({Tables::document().name, step.document.value});
            if (step.verb == DocumentVerb::Issue && !isFrozen(*row, document))
                report(placeOf(Tables::document().name, step.document.value), "not_as_issued");
        }
    }

    static QString placeOf(const QString &table, qint64 id) { return table + u' ' + QString::number(id); }

    // The stored text itself is compared, so that an edit which leaves the JSON equal is seen too.
    void checkTable(const FactTable &table, qint64 incident, QMap<Replay::Key, Record> &expected)
    {
        Statement rows(m_database, selectOf(table, incident));
        if (incident > 0)
            rows.bind(QStringLiteral(":incident"), incident);
        rows.run();
        while (rows.next()) {
            const QString where = placeOf(table.name, rows.number(0));
            const auto found = expected.constFind({table.name, rows.number(0)});
            if (found == expected.constEnd()) {
                report(where, "row_unknown");
                continue;
            }
            if (rows.text(1) != compact(found->body))
                report(where, "row_edited", {QStringLiteral("body")});
            for (int at = 0; at < table.attributes.size(); ++at) {
                const QJsonValue stored = rows.isNull(2 + at) ? QJsonValue(QJsonValue::Undefined)
                                                              : QJsonValue::fromVariant(rows.value(2 + at));
                if (stored != found->attributes.value(table.attributes[at]))
                    report(where, "row_edited", {table.attributes[at]});
            }
            if (table.name == Tables::action().name)
                checkColumns(table, rows, where, actionProjection(found->body));
            if (table.name == Tables::document().name)
                checkColumns(table, rows, where, documentProjection(found->body));
            if (table.hasContent)
                checkContent(table, rows, where, found->body);
            expected.erase(found);
        }
    }

    static QString selectOf(const FactTable &table, qint64 incident)
    {
        QStringList columns = QStringList{QStringLiteral("id"), QStringLiteral("body")} + table.attributes
            + table.projections;
        if (table.hasContent)
            columns += QStringLiteral("content");
        QString sql = QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), table.name);
        if (incident > 0)
            sql += table.ofIncident ? QStringLiteral(" WHERE incident_id = :incident")
                                    : QStringLiteral(" WHERE id = :incident");
        return sql;
    }

    static QVariantMap actionProjection(const QJsonObject &body)
    {
        const auto action = partFromJson<Action>(body);
        return action ? projectionOf(*action) : QVariantMap();
    }

    static QVariantMap documentProjection(const QJsonObject &body)
    {
        return {{QStringLiteral("letter"), body.value(QStringLiteral("letter")).toString()}};
    }

    void checkColumns(const FactTable &table, const Statement &rows, const QString &where, const QVariantMap &expected)
    {
        for (int at = 0; at < table.projections.size(); ++at) {
            const QVariant stored = rows.value(int(2 + table.attributes.size()) + at);
            const QVariant computed = expected.value(table.projections[at]);
            if (stored.isNull() != computed.isNull() || stored.toString() != computed.toString())
                report(where, "row_edited", {table.projections[at]});
        }
    }

    void checkContent(const FactTable &table, const Statement &rows, const QString &where, const QJsonObject &body)
    {
        const QByteArray content =
            rows.value(int(2 + table.attributes.size() + table.projections.size())).toByteArray();
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(hash) != body.value(QStringLiteral("sha256")).toString())
            report(where, "row_edited", {QStringLiteral("content")});
    }

    void checkProjection(qint64 id)
    {
        const auto incident = incidentOf(load(m_database, IncidentId(id)));
        const FactTable &table = Tables::incident();
        if (!incident)
            return report(placeOf(table.name, id), "damaged_incident", {QString::number(id)});
        Statement row(m_database, selectOf(table, id));
        row.bind(QStringLiteral(":incident"), id);
        row.run().next();
        checkColumns(table, row, placeOf(table.name, id), projectionOf(*incident, m_zone));
    }

    // The audit has one row for all letters of a run: the digest over their seals says that a row is missing or was put
    // in, the seal of each row which one was edited.
    void checkLetters()
    {
        qint64 known = 0;
        forEachRecord(m_database, Tables::letterRun(), 0, [&](const Record &record) {
            const LetterRun run = letterRunOf(record);
            qint64 next = run.first;
            QByteArray seals;
            forEachLetter(m_database, &run, [&](const StoredLetter &letter) {
                for (; next < letter.id; ++next)
                    report(placeOf(QStringLiteral("letter"), next), "row_missing");
                ++next;
                seals += letter.seal;
                if (letter.run != run.id.value || (m_key && sealOf(*m_key, letter) != letter.seal))
                    report(placeOf(QStringLiteral("letter"), letter.id), "row_edited", {QStringLiteral("seal")});
                ++known;
            });
            for (; next < run.first + run.count; ++next)
                report(placeOf(QStringLiteral("letter"), next), "row_missing");
            if (m_key && m_key->seal(seals) != record.body[u"digest"].toString())
                report(placeOf(Tables::letterRun().name, record.id), "row_edited",
                       {QStringLiteral("letter")});
        });
        Statement all(m_database, QStringLiteral("SELECT count(*) FROM letter"));
        all.run().next();
        if (all.number(0) > known)
            report(QStringLiteral("letter"), "row_unknown");
    }

    // Only who knows the rules could reckon them again.
    void checkNextDues()
    {
        forEachNextDue(m_database, [&](IncidentId id, const NextDue &next, const QString &seal) {
            if (m_key && sealOf(*m_key, id, next) != seal)
                report(placeOf(QStringLiteral("next_due"), id.value), "row_edited", {QStringLiteral("seal")});
        });
    }

    Database &m_database;
    const AuditKey *m_key;
    const QTimeZone &m_zone;
    QString m_uid;
    QList<Finding> m_findings;
};

} // namespace

Base::Result<QList<Finding>> LedgerFile::verify() const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        return Verifier(*m_database, m_key.get(), m_zone, m_uid).run();
    });
}

} // namespace Ledger

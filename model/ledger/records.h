#pragma once

#include "model/ledger/auditkey.h"
#include "model/ledger/database.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Ledger {

/// A table of facts: what stands in its rows beside id, incident_id and body. Its name is the audit's "entity".
struct FactTable
{
    QString name;
    bool ofIncident = true;
    QStringList attributes;
    QStringList projections;
    bool hasContent = false; ///< keeps a file; its SHA-256 is the body's "sha256"
};

namespace Tables {
[[nodiscard]] const FactTable &setting();
[[nodiscard]] const FactTable &incident();
[[nodiscard]] const FactTable &headCount();
[[nodiscard]] const FactTable &timelineStep();
[[nodiscard]] const FactTable &action();
[[nodiscard]] const FactTable &document();
[[nodiscard]] const FactTable &documentStep();
[[nodiscard]] const FactTable &decision();
[[nodiscard]] const FactTable &filing();
[[nodiscard]] const FactTable &ownTemplate();
[[nodiscard]] const FactTable &letterRun();
[[nodiscard]] const FactTable &letterMark();
[[nodiscard]] const QList<FactTable> &all();
} // namespace Tables

/// One row's facts: what the audit can give back.
struct Record
{
    qint64 id = 0; ///< 0: the database chooses
    qint64 incident = 0;
    QJsonObject attributes = {};
    QJsonObject body = {};

    bool operator==(const Record &) const = default;
};

[[nodiscard]] QString compact(const QJsonObject &object);
/// A single JSON value as text; a null QString (SQL NULL) for Undefined.
[[nodiscard]] QString compact(const QJsonValue &value);
[[nodiscard]] QJsonValue valueFromText(const QString &text);
/// A time as rows keep it: ISO 8601, in UTC.
[[nodiscard]] QDateTime utc(const QString &text);
/// An empty text leaves no member.
void insertText(QJsonObject &object, const QString &key, const QString &text);

/// The row of the audit: one changed field. `field` is a path into the body, "#name" for an attribute, "" for a whole
/// row that came or went; "#undoes" marks a change that takes back the change numbered in `after`.
struct AuditRow
{
    qint64 seq = 0;
    qint64 change = 0;
    QString at; ///< UTC, ISO 8601 with milliseconds
    QString by;
    qint64 incident = 0;
    QString entity;
    qint64 entityId = 0;
    QString field;
    QString before; ///< null when there was nothing
    QString after;
    QString previous;
    QString hash;
};

/// The bytes that the hash of a row covers, with the hash of the row before.
[[nodiscard]] QByteArray sealedContent(const AuditRow &row);

/// Stands for the rows that belong to no incident.
inline constexpr qint64 noIncident = -1;

/// Rows in their order, of one incident, of none, or of all (0); `visit` is called for each.
void forEachAuditRow(Database &database, qint64 incident, const std::function<void(const AuditRow &)> &visit);
[[nodiscard]] ChainHead headOf(Database &database);

/// One save: a transaction in which every write of a row writes its audit. Owns the transaction; nothing is kept
/// unless commit() is reached.
class Change
{
public:
    Change(Database &database, const AuditKey &key, const QString &by);

    [[nodiscard]] Database &database() const { return m_database; }
    [[nodiscard]] QString at() const { return m_at; }
    [[nodiscard]] QString by() const { return m_by; }

    qint64 insert(const FactTable &table, Record record, const QVariantMap &projections, const QByteArray &content = {});
    void update(const FactTable &table, const Record &before, const Record &after, const QVariantMap &projections);
    void remove(const FactTable &table, const Record &record);
    /// `record`: what the change was of.
    void markUndone(const FactTable &table, const Record &record, qint64 change);
    void commit();

private:
    Statement &prepared(const QString &name, const QString &sql);
    void audit(const FactTable &table, const Record &record, const QString &field, const QString &before,
               const QString &after);

    Database &m_database;
    const AuditKey &m_key;
    QString m_at;
    QString m_by;
    Transaction m_transaction;
    ChainHead m_head;
    qint64 m_change = 0;
    QHash<QString, std::shared_ptr<Statement>> m_prepared;
};

/// The rows of a table, of one incident or of all (0).
void forEachRecord(Database &database, const FactTable &table, qint64 incident,
                   const std::function<void(const Record &)> &visit);

/// What the audit says the rows hold: fed row by row.
class Replay
{
public:
    /// Entity and id of a fact row.
    using Key = std::pair<QString, qint64>;

    /// False when the row contradicts what came before it (a change of a row that never came).
    bool apply(const AuditRow &row);
    [[nodiscard]] const QMap<Key, Record> &records() const { return m_records; }
    [[nodiscard]] QMap<Key, Record> &records() { return m_records; }

private:
    QMap<Key, Record> m_records;
};

} // namespace Ledger

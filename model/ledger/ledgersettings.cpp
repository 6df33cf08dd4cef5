// The settings of the ledger: read, written, and taken back by their audit.
#include "model/ledger/ledgerfile.h"
#include "model/ledger/settingrecords.h"

#include <QSet>

namespace Ledger {

using Base::Problem;

std::optional<Record> settingRecord(Database &database, const QString &name)
{
    std::optional<Record> found;
    forEachRecord(database, Tables::setting(), 0, [&](const Record &record) {
        if (record.attributes.value(QStringLiteral("name")) == name)
            found = record;
    });
    return found;
}

void insertSetting(Change &change, const QString &name, const QJsonObject &body)
{
    change.insert(Tables::setting(), {.attributes = {{QStringLiteral("name"), name}}, .body = body}, {});
}

namespace {

/// The change of one setting that undo takes back.
struct SettingChange
{
    qint64 change = 0;
    qint64 firstRow = 0;
};

bool isOf(const AuditRow &row, const Record &setting)
{
    return row.entity == Tables::setting().name && row.entityId == setting.id;
}

std::optional<SettingChange> lastChange(Database &database, const Record &setting)
{
    QMap<qint64, SettingChange> all;
    QSet<qint64> takenBack;
    forEachAuditRow(database, noIncident, [&](const AuditRow &row) {
        if (!isOf(row, setting))
            return;
        if (row.field == u"#undoes")
            takenBack += {row.change, row.after.toLongLong()};
        else if (!row.field.isEmpty() && !all.contains(row.change))
            all.insert(row.change, {.change = row.change, .firstRow = row.seq});
    });
    for (const qint64 change : std::as_const(takenBack))
        all.remove(change);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

QJsonObject bodyBefore(Database &database, const Record &setting, qint64 seq)
{
    Replay replay;
    forEachAuditRow(database, noIncident, [&](const AuditRow &row) {
        if (isOf(row, setting) && row.seq < seq)
            replay.apply(row);
    });
    return replay.records().value({Tables::setting().name, setting.id}).body;
}

} // namespace

Base::Result<QJsonObject> LedgerFile::setting(const QString &name) const
{
    return guarded([&] {
        const auto record = settingRecord(*m_database, name);
        return record ? record->body : QJsonObject();
    });
}

Base::Result<std::optional<QJsonObject>> LedgerFile::formerSetting(const QString &name) const
{
    return guarded([&]() -> std::optional<QJsonObject> {
        const Transaction consistent(*m_database, Transaction::Kind::Read);
        const auto record = settingRecord(*m_database, name);
        const auto last = record ? lastChange(*m_database, *record) : std::nullopt;
        return last ? std::optional(bodyBefore(*m_database, *record, last->firstRow)) : std::nullopt;
    });
}

Base::Outcome LedgerFile::setSetting(const QString &name, const QJsonObject &value, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const auto before = settingRecord(*m_database, name);
        if (before && before->body == value)
            return;
        if (before) {
            Record after = *before;
            after.body = value;
            change.update(Tables::setting(), *before, after, {});
        } else {
            insertSetting(change, name, value);
        }
        change.commit();
    });
}

Base::Outcome LedgerFile::undoSetting(const QString &name, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const auto record = settingRecord(*m_database, name);
        const auto last = record ? lastChange(*m_database, *record) : std::nullopt;
        if (!last)
            throw Failure(Problem{QStringLiteral("ledger.nothing_to_undo"), {name}});
        Record after = *record;
        after.body = bodyBefore(*m_database, *record, last->firstRow);
        change.update(Tables::setting(), *record, after, {});
        change.markUndone(Tables::setting(), *record, last->change);
        change.commit();
    });
}

} // namespace Ledger

#include "model/ledger/database.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace Ledger {

using Base::Problem;

namespace {

constexpr int waitForOthers = 3000; // ms a statement waits for another program before it is refused
constexpr int waitForReaders = 60'000; // the same for what nobody waits for
constexpr int applicationId = 0x544e4d54; // "TNMT"

// Native codes of SQLite: https://www.sqlite.org/rescode.html
enum SqliteCode { Busy = 5, Locked = 6, ReadOnlyFile = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14,
                  NotADatabase = 26 };

const char *kindOf(int code)
{
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return "ledger.locked_by_other";
    case ReadOnlyFile:
        return "ledger.read_only";
    case Full:
        return "ledger.disk_full";
    case InputOutput:
        return "ledger.disk_error";
    case Corrupt:
        return "ledger.damaged";
    case CannotOpen:
        return "ledger.cannot_open";
    case NotADatabase:
        return "ledger.not_a_ledger";
    default:
        return "ledger.failed";
    }
}

} // namespace

Database::Database(const QString &path, Access access)
    : m_path(path), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)), m_access(access)
{
    checkPath();
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    try {
        const QFileInfo journal(path + QStringLiteral("-journal"));
        // What a killed program left half done is rolled back first; a read-only connection may not do that.
        if (access == Access::ReadOnly && journal.exists() && journal.size() > 0) {
            open({});
            Statement(*this, QStringLiteral("SELECT count(*) FROM sqlite_master")).run().next();
            connection().close();
        }
        open(access == Access::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY") : QString());
    } catch (...) {
        connection().close();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Database::~Database()
{
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

void Database::checkPath() const
{
    const QFileInfo file(m_path);
    if (file.isDir())
        throw Failure(Problem{QStringLiteral("ledger.is_a_directory"), {}, m_path});
    if (m_access == Access::Create) {
        if (!file.absoluteDir().exists())
            throw Failure(Problem{QStringLiteral("ledger.no_folder"), {file.absolutePath()}, m_path});
        return;
    }
    if (!file.exists())
        throw Failure(Problem{QStringLiteral("ledger.missing"), {}, m_path});
    if (!file.isReadable())
        throw Failure(Problem{QStringLiteral("ledger.no_permission"), {}, m_path});
    if (file.size() == 0)
        throw Failure(Problem{QStringLiteral("ledger.not_a_ledger"), {}, m_path});
}

void Database::open(const QString &options)
{
    QSqlDatabase database = connection();
    database.setDatabaseName(m_path);
    const QString timeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(waitForOthers);
    database.setConnectOptions(options.isEmpty() ? timeout : options + u';' + timeout);
    if (!database.open())
        fail(database.lastError());
    // A rollback journal, not WAL: a reader leaves no file behind and works in a read-only folder.
    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    execute(QStringLiteral("PRAGMA synchronous = FULL"));
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

void Database::fail(const QSqlError &error) const
{
    throw Failure(
        Problem{QLatin1String(kindOf(error.nativeErrorCode().toInt())), {error.databaseText()}, m_path});
}

void Database::execute(const QString &statement)
{
    QSqlQuery query(connection());
    if (!query.exec(statement))
        fail(query.lastError());
}

int Database::schemaVersion()
{
    Statement query(*this, QStringLiteral("PRAGMA user_version"));
    query.run().next();
    return int(query.number(0));
}

void Database::setSchemaVersion(int version)
{
    execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

bool Database::isMarked()
{
    Statement query(*this, QStringLiteral("PRAGMA application_id"));
    query.run().next();
    return query.number(0) == applicationId;
}

void Database::mark()
{
    execute(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
}

// A cache that spills writes into the file before the commit, and who reads is locked out from then on.
void Database::giveWay()
{
    execute(QStringLiteral("PRAGMA cache_spill = OFF"));
    execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(waitForReaders));
}

Statement::Statement(Database &database, const QString &sql) : m_database(database), m_query(database.connection())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        database.fail(m_query.lastError());
}

Statement &Statement::run(Values values)
{
    for (const auto &[name, value] : values)
        m_query.bindValue(QLatin1String(name), value);
    if (!m_query.exec())
        m_database.fail(m_query.lastError());
    return *this;
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_database.fail(m_query.lastError());
    return false;
}

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    if (kind == Kind::Write && database.turn())
        m_turn = std::unique_lock(*database.turn());
    database.execute(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Transaction::~Transaction()
{
    if (m_open)
        QSqlQuery(m_database.connection()).exec(QStringLiteral("ROLLBACK"));
}

void Transaction::commit()
{
    m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace Ledger

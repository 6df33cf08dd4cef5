#pragma once

#include "model/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <mutex>
#include <utility>

class QSqlError;

namespace Ledger {

/// Thrown inside this room only; the public classes turn it into a Result.
struct Failure
{
    Base::Problems problems;

    explicit Failure(Base::Problem problem) : problems{std::move(problem)} {}
    explicit Failure(Base::Problems all) : problems(std::move(all)) {}
};

/// Runs `work`; its value or its Failure becomes the Result (Nothing when it returns nothing).
template <typename Work>
auto guarded(Work &&work)
{
    using Value = decltype(work());
    if constexpr (std::is_void_v<Value>) {
        try {
            work();
            return Base::Outcome(Base::done);
        } catch (const Failure &failure) {
            return Base::Outcome(failure.problems);
        }
    } else {
        try {
            return Base::Result<Value>(work());
        } catch (const Failure &failure) {
            return Base::Result<Value>(failure.problems);
        }
    }
}

/// One connection to one SQLite file. Owns how the file is opened, what its faults are called and the few words that
/// differ between SQLite and PostgreSQL. Knows no table.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    /// Throws a Failure: missing, a directory, no permission, not SQLite, damaged, locked.
    Database(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }

    void execute(const QString &statement);
    [[nodiscard]] int schemaVersion();
    void setSchemaVersion(int version);
    /// A number in its head marks the file as a Tenmatsu ledger.
    [[nodiscard]] bool isMarked();
    void mark();
    /// Changes of this connection take their turn from now on; `turn` outlives it.
    void takeTurns(std::mutex &turn) { m_turn = &turn; }
    [[nodiscard]] std::mutex *turn() const { return m_turn; }
    /// For one long change beside a window: others read on until it is committed, and the commit waits for them.
    void giveWay();

    [[nodiscard]] QSqlDatabase connection() const;
    [[noreturn]] void fail(const QSqlError &error) const;

private:
    void checkPath() const;
    void open(const QString &options);

    QString m_path;
    QString m_name;
    Access m_access;
    std::mutex *m_turn = nullptr;
};

/// A prepared statement with named placeholders; each call of run() binds afresh. Throws a Failure.
class Statement
{
public:
    using Values = std::initializer_list<std::pair<const char *, QVariant>>;

    Statement(Database &database, const QString &sql);

    Statement &run(Values values = {});
    void bind(const QString &name, const QVariant &value) { m_query.bindValue(name, value); }
    bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }

private:
    Database &m_database;
    QSqlQuery m_query;
};

/// Everything or nothing: rolls back unless commit() was reached. A writer takes it to say that it needs one.
class Transaction
{
public:
    enum class Kind { Read, Write };
    Transaction(Database &database, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    std::unique_lock<std::mutex> m_turn;
    bool m_open = true;
};

} // namespace Ledger

#include "model/ledger/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Ledger {

using Base::Problem;

QMap<int, QString> schemaSteps()
{
    QMap<int, QString> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.insert(name.left(4).toInt(), QString::fromUtf8(file.readAll()));
    }
    return steps;
}

QStringList statementsOf(const QString &step)
{
    static const QRegularExpression end(QStringLiteral(";\\s*(?:\\n\\s*\\n|$)"));
    static const QRegularExpression comment(QStringLiteral("^--.*$"), QRegularExpression::MultilineOption);
    QStringList statements;
    for (const QString &piece : QString(step).remove(comment).split(end)) {
        const QString statement = piece.trimmed();
        if (!statement.isEmpty())
            statements += statement;
    }
    return statements;
}

void checkSchema(Database &database)
{
    if (!database.isMarked())
        throw Failure(Problem{QStringLiteral("ledger.not_a_ledger"), {}, database.path()});
    const int newest = schemaSteps().lastKey();
    if (database.schemaVersion() > newest)
        throw Failure(Problem{QStringLiteral("ledger.newer"),
                              {QString::number(database.schemaVersion()), QString::number(newest)},
                              database.path()});
}

bool needsMigration(Database &database)
{
    return database.schemaVersion() < schemaSteps().lastKey();
}

namespace {

void run(Database &database, int number, const QString &step)
{
    Transaction transaction(database, Transaction::Kind::Write);
    for (const QString &statement : statementsOf(step))
        database.execute(statement);
    database.setSchemaVersion(number);
    transaction.commit();
}

void copyAside(Database &database)
{
    const QString copy = QStringLiteral("%1.before-%2")
                             .arg(database.path())
                             .arg(database.schemaVersion() + 1, 4, 10, QLatin1Char('0'));
    if (QFile::exists(copy))
        return;
    Statement(database, QStringLiteral("VACUUM INTO :copy")).run({{":copy", copy}});
    Database check(copy, Database::Access::ReadOnly);
    Statement quick(check, QStringLiteral("PRAGMA quick_check(1)"));
    quick.run().next();
    if (quick.text(0) != u"ok")
        throw Failure(Problem{QStringLiteral("ledger.damaged"), {quick.text(0)}, copy});
}

} // namespace

void migrate(Database &database, const QMap<int, QString> &steps)
{
    if (database.schemaVersion() > 0 && database.schemaVersion() < steps.lastKey())
        copyAside(database);
    for (auto step = steps.upperBound(database.schemaVersion()); step != steps.end(); ++step)
        run(database, step.key(), step.value());
}

} // namespace Ledger

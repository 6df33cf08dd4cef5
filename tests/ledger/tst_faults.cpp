#include "model/ledger/database.h"
#include "model/ledger/migrations.h"
#include "model/ledger/restore.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::Database;
using Ledger::LedgerFile;
using Ledger::Statement;

class tst_Faults : public QObject
{
    Q_OBJECT
private:
    const QString by = QStringLiteral("tester");
    static QString openKind(const QString &path) { return kindOf(LedgerFile::open(path, LedgerFile::Mode::Write)); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void refusesWhatIsNoLedger();
    void refusesANewerLedger();
    void refusesATruncatedLedger();
    void saysThatAnotherProgramLocksIt();
    void changesNothingOnAFullDisk();
    void refusesToOverwrite();
    void splitsStatements();
    void failedMigrationChangesNothing();
    void copiesBeforeMigrating();
    void bringsALedgerOfTheFirstVersionUpToDate();
    void takesKeptDocumentsOfAnOlderLedgerForDrafts();
    void putsACopyInThePlaceOfADamagedLedger();
    void restoresNothingFromWhatIsNoLedger();
    void everyProblemHasItsSentence();
};

void tst_Faults::putsACopyInThePlaceOfADamagedLedger()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    ledger.close();
    const QString copy = ledger.path() + QStringLiteral(".copy");
    QVERIFY(QFile::copy(ledger.path(), copy));
    write(ledger.path(), "garbage");
    write(ledger.path() + QStringLiteral("-wal"), "old journal");
    const QString aside = expect(Ledger::restore(copy, ledger.path()));
    QCOMPARE(expect(expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write))->incidents()).size(), sampleIncidents().size());
    QFile former(aside);
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), QByteArray("garbage"));
    QVERIFY(QFile::exists(aside + QStringLiteral("-wal")));
}

void tst_Faults::restoresNothingFromWhatIsNoLedger()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ledger.tenmatsu"));
    const QString copy = folder.filePath(QStringLiteral("copy"));
    write(path, "garbage");
    write(copy, "no ledger either");
    QCOMPARE(kindOf(Ledger::restore(copy, path)), QStringLiteral("ledger.not_a_ledger"));
    QCOMPARE(kindOf(Ledger::restore(path, path)), QStringLiteral("ledger.cannot_open"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({QStringLiteral("copy"), QStringLiteral("ledger.tenmatsu")}));
}

void tst_Faults::refusesWhatIsNoLedger()
{
    QTemporaryDir folder;
    QCOMPARE(openKind(folder.filePath(QStringLiteral("none"))), QStringLiteral("ledger.missing"));
    QCOMPARE(openKind(folder.path()), QStringLiteral("ledger.is_a_directory"));
    const QString path = folder.filePath(QStringLiteral("file"));
    write(path, {});
    QCOMPARE(openKind(path), QStringLiteral("ledger.not_a_ledger"));
    write(path, QByteArray("これは台帳ではありません。").repeated(200));
    QCOMPARE(openKind(path), QStringLiteral("ledger.not_a_ledger"));
    QFile::remove(path);
    {
        Database foreign(path, Database::Access::Create);
        foreign.execute(QStringLiteral("CREATE TABLE t (x)"));
    }
    QCOMPARE(openKind(path), QStringLiteral("ledger.not_a_ledger"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("file")});
    QCOMPARE(kindOf(LedgerFile::create(folder.filePath(QStringLiteral("no/such/folder")), by)),
             QStringLiteral("ledger.no_folder"));
}

void tst_Faults::refusesANewerLedger()
{
    TemporaryLedger ledger;
    ledger.close();
    {
        Database database(ledger.path(), Database::Access::ReadWrite);
        database.setSchemaVersion(9999);
    }
    QCOMPARE(openKind(ledger.path()), QStringLiteral("ledger.newer"));
}

void tst_Faults::refusesATruncatedLedger()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    ledger.close();
    QVERIFY(QFile::resize(ledger.path(), QFileInfo(ledger.path()).size() / 2));
    QCOMPARE(openKind(ledger.path()), QStringLiteral("ledger.damaged"));
}

void tst_Faults::saysThatAnotherProgramLocksIt()
{
    TemporaryLedger ledger;
    ledger.close();
    Database other(ledger.path(), Database::Access::ReadWrite);
    other.execute(QStringLiteral("BEGIN EXCLUSIVE"));
    QCOMPARE(openKind(ledger.path()), QStringLiteral("ledger.locked_by_other"));
}

void tst_Faults::changesNothingOnAFullDisk()
{
    QDir small(QStringLiteral("/dev/full"));
    TemporaryLedger ledger;
    const auto id = expect(ledger->add({incidentOf(R"("summary":"前")")}, by)).ids.first();
    ledger.close();
    Database database(ledger.path(), Database::Access::ReadWrite);
    Statement pages(database, QStringLiteral("PRAGMA page_count"));
    pages.run().next();
    database.execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages.number(0)));
    bool full = false;
    try {
        Ledger::Transaction transaction(database, Ledger::Transaction::Kind::Write);
        Statement insert(database, QStringLiteral("INSERT INTO setting (name, body) VALUES (:name, :body)"));
        insert.run({{":name", QStringLiteral("x")}, {":body", QString(1'000'000, u'x')}});
        transaction.commit();
    } catch (const Ledger::Failure &failure) {
        full = failure.problems.first().kind == u"ledger.disk_full";
    }
    QVERIFY(full);
    ledger.reopen();
    QCOMPARE(*expect(ledger->incident(id)).summary, QStringLiteral("前"));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Faults::refusesToOverwrite()
{
    TemporaryLedger ledger;
    QCOMPARE(kindOf(LedgerFile::create(ledger.path(), by)), QStringLiteral("ledger.exists"));
    QCOMPARE(kindOf(LedgerFile::create(ledger.folder(), by)), QStringLiteral("ledger.is_a_directory"));
}

void tst_Faults::splitsStatements()
{
    const QStringList statements = Ledger::statementsOf(QStringLiteral(
        "-- a comment; with a semicolon\nCREATE TABLE a (x);\n\nCREATE TRIGGER t BEGIN\n  DELETE FROM a;\nEND;\n"));
    QCOMPARE(statements.size(), 2);
    QVERIFY(statements[1].contains(QStringLiteral("DELETE FROM a;\nEND")));
}

void tst_Faults::failedMigrationChangesNothing()
{
    TemporaryLedger ledger;
    ledger.close();
    Database database(ledger.path(), Database::Access::ReadWrite);
    const int version = database.schemaVersion();
    auto steps = Ledger::schemaSteps();
    steps.insert(version + 1, QStringLiteral("CREATE TABLE later (x);\n\nCREATE NONSENSE;\n"));
    bool failed = false;
    try {
        Ledger::migrate(database, steps);
    } catch (const Ledger::Failure &) {
        failed = true;
    }
    QVERIFY(failed);
    QCOMPARE(database.schemaVersion(), version);
    Statement tables(database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'later'"));
    tables.run().next();
    QCOMPARE(tables.number(0), 0);
}

void tst_Faults::copiesBeforeMigrating()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    ledger.close();
    Database database(ledger.path(), Database::Access::ReadWrite);
    const int version = database.schemaVersion();
    auto steps = Ledger::schemaSteps();
    steps.insert(version + 1, QStringLiteral("CREATE TABLE later (x);\n"));
    Ledger::migrate(database, steps);
    QCOMPARE(database.schemaVersion(), version + 1);
    const QString copy = QStringLiteral("%1.before-%2").arg(ledger.path()).arg(version + 1, 4, 10, QLatin1Char('0'));
    const auto former = expect(LedgerFile::open(copy, LedgerFile::Mode::Read));
    QCOMPARE(expect(former->incidents()).size(), sampleIncidents().size());
}

namespace {

void dropTablesAfter(int version, Database &database)
{
    static const QRegularExpression table(QStringLiteral("CREATE TABLE (\\w+)"));
    const auto steps = Ledger::schemaSteps();
    for (auto step = steps.upperBound(version); step != steps.end(); ++step) {
        for (auto all = table.globalMatch(*step); all.hasNext();)
            database.execute(QStringLiteral("DROP TABLE ") + all.next().captured(1));
    }
}

} // namespace

void tst_Faults::bringsALedgerOfTheFirstVersionUpToDate()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    ledger.close();
    {
        Database first(ledger.path(), Database::Access::ReadWrite);
        dropTablesAfter(1, first);
        first.execute(QStringLiteral("DROP INDEX action_pending"));
        first.execute(QStringLiteral("CREATE INDEX action_incident ON action (incident_id)"));
        first.setSchemaVersion(1);
    }
    QCOMPARE(LedgerFile::open(ledger.path(), LedgerFile::Mode::Read).problems().first().kind, QStringLiteral("ledger.older"));
    const auto current = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write));
    QCOMPARE(expect(current->incidents({.limit = 3})).size(), 3);
    QVERIFY(expect(current->verify()).isEmpty());
    QVERIFY(QFile::exists(ledger.path() + QStringLiteral(".before-0002")));
}

void tst_Faults::takesKeptDocumentsOfAnOlderLedgerForDrafts()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const Ledger::DocumentId document =
        expect(ledger->store({.incident = IncidentId(1), .letter = QStringLiteral("annex"), .content = "bytes"}, by));
    ledger.close();
    {
        Database older(ledger.path(), Database::Access::ReadWrite);
        dropTablesAfter(4, older);
        older.setSchemaVersion(4);
    }
    const auto current = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write));
    const auto steps = [&current] { return expect(current->documentSteps(IncidentId(1))); };
    QCOMPARE(Ledger::lifeOf(steps(), document, {}).state, Ledger::DocumentState::Draft);
    for (const auto verb : {Ledger::DocumentVerb::Review, Ledger::DocumentVerb::Approve, Ledger::DocumentVerb::Issue})
        expect(current->act({.document = document, .verb = verb}, by));
    QCOMPARE(Ledger::lifeOf(steps(), document, {}).state, Ledger::DocumentState::Issued);
    QCOMPARE(expect(current->verify()).size(), 0);
}

void tst_Faults::everyProblemHasItsSentence()
{
    const QDir room(QStringLiteral(TENMATSU_SOURCE "/model/ledger"));
    int found = 0;
    for (const QString &name : room.entryList({QStringLiteral("*.cpp")})) {
        QFile file(room.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression kind(QStringLiteral("\"(ledger\\.\\w+)\"|report\\([^;]*?, \"(\\w+)\""));
        const QString code = QString::fromUtf8(file.readAll());
        for (auto all = kind.globalMatch(code); all.hasNext(); ++found) {
            const auto match = all.next();
            const QString full = match.captured(1).isEmpty() ? QLatin1String("ledger.") + match.captured(2) : match.captured(1);
            QVERIFY2(Base::problemKinds().contains(full), qPrintable(full));
        }
    }
    QVERIFY(found > 30);
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"

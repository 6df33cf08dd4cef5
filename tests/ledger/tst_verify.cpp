#include "model/ledger/auditkey.h"
#include "model/ledger/database.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::Database;
using Ledger::LedgerFile;
using Ledger::Statement;

class tst_Verify : public QObject
{
    Q_OBJECT
private:
    const QString by = QStringLiteral("tester");
    static void makeRows(TemporaryLedger &ledger);
    static QStringList placesAfter(const TemporaryLedger &ledger, const QString &statement);

private Q_SLOTS:
    void findsNothingInAnUntouchedLedger();
    void namesEveryEditedColumn();
    void namesRemovedAndForgedRows();
    void namesAnEditedLetter();
    void seesThatTheEndWasCutOff();
    void acceptsAKillBeforeTheHeadWasWritten();
    void saysThatTheKeyIsMissing();
    void seesAChangedSchema();
};

// At least one row in every table, and one of every kind of audit row.
void tst_Verify::makeRows(TemporaryLedger &ledger)
{
    const QString by = QStringLiteral("tester");
    const auto id = expect(ledger->add({incidentOf(R"("reference":"2026-001","department":"課","process":"配信",
        "cause":"loss","occurred":"2026-04-01T10:00","discovered":"2026-04-01T11:00","known":"2026-04-01",
        "discovered_by":"own","counts":[{"of":"persons","value":10}],"timeline":[{"text":"t","kind":"sent","party":"own"}],
        "actions":[{"title":"a","owner":"課長","due":"2026-05-01"}])")}, by)).ids.first();
    Incident incident = expect(ledger->incident(id));
    incident.counts[0].value = 11;
    incident.summary = QStringLiteral("概要");
    expect(ledger->save(incident, by));
    const auto document = expect(ledger->store({.incident = id, .letter = QStringLiteral("annex"), .content = "bytes"}, by));
    expect(ledger->act({.document = document}, by));
    const Ledger::DutyKey duty{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")};
    expect(ledger->decide({.incident = id, .duty = duty, .verdict = Ledger::Decided::Report, .why = QStringLiteral("w"),
                           .proposal = {{QStringLiteral("version"), QStringLiteral("v")}}}, by));
    expect(ledger->file({.incident = id, .duty = duty, .at = *PartialTime::fromString(u"2026-05-01"),
                         .copyName = QStringLiteral("final.pdf"), .copy = "bytes"}, by));
    (void)expect(ledger->addTemplate({.name = QStringLiteral("型"), .letter = QStringLiteral("annex"), .content = "bytes"}, by));
    const auto letterAt = [&](qint64 at) {
        return Ledger::LetterRow{.row = at + 2, .hash = ledger->keyedHash(QByteArray::number(at)), .file = 1, .page = at + 1};
    };
    expect(ledger->recordLetters({.incident = id, .letter = QStringLiteral("apology-letter"), .channel = QStringLiteral("post")}, 20, letterAt, by));
    expect(ledger->markLetters({.incident = id, .rows = {2, 3}}, by));
    expect(ledger->setSetting(QStringLiteral("organisation"), {{QStringLiteral("name"), QStringLiteral("社")}}, by));
    expect(ledger->keepNextDues({{id, QDate(2026, 5, 1)}}, QStringLiteral("rules")));
}

QStringList tst_Verify::placesAfter(const TemporaryLedger &ledger, const QString &statement)
{
    {
        Database database(ledger.path(), Database::Access::ReadWrite);
        database.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
        database.execute(statement);
    }
    const auto reader = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Read));
    QStringList places;
    for (const auto &finding : expect(reader->verify()))
        places += finding.where;
    return places;
}

void tst_Verify::findsNothingInAnUntouchedLedger()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    makeRows(ledger);
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_Verify::namesEveryEditedColumn()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    QFile file(ledger.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray untouched = file.readAll();
    file.close();

    QList<std::pair<QString, QString>> columns;
    {
        Database database(ledger.path(), Database::Access::ReadOnly);
        Statement tables(database, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
        tables.run();
        while (tables.next()) {
            Statement table(database, QStringLiteral("SELECT name, pk FROM pragma_table_info('%1')").arg(tables.text(0)));
            table.run();
            while (table.next()) {
                if (table.number(1) == 0)
                    columns.append({tables.text(0), table.text(0)});
            }
        }
    }
    QVERIFY(columns.size() > 65);
    for (const auto &[table, column] : std::as_const(columns)) {
        const QString edit = QStringLiteral("UPDATE %1 SET %2 = coalesce(CAST(%2 AS TEXT), '') || '1' "
                                            "WHERE id = (SELECT max(id) FROM %1)");
        const QString places =
            placesAfter(ledger, (table == u"audit" ? QString(edit).replace(QLatin1String("id"), QLatin1String("seq")) : edit)
                                    .arg(table, column)).join(u',');
        QVERIFY2(places.contains(table == u"audit" ? QStringLiteral("audit") : table),
                 qPrintable(table + u'.' + column + u": " + places));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(untouched);
        file.close();
    }
}

void tst_Verify::namesRemovedAndForgedRows()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    QVERIFY(placesAfter(ledger, QStringLiteral("DELETE FROM timeline_step")).contains(QStringLiteral("timeline_step 1")));
    QVERIFY(placesAfter(ledger, QStringLiteral("INSERT INTO head_count (id, incident_id, position, since, body) "
                                               "VALUES (99, 1, 5, '', '{}')")).contains(QStringLiteral("head_count 99")));
    QVERIFY(placesAfter(ledger, QStringLiteral("DELETE FROM audit WHERE seq = 3")).contains(QStringLiteral("audit 4")));
}

// One row of the audit stands for all letters of a run; an edit of one is named all the same.
void tst_Verify::namesAnEditedLetter()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    QCOMPARE(placesAfter(ledger, QStringLiteral("UPDATE letter SET row_no = 99 WHERE id = 7")),
             QStringList{QStringLiteral("letter 7")});
    QCOMPARE(placesAfter(ledger, QStringLiteral("DELETE FROM letter WHERE id = 9")),
             (QStringList{QStringLiteral("letter 7"), QStringLiteral("letter 9"), QStringLiteral("letter_run 1")}));
    QVERIFY(placesAfter(ledger, QStringLiteral("INSERT INTO letter SELECT 99, 1, 9, row_hash, variant, 1, 1, seal FROM letter "
                                               "WHERE id = 1")).contains(QStringLiteral("letter")));
}

void tst_Verify::seesThatTheEndWasCutOff()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    const QStringList places = placesAfter(ledger, QStringLiteral("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"));
    QVERIFY(places.contains(QStringLiteral("audit")));
}

void tst_Verify::acceptsAKillBeforeTheHeadWasWritten()
{
    TemporaryLedger ledger;
    const QString head = Ledger::AuditKey::folder() + u'/' + ledger->uid() + QStringLiteral(".head");
    QFile file(head);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    makeRows(ledger);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_Verify::saysThatTheKeyIsMissing()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    QDir(Ledger::AuditKey::folder()).removeRecursively();
    QCOMPARE(kindOf(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write)), QStringLiteral("ledger.key_missing"));
    const auto reader = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::WriteOrRead));
    QVERIFY(reader->isReadOnly());
    const auto findings = expect(reader->verify());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].what.kind, QStringLiteral("ledger.key_missing"));
}

void tst_Verify::seesAChangedSchema()
{
    TemporaryLedger ledger;
    makeRows(ledger);
    ledger.close();
    const QStringList places = placesAfter(ledger, QStringLiteral(
        "CREATE TRIGGER quiet AFTER UPDATE ON incident BEGIN DELETE FROM audit; END"));
    QVERIFY(places.contains(QStringLiteral("trigger quiet")));
}

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_verify.moc"

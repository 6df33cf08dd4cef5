#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <cstdio>

using namespace Tests;
using Ledger::LedgerFile;

// The program's promise: what it said it saved survives a kill at any moment.
class tst_KilledWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAcknowledgedChangeIsThere();
};

namespace {

constexpr int kills = 100;

/// The other process: adds and changes incidents without end, and prints an id only once its change is saved.
int writeForEver(const QString &path)
{
    const auto ledger = expect(LedgerFile::open(path, LedgerFile::Mode::Write));
    for (;;) {
        auto incident = incidentOf(R"("counts":[{"of":"persons","value":1748}],"timeline":[{"text":"発覚"}],
                                      "actions":[{"title":"研修"}])");
        incident.reference = QString::number(QRandomGenerator::global()->generate64());
        const auto id = expect(ledger->add({incident}, QStringLiteral("writer"))).ids.first();
        auto stored = expect(ledger->incident(id));
        stored.summary = QStringLiteral("保存済み");
        expect(ledger->save(stored, QStringLiteral("writer")));
        printf("%lld\n", static_cast<long long>(id.value));
        fflush(stdout);
    }
}

QList<qint64> acknowledgedBeforeKill(const QString &path)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
    writer.waitForReadyRead(10'000); // it is in the middle of its work from here on
    QTest::qSleep(int(QRandomGenerator::global()->bounded(40)));
    writer.kill();
    writer.waitForFinished();
    QList<qint64> ids;
    for (const QByteArray &line : writer.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            ids.append(line.toLongLong());
    }
    return ids;
}

} // namespace

void tst_KilledWriter::everyAcknowledgedChangeIsThere()
{
    TemporaryLedger ledger;
    ledger.close();
    QList<qint64> acknowledged;
    for (int kill = 0; kill < kills; ++kill)
        acknowledged += acknowledgedBeforeKill(ledger.path());
    QVERIFY2(acknowledged.size() >= kills, qPrintable(QString::number(acknowledged.size())));

    const auto reader = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Read));
    for (const qint64 id : std::as_const(acknowledged))
        QCOMPARE(*expect(reader->incident(Incidents::IncidentId(id))).summary, QStringLiteral("保存済み"));
    QCOMPARE(expect(reader->verify()).size(), 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--write")
        return writeForEver(application.arguments().value(2));
    tst_KilledWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedwriter.moc"

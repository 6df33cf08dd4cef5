#include "tests/support/temporaryledger.h"

#include <QSemaphore>
#include <QtTest>

#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace Tests;
using Incidents::IncidentId;
using Ledger::LedgerFile;

namespace {

constexpr qint64 rows = 60'000; // more than the usual cache holds, so that it would spill into the file

const QString by = QStringLiteral("tester");

Ledger::LetterRow letterAt(qint64 at)
{
    return {.row = at + 2, .hash = QByteArray::number(at).rightJustified(16, '0'), .file = 1, .page = at + 1};
}

Base::Result<Ledger::LetterRunId> recorded(LedgerFile &ledger, const std::function<bool(qint64)> &step)
{
    return ledger.recordLetters({.incident = IncidentId(1), .letter = QStringLiteral("apology-letter"), .channel = QStringLiteral("post")},
                                rows, &letterAt, by, step);
}

} // namespace

/// Letters for many are written down beside a window that goes on working; whole or not at all.
class tst_RecordLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsTheOthersReadAndThenWrite();
    void takesAllBackWhenCancelled();
    void leavesTheLedgerAsItWasWhenKilled_data();
    void leavesTheLedgerAsItWasWhenKilled();
    void opensForReadingWhereTheFirstOneMayOnlyRead();
};

void tst_RecordLetters::letsTheOthersReadAndThenWrite()
{
    TemporaryLedger ledger;
    expect(ledger->add({incidentOf(R"("summary":"前")")}, by));
    QSemaphore halfWay, goOn;
    QString kind;
    std::thread worker([&, open = ledger->opener()] {
        const auto beside = open();
        kind = beside ? kindOf(recorded(**beside, [&](qint64 at) {
            if (at == rows - 1'000) {
                halfWay.release();
                goOn.acquire();
            }
            return true;
        })) : kindOf(beside);
    });
    halfWay.acquire();
    auto incident = ledger->incident(IncidentId(1));
    const auto runs = ledger->letterRuns(IncidentId(1));
    goOn.release();
    if (incident)
        incident->summary = QStringLiteral("後");
    const QString saved = incident ? kindOf(ledger->save(*incident, by)) : kindOf(incident); // waits for the letters
    worker.join();
    QCOMPARE(saved, QString());
    QCOMPARE(kind, QString());
    QVERIFY(runs && runs->isEmpty());
    QCOMPARE(*expect(ledger->incident(IncidentId(1))).summary, QStringLiteral("後"));
    QCOMPARE(expect(ledger->letterRuns(IncidentId(1))).value(0).count, rows);
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_RecordLetters::takesAllBackWhenCancelled()
{
    TemporaryLedger ledger;
    expect(ledger->add({incidentOf(R"("summary":"前")")}, by));
    QList<qint64> heard;
    QCOMPARE(kindOf(recorded(*ledger, [&](qint64 at) {
                 heard += at;
                 return at < rows / 2;
             })),
             QStringLiteral("mailing.cancelled"));
    QCOMPARE(heard.first(), 0);
    QCOMPARE(heard.last(), rows / 2);
    QVERIFY(expect(ledger->letterRuns(IncidentId(1))).isEmpty());
    QCOMPARE(expect(ledger->verify()).size(), 0);
    (void)expect(recorded(*ledger, {}));
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_RecordLetters::leavesTheLedgerAsItWasWhenKilled_data()
{
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("beside a window") << true;
    QTest::newRow("alone, as a command") << false; // what spilled into the file is rolled back
}

void tst_RecordLetters::leavesTheLedgerAsItWasWhenKilled()
{
    QFETCH(const bool, isBeside);
    TemporaryLedger ledger;
    expect(ledger->add({incidentOf(R"("summary":"前")")}, by));
    ledger.close();
    const pid_t child = fork();
    if (child == 0) {
        const auto first = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write));
        const auto second = expect(first->opener()());
        (void)recorded(isBeside ? *second : *first, [](qint64 at) { return at < rows - 1'000 || kill(getpid(), SIGKILL) == 0; });
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    ledger.reopen();
    QVERIFY(expect(ledger->letterRuns(IncidentId(1))).isEmpty());
    QCOMPARE(expect(ledger->verify()).size(), 0);
    (void)expect(recorded(*ledger, {}));
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_RecordLetters::opensForReadingWhereTheFirstOneMayOnlyRead()
{
    TemporaryLedger ledger;
    expect(ledger->add({incidentOf(R"("summary":"前")")}, by));
    ledger.close();
    const auto reader = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Read));
    const auto beside = expect(reader->opener()());
    QVERIFY(beside->isReadOnly());
    QCOMPARE(kindOf(recorded(*beside, {})), QStringLiteral("ledger.read_only"));
}

QTEST_GUILESS_MAIN(tst_RecordLetters)
#include "tst_recordletters.moc"

// The dashboard's figures beside the same statements in the sqlite3 shell, in one run.  bench_figures LEDGER
#include "model/ledger/figurestatements.h"
#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>

namespace {

constexpr int rounds = 5;

double ours(Ledger::LedgerFile &ledger, const Ledger::FigureQuery &query)
{
    QElapsedTimer timer;
    timer.start();
    (void)Tests::expect(ledger.figures(query));
    return double(timer.nsecsElapsed()) / 1e6;
}

// Only what the shell itself says it took: its start is not the statements' fault.
double shell(const QString &path, const Ledger::FigureQuery &query)
{
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {QStringLiteral("-readonly"), path});
    sqlite.write(".output /dev/null\n.parameter set :today \"'" + query.today.toString(Qt::ISODate).toLatin1() + "'\"\n");
    sqlite.write(".output stdout\nSELECT 1;\n.timer on\n");
    for (const QString &statement : Ledger::figureStatements(query))
        sqlite.write(statement.simplified().toUtf8() + ";\n");
    sqlite.closeWriteChannel();
    sqlite.waitForFinished(600'000);
    double total = 0;
    for (const QByteArray &line : sqlite.readAllStandardOutput().split('\n')) {
        if (line.startsWith("Run Time: real "))
            total += line.mid(15).split(' ').first().toDouble() * 1000;
    }
    return total;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    const Ledger::FigureQuery query{.today = QDate(2026, 11, 22)};
    const auto ledger = Tests::expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Read));
    double bestOurs = 1e9, bestShell = 1e9;
    for (int round = 0; round < rounds; ++round) {
        bestOurs = qMin(bestOurs, ours(*ledger, query));
        bestShell = qMin(bestShell, shell(path, query));
    }
    printf("{\"bench\": \"figures\", \"tenmatsu_ms\": %.1f, \"sqlite3_ms\": %.1f, \"ratio\": %.2f}\n", bestOurs, bestShell,
           bestOurs / bestShell);
}

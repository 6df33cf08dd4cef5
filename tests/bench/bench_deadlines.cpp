// Collects everything that is open over a ledger, as the command and the strip of the window do.  bench_deadlines FILE
#include "model/base/clock.h"
#include "model/duties/deadlines.h"
#include "tests/support/temporaryledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto ledger = Tests::expect(Ledger::LedgerFile::open(application.arguments().value(1), Ledger::LedgerFile::Mode::Read));
    const Duties::LawBooks books = Duties::openLawBooks().books;
    const QDateTime at = Base::now().toTimeZone(ledger->zone());
    const auto incidents = Tests::expect(ledger->incidents()).size();
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begun = std::clock();
    const auto found = Tests::expect(Duties::deadlines(*ledger, books, at));
    printf("{\"bench\": \"deadlines\", \"incidents\": %lld, \"open\": %lld, \"ms\": %lld, \"processor_ms\": %.0f}\n",
           (long long)incidents, (long long)found.open.size(), (long long)timer.elapsed(),
           double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC);
}

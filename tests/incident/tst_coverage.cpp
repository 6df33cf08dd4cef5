#include "model/incident/figures.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Incidents;

// How many of the persons concerned no notice has reached.
class tst_Coverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhomNoNoticeReached_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<int>("untold");
        const auto row = [](const char *name, const char *entries, int untold) {
            QTest::newRow(name) << QByteArray(entries) << untold;
        };
        row("all", R"({"when":"2026-11-21","count":1802,"of":1802,"state":"done"})", 0);
        row("those known then", R"({"when":"2026-11-21","count":1748,"of":1748,"state":"done"})", 54);
        row("the same persons twice", R"({"when":"2026-11-21","count":1748,"state":"done"},{"when":"2026-11-22","count":1748,"state":"done"})", 54);
        row("and the rest later", R"({"when":"2026-11-21","count":1748,"state":"done"},{"when":"2026-11-22","count":54,"state":"done"})", 0);
        row("the rest only planned", R"({"when":"2026-11-21","count":1748,"state":"done"},{"when":"2026-11-22","count":54,"state":"planned"})", 54);
        row("without a number", R"({"when":"2026-11-21","state":"done"})", 0);
        row("one without beside one with", R"({"when":"2026-11-20","state":"done"},{"when":"2026-11-21","count":1748,"state":"done"})", 54);
        row("as many as there were", R"({"when":"2026-11-21","of":1748,"state":"done"})", 54);
        row("more than there are", R"({"when":"2026-11-21","count":1900,"state":"done"})", 0);
        row("another's", R"({"when":"2026-11-21","party":"p1","count":1802,"state":"done"})", -1);
        row("no day", R"({"count":1802,"state":"done"})", -1);
    }
    void countsWhomNoNoticeReached()
    {
        QFETCH(QByteArray, entries);
        QFETCH(int, untold);
        const auto found = coverage(Tests::incidentOf(R"("parties":[{"id":"p1"}],"counts":[{"of":"persons","value":1802}],"persons_informed":[)"
                                                      + entries + ']'), QStringLiteral("own"));
        QCOMPARE(found ? int(found->untold) : -1, untold);
    }

    void takesARoughNumberForNoneMore()
    {
        const auto found = coverage(Tests::incidentOf(R"("counts":[{"of":"persons","value":1900,"bound":"about"}],)"
                                                      R"("persons_informed":[{"when":"2026-11-21","count":1748,"of":1748,"state":"done"}])"),
                                    QStringLiteral("own"));
        QVERIFY(found && found->untold == 0);
    }
};

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"

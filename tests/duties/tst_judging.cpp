#include "model/base/clock.h"
#include "model/duties/judging.h"
#include "tests/support/temporaryledger.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Duties;
using Incidents::IncidentId;
using Tests::expect;

namespace {

const QByteArray bcc = R"("title":"一斉メール","event":{"leak":"yes"},"scope":"personal_data","known":{"at":"2026-11-20"},
    "organisation":{"name":"見本社","kind":"business"},"role":"own","sensitive":"no","financial_harm":"no","malicious":"no",
    "counts":[{"of":"persons","value":1748}])";

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

} // namespace

class tst_Judging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAnIncidentOfTheLedger()
    {
        Tests::TemporaryLedger ledger;
        const IncidentId id = expect(ledger->add({Tests::incidentOf(bcc)}, QStringLiteral("x"))).ids.first();
        const auto books = openLawBooks();
        QVERIFY(books.refusals.isEmpty());
        const auto found = assess(*ledger, expect(ledger->incident(id)), books.books, QDate(2026, 11, 22));
        const auto *verdict = expect(found).regime(QStringLiteral("jp-appi"))->verdict();
        QCOMPARE(verdict->verdict, Rules::Verdict::Report);
        QCOMPARE(verdict->duties[1].due, QDate(2026, 12, 21)); // the 30th day is a Saturday
    }

    void countsFromTheDayOnWhichTheNumberWasExceeded()
    {
        Tests::TemporaryLedger ledger;
        QByteArray few = bcc;
        const IncidentId id =
            expect(ledger->add({Tests::incidentOf(few.replace("1748", "900"))}, QStringLiteral("x"))).ids.first();
        auto incident = expect(ledger->incident(id));
        incident.counts[0].value = 1748;
        const Base::FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(16, 0), Qt::UTC)); // the 25th in Tokyo
        expect(ledger->save(incident, QStringLiteral("x")));
        const auto found = expect(assess(*ledger, expect(ledger->incident(id)), openLawBooks().books, QDate(2027, 1, 5)));
        QCOMPARE(found.regime(QStringLiteral("jp-appi"))->verdict()->duties[0].from, QDate(2026, 11, 25));
    }

    void refusesADayBeforeTheKnowledge()
    {
        Tests::TemporaryLedger ledger;
        const IncidentId id = expect(ledger->add({Tests::incidentOf(bcc)}, QStringLiteral("x"))).ids.first();
        QVERIFY(!assess(*ledger, expect(ledger->incident(id)), openLawBooks().books, QDate(2026, 11, 1)));
    }

    void keepsTheShippedRulesWhenAUsersFileIsRefused()
    {
        const QTemporaryDir folder;
        written(folder, QStringLiteral("jp-appi.json"), "{\"id\": \"jp-appi\", \"surprise\": 1}");
        const auto books = openLawBooks(folder.path());
        QCOMPARE(books.refusals.size(), 1);
        QVERIFY(books.refusals.first().where.contains(QStringLiteral("jp-appi.json")));
        QVERIFY(books.books.rulebook.regime(QStringLiteral("jp-appi")));
    }

    void keepsTheActsHolidaysWhenAListIsRefused()
    {
        const QTemporaryDir folder;
        const QString list = written(folder, QStringLiteral("syukujitsu.csv"), "\xff\xfe\x00not a list");
        const auto books = openLawBooks({}, list);
        QCOMPARE(books.refusals.first().where, list);
        QVERIFY(books.books.calendar.isClosed(QDate(2026, 11, 23)));
        QVERIFY(openLawBooks({}, folder.filePath(QStringLiteral("none.csv"))).refusals.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Judging)
#include "tst_judging.moc"

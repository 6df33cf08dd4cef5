#include "model/mailing/preparing.h"
#include "model/mailing/telling.h"
#include "model/mailing/testletter.h"
#include "model/reading/pdfpictures.h"
#include "tests/mailing/rosterfile.h"
#include "tests/support/pdffile.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Mailing;

// What window and command line share around letters for many.
class tst_Preparing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRowsAsOneTypesThem_data();
    void readsRowsAsOneTypesThem();
    void readsTheHeadOfARoster();
    void placesWhatIsWrongWithAHead();
    void knowsWhichLettersGoToManyPersons();
    void saysWhichKindOfTemplateARosterTakes();
    void demandsWhatTheLettersNeed();
    void keepsAFileOfBadRowsOnlyWhereThereAreSome();
    void makesATestLetterOfOneRow();
    void testsAMessageWithoutAPage();
    void listsEachGapOnceWithItsPath();
    void findsTheSlipsOfADraft();
    void recordsTheTellingOnce();
    void drawsThePagesOfAPdf();

private:
    [[nodiscard]] Order order(const QByteArray &text);
    QTemporaryDir m_folder;
};

namespace {

const QByteArray head = "letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n";
const QByteArray usual = head + "@ {{宛名}}\n= お詫び\n\n{{氏名}}様にお詫び申し上げます。\n";

Roster::Report checked(const Order &order)
{
    return expect(checkRoster(order, {}, Base::Language::English));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

Order tst_Preparing::order(const QByteArray &text)
{
    Order order{.roster = m_folder.filePath(QStringLiteral("roster.csv")), .incident = incidentOf(R"("kind":"incident")")};
    writeRoster(order.roster, 20);
    order.letter = expect(letterFrom(text, expect(headOf(order.roster)).columns));
    demandWhatIsNeeded(&order);
    return order;
}

void tst_Preparing::readsRowsAsOneTypesThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<qint64>>("rows"); // empty: refused
    QTest::newRow("one") << "12" << QList<qint64>{12};
    QTest::newRow("ranges") << "12, 15-17 20" << QList<qint64>{12, 15, 16, 17, 20};
    QTest::newRow("full width") << QStringLiteral("１２、１５～１６") << QList<qint64>{12, 15, 16};
    QTest::newRow("backwards") << "8-5" << QList<qint64>{};
    QTest::newRow("no number") << "five" << QList<qint64>{};
    QTest::newRow("zero") << "0" << QList<qint64>{};
    QTest::newRow("everything") << "1-99999999999" << QList<qint64>{};
}

void tst_Preparing::readsRowsAsOneTypesThem()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<qint64>, rows);
    const auto found = rowsIn(typed);
    QCOMPARE(bool(found), !rows.isEmpty());
    if (found)
        QCOMPARE(*found, rows);
    else
        QCOMPARE(found.problems().first().kind, QStringLiteral("mailing.not_rows"));
}

void tst_Preparing::readsTheHeadOfARoster()
{
    const RosterHead found = expect(headOf(order(usual).roster));
    QCOMPARE(found.columns.headings().size(), 6);
    QCOMPARE(found.encoding, QByteArray("UTF-8"));
    QCOMPARE(found.first.number, 2);
    QVERIFY(found.first.text(0).startsWith(inventedName(1)));
}

void tst_Preparing::placesWhatIsWrongWithAHead()
{
    const QString path = m_folder.filePath(QStringLiteral("wrong.csv"));
    write(path, "氏名,氏名\n");
    const auto refused = headOf(path);
    QCOMPARE(kindOf(refused), QStringLiteral("roster.heading_doubled"));
    QVERIFY(refused.problems().first().where.startsWith(path));
    write(path, "氏名\n"); // a header alone is a head; that there is no row, the check says
    QCOMPARE(expect(headOf(path)).first.number, 0);
    QCOMPARE(kindOf(headOf(m_folder.filePath(QStringLiteral("none.csv")))), QStringLiteral("sheets.cannot_open"));
}

void tst_Preparing::knowsWhichLettersGoToManyPersons()
{
    QVERIFY(takesRoster(expect(Letters::shippedTemplate(QStringLiteral("apology-letter"), Base::Language::Japanese))));
    QVERIFY(takesRoster(expect(Letters::shippedTemplate(QStringLiteral("apology-email"), Base::Language::English))));
    QVERIFY(!takesRoster(expect(Letters::shippedTemplate(QStringLiteral("web-notice"), Base::Language::Japanese))));
    QVERIFY(!takesRoster(expect(Letters::shippedTemplate(QStringLiteral("ppc-final"), Base::Language::Japanese))));
}

// Both are good templates of one document; the sentence shows what the first lines must be here.
void tst_Preparing::saysWhichKindOfTemplateARosterTakes()
{
    const QString roster = m_folder.filePath(QStringLiteral("roster.csv"));
    writeRoster(roster, 1);
    const Roster::Columns columns = expect(headOf(roster)).columns;
    QCOMPARE(kindOf(letterFrom("PK\x03\x04 a Word file", columns)), QStringLiteral("mailing.template_not_text"));
    QCOMPARE(kindOf(letterFrom("{{氏名}}様\n", columns)), QStringLiteral("mailing.template_no_header"));
    QVERIFY(letterFrom("\xef\xbb\xbfletter: x\r\nlanguage: ja\r\n---\r\n{{氏名}}\r\n", columns));
    for (const char *kind : {"mailing.template_not_text", "mailing.template_no_header"}) {
        for (const auto language : {Base::Language::Japanese, Base::Language::English})
            QVERIFY(Base::sentence({QLatin1String(kind), {}}, language).contains(QStringLiteral("---")));
    }
}

void tst_Preparing::demandsWhatTheLettersNeed()
{
    Order job = order(usual);
    QVERIFY(!job.check.needs.address && !job.check.needs.email && job.check.posts);
    job.envelope = expect(envelopeNamed(envelopeNames().first()));
    demandWhatIsNeeded(&job);
    QVERIFY(job.check.needs.address);
    job.kind = Order::Kind::Messages;
    demandWhatIsNeeded(&job);
    QVERIFY(!job.check.needs.address && job.check.needs.email && !job.check.posts);
}

void tst_Preparing::keepsAFileOfBadRowsOnlyWhereThereAreSome()
{
    const Order job = order(usual);
    const QString bad = m_folder.filePath(QStringLiteral("bad.csv"));
    QCOMPARE(expect(checkRoster(job, bad, Base::Language::English)).bad, 0);
    QVERIFY(!QFile::exists(bad));
    write(job.roster, "氏名,住所\n,東京都\n森,大阪府\n");
    QCOMPARE(expect(checkRoster(job, bad, Base::Language::English)).bad, 1);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
    QCOMPARE(kindOf(checkRoster(job, QStringLiteral("/proc/bad.csv"), Base::Language::English)), QStringLiteral("mailing.cannot_open"));
}

void tst_Preparing::makesATestLetterOfOneRow()
{
    const Order job = order(usual);
    const Roster::Report report = checked(job);
    const TestLetter first = expect(testLetter(job, report));
    QCOMPARE(first.row, 2);
    QCOMPARE(first.pages, 1);
    QVERIFY(textOf(first.pdf).contains(inventedName(1).section(u'　', 1)));
    QVERIFY(first.missing.isEmpty());
    const TestLetter later = expect(testLetter(job, report, 7));
    QCOMPARE(later.row, 7);
    QVERIFY(textOf(later.pdf).contains(inventedName(6).section(u'　', 1)));
    QCOMPARE(kindOf(testLetter(job, report, 99)), QStringLiteral("mailing.no_good_rows"));
}

void tst_Preparing::testsAMessageWithoutAPage()
{
    Order job = order(usual);
    job.kind = Order::Kind::Messages;
    demandWhatIsNeeded(&job);
    const TestLetter test = expect(testLetter(job, checked(job)));
    QVERIFY(test.pdf.isEmpty() && test.message);
    QCOMPARE(test.message->to->address, QStringLiteral("person000001@example.jp"));
    QCOMPARE(test.message->subject, QStringLiteral("お詫び"));
}

void tst_Preparing::listsEachGapOnceWithItsPath()
{
    const Order job = order(usual + "{{発生原因}}\n{{発生原因}}\n");
    const Base::Problems missing = gaps(job, checked(job));
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().kind, QStringLiteral("mailing.missing"));
    QVERIFY(!missing.first().where.isEmpty());
    QCOMPARE(expect(testLetter(job, checked(job))).missing, missing);
}

void tst_Preparing::findsTheSlipsOfADraft()
{
    Order order = this->order(head + "@ {{宛名}}\n= お詫び\n\n{{氏名}}様にお詫び申し上げます。対象は1,748名です。\n");
    order.incident = incidentOf(R"("kind":"incident","counts":[{"of":"persons","value":1802,"unit":"名"}])");
    Incidents::HeadCount former;
    former.of = Incidents::CountOf::Persons;
    former.value = 1748;
    order.formerCounts = {former};
    const Base::Problems found = slips(order, checked(order));
    QCOMPARE(found.size(), 1); // once, not a row
    QCOMPARE(found.first().kind, QStringLiteral("check.number_former"));
    QCOMPARE(found.first().where, QStringLiteral("1,748名"));
    QCOMPARE(expect(testLetter(order, checked(order))).slips, found);
    order.out = m_folder.filePath(QStringLiteral("all.pdf"));
    const Base::Problems refused = make(order, checked(order)).problems();
    QCOMPARE(refused.size(), 2);
    QCOMPARE(refused.last().kind, QStringLiteral("mailing.slips"));
    QVERIFY(!QFile::exists(order.out));
    order.withSlips = true;
    QCOMPARE(expect(make(order, checked(order))).letters, 20);
}

void tst_Preparing::recordsTheTellingOnce()
{
    const auto incident = incidentOf(R"("kind":"incident","counts":[{"of":"persons","value":1802}])");
    const QDate day(2026, 12, 1);
    QVERIFY(!withTelling(incident, {.persons = 1802, .made = 1802}, QStringLiteral("post"), day).personsInformed.isStated());
    const auto some = withTelling(incident, {.persons = 1802, .made = 54, .sent = 1748}, QStringLiteral("post"), day);
    QCOMPARE(some.personsInformed.size(), 1);
    QCOMPARE(some.personsInformed[0].count, 1748);
    QCOMPARE(some.personsInformed[0].of, 1802);
    QVERIFY(some.personsInformed[0].state == Incidents::Progress::Running);
    const auto all = withTelling(some, {.persons = 1802, .sent = 1802}, QStringLiteral("email"), day.addDays(3));
    QCOMPARE(all.personsInformed.size(), 1);
    QVERIFY(all.personsInformed[0].state == Incidents::Progress::Done && all.personsInformed[0].by == Incidents::InformedBy::Other);
    QVERIFY(all.personsInformed[0].when == some.personsInformed[0].when);
}

void tst_Preparing::drawsThePagesOfAPdf()
{
    const Order job = order(usual);
    const TestLetter test = expect(testLetter(job, checked(job)));
    const QList<QImage> pictures = Reading::picturesOf(test.pdf, 72, 5);
    QCOMPARE(pictures.size(), 1);
    QVERIFY(qAbs(pictures[0].width() - 595) <= 1);
    const QImage &page = pictures[0];
    bool hasInk = false;
    for (int y = 0; y < page.height() && !hasInk; ++y) {
        for (int x = 0; x < page.width() && !hasInk; ++x)
            hasInk = qGray(page.pixel(x, y)) < 100;
    }
    QVERIFY(hasInk);
    QVERIFY(Reading::picturesOf("no PDF", 72, 5).isEmpty());
}

QTEST_MAIN(tst_Preparing)
#include "tst_preparing.moc"

#include "model/letters/render.h"
#include "model/mailing/job.h"
#include "model/mailing/outputfolder.h"
#include "model/pdf/textdocument.h"
#include "tests/mailing/rosterfile.h"
#include "tests/support/pdffile.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Mailing;

// Letters for many: every good row once, each like the letter made for it alone, in files that are whole or not there.
class tst_Mailing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesEachRowItsLetter();
    void eachPageIsTheOneMadeForItAlone();
    void laysOutAnewWhereWordsChangeTheFlow();
    void valuesAreNeverReadAsMarkup();
    void putsTheAddressIntoTheWindow();
    void writesOneLetterAHousehold();
    void passesOverBadRows();
    void splitsIntoFilesAndGoesOnAfterABreak();
    void goesOnOnlyWithTheSameJob();
    void beginsAnewBehindATornJournal();
    void refusesASecondRunInThePlaceOfAnother_data();
    void refusesASecondRunInThePlaceOfAnother();
    void removesWhatAKilledRunLeft_data();
    void removesWhatAKilledRunLeft();
    void findsGapsThatOnlyOneRowHas();
    void writesOneMessageAPerson();
    void leavesNothingWhereItWasCancelled();
    void everyRefusalHasASentence();

private:
    [[nodiscard]] Order order(int rows);
    [[nodiscard]] QByteArray fileOf(const Order &order);
    QTemporaryDir m_root;
    QString m_folder;
};

namespace {

const QString head = QStringLiteral("letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n");
const QString usual = head + QStringLiteral(
    "> 2026年11月22日\n@ {{宛名}}\n> 株式会社みどり\n= お詫びとお知らせ\n\n{{氏名}}様（会員番号 {{会員番号}}）の情報を誤って掲載いたしました。"
    "心よりお詫び申し上げます。このような事態を招きましたことを重く受け止め、再発の防止に努めてまいります。\n"
    "# 対象の講座\n{{#受講講座}}\n- {{内容}}\n{{/受講講座}}\n# 窓口\n|% 25 75\n|! 会員番号 | {{会員番号}}\n|! 電話 | 03-0000-0000\n< 以上\n");

Roster::Report checked(const Order &order)
{
    return expect(Roster::check(order.roster, order.check));
}

Letters::Template letterOf(const QString &text, const QString &roster)
{
    auto reader = expect(Sheets::open(roster));
    Sheets::Row header;
    expect(reader->next(&header));
    return expect(Letters::readTemplate(text, personalTags(expect(Roster::Columns::of(header, {})))));
}

QString squeezed(QString text)
{
    text.removeIf([](QChar letter) { return letter.isSpace() && letter != u'\f'; });
    return text;
}

QStringList pagesOf(const QByteArray &pdf)
{
    QStringList pages = squeezed(textOf(pdf)).split(u'\f');
    pages.removeLast();
    return pages;
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

void tst_Mailing::init()
{
    static int number = 0;
    m_folder = m_root.filePath(QString::number(++number));
    QVERIFY(QDir().mkpath(m_folder));
}

Order tst_Mailing::order(int rows)
{
    Order order{.roster = m_folder + QStringLiteral("/roster.csv"), .incident = incidentOf(R"("kind":"incident")"), .out = m_folder + QStringLiteral("/out.pdf")};
    if (rows > 0)
        writeRoster(order.roster, rows);
    order.letter = letterOf(usual, order.roster);
    return order;
}

QByteArray tst_Mailing::fileOf(const Order &order)
{
    expect(make(order, checked(order)));
    QFile file(order.out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Mailing::writesEachRowItsLetter()
{
    const Order job = order(40);
    const Made made = expect(make(job, checked(job), {.hash = [](const QByteArray &cells) { return cells; }}));
    QCOMPARE(made.letters, 40);
    QCOMPARE(made.pages, 40);
    QVERIFY2(made.laidOutAnew < 8, qPrintable(QString::number(made.laidOutAnew)));
    QCOMPARE(made.rows[39].row, 41u);
    QCOMPARE(made.rows[39].page, 40u);
    QFile file(job.out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray pdf = file.readAll();
    QCOMPARE(complaintsAbout(pdf), QString());
    const QStringList pages = pagesOf(pdf);
    QCOMPARE(pages.size(), 40);
    for (int row = 1; row <= 40; ++row) {
        const QString name = squeezed(inventedName(row));
        QVERIFY2(pages[row - 1].contains(name + u'様'), qPrintable(pages[row - 1]));
        QVERIFY(pages[row - 1].contains(name + QStringLiteral("様（会員番号M%1）の情報").arg(row, 6, 10, QLatin1Char('0'))));
        QCOMPARE(pages[row - 1].contains(u"統計"), row % 3 == 0);
    }
}

// What is shared between copies may not show: the page of a row is the page of a roster of that row alone.
void tst_Mailing::eachPageIsTheOneMadeForItAlone()
{
    Order job = order(24);
    job.envelope = expect(envelopeNamed(QStringLiteral("naga3")));
    const QByteArray pdf = fileOf(job);
    QFile roster(job.roster);
    QVERIFY(roster.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = roster.readAll().split('\n');
    for (const int row : {1, 5, 6, 13, 22, 24}) {
        Order alone = job;
        alone.roster = m_folder + QStringLiteral("/alone.csv");
        alone.out = m_folder + QStringLiteral("/alone.pdf");
        write(alone.roster, QString::fromUtf8(lines[0] + '\n' + lines[row]));
        const QByteArray single = fileOf(alone);
        const Distance distance = distanceBetween(pictureOf(pdf, row - 1, 60), pictureOf(single, 0, 60));
        QVERIFY2(distance.most <= 2, qPrintable(QStringLiteral("row %1: %2").arg(row).arg(distance.most)));
        QCOMPARE(pagesOf(pdf)[row - 1], pagesOf(single)[0]);
    }
}

void tst_Mailing::laysOutAnewWhereWordsChangeTheFlow()
{
    Order job = order(3);
    QString longName;
    for (int part = 0; part < 60; ++part)
        longName += QStringLiteral("長い名");
    QString items;
    for (int item = 0; item < 80; ++item)
        items += QStringLiteral("講座%1;").arg(item);
    write(job.roster, QStringLiteral("氏名,会員番号,受講講座\n山田,1,簿記\n%1,2,簿記\n森,3,%2\n林,4,\n原,5,簿記\n").arg(longName, items));
    const QStringList pages = pagesOf(fileOf(job));
    QCOMPARE(pages.size(), 7);
    QVERIFY(pages[1].contains(longName + u'様'));
    QVERIFY(pages[2].contains(u"講座0") && pages[3].contains(u"講座40"));
    QVERIFY(pages[5].contains(u"林様"));
    QVERIFY(!pages[5].contains(u"対象の講座")); // a heading without content falls away
    QVERIFY(pages[6].contains(u"原様（会員番号5）"));
}

void tst_Mailing::valuesAreNeverReadAsMarkup()
{
    Order job = order(1);
    write(job.roster, QStringLiteral("氏名,会員番号,受講講座\n# <b>森</b>,{{件名}},= a|b\n"));
    const QString page = pagesOf(fileOf(job)).value(0);
    QVERIFY2(page.contains(u"#<b>森</b>様（会員番号{{件名}}）"), qPrintable(page));
    QVERIFY(page.contains(u"=a|b"));
}

void tst_Mailing::putsTheAddressIntoTheWindow()
{
    Order job = order(2);
    job.envelope = expect(envelopeNamed(QStringLiteral("naga3")));
    job.confidential = true;
    const QByteArray pdf = fileOf(job);
    const QString page = pagesOf(pdf).value(1);
    QVERIFY2(page.startsWith(QStringLiteral("〒100-0002東京都港区芝公園3丁目3番3号渡邉一2様【親展】")), qPrintable(page.left(80)));
    const QImage picture = pictureOf(pdf, 1, 72);
    const double millimetre = 72 / 25.4;
    const QRect window = QRectF(25 * millimetre, 16 * millimetre, 82 * millimetre, 38 * millimetre).toRect();
    int inside = 0, beside = 0;
    for (int y = 0; y < 58 * millimetre; ++y) {
        for (int x = 0; x < picture.width(); ++x)
            (window.contains(x, y) ? inside : beside) += qGray(picture.pixel(x, y)) < 200;
    }
    QVERIFY(inside > 100);
    QCOMPARE(beside, 0);
}

void tst_Mailing::writesOneLetterAHousehold()
{
    Order job = order(1);
    write(job.roster, QStringLiteral("氏名,住所,会員番号,世帯,受講講座\n森 一,東京都1,1,A,a\n森 花,東京都1,2,A,b\n林,東京都2,3,,\n原,東京都3,4,B,c\n"));
    job.check.byHousehold = true;
    const Made made = expect(make(job, checked(job), {.hash = [](const QByteArray &cells) { return cells; }}));
    QCOMPARE(made.letters, 3);
    QCOMPARE(made.rows.size(), 4u);
    QCOMPARE(made.rows[1].page, 1u);
    QFile file(job.out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(pagesOf(file.readAll())[0].contains(u"森一様森花様"));
}

void tst_Mailing::passesOverBadRows()
{
    Order job = order(1);
    write(job.roster, QStringLiteral("氏名,投函不可,会員番号,受講講座\n森,,1,a\n,,2,b\n林,○,3,c\n原,,4,d\n"));
    const Roster::Report report = checked(job);
    QCOMPARE(report.bad, 2);
    const Made made = expect(make(job, report, {.hash = [](const QByteArray &cells) { return cells; }}));
    QCOMPARE(made.rows.size(), 2u);
    QCOMPARE(made.rows[1].row, 5u);
}

void tst_Mailing::splitsIntoFilesAndGoesOnAfterABreak()
{
    Order job = order(25);
    job.kind = Order::Kind::Parts;
    job.lettersAFile = 10;
    job.out = m_folder + QStringLiteral("/out");
    const auto broken = make(job, checked(job), {.step = [](const Progress &progress) { return progress.letters == 0; }});
    QVERIFY(broken); // fewer letters than a step: it went through
    QVERIFY(QFile::remove(job.out + QStringLiteral("/letters-00002.pdf")));
    QCOMPARE(kindOf(make(job, checked(job))), QStringLiteral("mailing.begun"));
    job.resume = true;
    const Made made = expect(make(job, checked(job), {.hash = [](const QByteArray &cells) { return cells; }}));
    QCOMPARE(made.filesFound, 2);
    QCOMPARE(made.letters, 25);
    QCOMPARE(made.rows[24].file, 3u);
    QCOMPARE(made.rows[24].page, 5u);
    int row = 0;
    for (const char *name : {"letters-00001.pdf", "letters-00002.pdf", "letters-00003.pdf"}) {
        QFile file(job.out + u'/' + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &page : pagesOf(file.readAll()))
            QVERIFY(page.contains(squeezed(inventedName(++row)) + u'様'));
    }
    QCOMPARE(row, 25);
}

void tst_Mailing::goesOnOnlyWithTheSameJob()
{
    Order job = order(5);
    job.kind = Order::Kind::Parts;
    job.out = m_folder + QStringLiteral("/out");
    expect(make(job, checked(job)));
    job.resume = true;
    job.confidential = true;
    QCOMPARE(kindOf(make(job, checked(job))), QStringLiteral("mailing.other_job"));
    job.out = m_folder;
    QCOMPARE(kindOf(make(job, checked(job))), QStringLiteral("mailing.not_empty"));
}

void tst_Mailing::beginsAnewBehindATornJournal()
{
    Order job = order(5);
    job.kind = Order::Kind::Parts;
    job.out = m_folder + QStringLiteral("/out");
    QVERIFY(QDir().mkdir(job.out));
    write(job.out + u'/' + QLatin1String(Journal::fileName), QStringLiteral("{\"format\":\"tenm"));
    job.resume = true;
    QCOMPARE(expect(make(job, checked(job))).files, 1);
    QCOMPARE(expect(make(job, checked(job))).filesFound, 1);
}

void tst_Mailing::refusesASecondRunInThePlaceOfAnother_data()
{
    QTest::addColumn<Order::Kind>("kind");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("locked");
    const QString journal = u'/' + QLatin1String(Journal::fileName);
    QTest::newRow("one file") << Order::Kind::OneFile << QStringLiteral("all.pdf") << QStringLiteral("all.pdf");
    QTest::newRow("files of some") << Order::Kind::Parts << QStringLiteral("out") << u"out" + journal;
    QTest::newRow("messages") << Order::Kind::Messages << QStringLiteral("out") << u"out" + journal;
}

void tst_Mailing::refusesASecondRunInThePlaceOfAnother()
{
    QFETCH(Order::Kind, kind);
    Order job = order(3);
    job.kind = kind;
    QFETCH(QString, out);
    QFETCH(QString, locked);
    job.out = m_folder + u'/' + out;
    job.resume = true;
    QVERIFY(QDir().mkpath(QFileInfo(m_folder + u'/' + locked).path()));
    {
        OutputLock other;
        QVERIFY(other.take(m_folder + u'/' + locked));
        const auto made = make(job, checked(job));
        QCOMPARE(kindOf(made), QStringLiteral("mailing.in_use"));
        QCOMPARE(made.problems().size(), 1);
        QVERIFY(made.problems().first().args.contains(QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(QDir(m_folder).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), 0);
    }
    QCOMPARE(expect(make(job, checked(job))).letters, 3);
    QVERIFY(!QFile::exists(m_folder + u'/' + locked + QStringLiteral(".lock")));
}

void tst_Mailing::removesWhatAKilledRunLeft_data()
{
    QTest::addColumn<Order::Kind>("kind");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("kept");
    QTest::newRow("one file") << Order::Kind::OneFile << QStringLiteral("a[1].pdf") << QStringLiteral("a[1].pdf.tenmatsu-aBcDeF")
                              << QStringLiteral("a1.pdf.tenmatsu-aBcDeF");
    QTest::newRow("another name") << Order::Kind::OneFile << QStringLiteral("a.pdf") << QString() << QStringLiteral("a.pdf.backup");
    QTest::newRow("files of some") << Order::Kind::Parts << QStringLiteral("out") << QStringLiteral("out/letters-00007.pdf.tenmatsu-aBcDeF")
                                   << QStringLiteral("out.pdf.tenmatsu-aBcDeF");
    QTest::newRow("messages") << Order::Kind::Messages << QStringLiteral("out") << QStringLiteral("out/0000002.eml.tenmatsu-aBcDeF")
                              << QStringLiteral("0000002.eml.tenmatsu-aBcDeF");
}

void tst_Mailing::removesWhatAKilledRunLeft()
{
    QFETCH(Order::Kind, kind);
    Order job = order(3);
    job.kind = kind;
    QFETCH(QString, out);
    QFETCH(QString, left);
    QFETCH(QString, kept);
    job.out = m_folder + u'/' + out;
    if (left.contains(u'/'))
        QVERIFY(QDir(m_folder).mkdir(out));
    if (!left.isEmpty())
        write(m_folder + u'/' + left, QStringLiteral("山田"));
    write(m_folder + u'/' + kept, QStringLiteral("山田"));
    QCOMPARE(expect(make(job, checked(job))).letters, 3);
    QVERIFY(left.isEmpty() || !QFile::exists(m_folder + u'/' + left));
    QVERIFY(QFile::exists(m_folder + u'/' + kept));
}

void tst_Mailing::findsGapsThatOnlyOneRowHas()
{
    Order job = order(1);
    job.roster = m_folder + QStringLiteral("/members.csv");
    write(job.roster, QStringLiteral("氏名,会員\n森,\n林,\n原,○\n"));
    job.letter = letterOf(head + QStringLiteral("= お詫び\n\n{{氏名}}様\n{{#会員}}\n{{発生原因}}\n{{/会員}}\n"), job.roster);
    const auto made = make(job, checked(job));
    QCOMPARE(kindOf(made), QStringLiteral("mailing.missing"));
    QCOMPARE(made.problems().size(), 2);
    QVERIFY(!QFile::exists(job.out));
    job.withGaps = true;
    QCOMPARE(expect(make(job, checked(job))).letters, 3);
}

void tst_Mailing::writesOneMessageAPerson()
{
    Order job = order(3);
    job.kind = Order::Kind::Messages;
    job.out = m_folder + QStringLiteral("/eml");
    job.check.needs.email = true;
    const Made made = expect(make(job, checked(job)));
    QCOMPARE(made.files, 3);
    QFile file(job.out + QStringLiteral("/0000003.eml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count("person000002@example.jp"), 1);
    QCOMPARE(bytes.count("@example.jp"), 1);
    QVERIFY(!bytes.contains("\nCc:") && !bytes.contains("\nBcc:"));
    job.resume = true;
    QCOMPARE(expect(make(job, checked(job))).filesFound, 3);
}

void tst_Mailing::leavesNothingWhereItWasCancelled()
{
    const Order job = order(200);
    const auto made = make(job, checked(job), {.step = [](const Progress &progress) { return progress.letters < 100; }});
    QCOMPARE(kindOf(made), QStringLiteral("mailing.cancelled"));
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList{QStringLiteral("roster.csv")});
}

void tst_Mailing::everyRefusalHasASentence()
{
    for (const char *kind : {"no_such_envelope", "no_folder", "not_a_file", "cannot_open", "cannot_write", "other_job", "begun", "not_empty", "in_use",
                             "cancelled", "roster_changed", "bad_rows", "more_problems", "no_good_rows", "not_pdf", "not_a_count",
                             "one_output", "missing", "gaps", "no_run", "no_such_row", "not_rows"})
        QVERIFY2(Base::problemKinds().contains(QStringLiteral("mailing.") + QLatin1String(kind)), kind);
}

QTEST_MAIN(tst_Mailing)
#include "tst_mailing.moc"

#include "model/package/archive.h"
#include "model/package/parts.h"

#include <QTemporaryDir>
#include <QtTest>

// A ZIP from elsewhere: what is in it, and what is refused before it is unpacked.
class tst_Archive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPacked();
    void readsPieceByPiece();
    void opensAFile();
    void refusesWhatIsNoZip_data();
    void refusesWhatIsNoZip();
    void refusesABomb();
    void refusesMoreThanIsAllowed();
    void refusesTwoPartsOfOneName();
    void refusesAPartThatIsNotThere();
    void namesADamagedPart();
    void refusesASizeThatLies();
};

using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = QByteArrayLiteral("<w:t>\xE9\xA1\x9B\xE6\x9C\xAB</w:t>");

QByteArray sample()
{
    return Package::zipped({{u"mimetype"_s, "text", true}, {u"word/document.xml"_s, letter}, {u"empty"_s, {}}});
}

QString refusalOf(const QByteArray &bytes, const Package::Limits &limits = {})
{
    const auto archive = Package::Archive::openBytes(bytes, limits);
    return archive ? QString() : archive.problems().first().kind;
}

} // namespace

void tst_Archive::givesBackWhatWasPacked()
{
    auto archive = Package::Archive::openBytes(sample());
    QVERIFY(archive);
    QCOMPARE(archive->names(), QStringList({u"mimetype"_s, u"word/document.xml"_s, u"empty"_s}));
    QCOMPARE(*archive->bytes(u"word/document.xml"_s), letter);
    QCOMPARE(*archive->bytes(u"empty"_s), QByteArray());
    QCOMPARE(*archive->bytes(u"mimetype"_s), QByteArray("text"));
}

void tst_Archive::readsPieceByPiece()
{
    QByteArray rows;
    for (int row = 0; row < 20'000; ++row)
        rows += "row " + QByteArray::number(row) + '\n';
    auto archive = Package::Archive::openBytes(Package::zipped({{u"sheet"_s, rows}}));
    QVERIFY(archive);
    auto part = archive->reader(u"sheet"_s);
    QVERIFY(part);
    QByteArray read;
    while (!(*part)->atEnd())
        read += (*part)->read(1000);
    QCOMPARE(read, rows);
}

void tst_Archive::opensAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.docx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sample());
    file.close();
    auto archive = Package::Archive::openFile(file.fileName());
    QVERIFY(archive);
    QVERIFY(archive->has(u"word/document.xml"_s));
    QCOMPARE(Package::Archive::openFile(folder.filePath(u"b.docx"_s)).problems().first().kind, u"package.cannot_open"_s);
}

void tst_Archive::refusesWhatIsNoZip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear Sir");
    QTest::newRow("cut off") << sample().chopped(60);
    QTest::newRow("only zeros") << QByteArray(4000, '\0');
    QTest::newRow("a zip of nothing") << QByteArray("PK\x05\x06") + QByteArray(18, '\0');
}

void tst_Archive::refusesWhatIsNoZip()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(refusalOf(bytes), u"package.not_a_zip"_s);
}

void tst_Archive::refusesABomb()
{
    const QByteArray bomb = Package::zipped({{u"word/document.xml"_s, QByteArray(8 << 20, ' ')}});
    QVERIFY(bomb.size() < 20'000);
    QCOMPARE(refusalOf(bomb), u"package.too_large"_s);
}

void tst_Archive::refusesMoreThanIsAllowed()
{
    const QByteArray twoParts = Package::zipped({{u"a"_s, QByteArray(600, 'x')}, {u"b"_s, QByteArray(600, 'x')}});
    QCOMPARE(refusalOf(twoParts, {.part = 500}), u"package.too_large"_s);
    QCOMPARE(refusalOf(twoParts, {.all = 1000}), u"package.too_large"_s);
    QCOMPARE(refusalOf(twoParts, {.parts = 1}), u"package.too_many_parts"_s);
    QCOMPARE(refusalOf(twoParts, {.part = 600, .all = 1200, .parts = 2}), QString());
}

void tst_Archive::refusesTwoPartsOfOneName()
{
    QCOMPARE(refusalOf(Package::zipped({{u"a"_s, "1"}, {u"a"_s, "2"}})), u"package.doubled_part"_s);
}

void tst_Archive::refusesAPartThatIsNotThere()
{
    auto archive = Package::Archive::openBytes(sample());
    QVERIFY(archive);
    QCOMPARE(archive->bytes(u"WORD/document.xml"_s).problems().first().kind, u"package.no_such_part"_s);
}

void tst_Archive::namesADamagedPart()
{
    QByteArray text;
    for (int line = 0; line < 400; ++line)
        text += QByteArray::number(line * 7919) + '\n';
    QByteArray bytes = Package::zipped({{u"word/document.xml"_s, text}});
    bytes[120] = char(~bytes[120]);
    auto archive = Package::Archive::openBytes(bytes);
    QVERIFY(archive);
    const auto content = archive->bytes(u"word/document.xml"_s);
    QVERIFY(!content);
    QCOMPARE(content.problems().first(), Base::Problem({u"package.damaged"_s, {u"word/document.xml"_s}}));
}

// The list at the end of the file says four bytes, and there are more.
void tst_Archive::refusesASizeThatLies()
{
    QByteArray bytes = Package::zipped({{u"a"_s, QByteArray(2000, 'x')}});
    const qsizetype listed = bytes.indexOf("PK\x01\x02");
    QVERIFY(listed > 0);
    bytes[listed + 24] = 4;
    bytes[listed + 25] = 0;
    auto archive = Package::Archive::openBytes(bytes);
    QVERIFY(!archive || !archive->bytes(u"a"_s));
}

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_archive.moc"

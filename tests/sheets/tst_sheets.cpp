#include "model/package/parts.h"
#include "model/sheets/rows.h"
#include "tests/support/temporaryledger.h"

#include <QBuffer>
#include <QtTest>
#include <unicode/ucnv.h>

using namespace Tests;
using Sheets::Row;

// Table files as they come: what is read is what was typed, and what cannot be read is named.
class tst_Sheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryEncodingOfAnOffice_data();
    void readsEveryEncodingOfAnOffice();
    void readsWhatWindowsMeansBySomeSigns();
    void readsQuotesLineBreaksAndSeparators_data();
    void readsQuotesLineBreaksAndSeparators();
    void namesBytesThatAreNoText();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesAMillionColumns();
    void readsALargeFileInLittleMemory();
    void readsTheFirstVisibleSheet();
    void readsNumbersDaysAndLostZeros();
    void leavesOutFuriganaOfExcel();
    void refusesABrokenWorkbook();
    void everyRefusalHasASentence();
};

namespace {

std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

Base::Result<QList<Row>> rowsOf(Base::Result<std::unique_ptr<Sheets::Reader>> reader)
{
    if (!reader)
        return reader.problems();
    QList<Row> rows;
    for (Row row;;) {
        const auto more = (*reader)->next(&row);
        if (!more)
            return more.problems();
        if (!*more)
            return rows;
        rows += row;
    }
}

Base::Result<QList<Row>> rowsIn(const QByteArray &bytes, const Sheets::Options &options = {})
{
    return rowsOf(Sheets::openText(deviceOf(bytes), options));
}

QString shown(const QList<Row> &rows)
{
    QStringList lines;
    for (const Row &row : rows) {
        QStringList cells;
        for (const Sheets::Cell &cell : row.cells)
            cells += cell.text + (cell.isNumber ? QStringLiteral("#") : QString());
        lines += QString::number(row.number) + u'|' + cells.join(u'|');
    }
    return lines.join(u'\n');
}

QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &error);
    QByteArray bytes(text.size() * 8 + 16, 0);
    const int size = ucnv_fromUChars(converter, bytes.data(), int(bytes.size()), reinterpret_cast<const char16_t *>(text.utf16()),
                                     int(text.size()), &error);
    ucnv_close(converter);
    return bytes.left(size);
}

const QString roster = QStringLiteral("氏名,住所,会員番号\r\n髙橋　花子,東京都港区1-2-3,A-1\r\n山﨑　太郎,北海道札幌市,A-2\r\n");

// Letters that cannot be packed as small as a bomb.
QByteArray noise(qsizetype size)
{
    QByteArray letters(size, 'a');
    quint32 state = 1;
    for (char &letter : letters)
        letter = char('a' + ((state = state * 1664525 + 1013904223) >> 24) % 26);
    return letters;
}

QByteArray workbook(const QByteArray &rows, const QByteArray &shared = {}, const QByteArray &styles = {})
{
    QList<Package::Part> parts = {
        {QStringLiteral("xl/workbook.xml"),
         "<workbook xmlns:r='r'><sheets><sheet name='隠し' state='hidden' r:id='r1'/><sheet name='名簿' r:id='r2'/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='r2' "
         "Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
        {QStringLiteral("xl/worksheets/sheet2.xml"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
    };
    if (!shared.isEmpty())
        parts += Package::Part{QStringLiteral("xl/sharedStrings.xml"), "<sst>" + shared + "</sst>"};
    if (!styles.isEmpty())
        parts += Package::Part{QStringLiteral("xl/styles.xml"), "<styleSheet>" + styles + "</styleSheet>"};
    return Package::zipped(parts);
}

Base::Result<QList<Row>> sheetRows(const QByteArray &bytes, const Sheets::Options &options = {})
{
    return rowsOf(Sheets::openWorkbook(deviceOf(bytes), options));
}

} // namespace

void tst_Sheets::readsEveryEncodingOfAnOffice_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    const auto add = [](const char *name, const QByteArray &bytes, const char *encoding) {
        QTest::newRow(name) << bytes << QByteArray(encoding);
    };
    add("UTF-8", roster.toUtf8(), "UTF-8");
    add("UTF-8 with a mark", "\xef\xbb\xbf" + roster.toUtf8(), "UTF-8");
    add("Shift_JIS of Windows", encoded(roster, "windows-31j"), "windows-31j");
    add("UTF-16 little", "\xff\xfe" + encoded(roster, "UTF-16LE"), "UTF-16LE");
    add("UTF-16 big", "\xfe\xff" + encoded(roster, "UTF-16BE"), "UTF-16BE");
    add("UTF-16 without a mark", encoded(roster, "UTF-16LE"), "UTF-16LE");
    add("UTF-16 big without a mark", encoded(roster, "UTF-16BE"), "UTF-16BE");
    add("UTF-32 big", QByteArray("\0\0\xfe\xff", 4) + encoded(roster, "UTF-32BE"), "UTF-32BE");
    add("UTF-32", QByteArray("\xff\xfe\0\0", 4) + encoded(roster, "UTF-32LE"), "UTF-32LE");
}

void tst_Sheets::readsEveryEncodingOfAnOffice()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    auto reader = expect(Sheets::openText(deviceOf(bytes)));
    QCOMPARE(reader->encoding(), encoding);
    QCOMPARE(shown(expect(rowsOf(std::move(reader)))),
             QStringLiteral("1|氏名|住所|会員番号\n2|髙橋　花子|東京都港区1-2-3|A-1\n3|山﨑　太郎|北海道札幌市|A-2"));
}

void tst_Sheets::readsWhatWindowsMeansBySomeSigns()
{
    const QByteArray bytes = "\x8e\x81\x96\xbc\n1\x81\x7c" "2\x81\x60" "3\n";
    QCOMPARE(shown(expect(rowsIn(bytes))), QStringLiteral("1|氏名\n2|1－2～3"));
    QCOMPARE(shown(expect(rowsIn(encoded(QStringLiteral("氏名\n川崎　太郎\n"), "EUC-JP")))), QStringLiteral("1|氏名\n2|川崎　太郎"));
    QCOMPARE(shown(expect(rowsIn(encoded(QStringLiteral("氏名\n川崎　太郎\n"), "ISO-2022-JP")))), QStringLiteral("1|氏名\n2|川崎　太郎"));
    const QString late = QStringLiteral("Name,Memo\n") + QStringLiteral("A,b\n").repeated(3'000) + QStringLiteral("川崎　太郎,\n");
    QCOMPARE(expect(rowsIn(encoded(late, "ISO-2022-JP"))).last().text(0), QStringLiteral("川崎　太郎"));
}

void tst_Sheets::readsQuotesLineBreaksAndSeparators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("quotes") << QByteArray("a,\"b \"\"c\"\"\"\n") << QStringLiteral("1|a|b \"c\"");
    QTest::newRow("separator and break in a cell") << QByteArray("\"a,1\r\n2\",b\r\nc,d") << QStringLiteral("1|a,1\r\n2|b\n2|c|d");
    QTest::newRow("semicolons") << QByteArray("a;b,c;d\n") << QStringLiteral("1|a|b,c|d");
    QTest::newRow("tabs") << QByteArray("a\tb\n\nc\td") << QStringLiteral("1|a|b\n3|c|d");
    QTest::newRow("old line ends") << QByteArray("a,b\rc,d\r") << QStringLiteral("1|a|b\n2|c|d");
    QTest::newRow("a quote within") << QByteArray("5\" pipe,b\n") << QStringLiteral("1|5\" pipe|b");
    QTest::newRow("empty cells") << QByteArray("a,,\n,,b\n,,\n") << QStringLiteral("1|a||\n2|||b");
}

void tst_Sheets::readsQuotesLineBreaksAndSeparators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QCOMPARE(shown(expect(rowsIn(bytes))), rows);
}

void tst_Sheets::namesBytesThatAreNoText()
{
    const auto rows = expect(rowsIn(QStringLiteral("氏名,住所、電話番号、会員の番号\n山田,").toUtf8() + "\xe3\x81,x\n" + QByteArray("\0\0", 2) + "b,c\n"));
    QCOMPARE(rows[0].faults, Base::Problems());
    QCOMPARE(rows[1].faults.size(), 1);
    QCOMPARE(rows[1].faults[0].kind, QStringLiteral("sheets.undecodable"));
    QCOMPARE(rows[1].faults[0].where, QStringLiteral("2:2"));
    QCOMPARE(rows[2].faults.size(), 1);
    QCOMPARE(rows[2].faults[0].kind, QStringLiteral("sheets.null_byte"));
    QCOMPARE(rows[2].faults[0].where, QStringLiteral("3:1"));
    const auto sparse = expect(rowsIn(QStringLiteral("氏名,住所,会員番号\n山田,東京都港区,").toUtf8() + '\0' + "1\n" + '\0' + QStringLiteral("森,札幌市,2\n").toUtf8()));
    QCOMPARE(sparse[0].text(0), QStringLiteral("氏名"));
    QCOMPARE(sparse[1].faults.value(0).where, QStringLiteral("2:3"));
    QCOMPARE(sparse[2].faults.value(0).where, QStringLiteral("3:1"));
}

void tst_Sheets::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QByteArray noise;
    for (int at = 0; at < 5000; ++at)
        noise += char(0x80 + (at * 7919) % 0x7f);
    QTest::newRow("noise") << noise << QStringLiteral("sheets.unknown_encoding");
    QTest::newRow("open quote") << QByteArray("a,\"b\nc\n") << QStringLiteral("sheets.quote_open");
    QTest::newRow("long cell") << QByteArray(40'000, 'a') << QStringLiteral("sheets.cell_too_long");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("sheets.empty");
    QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0....") << QStringLiteral("sheets.old_workbook");
    QTest::newRow("cut workbook") << QByteArray("PK\x03\x04....") << QStringLiteral("package.not_a_zip");
    QTest::newRow("a document") << Package::zipped({{QStringLiteral("word/document.xml"), "<w/>"}}) << QStringLiteral("sheets.no_workbook");
}

void tst_Sheets::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto rows = rowsOf(Sheets::open(path));
    QCOMPARE(kindOf(rows), kind);
    QCOMPARE(rows.problems().size(), 1);
}

void tst_Sheets::refusesAMillionColumns()
{
    const auto wide = rowsIn(QByteArray(1'000'000, ','));
    QCOMPARE(kindOf(wide), QStringLiteral("sheets.too_many_columns"));
    QCOMPARE(kindOf(sheetRows(workbook("<row r='1'><c r='XFD1'><v>1</v></c></row>"))), QStringLiteral("sheets.too_many_columns"));
    QCOMPARE(kindOf(rowsIn("a\nb\nc\n", {.limits = {.rows = 2}})), QStringLiteral("sheets.too_many_rows"));
}

void tst_Sheets::readsALargeFileInLittleMemory()
{
    QByteArray bytes = "a,b\n";
    while (bytes.size() < 4'000'000)
        bytes += "0123456789,0123456789\n";
    auto reader = expect(Sheets::openText(deviceOf(bytes)));
    qint64 rows = 0;
    for (Row row; *reader->next(&row);) {
        ++rows;
        QVERIFY(row.cells.size() == 2 && row.cells[1].text.size() <= 10);
    }
    QCOMPARE(rows, 1 + (bytes.size() - 4) / 22);
}

void tst_Sheets::readsTheFirstVisibleSheet()
{
    const QByteArray rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><r><t>住</t></r><r><t>所</t></r></is></c></row>"
                            "<row r='3'><c t='str'><f>A1</f><v>山田_x000A_様</v></c><c t='b'><v>1</v></c><c t='s'><v>7</v></c></row>";
    const auto read = expect(sheetRows(workbook(rows, "<si><t>氏名</t></si>")));
    QCOMPARE(shown(read), QStringLiteral("1|氏名||住所\n3|山田\n様|TRUE"));
    QCOMPARE(shown(expect(sheetRows(workbook("<row><c t='str'><v>a_x005F_x000A_b_x0041_</v></c></row>")))), QStringLiteral("1|a_x000A_bA"));
    QCOMPARE(kindOf(sheetRows(workbook("<row><c t='s'><v>7</v></c></row>"))), QString()); // named in its row, not refused
}

void tst_Sheets::readsNumbersDaysAndLostZeros()
{
    const QByteArray styles = "<numFmts><numFmt numFmtId='170' formatCode='000\\-0000'/><numFmt numFmtId='171' "
                              "formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='14'/></cellXfs>";
    const QByteArray rows = "<row><c><v>600001</v></c><c s='1'><v>600001</v></c><c s='2'><v>44742</v></c><c s='3'><v>44742.5</v></c>"
                            "<c><v>1.2345678901234E13</v></c><c><v>0.1</v></c></row>";
    QCOMPARE(shown(expect(sheetRows(workbook(rows, {}, styles)))),
             QStringLiteral("1|600001#|060-0001|2022-06-30|2022-06-30T12:00|12345678901234#|0.1#"));
}

void tst_Sheets::leavesOutFuriganaOfExcel()
{
    const QByteArray shared = "<si><r><t>髙橋</t></r><rPh sb='0' eb='2'><t>タカハシ</t></rPh><phoneticPr/></si>";
    QCOMPARE(shown(expect(sheetRows(workbook("<row><c t='s'><v>0</v></c></row>", shared)))), QStringLiteral("1|髙橋"));
}

void tst_Sheets::refusesABrokenWorkbook()
{
    QCOMPARE(kindOf(sheetRows(workbook("<row><c><v>1</v></row>"))), QStringLiteral("sheets.damaged"));
    QCOMPARE(kindOf(sheetRows(workbook("<!DOCTYPE a [<!ENTITY b 'x'>]><row/>"))), QStringLiteral("sheets.damaged"));
    const QByteArray many = QByteArray("<si><t>") + QByteArray(5'000, 'a') + "</t></si>";
    QCOMPARE(kindOf(sheetRows(workbook("<row/>", many), {.limits = {.sharedTexts = 1'000}})), QStringLiteral("sheets.too_many_texts"));
    QCOMPARE(kindOf(sheetRows(workbook("<row><c t='str'><v>" + noise(3'000'000) + "</v></c></row>"))), QStringLiteral("sheets.damaged"));
    QByteArray torn = workbook("<row><c t='str'><v>" + noise(500'000) + "</v></c></row>");
    torn.replace(torn.size() / 2, 2'000, QByteArray(2'000, '\0'));
    QCOMPARE(kindOf(sheetRows(torn)), QStringLiteral("sheets.damaged"));
    QByteArray rows;
    for (int row = 0; row < 20'000; ++row)
        rows += "<row><c t='str'><v>" + noise(5 + row % 20) + "</v></c></row>";
    torn = workbook(rows);
    torn.replace(torn.size() / 2, 200, QByteArray(200, '\0'));
    QCOMPARE(kindOf(sheetRows(torn)), QStringLiteral("sheets.damaged")); // not as many rows as there were before the damage
    QCOMPARE(kindOf(sheetRows(workbook("<row><c t='inlineStr'><is><t>" + QByteArray("_x0041_").repeated(100'000) + "</t></is></c></row>"))),
             QStringLiteral("sheets.cell_too_long"));
    QCOMPARE(expect(sheetRows(workbook("<row r='9223372036854775807'><c><v>1</v></c></row><row><c><v>2</v></c></row>"))).size(), 2);
    QCOMPARE(expect(sheetRows(workbook("<row>" + QByteArray("<c r='A1' t='e'><v>#N/A</v></c>").repeated(5'000) + "</row>")))[0].faults.size(), 100);
    QCOMPARE(kindOf(sheetRows(workbook("<row/>", {}, noise(5'000)), {.limits = {.sharedTexts = 1'000}})), QStringLiteral("package.too_large"));
    const QByteArray bomb = Package::zipped({{QStringLiteral("xl/workbook.xml"), QByteArray(50'000'000, ' ')}});
    QCOMPARE(kindOf(sheetRows(bomb)), QStringLiteral("package.too_large"));
}

void tst_Sheets::everyRefusalHasASentence()
{
    for (const char *kind : {"cannot_open", "empty", "old_workbook", "unknown_encoding", "no_such_encoding", "too_many_rows",
                             "too_many_columns", "cell_too_long", "quote_open", "undecodable", "null_byte", "no_workbook", "no_sheet",
                             "damaged", "too_many_texts", "error_cell", "lost_text"})
        QVERIFY2(Base::problemKinds().contains(QStringLiteral("sheets.") + QLatin1String(kind)), kind);
}

QTEST_GUILESS_MAIN(tst_Sheets)
#include "tst_sheets.moc"

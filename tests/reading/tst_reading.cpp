#include "model/letters/render.h"
#include "model/package/parts.h"
#include "model/reading/reading.h"

#include <QBuffer>
#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace Reading;

// Plain text out of every kind of file, and one clear line for what is none.
class tst_Reading : public QObject
{
    Q_OBJECT
private:
    static QString textOf(const Base::Result<ReadText> &result)
    {
        return result ? result->text : QStringLiteral("!") + result.problems().first().kind;
    }

    static Letters::Document letter()
    {
        const auto paragraph = [](Letters::Style style, const char *text) {
            return Letters::Paragraph{.style = style, .runs = {{.text = QString::fromUtf8(text)}}};
        };
        const Letters::Table table{.widths = {0.3, 0.7},
                                   .rows = {{{.paragraphs = {paragraph(Letters::Style::Plain, "発生日時")}},
                                             {.paragraphs = {paragraph(Letters::Style::Plain, "2024年5月9日（木）")}}}}};
        return {.title = QStringLiteral("お詫び"),
                .blocks = {paragraph(Letters::Style::Title, "メール誤送信についてのお詫び"),
                           paragraph(Letters::Style::Body, "当社は、お客様のメールアドレスを誤って表示しました。"), table}};
    }

    static QByteArray rendered(Letters::Format format)
    {
        QBuffer buffer;
        (void)buffer.open(QIODevice::WriteOnly);
        (void)Letters::render(letter(), format, &buffer);
        return buffer.data();
    }

    static QByteArray word(const QByteArray &body, const QList<Package::Part> &others = {})
    {
        const QByteArray open = "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>";
        return Package::zipped(QList<Package::Part>{{.name = QStringLiteral("word/document.xml"),
                                                     .content = open + body + "</w:body></w:document>"}}
                               + others);
    }

private Q_SLOTS:
    void readsTextInTheEncodingsOfAnOffice_data();
    void readsTextInTheEncodingsOfAnOffice();
    void readsWhatALetterWasRenderedTo_data();
    void readsWhatALetterWasRenderedTo();
    void readsHtmlWithoutScriptsAndStyles();
    void readsHtmlAsDeclared();
    void readsEveryPartOfAWordFile();
    void joinsTheRunsOfAWordParagraph();
    void readsAMessageWithItsFields();
    void prefersThePlainTextOfAMessage();
    void namesThePartOfAPlace();
    void refusesInOneLine_data();
    void refusesInOneLine();
    void refusesAFileThatIsNotThere();
    void readsTheMessagesOfOthers();
};

void tst_Reading::readsTextInTheEncodingsOfAnOffice_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("誤送信のお詫び\n株式会社青葉の髙橋です。\n");
    const QString plain = QStringLiteral("誤送信のお詫び\n");
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf") + text.toUtf8();
    QTest::newRow("UTF-16LE with mark") << QByteArray("\xff\xfe")
            + QByteArray(QStringEncoder(QStringEncoder::Utf16LE).encode(text));
    QTest::newRow("UTF-16BE with mark") << QByteArray("\xfe\xff")
            + QByteArray(QStringEncoder(QStringEncoder::Utf16BE).encode(text));
    QTest::newRow("CRLF") << QByteArray(text.toUtf8()).replace("\n", "\r\n");
    QTest::newRow("windows-31j") << QByteArray::fromHex("8ceb9197904d82cc82a8986c82d10a");
    QTest::newRow("EUC-JP") << QByteArray::fromHex("b8edc1f7bfaea4cea4aacfcda4d30a");
    QTest::newRow("ISO-2022-JP") << QByteArray("\x1b$B8mAw?.$N$*OM$S\x1b(B\n");
}

void tst_Reading::readsTextInTheEncodingsOfAnOffice()
{
    QFETCH(QByteArray, bytes);
    const auto read = Reading::read(bytes, Format::Text);
    QVERIFY2(read, read ? "" : qPrintable(read.problems().first().kind));
    QVERIFY2(read->text.startsWith(QStringLiteral("誤送信のお詫び\n")), qPrintable(read->text));
    QVERIFY(!read->text.contains(u'\r') && !read->encoding.isEmpty());
}

void tst_Reading::readsWhatALetterWasRenderedTo_data()
{
    QTest::addColumn<Letters::Format>("written");
    QTest::addColumn<Format>("format");
    QTest::newRow("docx") << Letters::Format::Word << Format::Word;
    QTest::newRow("odt") << Letters::Format::OpenDocument << Format::OpenDocument;
    QTest::newRow("pdf") << Letters::Format::Pdf << Format::Pdf;
    QTest::newRow("html") << Letters::Format::Html << Format::Html;
    QTest::newRow("text") << Letters::Format::Text << Format::Text;
}

void tst_Reading::readsWhatALetterWasRenderedTo()
{
    QFETCH(Letters::Format, written);
    QFETCH(Format, format);
    const QString text = textOf(Reading::read(rendered(written), format));
    for (const char *words : {"メール誤送信についてのお詫び", "当社は、お客様のメールアドレスを誤って表示しました。", "発生日時",
                              "2024年5月9日（木）"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
}

void tst_Reading::readsHtmlWithoutScriptsAndStyles()
{
    const QByteArray page = "<html><head><title>題</title><style>p{}</style></head><body><script>var a = 'だめ';</script>"
                            "<h1>お詫び</h1><p>一行目<br>二行目 <b>太</b>字<ul><li>項目</ul><table><tr><td>甲<td>乙</table>";
    QCOMPARE(textOf(Reading::read(page, Format::Html)), QStringLiteral("お詫び\n一行目\n二行目 太字\n項目\n甲\n乙\n"));
}

void tst_Reading::readsHtmlAsDeclared()
{
    const QByteArray page = "<meta charset=Shift_JIS><p>" + QByteArray::fromHex("8ceb9197904d") + "</p>";
    QCOMPARE(textOf(Reading::read(page, Format::Html)), QStringLiteral("誤送信\n"));
}

void tst_Reading::readsEveryPartOfAWordFile()
{
    const QByteArray box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>枠</w:t></w:r></w:p>"
                           "</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>枠</w:t></w:r></w:p></mc:Fallback>"
                           "</mc:AlternateContent></w:r></w:p>";
    const auto read = Reading::read(word("<w:p><w:r><w:t>本文</w:t></w:r></w:p>" + box,
                                         {{.name = QStringLiteral("word/footer1.xml"),
                                           .content = "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>足</w:t></w:r></w:p></w:ftr>"},
                                          {.name = QStringLiteral("word/header1.xml"),
                                           .content = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>頭</w:t></w:r></w:p></w:hdr>"}}),
                                    Format::Word);
    QCOMPARE(textOf(read), QStringLiteral("頭\n本文\n枠\n足\n"));
}

void tst_Reading::joinsTheRunsOfAWordParagraph()
{
    const QByteArray runs = "<w:p><w:r><w:t>{{氏</w:t></w:r><w:proofErr/><w:r><w:t>名}}</w:t></w:r><w:del><w:r><w:delText>古"
                            "</w:delText></w:r></w:del><w:r><w:tab/><w:t>様</w:t><w:br/><w:t>次</w:t></w:r></w:p>";
    QCOMPARE(textOf(Reading::read(word(runs), Format::Word)), QStringLiteral("{{氏名}}\t様\n次\n"));
}

void tst_Reading::readsAMessageWithItsFields()
{
    const QByteArray mail = "From: a@example.com\r\nTo: b@example.com,\r\n =?UTF-8?B?55Sw5Lit?= <c@example.org>\r\n"
                            "Subject: =?UTF-8?B?44GK6Kmr44Gz?=\r\nMIME-Version: 1.0\r\n"
                            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\r\n"
                            "\x1b$B8mAw?.\x1b(B\r\n--x\r\nContent-Type: application/pdf; name=list.pdf\r\n\r\nabc\r\n--x--\r\n";
    const auto read = Reading::read(mail, Format::Mail);
    QVERIFY(read);
    QVERIFY2(read->text.contains(QStringLiteral("Subject: お詫び\n")), qPrintable(read->text));
    QVERIFY2(read->text.contains(QStringLiteral("To: b@example.com, 田中 <c@example.org>\n")), qPrintable(read->text));
    QVERIFY2(read->text.contains(QStringLiteral("誤送信\n")), qPrintable(read->text));
    QCOMPARE(read->attachments, QStringList{QStringLiteral("list.pdf")});
}

void tst_Reading::prefersThePlainTextOfAMessage()
{
    const QByteArray mail = "Subject: x\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
                            "plain\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--x--\r\n";
    const QString text = textOf(Reading::read(mail, Format::Mail));
    QVERIFY2(text.contains(u"plain") && !text.contains(u"rich"), qPrintable(text));
}

void tst_Reading::namesThePartOfAPlace()
{
    const auto read = Reading::read("Subject: S\r\nTo: a@example.com\r\n\r\nbody\r\n", Format::Mail);
    QVERIFY(read);
    QCOMPARE(read->partAt(read->text.indexOf(u"a@example")), QStringLiteral("To"));
    QCOMPARE(read->partAt(read->text.indexOf(u"body")), QStringLiteral("body"));
    QCOMPARE(read->partAt(10'000), QString());
}

void tst_Reading::refusesInOneLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Format format, const char *kind) {
        QTest::newRow(name) << bytes << format << QString::fromLatin1(kind);
    };
    row("NUL bytes", QByteArray("a\0\0b\0c\0\0\0d", 10), Format::Text, "reading.null_bytes");
    row("empty text", "", Format::Text, "reading.no_text");
    row("empty page", "<html><script>x</script>", Format::Html, "reading.no_text");
    row("docx that is no zip", "PK no", Format::Word, "package.not_a_zip");
    row("odt that is no zip", "", Format::OpenDocument, "package.not_a_zip");
    row("encrypted docx", "\xd0\xcf\x11\xe0rest", Format::Word, "reading.encrypted_or_old");
    row("xlsx as docx", Package::zipped({{.name = QStringLiteral("xl/workbook.xml"), .content = "<x/>"}}), Format::Word,
        "reading.not_word");
    row("docx as odt", word(""), Format::OpenDocument, "reading.not_opendocument");
    row("broken XML", word("<w:p>"), Format::Word, "reading.broken");
    row("encrypted odt", Package::zipped({{.name = QStringLiteral("content.xml"), .content = "<x/>"},
                                          {.name = QStringLiteral("META-INF/manifest.xml"),
                                           .content = "<m><encryption-data/></m>"}}),
        Format::OpenDocument, "reading.encrypted");
    row("no pdf", "%PDF-1.7 nothing", Format::Pdf, "reading.not_pdf");
    row("cut pdf", rendered(Letters::Format::Pdf).left(60), Format::Pdf, "reading.not_pdf");
    row("zip bomb", word(QByteArray(8 << 20, ' ')), Format::Word, "package.too_large");
}

void tst_Reading::refusesInOneLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Format, format);
    QFETCH(QString, kind);
    const auto read = Reading::read(bytes, format);
    QVERIFY(!read);
    QCOMPARE(read.problems().first().kind, kind);
    QVERIFY(Base::sentence(read.problems().first(), Base::Language::Japanese) != kind);
}

void tst_Reading::refusesAFileThatIsNotThere()
{
    QTemporaryDir folder;
    const auto missing = readFile(folder.filePath(QStringLiteral("no.txt")));
    QVERIFY(!missing);
    QCOMPARE(missing.problems().first().kind, QStringLiteral("reading.cannot_open"));
    QCOMPARE(readFile(folder.path()).problems().first().kind, QStringLiteral("reading.unknown_format"));
    QCOMPARE(readFile(QStringLiteral("a.xyz")).problems().first().kind, QStringLiteral("reading.unknown_format"));
}

// Broken messages of other people's test suites, where they are at hand: read or refused, never a crash.
void tst_Reading::readsTheMessagesOfOthers()
{
    const QDir folder(qEnvironmentVariable("TENMATSU_SHARED") + QStringLiteral("/mail/eml"));
    const QStringList names = folder.entryList({QStringLiteral("*.eml")}, QDir::Files);
    if (names.isEmpty())
        QSKIP("TENMATSU_SHARED names no folder of messages");
    int readable = 0;
    for (const QString &name : names)
        readable += readFile(folder.filePath(name)) ? 1 : 0;
    QVERIFY2(readable * 10 >= names.size() * 9, qPrintable(QStringLiteral("%1 of %2").arg(readable).arg(names.size())));
}

QTEST_MAIN(tst_Reading)
#include "tst_reading.moc"

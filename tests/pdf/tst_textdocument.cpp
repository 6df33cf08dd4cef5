#include "model/base/clock.h"
#include "model/base/problem.h"
#include "model/pdf/families.h"
#include "model/pdf/textdocument.h"
#include "tests/support/faildevice.h"
#include "tests/support/pdffile.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QRandomGenerator>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QtTest>

class tst_TextDocument : public QObject
{
    Q_OBJECT
private:
    static QByteArray written(QTextDocument &document, const Pdf::PageLayout &layout = {})
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto pages = Pdf::writeTextDocument(document, layout, {.title = QStringLiteral("お詫び")}, &buffer);
        if (!pages)
            qWarning("not written");
        return buffer.data();
    }
    static std::unique_ptr<QTextDocument> plain(const QString &text)
    {
        auto document = std::make_unique<QTextDocument>();
        QFont font;
        font.setFamilies(Pdf::serifFamilies());
        font.setPointSizeF(10.5);
        document->setDefaultFont(font);
        document->setPlainText(text);
        return document;
    }
    static std::unique_ptr<QTextDocument> withEverything();
    static QTextTable *addTable(QTextDocument &document, int rows);
    static QString copied(const QString &text)
    {
        const auto document = plain(text);
        return Tests::textOf(written(*document)).remove(u'\n').remove(u'\f');
    }
    static QString randomText(QRandomGenerator &random, const QList<char32_t> &characters, int length);
    static QList<char32_t> drawableCharacters();

private Q_SLOTS:
    void copiesAsTyped_data();
    void copiesAsTyped();
    void showsAndCopiesColourEmoji();
    void copiesTenThousandKanjiAsTyped();
    void copiesAnyCjkTextAsTyped();
    void copiesWhatStandsInATable();
    void copiesListMarkersAndRaisedText();
    void keepsTheOrderOfLines();
    void looksAsPainted();
    void breaksPagesBetweenLines();
    void numbersThePages();
    void aSinglePageHasNoNumber();
    void layingOutTwiceChangesNothing();
    void lengthsBecomePoints();
    void embedsSubsetsOnly();
    void theSameDocumentGivesTheSameFile();
    void saysWhyItCouldNotBeWritten_data();
    void saysWhyItCouldNotBeWritten();
    void everyProblemHasItsSentence();
    void familiesAreInstalledOnes();
};

void tst_TextDocument::copiesAsTyped_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char16_t *text) { QTest::newRow(name) << QString::fromUtf16(text); };
    row("what Qt's own writer garbles", u"田月一見高𠮷髙﨑");
    row("radicals", u"⽥⽉⼀⾒⾼");
    row("characters that share a glyph", u"田⽥月⽉一⼀田⽥");
    row("ligatures", u"office file affluent fjord");
    row("widths", u"ＡＢＣabcｱｲｳアイウ１２３123");
    row("marks of their own", u"か\u3099き\u3099 e\u0301 が");
    row("variation selector", u"葛\U000E0100城市");
    row("emoji", u"顛末😀です");
    row("a family of emoji", u"ご家族👨‍👩‍👧様");
    row("Korean", u"한국어와 일본어");
    row("brackets and backslash", u"(a) \\ ( ) <b> & \u00a5");
    row("no font has it", u"前\u0378後");
    row("markup stays text", u"<img src=\"file:///etc/passwd\">");
}

void tst_TextDocument::copiesAsTyped()
{
    QFETCH(QString, text);
    const auto document = plain(text);
    const QByteArray pdf = written(*document);
    QCOMPARE(Tests::textOf(pdf).trimmed(), text);
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

// Its glyphs are bitmaps, which no PDF can embed as a font.
void tst_TextDocument::showsAndCopiesColourEmoji()
{
    const QString family = QStringLiteral("Noto Color Emoji");
    if (!QFontDatabase::hasFamily(family))
        QSKIP("Noto Color Emoji is not installed");
    const QString text = QStringLiteral("😀👍🏽👨‍👩‍👧🇯🇵😀");
    const auto document = plain(text);
    QFont font(family);
    font.setPointSizeF(40);
    document->setDefaultFont(font);
    const QByteArray pdf = written(*document, {.margins = {0, 0, 0, 0}});
    QCOMPARE(Tests::textOf(pdf).trimmed(), text);
    const QImage picture = Tests::pictureOf(pdf, 0, 72);
    int yellow = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 50; ++x) {
            const QColor colour = picture.pixelColor(x, y);
            yellow += colour.red() > 200 && colour.green() > 150 && colour.blue() < 120;
        }
    }
    QVERIFY2(yellow > 400, qPrintable(QString::number(yellow)));
}

void tst_TextDocument::copiesTenThousandKanjiAsTyped()
{
    QString text;
    for (char32_t character = 0x4E00; character < 0x4E00 + 10'000; ++character)
        text += QString::fromUcs4(&character, 1);
    QCOMPARE(copied(text), text);
}

// Everything in the blocks a name or an address may come from, as far as the font can draw it.
QList<char32_t> tst_TextDocument::drawableCharacters()
{
    QFont font(Pdf::serifFamilies());
    const QRawFont raw = QRawFont::fromFont(font);
    QList<char32_t> characters;
    for (const auto &[first, last] : {std::pair{0x2E80u, 0x2FDFu}, {0x3005u, 0x3007u}, {0x3041u, 0x3096u},
                                      {0x30A1u, 0x30FAu}, {0x3400u, 0x4DBFu}, {0x4E00u, 0x9FFFu}, {0xF900u, 0xFAFFu},
                                      {0xFF01u, 0xFF9Du}, {0x20000u, 0x2A6DFu}, {0x2F800u, 0x2FA1Fu}}) {
        for (char32_t character = first; character <= last; ++character) {
            if (raw.supportsCharacter(uint(character)))
                characters.append(character);
        }
    }
    return characters;
}

QString tst_TextDocument::randomText(QRandomGenerator &random, const QList<char32_t> &characters, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QString::fromUcs4(&characters[random.bounded(characters.size())], 1);
    return text;
}

void tst_TextDocument::copiesAnyCjkTextAsTyped()
{
    const QList<char32_t> characters = drawableCharacters();
    QVERIFY(characters.size() > 20'000);
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u}) {
        QRandomGenerator random(seed);
        const QString text = randomText(random, characters, 2'000);
        QVERIFY2(copied(text) == text, qPrintable(u"seed " + QString::number(seed)));
    }
}

QTextTable *tst_TextDocument::addTable(QTextDocument &document, int rows)
{
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setBorder(Pdf::formatLength(0.5));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    QTextTable *table = cursor.insertTable(rows, 2, format);
    for (int row = 0; row < rows; ++row) {
        const QString number = QString::number(row);
        table->cellAt(row, 0).firstCursorPosition().insertText(row ? u"項目" + number : QStringLiteral("見出し"));
        table->cellAt(row, 1).firstCursorPosition().insertText(u"田月" + number);
    }
    return table;
}

void tst_TextDocument::copiesWhatStandsInATable()
{
    const auto document = plain(QStringLiteral("前"));
    const QTextTable *table = addTable(*document, 60);
    const QStringList pages = Tests::textOf(written(*document)).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 2);
    const QString text = pages.join(QString());
    for (int row = 1; row < table->rows(); ++row) {
        const QRegularExpression line(QStringLiteral("項目%1 +田月%1\n").arg(row));
        QCOMPARE(text.count(line), 1);
    }
    QCOMPARE(pages[0].count(u"見出し"), 1);
    QVERIFY2(pages[1].count(u"見出し") == 1, "the head row is repeated, once");
}

void tst_TextDocument::copiesListMarkersAndRaisedText()
{
    const auto document = plain(QString());
    QTextCursor cursor(document.get());
    cursor.createList(QTextListFormat::ListDecimal);
    cursor.insertText(QStringLiteral("確認"));
    QTextCharFormat raised;
    raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    cursor.insertText(QStringLiteral("※注"), raised);
    const QString text = Tests::textOf(written(*document)).simplified();
    QVERIFY2(text.contains(u"1. 確認") && text.count(u"※注") == 1, qPrintable(text));
}

void tst_TextDocument::keepsTheOrderOfLines()
{
    QStringList lines;
    for (int i = 0; i < 120; ++i)
        lines += QStringLiteral("第%1行、高さの順").arg(i);
    const auto document = plain(lines.join(u'\n'));
    QString text = Tests::textOf(written(*document));
    QCOMPARE(text.remove(u'\f').split(u'\n', Qt::SkipEmptyParts), lines);
}

std::unique_ptr<QTextDocument> tst_TextDocument::withEverything()
{
    auto document = plain(QStringLiteral("お詫びとご報告"));
    QTextCursor cursor(document.get());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setAlignment(Qt::AlignJustify);
    block.setTextIndent(Pdf::blockIndent(10.5));
    block.setBackground(QColor(230, 240, 255));
    QTextCharFormat marked;
    marked.setBackground(Qt::yellow);
    marked.setForeground(Qt::red);
    marked.setFontUnderline(true);
    for (int i = 0; i < 4; ++i) {
        cursor.insertBlock(block, QTextCharFormat());
        cursor.insertText(QStringLiteral("このたび、一斉メールに名簿ファイル（5,212名分）を誤って添付いたしました。").repeated(3));
        cursor.insertText(QStringLiteral("【要確認：発生原因】"), marked);
    }
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setFontItalic(true);
    cursor.insertBlock(QTextBlockFormat(), strong);
    cursor.insertText(QStringLiteral("太く斜めの文字 bold italic"));
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(QColor(0, 0, 255, 100));
    cursor.insertImage(image);
    addTable(*document, 8);
    return document;
}

void tst_TextDocument::looksAsPainted()
{
    const auto document = withEverything();
    const Pdf::PageLayout layout;
    const QByteArray pdf = written(*document, layout);
    QImage page(QSize(794, 1123), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(96 / 72.0, 96 / 72.0);
    Pdf::drawPage(painter, *document, layout, 0);
    painter.end();
    const Tests::Distance distance = Tests::distanceBetween(Tests::pictureOf(pdf, 0, 96), page);
    QVERIFY2(distance.mean < 2 && distance.most < 64, qPrintable(QStringLiteral("%1 %2").arg(distance.mean).arg(distance.most)));
}

void tst_TextDocument::breaksPagesBetweenLines()
{
    const auto document = plain(QStringLiteral("頁の境目でも行は割れません。").repeated(300));
    const Pdf::PageLayout layout;
    const QByteArray pdf = written(*document, layout);
    const int pages = Pdf::layOut(*document, layout);
    QVERIFY(pages > 1);
    for (int page = 0; page < pages; ++page) {
        const QImage picture = Tests::pictureOf(pdf, page, 72);
        const auto isEmpty = [&](int from, int to) {
            for (int y = from; y < to; ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (qGray(picture.pixel(x, y)) < 250)
                        return false;
                }
            }
            return true;
        };
        QVERIFY2(isEmpty(0, 70), "upper margin");
        QVERIFY2(isEmpty(picture.height() - 70, picture.height()), "lower margin");
    }
}

void tst_TextDocument::numbersThePages()
{
    const auto document = plain(QStringLiteral("行\n").repeated(120));
    const QByteArray pdf = written(*document, {.pageNumbers = true});
    const QStringList pages = Tests::textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 3);
    QVERIFY(!pages[0].contains(u'/'));
    for (qsizetype page = 1; page < pages.size(); ++page)
        QVERIFY(QString(pages[page]).remove(u' ').trimmed().endsWith(QStringLiteral("\n%1/3").arg(page + 1)));
}

void tst_TextDocument::aSinglePageHasNoNumber()
{
    const auto document = plain(QStringLiteral("一枚"));
    QCOMPARE(Tests::textOf(written(*document, {.pageNumbers = true})).trimmed(), QStringLiteral("一枚"));
}

void tst_TextDocument::layingOutTwiceChangesNothing()
{
    const Base::FixedClock clock(QDateTime({2026, 11, 20}, {8, 19, 0}, Qt::UTC));
    const auto document = withEverything();
    const Pdf::PageLayout layout{.margins = {20, 30, 20, 30}};
    const QByteArray first = written(*document, layout);
    Pdf::layOut(*document, {.size = {148, 210}});
    QCOMPARE(written(*document, layout), first);
}

void tst_TextDocument::lengthsBecomePoints()
{
    const auto document = plain(QStringLiteral(" \n "));
    QTextCursor cursor(document.get());
    QTextBlockFormat block;
    block.setBackground(Qt::black);
    block.setLeftMargin(Pdf::blockIndent(100));
    block.setRightMargin(Pdf::blockIndent(50));
    block.setBottomMargin(Pdf::formatLength(200));
    cursor.setBlockFormat(block);
    cursor.movePosition(QTextCursor::NextBlock);
    block.setLeftMargin(0);
    cursor.setBlockFormat(block);
    const QImage picture = Tests::pictureOf(written(*document, {.margins = {0, 0, 0, 0}}), 0, 72);
    const auto isBlack = [&](int x, int y) { return qGray(picture.pixel(x, y)) == 0; };
    QVERIFY(!isBlack(98, 5) && isBlack(102, 5) && isBlack(543, 5) && !isBlack(547, 5));
    const int height = int(document->documentLayout()->blockBoundingRect(document->begin()).height() / 20);
    QVERIFY(!isBlack(50, 200 + height - 2) && isBlack(50, 200 + height + 2));
}

void tst_TextDocument::embedsSubsetsOnly()
{
    const auto document = withEverything();
    const QByteArray pdf = written(*document);
    const QStringList fonts = Tests::fontsOf(pdf);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.contains(u" yes yes yes "), qPrintable(font));
    QVERIFY2(pdf.size() < 60'000, qPrintable(QString::number(pdf.size())));
}

void tst_TextDocument::theSameDocumentGivesTheSameFile()
{
    const Base::FixedClock clock(QDateTime({2026, 11, 20}, {8, 19, 0}, Qt::UTC));
    const auto document = withEverything();
    const QByteArray first = written(*document);
    QCOMPARE(written(*withEverything()), first);
    QVERIFY(first.contains("(D:20261120081900Z)"));
}

void tst_TextDocument::saysWhyItCouldNotBeWritten_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 1, 100, 10'000, 300'000})
        QTest::addRow("%lld bytes", room) << room;
}

void tst_TextDocument::saysWhyItCouldNotBeWritten()
{
    QFETCH(qint64, room);
    QString text;
    for (char32_t character = 0x4E00; character < 0x4E00 + 4'000; ++character)
        text += QString::fromUcs4(&character, 1);
    const auto document = plain(text);
    Tests::FailDevice device(room);
    const auto pages = Pdf::writeTextDocument(*document, {}, {}, &device);
    QVERIFY(!pages);
    QCOMPARE(pages.problems(), Base::Problems({{QStringLiteral("pdf.write_failed"), {device.errorString()}}}));
}

void tst_TextDocument::everyProblemHasItsSentence()
{
    QVERIFY(Base::problemKinds().contains(QStringLiteral("pdf.write_failed")));
}

void tst_TextDocument::familiesAreInstalledOnes()
{
    for (const QStringList &families : {Pdf::sansFamilies(), Pdf::serifFamilies()}) {
        QVERIFY(!families.isEmpty());
        for (const QString &family : families)
            QVERIFY2(QFontDatabase::hasFamily(family), qPrintable(family));
    }
}

QTEST_MAIN(tst_TextDocument)
#include "tst_textdocument.moc"

#include "model/letters/render.h"
#include "model/letters/renderlook.h"
#include "model/letters/renderpages.h"
#include "sampleletter.h"
#include "tests/support/pdffile.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QtTest>

using namespace Letters;

namespace {

QByteArray pdf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!render(document, Format::Pdf, &buffer))
        qFatal("the letter was not written");
    return buffer.data();
}

QStringList pagesOf(const Document &document)
{
    return Tests::textOf(pdf(document)).split(u'\f', Qt::SkipEmptyParts);
}

/// How often each character stands in a text: cells beside each other come out line by line, not cell by cell.
QMap<QString, int> counted(const QString &text)
{
    QMap<QString, int> counts;
    for (const uint letter : SampleLetter::squeezed(text).toUcs4())
        ++counts[QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1)];
    return counts;
}

Paragraph line(const QString &text, Style style = Style::Plain)
{
    return SampleLetter::line(style, text);
}

QList<Block> lines(int count)
{
    return QList<Block>(count, line(QStringLiteral("上の行")));
}

QImage picture(const Document &document, int page = 0)
{
    const auto text = textDocument(document);
    QImage image(QSize(596, 842), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    Pdf::drawPage(painter, *text, pageLayout(), page);
    return image;
}

} // namespace

class tst_RenderPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesEveryTextAsTyped_data();
    void copiesEveryTextAsTyped();
    void printsMarkupAsTyped();
    void namesTheTitleAndNobody();
    void keepsHeadingsWithTheirText();
    void setsALetterCloserRatherThanBeginAPageForTwoLines();
    void neverStartsAPageWithTheClosing();
    void tearsNoRow();
    void keepsAHeaderRowWithWhatItHeads();
    void tearsARowLongerThanAPage();
    void repeatsTheHeaderRowOnEveryPage();
    void startsAPageWhereAsked();
    void leavesNoSingleLineBehind();
    void carriesNoSingleLineOver();
    void keepsAListWithItsLeadAndItsEnd();
    void beginsNoLineWithAFullStop();
    void staysWithinTheMargins();
    void hangsItemsBehindTheirMarker();
    void marksWhatIsMissing();
    void previewsTheSamePages();
    void foreseesTheBreaksOfALongTable();
};

void tst_RenderPages::copiesEveryTextAsTyped_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("copied");
    QTest::newRow("letter") << SampleLetter::texts(SampleLetter::letter()).join(QString()) + QStringLiteral("2/2")
                            << pagesOf(SampleLetter::letter()).join(QString());
    const Document names = {.blocks = {line(QStringLiteral("田月一見高𠮷髙﨑"), Style::Title),
                                       line(QStringLiteral("⽥⽉⼀⾒⾼ と 田月一見高"), Style::Body)}};
    QTest::newRow("names") << SampleLetter::texts(names).join(QString()) << pagesOf(names).join(QString());
}

void tst_RenderPages::copiesEveryTextAsTyped()
{
    QFETCH(QString, expected);
    QFETCH(QString, copied);
    QCOMPARE(counted(copied), counted(expected));
}

void tst_RenderPages::printsMarkupAsTyped()
{
    const QByteArray file = pdf(SampleLetter::hostile());
    const QString copied = SampleLetter::squeezed(Tests::textOf(file));
    for (const QString &text : SampleLetter::hostileTexts()) {
        if (text.size() < 60 && !text.contains(QChar(0x200D)) && !text.contains(QChar(0xDB40)))
            QVERIFY2(copied.contains(SampleLetter::squeezed(text)), qPrintable(text));
    }
    QCOMPARE(Tests::complaintsAbout(file), QString());
}

void tst_RenderPages::namesTheTitleAndNobody()
{
    const QByteArray file = pdf(SampleLetter::letter());
    QVERIFY(file.contains("/Title"));
    QVERIFY(!file.contains("/Author"));
}

void tst_RenderPages::keepsHeadingsWithTheirText()
{
    int moved = 0;
    for (int above = 38; above < 46; ++above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("大見出し"), Style::Heading);
        document.blocks += line(QStringLiteral("小見出し"), Style::Heading);
        document.blocks += line(QStringLiteral("本文"), Style::Body);
        const QStringList pages = pagesOf(document);
        for (const QString &page : pages) {
            QCOMPARE(page.contains(u"大見出し"), page.contains(u"本文"));
            QCOMPARE(page.contains(u"小見出し"), page.contains(u"本文"));
        }
        moved += pages.size() == 2;
    }
    QVERIFY(moved > 3 && moved < 8); // on both sides of the foot of the page
}

void tst_RenderPages::setsALetterCloserRatherThanBeginAPageForTwoLines()
{
    const auto letter = [](int above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("以上"), Style::Closing);
        return document;
    };
    int full = 30; // the last length at which one page is enough
    while (pagesOf(letter(full + 1)).size() == 1)
        ++full;
    QVERIFY(full >= 42); // at the usual distance 41 lines and 以上 fill a page
    QCOMPARE(pagesOf(letter(full + 1)).size(), 2);
    QVERIFY(pagesOf(letter(full + 1)).last().count(u"上の行") > 1); // then it is set as usual again
}

void tst_RenderPages::neverStartsAPageWithTheClosing()
{
    for (int above = 36; above < 44; ++above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("以上"), Style::Closing);
        const QStringList pages = pagesOf(document);
        QVERIFY(pages.last().contains(u"上の行"));
        Document afterTable = {.blocks = lines(above - 2)};
        afterTable.blocks += Table{.rows = {{SampleLetter::cell(QStringLiteral("一"))}, {SampleLetter::cell(QStringLiteral("二"))}}};
        afterTable.blocks += line(QStringLiteral("以上"), Style::Closing);
        QVERIFY(pagesOf(afterTable).last().contains(u"二"));
    }
}

Document longTable(int above, int rows)
{
    Table table = {.widths = {0.3, 0.7}};
    table.rows += {SampleLetter::cell(QStringLiteral("見出甲"), true), SampleLetter::cell(QStringLiteral("見出乙"), true)};
    for (int row = 1; row <= rows; ++row)
        table.rows += {SampleLetter::cell(QStringLiteral("始%1").arg(row)),
                       SampleLetter::cell(QStringLiteral("長い内容の").repeated(row % 3 * 8) + QStringLiteral("終%1").arg(row))};
    Document document = {.blocks = lines(above)};
    document.blocks += table;
    return document;
}

void tst_RenderPages::tearsNoRow()
{
    for (const int above : {0, 7, 30, 33, 36, 38, 40}) {
        const QStringList pages = pagesOf(longTable(above, 60));
        QVERIFY(pages.size() > 2);
        for (int row = 1; row <= 60; ++row) {
            const QRegularExpression begin(QStringLiteral("始%1\\b").arg(row)), end(QStringLiteral("終%1\\b").arg(row));
            for (const QString &page : pages)
                QVERIFY2(page.contains(begin) == page.contains(end), qPrintable(QString::number(row)));
        }
    }
}

void tst_RenderPages::repeatsTheHeaderRowOnEveryPage()
{
    for (const int above : {0, 36, 38, 39, 40}) {
        for (const QString &page : pagesOf(longTable(above, 60))) {
            const qsizetype header = page.indexOf(u"見出甲"), row = page.indexOf(u'始');
            QCOMPARE(header >= 0, row >= 0); // nowhere alone
            QVERIFY(header <= row);
        }
    }
}

void tst_RenderPages::keepsAHeaderRowWithWhatItHeads()
{
    for (int above = 26; above < 40; ++above) {
        Table table = {.widths = {0.3, 0.7}};
        for (int row = 0; row < above; ++row)
            table.rows += {SampleLetter::cell(QStringLiteral("行"), true), SampleLetter::cell(QStringLiteral("値"))};
        table.rows += {SampleLetter::cell(QStringLiteral("媒体の項目"), true, 2)};
        table.rows += {SampleLetter::cell(QStringLiteral("電子媒体"), true), SampleLetter::cell(QStringLiteral("紙"))};
        for (const QString &page : pagesOf({.blocks = {table}}))
            QCOMPARE(page.contains(u"媒体の項目"), page.contains(u"電子媒体"));
    }
}

void tst_RenderPages::tearsARowLongerThanAPage()
{
    const QString endless = QStringLiteral("終わりのない記述。").repeated(400);
    const Document document = {.blocks = {Table{.rows = {{SampleLetter::cell(endless)}, {SampleLetter::cell(QStringLiteral("尾"))}}}}};
    QString copied = pagesOf(document).join(QString());
    copied.remove(QRegularExpression(QStringLiteral("\\d ?/ ?\\d")));
    QCOMPARE(SampleLetter::squeezed(copied), endless + u'尾');
}

void tst_RenderPages::startsAPageWhereAsked()
{
    const Table table = {.rows = {{SampleLetter::cell(QStringLiteral("表"))}}};
    const QStringList pages = pagesOf({.blocks = {PageBreak{}, line(QStringLiteral("一")), PageBreak{}, PageBreak{},
                                                  line(QStringLiteral("二")), PageBreak{}, table, PageBreak{}}});
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages[0].contains(u"一") && pages[1].contains(u"二") && pages[2].contains(u"表"));
}

void tst_RenderPages::leavesNoSingleLineBehind()
{
    for (int above = 36; above < 44; ++above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("続く文章、").repeated(24), Style::Body); // three lines
        const QStringList pages = pagesOf(document);
        QVERIFY(pages.size() == 1 || !pages[0].contains(u"続く文章"));
        document.blocks.last() = line(QStringLiteral("続く文章、").repeated(80), Style::Body); // ten
        QVERIFY(pagesOf(document)[0].count(u"続く文章") != 8);
    }
}

void tst_RenderPages::carriesNoSingleLineOver()
{
    for (int above = 34; above < 44; ++above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("続く文章、").repeated(40), Style::Body); // five lines
        const QStringList pages = pagesOf(document);
        QVERIFY2(pages.size() == 1 || pages[1].count(u"続く文章") > 8, qPrintable(pages.value(1)));
    }
}

void tst_RenderPages::keepsAListWithItsLeadAndItsEnd()
{
    int torn = 0;
    for (int above = 26; above < 46; ++above) {
        Document document = {.blocks = lines(above)};
        document.blocks += line(QStringLiteral("次のとおりです。"), Style::Body);
        for (int item = 1; item <= 12; ++item)
            document.blocks += Paragraph{.style = Style::Item, .runs = {{.text = QStringLiteral("項目%1番").arg(item)}}, .marker = QStringLiteral("・")};
        const QStringList pages = pagesOf(document);
        for (const QString &page : pages) {
            QCOMPARE(page.contains(u"次のとおり"), page.contains(u"項目1番"));
            QCOMPARE(page.contains(u"項目11番"), page.contains(u"項目12番"));
        }
        torn += pages.size() == 2 && pages[0].contains(u"項目1番");
    }
    QVERIFY(torn > 0);
}

// JIS X 4051: what may not begin a line, whatever the width pushes there.
void tst_RenderPages::beginsNoLineWithAFullStop()
{
    const QString forbidden = QStringLiteral("、。，．・：；？！）」』】〕々ー");
    QString text = QStringLiteral("「名簿」、（氏名）。【重要】です：佐々木・メール！ですか？サーバー々〔注〕；");
    for (int shift = 0; shift < 40; ++shift) {
        const auto document = textDocument({.blocks = {line(QString(shift, u'字') + text.repeated(12))}});
        const QTextLayout *layout = document->begin().layout();
        QVERIFY(layout->lineCount() > 10);
        for (int at = 1; at < layout->lineCount(); ++at) {
            const QChar first = document->begin().text().at(layout->lineAt(at).textStart());
            QVERIFY2(!forbidden.contains(first), qPrintable(QString(first)));
        }
    }
}

void tst_RenderPages::staysWithinTheMargins()
{
    for (const Document &letter : {SampleLetter::letter(), SampleLetter::hostile()}) {
        const auto document = textDocument(letter);
        const double unit = document->pageSize().width() / Sheet::width;
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            const double left = document->documentLayout()->blockBoundingRect(block).left();
            for (int at = 0; at < block.layout()->lineCount(); ++at) {
                const QRectF text = block.layout()->lineAt(at).naturalTextRect();
                QVERIFY(left + text.left() > (Sheet::margin - 1) * unit);
                QVERIFY2(left + text.right() < (Sheet::width - Sheet::margin + 1) * unit, qPrintable(block.text()));
            }
        }
    }
}

void tst_RenderPages::hangsItemsBehindTheirMarker()
{
    Paragraph item = SampleLetter::line(Style::Item, QStringLiteral("長い項目です。").repeated(20), QStringLiteral("(1)"));
    const auto document = textDocument({.blocks = {item}});
    const QTextLayout *layout = document->begin().layout();
    const double unit = document->pageSize().width() / Sheet::width;
    const auto left = [&](int at, int position) { return layout->lineAt(at).cursorToX(position) / unit; };
    QVERIFY(qAbs(left(0, 0) - em) < 0.2);      // the marker, one character in
    QVERIFY(qAbs(left(0, 4) - 3 * em) < 0.2);  // its text, behind the tab
    QVERIFY(qAbs(left(1, layout->lineAt(1).textStart()) - 3 * em) < 0.2);
}

void tst_RenderPages::marksWhatIsMissing()
{
    Paragraph paragraph = line(QStringLiteral("原因は"));
    paragraph.runs += Run{.text = QStringLiteral("【要確認：発生原因】"), .mark = Mark::Missing};
    const QImage image = picture({.blocks = {paragraph}});
    QMap<QRgb, int> colours;
    for (int y = 60; y < 110; ++y) {
        for (int x = 70; x < 400; ++x)
            ++colours[image.pixel(x, y)];
    }
    QVERIFY(colours.value(qRgb(255, 255, 0)) > 500);
    const auto document = textDocument({.blocks = {paragraph}});
    auto fragment = document->begin().begin();
    const QTextCharFormat mark = (++fragment).fragment().charFormat();
    QVERIFY(mark.fontUnderline() && mark.fontWeight() == QFont::Bold);
}

void tst_RenderPages::previewsTheSamePages()
{
    int pages = 0;
    const auto document = textDocument(SampleLetter::letter(), &pages);
    QCOMPARE(pages, 2);
    QCOMPARE(document->pageCount(), 2);
    QCOMPARE(pagesOf(SampleLetter::letter()).size(), 2);
    QVERIFY(picture(SampleLetter::letter(), 0) != picture(SampleLetter::letter(), 1));
}

void tst_RenderPages::foreseesTheBreaksOfALongTable()
{
    QElapsedTimer clock;
    clock.start();
    int pages = 0;
    (void)textDocument(longTable(3, 40), &pages);
    const qint64 few = clock.restart();
    (void)textDocument(longTable(3, 400), &pages);
    QVERIFY(pages > 10);
    QVERIFY2(clock.elapsed() < 40 * (few + 10), "ten times the rows, not a hundred times the work");
}

QTEST_MAIN(tst_RenderPages)
#include "tst_renderpages.moc"

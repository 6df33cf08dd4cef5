#include "model/letters/render.h"
#include "sampleletter.h"

#include <QBuffer>
#include <QtTest>
#include <pugixml.hpp>

using namespace Letters;
using SampleLetter::cell;
using SampleLetter::line;

namespace {

QString rendered(const Document &document, Format format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!render(document, format, &buffer))
        qFatal("the letter was not written");
    return QString::fromUtf8(buffer.data());
}

QString text(const QList<Block> &blocks)
{
    return rendered({.blocks = blocks}, Format::Text);
}

QString markdown(const QList<Block> &blocks)
{
    return rendered({.blocks = blocks}, Format::Markdown);
}

QString html(const QList<Block> &blocks)
{
    return rendered({.blocks = blocks}, Format::Html);
}

// The page is well-formed but for its void elements, so a reader of XML can take its text.
QString textOfHtml(QString page)
{
    page.replace(QRegularExpression(QStringLiteral("<(meta|col|br)\\b([^>]*)>")), QStringLiteral("<\\1\\2/>"));
    page.remove(QRegularExpression(QStringLiteral("<!DOCTYPE[^>]*>")));
    pugi::xml_document parsed;
    const QByteArray bytes = page.toUtf8();
    const auto result = parsed.load_buffer(bytes.constData(), size_t(bytes.size()), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result)
        return QLatin1String(result.description());
    QString all;
    for (const pugi::xpath_node &node : parsed.select_nodes("/html/body//text()"))
        all += QString::fromUtf8(node.node().value());
    return all;
}

} // namespace

class tst_RenderText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesALetterAsText();
    void endsLinesWithALineFeed();
    void alignsToTheRightByWidth();
    void keepsAParagraphOnOneLine();
    void alignsNarrowTables();
    void writesWideTablesAsPairs();
    void headsTheRowsOfASection();
    void givesBackEveryTextInEveryFormat_data();
    void givesBackEveryTextInEveryFormat();
    void holdsNoMarkupOfAnIncident();
    void isOnePageOfHtmlWithoutLinks();
    void namesTheLanguage();
    void buildsListsAndTablesOfHtml();
    void marksWhatIsMissing();
    void writesMarkdown();
    void escapesMarkdown_data();
    void escapesMarkdown();
};

void tst_RenderText::writesALetterAsText()
{
    QFile golden(QStringLiteral(TESTS_DATA "/letters/letter.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(rendered(SampleLetter::letter(), Format::Text), QString::fromUtf8(golden.readAll()));
}

void tst_RenderText::endsLinesWithALineFeed()
{
    const QString letter = rendered(SampleLetter::letter(), Format::Text);
    QVERIFY(letter.endsWith(u"以上\n"));
    QVERIFY(!letter.contains(u'\r') && !letter.startsWith(QChar::ByteOrderMark));
    QVERIFY(!letter.contains(QRegularExpression(QStringLiteral("[ 　]\n"))));
}

void tst_RenderText::alignsToTheRightByWidth()
{
    QCOMPARE(text({line(Style::Right, QStringLiteral("令和4年"))}), QString(31, u'　') + QStringLiteral(" 令和4年\n"));
    QCOMPARE(text({line(Style::Right, QString(40, u'長'))}), QString(40, u'長') + u'\n');
    QCOMPARE(text({line(Style::Centre, QStringLiteral("記"))}), QString(17, u'　') + QStringLiteral("記\n"));
    QCOMPARE(text({line(Style::Closing, QStringLiteral("以上\n別紙"))}),
             QString(33, u'　') + QStringLiteral("以上\n") + QString(33, u'　') + QStringLiteral("別紙\n"));
}

void tst_RenderText::keepsAParagraphOnOneLine()
{
    const QString longText = QStringLiteral("長い文章です。").repeated(50);
    QCOMPARE(text({line(Style::Body, longText)}), u'　' + longText + u'\n');
    QCOMPARE(text({line(Style::Item, QStringLiteral("一\n二"), QStringLiteral("(1)"), 1)}), QStringLiteral("　(1) 一\n　　　二\n"));
}

void tst_RenderText::alignsNarrowTables()
{
    const Table table = {.widths = {0.5, 0.5}, .rows = {{cell(QStringLiteral("項目"), true), cell(QStringLiteral("数"), true)},
                                                       {cell(QStringLiteral("氏名")), cell(QStringLiteral("1,748"))},
                                                       {cell(QStringLiteral("メール")), cell(QStringLiteral("12\n（うち会員）"))}}};
    QCOMPARE(text({table}), QStringLiteral("項目　　数\n──────────\n氏名　　1,748\nメール　12\n　　　　（うち会員）\n"));
}

void tst_RenderText::writesWideTablesAsPairs()
{
    const QString longText = QStringLiteral("長い内容").repeated(12);
    const Table table = {.widths = {0.5, 0.5}, .rows = {{cell(QStringLiteral("日時"), true), cell(QStringLiteral("内容"), true)},
                                                       {cell(QStringLiteral("6月30日")), cell(longText)},
                                                       {cell(QStringLiteral("計"), false, 2)}}};
    QCOMPARE(text({table}), QStringLiteral("日時：6月30日\n内容：") + longText + QStringLiteral("\n\n計\n"));
}

void tst_RenderText::headsTheRowsOfASection()
{
    const QList<Cell> pair = {cell(QStringLiteral("媒体"), true), cell(QStringLiteral("紙\n電子"))};
    const QList<Cell> section = {cell(QStringLiteral("２　項目"), true, 2)};
    QCOMPARE(text({Table{.rows = {pair, section, pair}}}),
             QStringLiteral("媒体：紙\n　　　電子\n\n２　項目\n媒体：紙\n　　　電子\n"));
}

void tst_RenderText::givesBackEveryTextInEveryFormat_data()
{
    QTest::addColumn<Document>("document");
    QTest::newRow("letter") << SampleLetter::letter();
    QTest::newRow("hostile") << SampleLetter::hostile();
}

void tst_RenderText::givesBackEveryTextInEveryFormat()
{
    QFETCH(Document, document);
    const QString page = SampleLetter::squeezed(textOfHtml(rendered(document, Format::Html)));
    QCOMPARE(page, SampleLetter::squeezed(SampleLetter::texts(document).join(QString())));
    const QString plain = SampleLetter::squeezed(rendered(document, Format::Text));
    QString marked = rendered(document, Format::Markdown).remove(u'\\').replace(QStringLiteral("<br>"), QString());
    marked = SampleLetter::squeezed(marked.replace(QStringLiteral("&#32;"), QString()));
    for (const QString &all : SampleLetter::texts(document)) {
        for (const QString &one : all.split(u'\n')) {
            QVERIFY2(plain.contains(SampleLetter::squeezed(one)), qPrintable(one));
            QString expected = SampleLetter::squeezed(one).remove(u'\\');
            expected.remove(QRegularExpression(QStringLiteral("^・")));
            if (!expected.contains(u"5,212名")) // which is bold
                QVERIFY2(marked.contains(expected), qPrintable(one));
        }
    }
}

void tst_RenderText::holdsNoMarkupOfAnIncident()
{
    const QString page = rendered(SampleLetter::hostile(), Format::Html);
    QVERIFY(!page.contains(u"<img") && !page.contains(u"<script") && !page.contains(u"<b>") && !page.contains(u"</w:t>"));
    QVERIFY(page.contains(u"<title>&lt;img src=&quot;file:///etc/passwd&quot;&gt;</title>"));
}

void tst_RenderText::isOnePageOfHtmlWithoutLinks()
{
    const QString page = rendered(SampleLetter::letter(), Format::Html);
    QVERIFY(page.startsWith(u"<!DOCTYPE html>\n"));
    QVERIFY(page.contains(u"<meta charset=\"utf-8\">"));
    for (const char *foreign : {"http:", "https:", "url(", "src=", "href=", "<link", "@import"})
        QVERIFY2(!page.contains(QLatin1String(foreign)), foreign);
}

void tst_RenderText::namesTheLanguage()
{
    QVERIFY(html({}).contains(u"<html lang=\"ja\">"));
    QVERIFY(rendered({.language = Base::Language::English}, Format::Html).contains(u"<html lang=\"en\">"));
}

void tst_RenderText::buildsListsAndTablesOfHtml()
{
    const QString page = html({line(Style::Title, QStringLiteral("題")), line(Style::Heading, QStringLiteral("節"), QStringLiteral("1")),
                               line(Style::Item, QStringLiteral("甲"), QStringLiteral("(1)")), line(Style::Item, QStringLiteral("乙")),
                               Table{.rows = {{cell(QStringLiteral("欄"), true, 2)}, {cell(QStringLiteral("行"), true), Cell{}}}}});
    QCOMPARE(page.count(u"<ul>"), 1);
    QCOMPARE(page.count(u"<li "), 2);
    QVERIFY(page.contains(QRegularExpression(QStringLiteral("<h1[^>]*>題</h1>\n<h2[^>]*><span[^>]*>1　</span>節</h2>"))));
    QVERIFY(page.contains(u"<thead>\n<tr>\n<th scope=\"col\" colspan=\"2\">"));
    QVERIFY(page.contains(u"<tbody>\n<tr>\n<th scope=\"row\">"));
}

void tst_RenderText::marksWhatIsMissing()
{
    const Paragraph paragraph = {.runs = {{.text = QStringLiteral("【要確認：原因】"), .mark = Mark::Missing},
                                          {.text = QStringLiteral("新"), .mark = Mark::Changed}}};
    const QString page = html({paragraph});
    QVERIFY(page.contains(u"<mark class=\"missing\">【要確認：原因】</mark><mark class=\"changed\">新</mark>"));
    QCOMPARE(markdown({paragraph}), QStringLiteral("【要確認：原因】**新**\n\n"));
}

void tst_RenderText::writesMarkdown()
{
    const Table table = {.rows = {{cell(QStringLiteral("甲"), true), cell(QStringLiteral("乙"), true)},
                                  {cell(QStringLiteral("一\n二")), cell(QStringLiteral("a|b"))}}};
    QCOMPARE(markdown({line(Style::Title, QStringLiteral("題")), line(Style::Heading, QStringLiteral("節"), QStringLiteral("1")),
                       line(Style::Item, QStringLiteral("甲"), QStringLiteral("・")), line(Style::Item, QStringLiteral("乙"), QStringLiteral("ア"), 1),
                       line(Style::Body, QStringLiteral("文\n行")), table}),
             QStringLiteral("# 題\n\n## 1　節\n\n- 甲\n  - ア　乙\n\n文\\\n行\n\n| 甲 | 乙 |\n| --- | --- |\n| 一<br>二 | a\\|b |\n\n"));
}

void tst_RenderText::escapesMarkdown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tag") << "<img src=\"x\">" << "\\<img src=\"x\"\\>";
    QTest::newRow("numbered") << "1. one" << "1\\. one";
    QTest::newRow("bullet") << "- one" << "\\- one";
    QTest::newRow("code") << "    x" << "&#32;   x";
    QTest::newRow("emphasis") << "*a* _b_ `c`" << "\\*a\\* \\_b\\_ \\`c\\`";
    QTest::newRow("link") << "[a](b)" << "\\[a\\](b)";
    QTest::newRow("entity") << "&amp;" << "\\&amp;";
    QTest::newRow("Japanese") << "１．概要 2022-003" << "１．概要 2022-003";
}

void tst_RenderText::escapesMarkdown()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(markdown({line(Style::Plain, typed)}), expected + QStringLiteral("\n\n"));
}

QTEST_GUILESS_MAIN(tst_RenderText)
#include "tst_rendertext.moc"

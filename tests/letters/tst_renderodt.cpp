#include "model/letters/render.h"
#include "packageparts.h"
#include "sampleletter.h"

#include <QBuffer>
#include <QtTest>

using namespace Letters;

namespace {

QByteArray bytes(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!render(document, Format::OpenDocument, &buffer))
        qFatal("the letter was not written");
    return buffer.data();
}

const QString content = QStringLiteral("content.xml");
const QString stylesheet = QStringLiteral("styles.xml");

// What a reader of ODF makes of a paragraph: blanks fold into one and vanish at its ends unless they are text:s.
void collect(const pugi::xml_node &node, QString &all)
{
    for (const pugi::xml_node &child : node.children()) {
        const QByteArray name = child.name();
        if (child.type() == pugi::node_pcdata)
            all += QString::fromUtf8(child.value());
        else if (name == "text:s")
            all += u'\u0001';
        else if (name == "text:tab" || name == "text:line-break")
            all += name == "text:tab" ? u'\u0002' : u'\u0003';
        else
            collect(child, all);
    }
}

QString textOf(const pugi::xml_node &paragraph)
{
    QString all;
    collect(paragraph, all);
    static const QRegularExpression blanks(QStringLiteral("[ \t\n]+"));
    all.replace(blanks, QStringLiteral(" "));
    while (all.startsWith(u' ') || all.endsWith(u' '))
        all = all.startsWith(u' ') ? all.mid(1) : all.chopped(1);
    return all.replace(u'\u0001', u' ').replace(u'\u0002', u'\t').replace(u'\u0003', u'\n');
}

QStringList writtenTexts(const Document &document)
{
    PackageParts file(bytes(document));
    QStringList all;
    pugi::xpath_node_set paragraphs = file.part(content).select_nodes("//text:p | //text:h");
    paragraphs.sort();
    for (const pugi::xpath_node &paragraph : paragraphs)
        all += textOf(paragraph.node());
    return all;
}

pugi::xml_node styleCalled(PackageParts &file, const QString &part, const QString &name)
{
    for (const pugi::xml_node &style : elements(file.part(part), "style:style")) {
        if (valueOf(style, "style:name") == name)
            return style;
    }
    return {};
}

} // namespace

class tst_RenderOdt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithItsTypeInPlainSight();
    void listsItsPartsInTheManifest();
    void givesBackEveryText_data();
    void givesBackEveryText();
    void definesEveryStyleItUses();
    void setsAnAsianFontInEveryParagraphStyle();
    void hangsItemsAtATabStop();
    void repeatsHeaderRowsAndTearsNone();
    void keepsAHeaderRowWithWhatItHeads();
    void startsAPageWhereAsked();
    void marksWhatIsMissing();
    void numbersThePagesOfA4();
    void namesNobody();
};

// ODF 1.3 part 2, 3.3: first, stored, without extra field, so that "file" and mail programs find it at offset 38.
void tst_RenderOdt::beginsWithItsTypeInPlainSight()
{
    const QByteArray file = bytes(SampleLetter::letter());
    QCOMPARE(file.left(4), QByteArray("PK\x03\x04"));
    QCOMPARE(file.mid(6, 2), QByteArray(2, '\0')); // no data descriptor
    QCOMPARE(file.mid(8, 2), QByteArray(2, '\0')); // stored
    QCOMPARE(file.mid(28, 2), QByteArray(2, '\0')); // no extra field
    QCOMPARE(file.mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
}

void tst_RenderOdt::listsItsPartsInTheManifest()
{
    PackageParts file(bytes(SampleLetter::letter()));
    QStringList listed = values(file.part(QStringLiteral("META-INF/manifest.xml")), "manifest:file-entry", "manifest:full-path");
    QCOMPARE(listed.takeFirst(), QStringLiteral("/"));
    QStringList held = file.names;
    held.removeAll(QStringLiteral("mimetype"));
    held.removeAll(QStringLiteral("META-INF/manifest.xml"));
    QCOMPARE(listed, held);
    for (const QString &name : held) {
        QVERIFY2(!file.part(name).empty(), qPrintable(name));
        QCOMPARE(valueOf(file.part(name).document_element(), "office:version"), QStringLiteral("1.3"));
    }
}

void tst_RenderOdt::givesBackEveryText_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("letter") << writtenTexts(SampleLetter::letter()) << SampleLetter::texts(SampleLetter::letter());
    QTest::newRow("hostile") << writtenTexts(SampleLetter::hostile()) << SampleLetter::texts(SampleLetter::hostile());
}

void tst_RenderOdt::givesBackEveryText()
{
    QFETCH(QStringList, written);
    QFETCH(QStringList, expected);
    written.removeAll(QString());
    QVERIFY(expected.size() > 30);
    for (qsizetype at = 0; at < expected.size(); ++at) {
        const qsizetype tab = expected[at].size() == written.value(at).size() ? -1 : written.value(at).indexOf(u'\t');
        const QString withoutGap = tab < 0 ? written.value(at) : written[at].left(tab) + written[at].mid(tab + 1);
        QCOMPARE(withoutGap, expected[at]);
    }
    QCOMPARE(written.size(), expected.size());
}

void tst_RenderOdt::definesEveryStyleItUses()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const QStringList known = values(file.part(stylesheet), "style:style", "style:name")
        + values(file.part(content), "style:style", "style:name");
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
    QStringList used = values(file.part(content), "style:style[@style:parent-style-name]", "style:parent-style-name");
    for (const char *element : {"text:p", "text:h", "text:span"})
        used += values(file.part(content), element, "text:style-name");
    for (const char *element : {"table:table", "table:table-column", "table:table-row", "table:table-cell"})
        used += values(file.part(content), element, "table:style-name");
    QVERIFY(used.size() > 100);
    for (const QString &name : used)
        QVERIFY2(known.contains(name), qPrintable(name));
}

void tst_RenderOdt::setsAnAsianFontInEveryParagraphStyle()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const QStringList faces = values(file.part(stylesheet), "style:font-face", "style:name");
    QStringList asian;
    for (const pugi::xml_node &style : elements(file.part(stylesheet), "*[@style:family='paragraph']")) {
        const pugi::xml_node letters = style.child("style:text-properties");
        asian += valueOf(letters, "style:font-name-asian");
        QVERIFY2(faces.contains(asian.last()), qPrintable(valueOf(style, "style:name")));
        QVERIFY(faces.contains(valueOf(letters, "style:font-name")));
        QCOMPARE(valueOf(letters, "style:language-asian"), QStringLiteral("ja"));
        QCOMPARE(valueOf(letters, "style:font-size-asian"), valueOf(letters, "fo:font-size"));
        QCOMPARE(valueOf(letters, "style:font-weight-asian"), valueOf(letters, "fo:font-weight"));
    }
    QVERIFY(asian.contains(QStringLiteral("ＭＳ 明朝")) && asian.contains(QStringLiteral("ＭＳ ゴシック")));
}

void tst_RenderOdt::hangsItemsAtATabStop()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const pugi::xml_node place = styleCalled(file, stylesheet, QStringLiteral("LetterItem1")).child("style:paragraph-properties");
    QCOMPARE(valueOf(place, "fo:margin-left"), QStringLiteral("31.50pt"));
    QCOMPARE(valueOf(place, "fo:text-indent"), QStringLiteral("-21.00pt"));
    QCOMPARE(valueOf(place.child("style:tab-stops").child("style:tab-stop"), "style:position"), QStringLiteral("0.00pt"));
}

void tst_RenderOdt::repeatsHeaderRowsAndTearsNone()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const QList<pugi::xml_node> headers = elements(file.part(content), "table:table-header-rows");
    QCOMPARE(headers.size(), 1);
    QCOMPARE(elements(headers[0], "table:table-row").size(), 1);
    const QStringList rows = values(file.part(content), "table:table-row", "table:style-name");
    QCOMPARE(rows, QStringList(11, QStringLiteral("Row")));
    const pugi::xml_node row = styleCalled(file, content, QStringLiteral("Row")).child("style:table-row-properties");
    QCOMPARE(valueOf(row, "fo:keep-together"), QStringLiteral("always"));
}

void tst_RenderOdt::keepsAHeaderRowWithWhatItHeads()
{
    const QList<Cell> section = {SampleLetter::cell(QStringLiteral("２　項目"), true, 2)};
    const QList<Cell> pair = {SampleLetter::cell(QStringLiteral("媒体"), true), SampleLetter::cell(QStringLiteral("紙"))};
    PackageParts file(bytes({.blocks = {Table{.rows = {pair, section, pair}}}}));
    const pugi::xml_node place = elements(file.part(content), "*[@fo:keep-with-next='always']").value(0);
    const QString name = valueOf(place.parent(), "style:name");
    QVERIFY(!name.isEmpty());
    QCOMPARE(values(file.part(content), "text:p", "text:style-name").count(name), 1);
    const QByteArray settings = file.bytes[QStringLiteral("settings.xml")];
    QVERIFY(settings.contains("TableRowKeep"));
    QVERIFY(settings.contains("xmlns:ooo=")); // without it LibreOffice reads none of them
}

void tst_RenderOdt::startsAPageWhereAsked()
{
    const Paragraph line = SampleLetter::line(Style::Body, QStringLiteral("x"));
    const Table table = {.rows = {{SampleLetter::cell(QStringLiteral("y"), false, 3)}}};
    PackageParts file(bytes({.blocks = {PageBreak{}, line, PageBreak{}, PageBreak{}, line, PageBreak{}, table}}));
    QCOMPARE(elements(file.part(content), "*[@fo:break-before='page']").size(), 2);
    QCOMPARE(elements(file.part(content), "table:covered-table-cell").size(), 2);
}

void tst_RenderOdt::marksWhatIsMissing()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const QList<pugi::xml_node> marks = elements(file.part(content), "text:span[@text:style-name='Missing']");
    QCOMPARE(marks.size(), 1);
    QCOMPARE(textOf(marks[0]), QStringLiteral("【要確認：発生原因】"));
    const pugi::xml_node look = styleCalled(file, stylesheet, QStringLiteral("Missing")).child("style:text-properties");
    QCOMPARE(valueOf(look, "fo:background-color"), QStringLiteral("#FFFF00"));
    QCOMPARE(valueOf(look, "style:font-weight-asian"), QStringLiteral("bold"));
    QCOMPARE(valueOf(look, "style:text-underline-style"), QStringLiteral("solid"));
}

void tst_RenderOdt::numbersThePagesOfA4()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const pugi::xml_node footer = elements(file.part(stylesheet), "style:footer").value(0);
    QCOMPARE(elements(footer, "text:page-number").size(), 1);
    QCOMPARE(elements(footer, "text:page-count").size(), 1);
    QVERIFY(textOf(elements(file.part(stylesheet), "style:footer-first").value(0)).isEmpty());
    const pugi::xml_node page = elements(file.part(stylesheet), "style:page-layout-properties").value(0);
    QCOMPARE(valueOf(page, "fo:page-width"), QStringLiteral("595.30pt"));
    QCOMPARE(valueOf(page, "fo:margin-left"), QStringLiteral("70.90pt"));
}

void tst_RenderOdt::namesNobody()
{
    PackageParts file(bytes(SampleLetter::letter()));
    const QByteArray meta = file.bytes[QStringLiteral("meta.xml")];
    QVERIFY(meta.contains("<dc:title>お客様のメールアドレス等の漏えいに関するお詫びとご報告</dc:title>"));
    QVERIFY(!meta.contains("creator"));
}

QTEST_GUILESS_MAIN(tst_RenderOdt)
#include "tst_renderodt.moc"

#include "model/letters/render.h"
#include "model/letters/renderlook.h"
#include "packageparts.h"
#include "sampleletter.h"

#include <QBuffer>
#include <QtTest>

using namespace Letters;

namespace {

PackageParts parts(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!render(document, Format::Word, &buffer))
        qFatal("the letter was not written");
    return PackageParts(buffer.data());
}

const QString text = QStringLiteral("word/document.xml");
const QString stylesheet = QStringLiteral("word/styles.xml");

QString textOf(const pugi::xml_node &paragraph)
{
    QString all;
    pugi::xpath_node_set pieces = paragraph.select_nodes(".//w:t | .//w:tab | .//w:br");
    pieces.sort();
    for (const pugi::xpath_node &found : pieces) {
        const QByteArray name = found.node().name();
        all += name == "w:tab" ? QStringLiteral("\t") : name == "w:br" ? QStringLiteral("\n")
                                                                       : QString::fromUtf8(found.node().text().get());
    }
    return all;
}

QStringList writtenTexts(const Document &document)
{
    QStringList all;
    PackageParts file = parts(document);
    for (const pugi::xml_node &paragraph : elements(file.part(text), "w:p"))
        all += textOf(paragraph);
    all.removeAll(QString());
    return all;
}

// ECMA-376 part 1: the order the schema asks for. Names that this writer does not use may be missing here.
const QMap<QByteArray, QByteArrayList> schemaOrder = {
    {"w:pPr", {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:pBdr", "w:shd", "w:tabs",
               "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN",
               "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:textAlignment",
               "w:outlineLvl", "w:rPr", "w:sectPr"}},
    {"w:rPr", {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:color", "w:spacing", "w:kern", "w:sz", "w:szCs",
               "w:highlight", "w:u", "w:bdr", "w:shd", "w:vertAlign", "w:lang"}},
    {"w:tblPr", {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
    {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign"}},
    {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
    {"w:style", {"w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
    {"w:sectPr", {"w:footerReference", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid"}},
    {"w:settings", {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang"}},
    {"w:font", {"w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"}},
};

pugi::xml_node styleCalled(PackageParts &file, const QString &id)
{
    for (const pugi::xml_node &style : elements(file.part(stylesheet), "w:style")) {
        if (valueOf(style, "w:styleId") == id)
            return style;
    }
    return {};
}

} // namespace

class tst_RenderDocx : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackEveryText_data();
    void givesBackEveryText();
    void keepsTheOrderOfTheSchema();
    void namesEveryPartItHolds();
    void definesEveryStyleItUses();
    void setsAnEastAsianFontEverywhere();
    void hangsItemsByCharacters();
    void keepsHeadingsWithTheirText();
    void startsAPageWhereAsked();
    void repeatsHeaderRowsAndTearsNone();
    void tearsARowThatIsTooLong();
    void keepsAHeaderRowWithWhatItHeads();
    void keepsTablesApart();
    void marksWhatIsMissing();
    void numbersThePages();
    void namesNobody();
};

void tst_RenderDocx::givesBackEveryText_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QStringList>("expected");
    for (const Document &document : {SampleLetter::letter(), SampleLetter::hostile()}) {
        QStringList expected = SampleLetter::texts(document);
        QStringList written = writtenTexts(document);
        QTest::addRow("%lld paragraphs", qlonglong(expected.size())) << written << expected;
    }
}

void tst_RenderDocx::givesBackEveryText()
{
    QFETCH(QStringList, written);
    QFETCH(QStringList, expected);
    QVERIFY(expected.size() > 30);
    for (qsizetype at = 0; at < expected.size(); ++at) {
        const qsizetype tab = expected[at].size() == written.value(at).size() ? -1 : written.value(at).indexOf(u'\t');
        const QString withoutGap = tab < 0 ? written.value(at) : written[at].left(tab) + written[at].mid(tab + 1);
        QCOMPARE(withoutGap, expected[at]);
    }
    QCOMPARE(written.size(), expected.size());
}

void tst_RenderDocx::keepsTheOrderOfTheSchema()
{
    PackageParts file = parts(SampleLetter::letter());
    int compared = 0;
    for (const QString &name : file.names) {
        for (auto order = schemaOrder.begin(); order != schemaOrder.end(); ++order) {
            for (const pugi::xml_node &node : elements(file.part(name), order.key().constData())) {
                qsizetype last = 0;
                for (const pugi::xml_node &child : node.children()) {
                    const qsizetype place = order->indexOf(QByteArray(child.name()));
                    QVERIFY2(place >= last, child.name());
                    last = place;
                    ++compared;
                }
            }
        }
    }
    QVERIFY(compared > 300);
}

void tst_RenderDocx::namesEveryPartItHolds()
{
    PackageParts file = parts(SampleLetter::letter());
    const QStringList types = values(file.part(QStringLiteral("[Content_Types].xml")), "Override", "PartName");
    for (const QString &type : types)
        QVERIFY2(file.names.contains(type.mid(1)), qPrintable(type));
    for (const QString &name : file.names) {
        QVERIFY2(!file.part(name).empty(), qPrintable(name));
        QVERIFY2(name.startsWith(u'[') || name.endsWith(u".rels") || types.contains(u'/' + name), qPrintable(name));
    }
    for (const QString &target : values(file.part(QStringLiteral("word/_rels/document.xml.rels")), "Relationship", "Target"))
        QVERIFY2(file.names.contains(QStringLiteral("word/") + target), qPrintable(target));
    QCOMPARE(file.names.first(), QStringLiteral("[Content_Types].xml"));
}

void tst_RenderDocx::definesEveryStyleItUses()
{
    PackageParts file = parts(SampleLetter::letter());
    const QStringList known = values(file.part(stylesheet), "w:style", "w:styleId");
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
    for (const char *element : {"w:pStyle", "w:rStyle", "w:tblStyle"}) {
        const QStringList used = values(file.part(text), element, "w:val");
        QVERIFY(!used.isEmpty());
        for (const QString &style : used)
            QVERIFY2(known.contains(style), qPrintable(style));
    }
    QCOMPARE(valueOf(styleCalled(file, QStringLiteral("Heading1")).child("w:name"), "w:val"), QStringLiteral("heading 1"));
    QCOMPARE(valueOf(styleCalled(file, QStringLiteral("LetterAddressee")).child("w:name"), "w:val"), QStringLiteral("手紙 宛名"));
}

void tst_RenderDocx::setsAnEastAsianFontEverywhere()
{
    for (const Base::Language language : {Base::Language::Japanese, Base::Language::English}) {
        Document document = SampleLetter::letter();
        document.language = language;
        PackageParts file = parts(document);
        for (const pugi::xml_node &style : elements(file.part(stylesheet), "w:style[@w:type='paragraph']"))
            QVERIFY2(style.child("w:rPr").child("w:rFonts"), qPrintable(valueOf(style, "w:styleId")));
        for (const QString &name : {text, stylesheet, QStringLiteral("word/footer1.xml")}) {
            for (const QString &font : values(file.part(name), "w:rFonts", "w:eastAsia"))
                QVERIFY(font == u"ＭＳ 明朝" || font == u"ＭＳ ゴシック");
        }
        QCOMPARE(values(file.part(stylesheet), "w:lang", "w:eastAsia"), QStringList(QStringLiteral("ja-JP")));
        QVERIFY(file.part(stylesheet).child("w:styles").child("w:docDefaults").first_element_by_path("w:rPrDefault/w:rPr/w:rFonts"));
    }
}

void tst_RenderDocx::hangsItemsByCharacters()
{
    PackageParts file = parts({.blocks = {SampleLetter::line(Style::Body, QStringLiteral("x")),
                                          SampleLetter::line(Style::Item, QStringLiteral("a"), QStringLiteral("(9)")),
                                          SampleLetter::line(Style::Item, QStringLiteral("b"), QStringLiteral("(10)"))}});
    const pugi::xml_node usual = styleCalled(file, QStringLiteral("LetterItem1")).child("w:pPr").child("w:ind");
    QCOMPARE(valueOf(usual, "w:hangingChars"), QStringLiteral("200"));
    QCOMPARE(valueOf(usual, "w:hanging"), QStringLiteral("420"));
    QCOMPARE(valueOf(usual, "w:left"), QStringLiteral("630"));
    const QString wider = QStringLiteral("250"); // both, so that their texts begin in one line
    QCOMPARE(values(file.part(text), "w:ind", "w:hangingChars"), QStringList({wider, wider}));
    const pugi::xml_node body = styleCalled(file, QStringLiteral("LetterBody")).child("w:pPr").child("w:ind");
    QCOMPARE(valueOf(body, "w:firstLineChars"), QStringLiteral("100"));
}

void tst_RenderDocx::keepsHeadingsWithTheirText()
{
    PackageParts file = parts(SampleLetter::letter());
    for (const char *style : {"Heading1", "Heading2", "Heading3", "Title"})
        QVERIFY(styleCalled(file, QLatin1String(style)).child("w:pPr").child("w:keepNext"));
    PackageParts ending = parts({.blocks = {SampleLetter::line(Style::Body, QStringLiteral("x")),
                                            SampleLetter::line(Style::Closing, QStringLiteral("以上"))}});
    QCOMPARE(elements(ending.part(text), "w:keepNext").size(), 1); // 以上 is not left alone on a page
}

void tst_RenderDocx::startsAPageWhereAsked()
{
    const Paragraph line = SampleLetter::line(Style::Body, QStringLiteral("x"));
    const Table table = {.rows = {{SampleLetter::cell(QStringLiteral("y"))}}};
    PackageParts file = parts({.blocks = {PageBreak{}, line, PageBreak{}, PageBreak{}, line, PageBreak{}, table, PageBreak{}}});
    QCOMPARE(elements(file.part(text), "w:pageBreakBefore").size(), 2);
    QVERIFY(!elements(file.part(text), "w:p").first().child("w:pPr").child("w:pageBreakBefore"));
}

void tst_RenderDocx::repeatsHeaderRowsAndTearsNone()
{
    PackageParts file = parts(SampleLetter::letter());
    const QList<pugi::xml_node> tables = elements(file.part(text), "w:tbl");
    QCOMPARE(tables.size(), 2);
    QCOMPARE(elements(tables[0], "w:tblHeader").size(), 1);
    QVERIFY(tables[0].child("w:tr").child("w:trPr").child("w:tblHeader"));
    QCOMPARE(elements(tables[0], "w:cantSplit").size(), 8);
    QCOMPARE(elements(tables[1], "w:tblHeader").size(), 0); // headers of rows are no header row
    QStringList widths = values(tables[0], "w:gridCol", "w:w");
    QCOMPARE(widths.size(), 3);
    QVERIFY(qAbs(widths[0].toInt() + widths[1].toInt() + widths[2].toInt() - 20 * Sheet::textWidth) < 3);
}

void tst_RenderDocx::tearsARowThatIsTooLong()
{
    PackageParts file = parts({.blocks = {Table{.rows = {{SampleLetter::cell(QString(5000, u'長'))}}}}});
    QVERIFY(elements(file.part(text), "w:cantSplit").isEmpty());
}

void tst_RenderDocx::keepsAHeaderRowWithWhatItHeads()
{
    const QList<Cell> section = {SampleLetter::cell(QStringLiteral("２　項目"), true, 2)};
    const QList<Cell> pair = {SampleLetter::cell(QStringLiteral("媒体"), true), SampleLetter::cell(QStringLiteral("紙"))};
    PackageParts file = parts({.blocks = {Table{.rows = {pair, section, pair}}}});
    const QList<pugi::xml_node> kept = elements(file.part(text), "w:p[w:pPr/w:keepNext]");
    QCOMPARE(kept.size(), 1);
    QCOMPARE(textOf(kept[0]), QStringLiteral("２　項目"));
}

void tst_RenderDocx::keepsTablesApart()
{
    const Table table = {.rows = {{SampleLetter::cell(QStringLiteral("y"))}}};
    PackageParts file = parts({.blocks = {table, table}});
    QStringList order;
    for (const pugi::xml_node &child : file.part(text).child("w:document").child("w:body").children())
        order += QString::fromUtf8(child.name());
    QCOMPARE(order.join(u' '), QStringLiteral("w:tbl w:p w:tbl w:p w:sectPr"));
}

void tst_RenderDocx::marksWhatIsMissing()
{
    PackageParts file = parts(SampleLetter::letter());
    const pugi::xml_node mark = elements(file.part(text), "w:highlight").value(0);
    QCOMPARE(valueOf(mark, "w:val"), QStringLiteral("yellow"));
    QCOMPARE(textOf(mark.parent().parent()), QStringLiteral("【要確認：発生原因】"));
    const pugi::xml_node letters = styleCalled(file, QStringLiteral("Missing")).child("w:rPr");
    QVERIFY(letters.child("w:b") && letters.child("w:u")); // not by colour alone
    QVERIFY(values(file.part(text), "w:rStyle", "w:val").contains(QStringLiteral("Changed")));
}

void tst_RenderDocx::numbersThePages()
{
    PackageParts file = parts(SampleLetter::letter());
    QCOMPARE(values(file.part(QStringLiteral("word/footer1.xml")), "w:fldSimple", "w:instr"),
             QStringList({QStringLiteral(" PAGE "), QStringLiteral(" NUMPAGES ")}));
    QCOMPARE(values(file.part(text), "w:footerReference", "r:id"), QStringList(QStringLiteral("footer")));
    QCOMPARE(elements(file.part(text), "w:titlePg").size(), 1); // of which nothing is in the footer
    const pugi::xml_node size = elements(file.part(text), "w:pgSz").value(0);
    QCOMPARE(valueOf(size, "w:w"), QStringLiteral("11906"));
    QCOMPARE(valueOf(size, "w:h"), QStringLiteral("16838"));
}

void tst_RenderDocx::namesNobody()
{
    PackageParts file = parts(SampleLetter::letter());
    const QByteArray properties = file.bytes[QStringLiteral("docProps/core.xml")];
    QVERIFY(properties.contains("<dc:title>お客様のメールアドレス等の漏えいに関するお詫びとご報告</dc:title>"));
    QVERIFY(!properties.contains("creator") && !properties.contains("lastModifiedBy"));
    QVERIFY(!file.names.contains(QStringLiteral("docProps/app.xml")));
}

QTEST_GUILESS_MAIN(tst_RenderDocx)
#include "tst_renderdocx.moc"

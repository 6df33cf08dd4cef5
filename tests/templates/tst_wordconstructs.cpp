#include "templatefile.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// Each thing that Word puts into and around text while people type: what a tag among it becomes, and in which font.
class tst_WordConstructs : public QObject
{
    Q_OBJECT
private:
    Incidents::Incident m_incident = Tests::sample(u"06-mutual-aid-bulk-mail-roster-attached.json"_s);
    const QString m_document = u"word/document.xml"_s;

    QByteArray made(const QByteArray &body) { return filled(wordWithBody(body), u"t.docx"_s, m_incident).file; }

private Q_SLOTS:
    void fillsATagAmong_data();
    void fillsATagAmong();
    void keepsWhatStandsBeside_data();
    void keepsWhatStandsBeside();
    void leavesFontsOfStylesAndThemesAlone();
    void repeatsWithTheFontOfEachRun();
    void fillsHeadersOfFirstAndEvenPages();
    void fillsEndnotes();
};

namespace {

// A run in an East Asian font of its own, by which it is known again.
QByteArray run(const char *content, const char *font = "F1")
{
    return QByteArray("<w:r w:rsidRPr=\"00C1\"><w:rPr><w:rFonts w:ascii=\"Century\" w:eastAsia=\"") + font + "\"/></w:rPr>" + content + "</w:r>";
}

QByteArray words(const char *text, const char *font = "F1")
{
    return run(QByteArray(QByteArray("<w:t xml:space=\"preserve\">") + text + "</w:t>").constData(), font);
}

QByteArray p(const QByteArray &content)
{
    return "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00B2\">" + content + "</w:p>";
}

QByteArray control(const QByteArray &properties, const QByteArray &content)
{
    return "<w:sdt><w:sdtPr><w:id w:val=\"7\"/>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

// One part more in [Content_Types].xml.
void declare(Package::Part &types, const QByteArray &part, const QByteArray &kind)
{
    types.content.insert(types.content.indexOf("</Types>"), QByteArray("<Override PartName=\"" + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "\"/>"));
}

QByteArray fontOf(const pugi::xml_node &run)
{
    return run.child("w:rPr").child("w:rFonts").attribute("w:eastAsia").value();
}

} // namespace

// In every row the value is the title of the case, and the font is that of the first sign of the tag's name.
void tst_WordConstructs::fillsATagAmong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); // % is the title
    QTest::addColumn<QByteArray>("font");
    const auto add = [](const char *name, const QByteArray &body, const char *expected, const char *font = "F1") {
        QTest::newRow(name) << body << QString::fromUtf8(expected) << QByteArray(font);
    };
    add("a run a sign", p(words("{", "F2") + words("{", "F3") + words("件", "F1") + words("名", "F4") + words("}", "F5") + words("}", "F6")), "%");
    add("words around in the same run", p(words("前{{件名}}後")), "前%後");
    add("spelling marks", p(words("{{", "F2") + "<w:proofErr w:type=\"spellStart\"/>" + words("件") + "<w:proofErr w:type=\"spellEnd\"/><w:proofErr w:type=\"gramStart\"/>"
                            + words("名}}", "F2") + "<w:proofErr w:type=\"gramEnd\"/>"), "%");
    add("a bookmark", p(words("{{件") + "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/>" + words("名") + "<w:bookmarkEnd w:id=\"1\"/>" + words("}}")), "%");
    add("smart tags", p(words("{{", "F2") + "<w:smartTag w:uri=\"u\" w:element=\"e\"><w:smartTagPr><w:attr w:name=\"n\" w:val=\"v\"/></w:smartTagPr><w:customXml w:element=\"x\">"
                        + words("件") + "</w:customXml>" + words("名") + "</w:smartTag>" + words("}}", "F2")), "%");
    add("a simple field", p(words("第") + "<w:fldSimple w:instr=\" PAGE \">" + words("1", "F2") + "</w:fldSimple>" + words("頁{{件名}}")), "第1頁%");
    add("the result of a simple field", p("<w:fldSimple w:instr=\" QUOTE x \">" + words("{{件", "F1") + words("名}}", "F2") + "</w:fldSimple>"), "%");
    add("a complex field", p(words("{{件名}}") + run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\"> NUMPAGES </w:instrText>")
                             + run("<w:fldChar w:fldCharType=\"separate\"/>") + words("3", "F2") + run("<w:fldChar w:fldCharType=\"end\"/>")), "% NUMPAGES 3");
    add("the result of a complex field", p(run("<w:fldChar w:fldCharType=\"begin\"/>", "F2") + run("<w:instrText> HYPERLINK \"https://example.jp\" </w:instrText>", "F2")
                                           + run("<w:fldChar w:fldCharType=\"separate\"/>", "F2") + words("{{件名}}") + run("<w:fldChar w:fldCharType=\"end\"/>", "F2")), " HYPERLINK \"https://example.jp\" %");
    add("half in a link", p(words("{{", "F2") + "<w:hyperlink w:anchor=\"a\" w:history=\"1\">" + words("件") + words("名}} 参照", "F3") + "</w:hyperlink>"), "% 参照");
    add("a text control in a line", p(words("一 ", "F2") + control("<w:alias w:val=\"件名\"/><w:showingPlcHdr/><w:text/>", words("{{件名}}"))), "一 %");
    add("a date control", p(control("<w:date w:fullDate=\"2026-11-22T00:00:00Z\"><w:dateFormat w:val=\"yyyy/MM/dd\"/></w:date><w:dataBinding w:xpath=\"/a\"/>", words("{{件名}}"))), "%");
    add("a control around paragraphs", control("<w:docPartObj/>", p(words("{{件名}}")) + p(words("二", "F2"))), "%|二");
    add("a control around a cell", "<w:tbl><w:tr>" + control("<w:text/>", "<w:tc>" + p(words("{{件名}}")) + "</w:tc>") + "</w:tr></w:tbl>", "%");
    add("a control around a row", "<w:tbl>" + control("<w:group/>", "<w:tr><w:tc>" + p(words("{{件名}}")) + "</w:tc></w:tr>") + "</w:tbl>", "%");
    add("controls in controls", control("<w:group/>", p(control("<w:text/>", words("{{件") + control("<w:text/>", words("名}}"))))), "%");
    add("tracked changes", p("<w:ins w:id=\"1\" w:author=\"a\">" + words("{{件") + "</w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>x}}</w:delText></w:r></w:del>"
                             + words("名") + "<w:moveFrom w:id=\"3\">" + words("y") + "</w:moveFrom><w:moveTo w:id=\"4\">" + words("}}") + "</w:moveTo>"), "%");
    add("tracked looks", p("<w:r><w:rPr><w:rFonts w:eastAsia=\"F1\"/><w:rPrChange w:id=\"1\" w:author=\"a\"><w:rPr><w:rFonts w:eastAsia=\"F9\"/></w:rPr></w:rPrChange></w:rPr>"
                           "<w:t>{{件名}}</w:t></w:r>"), "%");
    add("remarks and protected ranges", p(words("{{") + "<w:commentRangeStart w:id=\"5\"/><w:permStart w:id=\"6\" w:edGrp=\"everyone\"/>" + words("件名") + "<w:commentRangeEnd w:id=\"5\"/>"
                                          + run("<w:commentReference w:id=\"5\"/>", "F2") + "<w:permEnd w:id=\"6\"/>" + words("}}")), "%");
    add("where a page broke", p(run("<w:t>{{件</w:t><w:lastRenderedPageBreak/><w:t>名}}</w:t>")), "%");
    add("a soft hyphen", p(run("<w:t>{{件</w:t><w:softHyphen/><w:t>名}}</w:t>")), "%");
    add("tabs and breaks in one run", p(run("<w:t>件名:</w:t><w:tab/><w:t>{{件名}}</w:t><w:br/><w:t>以上</w:t><w:cr/>")), "件名:%/以上");
    add("hyphens that hold", p(run("<w:t>A</w:t><w:noBreakHyphen/><w:t>1 {{件名}}</w:t><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/>")), "A1 %");
    add("a note", p(words("{{件名}}") + run("<w:footnoteReference w:id=\"1\"/>", "F2") + words("。", "F2")), "%。");
    add("another direction", p("<w:dir w:val=\"ltr\"><w:bdo w:val=\"ltr\">" + words("{{件名}}") + "</w:bdo></w:dir>"), "%");
    add("a formula", p(words("{{件名}}") + "<m:oMath xmlns:m=\"m\"><m:r><m:t>x</m:t></m:r></m:oMath>"), "%x");
    add("signs above", p(run("<w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>", "F2") + words("字{{件名}}")), "かん漢字%");
    add("a table in a table", "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + p(words("{{件名}}")) + "</w:tc></w:tr></w:tbl>" + p("") + "</w:tc></w:tr></w:tbl>", "%|");
    add("a text box of shapes and of VML", p(run("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"F1\"/></w:rPr>"
                                                 "<w:t>{{件名}}</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:rPr>"
                                                 "<w:rFonts w:eastAsia=\"F1\"/></w:rPr><w:t>{{件名}}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>", "F2")), "%%|%|%");
}

void tst_WordConstructs::fillsATagAmong()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QFETCH(QByteArray, font);
    const QByteArray file = made(body);
    QCOMPARE(wordsOf(file, m_document).join(u'|'), expected.replace(u'%', m_incident.title));
    PackageParts parts(file);
    int values = 0;
    for (const pugi::xml_node &its : elements(parts.part(m_document), "w:r")) {
        const QString text = QString::fromUtf8(its.child("w:t").text().get());
        if (!text.isEmpty() && QByteArray(its.parent().name()) != "w:rt" && QByteArray(its.parent().name()) != "w:rubyBase")
            QVERIFY2(fontOf(its).startsWith('F'), qPrintable(text));
        if (text != m_incident.title)
            continue;
        ++values;
        QCOMPARE(fontOf(its), font);
    }
    QCOMPARE(values, expected.count(m_incident.title) > 2 ? 2 : 1);
}

void tst_WordConstructs::keepsWhatStandsBeside_data()
{
    QTest::addColumn<QByteArray>("beside");
    const auto add = [](const char *element) { QTest::newRow(element) << QByteArray(element); };
    for (const char *element : {"w:tab", "w:noBreakHyphen", "w:softHyphen", "w:fldSimple", "w:fldChar", "w:instrText", "w:hyperlink",
                                "w:footnoteReference", "w:bookmarkStart", "w:bookmarkEnd", "w:sym", "w:numPr"})
        add(element);
}

// Nothing of what stands in the lines of a tag is lost or doubled.
void tst_WordConstructs::keepsWhatStandsBeside()
{
    QFETCH(QByteArray, beside);
    const QByteArray body = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>"
        + run("<w:t>一{{件名}}</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/>") + "<w:fldSimple w:instr=\" PAGE \">" + words("1")
        + "</w:fldSimple>" + run("<w:fldChar w:fldCharType=\"begin\"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType=\"separate\"/>") + words("今日")
        + run("<w:fldChar w:fldCharType=\"end\"/>") + "<w:hyperlink w:anchor=\"b\">" + words("窓口{{部署}}") + "</w:hyperlink>" + run("<w:footnoteReference w:id=\"1\"/>")
        + "<w:bookmarkEnd w:id=\"1\"/></w:p>";
    PackageParts before(wordWithBody(body)), after(made(body));
    const auto count = elements(before.part(m_document), beside.constData()).size();
    QVERIFY(count > 0);
    QCOMPARE(elements(after.part(m_document), beside.constData()).size(), count);
}

// A font that comes from a style or the theme of the file is not written down at the run.
void tst_WordConstructs::leavesFontsOfStylesAndThemesAlone()
{
    PackageParts theme(made("<w:p><w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\"/></w:rPr><w:t>{{件名}}</w:t></w:r></w:p>"));
    const pugi::xml_node fonts = theme.part(m_document).select_node("//w:rFonts").node();
    QCOMPARE(valueOf(fonts, "w:eastAsiaTheme"), u"minorEastAsia"_s);
    QVERIFY(!fonts.attribute("w:eastAsia"));
    PackageParts style(made("<w:p><w:pPr><w:pStyle w:val=\"a6\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"a7\"/></w:rPr><w:t>{{件名}}</w:t></w:r><w:r><w:t>{{部署}}</w:t></w:r></w:p>"));
    QCOMPARE(values(style.part(m_document), "w:rStyle", "w:val"), QStringList(u"a7"_s));
    for (const pugi::xml_node &its : elements(style.part(m_document), "w:rFonts"))
        QVERIFY(!its.attribute("w:eastAsia") && valueOf(its, "w:hint") == u"eastAsia");
}

void tst_WordConstructs::repeatsWithTheFontOfEachRun()
{
    const QByteArray table = "<w:tbl><w:tr><w:tc>" + p(words("{{#経過}}", "F2") + words("{{日時}}", "F3")) + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + p(words("{{内", "F4") + words("容}}", "F5"))
        + "</w:tc></w:tr></w:tbl>" + p(words("{{/経過}}", "F6")) + "</w:tc></w:tr></w:tbl>";
    PackageParts parts(made(table));
    qsizetype steps = 0;
    for (const pugi::xml_node &its : elements(parts.part(m_document), "w:r")) {
        QVERIFY2(fontOf(its) == "F3" || fontOf(its) == "F4", fontOf(its).constData());
        steps += fontOf(its) == "F4" ? 1 : 0;
    }
    QVERIFY(steps > 2);
    QCOMPARE(elements(parts.part(m_document), "w:tbl").size(), 1 + steps);
}

void tst_WordConstructs::fillsHeadersOfFirstAndEvenPages()
{
    QList<Package::Part> parts = wordParts();
    for (const char *kind : {"first", "even"}) {
        const QByteArray header = bytesOf(u"word/word/header1.xml"_s).replace("BIZ UDPGothic", kind);
        parts += Package::Part{.name = u"word/header_%1.xml"_s.arg(QLatin1String(kind)), .content = header};
        declare(parts[0], QByteArray("/word/header_") + kind + ".xml", "header+xml");
    }
    PackageParts after(filled(Package::zipped(parts), u"t.docx"_s, m_incident).file);
    for (const char *kind : {"first", "even"}) {
        const QString name = u"word/header_%1.xml"_s.arg(QLatin1String(kind));
        QVERIFY(!after.bytes[name].contains("{{"));
        QCOMPARE(fontOf(after.part(name).select_node("//w:r[w:t]").node()), QByteArray(kind));
    }
}

void tst_WordConstructs::fillsEndnotes()
{
    QList<Package::Part> parts = wordParts();
    declare(parts[0], "/word/endnotes.xml", "endnotes+xml");
    parts += Package::Part{.name = u"word/endnotes.xml"_s, .content = "<w:endnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:endnote w:id=\"1\">"
                                                                      + p(run("<w:endnoteRef/>", "F2") + words("{{件名}}")) + "</w:endnote></w:endnotes>"};
    const QByteArray file = filled(Package::zipped(parts), u"t.docx"_s, m_incident).file;
    QCOMPARE(wordsOf(file, u"word/endnotes.xml"_s), QStringList(m_incident.title));
}

QTEST_GUILESS_MAIN(tst_WordConstructs)
#include "tst_wordconstructs.moc"

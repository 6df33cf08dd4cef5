#include "templatefile.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// Each thing that LibreOffice puts into and around text while people type: what a tag among it becomes, and in which
/// Asian font.
class tst_OpenConstructs : public QObject
{
    Q_OBJECT
private:
    Incidents::Incident m_incident = Tests::sample(u"06-mutual-aid-bulk-mail-roster-attached.json"_s);
    const QString m_content = u"content.xml"_s;

    QByteArray made(const QByteArray &text) { return filled(openWithText(text, styles()), u"t.odt"_s, m_incident).file; }
    static QByteArray styles();
    static QByteArray asianFontOf(pugi::xml_document &content, pugi::xml_node node);

private Q_SLOTS:
    void fillsATagAmong_data();
    void fillsATagAmong();
    void keepsWhatStandsBeside_data();
    void keepsWhatStandsBeside();
    void repeatsRowsWithTheFontOfEachSpan();
    void fillsHeadersOfEveryKindOfPage();
};

namespace {

QByteArray span(const char *content, const char *style = "F1")
{
    return QByteArray("<text:span text:style-name=\"") + style + "\">" + content + "</text:span>";
}

QByteArray p(const QByteArray &content)
{
    return "<text:p text:style-name=\"P0\">" + content + "</text:p>";
}

} // namespace

// P0: the paragraph's font; F1, F2, F3: those of spans.
QByteArray tst_OpenConstructs::styles()
{
    QByteArray all;
    for (const char *name : {"P0", "F1", "F2", "F3"}) {
        all += QByteArray("<style:style style:name=\"") + name + "\" style:family=\"" + (name[0] == 'P' ? "paragraph" : "text")
            + "\"><style:text-properties style:font-name-asian=\"font " + name + "\"/></style:style>";
    }
    return all;
}

// Of the nearest span or paragraph around that names one.
QByteArray tst_OpenConstructs::asianFontOf(pugi::xml_document &content, pugi::xml_node node)
{
    for (; node; node = node.parent()) {
        const std::string style = node.attribute("text:style-name").value();
        const auto found = content.select_node(("//style:style[@style:name='" + style + "']/style:text-properties/@style:font-name-asian").c_str());
        if (!style.empty() && found)
            return found.attribute().value();
    }
    return {};
}

void tst_OpenConstructs::fillsATagAmong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // % is the title
    QTest::addColumn<QByteArray>("font");
    const auto add = [](const char *name, const QByteArray &text, const char *expected, const char *font = "font F1") {
        QTest::newRow(name) << text << QString::fromUtf8(expected) << QByteArray(font);
    };
    add("the paragraph's own text", p("前{{件名}}後"), "前%後", "font P0");
    add("a span a sign", p(span("{", "F2") + span("{", "F3") + span("件") + span("名", "F2") + span("}}", "F3")), "%");
    add("spans in spans", p(span(QByteArray("{{" + span("件", "F1") + "名}}").constData(), "F2")), "%");
    add("half in a span", p("{{" + span("件名}} です")), "% です");
    add("blanks, tabs and breaks", p(span("件名:<text:tab/>{{件名}}<text:s text:c=\"2\"/>以上<text:line-break/>。")), "件名:% 以上/。");
    add("blanks inside of the tag", p(span("{{<text:s/>件名 }}")), "%");
    add("where a page broke", p(span("{{件<text:soft-page-break/>名}}")), "%");
    add("a bookmark", p(span("{{件<text:bookmark-start text:name=\"b\"/>名<text:bookmark-end text:name=\"b\"/>}}")), "%");
    add("a mark for references", p(span("{{件<text:reference-mark text:name=\"r\"/>名}}")), "%");
    add("changes and remarks", p(span("{{件<text:change text:change-id=\"c\"/>名<office:annotation office:name=\"1\"><text:p>注</text:p></office:annotation>}}<office:annotation-end office:name=\"1\"/>")), "%");
    add("a link", p("<text:a xlink:type=\"simple\" xlink:href=\"https://example.jp/\">" + span("{{件名}}") + "</text:a>"), "%");
    add("a field", p(span("{{件名}} <text:page-number text:select-page=\"current\">1</text:page-number>頁")), "% 1頁");
    add("meta data", p("<text:meta xml:id=\"m\">" + span("{{件名}}") + "</text:meta>"), "%");
    add("a note", p(span("{{件名}}") + "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"), "%1注|注");
    add("signs above", p("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>" + span("字{{件名}}")), "漢かん字%");
    add("a heading", "<text:h text:outline-level=\"1\" text:style-name=\"P0\">" + span("{{件名}}") + "</text:h>", "%");
    add("a section", "<text:section text:name=\"s\">" + p(span("{{件名}}")) + "</text:section>", "%");
    add("an item of an inner list", "<text:list><text:list-item>" + p("一") + "<text:list><text:list-item>" + p(span("{{件名}}")) + "</text:list-item></text:list></text:list-item></text:list>", "一|%");
    add("a numbered paragraph", "<text:numbered-paragraph text:list-id=\"l\">" + p(span("{{件名}}")) + "</text:numbered-paragraph>", "%");
    add("a text box", p("<draw:frame draw:name=\"f\"><draw:text-box>" + p(span("{{件名}}")) + "</draw:text-box></draw:frame>"), "%|%");
    add("a shape", p("<draw:custom-shape draw:name=\"c\">" + p(span("{{件名}}")) + "<draw:enhanced-geometry/></draw:custom-shape>"), "%|%");
    add("shapes in a group", p("<draw:g><draw:rect>" + p(span("{{件名}}")) + "</draw:rect></draw:g>"), "%|%");
    add("a box at the page", "<draw:frame text:anchor-type=\"page\"><draw:text-box>" + p(span("{{件名}}")) + "</draw:text-box></draw:frame>" + p("二"), "%|二");
    add("a table in a table", "<table:table table:name=\"a\"><table:table-row><table:table-cell><table:table table:name=\"b\" table:is-sub-table=\"true\"><table:table-row><table:table-cell>" + p(span("{{件名}}"))
            + "</table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>", "%");
    add("a covered cell", "<table:table table:name=\"a\"><table:table-row><table:table-cell table:number-columns-spanned=\"2\">" + p(span("{{件名}}")) + "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>", "%");
    add("an index", "<text:table-of-content text:name=\"i\"><text:index-body>" + p(span("{{件名}}")) + "</text:index-body></text:table-of-content>", "%");
}

void tst_OpenConstructs::fillsATagAmong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QFETCH(QByteArray, font);
    const QByteArray file = made(text);
    PackageParts parts(file);
    pugi::xml_document &content = parts.part(m_content);
    QStringList words = wordsOf(file, m_content).join(u'|').split(u'|');
    QCOMPARE(words.join(u'|'), expected.replace(u'%', m_incident.title));
    int values = 0;
    for (const pugi::xpath_node &found : content.select_nodes("//office:text//text()")) {
        if (!QString::fromUtf8(found.node().value()).contains(m_incident.title))
            continue;
        ++values;
        QCOMPARE(asianFontOf(content, found.node()), font);
    }
    QCOMPARE(values, 1);
}

void tst_OpenConstructs::keepsWhatStandsBeside_data()
{
    QTest::addColumn<QByteArray>("beside");
    for (const char *element : {"text:s", "text:tab", "text:line-break", "text:page-number", "text:bookmark", "text:note", "text:a", "text:ruby", "draw:image"})
        QTest::newRow(element) << QByteArray(element);
}

// Nothing of what stands in the line of a tag is lost or doubled.
void tst_OpenConstructs::keepsWhatStandsBeside()
{
    QFETCH(QByteArray, beside);
    const QByteArray text = p(span("一<text:s/>{{件名}}<text:tab/>二<text:line-break/><text:page-number>1</text:page-number><text:bookmark text:name=\"b\"/>")
                              + "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
                                "<text:a xlink:href=\"https://example.jp/\">窓口{{部署}}</text:a><text:ruby><text:ruby-base>漢</text:ruby-base></text:ruby>"
                                "<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame>");
    PackageParts before(openWithText(text)), after(made(text));
    const auto count = elements(before.part(m_content), beside.constData()).size();
    QVERIFY(count > 0);
    QCOMPARE(elements(after.part(m_content), beside.constData()).size(), count);
}

void tst_OpenConstructs::repeatsRowsWithTheFontOfEachSpan()
{
    const QByteArray table = "<table:table table:name=\"t\"><table:table-header-rows><table:table-row><table:table-cell>" + p(span("見出し", "F3")) + "</table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell>" + p(span("{{#経過}}", "F3") + span("{{内", "F2") + span("容}}")) + "</table:table-cell><table:table-cell>" + p(span("{{/経過}}", "F3")) + "</table:table-cell></table:table-row></table:table>";
    PackageParts parts(made(table));
    pugi::xml_document &content = parts.part(m_content);
    int steps = 0;
    for (const pugi::xpath_node &found : content.select_nodes("//table:table/table:table-row//text()")) {
        QCOMPARE(asianFontOf(content, found.node()), QByteArray("font F2"));
        ++steps;
    }
    QVERIFY(steps > 2);
    QCOMPARE(elements(content, "table:table-row").size(), 1 + steps);
}

void tst_OpenConstructs::fillsHeadersOfEveryKindOfPage()
{
    const QByteArray page = "<text:p>{{件" + span("名}}", "MT1") + "</text:p>";
    QByteArray headers;
    for (const char *kind : {"header", "header-left", "header-first", "footer", "footer-left", "footer-first"})
        headers += QByteArray("<style:") + kind + ">" + page + "</style:" + kind + ">";
    PackageParts office(bytesOf(u"office.odt"_s));
    QList<Package::Part> changed;
    for (const QString &name : std::as_const(office.names)) {
        QByteArray bytes = office.bytes[name];
        if (name == u"styles.xml") {
            const qsizetype from = bytes.indexOf("<style:header>");
            bytes = bytes.left(from) + headers + bytes.mid(bytes.indexOf("</style:footer>") + 15);
        }
        changed += Package::Part{.name = name, .content = bytes, .stored = name == u"mimetype"};
    }
    const QByteArray file = filled(Package::zipped(changed), u"t.odt"_s, m_incident).file;
    QCOMPARE(wordsOf(file, u"styles.xml"_s), QStringList(6, m_incident.title));
}

QTEST_GUILESS_MAIN(tst_OpenConstructs)
#include "tst_openconstructs.moc"

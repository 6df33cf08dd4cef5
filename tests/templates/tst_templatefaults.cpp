#include "templatefile.h"

#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// What may not become a template, and how it is named. Nothing in these files is run or fetched.
class tst_TemplateFaults : public QObject
{
    Q_OBJECT
private:
    static QStringList word(const QByteArray &body) { return faultsOf(wordWithBody(body), u"t.docx"_s); }
    static QByteArray openWith(const QString &name, const QByteArray &from, const QByteArray &to)
    {
        PackageParts office(bytesOf(u"office.odt"_s));
        QList<Package::Part> parts;
        for (const QString &part : std::as_const(office.names))
            parts += Package::Part{.name = part, .content = part == name ? office.bytes[part].replace(from, to) : office.bytes[part]};
        if (!office.names.contains(name))
            parts += Package::Part{.name = name, .content = to};
        return Package::zipped(parts);
    }
    static QByteArray link(const char *type, const char *target, const char *mode = "External")
    {
        QByteArray links = bytesOf(u"word/word/_rels/document.xml.rels"_s);
        const QByteArray added = QByteArray("<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
            + type + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/>";
        links.replace("</Relationships>", QByteArray(added + "</Relationships>"));
        return wordWith(u"word/_rels/document.xml.rels"_s, links);
    }

private Q_SLOTS:
    void namesATagThatDoesNotExistWithItsPlace();
    void saysThatATagBelongsToARoster();
    void namesWhatIsNotClosed();
    void namesFullWidthBracesInEachKindOfFile();
    void refusesAPartOverTheEdgeOfACell();
    void refusesATagInAFieldOrOutOfReach();
    void saysAFaultOfATextBoxOnce();
    void refusesWhatIsNoFileOfItsKind_data();
    void refusesWhatIsNoFileOfItsKind();
    void refusesPrograms();
    void refusesWhatLoadsOtherFiles_data();
    void refusesWhatLoadsOtherFiles();
    void refusesEntitiesAndDamage();
    void refusesABomb();
    void refusesAnOpenDocumentWithProgramsOrLinks();
    void refusesEncryptedFiles();
    void namesTheLineOfAText();
    void readsTextsOfOldPrograms();
    void hasASentenceForEveryFault();
};

void tst_TemplateFaults::namesATagThatDoesNotExistWithItsPlace()
{
    const QByteArray file = wordWithBody(paragraph("はじめに") + paragraph("このたび {{発生日次}} に起きた"));
    const Templates::Reading reading = Templates::readTemplate(file, u"t.docx"_s);
    QVERIFY(!reading.found);
    QCOMPARE(reading.faults.size(), 1);
    QCOMPARE(reading.faults[0].problem.kind, u"letters.tag_unknown"_s);
    QCOMPARE(Templates::placeText(reading.faults[0].spot, Base::Language::Japanese), u"本文 第2段落「このたび {{発生日次}} に起きた」"_s);
    QCOMPARE(word(paragraph("{{件名|和暦}}")), QStringList(u"letters.filter_unfit 和暦 @body:1"_s));
    const QByteArray header = bytesOf(u"word/word/header1.xml"_s).replace("信者", "信 者");
    QCOMPARE(faultsOf(wordWith(u"word/header1.xml"_s, header), u"t.docx"_s), QStringList(u"letters.tag_malformed 発信 者 @header:1"_s));
}

// The tag is spelt right, only in the wrong kind of letter: the sentence names the one that belongs here.
void tst_TemplateFaults::saysThatATagBelongsToARoster()
{
    QCOMPARE(word(paragraph("{{氏名}} 様、{{氏銘}}")), QStringList({u"templates.roster_tag 氏名 @body:1"_s, u"letters.tag_unknown 氏銘 @body:1"_s}));
    QCOMPARE(faultsOf("{{email}}\n", u"mail.txt"_s), QStringList(u"templates.roster_tag email @text:1"_s));
    QVERIFY(Base::sentence({u"templates.roster_tag"_s, {u"氏名"_s}}, Base::Language::Japanese).contains(u"{{宛名}}"_s));
    QVERIFY(Templates::readTemplate("{{#署名者}}{{氏名}}{{/署名者}}", u"mail.txt"_s).found);
}

void tst_TemplateFaults::namesWhatIsNotClosed()
{
    QCOMPARE(word(paragraph("一") + paragraph("{{#補償}}") + paragraph("二")), QStringList(u"letters.section_unclosed 補償 @body:2"_s));
    QCOMPARE(word(paragraph("{{件名")), QStringList(u"letters.tag_unclosed 件名 @body:1"_s));
    QCOMPARE(word(paragraph("{{#補償}}{{#経過}}{{/補償}}{{/経過}}")).first(), u"letters.section_crossed 補償 @body:1"_s);
    QCOMPARE(word(paragraph("{{件名}} {{!文}}") + "<w:p><w:r><w:t>{{件</w:t><w:br/><w:t>名}}</w:t></w:r></w:p>").first(), u"letters.tag_malformed 件 名 @body:2"_s);
}

void tst_TemplateFaults::namesFullWidthBracesInEachKindOfFile()
{
    QCOMPARE(word(paragraph("一") + paragraph("｛｛件名｝｝")), QStringList(u"letters.tag_wide_braces ｛｛件名｝｝ @body:2"_s));
    QCOMPARE(faultsOf("件名\n｛｛件名｝｝ です\n", u"mail.txt"_s), QStringList(u"letters.tag_wide_braces ｛｛件名｝｝ @text:2"_s));
    QCOMPARE(faultsOf(openWith(u"content.xml"_s, "{{", "｛｛"), u"t.odt"_s).value(0).section(u' ', 0, 0), u"letters.tag_wide_braces"_s);
}

void tst_TemplateFaults::refusesAPartOverTheEdgeOfACell()
{
    const QByteArray table = "<w:tbl><w:tr><w:tc>" + paragraph("{{#補償}}一") + "</w:tc></w:tr></w:tbl>" + paragraph("{{/補償}}");
    QCOMPARE(word(table), QStringList(u"templates.section_across 補償 @body:1"_s));
    QCOMPARE(word(paragraph("前{{#補償}}中") + paragraph("後{{/補償}}")), QStringList(u"templates.tag_inside_paragraph 補償 @body:1"_s));
}

void tst_TemplateFaults::refusesATagInAFieldOrOutOfReach()
{
    const QByteArray field = "<w:p><w:r><w:t>{{#補償}}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                             "<w:r><w:t>{{/補償}}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    QCOMPARE(word(field), QStringList(u"templates.section_in_field 補償 @body:1"_s));
    const QByteArray ruby = "<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>{{件名}}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    QCOMPARE(word(ruby), QStringList(u"templates.out_of_reach {{件名}}"_s));
    const QByteArray chart = "<c:chart xmlns:c=\"c\"><c:t>{{件名}}</c:t></c:chart>";
    QCOMPARE(faultsOf(wordWith(u"word/charts/chart1.xml"_s, chart), u"t.docx"_s), QStringList(u"templates.out_of_reach {{件名}}"_s));
    QCOMPARE(word(paragraph("タグなし")).filter(u"no_tags"_s).size(), 0); // the header has some
}

void tst_TemplateFaults::saysAFaultOfATextBoxOnce()
{
    QByteArray document = bytesOf(u"word/word/document.xml"_s);
    document.replace(">部署<", ">部所<");
    QCOMPARE(faultsOf(wordWith(u"word/document.xml"_s, document), u"t.docx"_s), QStringList(u"letters.tag_unknown 部所 @text_box:1"_s));
}

void tst_TemplateFaults::refusesWhatIsNoFileOfItsKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fault");
    const QByteArray docx = Package::zipped(wordParts()), odt = bytesOf(u"office.odt"_s);
    QTest::newRow("no zip") << QByteArray("hello") << u"t.docx"_s << u"package.not_a_zip"_s;
    QTest::newRow("empty") << QByteArray() << u"t.odt"_s << u"templates.empty"_s;
    QTest::newRow("cut off") << docx.left(docx.size() / 2) << u"t.docx"_s << u"package.not_a_zip"_s;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7") << u"t.docx"_s << u"templates.is_pdf"_s;
    QTest::newRow("rtf") << QByteArray("{\\rtf1") << u"t.docx"_s << u"templates.is_rtf"_s;
    QTest::newRow("doc") << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, 'x') << u"t.docx"_s << u"templates.old_word"_s;
    QTest::newRow("odt as docx") << odt << u"t.docx"_s << u"templates.not_word [Content_Types].xml"_s;
    QTest::newRow("docx as odt") << docx << u"t.odt"_s << u"templates.not_open "_s;
    QTest::newRow("other ending") << docx << u"t.pages"_s << u"templates.unknown_ending .docx .odt .txt"_s;
    QTest::newRow("docm") << docx << u"t.docm"_s << u"templates.macros .docm"_s;
    QTest::newRow("binary text") << QByteArray("{{件名}}\0x", 12) << u"t.txt"_s << u"templates.null_bytes"_s;
    QTest::newRow("noise") << QByteArray("{{件名}}\xff\xfe\xfd") << u"t.txt"_s << u"templates.unknown_encoding"_s;
    QTest::newRow("no tag") << QByteArray("text") << u"t.txt"_s << u"templates.no_tags"_s;
}

void tst_TemplateFaults::refusesWhatIsNoFileOfItsKind()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(bytes, name).value(0), fault);
}

void tst_TemplateFaults::refusesPrograms()
{
    QCOMPARE(faultsOf(wordWith(u"word/vbaProject.bin"_s, "x"), u"t.docx"_s), QStringList(u"templates.macros word/vbaProject.bin"_s));
    QByteArray types = bytesOf(u"word/[Content_Types].xml"_s);
    types.replace("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main");
    QVERIFY(faultsOf(wordWith(u"[Content_Types].xml"_s, types), u"t.docx"_s).contains(u"templates.macros /word/document.xml"_s));
    QCOMPARE(faultsOf(wordWith(u"word/activeX/activeX1.xml"_s, "<a/>"), u"t.docx"_s), QStringList(u"templates.macros word/activeX/activeX1.xml"_s));
}

void tst_TemplateFaults::refusesWhatLoadsOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");
    QTest::newRow("remote picture") << link("image", "http://example.jp/x.png") << u"templates.external_link http://example.jp/x.png"_s;
    QTest::newRow("template") << link("attachedTemplate", "file:///C:/x.dotm") << u"templates.attached_template file:///C:/x.dotm"_s;
    QTest::newRow("object") << link("oleObject", "embeddings/x.bin", "Internal") << u"templates.foreign_object embeddings/x.bin"_s;
    QTest::newRow("file link") << link("hyperlink", "file:///etc/passwd") << u"templates.external_link file:///etc/passwd"_s;
    QTest::newRow("hidden") << link("image", "file:///x.png", "Internal") << u"templates.external_link file:///x.png"_s;
    QTest::newRow("picture field") << wordWithBody(paragraph("{{件名}}") + "<w:p><w:r><w:instrText> INCLUDEPICTURE x </w:instrText></w:r></w:p>")
                                   << u"templates.linked_data INCLUDEPICTURE"_s;
    QTest::newRow("split field") << wordWithBody("<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c d</w:instrText></w:r></w:p>")
                                 << u"templates.linked_data DDEAUTO"_s;
    QTest::newRow("merge") << wordWith(u"word/settings.xml"_s, "<w:settings xmlns:w=\"w\"><w:mailMerge/></w:settings>")
                           << u"templates.linked_data w:mailMerge"_s;
}

void tst_TemplateFaults::refusesWhatLoadsOtherFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(file, u"t.docx"_s), QStringList(fault));
}

void tst_TemplateFaults::refusesEntitiesAndDamage()
{
    const QByteArray document = bytesOf(u"word/word/document.xml"_s);
    const QByteArray head = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    const auto with = [](const QByteArray &bytes) { return faultsOf(wordWith(u"word/document.xml"_s, bytes), u"t.docx"_s); };
    QCOMPARE(with(head + document.mid(document.indexOf("<w:document"))), QStringList(u"templates.entities word/document.xml"_s));
    QCOMPARE(with(document.left(4000)), QStringList(u"templates.damaged_part word/document.xml"_s));
    const QByteArray deep = QByteArray("<a>").repeated(5000) + QByteArray("</a>").repeated(5000);
    QCOMPARE(with(deep), QStringList(u"templates.too_deep word/document.xml"_s));
    QCOMPARE(with("<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"),
             QStringList(u"templates.unknown_writer word/document.xml"_s));
}

void tst_TemplateFaults::refusesABomb()
{
    const QByteArray bomb = wordWith(u"word/media/zero.bin"_s, QByteArray(40 << 20, '\0'));
    QVERIFY(bomb.size() < (1 << 20));
    QCOMPARE(faultsOf(bomb, u"t.docx"_s), QStringList(u"package.too_large word/media/zero.bin"_s));
    QCOMPARE(faultsOf(wordWith(u"../evil.xml"_s, "<a/>"), u"t.docx"_s), QStringList(u"templates.bad_part_name ../evil.xml"_s));
}

void tst_TemplateFaults::refusesAnOpenDocumentWithProgramsOrLinks()
{
    const auto content = [](const QByteArray &added) {
        return faultsOf(openWith(u"content.xml"_s, "</office:text>", QByteArray(added + "</office:text>")), u"t.odt"_s);
    };
    QCOMPARE(faultsOf(openWith(u"Basic/script-lc.xml"_s, "", "<a/>"), u"t.odt"_s), QStringList(u"templates.macros Basic/script-lc.xml"_s));
    QCOMPARE(content("<text:p><draw:image xlink:href=\"http://example.jp/x.png\"/></text:p>"), QStringList(u"templates.external_link http://example.jp/x.png"_s));
    QCOMPARE(content("<text:p><draw:object-ole xlink:href=\"./Object 1\"/></text:p>"), QStringList(u"templates.foreign_object draw:object-ole"_s));
    QCOMPARE(content("<text:section text:name=\"s\"><text:section-source xlink:href=\"../other.odt\"/></text:section>"),
             QStringList(u"templates.external_link ../other.odt"_s));
    QCOMPARE(content("<text:p><text:a xlink:href=\"https://example.jp/\">窓口</text:a></text:p>"), QStringList());
    QCOMPARE(faultsOf(openWith(u"mimetype"_s, "text", "text-template"), u"t.odt"_s), QStringList(u"templates.is_open_template"_s));
}

void tst_TemplateFaults::refusesEncryptedFiles()
{
    QCOMPARE(faultsOf(openWith(u"META-INF/manifest.xml"_s, "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
                               "manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"), u"t.odt"_s),
             QStringList(u"templates.encrypted"_s));
    const QString stream = u"EncryptedPackage"_s;
    const QByteArray ole = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504, '\0')
        + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    QCOMPARE(faultsOf(ole, u"t.docx"_s), QStringList(u"templates.encrypted"_s));
}

void tst_TemplateFaults::namesTheLineOfAText()
{
    QCOMPARE(faultsOf("件名\n\n{{件銘}} です\n", u"mail.txt"_s), QStringList(u"letters.tag_unknown 件銘 @text:3"_s));
    QCOMPARE(faultsOf("letter: web-notice\nname.ja: 公表\n---\n{{#補償}}\n", u"mail.txt"_s), QStringList(u"letters.section_unclosed 補償 @text:4"_s));
}

void tst_TemplateFaults::readsTextsOfOldPrograms()
{
    const QByteArray old = QByteArray::fromHex("7b7b8c8f96bc7d7d82b382f1"); // Shift_JIS
    QVERIFY(Templates::readTemplate(old, u"mail.txt"_s).found);
    QVERIFY(Templates::readTemplate(QByteArray("\xEF\xBB\xBF{{件名}}\r\n"), u"mail.txt"_s).found);
}

void tst_TemplateFaults::hasASentenceForEveryFault()
{
    const QDir room(QStringLiteral(TENMATSU_SOURCE "/model/templates"));
    static const QRegularExpression named(u"(?:report|refuse)\\(\"(\\w+)\"|\"templates\\.(\\w+)\"|, \"(macros|foreign_object|linked_data|external_link)\""_s);
    int found = 0;
    for (const QString &name : room.entryList({u"*.cpp"_s})) {
        QFile file(room.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto all = named.globalMatch(QString::fromUtf8(file.readAll())); all.hasNext(); ++found) {
            const auto match = all.next();
            const QString kind = u"templates."_s + match.captured(1) + match.captured(2) + match.captured(3);
            QVERIFY2(Base::problemKinds().contains(kind), qPrintable(kind));
        }
    }
    QVERIFY(found > 30);
}

QTEST_GUILESS_MAIN(tst_TemplateFaults)
#include "tst_templatefaults.moc"

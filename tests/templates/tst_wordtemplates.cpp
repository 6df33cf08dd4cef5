#include "templatefile.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// A .docx as Word writes it, filled: its words, and what of its looks has to stay.
class tst_WordTemplates : public QObject
{
    Q_OBJECT
private:
    Incidents::Incident m_incident = Tests::sample(u"06-mutual-aid-bulk-mail-roster-attached.json"_s);
    const QString m_document = u"word/document.xml"_s;

    QStringList words(const QByteArray &body) { return wordsOf(filled(wordWithBody(body), u"t.docx"_s, m_incident).file, m_document); }

private Q_SLOTS:
    void fillsEveryStoryOfAFileOfWord();
    void keepsFontsPicturesAndEveryOtherPart();
    void acceptsTrackedChangesAndDropsRemarks();
    void fillsBothCopiesOfATextBox();
    void showsATextBoxOnce();
    void leavesNoNumberTwice();
    void repeatsRowsFromTheFirstToTheLastCell();
    void repeatsSeveralRowsBetweenRowsOfTags();
    void repeatsAnItemOfAList();
    void repeatsParagraphsAndTables();
    void leavesACellAParagraph();
    void takesATableWithoutRowsAway();
    void dropsAParagraphOfWhichNothingIsLeft();
    void keepsTheEndOfASectionOfPages();
    void writesAValueOfSeveralLines();
    void marksWhatIsMissing();
    void neverReadsAValueForTagsOrMarkup();
    void fillsTheSameTwice();
};

void tst_WordTemplates::fillsEveryStoryOfAFileOfWord()
{
    const Templates::Filled made = filled(Package::zipped(wordParts()), u"office.docx"_s, m_incident);
    const QStringList body = wordsOf(made.file, m_document);
    QVERIFY(body.contains(u"2026年11月22日"_s));
    QVERIFY(body.contains(u"2022年6月27日"_s) && body.contains(u"事務代行会社にお知らせメールの送信を依頼"_s));
    QVERIFY(body.contains(u"補償としてお詫びのしるしとしてプリペイドカードを同封をお送りします。"_s));
    QVERIFY(body.contains(u"madoguchi-06@example.jp"_s) && body.contains(u"03-0000-0106"_s));
    QVERIFY(!body.join(u""_s).contains(u"{{"_s));
    for (const Letters::QuotedFact &fact : made.letter.quoted) {
        if (!fact.value.isEmpty() && !fact.tag.contains(u'['))
            QVERIFY2(!fact.value.contains(u"{{"_s), qPrintable(fact.tag));
    }
    QCOMPARE(wordsOf(made.file, u"word/header1.xml"_s).size(), 1);
    QVERIFY(!wordsOf(made.file, u"word/header1.xml"_s).first().contains(u"{{"_s));
    QVERIFY(wordsOf(made.file, u"word/footer1.xml"_s).first().startsWith(m_incident.title));
    QVERIFY(wordsOf(made.file, u"word/footnotes.xml"_s).last().startsWith(u" 管理番号 "_s));
}

void tst_WordTemplates::keepsFontsPicturesAndEveryOtherPart()
{
    const QList<Package::Part> before = wordParts();
    PackageParts after(filled(Package::zipped(before), u"office.docx"_s, m_incident).file);
    for (const Package::Part &part : before) {
        QVERIFY2(after.names.contains(part.name), qPrintable(part.name));
        static const QStringList changed = {m_document, u"word/header1.xml"_s, u"word/footer1.xml"_s,
                                            u"word/footnotes.xml"_s, u"word/comments.xml"_s};
        if (!changed.contains(part.name))
            QCOMPARE(after.bytes[part.name], part.content);
    }
    QCOMPARE(after.names.first(), u"[Content_Types].xml"_s);
    const pugi::xml_node header = after.part(u"word/header1.xml"_s).select_node("//w:r[w:t]").node();
    QCOMPARE(valueOf(header.child("w:rPr").child("w:rFonts"), "w:eastAsia"), u"BIZ UDPGothic"_s);
    int named = 0;
    for (const pugi::xml_node &run : elements(after.part(m_document), "w:r")) {
        if (run.child("w:t") && run.child("w:rPr").child("w:rFonts").attribute("w:eastAsia"))
            ++named;
    }
    QVERIFY(named > 20);
    for (const pugi::xml_node &text : elements(after.part(m_document), "w:t")) {
        const QString words = QString::fromUtf8(text.text().get());
        if (words != words.trimmed())
            QCOMPARE(valueOf(text, "xml:space"), u"preserve"_s);
    }
}

void tst_WordTemplates::acceptsTrackedChangesAndDropsRemarks()
{
    PackageParts made(filled(Package::zipped(wordParts()), u"office.docx"_s, m_incident).file);
    for (const char *gone : {"w:ins", "w:del", "w:commentReference", "w:commentRangeStart", "w:proofErr", "w:smartTag"})
        QCOMPARE(elements(made.part(m_document), gone).size(), 0);
    QCOMPARE(elements(made.part(u"word/comments.xml"_s), "w:comment").size(), 0);
    const QByteArray gone = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:r><w:t>{{件</w:t></w:r></w:p>";
    QCOMPARE(words(gone + paragraph("名}}")), QStringList(m_incident.title));
}

void tst_WordTemplates::fillsBothCopiesOfATextBox()
{
    const QStringList body = wordsOf(filled(Package::zipped(wordParts()), u"office.docx"_s, m_incident).file, m_document);
    QCOMPARE(body.count(u"連絡先 "_s + *m_incident.department), 2);
}

void tst_WordTemplates::showsATextBoxOnce()
{
    const Templates::Filled made = filled(Package::zipped(wordParts()), u"office.docx"_s, m_incident);
    QCOMPARE(Tests::wordsOf(made.letter.document).count(u"連絡先 "_s + *m_incident.department), 1);
}

void tst_WordTemplates::leavesNoNumberTwice()
{
    const QByteArray picture = "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"7\" w:name=\"m\"/><w:r><w:drawing><wp:inline>"
                               "<wp:docPr id=\"4\" name=\"p\"/></wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"7\"/></w:p>";
    const QByteArray body = paragraph("{{#経過}}") + picture + paragraph("{{内容}}") + paragraph("{{/経過}}");
    PackageParts made(filled(wordWithBody(body), u"t.docx"_s, m_incident).file);
    const QStringList drawings = values(made.part(m_document), "wp:docPr", "id");
    QVERIFY(drawings.size() > 1);
    QCOMPARE(QSet<QString>(drawings.begin(), drawings.end()).size(), drawings.size());
    QCOMPARE(elements(made.part(m_document), "w:bookmarkStart").size(), 1);
    QCOMPARE(values(made.part(m_document), "w:p", "w14:paraId").count(u"00000001"_s), 1);
}

namespace {

QByteArray row(const char *first, const char *second)
{
    return "<w:tr><w:tc>" + paragraph(first) + "</w:tc><w:tc>" + paragraph(second) + "</w:tc></w:tr>";
}

qsizetype steps(const Incidents::Incident &incident)
{
    const QString text = QString::fromUtf8(filled("{{#経過}}\nx{{内容}}\n{{/経過}}\n", u"t.txt"_s, incident).file);
    return text.count(u'\n');
}

} // namespace

void tst_WordTemplates::repeatsRowsFromTheFirstToTheLastCell()
{
    const QByteArray table = "<w:tbl>" + row("見出し", "二") + row("{{#経過}}{{内容}}", "済{{/経過}}") + "</w:tbl>";
    PackageParts made(filled(wordWithBody(table), u"t.docx"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_document), "w:tr").size(), 1 + steps(m_incident));
    const QByteArray fault = QByteArray("<w:tbl><w:tr><w:tc>") + paragraph("一") + "</w:tc><w:tc>" + paragraph("{{#経過}}{{内容}}") + "</w:tc><w:tc>" + paragraph("済{{/経過}}") + "</w:tc></w:tr>" + "</w:tbl>";
    QCOMPARE(faultsOf(wordWithBody(fault), u"t.docx"_s), QStringList(u"templates.section_across 経過 @body:2"_s));
}

void tst_WordTemplates::repeatsSeveralRowsBetweenRowsOfTags()
{
    const QByteArray table = "<w:tbl>" + row("見出し", "") + row("{{#経過}}", "") + row("{{内容}}", "一") + row("二", "三")
        + row("", "{{/経過}}") + row("終わり", "") + "</w:tbl>";
    PackageParts made(filled(wordWithBody(table), u"t.docx"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_document), "w:tr").size(), 2 + 2 * steps(m_incident));
}

void tst_WordTemplates::repeatsAnItemOfAList()
{
    const char *item = "<w:pPr><w:pStyle w:val=\"a6\"/></w:pPr>";
    const QStringList items = words(paragraph("{{#経過}}{{内容}}{{/経過}}", item));
    QCOMPARE(items.size(), steps(m_incident));
    QCOMPARE(words(paragraph("{{#経過}}{{内容}}{{^最後}}、{{/最後}}{{/経過}}")), QStringList(items.join(u'、')));
}

void tst_WordTemplates::repeatsParagraphsAndTables()
{
    const QByteArray body = paragraph("{{#経過}}") + "<w:tbl>" + row("{{内容}}", "一") + "</w:tbl>" + paragraph("{{/経過}}");
    PackageParts made(filled(wordWithBody(body), u"t.docx"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_document), "w:tbl").size(), steps(m_incident));
    for (const pugi::xml_node &table : elements(made.part(m_document), "w:tbl"))
        QVERIFY(QByteArray(table.next_sibling().name()) != "w:tbl"); // Word would make one table of two
}

void tst_WordTemplates::leavesACellAParagraph()
{
    const QByteArray cell = "<w:tbl><w:tr><w:tc><w:tcPr/>" + paragraph("{{#no_leak}}") + paragraph("なし") + paragraph("{{/no_leak}}")
        + "</w:tc><w:tc>" + paragraph("他") + "</w:tc></w:tr></w:tbl>";
    PackageParts made(filled(wordWithBody(cell), u"t.docx"_s, m_incident).file);
    for (const pugi::xml_node &its : elements(made.part(m_document), "w:tc"))
        QCOMPARE(QByteArray(its.last_child().name()), QByteArray("w:p"));
    QCOMPARE(wordsOf(filled(wordWithBody(cell), u"t.docx"_s, m_incident).file, m_document), QStringList({QString(), u"他"_s}));
}

void tst_WordTemplates::takesATableWithoutRowsAway()
{
    const QByteArray table = "<w:tbl><w:tblPr/>" + row("{{#no_leak}}x", "{{/no_leak}}") + "</w:tbl>";
    PackageParts made(filled(wordWithBody(table + paragraph("{{件名}}")), u"t.docx"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_document), "w:tbl").size(), 0);
}

void tst_WordTemplates::dropsAParagraphOfWhichNothingIsLeft()
{
    QCOMPARE(words(paragraph("{{#no_leak}}なし{{/no_leak}}") + paragraph("") + paragraph("{{件名}}")),
             QStringList({QString(), m_incident.title}));
    QCOMPARE(words(paragraph("前{{#発生原因}}") + paragraph("中") + paragraph("{{/発生原因}}後")).mid(0, 1), QStringList(u"前"_s));
}

void tst_WordTemplates::keepsTheEndOfASectionOfPages()
{
    const QByteArray body = paragraph("{{#no_leak}}") + paragraph("なし")
        + paragraph("{{/no_leak}}", "<w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr>") + paragraph("{{件名}}");
    PackageParts made(filled(wordWithBody(body), u"t.docx"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_document), "w:sectPr").size(), 1);
    QCOMPARE(wordsOf(filled(wordWithBody(body), u"t.docx"_s, m_incident).file, m_document), QStringList({QString(), m_incident.title}));
}

void tst_WordTemplates::writesAValueOfSeveralLines()
{
    m_incident.summary = u"一行目\n二行目"_s;
    QCOMPARE(words(paragraph("{{概要}}")), QStringList({u"一行目"_s, u"二行目"_s}));
    QCOMPARE(words(paragraph("概要: {{概要}}")), QStringList(u"概要: 一行目/二行目"_s));
    QCOMPARE(words(paragraph("{{概要}}", "<w:pPr><w:pStyle w:val=\"a5\"/></w:pPr>")), QStringList(u"一行目/二行目"_s));
}

void tst_WordTemplates::marksWhatIsMissing()
{
    m_incident.summary = {};
    const Templates::Filled made = filled(wordWithBody(paragraph("概要は{{概要}}です")), u"t.docx"_s, m_incident);
    PackageParts parts(made.file);
    const pugi::xml_node run = parts.part(m_document).select_node("//w:r[w:rPr/w:highlight]").node();
    QCOMPARE(QString::fromUtf8(run.child("w:t").text().get()), u"【要確認：事案の概要】"_s);
    QCOMPARE(valueOf(run.child("w:rPr").child("w:rFonts"), "w:eastAsia"), u"MS Mincho"_s);
    QCOMPARE(made.letter.missing.size(), 1);
    const auto shown = std::get<Letters::Paragraph>(made.letter.document.blocks.first());
    const auto marked = std::ranges::count(shown.runs, Letters::Mark::Missing, &Letters::Run::mark);
    QVERIFY(marked == 1 || made.letter.document.blocks.size() > 1);
}

void tst_WordTemplates::neverReadsAValueForTagsOrMarkup()
{
    m_incident.summary = u"{{件名}} <w:p/> & \u0001\"x\" {{#経過}}\uFFFE"_s;
    QCOMPARE(words(paragraph("[{{概要}}]")), QStringList(u"[{{件名}} <w:p/> & \"x\" {{#経過}}]"_s));
}

void tst_WordTemplates::fillsTheSameTwice()
{
    const Templates::Reading reading = Templates::readTemplate(Package::zipped(wordParts()), u"office.docx"_s);
    const auto once = reading.found->filled(m_incident, {}, {}, Base::Language::Japanese);
    const auto again = reading.found->filled(m_incident, {}, {}, Base::Language::Japanese);
    QCOMPARE(again.file, once.file);
    QCOMPARE(again.letter.quoted, once.letter.quoted);
}

QTEST_GUILESS_MAIN(tst_WordTemplates)
#include "tst_wordtemplates.moc"

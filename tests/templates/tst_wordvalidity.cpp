#include "templatefile.h"
#include "tests/support/letters.h"
#include "tests/support/wordvalidity.h"

#include "model/letters/render.h"

#include <QBuffer>
#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// Every .docx that leaves the program opens in Word without repair, as far as that can be said without Word.
class tst_WordValidity : public QObject
{
    Q_OBJECT

private:
    // A row of a table, an item of a list, a picture, a remark: what Word writes around tags.
    static QByteArray item(const char *text)
    {
        return paragraph(text, "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
    }
    static QByteArray row(const char *first, const char *second)
    {
        return "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + paragraph(first) + "</w:tc><w:tc>" + paragraph(second) + "</w:tc></w:tr>";
    }
    static QByteArray table(const QByteArray &rows)
    {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid>" + rows
            + "</w:tbl>" + paragraph("end");
    }
    static QByteArray split(const QByteArrayList &runs)
    {
        QByteArray made = "<w:p>";
        for (const QByteArray &run : runs)
            made += "<w:r><w:rPr><w:rFonts w:eastAsia=\"MS Mincho\"/><w:b/></w:rPr><w:t xml:space=\"preserve\">" + run + "</w:t></w:r><w:proofErr w:type=\"spellStart\"/>";
        return made + "</w:p>";
    }
    // What the file of another program had already is its own.
    static void say(const QString &name, const QByteArray &file, const QStringList &before = {})
    {
        QStringList faults = Tests::wordFaults(file);
        faults.removeIf([&](const QString &fault) { return before.contains(fault); });
        QVERIFY2(faults.isEmpty(), qPrintable(name + u'\n' + faults.join(u'\n')));
    }

private Q_SLOTS:
    void findsWhatWordWouldRepair_data();
    void findsWhatWordWouldRepair();
    void everyLetterOfEverySample();
    void filledTemplates_data();
    void filledTemplates();
};

void tst_WordValidity::findsWhatWordWouldRepair_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QString>("fault");
    const QByteArray document = "word/document.xml";
    QTest::newRow("order") << document << QByteArray("<w:pPr><w:jc w:val=\"right\"/></w:pPr>")
                           << QByteArray("<w:pPr><w:jc w:val=\"right\"/><w:keepNext/></w:pPr>") << u"keepNext stands too late"_s;
    QTest::newRow("blanks") << document << QByteArray(" xml:space=\"preserve\"> {{") << QByteArray("> {{") << u"blanks are lost"_s;
    QTest::newRow("relation") << document << QByteArray("r:embed=\"rId8\"") << QByteArray("r:embed=\"rId88\"") << u"no relation rId88"_s;
    QTest::newRow("prefix") << document << QByteArray(" xmlns:v=\"urn:schemas-microsoft-com:vml\"") << QByteArray() << u"nothing declares v:"_s;
    QTest::newRow("type") << QByteArray("[Content_Types].xml") << QByteArray("/word/header1.xml") << QByteArray("/word/header9.xml")
                          << u"no such part word/header9.xml"_s;
    QTest::newRow("target") << QByteArray("word/_rels/document.xml.rels") << QByteArray("header1.xml") << QByteArray("header9.xml")
                            << u"leads nowhere: header9.xml"_s;
    QTest::newRow("drawing") << document << QByteArray("<wp:docPr id=\"2\"") << QByteArray("<wp:docPr id=\"1\"") << u"twice: drawing 1"_s;
}

void tst_WordValidity::findsWhatWordWouldRepair()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(QString, fault);
    QByteArray content = bytesOf(u"word/"_s + QString::fromUtf8(part));
    QVERIFY(content.contains(was));
    const QString found = Tests::wordFaults(wordWith(QString::fromUtf8(part), content.replace(was, is))).join(u'\n');
    QVERIFY2(found.contains(fault), qPrintable(found));
}

void tst_WordValidity::everyLetterOfEverySample()
{
    int letters = 0;
    for (const Letters::LetterInfo &info : Letters::available()) {
        for (const auto language : info.languages) {
            for (const QString &name : Tests::sampleNames()) {
                const auto written = Letters::compose(*Letters::shippedTemplate(info.letter, language), Tests::sample(name), {}, {.date = QDate(2026, 11, 22)});
                if (!written)
                    continue;
                QBuffer file;
                file.open(QIODevice::WriteOnly);
                QVERIFY(bool(Letters::render(written->document, Letters::Format::Word, &file)));
                say(info.letter + u' ' + name, file.data());
                ++letters;
            }
        }
    }
    QVERIFY2(letters > 200, qPrintable(QString::number(letters)));
}

void tst_WordValidity::filledTemplates_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("as Word writes it: split runs, table, list, header, footnote, text box") << Package::zipped(wordParts());
    QTest::newRow("as LibreOffice writes it") << bytesOf(u"office-libreoffice.docx"_s);
    QTest::newRow("split runs") << wordWithBody(split({"前 {", "{件", "名}", "} 後"}) + split({"{{#補償}}", "{{補", "償}}", "{{/補償}}"}));
    QTest::newRow("rows") << wordWithBody(table(row("h", "h") + row("{{#経過}}{{日時}}", "{{内容}}{{/経過}}") + row("f", "f")));
    QTest::newRow("rows of tags") << wordWithBody(table(row("h", "h") + row("{{#経過}}", "") + row("{{日時}}", "{{内容}}") + row("{{/経過}}", "")));
    QTest::newRow("no rows left") << wordWithBody(table(row("{{#保険会社}}x", "x{{/保険会社}}")));
    QTest::newRow("a cell of which nothing is left") << wordWithBody(table(row("{{#保険会社}}x{{/保険会社}}", "x")));
    QTest::newRow("items") << wordWithBody(paragraph("{{#経過}}") + item("{{日時}} {{内容}}") + paragraph("{{/経過}}"));
    QTest::newRow("a value of several lines with blanks at its edges") << wordWithBody(split({"  {{概要}}  ", " {{発生原因}} "}));
    QTest::newRow("tables within a section") << wordWithBody(paragraph("{{#経過}}") + table(row("{{日時}}", "{{内容}}")) + paragraph("{{/経過}}"));
}

void tst_WordValidity::filledTemplates()
{
    QFETCH(QByteArray, file);
    const QStringList before = Tests::wordFaults(file);
    QVERIFY2(before.isEmpty() || before.first().contains(u"w:rFonts stands too late"_s), "LibreOffice puts it there");
    for (const QString &name : Tests::sampleNames()) {
        auto incident = Tests::sample(name);
        incident.summary = u" 一行目 \n\n  二行目\t<w:t>&amp;</w:t>  "_s;
        say(name, filled(file, u"t.docx"_s, incident).file, before);
    }
}

QTEST_MAIN(tst_WordValidity)
#include "tst_wordvalidity.moc"

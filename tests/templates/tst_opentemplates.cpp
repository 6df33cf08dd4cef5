#include "templatefile.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace TemplateFiles;
using namespace Qt::StringLiterals;

/// An .odt as LibreOffice writes it, filled: its words, and what of its looks has to stay.
class tst_OpenTemplates : public QObject
{
    Q_OBJECT
private:
    Incidents::Incident m_incident = Tests::sample(u"06-mutual-aid-bulk-mail-roster-attached.json"_s);
    const QString m_content = u"content.xml"_s;

    QStringList words(const QByteArray &text) { return wordsOf(filled(openWithText(text), u"t.odt"_s, m_incident).file, m_content); }

private Q_SLOTS:
    void fillsEveryStoryOfAFileOfLibreOffice();
    void keepsTheAsianFontOfEveryRun();
    void keepsTheKindOfFileFirstAndStored();
    void repeatsRowsItemsAndLists();
    void cutsASpanThatASectionEndsIn();
    void writesLinesAndBlanksAsElements();
    void marksWhatIsMissing();
    void dropsChangesAndRemarks();
    void givesCopiesNamesOfTheirOwn();
    void fillsTheWordFileOfLibreOffice();
};

void tst_OpenTemplates::fillsEveryStoryOfAFileOfLibreOffice()
{
    const Templates::Filled made = filled(bytesOf(u"office.odt"_s), u"office.odt"_s, m_incident);
    const QStringList body = wordsOf(made.file, m_content);
    QVERIFY(body.contains(u"令和8年11月22日"_s));
    QVERIFY(body.contains(u"連絡先 "_s + *m_incident.department));
    QVERIFY(body.contains(u"2022年6月27日"_s) && body.contains(u"事務代行会社にお知らせメールの送信を依頼"_s));
    QVERIFY(body.contains(u"補償としてお詫びのしるしとしてプリペイドカードを同封"_s));
    QVERIFY(body.contains(u"お問い合わせ 共済会 事務代行会社 お問い合わせ窓口"_s) && body.contains(u"03-0000-0106"_s));
    QVERIFY(!body.join(u""_s).contains(u"{{"_s));
    const QStringList edges = wordsOf(made.file, u"styles.xml"_s);
    QVERIFY(!edges.isEmpty() && edges.join(u""_s).contains(m_incident.title) && !edges.join(u""_s).contains(u"{{"_s));
}

void tst_OpenTemplates::keepsTheAsianFontOfEveryRun()
{
    PackageParts before(bytesOf(u"office.odt"_s));
    PackageParts after(filled(bytesOf(u"office.odt"_s), u"office.odt"_s, m_incident).file);
    const QString style = valueOf(before.part(m_content).select_node("//text:span[contains(., '発生原因')]").node(), "text:style-name");
    const std::string query = "//text:span[@text:style-name='" + style.toStdString() + "']";
    QCOMPARE(QString::fromUtf8(after.part(m_content).select_node((query + "[contains(., '事務代行会社の担当者')]").c_str()).node().name()), u"text:span"_s);
    const std::string fonts = "//style:style[@style:name='" + style.toStdString() + "']/style:text-properties";
    QCOMPARE(valueOf(after.part(m_content).select_node(fonts.c_str()).node(), "style:font-name-asian"), u"Noto Sans CJK JP"_s);
}

void tst_OpenTemplates::keepsTheKindOfFileFirstAndStored()
{
    const QByteArray file = filled(bytesOf(u"office.odt"_s), u"office.odt"_s, m_incident).file;
    QCOMPARE(file.mid(30, 8), QByteArray("mimetype"));
    QCOMPARE(file.mid(38, 39), QByteArray("application/vnd.oasis.opendocument.text"));
    PackageParts before(bytesOf(u"office.odt"_s)), after(file);
    for (const QString &name : std::as_const(before.names)) {
        if (name != m_content && name != u"styles.xml" && name != u"meta.xml")
            QCOMPARE(after.bytes[name], before.bytes[name]);
    }
}

void tst_OpenTemplates::repeatsRowsItemsAndLists()
{
    const QString one = u"事務代行会社にお知らせメールの送信を依頼"_s;
    const QStringList rows = words("<table:table table:name=\"t\"><table:table-row><table:table-cell><text:p>{{#経過}}{{内容}}</text:p></table:table-cell>"
                                   "<table:table-cell><text:p>済{{/経過}}</text:p></table:table-cell></table:table-row></table:table>");
    QCOMPARE(rows.mid(0, 2), QStringList({one, u"済"_s}));
    const qsizetype steps = rows.size() / 2;
    const QByteArray item = "<text:list><text:list-item><text:p>{{#経過}}{{内容}}{{/経過}}</text:p></text:list-item></text:list>";
    QCOMPARE(words(item).size(), steps);
    PackageParts made(filled(openWithText(item), u"t.odt"_s, m_incident).file);
    QCOMPARE(elements(made.part(m_content), "text:list-item").size(), steps);
    const QByteArray lists = "<text:p>{{#経過}}</text:p><text:list><text:list-item><text:p>{{内容}}</text:p></text:list-item></text:list><text:p>{{/経過}}</text:p>";
    PackageParts many(filled(openWithText(lists), u"t.odt"_s, m_incident).file);
    QCOMPARE(elements(many.part(m_content), "text:list").size(), steps);
    QCOMPARE(values(many.part(m_content), "text:list", "text:continue-numbering").count(u"true"_s), steps - 1);
    const QByteArray between = "<text:list><text:list-item><text:p>{{#経過}}</text:p></text:list-item><text:list-item><text:p>{{内容}}</text:p>"
                               "</text:list-item><text:list-item><text:p>{{/経過}}</text:p></text:list-item></text:list>";
    PackageParts items(filled(openWithText(between), u"t.odt"_s, m_incident).file);
    QCOMPARE(elements(items.part(m_content), "text:list-item").size(), steps);
}

void tst_OpenTemplates::cutsASpanThatASectionEndsIn()
{
    QCOMPARE(words("<text:p>前<text:span text:style-name=\"T1\">一{{#補償}}二</text:span>{{補償}}<text:span>三{{/補償}}後</text:span></text:p>"),
             QStringList(u"前一二"_s + *m_incident.redress + u"三後"_s));
}

void tst_OpenTemplates::writesLinesAndBlanksAsElements()
{
    m_incident.summary = u"一  二\n三"_s;
    QCOMPARE(words("<text:p>概要: {{概要}}</text:p>"), QStringList(u"概要: 一  二/三"_s));
    QCOMPARE(words("<text:p>{{概要}}</text:p>"), QStringList({u"一  二"_s, u"三"_s}));
    m_incident.summary = u"{{件名}} <text:p/> &\u0001"_s;
    QCOMPARE(words("<text:p>[{{概要}}]</text:p>"), QStringList(u"[{{件名}} <text:p/> &]"_s));
}

void tst_OpenTemplates::marksWhatIsMissing()
{
    m_incident.summary = {};
    PackageParts made(filled(openWithText("<text:p>{{概要}}です</text:p>"), u"t.odt"_s, m_incident).file);
    const pugi::xml_node span = made.part(m_content).select_node("//text:span[starts-with(., '【要確認')]").node();
    const QString style = valueOf(span, "text:style-name");
    const std::string query = "//style:style[@style:name='" + style.toStdString() + "']/style:text-properties";
    QCOMPARE(valueOf(made.part(m_content).select_node(query.c_str()).node(), "fo:background-color"), u"#ffff00"_s);
}

void tst_OpenTemplates::dropsChangesAndRemarks()
{
    QCOMPARE(words("<text:tracked-changes><text:changed-region><text:deletion><text:p>消</text:p></text:deletion></text:changed-region>"
                   "</text:tracked-changes><text:p>{{件<text:change-start text:change-id=\"c\"/>名<office:annotation><text:p>注</text:p>"
                   "</office:annotation>}}</text:p>"),
             QStringList(m_incident.title));
}

void tst_OpenTemplates::givesCopiesNamesOfTheirOwn()
{
    const QByteArray text = "<text:p>{{#経過}}</text:p><table:table table:name=\"t\" xml:id=\"x\"><table:table-row><table:table-cell><text:p>"
                            "<text:bookmark text:name=\"b\"/>{{内容}}</text:p></table:table-cell></table:table-row></table:table><text:p>{{/経過}}</text:p>";
    PackageParts made(filled(openWithText(text), u"t.odt"_s, m_incident).file);
    const QStringList names = values(made.part(m_content), "table:table", "table:name");
    QVERIFY(names.size() > 2);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    QCOMPARE(elements(made.part(m_content), "text:bookmark").size(), 1);
}

void tst_OpenTemplates::fillsTheWordFileOfLibreOffice()
{
    const Templates::Filled made = filled(bytesOf(u"office-libreoffice.docx"_s), u"x.docx"_s, m_incident);
    const QStringList body = wordsOf(made.file, u"word/document.xml"_s);
    QVERIFY(body.contains(u"事務代行会社にお知らせメールの送信を依頼"_s));
    QVERIFY(body.contains(u"連絡先 "_s + *m_incident.department));
    QVERIFY(!body.join(u""_s).contains(u"{{"_s));
}

QTEST_GUILESS_MAIN(tst_OpenTemplates)
#include "tst_opentemplates.moc"

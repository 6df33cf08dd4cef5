#include "model/letters/lines.h"
#include "tests/support/letters.h"

#include <QtTest>

using namespace Letters;

class tst_Lines : public QObject
{
    Q_OBJECT
private:
    // «value» in the text becomes a value; everything else is the template's.
    static Document documentOf(const char *text)
    {
        Lines lines;
        const QStringList parts = QString::fromUtf8(text).split(QStringLiteral("«"));
        lines.addWords(parts.first());
        for (qsizetype at = 1; at < parts.size(); ++at) {
            const qsizetype end = parts[at].indexOf(QStringLiteral("»"));
            lines.addValue({.text = parts[at].left(end), .tag = QStringLiteral("tag")});
            lines.addWords(parts[at].mid(end + 1));
        }
        return {.title = {}, .blocks = lines.blocks()};
    }

private Q_SLOTS:
    void shapesLines_data();
    void shapesLines();
    void keepsRunsApart();
    void sharesTheWidthOfATable();
};

void tst_Lines::shapesLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *name, const char *text, const char *printed) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(printed);
    };
    row("signs", "> 右\n@ 宛名\n= 題\n^ 記\n. 字下げなし\n本文\n< 以上\n",
        "[右] 右\n[宛名] 宛名\n[題] 題\n[中央] 記\n字下げなし\n　本文\n[結] 以上\n");
    row("items", "- 一\n-- 二\n* 注\n-[【1】] 三\n-[] 四\n-[«①»] 五",
        "  ・ 一\n    ・ 二\n  ※ 注\n  【1】 三\n  ・ 四\n  ① 五\n");
    row("numbers", "+ 一\n* 注\n+ 二\n本文\n+ 三", "  ① 一\n  ※ 注\n  ② 二\n　本文\n  ① 三\n");
    row("blank lines are nothing", "\n  \n一\n\n二\n", "　一\n　二\n");
    row("headings", "# 一\nあ\n## 甲\nい\n## 乙\nう\n# 二\nえ\n",
        "\n1 一\n　あ\n\n(1) 甲\n　い\n\n(2) 乙\n　う\n\n2 二\n　え\n");
    row("empty sections vanish", "# 一\n# 二\nあ\n## 甲\n# 三\n## 乙\n## 丙\nい\n# 四\n< 以上",
        "\n1 二\n　あ\n\n2 三\n\n(1) 丙\n　い\n[結] 以上\n");
    row("what follows a section", "# 一\n#\n結び", "　結び\n");
    row("a section of sections", "# 一\n## 甲\n## 乙\n# 二\nあ", "\n1 二\n　あ\n");
    row("signs need a blank", "-1度\n#1\n>>\n-\n- ", "　-1度\n　#1\n　>>\n");
    row("escaped", "\\- 引き算", "　- 引き算\n");
    row("page break", "一\n~~~\n二", "　一\n~~~~\n　二\n");
    row("values are no signs", "«# 見出し»\n«- 項目»\n«| 表 |»\n- «> 右»", "　# 見出し\n　- 項目\n　| 表 |\n  ・ > 右\n");
    row("values of several lines", "- «一\n二»、三\n«四\n\n五»", "  ・ 一\n   二、三\n　四\n　五\n");
    row("a line of nothing but blanks around a value", "-  «»  \n- «値»", "  ・ 値\n");
    row("table", "|! 項目 |! 内容\n| 甲 | «a|b»\n|| | 二行目\n本文", "| *項目 | *内容 |\n| 甲 | a|b / 二行目 |\n　本文\n");
    row("rows without content vanish", "|! 甲 | \n|! 乙 | 値\n|! 丙 |", "| *乙 | 値 |\n");
    row("a table of headings vanishes", "# 一\n|! 甲 |! 乙\n# 二\nあ", "\n1 二\n　あ\n");
    row("headings of nothing vanish", "|! 一\n|! 甲 |\n|! 二\n|! 乙 | 値\n|! 三", "| *二 |\n| *乙 | 値 |\n");
    row("cells have signs", "|! 甲 | - 一\n|| | * 注\n|| | -[①] 二", "| *甲 | ・ 一 / ※ 注 / ① 二 |\n");
    row("the last cell takes the rest", "|! 節\n|! 甲 | 値", "| *節 |\n| *甲 | 値 |\n");
    row("widths alone", "|% 1 2\n", "");
}

void tst_Lines::shapesLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, printed);
    QCOMPARE(Tests::printed(documentOf(text.constData())), printed);
}

void tst_Lines::keepsRunsApart()
{
    const Document document = documentOf("- 発生：«2021年»（木）\n");
    const auto paragraph = std::get<Paragraph>(document.blocks.first());
    QCOMPARE(paragraph.runs.size(), 3);
    QCOMPARE(paragraph.runs[0].text, QStringLiteral("発生："));
    QCOMPARE(paragraph.runs[1].tag, QStringLiteral("tag"));
    QVERIFY(paragraph.runs[2].tag.isEmpty());
}

void tst_Lines::sharesTheWidthOfATable()
{
    const auto blocks = documentOf("|% 1 3\n|! 節\n|! 甲 | 値\n本文\n| a | b | c").blocks;
    const auto table = std::get<Table>(blocks.first());
    QCOMPARE(table.widths, QList<double>({0.25, 0.75}));
    QCOMPARE(table.rows[0].first().columns, 2);
    QCOMPARE(table.rows[1].size(), 2);
    QCOMPARE(table.rows[1].last().columns, 1);
    QCOMPARE(std::get<Table>(blocks.last()).rows[0].size(), 2);
}

QTEST_GUILESS_MAIN(tst_Lines)
#include "tst_lines.moc"

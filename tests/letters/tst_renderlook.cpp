#include "model/letters/renderlook.h"
#include "model/letters/renderstyles.h"
#include "sampleletter.h"

#include <QtTest>

#include <numeric>

using namespace Letters;
using SampleLetter::cell;
using SampleLetter::line;

namespace {

QList<Placed> placesOf(const QList<Block> &blocks)
{
    return placed(Document{.blocks = blocks});
}

Paragraph item(const QString &marker, int level = 0)
{
    return line(Style::Item, QStringLiteral("x"), marker, level);
}

} // namespace

class tst_RenderLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesOnePlaceABlock();
    void hangsByTheWidthOfTheMarker_data();
    void hangsByTheWidthOfTheMarker();
    void letsNeighboursShareTheirIndent();
    void leavesRoomForAnyLabel();
    void partsTheHeadFromTheText();
    void addsNoSpaceBesideAnEmptyLine();
    void squaresRaggedTables();
    void countsHeaderRowsFromTheTop();
    void keepsOnlyShortRowsWhole();
    void namesEveryStyleInBothLanguages();
};

void tst_RenderLook::givesOnePlaceABlock()
{
    const Document letter = SampleLetter::letter();
    QCOMPARE(placed(letter).size(), letter.blocks.size());
    QCOMPARE(placed(letter).first().before, 0.0);
}

void tst_RenderLook::hangsByTheWidthOfTheMarker_data()
{
    QTest::addColumn<QString>("marker");
    QTest::addColumn<double>("expected"); // characters
    QTest::newRow("dot") << "・" << 1.0;
    QTest::newRow("bracketed") << "(1)" << 2.0;
    QTest::newRow("two digits") << "(10)" << 2.5;
    QTest::newRow("kana") << "ア" << 2.0;
    QTest::newRow("label") << "【10】" << 3.5;
    QTest::newRow("none") << "" << 0.0;
}

void tst_RenderLook::hangsByTheWidthOfTheMarker()
{
    QFETCH(QString, marker);
    QFETCH(double, expected);
    const Placed place = placesOf({item(marker)})[0];
    QCOMPARE(-place.firstLine, expected * em);
    QCOMPARE(place.left, (1 + expected) * em);
}

void tst_RenderLook::letsNeighboursShareTheirIndent()
{
    const QList<Placed> places = placesOf({item(QStringLiteral("(9)")), item(QStringLiteral("・"), 1), item(QStringLiteral("(10)")),
                                           line(Style::Body, QStringLiteral("x")), item(QStringLiteral("(1)"))});
    QCOMPARE(places[0].left, places[2].left);
    QCOMPARE(places[1].left, 4 * em); // another level
    QCOMPARE(places[4].left, 3 * em); // another list
}

void tst_RenderLook::leavesRoomForAnyLabel()
{
    const Placed place = placesOf({item(QString(300, u'長'), 1000)})[0];
    QVERIFY(place.left < Sheet::textWidth * 0.6);
}

void tst_RenderLook::partsTheHeadFromTheText()
{
    const QList<Placed> places = placesOf({line(Style::Right, QStringLiteral("日付")), line(Style::Right, QStringLiteral("番号")),
                                           line(Style::Addressee, QStringLiteral("様")), line(Style::Title, QStringLiteral("題")),
                                           line(Style::Body, QStringLiteral("文")), line(Style::Body, QStringLiteral("文"))});
    QCOMPARE(places[1].before, 0.0);
    QCOMPARE(places[2].before, bodyLine);
    QVERIFY(places[3].before > bodyLine);
    QCOMPARE(places[4].before, bodyLine);
    QCOMPARE(places[5].before, 0.0);
    QCOMPARE(places[4].firstLine, em);
}

void tst_RenderLook::addsNoSpaceBesideAnEmptyLine()
{
    const QList<Placed> places = placesOf({line(Style::Right, QStringLiteral("日付")), line(Style::Plain, {}),
                                           line(Style::Title, QStringLiteral("題"))});
    QCOMPARE(places[2].before, 0.0);
}

void tst_RenderLook::squaresRaggedTables()
{
    const Table table = squared({.widths = {-1, 3}, .rows = {{cell(QStringLiteral("a"), false, 3)}, {Cell{.columns = 0}}, {}}});
    QCOMPARE(table.widths.size(), 3);
    QVERIFY(qAbs(std::accumulate(table.widths.begin(), table.widths.end(), 0.0) - 1) < 1e-9);
    QVERIFY(std::all_of(table.widths.begin(), table.widths.end(), [](double width) { return width > 0; }));
    for (const QList<Cell> &row : table.rows)
        QCOMPARE(std::accumulate(row.begin(), row.end(), 0, [](int sum, const Cell &one) { return sum + one.columns; }), 3);
}

void tst_RenderLook::countsHeaderRowsFromTheTop()
{
    const QList<Cell> header = {cell(QStringLiteral("甲"), true), cell(QStringLiteral("乙"), true)};
    const QList<Cell> body = {cell(QStringLiteral("甲"), true), cell(QStringLiteral("乙"))};
    QCOMPARE(headerRows({.rows = {header, header, body, header}}), 2);
    QCOMPARE(headerRows({.rows = {body, header}}), 0);
    QCOMPARE(headerRows({.rows = {header}}), 0); // nothing to stand above
}

void tst_RenderLook::keepsOnlyShortRowsWhole()
{
    const QList<double> widths = {0.3, 0.7};
    const auto row = [](int letters) { return QList<Cell>{cell(QStringLiteral("欄"), true), cell(QString(letters, u'字'))}; };
    QVERIFY(staysWhole(row(500), widths));
    QVERIFY(!staysWhole(row(1000), widths));
    QVERIFY(!staysWhole({cell(QStringLiteral("行\n").repeated(40))}, {1.0}));
}

void tst_RenderLook::namesEveryStyleInBothLanguages()
{
    for (const auto language : {Base::Language::Japanese, Base::Language::English}) {
        const QList<NamedStyle> styles = namedStyles(language);
        QStringList names, ids;
        for (const NamedStyle &style : styles) {
            names += style.name;
            ids += style.id;
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(ids.removeDuplicates(), 0);
        for (int style = 0; style <= int(Style::Closing); ++style)
            QCOMPARE(styleOf(styles, {.style = Style(style)}).style, Style(style));
    }
}

QTEST_APPLESS_MAIN(tst_RenderLook)
#include "tst_renderlook.moc"

#include "model/tables/tabtext.h"

#include <QtTest>

using namespace Tables;

class tst_TabText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRowsAndCells();
    void readsCellsBetweenMarks();
    void takesALooseMarkAsALetter();
    void keepsEmptyCells();
    void writesWhatItReads();
};

void tst_TabText::readsRowsAndCells()
{
    const CellBlock expected = {{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QCOMPARE(cellsFromText(u"a\tb\nc\td"_qs), expected);
    QCOMPARE(cellsFromText(u"a\tb\r\nc\td\r\n"_qs), expected);
    QCOMPARE(cellsFromText(QString()), CellBlock());
}

void tst_TabText::readsCellsBetweenMarks()
{
    QCOMPARE(cellsFromText(u"\"two\r\nlines\"\t\"a \"\"b\"\" c\"\nnext"_qs),
             CellBlock({{u"two\nlines"_qs, u"a \"b\" c"_qs}, {u"next"_qs}}));
}

void tst_TabText::takesALooseMarkAsALetter()
{
    QCOMPARE(cellsFromText(u"\"never closed\tb\nc"_qs), CellBlock({{u"\"never closed"_qs, u"b"_qs}, {u"c"_qs}}));
    QCOMPARE(cellsFromText(u"\"a\" b\tc"_qs), CellBlock({{u"\"a\" b"_qs, u"c"_qs}}));
}

void tst_TabText::keepsEmptyCells()
{
    QCOMPARE(cellsFromText(u"a\t\tb\n\n\tc\t"_qs),
             CellBlock({{u"a"_qs, QString(), u"b"_qs}, {QString()}, {QString(), u"c"_qs, QString()}}));
}

void tst_TabText::writesWhatItReads()
{
    const CellBlock cells = {{u"plain"_qs, u"with\ttab"_qs}, {u"two\nlines"_qs, u"\"said\""_qs}, {QString(), u"x"_qs}};
    QCOMPARE(cellsFromText(textFromCells(cells)), cells);
}

QTEST_GUILESS_MAIN(tst_TabText)
#include "tst_tabtext.moc"

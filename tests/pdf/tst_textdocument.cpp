#include "model/pdf/families.h"
#include "model/pdf/textdocument.h"
#include "tests/support/pdffile.h"

#include <QBuffer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QtTest>

class tst_TextDocument : public QObject
{
    Q_OBJECT
private:
    static QByteArray written(QTextDocument &document, const Pdf::PageLayout &layout = {})
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto pages = Pdf::writeTextDocument(document, layout, {.title = QStringLiteral("お詫び")}, &buffer);
        if (!pages)
            qWarning("not written");
        return buffer.data();
    }
    static std::unique_ptr<QTextDocument> plain(const QString &text)
    {
        auto document = std::make_unique<QTextDocument>();
        QFont font;
        font.setFamilies(Pdf::serifFamilies());
        font.setPointSizeF(10.5);
        document->setDefaultFont(font);
        document->setPlainText(text);
        return document;
    }

private Q_SLOTS:
    void copiesAsTyped_data();
    void copiesAsTyped();
    void copiesWhatStandsInATable();
};

void tst_TextDocument::copiesAsTyped_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char16_t *text) { QTest::newRow(name) << QString::fromUtf16(text); };
    row("the classic garblers", u"田月一見高𠮷髙﨑");
    row("radicals", u"⽥⽉⼀⾒⾼");
    row("both", u"田⽥月⽉一⼀");
    row("ligatures", u"office file affluent fjord");
    row("widths", u"ＡＢＣabcｱｲｳアイウ１２３123");
    row("marks", u"か\u3099き\u3099 e\u0301 が");
    row("emoji", u"顛末😀です");
}

void tst_TextDocument::copiesAsTyped()
{
    QFETCH(QString, text);
    const auto document = plain(text);
    const QByteArray pdf = written(*document);
    QCOMPARE(Tests::textOf(pdf).trimmed(), text);
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

void tst_TextDocument::copiesWhatStandsInATable()
{
    const auto document = plain(QStringLiteral("前"));
    QTextCursor cursor(document.get());
    cursor.movePosition(QTextCursor::End);
    QTextTable *table = cursor.insertTable(60, 2);
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    table->setFormat(format);
    for (int row = 0; row < table->rows(); ++row) {
        const QString number = QString::number(row);
        table->cellAt(row, 0).firstCursorPosition().insertText(row ? u"項目" + number : QStringLiteral("見出し"));
        table->cellAt(row, 1).firstCursorPosition().insertText(u"田月" + number);
    }
    const QStringList pages = Tests::textOf(written(*document)).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 2);
    const QString text = pages.join(QString());
    for (int row = 1; row < table->rows(); ++row) {
        const QRegularExpression line(QStringLiteral("項目%1 +田月%1\n").arg(row));
        QCOMPARE(text.count(line), 1);
    }
    QVERIFY(pages[0].contains(u"見出し"));
    QVERIFY2(pages[1].contains(u"見出し"), "the head row is repeated");
}

QTEST_MAIN(tst_TextDocument)
#include "tst_textdocument.moc"

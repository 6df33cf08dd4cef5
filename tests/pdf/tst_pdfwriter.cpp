#include "model/base/clock.h"
#include "model/pdf/cff.h"
#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/syntax.h"
#include "model/pdf/text.h"
#include "model/pdf/writer.h"
#include "tests/support/faildevice.h"
#include "tests/support/pdffile.h"

#include <QBuffer>
#include <QPainterPath>
#include <QRawFont>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <set>

class tst_PdfWriter : public QObject
{
    Q_OBJECT
private:
    static constexpr double size = 200;
    static QByteArray written(const std::function<void(Pdf::Writer &)> &draw)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Pdf::Writer writer(&buffer, {.title = QStringLiteral("お詫び"), .language = QStringLiteral("ja")});
        draw(writer);
        if (!writer.finish())
            qWarning("not written");
        return buffer.data();
    }
    // One line of text at a place in points, as mass letters set their names.
    static void set(Pdf::Content &content, const QString &text, const QPointF &at)
    {
        static const Pdf::PaintDevice measure(QSizeF(size, size));
        QFont font(Pdf::sansFamilies());
        font.setPointSizeF(10.5);
        QTextLayout layout(text, font, &measure);
        layout.beginLayout();
        layout.createLine().setLineWidth(1e6);
        layout.endLayout();
        layout.setPosition(at * Pdf::unitsPerPoint);
        content.setFill(Qt::black);
        Pdf::drawLayout(content, layout, QTransform::fromScale(1.0 / Pdf::unitsPerPoint, 1.0 / Pdf::unitsPerPoint));
    }

private Q_SLOTS:
    void spellsNumbers_data();
    void spellsNumbers();
    void escapesNames();
    void aFormStandsOnceAndShowsOnEveryPage();
    void aFormIsNotTouchedByThePageAround();
    void anImageStandsOnce();
    void textIsSetWhereItWasLaidOut();
    void aLineOfOneFontIsOneRowOfGlyphs();
    void keepsManyPagesInOrder();
    void sendsPagesOutAsTheyAreFinished();
    void aLongFileIsTheSameEachTime();
    void saysTitleLanguageAndTime();
    void anUnfinishedPageIsFinished();
    void aFullDiskIsReported();
    void aDeviceThatFillsUpIsReported();
    void aClosedDeviceIsReported();
    void readsTheCharsetOfACidKeyedFont();
    void refusesBrokenCff();
};

void tst_PdfWriter::spellsNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](double number, const char *text) { QTest::newRow(text) << number << QByteArray(text); };
    row(0, "0 ");
    row(-0.0004, "0 ");
    row(12, "12 ");
    row(-595.2756, "-595.276 ");
    row(0.05, "0.05 ");
    row(100.10, "100.1 ");
    row(1e12, "1000000000 ");
    QTest::newRow("not a number") << qQNaN() << QByteArray("0 ");
    QTest::newRow("infinite") << -qInf() << QByteArray("0 ");
}

void tst_PdfWriter::spellsNumbers()
{
    QFETCH(double, number);
    QByteArray out;
    Pdf::put(out, number);
    QTEST(out, "text");
}

void tst_PdfWriter::escapesNames()
{
    QCOMPARE(Pdf::nameOf("Noto Sans/(1)"), QByteArray("Noto#20Sans#2f#281#29"));
}

void tst_PdfWriter::aFormStandsOnceAndShowsOnEveryPage()
{
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        Pdf::Content drawing(writer);
        drawing.setFill(Qt::red);
        drawing.fill(QRectF(10, 10, 50, 20));
        set(drawing, QStringLiteral("変わらない文面"), {10, 50});
        const Pdf::Form form = writer.addForm(drawing, QRectF(0, 0, size, size));
        for (int page = 0; page < 3; ++page) {
            Pdf::Content &content = writer.beginPage(QSizeF(size, size));
            content.form(form);
            content.form(form, QTransform::fromTranslate(0, 100));
            writer.endPage();
        }
    });
    QCOMPARE(pdf.count("/Subtype/Form"), 1);
    QCOMPARE(Tests::textOf(pdf).count(u"変わらない文面"), 6);
    for (int page = 0; page < 3; ++page) {
        const QImage picture = Tests::pictureOf(pdf, page, 72);
        QCOMPARE(picture.pixelColor(20, 20), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(20, 120), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(20, 40), QColor(Qt::white));
    }
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

void tst_PdfWriter::aFormIsNotTouchedByThePageAround()
{
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        Pdf::Content drawing(writer);
        drawing.setFill(Qt::black);
        drawing.fill(QRectF(0, 0, size, size));
        const Pdf::Form form = writer.addForm(drawing, QRectF(0, 0, size, size));
        Pdf::Content &content = writer.beginPage(QSizeF(size, size));
        content.setFill(QColor(0, 255, 0, 50));
        content.fill(QRectF(0, 0, 10, 10));
        content.form(form);
        content.setFill(QColor(0, 0, 255));
        content.fill(QRectF(100, 100, 10, 10));
        writer.endPage();
    });
    const QImage picture = Tests::pictureOf(pdf, 0, 72);
    QCOMPARE(picture.pixelColor(5, 5), QColor(Qt::black));
    QCOMPARE(picture.pixelColor(105, 105), QColor(Qt::blue));
}

void tst_PdfWriter::anImageStandsOnce()
{
    QImage seal(20, 20, QImage::Format_ARGB32);
    seal.fill(QColor(255, 0, 0, 128));
    const QByteArray pdf = written([&](Pdf::Writer &writer) {
        for (int page = 0; page < 2; ++page) {
            Pdf::Content &content = writer.beginPage(QSizeF(size, size));
            content.image(writer.addImage(seal), QTransform(100, 0, 0, 100, 50, 50));
            writer.endPage();
        }
        QCOMPARE(writer.addImage(QImage()), 0);
    });
    QCOMPARE(pdf.count("/Subtype/Image"), 2); // the image and its soft mask
    const QColor seen = Tests::pictureOf(pdf, 1, 72).pixelColor(100, 100);
    QVERIFY(seen.red() == 255 && std::abs(seen.green() - 127) <= 1 && seen.green() == seen.blue());
}

void tst_PdfWriter::textIsSetWhereItWasLaidOut()
{
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        set(writer.beginPage(QSizeF(size, size)), QStringLiteral("■■■■■■■■■■"), {20, 100});
        writer.endPage();
    });
    const QImage picture = Tests::pictureOf(pdf, 0, 144);
    int left = picture.width(), right = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qGray(picture.pixel(x, y)) < 128) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    // Ten squares of 10.5 points from 20 to 125, with some white around each.
    QVERIFY2(left >= 40 && left <= 44 && right <= 250 && right >= 246, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
}

// Scripts change within it, and the digits behind a letter are other glyphs than those the character map lists.
void tst_PdfWriter::aLineOfOneFontIsOneRowOfGlyphs()
{
    const QString line = QStringLiteral("山田さくら様 M0001アレク");
    const QByteArray pdf = written([&line](Pdf::Writer &writer) {
        for (int page = 0; page < 3; ++page) {
            Pdf::Content &content = writer.beginPage(QSizeF(size, size));
            set(content, line, {20, 100});
            QCOMPARE(content.bytes().count(" ET\n"), 1);
            writer.endPage();
        }
    });
    QCOMPARE(Tests::textOf(pdf).count(line), 3);
}

void tst_PdfWriter::keepsManyPagesInOrder()
{
    constexpr int count = 4'200; // three levels of the page tree
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        for (int page = 0; page < count; ++page) {
            set(writer.beginPage(QSizeF(size, size)), QStringLiteral("第%1号").arg(page), {20, 20});
            writer.endPage();
        }
        QCOMPARE(writer.pageCount(), count);
    });
    const QStringList pages = Tests::textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), count);
    for (int page = 0; page < count; ++page)
        QCOMPARE(pages[page].trimmed(), QStringLiteral("第%1号").arg(page));
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

void tst_PdfWriter::sendsPagesOutAsTheyAreFinished()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Pdf::Writer writer(&buffer, {});
    for (int page = 0; page < 2'000; ++page) {
        set(writer.beginPage(QSizeF(size, size)), QStringLiteral("第%1号").arg(page), {20, 20});
        writer.endPage();
    }
    QVERIFY(buffer.size() > 400'000);
    QVERIFY(writer.finish());
}

// Whichever of its threads is the faster one.
void tst_PdfWriter::aLongFileIsTheSameEachTime()
{
    const Base::FixedClock clock(QDateTime({2026, 11, 20}, {17, 19, 0}, Qt::UTC));
    const auto pages = [](Pdf::Writer &writer) {
        for (int page = 0; page < 3'000; ++page) {
            set(writer.beginPage(QSizeF(size, size)), QStringLiteral("第%1号").arg(page), {20, 20});
            writer.endPage();
        }
    };
    const QByteArray once = written(pages);
    QCOMPARE(written(pages), once);
    QCOMPARE(Tests::complaintsAbout(once), QString());
}

void tst_PdfWriter::saysTitleLanguageAndTime()
{
    const Base::FixedClock clock(QDateTime({2026, 11, 20}, {17, 19, 0}, Qt::OffsetFromUTC, 9 * 3600));
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        writer.beginPage(QSizeF(size, size));
        writer.endPage();
    });
    QVERIFY(pdf.startsWith("%PDF-1.7\n"));
    QVERIFY(pdf.contains(QByteArray("/Title" + Pdf::textString(u"お詫び"))));
    QVERIFY(pdf.contains(QByteArray("/Lang" + Pdf::textString(u"ja"))));
    QVERIFY(pdf.contains("/CreationDate(D:20261120081900Z)"));
}

void tst_PdfWriter::anUnfinishedPageIsFinished()
{
    const QByteArray pdf = written([](Pdf::Writer &writer) {
        set(writer.beginPage(QSizeF(size, size)), QStringLiteral("最後"), {20, 20});
    });
    QCOMPARE(Tests::textOf(pdf).trimmed(), QStringLiteral("最後"));
}

void tst_PdfWriter::aFullDiskIsReported()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    Pdf::Writer writer(&full, {});
    writer.beginPage(QSizeF(size, size));
    writer.endPage();
    const auto outcome = writer.finish();
    QCOMPARE(outcome.problems().value(0).kind, QStringLiteral("pdf.write_failed"));
    QVERIFY(!outcome.problems().value(0).args.value(0).isEmpty());
}

void tst_PdfWriter::aDeviceThatFillsUpIsReported()
{
    Tests::FailDevice full(300'000);
    Pdf::Writer writer(&full, {});
    for (int page = 0; page < 2'000; ++page) {
        set(writer.beginPage(QSizeF(size, size)), QStringLiteral("第%1号").arg(page), {20, 20});
        writer.endPage();
    }
    QCOMPARE(writer.finish().problems().value(0).args.value(0), QStringLiteral("no space left"));
}

void tst_PdfWriter::aClosedDeviceIsReported()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("device not open")));
    Pdf::Writer writer(&file, {});
    writer.beginPage(QSizeF(size, size));
    QVERIFY(!writer.finish());
}

void tst_PdfWriter::readsTheCharsetOfACidKeyedFont()
{
    const QRawFont font = QRawFont::fromFont(QFont(QStringLiteral("Noto Serif CJK JP")));
    const QByteArray table = font.fontTable("CFF ");
    if (table.isEmpty())
        QSKIP("Noto Serif CJK JP is not installed");
    const auto charset = Pdf::readCffCharset(table, 65535);
    QVERIFY(charset && charset->cidKeyed);
    QCOMPARE(charset->cids.size(), size_t(65535));
    QCOMPARE(charset->cids[0], 0);
    const std::set<quint16> different(charset->cids.begin(), charset->cids.end());
    QCOMPARE(different.size(), charset->cids.size());
}

void tst_PdfWriter::refusesBrokenCff()
{
    QVERIFY(!Pdf::readCffCharset({}, 10));
    QVERIFY(!Pdf::readCffCharset(QByteArray(100, '\xFF'), 10));
    const QByteArray table = QRawFont::fromFont(QFont(QStringLiteral("Noto Serif CJK JP"))).fontTable("CFF ");
    for (qsizetype length = 0; length < std::min<qsizetype>(table.size(), 2'000); ++length) {
        const auto charset = Pdf::readCffCharset(table.left(length), 65535);
        QVERIFY(!charset || charset->cids.size() < 65535);
    }
}

QTEST_MAIN(tst_PdfWriter)
#include "tst_pdfwriter.moc"

#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/writer.h"
#include "tests/support/pdffile.h"

#include <QBuffer>
#include <QtCharts>
#include <QtTest>

#include <functional>

class tst_PaintDevice : public QObject
{
    Q_OBJECT
private:
    static constexpr int size = 200; // points, and pixels of the pictures
    static QByteArray drawn(const std::function<void(QPainter &)> &draw)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Pdf::Writer writer(&buffer, {});
        Pdf::PaintDevice device(writer.beginPage(QSizeF(size, size)), QSizeF(size, size));
        QPainter painter(&device);
        painter.scale(Pdf::unitsPerPoint, Pdf::unitsPerPoint);
        draw(painter);
        painter.end();
        writer.endPage();
        if (!writer.finish())
            qWarning("not written");
        return buffer.data();
    }
    static QImage shown(const std::function<void(QPainter &)> &draw) { return Tests::pictureOf(drawn(draw), 0, 72); }
    static QImage painted(const std::function<void(QPainter &)> &draw)
    {
        QImage image(size, size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter);
        return image;
    }
    static void showChart(QPainter &painter);

private Q_SLOTS:
    void looksAsPainted_data();
    void looksAsPainted();
    void aChartsWordsCopyAsTyped();
    void patternsCanBeToldApart();
    void hatchingsTakeTheirColour();
    void aCosmeticPenKeepsItsWidth();
    void justifiedTextFillsItsLine();
    void turnedTextCopies();
    void measuresInTwentiethsOfAPoint();
};

using Drawing = std::function<void(QPainter &)>;
Q_DECLARE_METATYPE(Drawing)

void tst_PaintDevice::showChart(QPainter &painter)
{
    auto *chart = new QChart;
    chart->setTitle(QStringLiteral("原因別の件数 田月一見高𠮷髙﨑"));
    auto *bars = new QBarSet(QStringLiteral("誤送信"));
    bars->append({1, 2, 3});
    bars->setBrush(Qt::darkCyan);
    auto *series = new QBarSeries;
    series->append(bars);
    chart->addSeries(series);
    auto *months = new QBarCategoryAxis;
    months->append({QStringLiteral("一月"), QStringLiteral("二月"), QStringLiteral("三月")});
    chart->addAxis(months, Qt::AlignBottom);
    auto *count = new QValueAxis;
    count->setTitleText(QStringLiteral("件数"));
    chart->addAxis(count, Qt::AlignLeft);
    chart->resize(size * 2, size * 2);
    QGraphicsScene scene(0, 0, size * 2, size * 2);
    scene.addItem(chart);
    scene.render(&painter, QRectF(0, 0, size, size));
}

static QImage quarters()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(20, 0, 20, 20, Qt::green);
    painter.fillRect(0, 20, 20, 20, Qt::blue);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.fillRect(20, 20, 20, 20, QColor(0, 0, 0, 60));
    return image;
}

void tst_PaintDevice::looksAsPainted_data()
{
    QTest::addColumn<Drawing>("drawing");
    const auto row = [](const char *name, Drawing drawing) { QTest::newRow(name) << drawing; };
    row("shapes", [](QPainter &p) {
        p.setPen(QPen(Qt::darkRed, 5));
        p.setBrush(QColor(255, 200, 0));
        p.drawEllipse(20, 20, 100, 60);
        p.drawRoundedRect(QRectF(90, 60, 80, 60), 12, 12);
        p.setPen(QPen(Qt::darkRed, 5, Qt::DashLine));
        p.drawPolygon(QPolygonF({{20, 190}, {80, 110}, {100, 190}}));
        p.drawPolyline(QPolygonF({{120, 190}, {150, 140}, {180, 190}}));
    });
    row("windings", [](QPainter &p) {
        const QPolygonF star({{100, 10}, {150, 180}, {10, 70}, {190, 70}, {50, 180}});
        p.setBrush(Qt::blue);
        p.drawPolygon(star, Qt::OddEvenFill);
        p.translate(20, 10);
        p.scale(0.3, 0.3);
        p.drawPolygon(star, Qt::WindingFill);
    });
    row("opacity", [](QPainter &p) {
        p.fillRect(20, 20, 120, 120, Qt::red);
        p.fillRect(60, 60, 120, 40, QColor(0, 0, 255, 128));
        p.setOpacity(0.5);
        p.fillRect(60, 110, 120, 40, Qt::black);
        p.drawImage(QRectF(20, 150, 100, 40), quarters());
    });
    row("clips", [](QPainter &p) {
        QPainterPath circle;
        circle.addEllipse(20, 20, 120, 120);
        p.save();
        p.setClipPath(circle);
        p.setClipRect(QRectF(80, 0, 120, 200), Qt::IntersectClip);
        p.fillRect(0, 0, 200, 200, Qt::darkGreen);
        p.setClipping(false);
        p.fillRect(0, 0, 15, 15, Qt::black);
        p.setClipping(true);
        p.fillRect(0, 60, 200, 20, Qt::yellow);
        p.restore();
        p.fillRect(150, 150, 40, 40, Qt::blue);
    });
    row("an empty clip", [](QPainter &p) {
        p.setClipRect(QRectF(0, 0, 50, 50));
        p.setClipRect(QRectF(100, 100, 50, 50), Qt::IntersectClip);
        p.fillRect(0, 0, 200, 200, Qt::red);
    });
    row("images", [](QPainter &p) {
        p.drawImage(QRectF(10, 10, 80, 80), quarters());
        p.drawImage(QRectF(110, 10, 80, 80), quarters(), QRectF(0, 0, 20, 40));
        p.translate(60, 150);
        p.rotate(30);
        p.drawPixmap(QRectF(-30, -30, 60, 60), QPixmap::fromImage(quarters()), QRectF(0, 0, 40, 40));
    });
    row("tiles", [](QPainter &p) {
        p.drawTiledPixmap(QRectF(10, 10, 120, 80), QPixmap::fromImage(quarters()), QPointF(10, 0));
        p.setBrush(QBrush(quarters()));
        p.drawEllipse(20, 110, 160, 80);
    });
    row("gradients", [](QPainter &p) {
        QLinearGradient linear(0, 0, 1, 1);
        linear.setCoordinateMode(QGradient::ObjectBoundingMode);
        linear.setStops({{0, Qt::red}, {0.5, Qt::yellow}, {1, Qt::blue}});
        p.fillRect(10, 10, 180, 60, linear);
        QRadialGradient radial(100, 130, 60);
        radial.setStops({{0, Qt::white}, {1, Qt::darkBlue}});
        p.setBrush(radial);
        p.drawRect(20, 80, 160, 100);
    });
    row("a pen under an uneven scale", [](QPainter &p) {
        p.scale(3, 1);
        p.setPen(QPen(Qt::black, 6));
        p.drawRect(10, 40, 40, 100);
    });
    row("a shear", [](QPainter &p) {
        p.shear(0.5, 0);
        p.fillRect(20, 20, 60, 120, Qt::magenta);
    });
    row("a perspective", [](QPainter &p) {
        QTransform transform;
        QTransform::quadToQuad(QPolygonF({{0, 0}, {1, 0}, {1, 1}, {0, 1}}),
                               QPolygonF({{60, 20}, {140, 20}, {190, 180}, {10, 180}}), transform);
        p.setTransform(transform, true);
        p.fillRect(QRectF(0, 0, 1, 1), Qt::darkCyan);
    });
    row("a chart", showChart);
}

void tst_PaintDevice::looksAsPainted()
{
    QFETCH(Drawing, drawing);
    const QImage picture = shown(drawing);
    const Tests::Distance distance = Tests::distanceBetween(picture, painted(drawing));
    QVERIFY2(distance.mean < 4 && distance.most < 70,
             qPrintable(QStringLiteral("%1 %2").arg(distance.mean).arg(distance.most)));
}

void tst_PaintDevice::aChartsWordsCopyAsTyped()
{
    const QByteArray pdf = drawn(showChart);
    const QString text = Tests::textOf(pdf);
    for (const char16_t *word : {u"原因別の件数 田月一見高𠮷髙﨑", u"誤送信", u"一月", u"二月", u"三月", u"件数"})
        QVERIFY2(text.contains(QStringView(word)), qPrintable(text));
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

void tst_PaintDevice::patternsCanBeToldApart()
{
    QList<QImage> pictures;
    for (int style = Qt::SolidPattern; style <= Qt::DiagCrossPattern; ++style) {
        const QByteArray pdf = drawn([&](QPainter &painter) {
            painter.fillRect(0, 0, size, size, QBrush(Qt::black, Qt::BrushStyle(style)));
        });
        pictures += Tests::pictureOf(pdf, 0, 144);
        QVERIFY2(!pictures.mid(0, pictures.size() - 1).contains(pictures.last()), qPrintable(QString::number(style)));
    }
}

void tst_PaintDevice::hatchingsTakeTheirColour()
{
    for (const Qt::BrushStyle style : {Qt::Dense4Pattern, Qt::CrossPattern}) {
        const QImage picture = shown([&](QPainter &painter) {
            painter.fillRect(0, 0, size, size, QBrush(Qt::red, style));
        });
        for (int x = 0; x < size; ++x)
            QVERIFY(qRed(picture.pixel(x, 100)) > 250 && qGreen(picture.pixel(x, 100)) == qBlue(picture.pixel(x, 100)));
    }
}

void tst_PaintDevice::aCosmeticPenKeepsItsWidth()
{
    const auto rows = [](double scale) {
        const QImage picture = shown([&](QPainter &painter) {
            painter.scale(scale, scale);
            QPen pen(Qt::black, 8);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.drawLine(QPointF(0, 100 / scale), QPointF(size / scale, 100 / scale));
        });
        int dark = 0;
        for (int y = 0; y < size; ++y)
            dark += qGray(picture.pixel(100, y)) < 128;
        return dark;
    };
    QCOMPARE(rows(1), 6);
    QCOMPARE(rows(10), 6);
}

void tst_PaintDevice::justifiedTextFillsItsLine()
{
    const auto justified = [](QPainter &painter) {
        QTextDocument document;
        QFont font(Pdf::sansFamilies());
        font.setPixelSize(10);
        document.setDefaultFont(font);
        document.setDocumentMargin(0);
        document.setDefaultTextOption(QTextOption(Qt::AlignJustify));
        document.setTextWidth(size - 5);
        document.setPlainText(QStringLiteral("両端を揃えた文章は右の端まで届きます。").repeated(3));
        document.drawContents(&painter);
    };
    const auto rightmostInk = [](const QImage &picture) {
        for (int x = size - 1; x > 0; --x) {
            for (int y = 0; y < 14; ++y) {
                if (qGray(picture.pixel(x, y)) < 160)
                    return x;
            }
        }
        return 0;
    };
    const int right = rightmostInk(shown(justified));
    QVERIFY(right > size - 14);
    QVERIFY2(std::abs(right - rightmostInk(painted(justified))) <= 1, qPrintable(QString::number(right)));
    QVERIFY(Tests::textOf(drawn(justified)).contains(u"両端を揃えた文章"));
}

void tst_PaintDevice::turnedTextCopies()
{
    const QByteArray pdf = drawn([](QPainter &painter) {
        QFont font(Pdf::sansFamilies());
        font.setPixelSize(12);
        painter.setFont(font);
        painter.rotate(-90);
        painter.drawText(QPointF(-150, 100), QStringLiteral("縦軸の高さ office"));
    });
    QVERIFY(Tests::textOf(pdf).contains(u"縦軸の高さ office"));
}

void tst_PaintDevice::measuresInTwentiethsOfAPoint()
{
    const Pdf::PaintDevice device(QSizeF(595, 842));
    QCOMPARE(device.width(), 11900);
    QCOMPARE(device.heightMM(), 297);
    QCOMPARE(device.logicalDpiX(), 1440);
    QFont font(Pdf::sansFamilies());
    font.setPointSizeF(10.55);
    QCOMPARE(QFontInfo(QFont(font, &device)).pixelSize(), 211);
}

QTEST_MAIN(tst_PaintDevice)
#include "tst_paintdevice.moc"

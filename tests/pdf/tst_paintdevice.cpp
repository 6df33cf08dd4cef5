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
    static constexpr int size = 200; // points
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

private Q_SLOTS:
    void aChartsWordsCopyAsTyped();
};

void tst_PaintDevice::aChartsWordsCopyAsTyped()
{
    auto *chart = new QChart;
    chart->setTitle(QStringLiteral("原因別の件数 田月一見高𠮷髙﨑"));
    auto *bars = new QBarSet(QStringLiteral("誤送信"));
    bars->append({1, 2, 3});
    auto *series = new QBarSeries;
    series->append(bars);
    chart->addSeries(series);
    auto *months = new QBarCategoryAxis;
    months->append({QStringLiteral("一月"), QStringLiteral("二月"), QStringLiteral("三月")});
    chart->addAxis(months, Qt::AlignBottom);
    chart->resize(size * 2, size * 2);
    QGraphicsScene scene(0, 0, size * 2, size * 2);
    scene.addItem(chart);
    const QByteArray pdf = drawn([&](QPainter &painter) { scene.render(&painter, QRectF(0, 0, size, size)); });
    const QString text = Tests::textOf(pdf);
    for (const QString &word : QStringList{chart->title(), bars->label()} + months->categories())
        QVERIFY2(text.contains(word), qPrintable(word + u" is not in " + text));
    QCOMPARE(Tests::complaintsAbout(pdf), QString());
}

QTEST_MAIN(tst_PaintDevice)
#include "tst_paintdevice.moc"

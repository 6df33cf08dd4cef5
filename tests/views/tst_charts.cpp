#include "model/base/clock.h"
#include "tests/support/emptysettings.h"
#include "tests/support/pdffile.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/dashboard/chart.h"
#include "views/dashboard/chartfiles.h"
#include "views/dashboard/figuretable.h"

#include <QAbstractItemModelTester>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Views;
using namespace Insight;
using Base::Language;

namespace {

const QString markup = QStringLiteral("<b>x</b> & 田月一見高𠮷髙﨑");

Ledger::Figures someFigures()
{
    return {.months = {{u"2026-04"_qs, u"cc_instead_of_bcc"_qs, 4, 1300}, {u"2026-06"_qs, u"loss"_qs, 2, 5},
                       {u"2026-06"_qs, u"cc_instead_of_bcc"_qs, 1, 10}},
            .discoveredBy = {{u"own"_qs, 3}, {u"recipient"_qs, 2}, {u"entrusted"_qs, 1}},
            .actionStatus = {{u"open"_qs, 4}, {u"done"_qs, 3}, {u"closed"_qs, 5}},
            .overdueActions = 3,
            .openIncidents = 4,
            .toDiscovery = {6, 36 * 3600, 100 * 86400},
            .toPersons = {5, 86400, 3 * 86400}};
}

ChartFigures figuresOf(ChartName name)
{
    return chartFigures(name, someFigures(), {}, Language::Japanese);
}

/// A chart drawn at a size, as pixels.
struct Drawn
{
    explicit Drawn(const ChartFigures &figures, ChartLook look = printLook(Language::Japanese))
        : chart(new Chart(figures, look)), image(900, 500, QImage::Format_RGB32)
    {
        scene.addItem(chart);
        chart->resize(image.size());
        chart->layout()->activate();
        image.fill(Qt::white);
        QPainter painter(&image);
        scene.render(&painter, image.rect(), image.rect());
    }
    QColor colourIn(const Bar &bar) const
    {
        QHash<QRgb, int> counted;
        const QRect inside = bar.rect.adjusted(2, 2, -2, -2).toRect();
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                ++counted[image.pixel(x, y)];
        }
        QRgb most = 0;
        for (auto pixel = counted.cbegin(); pixel != counted.cend(); ++pixel)
            most = counted.value(most) < *pixel ? pixel.key() : most;
        return QColor(most);
    }

    QGraphicsScene scene;
    Chart *chart;
    QImage image;
};

QString textOfPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Tests::textOf(file.readAll()) : QString();
}

QString textOfSvg(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == u"text")
            text += reader.readElementText() + u'\n';
        else if (!reader.isEndDocument() && reader.tokenType() != QXmlStreamReader::StartElement)
            reader.readNext();
    }
    return reader.hasError() ? QString() : text;
}

} // namespace

class tst_Charts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Language::Japanese);
    }

    void drawsEachBarInItsColour_data();
    void drawsEachBarInItsColour();
    void keepsTheColourOfACauseEverywhere();
    void scalesInRoundSteps();
    void findsTheBarUnderThePointer();
    void savesEveryFormat_data();
    void savesEveryFormat();
    void keepsMarkupAsTextInPdfAndSvg();
    void patternsSurviveInSvg();
    void savesFiguresAsCsv();
    void refusesWhatItCannotWrite();
    void savesTheWholePage();
    void saysWhenThereIsNothingToDraw();
    void listsTheBarsAsRows();
};

void tst_Charts::drawsEachBarInItsColour_data()
{
    QTest::addColumn<int>("name");
    for (const auto &name : Base::EnumNames<ChartName>::table)
        QTest::newRow(name.name) << int(name.value);
}

void tst_Charts::drawsEachBarInItsColour()
{
    QFETCH(int, name);
    const ChartFigures figures = figuresOf(ChartName(name));
    const Drawn drawn(figures);
    const QList<Bar> bars = drawn.chart->bars();
    int values = 0;
    for (const Series &series : figures.series)
        values += int(series.values.size() - series.values.count(0));
    QCOMPARE(bars.size(), values);
    for (const Bar &bar : bars) {
        QVERIFY(drawn.chart->plotArea().adjusted(-1, -1, 1, 1).contains(bar.rect));
        if (bar.rect.width() > 8 && bar.rect.height() > 8)
            QCOMPARE(drawn.colourIn(bar), barLook(figures, bar.category, bar.series, drawn.chart->look().palette).fill);
    }
}

void tst_Charts::keepsTheColourOfACauseEverywhere()
{
    const ChartFigures months = figuresOf(ChartName::IncidentsByCause), persons = figuresOf(ChartName::PersonsByCause);
    const QPalette palette = printLook(Language::Japanese).palette;
    for (qsizetype series = 0; series < months.series.size(); ++series) {
        const qsizetype category = persons.categories.indexOf(months.series[series].id);
        QCOMPARE(barLook(months, 0, series, palette).fill, barLook(persons, category, 0, palette).fill);
    }
}

void tst_Charts::scalesInRoundSteps()
{
    QCOMPARE(scaleStep(0, true), 1.0);
    QCOMPARE(scaleStep(3, true), 1.0);
    QCOMPARE(scaleStep(6, true), 2.0);
    QCOMPARE(scaleStep(290'771, true), 100'000.0);
    QCOMPARE(scaleStep(0.7, false), 0.2);
    QCOMPARE(scaleStep(0.7, true), 1.0);
}

void tst_Charts::findsTheBarUnderThePointer()
{
    const Drawn drawn(figuresOf(ChartName::IncidentsByCause));
    for (const Bar &bar : drawn.chart->bars()) {
        const auto found = drawn.chart->barAt(bar.rect.center());
        QVERIFY(found);
        QCOMPARE(found->category, bar.category);
        QCOMPARE(found->series, bar.series);
    }
    QVERIFY(!drawn.chart->barAt(QPointF(1, 1)));
}

void tst_Charts::savesEveryFormat_data()
{
    QTest::addColumn<int>("name");
    QTest::addColumn<QString>("ending");
    for (const auto &name : Base::EnumNames<ChartName>::table) {
        for (const char *ending : {"png", "svg", "pdf"})
            QTest::addRow("%s.%s", name.name, ending) << int(name.value) << QString::fromLatin1(ending);
    }
}

void tst_Charts::savesEveryFormat()
{
    QFETCH(int, name);
    QFETCH(QString, ending);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart."_qs + ending);
    const ChartFigures figures = figuresOf(ChartName(name));
    Tests::expect(saveChart(figures, u"全期間"_qs, Language::Japanese, path));
    if (ending == u"png") {
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1800, 960));
        return;
    }
    const QString text = ending == u"svg" ? textOfSvg(path) : textOfPdf(path);
    QVERIFY2(text.contains(figures.heading), qPrintable(text));
    QVERIFY2(text.contains(u"全期間"_qs), qPrintable(text));
    if (figures.name != ChartName::IncidentsByCause)
        QVERIFY2(text.contains(figures.labels.first()), qPrintable(text));
}

void tst_Charts::keepsMarkupAsTextInPdfAndSvg()
{
    const QTemporaryDir folder;
    ChartFigures figures = figuresOf(ChartName::FoundBy);
    figures.labels[0] = markup;
    figures.series[0].label = u"<i>y</i>"_qs;
    figures.heading = u"<u>t</u>"_qs;
    for (const QString &ending : {u"svg"_qs, u"pdf"_qs}) {
        const QString path = folder.filePath(u"chart."_qs + ending);
        Tests::expect(saveChart(figures, u"部門 "_qs + markup, Language::Japanese, path));
        const QString text = ending == u"svg" ? textOfSvg(path) : textOfPdf(path);
        for (const QString &expected : QStringList{markup, u"<i>y</i>"_qs, u"<u>t</u>"_qs, u"部門 "_qs + markup})
            QVERIFY2(text.contains(expected), qPrintable(ending + text));
    }
}

void tst_Charts::patternsSurviveInSvg()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.svg"_qs);
    Tests::expect(saveChart(figuresOf(ChartName::IncidentsByCause), {}, Language::Japanese, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<pattern"));
}

void tst_Charts::savesFiguresAsCsv()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.csv"_qs);
    Tests::expect(saveChart(figuresOf(ChartName::Actions), {}, Language::Japanese, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), csv(figuresOf(ChartName::Actions), Language::Japanese));
}

void tst_Charts::refusesWhatItCannotWrite()
{
    const QTemporaryDir folder;
    const ChartFigures figures = figuresOf(ChartName::Actions);
    const auto kind = [&](const QString &name) {
        return Tests::kindOf(saveChart(figures, {}, Language::Japanese, folder.filePath(name)));
    };
    QCOMPARE(kind(u"chart.gif"_qs), u"charts.unknown_ending"_qs);
    QCOMPARE(kind(u"chart"_qs), u"charts.unknown_ending"_qs);
    for (const char *ending : {"png", "svg", "pdf", "csv"})
        QCOMPARE(kind(u"nowhere/chart."_qs + QLatin1String(ending)), u"charts.cannot_write"_qs);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Charts::savesTheWholePage()
{
    const QTemporaryDir folder;
    const Report report = reportOf(someFigures(), fiscalYear(2026), markup, QDate(2026, 11, 20), Language::Japanese);
    QCOMPARE(report.charts.size(), 5);
    const QString path = folder.filePath(u"dashboard.pdf"_qs);
    Tests::expect(saveReport(report, path));
    const QString text = textOfPdf(path);
    for (const ChartFigures &figures : report.charts)
        QVERIFY2(text.contains(figures.heading), qPrintable(figures.heading));
    for (const QString &expected : {u"2026年度"_qs, markup, u"2026年11月20日(金)"_qs, u"期限を過ぎた対策"_qs})
        QVERIFY2(text.contains(expected), qPrintable(expected + u"\n"_qs + text));
    Tests::expect(saveReport(report, folder.filePath(u"dashboard.png"_qs)));
    QVERIFY(!QImage(folder.filePath(u"dashboard.png"_qs)).isNull());
}

void tst_Charts::saysWhenThereIsNothingToDraw()
{
    const QTemporaryDir folder;
    for (const auto &name : Base::EnumNames<ChartName>::table) {
        const QString path = folder.filePath(u"empty.pdf"_qs);
        Tests::expect(saveChart(chartFigures(name.value, {}, {}, Language::English), {}, Language::English, path));
        QVERIFY2(textOfPdf(path).contains(u"Nothing in this period"_qs), name.name);
    }
}

void tst_Charts::listsTheBarsAsRows()
{
    FigureTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setFigures(figuresOf(ChartName::IncidentsByCause));
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.index(1, FigureTable::Category).data().toString(), u"2026-06"_qs);
    QCOMPARE(table.index(1, FigureTable::Value).data().toString(), u"1"_qs);
    QCOMPARE(table.barOf(2), (std::pair<qsizetype, qsizetype>(2, 1)));
    table.setFigures(figuresOf(ChartName::Lags));
    QCOMPARE(table.index(1, FigureTable::Value).data().toString(), u"100.0"_qs);
}

QTEST_MAIN(tst_Charts)
#include "tst_charts.moc"

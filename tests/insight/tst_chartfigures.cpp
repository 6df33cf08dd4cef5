#include "model/insight/chartfigures.h"

#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Insight;
using Base::Language;
using Incidents::IncidentId;

namespace {

Ledger::Figures someFigures()
{
    return {.months = {{u"2026-04"_qs, u"cc_instead_of_bcc"_qs, 2, 300},
                       {u"2026-04"_qs, u"wrong_attachment"_qs, 1, 10},
                       {u"2026-06"_qs, u"loss"_qs, 1, 5},
                       {u"2026-06"_qs, QString(), 1, 0},
                       {QString(), u"loss"_qs, 1, 7}},
            .discoveredBy = {{u"own"_qs, 3}, {u"recipient"_qs, 2}, {u"media"_qs, 1}, {QString(), 1}, {u"unknown"_qs, 1}},
            .actionStatus = {{u"considering"_qs, 1}, {u"open"_qs, 4}, {u"carried_over"_qs, 2}, {u"done"_qs, 3},
                             {u"verified"_qs, 1}, {u"closed"_qs, 5}},
            .overdueActions = 3,
            .openIncidents = 4,
            .toDiscovery = {20, 36 * 3600, 100 * 86400},
            .toPersons = {12, 86400, 3 * 86400}};
}

QList<double> valuesOf(const ChartFigures &chart, const QString &series)
{
    for (const Series &one : chart.series) {
        if (one.id == series)
            return one.values;
    }
    return {};
}

QStringList seriesOf(const ChartFigures &chart)
{
    QStringList ids;
    for (const Series &one : chart.series)
        ids += one.id;
    return ids;
}

/// Three incidents: April 2026 (loss, found outside), April 2026 (Cc, found inside, with actions), no date.
Tests::TemporaryLedger &filled(Tests::TemporaryLedger &ledger)
{
    Tests::expect(ledger->add(
        {Tests::incidentOf(R"("cause":"loss","department":"<b>総務</b>","discovered_by":"recipient",
             "occurred":{"at":"2026-04-03"},"discovered":{"at":"2026-04-05"})"),
         Tests::incidentOf(R"("title":"b","cause":"cc_instead_of_bcc","discovered_by":"own","occurred":{"at":"2026-04-30"},
             "discovered":{"at":"2026-04-30T10:00"},"actions":[{"title":"x","status":"open","due":"2026-05-01"},
             {"title":"y","status":"planned"}])"),
         Tests::incidentOf(R"("title":"c","cause":"loss","actions":[{"title":"z","status":"done"}])"),
         Tests::incidentOf(R"("title":"d","kind":"near_miss","cause":"loss","occurred":{"at":"2026-04-03"})")},
        QStringLiteral("x")));
    return ledger;
}

} // namespace

class tst_ChartFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stacksFamiliesOfCausesByMonth();
    void addsUpThePersonsOfAFamily();
    void tellsOverdueActionsFromOthers();
    void namesLagsInDaysOrHours();
    void groupsFindersBySide();
    void countsWhatAsksForAction();
    void speaksBothLanguages();
    void writesCsvThatASpreadsheetReads();
    void findsTheIncidentsBehindEachBar();
    void findsAsManyIncidentsAsTheBarCounts();
    void hasNothingToShowInAnEmptyLedger();
};

void tst_ChartFigures::stacksFamiliesOfCausesByMonth()
{
    const ChartFigures chart = chartFigures(ChartName::IncidentsByCause, someFigures(), {}, Language::Japanese);
    QCOMPARE(chart.categories, QStringList({u"2026-04"_qs, u"2026-05"_qs, u"2026-06"_qs, QString()}));
    QCOMPARE(chart.labels.last(), u"時期不明"_qs);
    QCOMPARE(seriesOf(chart), QStringList({u"mis_sent"_qs, u"lost"_qs, QString()}));
    QCOMPARE(valuesOf(chart, u"mis_sent"_qs), QList<double>({3, 0, 0, 0}));
    QCOMPARE(valuesOf(chart, u"lost"_qs), QList<double>({0, 0, 1, 1}));
    QCOMPARE(valuesOf(chart, QString()), QList<double>({0, 0, 1, 0}));
}

void tst_ChartFigures::addsUpThePersonsOfAFamily()
{
    const ChartFigures chart = chartFigures(ChartName::PersonsByCause, someFigures(), {}, Language::Japanese);
    QCOMPARE(chart.categories, QStringList({u"mis_sent"_qs, u"lost"_qs, QString()}));
    QCOMPARE(chart.series[0].values, QList<double>({310, 12, 0}));
    QCOMPARE(chart.unit, u"名"_qs);
}

void tst_ChartFigures::tellsOverdueActionsFromOthers()
{
    const ChartFigures chart = chartFigures(ChartName::Actions, someFigures(), {}, Language::English);
    QCOMPARE(chart.categories, QStringList({u"overdue"_qs, u"pending"_qs, u"done"_qs, u"verified"_qs, u"closed"_qs,
                                            u"dropped"_qs}));
    QCOMPARE(chart.series[0].values, QList<double>({3, 4, 3, 1, 5, 0}));
}

void tst_ChartFigures::namesLagsInDaysOrHours()
{
    ChartFigures chart = chartFigures(ChartName::Lags, someFigures(), {}, Language::English);
    QCOMPARE(chart.unit, u"days"_qs);
    QCOMPARE(chart.labels[0], u"Event to discovery (n=20)"_qs);
    QCOMPARE(valuesOf(chart, u"median"_qs), QList<double>({1.5, 1}));
    QCOMPARE(valuesOf(chart, u"ninth"_qs), QList<double>({100, 3}));
    Ledger::Figures quick = someFigures();
    quick.toDiscovery = {4, 1800, 7200};
    chart = chartFigures(ChartName::Lags, quick, {}, Language::English);
    QCOMPARE(chart.unit, u"hours"_qs);
    QCOMPARE(valuesOf(chart, u"median"_qs), QList<double>({0.5, 24}));
}

void tst_ChartFigures::groupsFindersBySide()
{
    const ChartFigures chart = chartFigures(ChartName::FoundBy, someFigures(), {}, Language::Japanese);
    QCOMPARE(chart.categories.first(), u"recipient"_qs);
    const qsizetype own = chart.categories.indexOf(u"own"_qs);
    QCOMPARE(valuesOf(chart, u"inside"_qs)[own], 3.0);
    QCOMPARE(valuesOf(chart, u"outside"_qs)[own], 0.0);
    QCOMPARE(valuesOf(chart, u"outside"_qs)[chart.categories.indexOf(u"media"_qs)], 1.0);
    QCOMPARE(valuesOf(chart, u"unknown"_qs).last(), 2.0);
}

void tst_ChartFigures::countsWhatAsksForAction()
{
    QCOMPARE(alerts(someFigures()), (Alerts{.overdueActions = 3, .openIncidents = 4, .actionsToVerify = 4}));
}

void tst_ChartFigures::speaksBothLanguages()
{
    for (const auto &name : Base::EnumNames<ChartName>::table) {
        const auto japanese = chartFigures(name.value, someFigures(), {}, Language::Japanese);
        const auto english = chartFigures(name.value, someFigures(), {}, Language::English);
        QVERIFY(japanese.title != english.title && japanese.title != QLatin1StringView(name.name));
        QCOMPARE(japanese.categories, english.categories);
        QVERIFY(japanese.series.first().label != english.series.first().label);
    }
}

void tst_ChartFigures::writesCsvThatASpreadsheetReads()
{
    ChartFigures chart = chartFigures(ChartName::Lags, someFigures(), {}, Language::English);
    chart.labels[0] = u"a, \"b\""_qs;
    QCOMPARE(csv(chart, Language::English), QByteArray("\xef\xbb\xbf" "Category,Median,Nine in ten within\r\n"
                                                       "\"a, \"\"b\"\"\",1.5,100.0\r\n"
                                                       "Discovery to information (n=12),1.0,3.0\r\n"));
}

void tst_ChartFigures::findsTheIncidentsBehindEachBar()
{
    Tests::TemporaryLedger ledger;
    filled(ledger);
    const Ledger::FigureQuery query{.today = QDate(2026, 6, 1)};
    const auto figures = Tests::expect(ledger->figures(query));
    const auto behind = [&](ChartName name, const QString &category, const QString &series) {
        const auto chart = chartFigures(name, figures, {}, Language::English);
        qsizetype at = chart.categories.indexOf(category);
        return Tests::expect(ledger->incidentsBehind(query, partOf(chart, at, seriesOf(chart).indexOf(series))));
    };
    using Ids = QList<IncidentId>;
    const IncidentId first(1), second(2), third(3);
    QCOMPARE(behind(ChartName::IncidentsByCause, u"2026-04"_qs, u"lost"_qs), Ids{first});
    QCOMPARE(behind(ChartName::IncidentsByCause, u"2026-04"_qs, u"mis_sent"_qs), Ids{second});
    QCOMPARE(behind(ChartName::IncidentsByCause, QString(), u"lost"_qs), Ids{third});
    QCOMPARE(behind(ChartName::PersonsByCause, u"lost"_qs, {}), (Ids{first, third}));
    QCOMPARE(behind(ChartName::Actions, u"overdue"_qs, {}), Ids{second});
    QCOMPARE(behind(ChartName::Actions, u"pending"_qs, {}), Ids{second});
    QCOMPARE(behind(ChartName::Actions, u"done"_qs, {}), Ids{third});
    QCOMPARE(behind(ChartName::FoundBy, u"recipient"_qs, u"outside"_qs), Ids{first});
    QCOMPARE(behind(ChartName::FoundBy, u"unknown"_qs, u"unknown"_qs), Ids{third});
    QCOMPARE(behind(ChartName::Lags, u"to_discovery"_qs, u"median"_qs), (Ids{second, first}));
    QVERIFY(behind(ChartName::Lags, u"to_persons"_qs, u"median"_qs).isEmpty());
    const Ledger::FigureQuery department{.department = u"<b>総務</b>"_qs, .today = query.today};
    QCOMPARE(Tests::expect(ledger->incidentsBehind(department, {})), Ids{first});
}

void tst_ChartFigures::findsAsManyIncidentsAsTheBarCounts()
{
    Tests::TemporaryLedger ledger(Tests::TemporaryLedger::Content::Samples);
    const Ledger::FigureQuery query{.today = QDate(2026, 6, 1)};
    const auto figures = Tests::expect(ledger->figures(query));
    for (const ChartName name : {ChartName::IncidentsByCause, ChartName::FoundBy}) {
        const auto chart = chartFigures(name, figures, {}, Language::Japanese);
        for (qsizetype series = 0; series < chart.series.size(); ++series) {
            for (qsizetype at = 0; at < chart.categories.size(); ++at) {
                const double value = chart.series[series].values[at];
                const auto ids = Tests::expect(ledger->incidentsBehind(query, partOf(chart, at, series)));
                if (value > 0)
                    QCOMPARE(double(ids.size()), value);
            }
        }
        QVERIFY(!chart.isEmpty());
    }
}

void tst_ChartFigures::hasNothingToShowInAnEmptyLedger()
{
    for (const auto &name : Base::EnumNames<ChartName>::table)
        QVERIFY(chartFigures(name.value, {}, {}, Language::Japanese).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ChartFigures)
#include "tst_chartfigures.moc"

#include "model/insight/period.h"

#include <QtTest>

using namespace Insight;
using Base::Language;

class tst_Period : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsAFiscalYearInApril();
    void endsTwelveMonthsWithThisOne();
    void fillsTheGapsBetweenMonths();
    void takesTheWholePeriodAsked();
    void widensTheBarsOfALongTime();
    void leavesOutEmptyYearsOfAnAbsurdSpan();
    void givesTheDaysOfAStep();
    void wordsPeriodsAndSteps();
};

void tst_Period::beginsAFiscalYearInApril()
{
    QCOMPARE(fiscalYearOf(QDate(2026, 3, 31)), 2025);
    QCOMPARE(fiscalYearOf(QDate(2026, 4, 1)), 2026);
    QCOMPARE(fiscalYear(2026), (Period{QDate(2026, 4, 1), QDate(2027, 3, 31)}));
}

void tst_Period::endsTwelveMonthsWithThisOne()
{
    QCOMPARE(lastTwelveMonths(QDate(2026, 2, 28)), (Period{QDate(2025, 3, 1), QDate(2026, 2, 28)}));
    QCOMPARE(month(2024, 2), (Period{QDate(2024, 2, 1), QDate(2024, 2, 29)}));
}

void tst_Period::fillsTheGapsBetweenMonths()
{
    const TimeAxis axis = timeAxis({u"2026-02"_qs, u"2025-11"_qs, QString()}, {});
    QCOMPARE(axis.step, Step::Month);
    QCOMPARE(axis.ids, QStringList({u"2025-11"_qs, u"2025-12"_qs, u"2026-01"_qs, u"2026-02"_qs}));
    QVERIFY(timeAxis({}, {}).ids.isEmpty());
}

void tst_Period::takesTheWholePeriodAsked()
{
    const TimeAxis axis = timeAxis({u"2026-07"_qs}, fiscalYear(2026));
    QCOMPARE(axis.ids.size(), 12);
    QCOMPARE(axis.ids.first(), u"2026-04"_qs);
    QCOMPARE(axis.ids.last(), u"2027-03"_qs);
}

void tst_Period::widensTheBarsOfALongTime()
{
    const TimeAxis quarters = timeAxis({u"2020-02"_qs, u"2026-11"_qs}, {});
    QCOMPARE(quarters.step, Step::Quarter);
    QCOMPARE(quarters.ids.size(), 28);
    QCOMPARE(quarters.ids.first(), u"2020-Q1"_qs);
    const TimeAxis years = timeAxis({u"2000-02"_qs, u"2026-11"_qs}, {});
    QCOMPARE(years.step, Step::FiscalYear);
    QCOMPARE(years.ids.first(), u"1999"_qs);
    QCOMPARE(years.ids.size(), 28);
}

void tst_Period::leavesOutEmptyYearsOfAnAbsurdSpan()
{
    QCOMPARE(timeAxis({u"0001-05"_qs, u"2026-11"_qs, u"9999-12"_qs}, {}).ids,
             QStringList({u"0001"_qs, u"2026"_qs, u"9999"_qs}));
}

void tst_Period::givesTheDaysOfAStep()
{
    QCOMPARE(periodOfStep(u"2026-11"_qs), (Period{QDate(2026, 11, 1), QDate(2026, 11, 30)}));
    QCOMPARE(periodOfStep(u"2026-Q1"_qs), (Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}));
    QCOMPARE(periodOfStep(u"2026"_qs), fiscalYear(2026));
    QCOMPARE(stepOf(u"2026-03"_qs, Step::FiscalYear), u"2025"_qs);
    QCOMPARE(stepOf(u"2026-10"_qs, Step::Quarter), u"2026-Q4"_qs);
}

void tst_Period::wordsPeriodsAndSteps()
{
    QCOMPARE(periodText(fiscalYear(2026), Language::Japanese), u"2026年度"_qs);
    QCOMPARE(periodText(fiscalYear(2026), Language::English), u"FY2026"_qs);
    QCOMPARE(periodText({}, Language::Japanese), u"全期間"_qs);
    QCOMPARE(periodText({QDate(2026, 1, 1), QDate(2026, 6, 30)}, Language::English), u"2026-01-01 to 2026-06-30"_qs);
    QCOMPARE(stepText(u"2026-Q4"_qs, Language::Japanese), u"2026年10〜12月"_qs);
    QCOMPARE(stepText(u"2026-11"_qs, Language::English), u"2026-11"_qs);
}

QTEST_GUILESS_MAIN(tst_Period)
#include "tst_period.moc"

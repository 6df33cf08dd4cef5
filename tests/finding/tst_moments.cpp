#include "model/finding/figures.h"
#include "model/finding/moments.h"

#include <QtTest>

using namespace Finding;

class tst_Moments : public QObject
{
    Q_OBJECT
private:
    static FoundMoment only(const QString &text)
    {
        const auto found = moments(text);
        return found.size() == 1 ? found.first() : FoundMoment{};
    }

    static QString printed(const FoundMoment &moment)
    {
        const auto part = [](std::optional<int> number) { return number ? QString::number(*number) : QStringLiteral("-"); };
        return QStringList{part(moment.year), part(moment.month), part(moment.day), part(moment.hour), part(moment.minute)}
            .join(u' ');
    }

private Q_SLOTS:
    void readsEveryWayOfWritingADay_data();
    void readsEveryWayOfWritingADay();
    void takesNothingFor_data();
    void takesNothingFor();
    void namesTheWholeMentionByItsPlace();
    void keepsWhatIsNoDayOfTheCalendar();
    void readsTheYearInBothNotations();
    void takesYearAndMonthFromTheMentionBefore();
    void doesNotCarryTheYearIntoThisYear();
    void followsTheSameAndTheNextDay();
    void marksBothEndsOfARange();
    void readsFiguresWithTheirUnits();
    void readsChineseNumerals();
};

void tst_Moments::readsEveryWayOfWritingADay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("weekday");
    const auto row = [](const QString &text, const QString &expected, int weekday = 0) {
        QTest::addRow("%s", qPrintable(text)) << text << expected << weekday;
    };
    row(QStringLiteral("2024年5月9日（木）18時24分に送信"), QStringLiteral("2024 5 9 18 24"), 4);
    row(QStringLiteral("令和6年5月9日(木曜日)"), QStringLiteral("2024 5 9 - -"), 4);
    row(QStringLiteral("令和元年五月九日"), QStringLiteral("2019 5 9 - -"));
    row(QStringLiteral("２０２４年５月９日　午後２時５分頃"), QStringLiteral("2024 5 9 14 5"));
    row(QStringLiteral("2024 年 5 月 9 日(木)午前 10 時 35 分"), QStringLiteral("2024 5 9 10 35"), 4);
    row(QStringLiteral("二〇二四年十二月三日"), QStringLiteral("2024 12 3 - -"));
    row(QStringLiteral("2024/5/9 18:57"), QStringLiteral("2024 5 9 18 57"));
    row(QStringLiteral("2024-05-09"), QStringLiteral("2024 5 9 - -"));
    row(QStringLiteral("R6.5.9"), QStringLiteral("2024 5 9 - -"));
    row(QStringLiteral("'24年9月3日"), QStringLiteral("2024 9 3 - -"));
    row(QStringLiteral("5/31（金）"), QStringLiteral("- 5 31 - -"), 5);
    row(QStringLiteral("5月3日(金・祝)14時13分"), QStringLiteral("- 5 3 14 13"), 5);
    row(QStringLiteral("25日(火)10時30分頃"), QStringLiteral("- - 25 10 30"), 2);
    row(QStringLiteral("14日の13時40分頃"), QStringLiteral("- - 14 13 40"));
    row(QStringLiteral("2024年5月"), QStringLiteral("2024 5 - - -"));
    row(QStringLiteral("午後12時5分"), QStringLiteral("- - - 12 5"));
    row(QStringLiteral("午前12時5分"), QStringLiteral("- - - 0 5"));
    row(QStringLiteral("18時半頃"), QStringLiteral("- - - 18 30"));
    row(QStringLiteral("Thursday, 9 May 2024"), QStringLiteral("2024 5 9 - -"), 4);
    row(QStringLiteral("May 9, 2024 at 6:24 PM"), QStringLiteral("2024 5 9 18 24"));
}

void tst_Moments::readsEveryWayOfWritingADay()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(int, weekday);
    const FoundMoment moment = only(text);
    QCOMPARE(printed(moment), expected);
    QCOMPARE(moment.weekday, weekday);
}

void tst_Moments::takesNothingFor_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"03-1234-5678", "0120-123-456", "24時間受付", "3時間後", "30日以内に", "5日間", "2/3の方",
                             "第2024-003号", "192.168.10.25", "〒100-0001", "1.5倍", "3月分", "may be read"})
        QTest::addRow("%s", text) << QString::fromUtf8(text);
}

void tst_Moments::takesNothingFor()
{
    QFETCH(QString, text);
    QCOMPARE(moments(text).size(), 0);
}

void tst_Moments::namesTheWholeMentionByItsPlace()
{
    const QString text = QStringLiteral("当社は、2024年5月9日（木）18時24分頃にメールを送信しました。");
    QCOMPARE(only(text).where.of(text), QStringLiteral("2024年5月9日（木）18時24分頃"));
    QCOMPARE(only(text).weekdayPlace.of(text), QStringLiteral("木"));
    QVERIFY(only(text).approx);
}

void tst_Moments::keepsWhatIsNoDayOfTheCalendar()
{
    const FoundMoment moment = only(QStringLiteral("2024年2月30日"));
    QCOMPARE(moment.day, 30);
    QVERIFY(!moment.writtenDay().isValid());
}

void tst_Moments::readsTheYearInBothNotations()
{
    const FoundMoment moment = only(QStringLiteral("令和6年（2024年）5月9日"));
    QCOMPARE(moment.year, 2024);
    QCOMPARE(moment.otherYear, 2024);
    QCOMPARE(moment.era, QStringLiteral("令和"));
    QCOMPARE(only(QStringLiteral("2023年（令和6年）5月")).otherYear, 2024);
}

void tst_Moments::takesYearAndMonthFromTheMentionBefore()
{
    const auto found = moments(QStringLiteral("2024年5月9日に送信し、5月10日に気づき、11日（土）に公表した。"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[1].assumedYear, 2024);
    QCOMPARE(found[2].meant, QDate(2024, 5, 11));
}

void tst_Moments::doesNotCarryTheYearIntoThisYear()
{
    const auto found = moments(QStringLiteral("2015年5月から本年7月5日まで"));
    QCOMPARE(found.size(), 2);
    QVERIFY(!found[1].assumedYear);
}

void tst_Moments::followsTheSameAndTheNextDay()
{
    const auto found = moments(QStringLiteral("2024年5月31日に送信。同日17時19分に発覚。翌日9時に謝罪。"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[1].meant, QDate(2024, 5, 31));
    QCOMPARE(found[2].meant, QDate(2024, 6, 1));
}

void tst_Moments::marksBothEndsOfARange()
{
    const auto found = moments(QStringLiteral("令和3年5月24日から令和5年5月17日まで、および2024年1月5日～7日（日）"));
    QCOMPARE(found.size(), 4);
    QVERIFY(found[0].opensRange && found[1].closesRange && found[2].opensRange && found[3].closesRange);
    QVERIFY(!found[0].closesRange && !found[1].opensRange);
}

void tst_Moments::readsFiguresWithTheirUnits()
{
    const auto found = figures(QStringLiteral("5,212名のうち約３００名分、2万件、第3社、1件目、2人体制"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].value, 5212);
    QVERIFY(found[1].isPart && found[1].isRounded);
    QCOMPARE(found[1].value, 300);
    QCOMPARE(found[2].value, 20000);
    const auto spoken = figures(QStringLiteral("二百三十名のうち百二十名、十件、数百名、何十通"));
    QCOMPARE(spoken.size(), 3);
    QCOMPARE(spoken[0].value, 230);
    QCOMPARE(spoken[1].value, 120);
    QCOMPARE(spoken[2].value, 10);
}

void tst_Moments::readsChineseNumerals()
{
    QCOMPARE(numberIn(QStringLiteral("千七百四十八")), 1748);
    QCOMPARE(numberIn(QStringLiteral("二十九万七百七十一")), 290771);
    QCOMPARE(numberIn(QStringLiteral("二〇二四")), 2024);
    QVERIFY(!numberIn(QStringLiteral("木曜")));
}

QTEST_APPLESS_MAIN(tst_Moments)
#include "tst_moments.moc"

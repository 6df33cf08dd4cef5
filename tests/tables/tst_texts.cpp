#include "model/tables/texts.h"

#include <QtTest>

using namespace Tables;
using Base::Language;
using Incidents::Bound;
using Incidents::Moment;
using Incidents::PartialTime;

namespace {

PartialTime time(const char *text)
{
    return *PartialTime::fromString(QString::fromLatin1(text));
}

QString both(const Moment &moment)
{
    return momentText(moment, Language::Japanese) + u'|' + momentText(moment, Language::English);
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsATimeAsExactAsItIsKnown_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("expected");
        QTest::newRow("year") << "2021" << "2021年|2021";
        QTest::newRow("month") << "2021-05" << "2021年5月|2021-05";
        QTest::newRow("day") << "2026-11-20" << "2026年11月20日(金)|2026-11-20 (Fri)";
        QTest::newRow("hour") << "2026-11-20T09" << "2026年11月20日(金) 9時|2026-11-20 (Fri) 09h";
        QTest::newRow("minute") << "2026-11-20T17:19+09:00" << "2026年11月20日(金) 17:19|2026-11-20 (Fri) 17:19";
        QTest::newRow("second") << "2026-11-20T17:19:05" << "2026年11月20日(金) 17:19:05|2026-11-20 (Fri) 17:19:05";
    }

    void showsATimeAsExactAsItIsKnown()
    {
        QFETCH(QString, at);
        QFETCH(QString, expected);
        QCOMPARE(both(Moment::of(*PartialTime::fromString(at))), expected);
    }

    void saysHowATimeIsMeant()
    {
        QCOMPARE(both({.at = time("2021-05-24"), .approx = true}), "2021年5月24日(月)頃|about 2021-05-24 (Mon)");
        QCOMPARE(both({.at = time("2021-05"), .until = Incidents::Until{time("2021-07")}}),
                 "2021年5月～2021年7月|2021-05 to 2021-07");
        QCOMPARE(both({.at = time("2021-05"), .until = Incidents::Until{}}),
                 "2021年5月～終期不明|from 2021-05, end not known");
        QCOMPARE(both({.at = Base::Fact<PartialTime>::unknown(), .until = Incidents::Until{time("2021-07")}}),
                 "2021年7月まで|before 2021-07");
        QCOMPARE(both({.text = QStringLiteral("昨年の{0}ごろ")}), "昨年の{0}ごろ|昨年の{0}ごろ");
    }

    void countsFurtherTimes()
    {
        const Incidents::Occurrence twice{.moments = {Moment::of(time("2021-05")), Moment::of(time("2021-06"))}};
        QCOMPARE(occurrenceText(twice, Language::Japanese), "2021年5月 ほか1回");
        QCOMPARE(occurrenceText({}, Language::Japanese), QString());
    }

    void estimatesWearTheirBound()
    {
        QCOMPARE(figureText(1748, Bound::Exact, Language::Japanese), "1,748");
        QCOMPARE(figureText(1748, Bound::About, Language::Japanese), "約1,748");
        QCOMPARE(figureText(1748, Bound::UpTo, Language::Japanese), "最大1,748");
        QCOMPARE(figureText(1748, Bound::AtLeast, Language::Japanese), "1,748以上");
        QCOMPARE(figureText(300, Bound::UpTo, Language::English), "up to 300");
    }

    void aDateThatIsNotThereIsEmpty()
    {
        QCOMPARE(dateText({}, Language::Japanese), QString());
        QCOMPARE(shortDateText({}, Language::English), QString());
        QCOMPARE(dateTimeText({}, Language::English), QString());
        QCOMPARE(shortDateText(QDate(2026, 1, 2), Language::Japanese), "2026/01/02");
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"

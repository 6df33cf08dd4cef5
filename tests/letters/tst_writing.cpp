#include "model/letters/writing.h"

#include <QtTest>

using namespace Letters;
using Incidents::HeadCount;
using Incidents::Moment;
using Incidents::PartialTime;

class tst_Writing : public QObject
{
    Q_OBJECT
private:
    static PartialTime time(const char *text) { return *PartialTime::fromString(QString::fromLatin1(text)); }
    static Moment at(const char *text) { return {.at = time(text)}; }
    static Moment at(const char *text, const char *words) { return {.at = time(text), .text = QString::fromUtf8(words)}; }
    static Moment about(const char *text, const char *words = nullptr)
    {
        Moment moment{.at = time(text), .approx = true};
        if (words)
            moment.text = QString::fromUtf8(words);
        return moment;
    }
    static Moment span(const char *from, const char *to)
    {
        return {.at = time(from), .until = Incidents::Until{.time = time(to)}};
    }
    static Moment before(const char *to)
    {
        return {.at = Base::Fact<PartialTime>::unknown(), .until = Incidents::Until{.time = time(to)}};
    }
    static Moment words(const char *text)
    {
        return {.at = Base::Fact<PartialTime>::unknown(), .text = QString::fromUtf8(text)};
    }

private Q_SLOTS:
    void writesMoments_data();
    void writesMoments();
    void writesSeveralOccurrences_data();
    void writesSeveralOccurrences();
    void saysSameDayInAnAccount();
    void obeysTheChoicesOfATag();
    void writesEnglishMoments_data();
    void writesEnglishMoments();
    void writesHeadCounts_data();
    void writesHeadCounts();
    void cleansLines();
};

void tst_Writing::writesMoments_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("western");
    QTest::addColumn<QString>("japanese");
    const auto row = [](const char *name, const Moment &moment, const char *western, const char *japanese) {
        QTest::newRow(name) << moment << QString::fromUtf8(western) << QString::fromUtf8(japanese);
    };
    Moment open = at("2021-05");
    open.until = Incidents::Until{};
    Moment roughly = span("2023-05-09T10:35", "2023-05-09T10:42");
    roughly.approx = true;
    row("minute", at("2021-10-14T17:10"), "2021年10月14日（木）17時10分", "令和3年10月14日（木）17時10分");
    row("hour", at("2023-04-25T09"), "2023年4月25日（火）9時", "令和5年4月25日（火）9時");
    row("day", at("2019-05-01"), "2019年5月1日（水）", "令和元年5月1日（水）");
    row("month", at("2021-10"), "2021年10月", "令和3年10月");
    row("year", at("2021"), "2021年", "令和3年");
    row("about", about("2022-07-01T07:25"), "2022年7月1日（金）7時25分頃", "令和4年7月1日（金）7時25分頃");
    row("about a day", about("2022-07-01"), "2022年7月1日（金）頃", "令和4年7月1日（金）頃");
    row("words that go on", about("2022-07-01T07:25", "7時25分頃から順次"), "2022年7月1日（金）7時25分頃から順次",
        "令和4年7月1日（金）7時25分頃から順次");
    row("words that repeat", at("2023-05-03T14:13", "5月3日（水・祝）14時13分"), "2023年5月3日（水）14時13分",
        "令和5年5月3日（水）14時13分");
    row("words that add", at("2023-05-09", "送信後"), "2023年5月9日（火）（送信後）", "令和5年5月9日（火）（送信後）");
    row("days", span("2021-05-24", "2023-05-17"), "2021年5月24日から2023年5月17日まで",
        "令和3年5月24日から令和5年5月17日まで");
    row("days of a year", span("2023-03-22", "2023-04-17"), "2023年3月22日から4月17日まで",
        "令和5年3月22日から4月17日まで");
    row("days of a year, two eras", span("2019-04-30", "2019-05-01"), "2019年4月30日から5月1日まで",
        "平成31年4月30日から令和元年5月1日まで");
    row("minutes", roughly, "2023年5月9日（火）10時35分から10時42分頃まで", "令和5年5月9日（火）10時35分から10時42分頃まで");
    row("open", open, "2021年5月から（終了の時期は不明）", "令和3年5月から（終了の時期は不明）");
    row("before", before("2023-04-18"), "2023年4月18日（火）までに", "令和5年4月18日（火）までに");
    row("words alone", words("第一報の後"), "第一報の後", "第一報の後");
    row("unknown", Moment{}, "日時不明", "日時不明");
    row("other zone", at("2022-06-30T22:25Z"), "2022年7月1日（金）7時25分", "令和4年7月1日（金）7時25分");
    row("own zone", at("2022-07-01T07:25+09:00"), "2022年7月1日（金）7時25分", "令和4年7月1日（金）7時25分");
}

void tst_Writing::writesMoments()
{
    QFETCH(Moment, moment);
    QFETCH(QString, western);
    QFETCH(QString, japanese);
    QCOMPARE(written(moment, Writing{}), western);
    QCOMPARE(written(moment, Writing{.era = Base::Era::Japanese}), japanese);
}

void tst_Writing::writesSeveralOccurrences_data()
{
    QTest::addColumn<QList<Moment>>("moments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QList<Moment> &moments, const char *text) {
        QTest::newRow(name) << moments << QString::fromUtf8(text);
    };
    row("one day", {at("2021-10-14T17:10"), at("2021-10-14T17:13")}, "2021年10月14日（木）17時10分、17時13分");
    row("one year", {at("2023-04-18"), at("2023-04-20")}, "2023年4月18日（火）、4月20日（木）");
    row("two years", {at("2021-03-18T13:19"), at("2022-03-18T16:16")},
        "2021年3月18日（木）13時19分、2022年3月18日（金）16時16分");
    row("about", {at("2021-10-14T17:10"), about("2021-10-14T17:13")}, "2021年10月14日（木）17時10分、17時13分頃");
    row("span between", {at("2021-10-14"), span("2021-10-15", "2021-10-16"), at("2021-10-16")},
        "2021年10月14日（木）、2021年10月15日から10月16日まで、2021年10月16日（土）");
}

void tst_Writing::writesSeveralOccurrences()
{
    QFETCH(QList<Moment>, moments);
    QFETCH(QString, text);
    QCOMPARE(written(moments, Writing{}), text);
}

void tst_Writing::saysSameDayInAnAccount()
{
    const QDate day(2021, 10, 14);
    QCOMPARE(written(at("2021-10-14T17:19"), Writing{}, day), QStringLiteral("同日 17時19分"));
    QCOMPARE(written(about("2021-10-14T18:10", "18時10分頃から"), Writing{}, day), QStringLiteral("同日 18時10分頃から"));
    QCOMPARE(written(at("2021-10-14"), Writing{}, day), QStringLiteral("同日"));
    QCOMPARE(written(at("2021-10-15T13:10"), Writing{}, day), QStringLiteral("2021年10月15日（金）13時10分"));
    QCOMPARE(written(at("2021-10"), Writing{}, QDate(2021, 10, 1)), QStringLiteral("2021年10月"));
    QCOMPARE(written(span("2021-10-14T17:10", "2021-10-14T18:00"), Writing{}, day),
             QStringLiteral("同日 17時10分から18時まで"));
    QCOMPARE(written(at("2021-10-14T17:19"), Writing{.sameDay = false}, day),
             QStringLiteral("2021年10月14日（木）17時19分"));
    QCOMPARE(dayOf(at("2022-06-30T22:25Z"), Writing{}), QDate(2022, 7, 1));
    QVERIFY(!dayOf(at("2021-10"), Writing{}).isValid());
    QVERIFY(!dayOf(span("2021-10-14", "2021-10-15"), Writing{}).isValid());
}

void tst_Writing::obeysTheChoicesOfATag()
{
    const Moment moment = at("2021-10-14T17:10");
    QCOMPARE(written(moment, {.weekday = false}), QStringLiteral("2021年10月14日17時10分"));
    QCOMPARE(written(moment, {.dateOnly = true}), QStringLiteral("2021年10月14日（木）"));
    QCOMPARE(written(moment, {.timeOnly = true}), QStringLiteral("17時10分"));
    QCOMPARE(written(moment, {.halfDay = true}), QStringLiteral("2021年10月14日（木）午後5時10分"));
    QCOMPARE(written(before("2023-06-09"), {.besideLabel = true}), QStringLiteral("遅くとも2023年6月9日（金）"));
    QCOMPARE(written(moment, {.wide = true}), QStringLiteral("２０２１年１０月１４日（木）１７時１０分"));
    QCOMPARE(written(span("2021-05-24", "2023-05-17"), {.weekday = true}),
             QStringLiteral("2021年5月24日（月）から2023年5月17日（水）まで"));
}

void tst_Writing::writesEnglishMoments_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, const Moment &moment) {
        QTest::newRow(text) << moment << QString::fromUtf8(text);
    };
    row("Thursday, 14 October 2021, 17:10", at("2021-10-14T17:10"));
    row("Friday, 1 July 2022, around 07:25", about("2022-07-01T07:25", "7時25分頃から順次"));
    row("from 24 May 2021 to 17 May 2023", span("2021-05-24", "2023-05-17"));
    row("by Tuesday, 18 April 2023", before("2023-04-18"));
    row("date and time not known", Moment{});
}

void tst_Writing::writesEnglishMoments()
{
    QFETCH(Moment, moment);
    QFETCH(QString, text);
    QCOMPARE(written(moment, {.language = Base::Language::English, .era = Base::Era::Japanese}), text);
}

void tst_Writing::writesHeadCounts_data()
{
    QTest::addColumn<HeadCount>("count");
    QTest::addColumn<Writing>("style");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const HeadCount &count, const Writing &style, const char *text) {
        QTest::newRow(name) << count << style << QString::fromUtf8(text);
    };
    const QString persons = QStringLiteral("名");
    row("exact", {.value = 1748, .unit = persons}, {}, "1,748名");
    row("up to", {.value = 194, .bound = Incidents::Bound::UpTo, .unit = persons}, {}, "最大194名");
    row("at least", {.value = 1000, .bound = Incidents::Bound::AtLeast, .unit = persons}, {}, "少なくとも1,000名");
    row("about", {.value = 300, .bound = Incidents::Bound::About, .unit = QStringLiteral("通")}, {}, "約300通");
    row("other unit", {.value = 340, .unit = QStringLiteral("人（件）")}, {}, "340人（件）");
    row("without a unit stated", {.value = 3510}, {}, "3,510名");
    row("ungrouped", {.value = 1748, .unit = persons}, {.grouped = false}, "1748名");
    row("without unit", {.value = 1748, .unit = persons}, {.unit = false}, "1,748");
    row("kanji", {.value = 1748, .unit = persons}, {.kanji = true}, "千七百四十八名");
    row("wide", {.value = 1748, .unit = persons}, {.wide = true}, "１，７４８名");
    row("nobody", {.value = 0, .unit = persons}, {}, "0名");
    row("not known", {.reason = Incidents::CountReason::Unknown}, {}, "不明");
    row("withheld", {.reason = Incidents::CountReason::Withheld}, {}, "非公表");
    row("not stated", {.reason = Incidents::CountReason::NotStated}, {}, "");
    row("nothing at all", {}, {}, "");
    row("English", {.value = 194, .bound = Incidents::Bound::UpTo, .unit = persons},
        {.language = Base::Language::English}, "up to 194");
}

void tst_Writing::writesHeadCounts()
{
    QFETCH(HeadCount, count);
    QFETCH(Writing, style);
    QFETCH(QString, text);
    QCOMPARE(written(count, style), text);
}

void tst_Writing::cleansLines()
{
    QCOMPARE(written(QStringLiteral(" 一行目\r\n\r\n\t二行目\r三行目 "), Writing{}),
             QStringLiteral("一行目\n二行目\n三行目"));
    QCOMPARE(written(QStringLiteral(" \n\t"), Writing{}), QString());
}

QTEST_GUILESS_MAIN(tst_Writing)
#include "tst_writing.moc"

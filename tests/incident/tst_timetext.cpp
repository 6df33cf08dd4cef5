#include "model/incident/json.h"
#include "model/incident/timetext.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Incidents;

class tst_TimeText : public QObject
{
    Q_OBJECT
private:
    static TimeContext context(QDate day = {}, bool ahead = false)
    {
        return {.today = QDate(2026, 12, 1), .day = day, .ahead = ahead};
    }
    static QString json(const Moment &moment);
    static QString understood(const QString &text, const TimeContext &context);

private Q_SLOTS:
    void understands_data();
    void understands();
    void flagsWhatItAdded();
    void takesTheYearNearTheDayBefore();
    void readsADueDateAhead();
    void refuses_data();
    void refuses();
    void splitsALineIntoTimeAndWords_data();
    void splitsALineIntoTimeAndWords();
    void readsBackWhatItShows_data();
    void readsBackWhatItShows();
    void readsBackEveryTimeOfTheSamples();
};

QString tst_TimeText::json(const Moment &moment)
{
    const auto notation = [](const Fact<PartialTime> &time) {
        return time ? time->toString() : time.isStated() ? QStringLiteral("null") : QString();
    };
    QString text = notation(moment.at);
    if (moment.until)
        text += u'~' + (moment.until->time ? moment.until->time->toString() : QStringLiteral("unknown"));
    if (moment.isApproximate())
        text += QStringLiteral(" approx");
    if (moment.text)
        text += u" '" % *moment.text % u'\'';
    return text;
}

QString tst_TimeText::understood(const QString &text, const TimeContext &context)
{
    const auto typed = typedTime(text, context);
    return typed ? json(typed->moment) : typed.problems().first().kind;
}

void tst_TimeText::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *text, const char *moment) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(moment);
    };
    row("2026-11-20 17:19", "2026-11-20T17:19");
    row("2026-11-20T17:19:05+09:00", "2026-11-20T17:19:05+09:00");
    row("2026-11-20T17:19-05:00", "2026-11-20T17:19-05:00");
    row("2026/11/20", "2026-11-20");
    row("20261120", "2026-11-20");
    row("2026.5", "2026-05");
    row("2021", "2021");
    row("2021頃", "2021 approx");
    row("２０２６年１１月２０日　１７：１９", "2026-11-20T17:19");
    row("2026年11月20日(金) 17時19分頃", "2026-11-20T17:19 approx");
    row("2026年11月20日（金曜日）午後5時半ごろ", "2026-11-20T17:30 approx");
    row("約2021年5月", "2021-05 approx");
    row("令和8年11月20日", "2026-11-20");
    row("令和元年5月", "2019-05");
    row("R8.11.20 9:05", "2026-11-20T09:05");
    row("平成31年4月30日", "2019-04-30");
    row("昭和64年1月7日", "1989-01-07");
    row("11/20 17:19", "2026-11-20T17:19");
    row("12/24", "2025-12-24");
    row("11月20日", "2026-11-20");
    row("11月", "2026-11");
    row("20日", "2026-11-20");
    row("1日 9時", "2026-12-01T09");
    row("17:19", "2026-12-01T17:19");
    row("正午", "2026-12-01T12:00");
    row("本日 8:30", "2026-12-01T08:30");
    row("昨日", "2026-11-30");
    row("一昨日 午前9時", "2026-11-29T09");
    row("20 Nov 2026 5:19 pm", "2026-11-20T17:19");
    row("Nov 20, 2026 noon", "2026-11-20T12:00");
    row("November 2026", "2026-11");
    row("about 12:05 am", "2026-12-01T00:05 approx");
    row("2021-05-24〜2023-05-17", "2021-05-24~2023-05-17");
    row("2026-11-20 17:19～18:05頃", "2026-11-20T17:19~2026-11-20T18:05 approx");
    row("2026年11月20日から22日まで", "2026-11-20~2026-11-22");
    row("12/30 から 1/3", "2025-12-30~2026-01-03");
    row("2026-11-20 - 2026-11-22", "2026-11-20~2026-11-22");
    row("2021-05〜", "2021-05~unknown");
    row("2021-05-24以降", "2021-05-24~unknown");
    row("2021-05〜不明", "2021-05~unknown");
    row("2023-05-24以前", "null~2023-05-24");
    row("〜2023-05-24", "null~2023-05-24");
    row("before 2023-05-24", "null~2023-05-24");
    row("2022-07-01 07:25 「7時25分頃」", "2022-07-01T07:25 '7時25分頃'");
    row("「第一報の後」", "null '第一報の後'");
    row("第一報の後", "null '第一報の後'");
    row("先週ごろ", "null '先週ごろ'");
    row("「2023-02-30」", "null '2023-02-30'");
}

void tst_TimeText::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    QCOMPARE(understood(text, context()), moment);
}

void tst_TimeText::flagsWhatItAdded()
{
    const auto typed = [](const char *text) { return typedTime(QString::fromUtf8(text), context()).value(); };
    QVERIFY(!typed("2026-11-20 17:19").yearAdded && !typed("2026-11-20 17:19").dayAdded);
    QVERIFY(typed("11/20 17:19").yearAdded && !typed("11/20 17:19").dayAdded);
    QVERIFY(!typed("17:19").yearAdded && typed("17:19").dayAdded);
    QVERIFY(typed("20日").yearAdded);
    QVERIFY2(!typed("2026-11-20〜22日").yearAdded, "the end takes its month from the start");
}

void tst_TimeText::takesTheYearNearTheDayBefore()
{
    const TimeContext old = context(QDate(2021, 12, 30));
    QCOMPARE(understood(QStringLiteral("12/31 9:00"), old), QStringLiteral("2021-12-31T09:00"));
    QCOMPARE(understood(QStringLiteral("1/4"), old), QStringLiteral("2022-01-04"));
    QCOMPARE(understood(QStringLiteral("17:19"), old), QStringLiteral("2021-12-30T17:19"));
    QCOMPARE(understood(QStringLiteral("同日 18時"), old), QStringLiteral("2021-12-30T18"));
    QCOMPARE(understood(QStringLiteral("翌日"), old), QStringLiteral("2021-12-31"));
    QCOMPARE(understood(QStringLiteral("29日"), old), QStringLiteral("2021-12-29"));
}

void tst_TimeText::readsADueDateAhead()
{
    QCOMPARE(understood(QStringLiteral("1/15"), context({}, true)), QStringLiteral("2027-01-15"));
    QCOMPARE(understood(QStringLiteral("12/15"), context({}, true)), QStringLiteral("2026-12-15"));
}

void tst_TimeText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *text, const char *kind) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << QString::fromLatin1(kind);
    };
    row("2023-02-30", "incident.impossible_date");
    row("2月30日", "incident.impossible_date");
    row("2026-11-20 24:00", "incident.impossible_date");
    row("2026-11-20 25時", "incident.impossible_date");
    row("2026-13", "incident.impossible_date");
    row("17:61", "incident.impossible_date");
    row("2023年5月11日(水)", "incident.other_weekday");
    row("26/11/20", "incident.short_year");
    row("11/20/2026", "incident.short_year");
    row("午後12時", "incident.unclear_noon");
    row("2023-05-17〜2021-05-24", "incident.end_before_start");
    row("17:19〜16:00", "incident.end_before_start");
    row("1719", "incident.time_not_understood");
    row("2026-11-20 夜8時", "incident.time_not_understood");
    row("5212名", "incident.time_not_understood");
    row("2026-11-20 17:19 に発覚", "incident.time_not_understood");
    row("", "incident.time_not_understood");
    row("   ", "incident.time_not_understood");
}

void tst_TimeText::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QCOMPARE(understood(text, context()), kind);
    QVERIFY(Base::problemKinds().contains(kind));
}

void tst_TimeText::splitsALineIntoTimeAndWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *line, const char *when, const char *words) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(when) << QString::fromUtf8(words);
    };
    row("17:19 社内で発覚", "2026-11-20T17:19", "社内で発覚");
    row("17:19社内で発覚", "2026-11-20T17:19", "社内で発覚");
    row("１７時頃、担当者が気付く", "2026-11-20T17 approx", "担当者が気付く");
    row("11/21 9:05 警察に相談", "2026-11-21T09:05", "警察に相談");
    row("令和8年11月21日(土) 公表", "2026-11-21", "公表");
    row("17:19〜18:05 送信", "2026-11-20T17:19~2026-11-20T18:05", "送信");
    row("翌日 委託元へ連絡", "2026-11-21", "委託元へ連絡");
    row("社内で発覚", "", "社内で発覚");
    row("2000名に誤送信", "", "2000名に誤送信");
    row("2019年度の名簿を確認", "", "2019年度の名簿を確認");
    row("10日後に再確認", "", "10日後に再確認");
    row("3時間かけて確認", "", "3時間かけて確認");
    row("10.0.0.5 からの接続", "", "10.0.0.5 からの接続");
}

void tst_TimeText::splitsALineIntoTimeAndWords()
{
    QFETCH(QString, line);
    QFETCH(QString, when);
    QFETCH(QString, words);
    const auto step = typedStep(line, context(QDate(2026, 11, 20)));
    QVERIFY(bool(step));
    QCOMPARE(step->when ? json(step->when->moment) : QString(), when);
    QCOMPARE(step->text, words);
}

void tst_TimeText::readsBackWhatItShows_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2021", "2021-05", "2021-05-24", "2021-05-24 14時", "2021-05-24 14:37:05",
                             "2021-05-24T14:37-05:00", "2021-05-24T14+09:00", "2021-05〜", "2021-05〜2021-06頃",
                             "2021-05以前", "「先週」", "2021-05-24 「24日」"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_TimeText::readsBackWhatItShows()
{
    QFETCH(QString, text);
    const Moment moment = typedTime(text, context()).value().moment;
    for (const auto language : {Base::Language::Japanese, Base::Language::English}) {
        const QString shown = typedForm(moment, language);
        QCOMPARE(understood(shown, context()), json(moment));
    }
    QCOMPARE(typedForm(moment, Base::Language::Japanese), text);
}

void tst_TimeText::readsBackEveryTimeOfTheSamples()
{
    int times = 0;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Incident incident = fromJson(QJsonDocument::fromJson(file.readAll()).object()).value();
        for (const TimelineStep &step : incident.timeline) {
            if (!step.when)
                continue;
            Moment moment = *step.when;
            ++times;
            const QString shown = typedForm(moment, Base::Language::Japanese);
            QVERIFY2(understood(shown, context()) == json(moment), qPrintable(name + u' ' + shown));
        }
    }
    QVERIFY(times > 100);
}

QTEST_GUILESS_MAIN(tst_TimeText)
#include "tst_timetext.moc"

#include "model/base/japanese.h"

#include <QtTest>

using namespace Base;

class tst_Japanese : public QObject
{
    Q_OBJECT
private:
    static constexpr DateStyle western{};
    static constexpr DateStyle japanese{.era = Era::Japanese};
    static constexpr DateStyle english{.language = Language::English};

private Q_SLOTS:
    void namesTheEraOfADay_data();
    void namesTheEraOfADay();
    void hasNoEraBeforeTheCalendarReform();
    void namesBothErasWhereTheyMeet_data();
    void namesBothErasWhereTheyMeet();
    void computesTheWeekday_data();
    void computesTheWeekday();
    void writesTimes_data();
    void writesTimes();
    void writesEnglish();
    void groupsThousands_data();
    void groupsThousands();
    void writesKanjiNumbers_data();
    void writesKanjiNumbers();
    void widensAndNarrows();
    void printsPostalCodes_data();
    void printsPostalCodes();
};

void tst_Japanese::namesTheEraOfADay_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("text");
    const auto row = [](int y, int m, int d, const char *text) {
        QTest::newRow(text) << QDate(y, m, d) << QString::fromUtf8(text);
    };
    row(1873, 1, 1, "明治6年1月1日");
    row(1912, 7, 29, "明治45年7月29日");
    row(1912, 7, 30, "大正元年7月30日");
    row(1926, 12, 24, "大正15年12月24日");
    row(1926, 12, 25, "昭和元年12月25日");
    row(1927, 1, 1, "昭和2年1月1日");
    row(1989, 1, 7, "昭和64年1月7日");
    row(1989, 1, 8, "平成元年1月8日");
    row(1990, 1, 1, "平成2年1月1日");
    row(2019, 4, 30, "平成31年4月30日");
    row(2019, 5, 1, "令和元年5月1日");
    row(2019, 12, 31, "令和元年12月31日");
    row(2020, 2, 29, "令和2年2月29日");
    row(2026, 11, 22, "令和8年11月22日");
}

void tst_Japanese::namesTheEraOfADay()
{
    QFETCH(QDate, date);
    QFETCH(QString, text);
    QCOMPARE(dateText(date, japanese), text);
}

void tst_Japanese::hasNoEraBeforeTheCalendarReform()
{
    QVERIFY(!eraYear(QDate(1872, 12, 31)));
    QCOMPARE(dateText(QDate(1872, 12, 31), japanese), QStringLiteral("1872年12月31日"));
}

void tst_Japanese::namesBothErasWhereTheyMeet_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<QString>("text");
    const auto row = [](int year, int month, const char *text) {
        QTest::newRow(text) << year << month << QString::fromUtf8(text);
    };
    row(2021, 10, "令和3年10月");
    row(2019, 4, "平成31年4月");
    row(2019, 5, "令和元年5月");
    row(1989, 1, "昭和64年・平成元年1月");
    row(1989, 2, "平成元年2月");
    row(1926, 12, "大正15年・昭和元年12月");
    row(1912, 7, "明治45年・大正元年7月");
    row(2021, 0, "令和3年");
    row(2019, 0, "平成31年・令和元年");
    row(1989, 0, "昭和64年・平成元年");
}

void tst_Japanese::namesBothErasWhereTheyMeet()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(QString, text);
    QCOMPARE(month > 0 ? monthText(year, month, japanese) : yearText(year, japanese), text);
}

void tst_Japanese::computesTheWeekday_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("text");
    QTest::newRow("seed") << QDate(2021, 10, 14) << QStringLiteral("2021年10月14日（木）");
    QTest::newRow("printed as Wednesday") << QDate(2023, 5, 11) << QStringLiteral("2023年5月11日（木）");
    QTest::newRow("leap day") << QDate(2024, 2, 29) << QStringLiteral("2024年2月29日（木）");
    QTest::newRow("no leap year") << QDate(1900, 3, 1) << QStringLiteral("1900年3月1日（木）");
    QTest::newRow("leap century") << QDate(2000, 2, 29) << QStringLiteral("2000年2月29日（火）");
    QTest::newRow("Sunday") << QDate(2026, 11, 22) << QStringLiteral("2026年11月22日（日）");
}

void tst_Japanese::computesTheWeekday()
{
    QFETCH(QDate, date);
    QFETCH(QString, text);
    QCOMPARE(dateText(date, {.weekday = true}), text);
}

void tst_Japanese::writesTimes_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("fullDay");
    QTest::addColumn<QString>("halfDay");
    const auto row = [](QTime time, TimeParts parts, const char *fullDay, const char *halfDay) {
        QTest::newRow(fullDay) << time << int(parts) << QString::fromUtf8(fullDay) << QString::fromUtf8(halfDay);
    };
    row(QTime(17, 10), TimeParts::Minute, "17時10分", "午後5時10分");
    row(QTime(9, 0), TimeParts::Minute, "9時", "午前9時");
    row(QTime(13, 2), TimeParts::Minute, "13時2分", "午後1時2分");
    row(QTime(14, 37), TimeParts::Hour, "14時", "午後2時");
    row(QTime(14, 37, 5), TimeParts::Second, "14時37分5秒", "午後2時37分5秒");
    row(QTime(14, 0, 0), TimeParts::Second, "14時0分0秒", "午後2時0分0秒");
    row(QTime(0, 5), TimeParts::Minute, "0時5分", "午前0時5分");
    row(QTime(12, 30), TimeParts::Minute, "12時30分", "午後0時30分");
}

void tst_Japanese::writesTimes()
{
    QFETCH(QTime, time);
    QFETCH(int, parts);
    QFETCH(QString, fullDay);
    QFETCH(QString, halfDay);
    QCOMPARE(timeText(time, TimeParts(parts), western), fullDay);
    QCOMPARE(timeText(time, TimeParts(parts), {.halfDay = true}), halfDay);
}

void tst_Japanese::writesEnglish()
{
    const QDate date(2021, 10, 14);
    QCOMPARE(dateText(date, english), QStringLiteral("14 October 2021"));
    QCOMPARE(dateText(date, {.language = Language::English, .era = Era::Japanese, .weekday = true}),
             QStringLiteral("Thursday, 14 October 2021"));
    QCOMPARE(dayText(date, english), QStringLiteral("14 October"));
    QCOMPARE(monthText(2019, 5, english), QStringLiteral("May 2019"));
    QCOMPARE(yearText(2019, english), QStringLiteral("2019"));
    QCOMPARE(timeText(QTime(9, 0), TimeParts::Minute, english), QStringLiteral("09:00"));
    QCOMPARE(timeText(QTime(0, 5), TimeParts::Minute, {.language = Language::English, .halfDay = true}),
             QStringLiteral("12:05 a.m."));
    QCOMPARE(timeText(QTime(20, 50, 9), TimeParts::Second, {.language = Language::English, .halfDay = true}),
             QStringLiteral("8:50:09 p.m."));
}

void tst_Japanese::groupsThousands_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 number, const char *text) { QTest::newRow(text) << number << QString::fromUtf8(text); };
    row(0, "0");
    row(999, "999");
    row(1748, "1,748");
    row(290771, "290,771");
    row(1000000, "1,000,000");
    row(-1748, "-1,748");
    row(-999, "-999");
    row(std::numeric_limits<qint64>::min(), "-9,223,372,036,854,775,808");
}

void tst_Japanese::groupsThousands()
{
    QFETCH(qint64, number);
    QFETCH(QString, text);
    QCOMPARE(grouped(number), text);
}

void tst_Japanese::writesKanjiNumbers_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 number, const char *text) { QTest::newRow(text) << number << QString::fromUtf8(text); };
    row(0, "〇");
    row(1, "一");
    row(10, "十");
    row(11, "十一");
    row(20, "二十");
    row(100, "百");
    row(1000, "千");
    row(1111, "千百十一");
    row(1748, "千七百四十八");
    row(3510, "三千五百十");
    row(10000, "一万");
    row(290771, "二十九万七百七十一");
    row(10000000, "一千万");
    row(100000001, "一億一");
    row(-12, "マイナス十二");
}

void tst_Japanese::writesKanjiNumbers()
{
    QFETCH(qint64, number);
    QFETCH(QString, text);
    QCOMPARE(kanjiNumber(number), text);
}

void tst_Japanese::widensAndNarrows()
{
    const QString narrow = QStringLiteral("A-1 (z~) 田ガ𠮷");
    const QString wide = QStringLiteral("Ａ－１　（ｚ～）　田ガ𠮷");
    QCOMPARE(fullWidth(narrow), wide);
    QCOMPARE(halfWidth(wide), narrow);
}

void tst_Japanese::printsPostalCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *typed, const char *printed) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(printed); };
    row("1000001", "〒100-0001");
    row("100-0001", "〒100-0001");
    row("〒１００－０００１", "〒100-0001");
    row(" 100 0001 ", "〒100-0001");
    row("100ー0001", "〒100-0001");
    row("600002", "〒600002"); // which zeros were lost is for a person to say
    row("12345678", "〒12345678");
    row("12-A", "〒12-A");
    row("〒12-A", "〒12-A");
    row("", "");
}

void tst_Japanese::printsPostalCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, printed);
    QCOMPARE(postalText(typed), printed);
}

QTEST_GUILESS_MAIN(tst_Japanese)
#include "tst_japanese.moc"

#include "model/rules/calendar.h"

#include "tests/support/temporaryledger.h"

#include <QFile>
#include <QStringEncoder>
#include <QtTest>

using namespace Rules;

class tst_Calendar : public QObject
{
    Q_OBJECT
private:
    static QList<QStringList> rowsOf(const char *name);
    static QByteArray officialList(const QString &rows);
    static QString refusalOf(const QByteArray &csv) { return Tests::kindOf(Calendar::japan().withOfficialList(csv)); }
    static QByteArray rulesWith(const QByteArray &before, const QByteArray &after);

private Q_SLOTS:
    void knowsEveryHolidayFrom2000To2050();
    void knowsNoOtherHoliday();
    void meetsEveryRowOfTheDeadlineVectors();
    void rollsOverToTheFirstOpenDayOnEveryDay();
    void neverRollsBackOrPastALaterDay();
    void closesTheTurnOfTheYear();
    void saysWhyADayIsClosed_data();
    void saysWhyADayIsClosed();
    void knowsTheYearsBefore2000();
    void countsBusinessDays();
    void knowsOnlyWeekendsOutsideItsYears();
    void takesTheOfficialListOverItsRules();
    void keepsTheYearsTheListDoesNotHold();
    void refusesAListInAnotherEncoding();
    void refusesAListThatIsNotWhole_data();
    void refusesAListThatIsNotWhole();
    void refusesRulesThatAreWrong_data();
    void refusesRulesThatAreWrong();
};

QList<QStringList> tst_Calendar::rowsOf(const char *name)
{
    QFile file(QStringLiteral(TESTS_DATA "/calendar/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1))
        rows += line.trimmed().split(u',');
    return rows;
}

QByteArray tst_Calendar::officialList(const QString &rows)
{
    QStringEncoder shiftJis("Shift_JIS");
    return shiftJis(QStringLiteral("国民の祝日・休日月日,国民の祝日・休日名称\r\n") + rows);
}

void tst_Calendar::knowsEveryHolidayFrom2000To2050()
{
    const auto rows = rowsOf("holidays-2000-2050.csv");
    QCOMPARE(rows.size(), 895);
    for (const QStringList &row : rows)
        QCOMPARE(Calendar::japan().holidayName(QDate::fromString(row[0], Qt::ISODate)) + u' ' + row[0], row[1] + u' ' + row[0]);
}

void tst_Calendar::knowsNoOtherHoliday()
{
    int found = 0;
    for (const QDate day : Calendar::japan().holidays())
        found += day.year() >= 2000 && day.year() <= 2050 ? 1 : 0;
    QCOMPARE(found, 895);
}

void tst_Calendar::meetsEveryRowOfTheDeadlineVectors()
{
    const auto rows = rowsOf("deadline-vectors.csv");
    QCOMPARE(rows.size(), 13);
    for (const QStringList &row : rows) {
        const QDate known = QDate::fromString(row[0], Qt::ISODate);
        const auto day = [known](int number) { return known.addDays(number - 1); };
        QCOMPARE(day(3).toString(Qt::ISODate), row[1]);
        QCOMPARE(day(5).toString(Qt::ISODate), row[2]);
        QCOMPARE(Calendar::japan().openDay(day(30)).toString(Qt::ISODate), row[3]);
        QCOMPARE(Calendar::japan().openDay(day(60)).toString(Qt::ISODate), row[4]);
    }
}

void tst_Calendar::rollsOverToTheFirstOpenDayOnEveryDay()
{
    const Calendar &calendar = Calendar::japan();
    for (QDate day(2000, 1, 1); day.year() <= 2050; day = day.addDays(1)) {
        const QDate open = calendar.openDay(day);
        QVERIFY(open >= day && !calendar.isClosed(open));
        QVERIFY(open == day || calendar.isClosed(day));
        for (QDate between = day; between < open; between = between.addDays(1))
            QVERIFY(calendar.isClosed(between));
    }
}

void tst_Calendar::neverRollsBackOrPastALaterDay()
{
    const Calendar &calendar = Calendar::japan();
    for (QDate day(2000, 1, 1); day.year() <= 2050; day = day.addDays(1)) {
        QVERIFY(calendar.openDay(day) <= calendar.openDay(day.addDays(1)));
        QVERIFY(day.daysTo(calendar.openDay(day)) <= 10);
        QCOMPARE(calendar.openDay(calendar.openDay(day)), calendar.openDay(day));
    }
}

void tst_Calendar::closesTheTurnOfTheYear()
{
    const Calendar &calendar = Calendar::japan();
    QVERIFY(!calendar.isClosed(QDate(2026, 12, 28)));
    for (QDate day(2026, 12, 29); day <= QDate(2027, 1, 3); day = day.addDays(1))
        QVERIFY(calendar.isClosed(day));
    QVERIFY(!calendar.isClosed(QDate(2027, 1, 4)));
    QCOMPARE(calendar.openDay(QDate(2025, 12, 30)), QDate(2026, 1, 5));
}

void tst_Calendar::saysWhyADayIsClosed_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Closed>("why");
    QTest::newRow("open") << QDate(2026, 11, 24) << Closed::Open;
    QTest::newRow("saturday") << QDate(2026, 11, 21) << Closed::Saturday;
    QTest::newRow("sunday") << QDate(2026, 11, 22) << Closed::Sunday;
    QTest::newRow("holiday") << QDate(2026, 11, 23) << Closed::Holiday;
    QTest::newRow("year's end") << QDate(2026, 12, 29) << Closed::YearEnd;
    QTest::newRow("new year's day") << QDate(2027, 1, 1) << Closed::Holiday;
    QTest::newRow("between two holidays") << QDate(2026, 9, 22) << Closed::Holiday;
}

void tst_Calendar::saysWhyADayIsClosed()
{
    QFETCH(QDate, day);
    QTEST(Calendar::japan().whyClosed(day), "why");
    QCOMPARE(Calendar::japan().isClosed(day), Calendar::japan().whyClosed(day) != Closed::Open);
}

void tst_Calendar::knowsTheYearsBefore2000()
{
    const Calendar &calendar = Calendar::japan();
    QCOMPARE(calendar.firstYear(), 1990);
    QCOMPARE(calendar.lastYear(), 2099);
    QVERIFY(!calendar.holidayName(QDate(1990, 11, 12)).isEmpty());
    QVERIFY(!calendar.isVerified(QDate(1990, 11, 12)));
    QVERIFY(!calendar.isVerified(QDate(1993, 6, 9)));
    QVERIFY(calendar.isVerified(QDate(2019, 5, 1)));
    QCOMPARE(calendar.holidayName(QDate(1999, 1, 15)), QStringLiteral("成人の日"));
    QCOMPARE(calendar.holidayName(QDate(1995, 7, 20)), QString());
    // Article 3(2) of the time: the day after a Sunday, and 4 May only when nothing else makes it free.
    QCOMPARE(calendar.holidayName(QDate(1998, 5, 4)), QStringLiteral("休日（振替）"));
    QCOMPARE(calendar.holidayName(QDate(1997, 5, 4)), QString());
    QCOMPARE(calendar.holidayName(QDate(1999, 5, 4)), QStringLiteral("休日（国民の休日）"));
}

void tst_Calendar::countsBusinessDays()
{
    const Calendar &calendar = Calendar::japan();
    QCOMPARE(calendar.businessDayAfter(QDate(2026, 11, 20), 1), QDate(2026, 11, 24));
    QCOMPARE(calendar.businessDayAfter(QDate(2026, 11, 20), 3), QDate(2026, 11, 26));
    QCOMPARE(calendar.businessDayAfter(QDate(2026, 11, 20), 0), QDate(2026, 11, 20));
}

void tst_Calendar::knowsOnlyWeekendsOutsideItsYears()
{
    const Calendar &calendar = Calendar::japan();
    QVERIFY(!calendar.covers(QDate(2100, 1, 1)));
    QVERIFY(!calendar.isClosed(QDate(2100, 2, 11)));
    QVERIFY(calendar.isClosed(QDate(2100, 2, 13)));
    QVERIFY(calendar.isClosed(QDate(1989, 12, 31)));
}

void tst_Calendar::takesTheOfficialListOverItsRules()
{
    const auto calendar = Tests::expect(Calendar::japan().withOfficialList(
        officialList(QStringLiteral("2027/1/1,元日\r\n2027/11/24,休日\r\n"))));
    QCOMPARE(calendar.holidayName(QDate(2027, 11, 24)), QStringLiteral("休日"));
    QCOMPARE(calendar.holidayName(QDate(2027, 11, 23)), QString());
    QVERIFY(!calendar.isClosed(QDate(2027, 11, 23)));
    QCOMPARE(calendar.openDay(QDate(2027, 11, 24)), QDate(2027, 11, 25));
}

void tst_Calendar::keepsTheYearsTheListDoesNotHold()
{
    const auto calendar = Tests::expect(
        Calendar::japan().withOfficialList(officialList(QStringLiteral("2027/1/1,元日\r\n"))));
    QCOMPARE(calendar.holidayName(QDate(2026, 11, 23)), QStringLiteral("勤労感謝の日"));
    QCOMPARE(Calendar::japan().holidayName(QDate(2027, 11, 23)), QStringLiteral("勤労感謝の日"));
}

void tst_Calendar::refusesAListInAnotherEncoding()
{
    QCOMPARE(refusalOf(QStringLiteral("国民の祝日・休日月日,名称\r\n2027/1/1,元日\r\n").toUtf8()),
             QStringLiteral("rules.not_shift_jis"));
    QStringEncoder utf16(QStringEncoder::Utf16);
    QCOMPARE(refusalOf(utf16(QStringLiteral("2027/1/1,元日\r\n"))), QStringLiteral("rules.not_shift_jis"));
    const auto refused = Calendar::japan().withOfficialList(QByteArrayLiteral("\xe5\x85\x83"));
    QCOMPARE(refused.problems().size(), 1);
    QVERIFY(!Base::line(refused.problems().first(), Base::Language::Japanese).contains(u'\n'));
}

void tst_Calendar::refusesAListThatIsNotWhole_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("kind");
    QTest::newRow("empty") << QString() << QStringLiteral("rules.no_listed_day");
    QTest::newRow("no date") << QStringLiteral("2027/2/30,元日\r\n") << QStringLiteral("rules.not_a_listed_day");
    QTest::newRow("no name") << QStringLiteral("2027/1/1,\r\n") << QStringLiteral("rules.not_a_listed_day");
    QTest::newRow("iso date") << QStringLiteral("2027-01-01,元日\r\n") << QStringLiteral("rules.not_a_listed_day");
    QTest::newRow("part of a year") << QStringLiteral("2027/2/11,建国記念の日\r\n") << QStringLiteral("rules.year_not_whole");
}

void tst_Calendar::refusesAListThatIsNotWhole()
{
    QFETCH(QString, rows);
    QTEST(refusalOf(officialList(rows)), "kind");
}

QByteArray tst_Calendar::rulesWith(const QByteArray &before, const QByteArray &after)
{
    QFile file(QStringLiteral(":/calendar/jp.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return file.readAll().replace(before, after);
}

void tst_Calendar::refusesRulesThatAreWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *before, const char *after, const char *kind) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(kind);
    };
    row("format", "tenmatsu-calendar/1", "tenmatsu-calendar/9", "rules.not_a_calendar");
    row("source", "\"source\"", "\"sauce\"", "data.key_missing");
    row("month", "\"month\": 2,", "\"month\": 13,", "data.number_needed");
    row("span", "\"day\": 15, \"to\": 1999", "\"day\": 15, \"from\": 2000, \"to\": 1999", "rules.from_after_to");
    row("key", "\"day\": 15, \"to\"", "\"day\": 15, \"until\"", "data.unknown_key");
}

void tst_Calendar::refusesRulesThatAreWrong()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(Tests::kindOf(Calendar::fromJson(rulesWith(before, after))), "kind");
}

QTEST_GUILESS_MAIN(tst_Calendar)
#include "tst_calendar.moc"

#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

// `deadlines`: everything open over the ledger.
class tst_DeadlineCommand : public QObject
{
    Q_OBJECT
private:
    using Ran = Tests::Program::Ran;
    Ran onLedger(const char *arguments, const QStringList &last = {}) const { return m_program->onLedger(arguments, last); }
    static QStringList dutiesIn(const Ran &ran);
    QByteArray calendarFile(const char *arguments) const;

    std::unique_ptr<Tests::Program> m_program;

private Q_SLOTS:
    void init();
    void listsWhatIsOpenByItsDay();
    void leavesOutWhatWasFiledOrDecidedAway();
    void saysByItsStatusThatSomethingIsDue();
    void keepsAnOverdueDutyInSight();
    void listsPromisesAndContracts();
    void tellsWhatCannotBeJudged();
    void writesACalendarWithStableNames();
    void aRegimeOfTheUsersIsInTheCalendar();
    void cancelsInTheCalendarWhatIsOver();
    void bringsBackWhatWasDecidedOnOtherFacts();
    void looksAgainAtWhatWasDone();
    void refusesWhatIsWrong();
};

void tst_DeadlineCommand::init()
{
    m_program = std::make_unique<Tests::Program>();
    QCOMPARE(onLedger("init").status, 0);
    const QString file = m_program->written("case.json", R"({"format":"tenmatsu-incident/1","title":"山田様宛の一斉メール",
        "reference":"2024-007","role":"own","event":{"leak":"yes"},"scope":"personal_data","known":{"at":"2024-11-11T10:00"},
        "organisation":{"kind":"business","privacy_mark":false},"sensitive":"no","financial_harm":"no","malicious":"no",
        "my_number":"no","counts":[{"of":"persons","value":1748}],"actions":[{"title":"山田課長の研修","due":"2024-12-01"},
        {"title":"済み","status":"done","due":"2024-12-02"},{"title":"期限なし"}]})");
    QCOMPARE(onLedger("import", {file}).status, 0);
}

QStringList tst_DeadlineCommand::dutiesIn(const Ran &ran)
{
    QStringList duties;
    for (const auto row : ran.json().toArray())
        duties += row[u"duty"].toString();
    return duties;
}

QByteArray tst_DeadlineCommand::calendarFile(const char *arguments) const
{
    const QString path = m_program->path("dates.ics");
    const auto ran = onLedger(arguments, {QStringLiteral("--ics"), path});
    QFile file(path);
    if (ran.status != 0 || !file.open(QIODevice::ReadOnly))
        qFatal("%s", ran.error.constData());
    return file.readAll().replace("\r\n ", "");
}

void tst_DeadlineCommand::listsWhatIsOpenByItsDay()
{
    const auto ran = onLedger("deadlines --json --on 2024-11-14");
    QCOMPARE(ran.status, 0);
    QCOMPARE(dutiesIn(ran), (QStringList{QStringLiteral("persons"), QStringLiteral("preliminary"), QStringLiteral("action-1"),
                                         QStringLiteral("final")}));
    const QJsonValue first = ran.json()[1];
    QCOMPARE(first[u"incident"].toInt(), 1);
    QCOMPARE(first[u"title"], QStringLiteral("山田様宛の一斉メール"));
    QCOMPARE(first[u"regime"], QStringLiteral("jp-appi"));
    QCOMPARE(first[u"kind"], QStringLiteral("yardstick"));
    QCOMPARE(first[u"earliest"], QStringLiteral("2024-11-13"));
    QCOMPARE(first[u"due"], QStringLiteral("2024-11-15"));
    QCOMPARE(first[u"state"], QStringLiteral("to_decide"));
    QCOMPARE(first[u"days_left"].toInt(), 1);
    QCOMPARE(ran.json()[2][u"kind"], QStringLiteral("action"));
    QVERIFY(ran.json()[2][u"regime"].isNull());
    const QJsonValue persons = ran.json()[0]; // no date of the law, only the own target a day after knowing
    QVERIFY(persons[u"due"].isNull() && persons[u"days_left"].isNull() && !persons[u"overdue"].toBool());
    QCOMPARE(persons[u"kind"], QStringLiteral("without_delay"));
    QCOMPARE(persons[u"target"], QStringLiteral("2024-11-12T10:00:00+09:00"));
    QCOMPARE(onLedger("deadlines --on 2024-11-14").out.count('\n'), 4);
}

void tst_DeadlineCommand::leavesOutWhatWasFiledOrDecidedAway()
{
    QCOMPARE(onLedger("file 1 jp-appi preliminary --at 2024-11-14").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi persons exempt --why w").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi final report --why w").status, 0);
    const auto ran = onLedger("deadlines --json --on 2024-12-10");
    QCOMPARE(dutiesIn(ran), (QStringList{QStringLiteral("action-1"), QStringLiteral("final")}));
    QCOMPARE(ran.json()[0][u"state"], QStringLiteral("overdue"));
    QCOMPARE(ran.json()[1][u"state"], QStringLiteral("open"));
}

void tst_DeadlineCommand::saysByItsStatusThatSomethingIsDue()
{
    QCOMPARE(onLedger("deadlines --within 0 --on 2024-11-14").status, 0);
    QVERIFY(onLedger("deadlines --within 0 --on 2024-11-14").out.isEmpty());
    const auto due = onLedger("deadlines --within 1 --on 2024-11-14 --json");
    QCOMPARE(due.status, 1);
    QVERIFY(due.error.isEmpty());
    QCOMPARE(dutiesIn(due), QStringList{QStringLiteral("preliminary")});
    QCOMPARE(onLedger("deadlines --within 0 --on 2024-11-14 --json").json().toArray().size(), 0);
}

void tst_DeadlineCommand::keepsAnOverdueDutyInSight()
{
    const auto ran = onLedger("deadlines --within 3 --on 2025-02-01 --json");
    QCOMPARE(ran.status, 1);
    QCOMPARE(dutiesIn(ran).size(), 3); // what has no date is never late
    for (const auto row : ran.json().toArray())
        QVERIFY(row[u"days_left"].toInt() < 0 && row[u"overdue"].toBool());
}

void tst_DeadlineCommand::listsPromisesAndContracts()
{
    const QString file = m_program->written("chain.json", R"({"format":"tenmatsu-incident/1","title":"委託先",
        "parties":[{"id":"p1","role":"entrusted","known":"2024-11-11","contract_deadline":"3日以内"}],
        "publications":[{"series":"第一報","state":"planned","when":"2024-11-20"},{"state":"done","when":"2024-11-19"}]})");
    QCOMPARE(onLedger("import", {file}).status, 0);
    QStringList kinds;
    for (const auto row : onLedger("deadlines --json --on 2024-11-12").json().toArray()) {
        if (row[u"incident"].toInt() == 2 && row[u"regime"].isNull())
            kinds += row[u"kind"].toString() + u' ' + row[u"due"].toString();
    }
    QCOMPARE(kinds, (QStringList{QStringLiteral("contract 2024-11-14"), QStringLiteral("promise 2024-11-20")}));
}

void tst_DeadlineCommand::tellsWhatCannotBeJudged()
{
    const auto ran = onLedger("deadlines --json --on 2024-11-01");
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.error.startsWith("1 known"), ran.error.constData());
    QCOMPARE(dutiesIn(ran), QStringList{QStringLiteral("action-1")});
}

void tst_DeadlineCommand::writesACalendarWithStableNames()
{
    const auto lines = [](const QByteArray &file, const char *name) {
        QByteArrayList found;
        for (const QByteArray &line : file.split('\n')) {
            if (line.startsWith(name))
                found += line.trimmed();
        }
        return found;
    };
    const QByteArray file = calendarFile("deadlines --on 2024-11-14");
    QCOMPARE(lines(file, "BEGIN:VEVENT").size(), 4); // the one without a date by the own target
    QCOMPARE(lines(file, "BEGIN:VALARM").size(), 8);
    QVERIFY(file.contains(QStringLiteral("組織の目標").toUtf8()) || file.contains("own target"));
    QVERIFY(file.contains("DTSTART;VALUE=DATE:20241113\r\nDTEND;VALUE=DATE:20241116\r\n"));
    QVERIFY(file.contains("SUMMARY:2024-007 Preliminary report"));
    QVERIFY2(file.contains("SUMMARY:2024-007 Due date of an action 1\r\n"), file.constData());
    QVERIFY2(!file.contains("山田"), file.constData()); // whom its title names
    QCOMPARE(onLedger("set 1 known.at=2024-11-12T10:00 title=改題 actions[0].due=2024-12-03").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi final report --why w").status, 0);
    const QByteArray later = calendarFile("deadlines --on 2024-11-15");
    QCOMPARE(lines(later, "UID:"), lines(file, "UID:"));
    QVERIFY(lines(later, "DTSTART") != lines(file, "DTSTART"));
}

void tst_DeadlineCommand::aRegimeOfTheUsersIsInTheCalendar()
{
    QFile shipped(QStringLiteral(":/rules/jp-appi.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray made = shipped.readAll().replace("\"jp-appi\"", "\"xx-act\"").replace("Final report", "Imaginary notice");
    (void)m_program->written("rules/xx.json", made);
    const auto ran = onLedger("deadlines --json --on 2024-11-14 --rules", {m_program->path("rules")});
    QVERIFY2(ran.error.isEmpty(), ran.error.constData());
    QCOMPARE(dutiesIn(ran).count(QStringLiteral("final")), 2);
    const QString ics = m_program->path("dates.ics");
    QCOMPARE(onLedger("deadlines --on 2024-11-14", {QStringLiteral("--rules"), m_program->path("rules"), QStringLiteral("--ics"), ics}).status, 0);
    QFile file(ics);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Imaginary notice"));
}

void tst_DeadlineCommand::cancelsInTheCalendarWhatIsOver()
{
    const QByteArray before = calendarFile("deadlines --on 2024-11-14");
    QCOMPARE(onLedger("file 1 jp-appi preliminary --at 2024-11-14").status, 0);
    const QByteArray after = calendarFile("deadlines");
    QCOMPARE(before.count("STATUS:CANCELLED"), 0);
    QCOMPARE(after.count("STATUS:CANCELLED"), 1);
    QCOMPARE(after.count("BEGIN:VEVENT"), before.count("BEGIN:VEVENT"));
    const qsizetype cancelled = after.lastIndexOf("UID:", after.indexOf("STATUS:CANCELLED"));
    QVERIFY(before.contains(after.mid(cancelled, 20))); // the same entry
}

void tst_DeadlineCommand::bringsBackWhatWasDecidedOnOtherFacts()
{
    QCOMPARE(onLedger("set 1 protection.encrypted=yes protection.key_safe=yes").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi final not_required --why 暗号化済み").status, 0);
    QVERIFY(!dutiesIn(onLedger("deadlines --json")).contains(QStringLiteral("final")));
    QVERIFY(!calendarFile("deadlines --on 2024-11-14").contains("Decide anew"));
    QCOMPARE(onLedger("set 1 protection.key_safe=no").status, 0);
    QVERIFY(dutiesIn(onLedger("deadlines --json")).contains(QStringLiteral("final")));
    QVERIFY(calendarFile("deadlines --on 2024-11-14").contains("Decide anew"));
}

void tst_DeadlineCommand::looksAgainAtWhatWasDone()
{
    QCOMPARE(onLedger("set 1 actions[1].done=2024-12-02").status, 0);
    const auto reviewed = [this] {
        QStringList days;
        for (const auto row : onLedger("deadlines --json --on 2024-12-20").json().toArray()) {
            if (row[u"kind"].toString() == u"review")
                days += row[u"duty"].toString() + u' ' + row[u"due"].toString() + u' ' + row[u"state"].toString();
        }
        return days;
    };
    QCOMPARE(reviewed(), QStringList{QStringLiteral("review-action-2 2025-01-01 open")});
    QCOMPARE(onLedger("set 1 actions[1].evaluation=ok").status, 0);
    QCOMPARE(reviewed(), QStringList());
}

void tst_DeadlineCommand::refusesWhatIsWrong()
{
    QCOMPARE(onLedger("deadlines --within soon").status, 2);
    QCOMPARE(onLedger("deadlines --within -1").status, 2);
    QCOMPARE(onLedger("deadlines --on 2024-11-31").status, 2);
    QCOMPARE(onLedger("deadlines 1").status, 2);
    const auto unwritable = onLedger("deadlines --on 2024-11-14 --ics", {m_program->path("no/such/dates.ics")});
    QCOMPARE(unwritable.status, 1);
    QVERIFY(unwritable.out.isEmpty());
    QCOMPARE(unwritable.error.count('\n'), 1);
}

QTEST_GUILESS_MAIN(tst_DeadlineCommand)
#include "tst_deadlinecommand.moc"

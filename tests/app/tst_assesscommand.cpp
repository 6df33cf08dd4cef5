#include "tests/support/program.h"
#include "tests/support/temporaryledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Tests;

// `tenmatsu assess`, run as a user runs it.
class tst_AssessCommand : public QObject
{
    Q_OBJECT
private:
    using Ran = Tests::Program::Ran;
    Ran run(const QStringList &arguments) const { return m_program->run(arguments); }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        return m_program->written(name.toUtf8().constData(), bytes);
    }
    QString incidentFile(const QByteArray &members) const
    {
        return written(QStringLiteral("case.json"),
                       R"({"format":"tenmatsu-incident/1","title":"件名","organisation":{"kind":"business"},"role":"own",)"
                           + members + "}");
    }

    std::unique_ptr<Tests::Program> m_program;

private Q_SLOTS:
    void init() { m_program = std::make_unique<Tests::Program>(); }
    void printsTheContractsAssessment();
    void readsAnIncidentOfTheLedger();
    void explainsEverySampleInOneRun();
    void startsWhenAFigureOfTheLedgerPassedTheLine();
    void printsTextForAPerson();
    void printsWhatElseIsToBeDone();
    void printsOneAssessmentAnIncident();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void tellsOfARefusedRuleFileAndGoesOn();
    void addsARegimeFromTheUsersFolder();
    void takesTheOfficialHolidays();
};

void tst_AssessCommand::printsTheContractsAssessment()
{
    const QString file = incidentFile(R"("known":"2026-11-30","counts":[{"of":"persons","value":1748}],"malicious":"no")");
    const Ran ran = run({QStringLiteral("--lang"), QStringLiteral("ja"), QStringLiteral("assess"), file, QStringLiteral("--on"),
                         QStringLiteral("2026-12-01"), QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.error, QByteArray());
    QCOMPARE(ran.json()[u"on"].toString(), QStringLiteral("2026-12-01"));
    const auto appi = ran.json()[u"regimes"][0];
    QCOMPARE(appi[u"id"].toString(), QStringLiteral("jp-appi"));
    QCOMPARE(appi[u"verdict"].toString(), QStringLiteral("report"));
    QCOMPARE(appi[u"missing"].toArray(), QJsonArray({QStringLiteral("sensitive"), QStringLiteral("financial_harm")}));
    const auto duty = appi[u"duties"][1];
    QCOMPARE(duty[u"id"].toString(), QStringLiteral("final"));
    QCOMPARE(duty[u"from"].toString(), QStringLiteral("2026-11-30"));
    QCOMPARE(duty[u"due"].toString(), QStringLiteral("2027-01-04"));
    QCOMPARE(duty[u"state"].toString(), QStringLiteral("to_decide"));
    QVERIFY(duty[u"because"].toString().contains(QStringLiteral("30日目 2026-12-29 は閉庁日")));
    QCOMPARE(appi[u"triggers"][3][u"because"].toString(), QStringLiteral("本人の数 1,748 > 1,000"));
}

void tst_AssessCommand::readsAnIncidentOfTheLedger()
{
    const TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const Ran ran = run({QStringLiteral("--ledger"), ledger.path(), QStringLiteral("assess"), QStringLiteral("6"),
                         QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"regimes"][0][u"parties"].toArray().size(), 2);
}

void tst_AssessCommand::explainsEverySampleInOneRun()
{
    const TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const Ran ran = run({QStringLiteral("--ledger"), ledger.path(), QStringLiteral("assess"), QStringLiteral("--all"),
                         QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    const QJsonArray cases = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(cases.size(), 26);
    for (const auto one : cases) {
        for (const auto regime : one[u"regimes"].toArray())
            QVERIFY(!regime[u"because"].toArray().isEmpty());
    }
    QCOMPARE(run({QStringLiteral("--ledger"), ledger.path(), QStringLiteral("assess"), QStringLiteral("6"),
                  QStringLiteral("--all")}).status, 2);
    const Ran early = run({QStringLiteral("--ledger"), ledger.path(), QStringLiteral("assess"), QStringLiteral("--all"),
                           QStringLiteral("--on"), QStringLiteral("2023-04-20"), QStringLiteral("--json")});
    QCOMPARE(early.status, 1); // what was not known then is refused by its number, the rest is told
    QVERIFY(early.error.contains("2023-019") && !early.error.contains("2022-002"));
    const auto told = QJsonDocument::fromJson(early.out).array().size();
    QVERIFY(told > 5 && told < 26);
}

void tst_AssessCommand::startsWhenAFigureOfTheLedgerPassedTheLine()
{
    TemporaryLedger ledger;
    const auto members = [](int persons) -> QByteArray {
        return R"("known":"2026-11-02","organisation":{"kind":"business"},"counts":[{"of":"persons","value":)"
            + QByteArray::number(persons) + "}]";
    };
    expect(ledger->add({incidentOf(members(800))}, QStringLiteral("tester")));
    auto incident = expect(ledger->incident(Incidents::IncidentId(1)));
    incident.counts[0].value = 1200;
    expect(ledger->save(incident, QStringLiteral("tester")));
    const QDate changed = expect(ledger->formerFigures(Incidents::IncidentId(1))).first().replaced.toTimeZone(ledger->zone()).date();
    const Ran ran = run({QStringLiteral("--ledger"), ledger.path(), QStringLiteral("assess"), QStringLiteral("1"),
                         QStringLiteral("--json"), QStringLiteral("--on"), QStringLiteral("2098-01-01")});
    QCOMPARE(ran.json()[u"regimes"][0][u"duties"][1][u"from"].toString(), changed.toString(Qt::ISODate));
}

void tst_AssessCommand::printsTextForAPerson()
{
    const QString file = incidentFile(R"("known":"2026-11-30","counts":[{"of":"persons","value":1748}],"malicious":"no")");
    const Ran ran = run({QStringLiteral("assess"), file, QStringLiteral("--on"), QStringLiteral("2026-12-01"),
                         QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("Persons 1,748 > 1,000"), ran.out.constData());
    QVERIFY(ran.out.contains("by 2027-01-04"));
    QVERIFY(ran.out.contains("2026-12-02 to 2026-12-04"));
}

void tst_AssessCommand::printsWhatElseIsToBeDone()
{
    const QString file = incidentFile(R"("known":"2026-11-30","cause":"theft")");
    const QStringList asked = {QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("assess"), file,
                               QStringLiteral("--on"), QStringLiteral("2026-12-01")};
    const QJsonValue json = run(asked + QStringList{QStringLiteral("--json")}).json();
    QCOMPARE(json[u"checklist"].toArray().size(), 5);
    QCOMPARE(json[u"checklist"][4][u"next"].toString(), QStringLiteral("authorities"));
    QCOMPARE(json[u"who_else"][0][u"authority"].toString(), QStringLiteral("police"));
    const QByteArray text = run(asked).out;
    QVERIFY2(text.indexOf("The five duties on discovery (0/5)") > text.indexOf("Article 26"), text.constData());
    QVERIFY(text.indexOf("The police (Not recorded)") > text.indexOf("Who else to tell"));
}

void tst_AssessCommand::printsOneAssessmentAnIncident()
{
    const QString file = written(QStringLiteral("two.json"), R"([{"format":"tenmatsu-incident/1","title":"a","known":"2026-11-02"},)"
                                                             R"({"format":"tenmatsu-incident/1","title":"b","known":"2026-11-03"}])");
    const Ran ran = run({QStringLiteral("assess"), file, QStringLiteral("--json"), QStringLiteral("--on"), QStringLiteral("2026-12-01")});
    QCOMPARE(QJsonDocument::fromJson(ran.out).array().size(), 2);
}

void tst_AssessCommand::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    const auto on = [](const char *day) { return QStringList{QStringLiteral("--on"), QString::fromLatin1(day)}; };
    QTest::newRow("known after the day asked about") << QByteArray(R"("known":"2026-12-02")") << on("2026-12-01") << 1;
    QTest::newRow("known before it happened")
        << QByteArray(R"("occurred":"2026-11-05","known":"2026-11-02")") << on("2026-12-01") << 1;
    QTest::newRow("no day") << QByteArray(R"("known":"2026-11-02")") << on("tomorrow") << 2;
    QTest::newRow("holidays in another encoding")
        << QByteArray(R"("known":"2026-11-02")") << QStringList{QStringLiteral("--holidays"), QStringLiteral(TESTS_DATA "/calendar/holidays-2000-2050.csv")} << 1;
}

void tst_AssessCommand::refusesWhatIsWrong()
{
    QFETCH(QByteArray, members);
    QFETCH(QStringList, more);
    const Ran ran = run(QStringList{QStringLiteral("assess"), incidentFile(members)} + more);
    QTEST(ran.status, "status");
    QCOMPARE(ran.error.trimmed().count('\n'), 0);
    QVERIFY(ran.error.size() > 20);
    QCOMPARE(ran.out, QByteArray());
}

void tst_AssessCommand::tellsOfARefusedRuleFileAndGoesOn()
{
    written(QStringLiteral("rules/mine.json"), "{\"format\":\"tenmatsu-rule/1\"}");
    const Ran ran = run({QStringLiteral("assess"), incidentFile(R"("known":"2026-11-02")"), QStringLiteral("--json"),
                         QStringLiteral("--on"), QStringLiteral("2026-12-01"), QStringLiteral("--rules"),
                         m_program->path("rules")});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.error.startsWith("mine.json"));
    QCOMPARE(ran.error.trimmed().count('\n'), 0);
    QVERIFY(ran.json()[u"regimes"].toArray().size() >= 4);
}

void tst_AssessCommand::addsARegimeFromTheUsersFolder()
{
    QFile shipped(QStringLiteral(":/rules/jp-mynumber.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    written(QStringLiteral("data/tenmatsu/tenmatsu/rules/added.json"), shipped.readAll().replace("jp-mynumber", "jp-added"));
    const Ran ran = run({QStringLiteral("assess"), incidentFile(R"("known":"2026-11-02","my_number":"yes","malicious":"yes")"),
                         QStringLiteral("--json"), QStringLiteral("--on"), QStringLiteral("2026-12-01")});
    const auto added = ran.json()[u"regimes"].toArray().last();
    QCOMPARE(added[u"id"].toString(), QStringLiteral("jp-added"));
    QCOMPARE(added[u"duties"][1][u"due"].toString(), QStringLiteral("2027-01-04"));
}

void tst_AssessCommand::takesTheOfficialHolidays()
{
    const QString list = written(QStringLiteral("syukujitsu.csv"), "2026/1/1,\x8c\xb3\x93\xfa\r\n2026/12/1,\x8b\x78\x93\xfa\r\n");
    const Ran ran = run({QStringLiteral("assess"), incidentFile(R"("known":"2026-11-02","sensitive":"yes")"), QStringLiteral("--json"),
                         QStringLiteral("--on"), QStringLiteral("2026-12-01"), QStringLiteral("--holidays"), list});
    QCOMPARE(ran.json()[u"regimes"][0][u"duties"][1][u"due"].toString(), QStringLiteral("2026-12-02"));
}

QTEST_GUILESS_MAIN(tst_AssessCommand)
#include "tst_assesscommand.moc"

#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

// `decide` and `file`, and what `assess` says of them.
class tst_AnswerCommands : public QObject
{
    Q_OBJECT
private:
    using Ran = Tests::Program::Ran;
    Ran onLedger(const char *arguments, const QStringList &last = {}) const { return m_program->onLedger(arguments, last); }
    QJsonObject duty(const char *regime, const char *id, const char *assess = "assess 1 --json") const;

    std::unique_ptr<Tests::Program> m_program;

private Q_SLOTS:
    void init();
    void everyDutyBeginsToBeDecided();
    void everyDutyHasItsRowFromTheFirst();
    void readingWritesNoRow();
    void keepsADecisionWithItsReason();
    void takesADutyAway();
    void saysWhenAPersonDecidesOtherwise();
    void asksAgainWhenTheFactsOfADecisionChange();
    void asksAgainOnlyWhereTheLawAsksForMore();
    void opensANoticeAgainWhenMorePersonsAreConcerned();
    void saysWhatIsOpenWhenACaseIsClosed();
    void keepsAFilingAndItsLateness();
    void oneReportMayBeBoth();
    void keepsAnAnswerThatTheLawNoLongerAsksFor();
    void tellsAnswersInWords();
    void keepsTheVersionWhenTheRuleFileChanges();
    void refusesInOneLine_data();
    void refusesInOneLine();
    void refusesWhatHasNoWordsOrNoPlace();
    void givesBackTheSameThroughAnExport();
};

void tst_AnswerCommands::refusesWhatHasNoWordsOrNoPlace()
{
    for (const char *nothing : {"", " "})
        QCOMPARE(onLedger("note 1 --when 2024-11-12", {QLatin1String(nothing)}).status, 1);
    QCOMPARE(onLedger("set 1", {QStringLiteral("facts.persons_in=[\"EU\"]")}).status, 1);
    QCOMPARE(onLedger("set 1", {QStringLiteral("facts.persons_in=[\"DE\",\"KR\"]")}).status, 0);
    QCOMPARE(onLedger("show 1 --json").json()[u"facts"][u"persons_in"].toArray().size(), 2);
    QVERIFY(onLedger("show 1 --json").json()[u"timeline"].toArray().isEmpty());
}

void tst_AnswerCommands::init()
{
    m_program = std::make_unique<Tests::Program>();
    QCOMPARE(onLedger("init").status, 0);
    const QString file = m_program->written("case.json", R"({"format":"tenmatsu-incident/1","title":"一斉メール","role":"own",
        "event":{"leak":"yes"},"scope":"personal_data","known":{"at":"2024-11-11T10:00"},"organisation":{"kind":"business"},
        "sensitive":"no","financial_harm":"no","malicious":"no","my_number":"no","counts":[{"of":"persons","value":1748}]})");
    QCOMPARE(onLedger("import", {file}).status, 0);
}

QJsonObject tst_AnswerCommands::duty(const char *regime, const char *id, const char *assess) const
{
    for (const auto each : onLedger(assess).json()[u"regimes"].toArray()) {
        for (const auto duty : each[u"duties"].toArray()) {
            if (each[u"id"] == QLatin1String(regime) && duty[u"id"] == QLatin1String(id))
                return duty.toObject();
        }
    }
    return {};
}

void tst_AnswerCommands::everyDutyBeginsToBeDecided()
{
    for (const char *id : {"preliminary", "final", "persons"})
        QCOMPARE(duty("jp-appi", id)[u"state"], QStringLiteral("to_decide"));
    QCOMPARE(duty("jp-appi", "final")[u"overdue"], true);
    QCOMPARE(duty("jp-appi", "final", "assess 1 --json --on 2024-12-10")[u"overdue"], false);
    QCOMPARE(duty("jp-appi", "persons")[u"overdue"], false); // no fixed date, never late
}

// Regime, version and dates are in the ledger before anybody decides, and stay there when the rule file changes.
void tst_AnswerCommands::everyDutyHasItsRowFromTheFirst()
{
    const auto rows = [this] {
        QFile file(m_program->path("all.json"));
        if (onLedger("export", {file.fileName()}).status != 0 || !file.open(QIODevice::ReadOnly))
            qFatal("no export");
        return QJsonDocument::fromJson(file.readAll())[u"decisions"].toArray();
    };
    QStringList told;
    for (const auto row : rows())
        told += QStringList{row[u"regime"].toString(), row[u"duty"].toString(), row[u"state"].toString(),
                            row[u"decision"][u"proposal"][u"version"].toString(), row[u"decision"][u"proposal"][u"due"].toString()}
                    .join(u' ');
    QCOMPARE(told, (QStringList{QStringLiteral("jp-appi preliminary to_decide 2024-04 2024-11-15"),
                                QStringLiteral("jp-appi final to_decide 2024-04 2024-12-10"),
                                QStringLiteral("jp-appi persons to_decide 2024-04 ")}));
    QCOMPARE(onLedger("set 1 known.at=2024-11-12T10:00").status, 0);
    QCOMPARE(rows()[1][u"decision"][u"proposal"][u"due"].toString(), QStringLiteral("2024-12-11"));
    QVERIFY(onLedger("verify --json").json()[u"ok"].toBool());
    QFile shipped(QStringLiteral(TENMATSU_SOURCE "/resources/rules/jp-appi.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    (void)m_program->written("rules/jp-appi.json", shipped.readAll().replace("2024-04\"", "2024-04b\""));
    const auto final = onLedger("assess 1 --json --rules", {m_program->path("rules")}).json()[u"regimes"][0][u"duties"][1];
    QCOMPARE(final[u"proposed"][u"version"], QStringLiteral("2024-04"));
    QVERIFY(onLedger("--lang en assess 1 --rules", {m_program->path("rules")}).out.contains("proposed before under version 2024-04"));
    QVERIFY(!onLedger("--lang en assess 1").out.contains("proposed before"));
}

void tst_AnswerCommands::readingWritesNoRow()
{
    QFile ledger(m_program->path("ledger.tenmatsu"));
    QVERIFY(ledger.open(QIODevice::ReadOnly));
    const QByteArray before = ledger.readAll();
    for (const char *reading : {"assess 1", "assess --all", "deadlines", "sheet 1 ppc-business", "list", "verify"})
        QCOMPARE(onLedger(reading).status, 0);
    ledger.seek(0);
    QVERIFY(before.size() > 0 && ledger.readAll() == before);
}

void tst_AnswerCommands::keepsADecisionWithItsReason()
{
    const auto ran = onLedger("--by 課長 decide 1 jp-appi final report --json --why", {QStringLiteral("千人を 超える")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()[u"state"], QStringLiteral("overdue"));
    const QJsonObject final = duty("jp-appi", "final", "assess 1 --json --on 2024-12-10");
    QCOMPARE(final[u"state"], QStringLiteral("open"));
    QCOMPARE(final[u"decision"][u"verdict"], QStringLiteral("report"));
    QCOMPARE(final[u"decision"][u"by"], QStringLiteral("課長"));
    QCOMPARE(final[u"decision"][u"why"], QStringLiteral("千人を 超える"));
    QCOMPARE(final[u"decision"][u"due"], QStringLiteral("2024-12-10"));
    QCOMPARE(duty("jp-appi", "final", "assess 1 --json --on 2024-12-11")[u"state"], QStringLiteral("overdue"));
    QCOMPARE(duty("jp-appi", "persons")[u"state"], QStringLiteral("to_decide"));
    QVERIFY(onLedger("assess 1").out.contains("Final report: Report"));
}

void tst_AnswerCommands::takesADutyAway()
{
    QCOMPARE(onLedger("decide 1 jp-appi preliminary exempt --why 暗号化").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi persons not_required --why 公表").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi final voluntary --why 念のため").status, 0);
    QCOMPARE(duty("jp-appi", "preliminary")[u"state"], QStringLiteral("not_required"));
    QCOMPARE(duty("jp-appi", "persons")[u"state"], QStringLiteral("not_required"));
    QCOMPARE(duty("jp-appi", "final")[u"state"], QStringLiteral("open"));
}

void tst_AnswerCommands::saysWhenAPersonDecidesOtherwise()
{
    const Ran otherwise = onLedger("decide 1 jp-appi final not_required --json --why 公表");
    QCOMPARE(otherwise.status, 0);
    QCOMPARE(otherwise.json()[u"decision"][u"verdict"], QStringLiteral("not_required"));
    QCOMPARE(otherwise.error.count('\n'), 1);
    QVERIFY2(otherwise.error.contains("is recorded with the reason given"), otherwise.error.constData());
    QVERIFY(onLedger("decide 1 jp-appi final report --why 再考").error.isEmpty());
}

void tst_AnswerCommands::asksAgainWhenTheFactsOfADecisionChange()
{
    QCOMPARE(onLedger("set 1 protection.encrypted=yes protection.key_safe=yes").status, 0);
    QCOMPARE(onLedger("decide 1 jp-appi preliminary not_required --why 暗号化済み").status, 0);
    QCOMPARE(duty("jp-appi", "preliminary")[u"state"], QStringLiteral("not_required"));
    QVERIFY(!onLedger("assess 1").out.contains("Decide anew"));
    QCOMPARE(onLedger("set 1 protection.key_safe=no").status, 0);
    const QJsonObject open = duty("jp-appi", "preliminary");
    QCOMPARE(open[u"state"], QStringLiteral("to_decide"));
    QVERIFY(open[u"outdated"].toBool() && open[u"overdue"].toBool());
    QCOMPARE(open[u"decision"][u"why"], QStringLiteral("暗号化済み"));
    const QByteArray told = onLedger("assess 1").out;
    QVERIFY2(told.contains("the rules said \"Exempt\" then and say \"Report\" now"), told.constData());
    const auto rows = onLedger("deadlines --json --on 2024-11-12").json().toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [](const auto &each) { return each[u"duty"].toString() == u"preliminary"; });
    QVERIFY(row != rows.end() && (*row)[u"outdated"].toBool());
    QVERIFY(onLedger("deadlines").out.contains("Decide anew"));
    QCOMPARE(onLedger("decide 1 jp-appi preliminary not_required --why 再考").status, 0);
    QCOMPARE(duty("jp-appi", "preliminary")[u"state"], QStringLiteral("not_required"));
}

void tst_AnswerCommands::asksAgainOnlyWhereTheLawAsksForMore()
{
    QCOMPARE(onLedger("decide 1 jp-appi preliminary not_required --why 軽微").status, 0);
    QCOMPARE(onLedger("set 1 counts[0].value=1800").status, 0); // the same item
    QVERIFY(!duty("jp-appi", "preliminary")[u"outdated"].toBool());
    QCOMPARE(onLedger("set 1 malicious=yes").status, 0);
    QVERIFY(duty("jp-appi", "preliminary")[u"outdated"].toBool());
    QVERIFY(onLedger("assess 1").out.contains("an item is met that was not met then"));
    QCOMPARE(onLedger("set 1 counts[0].value=3 malicious=no").status, 0);
    QCOMPARE(duty("jp-appi", "preliminary")[u"state"], QStringLiteral("not_required"));
}

void tst_AnswerCommands::opensANoticeAgainWhenMorePersonsAreConcerned()
{
    const auto notice = [this] { return duty("jp-appi", "persons"); };
    QCOMPARE(onLedger("set 1", {QStringLiteral(R"(persons_informed=[{"when":{"at":"2024-11-12"},"count":1748,"of":1748,"state":"done"}])")}).status, 0);
    QCOMPARE(notice()[u"state"], QStringLiteral("filed"));
    QCOMPARE(onLedger("set 1 counts[0].value=1802").status, 0);
    QCOMPARE(notice()[u"state"], QStringLiteral("to_decide"));
    QCOMPARE(notice()[u"untold"].toInt(), 54);
    QVERIFY(onLedger("assess 1").out.contains("Notice to the persons: 54 more"));
    QVERIFY(onLedger("deadlines").out.contains("Notice to the persons"));
    QCOMPARE(onLedger("file 1 jp-appi persons --at 2024-11-20").status, 0);
    QCOMPARE(notice()[u"state"], QStringLiteral("filed"));
    QCOMPARE(onLedger("set 1 counts[0].value=1803").status, 0);
    QCOMPARE(notice()[u"untold"].toInt(), 1);
    QCOMPARE(onLedger("set 1 counts[0].value=1700").status, 0);
    QCOMPARE(notice()[u"state"], QStringLiteral("filed"));
}

void tst_AnswerCommands::saysWhatIsOpenWhenACaseIsClosed()
{
    QCOMPARE(onLedger("decide 1 jp-appi preliminary not_required --why 公表").status, 0);
    for (const char *ends : {"set 1 status=responded", "set 1 status=closed"}) {
        const Ran closed = onLedger(ends);
        QCOMPARE(closed.status, 0);
        QCOMPARE(closed.error.count('\n'), 1);
        QVERIFY2(closed.error.contains("Final report") && closed.error.contains("Notice to the persons"), closed.error.constData());
        QVERIFY(!closed.error.contains("Preliminary"));
    }
    QVERIFY(onLedger("set 1 notes=x").error.isEmpty());
    QVERIFY(onLedger("set 1 status=open").error.isEmpty());
}

void tst_AnswerCommands::keepsAFilingAndItsLateness()
{
    const QString copy = m_program->written("速報.pdf", "%PDF as sent");
    const auto filed = onLedger("file 1 jp-appi preliminary --at 2024-11-15T17:00 --receipt R6-1 --json --copy", {copy});
    QCOMPARE(filed.status, 0);
    QCOMPARE(filed.json()[u"state"], QStringLiteral("filed"));
    const auto late = onLedger("file 1 jp-appi final --at 2024-12-11 --json");
    QCOMPARE(late.json()[u"state"], QStringLiteral("filed_late"));
    QCOMPARE(late.json()[u"late"], true);
    QCOMPARE(late.json()[u"held_due"], QStringLiteral("2024-12-10"));
    // A later correction of the moment of knowing does not change what was late then.
    QCOMPARE(onLedger("set 1 known.at=2024-11-12T10:00").status, 0);
    const QJsonObject final = duty("jp-appi", "final");
    QCOMPARE(final[u"due"], QStringLiteral("2024-12-11"));
    QCOMPARE(final[u"state"], QStringLiteral("filed_late"));
    QCOMPARE(duty("jp-appi", "preliminary")[u"receipt"], QStringLiteral("R6-1"));
    QCOMPARE(duty("jp-appi", "preliminary")[u"filed_at"], QStringLiteral("2024-11-15T17:00"));
}

void tst_AnswerCommands::oneReportMayBeBoth()
{
    QCOMPARE(onLedger("file 1 jp-appi final --at 2024-11-14 --stage single").status, 0);
    for (const char *id : {"preliminary", "final"})
        QCOMPARE(duty("jp-appi", id)[u"state"], QStringLiteral("filed"));
    QCOMPARE(onLedger("file 1 jp-appi final --at 2025-01-14 --stage supplement").status, 0);
    QCOMPARE(duty("jp-appi", "final")[u"filed_at"], QStringLiteral("2024-11-14"));
}

void tst_AnswerCommands::keepsAnAnswerThatTheLawNoLongerAsksFor()
{
    QCOMPARE(onLedger("decide 1 jp-appi final report --why w").status, 0);
    QCOMPARE(onLedger("set 1 counts[0].value=3").status, 0);
    const QJsonObject final = duty("jp-appi", "final");
    QCOMPARE(final[u"asked"], false);
    QCOMPARE(final[u"due"], QStringLiteral("2024-12-10"));
    QCOMPARE(final[u"decision"][u"proposed"], QStringLiteral("report"));
    QVERIFY(duty("jp-appi", "preliminary").isEmpty());
}

// Words and local times, no codes: what a person reads.
void tst_AnswerCommands::tellsAnswersInWords()
{
    const Ran filed = onLedger("file 1 jp-appi preliminary --at 2024-11-15T08:00+00:00 --receipt R1");
    QVERIFY2(filed.out.contains("2024-11-15 17:00") && filed.out.contains("Preliminary report"), filed.out.constData());
    QVERIFY2(!filed.out.contains("+00:00") && !filed.out.contains("jp-appi"), filed.out.constData());
    const Ran decided = onLedger("decide 1 jp-appi persons not_required --why w");
    QVERIFY2(decided.out.contains("No notice required"), decided.out.constData());
    // A duty that the law does not ask for is told all the same.
    const Ran unasked = onLedger("file 1 jp-mynumber final --at 2024-11-16 --receipt R2");
    QVERIFY2(unasked.out.contains("My Number") && unasked.out.contains("2024-11-16"), unasked.out.constData());
}

void tst_AnswerCommands::keepsTheVersionWhenTheRuleFileChanges()
{
    QCOMPARE(onLedger("decide 1 jp-appi final report --why w").status, 0);
    QFile shipped(QStringLiteral(TENMATSU_SOURCE "/resources/rules/jp-appi.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray renamed = shipped.readAll().replace("2024-04\"", "2024-04b\"");
    (void)m_program->written("rules/jp-appi.json", renamed);
    const auto assessed = onLedger("assess 1 --json --rules", {m_program->path("rules")});
    QVERIFY2(assessed.error.isEmpty(), assessed.error.constData());
    const QJsonValue regime = assessed.json()[u"regimes"][0];
    QCOMPARE(regime[u"version"], QStringLiteral("2024-04b"));
    QCOMPARE(regime[u"duties"][1][u"decision"][u"version"], QStringLiteral("2024-04"));
}

void tst_AnswerCommands::refusesInOneLine_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *arguments, int status, const char *says) {
        QTest::newRow(arguments) << QByteArray(arguments) << status << QByteArray(says);
    };
    row("decide 1 jp-appi final report", 2, "--why");
    row("decide 1 jp-appi final perhaps --why w", 2, "perhaps");
    row("decide 1 jp-appi final to_decide --why w", 2, "not_required");
    row("decide 1 jp-appi final", 2, "VERDICT");
    row("--by= decide 1 jp-appi final report --why w", 2, "--by");
    row("decide 1 jp-appi final report --why \t", 2, "--why");
    row("file 1 jp-appi finale --at 2024-12-10", 1, "finale");
    row("decide 1 jp-apply final report --why w", 1, "jp-apply");
    row("decide 1 jp-appi finale report --why w", 1, "finale");
    row("decide 1 jp-appi final report --why w --party p7", 1, "p7");
    row("decide 9 jp-appi final report --why w", 1, "9");
    row("file 1 jp-appi final", 2, "--at");
    row("file 1 jp-appi final --at 2024-11-31", 1, "2024-11-31");
    row("file 1 jp-appi final --at 2024-12", 1, "2024-12");
    row("file 1 jp-appi final --at 2024-11-10", 1, "moment of knowing");
    row("file 1 jp-appi final --at 2024-12-10 --stage last", 2, "last");
    row("file 1 jp-appi final --at 2024-12-10 --stage preliminary", 1, "stage");
    row("file 1 jp-appi final --at 2024-12-10 --copy none.pdf", 1, "none.pdf");
    row("file 1 jp-appi final --at 2127-05-01T10:00", 1, "2127-05-01T10:00 has not come yet");
    row("note 1 --when 2127-05-01 text", 1, "2127-05-01 has not come yet");
    row("file 1 jp-nothing final --at 2024-12-10", 1, "jp-nothing");
}

void tst_AnswerCommands::refusesInOneLine()
{
    QFETCH(QByteArray, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const auto before = onLedger("assess 1 --json").out;
    const auto ran = onLedger(arguments.constData());
    QCOMPARE(ran.status, status);
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(ran.error.count('\n'), 1);
    QVERIFY2(ran.error.contains(says), ran.error.constData());
    QCOMPARE(onLedger("assess 1 --json").out, before);
}

void tst_AnswerCommands::givesBackTheSameThroughAnExport()
{
    QCOMPARE(onLedger("decide 1 jp-appi final report --why w").status, 0);
    QCOMPARE(onLedger("file 1 jp-appi final --at 2024-12-10T23:59").status, 0);
    const QString file = m_program->path("all.json"), other = m_program->path("other.tenmatsu");
    QCOMPARE(onLedger("export", {file}).status, 0);
    QCOMPARE(m_program->run({QStringLiteral("--ledger"), other, QStringLiteral("init")}).status, 0);
    QCOMPARE(m_program->run({QStringLiteral("--ledger"), other, QStringLiteral("import"), file}).status, 0);
    const QStringList assess = {QStringLiteral("assess"), QStringLiteral("1"), QStringLiteral("--json")};
    QCOMPARE(m_program->run(QStringList{QStringLiteral("--ledger"), other} + assess).out, onLedger("assess 1 --json").out);
    QVERIFY(m_program->run({QStringLiteral("--ledger"), other, QStringLiteral("verify"), QStringLiteral("--json")}).json()[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(tst_AnswerCommands)
#include "tst_answercommands.moc"

#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

// `tenmatsu check`, run as a user runs it.
class tst_CheckCommand : public QObject
{
    Q_OBJECT
private:
    Tests::Program m_program;

    static QJsonArray slipsOf(const Tests::Program::Ran &ran) { return ran.json()[u"slips"].toArray(); }

private Q_SLOTS:
    void printsPlaceKindAndReason()
    {
        const QString file = m_program.written("notice.txt", "お詫び\n2024年5月9日（水）に送信しました。\n");
        const auto ran = m_program.run({u"check"_qs, file});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.out.contains("notice.txt:2:1: weekday: "), ran.out.constData());
        QVERIFY(ran.error.isEmpty());
    }

    void givesOneJsonDocument()
    {
        const QString file = m_program.written("notice.html", "<p>2024年5月9日（水）に送信しました。</p><script>2月30日</script>");
        const auto ran = m_program.run({u"check"_qs, file, u"--json"_qs});
        QCOMPARE(slipsOf(ran).size(), 1);
        QCOMPARE(slipsOf(ran)[0][u"text"].toString(), u"2024年5月9日（水）"_qs);
    }

    void isContentWhereNothingIsCertain()
    {
        const QString clean = m_program.written("clean.txt", "2024年5月9日（木）に送信しました。\n");
        QCOMPARE(m_program.run({u"check"_qs, clean}).status, 0);
        const QString doubtful = m_program.written("doubtful.txt", "誠に遺憾に存じます。\n");
        const auto ran = m_program.run({u"check"_qs, doubtful});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains("worth a look"), ran.out.constData());
    }

    void asksForWhatTheLetterHolds()
    {
        const QString file = m_program.written("letter.txt", "お詫び申し上げます。\n");
        const auto ran = m_program.run({u"check"_qs, file, u"--letter"_qs, u"apology-letter"_qs, u"--json"_qs});
        QCOMPARE(ran.status, 1);
        QVERIFY(slipsOf(ran).size() >= 4);
        QCOMPARE(slipsOf(ran)[0][u"kind"].toString(), u"missing_element"_qs);
        QCOMPARE(m_program.run({u"check"_qs, file, u"--letter"_qs, u"no-letter"_qs}).status, 2);
    }

    void holdsTheTextAgainstAnIncident()
    {
        const QString facts = m_program.written("facts.json", R"({"format": "tenmatsu-incident/1", "title": "誤送信",
            "counts": [{"of": "persons", "value": 5212, "state": "confirmed"}], "authorities": []})");
        const QString file = m_program.written("claims.txt", "5,221名の方の情報です。個人情報保護委員会に報告しました。\n");
        const auto ran = m_program.run({u"check"_qs, file, u"--incident"_qs, facts, u"--json"_qs});
        QCOMPARE(ran.status, 1);
        QCOMPARE(slipsOf(ran)[0][u"kind"].toString(), u"number_mismatch"_qs);
        QCOMPARE(slipsOf(ran)[1][u"kind"].toString(), u"unsupported_claim"_qs);
    }

    void holdsTheTextAgainstAnIncidentOfTheLedger()
    {
        QCOMPARE(m_program.onLedger("init --sample").status, 0);
        const QString file = m_program.written("told.txt", "5,221名の方の情報です。\n");
        const auto ran = m_program.onLedger("check --incident 6 --json", {file});
        QCOMPARE(ran.status, 1);
        QCOMPARE(slipsOf(ran)[0][u"kind"].toString(), u"number_mismatch"_qs);
        QCOMPARE(m_program.onLedger("check --incident six", {file}).status, 1); // no such reference
    }

    void aFilingOfTheLedgerIsAReport() // of the ledger of the case before
    {
        const QString facts = m_program.written("case.json", R"({"format": "tenmatsu-incident/1", "title": "誤送信",
            "known": "2024-11-11", "authorities": []})");
        QCOMPARE(m_program.onLedger("import", {facts}).status, 0);
        const QString file = m_program.written("claims.txt", "個人情報保護委員会に報告しました。\n");
        QCOMPARE(slipsOf(m_program.onLedger("check --incident 27 --json", {file}))[0][u"kind"].toString(), u"unsupported_claim"_qs);
        QCOMPARE(m_program.onLedger("file 27 jp-appi preliminary --at 2024-11-13").status, 0);
        const auto ran = m_program.onLedger("check --incident 27 --json", {file});
        QVERIFY2(slipsOf(ran).isEmpty(), ran.out.constData());
    }

    void refusesWhatItCannotRead()
    {
        const auto broken = m_program.run({u"check"_qs, m_program.written("broken.docx", "no zip")});
        QCOMPARE(broken.status, 1);
        QCOMPARE(broken.error.count('\n'), 1);
        QVERIFY2(broken.error.contains("broken.docx"), broken.error.constData());
        QCOMPARE(m_program.run({u"check"_qs, m_program.path("missing.txt")}).status, 1);
        QCOMPARE(m_program.run({u"check"_qs}).status, 2);
    }

    void saysItsExitStatusInTheHelp()
    {
        QVERIFY(m_program.run({u"check"_qs, u"--help"_qs}).out.contains("Exit status 1"));
    }
};

QTEST_GUILESS_MAIN(tst_CheckCommand)
#include "tst_checkcommand.moc"

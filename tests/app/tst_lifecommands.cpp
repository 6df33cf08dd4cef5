#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>
#include <QtTest>

// `document`: a kept letter is reviewed, approved, issued; what stands against it, and the next notice of its series.
class tst_LifeCommands : public QObject
{
    Q_OBJECT
private:
    using Ran = Tests::Program::Ran;
    Ran onLedger(const char *arguments, const QStringList &last = {}) const { return m_program->onLedger(arguments, last); }
    QJsonObject kept(int number = 1) const;
    Ran draft(const char *options = "--letter web-notice") const;
    QString textOf(const char *file) const;
    /// Reviews and approves document 1, and issues it on the day.
    void issueTheFirst();

    std::unique_ptr<Tests::Program> m_program;

private Q_SLOTS:
    void init();
    void keptDocumentsAreDrafts();
    void goesFromDraftToIssued();
    void refusesInOneLine_data();
    void refusesInOneLine();
    void saysWhichSentenceIsOutOfDate();
    void keepsAnOralApproval();
    void asksTheApproversInTheirOrder();
    void asksBeforeTheOthersWereTold();
    void countsANoticeThatWasFiled();
    void recordsThePublicationWhenAsked();
    void numbersTheNextNoticeAndMarksWhatIsNew();
    void countsANoticeFromBeforeTheLedger();
    void warnsOfAPromisedDay();
};

void tst_LifeCommands::init()
{
    m_program = std::make_unique<Tests::Program>();
    QCOMPARE(onLedger("init").status, 0);
    const QString file = m_program->written("case.json", R"({"format":"tenmatsu-incident/1","title":"一斉メール","role":"own",
        "organisation":{"name":"見本株式会社","kind":"business"},"event":{"leak":"yes"},"summary":"宛先を誤りました。",
        "cause":"cc_instead_of_bcc","cause_detail":"確認が足りませんでした。","channel":"email","medium":"electronic",
        "occurred":{"at":"2024-11-10T17:10"},"discovered":{"at":"2024-11-10T17:19"},"known":{"at":"2024-11-10T17:19"},
        "discovered_by":"own","counts":[{"of":"persons","value":1748}],"data":[{"items":["email"]}],
        "sensitive":"no","financial_harm":"no","malicious":"no","my_number":"no",
        "secondary_damage":{"status":"none_reported","as_of":{"at":"2024-11-10"}},
        "timeline":[{"when":{"at":"2024-11-10T17:19"},"party":"own","kind":"reported_inside","text":"社内で発覚"}],
        "persons_informed":[{"when":{"at":"2024-11-10"},"by":"email","count":1748,"of":1748,"state":"done","text":"お詫び"}],
        "authorities":[{"to":"ppc","stage":"preliminary","state":"done","when":{"at":"2024-11-11"}}],
        "actions":[{"title":"配信の手順を改める","status":"planned","purpose":"preventive","due":{"at":"2024-12-20"}}],
        "contacts":[{"party":"own","name":"窓口","phone":"03-0000-0000","email":"desk@example.jp","hours":"平日",
                     "until":{"at":"2024-12-31"}}]})");
    QCOMPARE(onLedger("import", {file}).status, 0);
    const Ran made = draft();
    QVERIFY2(made.status == 0, made.error.constData());
}

QJsonObject tst_LifeCommands::kept(int number) const
{
    return onLedger("document 1 list --json").json()[number - 1].toObject();
}

tst_LifeCommands::Ran tst_LifeCommands::draft(const char *options) const
{
    return onLedger(QByteArray("draft 1 --lang ja --store --out " + m_program->path("x.txt").toUtf8() + ' ' + options).constData());
}

QString tst_LifeCommands::textOf(const char *name) const
{
    QFile file(m_program->path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void tst_LifeCommands::issueTheFirst()
{
    QCOMPARE(onLedger("document 1 review 1").status, 0);
    const Ran approved = onLedger("--by 部長 document 1 approve 1 --at 2024-11-11T21:10 --anyway --why 急ぐ");
    QVERIFY2(approved.status == 0, approved.error.constData());
    const Ran issued = onLedger("document 1 issue 1 --at 2024-11-12T10:00 --to website --record");
    QVERIFY2(issued.status == 0, issued.error.constData());
}

void tst_LifeCommands::keptDocumentsAreDrafts()
{
    QCOMPARE(kept()[u"state"], QStringLiteral("draft"));
    QCOMPARE(kept()[u"stale"], false);
    QVERIFY(kept()[u"template"].toString().startsWith(u"web-notice.ja "));
    QVERIFY(onLedger("document 1 list").out.contains("Draft"));
}

void tst_LifeCommands::goesFromDraftToIssued()
{
    issueTheFirst();
    QCOMPARE(kept()[u"state"], QStringLiteral("issued"));
    QCOMPARE(kept()[u"stale"], false);
    QCOMPARE(kept()[u"steps"].toArray().size(), 3);
    QCOMPARE(kept()[u"steps"][2][u"at"], QStringLiteral("2024-11-12T10:00"));
    QCOMPARE(onLedger("verify").status, 0);
    QCOMPARE(onLedger("document 1 withdraw 1 --why 誤り").status, 0);
    QCOMPARE(kept()[u"state"], QStringLiteral("withdrawn"));
}

void tst_LifeCommands::refusesInOneLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("not reviewed") << QStringLiteral("document 1 approve 1") << 1;
    QTest::newRow("not approved") << QStringLiteral("document 1 issue 1") << 1;
    QTest::newRow("no such document") << QStringLiteral("document 1 review 9") << 1;
    QTest::newRow("no such incident") << QStringLiteral("document 9 review 1") << 1;
    QTest::newRow("no number") << QStringLiteral("document 1 review") << 2;
    QTest::newRow("no such verb") << QStringLiteral("document 1 burn 1") << 2;
    QTest::newRow("anyway without a reason") << QStringLiteral("document 1 review 1 --anyway") << 2;
    QTest::newRow("no such time") << QStringLiteral("document 1 review 1 --at 2024-02-30") << 1;
}

void tst_LifeCommands::refusesInOneLine()
{
    QFETCH(QString, arguments);
    const Ran ran = onLedger(arguments.toUtf8().constData());
    QTEST(ran.status, "status");
    QCOMPARE(ran.error.trimmed().count('\n'), 0);
    QVERIFY(!ran.error.trimmed().isEmpty());
    QCOMPARE(kept()[u"state"], QStringLiteral("draft"));
}

void tst_LifeCommands::saysWhichSentenceIsOutOfDate()
{
    QCOMPARE(onLedger("document 1 review 1").status, 0);
    QCOMPARE(onLedger("set 1 cause_detail=宛先の欄を間違えました。").status, 0);
    QCOMPARE(kept()[u"stale"], true);
    const Ran refused = onLedger("document 1 approve 1 --anyway --why 急ぐ");
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("確認が足りませんでした。"), refused.error.constData());
    QVERIFY2(refused.error.contains("draft it anew"), refused.error.constData());
    QVERIFY(onLedger("document 1 list").out.contains("the document says"));
}

void tst_LifeCommands::keepsAnOralApproval()
{
    QCOMPARE(onLedger("document 1 review 1 --comment 数字を確認").status, 0);
    const Ran early = onLedger("document 1 approve 1 --orally --from 部長 --at 2024-11-11T21:10 --anyway --why 急ぐ");
    QCOMPARE(early.status, 1);
    QCOMPARE(early.error.trimmed().count('\n'), 0);
    QVERIFY2(early.error.contains("lies before the document was made"), early.error.constData());
    const QString spoken = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Tokyo")).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    QCOMPARE(onLedger("--by 記録係 document 1 approve 1 --orally --from 部長 --anyway --why 急ぐ --at", {spoken}).status, 0);
    const auto step = kept()[u"steps"][1];
    QCOMPARE(step[u"who"], QStringLiteral("部長"));
    QCOMPARE(step[u"recorded_by"], QStringLiteral("記録係"));
    QCOMPARE(step[u"at"], spoken);
    QCOMPARE(step[u"orally"], true);
    QCOMPARE(kept()[u"steps"][0][u"comment"], QStringLiteral("数字を確認"));
}

void tst_LifeCommands::asksTheApproversInTheirOrder()
{
    const QString chain = m_program->written("ledger.json", R"({"format":"tenmatsu-ledger/1","incidents":[],"settings":
        {"organisation":{"name":"見本株式会社","approvers":[{"title":"課長","name":"見本一郎","deputies":["代理花子"]},{"title":"部長"}]}}})");
    QCOMPARE(onLedger("import", {chain}).status, 0);
    QVERIFY(draft().status == 0); // the organisation is a fact as well
    QCOMPARE(onLedger("document 1 review 2").status, 0);
    QCOMPARE(kept(2)[u"next_approver"], QStringLiteral("課長 見本一郎"));
    QVERIFY(onLedger("--by 他人 document 1 approve 2 --anyway --why x").error.contains("課長 見本一郎"));
    QCOMPARE(onLedger("--by 代理花子 document 1 approve 2 --deputy-for 課長 --anyway --why x").status, 0);
    QCOMPARE(kept(2)[u"state"], QStringLiteral("reviewed"));
    QCOMPARE(onLedger("--by 代理花子 document 1 approve 2 --anyway --why x").status, 1);
    QCOMPARE(onLedger("--by 部長本人 document 1 approve 2 --anyway --why x").status, 0);
    QCOMPARE(kept(2)[u"state"], QStringLiteral("approved"));
}

void tst_LifeCommands::asksBeforeTheOthersWereTold()
{
    QCOMPARE(onLedger("set 1 persons_informed[0].state=planned").status, 0);
    QCOMPARE(draft().status, 0);
    QCOMPARE(onLedger("document 1 review 2").status, 0);
    QCOMPARE(onLedger("document 1 approve 2 --anyway --why 急ぐ").status, 0);
    const Ran refused = onLedger("document 1 issue 2");
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("only planned"), refused.error.constData());
    QCOMPARE(onLedger("document 1 issue 2 --anyway --why 報道が先に出た").status, 0);
    QCOMPARE(kept(2)[u"steps"][2][u"why"], QStringLiteral("報道が先に出た"));
    QCOMPARE(kept(2)[u"steps"][2][u"overridden"].toArray().size(), 1);
}

// What was filed with the persons in the ledger counts as what the facts tell.
void tst_LifeCommands::countsANoticeThatWasFiled()
{
    QCOMPARE(onLedger("set 1 persons_informed[0].state=planned").status, 0);
    QCOMPARE(onLedger("file 1 jp-appi persons --at 2024-11-12").status, 0);
    QCOMPARE(draft().status, 0);
    QCOMPARE(onLedger("document 1 review 2").status, 0);
    QCOMPARE(onLedger("document 1 approve 2 --anyway --why 急ぐ").status, 0);
    const Ran issued = onLedger("document 1 issue 2");
    QVERIFY2(issued.status == 0, issued.error.constData());
    const QByteArray listed = onLedger("document 1 list").out;
    QVERIFY2(listed.contains("Issued") && !listed.contains("web-notice"), listed.constData());
}

void tst_LifeCommands::recordsThePublicationWhenAsked()
{
    issueTheFirst();
    const QJsonValue publication = onLedger("show 1 --json").json()[u"publications"][0];
    QCOMPARE(publication[u"series"], QStringLiteral("第一報"));
    QCOMPARE(publication[u"state"], QStringLiteral("done"));
    QCOMPARE(publication[u"when"], QStringLiteral("2024-11-12T10:00"));
    QCOMPARE(publication[u"where"], QStringLiteral("website"));
}

void tst_LifeCommands::numbersTheNextNoticeAndMarksWhatIsNew()
{
    issueTheFirst();
    QCOMPARE(onLedger("set 1 actions[0].status=done actions[0].done.at=2024-12-01").status, 0);
    QCOMPARE(draft("--letter web-notice --date 2024-12-02").status, 0);
    QVERIFY(textOf("x.txt").contains(u"（第二報）"));
    QVERIFY(textOf("x.txt").contains(u"第一報"));
    QCOMPARE(kept(2)[u"series"], QStringLiteral("第二報"));
    QCOMPARE(onLedger("draft 1 --lang ja --letter web-notice --date 2024-12-02 --out", {m_program->path("x.html")}).status, 0);
    QVERIFY(textOf("x.html").contains(u"changed"));
    QCOMPARE(onLedger("document 1 review 2").status, 0);
    QCOMPARE(onLedger("document 1 approve 2 --anyway --why 急ぐ").status, 0);
    const Ran issued = onLedger("document 1 issue 2 --record");
    QVERIFY2(issued.status == 0, issued.error.constData());
    QCOMPARE(kept(2)[u"stale"], false);
    QCOMPARE(kept(1)[u"superseded"], true);
    QCOMPARE(onLedger("show 1 --json").json()[u"publications"].toArray().size(), 2);
}

void tst_LifeCommands::countsANoticeFromBeforeTheLedger()
{
    QCOMPARE(onLedger("set 1 publications[0].series=第一報 publications[0].state=done publications[0].when.at=2024-11-11").status, 0);
    QCOMPARE(draft("--letter web-notice --date 2024-11-12").status, 0);
    QCOMPARE(kept(2)[u"series"], QStringLiteral("第二報"));
    QCOMPARE(onLedger("document 1 review 2").status, 0);
    QCOMPARE(onLedger("document 1 approve 2 --anyway --why 急ぐ").status, 0);
    const Ran issued = onLedger("document 1 issue 2 --record");
    QVERIFY2(issued.status == 0, issued.error.constData());
    QCOMPARE(kept(2)[u"stale"], false);
}

void tst_LifeCommands::warnsOfAPromisedDay()
{
    const auto kinds = [this] {
        QStringList kinds;
        for (const auto each : onLedger("deadlines --json --on 2024-12-01").json().toArray()) {
            if (each[u"duty"].toString().startsWith(u"action-"))
                kinds += each[u"kind"].toString() + u' ' + each[u"due"].toString();
        }
        return kinds;
    };
    QCOMPARE(kinds(), QStringList{QStringLiteral("action 2024-12-20")});
    issueTheFirst();
    QCOMPARE(onLedger("set 1 actions[0].due.at=2025-03-31").status, 0);
    QCOMPARE(kinds(), QStringList{QStringLiteral("promise 2024-12-20")});
}

QTEST_MAIN(tst_LifeCommands)
#include "tst_lifecommands.moc"

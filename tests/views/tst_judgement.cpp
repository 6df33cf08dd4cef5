#include "model/base/clock.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/fields/details.h"
#include "views/judgement/daystrip.h"
#include "views/judgement/dutyrow.h"
#include "views/judgement/judgementpanel.h"
#include "views/judgement/verdictcard.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tests::expect;

namespace {

const QByteArray bcc = R"("title":"<b>一斉メール</b>","event":{"leak":"yes"},"scope":"personal_data","known":{"at":"2026-11-20"},
    "organisation":{"name":"見本社","kind":"business"},"role":"own","sensitive":"no","financial_harm":"no","malicious":"no",
    "data":[{"items":["email"]}],"counts":[{"of":"persons","value":1748}])";

struct Fixture
{
    explicit Fixture(const QByteArray &members = bcc, const QString &rules = {})
    {
        expect(ledger->add({Tests::incidentOf(members)}, QStringLiteral("x")));
        session.emplace(ledger.take(), QStringLiteral("見本 花子"), Base::Language::Japanese);
        session->setLawPlaces(rules, {});
        panel.emplace(*session);
        panel->setIncident(IncidentId(1));
        panel->resize(700, 900);
        panel->show();
    }
    VerdictCard *card(const char *name) const { return panel->findChild<VerdictCard *>(QLatin1String(name)); }
    static QString textOf(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts += label->text();
        return texts.join(u'\n');
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return panel->findChild<Widget *>(QLatin1String(name));
    }
    void unfold(const char *button) const { QTest::keyClick(find<QToolButton>(button), Qt::Key_Space); }
    void type(const char *field, const QString &text) const
    {
        find<QLineEdit>(field)->selectAll();
        Tests::typeText(find<QLineEdit>(field), text);
    }
    QString refusal(const char *row) const
    {
        QString text;
        for (const MessageStrip *strip : find<QWidget>(row)->findChildren<MessageStrip *>())
            text += strip->text();
        return text;
    }
    QString verdict() const { return card("verdict:jp-appi:own")->findChild<QLabel *>(QStringLiteral("verdictWord"))->text(); }
    void change(const std::function<void(Incidents::Incident &)> &how)
    {
        auto incident = expect(session->ledger().incident(IncidentId(1)));
        how(incident);
        expect(session->save(incident));
    }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<JudgementPanel> panel;
};

QByteArray madeUpRule();

} // namespace

class tst_Judgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void saysWhatIsOwedByWhenAndWhy()
    {
        const Fixture fixture;
        QCOMPARE(fixture.verdict(), QStringLiteral("報告が必要"));
        const QString text = Fixture::textOf(fixture.card("verdict:jp-appi:own"));
        QVERIFY2(text.contains(QStringLiteral("本人の数 1,748 > 1,000")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("目安：2026年11月22日(日)から2026年11月24日(火)まで")));
        QVERIFY(text.contains(QStringLiteral("期限：2026年12月21日(月)まで")));
        QVERIFY(text.contains(QStringLiteral("https://www.ppc.go.jp/")));
        QCOMPARE(fixture.card("verdict:jp-appi:own")->findChildren<DayStrip *>().size(), 2);
    }

    void saysWhatDoesNotApplyAndWhy()
    {
        const Fixture fixture;
        const QString text = Fixture::textOf(fixture.panel->findChild<QWidget *>(QStringLiteral("notApplying")));
        QVERIFY2(text.contains(QStringLiteral("第68条")), qPrintable(text));
        QVERIFY(!fixture.card("verdict:jp-public:own"));
    }

    void asksWhetherALawAppliesWhereNobodySaidSo()
    {
        const Fixture fixture;
        auto *mark = fixture.find<MessageStrip>("unsettled:organisation.privacy_mark");
        QVERIFY(mark && mark->text().contains(QStringLiteral("プライバシーマークの有無")));
        QSignalSpy asked(&*fixture.panel, &JudgementPanel::fieldRequested);
        QTest::keyClick(mark->findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("organisation.privacy_mark"));
        QVERIFY(!fixture.find<MessageStrip>("unsettled:organisation.kind"));
    }

    void leadsToTheFactThatIsMissing()
    {
        Fixture fixture;
        fixture.change([](auto &incident) {
            incident.counts[0].value = 12;
            incident.sensitive = {};
        });
        QTRY_COMPARE(fixture.verdict(), QStringLiteral("未確定"));
        const QSignalSpy asked(&*fixture.panel, &JudgementPanel::fieldRequested);
        auto *link = fixture.card("verdict:jp-appi:own")->findChild<QToolButton *>(QStringLiteral("fact:sensitive"));
        QVERIFY(link);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("sensitive"));
    }

    void asksALikelyAnswerAndHoldsTheGivenOneAgainstTheFacts()
    {
        Fixture fixture;
        fixture.change([](auto &incident) {
            incident.data[0].items = {QStringLiteral("card_number")};
            incident.financialHarm = {};
        });
        QTRY_VERIFY(fixture.panel->findChild<QWidget *>(QStringLiteral("proposal:financial_harm")));
        QVERIFY(!expect(fixture.session->ledger().incident(IncidentId(1))).financialHarm.isStated()); // never by itself
        auto *no = fixture.panel->findChild<QToolButton *>(QStringLiteral("answer:financial_harm:no"));
        QTest::keyClick(no, Qt::Key_Space);
        const auto stored = expect(fixture.session->ledger().incident(IncidentId(1)));
        QCOMPARE(Base::nameOf(stored.financialHarm.value()), QLatin1String("no"));
        QTRY_VERIFY(Fixture::textOf(fixture.card("verdict:jp-appi:own")).contains(QStringLiteral("ほかの事実と合わない")));
        fixture.change([](auto &incident) { incident.data[0].items = {QStringLiteral("name")}; });
        QTRY_VERIFY(!fixture.panel->findChild<QWidget *>(QStringLiteral("proposal:financial_harm")));
    }

    void judgesAnewWhenAFactChanges()
    {
        Fixture fixture;
        fixture.change([](auto &incident) { incident.counts[0].value = 1000; });
        QTRY_COMPARE(fixture.verdict(), QStringLiteral("任意"));
    }

    void showsARegimeOfTheUsersOwn()
    {
        const QTemporaryDir folder;
        QFile rule(folder.filePath(QStringLiteral("xx.json")));
        QVERIFY(rule.open(QIODevice::WriteOnly));
        rule.write(madeUpRule());
        rule.close();
        const Fixture fixture(bcc, folder.path());
        QVERIFY2(fixture.card("verdict:xx-made-up:own"),
                 qPrintable(fixture.panel->findChild<MessageStrip *>(QStringLiteral("judgementStrip"))->text()));
        QVERIFY(Fixture::textOf(fixture.card("verdict:xx-made-up:own")).contains(QStringLiteral("期限：2026年11月26日(木)まで")));
    }

    void saysWhichRuleFileWasRefused()
    {
        const QTemporaryDir folder;
        QFile rule(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(rule.open(QIODevice::WriteOnly));
        rule.write("{\"id\": 1}");
        rule.close();
        const Fixture fixture(bcc, folder.path());
        auto *strip = fixture.panel->findChild<MessageStrip *>(QStringLiteral("judgementStrip"));
        QVERIFY(strip->isVisible() && strip->text().contains(QStringLiteral("broken.json")));
        QCOMPARE(fixture.verdict(), QStringLiteral("報告が必要"));
    }

    void keepsADecisionWithNameAndReason()
    {
        Fixture fixture;
        fixture.unfold("decideButton:jp-appi:own:preliminary");
        QTRY_VERIFY(fixture.find<QLineEdit>("why:jp-appi:own:preliminary")->isVisible());
        QTest::keyClick(fixture.find<QWidget>("decide:jp-appi:own:preliminary"), Qt::Key_Space);
        QVERIFY(!expect(fixture.session->ledger().decisions(IncidentId(1))).value(0).decided.isValid()); // no reason
        QVERIFY(fixture.refusal("duty:jp-appi:own:preliminary").contains(QStringLiteral("理由")));
        Tests::typeText(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), QStringLiteral("規則7条4号に当たる"));
        QTest::keyClick(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<QLabel>("decision:jp-appi:own:preliminary"));
        const QString text = fixture.find<QLabel>("decision:jp-appi:own:preliminary")->text();
        QVERIFY2(text.contains(QStringLiteral("見本 花子")) && text.contains(QStringLiteral("規則7条4号に当たる")), qPrintable(text));
        const auto stored = expect(fixture.session->ledger().decisions(IncidentId(1)));
        QCOMPARE(stored.size(), 6); // the others, of the My Number Act too, wait to be decided
        QCOMPARE(stored[0].verdict, Ledger::Decided::Report);
        QCOMPARE(stored[0].proposal[u"verdict"].toString(), QStringLiteral("report"));
    }

    void saysBesideADecisionThatTheRulesSayOtherwise()
    {
        Fixture fixture;
        fixture.unfold("decideButton:jp-appi:own:preliminary");
        QTRY_VERIFY(fixture.find<QLineEdit>("why:jp-appi:own:preliminary")->isVisible());
        QTest::keyClick(fixture.find<QWidget>("verdict:jp-appi:own:preliminary"), Qt::Key_Down);
        Tests::typeText(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), QStringLiteral("公表で足りる"));
        QTest::keyClick(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<QLabel>("otherwise:jp-appi:own:preliminary"));
        const QString text = fixture.find<QLabel>("otherwise:jp-appi:own:preliminary")->text();
        QVERIFY2(text.contains(QStringLiteral("報告が必要")), qPrintable(text));
    }

    void marksADecisionMadeOnFactsThatChanged()
    {
        Fixture fixture;
        fixture.unfold("decideButton:jp-appi:own:final");
        fixture.find<QComboBox>("verdict:jp-appi:own:final")->setCurrentIndex(1);
        fixture.type("why:jp-appi:own:final", QStringLiteral("軽微"));
        QTest::keyClick(fixture.find<QLineEdit>("why:jp-appi:own:final"), Qt::Key_Return);
        QTRY_COMPARE(fixture.find<QLabel>("state:jp-appi:own:final")->text(), QStringLiteral("報告不要"));
        fixture.change([](Incidents::Incident &incident) { incident.malicious = Incidents::Answer::Yes; });
        QTRY_COMPARE(fixture.find<QLabel>("state:jp-appi:own:final")->text(), QStringLiteral("要再判断"));
        QVERIFY(fixture.find<MessageStrip>("outdated:jp-appi:own:final")->text().contains(QStringLiteral("もう一度判断")));
    }

    void saysHowManyPersonsWereNotTold()
    {
        Fixture fixture(bcc + R"(,"persons_informed":[{"when":"2026-11-21","count":1748,"of":1748,"state":"done"}])");
        QVERIFY(!fixture.find<MessageStrip>("untold:jp-appi:own:persons"));
        fixture.change([](Incidents::Incident &incident) { incident.counts[0].value = 1802; });
        QTRY_VERIFY(fixture.find<MessageStrip>("untold:jp-appi:own:persons"));
        QVERIFY(fixture.find<MessageStrip>("untold:jp-appi:own:persons")->text().contains(QStringLiteral("54名")));
    }

    void namesADecisionInTheWordsOfItsDuty()
    {
        const Fixture fixture;
        const auto words = [&fixture](const char *name) {
            const auto *verdict = fixture.find<QComboBox>(name);
            return verdict->itemText(verdict->findData(int(Ledger::Decided::NotRequired)));
        };
        QCOMPARE(words("verdict:jp-appi:own:persons"), QStringLiteral("通知不要"));
        QCOMPARE(words("verdict:jp-appi:own:final"), QStringLiteral("報告不要"));
    }

    void recordsAFilingWithItsCopy()
    {
        Fixture fixture;
        const QTemporaryDir folder;
        QFile copy(folder.filePath(QStringLiteral("速報.pdf")));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write("%PDF") == 4);
        copy.close();
        fixture.unfold("fileButton:jp-appi:own:preliminary");
        fixture.type("at:jp-appi:own:preliminary", QStringLiteral("2026-11-19T10:00"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        QVERIFY(!fixture.refusal("duty:jp-appi:own:preliminary").isEmpty()); // before the knowledge
        fixture.type("at:jp-appi:own:preliminary", QStringLiteral("2026-11-22 10:00"));
        fixture.type("receipt:jp-appi:own:preliminary", QStringLiteral("R-1"));
        fixture.type("copy:jp-appi:own:preliminary", copy.fileName());
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        QTRY_VERIFY(fixture.find<QLabel>("filing:jp-appi:own:preliminary"));
        QVERIFY(fixture.find<QLabel>("filing:jp-appi:own:preliminary")->text().contains(QStringLiteral("R-1")));
        const auto stored = expect(fixture.session->ledger().filings(IncidentId(1)));
        QCOMPARE(expect(fixture.session->ledger().filedCopy(stored[0].id)), QByteArray("%PDF"));
        QVERIFY(!stored[0].filing.held[0].late);
    }

    void correctsAFilingWithAReason()
    {
        Fixture fixture;
        fixture.unfold("fileButton:jp-appi:own:preliminary");
        fixture.type("at:jp-appi:own:preliminary", QStringLiteral("2026-11-22 10:00"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        QTRY_VERIFY(fixture.find<QLineEdit>("correctionWhy:jp-appi:own:preliminary"));
        fixture.unfold("fileButton:jp-appi:own:preliminary");
        QVERIFY(fixture.find<QLineEdit>("at:jp-appi:own:preliminary")->text().contains(QStringLiteral("10:00")));
        fixture.type("receipt:jp-appi:own:preliminary", QStringLiteral("R-7"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        const QString refused = fixture.refusal("duty:jp-appi:own:preliminary");
        QVERIFY2(refused.contains(QStringLiteral("理由")) && !refused.contains(u"--why") && !refused.contains(u"jp-appi"), qPrintable(refused));
        QVERIFY(fixture.find<QLineEdit>("correctionWhy:jp-appi:own:preliminary")->hasFocus());
        fixture.type("correctionWhy:jp-appi:own:preliminary", QStringLiteral("受付番号を後で受け取った"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        QTRY_VERIFY(fixture.find<QLabel>("filing:jp-appi:own:preliminary")
                    && fixture.find<QLabel>("filing:jp-appi:own:preliminary")->text().contains(QStringLiteral("R-7")));
        const auto stored = expect(fixture.session->ledger().filings(IncidentId(1)));
        QCOMPARE(stored.size(), 2);
        QVERIFY(stored[0].corrected);
        QCOMPARE(stored[1].filing.why, QStringLiteral("受付番号を後で受け取った"));
    }

    void offersDecisionAndReportWhereNoneIsAsked()
    {
        Fixture fixture;
        fixture.change([](auto &incident) { incident.counts[0].value = 1000; });
        QTRY_COMPARE(fixture.verdict(), QStringLiteral("任意"));
        auto *offered = fixture.find<Details>("verdict:jp-appi:own:offered");
        QVERIFY(offered && !offered->isOpen());
        offered->setOpen(true);
        fixture.unfold("decideButton:jp-appi:own:preliminary");
        fixture.type("why:jp-appi:own:preliminary", QStringLiteral("念のため報告する"));
        QTest::keyClick(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<QLabel>("decision:jp-appi:own:preliminary"));
        const auto stored = expect(fixture.session->ledger().decisions(IncidentId(1)));
        const auto kept = std::find_if(stored.begin(), stored.end(), [](const auto &each) { return each.duty.regime == u"jp-appi" && each.duty.duty == u"preliminary"; });
        QCOMPARE(kept->verdict, Ledger::Decided::Voluntary);
        QCOMPARE(kept->proposal[u"name"][u"ja"].toString(), QStringLiteral("速報"));
        fixture.unfold("fileButton:jp-appi:own:final");
        fixture.type("at:jp-appi:own:final", QStringLiteral("2026-11-22 10:00"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:final"), Qt::Key_Space);
        QTRY_VERIFY(fixture.find<QLabel>("filing:jp-appi:own:final"));
    }

    void showsADecisionAgainstTheRulesWithAWarning()
    {
        Fixture fixture;
        fixture.unfold("decideButton:jp-appi:own:preliminary");
        auto *verdict = fixture.find<QComboBox>("verdict:jp-appi:own:preliminary");
        verdict->setFocus();
        QTest::keyClick(verdict, Qt::Key_Down);
        fixture.type("why:jp-appi:own:preliminary", QStringLiteral("軽微なため"));
        QTest::keyClick(fixture.find<QLineEdit>("why:jp-appi:own:preliminary"), Qt::Key_Return);
        QTRY_VERIFY(fixture.find<QLabel>("otherwise:jp-appi:own:preliminary"));
        QCOMPARE(fixture.find<DutyRow>("duty:jp-appi:own:preliminary")->tone(), Tone::Warning);
    }

    void bringsARefusalToItsFieldAndIntoSight()
    {
        Fixture fixture;
        fixture.panel->resize(600, 260);
        fixture.unfold("decideButton:jp-appi:own:final");
        QTest::keyClick(fixture.find<QWidget>("decide:jp-appi:own:final"), Qt::Key_Space);
        const auto *strip = fixture.find<MessageStrip>("decisionRefusal:jp-appi:own:final");
        QCOMPARE(fixture.panel->window()->focusWidget()->objectName(), QStringLiteral("why:jp-appi:own:final"));
        QTRY_COMPARE(strip->visibleRegion().boundingRect().size(), strip->size());
    }

    void saysOfEachDutyWhatWasDone()
    {
        Fixture fixture;
        QCOMPARE(fixture.find<QToolButton>("fileButton:jp-appi:own:persons")->text(), QStringLiteral("通知を記録する…"));
        fixture.unfold("fileButton:jp-appi:own:persons");
        fixture.type("at:jp-appi:own:persons", QStringLiteral("2026-11-22 10:00"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:persons"), Qt::Key_Space);
        QTRY_COMPARE(fixture.find<QLabel>("state:jp-appi:own:persons")->text(), QStringLiteral("通知済み"));
        QCOMPARE(fixture.find<QToolButton>("fileButton:jp-appi:own:preliminary")->text(), QStringLiteral("報告を記録する…"));
    }

    void readsATimeOfFilingAsAnyOtherTime()
    {
        Fixture fixture;
        fixture.unfold("fileButton:jp-appi:own:preliminary");
        const auto *at = fixture.find<QLineEdit>("at:jp-appi:own:preliminary");
        QVERIFY2(Views::filedAt(at->text(), fixture.session->today()), qPrintable(at->text()));
        fixture.type("at:jp-appi:own:preliminary", QStringLiteral("11/22"));
        QVERIFY2(fixture.find<QLabel>("atNote:jp-appi:own:preliminary")->text().contains(QStringLiteral("11月22日")),
                 qPrintable(fixture.find<QLabel>("atNote:jp-appi:own:preliminary")->text()));
        fixture.type("at:jp-appi:own:preliminary", QStringLiteral("2026年11月22日 午前10時5分"));
        QTest::keyClick(fixture.find<QWidget>("file:jp-appi:own:preliminary"), Qt::Key_Space);
        QTRY_VERIFY(fixture.find<QLabel>("filing:jp-appi:own:preliminary"));
        const auto stored = expect(fixture.session->ledger().filings(IncidentId(1)));
        QCOMPARE(stored[0].filing.at.toString(), QStringLiteral("2026-11-22T10:05"));
    }

    void addsTheYearToATimeOfFiling()
    {
        const QDate today(2026, 11, 30);
        QCOMPARE(expect(Views::filedAt(QStringLiteral("11/30 19:15"), today)).toString(), QStringLiteral("2026-11-30T19:15"));
        QCOMPARE(expect(Views::filedAt(QStringLiteral("12/4"), today)).toString(), QStringLiteral("2025-12-04"));
        QVERIFY(!Views::filedAt(QStringLiteral("11/20〜11/22"), today));
        QVERIFY(!Views::filedAt(QStringLiteral("2026-02-30"), today));
        QVERIFY(!Views::filedAt(QStringLiteral("そのうち"), today));
        QVERIFY(!Views::filedAt({}, today));
    }

    void scrollsToAFormThatOpens()
    {
        Fixture fixture;
        fixture.panel->resize(600, 260);
        fixture.unfold("fileButton:jp-appi:own:preliminary");
        const auto *form = fixture.find<QWidget>("at:jp-appi:own:preliminary");
        const auto *record = fixture.find<QWidget>("file:jp-appi:own:preliminary");
        QTRY_COMPARE(form->visibleRegion().boundingRect().size(), form->size());
        QTRY_COMPARE(record->visibleRegion().boundingRect().size(), record->size());
    }

    void changesNothingInAReadOnlyLedger()
    {
        Fixture fixture;
        fixture.change([](auto &incident) {
            incident.data[0].items = {QStringLiteral("card_number")};
            incident.financialHarm = {};
        });
        const QString path = fixture.session->ledger().path();
        fixture.panel.reset();
        fixture.session.reset();
        Session session(expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Read)), QStringLiteral("x"),
                        Base::Language::English);
        JudgementPanel panel(session);
        panel.setIncident(IncidentId(1));
        panel.show();
        QVERIFY(!panel.findChild<QToolButton *>(QStringLiteral("answer:financial_harm:no"))->isEnabled());
    }
};

namespace {

QByteArray madeUpRule()
{
    return R"({"format":"tenmatsu-rule/1","id":"xx-made-up","name":{"ja":"架空の法","en":"Made-up law"},
 "versions":[{"id":"1","from":"2020-01-01","source":"https://example.jp/","checked":"2026-11-22"}],
 "binds":[{"when":{"organisation":["business"]},"source":"https://example.jp/"}],
 "triggers":[{"id":"xx-1","name":{"ja":"10人以上","en":"10 or more"},"when":{"count":"persons","at_least":10},
  "reads":["counts"],"source":"https://example.jp/"}],
 "otherwise":[{"verdict":"voluntary","because":{"ja":"10人未満","en":"Fewer than 10"}}],
 "duties":[{"id":"final","name":{"ja":"確報","en":"Final"},"receiver":"ppc","kind":"hard","start":"known",
  "unit":"business_days","roll":"none","within":3,"source":"https://example.jp/"}],
 "examples":[{"name":"ten","incident":{"counts":[{"of":"persons","value":10}],"known":"2026-11-20",
   "organisation":{"kind":"business"},"event":{"leak":"yes"}},
  "expect":{"verdict":"report","duties":{"final":{"due":"2026-11-26"}}}}]})";
}

} // namespace

QTEST_MAIN(tst_Judgement)
#include "tst_judgement.moc"

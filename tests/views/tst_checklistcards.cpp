#include "model/base/clock.h"
#include "model/incident/nextsteps.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/incident/nextstepspanel.h"
#include "views/judgement/discoverycard.h"
#include "views/judgement/judgementpanel.h"
#include "views/judgement/verdictcard.h"
#include "views/judgement/whoelsecard.h"

#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::Incident;
using Incidents::IncidentId;
using Tests::expect;

namespace {

const QByteArray theft = R"("title":"名簿の盗難","cause":"theft","known":{"at":"2026-11-20"},"event":{"leak":"yes"},
    "organisation":{"name":"A市","kind":"local_government"},"counts":[{"of":"persons","value":12}],
    "data":[{"items":["email"]}])";

struct Fixture
{
    explicit Fixture(const QByteArray &members = theft, Base::Language language = Base::Language::Japanese)
    {
        expect(ledger->add({Tests::incidentOf(members)}, QStringLiteral("x")));
        session.emplace(ledger.take(), QStringLiteral("見本 花子"), language);
        panel.emplace(*session);
        panel->setIncident(IncidentId(1));
        panel->resize(700, 900);
        panel->show();
        QApplication::setActiveWindow(&*panel);
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return panel->findChild<Widget *>(QLatin1String(name));
    }
    QString textOf(const char *name) const
    {
        QStringList texts;
        const auto *widget = find<QWidget>(name);
        for (const QLabel *label : widget ? widget->findChildren<QLabel *>() : QList<QLabel *>())
            texts += label->text();
        return texts.join(u'\n');
    }
    void press(const char *name) const
    {
        auto *button = find<QToolButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    Incident stored() const { return expect(session->ledger().incident(IncidentId(1))); }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<JudgementPanel> panel;
};

} // namespace

class tst_ChecklistCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void standsAroundTheVerdicts()
    {
        const Fixture fixture;
        QVERIFY(fixture.find<DiscoveryCard>("discoveryCard")->y() < fixture.find<VerdictCard>("verdict:jp-public:own")->y());
        QVERIFY(fixture.find<WhoElseCard>("whoElseCard")->y() > fixture.find<VerdictCard>("verdict:jp-public:own")->y());
    }

    void countsWhatIsDoneOfTheFive()
    {
        Fixture fixture;
        QCOMPARE(fixture.find<QLabel>("discoveryHead")->text(), QStringLiteral("発覚したときの五つの対応（1/5）"));
        QVERIFY(fixture.textOf("discovery:extent").contains(QStringLiteral("済み")));
        QVERIFY(fixture.textOf("discovery:inside").contains(QStringLiteral("未着手")));
        Incident incident = fixture.stored();
        incident.actions.append({.title = QStringLiteral("施錠"), .purpose = Incidents::Purpose::Preventive,
                                 .status = Incidents::ActionStatus::Done});
        expect(fixture.session->save(incident));
        QTRY_COMPARE(fixture.find<QLabel>("discoveryHead")->text(), QStringLiteral("発覚したときの五つの対応（2/5）"));
    }

    void leadsFromAnOpenDutyToItsField()
    {
        const Fixture fixture;
        const QSignalSpy asked(&*fixture.panel, &JudgementPanel::fieldRequested);
        fixture.press("discoveryField:inside");
        QCOMPARE(asked.last().first().toString(), QStringLiteral("timeline"));
        fixture.press("discoveryField:prevention");
        QCOMPARE(asked.last().first().toString(), QStringLiteral("actions"));
        QVERIFY(!fixture.find<QToolButton>("discoveryField:extent"));
    }

    void saysWhyAndOnWhatGround()
    {
        const Fixture fixture;
        QVERIFY(fixture.textOf("other:police").contains(QStringLiteral("犯罪が疑われる")));
        QVERIFY(fixture.textOf("other:police").contains(QStringLiteral("出典：https://www.npa.go.jp/")));
        QVERIFY(fixture.textOf("other:assembly").contains(QStringLiteral("提案")));
        QVERIFY(!fixture.textOf("whoElseCard").contains(QStringLiteral("義務です")));
        QVERIFY(!fixture.find<QWidget>("other:ipa"));
    }

    void addsAPlannedEntryThatThenLeadsToItsField()
    {
        Fixture fixture;
        fixture.press("told:police");
        QCOMPARE(fixture.stored().authorities.size(), 1);
        QCOMPARE(fixture.stored().authorities[0].to, QStringLiteral("police"));
        QVERIFY(fixture.stored().authorities[0].state == Incidents::Filing::Planned);
        QTRY_VERIFY(fixture.textOf("other:police").contains(QStringLiteral("予定")));
        QCOMPARE(QApplication::focusWidget(), fixture.find<QWidget>("told:police"));
        const QSignalSpy asked(&*fixture.panel, &JudgementPanel::fieldRequested);
        fixture.press("told:police");
        QCOMPARE(asked.last().first().toString(), QStringLiteral("authorities[0].state"));
        QCOMPARE(fixture.stored().authorities.size(), 1);
    }

    void takesAPlannedEntryBack()
    {
        Fixture fixture;
        fixture.press("told:lawyer");
        QCOMPARE(fixture.stored().authorities[0].to, QStringLiteral("other:弁護士"));
        expect(fixture.session->undo(IncidentId(1)));
        QVERIFY(fixture.stored().authorities.isEmpty());
        QTRY_VERIFY(fixture.textOf("other:lawyer").contains(QStringLiteral("記録なし")));
    }

    void namesAPlannedReceiverAmongTheNextThingsToDo()
    {
        Fixture fixture;
        fixture.press("told:police");
        fixture.press("told:lawyer");
        NextStepsPanel panel(Base::Language::English, nullptr);
        panel.setSteps(Incidents::nextSteps(fixture.stored(), fixture.session->today(), QTimeZone("Asia/Tokyo")));
        QCOMPARE(panel.list()->findItems(QStringLiteral("Make the planned report (Police)"), Qt::MatchExactly).size(), 1);
        QCOMPARE(panel.list()->findItems(QStringLiteral("Make the planned report (弁護士)"), Qt::MatchExactly).size(), 1);
    }

    void plansThePressClubAsAPublication()
    {
        Fixture fixture;
        fixture.press("told:press_club");
        QCOMPARE(fixture.stored().publications[0].where.value(), QStringLiteral("press_club"));
        QVERIFY(fixture.stored().authorities.isEmpty());
    }

    void namesItselfToWhoCannotSee()
    {
        const Fixture fixture;
        QCOMPARE(fixture.find<QToolButton>("told:police")->accessibleName(), QStringLiteral("警察：予定に加える"));
        QVERIFY(fixture.find<QToolButton>("discoveryField:inside")->accessibleName().contains(QStringLiteral("被害の拡大防止")));
        QVERIFY(fixture.find<QWidget>("other:police")->accessibleName().startsWith(QStringLiteral("警察：記録なし")));
    }

    void plansNothingInAReadOnlyLedger()
    {
        Fixture fixture;
        fixture.press("told:police");
        const QString path = fixture.session->ledger().path();
        fixture.panel.reset();
        fixture.session.reset();
        Session session(expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Read)), QStringLiteral("x"),
                        Base::Language::English);
        JudgementPanel panel(session);
        panel.setIncident(IncidentId(1));
        panel.show();
        QVERIFY(!panel.findChild<QToolButton *>(QStringLiteral("told:lawyer"))->isEnabled());
        QVERIFY(panel.findChild<QToolButton *>(QStringLiteral("told:police"))->isEnabled()); // it only leads there
    }
};

QTEST_MAIN(tst_ChecklistCards)
#include "tst_checklistcards.moc"

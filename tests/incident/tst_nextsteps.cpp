#include "model/base/vocabulary.h"
#include "model/incident/nextsteps.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Incidents;
using Tests::incidentOf;

class tst_NextSteps : public QObject
{
    Q_OBJECT
private:
    static QList<NextStep> stepsOf(const QByteArray &members)
    {
        return nextSteps(incidentOf(members), QDate(2026, 12, 1), QTimeZone("Asia/Tokyo"));
    }
    static QStringList kindsOf(const QByteArray &members)
    {
        QStringList kinds;
        for (const NextStep &step : stepsOf(members))
            kinds += step.what.kind.mid(10);
        return kinds;
    }
    static QString pathOf(const QByteArray &members, const char *kind)
    {
        for (const NextStep &step : stepsOf(members)) {
            if (step.what.kind.mid(10) == QLatin1String(kind))
                return step.path;
        }
        return {};
    }

private Q_SLOTS:
    void asksForEverythingOfABlankIncident();
    void putsTheFirstHoursFirst();
    void stopsAskingForWhatIsKnown_data();
    void stopsAskingForWhatIsKnown();
    void asksAgainForWhatIsNotKnownYet();
    void pointsAtTheFieldOfAnEstimate();
    void countsThePersonsLeft();
    void followsEachAction_data();
    void followsEachAction();
    void asksLittleOfANearMiss();
    void asksNothingOfAClosedIncident();
    void saysWhenTheIncidentCanBeClosed();
    void everyStepHasASentenceAndARealField();
};

void tst_NextSteps::asksForEverythingOfABlankIncident()
{
    const QStringList kinds = kindsOf(R"("title":"t")");
    for (const char *kind : {"occurred", "known", "summary", "cause", "stopped", "evidence", "persons", "items",
                             "sensitive", "secondary_damage", "persons_informed", "publication", "contact", "actions"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    QCOMPARE(QSet<QString>(kinds.begin(), kinds.end()).size(), kinds.size());
}

void tst_NextSteps::putsTheFirstHoursFirst()
{
    const QStringList kinds = kindsOf(R"("actions":[{"title":"a","due":"2026-11-30"}])");
    QCOMPARE(kinds.first(), QStringLiteral("action_overdue"));
    QVERIFY(kinds.indexOf(u"stopped") < kinds.indexOf(u"summary"));
    QVERIFY(kinds.indexOf(u"occurred") < kinds.indexOf(u"persons"));
}

void tst_NextSteps::stopsAskingForWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *kind, const char *members) {
        QTest::newRow(kind) << QByteArray(members) << QString::fromLatin1(kind);
    };
    row("occurred", R"("occurred":{"at":"2026-11"})");
    row("known", R"("known":{"at":null,"until":"2026-11-20"})");
    row("discovered_by", R"("discovered_by":"person")");
    row("cause", R"("cause":"other")");
    row("stopped", R"("timeline":[{"text":"x","kind":"stopped"}])");
    row("evidence", R"("evidence":["mail"])");
    row("persons", R"("counts":[{"of":"persons","value":0}])");
    row("items", R"("data":[{"items":["email"]}])");
    row("my_number", R"("my_number":"no")");
    row("encrypted", R"("medium":"paper")");
    row("secondary_damage", R"("secondary_damage":{"status":"none_reported"})");
    row("publication", R"("publications":[])");
}

void tst_NextSteps::stopsAskingForWhatIsKnown()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, kind);
    QVERIFY(kindsOf(R"("title":"t")").contains(kind));
    QVERIFY(!kindsOf(members).contains(kind));
}

void tst_NextSteps::asksAgainForWhatIsNotKnownYet()
{
    const QStringList kinds = kindsOf(R"("sensitive":"unknown","known":null,"cause":null,"discovered_by":"unknown")");
    for (const char *kind : {"sensitive", "known", "cause", "discovered_by"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
}

void tst_NextSteps::pointsAtTheFieldOfAnEstimate()
{
    const QByteArray members =
        R"("counts":[{"of":"delivered","value":9,"state":"estimate"},{"of":"persons","value":500,"bound":"about"}])";
    QCOMPARE(pathOf(members, "persons_estimate"), QStringLiteral("counts[1].value"));
}

void tst_NextSteps::countsThePersonsLeft()
{
    const auto steps = stepsOf(R"("persons_informed":[{"count":40,"of":52,"state":"running"}])");
    const auto left = std::find_if(steps.begin(), steps.end(), [](const NextStep &step) {
        return step.what.kind == u"nextsteps.persons_left";
    });
    QVERIFY(left != steps.end());
    QCOMPARE(left->what.args, QStringList{QStringLiteral("12")});
    QCOMPARE(left->path, QStringLiteral("persons_informed[0].count"));
}

void tst_NextSteps::followsEachAction_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *kind, const char *action) {
        QTest::newRow(kind) << QByteArray(action) << QString::fromLatin1(kind);
    };
    row("action_overdue", R"("owner":"o","due":"2026-11-30")");
    row("action_due", R"("owner":"o","due":"2026-12-08")");
    row("action_owner", R"("due":"2027-01-01")");
    row("action_date", R"("owner":"o")");
    row("action_verify", R"("owner":"o","status":"done")");
    row("", R"("owner":"o","due":"2026-12-09")");
    row("", R"("status":"closed","due":"2026-11-30")");
}

void tst_NextSteps::followsEachAction()
{
    QFETCH(QByteArray, action);
    QFETCH(QString, kind);
    QStringList kinds = kindsOf(R"("actions":[{"title":"a",)" + action + "}]").filter(QStringLiteral("action_"));
    QCOMPARE(kinds.value(0), kind);
    QVERIFY(kinds.size() <= 1);
}

void tst_NextSteps::asksLittleOfANearMiss()
{
    const QStringList kinds = kindsOf(R"("kind":"near_miss","summary":"s","cause":"other")");
    QVERIFY(kinds.size() <= 5);
    QVERIFY(!kinds.contains(u"persons") && !kinds.contains(u"known"));
}

void tst_NextSteps::asksNothingOfAClosedIncident()
{
    QCOMPARE(kindsOf(R"("status":"closed","actions":[{"title":"a","status":"closed"}])"), QStringList());
    QCOMPARE(kindsOf(R"("status":"closed","actions":[{"title":"a","status":"carried_over","due":"2026-11-01"}])"),
             QStringList{QStringLiteral("action_overdue")});
}

void tst_NextSteps::saysWhenTheIncidentCanBeClosed()
{
    QVERIFY(kindsOf(R"("status":"responded","actions":[{"title":"a","status":"closed"}])").contains(u"can_close"));
    QVERIFY(!kindsOf(R"("status":"responded","actions":[{"title":"a","status":"done"}])").contains(u"can_close"));
}

void tst_NextSteps::everyStepHasASentenceAndARealField()
{
    QFile code(QStringLiteral(TENMATSU_SOURCE "/model/incident/nextsteps.cpp"));
    QVERIFY(code.open(QIODevice::ReadOnly));
    static const QRegularExpression asked(QStringLiteral("(?:ask|askUnless)\\([^\"]*\"(\\w+)\""));
    int number = 0;
    for (auto all = asked.globalMatch(QString::fromUtf8(code.readAll())); all.hasNext(); ++number) {
        const QString kind = QLatin1String("nextsteps.") + all.next().captured(1);
        QVERIFY2(Base::problemKinds().contains(kind), qPrintable(kind));
    }
    QVERIFY(number > 25);
    static const QRegularExpression index(QStringLiteral("\\[\\d+\\]"));
    const auto steps = stepsOf(R"("title":"t","actions":[{"title":"a"}],"authorities":[{"to":"ppc","state":"planned"}])");
    for (const NextStep &step : steps) {
        QVERIFY2(Base::problemKinds().contains(step.what.kind), qPrintable(step.what.kind));
        QVERIFY2(Base::vocabulary(QStringLiteral("field")).contains(QString(step.path).remove(index)),
                 qPrintable(step.path));
    }
}

QTEST_GUILESS_MAIN(tst_NextSteps)
#include "tst_nextsteps.moc"

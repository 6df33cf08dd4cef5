#include "model/incident/json.h"
#include "model/promises/promises.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Incidents;
using Promises::Promise;

// What issued notices promised, held against the actions of now.
class tst_Promises : public QObject
{
    Q_OBJECT
private:
    static Incident caseWith(const QByteArray &actions) { return Tests::incidentOf("\"actions\":" + actions); }
    static Ledger::IssuedDocument notice(const Incident &facts, const char *letter, const QString &series, int day,
                                         const QStringList &quoted);

private Q_SLOTS:
    void holdsAPromiseAgainstItsAction();
    void whatWasDoneThenIsNoPromise();
    void whatTheNoticeDoesNotSayIsNoPromise();
    void whatStaysInTheHousePromisesNothing();
    void theNextNoticeTellsTheNews();
    void asksForOneNoticeWhenPromisesWereKept();
    void keepsAPromiseWhoseActionIsGone();
    void readsNothingFromADocumentWithoutFacts();
};

Ledger::IssuedDocument tst_Promises::notice(const Incident &facts, const char *letter, const QString &series, int day,
                                            const QStringList &quoted)
{
    Ledger::IssuedDocument issued;
    issued.row.id = Ledger::DocumentId(day);
    issued.row.document.letter = QLatin1String(letter);
    issued.row.document.series = series;
    issued.row.document.facts = toJson(facts);
    issued.issued = QDateTime(QDate(2026, 11, day), QTime(1, 0), Qt::UTC);
    for (const QString &text : quoted)
        issued.row.document.quoted.append({QStringLiteral("measures[0].planned[0]"), QStringLiteral("対策"), text});
    return issued;
}

void tst_Promises::holdsAPromiseAgainstItsAction()
{
    const Incident then = caseWith(R"([{"id":7,"title":"手順を改める","status":"planned","due":{"at":"2026-12-20"}}])");
    const Incident now = caseWith(R"([{"id":7,"title":"配信の手順を改める","status":"done"}])");
    const auto promises = Promises::promisesOf(
        now, {notice(then, "web-notice", QStringLiteral("第一報"), 20, {QStringLiteral("手順を改める　12月20日")})});
    QCOMPARE(promises.size(), 1);
    QCOMPARE(promises[0].series, QStringLiteral("第一報"));
    QCOMPARE(promises[0].then, ActionStatus::Planned);
    QCOMPARE(promises[0].now, std::optional(ActionStatus::Done));
    QCOMPARE(promises[0].due, QDate(2026, 12, 20));
    QVERIFY(promises[0].isKept() && promises[0].isNews());
}

void tst_Promises::whatWasDoneThenIsNoPromise()
{
    const Incident then = caseWith(R"([{"title":"a","status":"done"},{"title":"b","status":"dropped"}])");
    QVERIFY(Promises::promisesOf(then, {notice(then, "web-notice", {}, 20, {QStringLiteral("a b")})}).isEmpty());
}

void tst_Promises::whatTheNoticeDoesNotSayIsNoPromise()
{
    const Incident then = caseWith(R"([{"title":"手順","status":"planned"}])");
    QVERIFY(Promises::promisesOf(then, {notice(then, "web-notice", {}, 20, {QStringLiteral("研修")})}).isEmpty());
}

void tst_Promises::whatStaysInTheHousePromisesNothing()
{
    const Incident then = caseWith(R"([{"title":"手順","status":"planned"}])");
    QVERIFY(Promises::promisesOf(then, {notice(then, "internal-report", {}, 20, {QStringLiteral("手順")})}).isEmpty());
    QCOMPARE(Promises::promisesOf(then, {notice(then, "apology-letter", {}, 20, {QStringLiteral("手順")})}).size(), 1);
}

void tst_Promises::theNextNoticeTellsTheNews()
{
    const Incident then = caseWith(R"([{"id":7,"title":"手順","status":"planned"}])");
    const Incident now = caseWith(R"([{"id":7,"title":"手順","status":"done"}])");
    const auto promises = Promises::promisesOf(now, {notice(then, "web-notice", QStringLiteral("第一報"), 20, {QStringLiteral("手順")}),
                                                     notice(now, "web-notice", QStringLiteral("第二報"), 22, {QStringLiteral("手順")})});
    QCOMPARE(promises.size(), 1);
    QCOMPARE(promises[0].series, QStringLiteral("第一報"));
    QVERIFY(promises[0].isKept());
    QVERIFY(!promises[0].isNews());
}

void tst_Promises::asksForOneNoticeWhenPromisesWereKept()
{
    const Incident then = caseWith(R"([{"title":"a1","status":"planned"},{"title":"a2","status":"open"},{"title":"a3","status":"open"}])");
    const Incident now = caseWith(R"([{"title":"a1","status":"verified"},{"title":"a2","status":"closed"},{"title":"a3","status":"open"}])");
    const auto issued = notice(then, "web-notice", {}, 20, {QStringLiteral("a1 a2 a3")});
    const auto steps = Promises::nextSteps(Promises::promisesOf(now, {issued}));
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps[0].what.args, QStringList{QStringLiteral("2")});
    QVERIFY(Base::problemKinds().contains(steps[0].what.kind));
    QVERIFY(Promises::nextSteps(Promises::promisesOf(then, {issued})).isEmpty());
}

void tst_Promises::keepsAPromiseWhoseActionIsGone()
{
    const Incident then = caseWith(R"([{"title":"手順","status":"planned"}])");
    const auto promises = Promises::promisesOf(Tests::incidentOf(R"("title":"t")"), {notice(then, "web-notice", {}, 20, {QStringLiteral("手順")})});
    QCOMPARE(promises.size(), 1);
    QVERIFY(!promises[0].now && !promises[0].isKept());
}

void tst_Promises::readsNothingFromADocumentWithoutFacts()
{
    auto issued = notice(Tests::incidentOf(R"("title":"t")"), "web-notice", {}, 20, {QStringLiteral("手順")});
    issued.row.document.facts = {};
    QVERIFY(Promises::promisesOf(Tests::incidentOf(R"("title":"t")"), {issued}).isEmpty());
}

QTEST_MAIN(tst_Promises)
#include "tst_promises.moc"

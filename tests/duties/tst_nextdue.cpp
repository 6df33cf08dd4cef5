#include "model/base/clock.h"
#include "model/duties/deadlines.h"
#include "model/duties/proposals.h"
#include "model/incident/json.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::Decided;
using Ledger::DutyKey;
using Ledger::IncidentRow;

/// When something of an incident is next due, as the ledger keeps it for its lists.
class tst_NextDue : public QObject
{
    Q_OBJECT

private:
    const QString by = QStringLiteral("責任者");
    const DutyKey preliminary{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("preliminary")};
    const DutyKey final{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")};
    const Base::FixedClock m_clock{QDateTime(QDate(2026, 11, 26), QTime(3, 0), Qt::UTC)};
    const Duties::LawBooks m_books = Duties::openLawBooks().books;

    static QJsonObject organisation(int reviewDays)
    {
        return {{QStringLiteral("kind"), QStringLiteral("business")}, {QStringLiteral("review_days"), reviewDays}};
    }
    void judged(TemporaryLedger &ledger) const
    {
        QVERIFY(bool(ledger->setSetting(QStringLiteral("organisation"), organisation(90), by)));
        ledger->setJudge(Duties::judgeOf(*ledger, [this]() -> const Duties::LawBooks & { return m_books; }));
    }
    static IncidentRow row(TemporaryLedger &ledger, IncidentId id)
    {
        return expect(ledger->incidents({.id = id})).first();
    }
    Duties::Deadlines now(TemporaryLedger &ledger) const
    {
        return expect(Duties::deadlines(*ledger, m_books, Base::now().toTimeZone(ledger->zone())));
    }
    /// More than a thousand persons, known on a Friday before a holiday.
    IncidentId addLarge(TemporaryLedger &ledger, const QByteArray &more = {}) const
    {
        const QByteArray members = R"("known":"2026-11-20T17:19","event":{"leak":"yes"},"scope":"personal_data",
            "organisation":{"privacy_mark":false},"sensitive":"no","my_number":"no","counts":[{"of":"persons","value":1748}],"data":[{"items":["email"]}])";
        return expect(ledger->add({incidentOf(members + more)}, by)).ids.first();
    }
    void file(TemporaryLedger &ledger, IncidentId id, const DutyKey &key, Stage stage) const
    {
        QVERIFY(bool(ledger->file({.incident = id, .duty = key, .to = QStringLiteral("ppc"), .stage = stage,
                                   .at = *PartialTime::fromString(QStringLiteral("2026-11-24")),
                                   .held = {{.duty = key.duty, .due = QStringLiteral("2026-11-24"), .late = false}}},
                                  by)));
    }

private Q_SLOTS:
    void aFilingTakesItsDateAway();
    void aDutyDecidedAwayTakesItsDateAway();
    void theEarliestOfAllThatIsOpenCounts_data();
    void theEarliestOfAllThatIsOpenCounts();
    void isWhatTheScreenOfDeadlinesShows();
    void otherRulesAreNoticed();
    void whatWasWrittenWithoutRulesIsReckonedLater();
    void isNoChangeForTheAudit();
};

void tst_NextDue::aFilingTakesItsDateAway()
{
    TemporaryLedger ledger;
    judged(ledger);
    const auto id = addLarge(ledger);
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 11, 24));
    file(ledger, id, preliminary, Stage::Preliminary);
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 12, 21)); // the 30th day is a Saturday
    file(ledger, id, final, Stage::Final);
    QCOMPARE(row(ledger, id).nextDue, QDate()); // the notice to the persons has no date
    ledger.reopen();
    QCOMPARE(expect(ledger->incidents()).first().nextDue, QDate());
}

void tst_NextDue::aDutyDecidedAwayTakesItsDateAway()
{
    TemporaryLedger ledger;
    judged(ledger);
    const auto id = addLarge(ledger);
    const auto decide = [&](const DutyKey &key, Decided verdict) {
        QVERIFY(bool(ledger->decide({.incident = id, .duty = key, .verdict = verdict, .why = QStringLiteral("理由")}, by)));
    };
    decide(preliminary, Decided::NotRequired);
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 12, 21));
    decide(final, Decided::Report);
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 12, 21));
    decide(final, Decided::Exempt);
    QCOMPARE(row(ledger, id).nextDue, QDate());
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 12, 21));
}

void tst_NextDue::theEarliestOfAllThatIsOpenCounts_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QDate>("due");
    QTest::newRow("action") << QByteArray(R"(,"actions":[{"title":"a","status":"open","due":"2026-11-22"}])") << QDate(2026, 11, 22);
    QTest::newRow("dropped action") << QByteArray(R"(,"actions":[{"title":"a","status":"dropped","due":"2026-11-22"}])") << QDate(2026, 11, 24);
    QTest::newRow("promise") << QByteArray(R"(,"publications":[{"state":"planned","when":"2026-11-23"}])") << QDate(2026, 11, 23);
    QTest::newRow("kept promise") << QByteArray(R"(,"publications":[{"state":"done","when":"2026-11-23"}])") << QDate(2026, 11, 24);
    QTest::newRow("review") << QByteArray(R"(,"actions":[{"title":"a","status":"done","done":"2026-08-01"}])") << QDate(2026, 10, 30);
    QTest::newRow("another's duty") << QByteArray(R"(,"role":"entrusting","parties":[{"id":"p1","name":"見本財団","role":"entrusted",
        "kind":"business","entrusted_by":"own","known":"2026-11-10"}])") << QDate(2026, 11, 24);
    QTest::newRow("told in the facts") << QByteArray(R"(,"authorities":[{"to":"ppc","stage":"single","state":"done","when":"2026-11-24"}])") << QDate();
}

void tst_NextDue::theEarliestOfAllThatIsOpenCounts()
{
    QFETCH(QByteArray, members);
    QFETCH(QDate, due);
    TemporaryLedger ledger;
    judged(ledger);
    QCOMPARE(row(ledger, addLarge(ledger, members)).nextDue, due);
}

void tst_NextDue::isWhatTheScreenOfDeadlinesShows()
{
    TemporaryLedger ledger;
    judged(ledger);
    (void)expect(ledger->add(sampleIncidents(), by));
    const auto days = now(ledger).nextDues();
    QVERIFY(!days.isEmpty());
    for (const IncidentRow &each : expect(ledger->incidents()))
        QCOMPARE(std::make_pair(each.id, each.nextDue), std::make_pair(each.id, days.value(each.id)));
}

// Who reviews after other days has other dates: what was reckoned before does not hold.
void tst_NextDue::otherRulesAreNoticed()
{
    TemporaryLedger ledger;
    judged(ledger);
    const auto id = addLarge(ledger);
    QVERIFY(bool(ledger->setSetting(QStringLiteral("organisation"), organisation(7), by)));
    const Duties::Deadlines found = now(ledger);
    QList<IncidentRow> rows = {row(ledger, id)};
    rows.first().nextDue = {};
    QVERIFY(Duties::renewNextDues(rows, found));
    QCOMPARE(rows.first().nextDue, QDate(2026, 11, 24));
    QVERIFY(!Duties::renewNextDues(rows, found));
    QVERIFY(row(ledger, id).dueReckonedBy != found.reckonedBy);
    QVERIFY(bool(ledger->keepNextDues(found.nextDues(), found.reckonedBy)));
    QCOMPARE(row(ledger, id), rows.first());
}

void tst_NextDue::whatWasWrittenWithoutRulesIsReckonedLater()
{
    TemporaryLedger ledger;
    judged(ledger);
    const auto id = addLarge(ledger);
    ledger->setJudge({});
    Incident incident = expect(ledger->incident(id));
    incident.known = Moment::of(*PartialTime::fromString(QStringLiteral("2026-11-19")));
    QVERIFY(bool(ledger->save(incident, by)));
    QCOMPARE(row(ledger, id).dueReckonedBy, QString());
    const Duties::Deadlines found = now(ledger);
    QVERIFY(bool(ledger->keepNextDues(found.nextDues(), found.reckonedBy)));
    QCOMPARE(row(ledger, id).nextDue, QDate(2026, 11, 23));
}

void tst_NextDue::isNoChangeForTheAudit()
{
    TemporaryLedger ledger;
    const auto id = addLarge(ledger);
    const auto before = expect(ledger->history(id)).size();
    const Duties::Deadlines found = now(ledger);
    QVERIFY(bool(ledger->keepNextDues(found.nextDues(), found.reckonedBy)));
    QCOMPARE(expect(ledger->history(id)).size(), before);
    QVERIFY(expect(ledger->verify()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_NextDue)
#include "tst_nextdue.moc"

#include "model/duties/answering.h"
#include "model/duties/proposals.h"
#include "model/duties/standing.h"
#include "model/duties/targets.h"
#include "tests/support/temporaryledger.h"

#include <QtTest>

using namespace Duties;
using namespace Incidents;
using Ledger::Decided;
using Ledger::DutyKey;
using Tests::expect;

namespace {

const QTimeZone tokyo("Asia/Tokyo");
const DutyKey final{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")};
const DutyKey preliminary{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("preliminary")};
const DutyKey hourly{.regime = QStringLiteral("eu-gdpr"), .duty = QStringLiteral("authority")};

PartialTime time(const char *text)
{
    return *PartialTime::fromString(QString::fromLatin1(text));
}

Rules::PartyVerdict verdictOf(const QList<Rules::DutyFinding> &duties)
{
    return {.party = QStringLiteral("own"), .name = {}, .verdict = Rules::Verdict::Report,
            .version = QStringLiteral("v1"), .duties = duties};
}

/// A preliminary report as a yardstick, a final one to the day, and one in hours under another regime.
Rules::Assessment asked()
{
    const Rules::RegimeFinding appi{
        .id = final.regime, .name = {QStringLiteral("法"), QStringLiteral("Act")}, .applies = true,
        .parties = {verdictOf({{.id = preliminary.duty, .to = QStringLiteral("ppc"), .by = QStringLiteral("own"),
                                .kind = Rules::DutyKind::Yardstick, .earliest = QDate(2024, 11, 13), .due = QDate(2024, 11, 15)},
                               {.id = final.duty, .to = QStringLiteral("ppc"), .by = QStringLiteral("own"),
                                .due = QDate(2024, 12, 10)},
                               {.id = QStringLiteral("persons"), .to = QStringLiteral("persons"), .by = QStringLiteral("own"),
                                .kind = Rules::DutyKind::WithoutDelay}})}};
    const Rules::RegimeFinding gdpr{
        .id = hourly.regime, .name = {}, .applies = true,
        .parties = {verdictOf({{.id = hourly.duty, .to = QStringLiteral("supervisory_authority"), .by = QStringLiteral("own"),
                                .due = QDate(2024, 11, 14),
                                .dueAt = QDateTime(QDate(2024, 11, 14), QTime(10, 0), tokyo)}})}};
    return {.on = QDate(2024, 11, 12), .regimes = {appi, gdpr}};
}

QDateTime at(int month, int day, int hour = 0)
{
    return QDateTime(QDate(2024, month, day), QTime(hour, 0), tokyo);
}

QStringList statesOf(const QList<Standing> &standings)
{
    QStringList states;
    for (const Standing &standing : standings)
        states += Base::nameOf(standing.state);
    return states;
}

} // namespace

class tst_Standing : public QObject
{
    Q_OBJECT

private:
    const Rules::Rulebook m_rulebook = Rules::Rulebook::load();
    Ledger::NewFiling filed(const DutyKey &key, const char *when, Stage stage) const
    {
        return expect(filingOf(key, IncidentId(1), stage, time(when), m_rulebook, asked(), tokyo));
    }

private Q_SLOTS:
    void isLateAfterItsLimitOnly_data()
    {
        QTest::addColumn<DutyKey>("key");
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("late");
        const auto row = [](const DutyKey &key, const char *when, bool late) {
            QTest::newRow(when) << key << QString::fromLatin1(when) << late;
        };
        row(final, "2024-12-10", false);
        row(final, "2024-12-10T23:59", false);
        row(final, "2024-12-11", true);
        row(final, "2024-12-10T15:30Z", true); // 00:30 of the 11th in Tokyo
        row(final, "2024-12-11T00:30+10:00", false);
        row(preliminary, "2024-11-16", true);
        row(hourly, "2024-11-14T10:00", false);
        row(hourly, "2024-11-14T10:01", true);
        row(hourly, "2024-11-14T01:00Z", false);
    }
    void isLateAfterItsLimitOnly()
    {
        QFETCH(DutyKey, key);
        QFETCH(QString, when);
        QFETCH(bool, late);
        const auto filing = filed(key, qPrintable(when), usualStage(key.duty));
        QCOMPARE(filing.held.last().duty, key.duty);
        QCOMPARE(filing.held.last().late, late);
    }

    void takesWhatTheFactsTellAsFiled()
    {
        const auto incident = Tests::incidentOf(
            R"("authorities":[{"to":"ppc","stage":"preliminary","state":"done","when":"2024-11-14","receipt":"R-1"},)"
            R"({"to":"ppc","stage":"final","state":"planned","when":"2024-12-09"},)"
            R"({"to":"ppc","stage":"consultation","state":"done","when":"2024-11-12"}],)"
            R"("persons_informed":[{"when":"2024-11-20","state":"done"}])");
        const auto found = standings(asked(), {}, {}, at(12, 28), toldIn(incident));
        QCOMPARE(statesOf(found), (QStringList{QStringLiteral("filed"), QStringLiteral("to_decide"), QStringLiteral("filed"),
                                               QStringLiteral("to_decide")}));
        QCOMPARE(found[0].told->receipt, QStringLiteral("R-1"));
        QVERIFY(!found[0].isPast && !found[0].filing);
        QVERIFY(found[1].isPast);
    }

    void tellsThatAReportInTheFactsWasLate()
    {
        const auto incident = Tests::incidentOf(
            R"("authorities":[{"to":"ppc","stage":"final","state":"done","when":"2024-12-11"}])");
        QCOMPARE(standings(asked(), {}, {}, at(12, 28), toldIn(incident))[1].state, State::FiledLate);
    }

    void setsItsOwnTargetWhereTheLawNamesNoDate()
    {
        Rules::DutyFinding duty{.id = QStringLiteral("persons"), .by = QStringLiteral("own"),
                                .kind = Rules::DutyKind::WithoutDelay, .from = QDate(2024, 11, 11)};
        const auto incident = Tests::incidentOf(R"("known":"2024-11-11T17:19")");
        OwnOrganisation own;
        QCOMPARE(targetOf(duty, incident, own, tokyo).at, QDateTime(QDate(2024, 11, 12), QTime(17, 19), tokyo));
        own.targetHours = 48;
        QCOMPARE(targetOf(duty, incident, own, tokyo).day, QDate(2024, 11, 13));
        const Target ofDayOnly = targetOf(duty, Tests::incidentOf(R"("known":"2024-11-11")"), own, tokyo);
        QVERIFY(ofDayOnly.day == QDate(2024, 11, 13) && !ofDayOnly.at.isValid());
        own.targetHours = 0;
        QVERIFY(!targetOf(duty, incident, own, tokyo).day.isValid());
        duty.kind = Rules::DutyKind::Hard;
        QVERIFY(!targetOf(duty, incident, {}, tokyo).day.isValid());
    }

    void leavesOutWhatTheFactsTellOnlyInPart_data()
    {
        QTest::addColumn<QByteArray>("members");
        const auto row = [](const char *name, const char *members) { QTest::newRow(name) << QByteArray(members); };
        row("no day", R"("authorities":[{"to":"ppc","stage":"preliminary","state":"done"}])");
        row("another's", R"("parties":[{"id":"p1"}],"authorities":[{"to":"ppc","state":"done","when":"2024-11-14","by":"p1"}])");
        row("another authority", R"("authorities":[{"to":"police","state":"done","when":"2024-11-14"}])");
        row("a part of the persons", R"("persons_informed":[{"when":"2024-11-20","state":"done","count":1,"of":2}])");
    }
    void leavesOutWhatTheFactsTellOnlyInPart()
    {
        QFETCH(QByteArray, members);
        for (const Standing &standing : standings(asked(), {}, {}, at(11, 28), toldIn(Tests::incidentOf(members))))
            QVERIFY(standing.isOpen());
    }

    void asksForTheTimeWhereTheLimitIsInHours()
    {
        const auto refused = filingOf(hourly, IncidentId(1), Stage::Single, time("2024-11-14"), m_rulebook, asked(), tokyo);
        QCOMPARE(Tests::kindOf(refused), QStringLiteral("duties.time_needed"));
        QCOMPARE(expect(filingOf(final, IncidentId(1), Stage::Single, time("2024-11-14"), m_rulebook, asked(), tokyo)).held.size(), 2);
    }

    void keepsToWhomAReportWent()
    {
        QCOMPARE(expect(filingOf(final, IncidentId(1), Stage::Final, time("2024-11-14"), m_rulebook, asked(), tokyo)).to,
                 QStringLiteral("ppc"));
        QCOMPARE(receiverText(QStringLiteral("ministry:金融庁"), Base::Language::Japanese), QStringLiteral("金融庁"));
        QCOMPARE(receiverText(QStringLiteral("ppc"), Base::Language::Japanese), QStringLiteral("個人情報保護委員会"));
    }

    void knowsWhatIsOverAtAMoment()
    {
        const auto states = [](const QDateTime &moment) {
            QList<Ledger::Decision> decisions = proposals(IncidentId(1), asked());
            for (Ledger::Decision &decision : decisions)
                decision.verdict = Decided::Report;
            return statesOf(standings(asked(), decisions, {}, moment));
        };
        const QString open = QStringLiteral("open"), overdue = QStringLiteral("overdue");
        QCOMPARE(states(at(11, 14, 9)), (QStringList{open, open, open, open}));
        QCOMPARE(states(at(11, 14, 11)), (QStringList{open, open, open, overdue}));
        QCOMPARE(states(at(11, 16)), (QStringList{overdue, open, open, overdue}));
        QCOMPARE(states(at(12, 31)), (QStringList{overdue, overdue, open, overdue})); // without delay is never late
    }

    void aSupplementMeetsNothing()
    {
        const Ledger::FilingRow supplement{.filing = filed(final, "2024-12-01", Stage::Supplement)};
        QCOMPARE(standings(asked(), {}, {supplement}, at(11, 12))[1].state, State::ToDecide);
        const Ledger::FilingRow report{.filing = filed(final, "2024-12-11", Stage::Final)};
        QCOMPARE(standings(asked(), {}, {supplement, report}, at(11, 12))[1].state, State::FiledLate);
        Ledger::FilingRow corrected = report;
        corrected.corrected = true;
        QCOMPARE(standings(asked(), {}, {corrected}, at(11, 12))[1].state, State::ToDecide);
    }

    void theFirstReportMeetsTheDuty()
    {
        const Ledger::FilingRow first{.filing = filed(preliminary, "2024-11-14", Stage::Preliminary)};
        const Ledger::FilingRow both{.filing = filed(final, "2024-12-09", Stage::Single)};
        QCOMPARE(statesOf(standings(asked(), {}, {first, both}, at(12, 31))).mid(0, 2),
                 (QStringList{QStringLiteral("filed"), QStringLiteral("filed")}));
    }

    void aFinalReportThatCameFirstIsBoth()
    {
        const Ledger::FilingRow report{.filing = filed(final, "2024-11-14", Stage::Final)};
        const auto first = standings(asked(), {}, {report}, at(12, 31));
        QCOMPARE(first[0].state, State::Filed);
        QCOMPARE(first[1].state, State::Filed);
        const Ledger::FilingRow late{.filing = filed(final, "2024-12-09", Stage::Final)};
        QCOMPARE(standings(asked(), {}, {late}, at(12, 31))[0].state, State::FiledLate);
        const Ledger::FilingRow before{.filing = filed(preliminary, "2024-11-14", Stage::Preliminary)};
        QCOMPARE(standings(asked(), {}, {late, before}, at(12, 31))[0].state, State::Filed);
        const auto told = Tests::incidentOf(R"("authorities":[{"to":"ppc","stage":"final","state":"done","when":"2024-11-14"}])");
        QCOMPARE(standings(asked(), {}, {}, at(12, 31), toldIn(told))[0].state, State::Filed);
    }

    void givesBackWhatWasProposed()
    {
        const auto rows = proposals(IncidentId(1), asked());
        QCOMPARE(rows.size(), 4);
        for (const Standing &standing : standings({.on = QDate(2030, 1, 1)}, rows, {}, at(11, 12)))
            QFAIL(qPrintable(standing.key.duty)); // nobody answered it, and nothing asks for it
        QList<Ledger::Decision> decided = rows;
        for (Ledger::Decision &decision : decided)
            decision.verdict = Decided::Report;
        const auto kept = standings({.on = QDate(2030, 1, 1)}, decided, {}, at(11, 12));
        const auto now = standings(asked(), decided, {}, at(11, 12));
        QCOMPARE(kept.size(), now.size());
        for (qsizetype row = 0; row < kept.size(); ++row) {
            QCOMPARE(kept[row].key, now[row].key);
            QCOMPARE(kept[row].duty.due, now[row].duty.due);
            QCOMPARE(kept[row].duty.dueAt, now[row].duty.dueAt);
            QCOMPARE(kept[row].duty.earliest, now[row].duty.earliest);
            QCOMPARE(kept[row].duty.kind, now[row].duty.kind);
            QCOMPARE(kept[row].version, QStringLiteral("v1"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Standing)
#include "tst_standing.moc"

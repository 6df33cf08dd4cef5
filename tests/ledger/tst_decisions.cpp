#include "model/base/clock.h"
#include "model/incident/json.h"
#include "tests/support/temporaryledger.h"

#include <QBuffer>
#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::Decided;
using Ledger::Decision;
using Ledger::DutyKey;
using Ledger::Judgement;
using Ledger::NewFiling;

class tst_Decisions : public QObject
{
    Q_OBJECT
private:
    const QString by = QStringLiteral("責任者");
    const DutyKey preliminary{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("preliminary")};
    const DutyKey final{.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")};
    static IncidentId addOne(TemporaryLedger &ledger, const QByteArray &members = R"("known":"2026-11-20T17:19")")
    {
        return expect(ledger->add({incidentOf(members)}, QStringLiteral("tester"))).ids.first();
    }
    static PartialTime time(const char *text) { return *PartialTime::fromString(QString::fromLatin1(text)); }
    static QJsonObject proposal(const char *due)
    {
        return {{QStringLiteral("version"), QStringLiteral("2024-04-01")}, {QStringLiteral("due"), QLatin1String(due)},
                {QStringLiteral("because"), QJsonArray{QStringLiteral("千人を超える")}}};
    }
    Decision reporting(IncidentId id) const
    {
        return {.incident = id, .duty = preliminary, .verdict = Decided::Report, .why = QStringLiteral("規則7条4号"),
                .proposal = proposal("2026-11-24")};
    }
    NewFiling filed(IncidentId id, const char *at) const
    {
        return {.incident = id, .duty = preliminary, .stage = Stage::Preliminary, .at = time(at),
                .held = {{.duty = preliminary.duty, .due = QStringLiteral("2026-11-24"), .late = true}}};
    }

private Q_SLOTS:
    void keepsOneDecisionADutyWithItsProposal();
    void keepsPartiesApart();
    void refusesADecisionWithoutNameReasonOrVerdict();
    void refusesAPartyThatIsNotThere();
    void opensEveryDutyAsToDecide();
    void aDecisionFreezesItsProposal();
    void undoesADecision();
    void undoPassesOverProposals();
    void judgesWhateverIsWritten();
    void keepsWhatWasProposedThroughAnImport();
    void tellsOfItsFilingsAmongTheAuthorities();
    void keepsAFilingWithItsCopyAndTheFacts();
    void refusesAFilingBeforeTheKnowledge_data();
    void refusesAFilingBeforeTheKnowledge();
    void correctsAFilingOnlyWithAReason();
    void aFilingIsNotTakenBack();
    void exportsAndImportsDecisionsAndFilings();
    void refusesAnExportThatWasEdited();
};

void tst_Decisions::keepsOneDecisionADutyWithItsProposal()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    Decision other = reporting(id);
    other.verdict = Decided::Exempt;
    other.why = QStringLiteral("高度な暗号化");
    QVERIFY(bool(ledger->decide(other, QStringLiteral("課長"))));
    ledger.reopen();
    const auto all = expect(ledger->decisions(id));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].verdict, Decided::Exempt);
    QCOMPARE(all[0].by, QStringLiteral("課長"));
    QCOMPARE(all[0].why, QStringLiteral("高度な暗号化"));
    QCOMPARE(all[0].decided, QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    QCOMPARE(all[0].proposal, proposal("2026-11-24"));
    const auto history = expect(ledger->history(id));
    QVERIFY(std::any_of(history.begin(), history.end(), [](const auto &row) {
        return row.field == u"#state" && row.before == u"\"report\"" && row.after == u"\"exempt\"";
    }));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Decisions::keepsPartiesApart()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("parties":[{"id":"p1","name":"委託先"}])");
    Decision theirs = reporting(id);
    theirs.duty.party = QStringLiteral("p1");
    theirs.verdict = Decided::NotRequired;
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    QVERIFY(bool(ledger->decide(theirs, by)));
    QCOMPARE(expect(ledger->decisions()).size(), 2);
}

void tst_Decisions::refusesADecisionWithoutNameReasonOrVerdict()
{
    TemporaryLedger ledger;
    Decision decision = reporting(addOne(ledger));
    QCOMPARE(kindOf(ledger->decide(decision, QStringLiteral(" "))), QStringLiteral("ledger.decision_without_name"));
    decision.why = QStringLiteral("  ");
    QCOMPARE(kindOf(ledger->decide(decision, by)), QStringLiteral("ledger.decision_without_reason"));
    decision.why = QStringLiteral("a\u0001");
    QCOMPARE(kindOf(ledger->decide(decision, by)), QStringLiteral("incident.control_character"));
    decision.verdict = Decided::ToDecide;
    QCOMPARE(kindOf(ledger->decide(decision, by)), QStringLiteral("ledger.decides_nothing"));
    decision = reporting(IncidentId(99));
    QCOMPARE(kindOf(ledger->decide(decision, by)), QStringLiteral("ledger.no_such_incident"));
    QVERIFY(expect(ledger->decisions()).isEmpty());
}

void tst_Decisions::refusesAPartyThatIsNotThere()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    Decision decision = reporting(id);
    decision.duty.party = QStringLiteral("p9");
    QCOMPARE(kindOf(ledger->decide(decision, by)), QStringLiteral("incident.unknown_party"));
    QCOMPARE(kindOf(ledger->propose({decision}, by)), QStringLiteral("incident.unknown_party"));
    NewFiling filing = filed(id, "2026-11-24");
    filing.duty.party = QStringLiteral("p9");
    QCOMPARE(kindOf(ledger->file(filing, by)), QStringLiteral("incident.unknown_party"));
}

void tst_Decisions::opensEveryDutyAsToDecide()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    const QList<Decision> duties = {{.incident = id, .duty = preliminary, .proposal = proposal("2026-11-24")},
                                    {.incident = id, .duty = final, .proposal = proposal("2026-12-21")}};
    QVERIFY(bool(ledger->propose(duties, by)));
    QCOMPARE(expect(ledger->decisions(id)), duties);
    const auto rows = expect(ledger->history(id)).size();
    QVERIFY(bool(ledger->propose(duties, by)));
    QCOMPARE(expect(ledger->history(id)).size(), rows);
}

void tst_Decisions::aDecisionFreezesItsProposal()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    const auto proposed = [&](const char *due) { return Decision{.incident = id, .duty = preliminary, .proposal = proposal(due)}; };
    QVERIFY(bool(ledger->propose({proposed("2026-11-24")}, by)));
    QVERIFY(bool(ledger->propose({proposed("2026-11-25")}, by)));
    QCOMPARE(expect(ledger->decisions(id))[0].proposal, proposal("2026-11-25"));
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    QVERIFY(bool(ledger->propose({proposed("2026-11-30")}, by)));
    QCOMPARE(expect(ledger->decisions(id))[0].proposal, proposal("2026-11-24"));
    QCOMPARE(expect(ledger->decisions(id))[0].verdict, Decided::Report);
}

void tst_Decisions::undoesADecision()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    Incident incident = expect(ledger->incident(id));
    incident.summary = QStringLiteral("概要");
    QVERIFY(bool(ledger->save(incident, by)));
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    const Decision first = expect(ledger->decisions(id))[0];
    Decision other = reporting(id);
    other.verdict = Decided::Voluntary;
    QVERIFY(bool(ledger->decide(other, by)));
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(expect(ledger->decisions(id)), QList{first});
    QVERIFY(bool(ledger->undo(id, by)));
    QVERIFY(expect(ledger->decisions(id)).isEmpty());
    QCOMPARE(*expect(ledger->incident(id)).summary, QStringLiteral("概要"));
    QVERIFY(bool(ledger->undo(id, by)));
    QVERIFY(!expect(ledger->incident(id)).summary);
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.nothing_to_undo"));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Decisions::undoPassesOverProposals()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    QVERIFY(bool(ledger->propose({{.incident = id, .duty = preliminary, .proposal = proposal("2026-11-24")}}, by)));
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    QVERIFY(bool(ledger->propose({{.incident = id, .duty = final, .proposal = proposal("2026-12-21")}}, by)));
    QVERIFY(bool(ledger->undo(id, by)));
    const auto all = expect(ledger->decisions(id));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].verdict, Decided::ToDecide);
    QCOMPARE(all[0].why, QString());
    QVERIFY(bool(ledger->propose({{.incident = id, .duty = final, .proposal = proposal("2026-12-22")}}, by)));
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.nothing_to_undo"));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

// The proposal follows the facts, in the same change; what a person decided stays.
void tst_Decisions::judgesWhateverIsWritten()
{
    TemporaryLedger ledger;
    ledger->setJudge([this](const Incident &incident) -> Judgement {
        const char *due = incident.known ? "2026-12-21" : "";
        const IncidentId id(*incident.id);
        return {.proposals = {{.incident = id, .duty = preliminary, .proposal = proposal(due)},
                              {.incident = id, .duty = final, .proposal = proposal(due)}}};
    });
    const auto dues = [&ledger](IncidentId id) {
        QStringList all;
        for (const Decision &each : expect(ledger->decisions(id)))
            all += Base::nameOf(each.verdict) + u' ' + each.proposal[u"due"].toString();
        return all;
    };
    const auto id = addOne(ledger, R"("summary":"s")");
    QCOMPARE(dues(id), (QStringList{QStringLiteral("to_decide "), QStringLiteral("to_decide ")}));
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.nothing_to_undo"));
    QVERIFY(bool(ledger->decide({.incident = id, .duty = preliminary, .verdict = Decided::Exempt, .why = QStringLiteral("w")}, by)));
    Incident incident = expect(ledger->incident(id));
    incident.known = Moment::of(time("2026-11-20"));
    QVERIFY(bool(ledger->save(incident, by)));
    QCOMPARE(dues(id), (QStringList{QStringLiteral("exempt "), QStringLiteral("to_decide 2026-12-21")}));
    QVERIFY(bool(ledger->undo(id, by)));
    QVERIFY(!expect(ledger->incident(id)).known);
    QCOMPARE(dues(id), (QStringList{QStringLiteral("exempt "), QStringLiteral("to_decide ")}));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Decisions::keepsWhatWasProposedThroughAnImport()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    QVERIFY(bool(ledger->propose({{.incident = id, .duty = final, .proposal = proposal("2026-12-21")}}, by)));
    const auto other = addOne(ledger, R"("summary":"s")"); // recorded before anything was judged
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(bool(ledger->exportTo(&file)));
    TemporaryLedger copy;
    copy->setJudge([this](const Incident &incident) -> Judgement {
        return {.proposals = {{.incident = IncidentId(*incident.id), .duty = final, .proposal = proposal("2027-01-01")}}};
    });
    (void)expect(copy->importFrom(expect(parseJson(file.data())).toObject(), by));
    QCOMPARE(expect(copy->decisions(id))[0].proposal, proposal("2026-12-21"));
    QCOMPARE(expect(copy->decisions(other))[0].proposal, proposal("2027-01-01"));
}

void tst_Decisions::tellsOfItsFilingsAmongTheAuthorities()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC));
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("known":"2026-11-20","authorities":[{"to":"ppc","stage":"preliminary","state":"planned"},
        {"to":"police","stage":"consultation","state":"done"}])");
    NewFiling filing = filed(id, "2026-11-24");
    (void)expect(ledger->file(filing, by)); // to nobody knows whom: recorded by an older program
    filing.to = QStringLiteral("ppc");
    filing.receipt = QStringLiteral("R8-1");
    filing.why = QStringLiteral("提出先");
    (void)expect(ledger->file(filing, by));
    (void)expect(ledger->file({.incident = id, .duty = final, .to = QStringLiteral("ppc"), .stage = Stage::Final, .at = time("2026-12-01")}, by));
    (void)expect(ledger->file({.incident = id, .duty = {.regime = final.regime, .duty = QStringLiteral("persons")}, .to = QStringLiteral("persons"), .at = time("2026-12-01")}, by));
    (void)expect(ledger->file({.incident = id, .duty = {.regime = QStringLiteral("uk-gdpr"), .duty = QStringLiteral("authority")}, .to = QStringLiteral("ico"), .at = time("2026-12-01")}, by));
    const Incident told = Ledger::withFilings(expect(ledger->incident(id)), expect(ledger->filings(id)));
    QCOMPARE(told.authorities.size(), 4);
    QCOMPARE(told.authorities[3].to, QStringLiteral("other:ICO（英国）"));
    QCOMPARE(told.authorities[0].state, Filing::Done);
    QCOMPARE(told.authorities[0].when->at->toString(), QStringLiteral("2026-11-24"));
    QCOMPARE(*told.authorities[0].receipt, QStringLiteral("R8-1"));
    QCOMPARE(told.authorities[1].to, QStringLiteral("police"));
    QCOMPARE(told.authorities[2].stage, Stage::Final);
}

void tst_Decisions::keepsAFilingWithItsCopyAndTheFacts()
{
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 25), QTime(1, 0), Qt::UTC));
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("known":"2026-11-20T17:19","counts":[{"of":"persons","value":1700}])");
    NewFiling filing = filed(id, "2026-11-25T10:00");
    filing.receipt = QStringLiteral("R8-0001");
    filing.copyName = QStringLiteral("速報.pdf");
    filing.copy = "%PDF-1.7 as sent";
    const auto filingId = expect(ledger->file(filing, by));
    Incident incident = expect(ledger->incident(id));
    incident.counts[0].value = 1748;
    QVERIFY(bool(ledger->save(incident, by)));
    ledger.reopen();

    const auto rows = expect(ledger->filings(id));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].id, filingId);
    QCOMPARE(expect(ledger->filedCopy(filingId)), filing.copy);
    QCOMPARE(rows[0].sha256, QString::fromLatin1(QCryptographicHash::hash(filing.copy, QCryptographicHash::Sha256).toHex()));
    filing.copy = {};
    QCOMPARE(rows[0].filing, filing);
    QCOMPARE(rows[0].recorded, QDateTime(QDate(2026, 11, 25), QTime(1, 0), Qt::UTC));
    QCOMPARE(rows[0].recordedBy, by);
    QVERIFY(rows[0].heldFor(preliminary) && rows[0].heldFor(preliminary)->late);
    QVERIFY(!rows[0].heldFor(final));
    const auto changed = changes(rows[0].facts, toJson(expect(ledger->incident(id))));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0].path, QStringLiteral("counts[0].value"));
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Decisions::refusesAFilingBeforeTheKnowledge_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("party");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *facts, const char *party, const char *at, const char *kind) {
        QTest::newRow(name) << QByteArray(facts) << QString::fromLatin1(party) << QString::fromLatin1(at)
                            << QString::fromLatin1(kind);
    };
    const char *early = "ledger.filed_before_known";
    row("a minute before", R"("known":"2026-11-20T17:19")", "own", "2026-11-20T17:18", early);
    row("the same minute", R"("known":"2026-11-20T17:19")", "own", "2026-11-20T17:19", "");
    row("the same day", R"("known":"2026-11-20T17:19")", "own", "2026-11-20", "");
    row("the day before", R"("known":"2026-11-20")", "own", "2026-11-19", early);
    row("in the ledger's zone", R"("known":"2026-11-20")", "own", "2026-11-19T16:00Z", "");
    row("discovered only", R"("discovered":"2026-11-20")", "own", "2026-11-19", early);
    row("occurred only", R"("occurred":"2026-11-20")", "own", "2026-11-19", early);
    row("the party's own", R"("known":"2026-11-20","parties":[{"id":"p1","known":"2026-11-22"}])", "p1", "2026-11-21", early);
    row("not the party's", R"("known":"2026-11-20","parties":[{"id":"p1","known":"2026-11-22"}])", "own", "2026-11-21", "");
    row("known before", R"("known":{"at":null,"until":"2026-11-20"})", "own", "2026-11-18", "");
    row("nothing known", R"("summary":"s")", "own", "2026-11-18", "");
    row("no day", R"("known":"2026-10-20")", "own", "2026-11", "ledger.filed_without_day");
    row("now", R"("known":"2026-11-20")", "own", "2026-12-05T10:00", "");
    row("in a minute", R"("known":"2026-11-20")", "own", "2026-12-05T10:01", "incident.in_the_future");
}

void tst_Decisions::refusesAFilingBeforeTheKnowledge()
{
    QFETCH(QByteArray, facts);
    QFETCH(QString, party);
    QFETCH(QString, at);
    QFETCH(QString, kind);
    const Base::FixedClock clock(QDateTime(QDate(2026, 12, 5), QTime(10, 0), QTimeZone("Asia/Tokyo")));
    TemporaryLedger ledger;
    NewFiling filing = filed(addOne(ledger, facts), qPrintable(at));
    filing.duty.party = party;
    QCOMPARE(kindOf(ledger->file(filing, by)), kind);
    QCOMPARE(expect(ledger->filings()).size(), kind.isEmpty() ? 1 : 0);
}

void tst_Decisions::correctsAFilingOnlyWithAReason()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    NewFiling filing = filed(id, "2026-11-25");
    filing.why = QStringLiteral("日付の誤り");
    QCOMPARE(kindOf(ledger->file(filing, by)), QStringLiteral("ledger.nothing_to_correct"));
    (void)expect(ledger->file(filed(id, "2026-11-24"), by));
    QCOMPARE(kindOf(ledger->file(filed(id, "2026-11-25"), by)), QStringLiteral("ledger.filed_already"));
    (void)expect(ledger->file(filing, by));
    NewFiling supplement = filed(id, "2026-11-26");
    supplement.stage = Stage::Supplement;
    (void)expect(ledger->file(supplement, by));
    (void)expect(ledger->file(supplement, by));
    QList<bool> corrected;
    for (const auto &row : expect(ledger->filings(id)))
        corrected += row.corrected;
    QCOMPARE(corrected, (QList<bool>{true, false, false, false}));
}

void tst_Decisions::aFilingIsNotTakenBack()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    (void)expect(ledger->file(filed(id, "2026-11-24"), by));
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.filing_is_corrected"));
    for (const auto &row : expect(ledger->history(id)))
        QVERIFY(!row.canUndo);
    QCOMPARE(expect(ledger->filings(id)).size(), 1);
}

void tst_Decisions::exportsAndImportsDecisionsAndFilings()
{
    TemporaryLedger ledger;
    (void)addOne(ledger);
    const auto id = addOne(ledger, R"("known":"2026-11-20","summary":"二件目")");
    QVERIFY(bool(ledger->propose({{.incident = id, .duty = final, .proposal = proposal("2026-12-21")}}, by)));
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    NewFiling filing = filed(id, "2026-11-25T10:00+09:00");
    filing.copyName = QStringLiteral("速報.pdf");
    filing.copy = QByteArray("\0\1binary", 8);
    (void)expect(ledger->file(filing, by));
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(bool(ledger->exportTo(&file)));
    const auto decisions = expect(ledger->decisions());
    const auto filings = expect(ledger->filings());

    TemporaryLedger other;
    (void)expect(other->importFrom(expect(parseJson(file.data())).toObject(), by));
    QCOMPARE(expect(other->decisions()), decisions);
    const auto back = expect(other->filings());
    QCOMPARE(back.size(), 1);
    QCOMPARE(back[0].filing, filings[0].filing);
    QCOMPARE(back[0].facts, filings[0].facts);
    QCOMPARE(back[0].recorded, filings[0].recorded);
    QCOMPARE(expect(other->filedCopy(back[0].id)), filing.copy);
    QVERIFY(expect(other->verify()).isEmpty());
}

void tst_Decisions::refusesAnExportThatWasEdited()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger);
    QVERIFY(bool(ledger->decide(reporting(id), by)));
    (void)expect(ledger->file(filed(id, "2026-11-25"), by));
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(bool(ledger->exportTo(&file)));
    const QList<std::pair<QByteArray, QByteArray>> edits = {{R"("state":"report")", R"("state":"perhaps")"},
                                                            {R"("filed_at":"2026-11-25")", R"("filed_at":"2026-11-31")"}};
    for (const auto &[from, to] : edits) {
        TemporaryLedger other;
        const QByteArray edited = QByteArray(file.data()).replace(from, to);
        QVERIFY(edited != file.data());
        QCOMPARE(kindOf(other->importFrom(expect(parseJson(edited)).toObject(), by)), QStringLiteral("ledger.broken_entry"));
        QVERIFY(expect(other->incidents()).isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Decisions)
#include "tst_decisions.moc"

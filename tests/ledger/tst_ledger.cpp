#include "model/base/clock.h"
#include "model/incident/json.h"
#include "tests/support/temporaryledger.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QtTest>

using namespace Tests;
using namespace Incidents;
using Ledger::LedgerFile;

class tst_Ledger : public QObject
{
    Q_OBJECT
private:
    const QString by = QStringLiteral("tester");
    IncidentId addOne(TemporaryLedger &ledger, const QByteArray &members)
    {
        return expect(ledger->add({incidentOf(members)}, by)).ids.first();
    }
    static QJsonObject withoutIds(const Incident &incident)
    {
        QJsonObject json = toJson(incident);
        json.remove(QStringLiteral("id"));
        QJsonArray actions = json.value(QStringLiteral("actions")).toArray();
        for (auto action : actions) {
            QJsonObject object = action.toObject();
            object.remove(QStringLiteral("id"));
            action = object;
        }
        if (!actions.isEmpty())
            json.insert(QStringLiteral("actions"), actions);
        return json;
    }

private Q_SLOTS:
    void givesBackEverySample();
    void keepsNullAndAbsentApart();
    void addsTheSameFileOnce();
    void keepsTheFormerFigureWithItsDate();
    void timelineOnlyGrows();
    void correctionsStayVisible();
    void refusesToCloseWhileAnActionIsOpen();
    void undoesTheLastChange();
    void undoesOneChangeAfterTheOther();
    void undoesASettingAlsoAfterItWasOpenedAgain();
    void undoLeavesTheTimeline();
    void undoBringsBackRemovedActions();
    void writesWhoWhenFieldOldAndNew();
    void readsWithoutLeavingAFile();
    void secondInstanceReadsAndKnowsTheHolder();
    void exportsAndImportsTheWholeLedger();
    void keepsSettings();
    void countsFigures();
    void countsByDimensions();
    void listsWithQueries();
    void refusesWhatHasNotHappenedYet_data();
    void refusesWhatHasNotHappenedYet();
    void keepsALaterTimeThatIsThereAlready();
    void allOrNothing();
};

void tst_Ledger::givesBackEverySample()
{
    TemporaryLedger ledger;
    for (const Incident &sample : sampleIncidents()) {
        const auto id = expect(ledger->add({sample}, by)).ids.first();
        QCOMPARE(withoutIds(expect(ledger->incident(id))), withoutIds(sample));
    }
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_Ledger::keepsNullAndAbsentApart()
{
    TemporaryLedger ledger;
    const auto whole = incidentOf(R"("reference":null,"counts":[],"timeline":null,"actions":[],"known":{"at":null,"text":"不明"})");
    const auto id = expect(ledger->add({whole}, by)).ids.first();
    QCOMPARE(withoutIds(expect(ledger->incident(id))), withoutIds(whole));
}

void tst_Ledger::addsTheSameFileOnce()
{
    TemporaryLedger ledger;
    const auto incident = incidentOf(R"("actions":[{"title":"a"}])");
    const auto first = expect(ledger->add({incident}, by));
    const auto again = expect(ledger->add({incident}, by));
    QCOMPARE(first.ids.size(), 1);
    QVERIFY(again.ids.isEmpty());
    QCOMPARE(again.skipped, first.ids);
    const auto stored = expect(ledger->incident(first.ids.first()));
    QVERIFY(expect(ledger->add({stored}, by)).ids.isEmpty());
}

void tst_Ledger::keepsTheFormerFigureWithItsDate()
{
    Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("counts":[{"of":"persons","value":1700,"bound":"about"},{"of":"delivered","value":3}])");
    clock.set(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    Incident incident = expect(ledger->incident(id));
    incident.counts[0] = {.of = CountOf::Persons, .value = 1748};
    QVERIFY(bool(ledger->save(incident, by)));

    QCOMPARE(*expect(ledger->incident(id)).counts[0].value, 1748);
    const auto former = expect(ledger->formerFigures(id));
    QCOMPARE(former.size(), 1);
    QCOMPARE(*former[0].count.value, 1700);
    QCOMPARE(former[0].since.date(), QDate(2026, 11, 20));
    QCOMPARE(former[0].replaced.date(), QDate(2026, 11, 21));
}

void tst_Ledger::timelineOnlyGrows()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("timeline":[{"text":"一"},{"text":"二"}])");
    Incident incident = expect(ledger->incident(id));
    incident.timeline[0].text = QStringLiteral("書き換え");
    QCOMPARE(kindOf(ledger->save(incident, by)), QStringLiteral("ledger.timeline_only_grows"));
    incident = expect(ledger->incident(id));
    incident.timeline.removeAt(1);
    QCOMPARE(kindOf(ledger->save(incident, by)), QStringLiteral("ledger.timeline_only_grows"));
    QCOMPARE(expect(ledger->incident(id)).timeline.size(), 2);
}

void tst_Ledger::correctionsStayVisible()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("timeline":[{"text":"17時19分"}])");
    Incident incident = expect(ledger->incident(id));
    incident.timeline.append({.text = QStringLiteral("17時20分"), .supersedes = 1, .why = QStringLiteral("ログで確認")});
    QVERIFY(bool(ledger->save(incident, by)));
    const auto stored = expect(ledger->incident(id)).timeline;
    QCOMPARE(stored[0].text, QStringLiteral("17時19分"));
    QCOMPARE(*stored[1].supersedes, 1);
}

void tst_Ledger::refusesToCloseWhileAnActionIsOpen()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("actions":[{"title":"研修","status":"open"}])");
    Incident incident = expect(ledger->incident(id));
    incident.status = Status::Closed;
    QCOMPARE(kindOf(ledger->save(incident, by)), QStringLiteral("incident.action_still_open"));
    incident.actions[0].status = ActionStatus::CarriedOver;
    QCOMPARE(kindOf(ledger->save(incident, by)), QStringLiteral("incident.carried_over_without_owner"));
    incident.actions[0].owner = QStringLiteral("総務課長");
    incident.actions[0].due = Moment::of(PartialTime::fromDate(QDate(2027, 3, 31)));
    QVERIFY(bool(ledger->save(incident, by)));
}

void tst_Ledger::undoesTheLastChange()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("summary":"前","counts":[{"of":"persons","value":1}])");
    const Incident before = expect(ledger->incident(id));
    Incident after = before;
    after.summary = QStringLiteral("後");
    after.counts[0].value = 2;
    after.actions.append({.title = QStringLiteral("追加")});
    QVERIFY(bool(ledger->save(after, by)));
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(toJson(expect(ledger->incident(id))), toJson(before));
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.nothing_to_undo"));
    QCOMPARE(expect(ledger->verify()).size(), 0);
}

void tst_Ledger::undoesOneChangeAfterTheOther()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("summary":"0")");
    for (const char *text : {"1", "2"}) {
        Incident incident = expect(ledger->incident(id));
        incident.summary = QString::fromLatin1(text);
        QVERIFY(bool(ledger->save(incident, by)));
    }
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(*expect(ledger->incident(id)).summary, QStringLiteral("1"));
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(*expect(ledger->incident(id)).summary, QStringLiteral("0"));
}

void tst_Ledger::undoesASettingAlsoAfterItWasOpenedAgain()
{
    TemporaryLedger ledger;
    const QString name = QStringLiteral("organisation");
    const QJsonObject first = {{"name", "甲"}, {"desks", QJsonArray{QJsonObject{{"name", "窓口"}}}}};
    const QJsonObject second = {{"name", "乙"}};
    const QJsonObject third = {{"name", "乙"}, {"insurer", "丙"}};
    QVERIFY(!expect(ledger->formerSetting(name)));
    QCOMPARE(kindOf(ledger->undoSetting(name, by)), QStringLiteral("ledger.nothing_to_undo"));
    for (const QJsonObject &value : {first, second, third})
        (void)expect(ledger->setSetting(name, value, by));
    (void)expect(ledger->setSetting(QStringLiteral("another"), first, by));
    QCOMPARE(expect(ledger->formerSetting(name)), second);
    (void)expect(ledger->undoSetting(name, by));
    QCOMPARE(expect(ledger->setting(name)), second);
    ledger.reopen();
    QCOMPARE(expect(ledger->formerSetting(name)), first);
    (void)expect(ledger->undoSetting(name, by));
    QCOMPARE(expect(ledger->setting(name)), first);
    QVERIFY(!expect(ledger->formerSetting(name))); // the first writing stays
    QCOMPARE(kindOf(ledger->undoSetting(name, by)), QStringLiteral("ledger.nothing_to_undo"));
    QCOMPARE(expect(ledger->setting(QStringLiteral("another"))), first);
    QVERIFY(expect(ledger->verify()).isEmpty());
}

void tst_Ledger::undoLeavesTheTimeline()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("summary":"0")");
    Incident incident = expect(ledger->incident(id));
    incident.timeline.append({.text = QStringLiteral("記録")});
    QVERIFY(bool(ledger->save(incident, by)));
    QCOMPARE(kindOf(ledger->undo(id, by)), QStringLiteral("ledger.timeline_is_corrected"));
}

void tst_Ledger::undoBringsBackRemovedActions()
{
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("actions":[{"title":"一"},{"title":"二"}])");
    const Incident before = expect(ledger->incident(id));
    Incident after = before;
    after.actions.removeAt(0);
    QVERIFY(bool(ledger->save(after, by)));
    QCOMPARE(expect(ledger->incident(id)).actions.size(), 1);
    QVERIFY(bool(ledger->undo(id, by)));
    QCOMPARE(toJson(expect(ledger->incident(id))), toJson(before));
}

void tst_Ledger::writesWhoWhenFieldOldAndNew()
{
    Base::FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(8, 19), Qt::UTC));
    TemporaryLedger ledger;
    const auto id = addOne(ledger, R"("known":{"at":"2026-11-20"})");
    Incident incident = expect(ledger->incident(id));
    incident.known->at = *PartialTime::fromString(u"2026-11-20T17:19");
    QVERIFY(bool(ledger->save(incident, QStringLiteral("officer"))));
    const auto newest = expect(ledger->history(id)).first();
    QCOMPARE(newest.by, QStringLiteral("officer"));
    QCOMPARE(newest.at, Base::now());
    QCOMPARE(newest.field, QStringLiteral("known.at"));
    QCOMPARE(newest.before, QStringLiteral("\"2026-11-20\""));
    QCOMPARE(newest.after, QStringLiteral("\"2026-11-20T17:19\""));
    QVERIFY(newest.canUndo);
}

void tst_Ledger::readsWithoutLeavingAFile()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    ledger.close();
    const QStringList before = QDir(ledger.folder()).entryList(QDir::Files);
    {
        const auto reader = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::Read));
        QCOMPARE(expect(reader->incidents()).size(), sampleIncidents().size());
        QVERIFY(expect(reader->verify()).isEmpty());
        QCOMPARE(QDir(ledger.folder()).entryList(QDir::Files), before);
        QCOMPARE(kindOf(reader->undo(IncidentId(1), by)), QStringLiteral("ledger.read_only"));
    }
    QCOMPARE(QDir(ledger.folder()).entryList(QDir::Files), before);
}

void tst_Ledger::secondInstanceReadsAndKnowsTheHolder()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    QCOMPARE(kindOf(LedgerFile::open(ledger.path(), LedgerFile::Mode::Write)), QStringLiteral("ledger.locked"));
    const auto second = expect(LedgerFile::open(ledger.path(), LedgerFile::Mode::WriteOrRead));
    QVERIFY(second->isReadOnly());
    QVERIFY(second->holder().has_value());
    QCOMPARE(second->holder()->process, QCoreApplication::applicationPid());
    QVERIFY(second->holder()->since.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
    QCOMPARE(expect(second->incidents()).size(), sampleIncidents().size());
}

void tst_Ledger::exportsAndImportsTheWholeLedger()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Incident incident = expect(ledger->incident(IncidentId(1)));
    incident.counts[0].value = *incident.counts[0].value + 1;
    QVERIFY(bool(ledger->save(incident, by)));
    expect(ledger->store({.incident = IncidentId(1), .letter = QStringLiteral("annex"), .language = QStringLiteral("ja"),
                          .era = QStringLiteral("wareki"), .format = QStringLiteral("pdf"),
                          .quoted = {{QStringLiteral("t"), QStringLiteral("l"), QStringLiteral("v")}},
                          .content = "bytes"}, by));
    QVERIFY(bool(ledger->setSetting(QStringLiteral("organisation"), {{QStringLiteral("name"), QStringLiteral("社")}}, by)));
    QBuffer first;
    QVERIFY(first.open(QIODevice::ReadWrite));
    QVERIFY(bool(ledger->exportTo(&first)));
    const QJsonObject whole = expect(parseJson(first.data())).toObject();

    TemporaryLedger other;
    QCOMPARE(expect(other->importFrom(whole, by)).ids.size(), sampleIncidents().size());
    QBuffer second;
    QVERIFY(second.open(QIODevice::ReadWrite));
    QVERIFY(bool(other->exportTo(&second)));
    const QJsonObject back = expect(parseJson(second.data())).toObject();
    for (const char *part : {"format", "zone", "settings", "incidents", "former_figures", "documents", "decisions", "filings"})
        QCOMPARE(back.value(QLatin1String(part)), whole.value(QLatin1String(part)));
    QVERIFY(expect(other->verify()).isEmpty());
    QVERIFY(expect(other->importFrom(whole, by)).ids.isEmpty());
}

void tst_Ledger::keepsSettings()
{
    TemporaryLedger ledger;
    QVERIFY(expect(ledger->setting(QStringLiteral("organisation"))).isEmpty());
    const QJsonObject organisation{{QStringLiteral("name"), QStringLiteral("共済会")}};
    QVERIFY(bool(ledger->setSetting(QStringLiteral("organisation"), organisation, by)));
    ledger.reopen();
    QCOMPARE(expect(ledger->setting(QStringLiteral("organisation"))), organisation);
}

void tst_Ledger::countsFigures()
{
    TemporaryLedger ledger;
    addOne(ledger, R"("cause":"loss","occurred":"2026-04-01T10:00","discovered":"2026-04-01T11:00","discovered_by":"person",
        "counts":[{"of":"persons","value":10}],"actions":[{"title":"a","status":"open","due":"2026-05-01"},{"title":"b","status":"done"}],
        "persons_informed":[{"when":"2026-04-02T11:00"},{"when":"2026-04-01","state":"planned"}])");
    addOne(ledger, R"("cause":"loss","occurred":"2026-04-03T10:00","discovered":"2026-04-03T13:00","counts":[{"of":"persons","value":5}])");
    addOne(ledger, R"("cause":"theft","occurred":"2025-03","department":"総務課")");
    addOne(ledger, R"("kind":"near_miss","cause":"loss","occurred":"2026-04-04")");
    const auto all = expect(ledger->figures({.today = QDate(2026, 6, 1)}));
    QCOMPARE(all.months.size(), 2);
    QCOMPARE(all.months[1].month, QStringLiteral("2026-04"));
    QCOMPARE(all.months[1].incidents, 2);
    QCOMPARE(all.months[1].persons, 15);
    QCOMPARE(all.overdueActions, 1);
    QCOMPARE(all.openIncidents, 3);
    QCOMPARE(all.toDiscovery.incidents, 2);
    QCOMPARE(all.toDiscovery.median, 3600);
    QCOMPARE(all.toDiscovery.ninth, 3 * 3600);
    QCOMPARE(all.toPersons.median, 24 * 3600);
    QCOMPARE(expect(ledger->figures({.from = QDate(2026, 1, 1)})).months.size(), 1);
    QCOMPARE(expect(ledger->figures({.department = QStringLiteral("総務課")})).months.size(), 1);
}

void tst_Ledger::countsByDimensions()
{
    TemporaryLedger ledger;
    addOne(ledger, R"("cause":"loss","occurred":"2026-03-31","counts":[{"of":"persons","value":10}])");
    addOne(ledger, R"("cause":"loss","occurred":"2026-04-01","counts":[{"of":"persons","value":5}])");
    addOne(ledger, R"("cause":"theft","occurred":{"at":null,"text":"不明"})");
    const auto rows = expect(ledger->stats({QStringLiteral("fiscal_year"), QStringLiteral("cause")}, {}));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].key, (QStringList{QStringLiteral("2025"), QStringLiteral("loss")}));
    QCOMPARE(rows[1].persons, 5);
    QCOMPARE(rows[2].key[0], QStringLiteral("unknown"));
    QCOMPARE(expect(ledger->stats({QStringLiteral("quarter")}, {}))[1].key, QStringList{QStringLiteral("2026-Q2")});
    QCOMPARE(kindOf(ledger->stats({QStringLiteral("colour")}, {})), QStringLiteral("ledger.no_such_dimension"));
}

void tst_Ledger::listsWithQueries()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    const auto all = expect(ledger->incidents());
    QCOMPARE(expect(ledger->incidents({.limit = 5})), all.mid(0, 5));
    for (const auto &row : all) {
        QCOMPARE(expect(ledger->incidents({.id = row.id})), QList{row});
        QVERIFY(row.day.isValid());
    }
    for (const auto &row : expect(ledger->incidents({.cause = QStringLiteral("cc_instead_of_bcc")})))
        QCOMPARE(row.cause, QStringLiteral("cc_instead_of_bcc"));
    const auto in2021 = expect(ledger->incidents({.from = QDate(2021, 1, 1), .to = QDate(2021, 12, 31)}));
    QCOMPARE(in2021.size(), 4);
}

void tst_Ledger::refusesWhatHasNotHappenedYet_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *name, const char *members, bool refused) {
        QTest::newRow(name) << QByteArray(members) << refused;
    };
    row("known tomorrow", R"("known":"2026-11-23")", true);
    row("discovered in an hour", R"("discovered":"2026-11-22T11:01")", true);
    row("occurred next month", R"("occurred":["2026-11-01","2026-12"])", true);
    row("known today", R"("known":"2026-11-22")", false);
    row("known this year", R"("known":"2026")", false);
    row("elsewhere it is still earlier", R"("known":"2026-11-22T01:00Z")", false);
    row("a step of tomorrow", R"("timeline":[{"when":"2026-11-22","text":"t"},{"when":"2026-11-23","text":"t"}])", true);
    row("a step of this minute", R"("timeline":[{"when":"2026-11-22T10:30","text":"t"}])", false);
    row("an action done tomorrow", R"("actions":[{"title":"t","status":"done","done":"2026-11-23"}])", true);
    row("an action due tomorrow", R"("actions":[{"title":"t","done":null,"due":"2026-11-23"}])", false);
    row("a report planned for later", R"("authorities":[{"to":"ppc","state":"planned","when":"2026-12-01"}])", false);
}

void tst_Ledger::refusesWhatHasNotHappenedYet()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, refused);
    const Base::FixedClock clock(QDateTime(QDate(2026, 11, 22), QTime(10, 30), QTimeZone("Asia/Tokyo")));
    TemporaryLedger ledger;
    const auto added = ledger->add({incidentOf(members)}, by);
    QCOMPARE(!added, refused);
    if (refused)
        QCOMPARE(added.problems().first().kind, QStringLiteral("incident.in_the_future"));
    QCOMPARE(expect(ledger->incidents()).size(), refused ? 0 : 1);
    // A whole ledger is held against the same.
    const QJsonObject exported{{QStringLiteral("format"), QStringLiteral("tenmatsu-ledger/1")},
                               {QStringLiteral("incidents"), QJsonArray{toJson(incidentOf(R"("summary":"s")")), toJson(incidentOf(members))}}};
    TemporaryLedger other;
    const auto imported = other->importFrom(exported, by);
    QCOMPARE(!imported, refused);
    if (refused)
        QVERIFY(imported.problems().first().where.startsWith(QStringLiteral("incidents[1].")));
    QCOMPARE(expect(other->incidents()).size(), refused ? 0 : 2);
}

void tst_Ledger::keepsALaterTimeThatIsThereAlready()
{
    TemporaryLedger ledger;
    const QTimeZone tokyo("Asia/Tokyo");
    Base::FixedClock clock(QDateTime(QDate(2026, 11, 22), QTime(10, 30), tokyo));
    const auto id = expect(ledger->add({incidentOf(R"("known":"2026-11-22")")}, by)).ids.first();
    clock.set(QDateTime(QDate(2026, 11, 20), QTime(10, 30), tokyo)); // a clock that was put back
    Incident incident = expect(ledger->incident(id));
    incident.notes = QStringLiteral("別件");
    QVERIFY(ledger->save(incident, by));
    incident.discovered = Moment::of(PartialTime::fromDate(QDate(2026, 11, 21)));
    QVERIFY(!ledger->save(incident, by));
}

void tst_Ledger::allOrNothing()
{
    TemporaryLedger ledger;
    const auto good = incidentOf(R"("summary":"good")");
    const auto bad = incidentOf(R"("counts":[{"of":"persons","value":-1}])");
    QCOMPARE(kindOf(ledger->add({good, bad}, by)), QStringLiteral("incident.absurd_count"));
    QVERIFY(expect(ledger->incidents()).isEmpty());
    QCOMPARE(kindOf(ledger->incident(IncidentId(9))), QStringLiteral("ledger.no_such_incident"));
}

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"

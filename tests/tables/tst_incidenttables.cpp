#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/tables/fieldwords.h"
#include "model/tables/historytable.h"
#include "model/tables/keyfacts.h"
#include "model/tables/timelanes.h"
#include "model/tables/timelinetable.h"
#include "tests/support/temporaryledger.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QtTest>

using namespace Incidents;
using Base::Language;
using Tests::expect;
using Tests::incidentOf;

namespace {

const QTimeZone tokyo("Asia/Tokyo");

QJsonObject contractExample()
{
    QFile file(QStringLiteral(TESTS_DATA "/incident/whole.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Every path of the contract's example, without indexes; the parts of a time are one field.
void collect(const QString &path, const QJsonValue &value, QSet<QString> &paths)
{
    static const QSet<QString> partsOfATime = {"at", "until", "approx", "text"};
    if (value.isArray()) {
        for (const auto item : value.toArray())
            collect(path, item, paths);
        return;
    }
    const QJsonObject object = value.toObject();
    const bool isTime = object.contains(QStringLiteral("at")) && !object.contains(QStringLiteral("title"));
    if (!path.isEmpty())
        paths += path;
    for (auto member = object.begin(); member != object.end() && !isTime; ++member)
        collect(path.isEmpty() ? member.key() : path + u'.' + member.key(), *member, paths);
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

class tst_IncidentTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfTheContractHasWords();
    void namesAFieldWithWhatStandsAboveIt();
    void hasWordsForTheOwnOrganisation();
    void saysValuesInWords_data();
    void saysValuesInWords();

    void sortsTheTimelineAndKeepsWhatWasCorrected();
    void standsUpToTheModelTester();
    void showsTextOfAnEntryAsTyped();

    void putsEveryPartyOnItsLane();
    void neverPutsTwoEntriesOfALaneAtOnePoint();
    void saysHowMuchTimeLiesBetween_data();
    void saysHowMuchTimeLiesBetween();
    void leavesCorrectedEntriesOutOfTheLanes();

    void tellsWhatWasChanged();
    void tellsAReplacedFigureAsOneChange();
    void namesWhatUndoWouldTakeBack();
    void tellsWhatWasDecidedAndFiled();

    void saysTheFactsOneIsAskedFor();
};

void tst_IncidentTables::everyFieldOfTheContractHasWords()
{
    QSet<QString> paths;
    collect({}, contractExample(), paths);
    paths.remove(QStringLiteral("format"));
    QVERIFY(paths.size() > 120);
    const QStringList known = Base::vocabulary(QStringLiteral("field"));
    for (const QString &path : std::as_const(paths))
        QVERIFY2(known.contains(path), qPrintable(path));
    for (const QString &key : known) {
        const QString vocabulary = Tables::fieldVocabulary(key);
        QVERIFY2(vocabulary.isEmpty() || vocabulary == u"cause" || !Base::vocabulary(vocabulary).isEmpty(),
                 qPrintable(key));
    }
}

void tst_IncidentTables::namesAFieldWithWhatStandsAboveIt()
{
    QCOMPARE(Tables::fieldLabel(QStringLiteral("counts[2].value"), Language::English), QStringLiteral("Figure"));
    QCOMPARE(Tables::fieldText(QStringLiteral("counts[2].value"), Language::English),
             QStringLiteral("Head-counts 3 › Figure"));
    QCOMPARE(Tables::fieldText(QStringLiteral("known.at"), Language::Japanese), QStringLiteral("自組織が知った日時"));
    QCOMPARE(Tables::fieldText(QStringLiteral("facts.my_number_system"), Language::English),
             QStringLiteral("Facts that some laws ask for › From a My Number system"));
}

void tst_IncidentTables::hasWordsForTheOwnOrganisation()
{
    QCOMPARE(Tables::fieldText(QStringLiteral("own.call_chain[1].phone"), Language::Japanese),
             QStringLiteral("連絡先 2 › 電話番号"));
    QCOMPARE(Tables::fieldLabel(QStringLiteral("own.kind"), Language::English), QStringLiteral("Kind of organisation"));
    QCOMPARE(Tables::fieldVocabulary(QStringLiteral("own.kind")), QStringLiteral("organisation_kind"));
    QVERIFY(!Base::vocabulary(QStringLiteral("field")).contains(QStringLiteral("own.name"))); // of no incident
}

void tst_IncidentTables::saysValuesInWords_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *path, const char *json, const char *words) {
        QTest::newRow(json) << QString::fromLatin1(path) << QByteArray(json) << QString::fromUtf8(words);
    };
    row("cause", R"("wrong_attachment")", "添付ファイルの誤り");
    row("data.items", R"(["name","電柱番号"])", "氏名、電柱番号");
    row("authorities.to", R"("ministry:総務省")", "総務省");
    row("known", R"({"at":"2026-11-20T17:19","approx":true})", "2026年11月20日(金) 17:19頃");
    row("responded", R"("2026-11-20")", "2026年11月20日(金)");
    row("title", R"("2026")", "2026");
    row("counts.value", "1748", "1,748");
    row("counts.overlaps", "true", "はい");
    row("cause", "null", "不明");
    row("links", "[]", "なし");
    row("counts", R"([{"value":5,"of":"persons"}])", "何の数か: 本人、数: 5");
    row("title", R"("<b>x</b>")", "<b>x</b>");
}

void tst_IncidentTables::saysValuesInWords()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().at(0);
    QCOMPARE(Tables::valueText(path, value, Language::Japanese), words);
}

void tst_IncidentTables::sortsTheTimelineAndKeepsWhatWasCorrected()
{
    Tables::TimelineTable table(tokyo, Language::Japanese);
    table.setIncident(incidentOf(R"("timeline":[{"text":"後","when":"2026-11-21"},
                                   {"text":"先","when":"2026-11-19","kind":"sent","party":"p1"},
                                   {"text":"正","when":"2026-11-20","supersedes":1,"why":"聞き間違い"}])"),
                      [](const QString &party) -> QString { return party + u'!'; });
    QCOMPARE(column(table, Tables::TimelineTable::What), (QStringList{QStringLiteral("先"), QStringLiteral("正"), QStringLiteral("後")}));
    QCOMPARE(table.index(0, Tables::TimelineTable::Who).data().toString(), QStringLiteral("p1!"));
    QVERIFY(table.index(2, 0).data(Tables::TimelineTable::SupersededRole).toBool());
    QVERIFY(!table.index(2, Tables::TimelineTable::Correction).data().toString().isEmpty());
    QVERIFY(table.index(1, Tables::TimelineTable::Correction).data().toString().contains(u"聞き間違い"));
    QCOMPARE(table.rowOf(0), 2);
    QCOMPARE(table.rowOf(9), -1);
}

void tst_IncidentTables::standsUpToTheModelTester()
{
    Tables::TimelineTable timeline(tokyo, Language::English);
    Tables::HistoryTable history(tokyo, Language::English);
    QAbstractItemModelTester timelineTester(&timeline, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester historyTester(&history, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const Incident &incident : Tests::sampleIncidents())
        timeline.setIncident(incident, [](const QString &party) { return party; });
    history.setRows({{.change = 1, .entity = QStringLiteral("incident"), .after = QStringLiteral("{}")}});
    QCOMPARE(history.rowCount(), 1);
    history.setRows({});
    QCOMPARE(history.rowCount(), 0);
}

void tst_IncidentTables::showsTextOfAnEntryAsTyped()
{
    Tables::TimelineTable table(tokyo, Language::English);
    table.setIncident(incidentOf(R"("timeline":[{"text":"<img src='x'>𠮷"}])"), [](const QString &party) { return party; });
    QCOMPARE(table.index(0, Tables::TimelineTable::What).data().toString(), QStringLiteral("<img src='x'>𠮷"));
}

void tst_IncidentTables::putsEveryPartyOnItsLane()
{
    const auto lanes = Tables::timeLanes(incidentOf(R"("timeline":[
        {"text":"a","when":"2026-11-20T10:00","party":"recipient"},{"text":"b","when":"2026-11-20T11:30","party":"own"},
        {"text":"c","when":{"at":"2026-11-20T11:30","until":"unknown"},"party":"p1"},{"text":"d","party":"own"}])"),
                                         tokyo, Language::Japanese);
    QCOMPARE(lanes.parties, (QStringList{QStringLiteral("own"), QStringLiteral("recipient"), QStringLiteral("p1")}));
    QCOMPARE(lanes.marks.size(), 4);
    QCOMPARE(lanes.marks[0].lane, 1);
    QCOMPARE(lanes.marks[1].point, lanes.marks[2].point);
    QVERIFY(lanes.marks[2].endsUnknown);
    QVERIFY(!lanes.marks[3].hasTime);
    QCOMPARE(lanes.points[1].gap, QStringLiteral("90分"));
    QCOMPARE(lanes.points[1].day, QString());
    QCOMPARE(lanes.points[1].time, QStringLiteral("11:30"));
}

void tst_IncidentTables::neverPutsTwoEntriesOfALaneAtOnePoint()
{
    for (const Incident &incident : Tests::sampleIncidents()) {
        const auto lanes = Tables::timeLanes(incident, tokyo, Language::Japanese);
        QSet<std::pair<int, int>> places;
        for (const auto &mark : lanes.marks)
            places.insert({mark.lane, mark.point});
        QCOMPARE(places.size(), lanes.marks.size());
        for (const auto &mark : lanes.marks)
            QVERIFY(mark.lastPoint >= mark.point && mark.lastPoint < lanes.points.size());
    }
}

void tst_IncidentTables::saysHowMuchTimeLiesBetween_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("daysOnly");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(59) << false << QString();
    QTest::newRow("minutes") << qint64(300) << false << QStringLiteral("5 min");
    QTest::newRow("hours") << qint64(3 * 3600) << false << QStringLiteral("3 h");
    QTest::newRow("same day") << qint64(3 * 3600) << true << QString();
    QTest::newRow("days") << qint64(3 * 86400) << true << QStringLiteral("3 days");
    QTest::newRow("months") << qint64(120 * 86400) << false << QStringLiteral("4 months");
    QTest::newRow("years") << qint64(800 * 86400) << false << QStringLiteral("2 years");
}

void tst_IncidentTables::saysHowMuchTimeLiesBetween()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, daysOnly);
    QFETCH(QString, text);
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QCOMPARE(Tables::gapText(from, from.addSecs(seconds), daysOnly, Language::English), text);
}

void tst_IncidentTables::leavesCorrectedEntriesOutOfTheLanes()
{
    const auto lanes = Tables::timeLanes(
        incidentOf(R"("timeline":[{"text":"a","when":"2026-11-20"},{"text":"b","supersedes":1,"why":"w"}])"), tokyo,
        Language::Japanese);
    QCOMPARE(lanes.marks.size(), 1);
    QCOMPARE(lanes.marks[0].entry, 1);
}

void tst_IncidentTables::tellsWhatWasChanged()
{
    Tests::TemporaryLedger ledger;
    const auto id = expect(ledger->add({incidentOf(R"("cause":"loss","actions":[{"title":"a"}])")}, QStringLiteral("佐藤"))).ids.first();
    Incident incident = expect(ledger->incident(id));
    incident.cause = QStringLiteral("theft");
    expect(ledger->save(incident, QStringLiteral("鈴木")));
    Tables::HistoryTable table(tokyo, Language::Japanese);
    table.setRows(expect(ledger->history(id)));
    using T = Tables::HistoryTable;
    QCOMPARE(column(table, T::Field), (QStringList{QStringLiteral("主な原因"), QStringLiteral("事案を記録")}));
    QCOMPARE(table.index(0, T::Before).data().toString(), QStringLiteral("紛失"));
    QCOMPARE(table.index(0, T::After).data().toString(), QStringLiteral("盗難"));
    QCOMPARE(column(table, T::By), (QStringList{QStringLiteral("鈴木"), QStringLiteral("佐藤")}));
}

void tst_IncidentTables::tellsAReplacedFigureAsOneChange()
{
    Tests::TemporaryLedger ledger;
    const auto id = expect(ledger->add({incidentOf(R"("counts":[{"of":"persons","value":5,"unit":"名"}])")}, QStringLiteral("t"))).ids.first();
    Incident incident = expect(ledger->incident(id));
    incident.counts[0].value = 7;
    expect(ledger->save(incident, QStringLiteral("t")));
    Tables::HistoryTable table(tokyo, Language::Japanese);
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.index(0, Tables::HistoryTable::Before).data().toString(), QStringLiteral("数: 5"));
    QCOMPARE(table.index(0, Tables::HistoryTable::After).data().toString(), QStringLiteral("数: 7"));
}

void tst_IncidentTables::namesWhatUndoWouldTakeBack()
{
    Tests::TemporaryLedger ledger;
    const auto id = expect(ledger->add({incidentOf(R"("cause":"loss")")}, QStringLiteral("t"))).ids.first();
    Tables::HistoryTable table(tokyo, Language::Japanese);
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(table.undoText(), QString());
    Incident incident = expect(ledger->incident(id));
    incident.summary = QStringLiteral("s");
    expect(ledger->save(incident, QStringLiteral("t")));
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(table.undoText(), QStringLiteral("概要"));
    QVERIFY(table.index(0, 0).data(Tables::HistoryTable::CanUndoRole).toBool());
    QVERIFY(!table.index(1, 0).data(Tables::HistoryTable::CanUndoRole).toBool());
}

void tst_IncidentTables::tellsWhatWasDecidedAndFiled()
{
    Tests::TemporaryLedger ledger;
    const QString by = QStringLiteral("課長");
    const auto id = expect(ledger->add({incidentOf(R"("cause":"loss")")}, by)).ids.first();
    Ledger::Decision decision{.incident = id, .duty = {.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")},
                              .proposal = {{QStringLiteral("name"), QJsonObject{{QStringLiteral("ja"), QStringLiteral("確報")}}}}};
    expect(ledger->propose({decision}, by));
    decision.verdict = Ledger::Decided::Report;
    decision.why = QStringLiteral("千人超");
    expect(ledger->decide(decision, by));
    Tables::HistoryTable table(tokyo, Language::Japanese);
    using T = Tables::HistoryTable;
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(table.undoText(), QStringLiteral("判断 個人情報保護法26条 確報"));
    decision.why = QStringLiteral("要配慮");
    expect(ledger->decide(decision, by));
    expect(ledger->file({.incident = id, .duty = decision.duty, .stage = Stage::Final, .at = *PartialTime::fromString(u"2026-11-28"),
                         .receipt = QStringLiteral("R-1")}, by));
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(column(table, T::Field), (QStringList{QStringLiteral("報告 個人情報保護法26条 確報"), QStringLiteral("判断 個人情報保護法26条 確報"),
                                                   QStringLiteral("判断 個人情報保護法26条 確報"), QStringLiteral("事案を記録")}));
    QCOMPARE(column(table, T::Before).mid(0, 3), (QStringList{QString(), QStringLiteral("報告する（千人超）"), QString()}));
    QCOMPARE(column(table, T::After).mid(0, 3), (QStringList{QStringLiteral("2026-11-28 R-1"), QStringLiteral("報告する（要配慮）"),
                                                             QStringLiteral("報告する（千人超）")}));
    // Persons are notified, nobody reports to them: the words of the judgement.
    expect(ledger->decide({.incident = id, .duty = {.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("persons")},
                           .verdict = Ledger::Decided::NotRequired, .why = QStringLiteral("連絡先なし")}, by));
    table.setRows(expect(ledger->history(id)));
    QCOMPARE(column(table, T::After).first(), QStringLiteral("通知不要（連絡先なし）"));
}

void tst_IncidentTables::saysTheFactsOneIsAskedFor()
{
    const auto persons = [](const char *members) { return Tables::personsText(incidentOf(members), Language::Japanese); };
    QCOMPARE(persons(R"("title":"t")"), QString());
    QCOMPARE(persons(R"("counts":[{"of":"persons","value":1748,"unit":"件"}])"), QStringLiteral("1,748件"));
    QCOMPARE(persons(R"("counts":[{"of":"persons","value":1700,"bound":"about","state":"estimate"}])"),
             QStringLiteral("約1,700名（見込み）"));
    QCOMPARE(persons(R"("counts":[{"of":"persons","value":null,"reason":"unknown"}])"), QStringLiteral("不明"));
    QCOMPARE(Tables::itemsText(incidentOf(R"("data":[{"items":["name","email","phone"]},{"items":["name","age","sex"]}])"),
                               Language::Japanese),
             QStringLiteral("氏名、メールアドレス、電話番号、年齢 ほか1項目"));
    QCOMPARE(Tables::knownText(incidentOf(R"("known":null)"), Language::English), QStringLiteral("not known"));
}

QTEST_GUILESS_MAIN(tst_IncidentTables)
#include "tst_incidenttables.moc"

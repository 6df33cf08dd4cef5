#include "model/incident/json.h"
#include "model/rules/checklist.h"
#include "tests/support/temporaryledger.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QtTest>

using namespace Rules;
using Base::Language;
using Incidents::Incident;
using Tests::incidentOf;

namespace {

const QTimeZone tokyo("Asia/Tokyo");
const QDate today(2026, 11, 22);
const QByteArray nothing = R"("notes":"a")";
/// Of no other law than those on personal data it is open whether it applies.
const QByteArray atHome = R"("organisation":{"kind":"business","privacy_mark":false},
    "facts":{"persons_in":["JP"],"established_in":["JP"]})";

QList<ToTell> told(const Incident &incident, const Incidents::OwnOrganisation &own = {})
{
    static const Rulebook rulebook = Rulebook::load();
    return whoElse({incident, today, tokyo, own}, rulebook);
}

const ToTell *one(const QList<ToTell> &others, const QString &id)
{
    const auto found = std::find_if(others.begin(), others.end(), [&](const ToTell &each) { return each.entry.id == id; });
    return found == others.end() ? nullptr : &*found;
}

bool names(const Incident &incident, const QString &id)
{
    return one(told(incident), id);
}

DiscoveryDuty duty(const Incident &incident, const QString &id)
{
    static const Rulebook rulebook = Rulebook::load();
    const Case given{incident, today, tokyo};
    for (const DiscoveryDuty &each : discoveryDuties(given, assess(given, rulebook, Calendar::japan()))) {
        if (each.id == id)
            return each;
    }
    qFatal("no such duty");
}

QJsonObject shipped()
{
    QFile file(QStringLiteral(":/checklists/who_else.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no checklist");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QByteArray business(const char *more);
QByteArray city(const char *more);
/// A file with one entry of these members instead of its own.
QByteArray fileWith(const QJsonObject &members, const QStringList &without = {});

} // namespace

class tst_Checklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhoeverFitsAndNoOther_data();
    void namesWhoeverFitsAndNoOther();
    void holdsACaseForEveryShippedEntry();
    void claimsNoDutyWithoutASource();
    void saysEverythingInBothLanguages();
    void asksTheOwnOrganisationsSectorWhenTheIncidentIsSilent();
    void namesNobodyForAnOpenFact();
    void namesTheMinisterWhoIsStated();

    void findsWhatTheIncidentKeeps_data();
    void findsWhatTheIncidentKeeps();
    void plansWhatThenIsFound();

    void refusesAWrongFile_data();
    void refusesAWrongFile();
    void theUsersEntryWinsAndANewOneIsAdded();
    void aRefusedFileLeavesTheShippedOne();

    void computesTheFiveDuties_data();
    void computesTheFiveDuties();
    void keepsTheGuidelinesOrder();
    void leadsEachOpenDutyToAField();
    void leavesNothingToReportWhereItIsSettled();
    void leavesTheReportOpenWhileAnotherLawAsks_data();
    void leavesTheReportOpenWhileAnotherLawAsks();
    void readsAReportInsideFromItsWords();
    void asksOnlyForFactsAndPreventionOfANearMiss();
    void writesBothListsInBothLanguages();
};

void tst_Checklist::namesWhoeverFitsAndNoOther_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("fits");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *id, const QByteArray &fits, const QByteArray &other) {
        QTest::newRow(id) << QString::fromLatin1(id) << fits << other;
    };
    const auto sector = [](const char *name) -> QByteArray {
        return QByteArray(R"("organisation":{"kind":"business","sector":")") + name + R"("})";
    };
    row("entrusting", R"("role":"entrusted")", R"("role":"own")");
    row("establishing_office", sector("文化施設"), sector("製造"));
    row("jipdec", R"("organisation":{"privacy_mark":true})", R"("organisation":{"privacy_mark":false})");
    row("minister", R"("organisation":{"delegated_ministry":"金融庁長官"})", R"("organisation":{"kind":"business"})");
    row("financial_supervisor", sector("金融・不動産投資"), sector("健康保険"));
    row("telecom_ministry", sector("電気通信"), sector("通信教育"));
    row("health_ministry", sector("病院") + R"(,"cause":"malware")", sector("病院") + R"(,"cause":"loss")");
    row("supervising_minister", R"("organisation":{"kind":"article58","sector":"研究機関"})", sector("研究"));
    row("board_of_education", city(R"(,"summary":"児童の名簿")"), business(R"(,"summary":"児童の名簿")"));
    row("private_school_office", sector("学校教育"), sector("教育・学習支援"));
    row("childcare_office", city(R"(,"title":"園児の連絡")"), city(""));
    row("insurer_of_health", sector("健康診断"), sector("製造"));
    row("care_office", sector("介護"), sector("製造"));
    row("head_office", city(""), business(""));
    row("assembly", city(""), R"("organisation":{"kind":"administrative_organ"})");
    row("press_club", city(""), business(""));
    row("police", R"("cause":"unauthorised_access")", R"("cause":"wrong_attachment")");
    row("police_lost", R"("cause":"loss")", R"("cause":"theft")");
    row("ipa", R"("cause":"malware")", R"("cause":"theft")");
    row("insurance", R"("event":{"leak":"yes"})", R"("scope":"not_personal_data")");
    row("lawyer", R"("counts":[{"of":"persons","value":1001}])", R"("counts":[{"of":"persons","value":1000}])");
    row("certified_body", business(""), city(""));
    row("card_company", R"("data":[{"items":["card_number"]}])", R"("data":[{"items":["email"]}])");
    row("bank", R"("data":[{"items":["bank_account"]}])", R"("data":[{"items":["email"]}])");
    row("carrier", R"("cause":"carrier")", R"("cause":"wrong_enclosure")");
    row("search_engine", R"("cause":"web_misposting")", R"("cause":"wrong_recipient")");
}

void tst_Checklist::namesWhoeverFitsAndNoOther()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, fits);
    QFETCH(QByteArray, other);
    QVERIFY(names(incidentOf(fits), id));
    QVERIFY(!names(incidentOf(other), id));
}

void tst_Checklist::holdsACaseForEveryShippedEntry()
{
    QFile self(QStringLiteral(TENMATSU_SOURCE "/tests/rules/tst_checklist.cpp"));
    QVERIFY(self.open(QIODevice::ReadOnly));
    const QByteArray text = self.readAll();
    for (const OtherReceiver &entry : Rulebook::load().whoElse())
        QVERIFY2(text.contains(QByteArray("row(\"" + entry.id.toLatin1() + '"')), qPrintable(entry.id));
}

void tst_Checklist::claimsNoDutyWithoutASource()
{
    QStringList duties;
    for (const OtherReceiver &entry : Rulebook::load().whoElse()) {
        QVERIFY(!entry.isDuty || !entry.source.isEmpty());
        if (entry.isDuty)
            duties += entry.id;
        if (entry.source.isEmpty()) // and its words say so
            QVERIFY2(!entry.why.japanese().contains(QStringLiteral("義務")) && !entry.why.english().contains(u"must"),
                     qPrintable(entry.id));
    }
    QCOMPARE(duties, QStringList{QStringLiteral("jipdec")});
}

void tst_Checklist::saysEverythingInBothLanguages()
{
    for (const OtherReceiver &entry : Rulebook::load().whoElse()) {
        QVERIFY2(entry.why.japanese().endsWith(u'。') && entry.why.japanese().count(u'。') <= 2, qPrintable(entry.id));
        QVERIFY2(entry.why.english().endsWith(u'.'), qPrintable(entry.id));
    }
}

void tst_Checklist::asksTheOwnOrganisationsSectorWhenTheIncidentIsSilent()
{
    const Incidents::OwnOrganisation own{.name = QStringLiteral("見本病院"), .sector = QStringLiteral("病院")};
    const QString id = QStringLiteral("health_ministry");
    QVERIFY(one(told(incidentOf(R"("cause":"malware")"), own), id));
    QVERIFY(!one(told(incidentOf(R"("cause":"malware","organisation":{"sector":"製造"})"), own), id));
    QVERIFY(!one(told(incidentOf(R"("cause":"malware","organisation":{"name":"別の社"})"), own), id));
}

void tst_Checklist::namesNobodyForAnOpenFact()
{
    const Incident bare = incidentOf(nothing);
    QVERIFY(!names(bare, QStringLiteral("police")));
    QVERIFY(!names(bare, QStringLiteral("lawyer")));
    QVERIFY(!names(bare, QStringLiteral("certified_body")));
}

void tst_Checklist::namesTheMinisterWhoIsStated()
{
    const auto others = told(incidentOf(R"("organisation":{"delegated_ministry":"国土交通大臣"},
        "authorities":[{"to":"ministry:国土交通大臣","state":"done"}])"));
    const ToTell *minister = one(others, QStringLiteral("minister"));
    QVERIFY(minister);
    QCOMPARE(minister->entry.to, QStringLiteral("ministry:国土交通大臣"));
    QCOMPARE(minister->recorded, Recorded::Done);
}

void tst_Checklist::findsWhatTheIncidentKeeps_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &members, const char *id, const char *recorded, const char *path) {
        QTest::newRow(name) << members << QString::fromLatin1(id) << QString::fromLatin1(recorded) << QString::fromLatin1(path);
    };
    const QByteArray theft = R"("cause":"theft")";
    row("nothing", theft, "police", "none", "");
    row("planned", theft + R"(,"authorities":[{"to":"police","state":"planned"}])", "police", "planned", "authorities[0].state");
    row("done beats planned", theft + R"(,"authorities":[{"to":"police","state":"planned"},{"to":"police","state":"done"}])",
        "police", "done", "authorities[1].state");
    row("somebody else's", theft + R"(,"authorities":[{"to":"police","state":"done","by":"p1"}])", "police", "none", "");
    row("in the timeline", theft + R"(,"timeline":[{"party":"own","kind":"police","text":"相談"}])", "police", "done",
        "timeline[0].text");
    row("with its full name", city(R"(,"title":"児童名簿","authorities":[{"to":"other:A市教育委員会","state":"done"}])"),
        "board_of_education", "done", "authorities[0].state");
    row("another name", city(R"(,"title":"児童名簿","authorities":[{"to":"other:保健所","state":"done"}])"), "board_of_education",
        "none", "");
    row("another kind", business(R"(,"authorities":[{"to":"ministry:認定個人情報保護団体","state":"done"}])"),
        "certified_body", "none", "");
    row("press", city(R"(,"publications":[{"where":"press_club","state":"done"}])"), "press_club", "done", "publications[0].state");
    row("website", city(R"(,"publications":[{"where":"website","state":"done"}])"), "press_club", "none", "");
    row("no press", city(R"(,"publications":[{"where":"press_club","state":"none"}])"), "press_club", "none", "");
}

void tst_Checklist::findsWhatTheIncidentKeeps()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, id);
    QFETCH(QString, recorded);
    QFETCH(QString, path);
    const auto others = told(incidentOf(members));
    const ToTell *other = one(others, id);
    QVERIFY(other);
    QCOMPARE(Base::nameOf(other->recorded), recorded);
    QCOMPARE(other->path, path);
}

void tst_Checklist::plansWhatThenIsFound()
{
    Incident incident = incidentOf(city(R"(,"cause":"theft","title":"児童名簿の盗難")"));
    for (const ToTell &other : told(incident)) {
        QCOMPARE(other.recorded, Recorded::None);
        plan(incident, other.entry);
    }
    const auto again = told(Tests::expect(Incidents::fromJson(Incidents::toJson(incident))));
    QVERIFY(again.size() >= 6);
    for (const ToTell &other : again)
        QVERIFY2(other.recorded == Recorded::Planned && !other.path.isEmpty(), qPrintable(other.entry.id));
}

void tst_Checklist::refusesAWrongFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &bytes, const char *kind, const char *where) {
        QTest::newRow(name) << bytes << QString::fromLatin1(kind) << QString::fromLatin1(where);
    };
    row("no JSON", "x", "data.key_missing", "");
    row("another format", R"({"format":"x","entries":[]})", "rules.not_a_checklist", "");
    row("no entries", R"({"format":"tenmatsu-checklist/1"})", "data.key_missing", "");
    row("unknown key", fileWith({{QStringLiteral("mood"), 1}}), "data.unknown_key", "entries[0]");
    row("no source", fileWith({}, {QStringLiteral("source")}), "data.key_missing", "entries[0]");
    row("no condition", fileWith({}, {QStringLiteral("when")}), "data.key_missing", "entries[0]");
    row("a script", fileWith({{QStringLiteral("when"), QJsonObject{{QStringLiteral("eval"), 1}}}}), "rules.unknown_condition",
        "entries[0].when");
    row("unknown cause", fileWith({{QStringLiteral("when"), QJsonObject{{QStringLiteral("cause"), QJsonArray{QStringLiteral("magic")}}}}}),
        "data.unknown_word", "entries[0].when.cause");
    row("unknown authority", fileWith({{QStringLiteral("authority"), QStringLiteral("mayor")}}), "data.unknown_word",
        "entries[0].authority");
    row("no name after other", fileWith({{QStringLiteral("authority"), QStringLiteral("other:")}}), "data.unknown_word",
        "entries[0].authority");
    row("both", fileWith({{QStringLiteral("publication"), QStringLiteral("press_club")}}), "rules.one_of_two", "entries[0]");
    row("neither", fileWith({}, {QStringLiteral("authority")}), "rules.one_of_two", "entries[0]");
    row("duty without source", fileWith({{QStringLiteral("duty"), true}}), "rules.duty_without_source", "entries[0]");
    row("no address", fileWith({{QStringLiteral("source"), QStringLiteral("somebody said")}}), "rules.no_address",
        "entries[0].source");
    row("one language", fileWith({{QStringLiteral("why"), QJsonObject{{QStringLiteral("ja"), QStringLiteral("何か。")}}}}),
        "data.key_missing", "entries[0].why");
}

void tst_Checklist::refusesAWrongFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    QFETCH(QString, where);
    const auto read = readWhoElse(bytes);
    QVERIFY(!read);
    bool isNamed = false;
    for (const Base::Problem &problem : read.problems())
        isNamed = isNamed || (problem.kind == kind && problem.where == where && Base::problemKinds().contains(kind));
    QVERIFY2(isNamed, qPrintable(Base::line(read.problems().first(), Language::English)));
}

void tst_Checklist::theUsersEntryWinsAndANewOneIsAdded()
{
    const auto before = Rulebook::load().whoElse();
    Rulebook rulebook = Rulebook::load();
    QVERIFY(rulebook.takeWhoElse(fileWith({{QStringLiteral("id"), QStringLiteral("police")}}), QStringLiteral("mine.json")));
    QCOMPARE(rulebook.whoElse().size(), before.size());
    QVERIFY(rulebook.takeWhoElse(fileWith({}), QStringLiteral("mine.json")));
    QCOMPARE(rulebook.whoElse().size(), before.size() + 1);
    const Incident incident = incidentOf(R"("cause":"other")");
    const auto others = whoElse({incident, today, tokyo}, rulebook);
    QVERIFY(one(others, QStringLiteral("police")) && one(others, QStringLiteral("made_up")));
}

void tst_Checklist::aRefusedFileLeavesTheShippedOne()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("checklists")));
    QFile file(folder.filePath(QStringLiteral("checklists/who_else.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fileWith({{QStringLiteral("duty"), true}}));
    file.close();
    const Rulebook rulebook = Rulebook::load(folder.path());
    QCOMPARE(rulebook.whoElse().size(), Rulebook::load().whoElse().size());
    QCOMPARE(rulebook.refusals().size(), 1);
    QVERIFY(rulebook.refusals().first().where.startsWith(u"checklists/who_else.json: "));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(fileWith({}));
    file.close();
    const Rulebook better = Rulebook::load(folder.path());
    QVERIFY(better.refusals().isEmpty() && better.whoElse().last().id == u"made_up");
}

void tst_Checklist::computesTheFiveDuties_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const QByteArray &members, const char *id, const char *state, const char *next) {
        QTest::newRow(name) << members << QString::fromLatin1(id) << QString::fromLatin1(state) << QString::fromLatin1(next);
    };
    const QByteArray reportedInside = R"("timeline":[{"kind":"reported_inside","text":"a"}])";
    row("nothing inside", nothing, "inside", "open", "timeline");
    row("reported", reportedInside, "inside", "begun", "status");
    row("stopped only", R"("timeline":[{"kind":"stopped","text":"a"}])", "inside", "begun", "timeline");
    row("contained by status", reportedInside + R"(,"status":"contained")", "inside", "done", "");
    row("contained by an action", reportedInside + R"(,"actions":[{"title":"a","purpose":"containment","status":"done"}])",
        "inside", "done", "");
    row("an open action contains nothing", reportedInside + R"(,"actions":[{"title":"a","purpose":"containment","status":"open"}])",
        "inside", "begun", "status");
    // Who tells the outside was told inside.
    row("reported outside", R"("authorities":[{"to":"ppc","state":"done"}])", "inside", "begun", "status");
    row("published and recovered", R"("publications":[{"state":"done"}],"recovery":{"recovered_unseen":"yes"})", "inside", "done", "");
    row("persons informed, contained", R"("persons_informed":[{"state":"done"}],"status":"contained")", "inside", "done", "");
    row("only planned", R"("authorities":[{"to":"ppc","state":"planned"}])", "inside", "open", "timeline");
    row("the contractor reported", R"("authorities":[{"to":"ppc","state":"done","by":"p1"}])", "inside", "open", "timeline");

    const QByteArray facts = R"("occurred":{"at":"2026-11-01"},"summary":"a","cause":"loss")";
    row("no fact", nothing, "facts", "open", "occurred");
    row("why is open", facts, "facts", "begun", "cause_detail");
    row("why in words", facts + R"(,"cause_detail":"a")", "facts", "done", "");
    row("why by its kind", facts + R"(,"why":["haste"])", "facts", "done", "");

    const QByteArray items = R"("data":[{"items":["email"]}])";
    row("no extent", nothing, "extent", "open", "counts");
    row("items only", items, "extent", "begun", "counts");
    row("number only", R"("counts":[{"of":"persons","value":3}])", "extent", "begun", "data");
    row("estimate", items + R"(,"counts":[{"of":"addresses","value":9},{"of":"persons","value":3,"state":"estimate"}])", "extent",
        "begun", "counts[1].value");
    row("up to", items + R"(,"counts":[{"of":"persons","value":3,"bound":"up_to"}])", "extent", "begun", "counts[0].value");
    row("settled", items + R"(,"counts":[{"of":"persons","value":3}])", "extent", "done", "");

    row("no action", nothing, "prevention", "open", "actions");
    row("for the persons only", R"("actions":[{"title":"a","purpose":"persons","status":"done"}])", "prevention", "open", "actions");
    row("dropped", R"("actions":[{"title":"a","purpose":"preventive","status":"dropped"}])", "prevention", "open", "actions");
    row("one of two", R"("actions":[{"title":"a","purpose":"corrective","status":"verified"},
        {"title":"b","purpose":"preventive","status":"planned"}])", "prevention", "begun", "actions[1].status");
    row("all", R"("actions":[{"title":"a","purpose":"preventive","status":"closed"}])", "prevention", "done", "");

    const QByteArray owed = atHome + R"(,"event":{"leak":"yes"},"known":{"at":"2026-11-20"},"sensitive":"yes")";
    const QByteArray filed = owed + R"(,"authorities":[{"to":"ppc","stage":"final","state":"done"}])";
    row("nothing filed", owed, "report", "open", "authorities");
    row("preliminary", owed + R"(,"authorities":[{"to":"ppc","stage":"preliminary","state":"done"}])", "report", "begun", "authorities");
    row("planned", owed + R"(,"authorities":[{"to":"ppc","stage":"single","state":"planned"}])", "report", "begun",
        "authorities[0].state");
    row("asked for advice", owed + R"(,"authorities":[{"to":"ppc","stage":"consultation","state":"done"}])", "report", "open",
        "authorities");
    row("the contractor's", owed + R"(,"authorities":[{"to":"ppc","stage":"final","state":"done","by":"p1"}])", "report", "open",
        "authorities");
    row("told in the account", owed + R"(,"timeline":[{"kind":"reported_authority","text":"a"}])", "report", "begun", "authorities");
    row("persons told in the account", filed + R"(,"timeline":[{"kind":"informed_persons","text":"a"}])", "report", "begun",
        "persons_informed");
    row("persons left", filed, "report", "begun", "persons_informed");
    row("some told", filed + R"(,"persons_informed":[{"by":"post","count":2,"of":3,"state":"done"}])", "report", "begun",
        "persons_informed[0].state");
    row("all told", filed + R"(,"persons_informed":[{"by":"post","count":3,"of":3,"state":"done"}])", "report", "done", "");
    row("nothing owed", atHome + R"(,"event":{"leak":"yes"},"known":{"at":"2026-11-20"},"sensitive":"no","financial_harm":"no",
        "malicious":"no","my_number":"no","counts":[{"of":"persons","value":3}])", "report", "done", "");
}

void tst_Checklist::computesTheFiveDuties()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, id);
    QFETCH(QString, state);
    QFETCH(QString, next);
    const DiscoveryDuty found = duty(incidentOf(members), id);
    QCOMPARE(Base::nameOf(found.progress), state);
    QCOMPARE(found.next, next);
}

void tst_Checklist::keepsTheGuidelinesOrder()
{
    const Incident incident = incidentOf(nothing);
    QStringList ids;
    for (const DiscoveryDuty &each : discoveryDuties({incident, today, tokyo}, {}))
        ids += each.id;
    QCOMPARE(ids.join(u' '), QStringLiteral("inside facts extent prevention report"));
}

void tst_Checklist::leadsEachOpenDutyToAField()
{
    for (const Incident &incident : Tests::sampleIncidents()) {
        const Case given{incident, today, tokyo};
        for (const DiscoveryDuty &each : discoveryDuties(given, assess(given, Rulebook::load(), Calendar::japan())))
            QCOMPARE(each.next.isEmpty(), each.progress == Progress::Done);
    }
}

void tst_Checklist::leavesNothingToReportWhereItIsSettled()
{
    const Incident incident = incidentOf(atHome + R"(,"known":"2026-11-20","counts":[{"of":"persons","value":2000}],"sensitive":"no")");
    const Case given{incident, today, tokyo};
    const auto found = assess(given, Rulebook::load(), Calendar::japan());
    const auto last = [&](const SettledBy &settledBy) { return discoveryDuties(given, found, settledBy).last(); };
    const auto preliminary = [](Settled how) {
        return [how](const QString &, const DutyFinding &duty) { return duty.id == u"preliminary" ? how : Settled::No; };
    };
    QCOMPARE(last({}).progress, Progress::Open);
    QCOMPARE(last(preliminary(Settled::Filed)).progress, Progress::Begun);
    QCOMPARE(last(preliminary(Settled::Away)).progress, Progress::Open); // nothing was filed
    const DiscoveryDuty settled = last([](const QString &, const DutyFinding &) { return Settled::Away; });
    QCOMPARE(settled.progress, Progress::Done);
    QVERIFY(sentence(settled.because, Language::Japanese).contains(u"不要と判断"));
}

void tst_Checklist::leavesTheReportOpenWhileAnotherLawAsks_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Rules::Progress>("progress");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *members, Progress progress, const char *says) {
        QTest::newRow(name) << QByteArray(members) << progress << QString::fromUtf8(says);
    };
    row("no other law", R"("facts":{"persons_in":["JP"],"established_in":["JP"]},"organisation":{"kind":"business","privacy_mark":false})",
        Progress::Done, "義務ではありません");
    row("the mark", R"("facts":{"persons_in":["JP"],"established_in":["JP"]},"organisation":{"kind":"business","privacy_mark":true})",
        Progress::Open, "ほかに、報告を求める法令や制度");
    row("mark not stated", R"("facts":{"persons_in":["JP"],"established_in":["JP"]},"organisation":{"kind":"business"})",
        Progress::Begun, "まだ分からない");
    row("countries not stated", R"("organisation":{"kind":"business","privacy_mark":false})", Progress::Begun, "まだ分からない");
}

void tst_Checklist::leavesTheReportOpenWhileAnotherLawAsks()
{
    QFETCH(QByteArray, members);
    QFETCH(Rules::Progress, progress);
    QFETCH(QString, says);
    const Incident incident = incidentOf(R"("known":"2026-11-20","event":{"leak":"yes"},"counts":[{"of":"persons","value":3}],"sensitive":"no",
        "financial_harm":"no","malicious":"no","my_number":"no",)" + members);
    const Case given{incident, today, tokyo};
    const DiscoveryDuty duty = discoveryDuties(given, assess(given, Rulebook::load(), Calendar::japan())).last();
    QCOMPARE(duty.progress, progress);
    QVERIFY2(sentence(duty.because, Language::Japanese).contains(says), qPrintable(sentence(duty.because, Language::Japanese)));
}

void tst_Checklist::readsAReportInsideFromItsWords()
{
    const Incident incident = incidentOf(R"("timeline":[{"when":{"at":"2026-11-20T18:05"},"text":"個人情報保護管理者と社長に報告"}])");
    QCOMPARE(discoveryDuties({incident, today, tokyo}, {}).first().progress, Progress::Begun);
}

void tst_Checklist::asksOnlyForFactsAndPreventionOfANearMiss()
{
    const Incident incident = incidentOf(R"("kind":"near_miss","cause":"theft")" + QByteArray(",") + city(""));
    const auto duties = discoveryDuties({incident, today, tokyo}, {});
    QCOMPARE(duties.size(), 2);
    QCOMPARE(duties[0].id, QStringLiteral("facts"));
    QCOMPARE(duties[1].id, QStringLiteral("prevention"));
    QVERIFY(toText(duties, Language::Japanese)[1].contains(u"ヒヤリハット"));
    QVERIFY(told(incident).isEmpty());
}

void tst_Checklist::writesBothListsInBothLanguages()
{
    for (const Incident &incident : Tests::sampleIncidents()) {
        const Case given{incident, today, tokyo};
        const auto duties = discoveryDuties(given, {});
        const auto others = told(incident);
        for (const Language language : {Language::Japanese, Language::English}) {
            const QString text = (toText(duties, language) + toText(others, language)).join(u'\n');
            QVERIFY2(!text.contains(u'@') && !text.contains(u'{') && !text.contains(u"rules."), qPrintable(text));
            QVERIFY(text.count(u'\n') >= 5);
        }
        QCOMPARE(toJson(duties, Language::English).size(), 5);
        QCOMPARE(toJson(others, Language::English).size(), others.size());
    }
    const Incident incident = incidentOf(city(R"(,"cause":"theft")"));
    const QString text = QString::fromUtf8(QJsonDocument(toJson(told(incident), Language::English)).toJson(QJsonDocument::Compact));
    QVERIFY2(text.contains(u"\"publication\":\"press_club\"") && text.contains(u"\"authority\":\"police\"")
                 && text.contains(u"\"source\":null"), qPrintable(text));
}

namespace {

QByteArray business(const char *more)
{
    return QByteArray(R"("organisation":{"kind":"business"})") + more;
}

QByteArray city(const char *more)
{
    return QByteArray(R"("organisation":{"kind":"local_government"})") + more;
}

QByteArray fileWith(const QJsonObject &members, const QStringList &without)
{
    QJsonObject entry = QJsonDocument::fromJson(R"({"id":"made_up","name":{"ja":"町内会","en":"Neighbours"},
        "why":{"ja":"近所なので。","en":"They live near."},"when":{"cause":["other"]},"authority":"other:町内会",
        "source":null})").object();
    for (auto member = members.begin(); member != members.end(); ++member)
        entry.insert(member.key(), member.value());
    for (const QString &key : without)
        entry.remove(key);
    QJsonObject file = shipped();
    file.insert(QStringLiteral("entries"), QJsonArray{entry});
    return QJsonDocument(file).toJson();
}

} // namespace

QTEST_APPLESS_MAIN(tst_Checklist)
#include "tst_checklist.moc"

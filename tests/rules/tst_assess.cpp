#include "model/incident/json.h"
#include "model/rules/assess.h"
#include "tests/support/temporaryledger.h"

#include <QDir>
#include <QJsonDocument>
#include <QtTest>

using namespace Rules;

// The table of cases in tests/data/rules: facts, and what must come out at least.
class tst_Assess : public QObject
{
    Q_OBJECT
private:
    static const Rulebook &rulebook();
    static QJsonObject assessed(const Incidents::Incident &incident, QDate on, const QList<FormerCount> &former = {});
    static QList<FormerCount> formerFrom(const QJsonArray &array);
    static Incidents::Incident incidentFrom(const QJsonObject &base, const QJsonObject &given);

private Q_SLOTS:
    void meetsTheCase_data();
    void meetsTheCase();
    void holdsAtLeastEightyCases();
    void sameFactsGiveTheSameAnswer();
    void everyDutyHasAReasonableDate();
    void deadlinesFollowTheVectors();
    void neverDependsOnTheMachinesZone();
    void refusesAKnowingAfterTheDayAskedAbout();
    void readsAContractsOwnLimit_data();
    void readsAContractsOwnLimit();
    void fillsInTheOwnOrganisation();
    void proposesAndDoesNotDecide_data();
    void proposesAndDoesNotDecide();
    void everySampleHasAnExplainedVerdict_data();
    void everySampleHasAnExplainedVerdict();
    void speaksBothLanguages();
};

namespace {

QJsonObject read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const auto document = QJsonDocument::fromJson(file.readAll());
    if (document.isNull())
        qFatal("no JSON: %s", qPrintable(path));
    return document.object();
}

QJsonValue entryNamed(const QJsonArray &list, const QString &name)
{
    for (const auto entry : list) {
        if (entry[u"id"].toString() == name || entry[u"party"].toString() == name)
            return entry;
    }
    return {QJsonValue::Null};
}

/// The first place at which `found` does not hold what is expected; empty when it does.
QString difference(const QString &path, const QJsonValue &expected, const QJsonValue &found)
{
    if (!expected.isObject()) {
        const QJsonValue value = found.isUndefined() ? QJsonValue(QJsonValue::Null) : found;
        const auto shown = [](const QJsonValue &json) {
            return QString::fromUtf8(QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact));
        };
        return expected == value ? QString() : path + QStringLiteral(": ") + shown(value) + QStringLiteral(" instead of ") + shown(expected);
    }
    if (found.isNull() || found.isUndefined())
        return path + QStringLiteral(" is not there");
    const QJsonObject members = expected.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QJsonValue inner = found.isArray() ? entryNamed(found.toArray(), member.key()) : found[member.key()];
        const QString problem = difference(path + u'.' + member.key(), *member, inner);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

const QTimeZone tokyo("Asia/Tokyo");

} // namespace

const Rulebook &tst_Assess::rulebook()
{
    static const Rulebook shipped = Rulebook::load();
    return shipped;
}

QJsonObject tst_Assess::assessed(const Incidents::Incident &incident, QDate on, const QList<FormerCount> &former)
{
    return toJson(assess({incident, on, tokyo, {}, former}, rulebook(), Calendar::japan()), Base::Language::Japanese);
}

QList<FormerCount> tst_Assess::formerFrom(const QJsonArray &array)
{
    QList<FormerCount> former;
    const auto day = [](const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    for (const auto entry : array)
        former += {Tests::expect(Incidents::partFromJson<Incidents::HeadCount>(entry[u"count"].toObject())),
                   day(entry[u"replaced"])};
    return former;
}

Incidents::Incident tst_Assess::incidentFrom(const QJsonObject &base, const QJsonObject &given)
{
    QJsonObject incident = base;
    const QJsonObject members = given[u"incident"].toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        incident.insert(member.key(), *member);
    for (const auto key : given[u"without"].toArray())
        incident.remove(key.toString());
    incident.insert(QStringLiteral("title"), given[u"name"]);
    incident.insert(QStringLiteral("format"), QStringLiteral("tenmatsu-incident/1"));
    return Tests::expect(Incidents::fromJson(incident));
}

void tst_Assess::meetsTheCase_data()
{
    QTest::addColumn<QJsonObject>("base");
    QTest::addColumn<QJsonObject>("given");
    const QDir folder(QStringLiteral(TESTS_DATA "/rules"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QJsonObject file = read(folder.filePath(name));
        for (const auto entry : file[u"cases"].toArray())
            QTest::addRow("%s: %s", qPrintable(name.chopped(5)), qPrintable(entry[u"name"].toString()))
                << file[u"base"].toObject() << entry.toObject();
    }
}

void tst_Assess::meetsTheCase()
{
    QFETCH(QJsonObject, base);
    QFETCH(QJsonObject, given);
    const QDate on = QDate::fromString(given[u"on"].toString(), Qt::ISODate);
    const QJsonObject found = assessed(incidentFrom(base, given), on, formerFrom(given[u"former"].toArray()));
    const QString problem = difference(QString(), given[u"expect"], found[u"regimes"]);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_Assess::holdsAtLeastEightyCases()
{
    int cases = 0;
    const QDir folder(QStringLiteral(TESTS_DATA "/rules"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        cases += int(read(folder.filePath(name))[u"cases"].toArray().size());
    QVERIFY(cases >= 80);
}

void tst_Assess::sameFactsGiveTheSameAnswer()
{
    for (const Incidents::Incident &incident : Tests::sampleIncidents()) {
        const auto again = Tests::expect(Incidents::fromJson(Incidents::toJson(incident)));
        QCOMPARE(assessed(incident, QDate(2026, 12, 1)), assessed(again, QDate(2026, 12, 1)));
    }
}

// Over every day of knowing: in order, never before the day itself, a final report on an open day.
void tst_Assess::everyDutyHasAReasonableDate()
{
    QDate lastDue;
    for (QDate day(2024, 4, 1); day < QDate(2028, 4, 1); day = day.addDays(1)) {
        const auto incident = Tests::incidentOf(R"("organisation":{"kind":"business"},"role":"own","sensitive":"yes",)"
                                                R"("malicious":"no","known":{"at":")"
                                                + day.toString(Qt::ISODate).toUtf8() + R"("})");
        const Assessment assessment = assess({incident, day, tokyo}, rulebook(), Calendar::japan());
        const PartyVerdict &own = *assessment.regime(QStringLiteral("jp-appi"))->verdict();
        for (const DutyFinding &duty : own.duties) {
            QCOMPARE(duty.from, day);
            QVERIFY(!duty.earliest.isValid() || duty.earliest <= duty.due);
            QVERIFY(duty.kind == DutyKind::WithoutDelay || duty.due > day);
        }
        const QDate due = own.duties.at(1).due;
        QVERIFY(!Calendar::japan().isClosed(due));
        QVERIFY(!lastDue.isValid() || due >= lastDue);
        QVERIFY(day.daysTo(due) >= 29);
        lastDue = due;
    }
}

void tst_Assess::deadlinesFollowTheVectors()
{
    QFile file(QStringLiteral(TESTS_DATA "/calendar/deadline-vectors.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
    QCOMPARE(rows.size(), 13);
    for (const QString &row : rows) {
        const QStringList days = row.trimmed().split(u',');
        for (const QByteArray malicious : {"no", "yes"}) {
            const auto incident = Tests::incidentOf(R"("organisation":{"kind":"business"},"sensitive":"yes","malicious":")"
                                                    + malicious + R"(","known":")" + days[0].toUtf8() + '"');
            const auto duties = assessed(incident, QDate(2027, 12, 1))[u"regimes"][0][u"duties"];
            QCOMPARE(duties[0][u"earliest"].toString(), days[1]);
            QCOMPARE(duties[0][u"due"].toString(), days[2]);
            QCOMPARE(duties[1][u"due"].toString(), malicious == "no" ? days[3] : days[4]);
        }
    }
}

void tst_Assess::neverDependsOnTheMachinesZone()
{
    const auto incident = Tests::incidentOf(R"("organisation":{"kind":"business"},"sensitive":"yes",)"
                                            R"("known":"2026-11-01T15:30Z")");
    const QByteArray former = qgetenv("TZ");
    for (const char *zone : {"UTC", "America/Los_Angeles", "Pacific/Auckland"}) {
        qputenv("TZ", zone);
        QCOMPARE(assessed(incident, QDate(2026, 12, 1))[u"regimes"][0][u"duties"][0][u"from"].toString(),
                 QStringLiteral("2026-11-02"));
    }
    former.isNull() ? qunsetenv("TZ") : qputenv("TZ", former);
}

void tst_Assess::refusesAKnowingAfterTheDayAskedAbout()
{
    const auto incident = Tests::incidentOf(R"("known":"2026-12-02","parties":[{"id":"p1","role":"entrusted","known":"2026-12-03"}])");
    const auto problems = obstacles({incident, QDate(2026, 12, 1), tokyo});
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0].kind, QStringLiteral("rules.known_later"));
    QCOMPARE(problems[1].where, QStringLiteral("parties[0].known"));
    QVERIFY(obstacles({incident, QDate(2026, 12, 3), tokyo}).isEmpty());
}

void tst_Assess::readsAContractsOwnLimit_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QJsonValue>("due");
    QTest::newRow("hours") << QStringLiteral("知ってから24時間以内") << QJsonValue(QStringLiteral("2026-11-21T17:00:00+09:00"));
    QTest::newRow("full-width") << QStringLiteral("２４時間以内") << QJsonValue(QStringLiteral("2026-11-21T17:00:00+09:00"));
    QTest::newRow("business days") << QStringLiteral("1営業日以内") << QJsonValue(QStringLiteral("2026-11-24"));
    QTest::newRow("days") << QStringLiteral("within 3 days") << QJsonValue(QStringLiteral("2026-11-23"));
    QTest::newRow("a date") << QStringLiteral("2026-11-25") << QJsonValue(QStringLiteral("2026-11-25"));
    QTest::newRow("only words") << QStringLiteral("速やかに") << QJsonValue();
}

void tst_Assess::readsAContractsOwnLimit()
{
    QFETCH(QString, limit);
    const auto incident = Tests::incidentOf(R"("role":"entrusting","known":"2026-11-21","parties":[{"id":"p1","role":"entrusted",)"
                                            R"("kind":"business","known":"2026-11-20T17:00","contract_deadline":")"
                                            + limit.toUtf8() + R"("}])");
    const auto contract = assessed(incident, QDate(2026, 12, 1))[u"contracts"][0];
    QCOMPARE(contract[u"by"].toString(), QStringLiteral("p1"));
    QCOMPARE(contract[u"deadline"].toString(), limit);
    QTEST(QJsonValue(contract[u"due"]), "due");
}

void tst_Assess::fillsInTheOwnOrganisation()
{
    const auto incident = Tests::incidentOf(R"("known":"2026-11-02","sensitive":"yes")");
    Incidents::OwnOrganisation own;
    own.kind = Incidents::OrganisationKind::LocalGovernment;
    const Assessment assessment = assess({incident, QDate(2026, 12, 1), tokyo, own}, rulebook(), Calendar::japan());
    QVERIFY(assessment.regime(QStringLiteral("jp-public"))->applies);
    QVERIFY(!assessment.regime(QStringLiteral("jp-appi"))->applies);
    const auto other = Tests::incidentOf(R"("known":"2026-11-02","organisation":{"name":"他社"})");
    QVERIFY(assess({other, QDate(2026, 12, 1), tokyo, own}, rulebook(), Calendar::japan())
                .regime(QStringLiteral("jp-appi"))->verdict()->missing.contains(u"organisation.kind"));
}

void tst_Assess::proposesAndDoesNotDecide_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *members, const char *field, const char *value) {
        QTest::newRow(name) << QByteArray(members) << QString::fromLatin1(field) << QString::fromLatin1(value);
    };
    row("a card number", R"("data":[{"items":["name","card_number"]}])", "financial_harm", "yes");
    row("a login and its password", R"("data":[{"items":["login_id","password"]}])", "financial_harm", "yes");
    row("contacts alone", R"("data":[{"items":["name","email"]}])", "financial_harm", "no");
    row("a diagnosis", R"("data":[{"items":["diagnosis"]}])", "sensitive", "yes");
    row("a list of a patients' group", R"("data":[{"group":"患者会の会員","items":["email"]}])", "sensitive", "yes");
    row("theft", R"("cause":"theft")", "malicious", "yes");
    row("a mis-sent mail", R"("cause":"wrong_attachment")", "malicious", "no");
    row("nothing to go by", R"("cause":"loss")", "malicious", "");
    row("an answered question", R"("sensitive":"no","data":[{"group":"患者会の会員","items":["email"]}])", "sensitive", "");
    row("an answer that the items contradict", R"("sensitive":"no","data":[{"items":["diagnosis"]}])", "sensitive", "yes");
}

void tst_Assess::proposesAndDoesNotDecide()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, field);
    const auto incident = Tests::incidentOf(R"("organisation":{"kind":"business"},"role":"own","known":"2026-11-02",)"
                                            R"("counts":[{"of":"persons","value":10}],)" + members);
    const auto appi = assessed(incident, QDate(2026, 12, 1))[u"regimes"][0];
    const QJsonValue proposal = [&] {
        for (const auto entry : appi[u"proposed"].toArray()) {
            if (entry[u"field"].toString() == field)
                return QJsonValue(entry.toObject());
        }
        return QJsonValue();
    }();
    QTEST(proposal[u"value"].toString(), "value");
    QCOMPARE(appi[u"verdict"].toString(), QStringLiteral("undecided"));
    if (proposal.isObject())
        QVERIFY(!proposal[u"because"].toString().isEmpty() && proposal[u"question"].toString().endsWith(u'。'));
}

void tst_Assess::everySampleHasAnExplainedVerdict_data()
{
    QTest::addColumn<qsizetype>("at");
    const auto samples = Tests::sampleIncidents();
    for (qsizetype at = 0; at < samples.size(); ++at)
        QTest::addRow("%s", qPrintable(samples[at].title)) << at;
}

void tst_Assess::everySampleHasAnExplainedVerdict()
{
    QFETCH(qsizetype, at);
    const auto incident = Tests::sampleIncidents().at(at);
    for (const auto regime : assessed(incident, QDate(2026, 12, 1))[u"regimes"].toArray()) {
        QVERIFY2(!regime[u"because"].toArray().isEmpty(), qPrintable(regime[u"id"].toString()));
        if (!regime[u"applies"].toBool())
            continue;
        QVERIFY(!regime[u"verdict"].toString().isEmpty() && !regime[u"source"].toString().isEmpty());
        for (const auto trigger : regime[u"triggers"].toArray())
            QVERIFY2(!trigger[u"because"].toString().isEmpty(), qPrintable(trigger[u"id"].toString()));
        if (regime[u"verdict"].toString() == u"undecided")
            QVERIFY(!regime[u"missing"].toArray().isEmpty());
    }
}

// No sentence shows a kind, a slot or an id instead of words.
void tst_Assess::speaksBothLanguages()
{
    static const QRegularExpression raw(QStringLiteral("rules\\.|\\{\\d\\}|@[a-z_]+:"));
    for (const Incidents::Incident &incident : Tests::sampleIncidents()) {
        const Assessment assessment = assess({incident, QDate(2026, 12, 1), tokyo}, rulebook(), Calendar::japan());
        for (const Base::Language language : {Base::Language::Japanese, Base::Language::English}) {
            const QString text = toText(assessment, language).join(u'\n');
            QVERIFY2(!raw.match(text).hasMatch(), qPrintable(raw.match(text).captured() + text));
            const QString json = QString::fromUtf8(QJsonDocument(toJson(assessment, language)).toJson());
            QVERIFY2(!raw.match(json).hasMatch(), qPrintable(raw.match(json).captured()));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Assess)
#include "tst_assess.moc"

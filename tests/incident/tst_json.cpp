#include "model/incident/json.h"
#include "model/incident/problems.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Incidents;

class tst_Json : public QObject
{
    Q_OBJECT
private:
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }
    static QString firstKind(const QJsonObject &json) { return fromJson(json).problems().value(0).kind; }
    static QJsonObject with(const char *rest)
    {
        return object(QByteArray(R"({"format":"tenmatsu-incident/1","title":"t",)") + rest + "}");
    }
    static QJsonObject object(const QByteArray &json)
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s in %s", qPrintable(error.errorString()), json.constData());
        return document.object();
    }

private Q_SLOTS:
    void givesBackEveryField_data();
    void givesBackEveryField();
    void refuses_data();
    void refuses();
    void reportsEveryProblemWithItsPath();
    void replacesByPath();
    void comparesLeaves();
    void holdsFactsTogether_data();
    void holdsFactsTogether();
    void everyProblemHasItsSentence();
};

void tst_Json::givesBackEveryField_data()
{
    QTest::addColumn<QJsonObject>("json");
    QFile contract(QStringLiteral(TESTS_DATA "/incident/whole.json"));
    QVERIFY(contract.open(QIODevice::ReadOnly));
    QTest::newRow("the contract's example") << object(contract.readAll());
    QTest::newRow("title only") << object(QByteArray(R"({"format":"tenmatsu-incident/1","title":"𠮷野﨑髙😀"})"));
    QTest::newRow("two mailings") << with(R"("occurred":[{"at":"2021-10-14T17:10"},{"at":"2021-10-14T17:13"}])");
    QTest::newRow("open interval") << with(R"("occurred":{"at":"2021-05","until":"unknown","approx":true})");
    QTest::newRow("before") << with(R"("known":{"at":null,"until":"2021-05-24T14:37:05Z"})");
    QTest::newRow("as written") << with(R"("known":{"at":null,"text":"先週ごろ"})");
    QTest::newRow("offset") << with(R"("known":{"at":"2022-07-01T07:25+09:00","until":null})");
    QTest::newRow("bare times") << with(R"("responded":"2021-11-08","closed":"2022-01-31T09")");
    QTest::newRow("empty and null lists") << with(R"("counts":[],"data":null,"timeline":[])");
    QTest::newRow("bare evidence") << with(R"("actions":[{"title":"a","evidence":["議事録"],"notes":["済"]}])");
}

void tst_Json::givesBackEveryField()
{
    QFETCH(QJsonObject, json);
    const auto incident = fromJson(json);
    for (const auto &problem : incident.problems())
        qWarning() << Base::line(problem, Base::Language::English);
    QVERIFY(bool(incident));
    const QJsonObject back = toJson(*incident);
    for (const Change &change : changes(json, back))
        qWarning() << change.path << change.before << change.after;
    QCOMPARE(back, json);
}

void tst_Json::refuses_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *rest, const char *kind) {
        QTest::newRow(name) << with(rest) << QString::fromLatin1(kind);
    };
    QTest::newRow("foreign") << object(QByteArray(R"({"title":"t"})")) << QStringLiteral("incident.format");
    QTest::newRow("no title") << object(QByteArray(R"({"format":"tenmatsu-incident/1"})"))
                              << QStringLiteral("incident.required");
    row("unknown key", R"("titel":"t")", "incident.unknown_key");
    row("unknown inner key", R"("event":{"leek":"yes"})", "incident.unknown_key");
    row("unknown word", R"("status":"finished")", "incident.unknown_word");
    row("unknown cause", R"("cause":"gremlins")", "incident.unknown_word");
    row("impossible date", R"("known":{"at":"2023-02-30"})", "incident.impossible_date");
    row("month 13", R"("known":"2023-13")", "incident.impossible_date");
    row("month 0", R"("known":"2023-00")", "incident.impossible_date");
    row("24 o'clock", R"("known":"2023-02-03T24:00")", "incident.impossible_date");
    row("offset of a day", R"("known":"2023-02-03T12:00+24:00")", "incident.impossible_date");
    row("empty object", R"("event":{})", "incident.empty_object");
    row("empty moment", R"("known":{})", "incident.empty_object");
    row("moment without time", R"("known":{"approx":true})", "incident.no_time");
    row("fraction", R"("counts":[{"of":"persons","value":1.5}])", "incident.not_a_whole_number");
    row("text as count", R"("counts":[{"of":"persons","value":"1,748"}])", "incident.not_a_whole_number");
    row("control character", R"("summary":"a\u0007b")", "incident.control_character");
    row("number as text", R"("summary":7)", "incident.not_a_text");
    row("object as list", R"("counts":{"of":"persons"})", "incident.not_a_list");
    QTest::newRow("too long") << QJsonObject{{QStringLiteral("format"), QLatin1String(incidentFormat)},
                                            {QStringLiteral("title"), QString(100'001, u'x')}}
                              << QStringLiteral("incident.text_too_long");
}

void tst_Json::refuses()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, kind);
    QCOMPARE(firstKind(json), kind);
}

void tst_Json::reportsEveryProblemWithItsPath()
{
    const auto read = fromJson(with(R"("status":"x","counts":[{"of":"persons"},{"of":"cats","value":0.5}])"));
    QStringList places;
    for (const auto &problem : read.problems())
        places += problem.where;
    QCOMPARE(places, (QStringList{QStringLiteral("status"), QStringLiteral("counts[1].of"),
                                  QStringLiteral("counts[1].value")}));
}

void tst_Json::replacesByPath()
{
    QJsonObject json = with(R"("counts":[{"of":"persons","value":1}])");
    json = withValueAt(json, QStringLiteral("counts[0].value"), 1748).value();
    json = withValueAt(json, QStringLiteral("known.at"), QStringLiteral("2026-11-20T17:19")).value();
    json = withValueAt(json, QStringLiteral("counts[1].of"), QStringLiteral("delivered")).value();
    QCOMPARE(valueAt(json, QStringLiteral("counts[0].value")).toInteger(), 1748);
    QVERIFY(bool(fromJson(json)));
    QVERIFY(!withValueAt(json, QStringLiteral("counts[5].value"), 1));
    QVERIFY(!withValueAt(json, QStringLiteral("counts[x]"), 1));
    QVERIFY(!withValueAt(json, QStringLiteral("title.at"), 1));
}

void tst_Json::comparesLeaves()
{
    const auto before = with(R"("counts":[{"of":"persons","value":1}],"causes":["other"])");
    const auto after = with(R"("counts":[{"of":"persons","value":2},{"of":"deleted"}],"causes":["other","loss"])");
    QStringList paths;
    for (const Change &change : changes(before, after))
        paths += change.path;
    QCOMPARE(paths, (QStringList{QStringLiteral("causes"), QStringLiteral("counts[0].value"),
                                 QStringLiteral("counts[1]")}));
}

void tst_Json::holdsFactsTogether_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *rest, const char *kind) {
        QTest::newRow(name) << with(rest) << QString::fromLatin1(kind);
    };
    row("fine", R"("occurred":{"at":"2021-05-24","until":"2023-05-17"},"discovered":"2023-05-17")", "");
    row("end before start", R"("occurred":{"at":"2023-05-17","until":"2021-05-24"})", "incident.end_before_start");
    row("found before it happened", R"("occurred":"2023-05-17","discovered":"2023-05-16")", "incident.before_event");
    row("same day, time unknown", R"("occurred":"2023-05-17T15:00","discovered":"2023-05-17")", "");
    row("another zone", R"("occurred":"2023-05-17T08:00","discovered":"2023-05-16T23:30Z")", "");
    row("negative", R"("counts":[{"of":"persons","value":-1}])", "incident.absurd_count");
    row("absurd", R"("counts":[{"of":"persons","value":9000000000000}])", "incident.absurd_count");
    row("unknown party", R"("timeline":[{"text":"x","party":"p9"}])", "incident.unknown_party");
    row("party twice", R"("parties":[{"id":"p1"},{"id":"p1"}])", "incident.party_twice");
    row("corrects nothing", R"("timeline":[{"text":"x","supersedes":1,"why":"y"}])", "incident.no_such_step");
    row("no reason", R"("timeline":[{"text":"x"},{"text":"z","supersedes":1}])", "incident.correction_without_reason");
}

void tst_Json::holdsFactsTogether()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, kind);
    const auto incident = fromJson(json);
    QVERIFY(bool(incident));
    QCOMPARE(problems(*incident, QTimeZone("Asia/Tokyo")).value(0).kind, kind);
}

void tst_Json::everyProblemHasItsSentence()
{
    QStringList kinds;
    for (const char *path : {"/model/incident/json.cpp", "/model/incident/jsonpath.cpp", "/model/incident/problems.cpp"}) {
        QFile file(QStringLiteral(TENMATSU_SOURCE) + QLatin1String(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString code = QString::fromUtf8(file.readAll());
        static const QRegularExpression reported(QStringLiteral("report\\(\"(\\w+)\"|\"incident\\.(\\w+)\""));
        for (auto all = reported.globalMatch(code); all.hasNext();) {
            const auto match = all.next();
            kinds += QLatin1String("incident.") + match.captured(1) + match.captured(2);
        }
    }
    QVERIFY(kinds.size() > 20);
    for (const QString &kind : kinds)
        QVERIFY2(Base::problemKinds().contains(kind), qPrintable(kind));
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"

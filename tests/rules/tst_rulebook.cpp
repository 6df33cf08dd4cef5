#include "model/incident/json.h"
#include "model/rules/assess.h"
#include "tests/support/temporaryledger.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QtTest>

using namespace Rules;

class tst_Rulebook : public QObject
{
    Q_OBJECT
private:
    static QByteArray shipped(const QString &id);
    /// A law nobody made, as a user would add it.
    static QByteArray madeUp();
    static QJsonObject assessedBy(const Rulebook &rulebook, const QByteArray &members, const QString &id);
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void shipsTheRegimesInTheirOrder();
    void everyShippedExampleComesOut_data();
    void everyShippedExampleComesOut();
    void everyTriggerReadsKeysOfTheIncidentFile();
    void noticesAKeyTheIncidentFileLacks();
    void everyRuleNamesItsSource();
    void refusesAWrongFile_data();
    void refusesAWrongFile();
    void aRefusalNamesTheFileInOneLine();
    void aRefusedFileLeavesTheShippedOneInForce();
    void theUsersFileWins();
    void anAddedRegimeIsOneFile();
    void countsHoursAndBusinessDays();
    void aFolderThatIsNotThereChangesNothing();
    void everyReasonHasASentence();
    void theReadmeNamesEveryCondition();
};

QByteArray tst_Rulebook::shipped(const QString &id)
{
    QFile file(QStringLiteral(":/rules/") + id + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rule file %s", qPrintable(id));
    return file.readAll();
}

QByteArray tst_Rulebook::madeUp()
{
    return R"({"format":"tenmatsu-rule/1","id":"xx-made-up","name":{"ja":"架空の法","en":"Made-up law"},
 "versions":[{"id":"1","from":"2020-01-01","source":"https://example.jp/","checked":"2026-11-22"}],
 "binds":[{"when":{"places":["XX"]},"source":"https://example.jp/"}],
 "triggers":[{"id":"xx-1","name":{"ja":"10人以上","en":"10 or more"},"when":{"count":"persons","at_least":10},
  "reads":["counts"],"source":"https://example.jp/"}],
 "otherwise":[{"verdict":"voluntary","because":{"ja":"10人未満","en":"Fewer than 10"}}],
 "duties":[
  {"id":"authority","name":{"ja":"報告","en":"Report"},"receiver":"ppc","kind":"hard","start":"known","unit":"hours","roll":"none",
   "within":48,"source":"https://example.jp/"},
  {"id":"final","name":{"ja":"確報","en":"Final"},"receiver":"ppc","kind":"hard","start":"known","unit":"business_days",
   "roll":"none","within":3,"source":"https://example.jp/"}],
 "examples":[{"name":"ten","incident":{"counts":[{"of":"persons","value":10}],"facts":{"persons_in":["XX"]},"known":"2026-11-20"},
  "expect":{"verdict":"report","duties":{"final":{"due":"2026-11-26"}}}}]})";
}

QJsonObject tst_Rulebook::assessedBy(const Rulebook &rulebook, const QByteArray &members, const QString &id)
{
    const auto incident = Tests::incidentOf(members);
    const auto assessment = assess({incident, QDate(2026, 12, 1), QTimeZone("Asia/Tokyo")}, rulebook, Calendar::japan());
    for (const auto regime : toJson(assessment, Base::Language::English)[u"regimes"].toArray()) {
        if (regime[u"id"].toString() == id)
            return regime.toObject();
    }
    return {};
}

void tst_Rulebook::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void tst_Rulebook::shipsTheRegimesInTheirOrder()
{
    const Rulebook rulebook = Rulebook::load();
    QVERIFY2(rulebook.refusals().isEmpty(),
             qPrintable(Base::line(rulebook.refusals().value(0), Base::Language::English)));
    QStringList ids;
    for (const Regime &regime : rulebook.regimes())
        ids += regime.id;
    QCOMPARE(ids.mid(0, 4), QStringList({QStringLiteral("jp-appi"), QStringLiteral("jp-public"),
                                         QStringLiteral("jp-mynumber"), QStringLiteral("jp-pmark")}));
    QVERIFY(!rulebook.proposals().isEmpty());
}

void tst_Rulebook::everyShippedExampleComesOut_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &name : QDir(QStringLiteral(":/rules")).entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(name)) << name.chopped(5);
}

void tst_Rulebook::everyShippedExampleComesOut()
{
    QFETCH(QString, id);
    const Regime regime = Tests::expect(readRegime(shipped(id)));
    QCOMPARE(regime.id, id);
    QVERIFY(regime.examples.size() >= 3);
    const auto failing = failingExample(regime);
    QVERIFY2(!failing, qPrintable(failing ? Base::line(*failing, Base::Language::English) : QString()));
}

namespace {

/// Whether an incident file has a place for the key ("parties.role" is parties[0].role).
bool isIncidentKey(QString key)
{
    for (const char *list : {"parties.", "data."})
        key.replace(QLatin1String(list), QLatin1String(list).chopped(1) + QStringLiteral("[0]."));
    const QJsonObject bare{{QStringLiteral("format"), QStringLiteral("tenmatsu-incident/1")},
                           {QStringLiteral("title"), QStringLiteral("t")}};
    const auto object = Incidents::withValueAt(bare, key, QJsonObject{{QStringLiteral("x"), 1}});
    if (!object)
        return false;
    const QString last = key.section(u'.', -1);
    for (const Base::Problem &problem : Incidents::fromJson(*object).problems()) {
        if (problem.kind == u"incident.unknown_key" && problem.args.value(0) == last)
            return false;
    }
    return true;
}

} // namespace

void tst_Rulebook::everyTriggerReadsKeysOfTheIncidentFile()
{
    const QStringList known = factKeys();
    for (const QString &key : known)
        QVERIFY2(isIncidentKey(key), qPrintable(key));
    for (const Regime &regime : Rulebook::load().regimes()) {
        for (const Version &version : regime.versions) {
            for (const Trigger &trigger : version.triggers) {
                QVERIFY(!trigger.reads.isEmpty());
                for (const QString &key : trigger.reads)
                    QVERIFY2(known.contains(key), qPrintable(trigger.id + u' ' + key));
            }
            for (const Exemption &exemption : version.exemptions) {
                for (const QString &key : exemption.when.reads())
                    QVERIFY2(known.contains(key), qPrintable(exemption.id + u' ' + key));
            }
        }
    }
    for (const ProposalRule &rule : Rulebook::load().proposals())
        QVERIFY2(known.contains(rule.field), qPrintable(rule.field));
}

void tst_Rulebook::noticesAKeyTheIncidentFileLacks()
{
    QVERIFY(!isIncidentKey(QStringLiteral("sensitivity")));
    QVERIFY(!isIncidentKey(QStringLiteral("facts.mood")));
    QVERIFY(!isIncidentKey(QStringLiteral("parties.mood")));
    QVERIFY(isIncidentKey(QStringLiteral("parties.role")));
}

void tst_Rulebook::everyRuleNamesItsSource()
{
    for (const Regime &regime : Rulebook::load().regimes()) {
        for (const Version &version : regime.versions) {
            QVERIFY2(version.source.address.startsWith(u"http"), qPrintable(regime.id));
            QVERIFY(version.source.checked.isValid());
            for (const Duty &duty : version.duties)
                QVERIFY2(duty.source.startsWith(u"http"), qPrintable(regime.id + duty.id));
        }
    }
}

void tst_Rulebook::refusesAWrongFile_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *before, const QByteArray &after, const char *kind) {
        QVERIFY2(madeUp().contains(before), before);
        QTest::newRow(name) << QByteArray(before) << after << QString::fromLatin1(kind);
    };
    row("another format", "tenmatsu-rule/1", "tenmatsu-rule/2", "rules.not_a_rule_file");
    row("an unknown key", R"("roll":"none",)", R"("roll":"none","script":"x",)", "data.unknown_key");
    row("an unknown key at the top", R"("binds")", R"("extra":1,"binds")", "data.unknown_key");
    row("no source of a version", R"("source":"https://example.jp/","checked")", R"("checked")", "data.key_missing");
    row("no source of a trigger", R"("reads":["counts"],"source":"https://example.jp/")", R"("reads":["counts"])", "data.key_missing");
    row("no day on which it was checked", R"(,"checked":"2026-11-22")", "", "data.key_missing");
    row("a day that does not exist", "2026-11-22", "2026-11-31", "data.date_needed");
    row("an end before its start", R"("from":"2020-01-01")", R"("from":"2020-01-01","to":"2019-12-31")", "rules.from_after_to");
    row("versions that overlap", R"("versions":[)",
        R"("versions":[{"id":"0","to":"2020-01-01","source":"https://example.jp/","checked":"2026-11-22"},)", "rules.versions_overlap");
    row("the same version twice", R"("versions":[)",
        R"("versions":[{"id":"1","to":"2019-01-01","source":"https://example.jp/","checked":"2026-11-22"},)", "data.same_id_twice");
    row("a condition nobody knows", R"({"count":"persons","at_least":10})", R"({"eval":"1"})", "rules.unknown_condition");
    row("a fact nobody knows", R"({"count":"persons","at_least":10})", R"({"answer":"mood"})", "rules.unknown_fact");
    row("a word nobody knows", R"("count":"persons","at_least")", R"("count":"cats","at_least")", "data.unknown_word");
    row("an empty list", R"({"count":"persons","at_least":10})", R"({"all":[]})", "data.list_needed");
    row("a number out of range", R"("at_least":10)", R"("at_least":-1)", "data.number_needed");
    row("two conditions in one", R"("at_least":10})", R"("at_least":10,"scope":["personal_data"]})", "data.unknown_key");
    row("keys it reads but does not name", R"("reads":["counts"])", R"("reads":["sensitive"])", "rules.reads_differ");
    row("a trigger that is not there", R"("within":48)", R"("within":48,"triggers":["xx-2"])", "rules.no_such_trigger");
    row("a longer time for a trigger that is not there", R"("within":48)",
        R"("within":48,"longer":[{"trigger":"xx-2","within":60}])", "rules.no_such_trigger");
    QByteArray crowd = R"("triggers":[)";
    for (int at = 0; at < 64; ++at)
        crowd += R"({"id":"more-)" + QByteArray::number(at)
            + R"(","name":{"ja":"要件","en":"Trigger"},"when":{"count":"persons","at_least":10},"reads":["counts"],"source":"https://example.jp/"},)";
    row("more triggers than a version may have", R"("triggers":[)", crowd, "rules.too_many_triggers");
    row("a version that is not there", R"("within":48)", R"("within":48,"versions":["2"])", "rules.unknown_version");
    row("a yardstick that runs backwards", R"("kind":"hard","start":"known","unit":"hours","roll":"none",
   "within":48)", R"("kind":"yardstick","start":"known","unit":"hours","roll":"none","from":5,"to":3)", "rules.from_after_to");
    row("two duties of one name", R"("id":"final")", R"("id":"authority")", "data.same_id_twice");
    row("no name in English", R"({"ja":"報告","en":"Report"})", R"({"ja":"報告"})", "data.key_missing");
    row("a country in lower case", R"(["XX"]},"source")", R"(["xx"]},"source")", "rules.no_country");
    row("no example", R"("examples":[)", R"("examples":[],"notes":[)", "data.unknown_key");
    row("an example that fails", R"("verdict":"report")", R"("verdict":"exempt")", "rules.example_fails");
    row("an example whose date fails", "2026-11-26", "2026-11-27", "rules.example_fails");
}

void tst_Rulebook::refusesAWrongFile()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, kind);
    QByteArray bytes = madeUp();
    bytes.replace(bytes.indexOf(before), before.size(), after);
    Rulebook rulebook = Rulebook::load();
    const auto count = rulebook.regimes().size();
    const auto refused = rulebook.take(bytes, QStringLiteral("my.json"));
    QCOMPARE(refused.problems().size(), 1);
    QCOMPARE(refused.problems().first().kind, kind);
    QVERIFY(Base::problemKinds().contains(kind));
    QVERIFY(refused.problems().first().where.startsWith(u"my.json"));
    QCOMPARE(rulebook.regimes().size(), count);
}

void tst_Rulebook::aRefusalNamesTheFileInOneLine()
{
    write(QStringLiteral("broken.json"), "{\"format\": ");
    write(QStringLiteral("list.json"), "[]");
    write(QStringLiteral("bytes.json"), QByteArray("\xff\xfe\x00", 3));
    const Rulebook rulebook = Rulebook::load(m_folder->path());
    QCOMPARE(rulebook.refusals().size(), 3);
    QStringList lines;
    for (const Base::Problem &refusal : rulebook.refusals())
        lines += Base::line(refusal, Base::Language::Japanese);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"broken.json") && lines[1].startsWith(u"bytes.json"));
    QVERIFY(lines[2].startsWith(u"list.json") && !lines.join(QString()).contains(u'\n'));
}

void tst_Rulebook::aRefusedFileLeavesTheShippedOneInForce()
{
    write(QStringLiteral("jp-appi.json"), shipped(QStringLiteral("jp-appi")).replace("\"more_than\": 1000", "\"more_than\": 10"));
    const Rulebook rulebook = Rulebook::load(m_folder->path());
    QCOMPARE(rulebook.refusals().size(), 1);
    QCOMPARE(rulebook.refusals().first().kind, QStringLiteral("rules.example_fails"));
    const auto appi = assessedBy(rulebook, R"("organisation":{"kind":"business"},"known":"2026-11-02","sensitive":"no",)"
                                           R"("financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":500}])",
                                 QStringLiteral("jp-appi"));
    QCOMPARE(appi[u"verdict"].toString(), QStringLiteral("voluntary"));
}

void tst_Rulebook::theUsersFileWins()
{
    QByteArray changed = madeUp();
    changed.replace("xx-made-up", "jp-pmark");
    write(QStringLiteral("any-name.json"), changed);
    const Rulebook rulebook = Rulebook::load(m_folder->path());
    QVERIFY(rulebook.refusals().isEmpty());
    QCOMPARE(rulebook.regimes().size(), Rulebook::load().regimes().size());
    QCOMPARE(rulebook.regime(QStringLiteral("jp-pmark"))->name.english(), QStringLiteral("Made-up law"));
    QCOMPARE(rulebook.regimes().at(3).id, QStringLiteral("jp-pmark"));
}

void tst_Rulebook::anAddedRegimeIsOneFile()
{
    write(QStringLiteral("xx.json"), madeUp());
    const Rulebook rulebook = Rulebook::load(m_folder->path());
    QCOMPARE(rulebook.regimes().last().id, QStringLiteral("xx-made-up"));
    const auto found = assessedBy(rulebook, R"("known":"2026-11-20T10:00","facts":{"persons_in":["XX"]},)"
                                            R"("counts":[{"of":"persons","value":12}])", QStringLiteral("xx-made-up"));
    QCOMPARE(found[u"verdict"].toString(), QStringLiteral("report"));
    QCOMPARE(found[u"duties"].toArray().size(), 2);
    QVERIFY(found[u"because"][0].toString().contains(u"12 ≥ 10"));
}

void tst_Rulebook::countsHoursAndBusinessDays()
{
    write(QStringLiteral("xx.json"), madeUp());
    const Rulebook rulebook = Rulebook::load(m_folder->path());
    const auto found = assessedBy(rulebook, R"("known":"2026-11-20T10:00","facts":{"persons_in":["XX"]},)"
                                            R"("counts":[{"of":"persons","value":12}])", QStringLiteral("xx-made-up"));
    QCOMPARE(found[u"duties"][0][u"due"].toString(), QStringLiteral("2026-11-22T10:00:00+09:00"));
    QCOMPARE(found[u"duties"][1][u"due"].toString(), QStringLiteral("2026-11-26"));
    const auto day = assessedBy(rulebook, R"("known":"2026-11-20","facts":{"persons_in":["XX"]},)"
                                          R"("counts":[{"of":"persons","value":12}])", QStringLiteral("xx-made-up"));
    QCOMPARE(day[u"duties"][0][u"due"].toString(), QStringLiteral("2026-11-22T00:00:00+09:00"));
    QVERIFY(day[u"duties"][0][u"because"].toString().contains(u"midnight"));
}

void tst_Rulebook::aFolderThatIsNotThereChangesNothing()
{
    const Rulebook rulebook = Rulebook::load(m_folder->filePath(QStringLiteral("nowhere")));
    QVERIFY(rulebook.refusals().isEmpty());
    QCOMPARE(rulebook.regimes().size(), Rulebook::load().regimes().size());
}

// Kinds are written as literals in the room's sources: each must have its words.
void tst_Rulebook::everyReasonHasASentence()
{
    static const QRegularExpression call(QStringLiteral("(?:Reason::of|report|write)\\(([^;{]*)|return (\"[a-z_]+\");"));
    static const QRegularExpression word(QStringLiteral("\"([a-z_]+\\.)?([a-z_]+)\""));
    const QStringList kinds = Base::problemKinds();
    int found = 0;
    QDirIterator files(QStringLiteral(TENMATSU_SOURCE "/model/rules"), {QStringLiteral("*.cpp")});
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto all = call.globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            // Of `report("kind", where("key"))` the first word is the kind; of a choice between two kinds both are.
            const QString arguments = QString(match.captured(1) + match.captured(2)).section(u',', 0, 0);
            for (auto words = word.globalMatch(arguments); words.hasNext(); ++found) {
                const auto named = words.next();
                const QString room = named.captured(1).isEmpty() ? QStringLiteral("rules.") : named.captured(1);
                const QString kind = room + named.captured(2);
                QVERIFY2(kinds.contains(kind), qPrintable(kind));
            }
        }
    }
    QVERIFY(found > 80);
}

void tst_Rulebook::theReadmeNamesEveryCondition()
{
    QFile file(QStringLiteral(TENMATSU_SOURCE "/resources/rules/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(leafNames().size() >= 15);
    for (const QString &name : leafNames())
        QVERIFY2(text.contains(QByteArray("{\"" + name.toUtf8() + "\":")), qPrintable(name));
}

QTEST_GUILESS_MAIN(tst_Rulebook)
#include "tst_rulebook.moc"

#include "model/forms/sheet.h"
#include "model/incident/json.h"
#include "tests/support/letters.h"
#include "tests/support/temporaryledger.h"

#include <QJsonArray>
#include <QtTest>

using namespace Forms;
using Base::Language;
using Incidents::Incident;
using Incidents::OwnOrganisation;

namespace {

// Of which nothing is stated.
const QByteArray bare = "\"status\":\"open\"";

} // namespace

class tst_Forms : public QObject
{
    Q_OBJECT
private:
    static const FormBook &shipped()
    {
        static const FormBook book = FormBook::load();
        return book;
    }
    static Form shippedForm(const char *id) { return Tests::expect(shipped().form(QString::fromLatin1(id))); }
    /// A form of one field, with these members beside id, label, required, verified and source.
    static QByteArray formFile(const QByteArray &field, const QByteArray &members = {});
    static QByteArray choice(const QByteArray &text, const QByteArray &kind);
    static FilledField fieldOf(const QByteArray &field, const QByteArray &incident);
    static FilledField fieldOf(const Sheet &sheet, const char *id);

private Q_SLOTS:
    void readsEveryShippedForm();
    void namesASourceForEveryField();
    void answersEveryFieldOfEverySample_data();
    void answersEveryFieldOfEverySample();
    void quotesTheFactsOfTheCase();
    void takesTheMeasuresFromTheActions();
    void countsCharactersAsPeopleDo_data();
    void countsCharactersAsPeopleDo();
    void saysWhatIsOverTheLimit();
    void ticksWhatTheFactsSay_data();
    void ticksWhatTheFactsSay();
    void ticksTheItemsOfTheRules();
    void ticksNoLeakWhereNothingLeaked();
    void doesNotTakeSilenceForNoDamage();
    void saysWhereAMissingFactIsEntered();
    void leavesToAPersonWhatTheLedgerDoesNotHold();
    void refusesAWrongForm_data();
    void refusesAWrongForm();
    void prefersTheUsersForm();
    void keepsTheShippedFormBesideAWrongOne();
    void saysWhichFormDoesNotFit_data();
    void saysWhichFormDoesNotFit();
    void remarksThatNoMarkIsRecorded();
    void saysWhichReportIsNext_data();
    void saysWhichReportIsNext();
    void marksWhatChangedSinceTheLastFiling();
    void readsAsText();
    void readsAsJson();
};

QByteArray tst_Forms::formFile(const QByteArray &field, const QByteArray &members)
{
    return R"({"format":"tenmatsu-form/1","id":"made-up","order":9,"name":{"ja":"様式","en":"Form"},"source":"s",
        "sources":[{"id":"s","address":"https://example.jp/","checked":"2026-11-22"}],)"
        + members + R"("sections":[{"title":{"ja":"１","en":"1"},"fields":[{"id":"f","label":{"ja":"欄","en":"Field"},
        "required":true,"verified":true,"source":"s",)"
        + field + "}]}]}";
}

QByteArray tst_Forms::choice(const QByteArray &text, const QByteArray &kind)
{
    return R"("kind":")" + kind + R"(","limit":null,"options_verified":true,"text":[")" + text
        + R"("],"options":[{"ja":"甲","en":"A","facts":["第一"]},{"ja":"乙","en":"B"},{"ja":"その他","en":"Other","rest":true}])";
}

FilledField tst_Forms::fieldOf(const QByteArray &field, const QByteArray &incident)
{
    const Form form = Tests::expect(readForm(formFile(field)));
    return filled(form, Tests::incidentOf(incident), {}, {}).fields().first();
}

FilledField tst_Forms::fieldOf(const Sheet &sheet, const char *id)
{
    for (const FilledField &field : sheet.fields()) {
        if (field.field.id == QLatin1String(id))
            return field;
    }
    qFatal("no field %s", id);
}

void tst_Forms::readsEveryShippedForm()
{
    QCOMPARE(shipped().refusals(), Base::Problems());
    QStringList ids;
    for (const Form &form : shipped().forms())
        ids += form.id;
    QCOMPARE(ids, QStringList({u"ppc-business"_qs, u"ppc-public"_qs, u"pmark"_qs, u"entrusting"_qs}));
    QCOMPARE(Tests::kindOf(shipped().form(u"nothing"_qs)), u"forms.no_such_form"_qs);
}

void tst_Forms::namesASourceForEveryField()
{
    for (const Form &form : shipped().forms()) {
        for (const Section &section : form.sections) {
            for (const Field &field : section.fields) {
                QVERIFY2(field.source.address.startsWith(u"http"_qs) && field.source.checked.isValid(), qPrintable(field.id));
                QVERIFY2(!field.limit, "no source states a limit");
            }
        }
    }
    QVERIFY(shippedForm("ppc-business").hasUnverified() && !shippedForm("entrusting").hasUnverified());
}

void tst_Forms::answersEveryFieldOfEverySample_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("sample");
    for (const Form &form : shipped().forms()) {
        for (const QString &name : Tests::sampleNames())
            QTest::newRow(qPrintable(form.id + u' ' + name)) << form.id << name;
    }
}

void tst_Forms::answersEveryFieldOfEverySample()
{
    QFETCH(QString, form);
    QFETCH(QString, sample);
    const Sheet sheet = filled(*shipped().form(form), Tests::sample(sample), {}, {});
    QVERIFY(sheet.fields().size() >= 15);
    for (const FilledField &field : sheet.fields()) {
        const QString id = field.field.id;
        QVERIFY2(!field.text.contains(u"{{"_qs) && field.text == field.text.trimmed(), qPrintable(id + field.text));
        QCOMPARE(field.text.contains(u"【要確認："_qs), !field.missing.isEmpty());
        QCOMPARE(field.count, characters(field.text));
        QVERIFY2(field.state != FieldState::Nothing, qPrintable(id + u" is silently empty"_qs));
        QVERIFY2(field.state != FieldState::Filled || !field.text.isEmpty(), qPrintable(id));
        QVERIFY2(field.state != FieldState::ByHand || field.field.isByHand || field.field.hasOptions(), qPrintable(id));
        QVERIFY2(field.state != FieldState::Filled || !field.field.hasOptions() || !field.chosen.isEmpty(), qPrintable(id));
        for (const Letters::MissingFact &fact : field.missing)
            QVERIFY2(!fact.path.isEmpty(), qPrintable(id + u' ' + fact.label));
    }
}

void tst_Forms::quotesTheFactsOfTheCase()
{
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::sample(Tests::sampleNames()[3]), {}, {});
    QCOMPARE(fieldOf(sheet, "persons").text, u"1,748名"_qs);
    QCOMPARE(fieldOf(sheet, "rule").text, u"第4号"_qs);
    QCOMPARE(fieldOf(sheet, "cause").text, u"誤送付（メールを含む。）"_qs);
    QVERIFY(fieldOf(sheet, "course").text.contains(u"\n・2021年10月14日（木）13時40分頃　"_qs));
    QVERIFY(fieldOf(sheet, "course").text.contains(u"\n・同日 17時10分　"_qs));
}

void tst_Forms::takesTheMeasuresFromTheActions()
{
    const Incident incident = Tests::incidentOf(
        R"("actions":[{"title":"専用の道具に限る","label":"【1】","purpose":"preventive","status":"done","done":{"at":"2026-11-21"}},
                      {"title":"研修","purpose":"preventive","status":"planned","due":{"at":"2026-12-24"}}])");
    for (const char *id : {"ppc-business", "ppc-public", "pmark", "entrusting"}) {
        const Sheet sheet = filled(shippedForm(id), incident, {}, {});
        QCOMPARE(fieldOf(sheet, "done").text, u"【1】　専用の道具に限る　2026年11月21日"_qs);
        QCOMPARE(fieldOf(sheet, "future").text, u"・研修　予定　2026年12月24日まで"_qs);
    }
}

void tst_Forms::countsCharactersAsPeopleDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("full and half width") << u"漏えいA1"_qs << 5;
    QTest::newRow("outside the first plane") << u"𠮷野家"_qs << 3;
    QTest::newRow("a sign of two code points") << u"か\u3099"_qs << 1;
    QTest::newRow("a variant of a character") << u"葛\U000E0100城"_qs << 2;
    QTest::newRow("a line end") << u"一\n二"_qs << 3;
}

void tst_Forms::countsCharactersAsPeopleDo()
{
    QFETCH(QString, text);
    QTEST(int(characters(text)), "count");
}

void tst_Forms::saysWhatIsOverTheLimit()
{
    const QByteArray field = R"("kind":"text","limit":3,"text":["{{概要}}"])";
    const FilledField fits = fieldOf(field, R"("summary":"𠮷野家")");
    QVERIFY(!fits.isOver());
    QCOMPARE(counter(fits, Language::Japanese), u"3 / 3字"_qs);
    const FilledField over = fieldOf(field, R"("summary":"𠮷野家々")");
    QVERIFY(over.isOver());
    QCOMPARE(counter(over, Language::Japanese), u"4 / 3字"_qs);
    const FilledField unlimited = fieldOf(R"("kind":"text","limit":null,"text":["{{概要}}"])", R"("summary":"𠮷野家々")");
    QVERIFY(!unlimited.isOver());
    QCOMPARE(counter(unlimited, Language::Japanese), u"4字"_qs);
}

void tst_Forms::ticksWhatTheFactsSay_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("chosen");
    QTest::addColumn<bool>("decided");
    using Places = QList<qsizetype>;
    QTest::newRow("its label") << QByteArray("choice") << QByteArray("乙") << u"乙"_qs << Places{1} << true;
    QTest::newRow("the word of the facts") << QByteArray("choice") << QByteArray("第一") << u"甲"_qs << Places{0} << true;
    QTest::newRow("the rest") << QByteArray("choice") << QByteArray("丙") << u"その他（丙）"_qs << Places{2} << true;
    QTest::newRow("two of one") << QByteArray("choice") << QByteArray("甲、乙") << u"甲、乙"_qs << Places{0, 1} << false;
    QTest::newRow("two of several") << QByteArray("choices") << QByteArray("乙、甲、乙") << u"甲、乙"_qs << Places{0, 1} << true;
    QTest::newRow("several and the rest") << QByteArray("choices") << QByteArray("丙、甲、丁") << u"甲、その他（丙、丁）"_qs
                                          << Places{0, 2} << true;
}

void tst_Forms::ticksWhatTheFactsSay()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, summary);
    const FilledField field = fieldOf(choice("{{概要}}", kind), R"("summary":")" + summary + '"');
    QTEST(field.text, "text");
    QTEST(field.chosen, "chosen");
    QTEST(field.state == FieldState::Filled, "decided");
}

void tst_Forms::ticksTheItemsOfTheRules()
{
    const QByteArray answers = R"("financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":101}],)";
    const auto rule = [&](const char *form, const QByteArray &rest) {
        return fieldOf(filled(shippedForm(form), Tests::incidentOf(answers + rest), {}, {}), "rule");
    };
    QCOMPARE(rule("ppc-business", R"("sensitive":"no")").text, u"非該当（任意報告）"_qs);
    QCOMPARE(rule("ppc-business", R"("sensitive":"yes")").text, u"第1号"_qs);
    const QByteArray city = R"("organisation":{"kind":"local_government"},"ordinance_sensitive":"yes",)";
    QCOMPARE(rule("ppc-public", city + R"("sensitive":"no")").text, u"第4号、第5号"_qs);
    const FilledField open = rule("ppc-public", city + R"("sensitive":"unknown")");
    QCOMPARE(open.state, FieldState::Missing);
    QCOMPARE(open.text, u"第4号、第5号\n規則第43条第1号：【要確認：要配慮個人情報を含む】"_qs);
    QCOMPARE(open.missing[0].path, u"sensitive"_qs);
}

void tst_Forms::ticksNoLeakWhereNothingLeaked()
{
    const auto event = [](const QByteArray &answers) {
        return fieldOf(filled(shippedForm("ppc-business"), Tests::incidentOf(R"("event":{)" + answers + '}'), {}, {}), "event");
    };
    QCOMPARE(event(R"("leak":"no","loss":"no","damage":"no")").chosen, QList<qsizetype>());
    QCOMPARE(event(R"("leak":"no","loss":"no","damage":"no")").state, FieldState::ByHand);
    QCOMPARE(event(R"("leak":"suspected","loss":"yes","damage":"no")").text, u"漏えいのおそれ、滅失"_qs);
}

void tst_Forms::doesNotTakeSilenceForNoDamage()
{
    const auto damage = [](const QByteArray &status) {
        const Incident incident = Tests::incidentOf(R"("secondary_damage":{"status":")" + status + R"("})");
        return fieldOf(filled(shippedForm("ppc-business"), incident, {}, {}), "damage");
    };
    QCOMPARE(damage("none_reported").state, FieldState::ByHand);
    QVERIFY(damage("none_reported").chosen.isEmpty());
    QCOMPARE(damage("risk").text, u"有"_qs);
    QCOMPARE(damage("impossible").text, u"無"_qs);
}

void tst_Forms::saysWhereAMissingFactIsEntered()
{
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::incidentOf(bare), {}, {});
    QStringList paths;
    for (const Letters::MissingFact &fact : sheet.missing())
        paths += fact.path;
    for (const char *path : {"organisation.name", "own.address", "occurred", "discovered", "event", "sensitive", "counts",
                             "cause", "cause_detail", "secondary_damage.status", "persons_informed", "actions"})
        QVERIFY2(paths.contains(QLatin1String(path)), path);
    QCOMPARE(fieldOf(sheet, "occurred").text, u"【要確認：発生日時】"_qs);
}

void tst_Forms::leavesToAPersonWhatTheLedgerDoesNotHold()
{
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::incidentOf(bare), {}, {});
    for (const char *id : {"kana", "published_text"}) {
        QCOMPARE(fieldOf(sheet, id).state, FieldState::ByHand);
        QCOMPARE(fieldOf(sheet, id).text, QString());
    }
}

void tst_Forms::refusesAWrongForm_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("line");
    const QByteArray text = R"("kind":"text","limit":null,"text":["{{概要}}"])";
    const auto row = [](const char *name, const QByteArray &file, const char *line) {
        QTest::newRow(name) << file << QString::fromUtf8(line);
    };
    row("no form", "{}", "format");
    row("no JSON", "{", "1");
    row("unknown key", formFile(text, R"("colour":"red",)"), "colour");
    row("unknown key of a field", formFile(text + R"(,"lable":1)"), "sections[0].fields[0]: the key \"lable\"");
    row("unknown tag", formFile(R"("kind":"text","limit":null,"text":["{{概要}}","{{無い}}"])"),
        "sections[0].fields[0].text 2:1: there is no tag \"無い\"");
    row("section left open", formFile(R"("kind":"text","limit":null,"text":["{{#概要}}"])"), "not closed");
    row("no source", formFile(text).replace(R"("verified":true,"source":"s",)", R"("verified":true,)"),
        "sections[0].fields[0]: the key \"source\" is missing");
    row("unknown source", formFile(text).replace(R"("verified":true,"source":"s")", R"("verified":true,"source":"t")"),
        "sections[0].fields[0].source: the source \"t\"");
    row("no word on whether it is verified", formFile(text).replace(R"("verified":true,)", ""), "\"verified\"");
    row("no word on the limit", formFile(R"("kind":"text","text":["{{概要}}"])"), "\"limit\"");
    row("a limit of nothing", formFile(R"("kind":"text","limit":0,"text":["{{概要}}"])"), "limit");
    row("a choice without options", formFile(R"("kind":"choice","limit":null,"options_verified":true,"text":["{{概要}}"])"),
        "has no options");
    row("options of a text", formFile(text + R"(,"options":[{"ja":"甲","en":"A"}])"), "takes no options");
    row("a field that says nothing", formFile(R"("kind":"text","limit":null)"), "has no text");
    row("unknown kind", formFile(R"("kind":"map","limit":null,"text":["{{概要}}"])"), "map");
    row("unknown organisation", formFile(text, R"("organisations":["club"],)"), "club");
    row("no sections", formFile(text).replace("sections", "parts"), "sections");
    row("an expectation that is no condition",
        formFile(text, R"("expects":[{"tag":"概要","remark":{"ja":"あ","en":"a"}}],)"), "expects[0].tag");
}

void tst_Forms::refusesAWrongForm()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, line);
    FormBook book;
    const auto taken = book.take(file, u"mine.json"_qs);
    QCOMPARE(taken.problems().size(), 1);
    const QString said = Base::line(taken.problems().first(), Language::English);
    QVERIFY2(said.startsWith(u"mine.json"_qs) && said.contains(line), qPrintable(said));
    QVERIFY(Base::problemKinds().contains(taken.problems().first().kind));
}

void tst_Forms::prefersTheUsersForm()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.json"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(formFile(R"("kind":"text","limit":500,"text":["{{概要}}"])").replace("made-up", "pmark"));
    file.close();
    const FormBook book = FormBook::load(folder.path());
    QCOMPARE(book.refusals(), Base::Problems());
    QCOMPARE(book.forms().size(), 4);
    QCOMPARE(book.form(u"pmark"_qs)->sections[0].fields[0].limit, 500);
}

void tst_Forms::keepsTheShippedFormBesideAWrongOne()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.json"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"tenmatsu-form/1","id":"pmark"})");
    file.close();
    const FormBook book = FormBook::load(folder.path());
    QCOMPARE(book.refusals().size(), 1);
    QVERIFY(book.refusals()[0].where.startsWith(u"broken.json"_qs));
    QCOMPARE(book.form(u"pmark"_qs)->name.japanese, shippedForm("pmark").name.japanese);
}

void tst_Forms::saysWhichFormDoesNotFit_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("incident");
    QTest::addColumn<bool>("voluntary");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *form, const QByteArray &incident, bool voluntary, const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(form) << incident << voluntary << QString::fromLatin1(kind);
    };
    const QByteArray city = R"("organisation":{"kind":"local_government"})", firm = R"("organisation":{"kind":"business"})";
    const QByteArray noLeak = R"("event":{"leak":"no","loss":"no","damage":"no"})";
    row("a city, a business's form", "ppc-business", city, true, "forms.not_for_organisation");
    row("a business, a city's form", "ppc-public", firm, false, "forms.not_for_organisation");
    row("an institute under article 58", "ppc-business", R"("organisation":{"kind":"article58"})", false, "");
    row("not stated", "ppc-public", bare, false, "");
    row("a client", "entrusting", R"("role":"entrusting")", false, "letters.not_for_role");
    row("a contractor", "entrusting", R"("role":"entrusted")", false, "");
    row("a near miss", "pmark", R"("kind":"near_miss")", true, "letters.not_for_kind");
    row("no leak", "ppc-business", noLeak, false, "letters.nothing_leaked");
    row("no leak, voluntary", "ppc-business", noLeak, true, "");
    row("no leak, the mark's", "pmark", noLeak, false, "");
}

void tst_Forms::saysWhichFormDoesNotFit()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, incident);
    QFETCH(bool, voluntary);
    const auto problems = misfits(*shipped().form(form), Tests::incidentOf(incident), {}, voluntary, Language::English);
    QTEST(problems.value(0).kind, "kind");
    for (const Base::Problem &problem : problems)
        QVERIFY(Base::line(problem, Language::English).contains(shipped().form(form)->name.english));
}

void tst_Forms::remarksThatNoMarkIsRecorded()
{
    const Form form = shippedForm("pmark");
    QCOMPARE(filled(form, Tests::incidentOf(bare), {}, {}).remarks.size(), 1);
    const Incident holder = Tests::incidentOf(R"("organisation":{"privacy_mark":true})");
    QVERIFY(filled(form, holder, {}, {}).remarks.isEmpty());
}

namespace {

Ledger::FilingRow filing(const QString &to, Incidents::Stage stage, const Incident &facts, int day)
{
    return {.id = Ledger::FilingId(day), .recorded = QDateTime(QDate(2026, 11, day), QTime(10, 0), Qt::UTC),
            .recordedBy = u"x"_qs,
            .filing = {.to = to, .stage = stage, .at = Incidents::PartialTime::fromDate(QDate(2026, 11, day)), .receipt = u"R8-%1"_qs.arg(day)},
            .sha256 = {}, .facts = Incidents::toJson(facts)};
}

} // namespace

void tst_Forms::saysWhichReportIsNext_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("authorities");
    QTest::addColumn<QStringList>("filed");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *form, const char *authorities, const QStringList &filed, const QString &text) {
        QTest::newRow(name) << QString::fromLatin1(form) << QByteArray(authorities) << filed << text;
    };
    row("nothing yet", "ppc-business", "", {}, u"新規（速報）"_qs);
    row("a preliminary report in the ledger", "ppc-business", "", {u"ppc preliminary"_qs}, u"確報"_qs);
    row("one among the facts", "ppc-business", R"({"to":"ppc","stage":"preliminary","state":"done"})", {}, u"確報"_qs);
    row("planned only", "ppc-business", R"({"to":"ppc","stage":"preliminary","state":"planned"})", {}, u"新規（速報）"_qs);
    row("a consultation", "ppc-business", R"({"to":"ppc","stage":"consultation","state":"done"})", {}, u"新規（速報）"_qs);
    row("a contractor's", "ppc-business", R"({"to":"ppc","stage":"preliminary","state":"done","by":"entrusted"})", {}, u"新規（速報）"_qs);
    row("followed up", "ppc-business", "", {u"ppc preliminary"_qs, u"ppc supplement"_qs}, u"確報"_qs);
    row("the final one as well", "ppc-business", "", {u"ppc preliminary"_qs, u"ppc final"_qs}, u"続報"_qs);
    row("one for both", "ppc-public", "", {u"ppc single"_qs}, u"続報"_qs);
    row("to the minister", "ppc-business", "", {u"ministry:金融庁 preliminary"_qs}, u"確報"_qs);
    row("to another", "ppc-business", "", {u"jipdec preliminary"_qs}, u"新規（速報）"_qs);
    row("the mark's first is for a person to say", "pmark", "", {u"ppc preliminary"_qs}, QString());
    row("the mark's next", "pmark", "", {u"jipdec preliminary"_qs}, u"確報"_qs);
}

void tst_Forms::saysWhichReportIsNext()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, authorities);
    QFETCH(QStringList, filed);
    const Incident incident = Tests::incidentOf(authorities.isEmpty() ? bare : "\"authorities\":[" + authorities + ']');
    QList<Ledger::FilingRow> filings;
    for (const QString &each : filed)
        filings += filing(each.section(u' ', 0, 0), *Base::fromName<Incidents::Stage>(each.section(u' ', 1)), incident, 20 + int(filings.size()));
    const FilledField field = fieldOf(filled(*shipped().form(form), incident, {}, {}, filings), "report_kind");
    QTEST(field.text, "text");
    QCOMPARE(field.state, field.text.isEmpty() ? FieldState::ByHand : FieldState::Filled);
    QCOMPARE(field.chosen.size(), field.text.isEmpty() ? 0 : 1);
}

void tst_Forms::marksWhatChangedSinceTheLastFiling()
{
    const QByteArray facts = R"("reference":"2026-014","cause_detail":"確認の漏れ","timeline":[{"when":"2026-11-20","text":"発覚"}],
        "authorities":[{"to":"police","stage":"consultation","state":"done"}],"counts":[{"of":"persons","value":)";
    const Incident then = Tests::incidentOf(facts + "1700}]"), now = Tests::incidentOf(facts + R"(1748}],"summary":"続き",
        "data":[{"items":["name"]}])");
    const QList<Ledger::FilingRow> filings = {filing(u"ppc"_qs, Incidents::Stage::Preliminary, then, 24),
                                              filing(u"jipdec"_qs, Incidents::Stage::Preliminary, now, 26)};
    const Form form = shippedForm("ppc-business");
    const Sheet sheet = filled(form, now, {}, {}, filings);
    QVERIFY(sheet.since && sheet.since->receipt == u"R8-24"_qs);
    const FilledField persons = fieldOf(sheet, "persons"), previous = fieldOf(sheet, "previous");
    QCOMPARE(persons.former, u"1,700名"_qs);
    QCOMPARE(persons.changes, (QList<Part>{{0, 6}}));
    QCOMPARE(previous.text, u"個人情報保護委員会　速報　2026年11月24日（火）　受付番号 R8-24"_qs); // nobody else's
    QCOMPARE(previous.former, u"なし"_qs);
    QVERIFY(!fieldOf(sheet, "cause_detail").former && !fieldOf(sheet, "report_kind").former);
    const QString text = toText(sheet, u"件名"_qs, Language::Japanese);
    QVERIFY2(text.contains(u"本人の数（必須・前回から変更）\t6字\t1,748名"_qs), qPrintable(text));
    QVERIFY2(text.contains(u"前回の提出（2026-11-24、受付番号 R8-24）から変わった欄："_qs), qPrintable(text));
    QVERIFY(!filled(form, now, {}, {}).since);
    QVERIFY(toText(filled(form, then, {}, {}, {filings[0]}), {}, Language::English).contains(u"Changed since the last filing (2026-11-24, receipt R8-24): Earlier reports"_qs));
}

void tst_Forms::readsAsText()
{
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::sample(Tests::sampleNames()[3]), {}, {});
    const QString text = toText(sheet, u"2021-004"_qs, Language::Japanese);
    QVERIFY(text.contains(u"\n本人の数（必須）\t6字\t1,748名\n"_qs));
    QVERIFY(text.contains(u"\n事実経過（必須）\t576字\t\n\t通信教育"_qs));
    QVERIFY(text.contains(u"\nふりがな（未確認・手で記入）\t0字\t\n"_qs));
    QVERIFY(text.contains(u"「未確認」の欄は"_qs) && text.contains(u"\n所在地\town.address\n"_qs));
    QVERIFY(toText(sheet, {}, Language::English).contains(u"Number of persons (required)\tLength: 6\t1,748名"_qs));
    QVERIFY(toText(sheet, {}, Language::English).contains(u"\ncorporate number\town.corporate_number\n"_qs));
    const Sheet notice = filled(shippedForm("entrusting"), Tests::sample(Tests::sampleNames()[12]), {}, {});
    QVERIFY(!toText(notice, {}, Language::Japanese).contains(u"未確認"_qs));
}

void tst_Forms::readsAsJson()
{
    const Sheet sheet = filled(shippedForm("ppc-business"), Tests::sample(Tests::sampleNames()[3]), {}, {});
    const QJsonObject json = toJson(sheet, Language::Japanese);
    QCOMPARE(json[u"form"].toString(), u"ppc-business"_qs);
    const auto rule = json[u"sections"][2][u"fields"][4];
    QCOMPARE(rule[u"id"].toString(), u"rule"_qs);
    QCOMPARE(rule[u"text"].toString(), u"第4号"_qs);
    QCOMPARE(rule[u"options"][3][u"chosen"].toBool(), true);
    QCOMPARE(rule[u"options"][0][u"chosen"].toBool(true), false);
    QVERIFY(rule[u"limit"].isNull() && !rule[u"verified"].toBool(true));
    QCOMPARE(json[u"missing"].toArray().size(), 7); // four of them of the officer
}

QTEST_GUILESS_MAIN(tst_Forms)
#include "tst_forms.moc"

#include "model/incident/json.h"
#include "model/letters/compose.h"
#include "tests/support/letters.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Letters;
using Base::Language;
using Incidents::Incident;
using Incidents::OwnOrganisation;

class tst_Compose : public QObject
{
    Q_OBJECT
private:
    static Incident incident(const QByteArray &rest)
    {
        const QByteArray json = R"({"format":"tenmatsu-incident/1","title":"件名")" + rest + "}";
        const auto read = Incidents::fromJson(QJsonDocument::fromJson(json).object());
        if (!read)
            qFatal("%s in %s", qPrintable(Base::line(read.problems().first(), Language::English)), json.constData());
        return *read;
    }
    static Composition composed(const char *body, const Incident &incident, const OwnOrganisation &own = {},
                                const Options &options = {}, const char *header = "language: ja")
    {
        const auto letter =
            readTemplate(QStringLiteral("letter: x\n%1\n---\n%2").arg(QString::fromUtf8(header), QString::fromUtf8(body)));
        if (!letter)
            qFatal("%s", qPrintable(Base::line(letter.problems().first(), Language::English)));
        return *compose(*letter, incident, own, options);
    }
    static QString words(const char *body, const Incident &incident, const OwnOrganisation &own = {},
                         const Options &options = {})
    {
        return Tests::wordsOf(composed(body, incident, own, options).document).trimmed();
    }
    static QStringList labels(const QList<MissingFact> &missing)
    {
        QStringList all;
        for (const MissingFact &fact : missing)
            all += fact.label;
        return all;
    }
    static QList<Run> runs(const Document &document)
    {
        QList<Run> all;
        for (const Block &block : document.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                all += paragraph->runs;
            else if (const auto *table = std::get_if<Table>(&block)) {
                for (const auto &row : table->rows) {
                    for (const Cell &cell : row) {
                        for (const Paragraph &paragraph : cell.paragraphs)
                            all += paragraph.runs;
                    }
                }
            }
        }
        return all;
    }

private Q_SLOTS:
    void putsFactsInAsTheyAre_data();
    void putsFactsInAsTheyAre();
    void readsTagsInBothLanguages();
    void writesTheEraThatWasChosen();
    void repeatsAPartForEachEntry();
    void marksWhatIsMissing();
    void listsAMissingFactOnce();
    void refusesWithAReason();
    void quotesWhatItConsulted();
    void seesWhatChanged();
    void namesFactsAndNotConditions();
    void doesNotAgeByItsOwnDate();
    void signsForTheOrganisationOfTheIncident();
    void datesItselfByTheLastThingDone();
    void knowsTheUsualEra_data();
    void knowsTheUsualEra();
    void writesEnglish();
    void tellsWhatEachTagWouldPrint();
};

void tst_Compose::putsFactsInAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"{{発生日時}}", "{{#経過}}", "{{/経過}}", "<img src=\"file:///etc/passwd\">", "# 見出し", "- 項目",
                             "| 表 | 表 |", "\\エスケープ", "~~~", "{0} %1", "&lt;b&gt;", "𠮷髙﨑😀", "【要確認：発生原因】", "-[①] 印"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Compose::putsFactsInAsTheyAre()
{
    QFETCH(QString, text);
    Incident fact = incident("");
    fact.summary = text;
    fact.actions = {Incidents::Action{.label = text, .title = text}};
    const Document document =
        composed("{{概要}}\n- {{概要}}\n|! 表 | {{概要}}\n# {{概要}}\n{{#今後の措置}}\n-[{{ラベル}}] {{対策}}\n{{/今後の措置}}", fact)
            .document;
    QCOMPARE(Tests::wordsOf(document).count(text + u'\n'), 5);
    QCOMPARE(document.blocks.size(), 5);
    QCOMPARE(std::get<Paragraph>(document.blocks.last()).marker, text);
    for (const Run &run : runs(document))
        QVERIFY(run.mark == Mark::None);
}

void tst_Compose::readsTagsInBothLanguages()
{
    const Incident fact = incident(R"(,"counts":[{"of":"persons","value":1748,"unit":"名"}])");
    QCOMPARE(words("{{人数}} {{persons}} {{persons|kanji}} {{人数|桁区切りなし|単位なし}}", fact),
             QStringLiteral("1,748名 1,748名 千七百四十八名 1748"));
}

void tst_Compose::writesTheEraThatWasChosen()
{
    const Incident fact = incident(R"(,"occurred":{"at":"2019-04-30"})");
    QCOMPARE(words("{{発生日時}}", fact), QStringLiteral("2019年4月30日（火）"));
    QCOMPARE(words("{{発生日時}} {{発生日時|西暦|曜日なし}}", fact, {}, {.era = Base::Era::Japanese}),
             QStringLiteral("平成31年4月30日（火） 2019年4月30日"));
    const Incident late = incident(R"(,"occurred":{"at":"2022-06-30T22:25Z"})");
    QCOMPARE(words("{{発生日時|午前午後}}", late), QStringLiteral("2022年7月1日（金）午前7時25分"));
    QCOMPARE(words("{{発生日時}}", late, {}, {.zone = QTimeZone("Europe/London")}),
             QStringLiteral("2022年6月30日（木）23時25分"));
}

void tst_Compose::repeatsAPartForEachEntry()
{
    const Incident fact = incident(R"(,"data":[{"group":"里親","items":["name","phone"]},{"group":"里子","items":["age"]}],
        "counts":[{"of":"persons","value":63,"group":"里親"},{"of":"persons","value":147}])");
    QCOMPARE(words("{{#情報の区分}}\n- {{区分}}：{{項目}}{{#区分の人数}}（{{区分の人数}}、計{{人数}}）{{/区分の人数}}\n{{/情報の区分}}", fact),
             QStringLiteral("里親：氏名、電話番号（63名、計147名）\n里子：年齢"));
    QCOMPARE(words("{{#情報の区分}}{{^最初}}／{{/最初}}{{区分}}{{#最後}}。{{/最後}}{{/情報の区分}}", fact),
             QStringLiteral("里親／里子。"));
    QCOMPARE(words("{{#情報の区分}}{{#項目}}{{内容}}{{^最後}}・{{/最後}}{{/項目}}；{{/情報の区分}}", fact),
             QStringLiteral("氏名・電話番号；年齢；"));
    QCOMPARE(words("{{^経過}}なし{{/経過}}{{#経過}}あり{{/経過}}", fact), QStringLiteral("なし"));
}

void tst_Compose::marksWhatIsMissing()
{
    const Composition letter = composed("原因は{{発生原因}}", incident(R"(,"cause_detail":"  \n\t")"));
    QCOMPARE(Tests::wordsOf(letter.document).trimmed(), QStringLiteral("原因は【要確認：発生原因】"));
    const QList<Run> all = runs(letter.document);
    QVERIFY(all.last().mark == Mark::Missing);
    QCOMPARE(all.last().tag, QStringLiteral("cause_detail"));
    QCOMPARE(letter.missing, (QList<MissingFact>{{.tag = QStringLiteral("cause_detail"),
                                                  .label = QStringLiteral("発生原因"),
                                                  .path = QStringLiteral("cause_detail")}}));
}

void tst_Compose::listsAMissingFactOnce()
{
    const Composition letter = composed("{{原因の種類}}{{様式の原因}}{{原因の種類}}{{#該当条項}}{{判定}}{{/該当条項}}", incident(""));
    QCOMPARE(labels(letter.missing),
             QStringList({QStringLiteral("原因の種類"), QStringLiteral("要配慮個人情報を含む"),
                          QStringLiteral("不正利用により財産的被害が生じるおそれ"),
                          QStringLiteral("不正の目的による行為のおそれ"), QStringLiteral("本人の数が1,000人を超える")}));
    QCOMPARE(letter.missing.last().path, QStringLiteral("counts"));
}

void tst_Compose::refusesWithAReason()
{
    const auto letter = shippedTemplate(QStringLiteral("ppc-final"), Language::Japanese);
    const auto refused = compose(*letter, incident(R"(,"event":{"leak":"no","loss":"no","damage":"no"})"), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.problems().first().kind, QStringLiteral("letters.nothing_leaked"));
}

void tst_Compose::quotesWhatItConsulted()
{
    const Incident fact = incident(R"(,"redress":"菓子折","timeline":[{"when":"2021-10-14T17:10","kind":"sent","text":"送信"},
        {"when":"2021-10-14T17:19","kind":"discovered","text":"発覚"}])");
    const auto quoted = composed("{{#補償}}{{補償}}{{/補償}}{{補償|全角}}{{#委託先で発生}}{{/委託先で発生}}{{#概要}}{{/概要}}"
                                 "{{#経過}}{{日時|曜日なし}}{{内容}}{{/経過}}{{文書番号}}{{項目}}",
                                 fact)
                            .quoted;
    QStringList lines;
    for (const QuotedFact &one : quoted)
        lines += one.tag + u'=' + one.value;
    QCOMPARE(lines, QStringList({QStringLiteral("redress=菓子折"), QStringLiteral("by_contractor=いいえ"),
                                 QStringLiteral("summary="), QStringLiteral("timeline[0]=2021年10月14日（木）17時10分　送信"),
                                 QStringLiteral("timeline[1]=2021年10月14日（木）17時19分　発覚"), QStringLiteral("items=")}));
}

void tst_Compose::seesWhatChanged()
{
    const char *body = "{{人数}}{{補償}}{{#経過}}{{内容}}{{/経過}}{{#関係機関}}{{宛先}}{{#済み}}済{{/済み}}{{/関係機関}}";
    const auto then = composed(body, incident(R"(,"counts":[{"of":"persons","value":1700}],"redress":"菓子折",
        "timeline":[{"text":"甲"},{"text":"乙"}],"authorities":[{"to":"ppc","state":"planned"}])"));
    const auto now = composed(body, incident(R"(,"counts":[{"of":"persons","value":1748}],
        "timeline":[{"text":"丙"},{"text":"甲"},{"text":"乙"}],"authorities":[{"to":"ppc","state":"done"}])"));
    QStringList lines;
    for (const ChangedFact &change : changedFacts(then.quoted, now.quoted))
        lines += change.tag + u' ' + change.label + u": " + change.before + u" -> " + change.after;
    QCOMPARE(lines, QStringList({QStringLiteral("persons 本人の数: 1,700名 -> 1,748名"),
                                 QStringLiteral("redress 補償: 菓子折 -> "), QStringLiteral("timeline 経過:  -> 丙"),
                                 QStringLiteral("authorities 関係機関への報告: 個人情報保護委員会 -> 個人情報保護委員会　済み")}));
    QCOMPARE(changedFacts(now.quoted, now.quoted), QList<ChangedFact>());
}

void tst_Compose::namesFactsAndNotConditions()
{
    const auto cause = [](const QString &value) {
        return QuotedFact{QStringLiteral("cause"), QStringLiteral("原因の種類"), value};
    };
    const QuotedFact was = cause(QStringLiteral("宛先の誤り")), is = cause(QStringLiteral("外装への印字"));
    const auto condition = [](const QString &value) {
        return QuotedFact{QStringLiteral("receivers_are_persons"), QStringLiteral("受信者が本人"), value};
    };
    const QuotedFact yes = condition(QStringLiteral("はい")), no = condition(QStringLiteral("いいえ"));
    const auto changes = changedFacts({yes, was}, {no, is});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].label, QStringLiteral("原因の種類"));
    QVERIFY2(!changedFacts({yes, was}, {no, was}).isEmpty(), "the letter reads differently, though no quoted fact does");
}

void tst_Compose::doesNotAgeByItsOwnDate()
{
    const Incident fact = incident("");
    const char *body = "{{文書日付}}{{文書番号}}{{宛名}}";
    const auto one = composed(body, fact, {}, {.date = QDate(2026, 1, 1), .documentNumber = QStringLiteral("第1号")});
    const auto other = composed(body, fact, {}, {.date = QDate(2026, 2, 1), .documentNumber = QStringLiteral("第2号")});
    QVERIFY(changedFacts(one.quoted, other.quoted).isEmpty());
    QCOMPARE(Tests::wordsOf(one.document).trimmed(), QStringLiteral("2026年1月1日第1号対象となる皆様"));
}

void tst_Compose::signsForTheOrganisationOfTheIncident()
{
    OwnOrganisation own;
    own.name = QStringLiteral("見本株式会社");
    own.sector = QStringLiteral("製造");
    own.signatories = {{.title = QStringLiteral("社長"), .name = QStringLiteral("見本 太郎")}};
    own.desks = {{.name = QStringLiteral("相談窓口")}};
    const char *body = "{{発信者}}/{{自称}}/{{署名者}}/{{業種}}/{{窓口}}";
    QCOMPARE(words(body, incident(""), own), QStringLiteral("見本株式会社/当社/見本 太郎/製造/相談窓口"));
    QCOMPARE(words(body, incident(R"(,"organisation":{"name":"見本株式会社","sector":"小売"},"contacts":[{"name":"本件窓口"}])"), own),
             QStringLiteral("見本株式会社/当社/見本 太郎/小売/本件窓口"));
    QCOMPARE(words(body, incident(R"(,"organisation":{"name":"見本市"})"), own),
             QStringLiteral("見本市/本市/【要確認：発信者の職名と氏名】/【要確認：業種】/【要確認：お問い合わせ窓口】"));
    own.selfWord = QStringLiteral("弊社");
    own.signatories = {};
    own.representative = Incidents::Signatory{.name = QStringLiteral("見本 次郎")};
    QCOMPARE(words("{{自称}}/{{署名者}}", incident(""), own), QStringLiteral("弊社/見本 次郎"));
}

void tst_Compose::datesItselfByTheLastThingDone()
{
    const Incident fact = incident(R"(,"publications":[{"state":"done","when":"2021-10-20"},{"state":"planned","when":"2021-12-01"}],
        "actions":[{"title":"a","done":"2021-11-08"},{"title":"b","due":"2021-12-24"}],
        "persons_informed":[{"state":"done","when":{"at":"2021-10-14T17:10","until":"2021-12-31"}}])");
    QCOMPARE(words("{{文書日付}}", fact), QStringLiteral("2021年11月8日"));
    QCOMPARE(words("{{文書日付|曜日}}", fact, {}, {.date = QDate(2021, 11, 9)}), QStringLiteral("2021年11月9日（火）"));
    QCOMPARE(words("{{文書日付}}", incident("")), QStringLiteral("【要確認：文書の日付】"));
}

void tst_Compose::knowsTheUsualEra_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("japanese");
    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("own words") << QByteArray(R"(,"summary":"令和5年5月1日に")") << true;
    QTest::newRow("first year") << QByteArray(R"(,"timeline":[{"text":"令和元年の"}])") << true;
    QTest::newRow("a city") << QByteArray(R"(,"organisation":{"kind":"local_government"})") << true;
    QTest::newRow("a city that writes western years")
        << QByteArray(R"(,"organisation":{"kind":"local_government"},"summary":"2023年に")") << false;
    QTest::newRow("a company") << QByteArray(R"(,"organisation":{"kind":"business"})") << false;
}

void tst_Compose::knowsTheUsualEra()
{
    QFETCH(QByteArray, rest);
    QFETCH(bool, japanese);
    QCOMPARE(usualEra(incident(rest)) == Base::Era::Japanese, japanese);
}

void tst_Compose::writesEnglish()
{
    const Incident fact = incident(R"(,"event":{"leak":"suspected"},"occurred":{"at":"2021-10-14T17:10","approx":true},
        "data":[{"items":["name","email"]}],"counts":[{"of":"persons","value":1748,"bound":"up_to","unit":"名"}])");
    const Composition letter = composed("{{matter}}: {{items}}, {{persons}}, {{occurred}}. {{cause_detail}}", fact, {}, {},
                                        "language: en");
    QCOMPARE(Tests::wordsOf(letter.document).trimmed(),
             QStringLiteral("suspected leak of personal information: name, e-mail address, up to 1,748, "
                            "Thursday, 14 October 2021, around 17:10. [to be confirmed: cause]"));
    QVERIFY(letter.document.language == Language::English);
}

void tst_Compose::tellsWhatEachTagWouldPrint()
{
    const auto texts = tagTexts(incident(R"(,"summary":"概要文")"), {}, {}, Language::Japanese);
    QCOMPARE(texts.size(), tagInfos().size());
    for (const TagText &tag : texts) {
        if (tag.info->id == u"summary")
            QCOMPARE(tag.text, QStringLiteral("概要文"));
        if (tag.info->id == u"cause_detail")
            QCOMPARE(tag.text, QString());
    }
}

QTEST_GUILESS_MAIN(tst_Compose)
#include "tst_compose.moc"

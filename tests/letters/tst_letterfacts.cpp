#include "model/incident/json.h"
#include "model/letters/compose.h"
#include "tests/support/letters.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Letters;
using Incidents::Incident;

/// What single tags say for small incidents.
class tst_LetterFacts : public QObject
{
    Q_OBJECT
private:
    static Incident incident(const QByteArray &rest)
    {
        const QByteArray json = R"({"format":"tenmatsu-incident/1","title":"件名")" + rest + "}";
        const auto read = Incidents::fromJson(QJsonDocument::fromJson(json).object());
        if (!read)
            qFatal("%s in %s", qPrintable(Base::line(read.problems().first(), Base::Language::English)),
                   json.constData());
        return *read;
    }
    static QString said(const QString &body, const Incident &incident)
    {
        const auto letter = readTemplate(QStringLiteral("letter: x\n---\n") + body);
        if (!letter)
            qFatal("%s", qPrintable(Base::line(letter.problems().first(), Base::Language::English)));
        const auto composed = compose(*letter, incident, {}, {});
        return Tests::wordsOf(composed->document).trimmed().replace(u'\n', u'/');
    }

private Q_SLOTS:
    void holdsConditions_data();
    void holdsConditions();
    void says_data();
    void says();
    void printsThePostalCodeOfTheSender_data();
    void printsThePostalCodeOfTheSender();
};

void tst_LetterFacts::holdsConditions_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *tag, const char *rest, bool holds) {
        QTest::addRow("%s %s", tag, rest) << QString::fromUtf8(tag) << QByteArray(rest) << holds;
    };
    row("漏えいなし", "", false);
    row("漏えいなし", R"(,"event":{"leak":"no"})", false);
    row("漏えいなし", R"(,"event":{"leak":"no","loss":"no","damage":"no"})", true);
    row("おそれのみ", R"(,"event":{"leak":"suspected"})", true);
    row("おそれのみ", R"(,"event":{"leak":"yes","loss":"suspected"})", false);
    row("行政機関等", R"(,"organisation":{"kind":"local_government"})", true);
    row("行政機関等", R"(,"organisation":{"kind":"article58"})", false);
    row("委託先で発生", R"(,"role":"own","parties":[{"id":"p1","role":"platform"}])", false);
    row("委託先で発生", R"(,"role":"entrusting")", true);
    row("委託先で発生", R"(,"role":"entrusted","parties":[{"id":"p1","role":"entrusting"}])", false);
    row("委託先で発生", R"(,"role":"entrusted","parties":[{"id":"p1","role":"sub_entrusted"}])", true);
    row("外部からの攻撃", R"(,"cause":"other","causes":["other","malware"])", true);
    row("外部からの攻撃", R"(,"cause":"theft")", false);
    row("該当条項なし", "", false);
    row("該当条項なし", R"(,"sensitive":"no","financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":1000}])", true);
    row("該当条項なし", R"(,"sensitive":"no","financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":1001}])", false);
    row("受信者が本人", R"(,"cause":"cc_instead_of_bcc")", true);
    row("受信者が本人", R"(,"cause":"other","causes":["other","cc_instead_of_bcc"])", true);
    row("受信者が本人", R"(,"cause":"wrong_recipient")", false);
    row("受信者が本人", R"(,"counts":[{"of":"persons","value":5},{"of":"delivered","value":3},{"of":"not_sent","value":2}])", true);
    row("一部の方が受信", R"(,"counts":[{"of":"persons","value":5},{"of":"delivered","value":3},{"of":"not_sent","value":1}])", false);
    row("一部の方が受信", R"(,"counts":[{"of":"persons","value":5},{"of":"delivered","value":5},{"of":"not_sent","value":0}])", false);
    row("削除が必要", "", true);
    row("削除が必要", R"(,"recovery":{"recovered_unseen":"yes"})", false);
    row("削除が必要", R"(,"counts":[{"of":"recipients","value":2},{"of":"deleted","value":2}])", false);
    row("削除が必要", R"(,"counts":[{"of":"recipients","value":2},{"of":"deleted","value":1}])", true);
    row("人数非公表", R"(,"counts":[{"of":"persons","value":null,"reason":"withheld"}])", true);
    row("人数非公表", R"(,"counts":[{"of":"persons","value":null,"reason":"unknown"}])", false);
    row("電話番号を含む", R"(,"data":[{"items":["保護者の電話番号"]}])", true);
    row("電話番号を含む", R"(,"data":[{"items":["email"],"excluded":["phone"]}])", false);
    row("注意を要する項目を含む", R"(,"data":[{"items":["name"]},{"items":["password"]}])", true);
    row("注意を要する項目を含む", R"(,"data":[{"items":["name"]}])", false);
    row("主体が複数", R"(,"actions":[{"title":"a"},{"title":"b","party":"own"}])", false);
    row("主体が複数", R"(,"parties":[{"id":"p1"}],"actions":[{"title":"a","party":"p1"}])", true);
    row("公表を更新", R"(,"publications":[{"state":"done"},{"state":"planned"}])", false);
    row("公表を更新", R"(,"publications":[{"state":"done"},{"state":"done"}])", true);
    row("公表しない", R"(,"publications":[{"state":"none"}])", true);
    row("公表しない", R"(,"publications":[])", false);
    row("全員に連絡済み", R"(,"persons_informed":[{"state":"done","count":3,"of":3}])", true);
    row("全員に連絡済み", R"(,"persons_informed":[{"state":"done","count":2,"of":3}])", false);
    row("全員に連絡済み", R"(,"persons_informed":[{"state":"running","count":3,"of":3}])", false);
    row("全員に連絡済み", R"(,"counts":[{"of":"persons","value":4}],"persons_informed":[{"state":"done","count":3,"of":3}])", false);
    row("全員に連絡済み", R"(,"counts":[{"of":"persons","value":4}],"persons_informed":[{"state":"done","count":3,"of":3},{"state":"done","count":1,"of":1}])", true);
    row("全員に連絡済み", R"(,"counts":[{"of":"persons","value":4,"bound":"about"}],"persons_informed":[{"state":"done","count":3,"of":3}])", true);
    row("連絡の不足", R"(,"counts":[{"of":"persons","value":4}],"persons_informed":[{"state":"done","count":3,"of":3}])", true);
    row("連絡の不足", R"(,"counts":[{"of":"persons","value":4}],"persons_informed":[{"state":"running","count":3,"of":4}])", false);
    row("本人へ未連絡", "", false); // nobody said so
    row("本人へ未連絡", R"(,"persons_informed":[])", true);
    row("マイナンバーを含む", R"(,"my_number":"no")", false);
    row("マイナンバーを含む", R"(,"data":[{"items":["my_number"]}])", true);
    row("該当条項なし", R"(,"my_number":"yes","sensitive":"no","financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":1}])", false);
    row("番号法のみ", R"(,"my_number":"yes","sensitive":"no","financial_harm":"no","malicious":"no","counts":[{"of":"persons","value":1}])", true);
    row("指定管理者で発生", R"(,"role":"entrusting","parties":[{"id":"p1","role":"designated_manager"}])", true);
    row("委託先の関与", R"(,"role":"entrusting","parties":[{"id":"p1","role":"designated_manager"}])", false);
    row("委託先の関与", R"(,"role":"entrusting")", true);
    row("後に把握", R"(,"discovered":"2023-05-04T10:34","known":"2023-05-04T16:45")", true);
    row("後に把握", R"(,"discovered":"2023-05-04T10:34","known":"2023-05-04T10:34")", false);
    row("掲載期間", R"(,"channel":"web","occurred":{"at":"2021-05-24","until":"unknown"})", true);
    row("掲載期間", R"(,"channel":"email","occurred":{"at":"2021-05-24","until":"2021-05-25"})", false);
    row("掲載期間", R"(,"channel":"web","occurred":{"at":"2021-05-24"})", false);
}

void tst_LetterFacts::holdsConditions()
{
    QFETCH(QString, tag);
    QFETCH(QByteArray, rest);
    QFETCH(bool, holds);
    QCOMPARE(said(QStringLiteral("{{#%1}}はい{{/%1}}{{^%1}}いいえ{{/%1}}").arg(tag), incident(rest)),
             holds ? QStringLiteral("はい") : QStringLiteral("いいえ"));
}

void tst_LetterFacts::says_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *body, const QByteArray &rest, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(body) << rest << QString::fromUtf8(words);
    };
    row("matter", "{{事態}}", R"(,"event":{"leak":"no","loss":"suspected"})", "個人情報の滅失のおそれ");
    row("matter of trade data", "{{事態}}", R"(,"event":{"leak":"yes"},"scope":"not_personal_data")", "お取引情報の漏えい");
    row("nothing leaked", "{{事態}}", R"(,"event":{"leak":"no","loss":"no","damage":"no"})", "件名");
    row("kinds of event", "{{発生事案}}", R"(,"event":{"leak":"suspected","loss":"yes","damage":"no"})", "漏えいのおそれ、滅失");
    row("no kind of event", "{{発生事案}}", R"(,"event":{"leak":"no","loss":"no","damage":"no"})", "漏えい、滅失、毀損のいずれもなし");
    row("class of the mark", "{{事象分類}}", R"(,"cause":"wrong_attachment")", "誤送信");
    row("items of the rules that apply", "{{#該当条項}}{{#該当}}{{号}}{{/該当}}{{/該当条項}}", R"(,"sensitive":"yes","malicious":"no")", "規則第7条第1号");
    row("sum of groups", "{{人数}}", R"(,"counts":[{"of":"persons","value":63,"group":"a","unit":"名"},{"of":"persons","value":84,"group":"b"}])", "147名");
    row("groups that overlap", "{{人数}}", R"(,"counts":[{"of":"persons","value":63,"group":"a"},{"of":"persons","value":84,"group":"b","overlaps":true}])", "【要確認：本人の数】");
    row("organisations", "{{人数}}", R"(,"counts":[{"of":"organisations","value":12,"unit":"社"}])", "12社");
    row("a number not known", "{{人数}}", R"(,"counts":[{"of":"persons","value":null,"reason":"unknown"}])", "不明");
    row("a number not stated", "{{人数}}", R"(,"counts":[{"of":"persons","value":null,"reason":"not_stated"}])", "【要確認：本人の数】");
    row("figures beside the total", "{{#人数の内訳}}{{種別}}{{数}};{{/人数の内訳}}",
        R"(,"counts":[{"of":"persons","value":9},{"of":"addresses","value":9},{"of":"messages","value":2,"unit":"通"},
            {"of":"opened","value":0},{"of":"recipients","value":null,"reason":"not_stated"}])", "送信通数2通;開封0名;");
    row("figures shown with their data", "{{#人数の内訳}}{{区分}}{{数}};{{/人数の内訳}}",
        R"(,"data":[{"group":"里親"}],"counts":[{"of":"persons","value":9,"group":"里親"},{"of":"persons","value":8,"group":"里子"}])", "里子8名;");
    row("figure of a group", "{{#情報の区分}}{{区分}}{{区分の人数}};{{/情報の区分}}",
        R"(,"data":[{"group":"施設"}],"counts":[{"of":"organisations","value":1,"unit":"か所","group":"施設"}])", "施設1か所;");
    row("contractor", "{{委託先}}、{{委託先の立場}}、{{委託の関係}}", R"(,"role":"entrusting","parties":[{"id":"p0","role":"platform"},{"id":"p1","name":"甲社","role":"designated_manager"}])",
        "甲社、指定管理者、施設の管理を任せている");
    row("a contractor nobody named", "{{委託先}}", R"(,"role":"entrusting")", "【要確認：委託先の名称】");
    const char *chain = R"(,"role":"entrusting","occurred":"2026-04-24","parties":[{"id":"p1","name":"乙社","role":"entrusted","entrusted_by":"own"},
        {"id":"p2","name":"丙社","role":"sub_entrusted","entrusted_by":"p1"}],"timeline":[%1])";
    const auto chainWith = [chain](const char *step) { return QString::fromUtf8(chain).arg(QString::fromUtf8(step)).toUtf8(); };
    row("one of several contractors", "{{委託先}}", chainWith(""), "【要確認：どの委託先で起きたか】");
    row("the contractor that sent it", "{{委託先}}", chainWith(R"({"party":"p1","kind":"sent","text":"送信"})"), "乙社");
    row("the contractor where it happened", "{{自称}}が{{委託の関係}}{{委託先}}", chainWith(R"({"party":"p2","when":"2026-04-24","text":"感染"})"),
        "私どもが業務を委託している乙社の再委託先である丙社");
    row("every contractor", "{{#委託先の一覧}}{{名称}}{{立場}};{{/委託先の一覧}}", chainWith(""), "乙社委託先;丙社再委託先;");
    row("what happened", "{{起きたこと}}", R"(,"cause":"fax_misdial","title":"至急対応のこと")", "ファクシミリを、誤った番号に送信しました");
    row("what happened, of no known kind", "{{起きたこと}}", R"(,"cause":"other")", "【要確認：起きたこと】");
    row("items of the My Number Act", "{{#番号法の該当条項}}{{号}}{{判定}};{{/番号法の該当条項}}",
        R"(,"my_number":"yes","malicious":"no","facts":{"my_number_system":"no","public_browsable":"yes"},"counts":[{"of":"persons","value":101}])",
        "番号法の規則第2条第1号非該当;番号法の規則第2条第2号非該当;番号法の規則第2条第3号該当;番号法の規則第2条第4号該当;");
    row("all of those of then", "{{#本人への連絡}}{{補足}}{{/本人への連絡}}、{{連絡の到達}}",
        R"(,"counts":[{"of":"persons","value":9,"unit":"名"}],"persons_informed":[{"by":"post","state":"done","count":3,"of":3}])", "郵送、対象9名のうち3名、対象9名のうち3名");
    row("client", "{{委託元}}", R"(,"role":"entrusted","parties":[{"id":"p1","name":"乙省","role":"entrusting"}])", "乙省");
    row("protection", "{{暗号化}}", R"(,"protection":{"encrypted":"yes","key_safe":"no"})", "あり（ただし、復号に必要な情報が保護されていない）");
    row("found by, told in words", "{{発覚日時}}{{#発見の経緯}}!{{/発見の経緯}}", R"(,"discovered":{"at":null,"text":"後日判明"},"discovered_by":"own")", "後日判明");
    row("a group of persons", "{{宛名}}", R"(,"data":[{"group":"会員"}])", "対象となる会員の皆様");
    row("customers", "{{宛名}}", R"(,"data":[{"group":"お客様"}])", "対象となるお客様");
    row("minors", "{{宛名}}", R"(,"data":[{"group":"新入生"}])", "対象となる新入生と保護者の皆様");
    row("one minor", "{{宛名}}", R"(,"data":[{"group":"園児"}],"counts":[{"of":"persons","value":1}])", "対象となる園児の保護者様");
    row("guardians named", "{{宛名}}", R"(,"data":[{"group":"園児と保護者"}])", "対象となる園児と保護者の皆様");
    row("several groups", "{{宛名}}", R"(,"data":[{"group":"会員"},{"group":"職員"}])", "対象となる皆様");
    row("partners", "{{宛名}}", R"(,"scope":"not_personal_data","data":[{"group":"受注先"}])", "対象となるお取引先の皆様");
    row("same day", "{{#経過}}- {{日時}} {{内容}}\n{{/経過}}",
        R"(,"timeline":[{"when":"2021-10-14T17:10","text":"a"},{"when":"2021-10-14T17:19","text":"b"},{"text":"c"},{"when":null,"text":"d"},{"when":"2021-10-14T18","text":"e"}])",
        "2021年10月14日（木）17時10分 a/同日 17時19分 b/【要確認：経過の日時】 c/日時不明 d/2021年10月14日（木）18時 e");
    row("an entry made late", "{{#経過}}{{内容}}{{/経過}}",
        R"(,"timeline":[{"when":"2021-10-14T17:10","text":"a"},{"when":"2021-10-16","text":"b"},{"when":null,"text":"c"},{"when":"2021-10-15T09:00","text":"d"},{"when":"2021-10-16T08:00","text":"e"}])", "adbce");
    row("a correction", "{{#経過}}{{内容}}{{/経過}}",
        R"(,"timeline":[{"when":"2021-10-14","text":"a"},{"when":"2021-10-15","text":"b"},{"when":"2021-10-14","text":"A","supersedes":1,"why":"誤記"}])", "Ab");
    row("responses", "{{#発覚後の対応}}{{内容}}{{/発覚後の対応}}",
        R"(,"timeline":[{"kind":"restored","text":"a"},{"kind":"sent","text":"b"},{"kind":"discovered","text":"c"},{"kind":"stopped","text":"d"},{"kind":"police","text":"e"},{"kind":"published","text":"f"}])", "de");
    row("responses beside reports", "{{#発覚後の対応}}{{内容}}{{/発覚後の対応}}",
        R"(,"authorities":[{"to":"police"}],"timeline":[{"kind":"stopped","text":"d"},{"kind":"police","text":"e"}])", "d");
    row("parties of steps", "{{#経過}}{{主体}};{{/経過}}",
        R"(,"organisation":{"name":"甲市"},"parties":[{"id":"p1","name":"乙社"},{"id":"p2","role":"carrier"}],"timeline":[{"party":"own","text":"a"},{"party":"p1","text":"b"},{"party":"p2","text":"c"},{"party":"recipient","text":"d"},{"text":"e"}])",
        "本市;乙社;配送事業者;受信者;【要確認：主体】;");
    row("informed", "{{#本人への連絡}}- {{補足}}\n{{/本人への連絡}}",
        R"(,"parties":[{"id":"p1","name":"乙社"}],"counts":[{"of":"persons","value":9,"unit":"件"}],"persons_informed":[
            {"by":"email","state":"done","count":9,"of":9,"party":"p1"},{"by":"post","state":"running","count":3,"of":9},
            {"by":"other","state":"planned"},{"by":"phone","state":"done","of":9},{"by":"visit","state":"done","count":2}])",
        "乙社から、電子メール、対象9件の全員/郵送、対象9件のうち3件、実施中/予定/電話、対象9件/訪問、2件");
    row("authorities", "{{#関係機関}}{{#経由}}{{経由}}を通じて{{/経由}}{{宛先}};{{/関係機関}}",
        R"(,"authorities":[{"to":"ppc","via":"other:財務局"},{"to":"ministry:金融庁"},{"to":"police"}])", "財務局を通じて個人情報保護委員会;金融庁;警察;");
    row("measures", "{{#対策}}{{主体}}:{{#実施済み}}済{{対策}}{{/実施済み}}{{#実施中}}中{{対策}}{{/実施中}}{{#予定}}予{{対策}}{{/予定}}{{#検討中}}検{{対策}}{{/検討中}};{{/対策}}",
        R"(,"organisation":{"name":"甲社"},"parties":[{"id":"p1","name":"乙社"}],"actions":[{"title":"a","party":"p1","status":"closed"},{"title":"b","status":"open"},
            {"title":"c","status":"dropped"},{"title":"d","status":"carried_over"},{"title":"e","status":"considering","party":"own"},{"title":"f","purpose":"containment"},{"title":"g"}])",
        "当社:中d予b予g検e;乙社:済a;");
    row("immediate actions", "{{#応急の措置}}{{対策}}{{/応急の措置}}", R"(,"actions":[{"title":"f","purpose":"containment"},{"title":"g","purpose":"persons"},{"title":"h"}])", "fg");
    row("rules of a business", "{{#該当条項}}{{号}}{{判定}};{{/該当条項}}",
        R"(,"sensitive":"no","financial_harm":"yes","malicious":"no","counts":[{"of":"persons","value":1001}])",
        "規則第7条第1号非該当;規則第7条第2号該当;規則第7条第3号非該当;規則第7条第4号該当;");
    row("rules of a public body", "{{#該当条項}}{{号}}{{判定}};{{/該当条項}}",
        R"(,"organisation":{"kind":"local_government"},"sensitive":"no","financial_harm":"no","malicious":"no","ordinance_sensitive":"no","counts":[{"of":"persons","value":100}])",
        "規則第43条第1号非該当;規則第43条第2号非該当;規則第43条第3号非該当;規則第43条第4号非該当;規則第43条第5号非該当;");
    row("at the threshold", "{{#該当条項}}{{#最後}}{{判定}}{{/最後}}{{/該当条項}}", R"(,"counts":[{"of":"persons","value":1000,"bound":"up_to"}])", "非該当");
    row("up to more than the threshold", "{{#該当条項}}{{#最後}}{{判定}}{{/最後}}{{/該当条項}}", R"(,"counts":[{"of":"persons","value":1200,"bound":"up_to"}])", "該当");
    row("at least", "{{#該当条項}}{{#最後}}{{判定}}{{/最後}}{{/該当条項}}", R"(,"counts":[{"of":"persons","value":900,"bound":"at_least"}])", "【要確認：本人の数が1,000人を超える】");
}

void tst_LetterFacts::says()
{
    QFETCH(QString, body);
    QFETCH(QByteArray, rest);
    QFETCH(QString, words);
    QCOMPARE(said(body, incident(rest)), words);
}

void tst_LetterFacts::printsThePostalCodeOfTheSender_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("printed");
    QTest::newRow("without a hyphen") << QStringLiteral("1000001") << QStringLiteral("〒100-0001 東京都千代田区1");
    QTest::newRow("with mark and wide digits") << QStringLiteral("〒１００－０００１") << QStringLiteral("〒100-0001 東京都千代田区1");
    QTest::newRow("none") << QString() << QStringLiteral("東京都千代田区1");
    QTest::newRow("no postal code") << QStringLiteral("12-A") << QStringLiteral("〒12-A 東京都千代田区1");
}

void tst_LetterFacts::printsThePostalCodeOfTheSender()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, printed);
    Incidents::OwnOrganisation own;
    own.postalCode = typed;
    own.address = QStringLiteral("東京都千代田区1");
    const auto letter = readTemplate(QStringLiteral("letter: x\n---\n{{所在地}}"));
    QVERIFY(letter);
    const auto composed = compose(*letter, incident(""), own, {});
    QCOMPARE(Tests::wordsOf(composed->document).trimmed(), printed);
}

QTEST_GUILESS_MAIN(tst_LetterFacts)
#include "tst_letterfacts.moc"

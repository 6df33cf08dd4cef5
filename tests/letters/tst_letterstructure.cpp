#include "model/base/vocabulary.h"
#include "model/incident/json.h"
#include "model/letters/compose.h"
#include "model/letters/render.h"
#include "tests/support/letters.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace Letters;
using Base::Language;
using Incidents::Incident;

namespace {

Incidents::OwnOrganisation own()
{
    QFile file(QStringLiteral(":/samples/organisation/organisation.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample organisation");
    auto own = *Incidents::organisationFromJson(QJsonDocument::fromJson(file.readAll()).object());
    own.name = {};
    own.selfWord = {};
    return own;
}

Options dated()
{
    return {.date = QDate(2026, 11, 22), .answerBy = QDate(2026, 11, 27), .nextWord = QDate(2026, 12, 4)};
}

Base::Result<Composition> letter(const QString &name, const Incident &incident, const Options &options = dated(),
                                 Language language = Language::Japanese)
{
    return compose(*shippedTemplate(name, language), incident, own(), options);
}

QString words(const QString &name, const Incident &incident, const Options &options = dated(),
              Language language = Language::Japanese)
{
    const auto composed = letter(name, incident, options, language);
    return composed ? Tests::wordsOf(composed->document) : QString();
}

// The samples by the two digits their names begin with.
Incident sample(const char *number)
{
    for (const QString &name : Tests::sampleNames()) {
        if (name.startsWith(QLatin1String(number)))
            return Tests::sample(name);
    }
    qFatal("no sample %s", number);
}

QStringList refusals(const char *name, const Incident &incident)
{
    QStringList kinds;
    for (const auto &problem : letter(QLatin1String(name), incident).problems())
        kinds += problem.kind;
    return kinds;
}

QStringList headings(const Document &document)
{
    QStringList all;
    for (const Block &block : document.blocks) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph || paragraph->style != Style::Heading)
            continue;
        QString text;
        for (const Run &run : paragraph->runs)
            text += run.text;
        all += text;
    }
    return all;
}

bool isBefore(const QString &text, const QString &first, const QString &second)
{
    const qsizetype one = text.indexOf(first);
    return one >= 0 && text.indexOf(second) > one;
}

const QStringList english = {QStringLiteral("apology-letter"), QStringLiteral("apology-email"), QStringLiteral("web-notice")};

} // namespace

/// What each letter must hold, whatever the case: law.md 3.4 and the practice of those who write them.
class tst_LetterStructure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAPersonTheFiveLegalItems_data() { eachSample(); }
    void tellsAPersonTheFiveLegalItems();
    void keepsTheFirstMailShort_data() { eachSample(); }
    void keepsTheFirstMailShort();
    void tellsNoCauseAndNoUnsureNumberInTheFirstMail();
    void asksForDeletionOnlyWhereThePersonsHoldIt();
    void writesThreeVariantsForWhatHappenedToThePerson();
    void namesNoContractorBeforeOurOwnDuty_data() { eachSample(); }
    void namesNoContractorBeforeOurOwnDuty();
    void apologisesInTwoSentencesInEnglish_data() { eachSample(); }
    void apologisesInTwoSentencesInEnglish();
    void writesEnglishThatIsEnglish_data() { eachSample(); }
    void writesEnglishThatIsEnglish();
    void refusesWhatDoesNotFit();
    void tellsTheClientWhenAndOnWhichGround();
    void endsTheInternalReportWithWhatIsToBeApproved();
    void measuresHowLongItTook();
    void asksForReviewAndApprovalOfACorrectiveAction();
    void confirmsNothingOfOthersOnThePhone();
    void addressesGuardiansAndFamilies();
    void namesNoNumberWhenAskedNotTo();
    void saysThatTheCauseIsLookedInto();
    void pointsToTheAnnexAndLeavesOutTheSeal();

private:
    static void eachSample()
    {
        QTest::addColumn<Incident>("incident");
        for (const QString &name : Tests::sampleNames())
            QTest::newRow(qPrintable(name)) << Tests::sample(name);
    }
};

void tst_LetterStructure::tellsAPersonTheFiveLegalItems()
{
    QFETCH(Incident, incident);
    const QString text = words(QStringLiteral("apology-letter"), incident);
    const bool leaked = !text.contains(QStringLiteral("他の方に知られた事実はありません"));
    QVERIFY(text.contains(*incident.summary));     // 1号 概要
    QVERIFY(text.contains(*incident.causeDetail)); // 4号 原因
    QVERIFY(text.contains(QStringLiteral("二次被害"))); // 5号
    QVERIFY(text.contains(QStringLiteral("窓口"))); // 9号
    for (const auto &group : incident.data) {       // 2号 項目
        for (const QString &item : group.items)
            QVERIFY(!leaked || text.contains(Base::label(QStringLiteral("item"), item, Language::Japanese)));
    }
}

void tst_LetterStructure::keepsTheFirstMailShort()
{
    QFETCH(Incident, incident);
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const Reader reader : {Reader::Both, Reader::Exposed, Reader::Received}) {
            Options options = dated();
            options.reader = reader;
            const auto composed = letter(QStringLiteral("apology-email"), incident, options, language);
            QBuffer file;
            file.open(QIODevice::WriteOnly);
            QVERIFY(render(composed->document, Format::Text, &file));
            const auto lines = QString::fromUtf8(file.data()).split(u'\n', Qt::SkipEmptyParts);
            QVERIFY2(lines.size() <= 15, qPrintable(lines.join(u'\n')));
        }
    }
    const QString text = words(QStringLiteral("apology-email"), incident);
    QVERIFY(isBefore(text, QStringLiteral("お詫び申し上げます"), QStringLiteral("03-0000-")));
    QVERIFY(text.contains(QStringLiteral("2026年12月4日（金）までに")));
}

void tst_LetterStructure::tellsNoCauseAndNoUnsureNumberInTheFirstMail()
{
    const Incident sure = sample("04"), unsure = sample("13");
    QVERIFY(words(QStringLiteral("apology-email"), sure).contains(QStringLiteral("1,748名")));
    QVERIFY(!words(QStringLiteral("apology-email"), unsure).contains(QStringLiteral("194")));
    for (const QString &name : Tests::sampleNames()) {
        const Incident incident = Tests::sample(name);
        const QString text = words(QStringLiteral("apology-email"), incident);
        QVERIFY2(!text.contains(*incident.causeDetail) && !text.contains(QStringLiteral("原因")), qPrintable(name));
    }
}

void tst_LetterStructure::asksForDeletionOnlyWhereThePersonsHoldIt()
{
    QStringList asked;
    for (const QString &name : Tests::sampleNames()) {
        if (words(QStringLiteral("apology-email"), Tests::sample(name)).contains(QStringLiteral("削除してください")))
            asked += name.left(2);
    }
    QCOMPARE(asked.join(u' '), QStringLiteral("04 06 09 13 16 17 18 19 20 22 23 24 25"));
}

void tst_LetterStructure::writesThreeVariantsForWhatHappenedToThePerson()
{
    const Incident incident = sample("06");
    const auto variant = [&](const QString &name, Reader reader) {
        Options options = dated();
        options.reader = reader;
        return words(name, incident, options);
    };
    for (const char *name : {"apology-letter", "apology-email"}) {
        const QString letter = QLatin1String(name);
        const QString exposed = variant(letter, Reader::Exposed), received = variant(letter, Reader::Received);
        QVERIFY(variant(letter, Reader::Both).contains(QStringLiteral("削除してください")));
        QVERIFY(!exposed.contains(QStringLiteral("削除してください")) && exposed.contains(QStringLiteral("会員番号")));
        QVERIFY(received.contains(QStringLiteral("削除してください")) && !received.contains(QStringLiteral("会員番号")));
    }
    QVERIFY(variant(QStringLiteral("apology-letter"), Reader::Exposed).contains(QStringLiteral("送信されておりません")));
    QVERIFY(variant(QStringLiteral("apology-letter"), Reader::Received).contains(QStringLiteral("皆様ご自身の情報は")));
    // Where all addresses stood in To, nobody received it whose own was not among them.
    Options options = dated();
    options.reader = Reader::Received;
    QVERIFY(!words(QStringLiteral("apology-letter"), sample("04"), options).contains(QStringLiteral("皆様ご自身の情報は")));
}

void tst_LetterStructure::namesNoContractorBeforeOurOwnDuty()
{
    QFETCH(Incident, incident);
    for (const char *name : {"apology-letter", "web-notice", "deletion-request"}) {
        const QString text = words(QLatin1String(name), incident);
        const qsizetype duty = text.indexOf(QStringLiteral("監督する責任は"));
        for (const auto &party : incident.parties) {
            const bool worksForUs = party.role == Incidents::PartyRole::Entrusted
                || party.role == Incidents::PartyRole::SubEntrusted
                || party.role == Incidents::PartyRole::DesignatedManager;
            if (worksForUs && !text.isEmpty())
                QVERIFY2(duty >= 0 && text.indexOf(*party.name) > duty, name);
        }
    }
}

void tst_LetterStructure::apologisesInTwoSentencesInEnglish()
{
    QFETCH(Incident, incident);
    for (const QString &name : english) {
        const QString text = words(name, incident, dated(), Language::English);
        const qsizetype begin = text.indexOf(QStringLiteral("We "));
        const QString twoSentences = text.mid(begin).section(QStringLiteral(". "), 0, 1);
        QVERIFY2(twoSentences.contains(QStringLiteral("deeply sorry")), qPrintable(twoSentences));
    }
}

void tst_LetterStructure::writesEnglishThatIsEnglish()
{
    QFETCH(Incident, incident);
    static const QRegularExpression slip(QStringLiteral("\\{\\{|\\(\\s*\\)|“\\s*”| ,|,,|\\.\\.|:\\s*$|  |^・|^※|around same"),
                                         QRegularExpression::MultilineOption);
    for (const QString &name : english) {
        const auto composed = letter(name, incident, dated(), Language::English);
        const QString text = Tests::printed(composed->document);
        QString body = text;
        body.remove(QRegularExpression(QStringLiteral("^ +"), QRegularExpression::MultilineOption));
        body.remove(QRegularExpression(QStringLiteral("^(Done|Under way|Planned|Under consideration|.* is):$"),
                                       QRegularExpression::MultilineOption));
        const auto found = slip.match(body);
        QVERIFY2(!found.hasMatch(), qPrintable(body.mid(qMax(0, int(found.capturedStart()) - 40), 90)));
        for (const char *japanese : {"お詫び申し上げ", "頃", "対象となる", "同日 ", "漏えいした情報"})
            QVERIFY2(headings(composed->document).join(u' ').contains(QString::fromUtf8(japanese)) == false, japanese);
    }
}

void tst_LetterStructure::refusesWhatDoesNotFit()
{
    const QStringList role = {QStringLiteral("letters.not_for_role")}, none = {};
    QCOMPARE(refusals("entruster-report", sample("04")), role);
    QCOMPARE(refusals("entruster-report", sample("06")), role);
    QCOMPARE(refusals("entruster-report", sample("13")), none);
    QCOMPARE(refusals("contractor-demand", sample("04")), QStringList({QStringLiteral("letters.no_contractor")}));
    for (const char *number : {"06", "13", "16"})
        QCOMPARE(refusals("contractor-demand", sample(number)), none);
    QCOMPARE(refusals("deletion-request", sample("02")), QStringList({QStringLiteral("letters.no_recipient")}));
    QCOMPARE(refusals("deletion-request", sample("11")), QStringList({QStringLiteral("letters.no_recipient")}));
    QCOMPARE(refusals("deletion-request", sample("07")), QStringList({QStringLiteral("letters.nothing_leaked")}));
    QCOMPARE(refusals("deletion-request", sample("10")), none);
    Incident nearMiss = sample("04");
    nearMiss.kind = Incidents::Kind::NearMiss;
    for (const char *name : {"apology-email", "deletion-request", "entruster-report", "qa-sheet", "contractor-demand"})
        QVERIFY2(refusals(name, nearMiss).contains(QStringLiteral("letters.not_for_kind")), name);
    QCOMPARE(refusals("corrective-action", nearMiss), none);
}

void tst_LetterStructure::tellsTheClientWhenAndOnWhichGround()
{
    Incident incident = sample("13");
    auto parties = incident.parties.items();
    parties[0].toldEntrusting = Incidents::Moment{.at = *Incidents::PartialTime::fromString(QStringLiteral("2023-04-26T10:15"))};
    incident.parties = parties;
    const QString text = words(QStringLiteral("entruster-report"), incident);
    QVERIFY(text.contains(QStringLiteral("2023年4月26日（水）10時15分")));
    QVERIFY(text.contains(QStringLiteral("法律第26条第1項ただし書")) && text.contains(QStringLiteral("規則第9条")));
    for (const char *item : {"概要", "情報の項目", "本人の数", "原因", "二次被害又はそのおそれ", "対象となる方への対応", "公表",
                             "再発防止策", "その他参考となる事項", "再委託の状況"})
        QVERIFY2(headings(letter(QStringLiteral("entruster-report"), incident)->document).contains(QString::fromUtf8(item)), item);
    QVERIFY(!text.contains(QStringLiteral("賠償")) && text.contains(QStringLiteral("契約に基づきご協議")));
    QVERIFY(words(QStringLiteral("entruster-report"), sample("13")).contains(QStringLiteral("【要確認：委託元へ通知した日時】")));
    incident.scope = Incidents::Scope::NotPersonalData;
    QVERIFY(!words(QStringLiteral("entruster-report"), incident).contains(QStringLiteral("第26条")));
}

void tst_LetterStructure::endsTheInternalReportWithWhatIsToBeApproved()
{
    Options options = dated();
    options.verdicts = {QStringLiteral("個人情報保護法：報告が必要")};
    options.duties = {{QStringLiteral("速報"), QStringLiteral("個人情報保護委員会"), QStringLiteral("2026年12月4日"), QStringLiteral("未届")}};
    for (const QString &name : Tests::sampleNames()) {
        const auto composed = letter(QStringLiteral("internal-report"), Tests::sample(name), options);
        QCOMPARE(headings(composed->document).last(), QStringLiteral("承認を求める事項"));
        const QString text = Tests::wordsOf(composed->document);
        for (const char *part : {"承認", "報告の要否と期限", "2026年12月4日", "直接の原因", "報道と責任の見通し", "次回の報告", "保全した証拠"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(text.contains(QStringLiteral("個人情報保護法：報告が必要")));
    }
    const auto composed = letter(QStringLiteral("internal-report"), sample("04"), options);
    for (const QuotedFact &fact : composed->quoted)
        QVERIFY2(!fact.tag.startsWith(u"duties") && !fact.tag.startsWith(u"verdicts"), qPrintable(fact.tag));
    QVERIFY(Tests::wordsOf(composed->document).contains(QStringLiteral("1,748名（確定）")));
    QVERIFY(Tests::wordsOf(composed->document).contains(QStringLiteral("対象1,748名の全員に連絡済み")));
}

void tst_LetterStructure::measuresHowLongItTook()
{
    const QString text = words(QStringLiteral("internal-report"), sample("04"));
    for (const char *lag : {"発生から発覚まで：9分", "把握から本人への最初の連絡まで：2時間17分", "把握から公表まで：6日"})
        QVERIFY2(text.contains(QString::fromUtf8(lag)), lag);
    QVERIFY(!text.contains(QStringLiteral("発覚から把握まで"))); // known at once
    QVERIFY(words(QStringLiteral("internal-report"), sample("06")).contains(QStringLiteral("把握から停止まで：同日")));
}

void tst_LetterStructure::asksForReviewAndApprovalOfACorrectiveAction()
{
    Incident incident = sample("06");
    const QString text = words(QStringLiteral("corrective-action"), incident);
    for (const char *part : {"不適合の内容", "応急の処置", "原因", "是正処置", "実施の証拠", "有効性のレビュー", "トップマネジメントの承認", "三か月"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    auto actions = incident.actions.items();
    actions[0].evaluation = QStringLiteral("3か月間、誤送信は起きていない");
    actions[0].verifiedBy = QStringLiteral("監査担当");
    incident.actions = actions;
    const QString reviewed = words(QStringLiteral("corrective-action"), incident);
    QVERIFY(reviewed.contains(QStringLiteral("3か月間、誤送信は起きていない")) && reviewed.contains(QStringLiteral("監査担当")));
    QVERIFY(!reviewed.contains(QStringLiteral("三か月を目安")));
}

void tst_LetterStructure::confirmsNothingOfOthersOnThePhone()
{
    Incident incident = sample("06");
    const QString text = words(QStringLiteral("qa-sheet"), incident);
    for (const char *part : {"本人確認", "ほかの方のことは、お答えできません", "責任者へ引き継ぐとき"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(text.contains(*incident.redress));
    incident.redress = {};
    QVERIFY(words(QStringLiteral("qa-sheet"), incident).contains(QStringLiteral("まだ決まっておりません")));
}

void tst_LetterStructure::addressesGuardiansAndFamilies()
{
    Options options = dated();
    QVERIFY(words(QStringLiteral("apology-letter"), sample("14")).contains(QStringLiteral("園児の保護者様")));
    QVERIFY(!words(QStringLiteral("apology-letter"), sample("04")).contains(QStringLiteral("保護者")));
    options.minors = true;
    const QString guardians = words(QStringLiteral("apology-letter"), sample("04"), options);
    QVERIFY(guardians.contains(QStringLiteral("保護者（法定代理人）の皆様")) && guardians.contains(QStringLiteral("お子様に宛てた")));
    options.minors = false;
    QVERIFY(!words(QStringLiteral("apology-letter"), sample("14"), options).contains(QStringLiteral("保護者様")));
    options.bereaved = true;
    const QString family = words(QStringLiteral("apology-letter"), sample("04"), options);
    QVERIFY(family.contains(QStringLiteral("ご遺族の皆様")) && family.contains(QStringLiteral("お亡くなりになった方")));
    options.addressee = QStringLiteral("山田 花子 様");
    QVERIFY(words(QStringLiteral("deletion-request"), sample("10"), options).startsWith(QStringLiteral("2026年11月22日\n山田 花子 様")));
}

void tst_LetterStructure::namesNoNumberWhenAskedNotTo()
{
    Incident incident = sample("15");
    incident.summary = QStringLiteral("概要");
    Options options = dated();
    QVERIFY(words(QStringLiteral("apology-letter"), incident, options).contains(QStringLiteral("147名")));
    options.showNumbers = false;
    for (const char *name : {"apology-letter", "apology-email", "web-notice"}) {
        const QString text = words(QLatin1String(name), incident, options);
        QVERIFY2(!text.contains(QStringLiteral("147")) && !text.contains(QStringLiteral("63名")) && !text.contains(QStringLiteral("84")), name);
        QVERIFY2(!text.contains(QStringLiteral("本人の数】")), name);
    }
}

void tst_LetterStructure::saysThatTheCauseIsLookedInto()
{
    Options options = dated();
    options.causePending = true;
    for (const char *name : {"apology-letter", "web-notice", "internal-report", "corrective-action", "qa-sheet"}) {
        const Incident incident = sample("06");
        const QString text = words(QLatin1String(name), incident, options);
        QVERIFY2(!text.contains(*incident.causeDetail), name);
        QVERIFY2(text.contains(QStringLiteral("調査")), name);
    }
}

void tst_LetterStructure::pointsToTheAnnexAndLeavesOutTheSeal()
{
    Options options = dated();
    const QString plain = words(QStringLiteral("apology-letter"), sample("06"), options);
    QVERIFY(!plain.contains(QStringLiteral("別紙「")) && !plain.contains(QStringLiteral("公印省略")));
    options.withAnnex = true;
    options.documentNumber = QStringLiteral("第1号");
    const QString numbered = words(QStringLiteral("apology-letter"), sample("06"), options);
    QVERIFY(numbered.contains(QStringLiteral("別紙「")) && numbered.contains(QStringLiteral("公印省略")));
    options.sealOmitted = false;
    QVERIFY(!words(QStringLiteral("apology-letter"), sample("06"), options).contains(QStringLiteral("公印省略")));
}

QTEST_GUILESS_MAIN(tst_LetterStructure)
#include "tst_letterstructure.moc"

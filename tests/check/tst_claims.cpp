#include "model/check/check.h"
#include "model/check/elements.h"

#include <QtTest>

using namespace Check;
using namespace Incidents;

// The text held against the letter's kind and against the ledger. People and numbers are invented.
class tst_Claims : public QObject
{
    Q_OBJECT
private:
    static Moment at(const char *time) { return Moment::of(*PartialTime::fromString(QString::fromLatin1(time))); }

    static QStringList found(const QString &text, const Context &context, SlipKind kind)
    {
        QStringList texts;
        for (const Slip &slip : slips(text, context)) {
            if (slip.kind == kind)
                texts += (slip.text.isEmpty() ? slip.because.kind : slip.text) + (slip.sure ? QString() : QStringLiteral("?"));
        }
        return texts;
    }

    static QStringList claims(const QString &text, const Incident &incident)
    {
        return found(text, {.incident = &incident}, SlipKind::UnsupportedClaim);
    }

    static Incident leak()
    {
        Incident incident{.title = QStringLiteral("誤送信")};
        incident.counts = {HeadCount{.of = CountOf::Persons, .value = 5212}, HeadCount{.of = CountOf::Delivered, .value = 3510}};
        return incident;
    }

private Q_SLOTS:
    void asksANoticeForTheFiveLegalItems();
    void findsTheLegalItemsToldInPlainWords_data();
    void findsTheLegalItemsToldInPlainWords();
    void wantsTheApologyInTheFirstSentences();
    void keepsTheFirstMailShortAndWithoutCause();
    void seesTheWarningAndTheNextWordOfTheFirstMail();
    void countsNoPageNumberAsALine();
    void asksNothingOfALetterItDoesNotKnow();
    void namesNoElementWithoutSentence();
    void knowsTheNumbersOfTheLedger();
    void seesATypingSlipInANumber();
    void namesTheFigureThatWasCorrected();
    void letsTheCorrectionOfAFigureBeTold();
    void seesATypingSlipInADesk_data();
    void seesATypingSlipInADesk();
    void seesATypingSlipInANameOfTheLedger_data();
    void seesATypingSlipInANameOfTheLedger();
    void holdsTheLeakedItemsAgainstTheLedger();
    void findsTheNamesOfStaff();
    void letsSignatoriesAndInsideLettersBe();
    void holdsAllInformedAgainstCoverage();
    void holdsAllRecoveredAgainstRecovery();
    void holdsAtOnceAgainstTheLags();
    void holdsReportedAgainstAuthorities();
    void seesClaimsInTheirOtherForms_data();
    void seesClaimsInTheirOtherForms();
    void holdsAnExaminationAgainstTheLedger();
    void holdsNoDamageAgainstTheLedger();
    void holdsDoneAgainstTheActions();
};

void tst_Claims::asksANoticeForTheFiveLegalItems()
{
    const QStringList missing = found(QStringLiteral("いつもありがとうございます。"), {.letter = QStringLiteral("apology-letter")},
                                      SlipKind::MissingElement);
    for (const char *item : {"outline", "items", "cause", "damage", "measures_of_person"})
        QVERIFY2(missing.contains(QStringLiteral("check.missing_") + QLatin1String(item)), item);
    QVERIFY(missing.contains(QStringLiteral("check.missing_prevention?")));
}

void tst_Claims::findsTheLegalItemsToldInPlainWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a message") << QStringLiteral(
        "このたびの誤送信についてお詫び申し上げます。2024年5月9日、お客様の氏名とメールアドレスを記載したファイルを誤って送信しました。"
        "送信前の確認が足りなかったためです。現在のところ悪用は確認されておりません。不審なメールにご注意ください。"
        "誤送信先に削除を依頼しました。再発防止に努めます。お問い合わせ先は総務課です。");
    QTest::newRow("a fault of the settings") << QStringLiteral(
        "2026年1月15日に、当社のメール配信の設定に誤りがあり、お客様の氏名とメールアドレスがほかのお客様に表示されました。深くお詫び申し上げます。"
        "配信先を確認する手順がなく、設定の誤りに気づけませんでした。受信されたお客様には削除をお願いしております。"
        "現時点で使用された形跡は確認されておりません。再発防止のため、二人で確認いたします。お問い合わせ窓口は0120-000-222です。");
    QTest::newRow("a letter in a wrong envelope") << QStringLiteral(
        "お預かりしている書類をほかの方へお届けしてしまいました。誠に申し訳ございません。宛名と中身を十分に確認せずに封をし、取り違えたものです。"
        "書類にはお名前とご住所の記載があります。書類は翌日に回収し、不審な電話などのご連絡はいただいておりません。ご不審の点は窓口へご連絡ください。"
        "今後の対策として、封入を二人で行います。");
}

void tst_Claims::findsTheLegalItemsToldInPlainWords()
{
    QFETCH(QString, text);
    QCOMPARE(found(text, {.letter = QStringLiteral("apology-letter")}, SlipKind::MissingElement), QStringList());
}

void tst_Claims::wantsTheApologyInTheFirstSentences()
{
    const QString late = QStringLiteral("一です。二です。三です。四です。お詫び申し上げます。");
    QVERIFY(found(late, {.letter = QStringLiteral("web-notice")}, SlipKind::MissingElement)
                .contains(QStringLiteral("check.missing_apology?")));
}

void tst_Claims::keepsTheFirstMailShortAndWithoutCause()
{
    const QStringList found = tst_Claims::found(QStringLiteral("原因は担当者の操作の誤りです。\n").repeated(16),
                                                {.letter = QStringLiteral("apology-email")}, SlipKind::MissingElement);
    QVERIFY(found.contains(QStringLiteral("check.too_long?")));
    QVERIFY(!found.filter(QStringLiteral("原因は")).isEmpty());
}

void tst_Claims::seesTheWarningAndTheNextWordOfTheFirstMail()
{
    const QString mail = QStringLiteral("ご注意：心当たりのないメールのリンクや添付ファイルは、開かないでください。\n"
                                        "詳しいことが分かり次第、速やかにご連絡いたします。");
    const QStringList missing = found(mail, {.letter = QStringLiteral("apology-email")}, SlipKind::MissingElement);
    QVERIFY(!missing.contains(QStringLiteral("check.missing_suspicious?")));
    QVERIFY(!missing.contains(QStringLiteral("check.missing_next_word?")));
    QVERIFY(missing.contains(QStringLiteral("check.missing_desk?")));
}

void tst_Claims::countsNoPageNumberAsALine()
{
    const auto tooLong = [](const QString &text) {
        return found(text, {.letter = QStringLiteral("first-report")}, SlipKind::MissingElement)
            .contains(QStringLiteral("check.too_long?"));
    };
    const QString ten = QStringLiteral("社内第一報\n") + QStringLiteral("発生：5月9日\n").repeated(10);
    QVERIFY(!tooLong(ten + QStringLiteral("1 / 1")));
    QVERIFY(tooLong(ten + QStringLiteral("発覚：5月9日")));
}

void tst_Claims::asksNothingOfALetterItDoesNotKnow()
{
    QCOMPARE(found(QStringLiteral("本文"), {.letter = QStringLiteral("own-letter")}, SlipKind::MissingElement), QStringList());
}

void tst_Claims::namesNoElementWithoutSentence()
{
    QCOMPARE(lettersWithElements().size(), 15);
    const QStringList kinds = Base::problemKinds();
    for (const QString &letter : lettersWithElements()) {
        const LetterElements elements = elementsOf(letter);
        QVERIFY(!elements.elements.isEmpty());
        for (const Element &element : elements.elements)
            QVERIFY2(element.pattern.isValid() && !element.pattern.pattern().isEmpty()
                         && kinds.contains(QStringLiteral("check.missing_") + element.id), qPrintable(element.id));
        for (const Element &element : elements.unwanted)
            QVERIFY2(element.pattern.isValid() && kinds.contains(QStringLiteral("check.unwanted_") + element.id),
                     qPrintable(element.id));
    }
}

void tst_Claims::knowsTheNumbersOfTheLedger()
{
    const Incident incident = leak();
    const Context context{.incident = &incident};
    const QString text = QStringLiteral("5,212名のうち3,510名に送信し、1,702名には送信されていません。２名で確認します。480名");
    QCOMPARE(found(text, context, SlipKind::NumberMismatch), QStringList{QStringLiteral("480名?")});
}

void tst_Claims::seesATypingSlipInANumber()
{
    const Incident incident = leak();
    QCOMPARE(found(QStringLiteral("5,221名の方"), {.incident = &incident}, SlipKind::NumberMismatch),
             QStringList{QStringLiteral("5,221名")});
}

void tst_Claims::namesTheFigureThatWasCorrected()
{
    Incident incident = leak();
    incident.summary = QStringLiteral("4,980名の情報を誤って送信しました。");
    const Context context{.incident = &incident, .formerCounts = {HeadCount{.of = CountOf::Persons, .value = 4980}}};
    const QString text = QStringLiteral("4,980名の情報を誤って送信しました。");
    QCOMPARE(found(text, {.incident = &incident}, SlipKind::NumberMismatch), QStringList());
    QCOMPARE(found(text, context, SlipKind::NumberMismatch), QStringList{QStringLiteral("4,980名")});
    QVERIFY(Base::sentence(slips(text, context).first().because, Base::Language::Japanese).contains(QStringLiteral("現在は5,212名")));
    incident.timeline = {TimelineStep{.text = QStringLiteral("4,980名へお詫びのメールを送信")}};
    QCOMPARE(found(QStringLiteral("5月9日　4,980名へお詫びのメールを送信"), context, SlipKind::NumberMismatch),
             QStringList{QStringLiteral("4,980名?")});
    incident.counts.append(HeadCount{.of = CountOf::Addresses, .value = 4980});
    QCOMPARE(found(text, context, SlipKind::NumberMismatch), QStringList());
}

void tst_Claims::letsTheCorrectionOfAFigureBeTold()
{
    const Incident incident = leak();
    const Context context{.incident = &incident, .formerCounts = {HeadCount{.of = CountOf::Persons, .value = 4980}}};
    QCOMPARE(found(QStringLiteral("第一報では4,980名とお知らせしましたが、5,212名に訂正いたします。"), context, SlipKind::NumberMismatch),
             QStringList());
}

void tst_Claims::seesATypingSlipInADesk_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("as it is", "窓口：03-0000-0104、madoguchi@example.jp", "");
    row("as it is, otherwise written", "窓口：０３（００００）０１０４", "");
    row("one digit", "電話 03-0000-0154", "03-0000-0154");
    row("two digits", "電話 03-0000-0155", "03-0000-0155");
    row("swapped", "電話 03-0000-1004", "03-0000-1004");
    row("in full width", "電話　０３－００００－０１４０", "０３－００００－０１４０");
    row("one digit less of a free call", "電話 0120-000-12", "");
    row("a second line beside it", "電話 03-0000-0104、03-0000-0105", "03-0000-0105?");
    row("a facsimile", "電話 03-0000-0104 FAX 03-0000-0105", "");
    row("another desk", "お問い合わせ窓口：0120-777-888", "0120-777-888?");
    row("a number of something else", "委員会の電話は0120-777-888です。", "");
    row("an address", "窓口：madoguti@example.jp", "madoguti@example.jp");
    row("a swapped address", "メール madogcuhi@example.jp", "madogcuhi@example.jp");
    row("another domain", "窓口：madoguchi@example.co.jp", "madoguchi@example.co.jp?");
    row("whom a mail goes to", "To: madoguti@example.jp\n\n本文", "");
    row("a date and a figure", "2024-05-09に5,212名", "");
}

void tst_Claims::seesATypingSlipInADesk()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Incident incident = leak();
    incident.contacts = {Contact{.phone = QStringLiteral("03-0000-0104"), .email = QStringLiteral("madoguchi@example.jp")}};
    QCOMPARE(found(text, {.incident = &incident}, SlipKind::NumberMismatch).join(u'|'), expected);
}

void tst_Claims::seesATypingSlipInANameOfTheLedger_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("as they are", "学校法人あおば学園\n理事長　青葉　健一", "");
    row("the own name", "学校法人あおば学院は、お詫び申し上げます。", "あおば学院");
    row("the own name beside the right one", "あおば学園です。\nあおば学院", "あおば学院?");
    row("inside of a sentence", "このたび、あおば学院で起きた件です。", "あおば学院?");
    row("another word behind it", "このたび、あおば学級の件です。さくらあおば学年。", "あおば学年?|あおば学級?");
    row("the signatory behind the title", "理事長　青葉　健市", "青葉　健市");
    row("someone else", "青葉健市様", "青葉健市?");
    row("a name that the ledger knows too", "青葉健二", "");
    row("a contractor", "北斗データ東株式会社、北斗データー西株式会社、北斗デーク西株式会社", "北斗デーク西?");
}

void tst_Claims::seesATypingSlipInANameOfTheLedger()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Incident incident = leak();
    incident.parties = {Party{.id = QStringLiteral("p"), .name = QStringLiteral("北斗データ西株式会社")}};
    incident.notes = QStringLiteral("青葉 健二が受けた。");
    Context context{.incident = &incident};
    context.own.name = QStringLiteral("学校法人あおば学園");
    context.own.signatories = {Signatory{.title = QStringLiteral("理事長"), .name = QStringLiteral("青葉 健一")}};
    QStringList texts;
    for (const Slip &slip : slips(text, context)) {
        if (slip.because.kind == u"check.name_of_ledger")
            texts += slip.text + (slip.sure ? QString() : QStringLiteral("?"));
    }
    texts.sort();
    QCOMPARE(texts.join(u'|'), expected);
}

void tst_Claims::holdsTheLeakedItemsAgainstTheLedger()
{
    Incident incident = leak();
    const QString claim = QStringLiteral("漏えいしたのは氏名と住所、電話番号です。");
    QCOMPARE(claims(claim, incident), QStringList());
    incident.data = {DataGroup{.items = {QStringLiteral("name")}, .excluded = {QStringLiteral("phone")}}};
    QCOMPARE(claims(claim, incident), (QStringList{QStringLiteral("電話番号"), QStringLiteral("住所?")}));
    QCOMPARE(claims(QStringLiteral("漏えいした情報は氏名で、電話番号は含まれておりません。"), incident), QStringList());
}

void tst_Claims::findsTheNamesOfStaff()
{
    Incident incident = leak();
    incident.actions = {Action{.title = QStringLiteral("教育"), .owner = QStringLiteral("青山 花子")},
                        Action{.title = QStringLiteral("監査"), .owner = QStringLiteral("情報 管理課")}};
    const Context context{.incident = &incident};
    QCOMPARE(found(QStringLiteral("担当の青山花子が送信しました。"), context, SlipKind::StaffName),
             QStringList{QStringLiteral("青山花子")});
    QCOMPARE(found(QStringLiteral("青山課長が指示しました。情報管理課です。"), context, SlipKind::StaffName),
             QStringList{QStringLiteral("青山")});
}

void tst_Claims::letsSignatoriesAndInsideLettersBe()
{
    Incident incident = leak();
    incident.actions = {Action{.title = QStringLiteral("教育"), .owner = QStringLiteral("青山 花子")}};
    Context context{.incident = &incident};
    context.own.signatories = {Signatory{.name = QStringLiteral("青山　花子")}};
    QCOMPARE(found(QStringLiteral("青山 花子"), context, SlipKind::StaffName), QStringList());
    const Context inside{.letter = QStringLiteral("internal-report"), .incident = &incident};
    QCOMPARE(found(QStringLiteral("青山 花子"), inside, SlipKind::StaffName), QStringList());
}

void tst_Claims::holdsAllInformedAgainstCoverage()
{
    const QString claim = QStringLiteral("対象の皆様全員に個別にお知らせしました。");
    Incident incident = leak();
    QCOMPARE(claims(claim, incident).filter(QStringLiteral("?")).size(), 1);
    incident.personsInformed = {PersonsInformed{.count = 5000, .of = 5212, .state = Progress::Running}};
    QCOMPARE(claims(claim, incident).filter(QStringLiteral("?")).size(), 0);
    QCOMPARE(claims(claim, incident).size(), 1);
    incident.personsInformed = {PersonsInformed{.count = 5212, .of = 5212, .state = Progress::Done}};
    QCOMPARE(claims(claim, incident), QStringList());
    QCOMPARE(claims(QStringLiteral("対象の皆様全員に個別にお知らせいたします。"), leak()), QStringList());
}

void tst_Claims::holdsAllRecoveredAgainstRecovery()
{
    const QString claim = QStringLiteral("誤って送信したファイルはすべて削除されました。");
    Incident incident = leak();
    incident.counts.append(HeadCount{.of = CountOf::Deleted, .value = 3000});
    QCOMPARE(claims(claim, incident).size(), 1);
    incident.counts[2].value = 3510;
    QCOMPARE(claims(claim, incident), QStringList());
}

void tst_Claims::holdsAtOnceAgainstTheLags()
{
    const QString claim = QStringLiteral("発覚後、直ちにお客様にご連絡しました。");
    Incident incident = leak();
    incident.discovered = at("2024-05-09T10:00");
    incident.personsInformed = {PersonsInformed{.when = at("2024-05-09T12:00"), .state = Progress::Done}};
    QCOMPARE(claims(claim, incident), QStringList());
    incident.personsInformed = {PersonsInformed{.when = at("2024-05-20T12:00"), .state = Progress::Done}};
    QCOMPARE(claims(claim, incident).filter(QStringLiteral("?")).size(), 0);
    QCOMPARE(claims(claim, incident).size(), 1);
}

void tst_Claims::holdsReportedAgainstAuthorities()
{
    const QString claim = QStringLiteral("個人情報保護委員会に報告しました。");
    Incident incident = leak();
    QCOMPARE(claims(claim, incident).filter(QStringLiteral("?")).size(), 1);
    incident.authorities = {AuthorityReport{.to = QStringLiteral("ppc"), .state = Filing::Planned}};
    QCOMPARE(claims(claim, incident).filter(QStringLiteral("?")).size(), 0);
    QCOMPARE(claims(claim, incident).size(), 1);
    incident.authorities = {AuthorityReport{.to = QStringLiteral("ppc"), .stage = Stage::Consultation, .state = Filing::Done}};
    QCOMPARE(claims(claim, incident).size(), 1);
    incident.authorities = {AuthorityReport{.to = QStringLiteral("ppc"), .state = Filing::Done}};
    QCOMPARE(claims(claim, incident), QStringList());
}

void tst_Claims::seesClaimsInTheirOtherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("remarks");
    const auto row = [](const char *text, int remarks) { QTest::addRow("%s", text) << QString::fromUtf8(text) << remarks; };
    row("警察に届け出ました。", 1);
    row("警察へ被害届を提出しました。", 1);
    row("警察に相談しました。", 1);
    row("警察への届出を行いました。", 1);
    row("個人情報保護委員会に報告しました。", 1);
    row("警察に届け出ることを検討しています。", 0);
    row("全員の方から削除完了のご回答をいただきました。", 1);
    row("受信されたすべての方から、削除したとのご連絡をいただいております。", 1);
    row("全員の方から削除完了のご回答をお待ちしています。", 0);
    row("対象の方全員にメールでご連絡し、お詫びいたしました。", 1);
    row("対象の方全員にメールでご連絡し、お詫びする予定です。", 0);
    row("外部の専門家による調査を完了しました。", 1);
    row("外部の専門家による調査を予定しています。", 0);
}

void tst_Claims::seesClaimsInTheirOtherForms()
{
    QFETCH(QString, text);
    QFETCH(int, remarks);
    QCOMPARE(claims(text, leak()).size(), remarks);
}

void tst_Claims::holdsAnExaminationAgainstTheLedger()
{
    const QString claim = QStringLiteral("外部の専門家による調査を完了しました。");
    Incident incident = leak();
    incident.actions = {Action{.title = QStringLiteral("外部の専門家による調査"), .status = ActionStatus::Open}};
    QCOMPARE(claims(claim, incident), QStringList{claim.chopped(2)});
    incident.actions[0].status = ActionStatus::Done;
    QCOMPARE(claims(claim, incident), QStringList());
}

void tst_Claims::holdsNoDamageAgainstTheLedger()
{
    Incident incident = leak();
    incident.secondaryDamage = SecondaryDamage{.status = DamageStatus::NoneReported};
    QCOMPARE(claims(QStringLiteral("二次被害は確認されておりません。"), incident), QStringList());
    QCOMPARE(claims(QStringLiteral("二次被害はありません。"), incident).filter(QStringLiteral("?")).size(), 1);
    incident.secondaryDamage = SecondaryDamage{.status = DamageStatus::Occurred};
    QCOMPARE(claims(QStringLiteral("二次被害は確認されておりません。"), incident).size(), 1);
}

void tst_Claims::holdsDoneAgainstTheActions()
{
    Incident incident = leak();
    incident.actions = {Action{.label = QStringLiteral("【1】"), .title = QStringLiteral("教育"), .status = ActionStatus::Done},
                        Action{.label = QStringLiteral("【2】"), .title = QStringLiteral("監査"), .status = ActionStatus::Open}};
    QCOMPARE(claims(QStringLiteral("【1】についてはすでに実施済みです。"), incident), QStringList());
    QCOMPARE(claims(QStringLiteral("【1】～【2】についてはすでに実施済みです。"), incident).size(), 1);
    QCOMPARE(claims(QStringLiteral("再発防止策をすべて実施しました。"), incident).size(), 1);
}

QTEST_APPLESS_MAIN(tst_Claims)
#include "tst_claims.moc"

#include "model/check/check.h"

#include <QtTest>

using namespace Check;

// Each kind from the text alone: what it must see, what it must leave alone. All cases are invented.
class tst_Check : public QObject
{
    Q_OBJECT
private:
    static QStringList kinds(const QList<Slip> &found, SlipKind kind)
    {
        QStringList texts;
        for (const Slip &slip : found) {
            if (slip.kind == kind)
                texts += slip.text + (slip.sure ? QString() : QStringLiteral("?"));
        }
        return texts;
    }

    static QStringList all(const QString &text)
    {
        QStringList lines;
        for (const Slip &slip : slips(text))
            lines += Base::nameOf(slip.kind) + u' ' + slip.text + (slip.sure ? QString() : QStringLiteral("?"));
        return lines;
    }

private Q_SLOTS:
    void remarksOn_data();
    void remarksOn();
    void leavesAlone_data();
    void leavesAlone();
    void takesNoStatedScopeForMinimising();
    void takesTheDateOfALetterForNoEntry();
    void saysPlaceAndReason();
    void putsTheSureOnesFirst();
    void countsLinesAndColumnsFromOne();
    void writesTheContractsJson();
    void hasASentenceForEveryKind();
    void staysCalmWithAnyText_data();
    void staysCalmWithAnyText();
};

void tst_Check::remarksOn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *kind, const char *text, const char *expected) {
        QTest::addRow("%s %s", kind, expected) << QString::fromLatin1(kind) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("weekday", "2024年5月9日（水）に送信しました。", "2024年5月9日（水）");
    row("weekday", "令和６年５月９日（金曜日）です。", "令和６年５月９日（金曜日）");
    row("weekday", "2024年5月8日（水）に送り、5月9日（金）に気づきました。", "5月9日（金）");
    row("weekday", "2023年4月と2024年4月の件です。4月9日（月）に発覚しました。", "4月9日（月）?");
    row("weekday", "On Friday, 9 May 2024 a message was sent.", "Friday, 9 May 2024");
    row("impossible_date", "2024年2月30日に送信しました。", "2024年2月30日");
    row("impossible_date", "2024年13月5日に送信しました。", "2024年13月5日");
    row("impossible_date", "5月9日18時71分に送信しました。", "5月9日18時71分");
    row("era_year", "令和5年（2024年）5月9日に送信しました。", "令和5年（2024年）5月9日");
    row("era_year", "2022年（令和5年）のことです。", "2022年（令和5年）");
    row("era_year", "令和元年4月1日に施行し、令和2年に改めました。", "令和元年4月1日");
    row("era_year", "平成32年1月6日と令和2年1月7日の二回です。", "平成32年1月6日");
    row("era_year", "令和8年3月に発覚し、平成40年3月末までに更新します。", "平成40年3月");
    row("year_outlier", "2024年5月9日に送信し、2024年5月10日に発覚、2024年5月11日に公表しました。\n2014年5月12日", "2014年5月12日");
    row("year_outlier", "令和6年5月9日、令和6年5月10日、令和6年5月11日に対応しました。令和2年5月12日に公表しました。", "令和2年5月12日");
    row("year_outlier", "2024年1月9日、2024年1月10日、2024年1月11日、2024年1月12日の順に対応し、2023年1月15日に公表しました。", "2023年1月15日?");
    row("order", "掲載期間は2024年5月9日から2024年5月3日までです。", "2024年5月3日");
    row("order", "・5月9日10時5分 送信\n・5月9日10時20分 発覚\n・5月9日10時10分 停止\n・5月9日11時 謝罪\n2024年", "");
    row("order", "2024年\n・2024年5月9日10時5分 送信\n・2024年5月9日10時20分 発覚\n・2024年5月9日10時30分 停止\n・2024年5月9日9時40分 謝罪\n・2024年5月9日11時 報告", "2024年5月9日9時40分");
    row("order", "発生日時：2024年5月9日\n発覚日時：2024年5月7日", "2024年5月7日");
    row("heading_number", "1 概要\n2 原因\n3 対応\n3 再発防止\n", "3 再発防止");
    row("heading_number", "(1) 概要\n(2) 原因\n(4) 対応\n", "(4) 対応");
    row("heading_number", "１．概要\n２．原因\n２．対応\n", "２．対応");
    row("sum", "485件（内訳：氏名 89件、住所 278件、電話番号 119件）", "485件");
    row("sum", "学外 40件\n　　内訳　氏名 12件\n　　　　　住所 27件\n", "40件");
    row("sum", "165件のうち200件は法人です。", "200件");
    row("sum", "旅券の写し63名分のうち65名分を破棄していただきました。", "65名");
    row("sum", "対象顧客 842名（法人 112名、個人 720名）", "842名?");
    row("sum", "利用者二百三十名の情報です。\n月末までに全員へ通知します。\n内訳は、一般百二十名、学生百名です。", "二百三十名?");
    row("sum", "会員30名、職員12名、合計43名です。", "43名?");
    row("sum", "5,000名のうち3,000名に送信され、残り1,900名には送信されていません。", "1,900名?");
    row("unfilled_tag", "{{氏名}}様", "{{氏名}}");
    row("unfilled_tag", "○月○日に送信しました。", "○月○日");
    row("unfilled_tag", "【要確認：発覚日時】に発覚しました。", "【要確認：発覚日時】");
    row("unfilled_tag", "株式会社〇〇に送信しました。", "〇〇?");
    row("name_variant", "株式会社アオバシステムに委託し、アオバシステム株式会社ではなく株式会社アオバッシステムが送信しました。", "アオバッシステム");
    row("name_variant", "株式会社北斗電機は、株式会社北斗電器の窓口でお受けします。", "北斗電器?");
    row("name_variant", "「文書管理運用規程」に基づき、文書管理運用規定を見直します。", "文書管理運用規定");
    row("name_variant", "髙橋と高橋です。", "高橋?");
    row("name_variant", "弊館よりお送りし、弊社のシステムで確認しました。弊館でお受けします。", "弊社?");
    row("pair", "拝啓\nお詫び申し上げます。\n", "拝啓");
    row("pair", "お詫び申し上げます。\n敬具\n", "敬具");
    row("pair", "拝復\nご照会の件、回答いたします。\n", "拝復");
    row("pair", "前略\nお詫び申し上げます。\n草々", "前略");
    row("pair", "記\n1 概要\n2 原因\nお問い合わせ先 総務課\n", "記");
    row("pair", "記\n1 概要\n", "記?");
    row("style_mix", "本件が発生しました。直ちに停止しました。原因は確認の不足である。", "原因は確認の不足である。?");
    row("style_mix", "2024年5月9日に発生し、令和6年5月10日と2024年5月11日に対応しました。", "令和6年5月10日?");
    row("style_mix", "合計 1 2 社分です。", "1 2");
    row("style_mix", "１２名と34名と56名です。", "１２?");
    row("style_mix", "漏えいしました。漏えいの原因は確認中です。漏洩した項目は次のとおりです。", "漏洩?");
    row("tone", "お客様各位様", "");
    row("tone", "会員各位様", "各位様");
    row("tone", "株式会社アオバ御中様", "御中様");
    row("tone", "誠に遺憾に存じます。", "遺憾?");
    row("tone", "時下ますますご清栄のこととお慶び申し上げます。", "時下?|ご清栄?");
    row("tone", "メールアドレスのみであるため、影響はございません。", "メールアドレスのみであるため、影響はございません?");
    row("recipient_exposed", "To: a@example.com, b@example.org\nSubject: お詫び\n\n本文", "To: a@example.com, b@example.org");
    row("recipient_exposed", "To: a@example.com, b@example.com\n\n本文", "To: a@example.com, b@example.com?");
}

void tst_Check::remarksOn()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList found = kinds(slips(text), *Base::fromName<SlipKind>(kind));
    if (!expected.isEmpty())
        QCOMPARE(found.join(u'|'), expected);
}

void tst_Check::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::addRow("%s", text) << QString::fromUtf8(text); };
    row("2024年5月9日（木）18時24分に送信し、同日19時に気づき、翌10日（金）にお詫びしました。");
    row("令和6年（2024年）5月9日（木・祝）");
    row("平成31年（2019年）4月30日と令和元年（2019年）5月1日");
    row("2024年5月9日、2024年5月10日、2024年5月11日に対応しました。約款は2014年5月1日施行です。");
    row("2014年5月9日から2024年5月9日まで、2024年5月10日と2024年5月11日に確認し、2024年5月12日に公表しました。");
    row("掲載期間は12月28日から1月4日までです。");
    row("23時から翌日2時まで作業しました。");
    row("1 概要\n(1) 経緯\n(2) 項目\n2 原因\n(1) 直接の原因\n(2) 根本の原因\n3 対応");
    row("1. 概要\n2. 原因\n1) 送信先\n2) 本文\n3. 対応");
    row("5 月 24 日、480 名の方に送信しました。\n2 名で確認します。\n10 件以上");
    row("1 概要\n2 原因\n3. 対応\n4. 再発防止");
    row("485件（内訳：氏名 89件、住所 278件、電話番号 118件）");
    row("5,212名のうち3,510名に送信され、残り1,702名には送信されていません。");
    row("165件で、そのうち個人の特定につながるものが71件です。");
    row("株式会社東青葉と株式会社西青葉");
    row("お客様　各位");
    row("拝啓\nお詫び申し上げます。\n敬具");
    row("拝復\nご照会の件、回答いたします。\n敬具");
    row("数百名と数十件、百名のうち二十名、十人の委員");
    row("平成31年3月と平成31年度、平成31年の記録です。令和元年に改めました。");
    row("株式会社ミナト情報サービス御中\n株式会社ミナト情報サービス内の手順です。ミナト情報サービス株式会社代表取締役");
    row("会員 832名（法人 112名、個人 720名）、来場者 300名（見学 12名、説明会 5名）");
    row("記\n1 概要\n　　　以上\nお問い合わせ先 総務課");
    row("To: a@example.com\nSubject: お詫び\n\n本文です。");
    row("１ 概要です。\n２ 12名です。");
    row("電話 03-1234-5678、03-1234-5679");
    row("Thursday, 9 May 2024");
}

void tst_Check::leavesAlone()
{
    QFETCH(QString, text);
    QCOMPARE(all(text).filter(QRegularExpression(QStringLiteral("[^?]$"))), QStringList());
}

void tst_Check::takesNoStatedScopeForMinimising()
{
    QCOMPARE(all(QStringLiteral("対象はメールアドレスのみです。ほかの情報は含まれていません。")), QStringList());
}

void tst_Check::takesTheDateOfALetterForNoEntry()
{
    const QString letter = QStringLiteral("お客様各位\n2026年2月10日（火）\n\n2026年2月4日（水）18時20分ごろ、書類を誤って送りました。\n経過\n"
                                          "2月4日18時20分 送付\n2月4日18時35分 電話\n2月4日18時50分 依頼\n");
    QCOMPARE(kinds(slips(letter), SlipKind::Order), QStringList());
}

void tst_Check::saysPlaceAndReason()
{
    const QString text = QStringLiteral("当館は、2024年5月9日（水）に送信しました。");
    const auto found = slips(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].where, (Finding::Span{4, 16}));
    QCOMPARE(found[0].where.of(text), found[0].text);
    QCOMPARE(Base::sentence(found[0].because, Base::Language::Japanese).left(14), QStringLiteral("2024-05-09は木曜日"));
}

void tst_Check::putsTheSureOnesFirst()
{
    const auto found = slips(QStringLiteral("誠に遺憾です。2024年5月9日（水）に送信しました。{{氏名}}様"));
    QCOMPARE(found.size(), 3);
    QVERIFY(found[0].kind == SlipKind::Weekday && found[1].kind == SlipKind::UnfilledTag && found[2].kind == SlipKind::Tone);
}

void tst_Check::countsLinesAndColumnsFromOne()
{
    const QString text = QStringLiteral("一\n二三\n");
    QCOMPARE(lineColumn(text, 0).line, 1);
    QCOMPARE(lineColumn(text, 3).line, 2);
    QCOMPARE(lineColumn(text, 3).column, 2);
    QCOMPARE(lineColumn(text, 99).line, 3);
}

void tst_Check::writesTheContractsJson()
{
    const QJsonObject json = toJson(slips(QStringLiteral("2024年5月9日（水）")), Base::Language::English);
    const QJsonObject slip = json[u"slips"][0].toObject();
    QCOMPARE(slip.keys(), (QStringList{QStringLiteral("because"), QStringLiteral("kind"), QStringLiteral("sure"),
                                       QStringLiteral("text"), QStringLiteral("where")}));
    QCOMPARE(slip[u"kind"].toString(), QStringLiteral("weekday"));
    QCOMPARE(slip[u"where"][u"end"].toInt(), 12);
    QVERIFY(slip[u"sure"].toBool());
}

void tst_Check::hasASentenceForEveryKind()
{
    for (const QString &name : Base::enumNames<SlipKind>()) {
        const SlipKind kind = *Base::fromName<SlipKind>(name);
        QVERIFY(kindText(kind, Base::Language::Japanese) != name);
        QVERIFY(!kindText(kind, Base::Language::English).isEmpty());
    }
}

void tst_Check::staysCalmWithAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("NUL") << QString(3, QChar(u'\0'));
    QTest::newRow("one long line") << QString(100'000, u'あ');
    QTest::newRow("digits") << QString(20'000, u'9');
    QTest::newRow("blanks") << QString(20'000, u' ');
    QTest::newRow("many lines") << QStringLiteral("1 概要 2024年5月9日（木）12名\n").repeated(2'000);
    QTest::newRow("broken surrogate") << QString(QChar(0xd800)) + QStringLiteral("2024年5月9日");
}

void tst_Check::staysCalmWithAnyText()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    for (const Slip &slip : slips(text))
        QVERIFY(slip.where.start >= 0 && slip.where.end <= text.size() && slip.where.start <= slip.where.end);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(tst_Check)
#include "tst_check.moc"

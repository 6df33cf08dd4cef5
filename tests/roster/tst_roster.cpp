#include "model/roster/check.h"
#include "tests/support/temporaryledger.h"

#include <QBuffer>
#include <QtTest>

using namespace Tests;
using namespace Roster;

// Every fault of a roster is named with its row, its column and what to do, before one page is made.
class tst_Roster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEachFault_data();
    void namesEachFault();
    void letsAGoodRosterPass();
    void namesABuildingWithoutAnAddress();
    void onlyRemarksOnWhatTheOtherChannelNeeds();
    void namesAnHonorificWhereverTheNameStands();
    void refusesWrongHeadings_data();
    void refusesWrongHeadings();
    void readsAPerson();
    void givesTheBadRowsBackWithReasons();
    void namesTheColumnOfWhatCannotBeRead();
    void everyKindHasASentence();

private:
    [[nodiscard]] QString file(const QString &text) const;
    QTemporaryDir m_folder;
};

namespace {

const QString header = QStringLiteral("氏名,郵便番号,住所,メールアドレス,会員番号,世帯,投函不可,死亡,掲載,受信,区分メモ\n");
const QString good = QStringLiteral("山田 一郎,1000001,東京都千代田区1,a@example.jp,1,,,,1,,\n");

CheckOptions everything()
{
    return {.needs = {.address = true, .email = true}, .posts = true, .byHousehold = true,
            .canDraw = [](char32_t character) { return character != U'\U00020bb7'; }};
}

QStringList shown(const Base::Problems &problems)
{
    QStringList lines;
    for (const Base::Problem &problem : problems)
        lines += (QStringList{problem.where, problem.kind.section(u'.', 1)} + problem.args).join(u' ');
    return lines;
}

} // namespace

QString tst_Roster::file(const QString &text) const
{
    QFile file(m_folder.filePath(QStringLiteral("roster.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return file.fileName();
}

void tst_Roster::namesEachFault_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("faults");
    const auto add = [](const char *name, const char *row, QStringList faults) {
        QTest::newRow(name) << QString::fromUtf8(row) + u'\n' << faults;
    };
    add("empty name", ",1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 name_empty")});
    add("empty address", "鈴木,1000002, ,b@example.jp,2,,,,,,", {QStringLiteral("3:住所 address_empty")});
    add("empty e-mail", "鈴木,1000002,東京都2,,2,,,,,,", {QStringLiteral("3:メールアドレス email_empty")});
    add("no e-mail", "鈴木,1000002,東京都2,b@@example.jp,2,,,,,,", {QStringLiteral("3:メールアドレス email_wrong b@@example.jp")});
    add("two e-mails", "鈴木,1000002,東京都2,\"b@example.jp,c@example.jp\",2,,,,,,",
        {QStringLiteral("3:メールアドレス email_wrong b@example.jp,c@example.jp")});
    add("lost zero", "鈴木,600002,北海道2,b@example.jp,2,,,,,,", {QStringLiteral("3:郵便番号 postal_zero 600002 060-0002")});
    add("no postal code", "鈴木,12-A,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:郵便番号 postal_wrong 12-A")});
    add("postal code in other writing", "鈴木,〒１００－０００２,東京都2,b@example.jp,2,,,,,,", {});
    add("do not post", "鈴木,1000002,東京都2,b@example.jp,2,,○,,,,", {QStringLiteral("3:投函不可 do_not_post")});
    add("an unclear do not post counts", "鈴木,1000002,東京都2,b@example.jp,2,,要相談,,,,", {QStringLiteral("3:投函不可 do_not_post")});
    add("deceased", "鈴木,1000002,東京都2,b@example.jp,2,,,1,,,", {QStringLiteral("3:死亡 deceased")});
    add("unclear answer", "鈴木,1000002,東京都2,b@example.jp,2,,,,たぶん,,", {QStringLiteral("3:掲載 answer_unclear たぶん")});
    add("same person in other writing", "山田　一郎,1000002,東京都千代田区１,b@example.jp,2,,,,,,",
        {QStringLiteral("3:氏名 same_person 2")});
    add("same number", "鈴木,1000002,東京都2,b@example.jp,１,,,,,,", {QStringLiteral("3:会員番号 same_number 2")});
    add("same e-mail", "鈴木,1000002,東京都2,A@example.jp,2,,,,,,", {QStringLiteral("3:メールアドレス same_email 2")});
    add("private character", "鈴木\xee\x80\x80,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 private_use U+E000")});
    add("no font", "𠮷野,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 undrawable 𠮷 U+20BB7")});
    add("one comma too many", "鈴木,1000002,東京都2,b@example.jp,2,,,,,,,x", {QStringLiteral("3 too_many_cells 12")});
    add("two faults", ",600002,北海道2,b@example.jp,2,,,,,,",
        {QStringLiteral("3:氏名 name_empty"), QStringLiteral("3:郵便番号 postal_zero 600002 060-0002")});
    add("honorific in the name", "佐々木 健様,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 honorific_in_name 佐々木 健様 様 様")});
    add("teacher", "鈴木先生,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 honorific_in_name 鈴木先生 先生 様")});
    add("a surname that ends like an honorific", "鵜殿,1000002,東京都2,b@example.jp,2,,,,,,", {});
    add("line of totals", "合 計,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 total_row 合 計")});
    add("a name that begins like a total", "計良 健,1000002,東京都2,b@example.jp,2,,,,,,", {});
    add("lost character", "佐?木,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 lost_character ?")});
    add("geta", "〓橋,1000002,東京都2,b@example.jp,2,,,,,,", {QStringLiteral("3:氏名 lost_character 〓")});
    add("replacement character", "鈴木,1000002,東京都\xef\xbf\xbd,b@example.jp,2,,,,,,", {QStringLiteral("3:住所 lost_character \uFFFD")});
    add("error values", "#NAME?,1000002,#N/A,b@example.jp,2,,,,,,#REF!",
        {QStringLiteral("3:氏名 error_value #NAME?"), QStringLiteral("3:住所 error_value #N/A"), QStringLiteral("3:区分メモ error_value #REF!")});
    add("household apart", "鈴木,1000002,東京都2,b@example.jp,2,A,,,,,\n田中,1000003,東京都3,c@example.jp,3,,,,,,\n"
        "鈴木 次郎,1000002,東京都2,d@example.jp,4,A,,,,,", {QStringLiteral("5:世帯 household_apart")});
    add("household with two addresses", "鈴木,1000002,東京都2,b@example.jp,2,A,,,,,\n鈴木 次郎,1000002,東京都9,d@example.jp,4,A,,,,,",
        {QStringLiteral("4:世帯 household_differs")});
}

void tst_Roster::namesEachFault()
{
    QFETCH(QString, row);
    QFETCH(QStringList, faults);
    const Report report = expect(check(file(header + good + row), everything()));
    QCOMPARE(shown(report.problems), faults);
    QCOMPARE(report.bad, faults.isEmpty() ? 0 : 1);
    QVERIFY(!report.isBad[0]);
    QCOMPARE(report.isBad.back(), !faults.isEmpty());
}

void tst_Roster::letsAGoodRosterPass()
{
    const Report report = expect(check(file(header + good), everything()));
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.problemCount, 0);
}

void tst_Roster::namesABuildingWithoutAnAddress()
{
    const Report report = expect(check(file(QStringLiteral("氏名,住所,建物名\n鈴木,,ハイツ101\n")), {.needs = {.address = true}}));
    QCOMPARE(shown(report.problems), QStringList{QStringLiteral("2:住所 address_only_building ハイツ101")});
    QCOMPARE(report.bad, 1);
}

// The letter goes by post and needs no e-mail address; the message goes by mail and needs no postal code.
void tst_Roster::onlyRemarksOnWhatTheOtherChannelNeeds()
{
    const QString path = file(header + QStringLiteral("鈴木,600002,東京都2,b@@example.jp,2,,,,,,\n"));
    const Report byPost = expect(check(path, {.needs = {.address = true}}));
    QCOMPARE(shown(byPost.problems), (QStringList{QStringLiteral("2:郵便番号 postal_zero 600002 060-0002"),
                                                  QStringLiteral("2:メールアドレス email_remark b@@example.jp")}));
    QCOMPARE(byPost.bad, 1);
    const Report byMail = expect(check(path, {.needs = {.email = true}, .posts = false}));
    QCOMPARE(shown(byMail.problems), (QStringList{QStringLiteral("2:郵便番号 postal_remark 600002"),
                                                  QStringLiteral("2:メールアドレス email_wrong b@@example.jp")}));
    const Report remarked = expect(check(file(header + QStringLiteral("鈴木,1000002,東京都2,b@@example.jp,2,,,,,,\n")), {.needs = {.address = true}}));
    QCOMPARE(shown(remarked.problems), QStringList{QStringLiteral("2:メールアドレス email_remark b@@example.jp")});
    QCOMPARE(remarked.bad, 0);
    QVERIFY(!remarked.isBad[0]);
}

void tst_Roster::namesAnHonorificWhereverTheNameStands()
{
    const Report report = expect(check(file(QStringLiteral("姓,名,会社名\n鈴木,一様,\n林様,,\n,,例示社 御中\n,,お花屋さん\n")), {}));
    QCOMPARE(shown(report.problems), (QStringList{QStringLiteral("2:名 honorific_in_name 鈴木　一様 様 様"), QStringLiteral("3:姓 honorific_in_name 林様 様 様"),
                                                  QStringLiteral("4:会社名 honorific_in_name 例示社 御中 御中 御中")}));
}

void tst_Roster::refusesWrongHeadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("faults");
    QTest::newRow("missing") << QStringLiteral("氏名\n山田\n")
                             << QStringList{QStringLiteral(" column_missing 住所 氏名"), QStringLiteral(" column_missing メールアドレス 氏名")};
    QTest::newRow("another table") << QStringLiteral("番号,住所,Email,a,b,c,d,e,f\n1,2,3\n") << QStringList{QStringLiteral(" column_missing 氏名 番号, 住所, Email, a, b, c, d, e …")};
    QTest::newRow("same meaning twice") << QStringLiteral("氏名,お名前,住所,E-Mail\na,b,c,d\n")
                                        << QStringList{QStringLiteral("1:2 column_doubled 氏名 お名前")};
    QTest::newRow("same heading twice") << QStringLiteral("氏名,住所,Email,備考,備考\na,b,c,d,e\n")
                                        << QStringList{QStringLiteral("1:5 heading_doubled 備考")};
    QTest::newRow("no heading") << QStringLiteral("氏名,住所,Email,\na,b,c,d\n") << QStringList{QStringLiteral("1:4 heading_empty 4")};
    QTest::newRow("noise") << QStringLiteral("\x01\x02^~|\n\x07,%\n") << QStringList{QStringLiteral("1 no_headings")};
    QTest::newRow("blank headings") << QStringLiteral(" ,\"\",　\na,b,c\n") << QStringList{QStringLiteral("1 no_headings")};
    QTest::newRow("no rows") << QStringLiteral("氏名,住所,Email\n") << QStringList{QStringLiteral(" no_rows")};
}

void tst_Roster::refusesWrongHeadings()
{
    QFETCH(QString, text);
    QFETCH(QStringList, faults);
    const QString path = file(text);
    Base::Problems problems = check(path, everything()).problems();
    for (Base::Problem &problem : problems) {
        QVERIFY(problem.where.startsWith(path));
        problem.where = problem.where.mid(path.size() + 1);
    }
    QCOMPARE(shown(problems), faults);
}

void tst_Roster::readsAPerson()
{
    const Sheets::Row headings{.number = 1, .cells = {{QStringLiteral("姓")}, {QStringLiteral("名")}, {QStringLiteral("Zip Code")},
        {QStringLiteral("住所１")}, {QStringLiteral("住所２")}, {QStringLiteral("掲載")}, {QStringLiteral("受信")}, {QStringLiteral("敬称")}, {QStringLiteral("品目")}}};
    const Columns columns = expect(Columns::of(headings, {.address = true}));
    const Sheets::Row row{.number = 2, .cells = {{QStringLiteral(" 髙橋 ")}, {QStringLiteral("花子")}, {QStringLiteral("1234567")},
        {QStringLiteral("東京都")}, {QStringLiteral("101号")}, {QStringLiteral("○")}, {QStringLiteral("はい")}}};
    const Person person = personOf(columns, row);
    QCOMPARE(person.name, QStringLiteral("髙橋　花子"));
    QCOMPARE(person.honorific, QStringLiteral("様"));
    QCOMPARE(person.postalCode, QStringLiteral("123-4567"));
    QCOMPARE(person.address, (QStringList{QStringLiteral("東京都"), QStringLiteral("101号")}));
    QCOMPARE(person.variant, Variant::Both);
    QCOMPARE(columns.own(), QList<int>{8});
}

void tst_Roster::givesTheBadRowsBackWithReasons()
{
    QBuffer bad;
    bad.open(QIODevice::WriteOnly);
    const QString path = file(header + good + QStringLiteral(",600002,\"北海道,2\",b@example.jp,2,,,,,,\"a\"\"b\"\n"));
    expect(check(path, everything(), &bad, Base::Language::Japanese));
    const QStringList lines = QString::fromUtf8(bad.data()).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    QVERIFY(bad.data().startsWith("\xef\xbb\xbf"));
    QVERIFY(lines[0].endsWith(QStringLiteral("区分メモ,理由")));
    QVERIFY2(lines[1].startsWith(QStringLiteral(",600002,\"北海道,2\",b@example.jp,2,,,,,,\"a\"\"b\",氏名: 氏名が空です。")), qPrintable(lines[1]));
    QVERIFY(lines[1].contains(QStringLiteral(" / 郵便番号: ")));
}

// The file's columns have names for who mends it; the reader knows them by number.
void tst_Roster::namesTheColumnOfWhatCannotBeRead()
{
    const QString path = file(header + good + QStringLiteral("鈴木,1000002,東京都2,b@example.jp,2,,,,,,a%1b\n").arg(QChar(u'\0')));
    const Report report = expect(check(path, everything()));
    QCOMPARE(shown(report.problems), QStringList{QStringLiteral("3:区分メモ null_byte")});
}

void tst_Roster::everyKindHasASentence()
{
    for (const char *kind : {"reason", "column_missing", "column_doubled", "heading_doubled", "heading_empty", "no_headings", "no_rows", "too_many_cells", "name_empty",
                             "address_empty", "email_empty", "email_wrong", "postal_zero", "postal_wrong", "undrawable", "private_use",
                             "do_not_post", "deceased", "answer_unclear", "variant_unclear", "same_person", "same_number", "same_email",
                             "household_apart", "household_differs", "honorific_in_name",
                             "total_row", "lost_character", "error_value", "address_only_building", "email_remark", "postal_remark", "cancelled"})
        QVERIFY2(Base::problemKinds().contains(QStringLiteral("roster.") + QLatin1String(kind)), kind);
}

QTEST_GUILESS_MAIN(tst_Roster)
#include "tst_roster.moc"

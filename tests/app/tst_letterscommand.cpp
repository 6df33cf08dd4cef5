#include "tests/mailing/rosterfile.h"
#include "tests/support/fulldisk.h"
#include "tests/support/pdffile.h"
#include "tests/support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace Tests;

// `letters`: a roster checked, a test letter, letters and messages made, and what became of them.
class tst_LettersCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void checksEveryRowBeforeOnePage();
    void makesTheGoodRowsAndGivesBackTheBad();
    void makesATestLetterOfTheFirstGoodRow();
    void writesToOnePersonAMessage();
    void readsARosterOfWindows();
    void namesColumnsThatAreTwice();
    void refusesAWrongLine_data();
    void refusesAWrongLine();
    void refusesWhatStillHasGaps();
    void refusesWhatTheCheckFinds();
    void keepsWhatBecameOfTheLetters();
    void recordsTheTellingWhenAsked();
    void leavesNothingTornOnAFullDisk_data();
    void leavesNothingTornOnAFullDisk();
    void keepsNoHalfOfTheBadRows();
    void makesNoPagesOfEmptyBoxes();

private:
    using Ran = Program::Ran;
    Ran letters(const QStringList &options, const QString &body = usual()) const;
    Ran letters(const QByteArray &roster, const QStringList &options) const;
    static QString usual() { return QStringLiteral("{{氏名}}様（会員番号 {{会員番号}}）にお詫び申し上げます。"); }
    QString path(const char *name) const { return m_program->path(name); }
    QByteArray content(const char *name) const;
    QStringList entries(const char *folder) const { return QDir(path(folder)).entryList(QDir::Files, QDir::Name); }
    std::unique_ptr<Program> m_program;
};

namespace {

const QByteArray head = "letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n";
const QByteArray threeRows = "氏名,郵便番号,住所,会員番号,メールアドレス\n"
                             "山田 一,100-0001,東京都1,1,one@example.jp\n"
                             ",100-0002,東京都2,2,two@example.jp\n"
                             "森 花,100-0003,東京都3,3,three@example.jp\n";

int linesOf(const QByteArray &text)
{
    return int(text.count('\n'));
}

} // namespace

void tst_LettersCommand::init()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->onLedger("init").status, 0);
    QCOMPARE(m_program->onLedger("import", {m_program->written("case.json", R"({"format":"tenmatsu-incident/1","title":"一斉メール",
        "role":"own","organisation":{"name":"見本株式会社","kind":"business"},"counts":[{"of":"persons","value":1802}]})")}).status, 0);
    writeRoster(path("roster.csv"), 30);
}

tst_LettersCommand::Ran tst_LettersCommand::letters(const QStringList &options, const QString &body) const
{
    const QString letter = m_program->written("letter.txt", head + "@ {{宛名}}\n> 見本株式会社\n= お詫び\n\n" + body.toUtf8() + '\n');
    return m_program->onLedger("letters 1 --window none --template",
                               QStringList{letter, QStringLiteral("--roster"), path("roster.csv")} + options);
}

tst_LettersCommand::Ran tst_LettersCommand::letters(const QByteArray &roster, const QStringList &options) const
{
    (void)m_program->written("roster.csv", roster);
    return letters(options);
}

QByteArray tst_LettersCommand::content(const char *name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_LettersCommand::checksEveryRowBeforeOnePage()
{
    QCOMPARE(letters({QStringLiteral("--check")}).status, 0);
    const Ran refused = letters(threeRows, {QStringLiteral("--check"), QStringLiteral("--json")});
    QCOMPARE(refused.status, 1);
    const QJsonObject report = refused.json().toObject();
    QCOMPARE(report[u"rows"].toInt(), 3);
    QCOMPARE(report[u"bad"].toInt(), 1);
    QCOMPARE(report[u"problems"][0][u"row"].toInt(), 3);
    QCOMPARE(report[u"problems"][0][u"column"].toString(), QStringLiteral("氏名"));
    QVERIFY(refused.error.contains("roster.csv:3:氏名: the name is empty"));
    QCOMPARE(letters(threeRows, {QStringLiteral("--out"), path("all.pdf")}).status, 1);
    QVERIFY(!QFile::exists(path("all.pdf")));
}

void tst_LettersCommand::makesTheGoodRowsAndGivesBackTheBad()
{
    const Ran made = letters(threeRows, {QStringLiteral("--good-rows"), QStringLiteral("--bad-rows"), path("bad.csv"),
                                         QStringLiteral("--out"), path("all.pdf")});
    QVERIFY2(made.status == 0, made.error.constData());
    const QString text = textOf(content("all.pdf"));
    QCOMPARE(text.count(u'\f'), 2);
    QVERIFY(text.contains(u"山田") && text.contains(u"森") && !text.contains(u"会員番号 2"));
    const QByteArray bad = content("bad.csv");
    QCOMPARE(linesOf(bad), 2);
    QVERIFY2(bad.contains("two@example.jp") && bad.contains("the name is empty"), bad.constData());
}

void tst_LettersCommand::makesATestLetterOfTheFirstGoodRow()
{
    const Ran made = letters({QStringLiteral("--test"), QStringLiteral("--out"), path("test.pdf")});
    QVERIFY2(made.status == 0, made.error.constData());
    const QString text = textOf(content("test.pdf"));
    QCOMPARE(text.count(u'\f'), 1);
    QVERIFY(text.contains(u"M000001"));
    QCOMPARE(m_program->onLedger("letters 1 list --json").json().toArray().size(), 0); // nothing was sent
}

void tst_LettersCommand::writesToOnePersonAMessage()
{
    const Ran made = letters({QStringLiteral("--eml"), path("mail"), QStringLiteral("--from"), QStringLiteral("desk@example.com")});
    QVERIFY2(made.status == 0, made.error.constData());
    QVERIFY2(made.out.startsWith("30 messages were made: "), made.out.constData());
    QStringList files = entries("mail");
    QVERIFY(files.removeOne(QStringLiteral("tenmatsu-letters.log")));
    QCOMPARE(files.size(), 30);
    for (const QString &name : std::as_const(files)) {
        const QByteArray message = content(QByteArray("mail/" + name.toUtf8()).constData());
        const QByteArray fields = message.left(message.indexOf("\r\n\r\n"));
        QCOMPARE(QByteArray("\n" + fields).count("\nTo:"), 1);
        QCOMPARE(message.count("@example.jp"), 1);
        QVERIFY(!fields.toLower().contains("\ncc:") && !fields.toLower().contains("\nbcc:"));
    }
}

void tst_LettersCommand::readsARosterOfWindows()
{
    // 氏名,会員番号,備考 / 髙橋 一,1,株式会社① / 森 花,2,本社 with the characters that only Windows has
    const QByteArray roster = QByteArray::fromHex("8e8196bc2c89ef88f594d48d862c94f58d6c0d0aeee08bb42088ea2c312c8a948eae89ef8ed08740"
                                                  "0d0a90582089d42c322c967b8ed00d0a");
    const Ran checked = letters(roster, {QStringLiteral("--check"), QStringLiteral("--json")});
    QVERIFY2(checked.status == 0, checked.error.constData());
    QCOMPARE(letters({QStringLiteral("--out"), path("all.pdf")}).status, 0);
    QVERIFY(textOf(content("all.pdf")).contains(u"髙橋"));
}

void tst_LettersCommand::namesColumnsThatAreTwice()
{
    const Ran refused = letters("氏名,会員番号,氏名\n森,1,林\n", {QStringLiteral("--check")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("two columns are headed \"氏名\""), refused.error.constData());
    QCOMPARE(linesOf(refused.error), 1);
}

void tst_LettersCommand::refusesAWrongLine_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nowhere to go") << QStringList{} << QByteArray("--out");
    QTest::newRow("two places") << QStringList{"--out", "a.pdf", "--eml", "b"} << QByteArray("choose one");
    QTest::newRow("no PDF") << QStringList{"--out", "a.doc"} << QByteArray("name a .pdf file");
    QTest::newRow("no number") << QStringList{"--out", "a", "--split", "many"} << QByteArray("--split \"many\"");
    QTest::newRow("no era") << QStringList{"--out", "a.pdf", "--era", "edo"} << QByteArray("edo");
}

void tst_LettersCommand::refusesAWrongLine()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, words);
    const Ran refused = letters(options);
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.error.contains(words), refused.error.constData());
}

void tst_LettersCommand::refusesWhatStillHasGaps()
{
    const QString body = usual() + QStringLiteral("\n{{発生原因}}");
    const QStringList out = {QStringLiteral("--out"), path("all.pdf")};
    const Ran refused = letters(out, body);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("the letter needs \"") && refused.error.contains("--with-gaps"), refused.error.constData());
    QCOMPARE(linesOf(refused.error), 2);
    QVERIFY(!QFile::exists(path("all.pdf")));
    QCOMPARE(letters({QStringLiteral("--check")}, body).status, 0);
    QCOMPARE(letters(out + QStringList{QStringLiteral("--test")}, body).status, 0);
    QCOMPARE(letters(out + QStringList{QStringLiteral("--with-gaps")}, body).status, 0);
    QCOMPARE(textOf(content("all.pdf")).count(QStringLiteral("【要確認")), 30);
}

void tst_LettersCommand::keepsWhatBecameOfTheLetters()
{
    QCOMPARE(m_program->onLedger("letters 1 coverage").status, 1); // none was made
    QCOMPARE(letters({QStringLiteral("--out"), path("all.pdf")}).status, 0);
    const Ran tooEarly = m_program->onLedger("letters 1 returned 5");
    QCOMPARE(tooEarly.status, 1);
    QCOMPARE(linesOf(tooEarly.error), 1);
    QVERIFY2(tooEarly.error.contains("row 5 was not sent yet"), tooEarly.error.constData());
    QCOMPARE(m_program->onLedger("letters 1 sent").status, 0);
    QCOMPARE(m_program->onLedger("letters 1 returned 5 7-8 --note 宛所不明").status, 0);
    QCOMPARE(m_program->onLedger("letters 1 resent 5").status, 0);
    QCOMPARE(m_program->onLedger("letters 1 sent").status, 0); // all of them: what came back stays back
    const Ran unknown = m_program->onLedger("letters 1 returned 99");
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.error.contains("there is no letter of row 99"));
    QCOMPARE(m_program->onLedger("letters 1 returned 8-5").status, 2);
    const QJsonObject coverage = m_program->onLedger("letters 1 coverage --json").json().toObject();
    QCOMPARE(coverage[u"persons"].toInt(), 30);
    QCOMPARE(coverage[u"sent"].toInt(), 27);
    QCOMPARE(coverage[u"returned"].toInt(), 2);
    QCOMPARE(coverage[u"sent_again"].toInt(), 1);
    QCOMPARE(coverage[u"percent"].toDouble(), 93.3);
    QCOMPARE(coverage[u"incident_persons"].toInt(), 1802);
    QVERIFY(m_program->onLedger("letters 1 coverage").out.contains("concerned in the incident: 1,802"));
    QCOMPARE(m_program->onLedger("verify").status, 0);
    for (const QByteArray &word : {QByteArray("芝公園"), QByteArray("M000001"), QByteArray("person000001")})
        QVERIFY(!content("ledger.tenmatsu").contains(word));
}

void tst_LettersCommand::refusesWhatTheCheckFinds()
{
    QCOMPARE(m_program->onLedger("set 1 counts[0].value=1900").status, 0);
    const QString body = QStringLiteral("対象となる方は1,802名です。");
    const Ran refused = letters({QStringLiteral("--out"), path("all.pdf")}, body);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("1,802名") && refused.error.contains("--with-slips"), refused.error.constData());
    QVERIFY(!QFile::exists(path("all.pdf")));
    QCOMPARE(letters({QStringLiteral("--with-slips"), QStringLiteral("--out"), path("all.pdf")}, body).status, 0);
}

void tst_LettersCommand::recordsTheTellingWhenAsked()
{
    const auto told = [this] { return m_program->onLedger("show 1 --json").json()[u"persons_informed"]; };
    QCOMPARE(letters({QStringLiteral("--out"), path("all.pdf")}).status, 0);
    const Ran marked = m_program->onLedger("letters 1 sent");
    QVERIFY2(marked.out.contains("--informed"), marked.out.constData());
    QVERIFY(told().toArray().isEmpty());
    QCOMPARE(m_program->onLedger("letters 1 sent --run 1 --informed").status, 0);
    QCOMPARE(told()[0][u"count"].toInt(), 30);
    QCOMPARE(told()[0][u"of"].toInt(), 1802);
    QCOMPARE(told()[0][u"state"].toString(), QStringLiteral("running"));
    const Ran sheet = m_program->onLedger("--lang ja sheet 1 ppc-business");
    QVERIFY2(sheet.out.contains("（郵送、対象1,802名のうち30名、実施中）"), sheet.out.constData());
}

void tst_LettersCommand::leavesNothingTornOnAFullDisk_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("bytes");
    QTest::newRow("one file") << QStringList{"--out", "out/all.pdf"} << 100'000;
    QTest::newRow("files of ten") << QStringList{"--out", "out", "--split", "10"} << 2'000;
    QTest::newRow("messages") << QStringList{"--eml", "out"} << 200;
    QTest::newRow("the journal") << QStringList{"--eml", "out"} << 20;
}

void tst_LettersCommand::leavesNothingTornOnAFullDisk()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, bytes);
    QVERIFY(QDir().mkdir(path("out")));
    writeRoster(path("roster.csv"), 3'000);
    const QString letter = m_program->written("letter.txt", head + "= お詫び\n\n{{氏名}}様\n");
    const QStringList line = {QStringLiteral("letters"),    path("case.json"), QStringLiteral("--window"), QStringLiteral("none"),
                              QStringLiteral("--template"), letter,            QStringLiteral("--roster"), path("roster.csv")};
    Ran ran;
    {
        const FullDisk disk{rlim_t(bytes)};
        ran = m_program->run(line + options);
    }
    QCOMPARE(ran.status, 1);
    QCOMPARE(linesOf(ran.error), 1);
    QVERIFY2(ran.error.contains("check the free space"), ran.error.constData());
    QStringList left = entries("out");
    left.removeOne(QStringLiteral("tenmatsu-letters.log"));
    QCOMPARE(left, QStringList());
    const Ran again = m_program->run(line + options + QStringList{QStringLiteral("--resume")});
    QVERIFY2(again.status == 0, again.error.constData());
}

void tst_LettersCommand::keepsNoHalfOfTheBadRows()
{
    QByteArray roster = "氏名,会員番号\n";
    for (int row = 0; row < 400; ++row)
        roster += "," + QByteArray::number(row) + '\n';
    Ran ran;
    {
        (void)m_program->written("roster.csv", roster);
        const FullDisk disk{4'096};
        ran = letters({QStringLiteral("--check"), QStringLiteral("--bad-rows"), path("bad.csv")});
    }
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.error.contains("bad.csv: it could not be written to the end"), ran.error.constData());
    QVERIFY(!QFile::exists(path("bad.csv")));
}

// A machine without any Japanese font: the rows cannot be drawn, nor can the letter.
void tst_LettersCommand::makesNoPagesOfEmptyBoxes()
{
    (void)m_program->written("fonts.conf", "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    qputenv("FONTCONFIG_FILE", path("fonts.conf").toLocal8Bit());
    const Ran checked = letters({QStringLiteral("--check")});
    const Ran drafted = m_program->onLedger("draft 1 --letter apology-letter --out", {path("letter.pdf")});
    const Ran word = m_program->onLedger("draft 1 --letter apology-letter --out", {path("letter.docx")});
    qunsetenv("FONTCONFIG_FILE");
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.error.contains("no installed font draws"), checked.error.left(300).constData());
    QCOMPARE(drafted.status, 1);
    QVERIFY2(drafted.error.contains("there is no Japanese font"), drafted.error.constData());
    QVERIFY(!QFile::exists(path("letter.pdf")));
    QVERIFY2(word.status == 0 && QFile::exists(path("letter.docx")), word.error.constData());
}

QTEST_GUILESS_MAIN(tst_LettersCommand)
#include "tst_letterscommand.moc"

#include "tests/mailing/rosterfile.h"
#include "tests/support/pdffile.h"
#include "tests/support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <csignal>

using namespace Tests;

// The promise to who prints letters by the thousand: a kill at any moment, then --resume, and every row has one letter.
// TENMATSU_LETTERS in the environment: how many rows, 1,500 when it does not say.
class tst_ResumedLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyRowHasOnePageInTheFiles();
    void everyPersonHasOneMessage();
    void oneFileIsWholeOrNotThere();
    void aSecondRunIntoTheFolderIsRefused();

private:
    [[nodiscard]] QStringList letters(const QStringList &options, bool resume) const;
    [[nodiscard]] bool isKilledAfter(const QStringList &options, bool resume, const std::function<bool(qint64)> &isInTheMiddle) const;
    void finish(const QStringList &options) const;
    /// Kills the program each time some more files are there, until it got to the end; how often.
    [[nodiscard]] int killsUntilDone(const QStringList &options, const QString &pattern, int filesBetween) const;
    [[nodiscard]] QStringList files(const QString &pattern) const;
    [[nodiscard]] QList<int> rowsIn(const QString &file) const;
    void verifyLedger() const;

    std::unique_ptr<Program> m_program;
    QString m_roster, m_template, m_out;
};

namespace {

constexpr int patience = 600'000; // milliseconds; only for a program that hangs

int rowCount()
{
    static const int count = qEnvironmentVariableIsSet("TENMATSU_LETTERS") ? qEnvironmentVariableIntValue("TENMATSU_LETTERS") : 1'500;
    return count;
}

QList<int> allRows()
{
    QList<int> rows(rowCount());
    std::iota(rows.begin(), rows.end(), 1);
    return rows;
}

// The file it writes may have no name yet, so that the process is asked.
bool hasWrittenIn(const QString &folder, qint64 process)
{
    const QDir open(QStringLiteral("/proc/%1/fd").arg(process));
    const QFileInfoList links = open.entryInfoList(QDir::Files | QDir::System);
    return std::any_of(links.begin(), links.end(), [&folder](const QFileInfo &link) {
        return link.symLinkTarget().startsWith(folder) && link.size() > 100'000;
    });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_ResumedLetters::init()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->onLedger("init").status, 0);
    QCOMPARE(m_program->onLedger("import", {m_program->written("case.json", R"({"format":"tenmatsu-incident/1","title":"一斉メール",
        "role":"own","organisation":{"name":"見本株式会社","kind":"business"}})")}).status, 0);
    m_template = m_program->written("letter.txt", "letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n"
        "@ {{宛名}}\n> 見本株式会社\n= お詫び\n\n"
        "{{氏名}}様（会員番号 {{会員番号}}）のメールアドレスが表示されました。心よりお詫び申し上げます。\n");
    m_roster = m_program->path("roster.csv");
    writeRoster(m_roster, rowCount());
    m_out = m_program->path("out");
    QVERIFY(QDir().mkdir(m_out));
}

QStringList tst_ResumedLetters::letters(const QStringList &options, bool resume) const
{
    QStringList arguments = {QStringLiteral("--ledger"), m_program->path("ledger.tenmatsu"), QStringLiteral("letters"), QStringLiteral("1"),
                             QStringLiteral("--template"), m_template, QStringLiteral("--roster"), m_roster};
    if (resume)
        arguments += QStringLiteral("--resume");
    return arguments + options;
}

// False: it got to the end before.
bool tst_ResumedLetters::isKilledAfter(const QStringList &options, bool resume, const std::function<bool(qint64)> &isInTheMiddle) const
{
    const auto process = m_program->start(letters(options, resume));
    while (process->state() != QProcess::NotRunning && !isInTheMiddle(process->processId()))
        process->waitForFinished(1);
    process->waitForFinished(int(QRandomGenerator::global()->bounded(1, 30)));
    const bool isRunning = process->state() != QProcess::NotRunning;
    process->kill();
    process->waitForFinished(patience);
    if (!isRunning && process->exitCode() != 0)
        qFatal("%s", process->readAllStandardError().constData());
    return isRunning;
}

void tst_ResumedLetters::finish(const QStringList &options) const
{
    const auto process = m_program->start(letters(options, true));
    QVERIFY(process->waitForFinished(patience));
    QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
}

QStringList tst_ResumedLetters::files(const QString &pattern) const
{
    return QDir(m_out).entryList({pattern}, QDir::Files, QDir::Name);
}

int tst_ResumedLetters::killsUntilDone(const QStringList &options, const QString &pattern, int filesBetween) const
{
    int kills = 0;
    for (;; ++kills) {
        const qsizetype enough = files(pattern).size() + filesBetween;
        if (!isKilledAfter(options, kills > 0, [&](qint64) { return files(pattern).size() >= enough; }))
            return kills;
    }
}

// As the PDF says it, page by page; a page without exactly one number is row 0.
QList<int> tst_ResumedLetters::rowsIn(const QString &file) const
{
    static const QRegularExpression number(QStringLiteral("会員番号\\s*M(\\d{6})"));
    QList<int> rows;
    QStringList pages = textOf(contentOf(QDir(m_out).filePath(file))).split(u'\f');
    pages.removeLast();
    for (const QString &page : std::as_const(pages)) {
        const auto found = number.match(page);
        const int row = found.captured(1).toInt();
        const bool isWhole = page.count(QStringLiteral("会員番号")) == 1 && page.contains(inventedName(row).section(u'　', 1));
        rows += isWhole ? row : 0;
    }
    return rows;
}

void tst_ResumedLetters::verifyLedger() const
{
    const QJsonArray runs = m_program->onLedger("letters 1 list --json").json().toArray();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0][u"rows"].toInt(), rowCount());
    const auto verified = m_program->onLedger("verify");
    QVERIFY2(verified.status == 0, verified.error.constData());
}

void tst_ResumedLetters::everyRowHasOnePageInTheFiles()
{
    const int letters = std::max(25, rowCount() / 60);
    const QStringList options = {QStringLiteral("--out"), m_out + u'/', QStringLiteral("--split"), QString::number(letters)};
    const int kills = killsUntilDone(options, QStringLiteral("*.pdf"), 7);
    QVERIFY2(kills >= 3, qPrintable(QString::number(kills)));
    QList<int> rows;
    for (const QString &file : files(QStringLiteral("*.pdf")))
        rows += rowsIn(file);
    QCOMPARE(rows, allRows());
    QCOMPARE(files(QStringLiteral("*")).size(), (rowCount() + letters - 1) / letters + 1); // the journal, nothing torn
    verifyLedger();
    qInfo("%d kills, then %lld pages: every row once", kills, qlonglong(rows.size()));
}

void tst_ResumedLetters::everyPersonHasOneMessage()
{
    const QStringList options = {QStringLiteral("--eml"), m_out};
    const int kills = killsUntilDone(options, QStringLiteral("*.eml"), rowCount() / 10);
    QVERIFY2(kills >= 2, qPrintable(QString::number(kills)));
    QCOMPARE(files(QStringLiteral("*")).size(), rowCount() + 1); // the journal
    int row = 0;
    for (const QString &file : files(QStringLiteral("*.eml"))) {
        const QByteArray message = contentOf(QDir(m_out).filePath(file));
        QCOMPARE(message.count("@example.jp"), 1);
        const QByteArray address = QStringLiteral("person%1@example.jp").arg(++row, 6, 10, QLatin1Char('0')).toLatin1();
        QVERIFY(message.contains(address));
    }
    verifyLedger();
}

void tst_ResumedLetters::oneFileIsWholeOrNotThere()
{
    const QStringList options = {QStringLiteral("--out"), m_out + QStringLiteral("/all.pdf")};
    for (int kill = 0; kill < 3; ++kill) {
        QVERIFY(isKilledAfter(options, kill > 0, [this](qint64 process) { return hasWrittenIn(m_out, process); }));
        QVERIFY(!QFile::exists(m_out + QStringLiteral("/all.pdf")));
    }
    finish(options);
    QCOMPARE(QDir(m_out).entryList(QDir::Files), QStringList{QStringLiteral("all.pdf")});
    QCOMPARE(rowsIn(QStringLiteral("all.pdf")), allRows());
    QCOMPARE(complaintsAbout(contentOf(m_out + QStringLiteral("/all.pdf"))), QString());
    verifyLedger();
}

// Without a ledger, whose own lock would refuse it before.
void tst_ResumedLetters::aSecondRunIntoTheFolderIsRefused()
{
    const QString journal = m_out + QStringLiteral("/tenmatsu-letters.log");
    QStringList arguments = letters({QStringLiteral("--out"), m_out + u'/', QStringLiteral("--split"), QStringLiteral("25"), QStringLiteral("--resume")}, false).mid(2);
    arguments[1] = m_program->path("case.json");
    const auto first = m_program->start(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(journal), patience);
    ::kill(pid_t(first->processId()), SIGSTOP); // it shall not be done before the second one looks
    const auto second = m_program->run(arguments);
    ::kill(pid_t(first->processId()), SIGCONT);
    QCOMPARE(second.status, 1);
    QCOMPARE(second.error.count('\n'), 1);
    QVERIFY2(second.error.contains(QByteArray("process " + QByteArray::number(first->processId()))), second.error.constData());
    QVERIFY(first->waitForFinished(patience));
    QCOMPARE(first->exitCode(), 0);
    QList<int> rows;
    for (const QString &file : files(QStringLiteral("*.pdf")))
        rows += rowsIn(file);
    QCOMPARE(rows, allRows());
}

QTEST_GUILESS_MAIN(tst_ResumedLetters)
#include "tst_resumedletters.moc"

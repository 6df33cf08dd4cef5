#include "tests/support/temporaryledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Tests;

// `tenmatsu sheet`, run as a user runs it.
class tst_SheetCommand : public QObject
{
    Q_OBJECT
private:
    struct Ran
    {
        int status = -1;
        QString out;
        QString error;
    };
    Ran run(QStringList arguments, const QString &language = u"ja"_qs) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_qs, m_ledger->folder() + u"/data"_qs);
        environment.insert(u"XDG_CONFIG_HOME"_qs, m_ledger->folder() + u"/config"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TENMATSU_BINARY),
                      QStringList{u"--ledger"_qs, m_ledger->path(), u"--lang"_qs, language, u"sheet"_qs} + arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TemporaryLedger> m_ledger;
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_ledger = std::make_unique<TemporaryLedger>(TemporaryLedger::Content::Samples);
        m_ledger->close();
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void printsOneFieldARow();
    void printsOneJsonDocument();
    void writesATextFile();
    void readsAnIncidentFile();
    void takesAFormOfTheUsersFolder();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

void tst_SheetCommand::printsOneFieldARow()
{
    const Ran ran = run({u"4"_qs, u"ppc-business"_qs});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.error, QString());
    QVERIFY(ran.out.contains(u"\n本人の数（必須）\t6字\t1,748名\n"_qs));
}

void tst_SheetCommand::printsOneJsonDocument()
{
    const Ran ran = run({u"4"_qs, u"pmark"_qs, u"--json"_qs}, u"en"_qs);
    QCOMPARE(ran.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QCOMPARE(json[u"form"].toString(), u"pmark"_qs);
    QCOMPARE(json[u"name"].toString(), u"Accident report (Privacy Mark)"_qs);
    QVERIFY(json[u"sections"].toArray().size() > 3);
}

void tst_SheetCommand::writesATextFile()
{
    const Ran ran = run({u"4"_qs, u"ppc-business"_qs, u"--out"_qs, path("sheet.txt")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QString());
    QVERIFY(QString::fromUtf8(contentOf(path("sheet.txt"))).contains(u"\n本人の数（必須）\t6字\t1,748名\n"_qs));
}

void tst_SheetCommand::readsAnIncidentFile()
{
    QFile file(path("case.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"tenmatsu-incident/1","title":"件名","organisation":{"kind":"business"},"counts":[{"of":"persons","value":7}]})");
    file.close();
    const Ran ran = run({file.fileName(), u"ppc-public"_qs});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.error.contains(u"行政機関等用"_qs));
    QVERIFY(run({file.fileName(), u"ppc-business"_qs}).out.contains(u"7名"_qs));
}

void tst_SheetCommand::takesAFormOfTheUsersFolder()
{
    QByteArray form = contentOf(QStringLiteral(TENMATSU_SOURCE "/resources/forms/pmark.json"));
    form.replace("\"id\": \"pmark\"", "\"id\": \"house\"");
    QFile good(path("house.json")), bad(path("wrong.json"));
    QVERIFY(good.open(QIODevice::WriteOnly) && bad.open(QIODevice::WriteOnly));
    good.write(form);
    bad.write(form.replace("{{人数}}", "{{人頭}}"));
    good.close();
    bad.close();
    const Ran ran = run({u"4"_qs, u"house"_qs, u"--forms"_qs, m_folder->path()});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains(u"1,748名"_qs));
    QVERIFY2(ran.error.startsWith(u"wrong.json"_qs) && ran.error.contains(u"人頭"_qs), qPrintable(ran.error));
}

void tst_SheetCommand::refusesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("no form") << QStringList{u"4"_qs} << 2 << u"FORM"_qs;
    QTest::newRow("no reference") << QStringList{u"four"_qs, u"pmark"_qs} << 1 << u"four"_qs;
    QTest::newRow("one too many") << QStringList{u"4"_qs, u"pmark"_qs, u"5"_qs} << 2 << u"5"_qs;
    QTest::newRow("no such incident") << QStringList{u"4000"_qs, u"pmark"_qs} << 1 << u"4000"_qs;
    QTest::newRow("no such form") << QStringList{u"4"_qs, u"gdpr"_qs} << 1 << u"ppc-business, ppc-public, pmark, entrusting"_qs;
    QTest::newRow("another's form") << QStringList{u"4"_qs, u"ppc-public"_qs} << 1 << u"行政機関等用"_qs;
    QTest::newRow("another role") << QStringList{u"4"_qs, u"entrusting"_qs} << 1 << u"立場"_qs;
    QTest::newRow("nothing leaked") << QStringList{u"7"_qs, u"ppc-business"_qs} << 1 << u"漏えい"_qs;
    QTest::newRow("nothing leaked, voluntary") << QStringList{u"7"_qs, u"ppc-business"_qs, u"--voluntary"_qs} << 0 << QString();
    QTest::newRow("no text file") << QStringList{u"4"_qs, u"pmark"_qs, u"--out"_qs, u"sheet.docx"_qs} << 1 << u".txt"_qs;
    QTest::newRow("no folder") << QStringList{u"4"_qs, u"pmark"_qs, u"--out"_qs, u"/nowhere/sheet.txt"_qs} << 1 << u"/nowhere"_qs;
}

void tst_SheetCommand::refusesWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Ran ran = run(arguments);
    QTEST(ran.status, "status");
    QVERIFY2(ran.error.contains(says), qPrintable(ran.error));
    QCOMPARE(ran.error.count(u'\n'), ran.status == 0 ? 0 : 1);
    QVERIFY(ran.status == 0 || ran.out.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SheetCommand)
#include "tst_sheetcommand.moc"

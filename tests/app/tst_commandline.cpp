#include "tests/support/temporaryledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Tests;

// The built program, run as a user runs it.
class tst_CommandLine : public QObject
{
    Q_OBJECT
private:
    struct Ran
    {
        int status = -1;
        QByteArray out;
        QByteArray error;
        QJsonValue json() const
        {
            const auto document = QJsonDocument::fromJson(out);
            return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        }
    };
    Ran run(const QStringList &arguments);
    Ran onLedger(const QStringList &arguments)
    {
        return run(QStringList{QStringLiteral("--ledger"), path(QStringLiteral("ledger.tenmatsu"))} + arguments);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString written(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void listsTheSamples();
    void importsAndExportsTheSame();
    void importsTheSameFileOnce();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void aRefusedImportChangesNothing();
    void setsByPath();
    void setTakesNumbersForTexts();
    void closesOnlyWhenActionsAreSettled();
    void corrects();
    void countsBy();
    void saysWhatIsWrongWithUsage();
    void saysWhatIsWrongWithTheLedger();
    void saysWhoHoldsTheLedger();
    void readsInAReadOnlyFolder();
    void findsAnEditBehindItsBack();
    void markupStaysText();
};

tst_CommandLine::Ran tst_CommandLine::run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(TENMATSU_BINARY), QStringList{QStringLiteral("--lang"), QStringLiteral("en")} + arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString tst_CommandLine::written(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void tst_CommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(onLedger({QStringLiteral("init"), QStringLiteral("--sample")}).status, 0);
}

void tst_CommandLine::listsTheSamples()
{
    const auto list = onLedger({QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.status, 0);
    const QJsonArray rows = list.json().toArray();
    QCOMPARE(rows.size(), sampleIncidents().size());
    QStringList keys = rows.first().toObject().keys();
    keys.sort();
    QCOMPARE(keys, QStringLiteral("cause id kind known next_due occurred open_actions persons reference status title").split(u' '));
    const auto some = onLedger({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--cause"),
                                QStringLiteral("wrong_attachment"), QStringLiteral("--from"), QStringLiteral("2022-01-01")});
    QVERIFY(!some.json().toArray().isEmpty());
    const auto found = onLedger({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--search"), QStringLiteral("里親")});
    QCOMPARE(found.json().toArray().size(), 1);
    for (const auto row : some.json().toArray())
        QCOMPARE(row[u"cause"].toString(), QStringLiteral("wrong_attachment"));
}

void tst_CommandLine::importsAndExportsTheSame()
{
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("a.json"))}).status, 0);
    const QString other = path(QStringLiteral("other.tenmatsu"));
    QCOMPARE(run({QStringLiteral("--ledger"), other, QStringLiteral("init")}).status, 0);
    QCOMPARE(run({QStringLiteral("--ledger"), other, QStringLiteral("import"), path(QStringLiteral("a.json"))}).status, 0);
    QCOMPARE(run({QStringLiteral("--ledger"), other, QStringLiteral("export"), path(QStringLiteral("b.json"))}).status, 0);
    const auto incidents = [this](const QString &name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"incidents"] : QJsonValue();
    };
    QVERIFY(incidents(QStringLiteral("a.json")).isArray());
    QCOMPARE(incidents(QStringLiteral("b.json")), incidents(QStringLiteral("a.json")));
    QVERIFY(run({QStringLiteral("--ledger"), other, QStringLiteral("verify"), QStringLiteral("--json")}).json()[u"ok"].toBool());
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("list.csv"))}).status, 0);
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("list.xlsx"))}).status, 0);
    QVERIFY(QFileInfo(path(QStringLiteral("list.xlsx"))).size() > 5000);
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("list.ods"))}).status, 1);
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("no/such/a.json"))}).status, 1);
    QCOMPARE(onLedger({QStringLiteral("export"), path(QStringLiteral("no/such/a.xlsx"))}).status, 1);
}

void tst_CommandLine::importsTheSameFileOnce()
{
    const QString file = written(QStringLiteral("one.json"),
                                 R"({"format":"tenmatsu-incident/1","title":"一件","actions":[{"title":"a"}]})");
    const auto first = onLedger({QStringLiteral("import"), file, QStringLiteral("--json")});
    QCOMPARE(first.json()[u"added"].toArray().size(), 1);
    const auto again = onLedger({QStringLiteral("import"), file, QStringLiteral("--json")});
    QCOMPARE(again.status, 0);
    QVERIFY(again.json()[u"added"].toArray().isEmpty());
    QCOMPARE(again.json()[u"skipped"], first.json()[u"added"]);
}

void tst_CommandLine::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << bytes << QByteArray(says);
    };
    const QByteArray start = R"({"format":"tenmatsu-incident/1","title":"t",)";
    row("empty", "", "no valid JSON");
    row("truncated", start + R"("summary":"ab)", "no valid JSON");
    row("deep", QByteArray(100'000, '['), "nested");
    row("foreign", R"({"name":"x"})", "\"format\"");
    row("number", "7", "");
    row("binary", QByteArray("\0\1\2\xff", 4), "no valid JSON");
    row("unknown key", start + R"("summry":"x"})", "summry");
    row("unknown value", start + R"("status":"finished"})", "finished");
    row("impossible date", start + R"("known":{"at":"2023-02-30"}})", "2023-02-30");
    row("end before start", start + R"("occurred":{"at":"2023-02-03","until":"2023-02-01"}})", "before the start");
    row("negative", start + R"("counts":[{"of":"persons","value":-5}]})", "-5");
    row("control character", start + R"("summary":"a\u0000b"})", "control character");
    row("too long", start + R"("summary":")" + QByteArray(100'001, 'x') + "\"}", "100001");
}

void tst_CommandLine::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const auto ran = onLedger({QStringLiteral("import"), written(QStringLiteral("bad.json"), bytes)});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.error.count('\n'), 1);
    QVERIFY2(ran.error.contains("bad.json"), ran.error.constData());
    QVERIFY2(ran.error.contains(says), ran.error.constData());
}

void tst_CommandLine::aRefusedImportChangesNothing()
{
    const auto before = onLedger({QStringLiteral("list"), QStringLiteral("--json")}).out;
    const QString good = written(QStringLiteral("good.json"), R"({"format":"tenmatsu-incident/1","title":"良い"})");
    const QString bad = written(QStringLiteral("bad.json"), R"({"format":"tenmatsu-incident/1"})");
    QCOMPARE(onLedger({QStringLiteral("import"), good, bad}).status, 1);
    QCOMPARE(onLedger({QStringLiteral("list"), QStringLiteral("--json")}).out, before);
}

void tst_CommandLine::setsByPath()
{
    QCOMPARE(onLedger({QStringLiteral("set"), QStringLiteral("4"), QStringLiteral("counts[0].value=1749"),
                       QStringLiteral("known.at=2021-10-14T17:20")}).status, 0);
    const auto shown = onLedger({QStringLiteral("show"), QStringLiteral("4"), QStringLiteral("--json")}).json();
    QCOMPARE(shown[u"counts"][0][u"value"].toInteger(), 1749);
    QCOMPARE(shown[u"known"][u"at"].toString(), QStringLiteral("2021-10-14T17:20"));
    const auto refused = onLedger({QStringLiteral("set"), QStringLiteral("4"), QStringLiteral("known.at=2023-02-30")});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error.contains("known.at"));
    QCOMPARE(onLedger({QStringLiteral("set"), QStringLiteral("4"), QStringLiteral("timeline[0].text=x")}).status, 1);
    QCOMPARE(onLedger({QStringLiteral("set"), QStringLiteral("999"), QStringLiteral("title=x")}).status, 1);
}

void tst_CommandLine::setTakesNumbersForTexts()
{
    QCOMPARE(onLedger({QStringLiteral("set"), QStringLiteral("4"), QStringLiteral("reference=2021")}).status, 0);
    const auto shown = onLedger({QStringLiteral("show"), QStringLiteral("4")}).json();
    QCOMPARE(shown[u"reference"], QJsonValue(QStringLiteral("2021")));
    QCOMPARE(onLedger({QStringLiteral("set"), QStringLiteral("4"), QStringLiteral("reference=null")}).status, 0);
    QVERIFY(onLedger({QStringLiteral("show"), QStringLiteral("4")}).json()[u"reference"].isNull());
}

void tst_CommandLine::closesOnlyWhenActionsAreSettled()
{
    const QString file = written(QStringLiteral("closing.json"), R"({"format":"tenmatsu-incident/1","title":"終える"})");
    const auto added = onLedger({QStringLiteral("import"), file, QStringLiteral("--json")}).json()[u"added"][0].toInteger();
    const QString id = QString::number(added);
    const auto action = onLedger({QStringLiteral("action"), QStringLiteral("add"), id, QStringLiteral("研修を行う"),
                                  QStringLiteral("--due"), QStringLiteral("2020-01-31")});
    QCOMPARE(action.status, 0);
    const QString actionId = QString::fromUtf8(action.out.trimmed());
    const auto refused = onLedger({QStringLiteral("set"), id, QStringLiteral("status=closed")});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error.contains("研修を行う"));
    const auto overdue = onLedger({QStringLiteral("action"), QStringLiteral("list"), QStringLiteral("--overdue"),
                                   QStringLiteral("--json")}).json().toArray();
    QVERIFY(std::any_of(overdue.begin(), overdue.end(), [&](const auto row) { return row[u"incident"].toInteger() == added; }));
    const auto unseen = onLedger({QStringLiteral("action"), QStringLiteral("close"), actionId});
    QCOMPARE(unseen.status, 1);
    QCOMPARE(unseen.error.count('\n'), 1);
    QVERIFY2(unseen.error.contains("actions[0]") && unseen.error.contains("研修を行う"), unseen.error.constData());
    QCOMPARE(onLedger({QStringLiteral("set"), id, QStringLiteral("actions[0].status=closed")}).status, 1);
    QCOMPARE(onLedger({QStringLiteral("action"), QStringLiteral("verify"), actionId, QStringLiteral("--evaluation"),
                       QStringLiteral("再発なし")}).status, 0);
    QCOMPARE(onLedger({QStringLiteral("--by"), QStringLiteral("責任者"), QStringLiteral("action"), QStringLiteral("close"),
                       actionId}).status, 0);
    QCOMPARE(onLedger({QStringLiteral("set"), id, QStringLiteral("status=closed")}).status, 0);
    const auto shown = onLedger({QStringLiteral("show"), id}).json();
    QCOMPARE(shown[u"actions"][0][u"closed_by"].toString(), QStringLiteral("責任者"));
    QCOMPARE(onLedger({QStringLiteral("set"), id, QStringLiteral("status=open")}).status, 0);
    const QString other = QString::fromUtf8(onLedger({QStringLiteral("action"), QStringLiteral("add"), id, QStringLiteral("装置の点検")}).out.trimmed());
    QCOMPARE(onLedger({QStringLiteral("action"), QStringLiteral("close"), other, QStringLiteral("--why"), QStringLiteral("装置を廃止")}).status, 0);
    QVERIFY(onLedger({QStringLiteral("show"), id}).json()[u"actions"][1][u"evaluation"].toString().contains(QStringLiteral("装置を廃止")));
    QVERIFY(shown[u"responded"].isString() && shown[u"closed"].isString());
}

void tst_CommandLine::corrects()
{
    QCOMPARE(onLedger({QStringLiteral("note"), QStringLiteral("3"), QStringLiteral("--when"), QStringLiteral("2021-06-26 15:00"),
                       QStringLiteral("--supersedes"), QStringLiteral("1"), QStringLiteral("--why"),
                       QStringLiteral("記録で確認"), QStringLiteral("15時に送信")}).status, 0);
    const QJsonArray steps = onLedger({QStringLiteral("show"), QStringLiteral("3")}).json()[u"timeline"].toArray();
    QCOMPARE(steps.last()[u"supersedes"].toInteger(), 1);
    QCOMPARE(onLedger({QStringLiteral("note"), QStringLiteral("3"), QStringLiteral("--when"), QStringLiteral("2021-06-26"),
                       QStringLiteral("--supersedes"), QStringLiteral("1"), QStringLiteral("x")}).status, 2);
    QCOMPARE(onLedger({QStringLiteral("note"), QStringLiteral("3"), QStringLiteral("x")}).status, 2);
}

void tst_CommandLine::countsBy()
{
    const auto stats = onLedger({QStringLiteral("stats"), QStringLiteral("--by"), QStringLiteral("cause"), QStringLiteral("--json")});
    QCOMPARE(stats.json()[u"by"].toArray().size(), 1);
    qint64 incidents = 0;
    for (const auto row : stats.json()[u"rows"].toArray())
        incidents += row[u"incidents"].toInteger();
    QVERIFY(incidents >= sampleIncidents().size());
    QCOMPARE(onLedger({QStringLiteral("--by"), QStringLiteral("me"), QStringLiteral("stats"), QStringLiteral("--by"),
                       QStringLiteral("quarter,cause")}).status, 0);
    QCOMPARE(onLedger({QStringLiteral("stats"), QStringLiteral("--by"), QStringLiteral("colour")}).status, 1);
}

void tst_CommandLine::saysWhatIsWrongWithUsage()
{
    for (const QStringList &arguments : {QStringList{QStringLiteral("frobnicate")}, {QStringLiteral("show")},
                                         {QStringLiteral("list"), QStringLiteral("--bogus")},
                                         {QStringLiteral("list"), QStringLiteral("--from"), QStringLiteral("2023-02-30")},
                                         {QStringLiteral("list"), QStringLiteral("--cause"), QStringLiteral("gremlins")}}) {
        const auto ran = onLedger(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.error.count('\n'), 1);
    }
}

void tst_CommandLine::saysWhatIsWrongWithTheLedger()
{
    const auto missing = run({QStringLiteral("--ledger"), path(QStringLiteral("none")), QStringLiteral("list")});
    QCOMPARE(missing.status, 3);
    QVERIFY(missing.error.contains("no such ledger"));
    QVERIFY(!QFile::exists(path(QStringLiteral("none"))));
    QCOMPARE(run({QStringLiteral("--ledger"), m_folder->path(), QStringLiteral("list")}).status, 3);
    const QString text = written(QStringLiteral("text.tenmatsu"), QByteArray("not a ledger\n").repeated(500));
    QCOMPARE(run({QStringLiteral("--ledger"), text, QStringLiteral("set"), QStringLiteral("1"), QStringLiteral("title=x")}).status, 3);
}

void tst_CommandLine::saysWhoHoldsTheLedger()
{
    QLockFile holder(path(QStringLiteral("ledger.tenmatsu.lock")));
    holder.setStaleLockTime(0);
    QVERIFY(holder.tryLock());
    const auto ran = onLedger({QStringLiteral("set"), QStringLiteral("1"), QStringLiteral("title=x")});
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.error.contains(QByteArray::number(QCoreApplication::applicationPid())), ran.error.constData());
    QCOMPARE(onLedger({QStringLiteral("list")}).status, 0);
}

void tst_CommandLine::readsInAReadOnlyFolder()
{
    const QString folder = path(QStringLiteral("readonly"));
    QVERIFY(QDir().mkpath(folder) && QFile::copy(path(QStringLiteral("ledger.tenmatsu")), folder + QStringLiteral("/l.tenmatsu")));
    QVERIFY(QFile::setPermissions(folder + QStringLiteral("/l.tenmatsu"), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(run({QStringLiteral("--ledger"), folder + QStringLiteral("/l.tenmatsu"), QStringLiteral("verify")}).status, 0);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_CommandLine::findsAnEditBehindItsBack()
{
    const QString copy = path(QStringLiteral("edited.tenmatsu"));
    QVERIFY(QFile::copy(path(QStringLiteral("ledger.tenmatsu")), copy));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("\"summary\":\"") + 12;
    QVERIFY(at > 12);
    bytes[at] = char(bytes[at] ^ 1);
    file.seek(0);
    file.write(bytes);
    file.close();
    const auto ran = run({QStringLiteral("--ledger"), copy, QStringLiteral("verify"), QStringLiteral("--json")});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.json()[u"ok"], QJsonValue(false));
    QVERIFY(!ran.json()[u"problems"].toArray().isEmpty());
}

void tst_CommandLine::markupStaysText()
{
    const QString title = QStringLiteral("<img src=\"file:///etc/passwd\">");
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("tenmatsu-incident/1")}, {QStringLiteral("title"), title}};
    QCOMPARE(onLedger({QStringLiteral("import"), written(QStringLiteral("m.json"), QJsonDocument(json).toJson())}).status, 0);
    QVERIFY(onLedger({QStringLiteral("list")}).out.contains(title.toUtf8()));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"

#include "tests/support/program.h"
#include "tests/templates/templatefile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace Tests;
using namespace Qt::StringLiterals;

// `tenmatsu templates` and `draft --template`, run as a user runs them.
class tst_TemplateCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksAFileAndNamesItsFaults();
    void addsVersionsAndListsThem();
    void draftsFromAFileAndFromTheLedger();
    void refusesAnotherEnding();
};

void tst_TemplateCommands::checksAFileAndNamesItsFaults()
{
    const Program program;
    const QString good = program.written("good.odt", TemplateFiles::bytesOf(u"office.odt"_s));
    QCOMPARE(program.run({u"templates"_s, u"check"_s, good}).status, 0);
    const QString bad = program.written("bad.docx", TemplateFiles::wordWithBody(TemplateFiles::paragraph("{{無}}")));
    const auto refused = program.run({u"templates"_s, u"check"_s, bad, u"--json"_s});
    QCOMPARE(refused.status, 1);
    const QJsonObject said = refused.json().toObject();
    QCOMPARE(said[u"ok"].toBool(true), false);
    QCOMPARE(said[u"faults"][0][u"paragraph"].toInt(), 1);
    QVERIFY(refused.error.contains("body, paragraph 1"));
}

void tst_TemplateCommands::addsVersionsAndListsThem()
{
    const Program program;
    QCOMPARE(program.onLedger("init --sample").status, 0);
    const QString file = program.written("mail.txt", "{{件名}}\n");
    QCOMPARE(program.onLedger("templates add --letter web-notice --cause loss --review 2099-01-01 --name m", {file}).status, 0);
    QCOMPARE(program.onLedger("templates add --letter web-notice --name m", {file}).status, 0);
    QJsonObject own;
    for (const auto entry : program.onLedger("templates list --json").json().toArray()) {
        if (entry[u"own"].toBool())
            own = entry.toObject();
    }
    QCOMPARE(own[u"name"].toString(), u"m"_s);
    QCOMPARE(own[u"version"].toInt(), 2);
    QCOMPARE(program.onLedger("templates add --letter web-notice --cause nothing", {file}).status, 1);
    QCOMPARE(program.onLedger("verify").status, 0);
}

void tst_TemplateCommands::draftsFromAFileAndFromTheLedger()
{
    const Program program;
    QCOMPARE(program.onLedger("init --sample").status, 0);
    const QString file = program.written("mail.txt", "{{件名}}\n");
    const QString out = program.path("out.txt");
    QCOMPARE(program.onLedger("draft 6 --letter web-notice --out", {out, u"--template"_s, file}).status, 0);
    QCOMPARE(program.onLedger("draft 6 --letter web-notice --store --out", {out, u"--template"_s, file}).status, 1);
    QCOMPARE(program.onLedger("templates add --letter web-notice", {file}).status, 0);
    QCOMPARE(program.onLedger("draft 6 --template mail --store --out", {out}).status, 0);
    QFile written(out);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("名簿ファイル誤添付"));
    QCOMPARE(program.onLedger("document 6 list --json").json()[0][u"stale"].toBool(true), false);
}

void tst_TemplateCommands::refusesAnotherEnding()
{
    const Program program;
    QCOMPARE(program.onLedger("init --sample").status, 0);
    const QString file = program.written("a.odt", TemplateFiles::bytesOf(u"office.odt"_s));
    const auto refused = program.onLedger("draft 6 --letter web-notice --template", {file, u"--out"_s, program.path("a.docx")});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error.contains(".odt"));
    QVERIFY(!QFile::exists(program.path("a.docx")));
}

QTEST_GUILESS_MAIN(tst_TemplateCommands)
#include "tst_templatecommands.moc"

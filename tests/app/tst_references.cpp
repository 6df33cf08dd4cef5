#include "tests/support/program.h"

#include <QtTest>

// An incident is named by its number or by its reference, in every command.
class tst_References : public QObject
{
    Q_OBJECT
private:
    using Ran = Tests::Program::Ran;
    std::unique_ptr<Tests::Program> m_program;

private Q_SLOTS:
    void initTestCase();
    void everyCommandTakesAReference_data();
    void everyCommandTakesAReference();
    void anUnknownOneIsNamedInOneLine_data() { everyCommandTakesAReference_data(); }
    void anUnknownOneIsNamedInOneLine();
    void severalOfOneReferenceAreToldApart();
    void aNumberIsANumberFirst();
};

void tst_References::initTestCase()
{
    m_program = std::make_unique<Tests::Program>();
    QCOMPARE(m_program->onLedger("init").status, 0);
    const QString file = m_program->written("case.json", R"([
        {"format":"tenmatsu-incident/1","title":"一斉メール","reference":"2026-001","role":"own","organisation":{"kind":"business"},
         "event":{"leak":"yes"},"known":{"at":"2024-11-11T10:00"},"sensitive":"no","my_number":"no",
         "counts":[{"of":"persons","value":1748}]},
        {"format":"tenmatsu-incident/1","title":"紛失","reference":"2026-002"},
        {"format":"tenmatsu-incident/1","title":"盗難","reference":"2026-002"},
        {"format":"tenmatsu-incident/1","title":"番号","reference":"2"}])");
    QCOMPARE(m_program->onLedger("import", {file}).status, 0);
    (void)m_program->written("notice.txt", "お詫び");
}

void tst_References::everyCommandTakesAReference_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [this](const char *line) {
        QStringList words = QString::fromUtf8(line).split(u' ');
        QTest::newRow(line) << words;
    };
    for (const char *line :
         {"show REF", "set REF notes=x", "note REF --when 2024-11-11 電話", "assess REF", "decide REF jp-appi final report --why w",
          "file REF jp-appi final --at 2024-11-12", "sheet REF ppc-business", "draft REF --letter web-notice --out FOLDER/x.txt",
          "document REF list", "letters REF list", "templates tags REF", "check FOLDER/notice.txt --incident REF",
          "action add REF 研修"})
        row(line);
}

void tst_References::everyCommandTakesAReference()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("REF"), QStringLiteral("2026-001"));
    arguments.replaceInStrings(QStringLiteral("FOLDER"), m_program->path({}));
    const Ran ran = m_program->onLedger("", arguments);
    QVERIFY2(ran.status == 0, ran.error.constData());
}

void tst_References::anUnknownOneIsNamedInOneLine()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("REF"), QStringLiteral("2026-009"));
    const Ran ran = m_program->onLedger("", arguments);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.error.contains("2026-009") && ran.error.count('\n') == 1, ran.error.constData());
}

void tst_References::severalOfOneReferenceAreToldApart()
{
    const Ran ran = m_program->onLedger("show 2026-002");
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.error.contains("2, 3") && ran.error.count('\n') == 1, ran.error.constData());
}

void tst_References::aNumberIsANumberFirst()
{
    QCOMPARE(m_program->onLedger("show 2").json()[u"title"], QJsonValue(QStringLiteral("紛失")));
    QCOMPARE(m_program->onLedger("show", {QStringLiteral("２０２６－００１")}).json()[u"title"], QJsonValue(QStringLiteral("一斉メール")));
}

QTEST_GUILESS_MAIN(tst_References)
#include "tst_references.moc"

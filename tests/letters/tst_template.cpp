#include "model/letters/template.h"

#include <QtTest>

using namespace Letters;
using Incidents::Happened;
using Incidents::Incident;

class tst_Template : public QObject
{
    Q_OBJECT
private:
    static QString with(const QString &header, const QString &body)
    {
        return QStringLiteral("letter: x\n") + header + QStringLiteral("\n---\n") + body;
    }
    static Template needing(const char *header)
    {
        const auto letter = readTemplate(with(QString::fromUtf8(header), QStringLiteral("本文")));
        return letter ? *letter : Template{};
    }
    static QStringList kinds(const Base::Problems &problems)
    {
        QStringList all;
        for (const auto &problem : problems)
            all += problem.kind;
        return all;
    }

private Q_SLOTS:
    void readsTheHeader();
    void refuses_data();
    void refuses();
    void reportsEveryFault();
    void ignoresLineEndsOfWindows();
    void fitsWhatIsNotStated();
    void letsAVoluntaryReportBeMade();
    void saysWhyItDoesNotFit();
    void findsShippedLetters();
    void everyRefusalHasItsSentence();
};

void tst_Template::readsTheHeader()
{
    const auto letter = readTemplate(QStringLiteral(
        "letter: own-letter\nlanguage: en\nversion: 3\norder: 7\nname.ja: 手紙\nname.en: Letter\nkinds: incident near_miss\n"
        "roles: own joint\nscopes: personal_data\nneeds: leak\n\n---\nDear {{addressee}}\n"));
    QVERIFY(bool(letter));
    QCOMPARE(letter->letter, QStringLiteral("own-letter"));
    QVERIFY(letter->language == Base::Language::English);
    QCOMPARE(letter->version, 3);
    QCOMPARE(letter->order, 7);
    QCOMPARE(letter->name(Base::Language::Japanese), QStringLiteral("手紙"));
    QCOMPARE(letter->roles, QList<Incidents::Role>({Incidents::Role::Own, Incidents::Role::Joint}));
    QVERIFY(letter->needsLeak);
    QCOMPARE(letter->body.last().text, QStringLiteral("\n"));
}

void tst_Template::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QString &text, const char *kind, const char *where) {
        QTest::newRow(name) << text << QStringLiteral("letters.") + QString::fromLatin1(kind) << QString::fromLatin1(where);
    };
    row("nothing", QString(), "header_missing", "");
    row("no end of the header", QStringLiteral("letter: x\n"), "header_missing", "");
    row("no name", QStringLiteral("version: 1\n---\n"), "header_missing", "");
    row("unknown key", with(QStringLiteral("colour: red"), {}), "header_unknown", "2");
    row("no value", with(QStringLiteral("version"), {}), "header_unknown", "2");
    row("unknown language", with(QStringLiteral("language: fr"), {}), "header_unknown", "2");
    row("unknown role", with(QStringLiteral("roles: own boss"), {}), "header_unknown", "2");
    row("version of nothing", with(QStringLiteral("version: 0"), {}), "header_unknown", "2");
    row("unknown tag", with(QStringLiteral("version: 1"), QStringLiteral("あ\nい {{発生曰}}")), "tag_unknown", "5:3");
    row("field outside of its list", with({}, QStringLiteral("{{日時}}")), "tag_unknown", "4:1");
    row("first outside of a list", with({}, QStringLiteral("{{#最初}}{{/最初}}")), "tag_unknown", "4:1");
    row("unknown filter", with({}, QStringLiteral("{{発生日時|太字}}")), "filter_unknown", "4:1");
    row("filter of another kind", with({}, QStringLiteral("{{人数|西暦}}")), "filter_unfit", "4:1");
    row("condition as a value", with({}, QStringLiteral("{{漏えいなし}}")), "condition_printed", "4:1");
    row("section left open", with({}, QStringLiteral("{{#経過}}")), "section_unclosed", "4:1");
    row("tag left open", with({}, QStringLiteral("{{経過")), "tag_unclosed", "4:1");
}

void tst_Template::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, where);
    const auto problems = readTemplate(text).problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().kind, kind);
    QCOMPARE(problems.first().where, where);
    QVERIFY(Base::problemKinds().contains(kind));
}

void tst_Template::reportsEveryFault()
{
    const auto problems =
        readTemplate(with(QStringLiteral("a: b"), QStringLiteral("{{無}}{{#経過}}{{日時}}{{無い|西暦|無}}{{/経過}}")))
            .problems();
    QCOMPARE(kinds(problems), QStringList({QStringLiteral("letters.header_unknown"), QStringLiteral("letters.tag_unknown"),
                                           QStringLiteral("letters.tag_unknown"), QStringLiteral("letters.filter_unknown")}));
}

void tst_Template::ignoresLineEndsOfWindows()
{
    const auto letter = readTemplate(QStringLiteral("letter: x\r\nname.ja: 手紙\r\n---\r\n本文\r\n"));
    QVERIFY(bool(letter));
    QCOMPARE(letter->japaneseName, QStringLiteral("手紙"));
}

void tst_Template::fitsWhatIsNotStated()
{
    const Template letter = needing("roles: own\nkinds: incident\nscopes: personal_data\nneeds: leak");
    QCOMPARE(misfits(letter, Incident{.title = QStringLiteral("t")}), Base::Problems{});
    Incident lost{.title = QStringLiteral("t")};
    lost.event = Incidents::Event{.leak = Happened::No, .loss = Happened::Yes, .damage = Happened::No};
    QCOMPARE(misfits(letter, lost), Base::Problems{});
}

void tst_Template::letsAVoluntaryReportBeMade()
{
    Incident harmless{.title = QStringLiteral("t")};
    harmless.scope = Incidents::Scope::NotPersonalData;
    harmless.event = Incidents::Event{.leak = Happened::No, .loss = Happened::No, .damage = Happened::No};
    const Template report = needing("scopes: personal_data\nneeds: leak\nroles: entrusted\nvoluntary: allowed");
    QCOMPARE(misfits(report, harmless).size(), 2);
    QCOMPARE(misfits(report, harmless, true), Base::Problems{});
    QCOMPARE(misfits(needing("scopes: personal_data\nneeds: leak"), harmless, true).size(), 2);
    harmless.role = Incidents::Role::Own;
    QCOMPARE(misfits(report, harmless, true).size(), 1);
}

void tst_Template::saysWhyItDoesNotFit()
{
    const Template letter =
        needing("name.ja: 報告\nroles: own\nkinds: incident\nscopes: personal_data\nneeds: leak");
    Incident incident{.title = QStringLiteral("t")};
    incident.kind = Incidents::Kind::NearMiss;
    incident.role = Incidents::Role::Entrusted;
    incident.scope = Incidents::Scope::NotPersonalData;
    incident.event = Incidents::Event{.leak = Happened::No, .loss = Happened::No, .damage = Happened::No};
    const auto problems = misfits(letter, incident);
    QCOMPARE(kinds(problems),
             QStringList({QStringLiteral("letters.not_for_kind"), QStringLiteral("letters.not_for_role"),
                          QStringLiteral("letters.not_for_scope"), QStringLiteral("letters.nothing_leaked")}));
    QVERIFY(Base::sentence(problems[1], Base::Language::Japanese).contains(QStringLiteral("「報告」は、立場が「委託先」")));
}

void tst_Template::findsShippedLetters()
{
    const auto letter = shippedTemplate(QStringLiteral("web-notice"), Base::Language::Japanese);
    QVERIFY(bool(letter));
    QCOMPARE(letter->japaneseName, QStringLiteral("公表文"));
    const auto none = shippedTemplate(QStringLiteral("love-letter"), Base::Language::Japanese);
    QCOMPARE(kinds(none.problems()), QStringList(QStringLiteral("letters.no_such_letter")));
}

void tst_Template::everyRefusalHasItsSentence()
{
    for (const char *kind : {"not_for_kind", "not_for_role", "not_for_scope", "nothing_leaked", "no_recipient", "no_contractor", "no_such_letter"})
        QVERIFY2(Base::problemKinds().contains(QStringLiteral("letters.") + QString::fromLatin1(kind)), kind);
}

QTEST_GUILESS_MAIN(tst_Template)
#include "tst_template.moc"

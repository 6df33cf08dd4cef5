#include "model/letters/tags.h"

#include <QtTest>

using namespace Letters;

class tst_Tags : public QObject
{
    Q_OBJECT
private:
    // "T:words V:name(filter,filter) S:name[ ... ] I:name[ ... ]": the whole tree as one readable line.
    static QString printed(const QList<Node> &nodes)
    {
        QStringList all;
        for (const Node &node : nodes) {
            if (!node.tag)
                all += u"T:" + QString(node.text).replace(u'\n', QStringLiteral("\\n"));
            else if (node.tag->kind == TagKind::Value)
                all += u"V:" + node.tag->name
                    + (node.tag->filters.isEmpty() ? QString() : u'(' + node.tag->filters.join(u',') + u')');
            else
                all += (node.tag->kind == TagKind::Section ? u"S:" : u"I:") + node.tag->name + u'['
                    + printed(node.children) + u']';
        }
        return all.join(u' ');
    }
    static Base::Result<QList<Node>> tree(const QString &text)
    {
        const auto pieces = cut(text);
        if (!pieces)
            return pieces.problems();
        return nested(withoutTagLines(*pieces));
    }

private Q_SLOTS:
    void parses_data();
    void parses();
    void reportsFaultsWithTheirPlace_data();
    void reportsFaultsWithTheirPlace();
    void namesFullWidthBracesOnce();
    void saysWhereEachPieceStands();
    void reportsEveryFaultOfAText();
    void refusesEndlessNestingWithoutFallingOver();
    void isQuickOnHostileText();
    void everyFaultHasItsSentence();
};

void tst_Tags::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("words alone", "お詫び申し上げます。", "T:お詫び申し上げます。");
    row("value", "発生日は{{発生日}}です", "T:発生日は V:発生日 T:です");
    row("blanks inside", "{{ 発生日　}}", "V:発生日");
    row("filters", "{{発生日|西暦| 曜日 }}", "V:発生日(西暦,曜日)");
    row("English name", "{{occurred_at}}", "V:occurred_at");
    row("beyond the basic plane", "{{𠮷}}𠮷", "V:𠮷 T:𠮷");
    row("section", "{{#経過}}{{日時}}、{{/経過}}", "S:経過[V:日時 T:、]");
    row("inverted", "{{^原因}}調査中{{/原因}}", "I:原因[T:調査中]");
    row("nested", "{{#a}}1{{^b}}2{{#c}}3{{/c}}{{/b}}4{{/a}}", "S:a[T:1 I:b[T:2 S:c[T:3]] T:4]");
    row("same name inside itself", "{{#a}}{{#a}}x{{/a}}{{/a}}", "S:a[S:a[T:x]]");
    row("remark", "a{{! {x} と注意 }}b", "T:a T:b");
    row("tag lines vanish", "x\n{{#a}}\n- {{b}}\n{{/a}}\ny", "T:x\\n S:a[T:-  V:b T:\\n] T:y");
    row("several on one line", " {{#a}} {{#b}}\nx\n{{/b}}{{/a}} \n", "S:a[S:b[T:x\\n]]");
    row("a value keeps its line", "{{#a}} {{b}} {{/a}}\n", "S:a[T:  V:b T: ] T:\\n");
    row("words keep their line", "{{#a}}、{{/a}}\n", "S:a[T:、] T:\\n");
    row("single braces are words", "{a} } {", "T:{a} } {");
    row("single full-width braces are words", "｛a｝と {{b}}｝", "T:｛a｝と  V:b T:｝");
    row("nothing", "", "");
}

void tst_Tags::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto nodes = tree(text);
    QVERIFY2(bool(nodes), qPrintable(Base::line(nodes.problems().value(0), Base::Language::English)));
    QCOMPARE(printed(*nodes), expected);
}

void tst_Tags::reportsFaultsWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *text, const char *kind, const char *where) {
        QTest::newRow(name) << QString::fromUtf8(text) << QStringLiteral("letters.") + QString::fromUtf8(kind)
                            << QString::fromUtf8(where);
    };
    row("never closed", "1\n  {{発生日", "tag_unclosed", "2:3");
    row("closed on the next line", "{{発生\n日}}", "tag_unclosed", "1:1");
    row("opened twice", "{{a {{b}}", "tag_unclosed", "1:1");
    row("stray closing", "値}}", "tag_unopened", "1:2");
    row("full-width braces", "x\n一 ｛｛発生日｝｝", "tag_wide_braces", "2:3");
    row("half of a full-width opening", "{｛発生日}}", "tag_wide_braces", "1:1");
    row("full-width at the end", "{{発生日｝｝ {{件名}}", "tag_wide_braces", "1:1");
    row("half of a full-width end", "{{発生日｝}", "tag_wide_braces", "1:1");
    row("no name", "{{ }}", "tag_empty", "1:1");
    row("section without name", "{{#}}", "tag_empty", "1:1");
    row("unescaped value", "{{{a}}}", "tag_malformed", "1:1");
    row("partial", "{{>letterhead}}", "tag_malformed", "1:1");
    row("ampersand", "{{&a}}", "tag_malformed", "1:1");
    row("other delimiters", "{{=<% %>=}}", "tag_malformed", "1:1");
    row("blank in a name", "{{発 生日}}", "tag_malformed", "1:1");
    row("empty filter", "{{a|}}", "tag_malformed", "1:1");
    row("filter on a section", "{{#a|西暦}}{{/a}}", "filter_on_section", "1:1");
    row("section left open", "x\n{{#経過}}\n", "section_unclosed", "2:1");
    row("end without section", "x{{/経過}}", "section_unopened", "1:2");
    row("crossed", "{{#a}}{{#b}}{{/a}}{{/b}}", "section_crossed", "1:13");
    row("a name beyond reason", QByteArray("{{" + QByteArray(101, 'a') + "}}").constData(), "tag_malformed", "1:1");
}

void tst_Tags::reportsFaultsWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, where);
    const auto problems = tree(text).problems();
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.first().kind, kind);
    QCOMPARE(problems.first().where, where);
}

void tst_Tags::namesFullWidthBracesOnce()
{
    const auto problems = cut(QStringLiteral("｛｛人数｝｝名、{{件名｝}、｛｛部署}}、{{補償}}")).problems();
    QStringList named;
    for (const Base::Problem &problem : problems)
        named += problem.kind + u' ' + problem.args.value(0);
    QCOMPARE(named, (QStringList{QStringLiteral("letters.tag_wide_braces ｛｛人数｝｝"), QStringLiteral("letters.tag_wide_braces {{件名｝}"),
                                 QStringLiteral("letters.tag_wide_braces ｛｛部署}}")}));
}

void tst_Tags::saysWhereEachPieceStands()
{
    const auto pieces = cut(QStringLiteral("件名\n{{発生日}}です"));
    QVERIFY(bool(pieces));
    QCOMPARE(pieces->size(), 3);
    const Place tag = (*pieces)[1].tag->place;
    QCOMPARE(tag, (Place{.offset = 3, .length = 7, .line = 2, .column = 1}));
    QCOMPARE((*pieces)[2].place, (Place{.offset = 10, .length = 2, .line = 2, .column = 8}));
}

void tst_Tags::reportsEveryFaultOfAText()
{
    const auto problems = cut(u"{{}}\n}}\n{{>x}}\n{{y").problems();
    QStringList places;
    for (const auto &problem : problems)
        places += problem.where;
    QCOMPARE(places, QStringList({QStringLiteral("1:1"), QStringLiteral("2:1"), QStringLiteral("3:1"),
                                  QStringLiteral("4:1")}));
}

void tst_Tags::refusesEndlessNestingWithoutFallingOver()
{
    const int depth = 200'000;
    const auto problems = tree(QStringLiteral("{{#a}}").repeated(depth) + QStringLiteral("{{/a}}").repeated(depth))
                              .problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().kind, QStringLiteral("letters.section_too_deep"));
}

void tst_Tags::isQuickOnHostileText()
{
    const QString hostile = QStringLiteral("{{").repeated(500'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!cut(hostile));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void tst_Tags::everyFaultHasItsSentence()
{
    const QStringList kinds = Base::problemKinds();
    for (const char *kind : {"tag_unclosed", "tag_unopened", "tag_wide_braces", "tag_empty", "tag_malformed", "filter_on_section",
                             "section_unclosed", "section_unopened", "section_crossed", "section_too_deep"})
        QVERIFY2(kinds.contains(QStringLiteral("letters.") + QString::fromLatin1(kind)), kind);
}

QTEST_GUILESS_MAIN(tst_Tags)
#include "tst_tags.moc"

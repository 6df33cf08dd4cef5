#include "model/incident/json.h"
#include "model/tables/folding.h"
#include "model/tables/searchindex.h"
#include "model/tables/searchtext.h"
#include "model/tables/unitscan.h"
#include "tests/support/temporaryledger.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Tables;
using Incidents::IncidentId;

namespace {

// Without raw strings, in which moc loses its way here.
constexpr auto wholeBody =
    "{\"title\":\"名簿の\\\"誤送信\\\"\",\"status\":\"open\",\"cause\":\"wrong_attachment\",\n"
    "\"data\":[{\"group\":\"会員\",\"items\":[\"email\",\"学籍番号\"]}],"
    "\"occurred\":{\"at\":\"2022-07\",\"text\":\"七月頃\"},"
    "\"timeline\":[{\"text\":\"C:\\\\share\\\\n\\u8aa4\"}]}";

QString textOf(const QByteArray &body, Base::Language language = Base::Language::Japanese)
{
    QString text;
    SearchText(language).append(body, text);
    return text;
}

FoundIncidents ids(std::initializer_list<qint64> numbers)
{
    FoundIncidents result;
    for (const qint64 number : numbers)
        result.push_back(IncidentId(number));
    return result;
}

/// Few letters, so that words repeat, overlap and nearly match.
QString randomText(QRandomGenerator &random, int longest)
{
    static const QStringList letters = {QStringLiteral("a"), QStringLiteral("b"),  QStringLiteral("誤"),
                                        QStringLiteral("送"), QStringLiteral("信"), QStringLiteral("カ"),
                                        QStringLiteral("か"), QStringLiteral("𠮷"), QStringLiteral("野"),
                                        QStringLiteral("ー"), QStringLiteral("1"),  QStringLiteral("Ｂ")};
    QString text;
    for (int left = random.bounded(longest + 1); left > 0; --left)
        text += letters[random.bounded(letters.size())];
    return text;
}

FoundIncidents naively(const QMap<qint64, QString> &texts, const QStringList &words)
{
    FoundIncidents found;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return text->contains(word); }))
            found.push_back(IncidentId(text.key()));
    }
    return found;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writingsOfOneWordAreOneWord_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("width") << "ＰＰＣ　１２３" << "ppc 123";
        QTest::newRow("case") << "BCC" << "bcc";
        QTest::newRow("half-width kana") << "ﾒｰﾙ" << "メール";
        QTest::newRow("half-width voiced kana") << "ｶﾞｲﾄﾞ" << "ガイド";
        QTest::newRow("hiragana and katakana") << "めーる" << "メール";
        QTest::newRow("taken apart") << "か\u3099" << "が";
        QTest::newRow("accent") << "Cafe\u0301" << "café";
        QTest::newRow("circled") << "①㈱" << "1(株)";
        QTest::newRow("dots") << "a…" << "a...";
        QTest::newRow("variants of names") << "𠮷野 髙橋 山﨑" << "吉野 高橋 山崎";
        QTest::newRow("dashes") << "2026‐014 − 015" << "2026-014 - 015";
        QTest::newRow("wave dash") << "9時〜10時" << "9時～10時";
        QTest::newRow("invisible") << "個\u200b人\u00ad情\ufeff報" << "個人情報";
        QTest::newRow("variation selector") << "葛\U000E0100城" << "葛\U000E0100城";
        QTest::newRow("line end") << "a\nb" << "a b";
        QTest::newRow("hangul") << QStringLiteral("한").normalized(QString::NormalizationForm_D) << "한";
    }

    void writingsOfOneWordAreOneWord()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(folded(one), folded(other));
    }

    void differentWordsStayDifferent()
    {
        QVERIFY(folded(u"誤送信") != folded(u"誤送付"));
        QVERIFY(folded(u"は") != folded(u"ば"));
        QVERIFY(folded(u"め") != folded(u"ー"));
    }

    // The quick table and the whole-text way must agree wherever both can be taken.
    void foldingDoesNotDependOnHowATextIsComposed()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int at = 0; at < 8; ++at) {
                const char32_t ranges[] = {0x20, 0xa0, 0x3040, 0x4e00, 0xff00, 0x2000, 0x3200};
                text += QString::fromUcs4(std::array{char32_t(ranges[random.bounded(7)] + random.bounded(0xe0U))}.data(), 1);
            }
            const QString composed = text.normalized(QString::NormalizationForm_C);
            QCOMPARE(folded(composed), folded(composed.normalized(QString::NormalizationForm_D)));
            QCOMPARE(folded(folded(composed)), folded(composed));
        }
    }

    void wordsAreSplitAtEverySpace()
    {
        QCOMPARE(searchWords(u"  誤送信　メール\tｍail 誤送信 "),
                 (QStringList{QStringLiteral("誤送信"), QStringLiteral("めーる"), QStringLiteral("mail")}));
        QCOMPARE(searchWords(u" 　 "), QStringList());
    }

    void scansLikeAPlainSearch()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 20000; ++round) {
            const QString text = randomText(random, 90);
            const QString word = randomText(random, 4);
            if (!word.isEmpty())
                QCOMPARE(holds(text, word), text.contains(word));
        }
    }

    void whatAPersonWroteIsSearchedAndIdsAreNot()
    {
        const QString text = textOf(wholeBody);
        QCOMPARE(text.split(u'\n', Qt::SkipEmptyParts).size(), 7);
        QVERIFY(text.contains(QStringLiteral("名簿の\"誤送信\"")));
        QVERIFY(text.contains(folded(u"添付ファイルの誤り")));
        QVERIFY(text.contains(folded(u"学籍番号")));
        QVERIFY(text.contains(folded(u"七月頃")));
        QVERIFY(text.contains(QStringLiteral("c:\\share\\n誤")));
        QVERIFY(!text.contains(QStringLiteral("open")));
        QVERIFY(!text.contains(QStringLiteral("wrong_attachment")));
        QVERIFY(!text.contains(QStringLiteral("2022")));
        QVERIFY(textOf(R"({"cause":"wrong_attachment"})", Base::Language::English).contains(QStringLiteral("attachment")));
    }

    void noWordIsFoundAcrossTwoTexts()
    {
        SearchIndex index;
        index.put(IncidentId(1), textOf(R"({"title":"誤","summary":"送信"})"));
        QVERIFY(index.find({QStringLiteral("誤送")}).empty());
        QCOMPARE(index.find({QStringLiteral("誤"), QStringLiteral("送信")}), ids({1}));
    }

    void aBrokenBodyGivesWhatCanBeRead()
    {
        QCOMPARE(textOf("{\"title\":\"abc\",\"summary\":\"de"), QStringLiteral("abc\nde\n"));
        QCOMPARE(textOf("{\"title\":\"abc\\"), QStringLiteral("abc\\\n"));
        QCOMPARE(textOf({}), QString());
        QCOMPARE(textOf("\"\\"), QStringLiteral("\\\n"));
    }

    void findsEverySampleByAnyWordOfItsTexts()
    {
        SearchIndex index;
        QMap<qint64, QString> texts;
        qint64 number = 0;
        for (const Incidents::Incident &incident : Tests::sampleIncidents()) {
            QString &text = texts[++number];
            SearchText(Base::Language::Japanese).append(QJsonDocument(Incidents::toJson(incident)).toJson(), text);
            index.put(IncidentId(number), text);
        }
        for (const char *typed : {"誤送信", "メール", "BCC", "ﾒｰﾙ 添付", "こども", "本人", "To", "to Bcc 本人", "zq"}) {
            const QStringList words = searchWords(QString::fromUtf8(typed));
            QCOMPARE(index.find(words), naively(texts, words));
        }
        QVERIFY(!index.find(searchWords(u"誤送信")).empty());
        QVERIFY(index.find(searchWords(u"zq")).empty());
    }

    void noWordsFindEverything()
    {
        SearchIndex index;
        for (const qint64 number : {5, 2, 9})
            index.put(IncidentId(number), QStringLiteral("x"));
        QCOMPARE(index.find({}), ids({2, 5, 9}));
        QCOMPARE(index.size(), 3);
    }

    void findsAcrossManyBlocksInAnyOrderOfComing()
    {
        SearchIndex index;
        for (qint64 number = 2000; number > 0; --number)
            index.put(IncidentId(number), number % 100 == 0 ? QStringLiteral("round") : QStringLiteral("other"));
        QCOMPARE(index.find({QStringLiteral("round")}).size(), 20U);
        QCOMPARE(index.find({QStringLiteral("round")}).front(), IncidentId(100));
    }

    void aChangedIncidentIsFoundByItsNewTextOnly()
    {
        SearchIndex index;
        for (qint64 number = 1; number <= 600; ++number)
            index.put(IncidentId(number), QStringLiteral("aaaa"));
        for (int round = 0; round < 20; ++round)
            index.put(IncidentId(7), QStringLiteral("version %1").arg(round).repeated(50));
        QCOMPARE(index.find({QStringLiteral("version"), QStringLiteral("19")}), ids({7}));
        QVERIFY(index.find({QStringLiteral("18")}).empty());
        QCOMPARE(index.find({QStringLiteral("aaa")}).size(), 599U);
        index.put(IncidentId(7), {});
        QVERIFY(index.find({QStringLiteral("version")}).empty());
        QCOMPARE(index.size(), 600);
    }

    void narrowingFindsWhatAFreshSearchFinds()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 60; ++round) {
            SearchIndex index;
            QMap<qint64, QString> texts;
            for (qint64 number = 1; number <= 700; number += 1 + random.bounded(3)) {
                texts[number] = folded(randomText(random, 60));
                index.put(IncidentId(number), texts[number]);
            }
            Search search(index);
            const QString typed = randomText(random, 3) % u' ' % randomText(random, 3);
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                if (typed[length - 1].isHighSurrogate())
                    continue;
                const QStringList words = searchWords(QStringView(typed).left(length));
                QCOMPARE(search.find(words), naively(texts, words));
            }
            for (qsizetype length = typed.size(); length >= 0; length -= 2) {
                const QStringList words = searchWords(QStringView(typed).left(length));
                QCOMPARE(search.find(words), naively(texts, words));
            }
        }
    }

    void aSearchThatForgotSeesChanges()
    {
        SearchIndex index;
        index.put(IncidentId(1), QStringLiteral("abc"));
        Search search(index);
        QVERIFY(search.find({QStringLiteral("xy")}).empty());
        index.put(IncidentId(1), QStringLiteral("xyz"));
        search.forget();
        QCOMPARE(search.find({QStringLiteral("xyz")}), ids({1}));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"

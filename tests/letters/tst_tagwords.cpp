#include "model/letters/facts.h"
#include "model/letters/filters.h"
#include "model/letters/template.h"
#include "model/letters/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Letters;

class tst_TagWords : public QObject
{
    Q_OBJECT
private:
    static QStringList sorted(QStringList names)
    {
        names.sort();
        return names;
    }
    static QJsonObject json(const char *path)
    {
        QFile file(QString::fromLatin1(path));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", path);
        return QJsonDocument::fromJson(file.readAll()).object();
    }

private Q_SLOTS:
    void everyTagHasAValueAndEveryValueATag();
    void everyFieldHasAValueAndEveryValueAField();
    void everyShippedTemplateUsesKnownTagsOnly_data();
    void everyShippedTemplateUsesKnownTagsOnly();
    void everyShippedTemplateIsOffered();
    void namesAreUniqueAndLegal();
    void everyListHasItsRecord();
    void findsTheInnermostMeaning();
    void everyPhraseIsBilingual();
    void everyFactOfTheIncidentHasItsPhrase_data();
    void everyFactOfTheIncidentHasItsPhrase();
    void organisationsCallThemselves_data();
    void organisationsCallThemselves();
    void filtersSuitTheirKinds();
};

void tst_TagWords::everyTagHasAValueAndEveryValueATag()
{
    QStringList tags;
    for (const TagInfo &info : tagInfos())
        tags += info.id;
    QCOMPARE(sorted(factTable().values.keys()), sorted(tags));
}

void tst_TagWords::everyFieldHasAValueAndEveryValueAField()
{
    QCOMPARE(sorted(factTable().fields.keys()), sorted(recordKinds()));
    for (const QString &record : recordKinds()) {
        QStringList fields;
        for (const TagInfo &info : fieldsOf(record)) {
            if (info.id != u"first" && info.id != u"last")
                fields += info.id;
        }
        QCOMPARE(sorted(factTable().fields.value(record)), sorted(fields));
    }
}

void tst_TagWords::everyShippedTemplateUsesKnownTagsOnly_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(":/letters"));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void tst_TagWords::everyShippedTemplateUsesKnownTagsOnly()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto letter = readTemplate(QString::fromUtf8(file.readAll()));
    for (const auto &problem : letter.problems())
        qWarning() << Base::line(problem, Base::Language::Japanese);
    QVERIFY(bool(letter));
    const QString language = letter->language == Base::Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    QCOMPARE(QFileInfo(path).fileName(), letter->letter + u'.' + language + u".txt");
    QVERIFY(!letter->japaneseName.isEmpty() && !letter->englishName.isEmpty());
}

void tst_TagWords::everyShippedTemplateIsOffered()
{
    QStringList letters;
    for (const LetterInfo &info : available())
        letters += info.letter;
    QCOMPARE(letters.first(5),
             QStringList({QStringLiteral("first-report"), QStringLiteral("apology-letter"), QStringLiteral("apology-email"),
                          QStringLiteral("web-notice"), QStringLiteral("annex")}));
    QCOMPARE(letters.size(), 15);
    QCOMPARE(letters.size(), QDir(QStringLiteral(":/letters")).entryList({QStringLiteral("*.ja.txt")}).size());
}

void tst_TagWords::namesAreUniqueAndLegal()
{
    const auto check = [](const QList<TagInfo> &infos) {
        QSet<QString> names;
        for (const TagInfo &info : infos) {
            for (const QString &name : {info.id, info.japanese}) {
                QVERIFY2(!names.contains(name), qPrintable(name));
                names.insert(name);
                QVERIFY2(bool(cut(QStringLiteral("{{%1}}").arg(name))), qPrintable(name));
            }
            QVERIFY2(!info.japaneseLabel.isEmpty() && !info.englishLabel.isEmpty(), qPrintable(info.id));
        }
    };
    check(tagInfos());
    for (const QString &record : recordKinds())
        check(fieldsOf(record));
}

void tst_TagWords::everyListHasItsRecord()
{
    const auto check = [](const QList<TagInfo> &infos) {
        for (const TagInfo &info : infos) {
            QVERIFY2((info.kind == ValueKind::List) == !info.record.isEmpty(), qPrintable(info.id));
            QVERIFY2(info.record.isEmpty() || recordKinds().contains(info.record), qPrintable(info.id));
        }
    };
    check(tagInfos());
    for (const QString &record : recordKinds())
        check(fieldsOf(record));
}

void tst_TagWords::findsTheInnermostMeaning()
{
    const QStringList inGroup = {QStringLiteral("group")};
    QCOMPARE(tagNamed(QStringLiteral("項目"), {}).level, -1);
    QCOMPARE(tagNamed(QStringLiteral("項目"), inGroup).level, 0);
    QCOMPARE(tagNamed(QStringLiteral("人数"), inGroup).info->id, QStringLiteral("persons"));
    QCOMPARE(tagNamed(QStringLiteral("title"), {QStringLiteral("measures"), QStringLiteral("action")}).level, 1);
    QCOMPARE(tagNamed(QStringLiteral("own"), {QStringLiteral("measures"), QStringLiteral("action")}).level, 0);
    QCOMPARE(tagNamed(QStringLiteral("last"), inGroup).level, 0);
    QVERIFY(!tagNamed(QStringLiteral("last"), {}));
    QVERIFY(!tagNamed(QStringLiteral("無い"), inGroup));
}

void tst_TagWords::everyPhraseIsBilingual()
{
    const QJsonObject phrases = json(":/letters/words.json")[u"phrases"].toObject();
    QVERIFY(phrases.size() > 50);
    for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase) {
        const QString ja = phrase->toObject()[u"ja"].toString(), en = phrase->toObject()[u"en"].toString();
        QVERIFY2(!ja.isEmpty() && !en.isEmpty(), qPrintable(phrase.key()));
    }
    QCOMPARE(phrase(QStringLiteral("informed.some"), Base::Language::Japanese,
                    {QStringLiteral("{1}名"), QStringLiteral("3名")}),
             QStringLiteral("対象{1}名のうち3名"));
}

void tst_TagWords::everyFactOfTheIncidentHasItsPhrase_data()
{
    QTest::addColumn<QString>("phrase");
    const auto rows = [](const char *theme, const QStringList &ids, const QStringList &without) {
        for (const QString &id : ids) {
            const QString phrase = QString::fromLatin1(theme) + u'.' + id;
            if (!without.contains(id))
                QTest::newRow(qPrintable(phrase)) << phrase;
        }
    };
    rows("discovered", Base::enumNames<Incidents::DiscoveredBy>(), {QStringLiteral("unknown")});
    rows("protection", Base::enumNames<Incidents::Answer>(), {});
    rows("relation", {QStringLiteral("entrusted"), QStringLiteral("sub_entrusted"), QStringLiteral("designated_manager")}, {});
    QStringList matters;
    for (const char *matter : {"leak", "loss", "damage"})
        matters << QString::fromLatin1(matter) << QString::fromLatin1(matter) + u"_suspected";
    for (const char *theme : {"matter", "accident", "affected", "event"})
        rows(theme, matters, {});
    for (const QString &authority : Base::vocabulary(QStringLiteral("authority")))
        QTest::newRow(qPrintable(authority)) << QString(u"authority." + authority);
}

void tst_TagWords::everyFactOfTheIncidentHasItsPhrase()
{
    QFETCH(QString, phrase);
    QVERIFY(hasPhrase(phrase));
}

void tst_TagWords::organisationsCallThemselves_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *word) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(word);
    };
    row("見本市", "本市");
    row("見本県", "本県");
    row("見本株式会社", "当社");
    row("株式会社見本研究所", "当社");
    row("見本共済会", "当会");
    row("見本市教育委員会", "当委員会");
    row("国立大学法人見本大学", "本学");
    row("見本高等学校", "本校");
    row("見本病院", "当院");
    row("NPO法人見本", "当法人");
    row("見本", "私ども");
    row("", "私ども");
}

void tst_TagWords::organisationsCallThemselves()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    QCOMPARE(selfWord(name, Base::Language::Japanese), word);
    QCOMPARE(selfWord(name, Base::Language::English), QStringLiteral("we"));
}

void tst_TagWords::filtersSuitTheirKinds()
{
    QVERIFY(suits(QStringLiteral("西暦"), ValueKind::Moment));
    QVERIFY(suits(QStringLiteral("western"), ValueKind::Date));
    QVERIFY(!suits(QStringLiteral("西暦"), ValueKind::Count));
    QVERIFY(!suits(QStringLiteral("桁区切り"), ValueKind::Text));
    QVERIFY(isFilter(QStringLiteral("全角")) && !isFilter(QStringLiteral("太字")));
    for (const FilterName &filter : filtersFor(ValueKind::Moment))
        QVERIFY(!filter.japanese.isEmpty() && !filter.english.isEmpty());
    const Writing style = filtered({}, {QStringLiteral("和暦"), QStringLiteral("曜日なし"), QStringLiteral("午前午後"),
                                        QStringLiteral("全角"), QStringLiteral("full_date")});
    QVERIFY(style.era == Base::Era::Japanese && style.weekday == false && style.halfDay && style.wide == true
            && !style.sameDay);
}

QTEST_GUILESS_MAIN(tst_TagWords)
#include "tst_tagwords.moc"

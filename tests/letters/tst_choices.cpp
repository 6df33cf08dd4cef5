#include "model/letters/choices.h"
#include "model/letters/tagwords.h"
#include "model/letters/template.h"

#include <QtTest>

using namespace Letters;
using namespace Qt::StringLiterals;

// What a template asks of the document itself.
class tst_Choices : public QObject
{
    Q_OBJECT

private:
    static QStringList asked(const QString &body)
    {
        QStringList names;
        for (const Choice choice : choicesAskedBy(*nested(*cut(body))))
            names += Base::nameOf(choice);
        return names;
    }

private Q_SLOTS:
    void areThoseOfTheConditions();
    void ofADayAreAskedByTheDay();
    void leaveTheNumberToALetterThatCannotDoWithout();
    void areNamedByTheVocabularyAlone();
    void ofTheShippedLettersAreAllOffered();
};

void tst_Choices::areThoseOfTheConditions()
{
    QCOMPARE(asked(u"{{#別紙あり}}x{{/別紙あり}}{{^reader_exposed}}{{#minors}}x{{/minors}}{{/reader_exposed}}"_s),
             QStringList({u"reader"_s, u"minors"_s, u"annex"_s}));
    QCOMPARE(asked(u"{{宛名}}{{件名}}"_s), QStringList());
}

void tst_Choices::ofADayAreAskedByTheDay()
{
    QCOMPARE(asked(u"{{回答期限}}"_s), QStringList{u"answer_by"_s});
}

void tst_Choices::leaveTheNumberToALetterThatCannotDoWithout()
{
    QCOMPARE(asked(u"{{人数}}"_s), QStringList());
    QCOMPARE(asked(u"{{#人数}}{{人数}}{{/人数}}"_s), QStringList{u"numbers"_s});
}

void tst_Choices::areNamedByTheVocabularyAlone()
{
    for (const TagInfo &info : tagInfos())
        QVERIFY2(info.asks.isEmpty() || Base::fromName<Choice>(info.asks), qPrintable(info.id));
}

void tst_Choices::ofTheShippedLettersAreAllOffered()
{
    QList<Choice> all;
    for (const LetterInfo &letter : available()) {
        for (const auto language : letter.languages)
            all += choicesAskedBy(shippedTemplate(letter.letter, language)->body);
    }
    for (const auto &[choice, name] : Base::EnumNames<Choice>::table)
        QVERIFY2(all.contains(choice), name);
}

QTEST_GUILESS_MAIN(tst_Choices)
#include "tst_choices.moc"

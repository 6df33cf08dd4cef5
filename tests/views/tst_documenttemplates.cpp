#include "tests/support/emptysettings.h"
#include "tests/templates/templatefile.h"
#include "tests/views/documentsfixture.h"
#include "views/common/appearance.h"

using namespace Documents;
using namespace Qt::StringLiterals;

// Own templates of the office among the letters of an incident.
class tst_DocumentTemplates : public QObject
{
    Q_OBJECT

private:
    static Ledger::NewTemplate text(const QString &name, const QByteArray &content = "{{件名}}\n{{発生原因}}\n")
    {
        return {.name = name, .letter = u"web-notice"_s, .language = u"ja"_s, .file = u"x.txt"_s, .content = content};
    }
    static Ledger::NewTemplate word(const QString &name, QDate review = {})
    {
        return {.name = name, .letter = u"web-notice"_s, .language = u"ja"_s, .file = u"型.docx"_s, .review = review,
                .content = TemplateFiles::wordWithBody(TemplateFiles::paragraph("{{件名}}です"))};
    }
    static int placeOf(const Fixture &fixture, const QString &name)
    {
        return fixture.part<LetterChoice>("letter")->findText(name, Qt::MatchStartsWith);
    }
    static void choose(const Fixture &fixture, const QString &name)
    {
        auto *letter = fixture.part<LetterChoice>("letter");
        QTRY_VERIFY(placeOf(fixture, name) >= 0);
        letter->setFocus();
        const int steps = placeOf(fixture, name) - letter->currentIndex();
        for (int step = 0; step < qAbs(steps) && placeOf(fixture, name) != letter->currentIndex(); ++step)
            QTest::keyClick(letter, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(letter->currentIndex(), placeOf(fixture, name));
    }
    static QString said(const Fixture &fixture)
    {
        auto *strip = fixture.part<MessageStrip>("templateStrip");
        return strip->isVisible() ? strip->text() : QString();
    }

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }

    void standBehindTheLetterOfTheirKind();
    void standFirstForTheirCauses();
    void areShownAsAPage();
    void ofWordAreFilledOnSaving();
    void sayThatTheirReviewIsOverdue();
    void offerTheChoicesTheyAskFor();
    void areWrittenAnewInTheirNewestVersion();
    void thatAreRemovedLeaveTheShippedLetter();
};

void tst_DocumentTemplates::standBehindTheLetterOfTheirKind()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(text(u"型"_s)));
    QTRY_VERIFY(placeOf(fixture, u"型"_s) >= 0);
    const auto *letter = fixture.part<LetterChoice>("letter");
    const int shipped = letter->findData(u"web-notice"_s);
    QCOMPARE(letter->currentIndex(), shipped);
    QCOMPARE(placeOf(fixture, u"型"_s), shipped + 2); // the English one stands between
    QVERIFY(letter->itemData(placeOf(fixture, u"型"_s)) == u"web-notice"_s);
}

void tst_DocumentTemplates::standFirstForTheirCauses()
{
    Fixture fixture;
    auto forOther = text(u"別"_s), forCause = text(u"型"_s);
    forOther.causes = {u"loss"_s};
    forCause.causes = {u"cc_instead_of_bcc"_s};
    Tests::expect(fixture.session->addTemplate(forOther));
    Tests::expect(fixture.session->addTemplate(forCause));
    QTRY_VERIFY(placeOf(fixture, u"別"_s) > placeOf(fixture, u"型"_s));
    fixture.panel->chooseLetter(u"annex"_s);
    fixture.panel->chooseLetter(u"web-notice"_s); // as a next step does
    QCOMPARE(fixture.part<LetterChoice>("letter")->currentIndex(), placeOf(fixture, u"型"_s));
}

void tst_DocumentTemplates::areShownAsAPage()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(text(u"型"_s)));
    choose(fixture, u"型"_s);
    QVERIFY2(fixture.pageText().contains(u"<b>一斉メール</b>"_s) && fixture.pageText().contains(u"【要確認"_s), qPrintable(fixture.pageText()));
    QVERIFY(!fixture.pageText().contains(u"お詫び"_s));
    QCOMPARE(said(fixture), QString());
    QVERIFY(fixture.factNamed(u"Cause"_s));
    fixture.save(u".txt"_s);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    QCOMPARE(fixture.banner(), QString());
    fixture.changePersons(1802); // which the template does not quote
    QTRY_VERIFY(fixture.pageText().contains(u"一斉メール"_s));
    QCOMPARE(fixture.banner(), QString());
}

void tst_DocumentTemplates::ofWordAreFilledOnSaving()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(word(u"型"_s)));
    choose(fixture, u"型"_s);
    QVERIFY2(fixture.pageText().contains(u"<b>一斉メール</b>です"_s), qPrintable(fixture.pageText()));
    QVERIFY2(said(fixture).contains(u"型.docx"_s), qPrintable(said(fixture)));
    const auto *format = fixture.part<QComboBox>("format");
    QVERIFY(!format->isEnabled());
    QCOMPARE(format->currentData().toString(), u".docx"_s);
    auto *save = fixture.part<QPushButton>("saveDocument");
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    QFile file(fixture.folder.filePath(u"2026-014-公表文.docx"_s));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(fixture.strip()));
    QCOMPARE(TemplateFiles::wordsOf(file.readAll(), u"word/document.xml"_s), QStringList{u"<b>一斉メール</b>です"_s});
    const auto kept = Tests::expect(fixture.session->ledger().documents(IncidentId(1)));
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().document.ownTemplate > 0);
    fixture.panel->chooseLetter(u"annex"_s);
    QVERIFY(format->isEnabled());
    QCOMPARE(said(fixture), QString());
}

void tst_DocumentTemplates::sayThatTheirReviewIsOverdue()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(word(u"古い型"_s, QDate(2026, 4, 1))));
    choose(fixture, u"古い型"_s);
    QVERIFY2(said(fixture).contains(u"2026-04-01"_s), qPrintable(said(fixture)));
    QCOMPARE(fixture.part<MessageStrip>("templateStrip")->tone(), Tone::Warning);
}

void tst_DocumentTemplates::offerTheChoicesTheyAskFor()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(text(u"型"_s, "{{#別紙あり}}別紙{{/別紙あり}}{{件名}}\n{{報告等の期限}}\n{{#報告等の期限}}{{内容}}{{/報告等の期限}}\n")));
    choose(fixture, u"型"_s);
    QVERIFY(fixture.part<QWidget>("withAnnex")->isVisibleTo(fixture.part<QWidget>("documentChoices")));
    QVERIFY(!fixture.part<QWidget>("reader")->isVisibleTo(fixture.part<QWidget>("documentChoices")));
    QVERIFY2(fixture.pageText().contains(u"速報"_s), qPrintable(fixture.pageText()));
}

void tst_DocumentTemplates::areWrittenAnewInTheirNewestVersion()
{
    Fixture fixture;
    Tests::expect(fixture.session->addTemplate(text(u"型"_s)));
    choose(fixture, u"型"_s);
    fixture.save(u".txt"_s);
    Tests::expect(fixture.session->addTemplate(text(u"型"_s, "新しい{{件名}}\n")));
    QTRY_VERIFY2(fixture.pageText().contains(u"新しい"_s), "what is chosen stays chosen");
    fixture.panel->chooseLetter(u"annex"_s);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    QCOMPARE(fixture.banner(), QString());
    fixture.part<QPushButton>("writeAnew")->click();
    QVERIFY2(fixture.pageText().contains(u"新しい"_s), qPrintable(fixture.pageText()));
}

void tst_DocumentTemplates::thatAreRemovedLeaveTheShippedLetter()
{
    Fixture fixture;
    const auto id = Tests::expect(fixture.session->addTemplate(text(u"型"_s)));
    choose(fixture, u"型"_s);
    Tests::expect(fixture.session->removeTemplate(id));
    QTRY_VERIFY(fixture.pageText().contains(u"お詫び"_s));
    QCOMPARE(fixture.part<LetterChoice>("letter")->letter(), u"web-notice"_s);
}

QTEST_MAIN(tst_DocumentTemplates)
#include "tst_documenttemplates.moc"

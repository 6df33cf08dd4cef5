#include "tests/support/emptysettings.h"
#include "tests/views/documentsfixture.h"
#include "views/common/appearance.h"
#include "views/documents/choicesform.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Documents;
using namespace Qt::StringLiterals;

// What is chosen for one document, by keyboard: offered where the letter asks for it, kept with what was saved.
class tst_DocumentChoices : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *fields[] = {"reader", "minors", "sealOmitted", "bereaved", "noNumbers",
                                             "causePending", "withAnnex", "answerBy", "nextWord"};
    static void unfold(const Fixture &fixture)
    {
        auto *more = fixture.part<QToolButton>("unfold");
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
    }
    static QStringList inSight(const Fixture &fixture)
    {
        QStringList names;
        for (const char *name : fields) {
            if (fixture.part<QWidget>(name)->isVisible())
                names += QLatin1String(name);
        }
        return names;
    }
    static void tick(const Fixture &fixture, const char *name)
    {
        fixture.part<QCheckBox>(name)->setFocus();
        QTest::keyClick(fixture.part<QCheckBox>(name), Qt::Key_Space);
    }

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }

    void offersWhatTheLetterAsksFor();
    void writesWhatIsChosen();
    void forgetsWhatTheLetterDoesNotAskFor();
    void leadsToADayThatIsMissing();
    void saysThatADayIsNone();
    void leavesThePageInItsPlace();
    void keepsTheChoicesWithTheDocument();
    void beginsAnewWithAnotherIncident();
    void showsTheDutiesInTheInternalReport();
};

void tst_DocumentChoices::offersWhatTheLetterAsksFor()
{
    Fixture fixture;
    unfold(fixture);
    QCOMPARE(inSight(fixture), QStringList({u"noNumbers"_s, u"causePending"_s, u"nextWord"_s}));
    fixture.panel->chooseLetter(u"apology-letter"_s);
    QCOMPARE(inSight(fixture), QStringList({u"reader"_s, u"minors"_s, u"sealOmitted"_s, u"bereaved"_s, u"noNumbers"_s,
                                            u"causePending"_s, u"withAnnex"_s, u"nextWord"_s}));
    fixture.panel->chooseLetter(u"deletion-request"_s);
    QCOMPARE(inSight(fixture), QStringList({u"sealOmitted"_s, u"answerBy"_s}));
    fixture.panel->chooseLetter(u"ppc-preliminary"_s);
    QCOMPARE(inSight(fixture), QStringList());
}

void tst_DocumentChoices::writesWhatIsChosen()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"apology-letter"_s);
    unfold(fixture);
    QVERIFY(!fixture.pageText().contains(u"保護者"_s) && fixture.pageText().contains(u"1,748名"_s));
    auto *minors = fixture.part<QComboBox>("minors");
    minors->setFocus();
    QTest::keyClick(minors, Qt::Key_Down);
    QVERIFY2(fixture.pageText().contains(u"保護者"_s), qPrintable(fixture.pageText()));
    tick(fixture, "noNumbers");
    QVERIFY(!fixture.pageText().contains(u"1,748名"_s));
    tick(fixture, "withAnnex");
    QVERIFY(fixture.pageText().contains(u"別紙"_s));
    tick(fixture, "causePending");
    QVERIFY(fixture.pageText().contains(u"調査を続けて"_s));
    QTest::keyClicks(fixture.part<QLineEdit>("nextWord"), u"12/4"_s);
    QVERIFY2(fixture.pageText().contains(u"2026年12月4日（金）までにお知らせ"_s), qPrintable(fixture.pageText()));
}

void tst_DocumentChoices::forgetsWhatTheLetterDoesNotAskFor()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"apology-letter"_s);
    unfold(fixture);
    tick(fixture, "noNumbers");
    fixture.panel->chooseLetter(u"ppc-preliminary"_s);
    QVERIFY(fixture.pageText().contains(u"1,748"_s));
    fixture.panel->chooseLetter(u"apology-letter"_s);
    QVERIFY(!fixture.pageText().contains(u"1,748名"_s));
}

void tst_DocumentChoices::leadsToADayThatIsMissing()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"deletion-request"_s);
    auto *list = fixture.part<FactList>("factList");
    QTreeWidgetItem *missing = fixture.factNamed(u"date by which an answer is asked for"_s);
    if (!missing)
        missing = fixture.factNamed(u"Date by which an answer is asked for"_s);
    QVERIFY(missing);
    list->setFocus();
    list->setCurrentItem(missing);
    QTest::keyClick(list, Qt::Key_Return);
    auto *answer = fixture.part<QLineEdit>("answerBy");
    QVERIFY(answer->hasFocus());
    QTest::keyClicks(answer, u"2026-12-04"_s);
    QVERIFY(fixture.pageText().contains(u"2026年12月4日"_s));
}

void tst_DocumentChoices::saysThatADayIsNone()
{
    Fixture fixture;
    unfold(fixture);
    auto *note = fixture.part<QLabel>("dayNote");
    QTest::keyClicks(fixture.part<QLineEdit>("nextWord"), u"2026-02-30"_s);
    QVERIFY(note->isVisible());
    fixture.part<QLineEdit>("nextWord")->clear();
    QVERIFY(!note->isVisible());
}

void tst_DocumentChoices::leavesThePageInItsPlace()
{
    Fixture fixture;
    fixture.panel->resize(880, 560); // the window at 1280x800
    fixture.panel->chooseLetter(u"apology-letter"_s);
    const QRect before = fixture.page()->geometry();
    unfold(fixture);
    auto *area = fixture.part<QWidget>("formArea");
    QTRY_VERIFY(area->height() > fixture.panel->height() / 2);
    QVERIFY(qAbs(fixture.page()->geometry().height() - before.height()) < fixture.panel->fontMetrics().height());
    auto *bereaved = fixture.part<QCheckBox>("bereaved");
    QTRY_VERIFY(fixture.part<QWidget>("factList")->height() >= fixture.panel->fontMetrics().height() * 7);
    fixture.part<QLineEdit>("documentDate")->setFocus();
    for (int step = 0; step < 20 && !bereaved->hasFocus(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(bereaved->hasFocus());
    QVERIFY(!bereaved->visibleRegion().isEmpty());
}

void tst_DocumentChoices::keepsTheChoicesWithTheDocument()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"apology-letter"_s);
    unfold(fixture);
    fixture.part<QComboBox>("reader")->setCurrentIndex(2);
    fixture.part<QComboBox>("minors")->setCurrentIndex(1);
    fixture.part<QLineEdit>("nextWord")->setText(u"2026-12-04"_s);
    const QString chosen = fixture.pageText();
    fixture.save(u".txt"_s);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    QCOMPARE(fixture.banner(), QString());
    fixture.part<QComboBox>("reader")->setCurrentIndex(0);
    fixture.part<QComboBox>("minors")->setCurrentIndex(0);
    fixture.part<QLineEdit>("nextWord")->clear();
    fixture.panel->chooseLetter(u"annex"_s);
    fixture.part<QPushButton>("writeAnew")->click();
    QCOMPARE(fixture.part<QComboBox>("reader")->currentIndex(), 2);
    QCOMPARE(fixture.pageText(), chosen);
}

void tst_DocumentChoices::beginsAnewWithAnotherIncident()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"apology-letter"_s);
    unfold(fixture);
    tick(fixture, "noNumbers");
    auto other = Tests::incidentOf(bcc);
    other.reference = u"2026-015"_s;
    fixture.panel->setIncident(Tests::expect(fixture.session->add({other})).ids[0]);
    QVERIFY(!fixture.part<QCheckBox>("noNumbers")->isChecked());
    QVERIFY(fixture.pageText().contains(u"1,748名"_s));
}

void tst_DocumentChoices::showsTheDutiesInTheInternalReport()
{
    Fixture fixture;
    fixture.panel->chooseLetter(u"internal-report"_s);
    QVERIFY2(fixture.pageText().contains(u"速報"_s) && fixture.pageText().contains(u"個人情報保護委員会"_s), qPrintable(fixture.pageText()));
    fixture.save(u".txt"_s);
    QTRY_COMPARE(fixture.kept()->rowCount(), 1);
    QCOMPARE(fixture.banner(), QString());
}

QTEST_MAIN(tst_DocumentChoices)
#include "tst_documentchoices.moc"

#include "model/base/clock.h"
#include "model/tables/actionsections.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/actions/actionsscreen.h"
#include "views/actions/actionview.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/session.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tables::ActionColumn;

namespace {

const QByteArray firstCase = R"("title":"<b>誤送信</b>","reference":"2026-001","actions":[
    {"title":"宛先の確認","owner":"総務課","due":"2026-11-18","status":"open"},
    {"title":"研修","due":"2026-11-24","status":"planned"}])";
const QByteArray secondCase = R"("title":"紛失","reference":"2026-002","parties":[{"id":"p1","name":"配送社"}],"actions":[
    {"title":"施錠","party":"p1","owner":"人事課","due":"2026-12-10","status":"open"},
    {"title":"点検","status":"done"}])";

/// A ledger of two incidents, and the screen over it, shown on 2026-11-20.
struct Fixture
{
    explicit Fixture(bool readOnly = false)
    {
        Tests::expect(ledger->add({Tests::incidentOf(firstCase), Tests::incidentOf(secondCase)}, QStringLiteral("x")));
        if (readOnly) {
            ledger.close();
            session.emplace(Tests::expect(Ledger::LedgerFile::open(ledger.path(), Ledger::LedgerFile::Mode::Read)),
                            QStringLiteral("tester"), Base::Language::English);
        } else {
            session.emplace(ledger.take(), QStringLiteral("tester"), Base::Language::English);
        }
        screen.emplace(*session);
        screen->resize(1200, 700);
        screen->show();
        view = screen->findChild<ActionView *>(QStringLiteral("actionView"));
        view->setFocus();
        if (!QTest::qWaitForWindowActive(&*screen))
            qFatal("the window does not come to the front");
    }

    QStringList outline() const
    {
        QStringList lines;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            lines += view->model()->index(row, 0).data().toString();
        return lines;
    }
    QModelIndex cell(int row, ActionColumn column) const { return view->model()->index(row, int(column)); }
    Incidents::Action stored(qint64 incident, int action) const
    {
        return Tests::expect(session->ledger().incident(IncidentId(incident))).actions[action];
    }
    QString message() const { return screen->findChild<MessageStrip *>()->text(); }
    void choose(const QModelIndex &from, const QModelIndex &to) const
    {
        view->selectionModel()->setCurrentIndex(from, QItemSelectionModel::NoUpdate);
        view->selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<ActionsScreen> screen;
    ActionView *view = nullptr;
};

} // namespace

class tst_ActionsScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }

    void listsOverdueActionsFirst();
    void leavesTheRoomToTheTableWhileNothingIsChosen();
    void editsACellByKeyboard();
    void opensAListOfChoices();
    void saysWhyADayWasNotTaken();
    void pastesABlockAndTakesItBack();
    void pastesNothingOfABlockWithAWrongCell();
    void copiesWhatItCanPaste();
    void filtersAndSaysWhenNothingIsLeft();
    void foldsAHeadingByKeyboard();
    void opensTheIncidentOfARow();
    void keepsNotesAndTheEvaluation();
    void followsWhatOthersChange();
    void closesNoActionWithoutALookAtItsEffect();
    void showsAnActionThatIsFoldedAway();
    void changesNothingWhenReadOnly();
    void showsMarkupAsText();
    void tellsWhatToDoInAnEmptyLedger();
};

void tst_ActionsScreen::listsOverdueActionsFirst()
{
    const Fixture fixture;
    QCOMPARE(fixture.outline(),
             QStringList({u"Overdue  1"_qs, u"宛先の確認"_qs, u"Within 7 days  1"_qs, u"研修"_qs, u"Later or no date  1"_qs,
                          u"施錠"_qs, u"Waiting for verification or closing  1"_qs, u"点検"_qs}));
    QCOMPARE(fixture.screen->findChild<QLabel *>(u"actionSummary"_qs)->text(), u"4 actions, 1 overdue"_qs);
    QCOMPARE(fixture.cell(5, ActionColumn::Party).data().toString(), u"配送社"_qs);
}

void tst_ActionsScreen::leavesTheRoomToTheTableWhileNothingIsChosen()
{
    const Fixture fixture;
    auto *panel = fixture.screen->findChild<QWidget *>(u"actionPanel"_qs);
    fixture.view->setCurrentIndex({});
    QVERIFY(!panel->isVisible());
    fixture.view->setCurrentIndex(fixture.cell(1, ActionColumn::Title));
    QVERIFY(panel->isVisible());
}

void tst_ActionsScreen::editsACellByKeyboard()
{
    Fixture fixture;
    fixture.view->setCurrentIndex(fixture.cell(1, ActionColumn::Due));
    QTest::keyClick(fixture.view, Qt::Key_Return);
    auto *editor = fixture.view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"2026-11-18"_qs);
    editor->selectAll();
    QTest::keyClicks(editor, u"2026/12/24"_qs);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.stored(1, 0).due->at->toString(), u"2026-12-24"_qs);
    QCOMPARE(fixture.outline()[0], u"Within 7 days  1"_qs);
    QCOMPARE(fixture.view->currentIndex().siblingAtColumn(0).data().toString(), u"宛先の確認"_qs);
    QTest::keyClick(fixture.view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.stored(1, 0).due->at->toString(), u"2026-11-18"_qs);
    QCOMPARE(fixture.outline()[1], u"宛先の確認"_qs);
}

void tst_ActionsScreen::opensAListOfChoices()
{
    Fixture fixture;
    fixture.view->setCurrentIndex(fixture.cell(5, ActionColumn::Status));
    QTest::keyClick(fixture.view, Qt::Key_F2);
    auto *box = fixture.view->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->currentText(), u"Open"_qs);
    box->setCurrentIndex(box->findData(u"done"_qs));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(*fixture.stored(2, 0).status, Incidents::ActionStatus::Done);
    QCOMPARE(fixture.stored(2, 0).done->at->toString(), u"2026-11-20"_qs);
}

void tst_ActionsScreen::saysWhyADayWasNotTaken()
{
    Fixture fixture;
    QVERIFY(!fixture.view->model()->setData(fixture.cell(1, ActionColumn::Due), u"2026-02-30"_qs));
    QVERIFY2(fixture.message().contains(u"2026-02-30"_qs), qPrintable(fixture.message()));
    QCOMPARE(fixture.stored(1, 0).due->at->toString(), u"2026-11-18"_qs);
}

void tst_ActionsScreen::pastesABlockAndTakesItBack()
{
    Fixture fixture;
    fixture.choose(fixture.cell(3, ActionColumn::Owner), fixture.cell(3, ActionColumn::Owner));
    QGuiApplication::clipboard()->setText(u"法務課\tR8.12.1\t実施済み\n\"情報課\"\t2026年12月20日\tOpen\n"_qs);
    QTest::keyClick(fixture.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fixture.message(), u"Pasted: 2 actions changed."_qs);
    QCOMPARE(*fixture.stored(1, 1).owner, u"法務課"_qs);
    QCOMPARE(*fixture.stored(1, 1).status, Incidents::ActionStatus::Done);
    QCOMPARE(fixture.stored(2, 0).due->at->toString(), u"2026-12-20"_qs);
    fixture.screen->findChild<QPushButton *>(u"messageOffer"_qs)->click();
    QVERIFY(!fixture.stored(1, 1).owner);
    QCOMPARE(*fixture.stored(2, 0).owner, u"人事課"_qs);
}

void tst_ActionsScreen::pastesNothingOfABlockWithAWrongCell()
{
    Fixture fixture;
    fixture.choose(fixture.cell(1, ActionColumn::Owner), fixture.cell(1, ActionColumn::Owner));
    fixture.view->paste(u"法務課\t2026-12-01\n情報課\t十二月\n"_qs);
    QVERIFY2(fixture.message().startsWith(u"row 2, Due:"_qs), qPrintable(fixture.message()));
    QCOMPARE(*fixture.stored(1, 0).owner, u"総務課"_qs);
}

void tst_ActionsScreen::copiesWhatItCanPaste()
{
    Fixture fixture;
    fixture.choose(fixture.cell(0, ActionColumn::Owner), fixture.cell(3, ActionColumn::Status));
    QTest::keyClick(fixture.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"総務課\t2026-11-18\tOpen\n\t2026-11-24\tPlanned\n"_qs);
    QTest::keyClick(fixture.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fixture.message(), u"The cells hold what was pasted already."_qs);
}

void tst_ActionsScreen::filtersAndSaysWhenNothingIsLeft()
{
    Fixture fixture;
    auto *owner = fixture.screen->findChild<QComboBox *>(u"ownerFilter"_qs);
    owner->setCurrentIndex(owner->findText(u"人事課"_qs));
    QCOMPARE(fixture.outline(), QStringList({u"Later or no date  1"_qs, u"施錠"_qs}));
    QTest::keyClick(fixture.view, Qt::Key_F, Qt::ControlModifier);
    auto *search = fixture.screen->findChild<QLineEdit *>(u"actionSearch"_qs);
    QTest::keyClicks(search, u"nowhere"_qs);
    auto *step = fixture.screen->findChild<QPushButton *>(u"emptyStep"_qs);
    QVERIFY(step && step->isVisible());
    step->click();
    QCOMPARE(fixture.outline().size(), 8);
}

void tst_ActionsScreen::foldsAHeadingByKeyboard()
{
    Fixture fixture;
    fixture.view->setCurrentIndex(fixture.cell(0, ActionColumn::Title));
    QTest::keyClick(fixture.view, Qt::Key_Space);
    QCOMPARE(fixture.outline()[1], u"Within 7 days  1"_qs);
    QTest::keyClick(fixture.view, Qt::Key_Return);
    QCOMPARE(fixture.outline()[1], u"宛先の確認"_qs);
}

void tst_ActionsScreen::opensTheIncidentOfARow()
{
    Fixture fixture;
    QSignalSpy requested(&*fixture.screen, &ActionsScreen::incidentRequested);
    fixture.view->setCurrentIndex(fixture.cell(5, ActionColumn::Incident));
    QTest::keyClick(fixture.view, Qt::Key_Return);
    fixture.view->setCurrentIndex(fixture.cell(1, ActionColumn::Title));
    QTest::keyClick(fixture.view, Qt::Key_Return, Qt::ControlModifier);
    fixture.screen->findChild<QPushButton *>(u"actionIncident"_qs)->click();
    QCOMPARE(requested.size(), 3);
    QCOMPARE(requested[0][0].value<IncidentId>(), IncidentId(2));
    QCOMPARE(requested[2][0].value<IncidentId>(), IncidentId(1));
}

void tst_ActionsScreen::keepsNotesAndTheEvaluation()
{
    Fixture fixture;
    fixture.view->setCurrentIndex(fixture.cell(1, ActionColumn::Title));
    auto *note = fixture.screen->findChild<QLineEdit *>(u"newNote"_qs);
    note->setText(u"発注した"_qs);
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(fixture.stored(1, 0).notes[0].text, u"発注した"_qs);
    QVERIFY(fixture.screen->findChild<QLabel *>(u"actionNotes"_qs)->text().contains(u"2026-11-20"_qs));
    auto *evaluation = fixture.screen->findChild<QPlainTextEdit *>(u"evaluation"_qs);
    evaluation->setPlainText(u"三か月再発なし"_qs);
    fixture.view->setCurrentIndex(fixture.cell(5, ActionColumn::Title));
    QCOMPARE(*fixture.stored(1, 0).evaluation, u"三か月再発なし"_qs);
    QCOMPARE(evaluation->toPlainText(), QString());
}

void tst_ActionsScreen::followsWhatOthersChange()
{
    Fixture fixture;
    auto incident = Tests::expect(fixture.session->ledger().incident(IncidentId(2)));
    incident.actions[0].title = u"鍵の更新"_qs;
    incident.actions.append(Incidents::Action{.title = u"棚卸し"_qs});
    Tests::expect(fixture.session->save(incident));
    QVERIFY(fixture.outline().contains(u"鍵の更新"_qs));
    QVERIFY(fixture.outline().contains(u"棚卸し"_qs));
    Tests::expect(fixture.session->add({Tests::incidentOf(R"("title":"別件","actions":[{"title":"掲示"}])")}));
    QVERIFY(fixture.outline().contains(u"掲示"_qs));
}

void tst_ActionsScreen::closesNoActionWithoutALookAtItsEffect()
{
    Fixture fixture;
    fixture.view->model()->setData(fixture.cell(1, ActionColumn::Status), u"closed"_qs);
    QCOMPARE(fixture.stored(1, 0).status, Incidents::ActionStatus::Open);
    QVERIFY2(fixture.message().contains(u"宛先の確認"_qs), qPrintable(fixture.message()));
    fixture.view->model()->setData(fixture.cell(1, ActionColumn::Status), u"verified"_qs);
    QCOMPARE(fixture.stored(1, 0).status, Incidents::ActionStatus::Verified);
}

void tst_ActionsScreen::showsAnActionThatIsFoldedAway()
{
    Fixture fixture;
    const auto id = Incidents::ActionId(*fixture.stored(1, 0).id);
    fixture.view->model()->setData(fixture.cell(1, ActionColumn::Status), u"dropped"_qs);
    QVERIFY(!fixture.outline().contains(u"宛先の確認"_qs));
    fixture.screen->findChild<QLineEdit *>(u"actionSearch"_qs)->setText(u"nowhere"_qs);
    fixture.screen->showAction(IncidentId(1), id);
    QCOMPARE(fixture.view->currentIndex().data().toString(), u"宛先の確認"_qs);
}

void tst_ActionsScreen::changesNothingWhenReadOnly()
{
    Fixture fixture(true);
    QVERIFY(!fixture.cell(1, ActionColumn::Title).flags().testFlag(Qt::ItemIsEditable));
    fixture.choose(fixture.cell(1, ActionColumn::Owner), fixture.cell(1, ActionColumn::Owner));
    fixture.view->paste(u"法務課"_qs);
    QCOMPARE(*fixture.stored(1, 0).owner, u"総務課"_qs);
    QVERIFY(!fixture.screen->findChild<QLineEdit *>(u"newNote"_qs)->isVisible());
}

void tst_ActionsScreen::showsMarkupAsText()
{
    Fixture fixture;
    auto incident = Tests::expect(fixture.session->ledger().incident(IncidentId(1)));
    incident.actions[0].title = u"<img src='x'> & <b>太字</b>"_qs;
    Tests::expect(fixture.session->save(incident));
    fixture.view->setCurrentIndex(fixture.cell(1, ActionColumn::Title));
    const auto *title = fixture.screen->findChild<QLabel *>(u"actionTitle"_qs);
    QCOMPARE(title->text(), u"<img src='x'> & <b>太字</b>"_qs);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QVERIFY(!fixture.screen->findChild<QPushButton *>(u"actionIncident"_qs)->toolTip().contains(u"<b>"_qs));
}

void tst_ActionsScreen::tellsWhatToDoInAnEmptyLedger()
{
    Tests::TemporaryLedger ledger;
    Session session(ledger.take(), QStringLiteral("tester"), Base::Language::English);
    ActionsScreen screen(session);
    screen.show();
    QVERIFY(screen.findChild<QLabel *>(u"emptyTitle"_qs)->isVisible());
    QCOMPARE(screen.findChild<QLabel *>(u"emptyTitle"_qs)->text(), u"No actions yet"_qs);
}

QTEST_MAIN(tst_ActionsScreen)
#include "tst_actionsscreen.moc"

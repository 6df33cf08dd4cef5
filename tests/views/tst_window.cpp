#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/askingdialog.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/documents/documentspanel.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentsscreen.h"
#include "views/window/ledgertrouble.h"
#include "views/window/mainwindow.h"

#include <QDialog>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tests::TemporaryLedger;

namespace {

/// Answers every question for a file with the given paths.
class PreparedAnswers : public Prompts
{
public:
    explicit PreparedAnswers(QStringList paths) : m_paths(std::move(paths)) {}
    void askForSaveFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override
    {
        whenChosen(m_paths.first());
    }
    void askForOpenFiles(QWidget *, const FileQuestion &, std::function<void(const QStringList &)> whenChosen) override
    {
        whenChosen(m_paths);
    }

private:
    QStringList m_paths;
};

struct Opened
{
    TemporaryLedger ledger;
    Session session;
    MainWindow window;

    explicit Opened(TemporaryLedger::Content content = TemporaryLedger::Content::Samples)
        : ledger(content), session(ledger.take(), QStringLiteral("tester"), Base::Language::Japanese), window(session)
    {
        window.resize(1280, 800);
        window.show();
    }

    template <typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    void trigger(const char *action) { find<QAction>(action)->trigger(); }
    IncidentList &list() { return find<IncidentsScreen>("incidentsScreen")->list(); }
    QString message() { return find<MessageStrip>("windowStrip")->text(); }
};

void type(QDialog *dialog, const char *field, const QString &text)
{
    auto *editor = dialog->findChild<QLineEdit *>(QLatin1String(field) + QStringLiteral(":editor"));
    QVERIFY2(editor, field);
    editor->setFocus();
    editor->selectAll();
    Tests::typeText(editor, text);
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void cleanup() { Prompts::replace({}); }

    void opensOnTheIncidents()
    {
        Opened opened;
        QCOMPARE(opened.window.currentScreen(), QStringLiteral("incidents"));
        QCOMPARE(opened.window.windowTitle(), QStringLiteral("事案 - 顛末"));
        QVERIFY(opened.find<QAbstractButton>("screen_incidents")->isChecked());
    }

    void theTitleBarNamesNobody()
    {
        Opened opened;
        const QString before = opened.window.windowTitle();
        opened.window.openIncident(opened.list().feed().table().row(0).id);
        QCOMPARE(opened.window.windowTitle(), before);
    }

    void saysWhatIsDueAndLeadsThere()
    {
        Opened opened;
        QTRY_VERIFY(opened.find<QToolButton>("deadlineOverdue")); // the rules are asked first
        auto *overdue = opened.find<QToolButton>("deadlineOverdue");
        const auto summary = Tables::deadlineSummary(opened.list().feed().table().allRows(), opened.session.today());
        QVERIFY(overdue->text().contains(QString::number(summary.overdueIncidents)));
        overdue->click();
        QCOMPARE(opened.list().feed().table().rowCount(), summary.overdueIncidents);
    }

    void keepsDeadlinesReadableWhenTheColoursChange()
    {
        Opened opened;
        auto *strip = opened.find<QWidget>("deadlineStrip");
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QTRY_VERIFY(opened.find<QToolButton>("deadlineOverdue"));
        strip->setPalette(dark);
        const QColor ink = opened.find<QToolButton>("deadlineOverdue")->palette().color(QPalette::ButtonText);
        QCOMPARE(ink, colours(Tone::Danger, dark).text);
    }

    void helpsOnEveryScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("japanese");
        QTest::newRow("en") << QStringLiteral("english");
    }

    void helpsOnEveryScreen()
    {
        QFETCH(QString, language);
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger(qPrintable(language));
        QTRY_VERIFY(opened.find<QAction>(qPrintable(language))->isChecked());
        QCoreApplication::processEvents();
        QStringList texts;
        for (const char *screen : {"incidents", "actions", "dashboard", "settings"}) {
            opened.window.showScreen(QLatin1String(screen));
            QCOMPARE(opened.window.currentScreen(), QLatin1String(screen));
            opened.trigger("help");
            auto *dialog = opened.find<QDialog>("helpDialog");
            const QString text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("text"))->toPlainText();
            QVERIFY2(text.size() > 200 && !texts.contains(text), screen);
            texts += text;
            delete dialog;
        }
    }

    void saysWhenNothingIsDue()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        QVERIFY(opened.find<QToolButton>("deadlineNone"));
        QVERIFY(!opened.find<QToolButton>("deadlineOverdue"));
    }

    void recordsALeakByKeyboard()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        auto *dialog = opened.find<QDialog>("newLeakDialog");
        QVERIFY(dialog);
        type(dialog, "title", QStringLiteral("宛先をToに入れて送信"));
        type(dialog, "discovered", QStringLiteral("2026-11-20 17:19"));
        type(dialog, "counts.value", QStringLiteral("1,748名"));
        type(dialog, "data.items", QStringLiteral("学籍番号"));
        dialog->findChild<QRadioButton *>(QStringLiteral("stoppedYes"))->setFocus();
        QTest::keyClick(dialog->findChild<QRadioButton *>(QStringLiteral("stoppedYes")), Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);

        const IncidentId id = opened.find<IncidentsScreen>("incidentsScreen")->openIncident();
        QVERIFY(id.isValid());
        const Incidents::Incident recorded = Tests::expect(opened.session.ledger().incident(id));
        QCOMPARE(recorded.title, QStringLiteral("宛先をToに入れて送信"));
        QCOMPARE(recorded.status.value(), Incidents::Status::Contained);
        QCOMPARE(recorded.discovered->at->toString(), QStringLiteral("2026-11-20T17:19"));
        QCOMPARE(recorded.counts[0].value.value(), 1748);
        QCOMPARE(recorded.counts[0].state.value(), Incidents::CountState::Estimate);
        QCOMPARE(recorded.data[0].items.items(), QStringList{QStringLiteral("学籍番号")});
        QCOMPARE(recorded.reference.value(), QStringLiteral("%1-001").arg(opened.session.today().year()));
        QVERIFY(!opened.message().isEmpty());
    }

    void recordsAnExactNumberAsConfirmed()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        auto *dialog = opened.find<QDialog>("newLeakDialog");
        type(dialog, "title", QStringLiteral("宛先をToに入れて送信"));
        type(dialog, "counts.value", QStringLiteral("1748"));
        auto *bound = dialog->findChild<QComboBox *>(QStringLiteral("counts.bound:editor"));
        QVERIFY(bound);
        bound->setFocus();
        QTest::keyClick(bound, Qt::Key_Home);
        while (bound->currentData().toString() != u"exact" && bound->currentIndex() + 1 < bound->count())
            QTest::keyClick(bound, Qt::Key_Down);
        QTest::keyClick(dialog, Qt::Key_Return);
        const Incidents::Incident recorded = Tests::expect(opened.session.ledger().incident(IncidentId(1)));
        QCOMPARE(recorded.counts[0].bound.value(), Incidents::Bound::Exact);
        QCOMPARE(recorded.counts[0].state.value(), Incidents::CountState::Confirmed);
    }

    void recordsALeakOfWhichNothingIsKnown()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        auto *dialog = opened.find<QDialog>("newLeakDialog");
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<MessageStrip *>(QStringLiteral("messageStrip"))->text().isEmpty());
        type(dialog, "title", QStringLiteral("何か届いた"));
        QTest::keyClick(dialog, Qt::Key_Return);
        const Incidents::Incident recorded = Tests::expect(opened.session.ledger().incident(IncidentId(1)));
        QCOMPARE(recorded.status.value(), Incidents::Status::Open);
        QVERIFY(!recorded.counts.isStated());
        QVERIFY(!recorded.data.isStated());
        QVERIFY(!recorded.discovered.isStated());
    }

    void aRefusedLeakStaysInItsDialog()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        auto *dialog = opened.find<QDialog>("newLeakDialog");
        type(dialog, "title", QString(1001, u'長'));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(Tests::expect(opened.session.ledger().incidents()).isEmpty());
        type(dialog, "discovered", QStringLiteral("2023-02-30"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        auto *question = opened.find<QMessageBox>("question");
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape); // pressed twice, as in a conversion
        QTRY_VERIFY(!opened.find<QMessageBox>("question"));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>("title:editor")->text(), QString(1001, u'長'));
        QTest::keyClick(dialog, Qt::Key_Escape);
        auto *again = opened.find<QMessageBox>("question");
        for (QAbstractButton *button : again->buttons()) {
            if (again->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_VERIFY(!opened.find<QDialog>("newLeakDialog"));
        QVERIFY(Tests::expect(opened.session.ledger().incidents()).isEmpty());
    }

    void saysWhyALedgerDoesNotOpenAndWhatToDo()
    {
        QTemporaryDir folder;
        QFile garbage(folder.filePath(QStringLiteral("ledger.tenmatsu")));
        QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("garbage, no ledger at all") > 0);
        garbage.close();
        const auto opened = Ledger::LedgerFile::open(garbage.fileName(), Ledger::LedgerFile::Mode::WriteOrRead);
        QVERIFY(!opened);
        Prompts::replace(std::make_unique<PreparedAnswers>(QStringList{QStringLiteral("/tmp/copy.tenmatsu")}));
        LedgerTrouble trouble(opened.problems(), Base::Language::Japanese);
        trouble.show();
        const QString why = trouble.findChild<QLabel *>("troubleWhy")->text();
        QVERIFY2(why.contains(garbage.fileName()) && !why.contains(u'\n'), qPrintable(why));
        QTest::keyClick(trouble.findChild<QPushButton *>("restoreCopy"), Qt::Key_Space);
        QVERIFY(!trouble.isVisible());
        QCOMPARE(trouble.choice(), LedgerTrouble::Choice::RestoreCopy);
        QCOMPARE(trouble.file(), QStringLiteral("/tmp/copy.tenmatsu"));
    }

    void anEmptyDialogClosesAtOnce()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        QTest::keyClick(opened.find<QDialog>("newLeakDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!opened.find<QDialog>("newLeakDialog"));
    }

    void escOfAConversionStaysWithTheInputMethod()
    {
        leaveConversionsAlone();
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("newIncident");
        auto *dialog = opened.find<QDialog>("newLeakDialog");
        auto *line = dialog->findChild<QLineEdit *>("title:editor");
        line->setFocus();
        QInputMethodEvent converting(QStringLiteral("ごそうしん"), {});
        QApplication::sendEvent(line, &converting);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QInputMethodEvent over;
        QApplication::sendEvent(line, &over);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!opened.find<QDialog>("newLeakDialog"));
    }

    void notesANearMissInAMinute()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.window));
        QTest::keyClick(&opened.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = opened.find<QDialog>("nearMissDialog");
        QVERIFY(dialog);
        type(dialog, "title", QStringLiteral("送信前に宛先の誤りに気づいた"));
        type(dialog, "department", QStringLiteral("広報課"));
        type(dialog, "actions.title", QStringLiteral("宛先の自動補完を止める"));
        QTest::keyClick(dialog, Qt::Key_Return);
        const Incidents::Incident recorded = Tests::expect(opened.session.ledger().incident(IncidentId(1)));
        QCOMPARE(recorded.kind.value(), Incidents::Kind::NearMiss);
        QCOMPARE(recorded.department.value(), QStringLiteral("広報課"));
        QCOMPARE(recorded.actions.size(), 1);
        QCOMPARE(recorded.actions[0].status.value(), Incidents::ActionStatus::Considering);
    }

    void findsBySearchFromAnywhere()
    {
        Opened opened;
        opened.trigger("find");
        auto *search = opened.find<QLineEdit>("search");
        QCOMPARE(opened.window.focusWidget(), search);
        QTest::keyClicks(search, QStringLiteral("zqzq"));
        QCOMPARE(opened.list().feed().table().rowCount(), 0);
    }

    void showsWhatAChartPicked()
    {
        Opened opened;
        opened.window.showIncidents({IncidentId(9), IncidentId(3), IncidentId(5)}, QStringLiteral("<b>2021年</b> & 誤送信"));
        QCOMPARE(opened.list().feed().table().rowCount(), 3);
        QVERIFY(opened.find<QToolButton>("filterOnly")->text().startsWith(QStringLiteral("<b>2021年</b> && 誤送信")));
    }

    void leadsFromALetterToTheSettings()
    {
        Opened opened;
        opened.window.openIncident(IncidentId(4));
        opened.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.window));
        Q_EMIT opened.find<DocumentsPanel>("documentsPanel")->fieldRequested(QStringLiteral("own.corporate_number"));
        QCOMPARE(opened.window.currentScreen(), QStringLiteral("settings"));
        const QWidget *field = opened.window.findChild<QWidget *>(QStringLiteral("own.corporate_number"));
        QVERIFY(field && field->isAncestorOf(opened.window.focusWidget()));
    }

    void keysGoToTheScreenInSight()
    {
        Opened opened;
        opened.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.window));
        opened.trigger("view_actions");
        QCOMPARE(opened.window.currentScreen(), QStringLiteral("actions"));
        opened.trigger("find");
        QVERIFY(opened.window.focusWidget() != opened.find<QLineEdit>("search"));
        QCOMPARE(opened.window.currentScreen(), QStringLiteral("actions"));
        QTest::keyClick(&opened.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(opened.window.currentScreen(), QStringLiteral("incidents"));
    }

    void takesBackTheLastChange()
    {
        Opened opened;
        const IncidentId id = opened.list().feed().table().row(0).id;
        Incidents::Incident incident = Tests::expect(opened.session.ledger().incident(id));
        const QString before = incident.title;
        incident.title = QStringLiteral("変えた件名");
        (void)Tests::expect(opened.session.save(incident));
        opened.list().select(id);
        opened.trigger("undo");
        QCOMPARE(Tests::expect(opened.session.ledger().incident(id)).title, before);
        QVERIFY(!opened.message().isEmpty());
    }

    void undoNeedsAnIncident()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        opened.trigger("undo");
        QVERIFY(!opened.message().isEmpty());
    }

    void speaksTheOtherLanguageAtOnce()
    {
        Opened opened;
        opened.trigger("english");
        QTRY_COMPARE(opened.window.windowTitle(), QStringLiteral("Incidents - Tenmatsu"));
        QCOMPARE(opened.session.language(), Base::Language::English);
        QCOMPARE(chosenLanguage(), Base::Language::English);
        QCOMPARE(opened.list().feed().table().headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Title"));
        QCOMPARE(opened.window.findChildren<QAction *>(QStringLiteral("undo")).size(), 1);
        opened.trigger("japanese");
        QTRY_COMPARE(opened.window.windowTitle(), QStringLiteral("事案 - 顛末"));
    }

    void keepsWhatIsOpenWhenItIsBuiltAnew()
    {
        Opened opened;
        const IncidentId id = opened.list().feed().table().row(4).id;
        opened.window.openIncident(id);
        opened.trigger("textSize150");
        QTRY_COMPARE(chosenTextSize(), 150);
        QTRY_COMPARE(opened.find<IncidentsScreen>("incidentsScreen")->openIncident(), id);
        chooseTextSize(100);
    }

    void importsAndExports()
    {
        Opened opened;
        const QString path = opened.ledger.folder() + QStringLiteral("/out.json");
        Prompts::replace(std::make_unique<PreparedAnswers>(QStringList{path}));
        opened.trigger("export");
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(opened.message().contains(QStringLiteral("out.json")));

        Opened other(TemporaryLedger::Content::Empty);
        other.trigger("import");
        QTRY_COMPARE(other.list().feed().table().rowCount(), 26);
        QVERIFY(other.message().contains(QStringLiteral("26件")));
    }

    void numbersWhatIsImportedAndKnowsItAgain()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        const QString path = opened.ledger.folder() + QStringLiteral("/two.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"([{"format":"tenmatsu-incident/1","title":"甲","known":{"at":"2024-05-01"}},
                       {"format":"tenmatsu-incident/1","title":"乙","known":{"at":"2024-06-01"}}])");
        file.close();
        Prompts::replace(std::make_unique<PreparedAnswers>(QStringList{path}));
        opened.trigger("import");
        const auto reference = [&opened](int id) {
            return Tests::expect(opened.session.ledger().incident(IncidentId(id))).reference.valueOr({});
        };
        QCOMPARE(reference(1), QStringLiteral("2024-001"));
        QCOMPARE(reference(2), QStringLiteral("2024-002"));
        opened.trigger("import");
        QCOMPARE(Tests::expect(opened.session.ledger().incidents()).size(), 2);
    }

    void refusesABrokenFileInOneLineAndChangesNothing()
    {
        Opened opened;
        const QString path = opened.ledger.folder() + QStringLiteral("/broken.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": ");
        file.close();
        Prompts::replace(std::make_unique<PreparedAnswers>(QStringList{path}));
        opened.trigger("import");
        QVERIFY(opened.message().contains(QStringLiteral("broken.json")));
        QCOMPARE(opened.list().feed().table().rowCount(), 26);
    }

    void refusesAnExportThatCannotBeWritten()
    {
        Opened opened;
        Prompts::replace(std::make_unique<PreparedAnswers>(QStringList{QStringLiteral("/nowhere/out.json")}));
        opened.trigger("export");
        QTRY_VERIFY(opened.message().contains(QStringLiteral("/nowhere/out.json")));
    }

    void readsOnlyWhileAnotherHoldsTheLedger()
    {
        TemporaryLedger ledger(TemporaryLedger::Content::Samples);
        const QString path = ledger.path();
        ledger.close();
        const auto first = Tests::expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::Write));
        Session session(Tests::expect(Ledger::LedgerFile::open(path, Ledger::LedgerFile::Mode::WriteOrRead)),
                        QStringLiteral("tester"), Base::Language::Japanese);
        QVERIFY(session.isReadOnly());
        MainWindow window(session);
        window.show();
        const auto holds = session.ledger().holder();
        QVERIFY(holds);
        QVERIFY(window.findChild<MessageStrip *>(QStringLiteral("holderStrip"))->text().contains(holds->host));
        QVERIFY(!window.findChild<QAction *>(QStringLiteral("newIncident"))->isEnabled());
        QVERIFY(!window.findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
    }

    void remembersWhereItStood()
    {
        TemporaryLedger ledger;
        Session session(ledger.take(), QStringLiteral("tester"), Base::Language::Japanese);
        {
            MainWindow window(session);
            window.show();
            window.setGeometry(40, 50, 730, 580);
            window.close();
        }
        MainWindow again(session);
        QCOMPARE(again.size(), QSize(730, 580));
    }

    void explainsTheScreenAndItself()
    {
        for (const auto language : {"japanese", "english"}) {
            Opened opened;
            opened.trigger(language);
            QCoreApplication::processEvents();
            for (const auto &[action, dialogName] : {std::pair{"help", "helpDialog"}, {"about", "aboutDialog"}}) {
                opened.trigger(action);
                auto *dialog = opened.find<QDialog>(dialogName);
                QVERIFY(dialog && dialog->isVisible());
                const QString text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("text"))->toPlainText();
                QVERIFY(text.size() > 200);
                QVERIFY(!text.contains(u'{'));
                dialog->close();
            }
        }
    }

    void everyMenuEntryHasANameAndNoKeyIsTakenTwice()
    {
        Opened opened;
        QStringList keys;
        for (const QAction *action : opened.window.menuBar()->findChildren<QAction *>()) {
            if (action->isSeparator() || action->menu() || action->text().isEmpty())
                continue;
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            if (!action->shortcut().isEmpty())
                keys += action->shortcut().toString();
        }
        QVERIFY(keys.size() >= 7);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"

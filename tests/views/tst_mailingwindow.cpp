#include "tests/mailing/rosterfile.h"
#include "tests/support/emptysettings.h"
#include "tests/support/fulldisk.h"
#include "tests/support/pdffile.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/mailing/becamepanel.h"
#include "views/mailing/columntable.h"
#include "views/mailing/mailingbutton.h"
#include "views/mailing/mailingpanel.h"
#include "views/mailing/mailingwindow.h"
#include "views/mailing/picturepages.h"
#include "views/mailing/problemtable.h"
#include "views/mailing/rosterpart.h"
#include "views/mailing/runtable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace Tests;
using namespace Views;
using namespace Qt::StringLiterals;
using Incidents::IncidentId;

namespace {

constexpr int patience = 60'000; // milliseconds; only for what hangs

const QByteArray head = "氏名,郵便番号,住所,会員番号,メールアドレス\n";
const QByteArray threeRows = head + "山田 一,100-0001,東京都1,1,one@example.jp\n"
                                    ",100-0002,東京都2,2,two@example.jp\n"
                                    "森 花,100-0003,東京都3,3,three@example.jp\n";
const QByteArray ownText = "letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n"
                           "@ {{宛名}}\n> 見本株式会社\n= お詫び\n\n心よりお詫び申し上げます。\n";

/// Answers every question at once: yes, and with this path.
class Answers : public Prompts
{
public:
    explicit Answers(QString path, int *questions) : m_path(std::move(path)), m_questions(questions) {}
    void ask(QWidget *, const Question &, std::function<void()> whenYes) override
    {
        ++*m_questions;
        whenYes();
    }
    void askForSaveFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override { whenChosen(m_path); }
    void askForOpenFiles(QWidget *, const FileQuestion &, std::function<void(const QStringList &)> whenChosen) override { whenChosen({m_path}); }
    void askForFolder(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override { whenChosen(m_path); }

private:
    QString m_path;
    int *m_questions;
};

/// Says no to everything.
class Refusals : public Prompts
{
public:
    explicit Refusals(int *questions) : m_questions(questions) {}
    void ask(QWidget *, const Question &, std::function<void()>) override { ++*m_questions; }

private:
    int *m_questions;
};

struct Fixture
{
    explicit Fixture(bool readOnly = false)
    {
        Tests::expect(ledger->add({incidentOf(R"("title":"一斉メール","reference":"2026-014","role":"own",
            "organisation":{"name":"見本株式会社","kind":"business"},"event":{"leak":"yes"},"counts":[{"of":"persons","value":1802}])")}, u"x"_s));
        if (readOnly) {
            ledger.close();
            session.emplace(Tests::expect(Ledger::LedgerFile::open(ledger.path(), Ledger::LedgerFile::Mode::Read)), u"tester"_s, Base::Language::English);
        } else {
            session.emplace(ledger.take(), u"tester"_s, Base::Language::English);
            Tests::expect(session->addTemplate({.name = u"短い"_s, .letter = u"apology-letter"_s, .language = u"ja"_s, .file = u"x.txt"_s,
                                                .content = ownText}));
        }
        window = new MailingWindow(*session, IncidentId(1), nullptr);
        window->resize(1260, 740);
        window->show();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window does not come to the front");
    }
    ~Fixture() { delete window; }
    Q_DISABLE_COPY_MOVE(Fixture)

    template <typename T>
    T *part(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    QString path(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
    QString written(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    void answer(const QString &path) { Prompts::replace(std::make_unique<Answers>(path, &questions)); }
    void press(const char *name) const
    {
        auto *button = part<QPushButton>(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void choose(const QString &roster)
    {
        answer(roster);
        press("chooseRoster");
    }
    // By the first letters of its name.
    void chooseOwnText() const
    {
        auto *letter = part<QComboBox>("manyLetter");
        letter->setFocus();
        QTest::keyClicks(letter, u"Own"_s);
    }
    void chooseOutput(int at) const
    {
        auto *kind = part<QComboBox>("outputKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Home);
        for (int step = 0; step < at; ++step)
            QTest::keyClick(kind, Qt::Key_Down);
    }
    // Ready to be made: the own text, a roster of that many rows.
    void prepare(int rows)
    {
        chooseOwnText();
        writeRoster(path("roster.csv"), rows);
        choose(path("roster.csv"));
    }
    QString text(const char *name) const { return part<QLabel>(name)->text(); }
    QString strip(const char *name = "mailingStrip") const
    {
        const auto *strip = part<MessageStrip>(name);
        return strip->isVisible() ? strip->text() : QString();
    }
    bool canMake() const { return part<QPushButton>("makeLetters")->isEnabled(); }
    void goOn() const
    {
        for (QPushButton *button : part<MessageStrip>("mailingStrip")->findChildren<QPushButton *>()) {
            if (button->isVisible())
                return button->click();
        }
        qFatal("the strip offers nothing");
    }
    QList<Ledger::LetterRun> runs() const { return Tests::expect(session->ledger().letterRuns(IncidentId(1))); }
    bool isMaking() const { return part<MailingPanel>("mailingPanel")->isMaking(); }

    QTemporaryDir folder;
    TemporaryLedger ledger;
    std::optional<Session> session;
    MailingWindow *window = nullptr;
    int questions = 0;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

/// Letters for many in their window: from a roster to a letter a person, and what became of them; by keyboard.
class tst_MailingWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useEmptySettings(); }
    void cleanup() { Prompts::replace(nullptr); }
    void checksEachRowAndSaysWhatToDo();
    void givesBackTheBadRowsAsAFile();
    void takesADroppedRosterInItsEncoding();
    void saysWhenColumnsAreWrong();
    void showsTheFirstLetterAsItWillPrint();
    void showsAnotherVariantOfAnotherRow();
    void showsTheMessageOfOnePerson();
    void namesMissingFactsAndGoesToTheirField();
    void savesATestLetterThatIsNotRecorded();
    void makesAllLettersAndRecordsThem();
    void makesTheGoodRowsOnlyWhenToldSo();
    void makesAMessageAPerson();
    void cancelLeavesNothing();
    void goesOnAfterABreakWithoutADoubledLetter();
    void putsAFolderOfItsOwnIntoAFullOne();
    void saysWhenTheRosterIsGone();
    void saysWhenItCannotBeWritten_data();
    void saysWhenItCannotBeWritten();
    void makesNothingOfALedgerOpenForReading();
    void asksBeforeItClosesInTheMiddle();
    void endsCleanlyInTheMiddle();
    void saysWhatBecameOfThem();
    void marksAWholeRunOnlyWhenAskedAndInItsPlace();
    void keepsNothingOfTheRoster();
    void opensOnceAnIncident();
    void helpsOnF1();
    void twoWindowsTakeTurns();
    void sharesALetterInAHousehold();
    void cutsEverySentenceOfARosterInTwo();
    void modelsHoldTheirContract();
};

// ---- the roster

void tst_MailingWindow::checksEachRowAndSaysWhatToDo()
{
    Fixture window;
    QVERIFY(!window.canMake());
    QCOMPARE(window.text("makeHint"), u"First choose the roster (step 1)."_s);
    window.choose(window.written("roster.csv", threeRows));
    auto *table = window.part<QTableView>("rosterProblems");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(ProblemTable::Row), u"3"_s);
    QCOMPARE(cell(ProblemTable::Heading), u"氏名"_s);
    QCOMPARE(cell(ProblemTable::Wrong), u"The name is empty"_s);
    QCOMPARE(cell(ProblemTable::ToDo), u"Enter it or remove the row."_s);
    QVERIFY(table->isVisible());
    window.press("copyProblems");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"3\t氏名\tThe name is empty"_s));
    QVERIFY(window.text("rosterSummary").contains(u"1 row"_s));
}

void tst_MailingWindow::givesBackTheBadRowsAsAFile()
{
    Fixture window;
    window.choose(window.written("roster.csv", threeRows));
    QTRY_VERIFY(window.part<QPushButton>("saveBadRows")->isVisible());
    window.answer(window.path("bad"));
    window.press("saveBadRows");
    QTRY_VERIFY(window.strip().contains(u"bad.csv"_s));
    const QByteArray bad = contentOf(window.path("bad.csv"));
    QVERIFY2(bad.contains("two@example.jp") && !bad.contains("one@example.jp") && bad.contains("the name is empty"), bad.constData());
    QCOMPARE(QFile::permissions(window.path("bad.csv")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_MailingWindow::takesADroppedRosterInItsEncoding()
{
    Fixture window;
    // 氏名,会員番号,備考 / 髙橋 一,1,株式会社① in the encoding of Windows
    const QString path = window.written("roster.csv", QByteArray::fromHex(
        "8e8196bc2c89ef88f594d48d862c94f58d6c0d0aeee08bb42088ea2c312c8a948eae89ef8ed087400d0a"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.part<RosterPart>("rosterPart"), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.part<RosterPart>("rosterPart"), &drop);
    auto *columns = window.part<QTableView>("rosterColumns")->model();
    QTRY_COMPARE(columns->rowCount(), 3);
    auto *encoding = window.part<QComboBox>("rosterEncoding");
    QCOMPARE(encoding->currentText(), u"As found: Shift_JIS"_s);
    QCOMPARE(columns->index(0, ColumnTable::First).data().toString(), u"髙橋 一"_s);
    QCOMPARE(columns->index(0, ColumnTable::Means).data().toString(), u"Name"_s);
    QVERIFY(columns->index(2, ColumnTable::Means).data().toString().contains(u"{{備考}}"_s));
    encoding->setFocus();
    QTest::keyClick(encoding, Qt::Key_Down); // UTF-8, which it is not
    QTRY_VERIFY(!window.strip().isEmpty());
    QVERIFY(!window.canMake());
}

void tst_MailingWindow::saysWhenColumnsAreWrong()
{
    Fixture window;
    window.choose(window.written("roster.csv", "氏名,会員番号,氏名\n森,1,林\n"));
    QTRY_VERIFY(window.strip().contains(u"two columns are headed \"氏名\""_s));
    QCOMPARE(window.text("makeHint"), u"First mend what the message on top says."_s);
    (void)window.written("roster.csv", threeRows);
    window.press("readAgain");
    QTRY_COMPARE(window.part<QTableView>("rosterProblems")->model()->rowCount(), 1);
    QVERIFY(window.strip().isEmpty());
    window.chooseOutput(2); // a message needs an address, which this one has not
    (void)window.written("roster.csv", "氏名\n森\n");
    window.press("readAgain");
    QTRY_VERIFY(window.strip().contains(u"メールアドレス"_s));
}

// ---- the test letter

void tst_MailingWindow::showsTheFirstLetterAsItWillPrint()
{
    Fixture window;
    window.prepare(5);
    auto *pages = window.part<PicturePages>("testPages");
    QTRY_COMPARE(pages->pageCount(), 1);
    QVERIFY(pages->isVisible());
    QCOMPARE(window.text("testAbout"), u"Row 2 · the same letter for all · 1 page(s)"_s);
    QTRY_VERIFY(window.canMake());
    QCOMPARE(window.part<QComboBox>("envelope")->currentData().toString(), u"naga3"_s); // it has addresses
}

void tst_MailingWindow::showsAnotherVariantOfAnotherRow()
{
    Fixture window;
    window.chooseOwnText();
    window.choose(window.written("roster.csv", "氏名,掲載,受信\n森,1,\n林,,1\n"));
    QTRY_VERIFY(window.text("testAbout").startsWith(u"Row 2 · for persons whose data leaked"_s));
    window.press("nextRow");
    QTRY_VERIFY(window.text("testAbout").startsWith(u"Row 3 · for persons who received it"_s));
    window.press("nextRow"); // behind the last one comes the first
    QTRY_VERIFY(window.text("testAbout").startsWith(u"Row 2"_s));
}

void tst_MailingWindow::showsTheMessageOfOnePerson()
{
    Fixture window;
    window.prepare(3);
    window.chooseOutput(2);
    auto *message = window.part<QPlainTextEdit>("testMessage");
    QTRY_VERIFY(message->toPlainText().contains(u"To: "_s));
    QCOMPARE(message->toPlainText().count(u"@example.jp"_s), 1);
    QVERIFY(message->toPlainText().contains(u"Subject: お詫び"_s));
    typeText(window.part<QLineEdit>("sender"), u"no address"_s);
    QTRY_VERIFY(!window.canMake());
    QVERIFY(window.part<QLabel>("senderNote")->isVisible());
}

void tst_MailingWindow::namesMissingFactsAndGoesToTheirField()
{
    Fixture window;
    QSignalSpy asked(window.window, &MailingWindow::fieldRequested);
    writeRoster(window.path("roster.csv"), 3);
    window.choose(window.path("roster.csv"));
    auto *missing = window.part<QListWidget>("manyMissing");
    QTRY_VERIFY(missing->count() > 0);
    QVERIFY(!window.canMake());
    missing->setFocus();
    missing->setCurrentRow(0);
    missing->setFocus();
    missing->setCurrentRow(0); // the date belongs to the letter itself
    QCOMPARE(missing->item(0)->text(), u"文書の日付"_s); // as the letter calls it
    QTest::keyClick(missing, Qt::Key_Return);
    QTRY_VERIFY(window.part<QLineEdit>("manyDate")->hasFocus());
    QVERIFY(asked.isEmpty());
    missing->setFocus();
    missing->setCurrentRow(1);
    const QString path = missing->item(1)->data(Qt::UserRole).toString();
    QTest::keyClick(missing, Qt::Key_Return);
    QVERIFY(!path.isEmpty());
    QCOMPARE(asked.value(0).value(0).toString(), path);
    auto *accept = window.part<QCheckBox>("withGaps");
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Space);
    QVERIFY(window.canMake());
}

void tst_MailingWindow::savesATestLetterThatIsNotRecorded()
{
    Fixture window;
    window.prepare(3);
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("test"));
    window.press("saveTest");
    QVERIFY(window.strip().contains(u"test.pdf"_s));
    QVERIFY(textOf(contentOf(window.path("test.pdf"))).contains(inventedName(1).section(u'　', 1)));
    QVERIFY(window.runs().isEmpty());
}

// ---- all letters

void tst_MailingWindow::makesAllLettersAndRecordsThem()
{
    Fixture window;
    window.prepare(40);
    QTRY_VERIFY(window.canMake());
    QVERIFY(window.part<QPushButton>("makeLetters")->text().contains(u"40 person(s)"_s));
    window.answer(window.path("all"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"40 letter(s) · 40 page(s)"_s), patience);
    const QByteArray pdf = contentOf(window.path("all.pdf"));
    QCOMPARE(textOf(pdf).count(u'\f'), 40);
    const auto runs = window.runs();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].count, 40);
    QCOMPARE(runs[0].madeBy, u"tester"_s);
    QCOMPARE(runs[0].run.letter, u"own"_s);
    QVERIFY(Tests::expect(window.session->ledger().verify()).isEmpty());
    QVERIFY(window.part<QTabWidget>("mailingSteps")->tabText(1).contains(u"(1)"_s));
    QVERIFY(window.part<RosterPart>("rosterPart")->isEnabled());
}

void tst_MailingWindow::makesTheGoodRowsOnlyWhenToldSo()
{
    Fixture window;
    window.chooseOwnText();
    window.choose(window.written("roster.csv", threeRows));
    auto *good = window.part<QCheckBox>("goodOnly");
    QTRY_VERIFY(good->isVisible());
    QVERIFY(!window.canMake());
    good->setFocus();
    QTest::keyClick(good, Qt::Key_Space);
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"2 letter(s)"_s), patience);
    QCOMPARE(window.runs().value(0).run.refused, 1);
}

void tst_MailingWindow::makesAMessageAPerson()
{
    Fixture window;
    window.prepare(6);
    window.chooseOutput(2);
    QTRY_VERIFY(window.part<QPlainTextEdit>("testMessage")->isVisible());
    QTRY_VERIFY(window.canMake());
    QVERIFY(QDir().mkdir(window.path("mail")));
    window.answer(window.path("mail"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().startsWith(u"Done: 6 letter(s)"_s), patience);
    QStringList files = filesIn(window.path("mail"));
    QVERIFY(files.removeOne(u"tenmatsu-letters.log"_s));
    QCOMPARE(files.size(), 6);
    for (const QString &file : std::as_const(files))
        QCOMPARE(contentOf(window.path("mail") + u'/' + file).count("@example.jp"), 1);
    QCOMPARE(window.runs()[0].run.channel, u"email"_s);
}

void tst_MailingWindow::cancelLeavesNothing()
{
    Fixture window;
    window.prepare(8'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.canMake(), patience);
    QVERIFY(QDir().mkdir(window.path("out")));
    window.answer(window.path("out/all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.part<QProgressBar>("makeProgress")->value() > 0, patience);
    QVERIFY(window.text("makeRate").contains(u"of 8,000"_s));
    window.press("cancelMaking");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().startsWith(u"Cancelled. Nothing"_s), patience);
    QCOMPARE(filesIn(window.path("out")), QStringList());
    QVERIFY(window.runs().isEmpty());
    QVERIFY(window.canMake());
}

void tst_MailingWindow::goesOnAfterABreakWithoutADoubledLetter()
{
    constexpr int rows = 4'000, each = 100;
    Fixture window;
    window.chooseOutput(1);
    window.part<QSpinBox>("lettersAFile")->setValue(each);
    window.prepare(rows);
    QTRY_VERIFY_WITH_TIMEOUT(window.canMake(), patience);
    const QString out = window.path("out");
    QVERIFY(QDir().mkdir(out));
    window.answer(out);
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(filesIn(out).size() > 3, patience);
    window.press("cancelMaking");
    QTRY_VERIFY_WITH_TIMEOUT(!window.isMaking(), patience);
    QVERIFY(window.runs().isEmpty());
    const qsizetype whole = filesIn(out).size() - 1;
    QVERIFY2(whole < rows / each, "cancelled too late to test anything");
    window.press("makeLetters"); // the same folder: it is asked before
    QVERIFY2(window.strip().contains(u"Letters were begun"_s), qPrintable(window.strip()));
    window.goOn();
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().startsWith(u"Done: 4,000 letter(s)"_s), patience);
    QCOMPARE(filesIn(out).size(), rows / each + 1);
    const auto runs = window.runs();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].count, rows);
    QVERIFY(window.strip().contains(u"of the earlier run stayed"_s));
    window.goOn(); // opens the folder; nothing more is recorded
    QCOMPARE(window.runs().size(), 1);
}

void tst_MailingWindow::putsAFolderOfItsOwnIntoAFullOne()
{
    Fixture window;
    window.chooseOutput(1);
    window.prepare(3); // whose roster lies in the folder
    QTRY_VERIFY(window.canMake());
    window.answer(window.folder.path());
    window.press("makeLetters");
    QTRY_COMPARE_WITH_TIMEOUT(window.runs().size(), 1, patience);
    QVERIFY(QFile::exists(window.path("2026-014-own/letters-00001.pdf")));
}

// ---- what goes wrong

void tst_MailingWindow::saysWhenTheRosterIsGone()
{
    Fixture window;
    window.prepare(5);
    QTRY_VERIFY(window.canMake());
    QVERIFY(QFile::remove(window.path("roster.csv")));
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"the file cannot be opened"_s), patience);
    QVERIFY(!QFile::exists(window.path("all.pdf")));
    QVERIFY(window.runs().isEmpty());
    writeRoster(window.path("roster.csv"), 9); // longer than the one that was checked
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().contains(u"the roster changed"_s), patience);
    window.goOn();
    QTRY_VERIFY(window.part<QPushButton>("makeLetters")->text().contains(u"9 person(s)"_s));
}

void tst_MailingWindow::saysWhenItCannotBeWritten_data()
{
    QTest::addColumn<QString>("out");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("a full disk") << u"all.pdf"_s << 5'000 << u"check the free space"_s;
    QTest::newRow("no such folder") << u"nowhere/all.pdf"_s << 0 << u"there is no folder"_s;
    QTest::newRow("a folder nobody writes in") << u"/proc/all.pdf"_s << 0 << u"check the folder's permissions"_s;
}

void tst_MailingWindow::saysWhenItCannotBeWritten()
{
    QFETCH(const QString, out);
    QFETCH(const int, bytes);
    QFETCH(const QString, words);
    Fixture window;
    window.prepare(50);
    QTRY_VERIFY(window.canMake());
    window.answer(QDir(window.folder.path()).absoluteFilePath(out));
    {
        const std::optional<FullDisk> disk = bytes > 0 ? std::optional<FullDisk>(std::in_place, rlim_t(bytes)) : std::nullopt;
        window.press("makeLetters");
        QTRY_VERIFY_WITH_TIMEOUT(!window.isMaking(), patience);
    }
    QVERIFY2(window.strip().contains(words), qPrintable(window.strip()));
    QCOMPARE(filesIn(window.folder.path()), QStringList{u"roster.csv"_s});
    QVERIFY(window.runs().isEmpty());
    QVERIFY(window.canMake());
}

void tst_MailingWindow::makesNothingOfALedgerOpenForReading()
{
    Fixture window(true);
    writeRoster(window.path("roster.csv"), 3);
    window.choose(window.path("roster.csv"));
    QTRY_VERIFY(window.part<PicturePages>("testPages")->pageCount() > 0);
    QVERIFY(!window.canMake());
    QVERIFY(window.text("makeHint").contains(u"open for reading only"_s));
}

void tst_MailingWindow::asksBeforeItClosesInTheMiddle()
{
    Fixture window;
    window.prepare(8'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.canMake(), patience);
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.part<QProgressBar>("makeProgress")->value() > 0, patience);
    QPointer<MailingWindow> open = window.window;
    open->close();
    QCOMPARE(window.questions, 1);
    QTRY_VERIFY_WITH_TIMEOUT(!open, patience);
    window.window = nullptr;
    QVERIFY(!QFile::exists(window.path("all.pdf")));
    QVERIFY(window.runs().isEmpty());
}

void tst_MailingWindow::endsCleanlyInTheMiddle()
{
    Fixture window;
    window.prepare(8'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.canMake(), patience);
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.part<QProgressBar>("makeProgress")->value() > 0, patience);
    delete std::exchange(window.window, nullptr); // as when the program ends
    QCOMPARE(filesIn(window.folder.path()), QStringList{u"roster.csv"_s});
    QVERIFY(window.runs().isEmpty());
}

// ---- afterwards

void tst_MailingWindow::saysWhatBecameOfThem()
{
    Fixture window;
    QVERIFY(!window.part<QTableView>("letterRuns")->isVisible());
    window.prepare(30);
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_COMPARE_WITH_TIMEOUT(window.part<BecamePanel>("becamePanel")->runCount(), 1, patience);
    window.part<QTabWidget>("mailingSteps")->setCurrentIndex(1);
    QTRY_COMPARE(window.text("coveragePercent"), u"0.0 %"_s);
    QVERIFY(window.text("coverageWords").contains(u"Persons concerned in the incident: 1,802."_s));
    window.press("markSent");
    QTRY_COMPARE(window.text("coveragePercent"), u"100.0 %"_s);
    auto *rows = window.part<QLineEdit>("markRows");
    typeText(rows, u"5, 7-8"_s);
    window.press("markReturned");
    QTRY_COMPARE(window.text("coveragePercent"), u"90.0 %"_s);
    typeText(rows, u"5"_s);
    window.press("markAgain");
    QTRY_COMPARE(window.text("coveragePercent"), u"93.3 %"_s);
    QVERIFY(window.text("coverageWords").contains(u"28 of 30"_s));
    typeText(rows, u"99"_s);
    window.press("markReturned");
    QVERIFY(window.strip("becameStrip").contains(u"no letter of row 99"_s));
    rows->clear();
    typeText(rows, u","_s); // names no row, and must not mean all of them
    window.press("markReturned");
    QCOMPARE(Tests::expect(window.session->ledger().letterCoverage(IncidentId(1))).returned, 2);
}

// A click meant for another button must not fall on the one that marks a whole run.
void tst_MailingWindow::marksAWholeRunOnlyWhenAskedAndInItsPlace()
{
    Fixture window;
    window.prepare(5);
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_COMPARE_WITH_TIMEOUT(window.part<BecamePanel>("becamePanel")->runCount(), 1, patience);
    window.part<QTabWidget>("mailingSteps")->setCurrentIndex(1);
    QTRY_COMPARE(window.text("coveragePercent"), u"0.0 %"_s);
    auto *sent = window.part<QPushButton>("markSent");
    const auto placeOf = [&] { return sent->mapTo(window.window, QPoint()); };
    const QPoint place = placeOf();
    Prompts::replace(std::make_unique<Refusals>(&window.questions));
    window.questions = 0;
    window.press("markSent");
    QCOMPARE(window.questions, 1);
    QCOMPARE(Tests::expect(window.session->ledger().letterCoverage(IncidentId(1))).sent, 0);
    typeText(window.part<QLineEdit>("markRows"), u"99"_s);
    window.press("markReturned");
    QTRY_VERIFY(!window.strip("becameStrip").isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(placeOf(), place);
}

void tst_MailingWindow::keepsNothingOfTheRoster()
{
    Fixture window;
    window.prepare(30);
    QTRY_VERIFY(window.canMake());
    auto *confidential = window.part<QCheckBox>("confidential");
    confidential->setFocus();
    QTest::keyClick(confidential, Qt::Key_Space);
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_COMPARE_WITH_TIMEOUT(window.runs().size(), 1, patience);
    const QByteArray ledger = contentOf(window.ledger.path());
    for (const char *word : {"芝公園", "M000001", "person000001", "roster.csv"})
        QVERIFY2(!ledger.contains(word), word);
    QSettings settings;
    QVERIFY(settings.value(u"mailing/confidential"_s).toBool());
    for (const QString &key : settings.allKeys())
        QVERIFY2(!settings.value(key).toString().contains(window.folder.path()), qPrintable(key));
}

void tst_MailingWindow::opensOnceAnIncident()
{
    TemporaryLedger ledger(TemporaryLedger::Content::Samples);
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    IncidentId open(4);
    MailingButton button(session, [&open] { return open; }, nullptr);
    button.click();
    button.click();
    QCOMPARE(button.findChildren<MailingWindow *>().size(), 1);
    open = IncidentId(6);
    button.click();
    QCOMPARE(button.findChildren<MailingWindow *>().size(), 2);
}

void tst_MailingWindow::helpsOnF1()
{
    Fixture window;
    QTest::keyClick(window.window, Qt::Key_F1);
    auto *dialog = window.part<QDialog>("mailingHelpDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"Letters for many"_s));
}

void tst_MailingWindow::twoWindowsTakeTurns()
{
    Fixture window;
    MailingWindow *const first = window.window;
    const std::unique_ptr<MailingWindow> second = std::make_unique<MailingWindow>(*window.session, IncidentId(1), nullptr);
    second->show();
    for (MailingWindow *each : {first, second.get()}) {
        window.window = each;
        window.prepare(1'500);
        QTRY_VERIFY_WITH_TIMEOUT(window.canMake(), patience);
    }
    for (MailingWindow *each : {first, second.get()}) {
        window.window = each;
        window.answer(window.path(each == first ? "first.pdf" : "second.pdf"));
        window.press("makeLetters");
    }
    window.window = first;
    QTRY_COMPARE_WITH_TIMEOUT(window.runs().size(), 2, patience);
    for (const char *file : {"first.pdf", "second.pdf"}) {
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(window.path(file)), patience);
        QCOMPARE(textOf(contentOf(window.path(file))).count(u'\f'), 1'500);
    }
}

void tst_MailingWindow::sharesALetterInAHousehold()
{
    Fixture window;
    window.chooseOwnText();
    auto *household = window.part<QCheckBox>("byHousehold");
    QVERIFY(!household->isVisible());
    window.choose(window.written("roster.csv", "氏名,住所,世帯\n森 一,東京都1,1\n森 花,東京都1,1\n林 健,東京都2,2\n"));
    QTRY_VERIFY(household->isVisible());
    household->setFocus();
    QTest::keyClick(household, Qt::Key_Space);
    QTRY_VERIFY(window.text("testAbout").contains(u"2 person(s) of a household"_s));
    QTRY_VERIFY(window.canMake());
    window.answer(window.path("all.pdf"));
    window.press("makeLetters");
    QTRY_VERIFY_WITH_TIMEOUT(window.strip().startsWith(u"Done: 2 letter(s)"_s), patience);
    QCOMPARE(window.runs().value(0).count, 3); // of each person it is known
}

void tst_MailingWindow::cutsEverySentenceOfARosterInTwo()
{
    for (const QString &kind : Base::problemKinds()) {
        const bool isOfARow = kind.startsWith(u"roster."_s) && kind != u"roster.cancelled"_s && kind != u"roster.reason"_s; // a heading
        for (const auto language : {Base::Language::Japanese, Base::Language::English}) {
            const auto [wrong, toDo] = wrongAndToDo(Base::sentence({kind, {u"a; b. c"_s, u"「d。」"_s}}, language));
            QVERIFY2(!isOfARow || (!wrong.isEmpty() && !toDo.isEmpty()), qPrintable(kind));
        }
    }
    QCOMPARE(wrongAndToDo(u"「a。b」は違います。直してください。"_s).first, u"「a。b」は違います"_s);
    QCOMPARE(wrongAndToDo(u"\"a; b\" is no code; enter it."_s).second, u"Enter it."_s);
}

void tst_MailingWindow::modelsHoldTheirContract()
{
    ProblemTable problems(Base::Language::Japanese);
    QAbstractItemModelTester first(&problems, QAbstractItemModelTester::FailureReportingMode::QtTest);
    problems.setProblems({{u"roster.name_empty"_s, {}, u"3:氏名"_s}, {u"roster.postal_wrong"_s, {u"x"_s}, u"4:郵便番号"_s}});
    ColumnTable columns;
    QAbstractItemModelTester second(&columns, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTemporaryDir folder;
    writeRoster(folder.filePath(u"roster.csv"_s), 2);
    columns.setHead(Tests::expect(Mailing::headOf(folder.filePath(u"roster.csv"_s))));
    QCOMPARE(columns.rowCount(), 6);
    columns.clear();
    RunTable runs(Base::Language::English, QTimeZone::utc());
    QAbstractItemModelTester third(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    runs.setRuns({{.id = Ledger::LetterRunId(1), .run = {.letter = u"apology-letter"_s, .channel = u"post"_s}, .count = 12}, {.id = Ledger::LetterRunId(2)}});
    QCOMPARE(runs.run(0).id, Ledger::LetterRunId(2)); // the last one on top
}

QTEST_MAIN(tst_MailingWindow)
#include "tst_mailingwindow.moc"

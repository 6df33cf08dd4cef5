#include "tests/mailing/rosterfile.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/documents/documentspanel.h"
#include "views/mailing/becamepanel.h"
#include "views/mailing/mailingbutton.h"
#include "views/mailing/mailingwindow.h"
#include "views/window/mainwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

using namespace Tests;
using namespace Views;
using namespace Qt::StringLiterals;
using Incidents::IncidentId;

namespace {

constexpr int patience = 60'000; // milliseconds; only for what hangs

const QByteArray ownText = "letter: own\nlanguage: ja\nversion: 1\nname.ja: お知らせ\nname.en: Notice\n---\n"
                           "@ {{宛名}}\n> 見本株式会社\n= お詫び\n\n心よりお詫び申し上げます。\n";

/// Gives this path to every question for a file; answers the others when told to.
class Answers : public Prompts
{
public:
    Answers(QString path, bool agrees, QList<Question> *asked) : m_path(std::move(path)), m_agrees(agrees), m_asked(asked) {}
    void ask(QWidget *, const Question &question, std::function<void()> whenYes) override
    {
        *m_asked += question;
        if (m_agrees)
            whenYes();
    }
    void askForSaveFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override { whenChosen(m_path); }
    void askForOpenFiles(QWidget *, const FileQuestion &, std::function<void(const QStringList &)> whenChosen) override { whenChosen({m_path}); }
    void askForFolder(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override { whenChosen(m_path); }

private:
    QString m_path;
    bool m_agrees;
    QList<Question> *m_asked;
};

/// The program's window, and beside it letters that are being made.
struct Making
{
    explicit Making(int kind)
    {
        Tests::expect(ledger->add({incidentOf(R"("title":"一斉メール","reference":"2026-014","role":"own",
            "organisation":{"name":"見本株式会社","kind":"business"},"event":{"leak":"yes"},"counts":[{"of":"persons","value":1802}])")}, u"x"_s));
        session.emplace(ledger.take(), u"tester"_s, Base::Language::English);
        Tests::expect(session->addTemplate({.name = u"短い"_s, .letter = u"apology-letter"_s, .language = u"ja"_s, .file = u"x.txt"_s,
                                            .content = ownText}));
        window.emplace(*session);
        window->show();
        window->openIncident(IncidentId(1));
        window->findChild<MailingButton *>()->click();
        letters = window->findChild<MailingWindow *>();
        writeRoster(folder.filePath(u"roster.csv"_s), 60'000); // ten seconds of making, of which the test needs one
        make(kind);
    }

    template <typename T>
    T *part(const char *name) const
    {
        return letters->findChild<T *>(QLatin1String(name));
    }
    void answer(const QString &path, bool agrees) { Prompts::replace(std::make_unique<Answers>(path, agrees, &asked)); }
    QString out() const { return folder.filePath(u"out"_s); }
    QStringList files() const { return QDir(out()).entryList(QDir::Files, QDir::Name); }
    QList<Ledger::LetterRun> runs() const { return Tests::expect(session->ledger().letterRuns(IncidentId(1))); }

    QTemporaryDir folder;
    TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<MainWindow> window;
    QPointer<MailingWindow> letters;
    QList<Question> asked;

private:
    void make(int kind)
    {
        part<QComboBox>("outputKind")->setCurrentIndex(kind);
        auto *letter = part<QComboBox>("manyLetter");
        letter->setFocus();
        QTest::keyClicks(letter, u"Own"_s);
        answer(folder.filePath(u"roster.csv"_s), false);
        part<QPushButton>("chooseRoster")->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("makeLetters")->isEnabled(), patience);
        QVERIFY(QDir().mkdir(out()));
        answer(kind == 0 ? out() + u"/all.pdf"_s : out(), false);
        part<QPushButton>("makeLetters")->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QProgressBar>("makeProgress")->value() > 0, patience);
    }
};

} // namespace

/// What would end a run of letters asks first and says what becomes of the files.
class tst_ClosingWhileMaking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }
    void asksBeforeTheProgramCloses_data();
    void asksBeforeTheProgramCloses();
    void asksBeforeTheWindowIsDressedAnew_data();
    void asksBeforeTheWindowIsDressedAnew();
    void asksNothingWhenNoLettersAreMade();
    void showsNoFiguresUntilTheyAreCounted();
};

void tst_ClosingWhileMaking::asksBeforeTheProgramCloses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("one file") << 0 << u"there will be no file and no record"_s;
    QTest::newRow("files for a printer") << 1 << u"the files that are whole stay there"_s;
}

void tst_ClosingWhileMaking::asksBeforeTheProgramCloses()
{
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    Making program(kind);
    program.window->close();
    QVERIFY(program.window->isVisible());
    QCOMPARE(program.asked.size(), 1);
    QVERIFY2(program.asked[0].text.contains(words), qPrintable(program.asked[0].text));
    QVERIFY(program.asked[0].text.contains(program.out()));
    QVERIFY(program.letters && program.letters->isMaking());
    program.answer({}, true);
    program.window->close();
    QCOMPARE(program.asked.size(), 2);
    QTRY_VERIFY(!program.window->isVisible());
    program.window.reset();
    QVERIFY(program.runs().isEmpty());
    QVERIFY(!QFile::exists(program.out() + u"/all.pdf"_s));
    QCOMPARE(program.files().isEmpty(), kind == 0);
}

void tst_ClosingWhileMaking::asksBeforeTheWindowIsDressedAnew_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("former");
    QTest::newRow("language, in the menu") << u"japanese"_s << u"english"_s;
    QTest::newRow("colours, in the settings") << u"settings_themeDark"_s << u"settings_themeSystem"_s;
}

void tst_ClosingWhileMaking::asksBeforeTheWindowIsDressedAnew()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, former);
    Making program(0);
    program.window->showScreen(u"settings"_s);
    const auto isChosen = [&](const QString &name) {
        const auto *action = program.window->findChild<QAction *>(name);
        return action ? action->isChecked() : program.window->findChild<QRadioButton *>(name)->isChecked();
    };
    const auto choose = [&] {
        if (auto *action = program.window->findChild<QAction *>(choice))
            action->trigger();
        else
            program.window->findChild<QRadioButton *>(choice)->click();
    };
    QVERIFY(isChosen(former));
    choose();
    QTRY_COMPARE(program.asked.size(), 1);
    QVERIFY(program.letters && program.letters->isMaking());
    QVERIFY(isChosen(former) && !isChosen(choice)); // it was not followed
    program.answer({}, true);
    choose();
    QTRY_VERIFY_WITH_TIMEOUT(!program.letters, patience);
    QCOMPARE(program.asked.size(), 2);
    QTRY_VERIFY(isChosen(choice));
    QVERIFY(program.files().isEmpty());
}

void tst_ClosingWhileMaking::asksNothingWhenNoLettersAreMade()
{
    Making program(0);
    program.part<QPushButton>("cancelMaking")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!program.letters->isMaking(), patience);
    program.window->close();
    QVERIFY(program.asked.isEmpty()); // and it closes at once
    QVERIFY(!program.window->isVisible());
}

// With 300,000 letters counting takes a while; until then "0 of 0 persons" of the empty ledger stood there.
void tst_ClosingWhileMaking::showsNoFiguresUntilTheyAreCounted()
{
    TemporaryLedger ledger;
    Tests::expect(ledger->add({incidentOf(R"("title":"一斉メール")")}, u"x"_s));
    Tests::expect(ledger->recordLetters({.incident = IncidentId(1), .letter = u"apology-letter"_s, .channel = u"post"_s}, 3,
                                        [](qint64 at) { return Ledger::LetterRow{.row = at + 2, .hash = QByteArray::number(at)}; }, u"x"_s));
    Session session(ledger.take(), u"tester"_s, Base::Language::English);
    BecamePanel panel(session, IncidentId(1), nullptr);
    const auto *words = panel.findChild<QLabel *>(u"coverageWords"_s), *percent = panel.findChild<QLabel *>(u"coveragePercent"_s);
    QCOMPARE(words->text(), u"Counting …"_s);
    QTRY_VERIFY(words->text().startsWith(u"A letter is on its way to 0 of 3 persons."_s));
    session.tellOfLetters(IncidentId(1));
    QCOMPARE(words->text(), u"Counting …"_s);
    QCOMPARE(percent->text(), QString());
    QTRY_COMPARE(percent->text(), u"0.0 %"_s);
}

QTEST_MAIN(tst_ClosingWhileMaking)
#include "tst_closingwhilemaking.moc"

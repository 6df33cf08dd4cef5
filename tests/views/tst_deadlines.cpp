#include "model/base/clock.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/deadlines/deadlinefeed.h"
#include "views/deadlines/deadlinesscreen.h"
#include "views/deadlines/deadlinetable.h"
#include "views/deadlines/deadlinewatch.h"
#include "views/window/deadlinestrip.h"
#include "views/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tests::expect;

namespace {

const QByteArray bcc = R"("title":"<b>一斉メール</b>","reference":"2026-014","event":{"leak":"yes"},"scope":"personal_data",
    "known":{"at":"2026-11-20"},"organisation":{"name":"見本社","kind":"business","privacy_mark":false},"role":"own","sensitive":"no",
    "financial_harm":"no","malicious":"no","my_number":"no","data":[{"items":["email"]}],"counts":[{"of":"persons","value":1748}],
    "actions":[{"title":"研修","status":"open","due":"2026-12-10"}])";

class SaveTo : public Prompts
{
public:
    explicit SaveTo(QString path) : m_path(std::move(path)) {}
    void askForSaveFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> whenChosen) override
    {
        whenChosen(m_path);
    }

private:
    QString m_path;
};

struct Desk
{
    explicit Desk(QDate today = QDate(2026, 11, 22)) : clock(QDateTime(today, QTime(3, 0), Qt::UTC))
    {
        expect(ledger->add({Tests::incidentOf(bcc)}, QStringLiteral("x")));
        session.emplace(ledger.take(), QStringLiteral("見本 花子"), Base::Language::Japanese);
        feed.emplace(*session);
        screen.emplace(*session, *feed);
        screen->resize(1000, 600);
        screen->show();
        feed->reload();
        if (!QTest::qWaitFor([this] { return feed->isRead(); }))
            qFatal("the deadlines are not read");
    }
    QTableView *view() const { return screen->findChild<QTableView *>(QStringLiteral("deadlineTable")); }
    QString cell(int row, DeadlineColumn column) const { return view()->model()->index(row, int(column)).data().toString(); }
    MessageStrip *missed() const { return screen->findChild<MessageStrip *>(QStringLiteral("missedStrip")); }

    Base::FixedClock clock;
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<DeadlineFeed> feed;
    std::optional<DeadlinesScreen> screen;
};

Duties::Deadline dueOn(QDate day, bool isPast = false, Duties::DeadlineKind kind = Duties::DeadlineKind::Hard)
{
    Duties::Deadline deadline{.incident = IncidentId(1), .reference = QStringLiteral("2026-014"), .kind = kind};
    deadline.key = {.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")};
    deadline.due = day;
    deadline.isPast = isPast;
    return deadline;
}

} // namespace

class tst_Deadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }
    void cleanup() { Prompts::replace({}); }

    void listsWhatIsOpenTheNearestFirst()
    {
        const Desk desk;
        const QAbstractItemModelTester tester(desk.view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desk.view()->model()->rowCount(), 4);
        QCOMPARE(desk.cell(0, DeadlineColumn::Due), QStringLiteral("組織の目標 2026/11/21"));
        QCOMPARE(desk.cell(0, DeadlineColumn::Left), QStringLiteral("目標を経過")); // without delay: never late
        QCOMPARE(desk.cell(1, DeadlineColumn::Due), QStringLiteral("2026/11/22～2026/11/24"));
        QVERIFY(desk.cell(1, DeadlineColumn::What).contains(QStringLiteral("速報")));
        QVERIFY(desk.cell(1, DeadlineColumn::Left).contains(u'2'));
        QVERIFY(desk.cell(2, DeadlineColumn::Due).contains(QStringLiteral("2026年12月10日")));
        QVERIFY(desk.cell(3, DeadlineColumn::Due).contains(QStringLiteral("2026年12月21日(月)")));
        QCOMPARE(desk.cell(2, DeadlineColumn::State), QStringLiteral("未了")); // an action is done, not filed
        QVERIFY(desk.cell(0, DeadlineColumn::Incident).contains(QStringLiteral("<b>一斉メール</b>")));
    }

    void namesTheLawAndWhoOwesIt()
    {
        const Desk desk(QDate(2026, 12, 28));
        QCOMPARE(desk.cell(1, DeadlineColumn::Law), QStringLiteral("個人情報保護法26条"));
        Duties::Deadline others = dueOn(QDate(2026, 12, 1), true);
        others.law = {QStringLiteral("個人情報保護法26条"), QStringLiteral("APPI, art. 26")};
        Duties::Deadline ours = others;
        others.reporter = QStringLiteral("見本財団");
        DeadlineTable table(Base::Language::Japanese);
        table.setRows({ours, others}, QDate(2026, 12, 28));
        const auto cell = [&table](int row, DeadlineColumn column) { return table.index(row, int(column)); };
        QVERIFY2(cell(1, DeadlineColumn::Law).data().toString().contains(QStringLiteral("見本財団")),
                 qPrintable(cell(1, DeadlineColumn::Law).data().toString()));
        QVERIFY(cell(0, DeadlineColumn::Left).data(Qt::ForegroundRole).isValid());
        QVERIFY(!cell(1, DeadlineColumn::Left).data(Qt::ForegroundRole).isValid()); // not ours to file
        const auto events = Duties::calendarEvents({others}, QStringLiteral("u"), Base::Language::Japanese);
        QVERIFY2(events.first().title.contains(QStringLiteral("見本財団")), qPrintable(events.first().title));
    }

    void filtersByKindAndText()
    {
        const Desk desk;
        auto *kind = desk.screen->findChild<QComboBox *>(QStringLiteral("deadlineKind"));
        kind->setCurrentIndex(kind->findData(QStringLiteral("action")));
        QCOMPARE(desk.view()->model()->rowCount(), 1);
        kind->setCurrentIndex(0);
        Tests::typeText(desk.screen->findChild<QLineEdit *>(QStringLiteral("deadlineSearch")), QStringLiteral("確報"));
        QCOMPARE(desk.view()->model()->rowCount(), 1);
    }

    void followsADecision()
    {
        Desk desk;
        Ledger::Decision decision{.incident = IncidentId(1),
                                  .duty = {.regime = QStringLiteral("jp-appi"), .duty = QStringLiteral("final")},
                                  .verdict = Ledger::Decided::NotRequired,
                                  .why = QStringLiteral("暗号化")};
        expect(desk.session->decide(decision));
        QTRY_COMPARE(desk.view()->model()->rowCount(), 3);
    }

    void leadsToTheIncident()
    {
        const Desk desk;
        const QSignalSpy asked(&*desk.screen, &DeadlinesScreen::incidentRequested);
        desk.view()->setFocus();
        desk.view()->setCurrentIndex(desk.view()->model()->index(0, 0));
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(asked.first()[0].value<IncidentId>(), IncidentId(1));
        QCOMPARE(asked.first()[1].toString(), QStringLiteral("judgement"));
    }

    void showsWhatPassedUntilSomebodyAcknowledges()
    {
        Desk desk(QDate(2026, 12, 28));
        QVERIFY(!desk.missed()->isVisible()); // nobody ever looked: nothing was missed
        setSeenUntil(desk.session->ledger().uid(), QDate(2026, 12, 1));
        Q_EMIT desk.feed->changed();
        QVERIFY(desk.missed()->isVisible());
        QTest::keyClick(desk.missed()->findChild<QPushButton *>(), Qt::Key_Space);
        QVERIFY(!desk.missed()->isVisible());
        Q_EMIT desk.feed->changed();
        QVERIFY(!desk.missed()->isVisible());
    }

    void countsAsMissedOnlyWhatPassedSince()
    {
        const QList open = {dueOn(QDate(2026, 11, 1), true), dueOn(QDate(2026, 11, 10), true), dueOn(QDate(2026, 12, 1)),
                            dueOn(QDate(2026, 11, 11), true, Duties::DeadlineKind::Action)};
        QCOMPARE(missedSince(open, {}).size(), 0);
        QCOMPARE(missedSince(open, QDate(2026, 11, 5)).size(), 1);
        QCOMPARE(missedSince(open, QDate(2026, 10, 5)).size(), 2);
    }

    void remindsThreeDaysAndOneDayBeforeAndNotTwice()
    {
        const QList open = {dueOn(QDate(2026, 11, 24))};
        QSet<QString> ids;
        QCOMPARE(toRemind(open, QDate(2026, 11, 20), &ids).size(), 0);
        QCOMPARE(toRemind(open, QDate(2026, 11, 21), &ids).size(), 1);
        QCOMPARE(toRemind(open, QDate(2026, 11, 22), &ids).size(), 0);
        QCOMPARE(toRemind(open, QDate(2026, 11, 23), &ids).size(), 1);
        QCOMPARE(toRemind(open, QDate(2026, 11, 24), &ids).size(), 0);
        QCOMPARE(toRemind(open, QDate(2026, 11, 25), &ids).size(), 0);
    }

    void savesACalendar()
    {
        const Desk desk;
        const QTemporaryDir folder;
        Prompts::replace(std::make_unique<SaveTo>(folder.filePath(QStringLiteral("a.ics"))));
        desk.screen->findChild<QPushButton *>(QStringLiteral("saveCalendar"))->click();
        QFile file(folder.filePath(QStringLiteral("a.ics")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray calendar = file.readAll();
        QVERIFY(calendar.contains("BEGIN:VEVENT") && calendar.contains("2026-014"));
        QVERIFY(!QString::fromUtf8(calendar).contains(QStringLiteral("一斉メール"))); // a title may say too much
    }

    void theStripStaysAsItIsWhileItSaysTheSame()
    {
        DeadlineStrip strip;
        int opened = 0;
        const auto entry = [&opened](const QString &text) {
            return DeadlineEntry{.name = QStringLiteral("e"), .text = text, .open = [&opened] { ++opened; }};
        };
        strip.setEntries({entry(QStringLiteral("a"))});
        auto *button = strip.findChild<QToolButton *>(QStringLiteral("e"));
        strip.setEntries({entry(QStringLiteral("a"))});
        QCOMPARE(strip.findChild<QToolButton *>(QStringLiteral("e")), button);
        strip.setEntries({entry(QStringLiteral("b"))});
        button = strip.findChild<QToolButton *>(QStringLiteral("e"));
        QCOMPARE(button->text(), QStringLiteral("b"));
        button->click();
        QCOMPARE(opened, 1);
    }

    void theStripNamesWhatIsNextAndLeadsThere()
    {
        const Base::FixedClock clock(QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC));
        Tests::TemporaryLedger ledger;
        expect(ledger->add({Tests::incidentOf(bcc)}, QStringLiteral("x")));
        Session session(ledger.take(), QStringLiteral("x"), Base::Language::Japanese);
        MainWindow window(session);
        window.setVisible(true);
        QTRY_VERIFY(window.findChild<QToolButton *>(QStringLiteral("dutiesSoon")));
        QCOMPARE(window.currentScreen(), QStringLiteral("incidents")); // nothing was missed
        window.findChild<QToolButton *>(QStringLiteral("dutiesSoon"))->click();
        QCOMPARE(window.currentScreen(), QStringLiteral("deadlines"));
    }

    void theStripGivesNoAllClearWhileADutyIsOpen()
    {
        const Base::FixedClock clock(QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC));
        Tests::TemporaryLedger ledger;
        expect(ledger->add({Tests::incidentOf(R"("title":"x","event":{"leak":"yes"},"scope":"personal_data",
            "known":{"at":"2026-11-30T17:00"},"organisation":{"name":"見本社","kind":"business","privacy_mark":false},"role":"own",
            "sensitive":"no","financial_harm":"no","malicious":"no","my_number":"no","data":[{"items":["email"]}],
            "counts":[{"of":"persons","value":1748}])")}, QStringLiteral("x")));
        const auto filed = [&ledger](const char *duty, const char *to) {
            (void)expect(ledger->file({.incident = IncidentId(1), .duty = {QStringLiteral("jp-appi"), QStringLiteral("own"), QLatin1String(duty)},
                                 .to = QLatin1String(to), .at = *Incidents::PartialTime::fromString(QStringLiteral("2026-11-30T18:00")),
                                 .held = {{QLatin1String(duty)}}}, QStringLiteral("x")));
        };
        filed("preliminary", "ppc");
        filed("persons", "persons");
        Session session(ledger.take(), QStringLiteral("x"), Base::Language::Japanese);
        MainWindow window(session);
        window.setVisible(true);
        const auto text = [&window](const char *name) {
            auto *button = window.findChild<QToolButton *>(QLatin1String(name));
            return button ? button->text() : QString();
        };
        QTRY_COMPARE(text("dutyNext"), QStringLiteral("確報（個人情報保護法26条） あと35日"));
        QVERIFY2(text("deadlineNone").isEmpty(), qPrintable(text("deadlineNone")));
        window.findChild<QToolButton *>(QStringLiteral("dutyNext"))->click();
        QCOMPARE(window.currentScreen(), QStringLiteral("deadlines"));
    }

    void theWindowBeginsWithWhatWasMissed()
    {
        const Base::FixedClock clock(QDateTime(QDate(2026, 12, 28), QTime(3, 0), Qt::UTC));
        Tests::TemporaryLedger ledger;
        expect(ledger->add({Tests::incidentOf(bcc)}, QStringLiteral("x")));
        Session session(ledger.take(), QStringLiteral("x"), Base::Language::Japanese);
        setSeenUntil(session.ledger().uid(), QDate(2026, 12, 1));
        MainWindow window(session);
        window.setVisible(true);
        QTRY_COMPARE(window.currentScreen(), QStringLiteral("deadlines"));
        QVERIFY(window.findChild<MessageStrip *>(QStringLiteral("missedStrip"))->isVisible());
    }
};

QTEST_MAIN(tst_Deadlines)
#include "tst_deadlines.moc"

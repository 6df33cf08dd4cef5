#include "model/base/clock.h"
#include "model/ledger/ledgerfile.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "tests/support/typing.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/dashboard/chart.h"
#include "views/dashboard/chartview.h"
#include "views/documents/pageview.h"
#include "views/incidents/incidentsscreen.h"
#include "views/window/mainwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tests::expect;

namespace {

/// Saves every file under one name, with the ending that was asked for.
class SaveAs : public Prompts
{
public:
    explicit SaveAs(QString path) : m_path(std::move(path)) {}
    void askForSaveFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> whenChosen) override
    {
        whenChosen(m_path + u'.' + QFileInfo(question.suggestion).suffix());
    }

private:
    QString m_path;
};

/// A person at the keyboard, in front of the real window over an empty ledger, on the evening of a leak.
struct Evening
{
    Evening()
        : session(ledger.take(), QStringLiteral("見本 花子"), Base::Language::Japanese), window(session)
    {
        Prompts::replace(std::make_unique<SaveAs>(folder.filePath(QStringLiteral("お詫び"))));
        window.resize(1280, 900);
        window.setVisible(true);
        comeToTheFront();
    }
    ~Evening() { Prompts::replace({}); }

    void comeToTheFront()
    {
        window.activateWindow();
        QApplication::setActiveWindow(&window); // offscreen, a closed menu stays the active window
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come to the front");
    }

    static QWidget *focus()
    {
        QWidget *focused = QApplication::focusWidget();
        return focused ? focused : QApplication::activeWindow();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    static void type(const QString &text) { Tests::typeText(focus(), text); }

    /// Tab by Tab to the named widget.
    static bool reach(const QString &name)
    {
        constexpr int farthest = 300;
        for (int presses = 0; presses < farthest && focus()->objectName() != name; ++presses)
            press(Qt::Key_Tab);
        return focus()->objectName() == name;
    }
    /// Down or up in the box that has the focus, to the entry with that data.
    static bool pick(const QString &data)
    {
        auto *box = qobject_cast<QComboBox *>(focus());
        const int wanted = box ? box->findData(data) : -1;
        if (wanted < 0)
            return false;
        for (int steps = box->count(); steps > 0 && box->currentIndex() != wanted; --steps)
            press(box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        return box->currentIndex() == wanted;
    }
    /// Opens the menu of the button that has the focus, and goes down to the entry of that name.
    static void pickFromMenu(const QString &name)
    {
        QTimer::singleShot(0, [name] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (int steps = menu->actions().size(); steps > 0; --steps) {
                QTest::keyClick(menu, Qt::Key_Down);
                if (menu->activeAction() && menu->activeAction()->objectName() == name)
                    break;
            }
            QTest::keyClick(menu, Qt::Key_Return);
        });
        press(Qt::Key_Space);
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = window.findChild<Widget *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    IncidentId open() const { return find<IncidentsScreen>(QStringLiteral("incidentsScreen"))->openIncident(); }
    Incidents::Incident stored() const { return expect(session.ledger().incident(open())); }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC)}; // 17:30 in Tokyo
    QTemporaryDir folder;
    Tests::TemporaryLedger ledger;
    Session session;
    MainWindow window;
};

void recordTheLeak(Evening &evening)
{
    evening.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeWindow()->objectName() == u"newLeakDialog");
    QVERIFY(evening.reach(QStringLiteral("title:editor")));
    evening.type(QStringLiteral("一斉メールの宛先をToに記載"));
    QVERIFY(evening.reach(QStringLiteral("discovered:editor")));
    evening.type(QStringLiteral("11/20 17:19"));
    QVERIFY(evening.reach(QStringLiteral("discovered_by:editor")));
    QVERIFY(evening.pick(QStringLiteral("own")));
    QVERIFY(evening.reach(QStringLiteral("counts.value:editor")));
    evening.type(QStringLiteral("1,748名"));
    QVERIFY(evening.reach(QStringLiteral("data.items:editor")));
    evening.type(QStringLiteral("メールアドレス"));
    evening.press(Qt::Key_Return);
    QVERIFY(evening.reach(QStringLiteral("stoppedYes")));
    evening.press(Qt::Key_Space);
    evening.press(Qt::Key_Return);
    QTRY_VERIFY(evening.open().isValid());
    evening.comeToTheFront(); // as a window manager does when a dialog closes
}

} // namespace

// The officer's whole path by keyboard: a leak, its letter, its prevention, its end, its place in the trend.
class tst_WholePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void leadsFromTheLeakToTheTrend();
};

namespace {

void writeTheLetter(Evening &evening)
{
    QTest::keyClick(&evening.window, Qt::Key_D, Qt::AltModifier);
    QVERIFY(evening.reach(QStringLiteral("letter")));
    QVERIFY(evening.pick(QStringLiteral("apology-letter")));
    auto *page = evening.find<PageView>(QStringLiteral("page"));
    QTRY_VERIFY(page->accessibleDescription().contains(QStringLiteral("1,748名")));
    QVERIFY(page->accessibleDescription().contains(QStringLiteral("2026年11月20日（金）17時19分")));
    QVERIFY(page->accessibleDescription().contains(QStringLiteral("【要確認：")));
    QVERIFY(evening.reach(QStringLiteral("format")));
    QVERIFY(evening.pick(QStringLiteral(".pdf")));
    QVERIFY(evening.reach(QStringLiteral("saveDocument")));
    evening.press(Qt::Key_Space);
    const QString path = evening.folder.filePath(QStringLiteral("お詫び.pdf"));
    QTRY_VERIFY(QFileInfo(path).size() > 1000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.peek(4) == "%PDF");
    QCOMPARE(expect(evening.session.ledger().documents(evening.open())).size(), 1);
}

void addFinishAndCloseAnAction(Evening &evening)
{
    QTest::keyClick(&evening.window, Qt::Key_R, Qt::AltModifier);
    QVERIFY(evening.reach(QStringLiteral("newAction")));
    evening.type(QStringLiteral("送信前に二人で宛先を確かめる"));
    evening.press(Qt::Key_Return);
    QTRY_COMPARE(evening.stored().actions.size(), 1);
    const auto set = [&](const char *field, const auto &enter) {
        QVERIFY2(evening.reach(QStringLiteral("actions[0].%1:editor").arg(QLatin1String(field))), field);
        enter();
        evening.press(Qt::Key_Tab);
    };
    set("owner", [&] { evening.type(QStringLiteral("総務課長")); });
    set("due", [&] { evening.type(QStringLiteral("11/30")); });
    set("status", [&] { QVERIFY(evening.pick(QStringLiteral("done"))); });
    QTRY_COMPARE(evening.stored().actions[0].status, Incidents::ActionStatus::Done);
    set("evaluation", [&] { evening.type(QStringLiteral("三か月、誤送信なし")); });
    set("status", [&] { QVERIFY(evening.pick(QStringLiteral("closed"))); });
    QTRY_COMPARE(evening.stored().actions[0].status, Incidents::ActionStatus::Closed);
    QCOMPARE(evening.stored().actions[0].owner.value(), QStringLiteral("総務課長"));
    QCOMPARE(evening.stored().actions[0].due->at->toString(), QStringLiteral("2026-11-30"));
}

void closeTheIncident(Evening &evening)
{
    for (const char *status : {"responded", "closed"}) {
        QVERIFY(evening.reach(QStringLiteral("incidentStatus")));
        evening.pickFromMenu(QStringLiteral("status:") + QLatin1String(status));
        QTRY_COMPARE(Base::nameOf(evening.stored().status.value()), QLatin1String(status));
        QTRY_VERIFY(!QApplication::activePopupWidget());
        evening.comeToTheFront();
    }
    QCOMPARE(evening.stored().closed->at->toString(), QStringLiteral("2026-11-20"));
}

void findItInTheTrend(Evening &evening)
{
    const IncidentId id = evening.open();
    evening.press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(evening.window.currentScreen(), QStringLiteral("dashboard"));
    QVERIFY(evening.reach(QStringLiteral("chartView")));
    auto *view = qobject_cast<ChartView *>(evening.focus());
    QVERIFY(view);
    QTRY_VERIFY(view->shownChart() && view->shownChart()->bars().size() == 1);
    evening.press(Qt::Key_Right);
    QVERIFY2(view->accessibleDescription().contains(QStringLiteral("2026-11")), qPrintable(view->accessibleDescription()));
    evening.press(Qt::Key_Return);
    QTRY_COMPARE(evening.window.currentScreen(), QStringLiteral("incidents"));
    QCOMPARE(evening.find<QLabel>(QStringLiteral("incidentCount"))->text(), QStringLiteral("1件"));
    evening.press(Qt::Key_Return);
    QTRY_COMPARE(evening.open(), id);
}

} // namespace

void tst_WholePath::leadsFromTheLeakToTheTrend()
{
    Evening evening;
    for (const auto step : {recordTheLeak, writeTheLetter, addFinishAndCloseAnAction, closeTheIncident, findItInTheTrend}) {
        step(evening);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(expect(evening.session.ledger().verify()).isEmpty());
}

QTEST_MAIN(tst_WholePath)
#include "tst_wholepath.moc"

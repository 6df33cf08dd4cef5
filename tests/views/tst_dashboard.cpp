#include "model/base/clock.h"
#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/dashboard/chart.h"
#include "views/dashboard/chartcard.h"
#include "views/dashboard/chartview.h"
#include "views/dashboard/dashboardscreen.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Insight::ChartName;

namespace {

const QByteArray lost = R"("cause":"loss","department":"<b>総務</b>","discovered_by":"recipient","status":"open",
    "occurred":{"at":"2026-04-03"},"discovered":{"at":"2026-04-05"},"actions":[{"title":"x","due":"2026-05-01"}])";
const QByteArray bcc = R"("title":"b","cause":"cc_instead_of_bcc","discovered_by":"own","status":"closed",
    "responded":{"at":"2025-02-01"},"closed":{"at":"2025-02-01"},"occurred":{"at":"2025-01-30"},
    "discovered":{"at":"2025-01-30T10:00"},"actions":[{"title":"y","status":"closed"}])";

/// Answers every question for a file with the same path.
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

struct Fixture
{
    Fixture()
    {
        Tests::expect(ledger->add({Tests::incidentOf(lost), Tests::incidentOf(bcc)}, QStringLiteral("x")));
        session.emplace(ledger.take(), QStringLiteral("tester"), Base::Language::English);
        screen.emplace(*session);
        screen->resize(1200, 900);
        screen->show();
        if (!QTest::qWaitForWindowActive(&*screen))
            qFatal("the window does not come to the front");
        requests.emplace(&*screen, &DashboardScreen::incidentsRequested);
    }
    template <typename T>
    T *part(const char *name) const
    {
        return screen->findChild<T *>(QLatin1String(name));
    }
    ChartCard *card(ChartName name) const { return screen->findChild<ChartCard *>(u"card-"_qs + Base::nameOf(name)); }
    QList<IncidentId> requested() const { return requests->last()[0].value<QList<IncidentId>>(); }
    QString caption() const { return requests->last()[1].toString(); }
    void choose(const char *box, const QVariant &data) const
    {
        auto *combo = part<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(data));
    }

    Base::FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)};
    Tests::TemporaryLedger ledger;
    std::optional<Session> session;
    std::optional<DashboardScreen> screen;
    std::optional<QSignalSpy> requests;
};

} // namespace

class tst_Dashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }
    void cleanup() { Prompts::replace(nullptr); }

    void namesTheNumbersThatNeedAction();
    void listsTheIncidentsBehindANumber();
    void listsTheIncidentsBehindAClickedBar();
    void reachesEveryBarByKeyboard();
    void reachesEveryBarThroughTheList();
    void restrictsToAPeriod();
    void restrictsToADepartment();
    void refusesAPeriodThatEndsBeforeItBegins();
    void remembersThePeriod();
    void followsWhatChanges();
    void savesAndCopiesACharts();
    void savesTheWholePage();
    void showsMarkupAsText();
    void saysWhenThereIsNothingYet();
};

void tst_Dashboard::namesTheNumbersThatNeedAction()
{
    const Fixture fixture;
    QCOMPARE(fixture.part<QPushButton>("overdue_actions")->accessibleName(), u"Overdue actions: 1"_qs);
    QCOMPARE(fixture.part<QPushButton>("open_incidents")->accessibleName(), u"Open incidents: 1"_qs);
    QCOMPARE(fixture.part<QPushButton>("to_verify")->accessibleName(), u"Actions to verify or close: 0"_qs);
}

void tst_Dashboard::listsTheIncidentsBehindANumber()
{
    const Fixture fixture;
    fixture.part<QPushButton>("overdue_actions")->click();
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
    QCOMPARE(fixture.caption(), u"Overdue actions"_qs);
    fixture.part<QPushButton>("open_incidents")->click();
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
}

void tst_Dashboard::listsTheIncidentsBehindAClickedBar()
{
    const Fixture fixture;
    ChartView *view = fixture.card(ChartName::IncidentsByCause)->view();
    const QList<Bar> bars = view->shownChart()->bars();
    QCOMPARE(bars.size(), 2);
    const auto click = [view](const Bar &bar) {
        const QPointF middle = view->shownChart()->mapToScene(bar.rect.center());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(middle));
    };
    click(bars[0]);
    QCOMPARE(fixture.requested(), QList{IncidentId(2)});
    QCOMPARE(fixture.caption(), u"2025-01, Mis-sent messages: 1 incidents"_qs);
    click(bars[1]);
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
}

void tst_Dashboard::reachesEveryBarByKeyboard()
{
    const Fixture fixture;
    ChartView *view = fixture.card(ChartName::IncidentsByCause)->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->accessibleDescription().startsWith(u"2026-04"_qs));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(fixture.requested(), QList{IncidentId(2)});
}

void tst_Dashboard::reachesEveryBarThroughTheList()
{
    const Fixture fixture;
    ChartCard *card = fixture.card(ChartName::FoundBy);
    card->findChild<QToolButton *>(u"asList"_qs)->click();
    auto *list = card->findChild<QTableView *>(u"chartList"_qs);
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
}

void tst_Dashboard::restrictsToAPeriod()
{
    const Fixture fixture;
    const auto total = [&fixture] {
        double sum = 0;
        for (const auto &series : fixture.card(ChartName::FoundBy)->figures().series)
            sum += std::accumulate(series.values.cbegin(), series.values.cend(), 0.0);
        return sum;
    };
    QCOMPARE(total(), 2.0);
    fixture.choose("periodFilter", u"2024"_qs);
    QCOMPARE(total(), 1.0);
    QCOMPARE(fixture.card(ChartName::IncidentsByCause)->figures().categories.size(), 12);
    fixture.part<QPushButton>("overdue_actions")->click();
    QVERIFY(fixture.requested().isEmpty());
    fixture.choose("periodFilter", u"12"_qs);
    QCOMPARE(total(), 1.0);
    fixture.choose("periodFilter", u"from-to"_qs);
    fixture.part<QDateEdit>("fromDay")->setDate(QDate(2025, 1, 1));
    QCOMPARE(total(), 2.0);
}

void tst_Dashboard::restrictsToADepartment()
{
    const Fixture fixture;
    fixture.choose("departmentFilter", u"<b>総務</b>"_qs);
    QCOMPARE(fixture.card(ChartName::IncidentsByCause)->figures().series.size(), 1);
    fixture.part<QPushButton>("open_incidents")->click();
    QCOMPARE(fixture.requested(), QList{IncidentId(1)});
}

void tst_Dashboard::refusesAPeriodThatEndsBeforeItBegins()
{
    const Fixture fixture;
    fixture.choose("periodFilter", u"from-to"_qs);
    fixture.part<QDateEdit>("toDay")->setDate(QDate(2020, 1, 1));
    QVERIFY(fixture.screen->findChild<MessageStrip *>()->isVisible());
}

void tst_Dashboard::remembersThePeriod()
{
    {
        const Fixture fixture;
        fixture.choose("periodFilter", u"2024"_qs);
    }
    const Fixture again;
    QCOMPARE(again.part<QComboBox>("periodFilter")->currentData().toString(), u"2024"_qs);
}

void tst_Dashboard::followsWhatChanges()
{
    Fixture fixture;
    Tests::expect(fixture.session->add({Tests::incidentOf(R"("title":"c","occurred":{"at":"2026-09-01"})")}));
    QCOMPARE(fixture.card(ChartName::IncidentsByCause)->figures().series.size(), 3);
    fixture.screen->hide();
    Tests::expect(fixture.session->add({Tests::incidentOf(R"("title":"d","occurred":{"at":"2026-10-01"})")}));
    fixture.screen->show();
    QCOMPARE(fixture.card(ChartName::IncidentsByCause)->figures().categories.last(), u"2026-10"_qs);
}

void tst_Dashboard::savesAndCopiesACharts()
{
    const Fixture fixture;
    const QTemporaryDir folder;
    ChartCard *card = fixture.card(ChartName::Actions);
    Prompts::replace(std::make_unique<SaveTo>(folder.filePath(u"chart"_qs)));
    for (const char *name : {"savePng", "saveSvg", "savePdf", "saveCsv"})
        card->findChild<QAction *>(QLatin1String(name))->trigger();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 4);
    QVERIFY(fixture.screen->findChild<MessageStrip *>()->text().contains(u"chart.csv"_qs));
    card->findChild<QAction *>(u"copyChart"_qs)->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    Prompts::replace(std::make_unique<SaveTo>(folder.filePath(u"nowhere/chart"_qs)));
    card->findChild<QAction *>(u"savePng"_qs)->trigger();
    QCOMPARE(fixture.screen->findChild<MessageStrip *>()->tone(), Tone::Danger);
}

void tst_Dashboard::savesTheWholePage()
{
    const Fixture fixture;
    const QTemporaryDir folder;
    Prompts::replace(std::make_unique<SaveTo>(folder.filePath(u"page.pdf"_qs)));
    fixture.part<QToolButton>("saveReport")->click();
    QVERIFY(QFileInfo(folder.filePath(u"page.pdf"_qs)).size() > 1000);
}

void tst_Dashboard::showsMarkupAsText()
{
    const Fixture fixture;
    fixture.choose("departmentFilter", u"<b>総務</b>"_qs);
    QCOMPARE(fixture.part<QComboBox>("departmentFilter")->currentText(), u"<b>総務</b>"_qs);
    for (const auto *label : fixture.screen->findChildren<QLabel *>(u"chartTitle"_qs))
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_Dashboard::saysWhenThereIsNothingYet()
{
    Tests::TemporaryLedger ledger;
    Session session(ledger.take(), QStringLiteral("tester"), Base::Language::English);
    DashboardScreen screen(session);
    screen.show();
    QVERIFY(screen.findChild<QLabel *>(u"emptyTitle"_qs)->isVisible());
    QCOMPARE(screen.findChild<QLabel *>(u"emptyTitle"_qs)->text(), u"No figures yet"_qs);
}

QTEST_MAIN(tst_Dashboard)
#include "tst_dashboard.moc"

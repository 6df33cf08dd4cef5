#include "tests/support/emptysettings.h"
#include "tests/support/temporaryledger.h"
#include "views/common/appearance.h"
#include "views/common/emptystate.h"
#include "views/incidents/filterbar.h"
#include "views/incidents/incidentlist.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>

using namespace Views;
using Incidents::IncidentId;
using Tests::TemporaryLedger;

namespace {

const QString markup = QStringLiteral("<img src=\"file:///etc/passwd\"><b>件名</b>");

/// The list over a ledger, as wide as a whole window.
struct Opened
{
    TemporaryLedger ledger;
    Session session;
    IncidentList list;

    explicit Opened(TemporaryLedger::Content content = TemporaryLedger::Content::Samples)
        : ledger(content), session(ledger.take(), QStringLiteral("tester"), Base::Language::Japanese), list(session)
    {
        list.resize(1200, 700);
        list.show();
    }

    template <typename T>
    T *find(const char *name)
    {
        return list.findChild<T *>(QLatin1String(name));
    }
    int shown() { return list.feed().table().rowCount(); }
    void type(const QString &text) { find<QLineEdit>("search")->setText(text); }
    IncidentId addTitled(const QString &title)
    {
        return Tests::expect(session.add({Incidents::Incident{.title = title}})).ids.first();
    }
};

void choose(QComboBox *box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

class TestIncidentList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::Japanese);
    }

    void showsEveryIncident()
    {
        Opened opened;
        QCOMPARE(opened.shown(), Tests::sampleIncidents().size());
        QCOMPARE(opened.find<QLabel>("incidentCount")->text(), QStringLiteral("26件"));
        QVERIFY(opened.find<QTableView>("incidentTable")->isVisible());
    }

    void searchesAsOneTypes()
    {
        Opened opened;
        QSignalSpy ready(&opened.list.feed(), &IncidentFeed::searchReady);
        QVERIFY(ready.count() > 0 || ready.wait());
        QTest::keyClicks(opened.find<QLineEdit>("search"), QStringLiteral("bcc"));
        QTRY_VERIFY(opened.find<QLabel>("incidentCount")->text().startsWith(QStringLiteral("26件中")));
        const int found = opened.shown();
        QVERIFY(found > 0 && found < 26);
        QTest::keyClicks(opened.find<QLineEdit>("search"), QStringLiteral("zq"));
        QCOMPARE(opened.shown(), 0);
        QTest::keyClick(opened.find<QLineEdit>("search"), Qt::Key_Escape);
        QCOMPARE(opened.shown(), 26);
    }

    // The worker reads while the first letters are typed: titles answer at once, all texts as soon as they are there.
    void theSearchIsThereBeforeTheIndex()
    {
        Opened opened;
        opened.type(QStringLiteral("保育"));
        const int byTitle = opened.shown();
        QVERIFY(byTitle > 0);
        QTRY_VERIFY(opened.list.feed().isSearchReady());
        QVERIFY(opened.shown() >= byTitle);
    }

    void findsWhatWasJustWritten()
    {
        Opened opened;
        QTRY_VERIFY(opened.list.feed().isSearchReady());
        const IncidentId id = opened.addTitled(QStringLiteral("𠮷野家の件"));
        opened.type(QStringLiteral("吉野"));
        QCOMPARE(opened.shown(), 1);
        Incidents::Incident incident = Tests::expect(opened.session.ledger().incident(id));
        incident.title = QStringLiteral("別の件");
        (void)Tests::expect(opened.session.save(incident));
        QCOMPARE(opened.shown(), 0);
        opened.type(QStringLiteral("別の件"));
        QCOMPARE(opened.shown(), 1);
        (void)Tests::expect(opened.session.undo(id));
        QCOMPARE(opened.shown(), 0);
    }

    void whatIsWrittenWhileTheWorkerReadsIsFoundToo()
    {
        TemporaryLedger ledger(TemporaryLedger::Content::Samples);
        Session session(ledger.take(), QStringLiteral("tester"), Base::Language::Japanese);
        IncidentFeed feed(session);
        QVERIFY(!feed.isSearchReady());
        (void)Tests::expect(session.add({Incidents::Incident{.title = QStringLiteral("割り込みの件")}}));
        QTRY_VERIFY(feed.isSearchReady());
        feed.search(QStringLiteral("割り込み"));
        QCOMPARE(feed.table().rowCount(), 1);
    }

    void filtersByWhatIsChosen()
    {
        Opened opened;
        auto *status = opened.find<QComboBox>("filterStatus");
        const auto rows = opened.list.feed().table().allRows();
        const auto closed = std::count_if(rows.begin(), rows.end(), [](const Ledger::IncidentRow &row) {
            return row.status == Incidents::Status::Closed;
        });
        choose(status, status->findText(QStringLiteral("是正完了")));
        QCOMPARE(opened.shown(), closed);
        choose(status, 1); // everything but closed
        QCOMPARE(opened.shown(), 26 - closed);
        opened.find<QToolButton>("filterClear")->click();
        QCOMPARE(opened.shown(), 26);
    }

    void offersTheYearsAndDepartmentsOfTheLedger()
    {
        Opened opened;
        auto *period = opened.find<QComboBox>("filterPeriod");
        const int index = period->findText(QStringLiteral("2021年"));
        QVERIFY(index > 0);
        choose(period, index);
        QCOMPARE(opened.shown(), 4);
        QVERIFY(opened.find<QComboBox>("filterDepartment")->count() > 1);
    }

    void everyChoiceComesBackFromItsFilter()
    {
        Opened opened;
        FilterBar &bar = opened.list.filters();
        for (const char *name : {"filterCause", "filterStatus", "filterKind", "filterPeriod", "filterDepartment",
                                 "filterDeadline"}) {
            auto *box = opened.find<QComboBox>(name);
            for (int index = 0; index < box->count(); ++index) {
                bar.clear();
                choose(box, index);
                const Tables::IncidentFilter filter = bar.filter();
                bar.clear();
                QCOMPARE(box->currentIndex(), 0);
                bar.setFilter(filter);
                QCOMPARE(box->currentIndex(), index);
            }
        }
    }

    void showsOnlyWhatAChartPicked()
    {
        Opened opened;
        auto *chip = opened.find<QToolButton>("filterOnly");
        QVERIFY(chip->isHidden());
        opened.list.filters().setFilter({.only = QList{IncidentId(2), IncidentId(3)}});
        QCOMPARE(opened.shown(), 2);
        QVERIFY(!chip->isHidden());
        chip->click();
        QCOMPARE(opened.shown(), 26);
    }

    void anEmptyLedgerSaysWhatToDo()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        auto *empty = opened.find<EmptyState>("emptyState");
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->findChildren<QPushButton *>(QStringLiteral("emptyStep")).size(), 3);
        QSignalSpy leak(&opened.list, &IncidentList::newLeakWanted);
        empty->findChild<QPushButton *>(QStringLiteral("emptyStep"))->click();
        QCOMPARE(leak.count(), 1);
        (void)opened.addTitled(QStringLiteral("最初の件"));
        QTRY_VERIFY(!empty->isVisible());
    }

    void anEmptyResultLeadsBack()
    {
        Opened opened;
        opened.type(QStringLiteral("zqzq"));
        auto *empty = opened.find<EmptyState>("emptyState");
        QTRY_VERIFY(empty->isVisible());
        empty->findChild<QPushButton *>(QStringLiteral("emptyStep"))->click();
        QCOMPARE(opened.shown(), 26);
        QTRY_VERIFY(!empty->isVisible());
    }

    void goesFromTheSearchToAnIncidentByKeyboard()
    {
        Opened opened;
        QSignalSpy wanted(&opened.list, &IncidentList::opened);
        opened.list.focusSearch();
        QTest::keyClick(opened.find<QLineEdit>("search"), Qt::Key_Down);
        auto *table = opened.find<QTableView>("incidentTable");
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<IncidentId>(), opened.list.feed().table().row(1).id);
    }

    void besideAPageTheListFollowsTheCursor()
    {
        Opened opened;
        opened.list.select(opened.list.feed().table().row(0).id);
        opened.list.setBesidePage(true);
        auto *narrow = opened.find<QListView>("incidentNarrowList");
        QVERIFY(narrow->isVisible());
        QSignalSpy wanted(&opened.list, &IncidentList::opened);
        QTest::keyClick(narrow, Qt::Key_Down);
        QTest::keyClick(narrow, Qt::Key_Down);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(opened.list.current(), opened.list.feed().table().row(2).id);
        opened.list.setBesidePage(false);
        QVERIFY(opened.find<QTableView>("incidentTable")->isVisible());
        QCOMPARE(opened.list.current(), opened.list.feed().table().row(2).id);
    }

    void besideAPageTheChosenRowIsInSight()
    {
        Opened opened;
        const int last = opened.shown() - 1;
        opened.list.select(opened.list.feed().table().row(last).id);
        opened.list.setBesidePage(true);
        opened.list.resize(300, 700);
        const auto *narrow = opened.find<QListView>("incidentNarrowList");
        const QModelIndex row = opened.list.feed().table().index(last, narrow->modelColumn());
        QTRY_VERIFY(narrow->viewport()->rect().contains(narrow->visualRect(row).center()));
    }

    void besideAPageTheFiltersMakeRoom()
    {
        Opened opened;
        auto *cause = opened.find<QComboBox>("filterCause");
        auto *fold = opened.find<QToolButton>("filterFold");
        QVERIFY(cause->isVisible());
        opened.list.setBesidePage(true);
        QVERIFY(!cause->isVisible());
        fold->click();
        QVERIFY(cause->isVisible());
        opened.list.setBesidePage(false);
        QVERIFY(cause->isVisible());
        fold->click();
        opened.list.setBesidePage(true);
        opened.list.setBesidePage(false);
        QVERIFY(!cause->isVisible()); // as it was chosen for the whole list
    }

    void aWantedIncidentIsShownEvenIfFiltersHideIt()
    {
        Opened opened;
        const IncidentId id = opened.list.feed().table().row(3).id;
        opened.type(QStringLiteral("zqzq"));
        QCOMPARE(opened.shown(), 0);
        opened.list.select(id);
        QCOMPARE(opened.list.current(), id);
        QCOMPARE(opened.shown(), 26);
    }

    void titlesAreNeverMarkup()
    {
        Opened opened(TemporaryLedger::Content::Empty);
        (void)opened.addTitled(markup);
        auto *table = opened.find<QTableView>("incidentTable");
        QTRY_VERIFY(table->isVisible());
        const QModelIndex index = table->model()->index(0, int(Tables::IncidentColumn::Title));
        QCOMPARE(index.data().toString(), markup);
        const QPoint middle = table->visualRect(index).center();
        QHelpEvent help(QEvent::ToolTip, middle, table->viewport()->mapToGlobal(middle));
        QCoreApplication::sendEvent(table->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(QStringLiteral("&lt;img src")), qPrintable(QToolTip::text()));
        QVERIFY(!QToolTip::text().contains(QStringLiteral("<img")));
        QToolTip::hideText();
    }

    void paintsEveryStateInBothViews()
    {
        Opened opened;
        Incidents::Incident near{.title = QString(1000, u'あ')};
        near.kind = Incidents::Kind::NearMiss;
        (void)Tests::expect(opened.session.add({near}));
        QVERIFY(!opened.list.grab().isNull());
        opened.list.setBesidePage(true);
        QVERIFY(!opened.list.grab().isNull());
    }

    void everyFieldHasANameForAssistiveTechnology()
    {
        Opened opened;
        for (const QWidget *widget : opened.list.findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->inherits("QScrollBar")
                || widget->inherits("QHeaderView") || widget->objectName().startsWith(u"qt_"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString name = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            if (widget->isVisibleTo(&opened.list))
                QVERIFY2(!name.isEmpty() && !widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestIncidentList)
#include "tst_incidentlist.moc"

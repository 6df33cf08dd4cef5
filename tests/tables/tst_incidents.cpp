#include "model/incident/causes.h"
#include "model/tables/incidenttable.h"
#include "model/tables/references.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QtTest>

using namespace Tables;
using Incidents::IncidentId;
using Ledger::IncidentRow;

namespace {

const QDate today(2026, 11, 20);

IncidentRow rowNumbered(qint64 number)
{
    return {.id = IncidentId(number),
            .reference = QStringLiteral("2026-%1").arg(number, 3, 10, QLatin1Char('0')),
            .title = QStringLiteral("case %1").arg(number),
            .day = QDate(2026, 1, 1).addDays(number),
            .occurred = QDate(2026, 1, 1).addDays(number).toString(Qt::ISODate)};
}

QList<IncidentRow> newestFirstRows(qint64 count)
{
    QList<IncidentRow> rows;
    for (qint64 number = count; number > 0; --number)
        rows += rowNumbered(number);
    return rows;
}

QList<qint64> shown(const IncidentTable &table)
{
    QList<qint64> ids;
    for (int row = 0; row < table.rowCount(); ++row)
        ids += table.index(row, 0).data(IncidentTable::IdRole).toLongLong();
    return ids;
}

/// A table of ten incidents, newest first, watched by the model tester.
struct Watched
{
    IncidentTable table{Base::Language::Japanese};
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Watched(qint64 count = 10)
    {
        table.setToday(today);
        table.setRows(newestFirstRows(count));
    }
};

QString cell(const IncidentRow &row, IncidentColumn column)
{
    return cellText(row, column, Base::Language::Japanese);
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst()
    {
        Watched watched;
        QCOMPARE(shown(watched.table), (QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QCOMPARE(watched.table.columnCount(), 10);
        QCOMPARE(watched.table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("件名"));
        QVERIFY(!watched.table.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    }

    void cellsSayWhatIsKnown()
    {
        IncidentRow row = rowNumbered(3);
        row.cause = QStringLiteral("wrong_attachment");
        row.occurred = QStringLiteral("2022-07-01T07:25+09:00");
        row.persons = 1748;
        row.personsBound = Incidents::Bound::About;
        row.openActions = 2;
        row.nextDue = QDate(2026, 12, 1);
        QCOMPARE(cell(row, IncidentColumn::Status), QStringLiteral("対応中"));
        QCOMPARE(cell(row, IncidentColumn::Cause), Incidents::causeLabel(row.cause, Base::Language::Japanese));
        QCOMPARE(cell(row, IncidentColumn::Occurred), QStringLiteral("2022/07/01 07:25"));
        QCOMPARE(cell(row, IncidentColumn::Persons), QStringLiteral("約1,748"));
        QCOMPARE(cell(row, IncidentColumn::OpenActions), QStringLiteral("2"));
        QCOMPARE(cell(row, IncidentColumn::NextDue), QStringLiteral("2026/12/01"));
        row.kind = Incidents::Kind::NearMiss;
        QVERIFY(cell(row, IncidentColumn::Status).startsWith(QStringLiteral("ヒヤリハット")));
        const IncidentRow empty{.id = IncidentId(1), .title = QStringLiteral("x")};
        for (const auto column : {IncidentColumn::Cause, IncidentColumn::Occurred, IncidentColumn::Persons,
                                  IncidentColumn::OpenActions, IncidentColumn::NextDue})
            QCOMPARE(cell(empty, column), QString());
    }

    void sortsByRawValues()
    {
        Watched watched(0);
        IncidentRow small = rowNumbered(1);
        small.persons = 9;
        IncidentRow large = rowNumbered(2);
        large.persons = 1000;
        const IncidentRow unknown = rowNumbered(3);
        watched.table.setRows({unknown, large, small});
        watched.table.sort(int(IncidentColumn::Persons), Qt::AscendingOrder);
        QCOMPARE(shown(watched.table), (QList<qint64>{3, 1, 2}));
        watched.table.sort(int(IncidentColumn::Persons), Qt::DescendingOrder);
        QCOMPARE(shown(watched.table), (QList<qint64>{2, 1, 3}));
        watched.table.sort(-1);
        QCOMPARE(shown(watched.table), (QList<qint64>{3, 2, 1}));
    }

    void everyColumnSortsConsistently()
    {
        Watched watched(30);
        for (int column = 0; column < watched.table.columnCount(); ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                watched.table.sort(column, order);
                QCOMPARE(watched.table.rowCount(), 30);
            }
        }
    }

    void filtersByEachCriterion()
    {
        IncidentRow row = rowNumbered(1);
        row.cause = QStringLiteral("wrong_attachment");
        row.department = QStringLiteral("総務課");
        row.nextDue = today.addDays(-1);
        QVERIFY((IncidentFilter{}.match(row, today)));
        QVERIFY((IncidentFilter{.cause = row.cause}.match(row, today)));
        QVERIFY(!(IncidentFilter{.cause = QStringLiteral("loss")}.match(row, today)));
        QVERIFY((IncidentFilter{.family = QStringLiteral("mis_sent")}.match(row, today)));
        QVERIFY(!(IncidentFilter{.family = QStringLiteral("lost")}.match(row, today)));
        QVERIFY(!(IncidentFilter{.family = QStringLiteral("other")}.match(rowNumbered(1), today)));
        QVERIFY((IncidentFilter{.status = Incidents::Status::Open}.match(row, today)));
        QVERIFY(!(IncidentFilter{.status = Incidents::Status::Closed}.match(row, today)));
        QVERIFY(!(IncidentFilter{.kind = Incidents::Kind::NearMiss}.match(row, today)));
        QVERIFY((IncidentFilter{.unfinished = true}.match(row, today)));
        QVERIFY((IncidentFilter{.department = row.department}.match(row, today)));
        QVERIFY(!(IncidentFilter{.department = QStringLiteral("総務")}.match(row, today)));
        QVERIFY((IncidentFilter{.from = row.day, .to = row.day}.match(row, today)));
        QVERIFY(!(IncidentFilter{.from = row.day.addDays(1)}.match(row, today)));
        QVERIFY(!(IncidentFilter{.to = row.day.addDays(-1)}.match(row, today)));
        QVERIFY((IncidentFilter{.only = QList{IncidentId(1), IncidentId(4)}}.match(row, today)));
        QVERIFY(!(IncidentFilter{.only = QList<IncidentId>{}}.match(row, today)));
        row.status = Incidents::Status::Closed;
        QVERIFY(!(IncidentFilter{.unfinished = true}.match(row, today)));
    }

    void anIncidentWithoutAnyTimeIsInNoPeriod()
    {
        IncidentRow row = rowNumbered(1);
        row.day = {};
        QVERIFY(!(IncidentFilter{.from = QDate(2000, 1, 1)}.match(row, today)));
        QVERIFY((IncidentFilter{}.match(row, today)));
    }

    void thisWeekIsTodayAndTheSixDaysAfter_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("expected");
        QTest::newRow("yesterday") << -1 << int(Deadline::Overdue);
        QTest::newRow("today") << 0 << int(Deadline::ThisWeek);
        QTest::newRow("sixth day") << 6 << int(Deadline::ThisWeek);
        QTest::newRow("seventh day") << 7 << int(Deadline::Any);
    }

    void thisWeekIsTodayAndTheSixDaysAfter()
    {
        QFETCH(int, days);
        QFETCH(int, expected);
        IncidentRow row = rowNumbered(1);
        row.nextDue = today.addDays(days);
        QCOMPARE(int(deadlineOf(row, today)), expected);
        QCOMPARE(deadlineOf(rowNumbered(1), today), Deadline::None);
    }

    void sumsUpTheDeadlines()
    {
        QList<IncidentRow> rows = newestFirstRows(4);
        rows[0].nextDue = today.addDays(-3);
        rows[0].openActions = 2;
        rows[1].nextDue = today.addDays(-9);
        rows[1].openActions = 1;
        rows[2].nextDue = today.addDays(2);
        rows[2].openActions = 4;
        const DeadlineSummary expected{.overdueIncidents = 2, .dueThisWeekIncidents = 1, .openActions = 7,
                                       .mostOverdue = today.addDays(-9), .nextDue = today.addDays(2)};
        QCOMPARE(deadlineSummary(rows, today), expected);
        QCOMPARE(deadlineSummary({}, today), DeadlineSummary{});
    }

    void filterAndSearchGoTogether()
    {
        Watched watched;
        watched.table.setFound(FoundIncidents{IncidentId(2), IncidentId(5), IncidentId(77)});
        QCOMPARE(shown(watched.table), (QList<qint64>{5, 2}));
        watched.table.setFilter({.from = QDate(2026, 1, 5)});
        QCOMPARE(shown(watched.table), (QList<qint64>{5}));
        watched.table.setFound({});
        QCOMPARE(shown(watched.table), (QList<qint64>{10, 9, 8, 7, 6, 5, 4}));
        watched.table.setFound(FoundIncidents{});
        QCOMPARE(watched.table.rowCount(), 0);
    }

    void selectionSurvivesFilterSortAndReload()
    {
        Watched watched;
        QItemSelectionModel selection(&watched.table);
        selection.setCurrentIndex(watched.table.index(watched.table.positionOf(IncidentId(5)), 2),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto current = [&] { return selection.currentIndex().data(IncidentTable::IdRole).toLongLong(); };
        watched.table.setFound(FoundIncidents{IncidentId(1), IncidentId(5), IncidentId(9)});
        QCOMPARE(current(), 5);
        watched.table.sort(int(IncidentColumn::Reference), Qt::AscendingOrder);
        QCOMPARE(current(), 5);
        watched.table.setFound({});
        QCOMPARE(current(), 5);
        watched.table.setRows(newestFirstRows(40));
        QCOMPARE(current(), 5);
        QCOMPARE(selection.selectedRows().size(), 1);
        watched.table.setFound(FoundIncidents{IncidentId(1)});
        QVERIFY(!selection.hasSelection());
    }

    void theRestComesWithoutAReset()
    {
        Watched watched(0);
        const QList<IncidentRow> all = newestFirstRows(300);
        watched.table.setRows(all.mid(0, 20));
        QSignalSpy resets(&watched.table, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&watched.table, &QAbstractItemModel::rowsInserted);
        watched.table.setRows(all);
        QCOMPARE(watched.table.rowCount(), 300);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserts.count(), 1);
    }

    void aRowThatCameMeanwhileIsNotForgotten()
    {
        Watched watched;
        watched.table.putRow(rowNumbered(11));
        watched.table.setRows(newestFirstRows(10));
        QCOMPARE(watched.table.rowCount(), 11);
        QCOMPARE(shown(watched.table).first(), 11);
    }

    void aChangedRowMovesToItsPlace()
    {
        Watched watched;
        watched.table.sort(int(IncidentColumn::Title), Qt::AscendingOrder);
        IncidentRow row = rowNumbered(10);
        row.title = QStringLiteral("case 55");
        watched.table.putRow(row);
        QCOMPARE(shown(watched.table), (QList<qint64>{1, 2, 3, 4, 5, 10, 6, 7, 8, 9}));
        QCOMPARE(watched.table.positionOf(IncidentId(10)), 5);
        QCOMPARE(watched.table.positionOf(IncidentId(99)), -1);
    }

    void aNewRowAppearsOnlyWhenItPasses()
    {
        Watched watched;
        watched.table.setFilter({.status = Incidents::Status::Closed});
        QSignalSpy changes(&watched.table, &IncidentTable::rowsChanged);
        watched.table.putRow(rowNumbered(11));
        QCOMPARE(watched.table.rowCount(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(watched.table.allRows().size(), 11);
    }

    void anyChangeIsToldInAtMostFourSteps()
    {
        Watched watched(200);
        QItemSelectionModel selection(&watched.table);
        QRandomGenerator random(7);
        for (int round = 0; round < 80; ++round) {
            const int position = watched.table.rowCount() > 0 ? random.bounded(watched.table.rowCount()) : -1;
            selection.setCurrentIndex(watched.table.index(position, 0), QItemSelectionModel::ClearAndSelect);
            const qint64 current = selection.currentIndex().data(IncidentTable::IdRole).toLongLong();
            FoundIncidents found;
            for (qint64 number = 1; number <= 200; ++number) {
                if (random.bounded(3) > 0)
                    found.push_back(IncidentId(number));
            }
            int steps = 0;
            const auto count = [&] { ++steps; };
            const QList<QMetaObject::Connection> watches = {
                connect(&watched.table, &QAbstractItemModel::layoutChanged, this, count),
                connect(&watched.table, &QAbstractItemModel::rowsInserted, this, count),
                connect(&watched.table, &QAbstractItemModel::rowsRemoved, this, count)};
            if (round % 4 == 3)
                watched.table.sort(random.bounded(watched.table.columnCount()), Qt::SortOrder(random.bounded(2)));
            else
                watched.table.setFound(found);
            for (const auto &watch : watches)
                disconnect(watch);
            QVERIFY2(steps <= 4, qPrintable(QString::number(steps)));
            if (watched.table.positionOf(IncidentId(current)) >= 0)
                QCOMPARE(selection.currentIndex().data(IncidentTable::IdRole).toLongLong(), current);
        }
    }

    void titlesAreSearchedWhileThereIsNoIndex()
    {
        Watched watched;
        QCOMPARE(watched.table.rowsWith({QStringLiteral("case"), QStringLiteral("2026-003")}),
                 FoundIncidents{IncidentId(3)});
        QVERIFY(watched.table.rowsWith({QStringLiteral("zz")}).empty());
    }

    void listsTheDepartments()
    {
        Watched watched;
        IncidentRow row = rowNumbered(1);
        row.department = QStringLiteral("b");
        watched.table.putRow(row);
        row = rowNumbered(2);
        row.department = QStringLiteral("a");
        watched.table.putRow(row);
        QCOMPARE(watched.table.departments(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void aNewIncidentTakesTheNextReferenceOfItsYear()
    {
        QList<IncidentRow> rows = newestFirstRows(14);
        QCOMPARE(nextReference(rows, 2026), QStringLiteral("2026-015"));
        QCOMPARE(nextReference(rows, 2027), QStringLiteral("2027-001"));
        rows[0].reference = QStringLiteral("2026-総務-99");
        rows[1].reference = QStringLiteral("2026-20261120001");
        QCOMPARE(nextReference(rows, 2026), QStringLiteral("2026-013"));
        rows[0].reference = QStringLiteral("2026-1200");
        QCOMPARE(nextReference(rows, 2026), QStringLiteral("2026-1201"));
    }

    void bothLanguagesHaveAllHeaders()
    {
        for (const auto language : {Base::Language::Japanese, Base::Language::English}) {
            IncidentTable table(language);
            for (int column = 0; column < table.columnCount(); ++column) {
                const QString header = table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                QVERIFY(!header.isEmpty() && !header.contains(u'_'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"

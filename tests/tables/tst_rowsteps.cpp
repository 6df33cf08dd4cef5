#include "model/tables/rowsteps.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Tables;

class tst_RowSteps : public QObject
{
    Q_OBJECT
private:
    static QList<int> walked(QList<int> rows, const QList<int> &after, const QList<RowStep> &steps)
    {
        for (const RowStep &step : steps) {
            if (step.kind == RowStep::Kind::Remove)
                rows.remove(step.at, step.count);
            else if (step.kind == RowStep::Kind::Move)
                rows.move(step.at, step.to);
            for (qsizetype at = step.at; step.kind == RowStep::Kind::Insert && at < step.at + step.count; ++at)
                rows.insert(at, after[at]);
        }
        return rows;
    }

private Q_SLOTS:
    void takesNoStepWhereNothingChanged();
    void takesOneStepForARunOfRows();
    void takesOneStepForARowThatMoved();
    void arrivesWhereverItShould();
    void givesUpWhereAResetIsMeant();
};

void tst_RowSteps::takesNoStepWhereNothingChanged()
{
    QVERIFY(rowSteps(QList<int>{1, 2, 3}, {1, 2, 3})->isEmpty());
}

void tst_RowSteps::takesOneStepForARunOfRows()
{
    QCOMPARE(*rowSteps(QList<int>{1, 2, 3, 4}, {1, 4}), (QList<RowStep>{{RowStep::Kind::Remove, 1, 2}}));
    QCOMPARE(*rowSteps(QList<int>{1, 4}, {1, 2, 3, 4}), (QList<RowStep>{{RowStep::Kind::Insert, 1, 2}}));
}

void tst_RowSteps::takesOneStepForARowThatMoved()
{
    QCOMPARE(*rowSteps(QList<int>{1, 2, 3, 4}, {2, 3, 4, 1}), (QList<RowStep>{{RowStep::Kind::Move, 0, 1, 3}}));
    QCOMPARE(*rowSteps(QList<int>{1, 2, 3, 4}, {4, 1, 2, 3}), (QList<RowStep>{{RowStep::Kind::Move, 3, 1, 0}}));
}

void tst_RowSteps::arrivesWhereverItShould()
{
    QRandomGenerator random(7);
    const auto some = [&random] {
        QList<int> rows;
        for (int value = 0; value < 12; ++value) {
            if (random.bounded(3) > 0)
                rows.insert(random.bounded(int(rows.size()) + 1), value);
        }
        return rows;
    };
    for (int round = 0; round < 2000; ++round) {
        const QList<int> before = some(), after = some();
        QCOMPARE(walked(before, after, *rowSteps(before, after)), after);
    }
}

void tst_RowSteps::givesUpWhereAResetIsMeant()
{
    QList<int> before, after;
    for (int value = 0; value < 1000; ++value) {
        before.append(value);
        after.append(999 - value);
    }
    QVERIFY(!rowSteps(before, after));
    QVERIFY(rowSteps(before, {}));
}

QTEST_GUILESS_MAIN(tst_RowSteps)
#include "tst_rowsteps.moc"

#include "model/tables/actionpaste.h"
#include "model/tables/actionsections.h"
#include "model/tables/tabtext.h"

#include "tests/support/temporaryledger.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Tables;
using Base::Language;
using Incidents::Action;
using Incidents::ActionStatus;
using Incidents::IncidentId;
using Ledger::ActionRow;

namespace {

const QDate today(2026, 11, 20); // a Friday

ActionContext contextIn(Language language)
{
    return {.language = language,
            .today = today,
            .by = u"担当 花子"_qs,
            .parties = [](IncidentId) {
                return QList<Incidents::Party>{{.id = u"p1"_qs, .name = u"配送 <b>A社</b>"_qs}};
            }};
}

ActionRow rowOf(qint64 incident, qint64 id, const QString &title, const char *due, ActionStatus status)
{
    Action action{.id = id, .title = title, .status = status};
    if (due)
        action.due = Incidents::Moment::of(*Incidents::PartialTime::fromString(QString::fromLatin1(due)));
    return {IncidentId(incident), QStringLiteral("2026-%1").arg(incident, 3, 10, QLatin1Char('0')), u"事案"_qs, action};
}

QList<ActionRow> someRows()
{
    return {rowOf(1, 1, u"宛先の確認"_qs, "2026-11-19", ActionStatus::Open),
            rowOf(1, 2, u"研修"_qs, "2026-11-26", ActionStatus::Planned),
            rowOf(2, 3, u"送信前の確認画面"_qs, "2026-12", ActionStatus::CarriedOver),
            rowOf(2, 4, u"点検"_qs, nullptr, ActionStatus::Considering),
            rowOf(3, 5, u"削除依頼"_qs, "2026-11-01", ActionStatus::Done),
            rowOf(3, 6, u"規程の改定"_qs, "2026-11-01", ActionStatus::Closed)};
}

QString problemOf(const ActionRow &row, ActionColumn column, const QString &text)
{
    return Tests::kindOf(withCell(row, column, text, contextIn(Language::Japanese)));
}

Action changed(const ActionRow &row, ActionColumn column, const QString &text)
{
    return Tests::expect(withCell(row, column, text, contextIn(Language::Japanese)));
}

/// A table that keeps what its writer was given.
class Written
{
public:
    Written()
    {
        table.setContext(contextIn(Language::Japanese));
        table.setWriter([this](const QList<ActionRow> &rows) {
            calls += rows;
            return refusal.kind.isEmpty() ? Base::Outcome(Base::done) : Base::Outcome(refusal);
        });
        table.setRows(someRows());
    }
    QModelIndex at(int row, ActionColumn column) { return table.index(row, static_cast<int>(column)); }

    ActionTable table;
    QList<ActionRow> calls;
    Base::Problem refusal;
};

QStringList outline(const ActionSections &sections)
{
    QStringList lines;
    for (int row = 0; row < sections.rowCount(); ++row)
        lines += (sections.headingAt(row) ? u"# "_qs : QString()) + sections.index(row, 0).data().toString();
    return lines;
}

} // namespace

class tst_ActionTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsByWhatIsToBeDone_data();
    void groupsByWhatIsToBeDone();
    void showsWordsInBothLanguages();
    void readsWordsOfEitherLanguage();
    void tellsNotStatedFromNotKnown();
    void readsDueDaysInManyWritings_data();
    void readsDueDaysInManyWritings();
    void refusesWhatCannotBeRead();
    void recordsWhoVerifiedAndWhen();
    void addsANoteInsteadOfRewritingOne();
    void keepsWhatIsKnownOfEvidence();
    void changesNothingWhenACellIsReadBack();
    void savesAnEditThroughItsWriter();
    void showsTheFormerTextAfterARefusal();
    void mergesWhatWasReloaded();
    void isReadOnlyWithoutAWriter();
    void putsOverdueActionsFirst();
    void movesARowToItsNewGroup();
    void filtersByOwnerStatusAndWords();
    void foldsAGroup();
    void pastesABlockOfCells();
    void fillsAllChosenCellsFromOne();
    void pastesNothingWhenOneCellIsWrong();
    void refusesABlockThatDoesNotFit();
};

void tst_ActionTable::groupsByWhatIsToBeDone_data()
{
    QTest::addColumn<QByteArray>("due");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("group");
    const auto row = [](const char *name, const char *due, ActionStatus status, ActionGroup group) {
        QTest::newRow(name) << QByteArray(due) << int(status) << int(group);
    };
    row("yesterday", "2026-11-19", ActionStatus::Open, ActionGroup::Overdue);
    row("today", "2026-11-20", ActionStatus::Open, ActionGroup::ThisWeek);
    row("sixth day", "2026-11-26", ActionStatus::Planned, ActionGroup::ThisWeek);
    row("seventh day", "2026-11-27", ActionStatus::Planned, ActionGroup::Later);
    row("this month", "2026-11", ActionStatus::Open, ActionGroup::Later);
    row("last month", "2026-10", ActionStatus::Open, ActionGroup::Overdue);
    row("carried over", "2026-11-19", ActionStatus::CarriedOver, ActionGroup::Overdue);
    row("done late", "2026-11-19", ActionStatus::Done, ActionGroup::ToVerify);
    row("verified", "2026-11-19", ActionStatus::Verified, ActionGroup::ToVerify);
    row("closed", "2026-11-19", ActionStatus::Closed, ActionGroup::Settled);
    row("dropped", "2026-11-19", ActionStatus::Dropped, ActionGroup::Settled);
}

void tst_ActionTable::groupsByWhatIsToBeDone()
{
    QFETCH(QByteArray, due);
    QFETCH(int, status);
    QFETCH(int, group);
    const ActionRow row = rowOf(1, 1, u"x"_qs, due.constData(), ActionStatus(status));
    QCOMPARE(int(actionGroup(row.action, today)), group);
}

void tst_ActionTable::showsWordsInBothLanguages()
{
    ActionRow row = someRows()[0];
    row.action.party = u"p1"_qs;
    row.action.purpose = Incidents::Purpose::Preventive;
    QCOMPARE(cellText(row, ActionColumn::Party, contextIn(Language::Japanese)), u"配送 <b>A社</b>"_qs);
    QCOMPARE(cellText(row, ActionColumn::Purpose, contextIn(Language::Japanese)), u"再発防止"_qs);
    QCOMPARE(cellText(row, ActionColumn::Purpose, contextIn(Language::English)), u"Preventive"_qs);
    QCOMPARE(cellText(row, ActionColumn::Incident, contextIn(Language::English)), u"2026-001 事案"_qs);
}

void tst_ActionTable::readsWordsOfEitherLanguage()
{
    const ActionRow row = someRows()[0];
    QCOMPARE(*changed(row, ActionColumn::Purpose, u"Preventive"_qs).purpose, Incidents::Purpose::Preventive);
    QCOMPARE(*changed(row, ActionColumn::Purpose, u" 再発防止\n"_qs).purpose, Incidents::Purpose::Preventive);
    QCOMPARE(*changed(row, ActionColumn::Kind, u"TRAINING"_qs).kind, Incidents::ActionKind::Training);
    QCOMPARE(*changed(row, ActionColumn::Party, u"配送 <b>Ａ社</b>"_qs).party, u"p1"_qs);
    QCOMPARE(*changed(row, ActionColumn::Party, u"自社"_qs).party, u"own"_qs);
}

void tst_ActionTable::tellsNotStatedFromNotKnown()
{
    const ActionRow row = someRows()[0];
    QVERIFY(!changed(row, ActionColumn::Due, QString()).due.isStated());
    QVERIFY(changed(row, ActionColumn::Due, u"未定"_qs).due == Base::Fact<Incidents::Moment>::unknown());
    QVERIFY(changed(row, ActionColumn::Owner, u"不明"_qs).owner == Base::Fact<QString>::unknown());
    ActionRow unknown = row;
    unknown.action = changed(row, ActionColumn::Owner, u"TBD"_qs);
    QCOMPARE(cellText(unknown, ActionColumn::Owner, contextIn(Language::English)), u"Undecided"_qs);
}

void tst_ActionTable::readsDueDaysInManyWritings_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(expected);
    };
    row("2026-12-04", "2026-12-04");
    row("2026/12/4", "2026-12-04");
    row("２０２６年１２月４日（金）", "2026-12-04");
    row("令和8年12月4日", "2026-12-04");
    row("R8.12.4", "2026-12-04");
    row("4 Dec 2026", "2026-12-04");
    row("2026年12月", "2026-12");
    row("12/4", "2026-12-04");
    row("1/15", "2027-01-15");
}

void tst_ActionTable::readsDueDaysInManyWritings()
{
    QFETCH(QString, expected);
    const auto due = changed(someRows()[3], ActionColumn::Due, QString::fromUtf8(QTest::currentDataTag())).due;
    QCOMPARE(due->at->toString(), expected);
}

void tst_ActionTable::refusesWhatCannotBeRead()
{
    const ActionRow row = someRows()[0];
    QCOMPARE(problemOf(row, ActionColumn::Due, u"来月中"_qs), u"actions.no_date"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Due, u"2026-02-30"_qs), u"actions.no_date"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Status, u"おわり"_qs), u"actions.no_choice"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Status, QString()), u"actions.no_choice"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Title, u"  "_qs), u"actions.no_title"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Owner, u"a\u0007"_qs), u"actions.control_character"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Title, QString(1001, u'x')), u"actions.text_too_long"_qs);
    QCOMPARE(problemOf(row, ActionColumn::Incident, u"別の事案"_qs), u"actions.fixed_cell"_qs);
}

void tst_ActionTable::recordsWhoVerifiedAndWhen()
{
    ActionRow row = someRows()[0];
    row.action = changed(row, ActionColumn::Status, u"実施済み"_qs);
    QCOMPARE(row.action.done->at->toString(), u"2026-11-20"_qs);
    row.action = changed(row, ActionColumn::Status, u"verified"_qs);
    QCOMPARE(*row.action.verifiedBy, u"担当 花子"_qs);
    row.action = changed(row, ActionColumn::Status, u"完了"_qs);
    QCOMPARE(*row.action.closedBy, u"担当 花子"_qs);
    row.action = changed(row, ActionColumn::Status, u"着手"_qs);
    QVERIFY(!row.action.done && !row.action.verifiedBy && !row.action.closedBy);
}

void tst_ActionTable::addsANoteInsteadOfRewritingOne()
{
    ActionRow row = someRows()[0];
    row.action.notes.append({.text = u"見積り中"_qs, .bare = true});
    row.action = changed(row, ActionColumn::Note, u"発注した"_qs);
    QCOMPARE(row.action.notes.size(), 2);
    QCOMPARE(row.action.notes[1].at->at->toString(), u"2026-11-20"_qs);
    QCOMPARE(*row.action.notes[1].by, u"担当 花子"_qs);
    QCOMPARE(changed(row, ActionColumn::Note, u"発注した"_qs), row.action);
    QCOMPARE(changed(row, ActionColumn::Note, QString()), row.action);
}

void tst_ActionTable::keepsWhatIsKnownOfEvidence()
{
    ActionRow row = someRows()[0];
    row.action.evidence.append({.title = u"受講記録"_qs, .sha256 = u"ab"_qs});
    row.action = changed(row, ActionColumn::Evidence, u"写真；受講記録"_qs);
    QCOMPARE(row.action.evidence.size(), 2);
    QVERIFY(row.action.evidence[0].bare);
    QCOMPARE(*row.action.evidence[1].sha256, u"ab"_qs);
}

void tst_ActionTable::changesNothingWhenACellIsReadBack()
{
    Tests::TemporaryLedger ledger(Tests::TemporaryLedger::Content::Samples);
    const auto rows = Tests::expect(ledger->actions());
    QVERIFY(rows.size() > 20);
    for (const Language language : {Language::Japanese, Language::English}) {
        const ActionContext context = contextIn(language);
        for (const ActionRow &row : rows) {
            for (const ActionColumn column : actionColumns)
                QCOMPARE(Tests::expect(withCell(row, column, cellSource(row, column, context), context)), row.action);
        }
    }
}

void tst_ActionTable::savesAnEditThroughItsWriter()
{
    Written written;
    QAbstractItemModelTester tester(&written.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changes(&written.table, &QAbstractItemModel::dataChanged);
    QVERIFY(written.table.setData(written.at(1, ActionColumn::Owner), u"総務課"_qs));
    QCOMPARE(written.calls.size(), 1);
    QCOMPARE(written.calls[0].action.id, qint64(2));
    QCOMPARE(written.at(1, ActionColumn::Owner).data().toString(), u"総務課"_qs);
    QCOMPARE(changes.size(), 1);
    QVERIFY(written.table.setData(written.at(1, ActionColumn::Owner), u"総務課"_qs));
    QCOMPARE(written.calls.size(), 1);
}

void tst_ActionTable::showsTheFormerTextAfterARefusal()
{
    Written written;
    QSignalSpy refused(&written.table, &ActionTable::refused);
    written.refusal = {u"ledger.locked"_qs, {}};
    QVERIFY(!written.table.setData(written.at(0, ActionColumn::Title), u"別の名前"_qs));
    QCOMPARE(written.at(0, ActionColumn::Title).data().toString(), u"宛先の確認"_qs);
    QVERIFY(!written.table.setData(written.at(0, ActionColumn::Due), u"いつか"_qs));
    QCOMPARE(refused.size(), 2);
}

void tst_ActionTable::mergesWhatWasReloaded()
{
    Written written;
    QAbstractItemModelTester tester(&written.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&written.table, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = written.at(4, ActionColumn::Title);
    written.table.setRowsOf(IncidentId(2), {rowOf(2, 7, u"新しい対策"_qs, nullptr, ActionStatus::Open)});
    QCOMPARE(written.table.rowCount(), 5);
    QCOMPARE(kept.row(), 3);
    QCOMPARE(kept.data().toString(), u"削除依頼"_qs);
    written.table.setRowsOf(IncidentId(9), {rowOf(9, 8, u"別件"_qs, nullptr, ActionStatus::Open)});
    QCOMPARE(written.table.rowOf(IncidentId(9), Incidents::ActionId(8)), 5);
    QCOMPARE(resets.size(), 0);
}

void tst_ActionTable::isReadOnlyWithoutAWriter()
{
    ActionTable table;
    table.setContext(contextIn(Language::Japanese));
    table.setRows(someRows());
    QVERIFY(!table.flags(table.index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!table.setData(table.index(0, 0), u"x"_qs));
    Written written;
    QVERIFY(written.table.flags(written.at(0, ActionColumn::Title)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!written.table.flags(written.at(0, ActionColumn::Incident)).testFlag(Qt::ItemIsEditable));
}

void tst_ActionTable::putsOverdueActionsFirst()
{
    Written written;
    ActionSections sections(&written.table);
    QAbstractItemModelTester tester(&sections, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(outline(sections),
             QStringList({u"# 期限超過  1"_qs, u"宛先の確認"_qs, u"# 7日以内  1"_qs, u"研修"_qs, u"# それ以降・期限未定  2"_qs,
                          u"送信前の確認画面"_qs, u"点検"_qs, u"# 効果確認・完了待ち  1"_qs, u"削除依頼"_qs,
                          u"# 完了・取下げ  1"_qs}));
    sections.sort(int(ActionColumn::Title));
    const QStringList ascending = outline(sections).mid(5, 2);
    sections.sort(int(ActionColumn::Title), Qt::DescendingOrder);
    QCOMPARE(outline(sections).mid(5, 2), QStringList({ascending[1], ascending[0]}));
}

void tst_ActionTable::movesARowToItsNewGroup()
{
    Written written;
    ActionSections sections(&written.table);
    QAbstractItemModelTester tester(&sections, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex row = sections.index(1, int(ActionColumn::Due));
    QVERIFY(sections.setData(row, u"2026-12-24"_qs));
    QCOMPARE(outline(sections), QStringList({u"# 7日以内  1"_qs, u"研修"_qs, u"# それ以降・期限未定  3"_qs, u"宛先の確認"_qs,
                                             u"送信前の確認画面"_qs, u"点検"_qs, u"# 効果確認・完了待ち  1"_qs,
                                             u"削除依頼"_qs, u"# 完了・取下げ  1"_qs}));
    QVERIFY(row.isValid());
    QCOMPARE(sections.tableRow(row.row()), 0);
    QVERIFY(!sections.setData(sections.index(0, 0), u"x"_qs));
}

void tst_ActionTable::filtersByOwnerStatusAndWords()
{
    Written written;
    ActionSections sections(&written.table);
    QAbstractItemModelTester tester(&sections, QAbstractItemModelTester::FailureReportingMode::QtTest);
    written.table.setData(written.at(1, ActionColumn::Owner), u"総務課"_qs);
    sections.setFilter({.owner = u"総務課"_qs});
    QCOMPARE(outline(sections), QStringList({u"# 7日以内  1"_qs, u"研修"_qs}));
    sections.setFilter({.owner = QString()});
    QCOMPARE(sections.matching(), 5);
    sections.setFilter({.status = ActionStatus::Considering});
    QCOMPARE(outline(sections).last(), u"点検"_qs);
    sections.setFilter({.text = u"2026-002 確認"_qs});
    QCOMPARE(outline(sections), QStringList({u"# それ以降・期限未定  1"_qs, u"送信前の確認画面"_qs}));
    sections.setFilter({.text = u"<b>"_qs});
    QCOMPARE(sections.rowCount(), 0);
}

void tst_ActionTable::foldsAGroup()
{
    Written written;
    ActionSections sections(&written.table);
    QAbstractItemModelTester tester(&sections, QAbstractItemModelTester::FailureReportingMode::QtTest);
    sections.setFolded(ActionGroup::Settled, false);
    QCOMPARE(outline(sections).last(), u"規程の改定"_qs);
    sections.setFolded(ActionGroup::Overdue, true);
    QVERIFY(sections.index(0, 0).data(ActionSections::FoldedRole).toBool());
    QCOMPARE(outline(sections)[1], u"# 7日以内  1"_qs);
}

void tst_ActionTable::pastesABlockOfCells()
{
    const QList<ActionRow> rows = someRows();
    const PasteTarget target{.rows = rows.mid(0, 3), .columns = {ActionColumn::Owner, ActionColumn::Due, ActionColumn::Status}};
    const auto result = Tests::expect(pasted(u"担当\t期限\t状態\r\n総務課\t2026/12/4\t着手\r\n人事課\tR9.1.15\tdone\r\n"_qs,
                                             target, contextIn(Language::Japanese)));
    QCOMPARE(result.size(), 2);
    QCOMPARE(*result[0].action.owner, u"総務課"_qs);
    QCOMPARE(result[1].action.due->at->toString(), u"2027-01-15"_qs);
    QCOMPARE(*result[1].action.status, ActionStatus::Done);
}

void tst_ActionTable::fillsAllChosenCellsFromOne()
{
    const QList<ActionRow> rows = someRows();
    const PasteTarget target{.rows = rows, .columns = {ActionColumn::Owner, ActionColumn::Due}, .chosenRows = 4};
    const auto result = Tests::expect(pasted(u"総務課\n"_qs, target, contextIn(Language::Japanese)));
    QCOMPARE(result.size(), 4);
}

void tst_ActionTable::pastesNothingWhenOneCellIsWrong()
{
    const PasteTarget target{.rows = someRows(), .columns = {ActionColumn::Due, ActionColumn::Status}};
    const auto result = pasted(u"2026-12-04\t着手\n12/5\tおわり\n2026-12-06\t着手\n"_qs, target, contextIn(Language::Japanese));
    QVERIFY(!result);
    QStringList lines;
    for (const auto &problem : result.problems())
        lines += Base::line(problem, Language::Japanese);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(u"2行目「期限」"_qs) && lines[0].contains(u"12/5"_qs), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"2行目「状態」"_qs) && lines[1].contains(u"着手"_qs), qPrintable(lines[1]));
}

void tst_ActionTable::refusesABlockThatDoesNotFit()
{
    const PasteTarget target{.rows = someRows().mid(0, 2), .columns = {ActionColumn::Evidence, ActionColumn::Note}};
    const auto kind = [&target](const QString &text) {
        return Tests::kindOf(pasted(text, target, contextIn(Language::English)));
    };
    QCOMPARE(kind(u"a\nb\nc\n"_qs), u"actions.too_many_rows"_qs);
    QCOMPARE(kind(u"a\tb\tc\n"_qs), u"actions.too_many_columns"_qs);
    QCOMPARE(kind(QString()), u"actions.nothing_to_paste"_qs);
    QCOMPARE(kind(QString(200'000, u'\t')), u"actions.too_large"_qs);
}

QTEST_GUILESS_MAIN(tst_ActionTable)
#include "tst_actiontable.moc"

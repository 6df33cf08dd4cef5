#include "model/ledger/ledgerfile.h"
#include "model/ledger/letterrecords.h"

#include <QMap>

namespace Ledger {

using Base::Problem;

namespace {

constexpr qint64 rowsAStep = 1'000;

QJsonObject bodyOf(const NewLetterRun &run, qint64 first, qint64 count, const QString &digest)
{
    return {{QStringLiteral("letter"), run.letter},     {QStringLiteral("version"), run.version},
            {QStringLiteral("language"), run.language}, {QStringLiteral("channel"), run.channel},
            {QStringLiteral("job"), run.job},           {QStringLiteral("refused"), run.refused},
            {QStringLiteral("files"), run.files},       {QStringLiteral("pages"), run.pages},
            {QStringLiteral("first"), first},           {QStringLiteral("count"), count},
            {QStringLiteral("digest"), digest}};
}

qint64 nextId(Database &database, const QString &table)
{
    Statement last(database, QStringLiteral("SELECT coalesce(max(id), 0) FROM ") + table);
    last.run().next();
    return last.number(0) + 1;
}

void insertLetter(Statement &statement, const StoredLetter &letter)
{
    statement.run({{":id", letter.id}, {":run", letter.run}, {":row", letter.row.row}, {":hash", letter.row.hash},
                   {":variant", letter.row.variant}, {":file", letter.row.file}, {":page", letter.row.page}, {":seal", letter.seal}});
}

QList<LetterRun> runsOf(Database &database, Incidents::IncidentId id)
{
    QList<LetterRun> runs;
    forEachRecord(database, Tables::letterRun(), id.value, [&](const Record &record) { runs += letterRunOf(record); });
    return runs;
}

const LetterRun *runNamed(const QList<LetterRun> &runs, LetterRunId id)
{
    const auto run = std::find_if(runs.begin(), runs.end(), [id](const LetterRun &one) { return one.id == id; });
    return id.value == 0 ? (runs.isEmpty() ? nullptr : &runs.last()) : run == runs.end() ? nullptr : &*run;
}

void checkRows(Database &database, const LetterRun &run, const QList<qint64> &rows)
{
    QSet<qint64> wanted(rows.begin(), rows.end());
    if (!wanted.isEmpty())
        forEachLetter(database, &run, [&](const StoredLetter &letter) { wanted.remove(letter.row.row); });
    if (!wanted.isEmpty())
        throw Failure(Problem{QStringLiteral("mailing.no_such_row"), {QString::number(*std::min_element(wanted.begin(), wanted.end()))}});
}

struct Mark
{
    LetterState state;
    QString rows;
};

// Of a whole run that is sent, what came back before stays back: nobody says that it was sent again.
LetterState after(LetterState state, const Mark &mark)
{
    const bool cameBack = state == LetterState::Returned || state == LetterState::SentAgain;
    if (mark.state != LetterState::Sent || !cameBack)
        return mark.state;
    return isAll(mark.rows) ? state : LetterState::SentAgain;
}

// The last mark of a row; a second "sent" of that row after a return is "sent again".
LetterState stateOf(const QList<Mark> &marks, qint64 row)
{
    LetterState state = LetterState::Made;
    for (const Mark &mark : marks) {
        if (isIn(mark.rows, row))
            state = after(state, mark);
    }
    return state;
}

using RunMarks = QHash<qint64, QList<Mark>>; // by the id of the run

RunMarks marksOf(Database &database, Incidents::IncidentId id)
{
    RunMarks marks;
    forEachRecord(database, Tables::letterMark(), id.value, [&](const Record &record) {
        const auto state = Base::fromName<LetterState>(record.attributes[u"state"].toString());
        marks[record.attributes[u"run_id"].toInteger()] += Mark{state.value_or(LetterState::Made), record.body[u"rows"].toString()};
    });
    return marks;
}

// What never left cannot come back.
void checkSent(Database &database, const LetterRun &run, const NewLetterMark &mark)
{
    const QList<Mark> marks = marksOf(database, mark.incident).value(run.id.value);
    for (const qint64 row : mark.state == LetterState::Returned ? mark.rows : QList<qint64>()) {
        if (stateOf(marks, row) == LetterState::Made)
            throw Failure(Problem{QStringLiteral("mailing.not_sent_yet"), {QString::number(row)}});
    }
}

} // namespace

QByteArray LedgerFile::keyedHash(const QByteArray &content) const
{
    return m_key ? QByteArray::fromHex(m_key->seal("letter\n" + content).left(32).toLatin1()) : QByteArray();
}

Base::Result<LetterRunId> LedgerFile::recordLetters(const NewLetterRun &run, qint64 count,
                                                    const std::function<LetterRow(qint64)> &rowAt, const QString &by,
                                                    const std::function<bool(qint64)> &step)
{
    return guarded([&] {
        const AuditKey &key = keyForWriting();
        Change change(*m_database, key, by);
        const qint64 id = nextId(*m_database, Tables::letterRun().name), first = nextId(*m_database, QStringLiteral("letter"));
        Statement statement(*m_database, QStringLiteral(R"(
            INSERT INTO letter (id, run_id, row_no, row_hash, variant, file, page, seal)
            VALUES (:id, :run, :row, :hash, :variant, :file, :page, :seal))"));
        QByteArray seals;
        seals.reserve(count * 16);
        for (qint64 at = 0; at < count; ++at) {
            if (step && at % rowsAStep == 0 && !step(at))
                throw Failure(Problem{QStringLiteral("mailing.cancelled"), {}});
            StoredLetter letter{.id = first + at, .run = id, .row = rowAt(at), .seal = {}};
            letter.seal = sealOf(key, letter);
            seals += letter.seal;
            insertLetter(statement, letter);
        }
        change.insert(Tables::letterRun(), {.id = id, .incident = run.incident.value,
                                            .attributes = {{QStringLiteral("made"), change.at()}, {QStringLiteral("made_by"), by}},
                                            .body = bodyOf(run, first, count, key.seal(seals))}, {});
        change.commit();
        return LetterRunId(id);
    });
}

Base::Result<QList<LetterRun>> LedgerFile::letterRuns(Incidents::IncidentId id) const
{
    return guarded([&] { return runsOf(*m_database, id); });
}

Base::Outcome LedgerFile::markLetters(const NewLetterMark &mark, const QString &by)
{
    return guarded([&] {
        Change change(*m_database, keyForWriting(), by);
        const QList<LetterRun> runs = runsOf(*m_database, mark.incident);
        const LetterRun *run = runNamed(runs, mark.run);
        if (!run)
            throw Failure(Problem{QStringLiteral("mailing.no_run"), {}});
        checkRows(*m_database, *run, mark.rows);
        checkSent(*m_database, *run, mark);
        QJsonObject body{{QStringLiteral("rows"), rangesOf(mark.rows)}};
        if (!mark.note.isEmpty())
            body.insert(QStringLiteral("note"), mark.note);
        change.insert(Tables::letterMark(), {.incident = mark.incident.value,
                                             .attributes = {{QStringLiteral("run_id"), run->id.value},
                                                            {QStringLiteral("state"), Base::nameOf(mark.state)},
                                                            {QStringLiteral("marked"), change.at()},
                                                            {QStringLiteral("marked_by"), by}},
                                             .body = body}, {});
        change.commit();
    });
}

Base::Result<LetterCoverage> LedgerFile::letterCoverage(Incidents::IncidentId id) const
{
    return guarded([&] {
        Transaction consistent(*m_database, Transaction::Kind::Read);
        const RunMarks marks = marksOf(*m_database, id);
        QHash<QByteArray, LetterState> best; // the same row in two runs is one person
        LetterCoverage coverage;
        for (const LetterRun &run : runsOf(*m_database, id)) {
            coverage.persons = std::max(coverage.persons, run.count + run.run.refused);
            forEachLetter(*m_database, &run, [&](const StoredLetter &letter) {
                const LetterState state = stateOf(marks.value(run.id.value), letter.row.row);
                const auto known = best.find(letter.row.hash);
                const auto rank = [](LetterState one) { return one == LetterState::Made ? 0 : one == LetterState::Returned ? 1 : 2; };
                if (known == best.end())
                    best.insert(letter.row.hash, state);
                else if (rank(state) >= rank(*known))
                    *known = *known == LetterState::Returned && state == LetterState::Sent ? LetterState::SentAgain : state;
            });
        }
        for (const LetterState state : std::as_const(best)) {
            qint64 &count = state == LetterState::Made ? coverage.made : state == LetterState::Sent ? coverage.sent
                : state == LetterState::Returned                                                    ? coverage.returned
                                                                                                    : coverage.sentAgain;
            ++count;
        }
        coverage.persons = std::max(coverage.persons, qint64(best.size()));
        return coverage;
    });
}

} // namespace Ledger

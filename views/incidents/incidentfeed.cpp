#include "views/incidents/incidentfeed.h"

#include "model/tables/folding.h"

#include <QtConcurrent>

namespace Views {

using Incidents::IncidentId;
using Ledger::LedgerFile;

namespace {

constexpr int firstRows = 200;  ///< more than any window shows at once
constexpr int manyChanges = 50; ///< from here on reading everything again is quicker

using Rows = Base::Result<QList<Ledger::IncidentRow>>;
using Index = Base::Result<std::shared_ptr<Tables::SearchIndex>>;

Rows rowsOf(const QString &path)
{
    const auto ledger = LedgerFile::open(path, LedgerFile::Mode::Read);
    return ledger ? (*ledger)->incidents() : Rows(ledger.problems());
}

Index indexOf(const QString &path, Base::Language language, const std::atomic_bool &isCancelled)
{
    const auto ledger = LedgerFile::open(path, LedgerFile::Mode::Read);
    if (!ledger)
        return ledger.problems();
    auto index = Tables::searchIndexOf(**ledger, language, isCancelled);
    if (!index)
        return index.problems();
    return std::make_shared<Tables::SearchIndex>(std::move(*index));
}

} // namespace

IncidentFeed::IncidentFeed(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_table(session.language())
{
    connect(&session, &Session::incidentChanged, this, &IncidentFeed::renew);
    connect(&session, &Session::incidentsAdded, this, &IncidentFeed::renewMany);
    connect(&session, &Session::documentsChanged, this, &IncidentFeed::renew); // what a notice promised is due
    reload();
}

IncidentFeed::~IncidentFeed()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_work.waitForFinished();
}

void IncidentFeed::reload()
{
    ++m_round;
    if (m_isCancelled)
        *m_isCancelled = true;
    m_search.reset();
    m_index.reset();
    m_table.setToday(m_session.today());
    const auto rows = m_session.ledger().incidents({.limit = firstRows});
    if (!rows) {
        Q_EMIT failed(rows.problems());
        return;
    }
    m_table.setRows(*rows);
    m_changedMeanwhile.clear();
    m_isComplete = rows->size() < firstRows;
    if (m_isComplete)
        readIndex();
    else
        readRest();
}

void IncidentFeed::readRest()
{
    await(QtConcurrent::run(&rowsOf, m_session.ledger().path()), &IncidentFeed::takeRows);
}

// By a watcher and not by then(): a continuation that finds its object gone in the same moment ends the program.
template <typename Found>
void IncidentFeed::await(const QFuture<Found> &work, void (IncidentFeed::*take)(const Found &))
{
    m_work = QFuture<void>(work);
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, take, round = m_round] {
        watcher->deleteLater();
        if (round == m_round)
            (this->*take)(watcher->result());
    });
    watcher->setFuture(work);
}

void IncidentFeed::takeRows(const Rows &rows)
{
    if (!rows) {
        Q_EMIT failed(rows.problems());
        return;
    }
    m_table.setRows(*rows);
    m_isComplete = true;
    const QSet<IncidentId> changed = m_changedMeanwhile;
    for (const IncidentId id : changed)
        renew(id);
    Q_EMIT completed();
    readIndex();
}

void IncidentFeed::readIndex()
{
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    await(QtConcurrent::run([path = m_session.ledger().path(), language = m_session.language(),
                             isCancelled = m_isCancelled] { return indexOf(path, language, *isCancelled); }),
          &IncidentFeed::takeIndex);
}

void IncidentFeed::takeIndex(const Index &index)
{
    if (!index) {
        Q_EMIT failed(index.problems());
        return;
    }
    m_index = *index;
    m_search.emplace(*m_index);
    const QSet<IncidentId> changed = std::exchange(m_changedMeanwhile, {});
    for (const IncidentId id : changed)
        renew(id);
    search(m_typed);
    Q_EMIT searchReady();
}

void IncidentFeed::renewMany(const QList<IncidentId> &ids)
{
    if (ids.size() > manyChanges) {
        reload();
        return;
    }
    for (const IncidentId id : ids)
        renew(id);
}

void IncidentFeed::renew(IncidentId id)
{
    const auto row = m_session.ledger().incidents({.id = id});
    const auto incident = m_session.ledger().incident(id);
    if (!row || row->isEmpty() || !incident) {
        Q_EMIT failed(row ? incident.problems() : row.problems());
        return;
    }
    m_table.putRow(row->first());
    if (!m_index) {
        m_changedMeanwhile += id;
        return;
    }
    m_index->put(id, Tables::searchTextOf(*incident, m_session.language()));
    m_search->forget();
    search(m_typed);
}

void IncidentFeed::renewNextDues(const Duties::Deadlines &found)
{
    QList<Ledger::IncidentRow> rows = m_table.allRows();
    if (Duties::renewNextDues(rows, found))
        m_table.setRows(rows);
}

void IncidentFeed::search(const QString &typed)
{
    m_typed = typed;
    const QStringList words = Tables::searchWords(typed);
    if (words.isEmpty())
        m_table.setFound({});
    else
        m_table.setFound(m_search ? m_search->find(words) : m_table.rowsWith(words));
}

} // namespace Views

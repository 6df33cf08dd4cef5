#pragma once

#include "model/tables/incidenttable.h"
#include "model/tables/searchbuild.h"
#include "views/common/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

namespace Views {

/// Keeps the list of incidents and the search over them in step with the ledger: the newest rows at once, the rest and
/// the index from a worker with a ledger of its own, afterwards each change as it comes. Owns the table; knows no
/// widget.
class IncidentFeed : public QObject
{
    Q_OBJECT

public:
    explicit IncidentFeed(Session &session, QObject *parent = nullptr);
    ~IncidentFeed() override;

    [[nodiscard]] Tables::IncidentTable &table() { return m_table; }
    [[nodiscard]] const Tables::IncidentTable &table() const { return m_table; }
    /// Shows the incidents that hold every word; an empty text shows all.
    void search(const QString &typed);
    /// Reads the ledger again; another program may have written to it.
    void reload();
    /// Where the ledger's word on what is next due was by other rules, it is that of `found`.
    void renewNextDues(const Duties::Deadlines &found);

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] bool isSearchReady() const { return m_index != nullptr; }

Q_SIGNALS:
    /// All rows are there.
    void completed();
    void searchReady();
    /// The ledger could not be read.
    void failed(const Base::Problems &problems);

private:
    void readRest();
    void takeRows(const Base::Result<QList<Ledger::IncidentRow>> &rows);
    void readIndex();
    void takeIndex(const Base::Result<std::shared_ptr<Tables::SearchIndex>> &index);
    template <typename Found>
    void await(const QFuture<Found> &work, void (IncidentFeed::*take)(const Found &));
    void renew(Incidents::IncidentId id);
    void renewMany(const QList<Incidents::IncidentId> &ids);

    Session &m_session;
    Tables::IncidentTable m_table;
    std::shared_ptr<Tables::SearchIndex> m_index;
    std::optional<Tables::Search> m_search;
    QString m_typed;
    int m_round = 0; ///< results of an earlier reload() are not taken
    bool m_isComplete = false;
    QSet<Incidents::IncidentId> m_changedMeanwhile; ///< since the workers began to read
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    QFuture<void> m_work;
};

} // namespace Views

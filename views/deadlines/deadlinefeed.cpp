#include "views/deadlines/deadlinefeed.h"

#include "model/base/clock.h"

#include <QtConcurrent>

namespace Views {

using Ledger::LedgerFile;

namespace {

using Found = Base::Result<Duties::Deadlines>;

Found deadlinesOf(const QString &path, const Duties::LawBooks &books)
{
    const auto ledger = LedgerFile::open(path, LedgerFile::Mode::Read);
    if (!ledger)
        return ledger.problems();
    return Duties::deadlines(**ledger, books, Base::now().toTimeZone((*ledger)->zone()));
}

} // namespace

DeadlineFeed::DeadlineFeed(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    m_clock.setInterval(10min);
    connect(&m_work, &QFutureWatcherBase::finished, this, &DeadlineFeed::take);
    connect(&m_soon, &QTimer::timeout, this, &DeadlineFeed::reload);
    connect(&m_clock, &QTimer::timeout, this, &DeadlineFeed::reloadOnANewDay);
    const auto later = [this] { m_soon.start(); };
    connect(&session, &Session::incidentChanged, this, later);
    connect(&session, &Session::incidentsAdded, this, later);
    connect(&session, &Session::documentsChanged, this, later);
    connect(&session, &Session::organisationChanged, this, later);
    m_clock.start();
    m_soon.start(); // the window comes first
}

DeadlineFeed::~DeadlineFeed()
{
    m_work.disconnect(this);
    m_work.waitForFinished();
}

void DeadlineFeed::reloadOnANewDay()
{
    if (m_session.today() != m_day)
        reload();
}

void DeadlineFeed::reload()
{
    m_soon.stop();
    m_day = m_session.today();
    m_work.setFuture(QtConcurrent::run(&deadlinesOf, m_session.ledger().path(), m_session.law().books));
}

void DeadlineFeed::take()
{
    const Found found = m_work.result();
    if (!found) {
        Q_EMIT failed(found.problems());
        return;
    }
    m_found = *found;
    m_isRead = true;
    if (const auto kept = m_session.keepNextDues(m_found); !kept)
        Q_EMIT failed(kept.problems());
    Q_EMIT changed();
}

} // namespace Views

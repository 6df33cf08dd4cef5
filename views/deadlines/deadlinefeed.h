#pragma once

#include "model/duties/deadlines.h"
#include "views/common/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace Views {

/// Everything open over the ledger, kept in step with it: read by a worker with a ledger of its own, again after a
/// change and when a new day begins. Knows no widget.
class DeadlineFeed : public QObject
{
    Q_OBJECT

public:
    explicit DeadlineFeed(Session &session, QObject *parent = nullptr);
    ~DeadlineFeed() override;

    /// The nearest first, those without a date last; empty until read.
    [[nodiscard]] const QList<Duties::Deadline> &open() const { return m_found.open; }
    /// Filed, done or decided away not long ago: for the calendars of others.
    [[nodiscard]] const QList<Duties::Deadline> &over() const { return m_found.over; }
    [[nodiscard]] const Duties::Deadlines &found() const { return m_found; }
    [[nodiscard]] bool isRead() const { return m_isRead; }
    void reload();

Q_SIGNALS:
    void changed();
    void failed(const Base::Problems &problems);

private:
    void reloadOnANewDay();
    void take();

    Session &m_session;
    Duties::Deadlines m_found;
    QFutureWatcher<Base::Result<Duties::Deadlines>> m_work;
    QTimer m_soon;  ///< several changes are read once
    QTimer m_clock;
    QDate m_day;    ///< for which it was read
    bool m_isRead = false;
};

} // namespace Views

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// Dates for the calendar programs of others (iCalendar, RFC 5545), written by libical. A room of its own because it is
/// the only one that links libical; knows no duty and no ledger.
namespace CalendarFile {

struct Event
{
    QString uid;   ///< the same for the same thing in every file, so that a second import updates
    QString title;
    QString text = {};
    QDate first;
    QDate last;    ///< inclusive; the same day for a single date
    QDateTime at = {}; ///< valid: not the whole days but that time
    QList<int> remindDaysBefore = {};
    bool isCancelled = false; ///< over: calendars that have it take it out or strike it through, and remind no more
};

/// A whole calendar, its events all-day unless they have a time. `stamp` is when it is made: a later one replaces what an earlier one said.
[[nodiscard]] QByteArray written(const QString &name, const QList<Event> &events, const QDateTime &stamp);

} // namespace CalendarFile

#pragma once

#include "model/duties/deadlines.h"

#include <QSet>

/// What must not be missed: what passed while nobody looked, and what is near.
namespace Views {

/// Names one deadline with its day, without anything of the incident but its number.
[[nodiscard]] QString deadlineId(const Duties::Deadline &deadline);

/// Duties, promises and limits of contracts (not due dates of actions, which have their own screen, nor own reviews and targets) whose day passed
/// since `seenUntil`, the day on which somebody last acknowledged; nothing when that is not known yet.
[[nodiscard]] QList<Duties::Deadline> missedSince(const QList<Duties::Deadline> &open, QDate seenUntil);

/// Due in three days or less, and not reminded of at this distance: 3 days before, and once more 1 day before.
/// `reminded` holds ids with their distance: those added now, without those of which nothing is to be reminded any more.
[[nodiscard]] QList<Duties::Deadline> toRemind(const QList<Duties::Deadline> &open, QDate today, QSet<QString> *reminded);

/// Acknowledged up to which day, for a ledger; null: never.
[[nodiscard]] QDate seenUntil(const QString &ledgerUid);
void setSeenUntil(const QString &ledgerUid, QDate day);
[[nodiscard]] QSet<QString> reminded(const QString &ledgerUid);
void setReminded(const QString &ledgerUid, const QSet<QString> &ids);

} // namespace Views

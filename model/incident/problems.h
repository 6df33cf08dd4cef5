#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

namespace Incidents {

/// What is wrong with the facts taken together (each field alone was checked when it was read): an end before its
/// start, a discovery before the event, negative or absurd figures, a party nobody introduced, a correction of an
/// entry that does not exist. Times without offset count in `zone`.
[[nodiscard]] Base::Problems problems(const Incident &incident, const QTimeZone &zone);

/// The same of several incidents: where there are more than one, with the place of each in front ("[2].known").
[[nodiscard]] Base::Problems problems(const QList<Incident> &incidents, const QTimeZone &zone);

/// Times of the event, its discovery and the knowing, of what the timeline tells and of what was done that have not come
/// yet at `now`: no ledger takes them.
[[nodiscard]] Base::Problems notYet(const Incident &incident, const QTimeZone &zone, const QDateTime &now);
/// The same of one time, which stands at `where`.
[[nodiscard]] Base::Problems notYet(const PartialTime &time, const QString &where, const QTimeZone &zone, const QDateTime &now);

/// Everything that stands against recording them at `now`: what is wrong with each, and what has not come yet.
[[nodiscard]] Base::Problems obstaclesToRecording(const QList<Incident> &incidents, const QTimeZone &zone,
                                                  const QDateTime &now);

/// Why the incident cannot become `responded` or `closed`: closing needs every action closed, dropped or carried over
/// with owner and due date.
[[nodiscard]] Base::Problems obstaclesToClosing(const Incident &incident);

/// Why actions cannot become `closed`: of each that was not closed in `before`, and was neither verified nor has an
/// evaluation, which says how its effect was seen or why that needs no look.
[[nodiscard]] Base::Problems unseenEffects(const Incident &before, const Incident &after);

/// Closed, dropped, or carried over.
[[nodiscard]] bool isSettled(ActionStatus status);
/// Still to be worked on; a done action waits for its verification and is not overdue.
[[nodiscard]] bool isPending(ActionStatus status);

/// Pending and due before `today`.
[[nodiscard]] bool isOverdue(const Action &action, QDate today);

} // namespace Incidents

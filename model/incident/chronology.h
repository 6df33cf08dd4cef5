#pragma once

#include "model/incident/incident.h"

#include <QTimeZone>

namespace Incidents {

/// The account of events in the order of time; entry numbers from 0. An entry without a time stays behind the entry
/// after which it was written; entries of the same time keep their order.
[[nodiscard]] QList<qsizetype> inOrderOfTime(const Incident &incident, const QTimeZone &zone);

/// The entry that corrects entry `step`, if any.
[[nodiscard]] std::optional<qsizetype> correctionOf(const Incident &incident, qsizetype step);

/// What a typed time alone belongs to: the day of the last entry that has one, else of the event.
[[nodiscard]] QDate lastDay(const Incident &incident);

/// What kind of entry the words sound like (resources/words/step_kind.json): a first choice for a person to confirm,
/// never a fact. Nothing when no word is known.
[[nodiscard]] std::optional<StepKind> likelyKind(const QString &text);

/// The party that stands at the start of the words (お客様から, 委託先が): a first choice, like likelyKind().
[[nodiscard]] std::optional<PartyRef> likelyParty(const QString &text, const Incident &incident);

} // namespace Incidents

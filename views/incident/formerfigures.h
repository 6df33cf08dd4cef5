#pragma once

#include "model/base/problem.h"
#include "model/ledger/incidentrows.h"

#include <QTimeZone>

namespace Views {

/// For each head-count of the incident what it said before, with the day on which it was replaced; an empty text where
/// it never said anything else.
[[nodiscard]] QStringList formerFigureTexts(const Incidents::Incident &incident,
                                            const QList<Ledger::FormerFigure> &former, const QTimeZone &zone,
                                            Base::Language language);

} // namespace Views

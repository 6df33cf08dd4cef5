#pragma once

#include "model/base/problem.h"
#include "model/incident/moment.h"
#include "model/incident/words.h"

#include <QDate>

/// How dates, times and figures read on a screen: Japanese with weekday, English ISO-like. Letters have their own
/// filters. Times are shown as they were written; nothing is moved to another zone.
namespace Tables {

/// 2026年11月20日(金), 2026-11-20 (Fri); empty for a null date.
[[nodiscard]] QString dateText(QDate date, Base::Language language);
/// 2026/11/20, 2026-11-20: for the columns of a table.
[[nodiscard]] QString shortDateText(QDate date, Base::Language language);
/// `moment` must already be in the zone in which it is to be read.
[[nodiscard]] QString dateTimeText(const QDateTime &moment, Base::Language language);

/// As exact as it is known: 2026年, 2026年11月, ... 2026年11月20日(金) 17:19.
[[nodiscard]] QString timeText(const Incidents::PartialTime &time, Base::Language language);
[[nodiscard]] QString shortTimeText(const Incidents::PartialTime &time, Base::Language language);
/// With 頃, まで, ～; words alone come back as written.
[[nodiscard]] QString momentText(const Incidents::Moment &moment, Base::Language language);
[[nodiscard]] QString occurrenceText(const Incidents::Occurrence &occurrence, Base::Language language);

/// 約1,748, up to 300.
[[nodiscard]] QString figureText(qint64 value, Incidents::Bound bound, Base::Language language);
[[nodiscard]] QString numberText(qint64 value);

} // namespace Tables

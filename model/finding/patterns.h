#pragma once

#include <QList>
#include <QRegularExpression>

namespace Finding {

/// How days and times are written, as patterns over text of even width. Their named groups: era, erayear, year,
/// otherera, othererayear, otheryear, fiscal, month, monthname, day, weekday, relation, halfday, hour, minute, half,
/// second, approx; a name may stand a second time with a 2 behind it, in another branch.
[[nodiscard]] const QList<QRegularExpression> &momentPatterns();

/// What a group took, in whichever branch.
[[nodiscard]] QString captured(const QRegularExpressionMatch &match, const char *name);

} // namespace Finding

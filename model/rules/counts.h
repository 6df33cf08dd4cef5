#pragma once

#include "model/incident/incident.h"
#include "model/rules/text.h"

#include <limits>
#include <optional>

namespace Rules {

/// A head-count that another one replaced, as the ledger keeps it. The day in the ledger's zone.
struct FormerCount
{
    Incidents::HeadCount count;
    QDate replaced;
};

/// A line that a number must pass: 千人を超える is more than 1,000, 1천명 이상 is at least 1,000.
struct Threshold
{
    Incidents::CountOf of = Incidents::CountOf::Persons;
    qint64 limit = 0;
    bool orEqual = false;

    [[nodiscard]] bool passedBy(qint64 value) const { return orEqual ? value >= limit : value > limit; }
    bool operator==(const Threshold &) const = default;
};

/// The parts of a sentence about a threshold that are the same for every case.
struct ThresholdWords
{
    QString of;    ///< of which number
    QString above; ///< "> 1,000"
    QString below; ///< "≤ 1,000"

    explicit ThresholdWords(const Threshold &threshold);
};

/// How many there are for the law: "up to" counts as its maximum (規則7条4号), the entry without a group is the total,
/// else groups add up unless they overlap; a rounded number may be anything that rounds to it.
struct CountRange
{
    static constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

    bool isStated = false; ///< else nobody gave a number
    qint64 least = 0;
    qint64 most = unlimited;
    qint64 shown = 0; ///< what was written, or the sum of it
    Incidents::Bound bound = Incidents::Bound::Exact;
    QList<qsizetype> used; ///< entries of `counts`

    [[nodiscard]] bool isSum() const { return used.size() > 1; }
};

[[nodiscard]] CountRange countOf(const Incidents::Incident &incident, Incidents::CountOf of);

/// 「本人の数 1,748 > 1,000」, whichever way it went.
[[nodiscard]] Reason countReason(const Incidents::Incident &incident, const CountRange &range,
                                 const Threshold &threshold, const ThresholdWords &words);

/// The day on which a figure that had been below the threshold passed it; nothing when it never did, or when the
/// first figure known was already past it.
[[nodiscard]] std::optional<QDate> dayPassed(const Incidents::Incident &incident, const QList<FormerCount> &former,
                                             const Threshold &threshold, const QTimeZone &zone);

} // namespace Rules

#pragma once

#include "model/rules/regime.h"

#include <array>

namespace Rules {

/// From when a clock runs, as far as it is known.
struct Start
{
    std::optional<Incidents::PartialTime> time; ///< nothing: no start is known
    QDate day;                                  ///< in the ledger's zone
    Reasons because;                            ///< how it was read, where that is not plain
    QStringList missing;                        ///< what would make it exact

    [[nodiscard]] bool isKnown() const { return time.has_value(); }
    /// The last instant of so many hours from a known start, in the ledger's zone. Kept: zones are slow to reckon with,
    /// and most laws in hours ask for the same number.
    [[nodiscard]] const QDateTime &hoursLater(int hours, const QTimeZone &zone) const;

    mutable int reckonedHours = 0; ///< by hoursLater()
    mutable QDateTime reckoned = {};
};

/// The starts of one subject, each read when first asked for: every regime asks for the same.
class Starts
{
public:
    explicit Starts(const CaseFacts &facts) : m_facts(facts) {}

    [[nodiscard]] const Start &of(StartEvent event) const;

private:
    CaseFacts m_facts;
    mutable std::array<std::optional<Start>, 3> m_read;
};

/// The moment of knowing is the subject's own; at the latest when somebody it entrusted told it (GL 3-5-3-5). Of a time
/// known in part the first day counts, of "before" the day before which it was.
[[nodiscard]] Start startOf(StartEvent event, const CaseFacts &facts);

} // namespace Rules

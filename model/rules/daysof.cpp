#include "model/rules/daysof.h"

namespace Rules {

QDate dayOf(const Incidents::PartialTime &time, const QTimeZone &zone)
{
    if (!time.offset())
        return time.date(); // written in the ledger's zone
    return time.earliest(zone).toTimeZone(zone).date();
}

std::optional<QDate> dayOf(const Base::Fact<Incidents::Moment> &moment, const QTimeZone &zone)
{
    const auto time = moment ? moment->when() : std::nullopt;
    if (!time)
        return {};
    return dayOf(*time, zone);
}

} // namespace Rules

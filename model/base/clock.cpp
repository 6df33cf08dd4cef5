#include "model/base/clock.h"

#include <QTimeZone>

#include <optional>

namespace Base {

namespace {
std::optional<QDateTime> fixedMoment;
}

QDateTime now()
{
    return fixedMoment.value_or(QDateTime::currentDateTimeUtc());
}

QDate today(const QTimeZone &zone)
{
    return now().toTimeZone(zone).date();
}

FixedClock::FixedClock(const QDateTime &moment)
{
    fixedMoment = moment;
}

FixedClock::~FixedClock()
{
    fixedMoment.reset();
}

void FixedClock::set(const QDateTime &moment)
{
    fixedMoment = moment;
}

} // namespace Base

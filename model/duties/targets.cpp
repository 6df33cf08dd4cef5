#include "model/duties/targets.h"

namespace Duties {

using namespace Incidents;

namespace {

// The time of day from which the clock ran; nothing when only the day is known.
std::optional<QDateTime> timeOfKnowing(const Rules::DutyFinding &duty, const Incident &incident, const QTimeZone &zone)
{
    Fact<Moment> known = incident.known ? incident.known : incident.discovered;
    for (const Party &party : incident.parties) {
        if (party.id == duty.by)
            known = party.known;
    }
    if (!known || !known->at || !known->at->hasTime())
        return {};
    const QDateTime at = known->at->earliest(zone).toTimeZone(zone);
    return at.date() == duty.from ? std::optional(at) : std::nullopt;
}

} // namespace

Target targetOf(const Rules::DutyFinding &duty, const Incident &incident, const OwnOrganisation &own, const QTimeZone &zone)
{
    const qint64 hours = own.targetHours.valueOr(OwnOrganisation::usualTargetHours);
    if (duty.kind != Rules::DutyKind::WithoutDelay || !duty.from.isValid() || hours <= 0)
        return {};
    if (const auto known = timeOfKnowing(duty, incident, zone)) {
        const QDateTime at = known->addSecs(hours * 3600);
        return {at.date(), at};
    }
    return {duty.from.addDays((hours + 23) / 24), {}};
}

QDate reviewAfter(QDate day, const OwnOrganisation &own)
{
    const qint64 days = own.reviewDays.valueOr(OwnOrganisation::usualReviewDays);
    return day.isValid() && days > 0 ? day.addDays(days) : QDate();
}

} // namespace Duties

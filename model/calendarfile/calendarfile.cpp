#include "model/calendarfile/calendarfile.h"

#include <libical/ical.h>

#include <memory>

namespace CalendarFile {

namespace {

// SEQUENCE must grow with every revision and fit 32 bits: seconds since this year began.
const QDateTime firstRevision(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);

icaltimetype dayOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype utcOf(const QDateTime &moment)
{
    return icaltime_from_timet_with_zone(time_t(moment.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
}

icalcomponent *alarm(int daysBefore, const QString &title)
{
    icaltriggertype trigger{icaltime_null_time(), icaldurationtype_from_int(-daysBefore * 24 * 3600)};
    icalcomponent *component = icalcomponent_new_valarm();
    icalcomponent_add_property(component, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(component, icalproperty_new_description(title.toUtf8().constData()));
    icalcomponent_add_property(component, icalproperty_new_trigger(trigger));
    return component;
}

icalcomponent *eventOf(const Event &event, const QDateTime &stamp)
{
    icalcomponent *component = icalcomponent_new_vevent();
    const auto add = [component](icalproperty *property) { icalcomponent_add_property(component, property); };
    add(icalproperty_new_uid(event.uid.toUtf8().constData()));
    add(icalproperty_new_dtstamp(utcOf(stamp)));
    add(icalproperty_new_lastmodified(utcOf(stamp)));
    add(icalproperty_new_sequence(int(firstRevision.secsTo(stamp))));
    if (event.at.isValid()) {
        add(icalproperty_new_dtstart(utcOf(event.at))); // without an end it is that moment
    } else {
        add(icalproperty_new_dtstart(dayOf(event.first)));
        add(icalproperty_new_dtend(dayOf(event.last.addDays(1)))); // the end is exclusive
    }
    add(icalproperty_new_summary(event.title.toUtf8().constData()));
    if (!event.text.isEmpty())
        add(icalproperty_new_description(event.text.toUtf8().constData()));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    if (event.isCancelled) {
        add(icalproperty_new_status(ICAL_STATUS_CANCELLED));
        return component;
    }
    for (const int days : event.remindDaysBefore)
        icalcomponent_add_component(component, alarm(days, event.title));
    return component;
}

icalproperty *named(const QString &name)
{
    icalproperty *property = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    return property;
}

} // namespace

QByteArray written(const QString &name, const QList<Event> &events, const QDateTime &stamp)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
    const auto add = [&calendar](icalproperty *property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Tenmatsu//Deadlines//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add(named(name));
    for (const Event &event : events)
        icalcomponent_add_component(calendar.get(), eventOf(event, stamp));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar.get()), [](void *buffer) { icalmemory_free_buffer(buffer); });
    return QByteArray(text.get());
}

} // namespace CalendarFile

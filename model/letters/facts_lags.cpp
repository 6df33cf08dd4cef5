// How long it took: from the event to its discovery, from knowing to each of the first answers. Figures only where both
// ends are known; whether that was fast enough is not for a letter to say.
#include "model/letters/facts.h"
#include "model/letters/words.h"

namespace Letters {

using Incidents::Moment;
using Incidents::StepKind;

namespace {

struct Lag
{
    const char *name; ///< of the phrase "lag.…"
    std::optional<Moment> from;
    std::optional<Moment> to;
};

constexpr qint64 aMinute = 60, anHour = 60 * aMinute, aDay = 24 * anHour;

QString numbered(const char *id, qint64 number, const Case &from)
{
    const bool isOne = number == 1 && from.language() == Base::Language::English;
    return phrase(QLatin1String(id) + (isOne ? QLatin1String("_one") : QLatin1String()), from.language(),
                  {Base::grouped(number)});
}

// To the minute where both times are: 9分, 6時間44分, 3日. From two days on the hours say nothing more.
QString duration(qint64 seconds, const Case &from)
{
    if (seconds >= 2 * aDay)
        return numbered("lag.days", seconds / aDay, from);
    const qint64 hours = seconds / anHour, minutes = seconds % anHour / aMinute;
    if (hours == 0)
        return numbered("lag.minutes", minutes, from);
    const QString gap = from.language() == Base::Language::Japanese ? QString() : QStringLiteral(" ");
    return numbered("lag.hours", hours, from) + (minutes == 0 ? QString() : gap + numbered("lag.minutes", minutes, from));
}

QString between(const Moment &first, const Moment &second, const Case &from)
{
    const auto begin = first.when(), end = second.when();
    if (!begin || !end || !begin->hasDay() || !end->hasDay())
        return {};
    const QDateTime start = begin->earliest(from.style.zone), finish = end->earliest(from.style.zone);
    const qint64 days = start.toTimeZone(from.style.zone).date().daysTo(finish.toTimeZone(from.style.zone).date());
    if (days < 0)
        return {};
    if (begin->hasTime() && end->hasTime())
        return finish < start ? QString() : duration(start.secsTo(finish), from);
    return days == 0 ? phrase(QStringLiteral("lag.same_day"), from.language()) : numbered("lag.days", days, from);
}

std::optional<Moment> given(const Base::Fact<Moment> &fact)
{
    return fact ? std::optional(*fact) : std::nullopt;
}

std::optional<Moment> firstOccurrence(const Case &from)
{
    const auto &occurred = from.incident.occurred;
    return occurred && !occurred->moments.isEmpty() ? std::optional(occurred->moments.first()) : std::nullopt;
}

std::optional<Moment> earliest(std::optional<Moment> one, const Base::Fact<Moment> &other, const Case &from)
{
    if (!other || !other->when())
        return one;
    if (!one || other->when()->earliest(from.style.zone) < one->when()->earliest(from.style.zone))
        return *other;
    return one;
}

std::optional<Moment> firstStep(StepKind kind, const Case &from)
{
    std::optional<Moment> first;
    for (const Incidents::TimelineStep &step : from.incident.timeline) {
        if (step.kind == kind)
            first = earliest(first, step.when, from);
    }
    return first;
}

std::optional<Moment> firstWordToPersons(const Case &from)
{
    std::optional<Moment> first = firstStep(StepKind::InformedPersons, from);
    for (const Incidents::PersonsInformed &informed : from.incident.personsInformed) {
        if (informed.state == Incidents::Progress::Done)
            first = earliest(first, informed.when, from);
    }
    return first;
}

std::optional<Moment> firstReport(const Case &from)
{
    std::optional<Moment> first;
    for (const Incidents::AuthorityReport &report : from.incident.authorities) {
        const bool counts = report.state == Incidents::Filing::Done && report.stage != Incidents::Stage::Consultation
            && report.to != u"police";
        if (counts)
            first = earliest(first, report.when, from);
    }
    return first;
}

std::optional<Moment> firstNotice(const Case &from)
{
    std::optional<Moment> first;
    for (const Incidents::Publication &publication : from.incident.publications) {
        if (publication.state == Incidents::Publishing::Done)
            first = earliest(first, publication.when, from);
    }
    return first;
}

QList<Lag> lagsOf(const Case &from)
{
    const auto &incident = from.incident;
    const auto discovered = given(incident.discovered);
    const auto known = incident.known ? given(incident.known) : discovered;
    return {
        {"discovered", firstOccurrence(from), discovered},
        {"known", discovered == known ? std::nullopt : discovered, known},
        {"stopped", known, firstStep(StepKind::Stopped, from)},
        {"deletion", known, firstStep(StepKind::DeletionRequested, from)},
        {"persons", known, firstWordToPersons(from)},
        {"authority", known, firstReport(from)},
        {"published", known, firstNotice(from)},
    };
}

struct Measured
{
    QString name;
    QString time;
};

const FieldTable<Measured> lagFields{QStringLiteral("lag"),
                                     {{"text", [](const Measured &lag, const Case &) { return textValue(lag.name); }},
                                      {"time", [](const Measured &lag, const Case &) { return textValue(lag.time); }}}};

Value lags(const Case &from)
{
    QList<Measured> all;
    for (const Lag &lag : lagsOf(from)) {
        const QString time = lag.from && lag.to ? between(*lag.from, *lag.to, from) : QString();
        if (!time.isEmpty())
            all += Measured{phrase(QLatin1String("lag.") + QLatin1String(lag.name), from.language()), time};
    }
    return lagFields.all(all, from);
}

} // namespace

void addLagFacts(FactTable &table)
{
    table.values.insert(QStringLiteral("lags"), lags);
    lagFields.addTo(table);
}

} // namespace Letters

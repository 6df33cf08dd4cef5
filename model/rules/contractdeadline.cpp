#include "model/rules/contractdeadline.h"

#include "model/base/japanese.h"
#include "model/rules/starts.h"

#include <QRegularExpression>

namespace Rules {

using namespace Incidents;

namespace {

const Subject *subjectNamed(const QList<Subject> &subjects, const PartyRef &id)
{
    for (const Subject &subject : subjects) {
        if (subject.id == id)
            return &subject;
    }
    return nullptr;
}

// 24時間以内, 3営業日以内, 5日以内; 24 hours, 3 business days, 5 days. The day of knowing is not counted: a contract that
// says otherwise is read by a person.
void readLimit(ContractDeadline &limit, const Start &start, const Calendar &calendar, const QTimeZone &zone)
{
    static const QRegularExpression form(QStringLiteral("(\\d{1,3})\\s*(時間|営業日|日|hours?|business days?|days?)"));
    const auto match = form.match(Base::halfWidth(limit.text));
    const QDate day = QDate::fromString(limit.text, Qt::ISODate);
    if (day.isValid())
        limit.due = day;
    if (!match.hasMatch() || !start.isKnown() || day.isValid())
        return;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == u"時間" || unit.startsWith(u"hour")) {
        limit.dueAt = start.time->earliest(zone).addSecs(count * 3600LL).toTimeZone(zone);
        limit.due = limit.dueAt.date();
    } else if (unit == u"営業日" || unit.startsWith(u"business")) {
        limit.due = calendar.businessDayAfter(start.day, count);
    } else {
        limit.due = start.day.addDays(count);
    }
}

} // namespace

QList<ContractDeadline> contractDeadlines(const Incident &incident, const QList<Subject> &subjects,
                                          const Calendar &calendar, const QTimeZone &zone)
{
    QList<ContractDeadline> limits;
    for (const Party &party : incident.parties) {
        if (!party.contractDeadline || party.contractDeadline->isEmpty())
            continue;
        // Toward who entrusts us we owe; else the party owes it to who entrusted it.
        ContractDeadline limit{.by = party.role == PartyRole::Entrusting ? QStringLiteral("own") : party.id,
                               .text = *party.contractDeadline};
        if (const Subject *by = subjectNamed(subjects, limit.by))
            readLimit(limit, startOf(StartEvent::Known, {incident, *by, zone}), calendar, zone);
        limits += limit;
    }
    return limits;
}

} // namespace Rules

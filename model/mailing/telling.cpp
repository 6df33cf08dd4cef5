#include "model/mailing/telling.h"

#include "model/base/problem.h"
#include "model/incident/figures.h"

#include <algorithm>

namespace Mailing {

using Incidents::PersonsInformed;

// Its words are how the entry is found again: whoever rewrites them has made it their own.
Incidents::Incident withTelling(Incidents::Incident incident, const Ledger::LetterCoverage &coverage, const QString &channel,
                                QDate day)
{
    const qint64 onTheirWay = coverage.sent + coverage.sentAgain;
    if (onTheirWay == 0)
        return incident;
    const QString words = Base::sentence({QStringLiteral("mailing.told"), {}}, Base::Language::Japanese); // a fact, and those are
    const auto by = channel == u"email" ? Incidents::InformedBy::Email : Incidents::InformedBy::Post;
    QList<PersonsInformed> entries = incident.personsInformed.items();
    auto entry = std::ranges::find_if(entries, [&](const PersonsInformed &informed) { return informed.text == words; });
    if (entry == entries.end()) {
        PersonsInformed informed;
        informed.when = Incidents::Moment::of(Incidents::PartialTime::fromDate(day));
        informed.party = QStringLiteral("own");
        informed.by = by;
        informed.text = words;
        entries += informed;
        entry = entries.end() - 1;
    }
    if (entry->by != by)
        entry->by = Incidents::InformedBy::Other;
    const auto persons = Incidents::persons(incident);
    const qint64 of = std::max(persons ? persons->value : 0, coverage.persons);
    entry->count = onTheirWay;
    entry->of = of;
    entry->state = onTheirWay < of ? Incidents::Progress::Running : Incidents::Progress::Done;
    incident.personsInformed = entries;
    return incident;
}

} // namespace Mailing

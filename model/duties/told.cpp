#include "model/duties/told.h"

#include "model/incident/figures.h"

namespace Duties {

using namespace Incidents;

namespace {

const QString ownParty = QStringLiteral("own");

void addReports(QList<ToldFiling> &all, const Incident &incident)
{
    for (qsizetype at = 0; at < incident.authorities.size(); ++at) {
        const AuthorityReport &report = incident.authorities[at];
        const Stage stage = report.stage.valueOr(Stage::Single);
        const auto when = report.when ? report.when->when() : std::nullopt;
        if (report.state == Filing::Done && when && stage != Stage::Supplement && stage != Stage::Consultation)
            all += {.to = report.to, .by = report.by.valueOr(ownParty), .stage = stage, .at = *when,
                    .receipt = report.receipt.valueOr({}), .path = QStringLiteral("authorities[%1]").arg(at)};
    }
}

void addNotices(QList<ToldFiling> &all, const Incident &incident)
{
    QStringList seen;
    for (const PersonsInformed &informed : incident.personsInformed) {
        const PartyRef party = informed.party.valueOr(ownParty);
        const auto reached = seen.contains(party) ? std::nullopt : coverage(incident, party);
        seen += party;
        if (reached)
            all += {.to = QStringLiteral("persons"), .by = party, .at = reached->at,
                    .path = QStringLiteral("persons_informed[%1]").arg(reached->entry), .untold = reached->untold};
    }
}

} // namespace

Told toldIn(const Incident &incident)
{
    Told told{.filings = {}, .persons = personsToTell(incident)};
    addReports(told.filings, incident);
    addNotices(told.filings, incident);
    return told;
}

} // namespace Duties

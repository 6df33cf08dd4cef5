#include "model/drafts/lastcheck.h"

#include "model/check/check.h"
#include "model/reading/reading.h"

namespace Drafts {

Base::Result<QList<Check::Slip>> slipsOf(const Ledger::LedgerFile &ledger, const Kept &kept,
                                         const Incidents::Incident &incident, const Incidents::OwnOrganisation &own)
{
    const auto bytes = ledger.documentContent(kept.row.id);
    const auto format = Reading::formatOf(QStringLiteral("x.") + kept.row.document.format);
    const auto filings = ledger.filings(kept.row.document.incident);
    const auto former = ledger.formerFigures(kept.row.document.incident);
    if (!bytes || !format || !filings || !former)
        return bytes.problems() + format.problems() + filings.problems() + former.problems();
    const auto read = Reading::read(*bytes, *format);
    if (!read)
        return read.problems();
    const Incidents::Incident told = Ledger::withFilings(incident, *filings); // "we have reported" is true by those too
    Check::Context context{.letter = kept.row.document.letter, .incident = &told, .own = own, .zone = ledger.zone()};
    for (const Ledger::FormerFigure &figure : *former)
        context.formerCounts += figure.count;
    return Check::slips(read->text, context);
}

Base::Problems sureSlips(const Ledger::LedgerFile &ledger, const Kept &kept, const Incidents::Incident &incident,
                         const Incidents::OwnOrganisation &own)
{
    const auto slips = slipsOf(ledger, kept, incident, own);
    Base::Problems found = slips.problems();
    for (const Check::Slip &slip : slips ? *slips : QList<Check::Slip>()) {
        const bool isNamed = slip.kind == Check::SlipKind::UnfilledTag && !kept.row.document.missing.isEmpty();
        if (!slip.sure || isNamed) // the missing facts are named already
            continue;
        found += slip.because;
        found.last().where = slip.text;
    }
    return found;
}

} // namespace Drafts

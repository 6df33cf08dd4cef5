#include "model/duties/notasked.h"

namespace Duties {

using Ledger::DutyKey;

namespace {

std::optional<Ledger::FilingRow> filingFor(const DutyKey &key, const QList<Ledger::FilingRow> &filings)
{
    const auto found = std::find_if(filings.begin(), filings.end(), [&key](const Ledger::FilingRow &row) {
        return !row.corrected && row.filing.stage != Incidents::Stage::Supplement && row.heldFor(key);
    });
    return found == filings.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<Standing> notAsked(const Rules::RegimeFinding &regime, const Rules::PartyVerdict &verdict, const Rules::Regime &rule,
                         const QList<Standing> &known, const QList<Ledger::FilingRow> &filings)
{
    if (verdict.verdict == Rules::Verdict::Report || verdict.verdict == Rules::Verdict::Undecided)
        return {};
    QList<Standing> all;
    for (const Rules::Version &version : rule.versions) {
        for (const Rules::Duty &duty : version.id == verdict.version ? version.duties : QList<Rules::Duty>()) {
            const DutyKey key{.regime = regime.id, .party = verdict.party, .duty = duty.id};
            if (std::any_of(known.begin(), known.end(), [&key](const Standing &each) { return each.key == key; }))
                continue;
            const auto filing = filingFor(key, filings);
            all += {.key = key,
                    .regime = regime.name,
                    .duty = {.id = duty.id, .name = duty.name, .to = duty.to, .by = verdict.party,
                             .kind = Rules::DutyKind::WithoutDelay},
                    .verdict = verdict.verdict,
                    .version = verdict.version,
                    .filing = filing,
                    .state = filing ? State::Filed : State::NotRequired,
                    .isAsked = false};
        }
    }
    return all;
}

} // namespace Duties

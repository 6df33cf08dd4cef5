#include "model/drafts/kept.h"

#include "model/drafts/owndrafts.h"

namespace Drafts {

using Base::Problem;
using Ledger::DocumentState;
using Ledger::DocumentVerb;

namespace {

bool isSameLetter(const Ledger::NewDocument &one, const Ledger::NewDocument &other)
{
    return one.letter == other.letter && one.language == other.language && one.addressee == other.addressee;
}

void markSuperseded(QList<Kept> &all)
{
    for (qsizetype at = 0; at < all.size(); ++at) {
        all[at].superseded = all[at].life.state == DocumentState::Withdrawn;
        for (qsizetype later = at + 1; later < all.size(); ++later)
            all[at].superseded |= all[later].life.state == DocumentState::Issued
                && isSameLetter(all[at].row.document, all[later].row.document);
    }
}

Problem reasonOf(const Letters::ChangedFact &change)
{
    const QString name = change.label;
    if (change.sentence.isEmpty())
        return {QStringLiteral("life.fact_changed"), {name, change.before, change.after}};
    return {QStringLiteral("life.sentence_changed"), {name, change.before, change.after, change.sentence}};
}

} // namespace

Base::Result<QList<Kept>> keptOf(const Ledger::LedgerFile &ledger, const Incidents::Incident &incident,
                                 const Incidents::OwnOrganisation &own)
{
    const Incidents::IncidentId id(incident.id.valueOr(0));
    const auto rows = ledger.documents(id);
    const auto steps = ledger.documentSteps(id);
    const auto approvers = ledger.approvers();
    if (!rows || !steps || !approvers)
        return rows.problems() + steps.problems() + approvers.problems();
    QList<Kept> all;
    for (const Ledger::DocumentRow &row : *rows) {
        const auto changed = changesIn(ledger, row, incident, own);
        all.append({.row = row, .life = Ledger::lifeOf(*steps, row.id, *approvers),
                    .changes = changed ? *changed : QList<Letters::ChangedFact>(), .problems = changed.problems()});
    }
    markSuperseded(all);
    return all;
}

Base::Problems outOfDate(const Kept &kept, DocumentVerb verb)
{
    if (verb != DocumentVerb::Approve && verb != DocumentVerb::Issue)
        return {};
    Base::Problems found = kept.problems;
    for (const Letters::ChangedFact &change : kept.changes)
        found += reasonOf(change);
    if (!found.isEmpty())
        found.prepend({QStringLiteral("life.out_of_date"), {kept.row.id.toString()}});
    return found;
}

} // namespace Drafts

// What is kept as proof.
#include "model/letters/facts.h"

namespace Letters {

using Incidents::Evidence;

namespace {

const FieldTable<Evidence> proofFields{
    QStringLiteral("proof"),
    {{"title", [](const Evidence &proof, const Case &) { return textValue(proof.title); }},
     {"kept", [](const Evidence &proof, const Case &) { return proof.kept ? Value{When{{*proof.kept}}} : Value{}; }},
     {"where", [](const Evidence &proof, const Case &) { return textValue(proof.where); }}}};

} // namespace

void addProofFacts(FactTable &table)
{
    table.values.insert(QStringLiteral("evidence"),
                        [](const Case &from) { return Value{proofFields.all(from.incident.evidence, from)}; });
    proofFields.addTo(table);
}

} // namespace Letters

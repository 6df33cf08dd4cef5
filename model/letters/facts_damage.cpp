// What came of it: recovery, secondary damage, redress.
#include "model/letters/facts.h"

namespace Letters {

using Incidents::Answer;
using Incidents::CountOf;
using Incidents::DamageStatus;
using Incidents::Incident;

namespace {

bool wasRecoveredUnseen(const Incident &incident)
{
    return incident.recovery && incident.recovery->recoveredUnseen == Answer::Yes;
}

// Every recipient has confirmed the deletion.
bool isAllDeleted(const Incident &incident)
{
    const auto recipients = totalOf(incident, CountOf::Recipients);
    const auto deleted = totalOf(incident, CountOf::Deleted);
    return recipients && deleted && recipients->value && deleted->value && *recipients->value > 0
        && *deleted->value >= *recipients->value;
}

template <DamageStatus status>
Value damageIs(const Case &from)
{
    return from.incident.secondaryDamage && from.incident.secondaryDamage->status == status;
}

const QHash<QString, ValueFunction> damageValues = {
    {QStringLiteral("recovery"),
     [](const Case &from) {
         return from.incident.recovery ? textValue(from.incident.recovery->note) : Value{};
     }},
    {QStringLiteral("recovered"), [](const Case &from) { return Value{wasRecoveredUnseen(from.incident)}; }},
    {QStringLiteral("deletion_wanted"),
     [](const Case &from) { return Value{!wasRecoveredUnseen(from.incident) && !isAllDeleted(from.incident)}; }},
    {QStringLiteral("damage"),
     [](const Case &from) {
         const auto &damage = from.incident.secondaryDamage;
         return damage ? wordFor("damage", damage->status, from) : Value{};
     }},
    {QStringLiteral("damage_text"),
     [](const Case &from) {
         return from.incident.secondaryDamage ? textValue(from.incident.secondaryDamage->text) : Value{};
     }},
    {QStringLiteral("damage_as_of"),
     [](const Case &from) {
         const auto &damage = from.incident.secondaryDamage;
         return damage && damage->asOf ? Value{When{{*damage->asOf}}} : Value{};
     }},
    {QStringLiteral("no_damage_reported"), damageIs<DamageStatus::NoneReported>},
    {QStringLiteral("damage_risk"), damageIs<DamageStatus::Risk>},
    {QStringLiteral("damage_occurred"), damageIs<DamageStatus::Occurred>},
    {QStringLiteral("damage_unknown"), damageIs<DamageStatus::Unknown>},
    {QStringLiteral("damage_impossible"), damageIs<DamageStatus::Impossible>},
    {QStringLiteral("redress"), [](const Case &from) { return textValue(from.incident.redress); }},
};

} // namespace

void addDamageFacts(FactTable &table)
{
    table.values.insert(damageValues);
}

} // namespace Letters

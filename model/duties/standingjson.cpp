// The contract's `assess --json` with what persons did.
#include "model/duties/standing.h"

#include <QHash>
#include <QJsonArray>

namespace Duties {

using Ledger::Decided;
using Ledger::DutyKey;

namespace {

// The answer that was given, by the law as it was read then.
QJsonObject proposedToJson(const Ledger::Decision &decision)
{
    QJsonObject kept;
    for (const char *key : {"verdict", "version", "known", "due"})
        kept.insert(QLatin1String(key), decision.proposal.value(QLatin1String(key)));
    return kept;
}

QJsonObject decisionToJson(const Ledger::Decision &decision)
{
    const auto proposed = [&decision](const char *key) { return decision.proposal.value(QLatin1String(key)); };
    return {{QStringLiteral("verdict"), Base::nameOf(decision.verdict)},
            {QStringLiteral("by"), decision.by},
            {QStringLiteral("why"), decision.why},
            {QStringLiteral("at"), decision.decided.toString(Qt::ISODate)},
            {QStringLiteral("proposed"), proposed("verdict")},
            {QStringLiteral("version"), proposed("version")},
            {QStringLiteral("due"), proposed("due")}};
}

void insertAnswers(QJsonObject &duty, const Standing &standing)
{
    duty.insert(QStringLiteral("state"), Base::nameOf(standing.state));
    duty.insert(QStringLiteral("overdue"), standing.isPast && standing.isOpen());
    if (standing.decision && standing.decision->verdict == Decided::ToDecide)
        duty.insert(QStringLiteral("proposed"), proposedToJson(*standing.decision));
    else if (standing.decision)
        duty.insert(QStringLiteral("decision"), decisionToJson(*standing.decision));
    if (standing.isOutdated)
        duty.insert(QStringLiteral("outdated"), true);
    if (standing.untold > 0)
        duty.insert(QStringLiteral("untold"), standing.untold);
    if (standing.told) {
        duty.insert(QStringLiteral("filed_at"), standing.told->at.toString());
        duty.insert(QStringLiteral("told_in"), standing.told->path);
    }
    if (!standing.filing)
        return;
    duty.insert(QStringLiteral("filed_at"), standing.filing->filing.at.toString());
    duty.insert(QStringLiteral("late"), standing.filing->heldFor(standing.key)->late);
    duty.insert(QStringLiteral("held_due"), standing.filing->heldFor(standing.key)->due);
    if (!standing.filing->filing.receipt.isEmpty())
        duty.insert(QStringLiteral("receipt"), standing.filing->filing.receipt);
}

QJsonObject dutyToJson(const Standing &standing, Base::Language language)
{
    const QString due = dueText(standing.duty.due, standing.duty.dueAt);
    return {{QStringLiteral("id"), standing.duty.id},
            {QStringLiteral("name"), standing.duty.name.in(language)},
            {QStringLiteral("to"), standing.duty.to},
            {QStringLiteral("by"), standing.duty.by},
            {QStringLiteral("kind"), Base::nameOf(standing.duty.kind)},
            {QStringLiteral("due"), due.isEmpty() ? QJsonValue() : QJsonValue(due)}};
}

/// Goes through the duties of one regime and puts to each what was answered; at the end, adds those that the law no
/// longer asks for.
class Answering
{
public:
    Answering(const QString &regime, const QList<Standing> &standings)
    {
        for (const Standing &standing : standings) {
            if (standing.key.regime == regime)
                m_standings.insert(standing.key, standing);
        }
        m_regime = regime;
    }

    QJsonArray answered(const QJsonArray &duties)
    {
        QJsonArray result;
        for (const auto value : duties) {
            QJsonObject duty = value.toObject();
            const DutyKey key{m_regime, duty.value(QStringLiteral("by")).toString(),
                              duty.value(QStringLiteral("id")).toString()};
            if (const auto standing = m_standings.constFind(key); standing != m_standings.constEnd())
                insertAnswers(duty, *standing);
            m_seen.insert(key);
            result.append(duty);
        }
        return result;
    }

    void appendRest(QJsonArray &duties, const QList<Standing> &inOrder, Base::Language language) const
    {
        for (const Standing &standing : inOrder) {
            if (standing.key.regime != m_regime || m_seen.contains(standing.key))
                continue;
            QJsonObject duty = toJson(standing, language);
            duty.insert(QStringLiteral("asked"), false);
            duties.append(duty);
        }
    }

private:
    QString m_regime;
    QHash<DutyKey, Standing> m_standings;
    QSet<DutyKey> m_seen;
};

} // namespace

QJsonObject toJson(const Standing &standing, Base::Language language)
{
    QJsonObject duty = dutyToJson(standing, language);
    duty.insert(QStringLiteral("regime"), standing.key.regime);
    insertAnswers(duty, standing);
    return duty;
}

QJsonObject toJson(const Rules::Assessment &assessment, const QList<Standing> &standings, Base::Language language)
{
    const QString dutiesKey = QStringLiteral("duties"), partiesKey = QStringLiteral("parties");
    QJsonObject json = Rules::toJson(assessment, language);
    QJsonArray regimes;
    for (const auto value : json.value(QStringLiteral("regimes")).toArray()) {
        QJsonObject regime = value.toObject();
        Answering answering(regime.value(QStringLiteral("id")).toString(), standings);
        QJsonArray parties;
        for (const auto each : regime.value(partiesKey).toArray()) {
            QJsonObject party = each.toObject();
            party.insert(dutiesKey, answering.answered(party.value(dutiesKey).toArray()));
            parties.append(party);
        }
        QJsonArray duties = answering.answered(regime.value(dutiesKey).toArray());
        answering.appendRest(duties, standings, language);
        regime.insert(dutiesKey, duties);
        regime.insert(partiesKey, parties);
        regimes.append(regime);
    }
    json.insert(QStringLiteral("regimes"), regimes);
    return json;
}

} // namespace Duties

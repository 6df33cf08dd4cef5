// When something of an incident is next due: kept for the lists, reckoned by whoever knows the rules.
#include "model/ledger/incidentrecords.h"
#include "model/ledger/ledgerfile.h"
#include "model/ledger/nextdue.h"

namespace Ledger {

using namespace Incidents;

QString sealOf(const AuditKey &key, IncidentId incident, const NextDue &next)
{
    const QStringList parts = {incident.toString(), next.day.toString(Qt::ISODate), next.reckonedBy};
    return key.seal("next_due\n" + parts.join(u'\n').toUtf8());
}

void keepNextDue(Database &database, const AuditKey &key, IncidentId incident, const NextDue &next)
{
    if (next.reckonedBy.isEmpty()) {
        Statement(database, QStringLiteral("DELETE FROM next_due WHERE id = :id")).run({{":id", incident.value}});
        return;
    }
    Statement keep(database, QStringLiteral(R"(
        INSERT INTO next_due (id, day, reckoned_by, seal) VALUES (:id, :day, :by, :seal)
        ON CONFLICT (id) DO UPDATE SET day = excluded.day, reckoned_by = excluded.reckoned_by, seal = excluded.seal)"));
    keep.run({{":id", incident.value},
              {":day", next.day.isValid() ? QVariant(next.day.toString(Qt::ISODate)) : QVariant()},
              {":by", next.reckonedBy},
              {":seal", sealOf(key, incident, next)}});
}

void forEachNextDue(Database &database,
                    const std::function<void(IncidentId, const NextDue &, const QString &seal)> &visit)
{
    Statement rows(database, QStringLiteral("SELECT id, day, reckoned_by, seal FROM next_due ORDER BY id"));
    rows.run();
    while (rows.next())
        visit(IncidentId(rows.number(0)), {QDate::fromString(rows.text(1), Qt::ISODate), rows.text(2)}, rows.text(3));
}

void LedgerFile::reckon(Change &change, IncidentId id) const
{
    const NextDue next = m_judge ? m_judge(loadIncident(*m_database, id)).next : NextDue();
    keepNextDue(change.database(), keyForWriting(), id, next);
}

Base::Outcome LedgerFile::keepNextDues(const QHash<IncidentId, QDate> &days, const QString &reckonedBy)
{
    return guarded([&] {
        const AuditKey &key = keyForWriting();
        Statement others(*m_database, QStringLiteral(R"(
            SELECT incident.id FROM incident LEFT JOIN next_due ON next_due.id = incident.id
            WHERE reckoned_by IS NULL OR reckoned_by <> :by)"));
        others.run({{":by", reckonedBy}});
        QList<IncidentId> ids;
        while (others.next())
            ids += IncidentId(others.number(0));
        if (ids.isEmpty())
            return;
        Transaction transaction(*m_database, Transaction::Kind::Write);
        for (const IncidentId id : std::as_const(ids))
            keepNextDue(*m_database, key, id, {days.value(id), reckonedBy});
        transaction.commit();
    });
}

} // namespace Ledger

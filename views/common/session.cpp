#include "views/common/session.h"

#include "model/base/clock.h"

namespace Views {

namespace {
const QString organisationSetting = QStringLiteral("organisation");
}

Session::Session(std::unique_ptr<Ledger::LedgerFile> ledger, QString by, Base::Language language, QObject *parent)
    : QObject(parent), m_ledger(std::move(ledger)), m_by(std::move(by)), m_language(language)
{
}

QDate Session::today() const
{
    return Base::today(m_ledger->zone());
}

Incidents::OwnOrganisation Session::organisation() const
{
    const auto stored = m_ledger->setting(organisationSetting);
    if (!stored || stored->isEmpty())
        return {};
    const auto organisation = Incidents::organisationFromJson(*stored);
    return organisation ? *organisation : Incidents::OwnOrganisation{};
}

Base::Result<Ledger::Added> Session::add(const QList<Incidents::Incident> &incidents)
{
    const auto added = m_ledger->add(incidents, m_by);
    if (added && !added->ids.isEmpty())
        Q_EMIT incidentsAdded(added->ids);
    return added;
}

Base::Result<Ledger::Added> Session::importLedger(const QJsonObject &exported)
{
    const auto added = m_ledger->importFrom(exported, m_by);
    if (added && !added->ids.isEmpty())
        Q_EMIT incidentsAdded(added->ids);
    return added;
}

Base::Outcome Session::save(const Incidents::Incident &incident)
{
    const auto saved = m_ledger->save(incident, m_by);
    if (saved)
        Q_EMIT incidentChanged(Incidents::IncidentId(incident.id.valueOr(0)));
    return saved;
}

Base::Outcome Session::undo(Incidents::IncidentId id)
{
    const auto undone = m_ledger->undo(id, m_by);
    if (undone)
        Q_EMIT incidentChanged(id);
    return undone;
}

Base::Result<Ledger::DocumentId> Session::store(const Ledger::NewDocument &document)
{
    const auto stored = m_ledger->store(document, m_by);
    if (stored)
        Q_EMIT documentsChanged(document.incident);
    return stored;
}

Base::Outcome Session::setOrganisation(const Incidents::OwnOrganisation &organisation)
{
    const auto saved = m_ledger->setSetting(organisationSetting, Incidents::toJson(organisation), m_by);
    if (saved)
        Q_EMIT organisationChanged();
    return saved;
}

} // namespace Views

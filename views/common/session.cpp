#include "views/common/session.h"

#include "model/base/clock.h"
#include "model/duties/proposals.h"

#include <algorithm>

namespace Views {

using Incidents::OwnOrganisation;

namespace {

const QString organisationSetting = QStringLiteral("organisation");

// What its file would refuse (a control character, a text too long) must not get into the ledger either.
Base::Problems newProblems(const OwnOrganisation &before, const OwnOrganisation &after)
{
    Base::Problems found = Incidents::problems(after);
    const Base::Problems known = Incidents::problems(before);
    found.erase(std::remove_if(found.begin(), found.end(), [&](const auto &each) { return known.contains(each); }),
                found.end());
    return found.isEmpty() ? Incidents::organisationFromJson(Incidents::toJson(after)).problems() : found;
}

} // namespace

Session::Session(std::unique_ptr<Ledger::LedgerFile> ledger, QString by, Base::Language language, QObject *parent)
    : QObject(parent), m_ledger(std::move(ledger)), m_by(std::move(by)), m_language(language)
{
    m_ledger->setJudge(Duties::judgeOf(*m_ledger, [this]() -> const Duties::LawBooks & { return law().books; }));
}

void Session::setBy(const QString &name)
{
    if (name == m_by)
        return;
    m_by = name;
    Q_EMIT byChanged(name);
}

void Session::setLawPlaces(const QString &rulesFolder, const QString &holidayList)
{
    m_rulesFolder = rulesFolder;
    m_holidayList = holidayList;
}

const Forms::FormBook &Session::forms()
{
    if (!m_forms)
        m_forms.emplace(Forms::FormBook::load(m_formsFolder));
    return *m_forms;
}

const Duties::Opened &Session::law()
{
    if (!m_law)
        m_law.emplace(Duties::openLawBooks(m_rulesFolder, m_holidayList));
    return *m_law;
}

QDate Session::today() const
{
    return Base::today(m_ledger->zone());
}

OwnOrganisation Session::organisation() const
{
    const auto stored = storedOrganisation();
    return stored ? *stored : OwnOrganisation{};
}

Base::Result<OwnOrganisation> Session::storedOrganisation() const
{
    const auto stored = m_ledger->setting(organisationSetting);
    if (!stored)
        return stored.problems();
    return Incidents::organisationFromJson(*stored);
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
    if (added)
        Q_EMIT organisationChanged(); // a ledger that had none takes that of the file
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

Base::Result<Ledger::TemplateId> Session::addTemplate(const Ledger::NewTemplate &added)
{
    const auto kept = m_ledger->addTemplate(added, m_by);
    if (kept)
        Q_EMIT templatesChanged();
    return kept;
}

Base::Outcome Session::removeTemplate(Ledger::TemplateId id)
{
    const auto removed = m_ledger->removeTemplate(id, m_by);
    if (removed)
        Q_EMIT templatesChanged();
    return removed;
}

Base::Outcome Session::act(const Ledger::DocumentStep &step, Incidents::IncidentId incident)
{
    const auto done = m_ledger->act(step, m_by);
    if (!done)
        return done.problems();
    Q_EMIT documentsChanged(incident);
    return Base::done;
}

Base::Outcome Session::decide(const Ledger::Decision &decision)
{
    const auto decided = m_ledger->decide(decision, m_by);
    if (decided)
        Q_EMIT incidentChanged(decision.incident);
    return decided;
}

Base::Outcome Session::keepNextDues(const Duties::Deadlines &found)
{
    return isReadOnly() ? Base::Outcome(Base::done) : m_ledger->keepNextDues(found.nextDues(), found.reckonedBy);
}

Base::Outcome Session::propose(const QList<Ledger::Decision> &proposals)
{
    return m_ledger->propose(proposals, m_by);
}

Base::Outcome Session::file(const Ledger::NewFiling &filing)
{
    const auto filed = m_ledger->file(filing, m_by);
    if (!filed)
        return filed.problems();
    Q_EMIT incidentChanged(filing.incident);
    return Base::done;
}

Base::Outcome Session::markLetters(const Ledger::NewLetterMark &mark)
{
    const auto marked = m_ledger->markLetters(mark, m_by);
    if (marked)
        Q_EMIT lettersChanged(mark.incident);
    return marked;
}

Base::Outcome Session::setOrganisation(const OwnOrganisation &organisation)
{
    const auto before = storedOrganisation();
    if (!before)
        return before.problems(); // to write over what cannot be read would lose it
    if (*before == organisation)
        return Base::done;
    if (const Base::Problems problems = newProblems(*before, organisation); !problems.isEmpty())
        return problems;
    // The first writing of a setting cannot be taken back: let it be the empty one.
    const bool isFirst = *before == OwnOrganisation{};
    if (const auto begun = isFirst ? m_ledger->setSetting(organisationSetting, {}, m_by) : Base::done; !begun)
        return begun;
    const auto saved = m_ledger->setSetting(organisationSetting, Incidents::toJson(organisation), m_by);
    if (saved)
        Q_EMIT organisationChanged();
    return saved;
}

Base::Outcome Session::undoOrganisation()
{
    const auto undone = m_ledger->undoSetting(organisationSetting, m_by);
    if (undone)
        Q_EMIT organisationChanged();
    return undone;
}

std::optional<OwnOrganisation> Session::formerOrganisation() const
{
    const auto former = m_ledger->formerSetting(organisationSetting);
    if (!former || !*former)
        return std::nullopt;
    const auto organisation = Incidents::organisationFromJson(**former);
    return organisation ? std::optional(*organisation) : std::nullopt;
}

} // namespace Views

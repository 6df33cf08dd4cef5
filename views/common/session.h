#pragma once

#include "model/duties/deadlines.h"
#include "model/forms/form.h"
#include "model/incident/organisation.h"
#include "model/ledger/ledgerfile.h"

#include <QObject>

namespace Views {

/// The open ledger as the screens share it. Every write of a screen goes through here, so that all others hear of it;
/// reading goes to ledger(). Owns the ledger; knows no screen.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<Ledger::LedgerFile> ledger, QString by, Base::Language language,
            QObject *parent = nullptr);

    [[nodiscard]] const Ledger::LedgerFile &ledger() const { return *m_ledger; }
    [[nodiscard]] Base::Language language() const { return m_language; }
    /// Screens that are built from now on speak it.
    void setLanguage(Base::Language language) { m_language = language; }
    [[nodiscard]] QString by() const { return m_by; }
    /// Who makes the changes from now on; not empty.
    void setBy(const QString &name);
    [[nodiscard]] bool isReadOnly() const { return m_ledger->isReadOnly(); }
    /// Today in the ledger's zone.
    [[nodiscard]] QDate today() const;
    /// Where the user's own rules and list of holidays are; before the first law().
    void setLawPlaces(const QString &rulesFolder, const QString &holidayList);
    /// What incidents are judged by; read when first asked for.
    [[nodiscard]] const Duties::Opened &law();
    /// Where the user's own forms are; before the first forms().
    void setFormsFolder(const QString &folder) { m_formsFolder = folder; }
    /// What one reports by; read when first asked for.
    [[nodiscard]] const Forms::FormBook &forms();
    /// Empty where nothing was set yet or what is stored cannot be read.
    [[nodiscard]] Incidents::OwnOrganisation organisation() const;
    /// The same with the reason why it cannot be read.
    [[nodiscard]] Base::Result<Incidents::OwnOrganisation> storedOrganisation() const;

    [[nodiscard]] Base::Result<Ledger::Added> add(const QList<Incidents::Incident> &incidents);
    /// A whole exported ledger.
    [[nodiscard]] Base::Result<Ledger::Added> importLedger(const QJsonObject &exported);
    [[nodiscard]] Base::Outcome save(const Incidents::Incident &incident);
    [[nodiscard]] Base::Outcome undo(Incidents::IncidentId id);
    [[nodiscard]] Base::Result<Ledger::DocumentId> store(const Ledger::NewDocument &document);
    /// A template that can be filled; the next version of one of that name.
    [[nodiscard]] Base::Result<Ledger::TemplateId> addTemplate(const Ledger::NewTemplate &added);
    [[nodiscard]] Base::Outcome removeTemplate(Ledger::TemplateId id);
    /// A step of a kept document of that incident.
    [[nodiscard]] Base::Outcome act(const Ledger::DocumentStep &step, Incidents::IncidentId incident);
    /// What a person decided about a duty, and what was filed; by whom is the session's to say.
    [[nodiscard]] Base::Outcome decide(const Ledger::Decision &decision);
    /// Opens a row "to decide" for each duty that has none.
    /// Nothing in a ledger that is only read.
    [[nodiscard]] Base::Outcome keepNextDues(const Duties::Deadlines &found);
    [[nodiscard]] Base::Outcome propose(const QList<Ledger::Decision> &proposals);
    [[nodiscard]] Base::Outcome file(const Ledger::NewFiling &filing);
    /// Letters for many were written down, by another thread through ledger().opener().
    void tellOfLetters(Incidents::IncidentId id) { Q_EMIT lettersChanged(id); }
    /// What became of them.
    [[nodiscard]] Base::Outcome markLetters(const Ledger::NewLetterMark &mark);
    /// Refuses what is newly wrong with it; what was wrong before stands in nobody's way.
    [[nodiscard]] Base::Outcome setOrganisation(const Incidents::OwnOrganisation &organisation);
    /// Takes back the last change of the organisation; one more each time.
    [[nodiscard]] Base::Outcome undoOrganisation();
    /// What undoOrganisation() would bring back; nothing when there is nothing to take back.
    [[nodiscard]] std::optional<Incidents::OwnOrganisation> formerOrganisation() const;

Q_SIGNALS:
    void incidentsAdded(const QList<Incidents::IncidentId> &ids);
    void incidentChanged(Incidents::IncidentId id);
    void documentsChanged(Incidents::IncidentId id);
    void lettersChanged(Incidents::IncidentId id);
    void organisationChanged();
    void byChanged(const QString &name);
    void templatesChanged();

private:
    std::unique_ptr<Ledger::LedgerFile> m_ledger;
    QString m_by;
    Base::Language m_language;
    QString m_rulesFolder;
    QString m_holidayList;
    std::optional<Duties::Opened> m_law;
    QString m_formsFolder;
    std::optional<Forms::FormBook> m_forms;
};

} // namespace Views

#pragma once

#include "model/incident/incident.h"
#include "model/ledger/documentrows.h"
#include "model/ledger/documentsteps.h"
#include "model/ledger/duties.h"
#include "model/ledger/figurerows.h"
#include "model/ledger/historyrows.h"
#include "model/ledger/incidentrows.h"
#include "model/ledger/letters.h"
#include "model/ledger/lock.h"
#include "model/ledger/templaterows.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace Ledger {

class AuditKey;
class Change;
class Database;

/// An open ledger: one SQLite file with incidents, documents, settings and their audit. Every public call is whole -
/// what it writes is written entirely, with its audit, or not at all - and once it returns, it survives a kill.
/// Owns the file and the lock; knows no rule, no letter and no screen. To be used in the thread that opened it.
class LedgerFile
{
public:
    enum class Mode {
        Read,       ///< leaves no file behind
        Write,      ///< refused while another program holds the ledger
        WriteOrRead ///< a window: reads only while another program holds the ledger (see holder())
    };

    /// A new file; one that exists is refused. `zone` is the zone of times without offset.
    [[nodiscard]] static Base::Result<std::unique_ptr<LedgerFile>>
    create(const QString &path, const QString &by, const QTimeZone &zone = QTimeZone("Asia/Tokyo"));
    [[nodiscard]] static Base::Result<std::unique_ptr<LedgerFile>> open(const QString &path, Mode mode);
    /// Opens it once more, in the thread that calls the function: for one long change beside a window, which goes on
    /// reading; a change of the other waits for its end. They share the right to write and what it is refused for.
    using Opener = std::function<Base::Result<std::unique_ptr<LedgerFile>>()>;
    [[nodiscard]] Opener opener() const;
    ~LedgerFile();

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Who holds the ledger, when that is why it is read-only.
    [[nodiscard]] std::optional<Holder> holder() const { return m_holder; }
    [[nodiscard]] QTimeZone zone() const { return m_zone; }
    [[nodiscard]] QString uid() const { return m_uid; }

    // ---- reading
    /// Newest first (by month, then id).
    [[nodiscard]] Base::Result<QList<IncidentRow>> incidents(const IncidentQuery &query = {}) const;
    [[nodiscard]] Base::Result<Incidents::Incident> incident(Incidents::IncidentId id) const;
    /// By what a person calls it: its number here, else its reference (2026-001) in any width and case. Refused: none
    /// or several bear it.
    [[nodiscard]] Base::Result<Incidents::IncidentId> incidentNamed(const QString &name) const;
    /// All of them, by id, as they stood at one moment.
    [[nodiscard]] Base::Outcome forEachIncident(const std::function<void(const Incidents::Incident &)> &visit) const;
    [[nodiscard]] Base::Result<QList<ActionRow>> actions() const;
    [[nodiscard]] Base::Result<Incidents::IncidentId> incidentOfAction(Incidents::ActionId id) const;
    [[nodiscard]] Base::Result<QList<FormerFigure>> formerFigures(Incidents::IncidentId id) const;
    /// What was changed, newest first.
    [[nodiscard]] Base::Result<QList<HistoryRow>> history(Incidents::IncidentId id) const;
    [[nodiscard]] Base::Result<QList<DocumentRow>> documents(Incidents::IncidentId id) const;
    [[nodiscard]] Base::Result<QByteArray> documentContent(DocumentId id) const;
    /// What was done with the documents, in the order in which it was recorded; of one incident, or of all (0).
    [[nodiscard]] Base::Result<QList<DocumentStepRow>> documentSteps(Incidents::IncidentId id = {}) const;
    /// Issued and not withdrawn, in the order of issue; of one incident, or of all (0).
    [[nodiscard]] Base::Result<QList<IssuedDocument>> issuedDocuments(Incidents::IncidentId id = {}) const;
    /// Who approves, in their order: of the organisation's settings.
    [[nodiscard]] Base::Result<QList<Incidents::Approver>> approvers() const;
    /// Of one incident, or of all (0); of all only what a person decided.
    [[nodiscard]] Base::Result<QList<Decision>> decisions(Incidents::IncidentId id = {}) const;
    [[nodiscard]] Base::Result<QList<Decision>> decided() const;
    /// In the order in which they were recorded; of one incident, or of all (0).
    [[nodiscard]] Base::Result<QList<FilingRow>> filings(Incidents::IncidentId id = {}) const;
    [[nodiscard]] Base::Result<QByteArray> filedCopy(FilingId id) const;
    /// The own templates in every version, the newest first, also those that were removed.
    [[nodiscard]] Base::Result<QList<TemplateRow>> templates() const;
    [[nodiscard]] Base::Result<QByteArray> templateContent(TemplateId id) const;
    /// A named part of the settings ("organisation"); empty when it was never set.
    [[nodiscard]] Base::Result<QJsonObject> setting(const QString &name) const;
    /// What undoSetting() would bring back; nothing when there is nothing to take back.
    [[nodiscard]] Base::Result<std::optional<QJsonObject>> formerSetting(const QString &name) const;
    /// Every text of every incident, for the search: id and JSON bodies, one call a row, grouped by incident.
    [[nodiscard]] Base::Outcome forEachBody(const std::function<void(Incidents::IncidentId, const QByteArray &)> &visit) const;
    [[nodiscard]] Base::Result<Figures> figures(const FigureQuery &query) const;
    /// The incidents that one of these figures counts, newest first.
    [[nodiscard]] Base::Result<QList<Incidents::IncidentId>> incidentsBehind(const FigureQuery &query,
                                                                             const FigurePart &part) const;
    [[nodiscard]] Base::Result<QList<StatRow>> stats(const QStringList &by, const FigureQuery &query) const;

    // ---- writing; `by` is who acts
    /// From now on what add(), save(), undo() and importFrom() write is judged within the same change: propose(); and
    /// after these, decide(), file() and act() the next due of the incident is kept.
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    /// All or none. An incident that is there already (same id, or same file) changes nothing.
    [[nodiscard]] Base::Result<Added> add(const QList<Incidents::Incident> &incidents, const QString &by);
    /// Writes what differs from the stored state. Refuses an edited timeline entry, wrong facts, an action closed without
    /// a look at its effect, and closing while an action is open.
    [[nodiscard]] Base::Outcome save(const Incidents::Incident &incident, const QString &by);
    /// Takes back the last change of the incident that was not taken back yet; a timeline entry stays.
    [[nodiscard]] Base::Outcome undo(Incidents::IncidentId id, const QString &by);
    [[nodiscard]] Base::Result<DocumentId> store(const NewDocument &document, const QString &by);
    /// Reviews, approves, issues, sends back or withdraws a document. Refused: out of turn, twice by one person, after
    /// it was issued. Whether it is out of date or has slips, the caller has asked.
    [[nodiscard]] Base::Result<DocumentStepId> act(const DocumentStep &step, const QString &by);
    /// Opens a row for each duty of one incident that has none ("to decide"), and brings the proposals of the undecided
    /// ones up to date. Regime, party, duty and proposal are read. No change to be taken back.
    [[nodiscard]] Base::Outcome propose(const QList<Decision> &proposals, const QString &by);
    /// Refused without a name or a reason. Whether the duty exists, the caller has asked the rules.
    [[nodiscard]] Base::Outcome decide(const Decision &decision, const QString &by);
    /// Keeps the next due of every incident for which it was reckoned by other rules, or never: `days`, or none.
    [[nodiscard]] Base::Outcome keepNextDues(const QHash<Incidents::IncidentId, QDate> &days, const QString &reckonedBy);
    /// Keeps the facts as they are now beside it. Refused: before the moment of knowing; a second one of the same
    /// duty and stage, unless it says why it corrects the first.
    [[nodiscard]] Base::Result<FilingId> file(const NewFiling &filing, const QString &by);
    /// A later one of the same name is its next version. Whether it can be filled, the caller has checked.
    [[nodiscard]] Base::Result<TemplateId> addTemplate(const NewTemplate &added, const QString &by);
    /// It is no longer offered; it stays because documents were made from it.
    [[nodiscard]] Base::Outcome removeTemplate(TemplateId id, const QString &by);
    [[nodiscard]] Base::Outcome setSetting(const QString &name, const QJsonObject &value, const QString &by);
    /// Takes back the last change of the setting that was not taken back yet; its first writing stays.
    [[nodiscard]] Base::Outcome undoSetting(const QString &name, const QString &by);

    // ---- letters for many
    /// Writes the run and its rows in one go; `rowAt` gives them from 0 to `count`. `step` hears now and then how many
    /// are written; false takes all back (mailing.cancelled).
    [[nodiscard]] Base::Result<LetterRunId> recordLetters(const NewLetterRun &run, qint64 count,
                                                          const std::function<LetterRow(qint64)> &rowAt, const QString &by,
                                                          const std::function<bool(qint64)> &step = {});
    [[nodiscard]] Base::Result<QList<LetterRun>> letterRuns(Incidents::IncidentId id) const;
    /// mailing.no_run, .no_such_row.
    [[nodiscard]] Base::Outcome markLetters(const NewLetterMark &mark, const QString &by);
    [[nodiscard]] Base::Result<LetterCoverage> letterCoverage(Incidents::IncidentId id) const;
    /// 16 bytes that say nothing without this ledger's key, which is not in it; empty without the key.
    [[nodiscard]] QByteArray keyedHash(const QByteArray &content) const;

    // ---- whole
    /// "tenmatsu-ledger/1" into `file`, incident by incident.
    [[nodiscard]] Base::Outcome exportTo(QIODevice *file) const;
    /// Incidents, documents, former figures and settings of an exported ledger; its audit stays with its file.
    [[nodiscard]] Base::Result<Added> importFrom(const QJsonObject &ledger, const QString &by);
    /// Replays the audit against every row, checks the chain, the schema and every document's bytes.
    [[nodiscard]] Base::Result<QList<Finding>> verify() const;

private:
    LedgerFile(std::unique_ptr<Database> database, std::shared_ptr<Lock> lock);
    static std::unique_ptr<LedgerFile> openForReading(const QString &path);
    static std::unique_ptr<LedgerFile> openForWriting(const QString &path);
    void readIdentity();
    [[nodiscard]] const AuditKey &keyForWriting() const;
    void judge(Change &change, Incidents::IncidentId id) const;
    void reckon(Change &change, Incidents::IncidentId id) const;

    Judge m_judge;
    std::shared_ptr<Lock> m_lock; ///< before the database: the lock goes last
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AuditKey> m_key;
    std::optional<Holder> m_holder;
    QTimeZone m_zone;
    QString m_uid;
};

} // namespace Ledger

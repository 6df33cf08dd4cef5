#pragma once

#include "model/drafts/owndrafts.h"

namespace Views {

class Session;

/// A letter as it was when it was written, with all that saving it needs.
struct WrittenLetter
{
    Incidents::Incident incident;
    Drafts::OwnDraft draft; ///< of a shipped letter without a file

    /// Of the file, where an own template decides it: ".docx"; empty: any.
    [[nodiscard]] QString ending() const { return draft.ending; }
    [[nodiscard]] const Letters::Composition &composition() const { return draft.composition; }
    /// Whether the letter goes out as an e-mail.
    [[nodiscard]] bool isMail() const;
    /// A name for the file, which no system refuses.
    [[nodiscard]] QString fileName(const QString &ending) const;
};

/// Writes what the form asks for, from a shipped letter or an own template, with everything the session knows of the
/// incident: what was filed, issued, decided. Knows no widget.
class LetterWriter
{
public:
    explicit LetterWriter(Session &session) : m_session(session) {}

    /// What is offered, the newest version of each; those for the cause first.
    [[nodiscard]] QList<Ledger::TemplateRow> ownTemplates(const QString &cause) const;
    /// What a person can choose for that letter.
    [[nodiscard]] QList<Letters::Choice> choicesFor(const Drafts::Request &request);
    /// Refused when the letter does not fit the incident, or its template cannot be read any more.
    [[nodiscard]] Base::Result<WrittenLetter> write(Drafts::Request request, const Incidents::Incident &incident);
    /// Writes the file; kept in the ledger as well, unless that is open for reading only.
    [[nodiscard]] Base::Outcome save(const WrittenLetter &letter, const QString &path);

private:
    [[nodiscard]] Base::Result<Templates::OwnTemplate> ownTemplate(Ledger::TemplateId id);
    [[nodiscard]] Base::Result<Drafts::OwnDraft> shipped(const Drafts::Request &request, const Incidents::Incident &incident);
    void judge(const Incidents::Incident &incident, Drafts::Request *request);

    Session &m_session;
    QHash<qint64, Templates::OwnTemplate> m_read; ///< a template of the ledger is never edited
};

} // namespace Views

#pragma once

#include "model/drafts/drafts.h"
#include "model/templates/owntemplate.h"

namespace Ledger {
class LedgerFile;
}

/// Documents from the office's own templates: which are offered, and what comes out.
namespace Drafts {

/// A document from an own template, finished in the format of that template.
struct OwnDraft
{
    Letters::Composition composition; ///< its document shows the words, without the looks
    QByteArray file;                  ///< empty where any format can be rendered from the composition
    QString ending;                   ///< ".docx"; empty: any
    Request request = {};
};

/// Why a letter cannot be written about this incident, whatever template it is made from; empty when it can.
[[nodiscard]] Base::Problems misfits(const Request &request, const Incidents::Incident &incident);

/// An own template of the ledger, whichever version.
[[nodiscard]] Base::Result<Templates::OwnTemplate> ownTemplate(const Ledger::LedgerFile &ledger, Ledger::TemplateId id);

/// Refused as the shipped letter of that name would be (role, kind, nothing leaked).
[[nodiscard]] Base::Result<OwnDraft> writeOwn(const Templates::OwnTemplate &own, const Request &request,
                                              const Incidents::Incident &incident, const Filings &filings,
                                              const Incidents::OwnOrganisation &organisation, const QTimeZone &zone);

/// The bytes for a file of that name; templates.ending_mismatch when the template makes another format.
[[nodiscard]] Base::Result<QByteArray> bytesFor(const OwnDraft &draft, const QString &fileName);

/// For LedgerFile::store(). A template that is only a file is refused: the document could not say what it was made from.
[[nodiscard]] Base::Result<Ledger::NewDocument> forLedger(const OwnDraft &draft, const Incidents::Incident &incident,
                                                          const QString &fileName);

/// Which facts read differently now than in a stored document, whatever template it was made from.
[[nodiscard]] Base::Result<QList<Letters::ChangedFact>> changesIn(const Ledger::LedgerFile &ledger,
                                                                  const Ledger::DocumentRow &stored,
                                                                  const Incidents::Incident &incident,
                                                                  const Incidents::OwnOrganisation &organisation);

/// What can be chosen now: of each name the newest version, unless it was removed. Those for the cause come first.
[[nodiscard]] QList<Ledger::TemplateRow> offered(const QList<Ledger::TemplateRow> &all, const QString &cause = {});

/// By number or name, of those offered; a number also finds an older version. Null: there is none.
[[nodiscard]] std::optional<Ledger::TemplateRow> templateNamed(const QList<Ledger::TemplateRow> &all, const QString &name);

[[nodiscard]] bool isOverdue(const Ledger::TemplateRow &row, QDate today);

/// What is not right about what was said of a new template; whether its file can be filled is Templates::readTemplate().
[[nodiscard]] Base::Problems problemsOf(const Ledger::NewTemplate &added, QDate today);

} // namespace Drafts

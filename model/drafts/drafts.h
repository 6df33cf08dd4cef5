#pragma once

#include "model/ledger/duties.h"
#include "model/ledger/rows.h"
#include "model/letters/compose.h"
#include "model/letters/render.h"

/// Between letters and ledger: what window and command line both do with a letter of one incident - write it, keep it
/// with the facts it was made from, and say later which of them have changed. Knows neither templates nor tables.
namespace Drafts {

/// What a person chooses for one document.
struct Request
{
    QString letter;
    Base::Language language = Base::Language::Japanese;
    std::optional<Base::Era> era = {}; ///< nothing: the usual one of the incident
    QDate date = {};                   ///< see Letters::Options
    QString documentNumber = {};
    QString addressee = {};
    bool voluntary = false; ///< see Letters::Options; a kept document does not tell
    Letters::Options choices = {}; ///< the rest of them (reader, annex ...); what is named above goes before

    bool operator==(const Request &) const = default;
};

/// What the letter is composed with; `zone`: the ledger's.
[[nodiscard]] Letters::Options optionsFor(const Request &request, const Incidents::Incident &incident,
                                          const QTimeZone &zone);

/// Refused when there is no such letter or it does not fit the incident.
[[nodiscard]] Base::Result<Letters::Composition> write(const Request &request, const Incidents::Incident &incident,
                                                       const Incidents::OwnOrganisation &own, const QTimeZone &zone);

/// The same; a report that follows an earlier one marks what is new since the last filing (none: nothing is marked).
[[nodiscard]] Base::Result<Letters::Composition> writeAfter(const QList<Ledger::FilingRow> &filings, const Request &request,
                                                            const Incidents::Incident &incident,
                                                            const Incidents::OwnOrganisation &own, const QTimeZone &zone);

/// For LedgerFile::store(): the bytes of the file in that format and the facts they were made from.
[[nodiscard]] Base::Result<Ledger::NewDocument> forLedger(const Request &request, const Incidents::Incident &incident,
                                                          const Letters::Composition &composition,
                                                          Letters::Format format);

/// The request a stored document was made by.
[[nodiscard]] Request requestOf(const Ledger::NewDocument &document);

/// Which facts read differently now than in the stored document; empty: it is up to date.
[[nodiscard]] Base::Result<QList<Letters::ChangedFact>> changes(const Ledger::DocumentRow &stored,
                                                                const Incidents::Incident &incident,
                                                                const Incidents::OwnOrganisation &own,
                                                                const QTimeZone &zone);

} // namespace Drafts

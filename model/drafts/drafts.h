#pragma once

#include "model/ledger/documentrows.h"
#include "model/ledger/documentsteps.h"
#include "model/ledger/duties.h"
#include "model/ledger/templaterows.h"
#include "model/letters/choices.h"
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
    QString series = {}; ///< of a public notice: 第一報, 最終報告 ...; empty: it says none
    bool voluntary = false; ///< see Letters::Options
    Ledger::TemplateId ownTemplate = {}; ///< of the ledger's list; null: the shipped letter, or a file beside the ledger
    Letters::Options choices = {}; ///< the rest of them (reader, annex ...); what is named above goes before

    bool operator==(const Request &) const = default;
};

/// What may be chosen for a shipped letter, and whether it prints a judgement; none where there is no such letter.
[[nodiscard]] QList<Letters::Choice> choicesOf(const Request &request);

/// What the letter is composed with; `zone`: the ledger's.
[[nodiscard]] Letters::Options optionsFor(const Request &request, const Incidents::Incident &incident,
                                          const QTimeZone &zone);

/// What the ledger recorded as filed for the incident (LedgerFile::filings()); none of an incident that stands in no ledger.
using Filings = QList<Ledger::FilingRow>;

/// The facts as the document tells them: what was filed stands among its reports, and a notice of a series lists itself
/// among what was published, so that it is not out of date by being published.
[[nodiscard]] Incidents::Incident toldBy(const Request &request, const Incidents::Incident &incident, const Filings &filings);

/// Refused when there is no such letter or it does not fit the incident.
[[nodiscard]] Base::Result<Letters::Composition> write(const Request &request, const Incidents::Incident &incident,
                                                       const Filings &filings, const Incidents::OwnOrganisation &own,
                                                       const QTimeZone &zone);

/// The incident file from which the one before was made, with what was filed before that: of a notice the last issued in
/// that language, of a report the last filing; empty when there is none.
[[nodiscard]] QJsonObject formerFacts(const Request &request, const Filings &filings,
                                      const QList<Ledger::IssuedDocument> &issued);

/// The same as write(); what follows an earlier one marks what is new since `former` (empty: nothing is marked).
[[nodiscard]] Base::Result<Letters::Composition> writeAfter(const QJsonObject &former, const Request &request,
                                                            const Incidents::Incident &incident, const Filings &filings,
                                                            const Incidents::OwnOrganisation &own, const QTimeZone &zone);

/// For LedgerFile::store(): the bytes of the file in that format and the facts they were made from.
[[nodiscard]] Base::Result<Ledger::NewDocument> forLedger(const Request &request, const Incidents::Incident &incident,
                                                          const Letters::Composition &composition,
                                                          Letters::Format format);

/// Whether a letter is published, in a series: 第一報, 第二報, 最終報告.
[[nodiscard]] bool isNotice(const QString &letter);

/// As a kept document says it: ja, en.
[[nodiscard]] QString languageWord(Base::Language language);

/// 第一報 for 1.
[[nodiscard]] QString seriesNumbered(qsizetype number);
/// What the next notice of the incident is called.
[[nodiscard]] QString nextSeries(const Incidents::Incident &incident, const QString &language,
                                 const QList<Ledger::IssuedDocument> &issued);
inline const QString finalSeries = QStringLiteral("最終報告");

/// The facts once the notice is out: its publication done, in the place of the planned one of that name.
[[nodiscard]] Incidents::Incident withPublication(Incidents::Incident incident, const Incidents::Publication &publication);

/// The request a stored document was made by.
[[nodiscard]] Request requestOf(const Ledger::NewDocument &document);

/// What reads differently in the document as it would be written now.
[[nodiscard]] QList<Letters::ChangedFact> changesSince(const Ledger::NewDocument &stored, Letters::Composition now);

/// Which facts read differently now than in the stored document; empty: it is up to date.
[[nodiscard]] Base::Result<QList<Letters::ChangedFact>> changes(const Ledger::DocumentRow &stored,
                                                                const Incidents::Incident &incident, const Filings &filings,
                                                                const Incidents::OwnOrganisation &own,
                                                                const QTimeZone &zone);

} // namespace Drafts

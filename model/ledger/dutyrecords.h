#pragma once

#include "model/ledger/duties.h"
#include "model/ledger/records.h"

/// How decisions and filings lie in rows.
namespace Ledger {

[[nodiscard]] Record recordOf(const Decision &decision);
[[nodiscard]] Decision decisionOf(const Record &record);

/// `recorded`: UTC, ISO 8601. The copy goes beside it as the row's content.
[[nodiscard]] Record recordOf(const NewFiling &filing, const QJsonObject &facts, const QString &recorded,
                              const QString &by);
[[nodiscard]] FilingRow filingOf(const Record &record);

/// Throws when a text that a person typed breaks the rules for one in a file.
void checkText(const QString &text, const char *where);

/// Whether a row of the audit only opened a question or brought its proposal up to date: nothing that a person did.
[[nodiscard]] bool isProposal(const AuditRow &row);

} // namespace Ledger

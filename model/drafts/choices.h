#pragma once

#include "model/drafts/drafts.h"

/// What was chosen for one document, as a kept document holds it (NewDocument::choices), so that it is compared and written
/// anew with the same choices.
namespace Drafts {

/// Only what differs from the usual; what a column of the document holds (date, number, addressee ...) is left out.
[[nodiscard]] QJsonObject choicesToJson(const Request &request);

/// Into a request; what a later version added is left out.
void addChoices(const QJsonObject &choices, Request *request);

} // namespace Drafts

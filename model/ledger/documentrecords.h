#pragma once

#include "model/ledger/documentsteps.h"
#include "model/ledger/records.h"

/// How documents and what is done with them lie in rows.
namespace Ledger {

/// The content goes beside it.
[[nodiscard]] Record recordOf(const NewDocument &document, const QString &made, const QString &by);
[[nodiscard]] DocumentRow documentOf(const Record &record);

/// `document`: the row it is done with; an issue keeps what it froze.
[[nodiscard]] Record recordOf(const DocumentStep &step, const QList<Incidents::Approver> &chain, const Record &document,
                              const QString &recorded, const QString &by);
[[nodiscard]] DocumentStepRow stepOf(const Record &record);

/// Whether an issue and the document it froze still say the same hashes.
[[nodiscard]] bool isFrozen(const Record &issue, const Record &document);

} // namespace Ledger

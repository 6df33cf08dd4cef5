#pragma once

#include "model/check/slip.h"
#include "model/incident/organisation.h"

#include <QTimeZone>

namespace Check {

/// What the text is held against besides itself. Nothing in here is needed.
struct Context
{
    QString letter = {};                           ///< its name, as in `draft --letter`; asks for what that letter holds
    const Incidents::Incident *incident = nullptr; ///< the facts it tells of
    QList<Incidents::HeadCount> formerCounts = {};  ///< what the ledger said before some of them were corrected
    Incidents::OwnOrganisation own = {};           ///< who may sign and answer, and who may not be named
    QTimeZone zone = QTimeZone("Asia/Tokyo");      ///< the ledger's
};

/// Every slip of a finished text, the sure ones first, then in the order of the text. Lines end in LF; the mail headers
/// To, Cc and Subject may stand at its head as lines.
[[nodiscard]] QList<Slip> slips(const QString &text, const Context &context = {});

/// {"slips": [...]}, the contract's document.
[[nodiscard]] QJsonObject toJson(const QList<Slip> &slips, Base::Language language);

/// Line and column of a place in a text, both from 1; the column in UTF-16 units.
struct LineColumn
{
    int line = 1;
    int column = 1;
};
[[nodiscard]] LineColumn lineColumn(const QString &text, qsizetype at);

} // namespace Check

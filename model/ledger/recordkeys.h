#pragma once

#include <QString>

/// Names that several kinds of rows give to one thing, in their attributes and bodies.
namespace Ledger {

inline const QString toKey = QStringLiteral("to");
inline const QString whyKey = QStringLiteral("why");
inline const QString factsKey = QStringLiteral("facts");
inline const QString shaKey = QStringLiteral("sha256");
inline const QString recordedKey = QStringLiteral("recorded");
inline const QString recordedByKey = QStringLiteral("recorded_by");

} // namespace Ledger

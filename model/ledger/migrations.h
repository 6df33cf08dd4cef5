#pragma once

#include "model/ledger/database.h"

#include <QMap>

namespace Ledger {

/// The steps of resources/schema/NNNN_*.sql, the only description of the schema: number -> text.
[[nodiscard]] QMap<int, QString> schemaSteps();

/// Single statements of a step: a statement ends at ";" before an empty line or the end, so that triggers stay whole.
[[nodiscard]] QStringList statementsOf(const QString &step);

/// Refuses what is no ledger, is damaged, or was written by a newer program. Changes nothing.
void checkSchema(Database &database);

/// True when steps are still to be run.
[[nodiscard]] bool needsMigration(Database &database);

/// Runs the missing steps, each in a transaction of its own, after a checked copy beside the file (FILE.before-NNNN)
/// unless the file is new. A failing step leaves version and schema as they were.
void migrate(Database &database, const QMap<int, QString> &steps = schemaSteps());

} // namespace Ledger

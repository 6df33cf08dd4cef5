#pragma once

#include "model/ledger/records.h"

namespace Ledger {

/// The rows of a table that meet a condition of SQL.
void forEachRecordWhere(Database &database, const FactTable &table, const QString &condition,
                        const std::function<void(const Record &)> &visit);

/// The rows of a table by incident, read along with the incidents: one statement for all of them.
class RecordsByIncident
{
public:
    RecordsByIncident(Database &database, const FactTable &table);

    /// To be asked in the order of the ids; what belongs to those between is passed over.
    [[nodiscard]] QList<Record> of(qint64 incident);

private:
    const FactTable &m_table;
    Statement m_rows;
    bool m_isAtRow = false;
};

} // namespace Ledger

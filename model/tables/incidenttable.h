#pragma once

#include "model/base/problem.h"
#include "model/tables/incidentcells.h"
#include "model/tables/incidentfilter.h"
#include "model/tables/searchindex.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace Tables {

/// The list of incidents: all rows, and of them in the wanted order those that pass filter and search. Filters and
/// sorts itself, because a proxy announces every gap of 100,000 rows by itself. Every change of what is shown is told in
/// at most four steps, so that selection, current row and scroll position survive. Knows no ledger; rows are never
/// forgotten, as the ledger never deletes an incident.
class IncidentTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< raw value of the column
        IdRole,                      ///< qint64
        DeadlineRole,                ///< int, a Deadline
        StatusRole,                  ///< int, an Incidents::Status
        KindRole,                    ///< int, an Incidents::Kind
        FamilyRole,                  ///< QString, family of the cause
    };

    explicit IncidentTable(Base::Language language, QObject *parent = nullptr);

    /// What is overdue counts from here.
    void setToday(QDate today);
    /// Takes over rows in the ledger's order; rows that are already there are renewed.
    void setRows(const QList<Ledger::IncidentRow> &rows);
    /// One incident that is new or changed.
    void putRow(const Ledger::IncidentRow &row);
    void setFilter(const IncidentFilter &filter);
    [[nodiscard]] const IncidentFilter &filter() const { return m_filter; }
    /// What the search found; nothing when nothing is searched.
    void setFound(std::optional<FoundIncidents> found);

    /// In the order in which they came.
    [[nodiscard]] const QList<Ledger::IncidentRow> &allRows() const { return m_rows; }
    /// Those of allRows() that hold every word in title, reference or department: a stopgap while there is no index.
    [[nodiscard]] FoundIncidents rowsWith(const QStringList &words) const;
    [[nodiscard]] QStringList departments() const;
    [[nodiscard]] const Ledger::IncidentRow &row(int shown) const { return m_rows.at(m_shown[size_t(shown)]); }
    /// -1 when it is not shown.
    [[nodiscard]] int positionOf(Incidents::IncidentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column below 0 gives the ledger's order, newest first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Rows came or changed, shown or not.
    void rowsChanged();

private:
    using Slots = std::vector<int>; ///< positions in m_rows

    [[nodiscard]] bool isBefore(int slot, int other) const;
    void sortAll();
    void renumber(const QList<Incidents::IncidentId> &shown);
    [[nodiscard]] Slots passing() const;
    void present(Slots next);
    void presentInSteps(const Slots &next);
    void rearrange(Slots next);

    Base::Language m_language;
    QDate m_today;
    QList<Ledger::IncidentRow> m_rows;
    QHash<Incidents::IncidentId, int> m_slotOf;
    Slots m_order; ///< all rows, sorted
    Slots m_shown;
    IncidentFilter m_filter;
    std::optional<FoundIncidents> m_found;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace Tables

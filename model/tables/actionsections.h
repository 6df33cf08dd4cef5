#pragma once

#include "model/tables/actiontable.h"

#include <QSet>

namespace Tables {

struct RowStep;

/// Which actions a list shows; empty members do not restrict. The words of `text` all have to occur.
struct ActionFilter
{
    QString text = {};
    std::optional<QString> owner = {}; ///< an empty owner finds the actions of nobody
    std::optional<Incidents::ActionStatus> status = {};

    bool operator==(const ActionFilter &) const = default;
};

[[nodiscard]] bool matches(const Ledger::ActionRow &row, const ActionFilter &filter, const ActionContext &context);

/// The rows of an ActionTable under headings, one for each group that has any: overdue first. Owns which rows are seen
/// and in which order; all cells are the table's. A heading is a row whose first cell is its text; its group can be
/// folded.
class ActionSections : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 100, ///< bool: this row is a heading
        FoldedRole,                       ///< bool, of a heading
    };

    /// `table` outlives this model.
    explicit ActionSections(ActionTable *table, QObject *parent = nullptr);

    void setFilter(const ActionFilter &filter);
    [[nodiscard]] const ActionFilter &filter() const { return m_filter; }
    void setFolded(ActionGroup group, bool folded);
    [[nodiscard]] bool isFolded(ActionGroup group) const { return m_folded.contains(group); }
    /// Actions that match, folded ones too.
    [[nodiscard]] int matching() const { return m_matching; }

    [[nodiscard]] ActionTable *table() const { return m_table; }
    /// Row of the table; -1 for a heading.
    [[nodiscard]] int tableRow(int row) const;
    /// -1 while the row is filtered out or folded away.
    [[nodiscard]] int rowOfTableRow(int tableRow) const;
    [[nodiscard]] std::optional<ActionGroup> headingAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// A heading (incident 0, action = group), or an action.
    using Key = std::pair<qint64, qint64>;
    struct Entry
    {
        Key key;
        int tableRow = -1;
        int count = 0; ///< actions under a heading
    };

    QList<Entry> wanted();
    void rearrange();
    void apply(const RowStep &step, const QList<Entry> &after);
    void reset(QList<Entry> entries);
    void forwardChange(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] QVariant headingData(const Entry &entry, int column, int role) const;
    [[nodiscard]] QModelIndex tableIndex(const QModelIndex &index) const;

    ActionTable *m_table;
    ActionFilter m_filter;
    QSet<ActionGroup> m_folded = {ActionGroup::Settled};
    QList<Entry> m_entries;
    int m_matching = 0;
    int m_sortColumn = static_cast<int>(ActionColumn::Due);
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace Tables

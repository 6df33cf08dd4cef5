#pragma once

#include "model/tables/actioncells.h"

#include <QAbstractTableModel>

namespace Tables {

struct RowStep;

/// Actions as editable rows, of one incident or of all. Owns the rows shown and turns edits into changed actions;
/// whoever set the writer stores them. Knows no ledger and no session. A new state is merged, so that selection and
/// open editors survive.
class ActionTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SourceRole = Qt::UserRole + 1, ///< QString: what is copied and pasted
        SortRole,                      ///< comparable value of the column
        GroupRole,                     ///< int, an ActionGroup
        ChoicesRole,                   ///< QList<Choice>; empty for free text
        IncidentRole,                  ///< qint64, id
        UndecidedRole,                 ///< bool: asked, but not known yet
    };

    /// Stores changed actions; after a refusal nothing was stored.
    using Writer = std::function<Base::Outcome(const QList<Ledger::ActionRow> &changed)>;

    explicit ActionTable(QObject *parent = nullptr);

    /// Without a writer the table is read-only.
    void setWriter(Writer writer);
    void setContext(const ActionContext &context);
    [[nodiscard]] const ActionContext &context() const { return m_context; }

    void setRows(const QList<Ledger::ActionRow> &rows);
    /// Replaces the rows of one incident and leaves the others.
    void setRowsOf(Incidents::IncidentId incident, const QList<Ledger::ActionRow> &rows);
    [[nodiscard]] const QList<Ledger::ActionRow> &rows() const { return m_rows; }
    [[nodiscard]] const Ledger::ActionRow &row(int at) const { return m_rows.at(at); }
    /// -1 when there is no such row.
    [[nodiscard]] int rowOf(Incidents::IncidentId incident, Incidents::ActionId action) const;

    /// Hands changed rows to the writer and shows them once they are stored. Emits refused() otherwise.
    bool write(const QList<Ledger::ActionRow> &changed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// An edit that was not taken, with its reasons.
    void refused(const Base::Problems &problems);

private:
    void merge(const QList<Ledger::ActionRow> &rows);
    void apply(const RowStep &step, const QList<Ledger::ActionRow> &rows);

    QList<Ledger::ActionRow> m_rows;
    ActionContext m_context;
    Writer m_writer;
};

} // namespace Tables

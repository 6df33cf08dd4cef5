#pragma once

#include "model/ledger/historyrows.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace Tables {

/// What was changed in an incident: when, by whom, which field, from what to what, in words; newest first. Owns the
/// rows; knows no ledger.
class HistoryTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, By, Field, Before, After, ColumnCount };
    enum Role {
        ChangeRole = Qt::UserRole + 1, ///< qint64: rows of one change were made together
        CanUndoRole,                   ///< bool: this is what undo would take back
    };

    HistoryTable(const QTimeZone &zone, Base::Language language, QObject *parent = nullptr);

    /// As the ledger gives them, newest first.
    void setRows(const QList<Ledger::HistoryRow> &rows);
    /// The change that undo would take back, in words; empty when there is none.
    [[nodiscard]] QString undoText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        qint64 change;
        QString when;
        QString by;
        QString field;
        QString before;
        QString after;
        bool canUndo;
    };

    [[nodiscard]] QList<Line> linesOf(const QList<Ledger::HistoryRow> &rows) const;
    [[nodiscard]] Line lineOf(const Ledger::HistoryRow &row) const;
    [[nodiscard]] QString text(const Line &line, int column) const;

    QTimeZone m_zone;
    Base::Language m_language;
    QList<Line> m_lines;
};

} // namespace Tables

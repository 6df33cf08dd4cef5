#pragma once

#include "views/common/session.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace Tables {
class HistoryTable;
}

namespace Views {

/// What was changed in the incident, when, by whom, from what to what; and the last change taken back.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    HistoryTab(const Session &session, QWidget *parent);

    void setRows(const QList<Ledger::HistoryRow> &rows);
    /// What undo would take back, in words.
    [[nodiscard]] QString undoText() const;

Q_SIGNALS:
    void undoRequested();

private:
    bool m_readOnly;
    Tables::HistoryTable *m_model;
    QTableView *m_table;
    QPushButton *m_undo;
};

} // namespace Views

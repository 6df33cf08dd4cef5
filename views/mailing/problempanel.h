#pragma once

#include "model/roster/check.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Views {

class EmptyState;
class ProblemTable;

/// What is wrong with a roster, row by row: sorted, copied, and the bad rows asked for as a file.
class ProblemPanel : public QWidget
{
    Q_OBJECT

public:
    ProblemPanel(Base::Language language, QWidget *parent);

    void show(const Roster::Report &report);
    void clear();

Q_SIGNALS:
    void saveRequested();

private:
    void build();

    ProblemTable *m_problems;
    QTableView *m_table;
    QLabel *m_about;
    QPushButton *m_copy;
    QPushButton *m_save;
    EmptyState *m_none;
    QStackedWidget *m_stack;
};

} // namespace Views

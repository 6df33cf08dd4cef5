#pragma once

#include "model/ledger/letters.h"
#include "views/common/session.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Views {

class EmptyState;
class MessageStrip;
class RunTable;

/// Step 5: the runs of letters of one incident, what came back, what was sent again, and how many persons are reached. Marks
/// through the session; counts in a worker, because a run may have a row for each of 300,000 persons.
class BecamePanel : public QWidget
{
    Q_OBJECT

public:
    BecamePanel(Session &session, Incidents::IncidentId incident, QWidget *parent);
    ~BecamePanel() override;

    void reload();
    [[nodiscard]] int runCount() const;

Q_SIGNALS:
    void counted();

private:
    void nameParts();
    QWidget *runsPage();
    QLayout *markRow();
    void showCoverage();
    void enableSteps();
    void askToMarkAll();
    [[nodiscard]] Ledger::LetterRunId chosenRun() const;
    void offerTelling(const QString &channel);
    void mark(Ledger::LetterRunId run, Ledger::LetterState state, const QString &rows);

    Session &m_session;
    Incidents::IncidentId m_incident;
    MessageStrip *m_strip;
    QLabel *m_percent;
    QLabel *m_words;
    QProgressBar *m_bar;
    RunTable *m_runs;
    QTableView *m_table;
    QPushButton *m_sent;
    QLineEdit *m_rows;
    QLineEdit *m_note;
    QPushButton *m_returned;
    QPushButton *m_again;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QFutureWatcher<Base::Result<Ledger::LetterCoverage>> m_count;
};

} // namespace Views

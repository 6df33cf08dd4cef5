#pragma once

#include "model/drafts/acting.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace Views {

class Session;
class StepDialog;

/// What became of one kept document and what may be done with it next: review, approve, issue, send back, withdraw. Asks
/// who and when in a dialog, and before a public notice leaves ahead of those concerned. Writes through the session.
class LifePanel : public QWidget
{
    Q_OBJECT

public:
    explicit LifePanel(Session &session, QWidget *parent = nullptr);

    /// Of which incident the documents are, as its facts are now.
    void setIncident(const Incidents::Incident &incident);
    /// Nothing hides the panel.
    void show(const std::optional<Drafts::Kept> &kept);

Q_SIGNALS:
    void refused(const Base::Problems &problems);

private:
    void build();
    void showHistory();
    void begin(Ledger::DocumentVerb verb);
    void openDialog(Ledger::DocumentVerb verb);
    /// What stands against the step before anybody said anything.
    [[nodiscard]] Base::Problems doubts(Ledger::DocumentVerb verb) const;
    void act(StepDialog *dialog);
    [[nodiscard]] Base::Outcome record(const Ledger::DocumentStep &step);
    [[nodiscard]] bool allows(Ledger::DocumentVerb verb) const;
    [[nodiscard]] QString stateLine() const;
    [[nodiscard]] QString lineOf(const Ledger::DocumentStepRow &row) const;
    [[nodiscard]] QString timeOf(const Ledger::DocumentStepRow &row) const;

    Session &m_session;
    std::optional<Incidents::Incident> m_incident;
    std::optional<Drafts::Kept> m_kept;
    QLabel *m_state;
    QListWidget *m_history;
    QList<std::pair<Ledger::DocumentVerb, QPushButton *>> m_buttons;
};

} // namespace Views

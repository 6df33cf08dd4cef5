#pragma once

#include "model/tables/actionsections.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Views {

class ActionPanel;
class ActionView;
class EmptyState;
class MessageStrip;
class Session;

/// All actions over all incidents, overdue first, edited in place. Reads them when it is first seen; from then on it
/// follows the session. Owns the table and the filter; stores through the session alone.
class ActionsScreen : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsScreen(Session &session, QWidget *parent = nullptr);
    ~ActionsScreen() override;

    /// Brings the action in sight, unfolded and whatever the filter was.
    void showAction(Incidents::IncidentId incident, Incidents::ActionId action);

Q_SIGNALS:
    void incidentRequested(Incidents::IncidentId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *filterRow();
    void connectParts();
    void reload();
    void reloadIncident(Incidents::IncidentId id);
    void refreshOwners();
    void applyFilter();
    void refreshSummary();
    void refreshPanel();
    void openIncidentOf(int tableRow);
    void undo();
    [[nodiscard]] Tables::ActionContext context();
    [[nodiscard]] Base::Outcome store(const QList<Ledger::ActionRow> &changed);

    Session &m_session;
    Tables::ActionTable *m_table;
    Tables::ActionSections *m_sections;
    QHash<Incidents::IncidentId, QList<Incidents::Party>> m_parties;
    QList<QList<Incidents::IncidentId>> m_undo; ///< what each edit here touched, the last one last
    bool m_loaded = false;
    bool m_sized = false;

    QLineEdit *m_search;
    QComboBox *m_owner;
    QComboBox *m_status;
    QLabel *m_summary;
    MessageStrip *m_strip;
    ActionView *m_view;
    ActionPanel *m_panel;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
};

} // namespace Views

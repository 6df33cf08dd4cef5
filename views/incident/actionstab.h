#pragma once

#include "views/incident/openincident.h"
#include "views/incident/partywords.h"
#include "views/fields/form.h"

class QLabel;
class QLineEdit;

namespace Tables {
class ActionTable;
}

namespace Views {

class ActionView;
class MessageStrip;

/// The actions of one incident: the table shared with the list over all incidents, a line for a new one, and below
/// everything about the chosen one. Stores through the session and the change that it reports.
class ActionsTab : public QWidget
{
    Q_OBJECT

public:
    ActionsTab(OpenIncident &open, const FieldContext &context, const PartyWords *parties, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// Chooses the action that stands at `place` in the incident file; its fields carry its path from then on.
    void choose(qsizetype place);
    void focusNewAction();

Q_SIGNALS:
    void edited(const Views::Write &write, Views::FactField *source);
    /// An action was stored; the page shows the incident again.
    void added();

private:
    void build();
    void buildForm(const PartyWords *parties);
    void buildProof();
    void add();
    void showChosen();
    [[nodiscard]] qsizetype chosen() const;

    OpenIncident &m_open;
    FieldContext m_context;
    Tables::ActionTable *m_table;
    ActionView *m_view;
    QLineEdit *m_new;
    MessageStrip *m_strip;
    QWidget *m_content;
    QLabel *m_title;
    Form<Incidents::Action> m_form;
    qint64 m_shown = 0; ///< id of the action in the form
};

} // namespace Views

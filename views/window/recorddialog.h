#pragma once

#include "views/common/askingdialog.h"
#include "views/common/session.h"
#include "views/fields/form.h"

class QVBoxLayout;

namespace Views {

class MessageStrip;

/// A few questions that make a new incident. Every question may stay open; only the title is needed. Owns the incident
/// until it is recorded; what is asked is the dialogs' own.
class RecordDialog : public AskingDialog
{
    Q_OBJECT

public:
    RecordDialog(Session &session, QWidget *parent);

Q_SIGNALS:
    void recorded(Incidents::IncidentId id);

protected:
    /// A question as a heading, and the fields added from now on under it.
    void ask(const QString &question);
    [[nodiscard]] Form<Incidents::Incident> &form() { return m_form; }
    [[nodiscard]] QVBoxLayout *questions() const { return m_questions; }
    [[nodiscard]] Incidents::Incident &incident() { return m_incident; }
    /// To be called when all questions are there.
    void finish(const QString &recordButton);
    /// What the dialog itself adds to the facts, just before they are recorded.
    virtual void complete(Incidents::Incident &incident) const = 0;

    bool holdsWriting() const override;
    void accept() override;

private:
    Session &m_session;
    Incidents::Incident m_incident;
    QVBoxLayout *m_column;
    QWidget *m_content;
    QVBoxLayout *m_questions;
    MessageStrip *m_strip;
    Form<Incidents::Incident> m_form;
    bool m_isFirst = true;
};

} // namespace Views

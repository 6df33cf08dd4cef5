#pragma once

#include "views/fields/form.h"
#include "views/incident/partywords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Views {

class TextField;

/// Corrects one entry of the account: a new entry takes its place, with the reason; the old one stays. What is not
/// changed here goes over as it was.
class CorrectionPanel : public QFrame
{
    Q_OBJECT

public:
    CorrectionPanel(const FieldContext &context, const PartyWords *parties, QWidget *parent);

    /// Opens on entry `entry` (number from 0).
    void open(const Incidents::TimelineStep &step, qsizetype entry);
    void close();

Q_SIGNALS:
    void corrected(const Incidents::TimelineStep &correction);
    void closed();

private:
    void build(const PartyWords *parties);
    void record();

    FieldContext m_context;
    QLabel *m_title;
    Form<Incidents::TimelineStep> m_form;
    FactField *m_text = nullptr;
    TextField *m_why = nullptr;
    Incidents::TimelineStep m_step;
    qsizetype m_entry = -1;
};

} // namespace Views

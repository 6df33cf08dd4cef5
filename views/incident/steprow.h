#pragma once

#include "model/incident/timetext.h"
#include "views/fields/factfield.h"
#include "views/incident/partywords.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Views {

/// One line in which an entry of the account is typed: a time, if any, and what happened. Says below how it is
/// understood; who and what kind are suggested from the words and seen before anything is stored.
class StepRow : public QWidget
{
    Q_OBJECT

public:
    StepRow(const FieldContext &context, const PartyWords *parties, QWidget *parent);

    /// For the suggestions, and the day to which a time alone belongs.
    void setIncident(const Incidents::Incident &incident);
    /// The entry was stored.
    void clear();
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void entered(const Incidents::TimelineStep &step);
    void refused(const Base::Problems &problems);

private:
    void fillChoices();
    void understand();
    void enter();
    [[nodiscard]] Base::Result<Incidents::TypedStep> typed() const;
    [[nodiscard]] QString explanation() const;
    void suggest(QComboBox *box, const QString &id);

    FieldContext m_context;
    const PartyWords *m_parties;
    Incidents::Incident m_incident;
    QLineEdit *m_line;
    QComboBox *m_party;
    QComboBox *m_kind;
    QPushButton *m_enter;
    QLabel *m_understood;
    bool m_partyChosen = false;
    bool m_kindChosen = false;
};

} // namespace Views

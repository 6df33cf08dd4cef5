#pragma once

#include "views/incident/openincident.h"
#include "views/incident/partywords.h"
#include "views/fields/factfield.h"

class QPushButton;
class QTableView;

namespace Tables {
class TimelineTable;
}

namespace Views {

class CorrectionPanel;
class EmptyState;
class LanesView;
class MessageStrip;
class StepRow;

/// The account of events: lanes, the entries in order of time, a line for a new one, and corrections. Owns no entry:
/// each is given out to be stored.
class TimelineTab : public QWidget
{
    Q_OBJECT

public:
    TimelineTab(const FieldContext &context, const QTimeZone &zone, const PartyWords *parties, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// Stores an entry; why not, if not.
    void setStore(std::function<Base::Outcome(const Incidents::TimelineStep &)> store) { m_store = std::move(store); }
    void focusNewEntry();

private:
    void build();
    void showLanes(const Incidents::Incident &incident);
    void store(const Incidents::TimelineStep &step);
    void selectEntry(qsizetype entry);
    [[nodiscard]] qsizetype currentEntry() const;
    void followCurrent();
    void correct();

    FieldContext m_context;
    QTimeZone m_zone;
    const PartyWords *m_parties;
    std::function<Base::Outcome(const Incidents::TimelineStep &)> m_store;
    Tables::TimelineTable *m_model;
    LanesView *m_lanes;
    QTableView *m_table;
    EmptyState *m_empty;
    QPushButton *m_correct;
    CorrectionPanel *m_correction;
    MessageStrip *m_strip;
    StepRow *m_new;
};

} // namespace Views

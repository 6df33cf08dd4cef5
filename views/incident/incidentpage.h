#pragma once

#include "model/incident/nextsteps.h"
#include "views/incident/openincident.h"
#include "views/incident/partywords.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Views {

class ActionsTab;
class ClosingStrip;
class DocumentsPanel;
class FactField;
class HeadPanel;
class HistoryTab;
class JudgementPanel;
class MessageStrip;
class NextStepsPanel;
class SectionPage;
class SheetPanel;
class TimelineTab;

/// The page of one incident: head, facts, timeline, judgement, persons and public, actions, documents, transcription sheet, history, and the next
/// things to do beside them. Every change is stored as it is made, through the session; a refused one stays in its
/// field with the reason. Owns the widgets and no fact.
class IncidentPage : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentPage(Session &session, QWidget *parent = nullptr);
    ~IncidentPage() override;

    using QWidget::show;
    void show(Incidents::IncidentId id);
    /// Shows no incident.
    void clear();
    [[nodiscard]] Incidents::IncidentId shown() const { return m_open->id(); }

    /// Brings the field of a path of the incident file ("counts[0].value") in sight and sets the focus there;
    /// "judgement" is what the law asks.
    void showField(const QString &path);
    /// Takes back the last change of the incident.
    void undo();
    /// Stores what is being typed, as leaving the field would.
    void commitTyped();
    /// All that the forms say, over the incident as it is stored: for tests of what a form keeps.
    [[nodiscard]] Incidents::Incident written() const;

Q_SIGNALS:
    /// A letter lacks a fact of the own organisation, which is entered in the settings ("own.signatories").
    void settingRequested(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTabs();
    void buildFacts();
    void buildPersons();
    void connectParts();
    void layOut();
    void refresh();
    void refreshFormer();
    [[nodiscard]] QList<Incidents::NextStep> nextSteps() const;
    [[nodiscard]] QList<Incidents::NextStep> dutySteps() const;
    void store(const Write &write, FactField *source);
    void sayWhatTheLawStillAsks(const Incidents::Incident &before);
    void setStatus(Incidents::Status status);
    void placeNextSteps();
    void showNextSteps();

    OpenIncident *m_open;
    PartyWords m_parties;
    HeadPanel *m_head;
    ClosingStrip *m_closing;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTabWidget *m_tabs;
    SectionPage *m_facts;
    TimelineTab *m_timeline;
    SectionPage *m_persons;
    JudgementPanel *m_judgement;
    DocumentsPanel *m_documents;
    SheetPanel *m_sheet;
    ActionsTab *m_actions;
    HistoryTab *m_history;
    NextStepsPanel *m_next;
};

} // namespace Views

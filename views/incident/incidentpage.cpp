#include "views/incident/incidentpage.h"

#include "model/base/clock.h"
#include "model/drafts/judgement.h"
#include "model/duties/dutysteps.h"
#include "model/duties/ending.h"
#include "model/incident/nextsteps.h"
#include "model/incident/problems.h"
#include "model/incident/figures.h"
#include "views/common/emptystate.h"
#include "views/common/messagestrip.h"
#include "model/promises/promises.h"
#include "views/documents/documentspanel.h"
#include "views/fields/cardlist.h"
#include "views/incident/actionstab.h"
#include "views/incident/closingstrip.h"
#include "views/incident/factsections.h"
#include "views/incident/formerfigures.h"
#include "views/incident/headpanel.h"
#include "views/incident/historytab.h"
#include "views/incident/nextstepspanel.h"
#include "views/incident/timelinetab.h"
#include "views/judgement/judgementpanel.h"
#include "views/sheet/sheetpanel.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Views {

using Incidents::Incident;
using Incidents::Status;

namespace {

constexpr int lettersBeside = 46; ///< full-width letters that the page needs to show the next steps beside it

} // namespace

IncidentPage::IncidentPage(Session &session, QWidget *parent)
    : QWidget(parent), m_open(new OpenIncident(session, this)), m_parties(session.language()),
      m_head(new HeadPanel(session.language(), this)), m_closing(new ClosingStrip(this)), m_strip(new MessageStrip(this)),
      m_stack(new QStackedWidget(this)), m_splitter(new QSplitter(Qt::Horizontal)), m_tabs(new QTabWidget),
      m_facts(new SectionPage), m_timeline(new TimelineTab(contextOf(session), session.ledger().zone(), &m_parties, nullptr)),
      m_persons(new SectionPage), m_judgement(new JudgementPanel(session)), m_documents(new DocumentsPanel(session)), m_sheet(new SheetPanel(session)),
      m_actions(new ActionsTab(*m_open, contextOf(session), &m_parties, nullptr)),
      m_history(new HistoryTab(session, nullptr)), m_next(new NextStepsPanel(session.language(), this))
{
    setObjectName(QStringLiteral("incidentPage"));
    m_head->setReadOnly(session.isReadOnly());
    buildTabs();
    layOut();
    connectParts();
    clear();
}

IncidentPage::~IncidentPage()
{
    commitTyped();
    for (FactField *field : findChildren<FactField *>())
        field->blockSignals(true); // what loses the focus now has nowhere to go
}

void IncidentPage::buildFacts()
{
    const SectionParts parts{.context = contextOf(m_open->session()), .parties = &m_parties, .parent = m_facts->content()};
    for (Section *section :
         {whatHappenedSection(parts), whenSection(parts), stoppedSection(parts), howManySection(parts),
          whichDataSection(parts), whoSection(parts), questionsSection(parts), harmSection(parts), meansSection(parts),
          evidenceSection(parts), recordSection(parts)})
        m_facts->add(section);
}

void IncidentPage::buildPersons()
{
    const SectionParts parts{.context = contextOf(m_open->session()), .parties = &m_parties, .parent = m_persons->content()};
    for (Section *section :
         {personsSection(parts), authoritiesSection(parts), publicationsSection(parts), contactsSection(parts)})
        m_persons->add(section);
}

void IncidentPage::buildTabs()
{
    buildFacts();
    buildPersons();
    m_facts->setObjectName(QStringLiteral("factsTab"));
    m_persons->setObjectName(QStringLiteral("personsTab"));
    m_tabs->setObjectName(QStringLiteral("incidentTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_facts, tr("F&acts"));
    m_tabs->addTab(m_timeline, tr("&Timeline"));
    m_tabs->addTab(m_judgement, tr("&Judgement"));
    m_tabs->addTab(m_persons, tr("&Persons"));
    m_tabs->addTab(m_documents, tr("&Documents"));
    m_tabs->addTab(m_sheet, tr("For&ms"));
    m_tabs->addTab(m_actions, tr("P&revention"));
    m_tabs->addTab(m_history, tr("H&istory"));
}

void IncidentPage::layOut()
{
    auto *page = new QWidget;
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_next);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *pageRows = new QVBoxLayout(page);
    pageRows->setContentsMargins(0, 0, 0, 0);
    pageRows->setSpacing(0);
    pageRows->addWidget(m_head);
    pageRows->addWidget(m_closing);
    pageRows->addWidget(m_strip);
    pageRows->addWidget(m_splitter, 1);
    auto *nothing = new EmptyState;
    nothing->say(QStringLiteral("incidents"), tr("No incident is chosen"), tr("Choose one in the list, or record a new one."));
    m_stack->addWidget(nothing);
    m_stack->addWidget(page);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);
}

void IncidentPage::connectParts()
{
    connect(m_open, &OpenIncident::changed, this, &IncidentPage::refresh);
    connect(&m_open->session(), &Session::organisationChanged, this, [this] {
        if (m_open->isOpen())
            m_next->setSteps(nextSteps());
    });
    connect(m_facts, &SectionPage::edited, this, &IncidentPage::store);
    connect(m_persons, &SectionPage::edited, this, &IncidentPage::store);
    connect(m_actions, &ActionsTab::edited, this, &IncidentPage::store);
    connect(m_actions, &ActionsTab::added, this, &IncidentPage::refresh);
    connect(m_head, &HeadPanel::statusChosen, this, &IncidentPage::setStatus);
    connect(m_head, &HeadPanel::undoRequested, this, &IncidentPage::undo);
    connect(m_history, &HistoryTab::undoRequested, this, &IncidentPage::undo);
    connect(m_head, &HeadPanel::fieldRequested, this, &IncidentPage::showField);
    connect(m_documents, &DocumentsPanel::fieldRequested, this, &IncidentPage::showField);
    connect(m_sheet, &SheetPanel::fieldRequested, this, &IncidentPage::showField);
    connect(m_judgement, &JudgementPanel::fieldRequested, this, &IncidentPage::showField);
    connect(m_tabs, &QTabWidget::currentChanged, this, &IncidentPage::showNextSteps);
    connect(m_next, &NextStepsPanel::fieldRequested, this, &IncidentPage::showField);
    connect(m_closing, &ClosingStrip::fieldRequested, this, &IncidentPage::showField);
    m_timeline->setStore([this](const Incidents::TimelineStep &step) {
        const auto stored = m_open->change([&step](Incident &incident) { incident.timeline.append(step); });
        if (stored)
            refresh();
        return stored;
    });
}

void IncidentPage::show(Incidents::IncidentId id)
{
    commitTyped();
    for (FactField *field : findChildren<FactField *>())
        field->settle();
    const auto opened = m_open->open(id);
    m_closing->clear();
    m_strip->clear();
    m_stack->setCurrentIndex(1);
    if (!opened) {
        clear();
        return m_strip->refuse(opened.problems(), m_open->session().language());
    }
    m_judgement->setIncident(id);
    m_documents->setIncident(id);
    m_sheet->setIncident(id); // they hear of changes by themselves
    refresh();
}

void IncidentPage::clear()
{
    m_open->close();
    m_judgement->setIncident({});
    m_documents->setIncident({});
    m_sheet->setIncident({});
    m_stack->setCurrentIndex(0);
}

void IncidentPage::commitTyped()
{
    if (!m_open->isOpen())
        return;
    for (FactField *field : findChildren<FactField *>()) {
        if (field->isTouched() && !field->isRefused())
            field->finish();
    }
}

void IncidentPage::refresh()
{
    if (!m_open->isOpen())
        return;
    Session &session = m_open->session();
    const Incident &incident = m_open->incident();
    m_parties.setIncident(incident);
    m_head->setIncident(incident);
    m_facts->setIncident(incident);
    m_timeline->setIncident(incident);
    m_persons->setIncident(incident);
    m_actions->setIncident(incident);
    const auto history = session.ledger().history(m_open->id());
    m_history->setRows(history ? *history : QList<Ledger::HistoryRow>());
    m_head->setUndo(m_history->undoText());
    m_next->setSteps(nextSteps());
    refreshFormer();
}

// The law comes first; what it asks is not asked again.
QList<Incidents::NextStep> IncidentPage::nextSteps() const
{
    Session &session = m_open->session();
    const Incident &incident = m_open->incident();
    const auto issued = session.ledger().issuedDocuments(m_open->id());
    const auto promises = Promises::promisesOf(incident, issued ? *issued : QList<Ledger::IssuedDocument>());
    QList<Incidents::NextStep> steps = dutySteps();
    const bool hasDesk = !session.organisation().desks.isEmpty(); // the letters name it
    for (const Incidents::NextStep &step : Incidents::nextSteps(incident, session.today(), session.ledger().zone())) {
        const bool isSaid = std::any_of(steps.begin(), steps.end(), [&step](const auto &each) { return each.path == step.path; });
        if (!isSaid && !(hasDesk && step.what.kind == u"nextsteps.contact"))
            steps += step;
    }
    return steps + Promises::nextSteps(promises);
}

// A closed incident asks for nothing; one that cannot be judged yet has its other steps.
QList<Incidents::NextStep> IncidentPage::dutySteps() const
{
    Session &session = m_open->session();
    const Incident &incident = m_open->incident();
    if (incident.status.valueOr(Status::Open) == Status::Closed)
        return {};
    const auto judged = Drafts::judge(session.ledger(), incident, session.law().books,
                                            Base::now().toTimeZone(session.ledger().zone()));
    return judged ? Duties::dutySteps(judged->assessment, judged->duties, session.today(), session.language())
                  : QList<Incidents::NextStep>();
}

void IncidentPage::refreshFormer()
{
    Session &session = m_open->session();
    const auto former = session.ledger().formerFigures(m_open->id());
    const QStringList remarks = formerFigureTexts(m_open->incident(), former ? *former : QList<Ledger::FormerFigure>(),
                                                  session.ledger().zone(), session.language());
    for (qsizetype at = 0; at < remarks.size(); ++at) {
        if (FactField *field = fieldAt(*this, QStringLiteral("counts[%1].value").arg(at)))
            field->setRemark(remarks[at]);
    }
}

// It may end all the same, and can be taken back: it is said, not asked.
void IncidentPage::sayWhatTheLawStillAsks(const Incident &before)
{
    Session &session = m_open->session();
    if (before.status == m_open->incident().status)
        return;
    m_strip->clear();
    const QDateTime now = Base::now().toTimeZone(session.ledger().zone());
    const auto judged = Drafts::judge(session.ledger(), m_open->incident(), session.law().books, now);
    const auto open = judged ? Duties::openAtTheEnd(before, m_open->incident(), judged->duties, session.language())
                             : std::nullopt;
    if (!open)
        return;
    m_strip->say(Tone::Warning, Base::sentence(*open, session.language()));
    m_strip->offer(tr("Go to the judgement"), [this] { showField(QStringLiteral("judgement")); });
}

void IncidentPage::store(const Write &write, FactField *source)
{
    const Incident before = m_open->incident();
    const auto stored = m_open->change(write);
    if (!stored) {
        const bool closes = stored.problems().first().where.startsWith(u"actions[") && source->key() == u"status";
        if (closes)
            m_closing->refuse(stored.problems(), m_open->session().language());
        return source->refuse(stored.problems());
    }
    source->settle();
    if (source->key() == u"status")
        m_closing->clear();
    refresh();
    sayWhatTheLawStillAsks(before);
}

void IncidentPage::setStatus(Status status)
{
    const Incident before = m_open->incident();
    const QDate today = m_open->session().today();
    const auto stored = m_open->change([&](Incident &incident) {
        if (incident.status != status)
            incident = Incidents::withStatus(incident, status, today);
    });
    refresh();
    m_closing->clear();
    if (stored)
        return sayWhatTheLawStillAsks(before);
    const bool isObstacle = stored.problems().first().where.startsWith(u"actions[");
    if (isObstacle)
        m_closing->refuse(stored.problems(), m_open->session().language());
    else
        m_strip->refuse(stored.problems(), m_open->session().language());
}

void IncidentPage::undo()
{
    commitTyped();
    const auto undone = m_open->undo();
    if (!undone)
        return m_strip->refuse(undone.problems(), m_open->session().language());
    m_strip->clear();
}

Incident IncidentPage::written() const
{
    Incident incident = m_open->incident();
    m_facts->writeTo(incident);
    m_persons->writeTo(incident);
    return incident;
}

void IncidentPage::showField(const QString &path)
{
    if (path.startsWith(u"own."))
        return settingRequested(path);
    if (path.startsWith(u"documents.")) {
        m_documents->chooseLetter(path.section(u'.', 1));
        return m_tabs->setCurrentWidget(m_documents);
    }
    if (path == u"judgement") {
        m_tabs->setCurrentWidget(m_judgement);
        return m_judgement->setFocus(Qt::OtherFocusReason);
    }
    static const QRegularExpression action(QStringLiteral("^actions\\[(\\d+)\\]"));
    if (const auto match = action.match(path); match.hasMatch()) {
        m_tabs->setCurrentWidget(m_actions);
        m_actions->choose(match.captured(1).toInt());
    }
    if (path == u"timeline" || path == u"actions") {
        const bool isTimeline = path == u"timeline";
        m_tabs->setCurrentWidget(isTimeline ? static_cast<QWidget *>(m_timeline) : m_actions);
        return isTimeline ? m_timeline->focusNewEntry() : m_actions->focusNewAction();
    }
    goToField(fieldAt(*this, path));
}

// A letter and a sheet say themselves what is missing; their pages and the history need the room.
void IncidentPage::showNextSteps()
{
    if (m_splitter->indexOf(m_next) >= 0)
        m_next->setVisible(!QList<QWidget *>{m_documents, m_sheet, m_history}.contains(m_tabs->currentWidget()));
}

void IncidentPage::placeNextSteps()
{
    const bool isNarrow = width() < lettersBeside * fontMetrics().height() * 3 / 4;
    const int tab = m_tabs->indexOf(m_next);
    if (isNarrow && tab < 0)
        m_tabs->addTab(m_next, tr("&Next things to do"));
    else if (!isNarrow && tab >= 0)
        m_splitter->addWidget(m_next);
    showNextSteps();
    if (!isNarrow) {
        const int beside = qMin(width() / 3, fontMetrics().height() * 14);
        m_splitter->setSizes({width() - beside, beside});
    }
}

void IncidentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNextSteps();
}

} // namespace Views

#include "views/mailing/mailingpanel.h"

#include "views/common/emptystate.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/mailing/columntable.h"
#include "views/mailing/letterpart.h"
#include "views/mailing/makepart.h"
#include "views/mailing/problempanel.h"
#include "views/mailing/rosterpart.h"
#include "views/mailing/testview.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Base::Result;
using Incidents::IncidentId;
using Mailing::Order;

namespace {

constexpr int pause = 250; ///< milliseconds after the last change, so that typing does not wait for the page
constexpr int lettersBeside = 30; ///< full-width letters that the choices need

QWidget *line(QFrame::Shape shape, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

MailingPanel::MailingPanel(Session &session, IncidentId incident, QWidget *parent)
    : QWidget(parent), m_session(session), m_id(incident), m_work(new MailingWork(session, this)), m_later(new QTimer(this)),
      m_strip(new MessageStrip(this)), m_roster(new RosterPart(this)), m_letter(new LetterPart(session, this)),
      m_tabs(new QTabWidget(this)), m_test(new TestView(session.language(), this)), m_problems(new ProblemPanel(session.language(), this)),
      m_columns(new ColumnTable(this)), m_columnView(new QTableView(this)), m_make(new MakePart(this))
{
    setObjectName(QStringLiteral("mailingPanel"));
    m_later->setSingleShot(true);
    m_later->setInterval(pause);
    build();
    connectParts();
    connectWork();
    reloadIncident();
    readRoster();
}

MailingPanel::~MailingPanel() = default;

// ---- building

void MailingPanel::build()
{
    m_strip->setObjectName(QStringLiteral("mailingStrip"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(choices());
    sides->addWidget(line(QFrame::VLine, this));
    sides->addWidget(looks(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addLayout(sides, 1);
}

QWidget *MailingPanel::choices()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_roster);
    column->addWidget(line(QFrame::HLine, left));
    column->addWidget(m_letter);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this); // large type on a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(left);
    scroll->setFixedWidth(std::max(fontMetrics().horizontalAdvance(u'国') * lettersBeside, left->minimumSizeHint().width()));
    return scroll;
}

QWidget *MailingPanel::looks()
{
    m_columnView->setObjectName(QStringLiteral("rosterColumns"));
    m_columnView->setAccessibleName(tr("Columns of the roster"));
    m_columnView->setModel(m_columns);
    m_columnView->setTabKeyNavigation(false);
    m_columnView->setFrameShape(QFrame::NoFrame);
    m_columnView->setShowGrid(false);
    m_columnView->setAlternatingRowColors(true);
    m_columnView->verticalHeader()->hide();
    m_columnView->horizontalHeader()->setHighlightSections(false);
    m_columnView->horizontalHeader()->setStretchLastSection(true);
    m_tabs->setObjectName(QStringLiteral("mailingTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_test, tr("Test letter"));
    m_tabs->addTab(m_problems, {});
    m_tabs->addTab(m_columnView, {});
    auto *right = new QFrame(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(0);
    QLabel *title = headingLabel(tr("3. Look at it before one page is made"), 2, right);
    title->setContentsMargins(12, 0, 12, 6);
    column->addWidget(title);
    column->addWidget(m_tabs, 1);
    column->addWidget(line(QFrame::HLine, right));
    column->addWidget(m_make);
    return right;
}

void MailingPanel::connectParts()
{
    connect(m_later, &QTimer::timeout, this, &MailingPanel::lookAgain);
    connect(m_roster, &RosterPart::changed, this, &MailingPanel::readRoster);
    connect(m_roster, &RosterPart::cancelRequested, m_work, &MailingWork::cancel);
    connect(m_letter, &LetterPart::changed, m_later, qOverload<>(&QTimer::start));
    connect(m_letter, &LetterPart::refused, this, &MailingPanel::refuse);
    connect(m_test, &TestView::fieldRequested, this, &MailingPanel::openField);
    connect(m_test, &TestView::saveRequested, this, &MailingPanel::saveTest);
    connect(m_test, &TestView::rowRequested, this, [this](qint64 fromRow) {
        m_fromRow = fromRow;
        lookAgain();
    });
    connect(m_problems, &ProblemPanel::saveRequested, this, &MailingPanel::saveBadRows);
    connect(m_make, &MakePart::makeRequested, this, &MailingPanel::askWhere);
    connect(m_make, &MakePart::cancelRequested, m_work, &MailingWork::cancel);
    connect(&m_session, &Session::incidentChanged, this, [this](IncidentId id) {
        if (id == m_id)
            reloadIncident();
    });
    connect(&m_session, &Session::organisationChanged, this, &MailingPanel::reloadIncident);
}

void MailingPanel::connectWork()
{
    connect(m_work, &MailingWork::headRead, this, &MailingPanel::takeHead);
    connect(m_work, &MailingWork::rowsRead, m_roster, &RosterPart::showReading);
    connect(m_work, &MailingWork::checked, this, &MailingPanel::takeReport);
    connect(m_work, &MailingWork::badRowsSaved, this, &MailingPanel::sayBadRowsSaved);
    connect(m_work, &MailingWork::testMade, this, &MailingPanel::takeTest);
    connect(m_work, &MailingWork::progressed, m_make, &MakePart::showProgress);
    connect(m_work, &MailingWork::recording, m_make, &MakePart::showRecording);
    connect(m_work, &MailingWork::made, this, &MailingPanel::takeMade);
}

// ---- roster, check, test letter

void MailingPanel::reloadIncident()
{
    const auto incident = m_session.ledger().incident(m_id);
    const auto filings = m_session.ledger().filings(m_id);
    const auto former = m_session.ledger().formerFigures(m_id);
    if (!incident || !filings || !former)
        return refuse(incident.problems() + filings.problems() + former.problems());
    m_formerCounts.clear();
    for (const Ledger::FormerFigure &figure : *former)
        m_formerCounts += figure.count;
    m_incident = Ledger::withFilings(*incident, *filings); // as every letter tells them
    m_letter->setIncident(m_incident);
    if (m_head)
        m_later->start();
}

void MailingPanel::readRoster()
{
    m_later->stop();
    m_work->giveUp();
    m_head.reset();
    m_report.reset();
    m_checked.reset();
    m_fromRow = 0;
    m_isRefused = false;
    m_strip->clear();
    m_roster->showNothing();
    m_problems->clear();
    m_columns->clear();
    const bool isChosen = !m_roster->path().isEmpty();
    m_test->showNone(tr("No test letter yet"), isChosen ? tr("The roster is checked first; then the letter of its first good row is shown here.")
                                                        : tr("Choose the roster: the letter of its first person is shown here."));
    update();
    if (isChosen)
        m_work->readHead(m_roster->path(), m_roster->file());
}

void MailingPanel::takeHead(const Result<Mailing::RosterHead> &head)
{
    if (!head)
        return refuse(head.problems());
    m_head = *head;
    m_roster->showHead(*head);
    m_columns->setHead(*head);
    m_columnView->resizeColumnsToContents();
    m_letter->setColumns(head->columns);
    lookAgain();
}

Result<Order> MailingPanel::orderNow() const
{
    Order order{.roster = m_roster->path(), .incident = m_incident, .own = m_session.organisation(), .formerCounts = m_formerCounts};
    order.check.file = m_roster->file();
    if (const auto written = m_letter->writeTo(&order, m_head->columns); !written)
        return written.problems();
    Mailing::demandWhatIsNeeded(&order);
    return order;
}

MailingPanel::CheckKey MailingPanel::keyOf(const Order &order)
{
    return {.roster = order.roster, .encoding = order.check.file.encoding, .byHousehold = order.check.byHousehold,
            .posts = order.check.posts, .needs = order.check.needs};
}

void MailingPanel::lookAgain()
{
    m_later->stop();
    if (!m_head || isMaking())
        return;
    const auto order = orderNow();
    if (!order) {
        m_test->showNone(tr("This letter cannot be written"), {});
        return refuse(order.problems());
    }
    if (m_isRefused)
        m_strip->clear();
    m_isRefused = false;
    if (m_report && m_checked == keyOf(*order))
        return makeTest(*order);
    m_report.reset();
    m_checked = keyOf(*order);
    m_roster->showReading(0);
    m_work->check(*order);
    update();
}

void MailingPanel::takeReport(const Result<Roster::Report> &report)
{
    m_checked = report ? m_checked : std::nullopt;
    m_roster->showHead(*m_head);
    if (!report) {
        m_problems->clear();
        m_test->showNone(tr("The roster cannot be used as it is"), {});
        return refuse(report.problems());
    }
    m_report = *report;
    m_roster->showReport(*report);
    m_problems->show(*report);
    m_tabs->setCurrentWidget(report->bad > 0 ? static_cast<QWidget *>(m_problems) : m_test);
    update();
    if (const auto order = orderNow())
        makeTest(*order);
}

void MailingPanel::makeTest(const Order &order)
{
    if (m_report->bad == m_report->rows) {
        m_test->showNone(tr("No row is good"), tr("Mend the rows that are listed under “Problems” and read the roster again."));
        return update();
    }
    m_work->makeTest(order, *m_report, m_fromRow);
}

void MailingPanel::takeTest(const Result<TestPages> &test)
{
    if (test) {
        m_test->show(*test);
        return update();
    }
    if (m_fromRow > 0 && test.problems().first().kind == u"mailing.no_good_rows") { // behind the last one comes the first
        m_fromRow = 0;
        return lookAgain();
    }
    QStringList reasons;
    for (const Base::Problem &problem : test.problems())
        reasons += Base::line(problem, m_session.language());
    m_test->showNone(tr("This letter cannot be written"), reasons.join(u'\n'));
    update();
}

void MailingPanel::refuse(const Base::Problems &problems)
{
    m_isRefused = true;
    m_strip->refuse(problems, m_session.language());
    update();
}

// What belongs to the letters is entered here, what belongs to the incident on its page.
void MailingPanel::openField(const QString &path)
{
    if (!path.isEmpty() && !m_letter->showField(path))
        Q_EMIT fieldRequested(path);
}

// ---- what can be done now

QString MailingPanel::obstacle() const
{
    if (m_session.isReadOnly())
        return tr("This ledger is open for reading only. Letters can be looked at but not made: no record of them could be kept.");
    if (m_roster->path().isEmpty())
        return tr("First choose the roster (step 1).");
    if (m_isRefused)
        return tr("First mend what the message on top says.");
    if (!m_report)
        return tr("The roster is being read.");
    if (m_report->bad == m_report->rows)
        return tr("No row is good: see “Problems”.");
    return m_test->letter() ? QString() : tr("The letter cannot be written yet: see “Test letter”.");
}

void MailingPanel::update()
{
    MakePart::State state{.obstacle = obstacle()};
    if (m_report)
        state = {.good = m_report->rows - m_report->bad, .bad = m_report->bad,
                 .missing = m_test->letter() ? m_test->letter()->missing.size() : 0,
                 .slips = m_test->letter() ? m_test->letter()->slips.size() : 0, .obstacle = state.obstacle};
    m_make->show(state);
    nameTabs();
}

void MailingPanel::nameTabs()
{
    const int problems = m_report ? int(m_report->problemCount) : 0;
    m_tabs->setTabText(m_tabs->indexOf(m_problems), problems > 0 ? tr("Problems (%1)").arg(problems) : tr("Problems"));
    const int columns = m_columns->rowCount();
    m_tabs->setTabText(m_tabs->indexOf(m_columnView), columns > 0 ? tr("Columns (%1)").arg(columns) : tr("Columns"));
}

void MailingPanel::setBusy(bool busy)
{
    m_roster->setEnabled(!busy);
    m_letter->setEnabled(!busy);
    m_tabs->setEnabled(!busy);
    if (!busy)
        m_make->showIdle();
}

} // namespace Views

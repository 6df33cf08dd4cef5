#include "views/mailing/becamepanel.h"

#include "model/incident/figures.h"
#include "model/mailing/preparing.h"
#include "model/mailing/telling.h"
#include "model/tables/texts.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/mailing/runtable.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QtConcurrent>

namespace Views {

using Incidents::IncidentId;
using Ledger::LedgerFile;
using Ledger::LetterCoverage;
using Ledger::LetterState;

namespace {

constexpr int linesInSight = 8;

Base::Result<LetterCoverage> coverageOf(const QString &path, IncidentId incident)
{
    const auto ledger = LedgerFile::open(path, LedgerFile::Mode::Read);
    return ledger ? (*ledger)->letterCoverage(incident) : Base::Result<LetterCoverage>(ledger.problems());
}

} // namespace

BecamePanel::BecamePanel(Session &session, IncidentId incident, QWidget *parent)
    : QWidget(parent), m_session(session), m_incident(incident), m_strip(new MessageStrip(this)), m_percent(headingLabel({}, 1, this)),
      m_words(plainLabel({}, this)), m_bar(new QProgressBar(this)), m_runs(new RunTable(session.language(), session.ledger().zone(), this)),
      m_table(new QTableView(this)), m_sent(new QPushButton(tr("Mark all of it as &sent"), this)), m_rows(new QLineEdit(this)),
      m_note(new QLineEdit(this)), m_returned(new QPushButton(tr("Came &back"), this)), m_again(new QPushButton(tr("Sent a&gain"), this)),
      m_empty(new EmptyState(this)), m_stack(new QStackedWidget(this))
{
    nameParts();
    m_stack->addWidget(runsPage());
    m_stack->addWidget(m_empty);
    m_empty->say(QStringLiteral("persons"), tr("No letters for many were made yet"),
                 tr("Once they are made, this page says what went to whom, when and how, what came back, and how many persons are reached."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip); // below: when it comes, no button moves under the mouse
    connect(&m_count, &QFutureWatcherBase::finished, this, &BecamePanel::showCoverage);
    connect(&m_session, &Session::lettersChanged, this, &BecamePanel::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BecamePanel::enableSteps);
    connect(m_rows, &QLineEdit::textChanged, this, &BecamePanel::enableSteps);
    connect(m_sent, &QPushButton::clicked, this, &BecamePanel::askToMarkAll);
    connect(m_returned, &QPushButton::clicked, this, [this] { mark(chosenRun(), LetterState::Returned, m_rows->text()); });
    connect(m_again, &QPushButton::clicked, this, [this] { mark(chosenRun(), LetterState::SentAgain, m_rows->text()); });
    reload();
}

BecamePanel::~BecamePanel()
{
    m_count.disconnect(this);
    m_count.waitForFinished();
}

void BecamePanel::nameParts()
{
    setObjectName(QStringLiteral("becamePanel"));
    m_strip->setObjectName(QStringLiteral("becameStrip"));
    m_percent->setObjectName(QStringLiteral("coveragePercent"));
    m_words->setObjectName(QStringLiteral("coverageWords"));
    m_bar->setObjectName(QStringLiteral("coverageBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(fontMetrics().height() * 2 / 3);
    m_bar->setAccessibleName(tr("Persons reached"));
    m_table->setObjectName(QStringLiteral("letterRuns"));
    m_table->setAccessibleName(tr("Letters made"));
    m_sent->setObjectName(QStringLiteral("markSent"));
    m_rows->setObjectName(QStringLiteral("markRows"));
    m_rows->setAccessibleName(tr("Rows of the roster"));
    m_rows->setPlaceholderText(tr("12, 15-18"));
    m_note->setObjectName(QStringLiteral("markNote"));
    m_note->setPlaceholderText(tr("Why, without a name: address unknown"));
    m_returned->setObjectName(QStringLiteral("markReturned"));
    m_again->setObjectName(QStringLiteral("markAgain"));
}

QWidget *BecamePanel::runsPage()
{
    m_table->setModel(m_runs);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(RunTable::Letter, QHeaderView::Stretch);
    m_table->setMaximumHeight(fontMetrics().height() * linesInSight * 2);
    rememberColumns(m_table, QStringLiteral("letterRuns"));
    copySelectionAsText(m_table);
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    figures->addWidget(m_percent);
    figures->addWidget(m_words, 1);
    column->addLayout(figures);
    column->addWidget(m_bar);
    column->addSpacing(8);
    column->addWidget(m_table);
    column->addSpacing(8);
    column->addWidget(headingLabel(tr("The chosen run"), 3, page));
    column->addLayout(markRow());
    column->addStretch(1);
    return page;
}

QLayout *BecamePanel::markRow()
{
    auto *rows = new QLabel(tr("&Rows of the roster"), this), *note = new QLabel(tr("&Note"), this);
    rows->setBuddy(m_rows);
    note->setBuddy(m_note);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 2);
    grid->addWidget(m_sent, 0, 0, 1, 6, Qt::AlignLeft);
    grid->addWidget(rows, 1, 0);
    grid->addWidget(m_rows, 1, 1);
    grid->addWidget(note, 1, 2);
    grid->addWidget(m_note, 1, 3);
    grid->addWidget(m_returned, 1, 4);
    grid->addWidget(m_again, 1, 5);
    return grid;
}

int BecamePanel::runCount() const
{
    return m_runs->rowCount();
}

void BecamePanel::reload()
{
    const auto runs = m_session.ledger().letterRuns(m_incident);
    if (!runs)
        return m_strip->refuse(runs.problems(), m_session.language());
    const int chosen = runs->size() == m_runs->rowCount() ? std::max(0, m_table->currentIndex().row()) : 0; // a new one is chosen
    m_runs->setRuns(*runs);
    m_stack->setCurrentIndex(runs->isEmpty() ? 1 : 0);
    m_table->resizeColumnsToContents();
    if (runs->isEmpty())
        return enableSteps();
    m_table->selectRow(chosen);
    enableSteps();
    m_percent->clear();
    m_words->setText(tr("Counting …"));
    m_bar->setRange(0, 0);
    m_count.setFuture(QtConcurrent::run(&coverageOf, m_session.ledger().path(), m_incident));
}

void BecamePanel::showCoverage()
{
    const auto found = m_count.result();
    m_bar->setRange(0, 1000);
    if (!found) {
        m_words->setText(tr("The letters could not be counted."));
        return m_strip->refuse(found.problems(), m_session.language());
    }
    const LetterCoverage &coverage = *found;
    m_percent->setText(tr("%1 %").arg(QLocale().toString(coverage.percent(), 'f', 1)));
    QStringList parts{tr("A letter is on its way to %1 of %2 persons.")
                          .arg(Tables::numberText(coverage.sent + coverage.sentAgain), Tables::numberText(coverage.persons))};
    if (coverage.made > 0)
        parts += tr("%1 made and not marked as sent.").arg(Tables::numberText(coverage.made));
    if (coverage.returned > 0)
        parts += tr("%1 came back.").arg(Tables::numberText(coverage.returned));
    if (coverage.sentAgain > 0)
        parts += tr("%1 sent again.").arg(Tables::numberText(coverage.sentAgain));
    const qint64 without = coverage.persons - coverage.made - coverage.sent - coverage.returned - coverage.sentAgain;
    if (without > 0)
        parts += tr("For %1 no letter was made.").arg(Tables::numberText(without));
    if (const auto incident = m_session.ledger().incident(m_incident)) {
        if (const auto concerned = Incidents::persons(*incident)) // a roster may hold few of them
            parts += tr("Persons concerned in the incident: %1.").arg(Tables::figureText(concerned->value, concerned->bound, m_session.language()));
    }
    m_words->setText(parts.join(u' '));
    m_bar->setValue(qRound(coverage.percent() * 10));
    Q_EMIT counted();
}

Ledger::LetterRunId BecamePanel::chosenRun() const
{
    return m_runs->run(m_table->currentIndex().row()).id;
}

void BecamePanel::enableSteps()
{
    const bool canMark = m_table->currentIndex().isValid() && !m_session.isReadOnly();
    const bool hasRows = !m_rows->text().trimmed().isEmpty();
    m_sent->setEnabled(canMark);
    m_rows->setEnabled(canMark);
    m_note->setEnabled(canMark);
    m_returned->setEnabled(canMark && hasRows);
    m_again->setEnabled(canMark && hasRows);
}

// It holds for many persons at once, and nothing takes it back. The run by its id: another may come while it is asked.
void BecamePanel::askToMarkAll()
{
    const Ledger::LetterRun &run = m_runs->run(m_table->currentIndex().row());
    const Question question{.title = tr("Mark the whole run as sent?"),
                            .text = tr("%1 letter(s) of the chosen run are recorded as sent. This cannot be taken back.", nullptr, int(run.count))
                                        .arg(Tables::numberText(run.count)),
                            .yes = tr("Mark as sent")};
    Prompts::current().ask(this, question, [this, id = run.id] { mark(id, LetterState::Sent, {}); });
}

void BecamePanel::mark(Ledger::LetterRunId run, LetterState state, const QString &typed)
{
    const auto rows = Mailing::rowsIn(typed);
    if (!rows)
        return m_strip->refuse(rows.problems(), m_session.language());
    if (rows->isEmpty() && state != LetterState::Sent) // only separators; no rows would mean all of them
        return m_strip->refuse({{QStringLiteral("mailing.not_rows"), {typed}}}, m_session.language());
    const auto marked = m_session.markLetters({.incident = m_incident, .run = run, .state = state, .rows = *rows,
                                               .note = rows->isEmpty() ? QString() : m_note->text().trimmed()});
    if (!marked)
        return m_strip->refuse(marked.problems(), m_session.language());
    m_strip->say(Tone::Success, rows->isEmpty()                  ? tr("The whole run is marked as sent.")
                     : state == LetterState::Returned ? tr("%n letter(s) marked as come back.", nullptr, int(rows->size()))
                                                      : tr("%n letter(s) marked as sent again.", nullptr, int(rows->size())));
    m_rows->clear();
    m_note->clear();
    if (state != LetterState::Returned)
        offerTelling(m_runs->run(m_table->currentIndex().row()).run.channel);
}

void BecamePanel::offerTelling(const QString &channel)
{
    m_strip->offer(tr("Record it under “Information of the persons”"), [this, channel] {
        m_count.waitForFinished();
        const auto incident = m_session.ledger().incident(m_incident);
        const auto coverage = m_count.result();
        if (!incident || !coverage)
            return m_strip->refuse(incident.problems() + coverage.problems(), m_session.language());
        const auto saved = m_session.save(Mailing::withTelling(*incident, *coverage, channel, m_session.today()));
        saved ? m_strip->say(Tone::Success, tr("Recorded. The forms and letters of the incident tell it from now on."))
              : m_strip->refuse(saved.problems(), m_session.language());
    });
}

} // namespace Views

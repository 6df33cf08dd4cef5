#include "views/actions/actionsscreen.h"

#include "model/base/vocabulary.h"
#include "views/actions/actionpanel.h"
#include "views/actions/actionstore.h"
#include "views/actions/actionview.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/session.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

namespace Views {

using Incidents::IncidentId;
using Tables::ActionColumn;

namespace {

constexpr qsizetype undoSteps = 50;

const QString anyOwner = QStringLiteral("*"); // no name: an owner is never a lone asterisk

} // namespace

ActionsScreen::ActionsScreen(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_table(new Tables::ActionTable(this)),
      m_sections(new Tables::ActionSections(m_table, this)), m_search(new QLineEdit(this)),
      m_owner(new QComboBox(this)), m_status(new QComboBox(this)), m_summary(plainLabel({}, this)),
      m_strip(new MessageStrip(this)), m_view(new ActionView(this)), m_panel(new ActionPanel(this)),
      m_empty(new EmptyState(this)), m_stack(new QStackedWidget(this)), m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("actionsScreen"));
    m_table->setContext(context());
    if (!m_session.isReadOnly())
        m_table->setWriter([this](const QList<Ledger::ActionRow> &changed) { return store(changed); });
    m_panel->setReadOnly(m_session.isReadOnly());
    build();
    connectParts();
}

ActionsScreen::~ActionsScreen() = default;

void ActionsScreen::build()
{
    m_view->setObjectName(QStringLiteral("actionView"));
    m_view->setActions(m_sections);
    rememberColumns(m_view, QStringLiteral("actions"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_panel->setMinimumWidth(fontMetrics().horizontalAdvance(u'国') * 13);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filterRow());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
}

QWidget *ActionsScreen::filterRow()
{
    auto *bar = new QWidget(this);
    m_search->setObjectName(QStringLiteral("actionSearch"));
    m_search->setPlaceholderText(tr("Search actions"));
    m_search->setAccessibleName(tr("Search actions"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_owner->setObjectName(QStringLiteral("ownerFilter"));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_owner->setMinimumContentsLength(12);
    m_status->setObjectName(QStringLiteral("statusFilter"));
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const QString &id : Base::vocabulary(QStringLiteral("action_status")))
        m_status->addItem(Base::label(QStringLiteral("action_status"), id, m_session.language()), id);
    m_summary->setObjectName(QStringLiteral("actionSummary"));
    m_summary->setWordWrap(false);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 10, 12, 10);
    row->addWidget(m_search, 1);
    row->addWidget(m_owner);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_summary);
    return bar;
}

void ActionsScreen::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &ActionsScreen::applyFilter);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &ActionsScreen::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &ActionsScreen::applyFilter);
    const auto refuse = [this](const Base::Problems &problems) { m_strip->refuse(problems, m_session.language()); };
    connect(m_table, &Tables::ActionTable::refused, this, refuse);
    connect(m_view, &ActionView::refused, this, refuse);
    connect(m_view, &ActionView::pasted, this, [this](int actions) {
        m_strip->say(Tone::Success, actions == 0 ? tr("The cells hold what was pasted already.")
                                                 : tr("Pasted: %n action(s) changed.", nullptr, actions));
        if (actions > 0)
            m_strip->offer(tr("Undo"), [this] { undo(); });
    });
    connect(m_view, &ActionView::currentActionChanged, this, &ActionsScreen::refreshPanel);
    connect(m_view, &ActionView::openRequested, this, &ActionsScreen::openIncidentOf);
    connect(m_panel, &ActionPanel::openRequested, this, [this] { openIncidentOf(m_view->currentAction()); });
    connect(m_panel, &ActionPanel::changed, this, [this](const Ledger::ActionRow &row) { m_table->write({row}); });
    connect(&m_session, &Session::incidentChanged, this, &ActionsScreen::reloadIncident);
    connect(&m_session, &Session::incidentsAdded, this, [this](const QList<IncidentId> &) {
        if (m_loaded)
            reload();
    });
    const auto shortcut = [this](const char *name, const QKeySequence &key, auto step) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, step);
        addAction(action);
    };
    shortcut("findActions", QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    shortcut("undoAction", QKeySequence::Undo, [this] { undo(); });
}

Tables::ActionContext ActionsScreen::context()
{
    return {.language = m_session.language(),
            .today = m_session.today(),
            .by = m_session.by(),
            .parties = [this](IncidentId id) {
                if (!m_parties.contains(id)) {
                    const auto incident = m_session.ledger().incident(id);
                    m_parties.insert(id, incident ? incident->parties.items() : QList<Incidents::Party>{});
                }
                return m_parties.value(id);
            }};
}

void ActionsScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_table->context().today != m_session.today())
        m_table->setContext(context());
    if (!std::exchange(m_sized, true))
        m_splitter->setSizes({width() * 4 / 5, width() / 5});
    if (!std::exchange(m_loaded, true))
        reload();
}

void ActionsScreen::reload()
{
    const auto rows = m_session.ledger().actions();
    if (!rows)
        return m_strip->refuse(rows.problems(), m_session.language());
    m_parties.clear();
    m_table->setRows(*rows);
    refreshOwners();
    refreshSummary();
    refreshPanel();
}

void ActionsScreen::reloadIncident(IncidentId id)
{
    if (!m_loaded)
        return;
    const auto incident = m_session.ledger().incident(id);
    if (!incident)
        return m_strip->refuse(incident.problems(), m_session.language());
    m_parties.insert(id, incident->parties.items());
    m_table->setRowsOf(id, actionRows(*incident));
    refreshOwners();
    refreshSummary();
    refreshPanel();
}

void ActionsScreen::refreshOwners()
{
    QStringList owners;
    for (const Ledger::ActionRow &row : m_table->rows())
        owners += row.action.owner.valueOr({});
    owners.removeAll(QString());
    owners.removeDuplicates();
    owners.sort();
    const QVariant chosen = m_owner->count() == 0 ? QVariant(anyOwner) : m_owner->currentData();
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("Any owner"), anyOwner);
    m_owner->addItem(tr("Without an owner"), QString());
    for (const QString &owner : std::as_const(owners))
        m_owner->addItem(owner, owner);
    m_owner->setCurrentIndex(qMax(0, m_owner->findData(chosen)));
}

void ActionsScreen::applyFilter()
{
    const QString owner = m_owner->currentData().toString();
    m_sections->setFilter({.text = m_search->text(),
                           .owner = owner == anyOwner ? std::nullopt : std::optional(owner),
                           .status = Base::fromName<Incidents::ActionStatus>(m_status->currentData().toString())});
    refreshSummary();
}

void ActionsScreen::refreshSummary()
{
    int overdue = 0;
    for (const Ledger::ActionRow &row : m_table->rows())
        overdue += Tables::actionGroup(row.action, m_table->context().today) == Tables::ActionGroup::Overdue;
    const QString all = tr("%n action(s)", nullptr, m_sections->matching());
    m_summary->setText(overdue == 0 ? all : tr("%1, %n overdue", nullptr, overdue).arg(all));
    m_stack->setCurrentWidget(m_sections->matching() == 0 ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (m_table->rowCount() == 0) {
        m_empty->say(QStringLiteral("actions"), tr("No actions yet"),
                     tr("What is done so that it does not happen again is recorded on the page of an incident, "
                        "and listed here with owner and due date."));
    } else if (m_sections->matching() == 0) {
        m_empty->say(QStringLiteral("search"), tr("Nothing matches"), {});
        m_empty->offer(tr("Show all actions"), [this] {
            m_search->clear();
            m_owner->setCurrentIndex(0);
            m_status->setCurrentIndex(0);
        });
    }
}

void ActionsScreen::refreshPanel()
{
    const int row = m_view->currentAction();
    m_panel->show(row < 0 ? std::nullopt : std::optional(m_table->row(row)), m_table->context());
    m_panel->setHidden(row < 0);
}

void ActionsScreen::showAction(IncidentId incident, Incidents::ActionId action)
{
    if (!std::exchange(m_loaded, true))
        reload();
    m_search->clear();
    m_owner->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    m_view->showAction(m_table->rowOf(incident, action));
}

void ActionsScreen::openIncidentOf(int tableRow)
{
    if (tableRow >= 0)
        Q_EMIT incidentRequested(m_table->row(tableRow).incident);
}

Base::Outcome ActionsScreen::store(const QList<Ledger::ActionRow> &changed)
{
    const auto stored = storeActions(m_session, changed);
    if (!stored)
        return stored;
    QList<IncidentId> touched;
    for (const Ledger::ActionRow &row : changed) {
        if (!touched.contains(row.incident))
            touched.append(row.incident);
    }
    m_undo.append(touched);
    if (m_undo.size() > undoSteps)
        m_undo.removeFirst();
    m_strip->clear();
    return stored;
}

void ActionsScreen::undo()
{
    if (m_undo.isEmpty())
        return m_strip->say(Tone::Neutral, tr("There is nothing to undo here."));
    Base::Problems problems;
    for (const IncidentId id : m_undo.takeLast())
        problems += m_session.undo(id).problems();
    if (problems.isEmpty())
        m_strip->say(Tone::Success, tr("The last change was taken back."));
    else
        m_strip->refuse(problems, m_session.language());
}

} // namespace Views

#include "views/documents/lifepanel.h"

#include "model/base/clock.h"
#include "model/incident/problems.h"
#include "model/tables/texts.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"
#include "views/documents/stepdialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace Views {

using Incidents::IncidentId;
using Ledger::DocumentState;
using Ledger::DocumentVerb;

LifePanel::LifePanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_state(plainLabel({}, this)), m_history(new QListWidget(this))
{
    setObjectName(QStringLiteral("documentLife"));
    m_state->setObjectName(QStringLiteral("documentState"));
    m_history->setObjectName(QStringLiteral("documentHistory"));
    build();
    show({});
}

void LifePanel::build()
{
    auto *buttons = new QGridLayout;
    const auto button = [this, buttons](DocumentVerb verb, const char *name, const QString &text, int row, int column) {
        auto *push = new QPushButton(text, this);
        push->setObjectName(QLatin1String(name));
        connect(push, &QPushButton::clicked, this, [this, verb] { begin(verb); });
        buttons->addWidget(push, row, column);
        m_buttons.append({verb, push});
    };
    button(DocumentVerb::Review, "reviewDocument", tr("&Reviewed…"), 0, 0);
    button(DocumentVerb::Approve, "approveDocument", tr("A&pprove…"), 0, 1);
    button(DocumentVerb::Issue, "issueDocument", tr("&Issue…"), 0, 2);
    button(DocumentVerb::Reject, "rejectDocument", tr("Send &back…"), 1, 0);
    button(DocumentVerb::Withdraw, "withdrawDocument", tr("Withdraw…"), 1, 1);
    m_history->setAccessibleName(tr("What was done with the document"));
    m_history->setWordWrap(true);
    m_history->setMinimumHeight(fontMetrics().height() * 3);
    m_history->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_history, 1);
    column->addStretch(); // what there is stands at the top
}

void LifePanel::setIncident(const Incidents::Incident &incident)
{
    m_incident = incident;
}

bool LifePanel::allows(DocumentVerb verb) const
{
    if (!m_kept || m_session.isReadOnly())
        return false;
    const Ledger::DocumentStep anybody{.document = m_kept->row.id, .verb = verb, .comment = QStringLiteral("-")};
    const Base::Problems found = Ledger::refusals(m_kept->life, anybody, Base::now(), m_session.ledger().zone());
    return found.value(0).kind == u"life.nobody"; // all else is in order
}

QString LifePanel::stateLine() const
{
    const auto &life = m_kept->life;
    const QString state = stateText(life.state, m_session.language());
    if (life.state == DocumentState::Issued)
        return tr("Issued and frozen: bytes, template and facts stay as they are.");
    if (life.state != DocumentState::Reviewed || life.chain.isEmpty())
        return state;
    return tr("Reviewed. Approval %1 of %2 is next: %3.")
        .arg(life.approvals.size() + 1)
        .arg(life.needed())
        .arg(Ledger::nameOf(*life.next()));
}

void LifePanel::show(const std::optional<Drafts::Kept> &kept)
{
    m_kept = kept;
    setVisible(kept.has_value());
    if (!kept)
        return;
    m_state->setText(stateLine());
    for (const auto &[verb, button] : m_buttons)
        button->setEnabled(allows(verb));
    showHistory();
}

QString LifePanel::timeOf(const Ledger::DocumentStepRow &row) const
{
    const QTimeZone zone = m_session.ledger().zone();
    const QDateTime at = (row.step.at ? row.step.at->earliest(zone) : row.recorded).toTimeZone(zone);
    return Tables::shortDateText(at.date(), m_session.language()) + at.toString(QStringLiteral(" HH:mm"));
}

QString LifePanel::lineOf(const Ledger::DocumentStepRow &row) const
{
    const Ledger::DocumentStep &step = row.step;
    QStringList parts = {timeOf(row), stepText(step.verb), step.who};
    if (!step.deputyFor.isEmpty())
        parts += tr("as deputy for %1").arg(step.deputyFor);
    if (step.orally)
        parts += tr("orally, written down by %1").arg(row.recordedBy);
    for (const QString &text : {step.to, step.comment, step.why}) {
        if (!text.isEmpty())
            parts += text;
    }
    return parts.join(QStringLiteral(" · "));
}

void LifePanel::showHistory()
{
    m_history->clear();
    const auto steps = m_session.ledger().documentSteps(IncidentId(m_kept->row.document.incident));
    if (!steps)
        return refused(steps.problems());
    for (const Ledger::DocumentStepRow &row : *steps) {
        if (row.step.document != m_kept->row.id)
            continue;
        auto *item = new QListWidgetItem(lineOf(row), m_history);
        item->setToolTip(toolTipText((QStringList{lineOf(row)} + row.step.overridden).join(u'\n')));
    }
    m_history->setVisible(m_history->count() > 0);
}

// ---- acting

Base::Problems LifePanel::doubts(DocumentVerb verb) const
{
    return m_incident ? Drafts::doubts(m_session.ledger(), *m_kept, {.document = m_kept->row.id, .verb = verb}, *m_incident,
                                       m_session.organisation())
                      : Base::Problems();
}

// Out of date needs no dialog; and before a notice leaves ahead of those concerned, somebody is asked.
void LifePanel::begin(DocumentVerb verb)
{
    if (const Base::Problems old = Drafts::outOfDate(*m_kept, verb); !old.isEmpty())
        return refused(old);
    const Base::Problems untold = verb == DocumentVerb::Issue ? doubts(verb) : Base::Problems();
    if (untold.isEmpty())
        return openDialog(verb);
    QStringList lines;
    for (const Base::Problem &problem : untold)
        lines += Base::sentence(problem, m_session.language());
    Prompts::current().ask(this,
                           {.title = tr("Issue before the others were told?"),
                            .text = tr("Staff first, then the persons concerned, then the public:") + u'\n'
                                + lines.join(u'\n'),
                            .yes = tr("Issue all the same…")},
                           [this, verb] { openDialog(verb); });
}

void LifePanel::openDialog(DocumentVerb verb)
{
    if (!m_kept || !m_incident)
        return;
    auto *dialog = new StepDialog({.verb = verb,
                                   .kept = *m_kept,
                                   .by = m_session.by(),
                                   .now = Base::now().toTimeZone(m_session.ledger().zone()),
                                   .doubts = doubts(verb)},
                                  m_session.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StepDialog::confirmed, this, [this, dialog] { act(dialog); });
    dialog->open();
}

void LifePanel::act(StepDialog *dialog)
{
    const auto step = Drafts::prepared(m_session.ledger(), *m_kept, dialog->step(), *m_incident,
                                       m_session.organisation(), m_session.language());
    if (!step)
        return dialog->refuse(step.problems());
    const bool records = dialog->records();
    const auto done = records ? record(*step) : m_session.act(*step, IncidentId(m_kept->row.document.incident));
    if (!done)
        return dialog->refuse(done.problems());
    dialog->accept();
}

// Issued, and the facts know of the publication: held against the rules before anything is written.
Base::Outcome LifePanel::record(const Ledger::DocumentStep &step)
{
    const IncidentId id(m_kept->row.document.incident);
    const auto before = m_session.ledger().issuedDocuments(id);
    if (!before)
        return before.problems();
    const Incidents::Incident published = Drafts::withPublication(
        *m_incident,
        Drafts::publicationOf(m_kept->row.document, step, *m_incident, *before, m_session.ledger().zone()));
    if (const Base::Problems found = Incidents::problems(published, m_session.ledger().zone()); !found.isEmpty())
        return found;
    const auto done = m_session.act(step, id);
    return done ? m_session.save(published) : done;
}

} // namespace Views

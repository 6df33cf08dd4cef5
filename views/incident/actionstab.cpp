#include "views/incident/actionstab.h"

#include "model/incident/figures.h"
#include "model/tables/actiontable.h"
#include "model/tables/fieldwords.h"
#include "views/actions/actionstore.h"
#include "views/actions/actionview.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/fields/choicefield.h"
#include "views/fields/listfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"
#include "views/incident/factsections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace Views {

using Incidents::Action;
using Incidents::Incident;
using Incidents::Note;

namespace {

QString missingText(const Note &note)
{
    return note.text.isEmpty() ? Section::tr("It is stored once it says something.") : QString();
}

void buildNote(Form<Note> &form)
{
    form.addWith<TimeField>("actions.notes.at", [](auto &note) -> auto & { return note.at; },
                            [](Note &note, const TimeField &field) {
                                note.at = field.fact();
                                note.bare = note.bare && !note.at.isStated();
                            },
                            2);
    form.addWith<TextField>("actions.notes.by", [](auto &note) -> auto & { return note.by; },
                            [](Note &note, const TextField &field) {
                                note.by = field.fact();
                                note.bare = note.bare && !note.by.isStated();
                            },
                            1);
    form.add<LongTextField>("actions.notes.text", [](auto &note) -> auto & { return note.text; }, wholeRow);
}

qsizetype placeOf(const Incident &incident, qint64 id)
{
    for (qsizetype at = 0; at < incident.actions.size(); ++at) {
        if (incident.actions[at].id == id)
            return at;
    }
    return -1;
}

} // namespace

ActionsTab::ActionsTab(OpenIncident &open, const FieldContext &context, const PartyWords *parties, QWidget *parent)
    : QWidget(parent), m_open(open), m_context(context), m_table(new Tables::ActionTable(this)),
      m_view(new ActionView(this)), m_new(new QLineEdit(this)), m_strip(new MessageStrip(this)),
      m_content(new QWidget), m_title(headingLabel({}, 2, m_content)),
      m_form(m_content, new QVBoxLayout(m_content), context)
{
    setObjectName(QStringLiteral("actionsTab"));
    m_table->setContext({.language = context.language,
                         .today = context.today(),
                         .by = open.session().by(),
                         .parties = [&open](Incidents::IncidentId) { return open.incident().parties.items(); }});
    if (!context.readOnly) {
        m_table->setWriter(
            [&open](const QList<Ledger::ActionRow> &changed) { return storeActions(open.session(), changed); });
    }
    build();
    buildForm(parties);
    const auto refuse = [this](const Base::Problems &problems) { m_strip->refuse(problems, m_context.language); };
    connect(m_table, &Tables::ActionTable::refused, this, refuse);
    connect(m_view, &ActionView::refused, this, refuse);
    connect(m_view, &ActionView::currentActionChanged, this, &ActionsTab::showChosen);
    connect(m_new, &QLineEdit::returnPressed, this, &ActionsTab::add);
    m_form.setWhenEdited([this](const auto &write, FactField *, FactField *source) {
        const qint64 id = m_shown;
        Q_EMIT edited([write, id](Incident &incident) {
            const qsizetype at = placeOf(incident, id);
            if (at >= 0)
                write(incident.actions[at]);
        }, source);
    });
}

void ActionsTab::build()
{
    auto *label = new QLabel(tr("&New action"), this);
    label->setBuddy(m_new);
    m_new->setObjectName(QStringLiteral("newAction"));
    m_new->setAccessibleName(tr("New action"));
    m_new->setPlaceholderText(tr("What is to be done - Enter adds it"));
    m_new->setReadOnly(m_context.readOnly);
    auto *addButton = new QPushButton(icon(QStringLiteral("add")), tr("Add"), this);
    addButton->setObjectName(QStringLiteral("addAction"));
    addButton->setEnabled(!m_context.readOnly);
    connect(addButton, &QPushButton::clicked, this, &ActionsTab::add);
    m_view->setObjectName(QStringLiteral("actions"));
    m_view->setActions(m_table);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_new, 1);
    line->addWidget(addButton);

    setTabOrder(m_new, addButton);
    setTabOrder(addButton, m_view);

    m_content->layout()->addWidget(m_title);
    m_content->layout()->setContentsMargins(18, 12, 18, 24);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("actionScroll"));
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *upper = new QWidget(this);
    auto *upperRows = new QVBoxLayout(upper);
    upperRows->setContentsMargins(18, 12, 18, 6);
    upperRows->addLayout(line);
    upperRows->addWidget(m_strip);
    upperRows->addWidget(m_view, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(scroll);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    const int letter = fontMetrics().height();
    splitter->setSizes({letter * 13, letter * 30});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(splitter);
}

void ActionsTab::buildForm(const PartyWords *parties)
{
    m_form.add<TextField>("actions.title", [](auto &action) -> auto & { return action.title; }, wholeRow)->setRequired();
    m_form.addWith<ChoiceField>("actions.status", [](auto &action) -> auto & { return action.status; },
                                [this](Action &action, const ChoiceField &field) {
                                    const auto status = Base::fromName<Incidents::ActionStatus>(field.fact().valueOr({}));
                                    if (status)
                                        action = Incidents::withStatus(action, *status, m_open.session().by(),
                                                                       m_context.today());
                                    else
                                        takeFact(field.fact(), action.status);
                                },
                                1);
    m_form.add<TextField>("actions.owner", [](auto &action) -> auto & { return action.owner; }, 2);
    m_form.add<TimeField>("actions.due", [](auto &action) -> auto & { return action.due; }, 2)->setAhead(true);
    m_form.add<TimeField>("actions.done", [](auto &action) -> auto & { return action.done; }, 2);
    m_form.add<ChoiceField>("actions.purpose", [](auto &action) -> auto & { return action.purpose; }, 1);
    m_form.add<ChoiceField>("actions.kind", [](auto &action) -> auto & { return action.kind; }, 1);
    m_form.add<ChoiceField>("actions.party", [](auto &action) -> auto & { return action.party; }, 1)
        ->setOptions([parties] { return parties->options(); });
    m_form.add<TextField>("actions.label", [](auto &action) -> auto & { return action.label; }, 1);
    m_form.add<TextField>("actions.repeats", [](auto &action) -> auto & { return action.repeats; }, 2)
        ->setExample(tr("Every year in April"));
    buildProof();
}

void ActionsTab::buildProof()
{
    m_form.add<LongTextField>("actions.evaluation", [](auto &action) -> auto & { return action.evaluation; }, wholeRow)
        ->setHint(tr("Does it work, and how was that seen, or why does it need no look? Without an answer an action is not closed."));
    m_form.add<TextField>("actions.verified_by", [](auto &action) -> auto & { return action.verifiedBy; }, 2);
    m_form.add<TextField>("actions.closed_by", [](auto &action) -> auto & { return action.closedBy; }, 2);
    auto *evidence = m_form.add<ListField<Incidents::Evidence>>(
        "actions.evidence", [](auto &action) -> auto & { return action.evidence; }, wholeRow);
    evidence->setAddText(tr("Add evidence"));
    evidence->setMissing([](const Incidents::Evidence &entry) {
        return entry.title.isEmpty() ? Section::tr("It is stored once it has a title.") : QString();
    });
    evidence->setBuild([](Form<Incidents::Evidence> &card) {
        buildEvidence(card, {"actions.evidence.title", "actions.evidence.kept", "actions.evidence.where",
                             "actions.evidence.sha256"});
    });
    auto *notes = m_form.add<ListField<Note>>("actions.notes", [](auto &action) -> auto & { return action.notes; }, wholeRow);
    notes->setAddText(tr("Add a note"));
    notes->setMissing(missingText);
    notes->setFresh([this](const QList<Note> &) {
        return Note{.at = Incidents::Moment{.at = Incidents::PartialTime::fromDate(m_context.today())},
                    .by = m_open.session().by()};
    });
    notes->setBuild(buildNote);
}

void ActionsTab::setIncident(const Incident &incident)
{
    m_table->setRows(actionRows(incident));
    if (chosen() < 0 && !incident.actions.isEmpty())
        m_view->showAction(0);
    showChosen();
}

qsizetype ActionsTab::chosen() const
{
    const int row = m_view->currentAction();
    return row < 0 || row >= m_table->rowCount() ? -1 : placeOf(m_open.incident(), m_table->row(row).action.id.valueOr(0));
}

void ActionsTab::showChosen()
{
    const qsizetype at = chosen();
    m_content->setHidden(at < 0);
    if (at < 0) {
        m_shown = 0;
        return;
    }
    const Action &action = m_open.incident().actions[at];
    if (m_shown != action.id.valueOr(0)) {
        for (FactField *field : m_content->findChildren<FactField *>())
            field->commit();
        for (FactField *field : m_content->findChildren<FactField *>())
            field->settle();
    }
    m_shown = action.id.valueOr(0);
    m_title->setText(action.title);
    m_form.show(action);
    for (FactField *field : m_form.fields())
        field->setPath(QStringLiteral("actions[%1].%2").arg(at).arg(field->key().section(u'.', -1)));
}

void ActionsTab::choose(qsizetype place)
{
    const auto &actions = m_open.incident().actions;
    if (place < 0 || place >= actions.size())
        return;
    const int row = m_table->rowOf(m_open.id(), Incidents::ActionId(actions[place].id.valueOr(0)));
    if (row >= 0)
        m_view->showAction(row);
    showChosen();
}

void ActionsTab::add()
{
    const QString title = m_new->text().trimmed();
    if (title.isEmpty() || m_context.readOnly)
        return;
    const auto stored = m_open.change([&title](Incident &incident) {
        incident.actions.append({.title = title,
                                 .party = QStringLiteral("own"),
                                 .purpose = Incidents::Purpose::Preventive,
                                 .status = Incidents::ActionStatus::Planned});
    });
    if (!stored)
        return m_strip->refuse(stored.problems(), m_context.language);
    m_strip->clear();
    m_new->clear();
    Q_EMIT added();
    choose(m_open.incident().actions.size() - 1);
}

void ActionsTab::focusNewAction()
{
    m_new->setFocus(Qt::OtherFocusReason);
}

} // namespace Views

#include "views/incident/steprow.h"

#include "model/incident/chronology.h"
#include "model/tables/fieldwords.h"
#include "model/tables/texts.h"
#include "views/common/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

using Incidents::TimelineStep;

namespace {

const QString ownParty = QStringLiteral("own");

QComboBox *choice(const char *path, const FieldContext &context, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("newStep:") + QLatin1String(path));
    box->setAccessibleName(Tables::fieldText(QStringLiteral("timeline.") + QLatin1String(path), context.language));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setEnabled(!context.readOnly);
    return box;
}

} // namespace

StepRow::StepRow(const FieldContext &context, const PartyWords *parties, QWidget *parent)
    : QWidget(parent), m_context(context), m_parties(parties), m_line(new QLineEdit(this)),
      m_party(choice("party", context, this)), m_kind(choice("kind", context, this)),
      m_enter(new QPushButton(tr("Record"), this)), m_understood(plainLabel({}, this))
{
    auto *label = new QLabel(tr("&New entry"), this);
    label->setBuddy(m_line);
    m_line->setObjectName(QStringLiteral("newStep"));
    m_line->setAccessibleName(tr("New entry: time and what happened"));
    m_line->setPlaceholderText(tr("17:19 noticed inside the company"));
    m_line->setReadOnly(context.readOnly);
    m_enter->setObjectName(QStringLiteral("recordStep"));
    m_enter->setEnabled(!context.readOnly);
    m_understood->setObjectName(QStringLiteral("newStepUnderstood"));
    m_understood->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_party);
    row->addWidget(m_kind);
    row->addWidget(m_enter);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(label);
    rows->addLayout(row);
    rows->addWidget(m_understood);
    connect(m_line, &QLineEdit::textEdited, this, &StepRow::understand);
    connect(m_line, &QLineEdit::returnPressed, this, &StepRow::enter);
    connect(m_enter, &QPushButton::clicked, this, &StepRow::enter);
    connect(m_party, &QComboBox::activated, this, [this] { m_partyChosen = true; });
    connect(m_kind, &QComboBox::activated, this, [this] { m_kindChosen = true; });
    understand();
}

void StepRow::setIncident(const Incidents::Incident &incident)
{
    m_incident = incident;
    fillChoices();
    understand();
}

void StepRow::fillChoices()
{
    const auto fill = [](QComboBox *box, const QList<Option> &options) {
        const QString chosen = box->currentData().toString();
        box->clear();
        box->addItem(QStringLiteral("—"), QString());
        for (const Option &option : options)
            box->addItem(option.text, option.id);
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    };
    fill(m_party, m_parties->options());
    fill(m_kind, vocabularyOptions(QStringLiteral("step_kind"), m_context.language));
}

Base::Result<Incidents::TypedStep> StepRow::typed() const
{
    return Incidents::typedStep(m_line->text(),
                                {.today = m_context.today(), .day = Incidents::lastDay(m_incident)});
}

void StepRow::suggest(QComboBox *box, const QString &id)
{
    box->setCurrentIndex(qMax(0, box->findData(id)));
}

QString StepRow::explanation() const
{
    if (m_line->text().trimmed().isEmpty())
        return tr("Write the time and what happened, then press Enter. About, until and dates before it are understood.");
    const auto step = typed();
    if (!step)
        return Base::sentence(step.problems().first(), m_context.language);
    if (!step->when)
        return tr("Without a time: %1").arg(step->text);
    const QString time = Tables::momentText(step->when->moment, m_context.language);
    const bool added = step->when->yearAdded || step->when->dayAdded;
    return added ? tr("%1 (the day or year was added): %2").arg(time, step->text) : tr("%1: %2").arg(time, step->text);
}

void StepRow::understand()
{
    m_understood->setText(explanation());
    const auto step = typed();
    const QString text = step ? step->text : QString();
    if (!m_kindChosen) {
        const auto kind = Incidents::likelyKind(text);
        suggest(m_kind, kind ? Base::nameOf(*kind) : QString());
    }
    if (!m_partyChosen)
        suggest(m_party, Incidents::likelyParty(text, m_incident).value_or(ownParty));
}

void StepRow::enter()
{
    const auto step = typed();
    if (!step)
        return Q_EMIT refused(step.problems());
    if (step->text.isEmpty())
        return Q_EMIT refused({{QStringLiteral("incident.step_without_text"), {}}});
    TimelineStep entry{.text = step->text};
    if (step->when)
        entry.when = step->when->moment;
    if (const QString party = m_party->currentData().toString(); !party.isEmpty())
        entry.party = party;
    if (const auto kind = Base::fromName<Incidents::StepKind>(m_kind->currentData().toString()))
        entry.kind = *kind;
    Q_EMIT entered(entry);
}

void StepRow::clear()
{
    m_line->clear();
    m_partyChosen = m_kindChosen = false;
    understand();
}

} // namespace Views

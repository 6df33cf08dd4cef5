#include "views/window/newleakdialog.h"

#include "views/fields/chipsfield.h"
#include "views/fields/choicefield.h"
#include "views/fields/numberfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

namespace Views {

using Incidents::Incident;

namespace {

enum Stopped { Yes, No, NotKnown };

} // namespace

NewLeakDialog::NewLeakDialog(Session &session, QWidget *parent)
    : RecordDialog(session, parent), m_stopped(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("newLeakDialog"));
    setWindowTitle(tr("Record a leak"));
    incident().counts = {Incidents::HeadCount{}};
    incident().data = {Incidents::DataGroup{}};
    ask(tr("1. What happened?"));
    form().add<TextField>("title", [](auto &incident) -> auto & { return incident.title; }, wholeRow)->setRequired();
    ask(tr("2. When was it noticed, and by whom?"));
    form().add<TimeField>("discovered", [](auto &incident) -> auto & { return incident.discovered; }, 2);
    form().add<ChoiceField>("discovered_by", [](auto &incident) -> auto & { return incident.discoveredBy; }, 2);
    ask(tr("3. About how many people?"));
    form().add<NumberField>("counts.value", [](auto &incident) -> auto & { return incident.counts[0].value; }, 2);
    form().add<ChoiceField>("counts.bound", [](auto &incident) -> auto & { return incident.counts[0].bound; }, 2);
    ask(tr("4. Which data?"));
    form().add<ChipsField>("data.items", [](auto &incident) -> auto & { return incident.data[0].items; }, wholeRow);
    askWhetherStopped();
    finish(tr("Record"));
}

void NewLeakDialog::askWhetherStopped()
{
    const QString question = tr("5. Is it stopped?");
    ask(question);
    auto *answers = new QWidget(this);
    answers->setAccessibleName(question);
    auto *line = new QHBoxLayout(answers);
    line->setContentsMargins(0, 0, 0, 0);
    const auto answer = [&](Stopped which, const char *name, const QString &text) {
        auto *button = new QRadioButton(text, answers);
        button->setObjectName(QLatin1String(name));
        m_stopped->addButton(button, which);
        line->addWidget(button);
    };
    answer(Yes, "stoppedYes", tr("Yes"));
    answer(No, "stoppedNo", tr("No, it goes on"));
    answer(NotKnown, "stoppedUnknown", tr("Not known yet"));
    line->addStretch(1);
    questions()->addWidget(answers);
}

void NewLeakDialog::complete(Incident &incident) const
{
    using namespace Incidents;
    incident.kind = Kind::Incident;
    incident.status = m_stopped->checkedId() == Yes ? Status::Contained : Status::Open;
    HeadCount &count = incident.counts[0];
    // Nothing chosen is an estimate; an exact number was said to be one.
    if (count.value)
        count.state = count.bound && *count.bound == Bound::Exact ? CountState::Confirmed : CountState::Estimate;
    else if (count.value.isStated())
        count.reason = CountReason::Unknown;
    else
        incident.counts = {};
    if (!incident.data[0].items.isStated())
        incident.data = {};
}

} // namespace Views

#include "views/window/nearmissdialog.h"

#include "views/fields/choicefield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

namespace Views {

using Incidents::Incident;

namespace {
}

NearMissDialog::NearMissDialog(Session &session, QWidget *parent) : RecordDialog(session, parent)
{
    setObjectName(QStringLiteral("nearMissDialog"));
    setWindowTitle(tr("Note a near-miss"));
    incident().actions = {Incidents::Action{}};
    ask(tr("What nearly happened?"));
    form().add<TextField>("title", [](auto &incident) -> auto & { return incident.title; }, wholeRow)->setRequired();
    ask(tr("When and where?"));
    form().add<TimeField>("discovered", [](auto &incident) -> auto & { return incident.discovered; }, 2);
    form().add<TextField>("department", [](auto &incident) -> auto & { return incident.department; }, 2);
    form().add<ChoiceField>("cause", [](auto &incident) -> auto & { return incident.cause; }, wholeRow);
    ask(tr("How was it noticed in time?"));
    form().add<LongTextField>("summary", [](auto &incident) -> auto & { return incident.summary; }, wholeRow);
    ask(tr("What would prevent it?"));
    form().add<TextField>("actions.title", [](auto &incident) -> auto & { return incident.actions[0].title; }, wholeRow);
    finish(tr("Record"));
}

void NearMissDialog::complete(Incident &incident) const
{
    using namespace Incidents;
    incident.kind = Kind::NearMiss;
    incident.status = Status::Open;
    if (incident.cause)
        incident.causes = {*incident.cause};
    Action &idea = incident.actions[0];
    if (idea.title.trimmed().isEmpty()) {
        incident.actions = {};
        return;
    }
    idea.purpose = Purpose::Preventive;
    idea.status = ActionStatus::Considering;
}

} // namespace Views

// What happened, when, is it stopped: what is known in the first minutes.
#include "views/incident/factsections.h"

#include "model/incident/figures.h"
#include "views/fields/answerfield.h"
#include "views/fields/checkfield.h"
#include "views/fields/chipsfield.h"
#include "views/fields/occurrencefield.h"
#include "views/fields/textfield.h"

namespace Views {

using Incidents::Facts;
using Incidents::Incident;

namespace {

/// The main cause is one of the causes.
void writeCause(Incident &incident, const ChoiceField &field)
{
    const auto former = incident.cause;
    if (field.fact() == former)
        return;
    incident.cause = field.fact();
    QList<QString> causes = incident.causes.items();
    if (former)
        causes.removeAll(*former);
    if (incident.cause && !causes.contains(*incident.cause))
        causes.prepend(*incident.cause);
    if (causes != incident.causes.items())
        incident.causes = causes.isEmpty() ? Facts<QString>() : Facts<QString>(causes);
}

/// The dates of the end go with the status.
void writeStatus(Incident &incident, const ChoiceField &field, QDate today)
{
    const auto status = Base::fromName<Incidents::Status>(field.fact().valueOr({}));
    if (status && incident.status != *status)
        incident = Incidents::withStatus(incident, *status, today);
}

void addEvent(Form<Incident> &form)
{
    const auto event = [](auto &incident) -> auto & { return incident.event; };
    form.addIn<AnswerField>("event.leak", event, [](auto &facts) -> auto & { return facts.leak; }, 2);
    form.addIn<AnswerField>("event.loss", event, [](auto &facts) -> auto & { return facts.loss; }, 2);
    form.addIn<AnswerField>("event.damage", event, [](auto &facts) -> auto & { return facts.damage; }, 2);
}

} // namespace

Section *whatHappenedSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("whatHappened"), Section::tr("What happened"), parts.context,
                                parts.parent);
    auto &form = section->form();
    form.add<TextField>("title", [](auto &incident) -> auto & { return incident.title; }, wholeRow)->setRequired();
    form.add<LongTextField>("summary", [](auto &incident) -> auto & { return incident.summary; }, wholeRow);
    form.addWith<ChoiceField>("cause", [](auto &incident) -> auto & { return incident.cause; }, writeCause, 2);
    auto *causes = form.add<ChipsField>("causes", [](auto &incident) -> auto & { return incident.causes; }, 2);
    causes->setClosed("incident.unknown_cause");
    form.add<ChoiceField>("kind", [](auto &incident) -> auto & { return incident.kind; }, 2);
    addEvent(form);
    form.add<CheckField>("why", [](auto &incident) -> auto & { return incident.why; }, wholeRow);
    form.add<LongTextField>("cause_detail", [](auto &incident) -> auto & { return incident.causeDetail; }, wholeRow);
    return section;
}

Section *whenSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("when"), Section::tr("When"), parts.context, parts.parent);
    section->setHint(Section::tr("Write times as you know them: 11/20 17:19, about 5 pm, 2021-05, before 20 Nov. "
                                 "The line below each says how it is understood."));
    auto &form = section->form();
    form.add<OccurrenceField>("occurred", [](auto &incident) -> auto & { return incident.occurred; }, 2);
    form.add<TimeField>("discovered", [](auto &incident) -> auto & { return incident.discovered; }, 2);
    form.add<ChoiceField>("discovered_by", [](auto &incident) -> auto & { return incident.discoveredBy; }, 2);
    form.add<TimeField>("known", [](auto &incident) -> auto & { return incident.known; }, 2)
        ->setHint(Section::tr("When any department first knew: deadlines count from here."));
    return section;
}

Section *stoppedSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("stopped"), Section::tr("Is it stopped?"), parts.context, parts.parent);
    section->setHint(Section::tr("Sending cancelled, page taken down, account blocked, recipients asked to delete - "
                                 "note each step in the timeline."));
    auto &form = section->form();
    const auto today = parts.context.today;
    form.addWith<ChoiceField>("status", [](auto &incident) -> auto & { return incident.status; },
                              [today](Incident &incident, const ChoiceField &field) {
                                  writeStatus(incident, field, today());
                              },
                              2)
        ->setRequired(true);
    return section;
}

} // namespace Views

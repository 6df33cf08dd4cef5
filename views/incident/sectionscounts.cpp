// How many, and which data.
#include "views/incident/factsections.h"

#include "views/fields/answerfield.h"
#include "views/fields/chipsfield.h"
#include "views/fields/listfield.h"
#include "views/fields/numberfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

namespace Views {

using Incidents::DataGroup;
using Incidents::HeadCount;

namespace {

void buildCount(Form<HeadCount> &form)
{
    form.add<ChoiceField>("counts.of", [](auto &count) -> auto & { return count.of; }, 1)->setRequired(true);
    form.add<ChoiceField>("counts.bound", [](auto &count) -> auto & { return count.bound; }, 1);
    form.add<NumberField>("counts.value", [](auto &count) -> auto & { return count.value; }, 1);
    form.add<TextField>("counts.unit", [](auto &count) -> auto & { return count.unit; }, 1)
        ->setExample(Section::tr("persons"));
    form.add<ChoiceField>("counts.state", [](auto &count) -> auto & { return count.state; }, 1);
    form.add<TextField>("counts.source", [](auto &count) -> auto & { return count.source; }, 3);
    form.startDetails(Section::tr("Point in time, part of a total, no figure"));
    form.add<TimeField>("counts.as_of", [](auto &count) -> auto & { return count.asOf; }, 2);
    form.add<TextField>("counts.group", [](auto &count) -> auto & { return count.group; }, 2)
        ->setHint(Section::tr("Empty for the total."));
    form.add<AnswerField>("counts.overlaps", [](auto &count) -> auto & { return count.overlaps; }, 2)
        ->setHint(Section::tr("Then it is not added up."));
    form.add<ChoiceField>("counts.reason", [](auto &count) -> auto & { return count.reason; }, 2);
}

void buildData(Form<DataGroup> &form)
{
    form.add<TextField>("data.group", [](auto &group) -> auto & { return group.group; }, 2);
    form.add<ChoiceField>("data.category", [](auto &group) -> auto & { return group.category; }, 2);
    form.add<ChipsField>("data.items", [](auto &group) -> auto & { return group.items; }, wholeRow)
        ->setExample(Section::tr("Type an item and press Enter"));
    form.add<ChipsField>("data.excluded", [](auto &group) -> auto & { return group.excluded; }, wholeRow)
        ->setExample(Section::tr("Type an item and press Enter"));
    form.add<TextField>("data.note", [](auto &group) -> auto & { return group.note; }, wholeRow);
}

} // namespace

Section *howManySection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("howMany"), Section::tr("How many"), parts.context, parts.parent);
    section->setHint(Section::tr("An estimate will do at first. Persons, addresses and messages delivered are different "
                                 "figures: one entry for each."));
    auto *list = section->form().add<ListField<HeadCount>>(
        "counts", [](auto &incident) -> auto & { return incident.counts; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add a figure"));
    list->setBuild(buildCount);
    return section;
}

Section *whichDataSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("whichData"), Section::tr("Which data"), parts.context, parts.parent);
    auto &form = section->form();
    auto *list = form.add<ListField<DataGroup>>("data", [](auto &incident) -> auto & { return incident.data; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add a group of persons"));
    list->setBuild(buildData);
    return section;
}

} // namespace Views

// Persons, authorities, the public, and where they can ask.
#include "views/incident/factsections.h"

#include "views/fields/choicefield.h"
#include "views/fields/listfield.h"
#include "views/fields/numberfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"
#include "views/incident/partywords.h"

namespace Views {

using Incidents::AuthorityReport;
using Incidents::Contact;
using Incidents::PersonsInformed;
using Incidents::Publication;

namespace {

void buildInformed(Form<PersonsInformed> &form, const PartyWords *words)
{
    form.add<ChoiceField>("persons_informed.state", [](auto &entry) -> auto & { return entry.state; }, 1);
    form.add<ChoiceField>("persons_informed.by", [](auto &entry) -> auto & { return entry.by; }, 1);
    form.add<NumberField>("persons_informed.count", [](auto &entry) -> auto & { return entry.count; }, 1);
    form.add<NumberField>("persons_informed.of", [](auto &entry) -> auto & { return entry.of; }, 1);
    form.add<TimeField>("persons_informed.when", [](auto &entry) -> auto & { return entry.when; }, 2);
    form.add<ChoiceField>("persons_informed.party", [](auto &entry) -> auto & { return entry.party; }, 1)
        ->setOptions([words] { return words->options(); });
    form.add<LongTextField>("persons_informed.text", [](auto &entry) -> auto & { return entry.text; }, wholeRow);
}

QString missingAuthority(const AuthorityReport &report)
{
    return report.to.isEmpty() ? Section::tr("It is stored once the authority is chosen.") : QString();
}

void buildReport(Form<AuthorityReport> &form, const PartyWords *words)
{
    form.add<ChoiceField>("authorities.to", [](auto &entry) -> auto & { return entry.to; }, 2)->setOpen(authorityId);
    form.add<ChoiceField>("authorities.stage", [](auto &entry) -> auto & { return entry.stage; }, 1);
    form.add<ChoiceField>("authorities.state", [](auto &entry) -> auto & { return entry.state; }, 1);
    form.add<TimeField>("authorities.when", [](auto &entry) -> auto & { return entry.when; }, 2);
    form.add<ChoiceField>("authorities.by", [](auto &entry) -> auto & { return entry.by; }, 1)
        ->setOptions([words] { return words->options(); });
    form.add<TextField>("authorities.receipt", [](auto &entry) -> auto & { return entry.receipt; }, 2);
    form.add<ChoiceField>("authorities.via", [](auto &entry) -> auto & { return entry.via; }, 2)->setOpen(authorityId);
}

void buildPublication(Form<Publication> &form)
{
    form.add<TextField>("publications.series", [](auto &entry) -> auto & { return entry.series; }, 1)
        ->setExample(Section::tr("First notice"));
    form.add<ChoiceField>("publications.state", [](auto &entry) -> auto & { return entry.state; }, 1);
    form.add<ChoiceField>("publications.where", [](auto &entry) -> auto & { return entry.where; }, 2)->setOpen(placeId);
    form.add<TimeField>("publications.when", [](auto &entry) -> auto & { return entry.when; }, 2);
    form.add<TextField>("publications.url", [](auto &entry) -> auto & { return entry.url; }, 3);
    form.add<TextField>("publications.why", [](auto &entry) -> auto & { return entry.why; }, wholeRow)
        ->setHint(Section::tr("Why it is published, or why not."));
}

void buildContact(Form<Contact> &form, const PartyWords *words)
{
    form.add<TextField>("contacts.name", [](auto &desk) -> auto & { return desk.name; }, 3);
    form.add<ChoiceField>("contacts.party", [](auto &desk) -> auto & { return desk.party; }, 1)
        ->setOptions([words] { return words->options(); });
    form.add<TextField>("contacts.phone", [](auto &desk) -> auto & { return desk.phone; }, 2);
    form.add<TextField>("contacts.email", [](auto &desk) -> auto & { return desk.email; }, 2);
    form.add<TextField>("contacts.hours", [](auto &desk) -> auto & { return desk.hours; }, 2);
    form.add<TimeField>("contacts.until", [](auto &desk) -> auto & { return desk.until; }, 2)->setAhead(true);
}

} // namespace

Section *personsSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("persons"), Section::tr("The persons concerned"), parts.context,
                                parts.parent);
    auto &form = section->form();
    auto *list = form.add<ListField<PersonsInformed>>(
        "persons_informed", [](auto &incident) -> auto & { return incident.personsInformed; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add an information of the persons"));
    list->offerNone(Section::tr("Nobody is informed"));
    list->setBuild([words = parts.parties](Form<PersonsInformed> &card) { buildInformed(card, words); });
    form.add<LongTextField>("redress", [](auto &incident) -> auto & { return incident.redress; }, wholeRow);
    return section;
}

Section *authoritiesSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("authorityReports"), Section::tr("Authorities"), parts.context, parts.parent);
    auto &form = section->form();
    auto *list = form.add<ListField<AuthorityReport>>(
        "authorities", [](auto &incident) -> auto & { return incident.authorities; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add a report or consultation"));
    list->offerNone(Section::tr("None"));
    list->setMissing(missingAuthority);
    list->setBuild([words = parts.parties](Form<AuthorityReport> &card) { buildReport(card, words); });
    return section;
}

Section *publicationsSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("publicationList"), Section::tr("The public"), parts.context, parts.parent);
    auto &form = section->form();
    auto *list = form.add<ListField<Publication>>(
        "publications", [](auto &incident) -> auto & { return incident.publications; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add a publication"));
    list->offerNone(Section::tr("Not published"));
    list->setBuild(buildPublication);
    return section;
}

Section *contactsSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("contactDesks"), Section::tr("Contact desks"), parts.context, parts.parent);
    auto &form = section->form();
    auto *list = form.add<ListField<Contact>>("contacts", [](auto &incident) -> auto & { return incident.contacts; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add a contact desk"));
    list->setBuild([words = parts.parties](Form<Contact> &card) { buildContact(card, words); });
    return section;
}

} // namespace Views

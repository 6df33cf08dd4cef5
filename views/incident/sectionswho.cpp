// Who was part of it, and the questions whose answers decide which duties follow.
#include "views/incident/factsections.h"

#include "views/fields/answerfield.h"
#include "views/fields/chipsfield.h"
#include "views/fields/listfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"
#include "views/incident/partywords.h"

namespace Views {

using Incidents::Incident;
using Incidents::Party;

namespace {

/// p1, p2 ...: the first that is free.
Party freshParty(const QList<Party> &others)
{
    for (int number = 1;; ++number) {
        const QString id = QStringLiteral("p%1").arg(number);
        if (std::none_of(others.begin(), others.end(), [&](const Party &party) { return party.id == id; }))
            return {.id = id};
    }
}

void buildParty(Form<Party> &form, const PartyWords *words)
{
    form.add<TextField>("parties.name", [](auto &party) -> auto & { return party.name; }, 2);
    form.add<ChoiceField>("parties.role", [](auto &party) -> auto & { return party.role; }, 1);
    form.add<ChoiceField>("parties.kind", [](auto &party) -> auto & { return party.kind; }, 2);
    form.add<ChoiceField>("parties.entrusted_by", [](auto &party) -> auto & { return party.entrustedBy; }, 2)
        ->setOptions([words] { return words->options(); });
    form.add<TimeField>("parties.known", [](auto &party) -> auto & { return party.known; }, 2);
    form.add<TimeField>("parties.told_entrusting", [](auto &party) -> auto & { return party.toldEntrusting; }, 2);
    form.add<TextField>("parties.contract_deadline", [](auto &party) -> auto & { return party.contractDeadline; }, 3);
    form.add<TextField>("parties.id", [](auto &party) -> auto & { return party.id; }, 1)->setRequired();
}

void addOrganisation(Form<Incident> &form)
{
    const auto own = [](auto &incident) -> auto & { return incident.organisation; };
    form.addIn<TextField>("organisation.name", own, [](auto &facts) -> auto & { return facts.name; }, 2);
    form.addIn<ChoiceField>("organisation.kind", own, [](auto &facts) -> auto & { return facts.kind; }, 2);
    form.addIn<TextField>("organisation.sector", own, [](auto &facts) -> auto & { return facts.sector; }, 2);
    form.addIn<AnswerField>("organisation.privacy_mark", own, [](auto &facts) -> auto & { return facts.privacyMark; }, 2);
    form.addIn<TextField>("organisation.delegated_ministry", own,
                          [](auto &facts) -> auto & { return facts.delegatedMinistry; }, 2);
}

void addLawFacts(Form<Incident> &form)
{
    const auto law = [](auto &incident) -> auto & { return incident.facts; };
    form.addIn<AnswerField>("facts.my_number_system", law, [](auto &facts) -> auto & { return facts.myNumberSystem; }, 2);
    form.addIn<AnswerField>("facts.public_browsable", law, [](auto &facts) -> auto & { return facts.publicBrowsable; }, 2);
    form.addIn<AnswerField>("facts.unique_id", law, [](auto &facts) -> auto & { return facts.uniqueId; }, 2);
    form.addIn<AnswerField>("facts.risk", law, [](auto &facts) -> auto & { return facts.risk; }, 2);
    form.addIn<AnswerField>("facts.high_risk", law, [](auto &facts) -> auto & { return facts.highRisk; }, 2);
    form.addIn<AnswerField>("facts.significant_harm", law,
                            [](auto &facts) -> auto & { return facts.significantHarm; }, 2);
    form.addIn<ChipsField>("facts.persons_in", law, [](auto &facts) -> auto & { return facts.personsIn; }, 2)
        ->setClosed("incident.unknown_country");
    form.addIn<ChipsField>("facts.established_in", law, [](auto &facts) -> auto & { return facts.establishedIn; }, 2)
        ->setClosed("incident.unknown_country");
    form.addIn<TimeField>("facts.assessed", law, [](auto &facts) -> auto & { return facts.assessed; }, 2);
}

} // namespace

Section *whoSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("who"), Section::tr("Who"), parts.context, parts.parent);
    auto &form = section->form();
    form.add<ChoiceField>("role", [](auto &incident) -> auto & { return incident.role; }, 2);
    form.add<TextField>("department", [](auto &incident) -> auto & { return incident.department; }, 2);
    form.add<TextField>("process", [](auto &incident) -> auto & { return incident.process; }, 3);
    form.startDetails(Section::tr("Organisation that publishes"));
    addOrganisation(form);
    form.startBlock();
    auto *list = form.add<ListField<Party>>("parties", [](auto &incident) -> auto & { return incident.parties; }, wholeRow);
    list->setAddText(Section::tr("Add a party"));
    list->offerNone(Section::tr("Nobody else"));
    list->setFresh(freshParty);
    list->setBuild([words = parts.parties](Form<Party> &card) { buildParty(card, words); });
    return section;
}

Section *questionsSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("questions"), Section::tr("Questions that decide what to do"),
                                parts.context, parts.parent);
    section->setHint(Section::tr("\"Not known\" is an answer. It stays among the next things to do."));
    auto &form = section->form();
    form.add<AnswerField>("sensitive", [](auto &incident) -> auto & { return incident.sensitive; }, 2)
        ->setHint(Section::tr("Health, disability, criminal record, creed ..."));
    form.add<AnswerField>("financial_harm", [](auto &incident) -> auto & { return incident.financialHarm; }, 2)
        ->setHint(Section::tr("Card numbers, passwords of payment services ..."));
    form.add<AnswerField>("malicious", [](auto &incident) -> auto & { return incident.malicious; }, 2)
        ->setHint(Section::tr("Attack, theft, taken out by an insider ..."));
    form.add<AnswerField>("my_number", [](auto &incident) -> auto & { return incident.myNumber; }, 2);
    form.add<AnswerField>("ordinance_sensitive", [](auto &incident) -> auto & { return incident.ordinanceSensitive; }, 2);
    form.add<ChoiceField>("scope", [](auto &incident) -> auto & { return incident.scope; }, 2);
    form.startDetails(Section::tr("Asked by some laws only"));
    addLawFacts(form);
    return section;
}

} // namespace Views

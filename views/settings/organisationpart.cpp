// What the own organisation states, part by part, and the sentences that say what it is for.
#include "views/settings/organisationpart.h"

#include "views/fields/chipsfield.h"
#include "views/fields/choicefield.h"
#include "views/fields/listfield.h"
#include "views/fields/numberfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

namespace Views {

using Incidents::Approver;
using Incidents::CallEntry;
using Incidents::Contact;
using Incidents::OwnOrganisation;
using Incidents::Signatory;

namespace {

OrganisationPart *newPart(const char *name, const QString &title, const FieldContext &context, QWidget *parent)
{
    return new OrganisationPart(QLatin1String(name), title, context, parent);
}

void writeNumber(OwnOrganisation &own, const TextField &field)
{
    const auto typed = field.fact();
    own.corporateNumber = typed ? Base::Fact<QString>(Incidents::plainCorporateNumber(*typed)) : typed;
}

template <typename Person>
QString missingName(const Person &person)
{
    return person.name.trimmed().isEmpty() ? OrganisationPart::tr("Saved as soon as the name is there.") : QString();
}

QString missingDesk(const Contact &desk)
{
    return desk.name || desk.phone || desk.email
        ? QString()
        : OrganisationPart::tr("Saved as soon as the name, the phone number or the e-mail address is there.");
}

void buildDesk(Form<Contact> &card)
{
    card.add<TextField>("own.desks.name", [](auto &desk) -> auto & { return desk.name; }, 4);
    card.add<TextField>("own.desks.phone", [](auto &desk) -> auto & { return desk.phone; }, 2);
    card.add<TextField>("own.desks.email", [](auto &desk) -> auto & { return desk.email; }, 3);
    card.add<TextField>("own.desks.hours", [](auto &desk) -> auto & { return desk.hours; }, 2);
    card.add<TimeField>("own.desks.until", [](auto &desk) -> auto & { return desk.until; }, 2)->setAhead(true);
}

void buildSignatory(Form<Signatory> &card)
{
    card.add<TextField>("own.signatories.title", [](auto &person) -> auto & { return person.title; }, 3);
    card.add<TextField>("own.signatories.name", [](auto &person) -> auto & { return person.name; }, 2)->setRequired();
}

void buildApprover(Form<Approver> &card)
{
    card.add<TextField>("own.approvers.title", [](auto &person) -> auto & { return person.title; }, 3);
    card.add<TextField>("own.approvers.name", [](auto &person) -> auto & { return person.name; }, 2);
    card.add<ChipsField>("own.approvers.deputies", [](auto &person) -> auto & { return person.deputies; }, 5);
}

// One of the two names who approves.
QString missingApprover(const Approver &approver)
{
    const bool said = !approver.title.valueOr({}).trimmed().isEmpty() || !approver.name.valueOr({}).trimmed().isEmpty();
    return said ? QString() : OrganisationPart::tr("Saved as soon as the title or the name is there.");
}

void buildCall(Form<CallEntry> &card)
{
    card.add<TextField>("own.call_chain.duty", [](auto &person) -> auto & { return person.duty; }, 3);
    card.add<TextField>("own.call_chain.name", [](auto &person) -> auto & { return person.name; }, 2)->setRequired();
    card.add<TextField>("own.call_chain.phone", [](auto &person) -> auto & { return person.phone; }, 2);
    card.add<TextField>("own.call_chain.email", [](auto &person) -> auto & { return person.email; }, 3);
    card.add<TextField>("own.call_chain.when", [](auto &person) -> auto & { return person.when; }, 4);
}

} // namespace

OrganisationPart::OrganisationPart(const QString &name, const QString &title, const FieldContext &context,
                                   QWidget *parent)
    : PagePart(name, title, parent), m_form(this, rows(), context)
{
    m_form.setWhenEdited([this](const Write &write, FactField *, FactField *source) { Q_EMIT edited(write, source); });
}

OrganisationPart *identityPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("identity", OrganisationPart::tr("Own organisation"), context, parent);
    part->setHint(OrganisationPart::tr("Every document quotes what stands here. What is missing is marked there."));
    auto &form = part->form();
    form.add<TextField>("own.name", [](auto &own) -> auto & { return own.name; }, 4);
    form.add<TextField>("own.self_word", [](auto &own) -> auto & { return own.selfWord; }, 2);
    form.add<ChoiceField>("own.kind", [](auto &own) -> auto & { return own.kind; }, 2);
    form.add<TextField>("own.sector", [](auto &own) -> auto & { return own.sector; }, 2);
    form.addWith<TextField>("own.corporate_number", [](auto &own) -> auto & { return own.corporateNumber; },
                            writeNumber, 3)
        ->setExample(OrganisationPart::tr("13 digits"));
    form.startBlock(); // the postal code begins the line of the address
    form.add<TextField>("own.postal_code", [](auto &own) -> auto & { return own.postalCode; }, 1);
    form.add<TextField>("own.address", [](auto &own) -> auto & { return own.address; }, 5);
    form.add<TextField>("own.delegated_ministry", [](auto &own) -> auto & { return own.delegatedMinistry; }, 4)
        ->setHint(OrganisationPart::tr("Only where a minister takes the reports in the place of the commission."));
    return part;
}

OrganisationPart *representativePart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("representative", OrganisationPart::tr("Representative"), context, parent);
    auto &form = part->form();
    const auto person = [](auto &own) -> auto & { return own.representative; };
    form.addIn<TextField>("own.representative.title", person, [](auto &who) -> auto & { return who.title; }, 3);
    form.addIn<TextField>("own.representative.name", person, [](auto &who) -> auto & { return who.name; }, 3);
    return part;
}

OrganisationPart *officerPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("officer", OrganisationPart::tr("Contact for authorities"), context, parent);
    part->setHint(OrganisationPart::tr("Who answers the questions of the commission; stands in its reports only, never in a letter or notice."));
    auto &form = part->form();
    const auto person = [](auto &own) -> auto & { return own.officer; };
    form.addIn<TextField>("own.officer.name", person, [](auto &who) -> auto & { return who.name; }, 3);
    form.addIn<TextField>("own.officer.department", person, [](auto &who) -> auto & { return who.department; }, 3);
    form.addIn<TextField>("own.officer.phone", person, [](auto &who) -> auto & { return who.phone; }, 2);
    form.addIn<TextField>("own.officer.email", person, [](auto &who) -> auto & { return who.email; }, 4);
    return part;
}

OrganisationPart *privacyMarkPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("privacyMark", OrganisationPart::tr("Privacy Mark and insurance"), context, parent);
    auto &form = part->form();
    form.add<TextField>("own.privacy_mark_number", [](auto &own) -> auto & { return own.privacyMarkNumber; }, 3);
    form.add<TextField>("own.privacy_mark_body", [](auto &own) -> auto & { return own.privacyMarkBody; }, 4);
    form.add<TextField>("own.insurer", [](auto &own) -> auto & { return own.insurer; }, 4)
        ->setHint(OrganisationPart::tr("To be told before costs arise."));
    return part;
}

OrganisationPart *targetsPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("targets", OrganisationPart::tr("Own targets"), context, parent);
    part->setHint(OrganisationPart::tr("Your own aims, not the law's: shown as such, never as overdue. Left open, 24 hours and "
                                       "30 days hold; 0 means none."));
    auto &form = part->form();
    form.add<NumberField>("own.target_hours", [](auto &own) -> auto & { return own.targetHours; }, 3)
        ->setHint(OrganisationPart::tr("For a duty without a fixed date, from the time of knowing."));
    form.add<NumberField>("own.review_days", [](auto &own) -> auto & { return own.reviewDays; }, 3)
        ->setHint(OrganisationPart::tr("Until a finished action is looked at for its effect, and a decision made while facts were open."));
    return part;
}

OrganisationPart *documentsPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("documentNumbers", OrganisationPart::tr("Documents"), context, parent);
    part->form()
        .add<TextField>("own.document_number", [](auto &own) -> auto & { return own.documentNumber; }, 4)
        ->setHint(OrganisationPart::tr(
            "{year}, {era} and {number} stand for the year, the year of the era and the number."));
    return part;
}

OrganisationPart *desksPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("desks", OrganisationPart::tr("Contact desks"), context, parent);
    part->setHint(OrganisationPart::tr("Printed in the documents of every incident that names no desk of its own."));
    auto *list = part->form().add<ListField<Contact>>("own.desks", [](auto &own) -> auto & { return own.desks; }, wholeRow);
    list->hideLabel();
    list->setOrdered();
    list->setEmptyText(OrganisationPart::tr("No desk yet. A notice without one leaves people nobody to ask."));
    list->setAddText(OrganisationPart::tr("Add a contact desk"));
    list->setMissing(missingDesk);
    list->setBuild(buildDesk);
    return part;
}

OrganisationPart *signatoriesPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("signatories", OrganisationPart::tr("Signatories"), context, parent);
    part->setHint(OrganisationPart::tr("They sign the letters, in this order."));
    auto *list = part->form().add<ListField<Signatory>>("own.signatories",
                                                        [](auto &own) -> auto & { return own.signatories; }, wholeRow);
    list->hideLabel();
    list->setOrdered();
    list->setEmptyText(OrganisationPart::tr("Nobody yet: the representative signs."));
    list->setAddText(OrganisationPart::tr("Add a signatory"));
    list->setMissing(missingName<Signatory>);
    list->setBuild(buildSignatory);
    return part;
}

OrganisationPart *approversPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("approvers", OrganisationPart::tr("Approval of documents"), context, parent);
    part->setHint(OrganisationPart::tr("Everyone here approves a document, in this order, before it can be issued."));
    auto *list = part->form().add<ListField<Approver>>("own.approvers",
                                                       [](auto &own) -> auto & { return own.approvers; }, wholeRow);
    list->hideLabel();
    list->setOrdered();
    list->setEmptyText(OrganisationPart::tr("Nobody: one approval is enough, and anyone may give it."));
    list->setAddText(OrganisationPart::tr("Add an approver"));
    list->setMissing(missingApprover);
    list->setBuild(buildApprover);
    return part;
}

OrganisationPart *callChainPart(const FieldContext &context, QWidget *parent)
{
    auto *part = newPart("callChain", OrganisationPart::tr("Call chain"), context, parent);
    part->setHint(
        OrganisationPart::tr("Whom to call when a leak is noticed, in this order, also at night and on holidays."));
    auto *list = part->form().add<ListField<CallEntry>>("own.call_chain",
                                                        [](auto &own) -> auto & { return own.callChain; }, wholeRow);
    list->hideLabel();
    list->setOrdered();
    list->setEmptyText(OrganisationPart::tr("Nobody yet. Add first whoever is to be called first."));
    list->setAddText(OrganisationPart::tr("Add a person"));
    list->setMissing(missingName<CallEntry>);
    list->setBuild(buildCall);
    return part;
}

} // namespace Views

// How it left and how it was protected, what is kept as proof, and what belongs to the record itself.
#include "views/incident/factsections.h"

#include "views/fields/answerfield.h"
#include "views/fields/listfield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

namespace Views {

using Incidents::Evidence;
using Incidents::Link;

namespace {

QString missingTitle(const Evidence &evidence)
{
    return evidence.title.isEmpty() ? Section::tr("It is stored once it has a title.") : QString();
}

QString missingTarget(const Link &link)
{
    return link.to.isEmpty() ? Section::tr("It is stored once the other reference is written.") : QString();
}

} // namespace

void buildEvidence(Form<Evidence> &form, const EvidenceKeys &keys)
{
    form.add<TextField>(keys.title, [](auto &evidence) -> auto & { return evidence.title; }, 3)->setRequired();
    form.addWith<TimeField>(keys.kept, [](auto &evidence) -> auto & { return evidence.kept; },
                            [](Evidence &evidence, const TimeField &field) {
                                evidence.kept = field.fact();
                                evidence.bare = evidence.bare && !evidence.kept.isStated();
                            },
                            2);
    form.addWith<TextField>(keys.where, [](auto &evidence) -> auto & { return evidence.where; },
                            [](Evidence &evidence, const TextField &field) {
                                evidence.where = field.fact();
                                evidence.bare = evidence.bare && !evidence.where.isStated();
                            },
                            3);
    form.addWith<TextField>(keys.sha256, [](auto &evidence) -> auto & { return evidence.sha256; },
                            [](Evidence &evidence, const TextField &field) {
                                evidence.sha256 = field.fact();
                                evidence.bare = evidence.bare && !evidence.sha256.isStated();
                            },
                            2);
}

Section *harmSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("harm"), Section::tr("Protection, recovery, secondary damage"),
                                parts.context, parts.parent);
    auto &form = section->form();
    const auto protection = [](auto &incident) -> auto & { return incident.protection; };
    form.addIn<AnswerField>("protection.encrypted", protection, [](auto &facts) -> auto & { return facts.encrypted; }, 2);
    form.addIn<AnswerField>("protection.key_safe", protection, [](auto &facts) -> auto & { return facts.keySafe; }, 2);
    const auto recovery = [](auto &incident) -> auto & { return incident.recovery; };
    form.addIn<AnswerField>("recovery.recovered_unseen", recovery,
                            [](auto &facts) -> auto & { return facts.recoveredUnseen; }, 2);
    form.addIn<LongTextField>("recovery.note", recovery, [](auto &facts) -> auto & { return facts.note; }, wholeRow);
    const auto damage = [](auto &incident) -> auto & { return incident.secondaryDamage; };
    form.addIn<ChoiceField>("secondary_damage.status", damage, [](auto &facts) -> auto & { return facts.status; }, 2);
    form.addIn<TimeField>("secondary_damage.as_of", damage, [](auto &facts) -> auto & { return facts.asOf; }, 2);
    form.addIn<LongTextField>("secondary_damage.text", damage, [](auto &facts) -> auto & { return facts.text; }, wholeRow);
    return section;
}

Section *meansSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("means"), Section::tr("By which way"), parts.context, parts.parent);
    auto &form = section->form();
    form.add<ChoiceField>("channel", [](auto &incident) -> auto & { return incident.channel; }, 2);
    form.add<ChoiceField>("medium", [](auto &incident) -> auto & { return incident.medium; }, 2);
    form.add<TextField>("subject_line", [](auto &incident) -> auto & { return incident.subjectLine; }, wholeRow);
    return section;
}

Section *evidenceSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("evidenceKept"), Section::tr("Evidence"), parts.context, parts.parent);
    section->setHint(Section::tr("Keep it before it is deleted: the message as sent, the file, the log."));
    auto &form = section->form();
    auto *list = form.add<ListField<Evidence>>("evidence", [](auto &incident) -> auto & { return incident.evidence; }, wholeRow);
    list->hideLabel();
    list->setAddText(Section::tr("Add evidence"));
    list->offerNone(Section::tr("There is none"));
    list->setMissing(missingTitle);
    list->setBuild([](Form<Evidence> &card) {
        buildEvidence(card, {"evidence.title", "evidence.kept", "evidence.where", "evidence.sha256"});
    });
    return section;
}

Section *recordSection(const SectionParts &parts)
{
    auto *section = new Section(QStringLiteral("record"), Section::tr("Record"), parts.context, parts.parent);
    auto &form = section->form();
    form.add<TextField>("reference", [](auto &incident) -> auto & { return incident.reference; }, 1);
    form.add<TimeField>("responded", [](auto &incident) -> auto & { return incident.responded; }, 2);
    form.add<TimeField>("closed", [](auto &incident) -> auto & { return incident.closed; }, 2);
    auto *links = form.add<ListField<Link>>("links", [](auto &incident) -> auto & { return incident.links; }, wholeRow);
    links->setAddText(Section::tr("Add a related incident"));
    links->offerNone(Section::tr("None"));
    links->setMissing(missingTarget);
    links->setBuild([](Form<Link> &card) {
        card.add<TextField>("links.to", [](auto &link) -> auto & { return link.to; }, 2)->setRequired();
        card.add<ChoiceField>("links.kind", [](auto &link) -> auto & { return link.kind; }, 2);
    });
    form.add<LongTextField>("notes", [](auto &incident) -> auto & { return incident.notes; }, wholeRow);
    return section;
}

} // namespace Views

#pragma once

#include "views/incident/section.h"

namespace Views {

class PartyWords;

/// What the sections of a page share.
struct SectionParts
{
    FieldContext context;
    const PartyWords *parties;
    QWidget *parent;
};

// The sections of the page of facts, in the order in which facts arrive.
[[nodiscard]] Section *whatHappenedSection(const SectionParts &parts);
[[nodiscard]] Section *whenSection(const SectionParts &parts);
[[nodiscard]] Section *stoppedSection(const SectionParts &parts);
[[nodiscard]] Section *howManySection(const SectionParts &parts);
[[nodiscard]] Section *whichDataSection(const SectionParts &parts);
[[nodiscard]] Section *whoSection(const SectionParts &parts);
[[nodiscard]] Section *questionsSection(const SectionParts &parts);
[[nodiscard]] Section *harmSection(const SectionParts &parts);
[[nodiscard]] Section *meansSection(const SectionParts &parts);
[[nodiscard]] Section *evidenceSection(const SectionParts &parts);
[[nodiscard]] Section *recordSection(const SectionParts &parts);

// The sections of the page of persons and the public.
[[nodiscard]] Section *personsSection(const SectionParts &parts);
[[nodiscard]] Section *authoritiesSection(const SectionParts &parts);
[[nodiscard]] Section *publicationsSection(const SectionParts &parts);
[[nodiscard]] Section *contactsSection(const SectionParts &parts);

/// The fields of a piece of evidence, of the incident or of an action, under the keys of either.
struct EvidenceKeys
{
    const char *title;
    const char *kept;
    const char *where;
    const char *sha256;
};
void buildEvidence(Form<Incidents::Evidence> &form, const EvidenceKeys &keys);

} // namespace Views

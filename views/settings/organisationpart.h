#pragma once

#include "model/incident/organisation.h"
#include "views/fields/fieldpage.h"
#include "views/fields/form.h"

namespace Views {

/// Some facts of the own organisation under a heading: shows them and reports each change, to be written into the
/// organisation. Knows no ledger.
class OrganisationPart : public PagePart
{
    Q_OBJECT

public:
    using Write = std::function<void(Incidents::OwnOrganisation &)>;

    OrganisationPart(const QString &name, const QString &title, const FieldContext &context, QWidget *parent);

    void setOrganisation(const Incidents::OwnOrganisation &own) { m_form.show(own); }
    [[nodiscard]] Form<Incidents::OwnOrganisation> &form() { return m_form; }

Q_SIGNALS:
    void edited(const std::function<void(Incidents::OwnOrganisation &)> &write, Views::FactField *source);

private:
    Form<Incidents::OwnOrganisation> m_form;
};

[[nodiscard]] OrganisationPart *identityPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *representativePart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *officerPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *privacyMarkPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *targetsPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *documentsPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *desksPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *signatoriesPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *approversPart(const FieldContext &context, QWidget *parent);
[[nodiscard]] OrganisationPart *callChainPart(const FieldContext &context, QWidget *parent);

} // namespace Views

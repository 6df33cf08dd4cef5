#pragma once

#include "views/fields/fieldpage.h"
#include "views/fields/form.h"
#include "views/incident/openincident.h"

namespace Views {

/// One part of the page under its heading: shows an incident and reports each change, to be written into it.
class Section : public PagePart
{
    Q_OBJECT

public:
    Section(const QString &name, const QString &title, const FieldContext &context, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// Writes all that the fields say; `incident` comes out as it was shown when nothing was touched.
    void writeTo(Incidents::Incident &incident) const { m_form.writeAll(incident); }

    [[nodiscard]] Form<Incidents::Incident> &form() { return m_form; }
    [[nodiscard]] const FieldContext &context() const { return m_context; }

Q_SIGNALS:
    void edited(const Views::Write &write, Views::FactField *source);

private:
    FieldContext m_context;
    Form<Incidents::Incident> m_form;
};

/// Sections under each other.
class SectionPage : public FieldPage
{
    Q_OBJECT

public:
    explicit SectionPage(QWidget *parent = nullptr) : FieldPage(parent) {}

    void add(Section *section);
    [[nodiscard]] const QList<Section *> &sections() const { return m_sections; }
    void setIncident(const Incidents::Incident &incident);
    void writeTo(Incidents::Incident &incident) const;

Q_SIGNALS:
    void edited(const Views::Write &write, Views::FactField *source);

private:
    QList<Section *> m_sections;
};

} // namespace Views

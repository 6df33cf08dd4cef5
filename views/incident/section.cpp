#include "views/incident/section.h"

namespace Views {

Section::Section(const QString &name, const QString &title, const FieldContext &context, QWidget *parent)
    : PagePart(name, title, parent), m_context(context), m_form(this, rows(), context)
{
    m_form.setWhenEdited([this](const Write &write, FactField *, FactField *source) { Q_EMIT edited(write, source); });
}

void Section::setIncident(const Incidents::Incident &incident)
{
    m_form.show(incident);
}

void SectionPage::add(Section *section)
{
    m_sections += section;
    addWidget(section);
    connect(section, &Section::edited, this, &SectionPage::edited);
}

void SectionPage::setIncident(const Incidents::Incident &incident)
{
    for (Section *section : std::as_const(m_sections))
        section->setIncident(incident);
}

void SectionPage::writeTo(Incidents::Incident &incident) const
{
    for (const Section *section : m_sections)
        section->writeTo(incident);
}

} // namespace Views

#include "views/incident/section.h"

#include "views/common/text.h"

#include <QFrame>
#include <QLabel>

namespace Views {

namespace {

constexpr int lettersAcross = 74; ///< full-width letters beside which a page does not grow: longer lines read badly

QFrame *line(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

Section::Section(const QString &name, const QString &title, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_hint(plainLabel({}, this)), m_context(context),
      m_form(this, m_rows, context)
{
    setObjectName(name);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(10);
    m_rows->addWidget(headingLabel(title, 2, this));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    m_rows->addWidget(m_hint);
    m_form.setWhenEdited([this](const Write &write, FactField *, FactField *source) { Q_EMIT edited(write, source); });
}

void Section::setIncident(const Incidents::Incident &incident)
{
    m_form.show(incident);
}

void Section::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

SectionPage::SectionPage(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_rows(new QVBoxLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_content->setMaximumWidth(lettersAcross * fontMetrics().height() * 3 / 4);
    m_rows->setContentsMargins(18, 18, 18, 36);
    m_rows->setSpacing(18);
    m_rows->addStretch();
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setWidget(m_content);
}

void SectionPage::add(Section *section)
{
    m_sections += section;
    addWidget(section);
    connect(section, &Section::edited, this, &SectionPage::edited);
}

void SectionPage::addWidget(QWidget *widget)
{
    if (m_rows->count() > 1)
        m_rows->insertWidget(m_rows->count() - 1, line(m_content));
    m_rows->insertWidget(m_rows->count() - 1, widget);
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

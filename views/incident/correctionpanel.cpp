#include "views/incident/correctionpanel.h"

#include "views/common/text.h"
#include "views/fields/choicefield.h"
#include "views/fields/textfield.h"
#include "views/fields/timefield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Views {

using Incidents::TimelineStep;

CorrectionPanel::CorrectionPanel(const FieldContext &context, const PartyWords *parties, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(headingLabel({}, 3, this)), m_form(this, new QVBoxLayout(this), context)
{
    setObjectName(QStringLiteral("correction"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    layout()->setContentsMargins(12, 10, 12, 12);
    layout()->addWidget(m_title);
    build(parties);
    hide();
}

void CorrectionPanel::build(const PartyWords *parties)
{
    m_form.add<TimeField>("timeline.when", [](auto &step) -> auto & { return step.when; }, 2);
    m_form.add<ChoiceField>("timeline.party", [](auto &step) -> auto & { return step.party; }, 1)
        ->setOptions([parties] { return parties->options(); });
    m_form.add<ChoiceField>("timeline.kind", [](auto &step) -> auto & { return step.kind; }, 1);
    m_text = m_form.add<LongTextField>("timeline.text", [](auto &step) -> auto & { return step.text; }, wholeRow);
    m_why = m_form.add<TextField>("timeline.why", [](auto &step) -> auto & { return step.why; }, wholeRow);
    m_why->setRequired();
    auto *record = new QPushButton(tr("Record the correction"), this);
    record->setObjectName(QStringLiteral("recordCorrection"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelCorrection"));
    auto *row = new QHBoxLayout;
    row->addWidget(record);
    row->addWidget(cancel);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(record, &QPushButton::clicked, this, &CorrectionPanel::record);
    connect(cancel, &QPushButton::clicked, this, &CorrectionPanel::close);
}

void CorrectionPanel::open(const TimelineStep &step, qsizetype entry)
{
    m_step = step;
    m_step.supersedes = entry + 1;
    m_step.why = {};
    m_entry = entry;
    m_title->setText(tr("Correct: %1").arg(step.text));
    for (FactField *field : m_form.fields())
        field->settle();
    m_form.show(m_step);
    show();
    m_form.fields().first()->setFocus(Qt::OtherFocusReason);
}

void CorrectionPanel::close()
{
    hide();
    Q_EMIT closed();
}

void CorrectionPanel::record()
{
    for (FactField *field : m_form.fields()) {
        if (field != m_why && field != m_text && field->isRefused())
            return field->setFocus(Qt::OtherFocusReason);
    }
    TimelineStep correction = m_step;
    m_form.writeTouched(correction);
    if (correction.text.trimmed().isEmpty()) {
        m_text->refuse({{QStringLiteral("incident.step_without_text"), {}}});
        return m_text->setFocus(Qt::OtherFocusReason);
    }
    if (correction.why.valueOr({}).trimmed().isEmpty()) {
        m_why->refuse({{QStringLiteral("incident.correction_without_reason"), {}}});
        return m_why->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT corrected(correction);
}

} // namespace Views

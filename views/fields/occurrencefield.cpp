#include "views/fields/occurrencefield.h"

#include "views/common/icons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

using Base::Fact;
using Incidents::Moment;
using Incidents::Occurrence;

OccurrenceField::OccurrenceField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_column(new QVBoxLayout), m_add(new QPushButton(tr("It happened again"), this))
{
    hideLabel();
    rows()->addLayout(m_column);
    m_add->setIcon(icon(QStringLiteral("add")));
    m_add->setFlat(true);
    m_add->setObjectName(key + QStringLiteral(":add"));
    rows()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addTime();
        m_times.last()->setFocus(Qt::OtherFocusReason);
    });
    addTime();
    setReadOnly(context.readOnly);
}

void OccurrenceField::addTime()
{
    auto *time = new TimeField(key(), context(), this);
    if (!m_times.isEmpty())
        time->setPath(QStringLiteral("%1[%2]").arg(key()).arg(m_times.size()));
    connect(time, &FactField::edited, this, &FactField::edited);
    m_column->addWidget(time);
    m_times += time;
    setFocusProxy(m_times.first());
}

void OccurrenceField::showTimes(qsizetype number)
{
    while (m_times.size() < number)
        addTime();
    while (m_times.size() > qMax<qsizetype>(number, 1) && !m_times.last()->isTouched()) {
        m_times.last()->hide();
        m_times.takeLast()->deleteLater();
    }
}

void OccurrenceField::setFact(const Fact<Occurrence> &fact)
{
    m_shown = fact;
    const QList<Moment> moments = fact ? fact->moments : QList<Moment>();
    showTimes(moments.size());
    for (qsizetype at = 0; at < m_times.size(); ++at)
        m_times[at]->setFact(at < moments.size() ? Fact<Moment>(moments[at]) : Fact<Moment>());
    if (fact.knowledge() == Base::Knowledge::Unknown)
        m_times.first()->setFact(Fact<Moment>::unknown());
}

Fact<Occurrence> OccurrenceField::fact() const
{
    const bool touched = std::any_of(m_times.begin(), m_times.end(), [](const TimeField *time) {
        return time->isTouched();
    });
    if (!touched)
        return m_shown;
    Occurrence occurrence{.asArray = m_shown && m_shown->asArray};
    for (const TimeField *time : m_times) {
        if (const auto moment = time->fact())
            occurrence.moments += *moment;
    }
    if (occurrence.moments.isEmpty())
        return m_times.first()->fact().isStated() ? Fact<Occurrence>::unknown() : Fact<Occurrence>();
    occurrence.asArray = occurrence.asArray || occurrence.moments.size() > 1;
    return occurrence;
}

void OccurrenceField::setReadOnly(bool readOnly)
{
    for (TimeField *time : std::as_const(m_times))
        time->setReadOnly(readOnly);
    m_add->setEnabled(!readOnly);
}

} // namespace Views

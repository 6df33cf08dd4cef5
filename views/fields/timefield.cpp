#include "views/fields/timefield.h"

#include "model/incident/timetext.h"
#include "model/tables/texts.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Base::Fact;
using Incidents::Moment;

TimeField::TimeField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(tr("e.g. 11/20 17:19"));
    rows()->addWidget(m_line);
    offerUnknown();
    setEditor(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        setUnknown(false);
        setFilled(!text.isEmpty());
        touch();
        explain();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &TimeField::finish);
    setReadOnly(context.readOnly);
}

void TimeField::setAhead(bool ahead)
{
    m_ahead = ahead;
}

void TimeField::setDay(QDate day)
{
    m_day = day;
}

namespace {

Base::Result<Incidents::TypedTime> read(const QString &text, const FieldContext &context, QDate day, bool ahead)
{
    return Incidents::typedTime(text, {.today = context.today(), .day = day, .ahead = ahead});
}

} // namespace

QString TimeField::fullText(const Moment &moment) const
{
    const QString text = Tables::momentText(moment, context().language);
    const bool hasTime = moment.at.isKnown() || moment.until.isKnown();
    if (!hasTime)
        return tr("Words alone, no date: %1").arg(text);
    return moment.text && !moment.text->isEmpty() ? tr("%1 (source: \"%2\")").arg(text, *moment.text) : text;
}

void TimeField::explain()
{
    if (m_line->text().trimmed().isEmpty())
        return setNote({});
    const auto typed = read(m_line->text(), context(), m_day, m_ahead);
    if (!typed)
        return setNote(Base::sentence(typed.problems().first(), context().language), true);
    const QString text = fullText(typed->moment);
    if (typed->yearAdded)
        setNote(tr("Read as %1 - the year was added").arg(text), true);
    else if (typed->dayAdded)
        setNote(tr("Read as %1 - the day was added").arg(text), true);
    else
        setNote(text);
}

void TimeField::finish()
{
    if (!isTouched())
        return;
    const QString text = m_line->text().trimmed();
    const auto typed = read(text, context(), m_day, m_ahead);
    if (!text.isEmpty() && !typed) {
        setNote({});
        refuse(typed.problems());
    } else {
        commit();
    }
}

void TimeField::setFact(const Fact<Moment> &fact)
{
    if (isTouched())
        return;
    m_shown = fact;
    restore();
}

void TimeField::restore()
{
    const bool unknown = m_shown.knowledge() == Base::Knowledge::Unknown;
    m_line->setText(m_shown ? Incidents::typedForm(*m_shown, context().language) : QString());
    m_line->setPlaceholderText(unknown ? tr("Not known yet") : tr("e.g. 11/20 17:19"));
    setUnknown(unknown);
    setFilled(!m_line->text().isEmpty());
    setNote(m_shown ? fullText(*m_shown) : QString());
}

Fact<Moment> TimeField::fact() const
{
    if (!isTouched())
        return m_shown;
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return isUnknown() ? Fact<Moment>::unknown() : Fact<Moment>();
    const auto typed = read(text, context(), m_day, m_ahead);
    return typed ? Fact<Moment>(typed->moment) : m_shown;
}

void TimeField::unknownChosen()
{
    m_line->clear();
    setNote({});
}

void TimeField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_line->setFrame(!readOnly);
    unknownButton()->setEnabled(!readOnly);
}

} // namespace Views

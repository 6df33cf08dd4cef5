#include "views/fields/numberfield.h"

#include "model/tables/texts.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Base::Fact;

namespace {

/// Nothing for what is not a whole number; an empty text is 0 digits and no number either.
std::optional<qint64> numberIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(-?\\d+)(?:名|人|件|通|社|組|世帯)?$"));
    const QString plain = text.normalized(QString::NormalizationForm_KC).remove(u',').remove(u' ').remove(u'、');
    const auto match = form.match(plain);
    bool fits = false;
    const qint64 number = match.captured(1).toLongLong(&fits);
    return match.hasMatch() && fits ? std::optional(number) : std::nullopt;
}

} // namespace

NumberField::NumberField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_line(new QLineEdit(this))
{
    m_line->setAlignment(Qt::AlignRight);
    rows()->addWidget(m_line);
    offerUnknown();
    setEditor(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        setUnknown(false);
        setFilled(!text.isEmpty());
        touch();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &NumberField::finish);
    setReadOnly(context.readOnly);
}

void NumberField::finish()
{
    const QString text = m_line->text().trimmed();
    if (isTouched() && !text.isEmpty() && !numberIn(text))
        refuse({{QStringLiteral("incident.not_a_number"), {text}}});
    else
        commit();
}

void NumberField::setFact(const Fact<qint64> &fact)
{
    if (isTouched())
        return;
    m_shown = fact;
    restore();
}

void NumberField::restore()
{
    const bool unknown = m_shown.knowledge() == Base::Knowledge::Unknown;
    m_line->setText(m_shown ? Tables::numberText(*m_shown) : QString());
    m_line->setPlaceholderText(unknown ? tr("Not known yet") : QString());
    setUnknown(unknown);
    setFilled(!m_line->text().isEmpty());
}

Fact<qint64> NumberField::fact() const
{
    if (!isTouched())
        return m_shown;
    if (const auto number = numberIn(m_line->text()))
        return *number;
    if (!m_line->text().trimmed().isEmpty())
        return m_shown;
    return isUnknown() ? Fact<qint64>::unknown() : Fact<qint64>();
}

void NumberField::unknownChosen()
{
    m_line->clear();
}

void NumberField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_line->setFrame(!readOnly);
    unknownButton()->setEnabled(!readOnly);
}

} // namespace Views

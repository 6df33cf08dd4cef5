#include "views/fields/answerfield.h"

#include "model/base/vocabulary.h"
#include "model/tables/fieldwords.h"
#include "views/common/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>

namespace Views {

using Base::Fact;

AnswerField::AnswerField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    rows()->addLayout(row);
    const QList<Option> options = vocabularyOptions(Tables::fieldVocabulary(key), context.language);
    for (const Option &option : options)
        addAnswer(option);
    if (!m_ids.contains(unknownId))
        addAnswer({unknownId, tr("Not known")});
    for (QRadioButton *button : std::as_const(m_buttons))
        row->addWidget(button);
    row->addStretch();
    setFirstPart(m_buttons.first());
    setReadOnly(context.readOnly);
    check({});
}

void AnswerField::addAnswer(const Option &option)
{
    auto *button = new QRadioButton(withoutMnemonic(option.text), this);
    button->setAutoExclusive(false); // so that an answer can be taken back
    button->setObjectName(path() + u':' + option.id);
    button->setAccessibleName(Tables::fieldLabel(key(), context().language) + QStringLiteral(": ") + option.text);
    button->installEventFilter(this);
    connect(button, &QRadioButton::clicked, this, [this, id = option.id] { choose(m_chosen == id ? QString() : id); });
    m_buttons += button;
    m_ids += option.id;
}

void AnswerField::choose(const QString &id)
{
    check(id);
    touch();
    commit();
}

void AnswerField::check(const QString &id)
{
    m_chosen = id;
    for (qsizetype at = 0; at < m_ids.size(); ++at) {
        m_buttons[at]->setChecked(m_ids[at] == id);
        const bool takesTab = m_ids[at] == id || (id.isEmpty() && at == 0);
        m_buttons[at]->setFocusPolicy(takesTab ? Qt::StrongFocus : Qt::ClickFocus);
        if (takesTab)
            setFirstPart(m_buttons[at]);
    }
}

void AnswerField::setFact(const Fact<QString> &fact)
{
    if (isTouched())
        return;
    m_shown = fact;
    restore();
}

void AnswerField::restore()
{
    check(m_shown.knowledge() == Base::Knowledge::Unknown ? unknownId : m_shown.valueOr({}));
}

Fact<QString> AnswerField::fact() const
{
    if (!isTouched())
        return m_shown;
    const bool isWord = Base::vocabulary(Tables::fieldVocabulary(key())).contains(unknownId);
    if (m_chosen == unknownId && !isWord)
        return Fact<QString>::unknown();
    return m_chosen.isEmpty() ? Fact<QString>() : Fact<QString>(m_chosen);
}

void AnswerField::setReadOnly(bool readOnly)
{
    for (QRadioButton *button : std::as_const(m_buttons))
        button->setEnabled(!readOnly);
}

void AnswerField::step(int by)
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        if (!m_buttons[at]->hasFocus())
            continue;
        const qsizetype next = qBound<qsizetype>(0, at + by, m_buttons.size() - 1);
        m_buttons[next]->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool AnswerField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_buttons.contains(qobject_cast<QRadioButton *>(watched))) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Right:
        case Qt::Key_Down:
            step(1);
            return true;
        default:
            break;
        }
    }
    return FactField::eventFilter(watched, event);
}

} // namespace Views

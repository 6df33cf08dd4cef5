#include "views/fields/textfield.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Base::Fact;

namespace {

constexpr int longestLine = 1'000'000; ///< what is too long is refused with a reason, not cut in silence
constexpr int fewestLines = 3;
constexpr int mostLines = 18;

Fact<QString> typedText(const QString &text, bool unknown)
{
    if (!text.isEmpty())
        return text;
    return unknown ? Fact<QString>::unknown() : Fact<QString>();
}

} // namespace

// ---- one line

TextField::TextField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_line(new QLineEdit(this))
{
    m_line->setMaxLength(longestLine);
    rows()->addWidget(m_line);
    offerUnknown();
    setEditor(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        setUnknown(false);
        setFilled(!text.isEmpty());
        touch();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &FactField::commit);
    setReadOnly(context.readOnly);
}

void TextField::setFact(const Fact<QString> &fact)
{
    if (isTouched())
        return;
    m_shown = fact;
    restore();
}

void TextField::restore()
{
    const bool unknown = m_shown.knowledge() == Base::Knowledge::Unknown;
    m_line->setText(m_shown.valueOr({}));
    m_line->setCursorPosition(0);
    m_line->setPlaceholderText(unknown ? tr("Not known yet") : m_example);
    setUnknown(unknown);
    setFilled(!m_line->text().isEmpty());
}

Fact<QString> TextField::fact() const
{
    return isTouched() ? typedText(m_line->text(), isUnknown()) : m_shown;
}

void TextField::setExample(const QString &text)
{
    m_example = text;
    restore();
}

void TextField::setRequired()
{
    unknownButton()->hide();
}

void TextField::unknownChosen()
{
    m_line->clear();
}

void TextField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_line->setFrame(!readOnly);
    unknownButton()->setEnabled(!readOnly);
}

// ---- several lines

LongTextField::LongTextField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_edit(new QPlainTextEdit(this))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    rows()->addWidget(m_edit);
    offerUnknown();
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &LongTextField::fitHeight);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &LongTextField::fitHeight);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_edit->hasFocus() || m_edit->isReadOnly())
            return;
        setUnknown(false);
        setFilled(!m_edit->document()->isEmpty());
        touch();
    });
    setReadOnly(context.readOnly);
    fitHeight();
}

void LongTextField::setFact(const Fact<QString> &fact)
{
    if (isTouched())
        return;
    const bool same = m_shown == fact && fact.valueOr({}) == m_edit->toPlainText();
    m_shown = fact;
    if (!same)
        restore();
}

void LongTextField::restore()
{
    const bool unknown = m_shown.knowledge() == Base::Knowledge::Unknown;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(m_shown.valueOr({}));
    m_edit->setPlaceholderText(unknown ? tr("Not known yet") : QString());
    setUnknown(unknown);
    setFilled(!m_edit->document()->isEmpty());
    fitHeight();
}

Fact<QString> LongTextField::fact() const
{
    return isTouched() ? typedText(m_edit->toPlainText(), isUnknown()) : m_shown;
}

void LongTextField::unknownChosen()
{
    const QSignalBlocker quiet(m_edit);
    m_edit->clear();
}

void LongTextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    unknownButton()->setEnabled(!readOnly);
}

// The lines as they wrap, so that a text is read without scrolling in a box.
void LongTextField::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid() && lines < mostLines; block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    const int shown = qBound(fewestLines, lines, mostLines);
    const int around = int(m_edit->document()->documentMargin() * 2) + m_edit->frameWidth() * 2;
    const int height = shown * m_edit->fontMetrics().lineSpacing() + around + 4;
    if (height == m_edit->height() && height == m_edit->minimumHeight())
        return;
    m_edit->setFixedHeight(height);
    updateGeometry();
}

bool LongTextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        commit();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            commit();
            return true;
        }
    }
    return FactField::eventFilter(watched, event);
}

} // namespace Views

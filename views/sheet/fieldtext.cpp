#include "views/sheet/fieldtext.h"

#include "views/common/colours.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace Views {

namespace {

constexpr int mostLines = 16;

} // namespace

FieldText::FieldText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void FieldText::setText(const QString &text, const QList<Forms::Part> &marked)
{
    const bool isOther = text != toPlainText();
    if (!isOther && marked == m_marked)
        return;
    m_marked = marked;
    if (isOther)
        setPlainText(text);
    mark();
    fitHeight();
}

// By a dotted line as well, so that it is not said by colour alone.
void FieldText::mark()
{
    const ToneColours accent = colours(Tone::Accent, palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (const Forms::Part &part : std::as_const(m_marked)) {
        QTextEdit::ExtraSelection selection{QTextCursor(document()), {}};
        selection.cursor.setPosition(int(part.start));
        selection.cursor.setPosition(int(part.start + part.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(accent.background);
        selection.format.setForeground(accent.text);
        selection.format.setUnderlineStyle(QTextCharFormat::DotLine);
        selections += selection;
    }
    setExtraSelections(selections);
}

void FieldText::keyPressEvent(QKeyEvent *event)
{
    const QString selected = textCursor().selectedText();
    if (event->matches(QKeySequence::Copy) && (selected.isEmpty() || selected.contains(QStringLiteral("【要確認：")))) {
        event->accept();
        return copyRequested();
    }
    QPlainTextEdit::keyPressEvent(event);
}

void FieldText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void FieldText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
    if (event->type() == QEvent::PaletteChange)
        mark();
}

// The lines as they wrap, so that a text is read without scrolling in a box.
void FieldText::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    const int around = int(document()->documentMargin() * 2) + frameWidth() * 2;
    const int height = qBound(1, lines, mostLines) * fontMetrics().lineSpacing() + around + 4;
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace Views

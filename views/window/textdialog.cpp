#include "views/window/textdialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QVBoxLayout>

namespace Views {

namespace {

void setLineHeight(QPlainTextEdit *edit)
{
    // QPlainTextEdit knows no line height; a little room between paragraphs reads as well.
    QTextCursor cursor(edit->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setBottomMargin(edit->fontMetrics().height() / 4.0);
    cursor.mergeBlockFormat(format);
}

} // namespace

TextDialog::TextDialog(const QString &title, const QString &text, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QStringLiteral("text"));
    edit->setAccessibleName(title);
    edit->setPlainText(text);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineHeight(edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(edit);
    column->addWidget(buttons);
    const int height = fontMetrics().height();
    resize(height * 34, height * 26);
}

} // namespace Views

#include "views/common/askingdialog.h"

#include "views/common/prompts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Views {

namespace {

/// Some input methods hand the key on that took their conversion back.
class ConversionWatch : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::InputMethod:
            m_converting = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
            break;
        case QEvent::FocusOut:
            m_converting = false;
            break;
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
            if (m_converting && watched->isWidgetType() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
                return true;
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_converting = false;
};

QVariant writtenIn(const QWidget *part)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(part))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(part))
        return text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(part))
        return choice->currentText();
    if (const auto *time = qobject_cast<const QDateTimeEdit *>(part))
        return time->dateTime();
    const auto *button = qobject_cast<const QAbstractButton *>(part);
    return button && button->isCheckable() ? QVariant(button->isChecked()) : QVariant();
}

} // namespace

void leaveConversionsAlone()
{
    qApp->installEventFilter(new ConversionWatch(qApp));
}

QVariantList AskingDialog::written() const
{
    QVariantList all;
    for (const QWidget *part : findChildren<QWidget *>()) {
        const QVariant value = writtenIn(part);
        const bool isEmpty = value.isNull() || value == QVariant(QString()) || value == QVariant(false);
        if (!isEmpty)
            all += value;
    }
    return all;
}

void AskingDialog::showEvent(QShowEvent *event)
{
    if (!std::exchange(m_isUp, true))
        m_atFirst = written();
    QDialog::showEvent(event);
}

bool AskingDialog::holdsWriting() const
{
    return written() != m_atFirst;
}

void AskingDialog::reject()
{
    if (!isVisible() || !holdsWriting())
        return QDialog::reject();
    Prompts::current().ask(this,
                           {.title = tr("Close without recording?"),
                            .text = tr("What was typed here was not recorded. Closing throws it away."),
                            .yes = tr("Throw away")},
                           [this] { QDialog::reject(); });
}

} // namespace Views

#include "views/fields/factfield.h"

#include "model/tables/fieldwords.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/problemwords.h"
#include "views/common/session.h"
#include "views/common/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace Views {

FieldContext contextOf(const Session &session)
{
    return {.language = session.language(),
            .today = [&session] { return session.today(); },
            .readOnly = session.isReadOnly()};
}

FactField::FactField(const QString &key, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_key(key), m_context(context), m_rows(new QVBoxLayout(this)), m_head(new QHBoxLayout),
      m_label(new QLabel(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(3);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(withoutMnemonic(Tables::fieldLabel(key, context.language)));
    m_head->setSpacing(6);
    m_head->addWidget(m_label);
    m_head->addStretch();
    m_rows->addLayout(m_head);
    setPath(key);
    // With or without a button beside it, so that the editors of a row stand on one line.
    QToolButton measure;
    measure.setText(QStringLiteral("M"));
    m_label->setMinimumHeight(measure.sizeHint().height());
}

void FactField::setPath(const QString &path)
{
    const QString former = m_path + u':';
    for (QWidget *part : findChildren<QWidget *>()) {
        if (part->objectName().startsWith(former))
            part->setObjectName(path + u':' + part->objectName().mid(former.size()));
    }
    m_path = path;
    setObjectName(path);
    nameEditor();
}

QLabel *FactField::quietLabel(const char *name)
{
    QLabel *label = plainLabel({}, this);
    label->setObjectName(QLatin1String(name));
    label->setForegroundRole(QPalette::PlaceholderText); // follows the theme, unlike a colour
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    label->setFont(font);
    label->hide();
    return label;
}

void FactField::setHint(const QString &text)
{
    if (!m_hint) {
        m_hint = quietLabel("hint");
        m_rows->insertWidget(1, m_hint);
    }
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    nameEditor();
}

void FactField::setNote(const QString &text, bool isWarning)
{
    if (!m_note) {
        m_note = quietLabel("note");
        m_rows->addWidget(m_note);
    }
    m_note->setForegroundRole(isWarning ? QPalette::WindowText : QPalette::PlaceholderText);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void FactField::setRemark(const QString &text)
{
    if (!m_remark) {
        m_remark = quietLabel("remark");
        m_rows->addWidget(m_remark);
    }
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

QString FactField::note() const
{
    return m_note ? m_note->text() : QString();
}

QString FactField::remark() const
{
    return m_remark ? m_remark->text() : QString();
}

void FactField::setEditor(QWidget *editor)
{
    m_editor = editor;
    editor->setObjectName(m_path + QStringLiteral(":editor"));
    editor->installEventFilter(this);
    setFirstPart(editor);
    nameEditor();
}

void FactField::setFirstPart(QWidget *part)
{
    m_label->setBuddy(part);
    setFocusProxy(part);
}

void FactField::hideLabel()
{
    m_label->hide();
}

void FactField::nameEditor()
{
    if (!m_editor)
        return;
    m_editor->setAccessibleName(Tables::fieldText(m_path, m_context.language));
    m_editor->setAccessibleDescription(m_hint ? m_hint->text() : QString());
}

QToolButton *FactField::answerButton(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(withoutMnemonic(text));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int letter = fontMetrics().height();
    button->setIconSize(QSize(letter, letter) * 3 / 4);
    button->setAccessibleName(Tables::fieldLabel(m_key, m_context.language) + QStringLiteral(": ") + text);
    button->setForegroundRole(QPalette::PlaceholderText);
    QFont font = button->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    button->setFont(font);
    connect(button, &QToolButton::toggled, button, [button](bool checked) {
        button->setIcon(checked ? icon(QStringLiteral("success")) : QIcon());
    });
    return button;
}

void FactField::offerUnknown(QHBoxLayout *row)
{
    m_unknown = answerButton(tr("Not known"));
    m_unknown->setToolTip(toolTipText(tr("It was asked, but it is not known yet")));
    (row ? row : m_head)->addWidget(m_unknown);
    m_unknown->setObjectName(m_path + QStringLiteral(":unknown"));
    m_unknown->setHidden(!m_context.mayBeUnknown);
    connect(m_unknown, &QToolButton::clicked, this, [this] { chooseUnknown(); });
}

void FactField::chooseUnknown()
{
    unknownChosen();
    touch();
    commit();
}

void FactField::setUnknown(bool unknown)
{
    if (m_unknown)
        m_unknown->setChecked(unknown);
}

void FactField::setFilled(bool filled)
{
    if (m_unknown)
        m_unknown->setFocusPolicy(filled ? Qt::ClickFocus : Qt::StrongFocus);
}

bool FactField::isUnknown() const
{
    return m_unknown && m_unknown->isChecked();
}

// What is typed now was not refused yet.
void FactField::touch()
{
    m_touched = true;
    if (m_strip)
        m_strip->clear();
}

void FactField::settle()
{
    m_touched = false;
    if (m_strip)
        m_strip->clear();
}

void FactField::refuse(const Base::Problems &problems)
{
    if (!m_strip) {
        m_strip = new MessageStrip(this);
        m_strip->setStacked();
        m_rows->addWidget(m_strip);
    }
    QStringList sentences;
    for (const Base::Problem &problem : problems)
        sentences += Base::sentence(inWords(problem, m_context.language), m_context.language);
    m_strip->say(Tone::Danger, sentences.join(u'\n'));
    m_strip->offer(tr("Take back"), [this] {
        settle();
        restore();
        setFocus();
    });
    m_touched = true;
}

bool FactField::isRefused() const
{
    return m_strip && !m_strip->isHidden();
}

void FactField::commit()
{
    if (m_touched)
        Q_EMIT edited(this);
}

bool FactField::eventFilter(QObject *watched, QEvent *event)
{
    // Esc ends conversions all day long: it keeps what is typed, as leaving the field does.
    if (watched == m_editor && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        finish();
    return QWidget::eventFilter(watched, event);
}

} // namespace Views

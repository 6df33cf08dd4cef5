#include "views/window/deadlinestrip.h"

#include "views/common/icons.h"
#include "views/common/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace Views {

namespace {

constexpr const char *toneProperty = "tone";

void dress(QToolButton *button, const QPalette &around)
{
    const Tone tone = Tone(button->property(toneProperty).toInt());
    const QColor ink = colours(tone, around).text;
    button->setIcon(icon(toneIcon(tone), ink));
    QPalette palette = around;
    palette.setColor(QPalette::ButtonText, ink);
    button->setPalette(palette);
}

QToolButton *buttonFor(const DeadlineEntry &entry, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(entry.name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(withoutMnemonic(entry.text));
    button->setAccessibleName(entry.text);
    button->setToolTip(toolTipText(entry.explanation));
    button->setProperty(toneProperty, int(entry.tone));
    dress(button, parent->palette());
    QFont font = button->font();
    font.setBold(entry.tone == Tone::Danger || entry.tone == Tone::Warning);
    button->setFont(font);
    return button;
}

} // namespace

DeadlineStrip::DeadlineStrip(QWidget *parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("deadlineStrip"));
    m_line->setContentsMargins(12, 4, 12, 5);
    m_line->setSpacing(12);
    auto *sign = new QLabel(this);
    sign->setObjectName(QStringLiteral("deadlineTitle"));
    sign->setTextFormat(Qt::PlainText);
    sign->setText(tr("Deadlines"));
    m_line->addWidget(sign);
    m_line->addStretch(1);
}

void DeadlineStrip::setEntries(const QList<DeadlineEntry> &entries)
{
    if (m_entries && std::ranges::equal(entries, m_shown, &DeadlineEntry::saysTheSame))
        return;
    m_shown = entries;
    // Later, because a button of the strip may have brought us here.
    if (m_entries) {
        m_entries->hide();
        m_entries->setObjectName({});
        m_entries->setParent(nullptr);
        m_entries->deleteLater();
    }
    m_entries = new QWidget(this);
    auto *line = new QHBoxLayout(m_entries);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (const DeadlineEntry &entry : entries) {
        QToolButton *button = buttonFor(entry, m_entries);
        if (entry.open)
            connect(button, &QToolButton::clicked, m_entries, entry.open);
        else
            button->setFocusPolicy(Qt::NoFocus);
        line->addWidget(button);
    }
    m_line->insertWidget(1, m_entries);
}

// The window may be built before the colours that were just chosen have reached it.
void DeadlineStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_entries)
        return;
    for (auto *button : m_entries->findChildren<QToolButton *>())
        dress(button, palette());
}

void DeadlineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace Views

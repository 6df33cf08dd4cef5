#include "views/common/emptystate.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

namespace {
constexpr int pictureSize = 48;
constexpr int lineLength = 28; // kanji
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(headingLabel({}, 2, this)), m_text(plainLabel({}, this)),
      m_steps(new QWidget(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_icon->setAlignment(Qt::AlignHCenter);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 8, 0, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addLayout(textRow());
    column->addWidget(m_steps, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

// Between stretches and not by alignment: a layout asks an aligned label for the height of its own width, and a text of
// two lines would lose the second.
QLayout *EmptyState::textRow()
{
    m_text->setMaximumWidth(fontMetrics().horizontalAdvance(u'国') * lineLength);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text, 1000); // all of its line, less where there is less room
    row->addStretch(1);
    return row;
}

void EmptyState::say(const QString &iconName, const QString &title, const QString &text)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // Later, because the step of such a button may bring us here.
    for (QPushButton *button : m_steps->findChildren<QPushButton *>()) {
        m_steps->layout()->removeWidget(button);
        button->hide();
        button->setObjectName({});
        button->deleteLater();
    }
    m_steps->hide();
    dress();
}

void EmptyState::offer(const QString &label, std::function<void()> step)
{
    auto *button = new QPushButton(withoutMnemonic(label), m_steps);
    button->setObjectName(QStringLiteral("emptyStep"));
    connect(button, &QPushButton::clicked, this, std::move(step));
    m_steps->layout()->addWidget(button);
    m_steps->show();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void EmptyState::dress()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName, quietText(palette())).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

} // namespace Views

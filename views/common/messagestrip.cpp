#include "views/common/messagestrip.h"

#include "views/common/icons.h"
#include "views/common/problemwords.h"
#include "views/common/text.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Views {

namespace {

constexpr int iconSize = 20;

QToolButton *flatButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(plainLabel({}, this)), m_details(plainLabel({}, this)),
      m_offer(new QPushButton(this)), m_unfold(flatButton(QStringLiteral("messageDetails"), this)),
      m_close(flatButton(QStringLiteral("messageClose"), this))
{
    setObjectName(QStringLiteral("messageStrip"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_details->setObjectName(QStringLiteral("messageDetailText"));
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    build();
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::clear);
    connect(m_unfold, &QToolButton::toggled, this, &MessageStrip::showDetails);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (const auto step = m_step)
            step();
    });
    hide();
}

void MessageStrip::build()
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Maximum would cut a text that wraps more lines
    m_unfold->setText(tr("Details"));
    m_unfold->setCheckable(true);
    m_close->setToolTip(toolTipText(tr("Close this message")));
    m_close->setAccessibleName(tr("Close this message"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 6, 6);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_unfold, 0, 2, Qt::AlignTop);
    grid->addWidget(m_offer, 0, 3, Qt::AlignTop);
    grid->addWidget(m_close, 0, 4, Qt::AlignTop);
    grid->addWidget(m_details, 1, 1, 1, 4);
    grid->setColumnStretch(1, 1);
}

void MessageStrip::say(Tone tone, const QString &text, const QString &details)
{
    m_tone = tone;
    m_step = {};
    m_offer->hide();
    m_text->setText(text);
    m_details->setText(details);
    m_unfold->setChecked(false);
    m_unfold->setVisible(!details.isEmpty());
    m_details->hide();
    dress();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::refuse(const Base::Problems &problems, Base::Language language)
{
    constexpr qsizetype inSight = 3;
    QStringList lines;
    for (const Base::Problem &problem : problems)
        lines += Base::line(inWords(problem, language), language);
    say(Tone::Danger, lines.mid(0, inSight).join(u'\n'), lines.mid(inSight).join(u'\n'));
}

void MessageStrip::offer(const QString &label, std::function<void()> step)
{
    m_step = std::move(step);
    m_offer->setText(withoutMnemonic(label));
    m_offer->show();
}

void MessageStrip::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageStrip::setStacked()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->removeWidget(m_offer);
    grid->addWidget(m_offer, 2, 1, 1, 4, Qt::AlignLeft);
}

void MessageStrip::clear()
{
    m_text->clear();
    m_details->clear();
    m_step = {};
    hide();
}

QString MessageStrip::text() const
{
    return m_text->text();
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // The application's palette, because setting the own one brings another PaletteChange.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

void MessageStrip::dress()
{
    const ToneColours tone = colours(m_tone, QPalette());
    QPalette dressed;
    dressed.setColor(QPalette::Window, tone.background);
    dressed.setColor(QPalette::WindowText, tone.text);
    dressed.setColor(QPalette::Text, tone.text);
    setPalette(dressed);
    for (QWidget *button : {static_cast<QWidget *>(m_offer), static_cast<QWidget *>(m_unfold)})
        button->setPalette(QPalette());
    m_icon->setPixmap(icon(toneIcon(m_tone), tone.text).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), tone.text));
}

void MessageStrip::showDetails(bool shown)
{
    m_details->setVisible(shown);
}

} // namespace Views

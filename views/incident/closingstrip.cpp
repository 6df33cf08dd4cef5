#include "views/incident/closingstrip.h"

#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

ClosingStrip::ClosingStrip(QWidget *parent)
    : QWidget(parent), m_strip(new MessageStrip(this)), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("closingStrip"));
    m_rows->setContentsMargins(18, 0, 18, 6);
    m_rows->setSpacing(2);
    m_rows->addWidget(m_strip);
    m_strip->setClosable(false);
    hide();
}

void ClosingStrip::refuse(const Base::Problems &obstacles, Base::Language language)
{
    clear();
    m_strip->say(Tone::Danger, tr("The incident cannot be closed yet. Each action must be closed, dropped, or carried "
                                  "over with an owner and a date."));
    m_strip->offer(tr("Close this message"), [this] { clear(); });
    for (const Base::Problem &obstacle : obstacles) {
        auto *link = new QToolButton(this);
        link->setObjectName(QStringLiteral("obstacle:") + obstacle.where);
        link->setText(withoutMnemonic(Base::sentence(obstacle, language)));
        link->setIcon(icon(QStringLiteral("right")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        connect(link, &QToolButton::clicked, this, [this, path = obstacle.where] { Q_EMIT fieldRequested(path); });
        m_rows->addWidget(link, 0, Qt::AlignLeft);
        m_links += link;
    }
    show();
    if (!m_links.isEmpty())
        m_links.first()->setFocus(Qt::OtherFocusReason);
}

void ClosingStrip::clear()
{
    for (QWidget *link : std::as_const(m_links)) {
        link->hide();
        link->deleteLater();
    }
    m_links.clear();
    m_strip->clear();
    hide();
}

} // namespace Views

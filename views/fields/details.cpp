#include "views/fields/details.h"

#include "views/common/text.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

Details::Details(const QString &title, QWidget *parent)
    : QWidget(parent), m_button(new QToolButton(this)), m_content(new QWidget(this))
{
    m_button->setText(withoutMnemonic(title));
    m_button->setObjectName(QStringLiteral("unfold"));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_content->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_button, 0, Qt::AlignLeft);
    rows->addWidget(m_content);
    connect(m_button, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
}

bool Details::isOpen() const
{
    return m_open;
}

void Details::setOpen(bool open)
{
    m_open = open;
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
}

void unfoldAround(const QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *details = qobject_cast<Details *>(above))
            details->setOpen(true);
    }
}

} // namespace Views

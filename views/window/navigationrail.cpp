#include "views/window/navigationrail.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace Views {

namespace {

constexpr int padding = 8;

/// One screen in the rail.
class RailButton : public QAbstractButton
{
public:
    RailButton(QString iconName, const QString &label, QWidget *parent)
        : QAbstractButton(parent), m_iconName(std::move(iconName))
    {
        setText(label);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus); // a click leads on into the screen
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        return {qMax(metrics.horizontalAdvance(text()) + 3 * padding, 4 * metrics.height()),
                iconSize() + metrics.height() + 3 * padding};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ToneColours accent = colours(Tone::Accent, palette());
        if (isChecked()) {
            painter.fillRect(rect(), accent.background);
            painter.fillRect(QRect(0, 0, 3, height()), palette().color(QPalette::Highlight));
        } else if (underMouse()) {
            painter.fillRect(rect(), colours(Tone::Neutral, palette()).background);
        }
        const QColor ink = isChecked() ? accent.text : palette().color(QPalette::WindowText);
        QFont face = font();
        face.setBold(isChecked());
        painter.setFont(face);
        painter.setPen(ink);
        const QRect sign((width() - iconSize()) / 2, padding, iconSize(), iconSize());
        Views::icon(m_iconName, ink).paint(&painter, sign);
        painter.drawText(QRect(0, sign.bottom() + padding / 2, width(), fontMetrics().height() + padding),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, text());
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(rect().adjusted(2, 2, -3, -3));
        }
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    [[nodiscard]] int iconSize() const { return fontMetrics().height() * 3 / 2; }

    QString m_iconName;
};

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("navigationRail"));
    m_column->setContentsMargins(0, padding, 1, padding);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &NavigationRail::chosen);
}

void NavigationRail::add(const QString &name, const QString &iconName, const QString &label, const QString &shortcut)
{
    auto *button = new RailButton(iconName, label, this);
    button->setObjectName(name);
    button->setAccessibleName(label);
    button->setToolTip(toolTipText(QString(label % QStringLiteral(" (") % shortcut % u')')));
    const int position = int(m_buttons->buttons().size());
    m_buttons->addButton(button, position);
    m_column->insertWidget(position, button);
}

void NavigationRail::setCurrent(int screen)
{
    if (QAbstractButton *button = m_buttons->button(screen))
        button->setChecked(true);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace Views

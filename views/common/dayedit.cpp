#include "views/common/dayedit.h"

#include "model/base/clock.h"
#include "views/common/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QTimeZone>
#include <QWidgetAction>

namespace Views {

DayEdit::DayEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(QStringLiteral("2026-12-04"));
    QAction *open = addAction(icon(QStringLiteral("calendar")), TrailingPosition);
    open->setToolTip(tr("Choose in a calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DayEdit::openCalendar);
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        return openCalendar();
    QLineEdit::keyPressEvent(event);
}

void DayEdit::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate typed = QDate::fromString(text().left(10), Qt::ISODate);
    calendar->setSelectedDate(typed.isValid() ? typed : Base::today(QTimeZone("Asia/Tokyo")));
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        setText(day.toString(Qt::ISODate));
        menu->close();
        Q_EMIT chosen();
    });
    menu->popup(mapToGlobal(QPoint(0, height())));
    calendar->setFocus();
}

} // namespace Views

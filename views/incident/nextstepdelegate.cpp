#include "views/incident/nextstepdelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace Views {

namespace {

constexpr int around = 5;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int signSize(const QFontMetrics &metrics)
{
    return metrics.height();
}

QRect textRect(const QRect &row, const QFontMetrics &metrics)
{
    return row.adjusted(around * 2 + signSize(metrics), around, -around, -around);
}

} // namespace

void NextStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    const QIcon sign = option.icon;
    option.text.clear();
    option.icon = {};
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const int size = signSize(option.fontMetrics);
    sign.paint(painter, QRect(option.rect.left() + around, option.rect.top() + around, size, size), Qt::AlignCenter,
               isSelected ? QIcon::Selected : QIcon::Normal);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::WindowText));
    painter->drawText(textRect(option.rect, option.fontMetrics), wrapped, text);
}

QSize NextStepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 200;
    const QFontMetrics metrics(option.font);
    const QRect room = textRect(QRect(0, 0, width, 10'000), metrics);
    const int height = metrics.boundingRect(room, wrapped, index.data().toString()).height();
    return {width, qMax(height, signSize(metrics)) + 2 * around};
}

} // namespace Views

#include "views/incident/stepdelegate.h"

#include "model/tables/timelinetable.h"
#include "views/common/colours.h"

namespace Views {

void StepDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    const bool isWords = index.column() == Tables::TimelineTable::Correction;
    if (isWords || !index.data(Tables::TimelineTable::SupersededRole).toBool())
        return;
    option->font.setStrikeOut(true);
    option->palette.setColor(QPalette::Text, quietText(option->palette));
}

} // namespace Views

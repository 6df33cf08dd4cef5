#pragma once

#include <QStyledItemDelegate>

namespace Views {

/// Strikes out an entry that was corrected; that it was is also said in words beside it.
class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Views

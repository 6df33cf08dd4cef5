#pragma once

#include <QStyledItemDelegate>

namespace Views {

/// Paints and edits the cells of a table of actions: choices from a list, days with a calendar, owners completed from
/// those already named. Reads roles only.
class ActionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QWidget *choiceEditor(QWidget *parent, const QModelIndex &index) const;
    QWidget *ownerEditor(QWidget *parent, const QAbstractItemModel *model) const;
    void finish(QWidget *editor);
};

} // namespace Views

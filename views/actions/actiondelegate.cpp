#include "views/actions/actiondelegate.h"

#include "model/base/clock.h"
#include "model/tables/actiontable.h"
#include "views/common/colours.h"
#include "views/common/dayedit.h"
#include "views/common/icons.h"

#include <QComboBox>
#include <QCompleter>
#include <QTimer>

namespace Views {

using Tables::ActionColumn;
using Tables::ActionGroup;
using Tables::ActionTable;

namespace {

ActionColumn columnOf(const QModelIndex &index)
{
    return Tables::actionColumns.at(static_cast<size_t>(index.column()));
}

bool isOverdueDay(const QModelIndex &index)
{
    return columnOf(index) == ActionColumn::Due
        && index.data(ActionTable::GroupRole).toInt() == static_cast<int>(ActionGroup::Overdue);
}

} // namespace

void ActionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    // One line a row, however many a cell holds.
    option->text.replace(u'\n', u' ');
    if (index.data(ActionTable::UndecidedRole).toBool())
        option->palette.setColor(QPalette::Text, quietText(option->palette));
    if (!isOverdueDay(index))
        return;
    const QColor danger = colours(Tone::Danger, option->palette).text;
    option->palette.setColor(QPalette::Text, danger);
    option->icon = icon(QStringLiteral("warning"), danger);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height()) * 0.9;
}

QWidget *ActionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(ActionTable::ChoicesRole).value<QList<Tables::Choice>>().isEmpty())
        return choiceEditor(parent, index);
    if (columnOf(index) == ActionColumn::Owner)
        return ownerEditor(parent, index.model());
    if (columnOf(index) != ActionColumn::Due)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *day = new DayEdit(parent);
    day->setFrame(false);
    connect(day, &DayEdit::chosen, this, [this, day] { const_cast<ActionDelegate *>(this)->finish(day); });
    return day;
}

QWidget *ActionDelegate::choiceEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("choiceEditor"));
    if (columnOf(index) != ActionColumn::Status) {
        box->addItem(tr("(not stated)"), QString());
        box->addItem(tr("Not known yet"), QStringLiteral("unknown"));
    }
    for (const Tables::Choice &choice : index.data(ActionTable::ChoicesRole).value<QList<Tables::Choice>>())
        box->addItem(choice.label, choice.id);
    connect(box, &QComboBox::activated, this, [this, box] { const_cast<ActionDelegate *>(this)->finish(box); });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

QWidget *ActionDelegate::ownerEditor(QWidget *parent, const QAbstractItemModel *model) const
{
    QStringList owners;
    const int column = static_cast<int>(ActionColumn::Owner);
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex cell = model->index(row, column);
        if (!cell.data(ActionTable::UndecidedRole).toBool())
            owners += cell.data(Qt::EditRole).toString();
    }
    owners.removeAll(QString());
    owners.removeDuplicates();
    owners.sort();
    auto *line = new QLineEdit(parent);
    line->setFrame(false);
    auto *completer = new QCompleter(owners, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

void ActionDelegate::finish(QWidget *editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

void ActionDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box)
        return QStyledItemDelegate::setEditorData(editor, index);
    const int at = index.data(ActionTable::UndecidedRole).toBool() ? 1 : box->findText(index.data().toString());
    box->setCurrentIndex(qMax(0, at));
}

void ActionDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData());
        return;
    }
    QStyledItemDelegate::setModelData(editor, model, index);
}

// A line of text may grow beyond a narrow cell, so that one sees what one types.
void ActionDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    const int wanted = qMax(option.rect.width(), editor->sizeHint().width());
    const int room = editor->parentWidget()->width();
    QRect place = option.rect;
    place.setWidth(qMin(wanted, room));
    if (place.right() > room)
        place.moveRight(room);
    editor->setGeometry(place);
}

} // namespace Views

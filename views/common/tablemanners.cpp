#include "views/common/tablemanners.h"

#include "views/common/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTreeView>
#include <QTimer>

#include <algorithm>

namespace Views {

namespace {

QString settingOf(const QString &key)
{
    return QStringLiteral("columns/") % key;
}

void offerColumns(QTableView *table, const QPoint &position)
{
    auto *menu = new QMenu(table);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty())
            continue;
        QAction *action = menu->addAction(withoutMnemonic(title));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || header->count() - header->hiddenSectionCount() > 1);
        QObject::connect(action, &QAction::toggled, table,
                         [table, column](bool shown) { table->setColumnHidden(column, !shown); });
    }
    menu->popup(header->viewport()->mapToGlobal(position));
}

/// Columns that a person may see, in the order in which they stand; a list has one.
QList<int> shownColumns(const QAbstractItemView *view)
{
    QList<int> columns;
    if (const auto *tree = qobject_cast<const QTreeView *>(view)) {
        for (int column = 0; column < tree->header()->count(); ++column)
            columns += column;
        return columns;
    }
    const auto *table = qobject_cast<const QTableView *>(view);
    if (!table)
        return {0};
    for (int position = 0; position < table->horizontalHeader()->count(); ++position) {
        const int column = table->horizontalHeader()->logicalIndex(position);
        if (!table->isColumnHidden(column))
            columns += column;
    }
    return columns;
}

QString cell(QString text)
{
    for (const char16_t breaking : {u'\t', u'\n', u'\r'})
        text.replace(QChar(breaking), u' ');
    return text;
}

} // namespace

void rememberColumns(QTableView *table, const QString &key)
{
    QHeaderView *header = table->horizontalHeader();
    header->restoreState(QSettings().value(settingOf(key)).toByteArray());
    // Later, once for all that one drag changes, and because a hidden section is announced before it is hidden.
    auto *later = new QTimer(table);
    later->setSingleShot(true);
    later->callOnTimeout(table, [header, key] { QSettings().setValue(settingOf(key), header->saveState()); });
    const auto keep = [later] { later->start(0); };
    QObject::connect(header, &QHeaderView::sectionMoved, later, keep);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, later, keep);
    QObject::connect(header, &QHeaderView::sectionResized, later, keep);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QHeaderView::customContextMenuRequested, table,
                     [table](const QPoint &position) { offerColumns(table, position); });
}

void copySelectionAsText(QAbstractItemView *view)
{
    auto *copy = new QAction(view);
    copy->setObjectName(QStringLiteral("copySelection"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] {
        if (const QString text = selectionAsText(view); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    view->addAction(copy);
}

QString selectionAsText(const QAbstractItemView *view)
{
    if (!view->selectionModel() || !view->selectionModel()->hasSelection())
        return {};
    QList<int> rows;
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    const QList<int> columns = shownColumns(view);
    const QAbstractItemModel *model = view->model();
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells += cell(model->headerData(column, Qt::Horizontal).toString());
    lines += cells.join(u'\t');
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells += cell(model->index(row, column, view->rootIndex()).data().toString());
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace Views

#pragma once

#include "model/base/problem.h"
#include "model/tables/actionpaste.h"

#include <QTableView>

namespace Tables {
class ActionSections;
class ActionTable;
}

namespace Views {

/// A table of actions that behaves like a spreadsheet: cells are edited in place, blocks are copied and pasted, headings
/// fold. Shows either the actions of one incident or all of them under headings. Owns no row; knows no session.
class ActionView : public QTableView
{
    Q_OBJECT

public:
    explicit ActionView(QWidget *parent = nullptr);

    void setActions(Tables::ActionTable *table);
    void setActions(Tables::ActionSections *sections);

    /// Row of the ActionTable on which the cursor stands; -1 for none and for a heading.
    [[nodiscard]] int currentAction() const;
    /// Unfolds what hides it, selects it and scrolls to it.
    void showAction(int tableRow);

    /// The chosen cells as a spreadsheet takes them.
    [[nodiscard]] QString chosenText() const;
    /// Takes the block in whole or says why not.
    void paste(const QString &text);

Q_SIGNALS:
    void refused(const Base::Problems &problems);
    /// A block was taken; it changed this many actions.
    void pasted(int changedActions);
    /// The person wants to see the incident of this row of the ActionTable.
    void openRequested(int tableRow);
    void currentActionChanged(int tableRow);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void show(QAbstractItemModel *model);
    void addShortcuts();
    void setRowHeights();
    void copy() const;
    void paintHeading(QPainter &painter, int row) const;
    bool toggleHeading(int row);
    [[nodiscard]] int tableRow(int row) const;
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] Tables::PasteTarget target() const;

    Tables::ActionTable *m_table = nullptr;
    Tables::ActionSections *m_sections = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_open = nullptr;
};

} // namespace Views

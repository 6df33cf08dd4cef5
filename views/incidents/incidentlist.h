#pragma once

#include "views/incidents/incidentfeed.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemView;
class QItemSelectionModel;
class QLabel;
class QListView;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Views {

class EmptyState;
class FilterBar;
class IncidentDelegate;
class MessageStrip;

/// The list of incidents with search and filters: a table where there is room, two lines an incident where there is
/// not. Says which incident is wanted; opens none itself.
class IncidentList : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentList(Session &session, QWidget *parent = nullptr);
    ~IncidentList() override;

    [[nodiscard]] IncidentFeed &feed() { return m_feed; }
    [[nodiscard]] FilterBar &filters() { return *m_filters; }
    void focusSearch();
    void focusList();
    /// Makes it the current row, dropping search and filters when they hide it.
    void select(Incidents::IncidentId id);
    [[nodiscard]] Incidents::IncidentId current() const;
    /// Beside an open incident the list follows the cursor, and offers the way back to the whole table.
    void setBesidePage(bool beside);

Q_SIGNALS:
    void opened(Incidents::IncidentId id);
    void closePageWanted();
    void newLeakWanted();
    void newNearMissWanted();
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitTitle();
    void buildTable();
    void buildNarrow();
    void buildLayout();
    void connectAll();
    void setUp(QAbstractItemView *view);
    void chooseView();
    void fitRows();
    void showCount();
    void showEmptiness();
    void currentMoved();
    void open(const QModelIndex &index);

    Session &m_session;
    IncidentFeed m_feed;
    FilterBar *m_filters;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QListView *m_narrow;
    EmptyState *m_empty;
    QLabel *m_count;
    QToolButton *m_widen;
    IncidentDelegate *m_tableDelegate;
    IncidentDelegate *m_narrowDelegate;
    QItemSelectionModel *m_selection;
    QAbstractItemView *m_view = nullptr; ///< the one of the two that has the model
    QTimer m_follow;
    QTimer m_reveal;
    Incidents::IncidentId m_shownInPage;
    bool m_isBesidePage = false;
};

} // namespace Views

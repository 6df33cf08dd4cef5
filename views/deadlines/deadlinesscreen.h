#pragma once

#include "views/common/session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace Duties {
struct Deadline;
}

namespace Views {

class DeadlineFeed;
class DeadlineTable;
class EmptyState;
class MessageStrip;

/// Everything open over the ledger, the nearest first. What passed while nobody looked stands above it until somebody
/// acknowledges it. Owns no deadline; Enter leads to the incident.
class DeadlinesScreen : public QWidget
{
    Q_OBJECT

public:
    DeadlinesScreen(Session &session, DeadlineFeed &feed, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A duty is decided on the incident's judgement, anything else where it was entered (`path`).
    void incidentRequested(Incidents::IncidentId id, const QString &path);

private:
    void build();
    void refresh();
    void showMissed();
    void acknowledge();
    void saveCalendar();
    void openRow(int row);
    [[nodiscard]] bool isWanted(const Duties::Deadline &deadline) const;

    Session &m_session;
    DeadlineFeed &m_feed;
    DeadlineTable *m_table;
    MessageStrip *m_missed;
    MessageStrip *m_strip;
    QLineEdit *m_search;
    QComboBox *m_kind;
    QTableView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace Views

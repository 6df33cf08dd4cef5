#pragma once

#include "model/incident/incident.h"
#include "model/insight/chartfigures.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace Views {

class ChartCard;
class EmptyState;
class MessageStrip;
class NumberButton;
class Session;

/// The three numbers that ask for action, then the trends, for one period and department. Counts nothing itself; asks
/// the ledger anew whenever it is seen after something changed.
class DashboardScreen : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardScreen(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to see the incidents that a bar or a number counts; `caption` says which, as plain text.
    void incidentsRequested(const QList<Incidents::IncidentId> &ids, const QString &caption);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *filterRow();
    QWidget *alertRow();
    QWidget *cardGrid();
    void markChanged();
    void reload();
    void reloadChoices();
    void showAlerts(const Ledger::Figures &figures);
    void arrangeCards();
    void request(const Ledger::FigurePart &part, const QString &caption);
    void saveReport();
    [[nodiscard]] Insight::Period period() const;
    [[nodiscard]] Ledger::FigureQuery query() const;
    [[nodiscard]] QString subtitle() const;

    Session &m_session;
    bool m_stale = true;
    bool m_hasIncidents = false;
    int m_columns = 0;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_dash;
    QComboBox *m_department;
    QToolButton *m_saveAll;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    QGridLayout *m_grid = nullptr;
    QList<NumberButton *> m_alerts;
    QList<ChartCard *> m_cards;
};

} // namespace Views

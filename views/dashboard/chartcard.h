#pragma once

#include "model/insight/chartfigures.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Views {

class ChartView;
class FigureTable;

/// One chart of the dashboard with its title, the same figures as a list, and a menu to save and copy. Knows no ledger.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    ChartCard(Insight::ChartName name, Base::Language language, QWidget *parent = nullptr);

    [[nodiscard]] Insight::ChartName name() const { return m_name; }
    void show(const Insight::ChartFigures &figures, const QString &subtitle);
    [[nodiscard]] const Insight::ChartFigures &figures() const { return m_figures; }
    [[nodiscard]] ChartView *view() const { return m_view; }

Q_SIGNALS:
    void barActivated(qsizetype category, qsizetype series);
    void refused(const Base::Problems &problems);
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addMenu();
    void dress();
    void save(const QString &ending, const QString &filter);
    void copy();

    Insight::ChartName m_name;
    Base::Language m_language;
    Insight::ChartFigures m_figures;
    QString m_subtitle;
    QLabel *m_title;
    QToolButton *m_asList;
    QToolButton *m_menu;
    QStackedWidget *m_stack;
    ChartView *m_view;
    QTableView *m_list;
    FigureTable *m_table;
};

} // namespace Views

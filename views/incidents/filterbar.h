#pragma once

#include "model/base/problem.h"
#include "model/tables/incidentfilter.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace Views {

/// The search field and what narrows the list of incidents. Says what was chosen; applies nothing itself.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Base::Language language, QWidget *parent = nullptr);

    [[nodiscard]] Tables::IncidentFilter filter() const;
    /// `caption` says what was picked when the filter names single incidents.
    void setFilter(const Tables::IncidentFilter &filter, const QString &caption = {});
    [[nodiscard]] QString searchText() const;
    /// Where years and fiscal years count from.
    void setToday(QDate today);
    /// What the ledger holds: departments, and the years of its incidents.
    void offer(const QStringList &departments, int firstYear);
    void focusSearch();
    /// Beside a page the choices are folded away, because the list needs the room; shown there, they are for this time only.
    void setBesidePage(bool beside);
    /// Nothing searched, nothing filtered.
    void clear();
    [[nodiscard]] bool isNarrowing() const;

Q_SIGNALS:
    void searchTyped(const QString &text);
    void filterChosen(const Tables::IncidentFilter &filter);
    /// Down in the search field: on to the list.
    void listWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildSearch();
    QComboBox *addChoice(const QString &name, const QString &label);
    void fillCauses();
    void fillFixedChoices();
    void fillPeriods();
    void arrangeChoices();
    void choose();
    void showState();

    Base::Language m_language;
    bool m_isBesidePage = false;
    QDate m_today;
    int m_firstYear = 0;
    QLineEdit *m_search;
    QToolButton *m_fold;
    QToolButton *m_clear;
    QToolButton *m_only;
    QWidget *m_panel;
    QGridLayout *m_grid;
    QList<QComboBox *> m_choices;
    QComboBox *m_cause = nullptr;
    QComboBox *m_status;
    QComboBox *m_kind;
    QComboBox *m_period;
    QComboBox *m_department;
    QComboBox *m_deadline;
    std::optional<QList<Incidents::IncidentId>> m_pickedElsewhere;
    QString m_caption;
};

} // namespace Views

#pragma once

#include "views/common/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace Views {

class TagTable;

/// Every tag one may type into a template, with its value for one incident: search, choose a filter, copy, and paste it
/// into Word. Writes nothing.
class TagPicker : public QDialog
{
    Q_OBJECT

public:
    /// Without an incident the tags stand there without values.
    TagPicker(const Session &session, const std::optional<Incidents::Incident> &incident, QWidget *parent);

private:
    void build();
    [[nodiscard]] QLayout *typedRow();
    void fill(const std::optional<Incidents::Incident> &incident);
    void offerFilters();
    void showTyped();
    [[nodiscard]] int chosen() const;

    const Session &m_session;
    TagTable *m_tags;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTableView *m_table;
    QComboBox *m_filter;
    QLabel *m_typed;
    QPushButton *m_copy;
};

} // namespace Views

#pragma once

#include "model/duties/deadlines.h"

#include <QAbstractTableModel>

namespace Views {

enum class DeadlineColumn { Due, Left, What, Law, Incident, Kind, State };

/// The open deadlines as rows. Shows what it is given, in the order given.
class DeadlineTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DeadlineTable(Base::Language language, QObject *parent = nullptr);

    void setRows(const QList<Duties::Deadline> &rows, QDate today);
    [[nodiscard]] const Duties::Deadline &row(int at) const { return m_rows[at]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString text(const Duties::Deadline &deadline, DeadlineColumn column) const;
    [[nodiscard]] QString leftText(const Duties::Deadline &deadline) const;
    [[nodiscard]] QString targetText(const Duties::Target &target) const;

    Base::Language m_language;
    QList<Duties::Deadline> m_rows;
    QDate m_today;
};

} // namespace Views

#pragma once

#include "model/drafts/owndrafts.h"

#include <QAbstractTableModel>

namespace Views {

/// The own templates that can be chosen. Owns copies of the rows; reads no ledger.
class TemplateTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Letter, Language, Version, Causes, Review, ColumnCount };

    explicit TemplateTable(Base::Language language, QObject *parent = nullptr);

    void setTemplates(const QList<Ledger::TemplateRow> &rows, QDate today);
    [[nodiscard]] const Ledger::TemplateRow &row(int at) const { return m_rows.at(at); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Ledger::TemplateRow &row, int column) const;

    Base::Language m_language;
    QDate m_today;
    QList<Ledger::TemplateRow> m_rows;
};

} // namespace Views

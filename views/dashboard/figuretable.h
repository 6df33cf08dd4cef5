#pragma once

#include "model/insight/chartfigures.h"

#include <QAbstractTableModel>

namespace Views {

/// The bars of a chart as rows: what stands in the chart for those who read or listen. Owns a copy of the figures.
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Category, Part, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFigures(const Insight::ChartFigures &figures);
    /// Category and series of a row.
    [[nodiscard]] std::pair<qsizetype, qsizetype> barOf(int row) const { return m_bars.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Insight::ChartFigures m_figures;
    QList<std::pair<qsizetype, qsizetype>> m_bars;
};

} // namespace Views

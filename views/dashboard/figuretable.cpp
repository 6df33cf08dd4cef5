#include "views/dashboard/figuretable.h"

#include <QLocale>

namespace Views {

void FigureTable::setFigures(const Insight::ChartFigures &figures)
{
    beginResetModel();
    m_figures = figures;
    m_bars.clear();
    for (qsizetype category = 0; category < figures.categories.size(); ++category) {
        for (qsizetype series = 0; series < figures.series.size(); ++series) {
            if (figures.series[series].values.value(category) > 0)
                m_bars.append({category, series});
        }
    }
    endResetModel();
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto [category, series] = m_bars.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Category)
        return m_figures.labels.value(category);
    const Insight::Series &part = m_figures.series[series];
    return index.column() == Part ? part.label
                                  : QLocale(QLocale::English).toString(part.values[category], 'f', m_figures.decimals);
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Category:
        return m_figures.isOverTime() ? tr("Month") : tr("Category");
    case Part:
        return tr("Part");
    case Value:
        return m_figures.unit;
    default:
        return {};
    }
}

} // namespace Views

#pragma once

#include <QStyledItemDelegate>

namespace Views {

/// Draws the cells of the list of incidents: states by sign and word, causes with their swatch, what is overdue with a
/// warning sign. In a narrow list one cell tells all: the title, and under it the facts. Reads roles only.
class IncidentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// One cell of two lines a row instead of a table.
    void setCompact(bool compact) { m_isCompact = compact; }
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics, bool compact);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCompact(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_isCompact = false;
};

} // namespace Views

#pragma once

#include <QLayout>

namespace Views {

/// As a span of columns: all of them.
inline constexpr int wholeRow = 0;

/// Puts fields into columns of equal width, as many as there is room for: two beside each other in a narrow window,
/// five in a wide one. A field spans the columns it asks for, or those it needs. Columns grow with the letters, so a
/// form at 200 % is the same form with fewer columns.
class FieldGrid : public QLayout
{
public:
    explicit FieldGrid(QWidget *parent = nullptr);
    ~FieldGrid() override;

    /// `span` columns, or the whole row.
    void addField(QWidget *field, int span);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_cells.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int at) const override;
    QLayoutItem *takeAt(int at) override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

private:
    struct Cell
    {
        QLayoutItem *item;
        int span;
    };
    struct Columns
    {
        int number;
        int width;
    };

    [[nodiscard]] Columns columns(int width) const;
    [[nodiscard]] int spanOf(const Cell &cell, const Columns &columns) const;
    [[nodiscard]] int widthOf(int span, const Columns &columns, int total) const;
    int arrange(const QRect &rect, bool apply) const;

    QList<Cell> m_cells;
};

} // namespace Views

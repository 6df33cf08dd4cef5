#pragma once

#include <QLayout>

namespace Views {

/// One widget after the other, each as wide as it wants to be, in as many lines as it takes.
class ChipFlow : public QLayout
{
public:
    explicit ChipFlow(QWidget *parent = nullptr) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }
    ~ChipFlow() override { qDeleteAll(m_items); }

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int at) const override { return m_items.value(at); }
    QLayoutItem *takeAt(int at) override { return at >= 0 && at < m_items.size() ? m_items.takeAt(at) : nullptr; }
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace Views

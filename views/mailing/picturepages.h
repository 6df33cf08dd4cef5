#pragma once

#include <QAbstractScrollArea>
#include <QImage>

namespace Views {

/// Pages as pictures, one below the other on a desk, as wide as the window: what a printer would show. White in every
/// theme. Owns the pictures; knows no letter.
class PicturePages : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PicturePages(QWidget *parent = nullptr);

    void setPages(const QList<QImage> &pages);
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QSize sizeOf(const QImage &page) const;
    void arrange();

    QList<QImage> m_pages;
};

} // namespace Views

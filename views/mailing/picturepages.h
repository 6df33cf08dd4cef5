#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QRectF>

namespace Views {

/// Pages as pictures, one below the other on a desk, as wide as the window: what a printer would show. White in every
/// theme. Owns the pictures; knows no letter.
class PicturePages : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PicturePages(QWidget *parent = nullptr);

    /// `window`: what an envelope shows of the first one, in millimetres; it is outlined.
    void setPages(const QList<QImage> &pages, const QRectF &window = {});
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QSize sizeOf(const QImage &page) const;
    void arrange();
    void outlineWindow(QPainter &painter, const QRect &page) const;

    QList<QImage> m_pages;
    QRectF m_window;
};

} // namespace Views

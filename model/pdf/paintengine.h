#pragma once

#include <QBrush>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <functional>

namespace Pdf {

class Content;

/// Turns QPainter's calls into a page's operators. Clips are kept as a list and set anew when they change, because a PDF
/// can only narrow a clip. Blend modes besides "over" are not kept.
class PaintEngine : public QPaintEngine
{
public:
    explicit PaintEngine(Content &content);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;

    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPolygon(const QPoint *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    void drawTiledPixmap(const QRectF &target, const QPixmap &pixmap, const QPointF &offset) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;

    /// Asked for each text item at its place on the page (points, on the baseline): false leaves it out, because it is
    /// drawn otherwise.
    void setTextFilter(std::function<bool(const QPointF &)> filter) { m_textFilter = std::move(filter); }

private:
    void updateClip(const QPaintEngineState &state);
    void applyClip();
    void fill(const QPainterPath &path, const QBrush &brush);
    void fillWithLines(const QPainterPath &path, const QBrush &brush);
    void fillWithGradient(const QPainterPath &path, const QBrush &brush);
    void stroke(const QPainterPath &path);
    QPen strokePen(double scale) const;
    QColor withOpacity(QColor colour) const;
    QTransform toPage() const { return m_transform * m_deviceToPage; }

    Content &m_content;
    QTransform m_deviceToPage;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    QPointF m_brushOrigin;
    double m_opacity = 1;
    QList<QPainterPath> m_clips; ///< on the page; all of them hold
    bool m_isClipOn = false;
    bool m_isClipStale = false;
    std::function<bool(const QPointF &)> m_textFilter;
};

} // namespace Pdf

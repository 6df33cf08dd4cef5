#include "views/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace Views {

namespace {

QByteArray drawingOf(const QString &name)
{
    QFile file(QStringLiteral(":/icons/") % name % QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws one SVG whose "currentColor" is the palette's text. Owns the drawing; caches nothing but pixmaps.
class DrawingEngine : public QIconEngine
{
public:
    DrawingEngine(QString name, std::optional<QColor> colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray drawing = drawingOf(m_name);
        drawing.replace("currentColor", colourIn(mode).name().toLatin1());
        QSvgRenderer(drawing).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("tenmatsu-%1-%2-%3-%4").arg(m_name, colourIn(mode).name())
                                .arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new DrawingEngine(m_name, m_colour); }
    QString key() const override { return QStringLiteral("tenmatsu"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colourIn(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_colour.value_or(palette.color(QPalette::ButtonText));
    }

    QString m_name;
    std::optional<QColor> m_colour;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new DrawingEngine(name, {}));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new DrawingEngine(name, colour));
}

} // namespace Views

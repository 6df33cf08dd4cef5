#include "views/mailing/picturepages.h"

#include "views/common/colours.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace Views {

namespace {

constexpr int desk = 16; ///< pixels around and between pages
constexpr int widest = 700;
constexpr double paperWidth = 210; ///< millimetres

} // namespace

PicturePages::PicturePages(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a page as wide as the window would make it come and go
}

void PicturePages::setPages(const QList<QImage> &pages, const QRectF &window)
{
    m_pages = pages;
    m_window = window;
    arrange();
    viewport()->update();
}

QSize PicturePages::sizeOf(const QImage &page) const
{
    const int width = qBound(1, viewport()->width() - 2 * desk, widest);
    return {width, page.width() > 0 ? width * page.height() / page.width() : 0};
}

void PicturePages::arrange()
{
    int height = desk;
    for (const QImage &page : std::as_const(m_pages))
        height += sizeOf(page).height() + desk;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
}

void PicturePages::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window).darker(isDark(palette()) ? 130 : 110));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    int top = desk - verticalScrollBar()->value();
    for (const QImage &page : std::as_const(m_pages)) {
        const QSize size = sizeOf(page);
        const QRect place((viewport()->width() - size.width()) / 2, top, size.width(), size.height());
        if (place.intersects(viewport()->rect())) {
            const double ratio = devicePixelRatioF();
            painter.drawImage(place, page.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            painter.setPen(hairline(palette()));
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
            if (&page == &m_pages.constFirst())
                outlineWindow(painter, place);
        }
        top += size.height() + desk;
    }
}

// On white paper in every theme.
void PicturePages::outlineWindow(QPainter &painter, const QRect &page) const
{
    if (m_window.isNull())
        return;
    const double scale = page.width() / paperWidth;
    const QRectF shown(page.topLeft() + m_window.topLeft() * scale, m_window.size() * scale);
    painter.setPen(QPen(QColor(0x1f, 0x5f, 0xb0), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shown.adjusted(-3, -3, 3, 3), 3, 3); // around the words, not through them
}

void PicturePages::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PicturePages::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Down:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace Views

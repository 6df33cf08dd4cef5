#include "views/documents/pageview.h"

#include "model/letters/renderpages.h"
#include "model/pdf/paintdevice.h"
#include "views/common/colours.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

namespace Views {

namespace {

constexpr double deskMargin = 20; ///< pixels around and between pages
constexpr double pixelsAPoint = 96.0 / 72.0;
constexpr int smallest = 30;
constexpr int largest = 400;

const QColor marked(0xbf, 0xe3, 0xff); // under black text on white paper in every theme
const QColor around(0x1f, 0x5f, 0xb0);  // also over the yellow of a missing fact

// "timeline[2].text" is a part of "timeline[2]".
// Of a place that showPlace() marked: no tag can be a line end.
const QString chosenPlace = QStringLiteral("\n");

bool isOf(const QString &tag, const QString &fact)
{
    return !fact.isEmpty() && (tag == fact || tag.startsWith(fact + u'.'));
}

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

PageView::~PageView() = default;

void PageView::setDocument(std::unique_ptr<QTextDocument> document)
{
    m_document = std::move(document);
    m_pictures.clear();
    m_places = m_document ? findPlaces() : QList<Place>{};
    setAccessibleDescription(m_document ? m_document->toPlainText() : QString());
    arrange();
    viewport()->update();
}

int PageView::pageCount() const
{
    return m_document ? m_document->pageCount() : 0;
}

void PageView::setZoom(int percent)
{
    m_zoom = percent == 0 ? 0 : qBound(smallest, percent, largest);
    m_pictures.clear();
    arrange();
    viewport()->update();
    Q_EMIT zoomChanged();
}

int PageView::shownZoom() const
{
    return qRound(scale() / pixelsAPoint * 100);
}

void PageView::zoomBy(int steps)
{
    constexpr int step = 10;
    setZoom((shownZoom() / step + steps) * step);
}

double PageView::scale() const
{
    if (m_zoom > 0)
        return m_zoom / 100.0 * pixelsAPoint;
    const double pageWidth = Letters::pageLayout().size.width() / 25.4 * 72;
    return qMax(0.3, (viewport()->width() - 2 * deskMargin) / pageWidth);
}

// Of the viewport, as it is scrolled.
QRectF PageView::pageRect(int page) const
{
    const QSizeF size = Letters::pageLayout().size / 25.4 * 72 * scale();
    const double left = qMax(deskMargin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const double top = deskMargin + page * (size.height() + deskMargin) - verticalScrollBar()->value();
    return {QPointF(left, top), size};
}

void PageView::arrange()
{
    const QSizeF page = Letters::pageLayout().size / 25.4 * 72 * scale();
    const int height = qRound(deskMargin + pageCount() * (page.height() + deskMargin));
    const int width = qRound(page.width() + 2 * deskMargin);
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
    horizontalScrollBar()->setRange(0, m_zoom == 0 ? 0 : qMax(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

// ---- facts

// Line by line: a value that wraps has a place on each line.
void PageView::addPlaces(QList<Place> &places, const QTextBlock &block, QPointF corner, int first, int last,
                         const QString &tag)
{
    for (int at = 0; at < block.layout()->lineCount(); ++at) {
        const QTextLine line = block.layout()->lineAt(at);
        const int from = qMax(first, line.textStart()), to = qMin(last, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from), right = line.cursorToX(to);
        places.append({tag, QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())});
    }
}

QList<PageView::Place> PageView::findPlaces() const
{
    QList<Place> places;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const QPointF corner = m_document->documentLayout()->blockBoundingRect(block).topLeft();
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QString tag = part.fragment().charFormat().stringProperty(Letters::tagProperty);
            if (tag.isEmpty())
                continue;
            const int first = part.fragment().position() - block.position();
            addPlaces(places, block, corner, first, first + part.fragment().length(), tag);
        }
    }
    return places;
}

QRectF PageView::onViewport(const QRectF &inDocument) const
{
    const double pageHeight = m_document->pageSize().height();
    const int page = int(inDocument.center().y() / pageHeight);
    const double unit = scale() / Pdf::unitsPerPoint;
    const QRectF onPage = inDocument.translated(0, -page * pageHeight);
    return QRectF(onPage.topLeft() * unit + pageRect(page).topLeft(), onPage.size() * unit);
}

int PageView::showFact(const QString &tag)
{
    m_shownTag = tag;
    int found = 0;
    for (const Place &place : std::as_const(m_places)) {
        if (!isOf(place.tag, tag))
            continue;
        const QRectF rect = onViewport(place.rect);
        const bool isSeen = viewport()->rect().contains(rect.toRect());
        if (found == 0 && !isSeen) {
            verticalScrollBar()->setValue(qRound(verticalScrollBar()->value() + rect.center().y() - viewport()->height() / 3.0));
            horizontalScrollBar()->setValue(
                qRound(horizontalScrollBar()->value() + rect.center().x() - viewport()->width() / 2.0));
        }
        ++found;
    }
    viewport()->update();
    return found;
}

QString PageView::text() const
{
    return m_document ? m_document->toPlainText() : QString();
}

void PageView::showPlace(int start, int end)
{
    m_places.removeIf([](const Place &place) { return place.tag == chosenPlace; });
    const QTextBlock none;
    for (QTextBlock block = m_document ? m_document->findBlock(start) : none; block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF corner = m_document->documentLayout()->blockBoundingRect(block).topLeft();
        addPlaces(m_places, block, corner, start - block.position(), end - block.position(), chosenPlace);
    }
    showFact(chosenPlace);
}

QString PageView::tagAt(const QPoint &point) const
{
    for (const Place &place : m_places) {
        if (place.tag != chosenPlace && onViewport(place.rect).contains(point))
            return place.tag;
    }
    return {};
}

// ---- painting

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), isDark(palette()) ? QColor(0x10, 0x12, 0x15) : QColor(0xd8, 0xdb, 0xe0));
    for (int page = 0; page < pageCount(); ++page) {
        if (pageRect(page).intersects(viewport()->rect()))
            paintPage(painter, page);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

// The words of a page are drawn once a zoom, on nothing; paper and marks lie beneath.
void PageView::paintPage(QPainter &painter, int page)
{
    const QRectF paper = pageRect(page);
    painter.fillRect(paper.translated(2, 3), QColor(0, 0, 0, 50));
    painter.fillRect(paper, Qt::white);
    for (const Place &place : std::as_const(m_places)) {
        const QRectF rect = onViewport(place.rect);
        if (isOf(place.tag, m_shownTag) && paper.intersects(rect))
            painter.fillRect(rect, marked);
    }
    QPixmap &picture = m_pictures[page];
    if (picture.isNull()) {
        const double sharpness = devicePixelRatioF();
        picture = QPixmap((paper.size() * sharpness).toSize());
        picture.setDevicePixelRatio(sharpness);
        picture.fill(Qt::transparent);
        QPainter words(&picture);
        words.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        words.scale(scale(), scale());
        Pdf::drawPage(words, *m_document, Letters::pageLayout(), page);
    }
    painter.drawPixmap(paper.topLeft(), picture);
    painter.setPen(QPen(around, 1.5));
    for (const Place &place : std::as_const(m_places)) {
        const QRectF rect = onViewport(place.rect);
        if (isOf(place.tag, m_shownTag) && paper.intersects(rect))
            painter.drawRect(rect.adjusted(-1, 0, 1, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_zoom == 0)
        m_pictures.clear();
    arrange();
    Q_EMIT zoomChanged();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

// ---- hands

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoomBy(1);
    case Qt::Key_Minus:
        return zoomBy(-1);
    case Qt::Key_0:
        return setZoom(0);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const QString tag = event->button() == Qt::LeftButton ? tagAt(event->position().toPoint()) : QString();
    if (!tag.isEmpty())
        Q_EMIT factClicked(tag);
    QAbstractScrollArea::mousePressEvent(event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QString tag = tagAt(event->position().toPoint()); !tag.isEmpty())
        Q_EMIT factDoubleClicked(tag);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const bool onFact = !tagAt(event->position().toPoint()).isEmpty();
    viewport()->setCursor(onFact ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace Views

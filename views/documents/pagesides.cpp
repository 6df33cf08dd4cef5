#include "views/documents/pagesides.h"

#include <QResizeEvent>

namespace Views {

namespace {

constexpr int linesForBoth = 45; // line heights: a page to read, and a column of remarks

} // namespace

PageSides::PageSides(QWidget *page, QWidget *beside, QWidget *parent) : QSplitter(parent)
{
    setObjectName(QStringLiteral("pageSides"));
    addWidget(page);
    addWidget(beside);
    setStretchFactor(0, 1);
    setCollapsible(0, false);
    beside->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_wasMoved = true; });
}

void PageSides::resizeEvent(QResizeEvent *event)
{
    const bool isWide = event->size().width() >= fontMetrics().height() * linesForBoth;
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    QSplitter::resizeEvent(event);
    if (orientation() != wanted || !event->oldSize().isValid()) {
        setOrientation(wanted);
        m_wasMoved = false;
        arrange();
    }
}

// What stands beside the page has more or less to say.
bool PageSides::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && orientation() == Qt::Vertical && !m_wasMoved)
        arrange();
    return QSplitter::eventFilter(watched, event);
}

void PageSides::arrange()
{
    const int length = orientation() == Qt::Horizontal ? width() : height();
    const int most = length / 4;
    const int wanted = orientation() == Qt::Horizontal ? most : qMin(most, widget(1)->sizeHint().height());
    setSizes({length - wanted, wanted});
}

} // namespace Views

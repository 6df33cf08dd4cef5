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
}

void PageSides::resizeEvent(QResizeEvent *event)
{
    const bool isWide = event->size().width() >= fontMetrics().height() * linesForBoth;
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (orientation() != wanted || !event->oldSize().isValid())
        arrange(wanted);
    QSplitter::resizeEvent(event);
}

void PageSides::arrange(Qt::Orientation wanted)
{
    setOrientation(wanted);
    const int length = wanted == Qt::Horizontal ? width() : height();
    setSizes({length * 3 / 4, length / 4});
}

} // namespace Views

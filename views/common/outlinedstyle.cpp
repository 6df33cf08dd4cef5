#include "views/common/outlinedstyle.h"

#include "views/common/colours.h"

#include <QApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace Views {

namespace {

/// Not valid: as Fusion draws it.
QColor edgeOf(QStyle::PrimitiveElement element, const QStyleOption *option, const QWidget *widget)
{
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const bool isDarkHere = isDark(option->palette);
    const QColor field = isDarkHere ? fieldEdge(option->palette) : QColor();
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorRadioButton:
        return field;
    case QStyle::PE_FrameLineEdit:
        return hasFocus ? QColor() : field; // Fusion shows the focus by the accent colour
    case QStyle::PE_Frame:
        if (!qobject_cast<const QPlainTextEdit *>(widget))
            return isDarkHere ? hairline(option->palette) : QColor();
        return hasFocus ? option->palette.color(QPalette::Highlight) : field;
    default:
        return {};
    }
}

} // namespace

int OutlinedStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr double usualSize = 10; // points; the icons of fields and lists follow the small ones by themselves
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qRound(pixels * qMax(1.0, QApplication::font().pointSizeF() / usualSize));
    case PM_TabBarTabHSpace: // the eight tabs of an incident stand side by side at 1280 pixels, in both languages
        return pixels * 3 / 4;
    default:
        return pixels;
    }
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QColor colour = edgeOf(element, option, widget);
    if (!colour.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = element == PE_Frame ? 0 : 2;
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, radius, radius);
    painter->restore();
}

} // namespace Views

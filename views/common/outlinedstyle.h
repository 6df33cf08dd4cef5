#pragma once

#include <QProxyStyle>

namespace Views {

/// Fusion, whose frames are a darker shade of the window: on a dark window a field would have no edge. Draws the edge
/// of fields and panels there in a shade one can see, and the focus of a text of several lines; small icons and boxes
/// grow with the text. Is Fusion in all else.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    /// Icons and boxes grow with the text; tabs are a little narrower.
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

} // namespace Views

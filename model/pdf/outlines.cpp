#include "model/pdf/outlines.h"

#include "model/pdf/syntax.h"

#include <QPainterPath>

namespace Pdf {

void putOutline(QByteArray &out, const QPainterPath &path)
{
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        put(out, QPointF(element));
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            out += "m\n";
            break;
        case QPainterPath::LineToElement:
            out += "l\n";
            break;
        case QPainterPath::CurveToElement:
            break;
        case QPainterPath::CurveToDataElement:
            if (i + 1 == path.elementCount() || path.elementAt(i + 1).type != QPainterPath::CurveToDataElement)
                out += "c\n";
            break;
        }
        const bool isLast = i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
        // Qt closes by going back to the start; without "h" the corner there would stay unjoined.
        if (isLast && element.type != QPainterPath::MoveToElement && QPointF(element) == start)
            out += "h\n";
    }
}

} // namespace Pdf

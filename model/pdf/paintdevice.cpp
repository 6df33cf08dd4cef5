#include "model/pdf/paintdevice.h"

#include "model/pdf/paintengine.h"

namespace Pdf {

PaintDevice::PaintDevice(Content &content, const QSizeF &size)
    : m_size(size), m_engine(std::make_unique<PaintEngine>(content))
{
}

PaintDevice::PaintDevice(const QSizeF &size) : m_size(size) {}

PaintDevice::~PaintDevice() = default;

QPaintEngine *PaintDevice::paintEngine() const
{
    return m_engine.get();
}

int PaintDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qRound(m_size.width() * unitsPerPoint);
    case PdmHeight:
        return qRound(m_size.height() * unitsPerPoint);
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / 72);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / 72);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return unitsPerInch;
    case PdmDepth:
        return 24;
    case PdmNumColors:
        return INT_MAX;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace Pdf

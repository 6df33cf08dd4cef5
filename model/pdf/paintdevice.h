#pragma once

#include <QPaintDevice>
#include <QSizeF>

#include <memory>

class QPaintEngine;

namespace Pdf {

class Content;

/// Units of a PaintDevice and of laid-out text: 20 a point, because Qt rounds the sizes of fonts to whole device units.
constexpr int unitsPerPoint = 20;
constexpr int unitsPerInch = 72 * unitsPerPoint;

/// Lets a QPainter draw on a page or a form: charts, scenes and text documents, whose text stays text. Its units are
/// twentieths of a point from the upper left corner. Lives no longer than the content it draws on.
///
///     Pdf::PaintDevice device(writer.beginPage(size), size);
///     QPainter painter(&device);
class PaintDevice : public QPaintDevice
{
public:
    /// `size` in points.
    PaintDevice(Content &content, const QSizeF &size);
    /// For measuring only: nothing can be drawn.
    explicit PaintDevice(const QSizeF &size);
    ~PaintDevice() override;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace Pdf

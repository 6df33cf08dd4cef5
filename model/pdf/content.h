#pragma once

#include <QByteArray>
#include <QColor>
#include <QPen>
#include <QRectF>
#include <QSet>
#include <QTransform>

#include <vector>

class QPainterPath;

namespace Pdf {

class Writer;
struct Form;

/// What is drawn on one page or in one form, as it is being written. Coordinates are points from the upper left corner,
/// y downwards. Remembers the state it has set, so that nothing is said twice; knows nothing of fonts' insides.
class Content
{
public:
    /// Of a form; a page's is Writer::beginPage(). `base` maps the coordinates here to the stream's own.
    explicit Content(Writer &writer, const QTransform &base = {});

    void save();
    void restore();
    void transform(const QTransform &matrix);
    void clip(const QPainterPath &path);

    void setFill(const QColor &colour);
    /// A pattern of Writer's; `colour` is that of an uncoloured one, invalid for a coloured one.
    void setFillPattern(int pattern, const QColor &colour);
    /// Width, caps, joins and dashes in points; colour from the pen's colour. The pen's brush is not looked at.
    void setStroke(const QPen &pen);

    void fill(const QPainterPath &path);
    void fill(const QRectF &rectangle);
    void stroke(const QPainterPath &path);

    /// Stretches an image of Writer's over the unit square mapped by `toPage` (its first row at y = 0).
    void image(int image, const QTransform &toPage);
    void form(const Form &form, const QTransform &toPage = {});
    void shade(int shading);

    void setFont(const QByteArray &name, double size);
    /// Text gets an outline of this width in the colour of the fill; 0: none.
    void setTextOutline(double width);
    QByteArray &bytes() { return m_bytes; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    /// Everything until the end copies as `text`, whatever glyphs it shows.
    void beginActualText(QStringView text);
    void endActualText();

    [[nodiscard]] Writer &writer() { return m_writer; }
    [[nodiscard]] QByteArray resources() const;
    /// Patterns hang on the stream's own coordinates, whatever was set since.
    [[nodiscard]] const QTransform &base() const { return m_base; }

private:
    struct State
    {
        QByteArray fill, stroke, pen, font;
        QByteArray textMode = "0 Tr\n";
        QColor fillColour;
        int fillAlpha = 255;
        int strokeAlpha = 255;
    };
    void set(QByteArray State::*part, const QByteArray &operators);
    void setAlpha(int State::*part, char kind, const QColor &colour);
    QByteArray named(const char *category, const QSet<int> &objects, char letter) const;

    Writer &m_writer;
    QTransform m_base;
    QByteArray m_bytes;
    State m_state;
    std::vector<State> m_saved;
    QSet<int> m_xObjects, m_patterns, m_shadings;
};

} // namespace Pdf

#include "model/pdf/drawnfonts.h"

#include "model/pdf/images.h"
#include "model/pdf/objects.h"
#include "model/pdf/outlines.h"
#include "model/pdf/syntax.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace Pdf {

namespace {

constexpr double em = 1000;
constexpr qsizetype codesPerFont = 255;
constexpr double imagePixels = 128; ///< of one em; enough for an emoji in a line of text

// Asked for the outlines of a bitmap font, Qt 6.4 draws nothing of that font afterwards.
bool hasOutlines(const QRawFont &font)
{
    return !font.fontTable("glyf").isEmpty() || !font.fontTable("CFF ").isEmpty() || !font.fontTable("CFF2").isEmpty();
}

// The glyph as Qt itself paints it, colours and all; `box` comes in as pixels from the origin, y downwards.
QImage painted(QRawFont font, quint32 glyph, QRectF &box)
{
    box = font.boundingRect(glyph).adjusted(-2, -2, 2, 2).toAlignedRect();
    if (box.width() < 1 || box.height() < 1 || box.width() > 4096 || box.height() > 4096)
        return {};
    QImage image(box.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes({glyph});
    run.setPositions({QPointF(0, 0)});
    QPainter painter(&image);
    painter.drawGlyphRun(-box.topLeft(), run);
    return image;
}

} // namespace

Code DrawnFonts::code(int face, const QRawFont &font, quint32 glyph, const QString &characters)
{
    const quint64 key = quint64(face) << 32 | glyph;
    auto known = m_codes.constFind({key, characters});
    if (known == m_codes.constEnd()) {
        if (m_fonts.empty() || qsizetype(m_fonts.back().codes.size()) == codesPerFont)
            m_fonts.emplace_back();
        m_fonts.back().codes.emplace_back(key, characters);
        const Code code{.font = int(m_fonts.size()) - 1,
                        .value = quint16(m_fonts.back().codes.size()),
                        .wide = false,
                        .advance = drawing(key, font, glyph).advance};
        known = m_codes.insert({key, characters}, code);
    }
    return *known;
}

const DrawnFonts::Drawing &DrawnFonts::drawing(quint64 key, const QRawFont &font, quint32 glyph)
{
    auto known = m_drawings.find(key);
    if (known == m_drawings.end())
        known = m_drawings.insert(key, draw(font, glyph));
    return *known;
}

DrawnFonts::Drawing DrawnFonts::draw(const QRawFont &given, quint32 glyph)
{
    QRawFont font = given;
    font.setPixelSize(imagePixels);
    const double unit = em / imagePixels;
    const QTransform toGlyphSpace = QTransform::fromScale(unit, -unit);
    Drawing drawing{.object = m_objects.reserve()};
    drawing.advance = font.advancesForGlyphIndexes({glyph}).value(0).x() * unit;
    const QPainterPath path = hasOutlines(font) ? font.pathForGlyph(glyph) : QPainterPath();
    QByteArray content;
    put(content, QPointF(drawing.advance, 0));
    if (!path.isEmpty()) {
        drawing.box = toGlyphSpace.map(path).boundingRect();
        put(content, drawing.box.topLeft());
        put(content, drawing.box.bottomRight());
        content += "d1\n";
        putOutline(content, toGlyphSpace.map(path));
        content += "f\n";
    } else {
        content += "d0\n";
        const QImage image = painted(font, glyph, drawing.box);
        drawing.image = image.isNull() ? 0 : writeImage(m_objects, image);
        const QRectF box = toGlyphSpace.mapRect(drawing.box);
        if (drawing.image) {
            put(content, QTransform(box.width(), 0, 0, box.height(), box.left(), box.top()));
            content += "cm/I" + QByteArray::number(drawing.image) + " Do\n";
        }
        drawing.box = box;
    }
    m_objects.writeStream(drawing.object, {}, content);
    return drawing;
}

QByteArray DrawnFonts::write()
{
    QByteArray dictionary;
    for (size_t i = 0; i < m_fonts.size(); ++i)
        dictionary += "/T" + QByteArray::number(int(i)) + ' ' + reference(m_objects.add(fontObject(m_fonts[i])));
    return dictionary;
}

QByteArray DrawnFonts::fontObject(const Font &font)
{
    QByteArray differences, procedures, widths, images;
    QHash<quint16, QString> characters;
    QRectF box;
    for (size_t i = 0; i < font.codes.size(); ++i) {
        const Drawing &drawing = m_drawings[font.codes[i].first];
        const QByteArray name = "/g" + QByteArray::number(int(i) + 1);
        characters.insert(quint16(i + 1), font.codes[i].second);
        differences += name;
        procedures += name + ' ' + reference(drawing.object);
        put(widths, drawing.advance);
        box |= drawing.box;
        if (drawing.image)
            images += "/I" + QByteArray::number(drawing.image) + ' ' + reference(drawing.image);
    }
    const QByteArray count = QByteArray::number(int(font.codes.size()));
    QByteArray out = "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[";
    put(out, box.topLeft());
    put(out, box.bottomRight());
    return out + "]/FirstChar 1/LastChar " + count + "/Widths[" + widths + "]/Encoding<</Type/Encoding/Differences[1"
        + differences + "]>>/CharProcs<<" + procedures + ">>/Resources<</XObject<<" + images + ">>>>/ToUnicode "
        + reference(m_objects.addStream({}, toUnicode(characters, 1))) + ">>";
}

} // namespace Pdf

#pragma once

#include "model/pdf/fontset.h"

namespace Pdf {

/// Fonts that no PDF can embed as they are (colour emoji, bitmaps, variations) as Type 3 fonts: each glyph a little
/// drawing, with the characters it copies as. 255 codes a font.
class DrawnFonts
{
public:
    explicit DrawnFonts(Objects &objects) : m_objects(objects) {}

    Code code(int face, const QRawFont &font, quint32 glyph, const QString &characters);
    /// " /T0 12 0 R ..." for the resource dictionary; resources are named /T<number>.
    QByteArray write();

private:
    struct Drawing
    {
        int object = 0;
        double advance = 0;
        QRectF box;
        int image = 0; ///< object; 0: outlines
    };
    struct Font
    {
        std::vector<std::pair<quint64, QString>> codes; ///< which drawing, and what it copies as; the first has code 1
    };

    const Drawing &drawing(quint64 key, const QRawFont &font, quint32 glyph);
    Drawing draw(const QRawFont &font, quint32 glyph);
    QByteArray fontObject(const Font &font);

    Objects &m_objects;
    std::vector<Font> m_fonts;
    QHash<quint64, Drawing> m_drawings;
    QHash<std::pair<quint64, QString>, Code> m_codes;
};

} // namespace Pdf

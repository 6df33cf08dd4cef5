#pragma once

#include "model/pdf/cff.h"

#include <QByteArray>
#include <QRawFont>

#include <memory>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace Pdf {

/// One typeface (not a size of it), with the tables a PDF needs, copied out of Qt: so the face index inside a .ttc and
/// the path of the file never matter, and other threads may use it. Knows nothing of the characters a document uses.
class Typeface
{
public:
    enum class Outlines {
        TrueType,
        Cff,   ///< CID-keyed or not
        Drawn, ///< bitmaps, colour layers, variations: cannot be embedded, each glyph is drawn
    };

    /// The typeface behind a font; made once in the program's life, because the tables of a Japanese font are 20 MB.
    static std::shared_ptr<const Typeface> of(const QRawFont &font);
    ~Typeface();
    Typeface(const Typeface &) = delete;
    Typeface &operator=(const Typeface &) = delete;

    [[nodiscard]] Outlines outlines() const { return m_outlines; }
    [[nodiscard]] QByteArray postScriptName() const;
    /// Whether the outlines themselves are; Qt slants and thickens those that are not.
    [[nodiscard]] bool isItalic() const { return m_isItalic; }
    [[nodiscard]] bool isBold() const { return m_isBold; }
    /// The glyph the font's own character map gives; 0: none.
    [[nodiscard]] quint32 glyph(char32_t character) const;
    /// In thousandths of the font size.
    [[nodiscard]] double advance(quint32 glyph) const;
    /// The number by which a PDF names a glyph of this typeface. At most 65535.
    [[nodiscard]] quint16 cid(quint32 glyph) const;

    struct Metrics ///< in thousandths of the font size
    {
        QRectF box; ///< y upwards
        double ascent = 0;
        double descent = 0; ///< negative
        double capHeight = 0;
        double italicAngle = 0; ///< degrees
        bool fixedPitch = false;
    };
    [[nodiscard]] Metrics metrics() const;

    struct Subset
    {
        QByteArray program;
        QByteArray cidToGlyph; ///< the CIDToGIDMap of a TrueType subset; empty otherwise
    };
    /// The font program with these glyphs (and .notdef) only; an empty program: HarfBuzz could not.
    [[nodiscard]] Subset subset(const std::vector<quint32> &glyphs) const;

private:
    explicit Typeface(const QRawFont &font);
    QByteArray table(const char *tag) const;
    void addTables(const QRawFont &font);
    void chooseOutlines(const QRawFont &font);

    hb_face_t *m_face = nullptr;
    hb_font_t *m_font = nullptr;
    Outlines m_outlines = Outlines::Drawn;
    CffCharset m_charset;
    double m_unitsPerEm = 1000;
    bool m_isItalic = false;
    bool m_isBold = false;
};

} // namespace Pdf

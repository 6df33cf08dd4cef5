#pragma once

#include "model/pdf/typeface.h"

#include <QHash>
#include <QRawFont>

#include <array>
#include <memory>
#include <vector>

namespace Pdf {

class Objects;
class DrawnFonts;

/// How one glyph is written: code `value` of the font resource /F<font>.
struct Code
{
    int font = -1;
    quint16 value = 0;
    bool wide = true;   ///< two bytes
    double advance = 0; ///< what a reader moves on by, in thousandths of the font size
};

/// The fonts of one document: gives each used pair (glyph, characters) a code of its own and writes, at the end, the
/// subsets and what each code copies as. Characters that share a glyph (田 and the radical U+2F65) get two font
/// resources over one font program: same glyph number, different ToUnicode. Knows nothing of pages.
class FontSet
{
public:
    explicit FontSet(Objects &objects);
    ~FontSet();

    /// A number for the typeface of `font`, for the calls below.
    int face(const QRawFont &font);

    /// What Qt does to the outlines of a typeface that has no italic or bold of its own.
    struct Synthesis
    {
        bool slanted = false;
        bool thickened = false;
    };
    [[nodiscard]] Synthesis synthesis(int face, const QRawFont &font) const;

    struct Nominal
    {
        quint32 glyph = 0; ///< what the font's character map gives; 0: no such character
        Code code;
    };
    /// The quick way for text in which each character simply becomes its glyph. The code is valid if glyph is not 0.
    const Nominal &nominal(int face, const QRawFont &font, char32_t character);

    /// A glyph that was seen to stand for this one character although the character map lists another: the digits of
    /// "M0001" are other ones than those of "0001". noteVariant() is told of each, variant() is null for any other.
    void noteVariant(int face, char32_t character, quint32 glyph, const Code &code);
    [[nodiscard]] const Code *variant(int face, char32_t character, quint32 glyph) const;

    /// A code that copies as `characters`; empty: any code of the glyph (what is copied is said around it).
    Code code(int face, const QRawFont &font, quint32 glyph, const QString &characters);

    /// Writes all fonts, and the resource dictionary that names them as the reserved object `dictionary`.
    void write(int dictionary);

private:
    struct Resource
    {
        int object = 0;
        QHash<quint16, QString> characters; ///< by code; a null string: used, but copies as nothing
    };
    struct Face
    {
        std::shared_ptr<const Typeface> typeface;
        std::vector<int> resources; ///< all of one font program
        QHash<quint16, quint32> glyphs; ///< used ones by code
        std::array<std::unique_ptr<std::array<Nominal, 256>>, 0x1100> pages; ///< by character / 256
        QHash<quint64, Code> variants; ///< by character and glyph
    };

    int takeResource(Face &face, quint16 value, const QString &characters);
    void writeFace(const Face &face);
    QByteArray descendant(const Face &face, const QByteArray &name);
    QByteArray descriptor(const Typeface &typeface, const QByteArray &name, int program) const;
    QByteArray widths(const Face &face) const;

    Objects &m_objects;
    std::unique_ptr<DrawnFonts> m_drawn;
    std::vector<std::unique_ptr<Face>> m_faces;
    std::vector<Resource> m_resources; ///< /F0, /F1 ...
    std::vector<std::pair<QRawFont, int>> m_recent;
};

/// The stream that says what each code copies as; `bytes` a code is 1 or 2 wide.
[[nodiscard]] QByteArray toUnicode(const QHash<quint16, QString> &characters, int bytes);

} // namespace Pdf

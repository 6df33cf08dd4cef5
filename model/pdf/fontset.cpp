#include "model/pdf/fontset.h"

#include "model/pdf/drawnfonts.h"
#include "model/pdf/objects.h"
#include "model/pdf/syntax.h"

#include <QCryptographicHash>
#include <QRectF>

#include <algorithm>

namespace Pdf {

namespace {

QString textOf(char32_t character)
{
    return QString::fromUcs4(&character, 1);
}

template <typename T>
QList<quint16> sortedKeys(const QHash<quint16, T> &hash)
{
    QList<quint16> keys = hash.keys();
    std::sort(keys.begin(), keys.end());
    return keys;
}

quint64 variantKey(char32_t character, quint32 glyph)
{
    return quint64(character) << 32 | glyph;
}

// Six capitals before a subset's name (ISO 32000-1, 9.6.4), the same for the same glyphs.
QByteArray subsetTag(const QByteArray &program)
{
    const QByteArray hash = QCryptographicHash::hash(program, QCryptographicHash::Md5);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(hash[i]) % 26);
    return tag + '+';
}

} // namespace

QByteArray toUnicode(const QHash<quint16, QString> &characters, int bytes)
{
    const QByteArray last = QByteArray(bytes * 2, 'F');
    QByteArray map = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<"
        + QByteArray(bytes * 2, '0') + "><" + last + ">\nendcodespacerange\n";
    QList<quint16> codes = sortedKeys(characters);
    codes.removeIf([&](quint16 code) { return characters[code].isEmpty(); });
    for (qsizetype at = 0; at < codes.size(); at += 100) {
        const qsizetype count = std::min<qsizetype>(100, codes.size() - at);
        map += QByteArray::number(count) + " beginbfchar\n";
        for (const quint16 code : codes.mid(at, count))
            map += '<' + QByteArray::number(code, 16).toUpper().rightJustified(bytes * 2, '0') + "><"
                + utf16Hex(characters[code]) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

FontSet::FontSet(Objects &objects) : m_objects(objects), m_drawn(std::make_unique<DrawnFonts>(objects)) {}

FontSet::~FontSet() = default;

int FontSet::face(const QRawFont &font)
{
    for (const auto &[known, face] : m_recent) {
        if (known == font)
            return face;
    }
    const auto typeface = Typeface::of(font);
    const auto same = std::find_if(m_faces.begin(), m_faces.end(),
                                   [&](const auto &face) { return face->typeface == typeface; });
    const int face = int(same - m_faces.begin());
    if (same == m_faces.end()) {
        m_faces.push_back(std::make_unique<Face>());
        m_faces.back()->typeface = typeface;
    }
    m_recent.emplace_back(font, face);
    return face;
}

FontSet::Synthesis FontSet::synthesis(int face, const QRawFont &font) const
{
    const Typeface &typeface = *m_faces[size_t(face)]->typeface;
    return {.slanted = font.style() != QFont::StyleNormal && !typeface.isItalic(),
            .thickened = font.weight() >= QFont::Bold && !typeface.isBold()};
}

const FontSet::Nominal &FontSet::nominal(int face, const QRawFont &font, char32_t character)
{
    auto &page = m_faces[size_t(face)]->pages[std::min<char32_t>(character, 0x10FFFF) / 256];
    if (!page)
        page = std::make_unique<std::array<Nominal, 256>>();
    Nominal &entry = (*page)[character % 256];
    if (entry.code.font < 0) {
        entry.glyph = m_faces[size_t(face)]->typeface->glyph(character);
        entry.code = entry.glyph ? code(face, font, entry.glyph, textOf(character)) : Code{.font = 0};
    }
    return entry;
}

void FontSet::noteVariant(int face, char32_t character, quint32 glyph, const Code &code)
{
    m_faces[size_t(face)]->variants.insert(variantKey(character, glyph), code);
}

const Code *FontSet::variant(int face, char32_t character, quint32 glyph) const
{
    const auto &variants = m_faces[size_t(face)]->variants;
    const auto known = variants.constFind(variantKey(character, glyph));
    return known == variants.constEnd() ? nullptr : &*known;
}

Code FontSet::code(int face, const QRawFont &font, quint32 glyph, const QString &characters)
{
    Face &used = *m_faces[size_t(face)];
    if (used.typeface->outlines() == Typeface::Outlines::Drawn)
        return m_drawn->code(face, font, glyph, characters);
    const quint16 value = used.typeface->cid(glyph);
    used.glyphs.insert(value, glyph);
    return {.font = takeResource(used, value, characters),
            .value = value,
            .advance = used.typeface->advance(glyph)};
}

// The first resource of the face in which the code is free or already copies as these characters.
int FontSet::takeResource(Face &face, quint16 value, const QString &characters)
{
    for (const int number : face.resources) {
        QString &said = m_resources[size_t(number)].characters[value];
        if (said.isEmpty())
            said = characters;
        if (said == characters || characters.isEmpty())
            return number;
    }
    face.resources.push_back(int(m_resources.size()));
    m_resources.push_back({.object = m_objects.reserve(), .characters = {{value, characters}}});
    return face.resources.back();
}

void FontSet::write(int dictionary)
{
    QByteArray names;
    for (const auto &face : m_faces)
        writeFace(*face);
    for (size_t i = 0; i < m_resources.size(); ++i)
        names += "/F" + QByteArray::number(int(i)) + ' ' + reference(m_resources[i].object);
    m_objects.write(dictionary, "<<" + names + m_drawn->write() + ">>");
}

void FontSet::writeFace(const Face &face)
{
    if (face.resources.empty())
        return;
    std::vector<quint32> glyphs;
    for (const quint16 code : sortedKeys(face.glyphs))
        glyphs.push_back(face.glyphs[code]);
    const Typeface::Subset subset = face.typeface->subset(glyphs);
    const QByteArray name = subsetTag(subset.program) + nameOf(face.typeface->postScriptName());
    const bool isCff = face.typeface->outlines() == Typeface::Outlines::Cff;
    const QByteArray kind = isCff ? QByteArrayLiteral("/Subtype/CIDFontType0C")
                                  : QByteArray("/Length1 " + QByteArray::number(subset.program.size()));
    const int program = m_objects.addStream(kind, subset.program);
    const int descriptorObject = m_objects.add(descriptor(*face.typeface, name, program));
    QByteArray descendant = "<</Type/Font/Subtype/" + QByteArray(isCff ? "CIDFontType0" : "CIDFontType2") + "/BaseFont/"
        + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
        + reference(descriptorObject) + "/DW 1000/W[" + widths(face) + ']';
    if (!isCff)
        descendant += "/CIDToGIDMap " + reference(m_objects.addStream({}, subset.cidToGlyph));
    const int descendantObject = m_objects.add(descendant + ">>");
    for (const int number : face.resources) {
        const Resource &resource = m_resources[size_t(number)];
        const int map = m_objects.addStream({}, toUnicode(resource.characters, 2));
        m_objects.write(resource.object, "<</Type/Font/Subtype/Type0/BaseFont/" + name
                                             + "/Encoding/Identity-H/DescendantFonts[" + reference(descendantObject)
                                             + "]/ToUnicode " + reference(map) + ">>");
    }
}

QByteArray FontSet::descriptor(const Typeface &typeface, const QByteArray &name, int program) const
{
    const Typeface::Metrics metrics = typeface.metrics();
    const int flags = 4 | (metrics.fixedPitch ? 1 : 0) | (metrics.italicAngle != 0 ? 64 : 0);
    QByteArray out = "<</Type/FontDescriptor/FontName/" + name + "/Flags " + QByteArray::number(flags) + "/FontBBox[";
    put(out, metrics.box.topLeft());
    put(out, metrics.box.bottomRight());
    out += "]/ItalicAngle ";
    put(out, metrics.italicAngle);
    out += "/Ascent ";
    put(out, metrics.ascent);
    out += "/Descent ";
    put(out, metrics.descent);
    out += "/CapHeight ";
    put(out, metrics.capHeight);
    const bool isCff = typeface.outlines() == Typeface::Outlines::Cff;
    return out + "/StemV 80/" + (isCff ? "FontFile3 " : "FontFile2 ") + reference(program) + ">>";
}

// "first [w w w]": one bracket for each row of neighbours; what is one em wide is the default and left out.
QByteArray FontSet::widths(const Face &face) const
{
    QByteArray out;
    int next = -1;
    for (const quint16 code : sortedKeys(face.glyphs)) {
        const double advance = face.typeface->advance(face.glyphs[code]);
        if (advance == 1000)
            continue;
        if (code != next)
            out += (next < 0 ? "" : "]") + QByteArray::number(code) + '[';
        put(out, advance);
        next = code + 1;
    }
    return next < 0 ? out : out + ']';
}

} // namespace Pdf

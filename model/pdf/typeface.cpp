#include "model/pdf/typeface.h"

#include <QHash>
#include <QMutex>
#include <QRectF>
#include <QtEndian>

#include <hb-ot.h>
#include <hb-subset.h>

namespace Pdf {

namespace {

// What is drawn and measured; layout tables (GSUB, GPOS, ...) have done their work before a glyph gets here.
constexpr const char *usedTables[] = {"head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post",
                                      "CFF ", "glyf", "loca", "cvt ", "fpgm", "prep"};
constexpr const char *embeddedTables[] = {"head", "hhea", "hmtx", "maxp", "CFF ", "glyf", "loca", "cvt ", "fpgm", "prep"};

hb_blob_t *blobOf(const QByteArray &bytes)
{
    auto *owner = new QByteArray(bytes);
    return hb_blob_create(owner->constData(), unsigned(owner->size()), HB_MEMORY_MODE_READONLY, owner,
                          [](void *data) { delete static_cast<QByteArray *>(data); });
}

QByteArray bytesOf(hb_blob_t *blob)
{
    unsigned size = 0;
    const char *data = hb_blob_get_data(blob, &size);
    const QByteArray bytes(data, qsizetype(size));
    hb_blob_destroy(blob);
    return bytes;
}

template <typename T>
T bigEndian(const QByteArray &table, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= table.size() ? qFromBigEndian<T>(table.constData() + at) : T(0);
}

struct PlanDeleter
{
    void operator()(hb_subset_plan_t *plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_subset_input_t *input) const { hb_subset_input_destroy(input); }
    void operator()(hb_face_t *face) const { hb_face_destroy(face); }
};
template <typename T>
using Owned = std::unique_ptr<T, PlanDeleter>;

Owned<hb_subset_input_t> inputFor(const std::vector<quint32> &glyphs)
{
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    hb_set_clear(dropped);
    hb_set_invert(dropped);
    for (const char *tag : embeddedTables)
        hb_set_del(dropped, hb_tag_from_string(tag, 4));
    return input;
}

QByteArray cidToGlyphMap(const hb_map_t *newGlyphs, const std::vector<quint32> &glyphs)
{
    QByteArray map;
    for (const quint32 glyph : glyphs) {
        const quint16 to = qToBigEndian(quint16(hb_map_get(newGlyphs, glyph)));
        map.resize(std::max(map.size(), qsizetype(glyph + 1) * 2), '\0');
        memcpy(map.data() + qsizetype(glyph) * 2, &to, 2);
    }
    return map;
}

// checkSumAdjustment in "head" tells two files apart that call themselves the same. What has no such table (the boxes Qt
// draws where no font is installed at all) is not even asked for its name: Qt 6.4 crashes over that.
QByteArray keyOf(const QRawFont &font)
{
    const QByteArray head = font.fontTable("head");
    if (head.isEmpty())
        return QByteArray::number(qulonglong(qHash(font)));
    return font.familyName().toUtf8() + '|' + font.styleName().toUtf8() + '|' + head;
}

} // namespace

std::shared_ptr<const Typeface> Typeface::of(const QRawFont &font)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const Typeface>> known;
    const QByteArray key = keyOf(font);
    const QMutexLocker lock(&mutex);
    auto &typeface = known[key];
    if (!typeface)
        typeface.reset(new Typeface(font));
    return typeface;
}

Typeface::Typeface(const QRawFont &font) : m_face(hb_face_builder_create())
{
    addTables(font);
    m_font = hb_font_create(m_face);
    m_unitsPerEm = std::max(1u, hb_face_get_upem(m_face));
    hb_font_set_scale(m_font, int(m_unitsPerEm), int(m_unitsPerEm));
    const quint16 style = bigEndian<quint16>(font.fontTable("head"), 44);
    m_isBold = style & 1;
    m_isItalic = style & 2;
    chooseOutlines(font);
}

void Typeface::chooseOutlines(const QRawFont &font)
{
    if (!font.fontTable("fvar").isEmpty())
        return; // the tables describe another instance than the one in use
    if (!font.fontTable("loca").isEmpty() && !font.fontTable("glyf").isEmpty()) {
        m_outlines = Outlines::TrueType;
        return;
    }
    const auto charset = readCffCharset(font.fontTable("CFF "), int(hb_face_get_glyph_count(m_face)));
    if (!charset)
        return;
    m_outlines = Outlines::Cff;
    m_charset = *charset;
}

Typeface::~Typeface()
{
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
}

void Typeface::addTables(const QRawFont &font)
{
    for (const char *tag : usedTables) {
        const QByteArray bytes = font.fontTable(tag);
        if (bytes.isEmpty())
            continue;
        hb_blob_t *blob = blobOf(bytes);
        hb_face_builder_add_table(m_face, hb_tag_from_string(tag, 4), blob);
        hb_blob_destroy(blob);
    }
}

QByteArray Typeface::table(const char *tag) const
{
    return bytesOf(hb_face_reference_table(m_face, hb_tag_from_string(tag, 4)));
}

QByteArray Typeface::postScriptName() const
{
    char name[128];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(m_face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    return size > 0 ? QByteArray(name, qsizetype(size)) : QByteArrayLiteral("Font");
}

quint32 Typeface::glyph(char32_t character) const
{
    hb_codepoint_t found = 0;
    return hb_font_get_nominal_glyph(m_font, character, &found) ? found : 0;
}

double Typeface::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font, glyph) * 1000.0 / m_unitsPerEm;
}

quint16 Typeface::cid(quint32 glyph) const
{
    // Glyphs of a font that is not CID-keyed keep their numbers in the subset, and a code means the glyph.
    return m_charset.cidKeyed ? (glyph < m_charset.cids.size() ? m_charset.cids[glyph] : 0) : quint16(glyph);
}

Typeface::Metrics Typeface::metrics() const
{
    const double unit = 1000.0 / m_unitsPerEm;
    const QByteArray head = table("head"), hhea = table("hhea"), os2 = table("OS/2"), post = table("post");
    const QPointF low(bigEndian<qint16>(head, 36), bigEndian<qint16>(head, 38));
    const QPointF high(bigEndian<qint16>(head, 40), bigEndian<qint16>(head, 42));
    const double capHeight = bigEndian<quint16>(os2, 0) >= 2 ? bigEndian<qint16>(os2, 88) : 0;
    return {.box = QRectF(low * unit, high * unit),
            .ascent = bigEndian<qint16>(hhea, 4) * unit,
            .descent = bigEndian<qint16>(hhea, 6) * unit,
            .capHeight = (capHeight > 0 ? capHeight : bigEndian<qint16>(hhea, 4) * 0.8) * unit,
            .italicAngle = bigEndian<qint32>(post, 4) / 65536.0,
            .fixedPitch = bigEndian<quint32>(post, 12) != 0};
}

Typeface::Subset Typeface::subset(const std::vector<quint32> &glyphs) const
{
    const Owned<hb_subset_input_t> input = inputFor(glyphs);
    // Hints are for low resolutions that readers of PDFs draw without them.
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (m_outlines == Outlines::Cff && !m_charset.cidKeyed)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(m_face, input.get()));
    if (!plan)
        return {};
    const Owned<hb_face_t> face(hb_subset_plan_execute_or_fail(plan.get()));
    if (!face)
        return {};
    if (m_outlines == Outlines::Cff)
        return {.program = bytesOf(hb_face_reference_table(face.get(), hb_tag_from_string("CFF ", 4)))};
    return {.program = bytesOf(hb_face_reference_blob(face.get())),
            .cidToGlyph = cidToGlyphMap(hb_subset_plan_old_to_new_glyph_mapping(plan.get()), glyphs)};
}

} // namespace Pdf

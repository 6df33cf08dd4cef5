#include "model/pdf/text.h"

#include "model/pdf/content.h"
#include "model/pdf/fontset.h"
#include "model/pdf/glyphrow.h"
#include "model/pdf/writer.h"

#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Pdf {

namespace {

struct GlyphAt
{
    QRawFont font;
    quint32 glyph = 0;
    QPointF at; ///< in the layout

    bool operator==(const GlyphAt &) const = default;
};

// Glyphs that belong together and the characters they stand for.
struct Cluster
{
    QString characters;
    QList<GlyphAt> glyphs;
};

// Written by Qt as a gap or not at all; no glyph stands for them.
bool hasNoGlyph(QChar unit)
{
    return unit == u'\t' || unit == QChar::ObjectReplacementCharacter || unit == QChar::LineSeparator
        || unit == QChar::ParagraphSeparator || unit == u'\n';
}

class LineDrawer
{
public:
    LineDrawer(Content &content, const QTransform &toPage)
        : m_content(content), m_fonts(content.writer().fonts()), m_toPage(toPage)
    {
    }

    void draw(const QTextLine &line, QStringView text, int from, int length)
    {
        if (m_toPage.determinant() == 0 || length <= 0)
            return;
        const QList<QGlyphRun> runs = line.glyphRuns(from, length);
        if (const auto codes = codesOneToOne(runs, text.mid(from, length)))
            drawRuns(runs, *codes);
        else
            drawClusters(clustersOf(line, text, from, from + length));
    }

private:
    using Codes = QVarLengthArray<Code, 256>;

    // Nearly all text: every character has become a glyph that is known to stand for it alone, in the order of the text.
    std::optional<Codes> codesOneToOne(const QList<QGlyphRun> &runs, QStringView text)
    {
        Codes codes;
        qsizetype at = 0;
        for (const QGlyphRun &run : runs) {
            const QRawFont font = run.rawFont();
            const int face = m_fonts.face(font);
            for (const quint32 glyph : run.glyphIndexes()) {
                const char32_t character = next(text, at);
                const FontSet::Nominal &nominal = m_fonts.nominal(face, font, character);
                const Code *code = nominal.glyph == glyph ? &nominal.code : m_fonts.variant(face, character, glyph);
                if (glyph == 0 || !code)
                    return {};
                codes.append(*code);
            }
        }
        return std::all_of(text.begin() + at, text.end(), hasNoGlyph) ? std::optional(codes) : std::nullopt;
    }

    // The next character that has a glyph, from `at` on; 0 at the end, which is no font's.
    static char32_t next(QStringView text, qsizetype &at)
    {
        while (at < text.size() && hasNoGlyph(text[at]))
            ++at;
        if (at >= text.size())
            return 0;
        const QChar unit = text[at++];
        if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
            return QChar::surrogateToUcs4(unit, text[at++]);
        return unit.unicode();
    }

    void drawRuns(const QList<QGlyphRun> &runs, const Codes &codes)
    {
        qsizetype at = 0;
        for (const QGlyphRun &run : runs) {
            GlyphRow &row = rowIn(run.rawFont());
            for (const QPointF &position : run.positions())
                row.add(codes[at++], position);
        }
    }

    // The open row; Qt begins a run with every change between kanji and kana, a row goes on as long as the font stays.
    GlyphRow &rowIn(const QRawFont &font)
    {
        if (!m_row || m_rowFont != font) {
            m_row.emplace(m_content, font.pixelSize(), m_toPage, m_fonts.synthesis(m_fonts.face(font), font));
            m_rowFont = font;
        }
        return *m_row;
    }

    // Qt 6.4 does not say which characters a glyph stands for, but answers for one character at a time. Characters that
    // share their glyphs (a ligature, a letter with its marks) all get the first of them, the last character all.
    static QList<Cluster> clustersOf(const QTextLine &line, QStringView text, int from, int end)
    {
        QList<Cluster> clusters;
        for (int at = from, next = at; at < end; at = next) {
            const bool isPair = text[at].isHighSurrogate() && at + 1 < end && text[at + 1].isLowSurrogate();
            next = at + (isPair ? 2 : 1);
            if (!hasNoGlyph(text[at]))
                add(clusters, text.mid(at, next - at), glyphsOf(line.glyphRuns(at, next - at)));
        }
        return clusters;
    }

    static void add(QList<Cluster> &clusters, QStringView character, const QList<GlyphAt> &glyphs)
    {
        if (clusters.isEmpty()) {
            if (!glyphs.isEmpty())
                clusters.append({character.toString(), glyphs});
            return;
        }
        Cluster &last = clusters.last();
        const bool isMore = holds(glyphs, last.glyphs);
        // A joiner or selector may not be drawn at all.
        if (!isMore && !glyphs.isEmpty() && !holds(last.glyphs, glyphs)) {
            clusters.append({character.toString(), glyphs});
            return;
        }
        last.characters += character;
        if (isMore)
            last.glyphs = glyphs;
    }

    static QList<GlyphAt> glyphsOf(const QList<QGlyphRun> &runs)
    {
        QList<GlyphAt> all;
        for (const QGlyphRun &run : runs) {
            const QList<quint32> glyphs = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype i = 0; i < glyphs.size(); ++i)
                all.append({run.rawFont(), glyphs[i], positions[i]});
        }
        return all;
    }

    static bool holds(const QList<GlyphAt> &all, const QList<GlyphAt> &some)
    {
        return !all.isEmpty() && std::all_of(some.begin(), some.end(), [&](const GlyphAt &one) { return all.contains(one); });
    }

    void drawClusters(const QList<Cluster> &clusters)
    {
        for (const Cluster &cluster : clusters) {
            const GlyphAt &first = cluster.glyphs.first();
            if (cluster.glyphs.size() == 1 && first.glyph != 0)
                rowIn(first.font).add(codeOf(first, cluster.characters), first.at);
            else
                drawAsText(cluster);
        }
    }

    Code codeOf(const GlyphAt &glyph, const QString &characters)
    {
        const int face = m_fonts.face(glyph.font);
        const Code code = m_fonts.code(face, glyph.font, glyph.glyph, characters);
        qsizetype at = 0;
        if (const char32_t character = next(characters, at); at == characters.size())
            m_fonts.noteVariant(face, character, glyph.glyph, code);
        return code;
    }

    void drawAsText(const Cluster &cluster)
    {
        m_row.reset();
        m_content.beginActualText(cluster.characters);
        for (const GlyphAt &glyph : cluster.glyphs)
            rowIn(glyph.font).add(m_fonts.code(m_fonts.face(glyph.font), glyph.font, glyph.glyph, QString()), glyph.at);
        m_row.reset();
        m_content.endActualText();
    }

    Content &m_content;
    FontSet &m_fonts;
    QTransform m_toPage;
    std::optional<GlyphRow> m_row;
    QRawFont m_rowFont;
};

} // namespace

void drawLine(Content &content, const QTextLine &line, QStringView text, int from, int length, const QTransform &toPage)
{
    LineDrawer(content, toPage).draw(line, text, from, length);
}

void drawLayout(Content &content, const QTextLayout &layout, const QTransform &toPage)
{
    const QTransform moved = QTransform::fromTranslate(layout.position().x(), layout.position().y()) * toPage;
    const QString text = layout.text();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        drawLine(content, line, text, line.textStart(), line.textLength(), moved);
    }
}

} // namespace Pdf

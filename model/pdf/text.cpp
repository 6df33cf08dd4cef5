#include "model/pdf/text.h"

#include "model/pdf/content.h"
#include "model/pdf/fontset.h"
#include "model/pdf/glyphrow.h"
#include "model/pdf/writer.h"

#include <QGlyphRun>
#include <QRawFont>

#include <cmath>
#include <optional>

namespace Pdf {

namespace {

// Glyphs that belong together and the characters they stand for.
struct Cluster
{
    QString characters;
    QList<QGlyphRun> runs;
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
        : m_content(content), m_fonts(content.writer().fonts()), m_toPage(toPage),
          m_scale(std::sqrt(std::abs(toPage.determinant())))
    {
    }

    void draw(const QTextLine &line, QStringView text, int from, int length)
    {
        if (m_scale <= 0 || length <= 0)
            return;
        const QList<QGlyphRun> runs = line.glyphRuns(from, length);
        if (const auto codes = codesOneToOne(runs, text.mid(from, length)))
            drawRuns(runs, *codes);
        else
            drawClusters(clustersOf(line, text, from, from + length));
    }

private:
    using Codes = QVarLengthArray<Code, 256>;

    // Nearly all text: every character has become the glyph its font lists for it, in the order of the text.
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
                if (glyph == 0 || nominal.glyph != glyph)
                    return {};
                codes.append(nominal.code);
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
            GlyphRow row(m_content, sizeOf(run), direction(), synthesisOf(run));
            for (const QPointF &position : run.positions())
                row.add(codes[at++], m_toPage.map(position));
        }
    }

    // Qt 6.4 does not say which characters a glyph stands for, but answers for one character at a time; characters with
    // the same answer share their glyphs (a ligature, a letter with its mark).
    static QList<Cluster> clustersOf(const QTextLine &line, QStringView text, int from, int end)
    {
        QList<Cluster> clusters;
        for (int at = from; at < end;) {
            const bool isPair = text[at].isHighSurrogate() && at + 1 < end && text[at + 1].isLowSurrogate();
            const QStringView character = text.mid(at, isPair ? 2 : 1);
            const QList<QGlyphRun> runs = line.glyphRuns(at, int(character.size()));
            if (!clusters.isEmpty() && (runs.isEmpty() || isSame(runs, clusters.last().runs))
                && !hasNoGlyph(character.front()))
                clusters.last().characters += character;
            else if (!runs.isEmpty())
                clusters.append({character.toString(), runs});
            at += int(character.size());
        }
        return clusters;
    }

    static bool isSame(const QList<QGlyphRun> &left, const QList<QGlyphRun> &right)
    {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto &a, const auto &b) {
            return a.rawFont() == b.rawFont() && a.glyphIndexes() == b.glyphIndexes() && a.positions() == b.positions();
        });
    }

    void drawClusters(const QList<Cluster> &clusters)
    {
        for (const Cluster &cluster : clusters) {
            const bool isOneGlyph = cluster.runs.size() == 1 && cluster.runs.first().glyphIndexes().size() == 1
                && cluster.runs.first().glyphIndexes().first() != 0;
            if (!isOneGlyph)
                m_content.beginActualText(cluster.characters);
            for (const QGlyphRun &run : cluster.runs)
                drawRun(run, isOneGlyph ? cluster.characters : QString());
            if (!isOneGlyph)
                m_content.endActualText();
        }
    }

    void drawRun(const QGlyphRun &run, const QString &characters)
    {
        const QRawFont font = run.rawFont();
        const int face = m_fonts.face(font);
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        GlyphRow row(m_content, sizeOf(run), direction(), synthesisOf(run));
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            row.add(m_fonts.code(face, font, glyphs[i], characters), m_toPage.map(positions[i]));
    }

    double sizeOf(const QGlyphRun &run) const { return run.rawFont().pixelSize() * m_scale; }
    FontSet::Synthesis synthesisOf(const QGlyphRun &run)
    {
        return m_fonts.synthesis(m_fonts.face(run.rawFont()), run.rawFont());
    }
    QTransform direction() const { return m_toPage * QTransform::fromScale(1 / m_scale, 1 / m_scale); }

    Content &m_content;
    FontSet &m_fonts;
    QTransform m_toPage;
    double m_scale;
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

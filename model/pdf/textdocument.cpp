#include "model/pdf/textdocument.h"

#include "model/pdf/families.h"
#include "model/pdf/paintdevice.h"
#include "model/pdf/paintengine.h"
#include "model/pdf/text.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QMultiMap>
#include <QPainter>
#include <QScreen>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

#include <cmath>

namespace Pdf {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

QTransform unitsToPoints()
{
    return QTransform::fromScale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
}

QTransform toPage(const QTextDocument &document, int page)
{
    return QTransform::fromTranslate(0, -page * document.pageSize().height()) * unitsToPoints();
}

void paint(QPainter &painter, const QTextDocument &document, int page)
{
    const QRectF view(QPointF(0, page * document.pageSize().height()), document.pageSize());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black); // paper is white in a dark theme too
    painter.translate(0, -view.top());
    painter.setClipRect(view);
    document.documentLayout()->draw(&painter, context);
}

QFont footerFont(const QTextDocument &document, const PageLayout &layout)
{
    if (layout.footerFont != QFont())
        return layout.footerFont;
    QFont font = document.defaultFont();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

// The page number, laid out where it comes on the page; empty where there is none.
void layOutFooter(QTextLayout &footer, const QTextDocument &document, const PageLayout &layout)
{
    footer.setCacheEnabled(true);
    footer.beginLayout();
    QTextLine line = footer.createLine();
    line.setLineWidth(document.pageSize().width());
    footer.endLayout();
    const double bottom = layout.margins.bottom() * pointsPerMillimetre * unitsPerPoint;
    footer.setPosition({(document.pageSize().width() - line.naturalTextWidth()) / 2,
                        document.pageSize().height() - (bottom + line.height()) / 2});
}

QString footerText(const PageLayout &layout, int page, int pages)
{
    return layout.pageNumbers && page > 0 ? QStringLiteral("%1 / %2").arg(page + 1).arg(pages) : QString();
}

// Qt moves these off the baseline when it paints, and not before: they come as text that no line was written for.
bool isRaised(const QTextCharFormat &format)
{
    return format.verticalAlignment() == QTextCharFormat::AlignSuperScript
        || format.verticalAlignment() == QTextCharFormat::AlignSubScript;
}

bool isMoreThanText(const QTextFormat &format)
{
    if (format.isTableFormat() || format.isListFormat() || format.isImageFormat() || format.hasProperty(QTextFormat::BackgroundBrush))
        return true;
    const QTextCharFormat character = format.toCharFormat();
    return character.fontUnderline() || character.fontOverline() || character.fontStrikeOut()
        || character.underlineStyle() != QTextCharFormat::NoUnderline || isRaised(character)
        || character.hasProperty(QTextFormat::TextOutline) || format.objectType() != QTextFormat::NoObject
        || format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)
        || format.toFrameFormat().border() > 0;
}

// Painting what is not there takes as long as writing the text.
bool hasMoreThanText(const QTextDocument &document)
{
    const QList<QTextFormat> formats = document.allFormats();
    return std::any_of(formats.begin(), formats.end(), isMoreThanText);
}

// One line of text of the document and where its layout stands.
struct PlacedLine
{
    QTextBlock block;
    int line = 0;
    QPointF origin; ///< of the layout, in the document
};

int pageOf(const QTextDocument &document, const QPointF &origin, const QTextLine &line)
{
    const double middle = origin.y() + line.y() + line.height() / 2;
    return std::clamp(int(middle / document.pageSize().height()), 0, std::max(0, document.pageCount() - 1));
}

QList<QList<PlacedLine>> linesByPage(const QTextDocument &document, int pages)
{
    QList<QList<PlacedLine>> lines(pages);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            lines[pageOf(document, origin, block.layout()->lineAt(i))].append({block, i, origin});
        }
    }
    return lines;
}

// Knows where the lines written from their glyphs are; any other text Qt paints (list markers, repeated table heads)
// is not among them.
class WrittenLines
{
public:
    void add(const QRectF &rectangle, double baseline)
    {
        m_spans.insert(keyOf(baseline), {rectangle.left(), rectangle.right()});
    }
    bool contains(const QPointF &at) const
    {
        for (const qint64 key : {keyOf(at.y()) - 1, keyOf(at.y()), keyOf(at.y()) + 1}) {
            for (auto span = m_spans.constFind(key); span != m_spans.constEnd() && span.key() == key; ++span) {
                if (at.x() >= span->first - tolerance && at.x() <= span->second + tolerance)
                    return true;
            }
        }
        return false;
    }

private:
    static constexpr double tolerance = 0.5; // points
    static qint64 keyOf(double y) { return std::llround(y / tolerance); }
    QMultiMap<qint64, std::pair<double, double>> m_spans;
};

class PageDrawer
{
public:
    PageDrawer(Content &content, const QTextDocument &document, int page, bool paints)
        : m_content(content), m_document(document), m_page(page), m_paints(paints)
    {
    }

    void draw(const QList<PlacedLine> &lines, const std::set<int> &without)
    {
        WrittenLines written;
        for (const PlacedLine &line : lines)
            written.add(rectangleOf(line), baselineOf(line));
        if (m_paints)
            drawSurroundings(written);
        for (const PlacedLine &line : lines) {
            if (!without.contains(line.block.blockNumber()))
                drawText(line);
        }
    }

private:
    QTransform toPageOf(const PlacedLine &placed) const
    {
        return QTransform::fromTranslate(placed.origin.x(), placed.origin.y()) * toPage(m_document, m_page);
    }
    QRectF rectangleOf(const PlacedLine &placed) const
    {
        return toPageOf(placed).mapRect(placed.block.layout()->lineAt(placed.line).naturalTextRect());
    }
    double baselineOf(const PlacedLine &placed) const
    {
        const QTextLine line = placed.block.layout()->lineAt(placed.line);
        return toPageOf(placed).map(QPointF(0, line.y() + line.ascent())).y();
    }

    void drawSurroundings(const WrittenLines &written)
    {
        PaintDevice device(m_content, m_document.pageSize() / unitsPerPoint);
        static_cast<PaintEngine *>(device.paintEngine())->setTextFilter([&](const QPointF &at) {
            return !written.contains(at);
        });
        QPainter painter(&device);
        paint(painter, m_document, m_page);
    }

    void drawText(const PlacedLine &placed)
    {
        const QTextLine line = placed.block.layout()->lineAt(placed.line);
        const QString text = placed.block.text();
        const QTransform matrix = toPageOf(placed);
        const int start = line.textStart(), end = start + line.textLength();
        for (auto at = placed.block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const int from = std::max(start, fragment.position() - placed.block.position());
            const int to = std::min(end, fragment.position() - placed.block.position() + fragment.length());
            if (from >= to || isRaised(fragment.charFormat()))
                continue;
            const QBrush ink = fragment.charFormat().foreground();
            m_content.setFill(ink.style() == Qt::NoBrush ? QColor(Qt::black) : ink.color());
            drawLine(m_content, line, text, from, to - from, matrix);
        }
    }

    Content &m_content;
    const QTextDocument &m_document;
    int m_page;
    bool m_paints; ///< there is more to see than text
};

} // namespace

// Qt's documents keep a pointer to the device they are measured for.
QPaintDevice *measuringDevice()
{
    static PaintDevice device(QSizeF(1000, 1000));
    return &device;
}

double formatLength(double points)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dotsPerInch = QCoreApplication::testAttribute(Qt::AA_Use96Dpi) ? 96
        : screen                                                                ? qRound(screen->logicalDotsPerInchY())
                                                                                : 100;
    return points * dotsPerInch / 72;
}

double blockIndent(double points)
{
    return points * unitsPerPoint;
}

int layOut(QTextDocument &document, const PageLayout &layout)
{
    // Each of these lays everything out again, even when nothing changes.
    if (document.documentLayout()->paintDevice() != measuringDevice())
        document.documentLayout()->setPaintDevice(measuringDevice());
    QTextFrameFormat root = document.rootFrame()->frameFormat();
    const QTextFrameFormat before = root;
    const QMarginsF margins = layout.margins * formatLength(pointsPerMillimetre);
    root.setLeftMargin(margins.left());
    root.setTopMargin(margins.top());
    root.setRightMargin(margins.right());
    root.setBottomMargin(margins.bottom());
    if (root != before)
        document.rootFrame()->setFrameFormat(root);
    if (const QSizeF size = layout.size * pointsPerMillimetre * unitsPerPoint; size != document.pageSize())
        document.setPageSize(size);
    return document.pageCount();
}

void drawPage(QPainter &painter, const QTextDocument &document, const PageLayout &layout, int page)
{
    painter.save();
    painter.setTransform(unitsToPoints(), true);
    painter.save();
    paint(painter, document, page);
    painter.restore();
    const QString number = footerText(layout, page, document.pageCount());
    if (!number.isEmpty()) {
        QTextLayout footer(number, footerFont(document, layout), measuringDevice());
        layOutFooter(footer, document, layout);
        painter.setPen(Qt::black);
        footer.draw(&painter, QPointF());
    }
    painter.restore();
}

namespace {

void writeFooter(Content &content, const QTextDocument &document, const PageLayout &layout, int page)
{
    const QString number = footerText(layout, page, document.pageCount());
    if (number.isEmpty())
        return;
    QTextLayout footer(number, footerFont(document, layout), measuringDevice());
    layOutFooter(footer, document, layout);
    content.setFill(Qt::black);
    drawLayout(content, footer, unitsToPoints());
}

} // namespace

void writePage(Content &content, const QTextDocument &document, const PageLayout &layout, int page, const std::set<int> &without)
{
    const QList<QList<PlacedLine>> lines = linesByPage(document, document.pageCount());
    PageDrawer(content, document, page, hasMoreThanText(document)).draw(lines[page], without);
    writeFooter(content, document, layout, page);
}

LinePlace placeOf(const QTextDocument &document, const QTextBlock &block, int line)
{
    const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
    const int page = pageOf(document, origin, block.layout()->lineAt(line));
    return {page, QTransform::fromTranslate(origin.x(), origin.y()) * toPage(document, page)};
}

bool canDraw(char32_t character)
{
    QFont font;
    font.setFamilies(serifFamilies());
    QTextLayout layout(QString::fromUcs4(&character, 1), font, measuringDevice());
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    // Where no font has the character, Qt may put a font of its own that is no file and draws an empty box.
    return !runs.isEmpty() && std::none_of(runs.begin(), runs.end(), [](const QGlyphRun &run) {
        return run.glyphIndexes().contains(0u) || run.rawFont().fontTable("head").isEmpty();
    });
}

int addTextDocument(Writer &writer, QTextDocument &document, const PageLayout &layout)
{
    const int pages = layOut(document, layout);
    const QList<QList<PlacedLine>> lines = linesByPage(document, pages);
    const bool paints = hasMoreThanText(document);
    for (int page = 0; page < pages; ++page) {
        Content &content = writer.beginPage(document.pageSize() / unitsPerPoint);
        PageDrawer(content, document, page, paints).draw(lines[page], {});
        writeFooter(content, document, layout, page);
        writer.endPage();
    }
    return pages;
}

namespace {

// Without any Japanese font the pages would be rows of empty boxes.
bool lacksFont(const QTextDocument &document)
{
    const QString text = document.toPlainText();
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() >= 0x2e80; }) && !canDraw(U'の');
}

} // namespace

Base::Result<int> writeTextDocument(QTextDocument &document, const PageLayout &layout, const Info &info,
                                    QIODevice *device)
{
    if (lacksFont(document))
        return Base::Problem{QStringLiteral("pdf.no_font"), {}};
    Writer writer(device, info);
    const int pages = addTextDocument(writer, document, layout);
    if (const Base::Outcome written = writer.finish(); !written)
        return written.problems();
    return pages;
}

} // namespace Pdf

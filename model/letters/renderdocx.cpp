#include "model/letters/renderdocx.h"

#include "model/base/clock.h"
#include "model/letters/renderers.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

using namespace Docx;

/// word/document.xml: one method a part of the letter. Knows the styles by their ids only.
class Body
{
public:
    explicit Body(const Document &document) : m_document(document), m_styles(namedStyles(document.language)) {}
    QByteArray bytes();
    const QList<NamedStyle> &styles() const { return m_styles; }

private:
    void write(const Paragraph &paragraph, const Placed &place);
    void write(const Table &table, const Placed &place);
    struct Row
    {
        bool repeated = false; ///< one of the header rows
        bool whole = false;    ///< never torn
        bool keepNext = false; ///< stays with the row or the paragraph after it
    };
    void writeRow(const QList<Cell> &row, const QList<double> &widths, const Row &kind);
    void write(const Cell &cell, double width, const Row &row);
    void writeInCell(const Paragraph &paragraph, const Placed &place, bool header, const Row &row);
    void writeDifference(const Placed &place, const NamedStyle &style, Align align);
    void writeContent(const Paragraph &paragraph);
    void write(const Run &run);
    void writeText(const QString &text);
    void writeSpacer();
    void writeSection();

    const Document &m_document;
    const QList<NamedStyle> m_styles;
    XmlPart m_part;
    bool m_breakBefore = false; // the page break of a table is one of the first paragraph in it
};

QByteArray Body::bytes()
{
    const QList<Placed> places = placed(m_document);
    {
        const auto root = m_part.element("w:document", {{"xmlns:w", QString::fromUtf16(mainNamespace)},
                                                        {"xmlns:r", QString::fromUtf16(relationNamespace)}});
        const auto body = m_part.element("w:body");
        bool afterTable = false;
        for (qsizetype at = 0; at < places.size(); ++at) {
            const Block &block = m_document.blocks[at];
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                write(*paragraph, places[at]);
            const auto *table = std::get_if<Table>(&block);
            if (table && afterTable)
                writeSpacer(); // two tables that touch become one in Word
            if (table)
                write(*table, places[at]);
            afterTable = table || (afterTable && std::holds_alternative<PageBreak>(block));
        }
        if (afterTable)
            writeSpacer(); // and a text may not end with a table
        writeSection();
    }
    return m_part.bytes();
}

void Body::write(const Paragraph &paragraph, const Placed &place)
{
    const auto scope = m_part.element("w:p");
    const NamedStyle &style = styleOf(m_styles, paragraph);
    {
        const auto properties = m_part.element("w:pPr");
        m_part.leaf("w:pStyle", {{"w:val", style.id}});
        writeDifference(place, style, style.look.align);
    }
    writeContent(paragraph);
}

void Body::writeDifference(const Placed &place, const NamedStyle &style, Align align)
{
    if (place.keepNext != style.place.keepNext)
        m_part.leaf("w:keepNext", {{"w:val", place.keepNext ? u"1"_s : u"0"_s}});
    if (place.pageBreak)
        m_part.leaf("w:pageBreakBefore");
    if (place.before != style.place.before || place.after != style.place.after)
        writeSpacing(m_part, place, style.look, false);
    if (place.left != style.place.left || place.firstLine != style.place.firstLine)
        writeIndent(m_part, place, style.look.size);
    if (align != style.look.align)
        writeAlign(m_part, align);
}

void Body::writeContent(const Paragraph &paragraph)
{
    if (!paragraph.marker.isEmpty()) {
        const auto run = m_part.element("w:r");
        writeText(paragraph.marker);
        if (hasGap(paragraph.marker))
            m_part.leaf("w:tab");
    }
    for (const Run &run : paragraph.runs) {
        if (!run.text.isEmpty())
            write(run);
    }
}

void Body::write(const Run &run)
{
    const auto scope = m_part.element("w:r");
    if (run.bold || run.mark != Mark::None) {
        const auto properties = m_part.element("w:rPr");
        if (run.mark != Mark::None)
            m_part.leaf("w:rStyle", {{"w:val", run.mark == Mark::Missing ? u"Missing"_s : u"Changed"_s}});
        if (run.bold) {
            m_part.leaf("w:b");
            m_part.leaf("w:bCs");
        }
        if (run.mark == Mark::Missing)
            m_part.leaf("w:highlight", {{"w:val", u"yellow"_s}});
    }
    writeText(run.text);
}

void Body::writeText(const QString &text)
{
    const auto writePiece = [this](const QString &piece) {
        const auto scope = m_part.element("w:t", {{"xml:space", u"preserve"_s}});
        m_part.text(piece);
    };
    Package::forEachPiece(text, writePiece, [this] { m_part.leaf("w:tab"); }, [this] { m_part.leaf("w:br"); });
}

void Body::write(const Table &anyTable, const Placed &place)
{
    const Table table = squared(anyTable);
    if (table.rows.isEmpty())
        return;
    const auto scope = m_part.element("w:tbl");
    {
        const auto properties = m_part.element("w:tblPr");
        m_part.leaf("w:tblStyle", {{"w:val", u"LetterTable"_s}});
        m_part.leaf("w:tblW", {{"w:w", twips(Sheet::textWidth)}, {"w:type", u"dxa"_s}});
        m_part.leaf("w:tblLayout", {{"w:type", u"fixed"_s}});
    }
    {
        const auto grid = m_part.element("w:tblGrid");
        for (const double width : table.widths)
            m_part.leaf("w:gridCol", {{"w:w", twips(width * Sheet::textWidth)}});
    }
    m_breakBefore = place.pageBreak;
    const int headers = headerRows(table);
    for (int at = 0; at < table.rows.size(); ++at)
        writeRow(table.rows[at], table.widths,
                 {.repeated = at < headers, .whole = staysWhole(table.rows[at], table.widths),
                  .keepNext = at + 1 == table.rows.size() ? place.keepNext : isHeaderRow(table.rows[at])});
}

void Body::writeRow(const QList<Cell> &row, const QList<double> &widths, const Row &kind)
{
    const auto scope = m_part.element("w:tr");
    if (kind.repeated || kind.whole) {
        const auto properties = m_part.element("w:trPr");
        if (kind.whole)
            m_part.leaf("w:cantSplit");
        if (kind.repeated)
            m_part.leaf("w:tblHeader");
    }
    int column = 0;
    for (const Cell &cell : row) {
        const auto from = widths.begin() + column;
        write(cell, std::accumulate(from, from + cell.columns, 0.0) * Sheet::textWidth, kind);
        column += cell.columns;
    }
}

void Body::write(const Cell &cell, double width, const Row &row)
{
    const auto scope = m_part.element("w:tc");
    {
        const auto properties = m_part.element("w:tcPr");
        m_part.leaf("w:tcW", {{"w:w", twips(width)}, {"w:type", u"dxa"_s}});
        if (cell.columns > 1)
            m_part.leaf("w:gridSpan", {{"w:val", QString::number(cell.columns)}});
        if (cell.header) {
            const QString fill = QString::fromUtf16(headerBackground);
            m_part.leaf("w:shd", {{"w:val", u"clear"_s}, {"w:color", u"auto"_s}, {"w:fill", fill}});
            if (row.whole)
                m_part.leaf("w:vAlign", {{"w:val", u"center"_s}});
        }
    }
    const QList<Placed> places = placed(cell);
    for (qsizetype at = 0; at < places.size(); ++at)
        writeInCell(cell.paragraphs[at], places[at], cell.header, row);
    if (places.isEmpty())
        writeInCell({.style = Style::Plain}, {}, cell.header, row);
}

void Body::writeInCell(const Paragraph &paragraph, const Placed &place, bool header, const Row &row)
{
    const auto scope = m_part.element("w:p");
    Placed placeInCell = place;
    placeInCell.keepNext = row.keepNext;
    placeInCell.pageBreak = std::exchange(m_breakBefore, false);
    {
        const auto properties = m_part.element("w:pPr");
        const NamedStyle &style = styleInTable(m_styles, header);
        m_part.leaf("w:pStyle", {{"w:val", style.id}});
        writeDifference(placeInCell, style, lookInTable(paragraph.style, header, row.repeated).align);
    }
    writeContent(paragraph);
}

void Body::writeSpacer()
{
    const auto scope = m_part.element("w:p");
    const auto properties = m_part.element("w:pPr");
    m_part.leaf("w:spacing", {{"w:line", twips(0.5 * bodyLine)}, {"w:lineRule", u"exact"_s}});
    const auto letters = m_part.element("w:rPr");
    m_part.leaf("w:sz", {{"w:val", u"2"_s}});
}

void Body::writeSection()
{
    const QString margin = twips(Sheet::margin);
    const auto scope = m_part.element("w:sectPr");
    m_part.leaf("w:footerReference", {{"w:type", u"default"_s}, {"r:id", u"footer"_s}});
    m_part.leaf("w:pgSz", {{"w:w", twips(Sheet::width)}, {"w:h", twips(Sheet::height)}});
    m_part.leaf("w:pgMar", {{"w:top", margin}, {"w:right", margin}, {"w:bottom", margin}, {"w:left", margin},
                            {"w:header", twips(Sheet::footer)}, {"w:footer", twips(Sheet::footer)}, {"w:gutter", u"0"_s}});
    m_part.leaf("w:cols", {{"w:space", u"425"_s}});
    m_part.leaf("w:titlePg"); // the first page has no number, so that a letter of one page has none at all
}

void writeFooterRun(XmlPart &part, const QString &text)
{
    const auto run = part.element("w:r");
    const auto scope = part.element("w:t", {{"xml:space", u"preserve"_s}});
    part.text(text);
}

void writeField(XmlPart &part, const QString &instruction)
{
    const auto field = part.element("w:fldSimple", {{"w:instr", instruction}});
    writeFooterRun(part, u"1"_s);
}

QByteArray footerPart()
{
    XmlPart part;
    {
        const auto root = part.element("w:ftr", {{"xmlns:w", QString::fromUtf16(mainNamespace)}});
        const auto paragraph = part.element("w:p");
        {
            const auto properties = part.element("w:pPr");
            part.leaf("w:pStyle", {{"w:val", u"Footer"_s}});
        }
        writeField(part, u" PAGE "_s);
        writeFooterRun(part, u" / "_s);
        writeField(part, u" NUMPAGES "_s);
    }
    return part.bytes();
}

// No creator and no company: a letter to a thousand people need not name who typed it.
QByteArray propertiesPart(const Document &document)
{
    const QString moment = Base::now().toUTC().toString(Qt::ISODate);
    XmlPart part;
    {
        const auto root = part.element("cp:coreProperties",
            {{"xmlns:cp", u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
             {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s}, {"xmlns:dcterms", u"http://purl.org/dc/terms/"_s},
             {"xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance"_s}});
        part.leaf("dc:title", document.title);
        part.leaf("dc:language", document.language == Base::Language::Japanese ? u"ja-JP"_s : u"en-US"_s);
        for (const char *name : {"dcterms:created", "dcterms:modified"}) {
            const auto scope = part.element(name, {{"xsi:type", u"dcterms:W3CDTF"_s}});
            part.text(moment);
        }
    }
    return part.bytes();
}

QByteArray contentTypesPart()
{
    const QString word = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
    XmlPart part;
    {
        const auto root = part.element("Types", {{"xmlns", u"http://schemas.openxmlformats.org/package/2006/content-types"_s}});
        part.leaf("Default", {{"Extension", u"rels"_s},
                              {"ContentType", u"application/vnd.openxmlformats-package.relationships+xml"_s}});
        part.leaf("Default", {{"Extension", u"xml"_s}, {"ContentType", u"application/xml"_s}});
        const std::pair<QString, QString> parts[] = {
            {u"document"_s, u"document.main"_s}, {u"styles"_s, u"styles"_s}, {u"settings"_s, u"settings"_s},
            {u"fontTable"_s, u"fontTable"_s},    {u"footer1"_s, u"footer"_s}};
        for (const auto &[name, type] : parts)
            part.leaf("Override", {{"PartName", u"/word/"_s + name + u".xml"_s}, {"ContentType", word + type + u"+xml"_s}});
        part.leaf("Override", {{"PartName", u"/docProps/core.xml"_s},
                               {"ContentType", u"application/vnd.openxmlformats-package.core-properties+xml"_s}});
    }
    return part.bytes();
}

struct Relation
{
    QString id;
    QString type;
    QString target;
};

QByteArray relationsPart(const QList<Relation> &relations)
{
    XmlPart part;
    {
        const auto root = part.element("Relationships",
            {{"xmlns", u"http://schemas.openxmlformats.org/package/2006/relationships"_s}});
        for (const Relation &relation : relations)
            part.leaf("Relationship", {{"Id", relation.id}, {"Type", relation.type}, {"Target", relation.target}});
    }
    return part.bytes();
}

} // namespace

QByteArray wordFile(const Document &document)
{
    const QString type = QString::fromUtf16(relationNamespace) + u'/';
    const QString core = u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s;
    Body body(document);
    return Package::zipped({
        {u"[Content_Types].xml"_s, contentTypesPart()},
        {u"_rels/.rels"_s, relationsPart({{u"document"_s, type + u"officeDocument"_s, u"word/document.xml"_s},
                                          {u"core"_s, core, u"docProps/core.xml"_s}})},
        {u"word/document.xml"_s, body.bytes()},
        {u"word/_rels/document.xml.rels"_s, relationsPart({{u"styles"_s, type + u"styles"_s, u"styles.xml"_s},
                                                           {u"settings"_s, type + u"settings"_s, u"settings.xml"_s},
                                                           {u"fonts"_s, type + u"fontTable"_s, u"fontTable.xml"_s},
                                                           {u"footer"_s, type + u"footer"_s, u"footer1.xml"_s}})},
        {u"word/styles.xml"_s, stylesPart(body.styles(), document.language)},
        {u"word/settings.xml"_s, settingsPart()},
        {u"word/fontTable.xml"_s, fontsPart()},
        {u"word/footer1.xml"_s, footerPart()},
        {u"docProps/core.xml"_s, propertiesPart(document)},
    });
}

} // namespace Letters

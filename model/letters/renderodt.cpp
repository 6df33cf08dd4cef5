#include "model/letters/renderodt.h"

#include "model/base/clock.h"
#include "model/letters/renderers.h"

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

using namespace Odt;

/// office:text and the automatic styles it needs. Written twice: the first time only to learn the styles, which stand
/// before the text in the file.
class Text
{
public:
    explicit Text(const Document &document) : m_document(document), m_styles(namedStyles(document.language)) {}
    QByteArray bytes();
    const QList<NamedStyle> &styles() const { return m_styles; }

private:
    void writeBody(XmlPart &part);
    void write(XmlPart &part, const Paragraph &paragraph, const Placed &place);
    void write(XmlPart &part, const Table &table, const Placed &place);
    struct Row
    {
        bool repeated = false; ///< one of the header rows
        bool whole = false;    ///< never torn
        bool keepNext = false; ///< stays with the row or the paragraph after it
    };
    void writeRow(XmlPart &part, const QList<Cell> &row, const Row &kind);
    void write(XmlPart &part, const Cell &cell, const Row &row);
    void writeContent(XmlPart &part, const Paragraph &paragraph);
    void writeAutomaticStyles(XmlPart &part) const;
    void writeTableStyles(XmlPart &part) const;
    QString styleFor(const Format &format, const NamedStyle &style);

    const Document &m_document;
    const QList<NamedStyle> m_styles;
    QList<Format> m_formats;                            // P1, P2 ...
    QList<std::pair<QList<double>, Placed>> m_tables;   // T1, T2 ...
};

QByteArray Text::bytes()
{
    {
        XmlPart draft;
        writeBody(draft);
    }
    XmlPart part;
    {
        const auto root = part.element("office:document-content");
        writeNamespaces(part);
        writeFonts(part);
        writeAutomaticStyles(part);
        m_tables.clear();
        writeBody(part);
    }
    return part.bytes();
}

void Text::writeBody(XmlPart &part)
{
    const auto body = part.element("office:body");
    const auto text = part.element("office:text");
    const QList<Placed> places = placed(m_document);
    for (qsizetype at = 0; at < places.size(); ++at) {
        if (const auto *paragraph = std::get_if<Paragraph>(&m_document.blocks[at]))
            write(part, *paragraph, places[at]);
        if (const auto *table = std::get_if<Table>(&m_document.blocks[at]))
            write(part, squared(*table), places[at]);
    }
    if (!places.isEmpty() && std::holds_alternative<Table>(m_document.blocks.last()))
        part.leaf("text:p", {{"text:style-name", u"End"_s}}); // LibreOffice would add a line of full height
}

QString Text::styleFor(const Format &format, const NamedStyle &style)
{
    if (format.place == style.place && format.align == style.look.align)
        return format.parent;
    if (!m_formats.contains(format))
        m_formats += format;
    return u'P' + QString::number(m_formats.indexOf(format) + 1);
}

void Text::write(XmlPart &part, const Paragraph &paragraph, const Placed &place)
{
    const NamedStyle &style = styleOf(m_styles, paragraph);
    const bool isHeading = paragraph.style == Style::Heading;
    const QString name = styleFor({nameOf(style), place, style.look.align}, style);
    const auto scope = isHeading
        ? part.element("text:h", {{"text:style-name", name}, {"text:outline-level", QString::number(style.level + 1)}})
        : part.element("text:p", {{"text:style-name", name}});
    writeContent(part, paragraph);
}

// Blanks beside each other, and at the ends of a piece, are an element: a reader of XML would fold them into one.
void writeBlanks(XmlPart &part, const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isEdge = at == 0 || at + 1 == text.size() || text[at - 1] == u' ';
        if (text[at] != u' ' || !isEdge) {
            plain += text[at];
            continue;
        }
        part.text(plain);
        plain.clear();
        part.leaf("text:s");
    }
    part.text(plain);
}

void writeText(XmlPart &part, const QString &text)
{
    Package::forEachPiece(text, [&part](const QString &piece) { writeBlanks(part, piece); },
                 [&part] { part.leaf("text:tab"); }, [&part] { part.leaf("text:line-break"); });
}

void writeBold(XmlPart &part, const Run &run)
{
    if (!run.bold)
        return writeText(part, run.text);
    const auto scope = part.element("text:span", {{"text:style-name", u"Bold"_s}});
    writeText(part, run.text);
}

void Text::writeContent(XmlPart &part, const Paragraph &paragraph)
{
    writeText(part, paragraph.marker);
    if (hasGap(paragraph.marker))
        part.leaf("text:tab");
    for (const Run &run : paragraph.runs) {
        if (run.mark == Mark::None) {
            writeBold(part, run);
            continue;
        }
        const QString name = run.mark == Mark::Missing ? u"Missing"_s : u"Changed"_s;
        const auto scope = part.element("text:span", {{"text:style-name", name}});
        writeBold(part, run);
    }
}

void Text::write(XmlPart &part, const Table &table, const Placed &place)
{
    if (table.rows.isEmpty())
        return;
    m_tables += {table.widths, place};
    const QString name = u'T' + QString::number(m_tables.size());
    const auto scope = part.element("table:table", {{"table:name", name}, {"table:style-name", name}});
    for (qsizetype column = 1; column <= table.widths.size(); ++column)
        part.leaf("table:table-column", {{"table:style-name", name + u'.' + QString::number(column)}});
    const int headers = headerRows(table);
    const auto kindOf = [&](int row) -> Row {
        const bool last = row + 1 == table.rows.size();
        return {.repeated = row < headers, .whole = staysWhole(table.rows[row], table.widths),
                .keepNext = last ? place.keepNext : isHeaderRow(table.rows[row])};
    };
    if (headers > 0) {
        const auto group = part.element("table:table-header-rows");
        for (int at = 0; at < headers; ++at)
            writeRow(part, table.rows[at], kindOf(at));
    }
    for (int at = headers; at < table.rows.size(); ++at)
        writeRow(part, table.rows[at], kindOf(at));
}

void Text::writeRow(XmlPart &part, const QList<Cell> &row, const Row &kind)
{
    const auto scope = part.element("table:table-row", {{"table:style-name", kind.whole ? u"Row"_s : u"LongRow"_s}});
    for (const Cell &cell : row) {
        write(part, cell, kind);
        for (int covered = 1; covered < cell.columns; ++covered)
            part.leaf("table:covered-table-cell");
    }
}

void Text::write(XmlPart &part, const Cell &cell, const Row &row)
{
    const QString header = row.whole ? u"HeaderCell"_s : u"LongHeaderCell"_s;
    XmlPart::Attributes attributes = {{"table:style-name", cell.header ? header : u"Cell"_s},
                                      {"office:value-type", u"string"_s}};
    if (cell.columns > 1)
        attributes += {"table:number-columns-spanned", QString::number(cell.columns)};
    const auto scope = part.element("table:table-cell", attributes);
    const NamedStyle &style = styleInTable(m_styles, cell.header);
    QList<Placed> places = placed(cell);
    for (qsizetype at = 0; at < places.size(); ++at) {
        places[at].keepNext = row.keepNext;
        const Align align = lookInTable(cell.paragraphs[at].style, cell.header, row.repeated).align;
        const auto paragraph = part.element("text:p", {{"text:style-name", styleFor({nameOf(style), places[at], align}, style)}});
        writeContent(part, cell.paragraphs[at]);
    }
    if (places.isEmpty())
        part.leaf("text:p", {{"text:style-name", nameOf(style)}});
}

void Text::writeAutomaticStyles(XmlPart &part) const
{
    const auto scope = part.element("office:automatic-styles");
    for (qsizetype at = 0; at < m_formats.size(); ++at) {
        const auto style = part.element("style:style", {{"style:name", u'P' + QString::number(at + 1)},
                                                        {"style:family", u"paragraph"_s},
                                                        {"style:parent-style-name", m_formats[at].parent}});
        writePlace(part, m_formats[at].place, m_formats[at].align, nullptr);
    }
    {
        const auto style = part.element("style:style", {{"style:name", u"End"_s}, {"style:family", u"paragraph"_s},
                                                        {"style:parent-style-name", u"Standard"_s}});
        part.leaf("style:paragraph-properties", {{"fo:line-height", u"2pt"_s}});
        part.leaf("style:text-properties", {{"fo:font-size", u"1pt"_s}, {"style:font-size-asian", u"1pt"_s}});
    }
    {
        const auto style = part.element("style:style", {{"style:name", u"Bold"_s}, {"style:family", u"text"_s}});
        part.leaf("style:text-properties", {{"fo:font-weight", u"bold"_s}, {"style:font-weight-asian", u"bold"_s},
                                            {"style:font-weight-complex", u"bold"_s}});
    }
    writeTableStyles(part);
}

void writeCellStyle(XmlPart &part, const QString &name, bool header, bool middle)
{
    const QString padX = points(cellPadX), padY = points(cellPadY);
    const auto style = part.element("style:style", {{"style:name", name}, {"style:family", u"table-cell"_s}});
    XmlPart::Attributes attributes = {{"fo:border", points(border) + u" solid #000000"_s},
                                      {"fo:padding-left", padX}, {"fo:padding-right", padX},
                                      {"fo:padding-top", padY}, {"fo:padding-bottom", padY},
                                      {"style:vertical-align", middle ? u"middle"_s : u"top"_s}};
    if (header)
        attributes += {"fo:background-color", u'#' + QString::fromUtf16(headerBackground)};
    part.leaf("style:table-cell-properties", attributes);
}

void writeRowStyle(XmlPart &part, const QString &name, bool together)
{
    const auto style = part.element("style:style", {{"style:name", name}, {"style:family", u"table-row"_s}});
    part.leaf("style:table-row-properties", {{"fo:keep-together", together ? u"always"_s : u"auto"_s}});
}

void Text::writeTableStyles(XmlPart &part) const
{
    for (qsizetype at = 0; at < m_tables.size(); ++at) {
        const auto &[widths, place] = m_tables[at];
        const QString name = u'T' + QString::number(at + 1);
        XmlPart::Attributes attributes = {{"style:width", points(Sheet::textWidth)}, {"table:align", u"left"_s},
                                          {"fo:margin-top", points(place.before)}, {"fo:margin-left", u"0pt"_s},
                                          {"table:border-model", u"collapsing"_s}};
        if (place.pageBreak)
            attributes += {"fo:break-before", u"page"_s};
        {
            const auto style = part.element("style:style", {{"style:name", name}, {"style:family", u"table"_s}});
            part.leaf("style:table-properties", attributes);
        }
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const auto style = part.element("style:style", {{"style:name", name + u'.' + QString::number(column + 1)},
                                                            {"style:family", u"table-column"_s}});
            part.leaf("style:table-column-properties", {{"style:column-width", points(widths[column] * Sheet::textWidth)}});
        }
    }
    writeCellStyle(part, u"Cell"_s, false, false);
    writeCellStyle(part, u"HeaderCell"_s, true, true);
    writeCellStyle(part, u"LongHeaderCell"_s, true, false); // in the middle of a torn row nobody finds it
    writeRowStyle(part, u"Row"_s, true);
    writeRowStyle(part, u"LongRow"_s, false);
}

// No creator: a letter to a thousand people need not name who typed it.
QByteArray metaPart(const Document &document)
{
    const QString moment = Base::now().toUTC().toString(Qt::ISODate);
    XmlPart part;
    {
        const auto root = part.element("office:document-meta");
        writeNamespaces(part);
        const auto meta = part.element("office:meta");
        part.leaf("meta:generator", u"Tenmatsu"_s);
        part.leaf("dc:title", document.title);
        part.leaf("dc:language", document.language == Base::Language::Japanese ? u"ja-JP"_s : u"en-US"_s);
        part.leaf("meta:creation-date", moment);
        part.leaf("dc:date", moment);
    }
    return part.bytes();
}

// No stretched line before a line break, and rows that can stay with the next one. The rest says that this is no file
// of OpenOffice 1: LibreOffice takes every setting it knows and does not find for one of those days.
QByteArray settingsPart()
{
    static const char *const on[] = {"DoNotJustifyLinesWithManualBreak", "TableRowKeep", "TabsRelativeToIndent",
                                     "AddParaTableSpacing", "AddExternalLeading", "AddParaSpacingToTableCells",
                                     "CollapseEmptyCellPara", "TabAtLeftIndentForParagraphsInList"};
    static const char *const off[] = {"AddParaTableSpacingAtStart", "UseOldNumbering", "UseFormerLineSpacing",
                                      "UseFormerObjectPositioning", "UseFormerTextWrapping", "UseOldPrinterMetrics",
                                      "IgnoreFirstLineIndentInNumbering", "DoNotResetParaAttrsForNumFont",
                                      "UnxForceZeroExtLeading"};
    XmlPart part;
    const auto write = [&part](const char *name, const QString &value) {
        const auto item = part.element("config:config-item", {{"config:name", QString::fromLatin1(name)},
                                                              {"config:type", u"boolean"_s}});
        part.text(value);
    };
    {
        const auto root = part.element("office:document-settings");
        writeNamespaces(part);
        const auto settings = part.element("office:settings");
        const auto set = part.element("config:config-item-set", {{"config:name", u"ooo:configuration-settings"_s}});
        for (const char *name : on)
            write(name, u"true"_s);
        for (const char *name : off)
            write(name, u"false"_s);
    }
    return part.bytes();
}

QByteArray manifestPart(const QString &type)
{
    XmlPart part;
    {
        const auto root = part.element("manifest:manifest",
            {{"xmlns:manifest", u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s}, {"manifest:version", u"1.3"_s}});
        part.leaf("manifest:file-entry", {{"manifest:full-path", u"/"_s}, {"manifest:version", u"1.3"_s},
                                          {"manifest:media-type", type}});
        for (const char16_t *name : {u"content.xml", u"styles.xml", u"meta.xml", u"settings.xml"})
            part.leaf("manifest:file-entry", {{"manifest:full-path", QString::fromUtf16(name)},
                                              {"manifest:media-type", u"text/xml"_s}});
    }
    return part.bytes();
}

} // namespace

QByteArray openDocumentFile(const Document &document)
{
    const QString type = u"application/vnd.oasis.opendocument.text"_s;
    Text text(document);
    return Package::zipped({
        {u"mimetype"_s, type.toLatin1(), true},
        {u"META-INF/manifest.xml"_s, manifestPart(type)},
        {u"content.xml"_s, text.bytes()},
        {u"styles.xml"_s, stylesPart(text.styles(), document.language)},
        {u"meta.xml"_s, metaPart(document)},
        {u"settings.xml"_s, settingsPart()},
    });
}

} // namespace Letters

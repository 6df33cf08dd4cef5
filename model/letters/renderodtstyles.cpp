#include "model/letters/renderodt.h"

using namespace Qt::StringLiterals;

namespace Letters::Odt {

namespace {

// The same faces as in the Word file: on every Windows; elsewhere LibreOffice has its own 明朝 and ゴシック for them.
const QString mincho = u"ＭＳ 明朝"_s;
const QString gothic = u"ＭＳ ゴシック"_s;
const QString latin = u"Times New Roman"_s; // of an English letter
const QString latinGothic = u"Arial"_s;

void addThrice(XmlPart::Attributes &attributes, std::initializer_list<const char *> names, const QString &value)
{
    for (const char *name : names)
        attributes += {name, value};
}

// Western, Asian and complex text each have their own font, size and weight.
void writeLetters(XmlPart &part, const StyleLook &look, Base::Language language)
{
    const QString japanese = look.gothic ? gothic : mincho;
    const QString western = look.gothic ? latinGothic : latin;
    XmlPart::Attributes attributes = {{"style:font-name", language == Base::Language::Japanese ? japanese : western},
                                      {"style:font-name-asian", japanese},
                                      {"style:font-name-complex", japanese}};
    addThrice(attributes, {"fo:font-size", "style:font-size-asian", "style:font-size-complex"}, points(look.size));
    addThrice(attributes, {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"},
              look.bold ? u"bold"_s : u"normal"_s);
    part.leaf("style:text-properties", attributes += {{"fo:language", u"en"_s}, {"fo:country", u"US"_s},
                                                      {"style:language-asian", u"ja"_s}, {"style:country-asian", u"JP"_s}});
}

void writeBase(XmlPart &part, Base::Language language)
{
    {
        const auto scope = part.element("style:default-style", {{"style:family", u"paragraph"_s}});
        part.leaf("style:paragraph-properties", {{"style:text-autospace", u"none"_s}, {"style:punctuation-wrap", u"hanging"_s},
                                                 {"style:line-break", u"strict"_s}, {"style:writing-mode", u"lr-tb"_s},
                                                 {"style:tab-stop-distance", points(4 * em)}, {"fo:orphans", u"2"_s},
                                                 {"fo:widows", u"2"_s}, {"style:snap-to-layout-grid", u"false"_s}});
        writeLetters(part, {}, language);
    }
    const auto scope = part.element("style:style", {{"style:name", u"Standard"_s}, {"style:family", u"paragraph"_s},
                                                    {"style:class", u"text"_s}});
    const StyleLook look;
    writePlace(part, {}, Align::Left, &look);
    writeLetters(part, look, language);
}

void writeNamed(XmlPart &part, const NamedStyle &style, Base::Language language)
{
    XmlPart::Attributes attributes = {{"style:name", nameOf(style)}, {"style:display-name", style.name},
                                      {"style:family", u"paragraph"_s}, {"style:parent-style-name", u"Standard"_s}};
    if (style.style == Style::Heading) {
        attributes[1].second = u"Heading "_s + QString::number(style.level + 1);
        attributes += {"style:default-outline-level", QString::number(style.level + 1)};
    }
    const auto scope = part.element("style:style", attributes);
    writePlace(part, style.place, style.look.align, &style.look);
    writeLetters(part, style.look, language);
}

void writeFooterStyle(XmlPart &part, Base::Language language)
{
    const auto scope = part.element("style:style", {{"style:name", u"Footer"_s}, {"style:family", u"paragraph"_s},
                                                    {"style:parent-style-name", u"Standard"_s}});
    writePlace(part, {}, Align::Centre, nullptr);
    writeLetters(part, {.size = 9}, language);
}

void writeMark(XmlPart &part, const char16_t *id, const QString &name, const char16_t *background, const QString &underline)
{
    const auto scope = part.element("style:style", {{"style:name", QString::fromUtf16(id)}, {"style:display-name", name},
                                                    {"style:family", u"text"_s}});
    XmlPart::Attributes attributes = {{"fo:background-color", u'#' + QString::fromUtf16(background)},
                                      {"style:text-underline-style", underline}, {"style:text-underline-width", u"auto"_s},
                                      {"style:text-underline-color", u"font-color"_s}};
    if (underline == u"solid")
        addThrice(attributes, {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"}, u"bold"_s);
    part.leaf("style:text-properties", attributes);
}

// The numbers of headings are text of the letter. LibreOffice's own outline would set its place for a number beside them.
void writeOutline(XmlPart &part)
{
    const auto outline = part.element("text:outline-style", {{"style:name", u"Outline"_s}});
    for (int level = 1; level <= 10; ++level) {
        const auto style = part.element("text:outline-level-style", {{"text:level", QString::number(level)},
                                                                     {"style:num-format", QString()}});
        const auto place = part.element("style:list-level-properties",
                                        {{"text:list-level-position-and-space-mode", u"label-alignment"_s}});
        part.leaf("style:list-level-label-alignment", {{"text:label-followed-by", u"nothing"_s}});
    }
}

void writeFooter(XmlPart &part)
{
    const auto footer = part.element("style:footer");
    const auto paragraph = part.element("text:p", {{"text:style-name", u"Footer"_s}});
    {
        const auto number = part.element("text:page-number", {{"text:select-page", u"current"_s}});
        part.text(u"1"_s);
    }
    part.text(u" / "_s);
    const auto count = part.element("text:page-count");
    part.text(u"1"_s);
}

void writePage(XmlPart &part)
{
    const double footerHeight = Sheet::margin - Sheet::footer;
    {
        const auto automatic = part.element("office:automatic-styles");
        const auto layout = part.element("style:page-layout", {{"style:name", u"A4"_s}});
        part.leaf("style:page-layout-properties",
                  {{"fo:page-width", points(Sheet::width)}, {"fo:page-height", points(Sheet::height)},
                   {"style:print-orientation", u"portrait"_s}, {"fo:margin-top", points(Sheet::margin)},
                   {"fo:margin-left", points(Sheet::margin)}, {"fo:margin-right", points(Sheet::margin)},
                   {"fo:margin-bottom", points(Sheet::footer)}, {"style:layout-grid-mode", u"none"_s}});
        const auto footer = part.element("style:footer-style");
        part.leaf("style:header-footer-properties", {{"svg:height", points(footerHeight)}, {"fo:margin-left", u"0pt"_s},
                                                     {"fo:margin-right", u"0pt"_s},
                                                     {"fo:margin-top", points(footerHeight - bodyLine)},
                                                     {"style:dynamic-spacing", u"false"_s}});
    }
    const auto masters = part.element("office:master-styles");
    const auto master = part.element("style:master-page", {{"style:name", u"Standard"_s}, {"style:page-layout-name", u"A4"_s}});
    writeFooter(part);
    const auto first = part.element("style:footer-first"); // empty, so that a letter of one page has no number
    part.leaf("text:p", {{"text:style-name", u"Footer"_s}});
}

} // namespace

QString nameOf(const NamedStyle &style)
{
    return style.style == Style::Heading && !style.inTable ? u"Heading_20_"_s + QString::number(style.level + 1) : style.id;
}

QString points(double length)
{
    return QString::number(length, 'f', 2) + u"pt"_s;
}

void writeNamespaces(XmlPart &part)
{
    const QString base = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    for (const char *name : {"office", "style", "text", "table", "meta"})
        part.attribute(QByteArray("xmlns:") + name, base + QLatin1String(name) + u":1.0"_s);
    part.attribute("xmlns:config", base + u"config:1.0"_s);
    part.attribute("xmlns:fo", base + u"xsl-fo-compatible:1.0"_s);
    part.attribute("xmlns:svg", base + u"svg-compatible:1.0"_s);
    part.attribute("xmlns:ooo", u"http://openoffice.org/2004/office"_s); // settings.xml names its set by it
    part.attribute("xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s);
    part.attribute("office:version", u"1.3"_s);
}

void writeFonts(XmlPart &part)
{
    const auto scope = part.element("office:font-face-decls");
    const auto face = [&part](const QString &name, const QString &family) {
        part.leaf("style:font-face", {{"style:name", name}, {"svg:font-family", u'\'' + name + u'\''},
                                      {"style:font-family-generic", family}});
    };
    face(mincho, u"roman"_s);
    face(gothic, u"swiss"_s);
    face(latin, u"roman"_s);
    face(latinGothic, u"swiss"_s);
}

void writePlace(XmlPart &part, const Placed &place, Align align, const StyleLook *look)
{
    const QString words[] = {u"start"_s, u"end"_s, u"center"_s, u"justify"_s};
    XmlPart::Attributes attributes = {{"fo:margin-left", points(place.left)},   {"fo:margin-right", u"0pt"_s},
                                      {"fo:margin-top", points(place.before)},  {"fo:margin-bottom", points(place.after)},
                                      {"fo:text-indent", points(place.firstLine)},
                                      {"fo:text-align", words[int(align)]},
                                      {"fo:keep-with-next", place.keepNext ? u"always"_s : u"auto"_s}};
    if (place.pageBreak)
        attributes += {"fo:break-before", u"page"_s};
    if (look)
        attributes += {"style:line-height-at-least", points(look->line)};
    const auto scope = part.element("style:paragraph-properties", attributes);
    if (place.firstLine < 0) {
        const auto stops = part.element("style:tab-stops");
        part.leaf("style:tab-stop", {{"style:position", points(0)}}); // counted from the indent
    }
}

QByteArray stylesPart(const QList<NamedStyle> &styles, Base::Language language)
{
    const bool japanese = language == Base::Language::Japanese;
    XmlPart part;
    {
        const auto root = part.element("office:document-styles");
        writeNamespaces(part);
        writeFonts(part);
        {
            const auto scope = part.element("office:styles");
            writeBase(part, language);
            for (const NamedStyle &style : styles)
                writeNamed(part, style, language);
            writeFooterStyle(part, language);
            writeMark(part, u"Missing", japanese ? u"要確認"_s : u"To be confirmed"_s, missingBackground, u"solid"_s);
            writeMark(part, u"Changed", japanese ? u"変更箇所"_s : u"Changed"_s, changedBackground, u"dotted"_s);
            writeOutline(part);
        }
        writePage(part);
    }
    return part.bytes();
}

} // namespace Letters::Odt

#include "model/letters/renderdocx.h"

using namespace Qt::StringLiterals;

namespace Letters::Docx {

namespace {

void writeFonts(XmlPart &part, const StyleLook &look, Base::Language language)
{
    const QString japanese = look.gothic ? QString::fromUtf16(gothic) : QString::fromUtf16(mincho);
    const QString western = QString::fromUtf16(look.gothic ? latinGothic : latin);
    const QString other = language == Base::Language::Japanese ? japanese : western;
    part.leaf("w:rFonts", {{"w:ascii", other}, {"w:hAnsi", other}, {"w:eastAsia", japanese}, {"w:cs", other}});
}

void writeLetters(XmlPart &part, const StyleLook &look, Base::Language language)
{
    const auto scope = part.element("w:rPr");
    writeFonts(part, look, language);
    if (look.bold) {
        part.leaf("w:b");
        part.leaf("w:bCs");
    }
    const QString halfPoints = QString::number(qRound(look.size * 2));
    part.leaf("w:sz", {{"w:val", halfPoints}});
    part.leaf("w:szCs", {{"w:val", halfPoints}});
}

void writeDefaults(XmlPart &part, Base::Language language)
{
    const auto defaults = part.element("w:docDefaults");
    {
        const auto letters = part.element("w:rPrDefault");
        const auto scope = part.element("w:rPr");
        writeFonts(part, {}, language);
        part.leaf("w:sz", {{"w:val", u"21"_s}});
        part.leaf("w:szCs", {{"w:val", u"21"_s}});
        part.leaf("w:lang", {{"w:val", u"en-US"_s}, {"w:eastAsia", u"ja-JP"_s}, {"w:bidi", u"ar-SA"_s}});
    }
    part.leaf("w:pPrDefault");
}

// Latin letters beside kana get no extra space, as in the PDF; no grid, so that 16.8 pt stay 16.8 pt.
void writeNormal(XmlPart &part, Base::Language language)
{
    const auto scope = part.element("w:style", {{"w:type", u"paragraph"_s}, {"w:default", u"1"_s}, {"w:styleId", u"Normal"_s}});
    part.leaf("w:name", {{"w:val", u"Normal"_s}});
    part.leaf("w:qFormat");
    {
        const auto paragraph = part.element("w:pPr");
        part.leaf("w:widowControl");
        part.leaf("w:kinsoku");
        part.leaf("w:overflowPunct");
        part.leaf("w:autoSpaceDE", {{"w:val", u"0"_s}});
        part.leaf("w:autoSpaceDN", {{"w:val", u"0"_s}});
        part.leaf("w:adjustRightInd", {{"w:val", u"0"_s}});
        part.leaf("w:snapToGrid", {{"w:val", u"0"_s}});
        writeSpacing(part, {}, {}, true);
    }
    writeLetters(part, {}, language);
}

void writeParagraphStyle(XmlPart &part, const NamedStyle &style, Base::Language language)
{
    const auto scope = style.builtIn
        ? part.element("w:style", {{"w:type", u"paragraph"_s}, {"w:styleId", style.id}})
        : part.element("w:style", {{"w:type", u"paragraph"_s}, {"w:customStyle", u"1"_s}, {"w:styleId", style.id}});
    part.leaf("w:name", {{"w:val", style.name}});
    part.leaf("w:basedOn", {{"w:val", u"Normal"_s}});
    if (style.style == Style::Heading || style.style == Style::Title)
        part.leaf("w:next", {{"w:val", u"LetterBody"_s}});
    part.leaf("w:qFormat");
    {
        const auto paragraph = part.element("w:pPr");
        if (style.place.keepNext)
            part.leaf("w:keepNext");
        writeSpacing(part, style.place, style.look, true);
        writeIndent(part, style.place, style.look.size);
        writeAlign(part, style.look.align);
        if (style.style == Style::Heading)
            part.leaf("w:outlineLvl", {{"w:val", QString::number(style.level)}});
    }
    writeLetters(part, style.look, language);
}

void writeFooterStyle(XmlPart &part, Base::Language language)
{
    const auto scope = part.element("w:style", {{"w:type", u"paragraph"_s}, {"w:styleId", u"Footer"_s}});
    part.leaf("w:name", {{"w:val", u"footer"_s}});
    part.leaf("w:basedOn", {{"w:val", u"Normal"_s}});
    {
        const auto paragraph = part.element("w:pPr");
        writeAlign(part, Align::Centre);
    }
    writeLetters(part, {.size = 9}, language);
}

// Also marked by weight and line: on a black and white print a colour says nothing.
void writeMarkStyles(XmlPart &part, Base::Language language)
{
    const bool japanese = language == Base::Language::Japanese;
    const QString fills[] = {QString::fromUtf16(missingBackground), QString::fromUtf16(changedBackground)};
    const QString names[] = {japanese ? u"要確認"_s : u"To be confirmed"_s, japanese ? u"変更箇所"_s : u"Changed"_s};
    for (const bool changed : {false, true}) {
        const auto scope = part.element("w:style", {{"w:type", u"character"_s}, {"w:customStyle", u"1"_s},
                                                    {"w:styleId", changed ? u"Changed"_s : u"Missing"_s}});
        part.leaf("w:name", {{"w:val", names[changed]}});
        part.leaf("w:qFormat");
        const auto letters = part.element("w:rPr");
        if (!changed) {
            part.leaf("w:b");
            part.leaf("w:bCs");
        }
        part.leaf("w:u", {{"w:val", changed ? u"dotted"_s : u"single"_s}});
        part.leaf("w:shd", {{"w:val", u"clear"_s}, {"w:color", u"auto"_s}, {"w:fill", fills[changed]}});
    }
}

void writeTableStyle(XmlPart &part, Base::Language language)
{
    const auto scope = part.element("w:style", {{"w:type", u"table"_s}, {"w:customStyle", u"1"_s}, {"w:styleId", u"LetterTable"_s}});
    part.leaf("w:name", {{"w:val", language == Base::Language::Japanese ? u"手紙 表"_s : u"Letter table"_s}});
    const auto properties = part.element("w:tblPr");
    {
        const auto borders = part.element("w:tblBorders");
        for (const char *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
            part.leaf(side, {{"w:val", u"single"_s}, {"w:sz", QString::number(qRound(border * 8))}, {"w:space", u"0"_s},
                             {"w:color", u"000000"_s}});
    }
    const auto margins = part.element("w:tblCellMar");
    for (const char *side : {"w:top", "w:left", "w:bottom", "w:right"}) {
        const bool vertical = side[2] == 't' || side[2] == 'b';
        part.leaf(side, {{"w:w", twips(vertical ? cellPadY : cellPadX)}, {"w:type", u"dxa"_s}});
    }
}

} // namespace

QString twips(double points)
{
    return QString::number(qRound(points * 20));
}

void writeSpacing(XmlPart &part, const Placed &place, const StyleLook &look, bool withLine)
{
    if (withLine)
        part.leaf("w:spacing", {{"w:before", twips(place.before)}, {"w:after", twips(place.after)},
                                {"w:line", twips(look.line)}, {"w:lineRule", u"atLeast"_s}});
    else
        part.leaf("w:spacing", {{"w:before", twips(place.before)}, {"w:after", twips(place.after)}});
}

void writeIndent(XmlPart &part, const Placed &place, double size)
{
    const bool hangs = place.firstLine < 0;
    const double points = qAbs(place.firstLine);
    part.leaf("w:ind", {{"w:left", twips(place.left)},
                        {hangs ? "w:hangingChars" : "w:firstLineChars", QString::number(qRound(points / size * 100))},
                        {hangs ? "w:hanging" : "w:firstLine", twips(points)}});
}

void writeAlign(XmlPart &part, Align align)
{
    const QString words[] = {u"left"_s, u"right"_s, u"center"_s, u"both"_s};
    part.leaf("w:jc", {{"w:val", words[int(align)]}});
}

QByteArray stylesPart(const QList<NamedStyle> &styles, Base::Language language)
{
    XmlPart part;
    {
        const auto root = part.element("w:styles", {{"xmlns:w", QString::fromUtf16(mainNamespace)}});
        writeDefaults(part, language);
        writeNormal(part, language);
        for (const NamedStyle &style : styles)
            writeParagraphStyle(part, style, language);
        writeFooterStyle(part, language);
        writeMarkStyles(part, language);
        writeTableStyle(part, language);
    }
    return part.bytes();
}

QByteArray fontsPart()
{
    struct Font
    {
        const char16_t *name;
        const char16_t *otherName;
        const char16_t *family;
    };
    XmlPart part;
    {
        const auto root = part.element("w:fonts", {{"xmlns:w", QString::fromUtf16(mainNamespace)}});
        for (const Font &font : {Font{mincho, u"MS Mincho", u"roman"}, Font{gothic, u"MS Gothic", u"modern"}}) {
            const auto scope = part.element("w:font", {{"w:name", QString::fromUtf16(font.name)}});
            part.leaf("w:altName", {{"w:val", QString::fromUtf16(font.otherName)}});
            part.leaf("w:charset", {{"w:val", u"80"_s}});
            part.leaf("w:family", {{"w:val", QString::fromUtf16(font.family)}});
            part.leaf("w:pitch", {{"w:val", u"fixed"_s}});
        }
    }
    return part.bytes();
}

QByteArray settingsPart()
{
    XmlPart part;
    {
        const auto root = part.element("w:settings", {{"xmlns:w", QString::fromUtf16(mainNamespace)}});
        part.leaf("w:zoom", {{"w:percent", u"100"_s}});
        part.leaf("w:defaultTabStop", {{"w:val", twips(4 * em)}});
        part.leaf("w:characterSpacingControl", {{"w:val", u"doNotCompress"_s}});
        {
            const auto compatible = part.element("w:compat");
            part.leaf("w:doNotExpandShiftReturn");
            part.leaf("w:useFELayout");
            part.leaf("w:compatSetting", {{"w:name", u"compatibilityMode"_s},
                                          {"w:uri", u"http://schemas.microsoft.com/office/word"_s}, {"w:val", u"15"_s}});
        }
        part.leaf("w:themeFontLang", {{"w:val", u"en-US"_s}, {"w:eastAsia", u"ja-JP"_s}});
    }
    return part.bytes();
}

} // namespace Letters::Docx

#include "model/letters/renderers.h"
#include "model/letters/renderlook.h"

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

// No script, no font and no picture from anywhere: the file is one, and the policy in its head says so to the browser.
const QString frame = QStringLiteral(R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, email=no, address=no">
<title>%2</title>
<style>
@page { size: A4; margin: 25mm; }
body { font: 10.5pt/1.6 "Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho", "ＭＳ 明朝", serif;
  margin: 0; color: #000; background: #fff; line-break: strict; overflow-wrap: anywhere; }
main { max-width: 43em; margin: 2em auto; padding: 0 1em; }
p, h1, h2, h3, h4, li { margin: 0; white-space: pre-wrap; }
h1, h2, h3, h4, th, b { font-weight: bold; }
h1, h2, h3, h4, th { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "ＭＳ ゴシック", sans-serif;
  break-after: avoid; }
h1 { font-size: 14pt; text-align: center; }
h2, h3, h4 { font-size: 10.5pt; }
ul { list-style: none; margin: 0; padding: 0; }
.body, .item, .note { text-align: justify; }
.right, .closing { text-align: right; }
.centre { text-align: center; }
.note { font-size: 9pt; }
.m { display: inline-block; text-indent: 0; }
.page { break-before: page; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
td, th { border: 1px solid #000; padding: .25em .4em; font-size: 10pt; text-align: left; vertical-align: top; }
th { background: #efefef; vertical-align: middle; }
thead th { text-align: center; }
tr { break-inside: avoid; }
mark { color: #000; }
mark.missing { background: #ff0; font-weight: bold; text-decoration: underline; }
mark.changed { background: #dcebfa; text-decoration: underline dotted; }
@media print { main { max-width: none; margin: 0; padding: 0; } mark { print-color-adjust: exact; } }
</style>
</head>
<body>
<main>
)");

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString html(const Run &run)
{
    QString text = escaped(run.text);
    if (run.bold)
        text = QStringLiteral("<b>") + text + QStringLiteral("</b>");
    switch (run.mark) {
    case Mark::None:
        return text;
    case Mark::Missing:
        return QStringLiteral("<mark class=\"missing\">") + text + QStringLiteral("</mark>");
    case Mark::Changed:
        return QStringLiteral("<mark class=\"changed\">") + text + QStringLiteral("</mark>");
    }
    return text;
}

struct Element
{
    QString name;
    QString classes;
};

Element elementOf(const Paragraph &paragraph)
{
    switch (paragraph.style) {
    case Style::Right:
        return {u"p"_s, u"right"_s};
    case Style::Addressee:
        return {u"p"_s, u"addressee"_s};
    case Style::Title:
        return {u"h1"_s, {}};
    case Style::Centre:
        return {u"p"_s, u"centre"_s};
    case Style::Heading:
        return {u'h' + QString::number(std::min(2 + depthOf(paragraph), 4)), {}};
    case Style::Body:
        return {u"p"_s, u"body"_s};
    case Style::Plain:
        return {u"p"_s, {}};
    case Style::Item:
        return {u"li"_s, u"item"_s};
    case Style::Note:
        return {u"p"_s, u"note"_s};
    case Style::Closing:
        return {u"p"_s, u"closing"_s};
    }
    return {};
}

QString ems(double points)
{
    return QString::number(points / em, 'g', 4) + u"em"_s;
}

QString styleOf(const Placed &place)
{
    QString css;
    if (place.before > 0)
        css += u"margin-top:"_s + ems(place.before) + u';';
    if (place.after > 0)
        css += u"margin-bottom:"_s + ems(place.after) + u';';
    if (place.left > 0)
        css += u"padding-left:"_s + ems(place.left) + u';';
    if (place.firstLine != 0)
        css += u"text-indent:"_s + ems(place.firstLine) + u';';
    return css;
}

QString attribute(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : u' ' + name + u"=\""_s + value + u'"';
}

QString marker(const Paragraph &paragraph, const Placed &place)
{
    if (paragraph.marker.isEmpty())
        return {};
    return u"<span class=\"m\" style=\"min-width:"_s + ems(-place.firstLine) + u"\">"_s + escaped(paragraph.marker)
        + gapAfter(paragraph.marker, paragraph.style) + u"</span>"_s;
}

QString html(const Paragraph &paragraph, const Placed &place)
{
    const Element element = elementOf(paragraph);
    const QString classes = QString(element.classes + (place.pageBreak ? u" page"_s : QString())).trimmed();
    QString text = u'<' + element.name + attribute(u"class"_s, classes) + attribute(u"style"_s, styleOf(place)) + u'>';
    text += marker(paragraph, place);
    for (const Run &run : paragraph.runs)
        text += html(run);
    if (paragraph.marker.isEmpty() && textOf(paragraph).isEmpty())
        text += u"<br>"_s;
    return text + u"</"_s + element.name + u">\n"_s;
}

QString html(const Cell &cell, bool inHeaderRow)
{
    const QString name = cell.header ? u"th"_s : u"td"_s;
    QString text = u'<' + name;
    if (cell.header)
        text += attribute(u"scope"_s, inHeaderRow ? u"col"_s : u"row"_s);
    if (cell.columns > 1)
        text += attribute(u"colspan"_s, QString::number(cell.columns));
    text += u'>';
    const QList<Placed> places = placed(cell);
    for (qsizetype at = 0; at < places.size(); ++at) {
        Paragraph paragraph = cell.paragraphs[at];
        if (paragraph.style == Style::Title || paragraph.style == Style::Heading || paragraph.style == Style::Item)
            paragraph.style = Style::Plain; // headings and list items may not stand in a cell without their frame
        text += html(paragraph, places[at]);
    }
    return text.trimmed() + u"</"_s + name + u">\n"_s;
}

QString html(const Table &anyTable, const Placed &place)
{
    const Table table = squared(anyTable);
    QString text = u"<table"_s + attribute(u"class"_s, place.pageBreak ? u"page"_s : QString())
        + attribute(u"style"_s, styleOf(place)) + u">\n<colgroup>"_s;
    for (const double width : table.widths)
        text += u"<col style=\"width:"_s + QString::number(100 * width, 'f', 2) + u"%\">"_s;
    text += u"</colgroup>\n"_s;
    const int headers = headerRows(table);
    for (int at = 0; at < table.rows.size(); ++at) {
        text += at == 0 && headers > 0 ? u"<thead>\n"_s : at == headers ? u"<tbody>\n"_s : QString();
        text += u"<tr>\n"_s;
        for (const Cell &cell : table.rows[at])
            text += html(cell, at < headers);
        text += u"</tr>\n"_s + (at + 1 == headers ? u"</thead>\n"_s : QString());
    }
    return text + u"</tbody>\n</table>\n"_s;
}

} // namespace

QByteArray html(const Document &document)
{
    const QList<Placed> places = placed(document);
    const bool isJapanese = document.language == Base::Language::Japanese;
    QString text = frame;
    text.replace(u"%1"_s, isJapanese ? u"ja"_s : u"en"_s);
    text.replace(u"%2"_s, escaped(document.title));
    for (qsizetype at = 0; at < document.blocks.size(); ++at) {
        if (isItem(document, at) && !isItem(document, at - 1))
            text += u"<ul>\n"_s;
        if (const auto *paragraph = std::get_if<Paragraph>(&document.blocks[at]))
            text += html(*paragraph, places[at]);
        else if (const auto *table = std::get_if<Table>(&document.blocks[at]))
            text += html(*table, places[at]);
        if (isItem(document, at) && !isItem(document, at + 1))
            text += u"</ul>\n"_s;
    }
    return (text + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace Letters

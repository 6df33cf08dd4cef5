#include "model/letters/renderers.h"
#include "model/letters/renderlook.h"

using namespace Qt::StringLiterals;

namespace Letters {

namespace {

// Every sign that could begin markup, anywhere in a line; what a line may begin with is treated apart.
QString literal(const QString &text)
{
    static const QString signs = u"\\`*_{}[]<>#|~&"_s;
    QString safe;
    for (const QChar letter : text) {
        if (signs.contains(letter))
            safe += u'\\';
        safe += letter;
    }
    return safe;
}

// "1." "-" "+" "=" and blanks at the start of a line would make a list, a heading or a block of code of it.
QString safeStart(QString line)
{
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    if (digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')'))
        line.insert(digits, u'\\');
    else if (line.startsWith(u'-') || line.startsWith(u'+') || line.startsWith(u'='))
        line.prepend(u'\\');
    else if (line.startsWith(u' ') || line.startsWith(u'\t'))
        line.replace(0, 1, line[0] == u' ' ? u"&#32;"_s : u"&#9;"_s);
    return line;
}

// Stars beside a bracket or a blank are no emphasis but stars (CommonMark 6.2, left-flanking): 【要確認】 stays as it is.
QString emphasised(const Run &run)
{
    const QString text = literal(run.text);
    const bool marked = run.bold || run.mark != Mark::None;
    if (!marked || run.text.isEmpty() || !run.text.front().isLetterOrNumber() || !run.text.back().isLetterOrNumber())
        return text;
    return u"**"_s + text + u"**"_s;
}

QString content(const Paragraph &paragraph, const QString &lineEnd)
{
    const QString marker = paragraph.marker == u"・" || paragraph.marker == u"•" ? QString() : paragraph.marker;
    QString text = literal(marker + gapAfter(marker, paragraph.style));
    for (const Run &run : paragraph.runs)
        text += emphasised(run);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = safeStart(line);
    return lines.join(lineEnd);
}

QString block(const Paragraph &paragraph)
{
    const QString text = content(paragraph, u"\\\n"_s);
    switch (paragraph.style) {
    case Style::Title:
        return u"# "_s + content(paragraph, u" "_s) + u"\n\n"_s;
    case Style::Heading:
        return QString(std::min(2 + depthOf(paragraph), 6), u'#') + u' ' + content(paragraph, u" "_s) + u"\n\n"_s;
    case Style::Item:
        return QString(2 * depthOf(paragraph), u' ') + u"- "_s + text + u'\n';
    case Style::Right:
    case Style::Addressee:
    case Style::Centre:
    case Style::Body:
    case Style::Plain:
    case Style::Note:
    case Style::Closing:
        break;
    }
    return text.isEmpty() ? QString() : text + u"\n\n"_s;
}

QString row(const QList<Cell> &cells)
{
    QString line = u"|"_s;
    for (const Cell &cell : cells) {
        QStringList parts;
        for (const Paragraph &paragraph : cell.paragraphs)
            parts += content(paragraph, u"<br>"_s);
        line += u' ' + parts.join(u"<br>"_s) + u" |"_s + QString(cell.columns - 1, u'|');
    }
    return line + u'\n';
}

// A table of Markdown has exactly one row of headers; one without gets an empty one.
QString block(const Table &anyTable)
{
    const Table table = squared(anyTable);
    const QString rule = u'|' + u" --- |"_s.repeated(table.widths.size()) + u'\n';
    const bool hasHeader = headerRows(table) > 0;
    QString text = hasHeader ? QString() : u'|' + u"  |"_s.repeated(table.widths.size()) + u'\n' + rule;
    for (int at = 0; at < table.rows.size(); ++at)
        text += row(table.rows[at]) + (hasHeader && at == 0 ? rule : QString());
    return text + u'\n';
}

QString block(const PageBreak &)
{
    return u"---\n\n"_s;
}

} // namespace

QByteArray markdown(const Document &document)
{
    QString text;
    for (qsizetype at = 0; at < document.blocks.size(); ++at) {
        text += std::visit([](const auto &any) { return block(any); }, document.blocks[at]);
        if (isItem(document, at) && !isItem(document, at + 1))
            text += u'\n';
    }
    return text.toUtf8();
}

} // namespace Letters

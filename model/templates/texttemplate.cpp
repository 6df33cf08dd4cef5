// Templates of plain text: in the line format of resources/letters, or words as they go out.
#include "model/templates/content.h"

#include "model/letters/lines.h"
#include "model/letters/render.h"

#include <QBuffer>
#include <QStringDecoder>

namespace Templates {

using namespace Qt::StringLiterals;
using namespace Letters;

namespace {

constexpr qsizetype largestText = 4 << 20;

std::optional<QString> decoded(const QByteArray &bytes, const char *encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Default);
    if (!decoder.isValid())
        return {};
    const QString text = decoder(bytes);
    return decoder.hasError() || text.contains(QChar(0)) || text.contains(QChar(QChar::ReplacementCharacter))
        ? std::nullopt
        : std::optional(text);
}

std::optional<QString> textOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return decoded(bytes, "UTF-16");
    const auto unicode = decoded(bytes, "UTF-8");
    return unicode ? unicode : decoded(bytes, "Shift_JIS");
}

// The header of the line format begins with its first key.
bool isLineFormat(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const bool hasKey = std::ranges::any_of(lines.mid(0, 30), [](const QString &line) { return line.startsWith(u"letter:"); });
    return hasKey && lines.mid(0, 60).contains(u"---"_s);
}

Fault placed(Base::Problem problem, const QStringList &lines)
{
    Spot spot{.area = u"text"_s, .paragraph = problem.where.section(u':', 0, 0).toLongLong()};
    if (spot.paragraph > 0)
        spot.words = lines.value(spot.paragraph - 1).simplified().left(50);
    problem.where.clear();
    return {problem, spot};
}

void writeNodes(const QList<Letters::Node> &nodes, FactReader &facts, QList<Run> *runs)
{
    for (const Letters::Node &node : nodes) {
        if (!node.tag)
            *runs += Run{.text = node.text};
        else if (node.tag->kind == TagKind::Value)
            *runs += facts.read(*node.tag);
        else
            facts.enter(*node.tag, [&] { writeNodes(node.children, facts, runs); });
    }
}

// A paragraph a line.
QList<Block> blocksOf(const QList<Run> &runs)
{
    QList<Block> blocks;
    Paragraph paragraph{.style = Style::Plain};
    for (const Run &run : runs) {
        const QStringList lines = run.text.split(u'\n');
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (at > 0)
                blocks += std::exchange(paragraph, Paragraph{.style = Style::Plain});
            Run part = run;
            part.text = lines[at];
            paragraph.runs += part;
        }
    }
    blocks += paragraph;
    return blocks;
}

void writeLines(const QList<Letters::Node> &nodes, FactReader &facts, Lines *lines)
{
    for (const Letters::Node &node : nodes) {
        if (!node.tag)
            lines->addWords(node.text);
        else if (node.tag->kind == TagKind::Value)
            lines->addValue(facts.read(*node.tag));
        else
            facts.enter(*node.tag, [&] { writeLines(node.children, facts, lines); });
    }
}

} // namespace

void readText(const QByteArray &bytes, OwnTemplate::Content *content, Faults *faults)
{
    const auto refuse = [&](const char *kind, QStringList args = {}) {
        *faults += Fault{{QLatin1String("templates.") + QLatin1String(kind), std::move(args)}, {}};
    };
    if (bytes.isEmpty())
        return refuse("empty");
    if (bytes.size() > largestText)
        return refuse("too_large", {QString::number(largestText >> 20)});
    const auto found = textOf(bytes);
    if (!found && bytes.contains('\0'))
        return refuse("null_bytes");
    if (!found)
        return refuse("unknown_encoding");
    const QString text = QString(*found).remove(QChar(QChar::ByteOrderMark)).remove(u'\r');
    const QStringList lines = text.split(u'\n');
    Base::Problems problems;
    if (isLineFormat(text)) {
        const auto letter = Letters::readTemplate(text);
        problems = letter.problems();
        if (letter)
            content->lines = *letter;
    } else {
        const auto pieces = cut(text);
        const auto nodes = pieces ? nested(withoutTagLines(*pieces)) : Base::Result<QList<Letters::Node>>(pieces.problems());
        problems = nodes ? vocabularyFaults(*nodes) : nodes.problems();
        if (nodes)
            content->text = *nodes;
    }
    for (const Base::Problem &problem : std::as_const(problems))
        *faults += placed(problem, lines);
}

Filled filledText(const OwnTemplate::Content &content, FactReader &facts)
{
    Filled filled;
    if (content.lines) {
        Lines lines;
        writeLines(content.lines->body, facts, &lines);
        filled.letter.document.blocks = lines.blocks();
        QBuffer file(&filled.file);
        file.open(QIODevice::WriteOnly);
        (void)render(filled.letter.document, Format::Text, &file); // a buffer takes it all
        return filled;
    }
    QList<Run> runs;
    writeNodes(content.text, facts, &runs);
    QString text;
    for (const Run &run : std::as_const(runs))
        text += run.text;
    filled.letter.document.blocks = blocksOf(runs);
    filled.file = text.toUtf8();
    return filled;
}

} // namespace Templates

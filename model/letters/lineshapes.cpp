#include "model/letters/lineshapes.h"

#include <array>

namespace Letters {

namespace {

struct Sign
{
    QStringView text;
    Style style;
    int level;
    QStringView marker;
};

// Longer signs first: "##" is no "#".
constexpr std::array signs = {
    Sign{u"##", Style::Heading, 1, uncounted}, Sign{u"#", Style::Heading, 0, uncounted},
    Sign{u"--", Style::Item, 1, u"・"},        Sign{u"-", Style::Item, 0, u"・"},
    Sign{u"+", Style::Item, 0, uncounted},     Sign{u"*", Style::Note, 0, u"※"},
    Sign{u">", Style::Right, 0, u""},          Sign{u"@", Style::Addressee, 0, u""},
    Sign{u"=", Style::Title, 0, u""},          Sign{u"^", Style::Centre, 0, u""},
    Sign{u".", Style::Plain, 0, u""},          Sign{u"<", Style::Closing, 0, u""},
};

bool isLabelled(const Sign &sign, const QString &start)
{
    return sign.style == Style::Item && start.startsWith(sign.text + QStringLiteral("["));
}

bool stands(const Sign &sign, const QString &start)
{
    const QString rest = start.mid(sign.text.size());
    return start.startsWith(sign.text) && (rest.isEmpty() || rest.startsWith(u' '));
}

// -[【1】] text: the item's own label instead of a dot. An empty one leaves the dot.
void takeLabel(Line *line, Paragraph *paragraph)
{
    *line = withoutHead(*line, 1);
    QString label;
    while (!line->isEmpty()) {
        LinePart &part = line->first();
        const qsizetype end = part.isValue ? -1 : part.run.text.indexOf(u']');
        label += end < 0 ? part.run.text : part.run.text.left(end);
        if (end >= 0) {
            part.run.text = part.run.text.mid(end + 1);
            break;
        }
        line->removeFirst();
    }
    if (!label.trimmed().isEmpty())
        paragraph->marker = label.simplified();
}

// ASCII blanks only: a full-width blank is meant.
void trimStart(QString *text)
{
    while (text->startsWith(u' '))
        text->remove(0, 1);
}

void trimEnd(QString *text)
{
    while (text->endsWith(u' '))
        text->chop(1);
}

// The blanks of the template at both ends say nothing; those of a value do.
QList<Run> runsOf(const Line &line)
{
    QList<Run> runs;
    for (const LinePart &part : line)
        runs += part.run;
    const auto isFree = [](const Run &run) { return run.tag.isEmpty(); };
    while (!runs.isEmpty() && isFree(runs.first())) {
        trimStart(&runs.first().text);
        if (!runs.first().text.isEmpty())
            break;
        runs.removeFirst();
    }
    while (!runs.isEmpty() && isFree(runs.last())) {
        trimEnd(&runs.last().text);
        if (!runs.last().text.isEmpty())
            break;
        runs.removeLast();
    }
    runs.removeIf([](const Run &run) { return run.text.isEmpty(); });
    return runs;
}

bool isBlank(const Paragraph &paragraph)
{
    return std::ranges::all_of(paragraph.runs, [](const Run &run) { return run.text.trimmed().isEmpty(); });
}

} // namespace

QString headOf(const Line &line)
{
    return line.isEmpty() || line.first().isValue ? QString() : line.first().run.text;
}

Line withoutHead(Line line, qsizetype length)
{
    if (!line.isEmpty())
        line.first().run.text = line.first().run.text.mid(length);
    return line;
}

Paragraph shapeOf(Line *line, Style unsignedStyle)
{
    const QString start = headOf(*line);
    for (const Sign &sign : signs) {
        const bool labelled = isLabelled(sign, start);
        if (start.isEmpty() || (!labelled && !stands(sign, start)))
            continue;
        Paragraph paragraph{.style = sign.style, .runs = {}, .marker = sign.marker.toString(), .level = sign.level};
        *line = withoutHead(*line, sign.text.size());
        if (labelled)
            takeLabel(line, &paragraph);
        return paragraph;
    }
    return {.style = unsignedStyle};
}

QList<Paragraph> paragraphsOf(const Paragraph &shape, const Line &line)
{
    QList<Paragraph> all = {shape};
    for (const Run &run : runsOf(line)) {
        const QStringList texts = run.text.split(u'\n');
        for (qsizetype at = 0; at < texts.size(); ++at) {
            if (at > 0) {
                all += shape;
                all.last().marker.clear();
            }
            Run piece = run;
            piece.text = texts[at];
            if (!piece.text.isEmpty())
                all.last().runs += piece;
        }
    }
    all.removeIf(isBlank);
    return all;
}

} // namespace Letters

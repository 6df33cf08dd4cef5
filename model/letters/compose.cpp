#include "model/letters/compose.h"

#include "model/letters/factreader.h"
#include "model/letters/facts.h"
#include "model/letters/lines.h"

namespace Letters {

using Base::Language;

namespace {

// Walks the template once and puts the facts in.
void write(const QList<Node> &nodes, FactReader &facts, Lines &lines)
{
    for (const Node &node : nodes) {
        if (!node.tag)
            lines.addWords(node.text);
        else if (node.tag->kind == TagKind::Value)
            lines.addValue(facts.read(*node.tag));
        else
            facts.enter(*node.tag, [&] { write(node.children, facts, lines); });
    }
}

// The signs of the lines are those of a Japanese letter; an English one has others.
QList<Block> inLanguage(QList<Block> blocks, Language language)
{
    const auto change = [](Paragraph &paragraph) {
        if (paragraph.marker == u"・")
            paragraph.marker = QStringLiteral("•");
        else if (paragraph.marker == u"※")
            paragraph.marker = QStringLiteral("*");
    };
    if (language == Language::Japanese)
        return blocks;
    for (Block &block : blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block))
            change(*paragraph);
        if (auto *table = std::get_if<Table>(&block)) {
            for (QList<Cell> &row : table->rows) {
                for (Cell &cell : row)
                    std::for_each(cell.paragraphs.begin(), cell.paragraphs.end(), change);
            }
        }
    }
    return blocks;
}

QString versionOf(const Template &letter)
{
    const QString language = letter.language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    return QStringLiteral("%1.%2 %3").arg(letter.letter, language).arg(letter.version);
}

} // namespace

QList<TagText> tagTexts(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                        const Options &options, Language language)
{
    const Case from = caseOf(incident, own, options, language);
    QList<TagText> texts;
    for (const TagInfo &info : tagInfos())
        texts += TagText{.info = &info, .text = textOf(valueOf(info.id, from), info, from.style)};
    return texts;
}

Base::Result<Composition> compose(const Template &letter, const Incidents::Incident &incident,
                                  const Incidents::OwnOrganisation &own, const Options &options)
{
    if (const Base::Problems problems = misfits(letter, incident, options.voluntary); !problems.isEmpty())
        return problems;
    FactReader facts(caseOf(incident, own, options, letter.language));
    Lines lines;
    write(letter.body, facts, lines);
    return Composition{.document = {.title = letter.name(letter.language), .language = letter.language,
                                    .blocks = inLanguage(lines.blocks(), letter.language)},
                       .quoted = facts.quoted(),
                       .missing = facts.missing(),
                       .templateVersion = versionOf(letter)};
}

} // namespace Letters

#include "model/letters/lines.h"

#include "model/letters/linetable.h"

namespace Letters {

namespace {

constexpr QStringView pageBreak = u"~~~";
constexpr QStringView sectionEnd = u"#";

// ①..⑳, ㉑..㊿, then (51).
QString circled(int number)
{
    if (number <= 20)
        return QChar(0x2460 + number - 1);
    if (number <= 35)
        return QChar(0x3251 + number - 21);
    if (number <= 50)
        return QChar(0x32b1 + number - 36);
    return u'(' + QString::number(number) + u')';
}

/// A block while it may still vanish; `ends` marks the line that ends a section and prints nothing.
struct Draft
{
    Block block;
    bool ends = false;
};

const Paragraph *headingIn(const Draft &draft)
{
    const auto *paragraph = std::get_if<Paragraph>(&draft.block);
    return paragraph && !draft.ends && paragraph->style == Style::Heading ? paragraph : nullptr;
}

bool endsSection(const Draft &draft)
{
    if (draft.ends || std::holds_alternative<PageBreak>(draft.block))
        return true;
    const auto *paragraph = std::get_if<Paragraph>(&draft.block);
    return paragraph
        && (paragraph->style == Style::Title || paragraph->style == Style::Closing
            || paragraph->style == Style::Centre);
}

// From the end backwards, so that a heading whose sub-headings all vanished vanishes too.
QList<Block> withoutEmptySections(const QList<Draft> &drafts)
{
    QList<Block> kept;
    bool fillsSection = false, fillsPart = false; // is there content for a heading, for a sub-heading, above?
    for (auto draft = drafts.crbegin(); draft != drafts.crend(); ++draft) {
        const Paragraph *heading = headingIn(*draft);
        const bool isPart = heading && heading->level > 0;
        const bool stays = heading ? (isPart ? fillsPart : fillsSection) : !draft->ends;
        if (stays)
            kept += draft->block;
        fillsPart = !heading && !endsSection(*draft);
        fillsSection = isPart ? fillsSection || stays : fillsPart;
    }
    std::ranges::reverse(kept);
    return kept;
}

/// Counts headings, their parts and numbered items.
class Numbers
{
public:
    void number(Paragraph *paragraph)
    {
        if (paragraph->style == Style::Heading)
            return numberHeading(paragraph);
        if (paragraph->style == Style::Item && paragraph->marker == uncounted)
            paragraph->marker = circled(++m_item);
        else if (!standsWithinItems(*paragraph))
            m_item = 0;
    }

    void interruptItems() { m_item = 0; }

private:
    void numberHeading(Paragraph *heading)
    {
        m_item = 0;
        if (heading->level == 0) {
            m_part = 0;
            heading->marker = QString::number(++m_section);
        } else {
            heading->marker = u'(' + QString::number(++m_part) + u')';
        }
    }

    static bool standsWithinItems(const Paragraph &paragraph)
    {
        return paragraph.style == Style::Note
            || (paragraph.style == Style::Item && (paragraph.level > 0 || paragraph.marker.isEmpty()));
    }

    int m_section = 0;
    int m_part = 0;
    int m_item = 0;
};

QList<Block> numbered(QList<Block> blocks)
{
    Numbers numbers;
    for (Block &block : blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block))
            numbers.number(paragraph);
        else
            numbers.interruptItems();
    }
    return blocks;
}

/// Makes the blocks out of the lines, one after the other.
class BlockBuilder
{
public:
    void add(const Line &line)
    {
        if (LineTable::isRow(line))
            return m_table.add(line);
        if (paragraphsOf({}, line).isEmpty())
            return;
        endTable();
        const QString alone = line.size() == 1 ? headOf(line).trimmed() : QString();
        if (alone == pageBreak || alone == sectionEnd)
            m_drafts += Draft{.block = PageBreak{}, .ends = alone == sectionEnd};
        else if (headOf(line).startsWith(u'\\'))
            addParagraphs({.style = Style::Body}, withoutHead(line, 1));
        else
            addSigned(line);
    }

    QList<Block> take()
    {
        endTable();
        return numbered(withoutEmptySections(m_drafts));
    }

private:
    void addSigned(Line line)
    {
        const Paragraph shape = shapeOf(&line, Style::Body);
        addParagraphs(shape, line);
    }

    void addParagraphs(const Paragraph &shape, const Line &line)
    {
        for (const Paragraph &paragraph : paragraphsOf(shape, line))
            m_drafts += Draft{.block = paragraph, .ends = false};
    }

    void endTable()
    {
        if (const auto table = m_table.take())
            m_drafts += Draft{.block = *table, .ends = false};
    }

    QList<Draft> m_drafts;
    LineTable m_table;
};

} // namespace

void Lines::addWords(const QString &words)
{
    bool isFirst = true;
    for (const QString &line : words.split(u'\n')) {
        if (!isFirst)
            m_lines.append(Line{});
        isFirst = false;
        if (!line.isEmpty())
            m_lines.last() += LinePart{.run = {.text = line}, .isValue = false};
    }
}

void Lines::addValue(const Run &run)
{
    if (!run.text.isEmpty())
        m_lines.last() += LinePart{.run = run, .isValue = true};
}

QList<Block> Lines::blocks() const
{
    BlockBuilder builder;
    for (const Line &line : m_lines)
        builder.add(line);
    return builder.take();
}

} // namespace Letters

#include "model/letters/lines.h"

#include <optional>

namespace Letters {

namespace {

struct Sign
{
    QStringView text;
    Style style;
    int level;
    QStringView marker; ///< "1": computed
};

// Longer signs first: "##" is no "#".
constexpr std::array signs = {
    Sign{u"##", Style::Heading, 1, u"1"},    Sign{u"#", Style::Heading, 0, u"1"},
    Sign{u"--", Style::Item, 1, u"・"},      Sign{u"-", Style::Item, 0, u"・"},
    Sign{u"+", Style::Item, 0, u"1"},        Sign{u"*", Style::Note, 0, u"※"},
    Sign{u">", Style::Right, 0, u""},        Sign{u"@", Style::Addressee, 0, u""},
    Sign{u"=", Style::Title, 0, u""},        Sign{u"^", Style::Centre, 0, u""},
    Sign{u".", Style::Plain, 0, u""},        Sign{u"<", Style::Closing, 0, u""},
};

constexpr QStringView pageBreak = u"~~~";
constexpr QStringView widths = u"|%";
constexpr QStringView sameRow = u"||";

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

bool isBlank(const QList<Run> &runs)
{
    return std::ranges::all_of(runs, [](const Run &run) { return run.text.trimmed().isEmpty(); });
}

} // namespace

void Lines::addWords(const QString &words)
{
    bool isFirst = true;
    for (const QString &line : words.split(u'\n')) {
        if (!isFirst)
            m_lines.append(Line{});
        isFirst = false;
        if (!line.isEmpty())
            m_lines.last() += Part{.run = {.text = line}, .isValue = false};
    }
}

void Lines::addValue(const Run &run)
{
    if (!run.text.isEmpty())
        m_lines.last() += Part{.run = run, .isValue = true};
}

/// Makes the blocks out of the lines, one after the other.
class BlockBuilder
{
public:
    QList<Block> blocks(const QList<Lines::Line> &lines)
    {
        for (const Lines::Line &line : lines)
            add(line);
        endTable();
        return numbered(withoutEmptySections());
    }

private:
    using Line = Lines::Line;

    /// A block while it may still vanish; `ends` marks the line that ends a section.
    struct Draft
    {
        Block block;
        bool ends = false;
    };

    // The words at the start of the line, in which a sign may stand.
    static QString head(const Line &line)
    {
        return line.isEmpty() || line.first().isValue ? QString() : line.first().run.text;
    }

    static Line without(Line line, qsizetype length)
    {
        line.first().run.text = line.first().run.text.mid(length);
        return line;
    }

    void add(const Line &line)
    {
        const QString start = head(line);
        if (start.startsWith(widths))
            return setWidths(start);
        if (start.startsWith(u'|'))
            return addRow(line, start);
        if (runsOf(line).isEmpty())
            return;
        endTable();
        if (start.trimmed() == pageBreak)
            m_drafts += Draft{PageBreak{}};
        else if (start.startsWith(u'\\'))
            addParagraphs({.style = Style::Body}, without(line, 1));
        else
            addSigned(line, start);
    }

    void addSigned(const Line &line, const QString &start)
    {
        if (start.trimmed() == u"#" && line.size() == 1) {
            m_drafts += Draft{.block = PageBreak{}, .ends = true};
            return;
        }
        Line content = line;
        addParagraphs(shaped(&content, start, Style::Body), content);
    }

    // What the sign at the start makes of the line; takes the sign away.
    static Paragraph shaped(Line *line, const QString &start, Style unsignedStyle)
    {
        for (const Sign &sign : signs) {
            const bool labelled = sign.style == Style::Item && start.startsWith(sign.text + QStringLiteral("["));
            const QString rest = start.mid(sign.text.size());
            if (!labelled && (!start.startsWith(sign.text) || !(rest.isEmpty() || rest.startsWith(u' '))))
                continue;
            Paragraph paragraph{.style = sign.style, .runs = {}, .marker = sign.marker.toString(), .level = sign.level};
            *line = without(*line, sign.text.size());
            if (labelled)
                takeLabel(line, &paragraph);
            return paragraph;
        }
        return {.style = unsignedStyle};
    }

    // -[【1】] text: the item's own label instead of a dot. An empty one leaves the dot.
    static void takeLabel(Line *line, Paragraph *paragraph)
    {
        *line = without(*line, 1);
        QString label;
        while (!line->isEmpty()) {
            Lines::Part &part = line->first();
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

    static QList<Run> runsOf(const Line &line)
    {
        QList<Run> runs;
        for (const Lines::Part &part : line)
            runs += part.run;
        while (!runs.isEmpty() && runs.first().tag.isEmpty() && runs.first().text.trimmed().isEmpty())
            runs.removeFirst();
        while (!runs.isEmpty() && runs.last().tag.isEmpty() && runs.last().text.trimmed().isEmpty())
            runs.removeLast();
        if (!runs.isEmpty() && runs.first().tag.isEmpty())
            trimStart(&runs.first().text);
        if (!runs.isEmpty() && runs.last().tag.isEmpty())
            trimEnd(&runs.last().text);
        runs.removeIf([](const Run &run) { return run.text.isEmpty(); });
        return runs;
    }

    // ASCII blanks only: a full-width blank is meant.
    static void trimStart(QString *text)
    {
        while (text->startsWith(u' '))
            text->remove(0, 1);
    }
    static void trimEnd(QString *text)
    {
        while (text->endsWith(u' ') || text->endsWith(u'\r'))
            text->chop(1);
    }

    // One paragraph for each line of the values in it.
    static QList<Paragraph> paragraphs(const Paragraph &shape, const Line &line)
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
        all.removeIf([](const Paragraph &paragraph) { return isBlank(paragraph.runs); });
        return all;
    }

    void addParagraphs(const Paragraph &shape, const Line &line)
    {
        for (const Paragraph &paragraph : paragraphs(shape, line))
            m_drafts += Draft{paragraph};
    }

    // ---- tables

    void setWidths(const QString &line)
    {
        endTable();
        m_widths.clear();
        double sum = 0;
        for (const QString &word : line.mid(widths.size()).split(u' ', Qt::SkipEmptyParts)) {
            m_widths += word.toDouble();
            sum += m_widths.last();
        }
        for (double &width : m_widths)
            width = sum > 0 ? width / sum : 1.0 / double(m_widths.size());
    }

    void addRow(const Line &line, const QString &start)
    {
        const bool continues = start.startsWith(sameRow) && !m_rows.isEmpty();
        const QList<Cell> cells = cellsOf(without(line, start.startsWith(sameRow) ? 2 : 1));
        if (!continues) {
            m_rows += cells;
            return;
        }
        QList<Cell> &row = m_rows.last();
        for (qsizetype at = 0; at < qMin(cells.size(), row.size()); ++at)
            row[at].paragraphs += cells[at].paragraphs;
    }

    static QList<Cell> cellsOf(const Line &line)
    {
        QList<Line> contents = {{}};
        for (const Lines::Part &part : line) {
            if (part.isValue) {
                contents.last() += part;
                continue;
            }
            const QStringList pieces = part.run.text.split(u'|');
            for (qsizetype at = 0; at < pieces.size(); ++at) {
                if (at > 0)
                    contents.append(Line{});
                contents.last() += Lines::Part{.run = {.text = pieces[at]}, .isValue = false};
            }
        }
        QList<Cell> cells;
        for (const Line &content : contents)
            cells += cellOf(content);
        return cells;
    }

    static Cell cellOf(Line line)
    {
        Cell cell;
        if (head(line).startsWith(u'!')) {
            cell.header = true;
            line = without(line, 1);
        }
        QString start = head(line);
        trimStart(&start);
        if (!line.isEmpty() && !line.first().isValue)
            line.first().run.text = start;
        const Paragraph shape = shaped(&line, start, Style::Plain);
        cell.paragraphs = paragraphs(shape, line);
        return cell;
    }

    static bool isEmptyRow(const QList<Cell> &row)
    {
        const bool hasContent = std::ranges::any_of(row, [](const Cell &cell) { return !cell.header; });
        return hasContent && std::ranges::all_of(row, [](const Cell &cell) {
                   return cell.header || cell.paragraphs.isEmpty();
               });
    }

    static bool isHeaderRow(const QList<Cell> &row)
    {
        return std::ranges::all_of(row, [](const Cell &cell) { return cell.header; });
    }

    void endTable()
    {
        m_rows.removeIf([](const QList<Cell> &row) { return isEmptyRow(row); });
        if (!m_rows.isEmpty() && !std::ranges::all_of(m_rows, isHeaderRow))
            m_drafts += Draft{tableOf(m_rows)};
        m_rows.clear();
    }

    // A row with fewer cells than the table has columns lets its last one span the rest.
    Table tableOf(QList<QList<Cell>> rows) const
    {
        qsizetype columns = m_widths.size();
        if (columns == 0) {
            for (const QList<Cell> &row : rows)
                columns = qMax(columns, row.size());
        }
        Table table{.widths = m_widths, .rows = {}};
        if (table.widths.isEmpty())
            table.widths = QList<double>(columns, 1.0 / double(columns));
        for (QList<Cell> &row : rows) {
            row = row.mid(0, columns);
            row.last().columns = int(columns - row.size() + 1);
        }
        table.rows = rows;
        return table;
    }

    // ---- sections

    static const Paragraph *headingIn(const Draft &draft)
    {
        const auto *paragraph = std::get_if<Paragraph>(&draft.block);
        return paragraph && !draft.ends && paragraph->style == Style::Heading ? paragraph : nullptr;
    }

    static bool endsSection(const Draft &draft)
    {
        if (draft.ends || std::holds_alternative<PageBreak>(draft.block))
            return true;
        const auto *paragraph = std::get_if<Paragraph>(&draft.block);
        return paragraph && (paragraph->style == Style::Title || paragraph->style == Style::Closing
                             || paragraph->style == Style::Centre);
    }

    // From the end backwards, so that a heading whose sub-headings all vanished vanishes too.
    QList<Block> withoutEmptySections() const
    {
        QList<Block> kept;
        bool fillsSection = false, fillsPart = false; // is there content for a heading, for a sub-heading, above?
        for (auto draft = m_drafts.crbegin(); draft != m_drafts.crend(); ++draft) {
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

    // Notes and sub-items stand within a numbered list.
    static bool interruptsNumbers(const Paragraph *paragraph)
    {
        return !paragraph || !(paragraph->style == Style::Note || (paragraph->style == Style::Item && paragraph->level > 0));
    }

    static QList<Block> numbered(QList<Block> blocks)
    {
        int section = 0, part = 0, item = 0;
        for (Block &block : blocks) {
            auto *paragraph = std::get_if<Paragraph>(&block);
            const bool counted = paragraph && paragraph->style == Style::Item && paragraph->marker == u"1";
            if (counted)
                paragraph->marker = circled(++item);
            else if (interruptsNumbers(paragraph))
                item = 0;
            if (!paragraph || paragraph->style != Style::Heading)
                continue;
            part = paragraph->level == 0 ? 0 : part + 1;
            section += paragraph->level == 0 ? 1 : 0;
            paragraph->marker = paragraph->level == 0 ? QString::number(section) : u'(' + QString::number(part) + u')';
        }
        return blocks;
    }

    QList<Draft> m_drafts;
    QList<double> m_widths;
    QList<QList<Cell>> m_rows;
};

QList<Block> Lines::blocks() const
{
    return BlockBuilder().blocks(m_lines);
}

} // namespace Letters

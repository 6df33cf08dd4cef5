#include "model/letters/sentences.h"

#include "model/letters/renderlook.h"

namespace Letters {

namespace {

bool isOf(const Run &run, const QString &tag)
{
    return run.tag == tag || run.tag.startsWith(tag + u'.');
}

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar here = text[at];
    return here == u'。' || ((here == u'.' || here == u'!' || here == u'?') && at + 1 < text.size() && text[at + 1].isSpace());
}

// The sentence of `text` around a place in it, with the full stop that ends it.
QString sentenceAt(const QString &text, qsizetype from, qsizetype to)
{
    qsizetype start = from, end = qMax(from, to - 1);
    while (start > 0 && !endsSentence(text, start - 1))
        --start;
    while (end < text.size() && !endsSentence(text, end))
        ++end;
    return text.mid(start, end - start + 1).trimmed();
}

QString sentenceIn(const Paragraph &paragraph, const QString &tag)
{
    qsizetype at = 0;
    for (const Run &run : paragraph.runs) {
        if (isOf(run, tag)) {
            const QString marker = paragraph.marker.isEmpty() ? QString() : paragraph.marker + u' ';
            const QString sentence = sentenceAt(textOf(paragraph), at, at + run.text.size());
            return paragraph.style == Style::Item ? marker + sentence : sentence;
        }
        at += run.text.size();
    }
    return {};
}

QString rowText(const QList<Cell> &row)
{
    QStringList cells;
    for (const Cell &cell : row) {
        QStringList lines;
        for (const Paragraph &paragraph : cell.paragraphs)
            lines += textOf(paragraph);
        cells += lines.join(u' ').simplified();
    }
    return cells.join(QStringLiteral("　"));
}

QString sentenceIn(const Table &table, const QString &tag)
{
    for (const QList<Cell> &row : table.rows) {
        for (const Cell &cell : row) {
            for (const Paragraph &paragraph : cell.paragraphs) {
                if (std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                                [&tag](const Run &run) { return isOf(run, tag); }))
                    return rowText(row);
            }
        }
    }
    return {};
}

} // namespace

QString sentenceWith(const Document &document, const QString &tag)
{
    for (const Block &block : document.blocks) {
        QString sentence;
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            sentence = sentenceIn(*paragraph, tag);
        else if (const auto *table = std::get_if<Table>(&block))
            sentence = sentenceIn(*table, tag);
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

void addSentences(Composition &composition)
{
    for (QuotedFact &fact : composition.quoted)
        fact.sentence = sentenceWith(composition.document, fact.tag);
}

} // namespace Letters

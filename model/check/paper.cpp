#include "model/check/paper.h"

#include <algorithm>

namespace Check {

using Finding::Span;

namespace {

Line lineOf(const QString &even, qsizetype start, qsizetype end, const QString &text)
{
    static const QString ornaments = QStringLiteral(" \t・•■□◆◇●▪*#>|");
    Line line;
    qsizetype from = start;
    for (; from < end && ornaments.contains(even[from]); ++from) {
        if (even[from] == u' ' || even[from] == u'\t')
            line.indent += text[from] == QChar(0x3000) ? 2 : 1;
        else
            line.isItem = true;
    }
    if (from + 1 < end && even[from] == u'-' && even[from + 1] == u' ') {
        line.isItem = true;
        from += 2;
    }
    while (end > from && even[end - 1].isSpace())
        --end;
    line.where = {from, end};
    line.text = line.where.of(even);
    static const QRegularExpression marker(QStringLiteral(R"(^(?:\(?\d{1,2}[).]|[①-⑳]|※|【\d+】))"));
    line.isItem = line.isItem || marker.match(line.text).hasMatch();
    return line;
}

QList<Line> linesOf(const QString &even, const QString &text)
{
    QList<Line> lines;
    for (qsizetype start = 0; start <= even.size();) {
        qsizetype end = even.indexOf(u'\n', start);
        end = end < 0 ? even.size() : end;
        lines += lineOf(even, start, end, text);
        start = end + 1;
    }
    return lines;
}

QList<Span> quotesOf(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral(R"(「[^「」\n]*」|『[^『』\n]*』|“[^”\n]*”|"[^"\n]*")"));
    QList<Span> found;
    auto matches = quoted.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found += Span{match.capturedStart(), match.capturedEnd()};
    }
    return found;
}

} // namespace

const QRegularExpression &mailAddress()
{
    static const QRegularExpression pattern(QStringLiteral(R"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"));
    return pattern;
}

Paper::Paper(const QString &words)
    : text(words), even(Finding::evenWidth(words)), lines(linesOf(even, text)), moments(Finding::moments(words)),
      figures(Finding::figures(words)), quotes(quotesOf(words))
{
}

Slip Paper::slip(SlipKind kind, Span where, bool sure, Base::Problem because) const
{
    return {.kind = kind, .text = where.of(text), .where = where, .because = std::move(because), .sure = sure};
}

qsizetype Paper::lineAt(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(lines, at, {}, [](const Line &line) { return line.where.start; });
    return std::max<qsizetype>(next - lines.begin() - 1, 0);
}

bool Paper::isQuoted(const Span &place) const
{
    return std::ranges::any_of(quotes, [&place](const Span &quote) {
        return quote.start <= place.start && place.end <= quote.end;
    });
}

} // namespace Check

#include "model/check/paper.h"
#include "model/check/phrases.h"

#include <algorithm>

namespace Check {

namespace {

std::optional<Finding::Span> opening(const Paper &paper, const QString &word)
{
    for (const Line &line : paper.lines) {
        if (line.text.startsWith(word))
            return Finding::Span{line.where.start, line.where.start + word.size()};
    }
    return {};
}

std::optional<Finding::Span> closing(const Paper &paper, const QStringList &words, qsizetype from)
{
    for (const Line &line : paper.lines) {
        for (const QString &word : words) {
            if (line.where.end > from && line.text.endsWith(word) && line.text.size() <= word.size() + 2)
                return Finding::Span{line.where.end - word.size(), line.where.end};
        }
    }
    return {};
}

QStringList allClosings()
{
    QStringList all;
    for (const Pair &pair : pairs())
        all += pair.closings;
    return all;
}

QList<Slip> salutationSlips(const Paper &paper)
{
    bool isOpened = false;
    QList<Slip> found;
    for (const Pair &pair : pairs()) {
        const auto place = opening(paper, pair.opening);
        if (!place)
            continue;
        isOpened = true;
        if (!closing(paper, pair.closings, place->end))
            found += paper.slip(SlipKind::Pair, *place, true,
                                {QStringLiteral("check.pair_unclosed"), {pair.opening, pair.closings.first()}});
    }
    if (const auto place = closing(paper, allClosings(), 0); place && !isOpened)
        found += paper.slip(SlipKind::Pair, *place, true, {QStringLiteral("check.pair_unopened"), {place->of(paper.text)}});
    return found;
}

// 前略 leaves the greeting out because there is no time for it: no way to begin an apology.
QList<Slip> hastySlips(const Paper &paper)
{
    static const QRegularExpression apology(QStringLiteral("お詫び|おわび|お詫|謝罪|陳謝|申し訳"));
    const auto place = opening(paper, QStringLiteral("前略"));
    if (!place || !apology.match(paper.even).hasMatch())
        return {};
    return {paper.slip(SlipKind::Pair, *place, true, {QStringLiteral("check.pair_hasty"), {}})};
}

// 記 opens a list that 以上 closes. In an excerpt the end may be cut off: sure only where a desk follows.
QList<Slip> listSlips(const Paper &paper)
{
    static const QRegularExpression end(QStringLiteral("(?:問い?合わ?せ|連絡)(?:先|窓口)|(?:電話|TEL)\\s*[:\\s]?\\s*[0(]"),
                                        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = 0; at < paper.lines.size(); ++at) {
        const Line &line = paper.lines[at];
        if (line.text != u"記")
            continue;
        const bool isClosed = std::any_of(paper.lines.begin() + at, paper.lines.end(), [](const Line &later) {
            return later.text.endsWith(u"以上") || later.text.endsWith(u"以 上") || later.text == u"以  上";
        });
        if (!isClosed)
            return {paper.slip(SlipKind::Pair, line.where, end.match(paper.even, line.where.end).hasMatch(),
                               {QStringLiteral("check.pair_unclosed"), {QStringLiteral("記"), QStringLiteral("以上")}})};
    }
    return {};
}

} // namespace

QList<Slip> pairSlips(const Paper &paper)
{
    return salutationSlips(paper) + hastySlips(paper) + listSlips(paper);
}

} // namespace Check

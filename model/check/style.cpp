#include "model/check/paper.h"
#include "model/check/phrases.h"

#include <QSet>

#include <algorithm>

namespace Check {

using Finding::FoundMoment;
using Finding::Span;
using Finding::YearNotation;

namespace {

/// Where each of two ways of writing stands.
struct Ways
{
    QList<Span> first;
    QList<Span> second;

    [[nodiscard]] bool isMixed() const { return !first.isEmpty() && !second.isEmpty(); }
    [[nodiscard]] Span rarer() const { return first.size() < second.size() ? first.first() : second.first(); }
};

QList<Slip> remark(const Paper &paper, const Ways &ways, const char *kind)
{
    if (!ways.isMixed())
        return {};
    return {paper.slip(SlipKind::StyleMix, ways.rarer(), false, {QString::fromLatin1(kind), {}})};
}

// です・ます and である, in sentences that stand in the text: list items and remarks in brackets may differ.
QList<Slip> endingSlips(const Paper &paper)
{
    static const QRegularExpression polite(QStringLiteral("(?:ます|ました|ません|ませんでした|です|でした|ください|でしょう|ましょう)$"));
    static const QRegularExpression plain(QStringLiteral("(?:である|であった|だ|だった|した|する|れる|れた|いる|いた|った|ない|なかった|せる)$"));
    static const QRegularExpression sentence(QStringLiteral("[^。\\n]+(?=。)"));
    Ways ways;
    for (const Line &line : paper.lines) {
        auto matches = sentence.globalMatch(line.isItem ? QString() : line.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const Span place{line.where.start + match.capturedStart(), line.where.start + match.capturedEnd() + 1};
            const QString words = match.captured();
            if (words.count(u'(') != words.count(u')') || words.count(u'「') != words.count(u'」'))
                continue;
            if (polite.match(words).hasMatch())
                ways.first += place;
            else if (plain.match(words).hasMatch())
                ways.second += place;
        }
    }
    return remark(paper, ways, "check.style_endings");
}

QList<Slip> eraSlips(const Paper &paper)
{
    Ways ways;
    for (const FoundMoment &moment : paper.moments) {
        if (!moment.hasDay() || moment.otherYear || paper.isQuoted(moment.where))
            continue;
        if (moment.notation == YearNotation::Western)
            ways.first += moment.where;
        else if (moment.notation == YearNotation::Japanese)
            ways.second += moment.where;
    }
    return remark(paper, ways, "check.style_eras");
}

QList<Span> placesOf(const QString &text, const QRegularExpression &pattern)
{
    QList<Span> places;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        places += Span{match.capturedStart(), match.capturedEnd()};
    }
    return places;
}

// One digit full-width and several half-width is a custom of its own, so that only numbers of several count.
QList<Slip> widthSlips(const Paper &paper)
{
    static const QRegularExpression wide(QStringLiteral("[０-９]{2,}"));
    static const QRegularExpression narrow(QStringLiteral(R"((?<![0-9A-Za-z@./_:-])[0-9]{2,}(?![0-9A-Za-z@/_:-]))"));
    return remark(paper, {placesOf(paper.text, wide), placesOf(paper.text, narrow)}, "check.style_widths");
}

// 1 2 社: a blank left between the digits of one number.
QList<Slip> blankSlips(const Paper &paper)
{
    static const QRegularExpression pattern(QStringLiteral("(?<![0-9.,] |[0-9.,])[0-9](?: [0-9])+(?= ?[社名人件通者校枚部])"));
    QList<Slip> found;
    for (const Span &place : placesOf(paper.even, pattern))
        found += paper.slip(SlipKind::StyleMix, place, true, {QStringLiteral("check.style_blank"), {}});
    return found;
}

// ユーザ and ユーザー.
QList<Slip> longVowelSlips(const Paper &paper)
{
    static const QRegularExpression pattern(QStringLiteral("[ァ-ヴー]{3,}"));
    QSet<QString> words;
    for (const Span &place : placesOf(paper.text, pattern))
        words += place.of(paper.text);
    for (const Span &place : placesOf(paper.text, pattern)) {
        const QString word = place.of(paper.text);
        if (word.endsWith(u'ー') && words.contains(word.chopped(1)))
            return {paper.slip(SlipKind::StyleMix, place, false, {QStringLiteral("check.name_variant"), {word.chopped(1), word}})};
    }
    return {};
}

} // namespace

QList<Slip> styleMixSlips(const Paper &paper)
{
    QList<Slip> found = endingSlips(paper) + eraSlips(paper) + widthSlips(paper) + blankSlips(paper) + longVowelSlips(paper);
    for (const Variants &group : variants(QStringLiteral("spellings")))
        found += variantSlips(paper, SlipKind::StyleMix, group.words);
    return found;
}

} // namespace Check

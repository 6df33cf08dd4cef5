#include "model/check/paper.h"
#include "model/check/phrases.h"

namespace Check {

using Finding::Span;

namespace {

QList<Span> placesOf(const Paper &paper, const QRegularExpression &pattern)
{
    QList<Span> places;
    auto matches = pattern.globalMatch(paper.even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        places += Span{match.capturedStart(), match.capturedEnd()};
    }
    return places;
}

QList<Slip> phraseSlips(const Paper &paper, SlipKind kind, const QString &list)
{
    QList<Slip> found;
    for (const Phrase &phrase : phrases(list)) {
        const QList<Span> places = placesOf(paper, phrase.pattern);
        if (places.size() < phrase.least)
            continue;
        // What only tells by its number is one remark, at the place where it became too much.
        for (const Span &place : phrase.least > 1 ? places.mid(phrase.least - 1, 1) : places)
            found += paper.slip(kind, place, phrase.sure, {phrase.because, {place.of(paper.text), QString::number(places.size())}});
    }
    return found;
}

} // namespace

QList<Slip> unfilledTagSlips(const Paper &paper)
{
    return phraseSlips(paper, SlipKind::UnfilledTag, QStringLiteral("unfilled"));
}

QList<Slip> toneSlips(const Paper &paper)
{
    return phraseSlips(paper, SlipKind::Tone, QStringLiteral("tone"));
}

} // namespace Check

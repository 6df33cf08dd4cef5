#include "model/base/shipped.h"
#include "model/check/claims.h"
#include "model/check/paper.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Check {

using Finding::Span;

const QList<ClaimKind> &claimKinds()
{
    static const QList<ClaimKind> all = [] {
        QList<ClaimKind> kinds;
        const QJsonArray entries = Base::shippedJson(QStringLiteral("check/claims.json"))[u"claims"].toArray();
        for (const auto entry : entries)
            kinds += {.id = entry[u"claim"].toString(), .pattern = QRegularExpression(entry[u"pattern"].toString())};
        return kinds;
    }();
    return all;
}

namespace {

// The sentence around a place: what names whom and which.
Span sentenceAround(const Paper &paper, const Span &place)
{
    const auto last = [&](QChar c) { return place.start > 0 ? paper.even.lastIndexOf(c, place.start - 1) : -1; };
    const qsizetype start = std::max(last(u'。'), last(u'\n')) + 1;
    qsizetype end = place.end;
    while (end < paper.even.size() && paper.even[end] != u'。' && paper.even[end] != u'\n')
        ++end;
    return {start, end};
}

} // namespace

QList<Slip> unsupportedClaimSlips(const Paper &paper, const Context &context)
{
    QList<Slip> found;
    for (const ClaimKind &kind : claimKinds()) {
        auto matches = kind.pattern.globalMatch(paper.even);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const Span place{match.capturedStart(), match.capturedEnd()};
            const Support support = supportOf(kind.id, {.incident = *context.incident,
                                                        .zone = context.zone,
                                                        .words = sentenceAround(paper, place).of(paper.even)});
            if (support == Support::Holds)
                continue;
            found += paper.slip(SlipKind::UnsupportedClaim, place, support == Support::Fails,
                                {QStringLiteral("check.claim_") + kind.id
                                     + (support == Support::Fails ? QStringLiteral("_fails") : QStringLiteral("_unknown")),
                                 {}});
        }
    }
    return found;
}

} // namespace Check

#include "model/check/check.h"

#include "model/base/vocabulary.h"
#include "model/check/paper.h"

#include <QJsonArray>

#include <algorithm>

namespace Check {

namespace {

using TextCheck = QList<Slip> (*)(const Paper &);
using CaseCheck = QList<Slip> (*)(const Paper &, const Context &);

constexpr TextCheck ofTheText[] = {weekdaySlips,     eraYearSlips,       impossibleDateSlips,  yearOutlierSlips,
                                   orderSlips,       headingNumberSlips, sumSlips,             unfilledTagSlips,
                                   nameVariantSlips, pairSlips,          styleMixSlips,        toneSlips,
                                   recipientExposedSlips};
constexpr CaseCheck ofTheCase[] = {numberMismatchSlips, contactSlips, ledgerNameSlips, staffNameSlips,
                                     unsupportedClaimSlips, leakedItemSlips};

} // namespace

QList<Slip> slips(const QString &text, const Context &context)
{
    const Paper paper(text);
    QList<Slip> found;
    for (const TextCheck check : ofTheText)
        found += check(paper);
    if (!context.letter.isEmpty())
        found += missingElementSlips(paper, context);
    if (context.incident) {
        for (const CaseCheck check : ofTheCase)
            found += check(paper, context);
    }
    std::ranges::stable_sort(found, [](const Slip &a, const Slip &b) {
        return a.sure != b.sure ? a.sure : a.where.start < b.where.start;
    });
    return found;
}

QString kindText(SlipKind kind, Base::Language language)
{
    return Base::label(QStringLiteral("slip_kind"), Base::nameOf(kind), language);
}

QJsonObject toJson(const Slip &slip, Base::Language language)
{
    return {{QStringLiteral("kind"), Base::nameOf(slip.kind)},
            {QStringLiteral("text"), slip.text},
            {QStringLiteral("where"), QJsonObject{{QStringLiteral("start"), slip.where.start},
                                                  {QStringLiteral("end"), slip.where.end}}},
            {QStringLiteral("because"), Base::sentence(slip.because, language)},
            {QStringLiteral("sure"), slip.sure}};
}

QJsonObject toJson(const QList<Slip> &slips, Base::Language language)
{
    QJsonArray array;
    for (const Slip &slip : slips)
        array.append(toJson(slip, language));
    return {{QStringLiteral("slips"), array}};
}

LineColumn lineColumn(const QString &text, qsizetype at)
{
    const QStringView before = QStringView(text).left(std::min(at, text.size()));
    return {.line = int(before.count(u'\n')) + 1, .column = int(before.size() - before.lastIndexOf(u'\n'))};
}

} // namespace Check

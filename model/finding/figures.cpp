#include "model/finding/figures.h"

#include <QRegularExpression>

namespace Finding {

namespace {

const QRegularExpression &pattern()
{
    static const QRegularExpression all(QStringLiteral(
        R"((?:(?<part>うち)[、,]?\h*(?:の\h*)?)?(?:(?<round>約|およそ|最大|少なくとも|最低|延べ)\h*)?(?<![\d第.,-])(?<number>\d{1,3}(?:,\d{3})+|\d+(?:万\d{0,4})?|(?<![数何幾一二三四五六七八九十百千万〇])[一二三四五六七八九十百千][一二三四五六七八九十百千万〇]*)\h*(?<unit>名|人|件|通|社|者|世帯|校|団体|枚|部|冊|組|か所|箇所|個|persons|people|addresses|messages|e-mails|recipients|customers|records)(?![A-Za-z目]|以上\w*で|体制|一組|前後の)(?<over>\h*(?:以上|以下|前後|程度|未満))?)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return all;
}

} // namespace

QList<FoundFigure> figures(const QString &text)
{
    QList<FoundFigure> found;
    auto matches = pattern().globalMatch(evenWidth(text));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = numberIn(match.captured(QStringLiteral("number")));
        if (!value)
            continue;
        found += {.where = {match.capturedStart(QStringLiteral("number")), match.capturedEnd(QStringLiteral("unit"))},
                  .value = *value,
                  .unit = match.captured(QStringLiteral("unit")),
                  .isPart = match.hasCaptured(QStringLiteral("part")),
                  .isRounded = match.hasCaptured(QStringLiteral("round")) || match.hasCaptured(QStringLiteral("over"))};
    }
    return found;
}

} // namespace Finding

#include "model/base/japanese.h"
#include "model/check/paper.h"

#include <algorithm>
#include <numeric>

namespace Check {

using Finding::FoundFigure;
using Finding::Span;

namespace {

constexpr qsizetype mostLinesBetween = 3; ///< from a total to its 内訳

QList<FoundFigure> within(const Paper &paper, Span place, const QString &unit)
{
    QList<FoundFigure> found;
    for (const FoundFigure &figure : paper.figures) {
        if (figure.where.start >= place.start && figure.where.end <= place.end && figure.unit == unit)
            found += figure;
    }
    return found;
}

qint64 sumOf(const QList<FoundFigure> &figures)
{
    return std::accumulate(figures.begin(), figures.end(), qint64(0),
                           [](qint64 sum, const FoundFigure &figure) { return sum + figure.value; });
}

Slip slipOf(const Paper &paper, const FoundFigure &total, qint64 sum, bool sure)
{
    return paper.slip(SlipKind::Sum, total.where, sure,
                      {QStringLiteral("check.sum"), {Base::grouped(total.value), Base::grouped(sum)}});
}

std::optional<FoundFigure> lastBefore(const Paper &paper, qsizetype at)
{
    std::optional<FoundFigure> last;
    for (const FoundFigure &figure : paper.figures) {
        if (figure.where.end <= at)
            last = figure;
    }
    return last;
}

// From 内訳 to the bracket that closes it, or over the lines that stand deeper than the total's.
Span breakdownAt(const Paper &paper, qsizetype start, const FoundFigure &total)
{
    const qsizetype line = paper.lineAt(start);
    const qsizetype open = paper.even.lastIndexOf(u'(', start);
    const bool isInBrackets = open >= paper.lines[line].where.start && open > total.where.start
        && !paper.even.mid(open, start - open).contains(u')');
    if (isInBrackets)
        return {start, std::max(start, paper.even.indexOf(u')', start))};
    const int depth = paper.lines[paper.lineAt(total.where.start)].indent;
    qsizetype end = paper.lines[line].where.end;
    for (qsizetype next = line + 1; next < paper.lines.size() && paper.lines[next].indent > depth; ++next)
        end = paper.lines[next].where.end;
    return {start, end};
}

QList<Slip> breakdownSlips(const Paper &paper)
{
    static const QRegularExpression words(QStringLiteral("内訳"));
    QList<Slip> found;
    auto matches = words.globalMatch(paper.even);
    while (matches.hasNext()) {
        const qsizetype at = matches.next().capturedStart();
        const auto total = lastBefore(paper, at);
        if (!total || paper.lineAt(at) - paper.lineAt(total->where.start) > mostLinesBetween)
            continue;
        const bool isNear = paper.lineAt(at) - paper.lineAt(total->where.start) <= 1;
        const QList<FoundFigure> parts = within(paper, breakdownAt(paper, at, *total), total->unit);
        const bool isRough = total->isRounded || std::ranges::any_of(parts, &FoundFigure::isRounded);
        const bool isNested = std::ranges::any_of(parts, &FoundFigure::isPart);
        if (parts.size() >= 2 && !isNested && sumOf(parts) != total->value)
            found += slipOf(paper, *total, sumOf(parts), isNear && !isRough);
    }
    return found;
}

// 842名（法人112名、個人720名）: a bracket right behind the total that holds nothing but its parts.
QList<Slip> bracketSlips(const Paper &paper)
{
    static const QRegularExpression list(QStringLiteral("\\A様?分?\\s*\\(((?:[^()、,0-9]{1,12}[0-9][0-9,]*\\s*[^()、,0-9]{1,3}[、,]\\s*)+[^()、,0-9]{1,12}[0-9][0-9,]*\\s*[^()、,0-9]{1,3})\\)"));
    QList<Slip> found;
    for (const FoundFigure &total : paper.figures) {
        const auto match = list.match(paper.even.mid(total.where.end, 120));
        if (!match.hasMatch() || match.captured().contains(QStringLiteral("内訳")))
            continue;
        const QList<FoundFigure> parts = within(paper, {total.where.end, total.where.end + match.capturedEnd()}, total.unit);
        const bool isNested = std::ranges::any_of(parts, &FoundFigure::isPart);
        const qint64 sum = sumOf(parts);
        // Far from the total, they are not its parts.
        if (parts.size() >= 2 && !isNested && !total.isRounded && sum != total.value && std::abs(sum - total.value) * 4 < total.value)
            found += slipOf(paper, total, sum, false);
    }
    return found;
}

// A 30名、B 12名、合計 42名: the parts stand in the total's own sentence or in the lines right above.
QList<Slip> totalSlips(const Paper &paper)
{
    static const QRegularExpression words(QStringLiteral("(?:合計|総計|[、,(\\s]計)\\s*$"));
    QList<Slip> found;
    for (const FoundFigure &total : paper.figures) {
        const qsizetype line = paper.lines[paper.lineAt(total.where.start)].where.start;
        const QString before = paper.even.mid(line, total.where.start - line);
        if (!words.match(before).hasMatch())
            continue;
        const qsizetype start = std::max(line, paper.even.lastIndexOf(u'。', total.where.start) + 1);
        const QList<FoundFigure> parts = within(paper, {start, total.where.start}, total.unit);
        const bool isNested = std::ranges::any_of(parts, &FoundFigure::isPart);
        if (parts.size() >= 2 && !isNested && sumOf(parts) != total.value)
            found += slipOf(paper, total, sumOf(parts), false);
    }
    return found;
}

// 165件のうち200件: a part larger than its whole.
QList<Slip> partSlips(const Paper &paper)
{
    static const QRegularExpression ofWhich(QStringLiteral("^(?:様|分|様分)?のうち"));
    QList<Slip> found;
    for (qsizetype at = 1; at < paper.figures.size(); ++at) {
        const FoundFigure &whole = paper.figures[at - 1];
        const FoundFigure &part = paper.figures[at];
        const QString between = paper.even.mid(whole.where.end, part.where.start - whole.where.end);
        if (ofWhich.match(between).hasMatch() && between.size() <= 20 && !between.contains(u'。') && whole.unit == part.unit
            && part.value > whole.value)
            found += paper.slip(SlipKind::Sum, part.where, true,
                                {QStringLiteral("check.sum_part"), {Base::grouped(part.value), Base::grouped(whole.value)}});
    }
    return found;
}

// 残り1,702名: some total less some part named before must leave it.
QList<Slip> restSlips(const Paper &paper)
{
    QList<Slip> found;
    for (const FoundFigure &rest : paper.figures) {
        if (!paper.even.left(rest.where.start).endsWith(u"残り") && !paper.even.left(rest.where.start).endsWith(u"残りの"))
            continue;
        const QList<FoundFigure> before = within(paper, {0, rest.where.start}, rest.unit);
        if (before.size() < 2)
            continue;
        const bool comesOut = std::ranges::any_of(before, [&](const FoundFigure &total) {
            return std::ranges::any_of(before, [&](const FoundFigure &part) { return total.value - part.value == rest.value; });
        });
        if (!comesOut)
            found += paper.slip(SlipKind::Sum, rest.where, false, {QStringLiteral("check.sum_rest"), {Base::grouped(rest.value)}});
    }
    return found;
}

} // namespace

QList<Slip> sumSlips(const Paper &paper)
{
    return breakdownSlips(paper) + bracketSlips(paper) + totalSlips(paper) + partSlips(paper) + restSlips(paper);
}

} // namespace Check

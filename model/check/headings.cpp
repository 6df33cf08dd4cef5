#include "model/check/paper.h"

#include <QHash>

namespace Check {

namespace {

constexpr int longestHeading = 40;

struct Heading
{
    QString style; ///< its number's dress: "1.", "(1)", "①"
    int number = 0;
    Finding::Span where;
    bool isTop = false; ///< a bare number or one with a point: may change its dress within a text
};

std::optional<Heading> circled(const Line &line)
{
    static const QRegularExpression pattern(QStringLiteral("^([①-⑳])(?![でのにはをとが、])"));
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return {};
    return Heading{.style = QStringLiteral("①"), .number = match.captured(1).at(0).unicode() - u'①' + 1, .where = line.where};
}

// A number and what dresses it, with a word behind it: "3.再発防止策", "(1) 概要", "【1】", "第3 ...". A date, a figure
// or a telephone number is none.
std::optional<Heading> numbered(const Line &line)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(\(|【|第)?(\d{1,2})(\)|】|章|条|[.:](?!\d)|\.(?=\D)|、|\s+(?!\s*[年月日時分名件人回通社円歳:.,/)\-~\d]))\s*(?=\S))"));
    const auto match = pattern.match(line.text);
    if (!match.hasMatch() || match.captured(2).startsWith(u'0'))
        return {};
    const QString close = match.captured(3).trimmed();
    if ((match.captured(1) == u"(") != (close == u")") && match.captured(1) == u"(")
        return {};
    return Heading{.style = match.captured(1) + u'1' + close,
                   .number = match.captured(2).toInt(),
                   .where = line.where,
                   .isTop = match.captured(1).isEmpty() && close != u")"};
}

QList<Heading> headingsOf(const Paper &paper)
{
    QList<Heading> headings;
    for (const Line &line : paper.lines) {
        if (const auto heading = circled(line))
            headings += *heading;
        else if (const auto heading = numbered(line))
            headings += *heading;
    }
    return headings;
}

/// Where the numbers of each dress stand so far.
struct Counter
{
    QHash<QString, int> last;
    QHash<QString, qsizetype> ends;  ///< of the last heading, in the text
    QHash<QString, bool> isCounting; ///< the last two followed each other

    [[nodiscard]] bool continuesAnother(const Heading &heading) const
    {
        for (auto at = last.cbegin(); at != last.cend(); ++at) {
            if (heading.isTop && at.key() != heading.style && at.value() == heading.number - 1)
                return true;
        }
        return false;
    }

    void take(const Heading &heading)
    {
        isCounting[heading.style] = heading.number == last.value(heading.style) + 1;
        last[heading.style] = heading.number;
        ends[heading.style] = heading.where.end;
    }
};

// The number that was to come stands somewhere between, though not at the head of a line.
bool standsBetween(const Paper &paper, int number, qsizetype from, qsizetype to)
{
    const QRegularExpression alone(QStringLiteral("(?<![0-9.,])%1(?![0-9,])").arg(number));
    return alone.match(paper.even.mid(from, to - from)).hasMatch();
}

std::optional<Slip> slipOf(const Paper &paper, const Heading &heading, const Counter &counter)
{
    const int before = counter.last.value(heading.style);
    if (before == 0 || heading.number == 1 || heading.number == before + 1 || counter.continuesAnother(heading))
        return {};
    const QStringList args = {QString::number(heading.number), QString::number(before + 1)};
    const bool isShort = heading.where.length() <= longestHeading;
    if (heading.number == before) {
        return paper.slip(SlipKind::HeadingNumber, heading.where, isShort && counter.isCounting.value(heading.style),
                          {QStringLiteral("check.heading_repeated"), args});
    }
    const bool isSkip = heading.number == before + 2 && before >= 2 && counter.isCounting.value(heading.style)
        && !standsBetween(paper, before + 1, counter.ends.value(heading.style), heading.where.start);
    return paper.slip(SlipKind::HeadingNumber, heading.where, isSkip && isShort,
                      {QStringLiteral("check.heading_skipped"), args});
}

} // namespace

QList<Slip> headingNumberSlips(const Paper &paper)
{
    Counter counter;
    QList<Slip> found;
    for (const Heading &heading : headingsOf(paper)) {
        if (const auto slip = slipOf(paper, heading, counter))
            found += *slip;
        counter.take(heading);
    }
    return found;
}

} // namespace Check

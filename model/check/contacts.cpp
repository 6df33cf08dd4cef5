#include "model/check/near.h"
#include "model/check/paper.h"

#include <algorithm>

namespace Check {

using Finding::Span;

namespace {

constexpr int mostSignsApart = 2;

/// A telephone number or an e-mail address: where it stands, and the signs that count.
struct Reach
{
    Span where;
    QString signs;
    QString written;
};

const QRegularExpression &telephone()
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\d-])\(?0\d{1,4}\)?[-‐‑–−ー ]{0,2}\(?\d{1,4}\)?[-‐‑–−ー ]{0,2}\d{3,4}(?![\d-]))"));
    return pattern;
}

QString digitsOf(const QString &number)
{
    QString digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

// 03-1234-5678 has ten digits, a mobile eleven. Fewer or more are no number to call.
QList<Reach> telephonesIn(const QString &even)
{
    QList<Reach> found;
    auto matches = telephone().globalMatch(even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString digits = digitsOf(match.captured());
        if (digits.size() == 10 || digits.size() == 11)
            found += {{match.capturedStart(), match.capturedEnd()}, digits, match.captured()};
    }
    return found;
}

QList<Reach> mailAddressesIn(const QString &even)
{
    QList<Reach> found;
    auto matches = mailAddress().globalMatch(even);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found += {{match.capturedStart(), match.capturedEnd()}, match.captured().toLower(), match.captured()};
    }
    return found;
}

using Finder = QList<Reach> (*)(const QString &);

/// What the ledger gives out for readers to call or write to, as it is written there.
QStringList given(const Context &context, bool isTelephone)
{
    QStringList texts;
    for (const auto *contacts : {&context.incident->contacts, &context.own.desks}) {
        for (const Incidents::Contact &contact : *contacts)
            texts += (isTelephone ? contact.phone : contact.email).valueOr({});
    }
    texts.removeAll(QString());
    return texts;
}

QList<Reach> reachesIn(const QStringList &texts, Finder find)
{
    QList<Reach> found;
    for (const QString &text : texts)
        found += find(Finding::evenWidth(text));
    return found;
}

bool holds(const QList<Reach> &all, const Reach &one)
{
    return std::ranges::any_of(all, [&one](const Reach &other) { return other.signs == one.signs; });
}

// To: and From: of a mail name who writes, not whom to ask; a facsimile has a number of its own near the telephone's.
bool isNoDesk(const Paper &paper, const Reach &reach)
{
    static const QRegularExpression head(QStringLiteral("^(?:To|Cc|Bcc|From|Reply-To|宛先|宛名|送信先|差出人|同報)\\s*:"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression facsimile(QStringLiteral("(?:FAX|ファクス|ファックス|ファクシミリ)[^\\d]{0,8}$"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QString before = paper.even.mid(std::max<qsizetype>(reach.where.start - 20, 0), std::min<qsizetype>(reach.where.start, 20));
    return head.match(paper.lines[paper.lineAt(reach.where.start)].text).hasMatch() || facsimile.match(before).hasMatch();
}

// お問い合わせ先 stands in its line or right above.
bool isPresentedAsDesk(const Paper &paper, const Reach &reach)
{
    static const QRegularExpression desk(QStringLiteral("窓口|問い?合わ?せ|お?問合せ|連絡先|contact|enquir|inquir"),
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype at = paper.lineAt(reach.where.start);
    for (qsizetype line = std::max<qsizetype>(at - 2, 0); line <= at; ++line) {
        if (desk.match(paper.lines[line].text).hasMatch())
            return true;
    }
    return false;
}

// Sure where the right one stands nowhere: beside it, the other may be a second line of the office.
std::optional<Slip> slipOf(const Paper &paper, const Reach &reach, const QList<Reach> &desks, const QList<Reach> &inText)
{
    for (const Reach &desk : desks) {
        if (signsApart(desk.signs, reach.signs) <= mostSignsApart)
            return paper.slip(SlipKind::NumberMismatch, reach.where, !holds(inText, desk),
                              {QStringLiteral("check.contact_near"), {desk.written, reach.where.of(paper.text)}});
    }
    if (!isPresentedAsDesk(paper, reach))
        return {};
    return paper.slip(SlipKind::NumberMismatch, reach.where, false,
                      {QStringLiteral("check.contact_unknown"), {reach.where.of(paper.text)}});
}

QList<Slip> slipsOf(const Paper &paper, const Context &context, Finder find, bool isTelephone)
{
    const QList<Reach> desks = reachesIn(given(context, isTelephone), find);
    if (desks.isEmpty())
        return {};
    const QList<Reach> known = reachesIn(textsOf(*context.incident, context.own), find);
    const QList<Reach> inText = find(paper.even);
    QList<Slip> found;
    for (const Reach &reach : inText) {
        if (holds(known, reach) || isNoDesk(paper, reach))
            continue;
        if (const auto slip = slipOf(paper, reach, desks, inText))
            found += *slip;
    }
    return found;
}

} // namespace

QList<Slip> contactSlips(const Paper &paper, const Context &context)
{
    return slipsOf(paper, context, telephonesIn, true) + slipsOf(paper, context, mailAddressesIn, false);
}

} // namespace Check

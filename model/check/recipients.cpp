#include "model/check/paper.h"

#include <QSet>

namespace Check {

namespace {

constexpr qsizetype manyAddresses = 5;

QSet<QString> addressesIn(const QString &text)
{
    QSet<QString> found;
    auto matches = mailAddress().globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured().toLower();
    return found;
}

QSet<QString> domainsOf(const QSet<QString> &addresses)
{
    QSet<QString> domains;
    for (const QString &each : addresses)
        domains += each.section(u'@', 1);
    return domains;
}

/// A line To:, Cc:, 宛先: that names who gets the message.
bool isRecipientLine(const Line &line)
{
    static const QRegularExpression head(QStringLiteral("^(?:To|Cc|Bcc|宛先|宛名|送信先|同報)\\s*:"),
                                         QRegularExpression::CaseInsensitiveOption);
    return head.match(line.text).hasMatch();
}

} // namespace

QList<Slip> recipientExposedSlips(const Paper &paper)
{
    QSet<QString> receivers;
    QSet<QString> elsewhere;
    std::optional<Finding::Span> place;
    for (const Line &line : paper.lines) {
        const QSet<QString> addresses = addressesIn(line.text);
        const bool isRecipients = isRecipientLine(line);
        (isRecipients ? receivers : elsewhere) += addresses;
        if (isRecipients && receivers.size() > 1 && !place)
            place = line.where;
    }
    QList<Slip> found;
    if (place) {
        const bool sure = domainsOf(receivers).size() > 1 || receivers.size() >= manyAddresses;
        found += paper.slip(SlipKind::RecipientExposed, *place, sure,
                            {QStringLiteral("check.recipients_together"), {QString::number(receivers.size())}});
    }
    if (domainsOf(elsewhere).size() >= manyAddresses) {
        const auto match = mailAddress().match(paper.even);
        found += paper.slip(SlipKind::RecipientExposed, {match.capturedStart(), match.capturedEnd()}, false,
                            {QStringLiteral("check.addresses_in_text"), {QString::number(elsewhere.size())}});
    }
    return found;
}

} // namespace Check

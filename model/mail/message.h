#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

/// One e-mail message as a file (.eml), made with GMime. Sends nothing and knows neither letters nor rosters.
///
/// A message has one recipient or none. There is no Cc and no Bcc in here, and no way to name a second address: the
/// slip this program is about cannot be made with it.
namespace Mail {

/// Who writes or is written to.
struct Address
{
    QString name = {};    ///< as it is shown; may be empty
    QString address = {}; ///< "someone@example.jp", ASCII

    bool operator==(const Address &) const = default;
};

/// What one message says. Aggregates are made with designated initialisers: what is not named is left out.
struct Message
{
    QString subject = {};
    QString text = {}; ///< plain; lines end in LF
    std::optional<Address> from = {};
    std::optional<Address> to = {};
    QDateTime date = {};    ///< invalid: no Date field; the mail program writes its own when it sends
    QString messageId = {}; ///< without angle brackets; empty: none, the mail program writes its own
    bool unsent = true;     ///< X-Unsent: a mail program that knows it opens the file as a message to be sent

    bool operator==(const Message &) const = default;
};

/// Whether a mail can go there: one address, ASCII, a domain with a dot. Mailboxes that Japanese carriers gave out
/// against the rules ("a..b.@docomo.ne.jp") are addresses too.
[[nodiscard]] bool isAddress(const QString &text);

/// The message as RFC 5322 has it: UTF-8, lines end in CRLF, text/plain. mail.line_break (a subject, name or id with
/// a control character, by which a field could be smuggled in), mail.not_an_address, mail.no_subject.
[[nodiscard]] Base::Result<QByteArray> bytesOf(const Message &message);

} // namespace Mail

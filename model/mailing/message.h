#pragma once

#include "model/mail/message.h"
#include "model/mailing/personaltext.h"

namespace Mailing {

/// The letter as an e-mail to one person. Owns the shapes that were composed; writes no file.
class MessageText
{
public:
    /// `from` without an address: the mail program fills it in.
    MessageText(PersonalText &text, Mail::Address from) : m_text(text), m_from(std::move(from)) {}

    /// What Letters::compose() refuses.
    [[nodiscard]] Base::Result<Mail::Message> messageFor(const Recipient &recipient);
    /// The same as a file. What Mail::bytesOf() refuses too.
    [[nodiscard]] Base::Result<QByteArray> bytesFor(const Recipient &recipient);

private:
    PersonalText &m_text;
    Mail::Address m_from;
    QHash<QByteArray, PersonalText::Form> m_forms;
};

} // namespace Mailing

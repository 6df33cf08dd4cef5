#include "model/mailing/message.h"

#include "model/letters/render.h"
#include "model/letters/renderlook.h"

#include <QBuffer>

namespace Mailing {

namespace {

constexpr qsizetype formsKept = 256;

// The title of the letter is the subject and does not stand in the text again.
QString takeTitle(Letters::Document &document)
{
    for (qsizetype at = 0; at < document.blocks.size(); ++at) {
        const auto *paragraph = std::get_if<Letters::Paragraph>(&document.blocks[at]);
        if (!paragraph || paragraph->style != Letters::Style::Title)
            continue;
        const QString title = Letters::textOf(*paragraph).simplified();
        document.blocks.removeAt(at);
        return title;
    }
    return document.title;
}

} // namespace

Base::Result<Mail::Message> MessageText::messageFor(const Recipient &recipient)
{
    const QByteArray shape = m_text.shapeOf(recipient);
    if (!m_forms.contains(shape)) {
        auto form = m_text.formFor(recipient);
        if (!form)
            return form.problems();
        if (m_forms.size() >= formsKept)
            m_forms.clear();
        m_forms.insert(shape, std::move(*form));
    }
    Letters::Document document = m_text.filled(m_forms[shape], recipient);
    Mail::Message message{.subject = takeTitle(document), .to = Mail::Address{.name = recipient.person.name, .address = recipient.person.email}};
    if (!m_from.address.isEmpty())
        message.from = m_from;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto rendered = Letters::render(document, Letters::Format::Text, &buffer); !rendered)
        return rendered.problems();
    message.text = QString::fromUtf8(buffer.data());
    return message;
}

Base::Result<QByteArray> MessageText::bytesFor(const Recipient &recipient)
{
    const auto message = messageFor(recipient);
    return message ? Mail::bytesOf(*message) : Base::Result<QByteArray>(message.problems());
}

} // namespace Mailing

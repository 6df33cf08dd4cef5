// A letter as one e-mail message: its title is the subject, everything else the text, all at the left margin - a mail
// window has no right one.
#include "model/letters/renderers.h"
#include "model/mail/message.h"

namespace Letters {

namespace {

QString wordsOf(const Paragraph &paragraph)
{
    QString text;
    for (const Run &run : paragraph.runs)
        text += run.text;
    return text.simplified();
}

bool isTitle(const Block &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block);
    return paragraph && paragraph->style == Style::Title;
}

QString subjectOf(const Document &document)
{
    const auto title = std::ranges::find_if(document.blocks, isTitle);
    return title == document.blocks.end() ? document.title.simplified() : wordsOf(std::get<Paragraph>(*title));
}

void moveLeft(Block &block)
{
    auto *paragraph = std::get_if<Paragraph>(&block);
    if (paragraph && (paragraph->style == Style::Right || paragraph->style == Style::Centre
                      || paragraph->style == Style::Closing || paragraph->style == Style::Body))
        paragraph->style = Style::Plain;
}

// A person at this address, and nobody else: the message has no other field for one.
std::optional<Mail::Address> recipientOf(const Document &document)
{
    return document.mailTo.isEmpty() ? std::nullopt : std::optional(Mail::Address{.address = document.mailTo});
}

} // namespace

Base::Result<QByteArray> mailFile(const Document &document)
{
    Document text = document;
    text.blocks.removeIf(isTitle);
    std::ranges::for_each(text.blocks, moveLeft);
    const QString subject = subjectOf(document);
    return Mail::bytesOf({.subject = subject.isEmpty() ? QStringLiteral("-") : subject,
                          .text = QString::fromUtf8(plainText(text)),
                          .to = recipientOf(document)});
}

} // namespace Letters

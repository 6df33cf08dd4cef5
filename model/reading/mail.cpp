#include "model/reading/readers.h"

#undef signals // GLib has a member of that name
#include <gmime/gmime.h>

#include <memory>

namespace Reading {

using Base::Problem;

namespace {

constexpr int deepestNesting = 20;

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct Free
{
    void operator()(char *text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<char, Free>;

void initialise()
{
    static const bool isReady = [] {
        g_mime_init();
        return true;
    }();
    (void)isReady;
}

QString textOf(const char *text)
{
    return text ? QString::fromUtf8(text).simplified() : QString();
}

void addHeader(Collector &into, const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    into.beginPart(QString::fromLatin1(name));
    into.add(QString::fromLatin1(name) + QStringLiteral(": ") + value);
    into.endPart();
}

void addAddresses(Collector &into, GMimeMessage *message, GMimeAddressType type, const char *name)
{
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    const OwnedText text(list ? internet_address_list_to_string(list, nullptr, FALSE) : nullptr);
    addHeader(into, name, textOf(text.get()));
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (!content || g_mime_data_wrapper_write_to_stream(content, memory.get()) < 0)
        return {};
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

// By the charset that is declared, else by what the bytes are.
QString decodedText(GMimePart *part)
{
    const QByteArray bytes = contentOf(part);
    const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    const QByteArray name = QByteArray(charset ? charset : "").toLower();
    auto text = decoded(bytes, name == "shift_jis" || name == "us-ascii" ? QByteArray() : name);
    if (!text)
        text = decoded(bytes);
    return text ? text->text : QString();
}

/// Goes through a message; keeps what stands in it for the caller.
struct Walk
{
    Collector &into;
    QStringList attachments = {};

    void visit(GMimeObject *object, int depth);
    void visitMultipart(GMimeMultipart *multipart, int depth);
    void visitPart(GMimePart *part);
};

bool isType(GMimeObject *object, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype);
}

// Of an alternative the plain text, where there is one: both say the same.
bool isSpare(GMimeMultipart *multipart, GMimeObject *part)
{
    if (!isType(GMIME_OBJECT(multipart), "multipart", "alternative") || isType(part, "text", "plain"))
        return false;
    for (int at = 0; at < g_mime_multipart_get_count(multipart); ++at) {
        if (isType(g_mime_multipart_get_part(multipart, at), "text", "plain"))
            return true;
    }
    return false;
}

void Walk::visitMultipart(GMimeMultipart *multipart, int depth)
{
    for (int at = 0; at < g_mime_multipart_get_count(multipart); ++at) {
        GMimeObject *part = g_mime_multipart_get_part(multipart, at);
        if (!isSpare(multipart, part))
            visit(part, depth + 1);
    }
}

void Walk::visitPart(GMimePart *part)
{
    const QString name = textOf(g_mime_part_get_filename(part));
    const bool isText = isType(GMIME_OBJECT(part), "text", "*");
    if (!name.isEmpty() || g_mime_part_is_attachment(part) || !isText) {
        attachments += name;
        addHeader(into, "Attachment", name.isEmpty() ? QStringLiteral("?") : name);
        return;
    }
    into.beginPart(QStringLiteral("body"));
    if (isType(GMIME_OBJECT(part), "text", "html"))
        collectHtml(decodedText(part), into);
    else
        into.add(decodedText(part));
    into.endPart();
}

void Walk::visit(GMimeObject *object, int depth)
{
    if (!object || depth > deepestNesting || into.isFull())
        return;
    if (GMIME_IS_MULTIPART(object))
        visitMultipart(GMIME_MULTIPART(object), depth);
    else if (GMIME_IS_PART(object))
        visitPart(GMIME_PART(object));
    else if (GMIME_IS_MESSAGE_PART(object))
        addHeader(into, "Attachment", QStringLiteral("message/rfc822"));
}

} // namespace

Base::Result<ReadText> readMail(const QByteArray &bytes, const Limits &limits)
{
    initialise();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return Problem{QStringLiteral("reading.not_mail"), {}};
    Collector collector(limits);
    addHeader(collector, "Subject", textOf(g_mime_message_get_subject(message.get())));
    addAddresses(collector, message.get(), GMIME_ADDRESS_TYPE_FROM, "From");
    addAddresses(collector, message.get(), GMIME_ADDRESS_TYPE_TO, "To");
    addAddresses(collector, message.get(), GMIME_ADDRESS_TYPE_CC, "Cc");
    addAddresses(collector, message.get(), GMIME_ADDRESS_TYPE_BCC, "Bcc");
    Walk walk{.into = collector};
    walk.visit(g_mime_message_get_mime_part(message.get()), 0);
    auto result = collector.result();
    if (result)
        result->attachments = walk.attachments;
    return result;
}

} // namespace Reading

#include "model/mail/message.h"

#include "model/mail/address.h"

#include <gmime/gmime.h>

#include <memory>
#include <utility>

namespace Mail {

namespace {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

Base::Problem fault(const char *kind, QStringList args)
{
    return {QLatin1String("mail.") + QLatin1String(kind), std::move(args)};
}

// Besides CR and LF the separators that some programs take for the end of a line.
bool breaksLine(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c < u' ' || c == u'\x7f' || c == u'\x85' || c == u'\u2028' || c == u'\u2029';
    });
}

QString onOneLine(const QString &text)
{
    QString shown = text.left(40);
    for (QChar &c : shown) {
        if (breaksLine(c))
            c = u' ';
    }
    return shown;
}

Base::Problems problemsOf(const Message &message)
{
    Base::Problems problems;
    const auto onOne = [&problems](const QString &text) {
        if (breaksLine(text))
            problems += fault("line_break", {onOneLine(text)});
    };
    onOne(message.subject);
    onOne(message.messageId);
    if (message.subject.trimmed().isEmpty())
        problems += fault("no_subject", {});
    if (!message.messageId.isEmpty() && !isAddress(message.messageId))
        problems += fault("not_an_id", {onOneLine(message.messageId)});
    for (const auto &address : {message.from, message.to}) {
        if (!address)
            continue;
        onOne(address->name);
        if (!isAddress(address->address))
            problems += fault("not_an_address", {onOneLine(address->address)});
    }
    return problems;
}

// GMime keeps a table of character sets that is made once, before the first message.
void startLibrary()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c < u'\x7f'; });
}

// RFC 2047 allows 75 characters a word and no character cut in two; GMime 3.2 makes one word of any length where the
// text has no blanks.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype mostBytes = 39; // 76 characters with "Subject: "
    QByteArrayList words;
    QByteArray word;
    for (const char32_t point : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (word.size() + bytes.size() > mostBytes)
            words += std::exchange(word, {});
        word += bytes;
    }
    words += word;
    for (QByteArray &one : words)
        one = "=?UTF-8?B?" + one.toBase64() + "?=";
    return words.join("\n ");
}

QByteArray quoted(const QString &name)
{
    QString safe = name;
    safe.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + safe.toLatin1() + '"';
}

// As it stands in the file: GMime would encode it once more, in its own way.
void addRaw(GMimeMessage *message, const char *name, const QByteArray &value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, "", nullptr);
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(message)), name);
    const QByteArray raw = ' ' + value + '\n';
    g_mime_header_set_raw_value(header, raw.constData());
}

void addMailbox(GMimeMessage *message, const char *field, const Address &address)
{
    const QByteArray route = routed(address.address);
    if (address.name.isEmpty())
        return addRaw(message, field, route);
    const bool ascii = isAscii(address.name);
    const QByteArray name = ascii ? quoted(address.name) : encodedWords(address.name);
    addRaw(message, field, name + (ascii ? " <" : "\n <") + route + '>');
}

void addSubject(GMimeMessage *message, const QString &subject)
{
    if (isAscii(subject))
        g_mime_message_set_subject(message, subject.toLatin1().constData(), "UTF-8");
    else
        addRaw(message, "Subject", encodedWords(subject));
}

void addDate(GMimeMessage *message, const QDateTime &date)
{
    const std::unique_ptr<GTimeZone, void (*)(GTimeZone *)> zone(g_time_zone_new_offset(date.offsetFromUtc()),
                                                                 g_time_zone_unref);
    const std::unique_ptr<GDateTime, void (*)(GDateTime *)> utc(
        g_date_time_new_from_unix_utc(date.toSecsSinceEpoch()), g_date_time_unref);
    const std::unique_ptr<GDateTime, void (*)(GDateTime *)> local(g_date_time_to_timezone(utc.get(), zone.get()),
                                                                  g_date_time_unref);
    g_mime_message_set_date(message, local.get());
}

void addFields(GMimeMessage *message, const Message &from)
{
    if (from.from)
        addMailbox(message, "From", *from.from);
    if (from.to)
        addMailbox(message, "To", *from.to);
    addSubject(message, from.subject);
    if (from.date.isValid())
        addDate(message, from.date);
    if (!from.messageId.isEmpty())
        g_mime_message_set_message_id(message, from.messageId.toLatin1().constData());
    if (from.unsent)
        g_mime_object_set_header(GMIME_OBJECT(message), "X-Unsent", "1", nullptr);
}

// Japanese takes three bytes a character in UTF-8: base64 makes four of them, quoted-printable nine. Lines may be as
// long as a paragraph, which base64 does not mind; GMime breaks them where the encoding does.
QByteArray contentOf(const QString &text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return lines.replace(u'\n', QStringLiteral("\r\n")).toUtf8();
}

bool isPlainAscii(const QByteArray &content)
{
    constexpr qsizetype longestLine = 998; // RFC 5322 2.1.1
    qsizetype length = 0;
    for (const char c : content) {
        length = c == '\n' ? 0 : length + 1;
        if (static_cast<unsigned char>(c) > 126 || length > longestLine || c == '\0')
            return false;
    }
    return true;
}

void addText(GMimeMessage *message, const QString &text)
{
    const QByteArray content = contentOf(text);
    const Owned<GMimePart> part(g_mime_part_new_with_type("text", "plain"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), static_cast<gsize>(content.size())));
    const Owned<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part.get(), wrapper.get());
    g_mime_part_set_content_encoding(part.get(), isPlainAscii(content) ? GMIME_CONTENT_ENCODING_7BIT
                                                                       : GMIME_CONTENT_ENCODING_BASE64);
    g_mime_message_set_mime_part(message, GMIME_OBJECT(part.get()));
}

QByteArray written(GMimeMessage *message)
{
    const std::unique_ptr<GMimeFormatOptions, void (*)(GMimeFormatOptions *)> options(
        g_mime_format_options_new(), g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

} // namespace

Base::Result<QByteArray> bytesOf(const Message &message)
{
    if (const Base::Problems problems = problemsOf(message); !problems.isEmpty())
        return problems;
    startLibrary();
    const Owned<GMimeMessage> made(g_mime_message_new(TRUE));
    addFields(made.get(), message);
    addText(made.get(), message.text);
    return written(made.get());
}

} // namespace Mail

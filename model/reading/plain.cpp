#include "model/reading/readers.h"
#include "model/sheets/decoder.h"

#include <QBuffer>

namespace Reading {

using Base::Problem;

namespace {

// ISO-2022-JP is ASCII with escapes: no other encoding reads it as faulty.
bool isIso2022(const QByteArray &bytes)
{
    return bytes.contains("\x1b$B") || bytes.contains("\x1b$@") || bytes.contains("\x1b(J");
}

Base::Result<Decoded> decodedAs(const QByteArray &bytes, const QByteArray &encoding)
{
    Sheets::Decoder decoder(encoding);
    if (!decoder.isValid())
        return Problem{QStringLiteral("reading.unknown_encoding"), {QString::fromLatin1(encoding.left(40))}};
    QString text = decoder.decode(bytes, true);
    if (text.contains(QChar(u'\0')))
        return Problem{QStringLiteral("reading.null_bytes"), {}};
    text.replace(Sheets::undecodable, QChar::ReplacementCharacter);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return Decoded{text, encoding};
}

} // namespace

Base::Result<Decoded> decoded(const QByteArray &bytes, const QByteArray &encoding)
{
    if (!encoding.isEmpty())
        return decodedAs(bytes, encoding);
    if (isIso2022(bytes))
        return decodedAs(bytes, "ISO-2022-JP");
    QByteArray content = bytes;
    QBuffer buffer(&content);
    (void)buffer.open(QIODevice::ReadOnly);
    const QByteArray found = Sheets::encodingOf(&buffer);
    if (found.isEmpty())
        return Problem{bytes.contains('\0') ? QStringLiteral("reading.null_bytes") : QStringLiteral("reading.unknown_encoding"),
                       {QString()}};
    return decodedAs(buffer.readAll(), found);
}

Base::Result<ReadText> readPlain(const QByteArray &bytes, const Limits &limits)
{
    const auto text = decoded(bytes);
    if (!text)
        return text.problems();
    Collector collector(limits);
    collector.add(text->text);
    auto result = collector.result();
    if (result)
        result->encoding = text->encoding;
    return result;
}

} // namespace Reading

#include "model/package/parts.h"

#include "model/base/clock.h"

#include <QBuffer>
#include <quazip.h>
#include <quazipfile.h>
#include <zlib.h>

namespace Package {

namespace {

// The time of day in the zone of the machine is nobody's business; a ZIP cannot name a zone.
QDateTime stamp()
{
    return QDateTime(Base::now().toUTC().date(), QTime(0, 0));
}

bool isXml(QChar letter)
{
    const ushort code = letter.unicode();
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == u'\t' || code == u'\n';
}

} // namespace

QByteArray zipped(const QList<Part> &parts)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setDataDescriptorWritingEnabled(false);
    zip.open(QuaZip::mdCreate);
    for (const Part &part : parts) {
        QuaZipNewInfo info(part.name);
        info.dateTime = stamp();
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, info, nullptr, 0, part.stored ? 0 : Z_DEFLATED);
        file.write(part.content);
        file.close();
    }
    zip.close();
    return buffer.data();
}

QString forXml(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair)
            clean += text[at++];
        else if (text[at].isSurrogate() || !isXml(text[at]))
            continue;
        clean += text[at];
    }
    return clean;
}

XmlPart::XmlPart() : m_writer(&m_bytes)
{
    m_writer.writeStartDocument(QStringLiteral("1.0"), true);
}

XmlPart::Element XmlPart::element(const char *name, const Attributes &attributes)
{
    start(name, attributes);
    return Element(m_writer);
}

void XmlPart::leaf(const char *name, const Attributes &attributes)
{
    start(name, attributes);
    m_writer.writeEndElement();
}

void XmlPart::leaf(const char *name, const QString &text)
{
    start(name, {});
    m_writer.writeCharacters(forXml(text));
    m_writer.writeEndElement();
}

void XmlPart::text(const QString &text)
{
    m_writer.writeCharacters(forXml(text));
}

void XmlPart::attribute(const QByteArray &name, const QString &value)
{
    m_writer.writeAttribute(QString::fromLatin1(name), forXml(value));
}

void XmlPart::start(const char *name, const Attributes &attributes)
{
    m_writer.writeStartElement(QString::fromLatin1(name));
    for (const auto &[key, value] : attributes)
        attribute(key, value);
}

} // namespace Package

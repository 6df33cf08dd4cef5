#include "model/pdf/objects.h"

#include "model/pdf/syntax.h"

#include <QCryptographicHash>
#include <QFileDevice>

#include <zlib.h>

namespace Pdf {

namespace {
constexpr qsizetype bufferSize = 1 << 18;
}

// One compressor for the whole file: setting one up costs more than packing a one-page letter.
struct Objects::Deflater
{
    z_stream stream = {};
    Deflater() { deflateInit(&stream, Z_DEFAULT_COMPRESSION); }
    ~Deflater() { deflateEnd(&stream); }
};

Objects::Objects(QIODevice *device) : m_device(device), m_deflater(std::make_unique<Deflater>()), m_offsets(1)
{
    m_buffer.reserve(bufferSize * 2);
    // The four bytes above 127 tell every program that moves the file that it is binary.
    append("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

Objects::~Objects() = default;

int Objects::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size()) - 1;
}

void Objects::begin(int object)
{
    Q_ASSERT(m_offsets[size_t(object)] == 0);
    m_offsets[size_t(object)] = m_written + m_buffer.size();
    append(QByteArray::number(object) + " 0 obj\n");
}

void Objects::write(int object, const QByteArray &body)
{
    begin(object);
    append(body);
    append("\nendobj\n");
}

int Objects::add(const QByteArray &body)
{
    const int object = reserve();
    write(object, body);
    return object;
}

void Objects::writeStream(int object, const QByteArray &entries, const QByteArray &content)
{
    const QByteArray &packed = deflated(content);
    begin(object);
    append("<<" + entries + "/Length " + QByteArray::number(packed.size()) + "/Filter/FlateDecode>>\nstream\n");
    append(packed);
    append("\nendstream\nendobj\n");
}

int Objects::addStream(const QByteArray &entries, const QByteArray &content)
{
    const int object = reserve();
    writeStream(object, entries, content);
    return object;
}

const QByteArray &Objects::deflated(const QByteArray &content)
{
    z_stream &stream = m_deflater->stream;
    deflateReset(&stream);
    m_packed.resize(qsizetype(deflateBound(&stream, uLong(content.size()))));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(m_packed.data());
    stream.avail_out = uInt(m_packed.size());
    deflate(&stream, Z_FINISH);
    m_packed.resize(qsizetype(stream.total_out));
    return m_packed;
}

void Objects::append(const QByteArray &bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Objects::flush()
{
    qsizetype at = 0;
    while (m_error.isNull() && at < m_buffer.size()) {
        const qint64 taken = m_device->write(m_buffer.constData() + at, m_buffer.size() - at);
        if (taken <= 0)
            m_error = m_device->errorString();
        at += taken;
    }
    m_written += m_buffer.size();
    m_buffer.resize(0);
}

QByteArray Objects::crossReferences() const
{
    QByteArray table = "xref\n0 " + QByteArray::number(qsizetype(m_offsets.size())) + "\n0000000000 65535 f \n";
    table.reserve(qsizetype(m_offsets.size()) * 20 + 64);
    for (size_t object = 1; object < m_offsets.size(); ++object) {
        const qint64 offset = m_offsets[object];
        table += QByteArray::number(offset).rightJustified(10, '0') + (offset > 0 ? " 00000 n \n" : " 65535 f \n");
    }
    return table;
}

Base::Outcome Objects::finish(int catalog, int info)
{
    const qint64 start = m_written + m_buffer.size();
    const QByteArray table = crossReferences();
    // The same input gives the same file: its id is made of what is in it, not of time and place.
    const QByteArray id = QCryptographicHash::hash(table, QCryptographicHash::Md5).toHex();
    append(table);
    append("trailer\n<</Size " + QByteArray::number(qsizetype(m_offsets.size())) + "/Root " + reference(catalog)
           + "/Info " + reference(info) + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + QByteArray::number(start)
           + "\n%%EOF\n");
    flush();
    if (auto *file = qobject_cast<QFileDevice *>(m_device); file && m_error.isNull() && !file->flush())
        m_error = file->errorString();
    if (!m_error.isNull())
        return Base::Problem{QStringLiteral("pdf.write_failed"), {m_error}};
    return Base::done;
}

} // namespace Pdf

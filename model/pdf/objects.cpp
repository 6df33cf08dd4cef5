#include "model/pdf/objects.h"

#include "model/pdf/syntax.h"

#include <QCryptographicHash>
#include <QFileDevice>

#include <zlib.h>

namespace Pdf {

namespace {
constexpr qsizetype batchSize = 1 << 15; // bytes before they are packed
constexpr size_t batchesAtOnce = 4;      // so that nobody waits for a thread that waits for its turn
}

// One compressor for some objects: setting one up costs more than packing a one-page letter.
class Objects::Packer
{
public:
    Packer() { deflateInit(&m_stream, Z_DEFAULT_COMPRESSION); }
    ~Packer() { deflateEnd(&m_stream); }

    Packed packed(const std::vector<Object> &objects)
    {
        Packed packed;
        packed.bytes.reserve(batchSize);
        packed.places.reserve(objects.size());
        for (const Object &object : objects) {
            packed.places.emplace_back(object.number, packed.bytes.size());
            packed.bytes += QByteArray::number(object.number) + " 0 obj\n";
            if (object.content)
                addStream(&packed.bytes, object);
            else
                packed.bytes += object.body;
            packed.bytes += "\nendobj\n";
        }
        return packed;
    }

private:
    void addStream(QByteArray *out, const Object &object)
    {
        const QByteArray &content = deflated(*object.content);
        *out += "<<" + object.body + "/Length " + QByteArray::number(content.size()) + "/Filter/FlateDecode>>\nstream\n";
        *out += content;
        *out += "\nendstream";
    }

    const QByteArray &deflated(const QByteArray &content)
    {
        deflateReset(&m_stream);
        m_deflated.resize(qsizetype(deflateBound(&m_stream, uLong(content.size()))));
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
        m_stream.avail_in = uInt(content.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(m_deflated.data());
        m_stream.avail_out = uInt(m_deflated.size());
        deflate(&m_stream, Z_FINISH);
        m_deflated.resize(qsizetype(m_stream.total_out));
        return m_deflated;
    }

    z_stream m_stream = {};
    QByteArray m_deflated;
};

Objects::Objects(QIODevice *device) : m_device(device), m_offsets(1)
{
    // The four bytes above 127 tell every program that moves the file that it is binary.
    send("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

Objects::~Objects() = default;

int Objects::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size()) - 1;
}

void Objects::write(int object, const QByteArray &body)
{
    give({.number = object, .body = body});
}

int Objects::add(const QByteArray &body)
{
    const int object = reserve();
    write(object, body);
    return object;
}

void Objects::writeStream(int object, const QByteArray &entries, const QByteArray &content)
{
    give({.number = object, .body = entries, .content = content});
}

int Objects::addStream(const QByteArray &entries, const QByteArray &content)
{
    const int object = reserve();
    writeStream(object, entries, content);
    return object;
}

void Objects::give(Object object)
{
    m_givenSize += object.body.size() + (object.content ? object.content->size() : 0);
    m_given.push_back(std::move(object));
    if (m_givenSize < batchSize)
        return;
    if (m_packing.size() == batchesAtOnce)
        takePacked();
    // Where no thread can be had, this one packs when it asks for the result.
    m_packing.push_back(std::async(std::launch::async | std::launch::deferred,
                                   [given = std::exchange(m_given, {})] { return Packer().packed(given); }));
    m_givenSize = 0;
}

void Objects::takePacked()
{
    keep(m_packing.front().get());
    m_packing.pop_front();
}

void Objects::keep(const Packed &packed)
{
    for (const auto &[object, place] : packed.places) {
        Q_ASSERT(m_offsets[size_t(object)] == 0);
        m_offsets[size_t(object)] = m_sent + place;
    }
    send(packed.bytes);
}

void Objects::send(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (m_error.isNull() && at < bytes.size()) {
        const qint64 taken = m_device->write(bytes.constData() + at, bytes.size() - at);
        if (taken <= 0)
            m_error = m_device->errorString();
        at += taken;
    }
    m_sent += bytes.size();
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
    while (!m_packing.empty())
        takePacked();
    keep(Packer().packed(std::exchange(m_given, {})));
    const qint64 start = m_sent;
    const QByteArray table = crossReferences();
    // The same input gives the same file: its id is made of what is in it, not of time and place.
    const QByteArray id = QCryptographicHash::hash(table, QCryptographicHash::Md5).toHex();
    send(table);
    send("trailer\n<</Size " + QByteArray::number(qsizetype(m_offsets.size())) + "/Root " + reference(catalog)
         + "/Info " + reference(info) + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + QByteArray::number(start)
         + "\n%%EOF\n");
    if (auto *file = qobject_cast<QFileDevice *>(m_device); file && m_error.isNull() && !file->flush())
        m_error = file->errorString();
    if (!m_error.isNull())
        return Base::Problem{QStringLiteral("pdf.write_failed"), {m_error}};
    return Base::done;
}

} // namespace Pdf

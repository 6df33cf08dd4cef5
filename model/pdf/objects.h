#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <vector>

namespace Pdf {

/// The numbered objects of one file, streamed to a device as they come, and the cross-reference table at its end. Owns
/// the offsets (8 bytes an object are all it remembers) and the compressor; knows nothing of pages or fonts.
class Objects
{
public:
    explicit Objects(QIODevice *device);
    ~Objects();
    Objects(const Objects &) = delete;
    Objects &operator=(const Objects &) = delete;

    /// A number whose object is written later, and exactly once.
    [[nodiscard]] int reserve();
    void write(int object, const QByteArray &body);
    int add(const QByteArray &body);

    /// `entries`: what stands in the stream's dictionary besides /Length and /Filter. Compressed here.
    void writeStream(int object, const QByteArray &entries, const QByteArray &content);
    int addStream(const QByteArray &entries, const QByteArray &content);

    /// Writes table and trailer. A device that took less than it was given makes this fail, with the device's own words.
    Base::Outcome finish(int catalog, int info);

private:
    void append(const QByteArray &bytes);
    void begin(int object);
    void flush();
    QByteArray crossReferences() const;
    const QByteArray &deflated(const QByteArray &content);

    struct Deflater;
    QIODevice *m_device;
    std::unique_ptr<Deflater> m_deflater;
    QByteArray m_buffer;
    QByteArray m_packed;
    std::vector<qint64> m_offsets; ///< by object number; 0: reserved, not written
    qint64 m_written = 0;
    QString m_error;
};

} // namespace Pdf

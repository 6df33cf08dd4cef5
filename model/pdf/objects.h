#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <deque>
#include <future>
#include <optional>
#include <vector>

namespace Pdf {

/// The numbered objects of one file, sent to a device some at a time, and the cross-reference table at its end. Of a long
/// file other threads pack what was given while more is given; the device is used by the caller's thread alone, and the
/// bytes are the same however fast which thread is. Owns the offsets (8 bytes an object are all it remembers); knows
/// nothing of pages or fonts.
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
    struct Object
    {
        int number = 0;
        QByteArray body; ///< of a stream: the entries of its dictionary
        std::optional<QByteArray> content = {};
    };
    struct Packed
    {
        QByteArray bytes;
        std::vector<std::pair<int, qsizetype>> places; ///< object number, offset in the bytes
    };
    class Packer;

    void give(Object object);
    void takePacked();
    void keep(const Packed &packed);
    void send(const QByteArray &bytes);
    QByteArray crossReferences() const;

    QIODevice *m_device;
    std::vector<qint64> m_offsets; ///< by object number; 0: reserved, not written
    qint64 m_sent = 0;
    QString m_error;
    std::vector<Object> m_given;
    qsizetype m_givenSize = 0;
    std::deque<std::future<Packed>> m_packing; ///< in the order of the file
};

} // namespace Pdf

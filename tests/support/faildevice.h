#pragma once

#include <QIODevice>

namespace Tests {

/// A device that is full after so many bytes.
class FailDevice : public QIODevice
{
public:
    explicit FailDevice(qint64 room) : m_room(room) { open(WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        if (taken > 0)
            return taken;
        setErrorString(QStringLiteral("no space left"));
        return -1;
    }

private:
    qint64 m_room;
};

} // namespace Tests

#include "model/pdf/cff.h"

namespace Pdf {

namespace {

// Reads big-endian numbers; past the end it gives zeros and remembers that it failed.
class Bytes
{
public:
    explicit Bytes(const QByteArray &table, qsizetype at = 0) : m_table(table), m_at(at) {}

    quint32 number(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i, ++m_at) {
            const bool inside = m_at >= 0 && m_at < m_table.size();
            m_failed = m_failed || !inside;
            value = value << 8 | (inside ? quint8(m_table[m_at]) : 0);
        }
        return value;
    }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    bool failed() const { return m_failed; }

private:
    const QByteArray &m_table;
    qsizetype m_at;
    bool m_failed = false;
};

struct Index
{
    qsizetype firstStart = 0; ///< of the first item
    qsizetype firstEnd = 0;
    qsizetype end = 0; ///< behind the whole index
};

Index readIndex(Bytes bytes)
{
    const quint32 count = bytes.number(2);
    if (count == 0)
        return {.end = bytes.at()};
    const int size = int(bytes.number(1));
    const qsizetype offsets = bytes.at();
    const qsizetype data = offsets + qsizetype(count + 1) * size - 1;
    const auto offset = [&](quint32 item) {
        bytes.moveTo(offsets + qsizetype(item) * size);
        return data + qsizetype(bytes.number(size));
    };
    return {.firstStart = offset(0), .firstEnd = offset(1), .end = offset(count)};
}

struct TopDictionary
{
    bool cidKeyed = false;
    qint64 charset = 0;
};

// Of the operators only ROS (12 30: the font is CID-keyed) and charset (15) matter; operands are skipped but the last.
TopDictionary readTopDictionary(const QByteArray &table, qsizetype start, qsizetype end)
{
    TopDictionary top;
    qint64 operand = 0;
    Bytes bytes(table, start);
    while (bytes.at() < end && !bytes.failed()) {
        const quint32 first = bytes.number(1);
        if (first == 12)
            top.cidKeyed = bytes.number(1) == 30 || top.cidKeyed;
        else if (first == 15)
            top.charset = operand;
        else if (first == 28)
            operand = qint16(bytes.number(2));
        else if (first == 29)
            operand = qint32(bytes.number(4));
        else if (first == 30)
            while (!bytes.failed() && (bytes.number(1) & 0xF) != 0xF) {}
        else if (first >= 32 && first <= 246)
            operand = qint64(first) - 139;
        else if (first >= 247 && first <= 250)
            operand = qint64(first - 247) * 256 + bytes.number(1) + 108;
        else if (first >= 251 && first <= 254)
            operand = -qint64(first - 251) * 256 - bytes.number(1) - 108;
    }
    return top;
}

std::vector<quint16> readCids(Bytes bytes, int glyphCount)
{
    std::vector<quint16> cids{0};
    const quint32 format = bytes.number(1);
    while (int(cids.size()) < glyphCount && !bytes.failed()) {
        const quint32 first = bytes.number(2);
        const quint32 more = format == 0 ? 0 : bytes.number(format == 1 ? 1 : 2);
        for (quint32 i = 0; i <= more && int(cids.size()) < glyphCount; ++i)
            cids.push_back(quint16(first + i));
    }
    return cids;
}

} // namespace

std::optional<CffCharset> readCffCharset(const QByteArray &table, int glyphCount)
{
    Bytes bytes(table);
    bytes.number(2); // version
    bytes.moveTo(qsizetype(bytes.number(1)));
    const Index names = readIndex(bytes);
    bytes.moveTo(names.end);
    const Index tops = readIndex(bytes);
    if (bytes.failed() || tops.firstStart <= 0 || tops.firstEnd > table.size())
        return {};
    const TopDictionary top = readTopDictionary(table, tops.firstStart, tops.firstEnd);
    if (!top.cidKeyed)
        return CffCharset{};
    // 0 to 2 are the predefined charsets, which a CID-keyed font does not use.
    if (top.charset <= 2 || top.charset >= table.size())
        return {};
    return CffCharset{.cidKeyed = true, .cids = readCids(Bytes(table, top.charset), glyphCount)};
}

} // namespace Pdf

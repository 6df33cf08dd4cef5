#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;
struct UConverter;

namespace Sheets {

/// Bytes read from a file at once.
inline constexpr qint64 pieceSize = 64 * 1024;

/// Stands in the text for bytes that mean nothing in the encoding; a noncharacter, so that no file can hold it.
inline constexpr QChar undecodable = QChar(0xffff);

/// Bytes of one encoding to text, piece by piece.
class Decoder
{
public:
    explicit Decoder(const QByteArray &encoding);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    [[nodiscard]] bool isValid() const { return m_converter; }
    [[nodiscard]] QString decode(const QByteArray &bytes, bool isLast);

private:
    UConverter *m_converter = nullptr;
    bool m_isJapaneseWindows = false;
};

/// The encoding of a text: by its mark, else by which of UTF-8, EUC-JP and windows-31j (Shift_JIS) it is written in
/// without a fault, else by the one with the fewest. Empty: none of them. Leaves the device at the start of the text.
[[nodiscard]] QByteArray encodingOf(QIODevice *device);
/// Where the encoding is known: only goes past a byte order mark.
void skipMark(QIODevice *device);

} // namespace Sheets

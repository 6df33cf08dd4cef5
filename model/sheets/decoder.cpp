#include "model/sheets/decoder.h"

#include <QIODevice>

#include <algorithm>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <vector>

namespace Sheets {

namespace {

// One mark for each sequence of bytes that means nothing.
void markUndecodable(const void *, UConverterToUnicodeArgs *args, const char *, int32_t, UConverterCallbackReason reason,
                     UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *error = U_ZERO_ERROR;
    const char16_t mark = undecodable.unicode();
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, error);
}

// ICU reads some signs of windows-31j as IBM does; Windows itself, where the files come from, reads these.
char16_t asWindowsReads(char16_t letter)
{
    switch (letter) {
    case 0x301c: return 0xff5e; // ～
    case 0x2016: return 0x2225; // ∥
    case 0x2212: return 0xff0d; // －
    case 0x00a2: return 0xffe0;
    case 0x00a3: return 0xffe1;
    case 0x00ac: return 0xffe2;
    case 0x2014: return 0x2015; // ―
    default: return letter;
    }
}

QByteArray byMark(QIODevice *device)
{
    static const std::vector<std::pair<QByteArray, QByteArray>> marks = {
        {QByteArray("\xef\xbb\xbf", 3), "UTF-8"},        {QByteArray("\xff\xfe\0\0", 4), "UTF-32LE"},
        {QByteArray("\0\0\xfe\xff", 4), "UTF-32BE"},     {QByteArray("\xff\xfe", 2), "UTF-16LE"},
        {QByteArray("\xfe\xff", 2), "UTF-16BE"},
    };
    const QByteArray head = device->peek(4);
    for (const auto &[mark, encoding] : marks) {
        if (head.startsWith(mark)) {
            device->skip(mark.size());
            return encoding;
        }
    }
    return {};
}

bool isUtf8(const QByteArray &head)
{
    const QString text = Decoder("UTF-8").decode(head, false);
    return !text.contains(undecodable);
}

// Every other byte of Latin text is 0 in UTF-16, of Japanese text at least those of separators and line ends. A text in
// UTF-8 that has some null bytes has fewer.
QByteArray byNullBytes(const QByteArray &head)
{
    qsizetype even = 0, odd = 0;
    for (qsizetype at = 0; at < head.size(); ++at)
        (at % 2 ? odd : even) += head[at] == 0;
    const qsizetype many = std::max<qsizetype>(2, head.size() / 50);
    if (std::max(even, odd) < many || std::min(even, odd) * 10 > std::max(even, odd))
        return {};
    if (std::max(even, odd) < head.size() / 16 && isUtf8(head))
        return {};
    return even > odd ? "UTF-16BE" : "UTF-16LE";
}

bool isEscaped(const QByteArray &bytes)
{
    return bytes.contains("\x1b$B") || bytes.contains("\x1b$@");
}

struct Trial
{
    QByteArray encoding;
    qint64 faults = 0;
    qint64 letters = 0;
    bool hasEscapes = false;
};

Trial trialOf(QIODevice *device, const char *encoding)
{
    Trial trial{.encoding = encoding};
    Decoder decoder(encoding);
    device->seek(0);
    for (QByteArray piece = device->read(pieceSize);; piece = device->read(pieceSize)) {
        const QString text = decoder.decode(piece, piece.isEmpty());
        trial.faults += text.count(undecodable);
        trial.letters += text.size();
        trial.hasEscapes = trial.hasEscapes || isEscaped(piece);
        if (piece.isEmpty())
            return trial;
    }
}

QByteArray byTrial(QIODevice *device)
{
    Trial best = trialOf(device, "UTF-8");
    const qint64 letters = best.letters;
    if (best.hasEscapes) // Latin at its start
        return "ISO-2022-JP";
    for (const char *encoding : {"EUC-JP", "windows-31j"}) {
        if (best.faults == 0)
            break;
        if (const Trial trial = trialOf(device, encoding); trial.faults < best.faults)
            best = trial;
    }
    return best.faults * 20 > letters ? QByteArray() : best.encoding;
}

} // namespace

Decoder::Decoder(const QByteArray &encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    m_converter = ucnv_open(encoding.constData(), &error);
    if (U_FAILURE(error)) {
        m_converter = nullptr;
        return;
    }
    ucnv_setToUCallBack(m_converter, markUndecodable, nullptr, nullptr, nullptr, &error);
    m_isJapaneseWindows = ucnv_compareNames(ucnv_getName(m_converter, &error), "ibm-943_P15A-2003") == 0;
}

Decoder::~Decoder()
{
    if (m_converter)
        ucnv_close(m_converter);
}

QString Decoder::decode(const QByteArray &bytes, bool isLast)
{
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    char16_t *to = reinterpret_cast<char16_t *>(text.data());
    char16_t *const start = to;
    const char *from = bytes.constData();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(m_converter, &to, start + text.size(), &from, from + bytes.size(), nullptr, isLast, &error);
    text.resize(to - start);
    if (m_isJapaneseWindows)
        std::transform(start, to, start, asWindowsReads);
    return text;
}

void skipMark(QIODevice *device)
{
    (void)byMark(device);
}

QByteArray encodingOf(QIODevice *device)
{
    if (const QByteArray marked = byMark(device); !marked.isEmpty())
        return marked;
    const QByteArray head = device->peek(4096);
    if (isEscaped(head))
        return "ISO-2022-JP";
    if (const QByteArray wide = byNullBytes(head); !wide.isEmpty())
        return wide;
    const QByteArray found = byTrial(device);
    device->seek(0);
    return found;
}

} // namespace Sheets

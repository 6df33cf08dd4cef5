#include "model/sheets/decoder.h"
#include "model/sheets/rows.h"

#include <QIODevice>

#include <array>
#include <optional>

namespace Sheets {

using Base::Problem;

namespace {

Problem fault(const char *kind, QStringList args, qint64 row, qsizetype column)
{
    return {QLatin1String("sheets.") + QLatin1String(kind), std::move(args),
            QString::number(row) + u':' + QString::number(column)};
}

/// RFC 4180, and what programs write besides: other separators, any line end, a quote within an unquoted cell.
class TextReader : public Reader
{
public:
    TextReader(std::unique_ptr<QIODevice> device, const QByteArray &encoding, const Limits &limits)
        : m_device(std::move(device)), m_encoding(encoding), m_limits(limits), m_decoder(encoding)
    {
    }

    Base::Result<bool> next(Row *row) override
    {
        if (m_separator.isNull())
            m_separator = separatorIn(ahead());
        for (;;) {
            row->clear();
            if (!readRow(row))
                return false;
            if (m_refusal)
                return *m_refusal;
            if (!isBlank(*row))
                return true;
        }
    }

    QByteArray encoding() const override { return m_encoding; }

private:
    static bool isBlank(const Row &row)
    {
        return row.faults.isEmpty()
            && std::all_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return cell.text.isEmpty(); });
    }

    // Each candidate outside quotes, in the first line.
    static QChar separatorIn(QStringView text)
    {
        constexpr std::array candidates = {u',', u'\t', u';'};
        std::array<int, 3> counts = {};
        bool quoted = false;
        for (const QChar letter : text) {
            quoted ^= letter == u'"';
            if (!quoted && (letter == u'\n' || letter == u'\r'))
                break;
            for (size_t at = 0; at < candidates.size(); ++at)
                counts[at] += !quoted && letter == candidates[at];
        }
        return candidates[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
    }

    QStringView ahead()
    {
        if (m_at >= m_text.size())
            fill();
        return QStringView(m_text).mid(m_at);
    }

    void fill()
    {
        m_at = 0;
        m_text.clear();
        while (m_text.isEmpty() && !m_ended) {
            const QByteArray piece = m_device->read(pieceSize);
            m_ended = piece.isEmpty();
            m_text = m_decoder.decode(piece, m_ended);
        }
    }

    bool atEnd()
    {
        if (m_at >= m_text.size())
            fill();
        return m_at >= m_text.size();
    }

    bool readRow(Row *row)
    {
        if (atEnd())
            return false;
        row->number = ++m_line;
        if (m_line > m_limits.rows) {
            m_refusal = fault("too_many_rows", {QString::number(m_limits.rows)}, m_line, 1);
            return true;
        }
        while (readCell(row) && !m_refusal) {
            if (row->cells.size() >= m_limits.columns)
                m_refusal = fault("too_many_columns", {QString::number(m_limits.columns)}, m_line, row->cells.size());
        }
        return true;
    }

    /// True when another cell follows in the row.
    bool readCell(Row *row)
    {
        QString text;
        bool quoted = false, more = false, ended = false;
        while (!ended && !m_refusal && !atEnd()) {
            const QChar letter = m_text[m_at++];
            if (quoted && letter == u'"')
                quoted = takeSecondQuote(&text);
            else if (!quoted && letter == u'"' && text.isEmpty())
                quoted = true;
            else if (!quoted && (letter == m_separator || letter == u'\n' || letter == u'\r'))
                ended = true, more = letter == m_separator, endLine(letter);
            else
                takeLetter(letter, &text, row);
        }
        if (quoted && !m_refusal)
            m_refusal = fault("quote_open", {}, row->number, row->cells.size() + 1);
        row->cells += Cell{.text = text};
        return more;
    }

    /// A doubled quote within quotes is one quote; another ends them.
    bool takeSecondQuote(QString *text)
    {
        if (atEnd() || m_text[m_at] != u'"')
            return false;
        ++m_at;
        *text += u'"';
        return true;
    }

    void endLine(QChar letter)
    {
        if (letter == u'\r' && !atEnd() && m_text[m_at] == u'\n')
            ++m_at;
    }

    void takeLetter(QChar letter, QString *text, Row *row)
    {
        const qsizetype column = row->cells.size() + 1;
        if (text->size() >= m_limits.cell)
            m_refusal = fault("cell_too_long", {QString::number(m_limits.cell)}, row->number, column);
        const bool isUnreadable = letter == undecodable || letter.isNull();
        if (isUnreadable && !text->contains(QChar::ReplacementCharacter)) // once a cell
            row->faults += letter.isNull() ? fault("null_byte", {}, row->number, column)
                                           : fault("undecodable", {QString::fromLatin1(m_encoding)}, row->number, column);
        *text += isUnreadable ? QChar(QChar::ReplacementCharacter) : letter;
    }

    std::unique_ptr<QIODevice> m_device;
    QByteArray m_encoding;
    Limits m_limits;
    Decoder m_decoder;
    QString m_text;
    qsizetype m_at = 0;
    bool m_ended = false;
    QChar m_separator;
    qint64 m_line = 0;
    std::optional<Problem> m_refusal;
};

} // namespace

Base::Result<std::unique_ptr<Reader>> openText(std::unique_ptr<QIODevice> device, const Options &options)
{
    QByteArray encoding = options.encoding;
    if (encoding.isEmpty())
        encoding = encodingOf(device.get());
    else
        skipMark(device.get());
    if (encoding.isEmpty())
        return Problem{QStringLiteral("sheets.unknown_encoding"), {}};
    if (!Decoder(encoding).isValid())
        return Problem{QStringLiteral("sheets.no_such_encoding"), {QString::fromLatin1(encoding)}};
    return std::unique_ptr<Reader>(std::make_unique<TextReader>(std::move(device), encoding, options.limits));
}

} // namespace Sheets

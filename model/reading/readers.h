#pragma once

#include "model/reading/reading.h"

/// One reader a format, and what they share.
namespace Reading {

/// Collects text as a reader meets it: blanks of markup become one, paragraphs end once.
class Collector
{
public:
    explicit Collector(const Limits &limits) : m_limits(limits) {}

    /// Text as it stands.
    void add(const QString &text);
    /// Text of markup, where any white space is one blank.
    void addFlowing(QStringView text);
    void endLine();
    void beginPart(const QString &name);
    void endPart();

    [[nodiscard]] bool isFull() const { return m_text.size() > m_limits.letters; }
    [[nodiscard]] Base::Result<ReadText> result() const;

private:
    Limits m_limits;
    QString m_text;
    QList<Part> m_parts;
    QList<qsizetype> m_open;
};

/// The text of bytes in an encoding, or in the one they are found to be in. reading.unknown_encoding, .null_bytes
struct Decoded
{
    QString text;
    QByteArray encoding;
};
[[nodiscard]] Base::Result<Decoded> decoded(const QByteArray &bytes, const QByteArray &encoding = {});

[[nodiscard]] Base::Result<ReadText> readPlain(const QByteArray &bytes, const Limits &limits);
[[nodiscard]] Base::Result<ReadText> readHtml(const QByteArray &bytes, const Limits &limits);
[[nodiscard]] Base::Result<ReadText> readWord(const QByteArray &bytes, const Limits &limits);
[[nodiscard]] Base::Result<ReadText> readOpenDocument(const QByteArray &bytes, const Limits &limits);
[[nodiscard]] Base::Result<ReadText> readPdf(const QByteArray &bytes, const Limits &limits);
[[nodiscard]] Base::Result<ReadText> readMail(const QByteArray &bytes, const Limits &limits);

/// HTML as text into a collector, for a page and for a mail.
void collectHtml(const QString &html, Collector &into);

} // namespace Reading

#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The plain text of a file that is to go out or came in, with places that lead back into it. Follows no link, loads
/// nothing, runs nothing; knows no incident and no check.
namespace Reading {

enum class Format {
    Text,         ///< .txt, .md
    Html,         ///< .html, .htm
    Word,         ///< .docx
    OpenDocument, ///< .odt
    Pdf,          ///< .pdf
    Mail,         ///< .eml
};

/// A stretch of the text and where it stands in the file: "Subject", "To", "page 3", "header", "body".
struct Part
{
    QString name;
    qsizetype start = 0; ///< UTF-16 units
    qsizetype end = 0;

    bool operator==(const Part &) const = default;
};

struct ReadText
{
    QString text; ///< lines end in LF; paragraphs, cells and list items are lines of their own
    QList<Part> parts;
    QByteArray encoding = {};      ///< of a text or mail; empty where the format says it
    QStringList attachments = {};  ///< names, of a mail

    /// The innermost part that holds the place; empty for none.
    [[nodiscard]] QString partAt(qsizetype at) const;
};

/// What is read at the most; more is refused, not cut.
struct Limits
{
    qint64 bytes = 64LL * 1024 * 1024;
    qsizetype letters = 8'000'000;
    int pages = 1'000;
};

/// ".txt", ".html" ...
[[nodiscard]] QStringList fileEndings();
/// reading.unknown_format
[[nodiscard]] Base::Result<Format> formatOf(const QString &path);

/// By the ending of the name. reading.cannot_open, .too_large, .unknown_format and those of read(); `where` is the path.
[[nodiscard]] Base::Result<ReadText> readFile(const QString &path, const Limits &limits = {});

/// reading.unknown_encoding, .null_bytes, .no_text, .not_word, .not_opendocument, .not_pdf, .encrypted, .broken, .too_long,
/// .too_many_pages, package.*
[[nodiscard]] Base::Result<ReadText> read(const QByteArray &bytes, Format format, const Limits &limits = {});

} // namespace Reading

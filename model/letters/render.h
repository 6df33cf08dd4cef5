#pragma once

#include "model/base/result.h"
#include "model/letters/document.h"

#include <QStringList>

class QIODevice;

/// From a finished letter to a file: one renderer a format, all of them drawing the same look (renderlook.h).
/// They read a Document and nothing else: no incident, no template, no ledger.
namespace Letters {

enum class Format {
    Word,         ///< .docx
    OpenDocument, ///< .odt
    Pdf,          ///< .pdf
    Html,         ///< .html, one self-contained file
    Text,         ///< .txt, UTF-8 without a byte order mark, lines end in LF
    Markdown,     ///< .md
    Mail,         ///< .eml, one message to one person; its title is the subject
};

/// The endings that choose a format, each with its dot: ".docx", ".odt" ...
[[nodiscard]] QStringList fileEndings();

/// The format the ending of a file name asks for, in upper or lower case. letters.unknown_format otherwise.
[[nodiscard]] Base::Result<Format> formatForFile(const QString &path);

/// Writes the whole file to an open device. letters.cannot_write when the device takes less than all of it;
/// mail.not_an_address where an e-mail cannot go to `mailTo`; pdf.no_font where the machine has no font for a PDF.
[[nodiscard]] Base::Outcome render(const Document &document, Format format, QIODevice *device);

/// Writes a file in the format of its ending; after a refusal whatever stood there before is as it was, and nothing else
/// is left behind. letters.unknown_format, .no_folder, .not_a_file, .cannot_open, .cannot_write; mail.not_an_address.
[[nodiscard]] Base::Outcome saveTo(const Document &document, const QString &path);

/// The same for a file that was rendered before; any ending.
[[nodiscard]] Base::Outcome saveBytesTo(const QByteArray &bytes, const QString &path);

} // namespace Letters

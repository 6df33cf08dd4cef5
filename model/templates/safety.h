#pragma once

#include "model/package/archive.h"
#include "model/templates/fault.h"
#include "model/templates/xmlpart.h"

#include <QMap>

namespace Templates {

enum class FileKind { Word, OpenDocument, Text };

/// A stranger's .docx or .odt, unpacked in memory and found harmless.
struct OpenedPackage
{
    FileKind kind = FileKind::Word;
    QStringList names;              ///< in the order of the file
    QMap<QString, QByteArray> bytes;
    QMap<QString, PartTree> trees;  ///< of the parts that are XML
};

/// Opens a file without running or fetching anything. Refused by name and place: what is no such file, encrypted files,
/// archives that unpack too far, macros and other programs, remote pictures, linked files and data, templates at another
/// place, objects of other programs, entities. Links that a reader may click are left.
[[nodiscard]] std::optional<OpenedPackage> openPackage(const QByteArray &bytes, FileKind kind, Faults *faults);

/// The faults of one format, in all parts of the package.
[[nodiscard]] Faults wordFaults(const OpenedPackage &package);
[[nodiscard]] Faults openDocumentFaults(const OpenedPackage &package);

/// Whether it is an address that only a click follows and that a browser or mail program opens.
[[nodiscard]] bool isPlainLink(const QString &address);

/// What the first bytes say of a file that is none of ours: templates.old_word, .encrypted, .is_pdf, .is_rtf ...
[[nodiscard]] std::optional<Base::Problem> otherKindOf(const QByteArray &bytes);

} // namespace Templates

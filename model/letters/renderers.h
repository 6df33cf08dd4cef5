#pragma once

#include "model/base/result.h"
#include "model/letters/document.h"

#include <QByteArray>

/// The renderers themselves, one file each; render.cpp chooses. A letter is small, so each gives its whole file as bytes
/// and only one place has to know how a device fails.
namespace Letters {

[[nodiscard]] QByteArray plainText(const Document &document);
[[nodiscard]] QByteArray markdown(const Document &document);
[[nodiscard]] QByteArray html(const Document &document);
[[nodiscard]] QByteArray wordFile(const Document &document);
[[nodiscard]] QByteArray openDocumentFile(const Document &document);
[[nodiscard]] Base::Result<QByteArray> pdfFile(const Document &document);
[[nodiscard]] Base::Result<QByteArray> mailFile(const Document &document);

} // namespace Letters
